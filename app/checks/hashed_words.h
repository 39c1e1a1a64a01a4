#pragma once

#include <QHashFunctions>
#include <QString>

namespace gaiyo {

// Words with their hash, which is made once.
struct HashedWords
{
    HashedWords() = default;
    explicit HashedWords(QString ofWords)
        : words(std::move(ofWords))
        , hash(qHash(words))
    {}

    QString words;
    size_t hash = 0;

    bool operator==(const HashedWords &other) const
    {
        return hash == other.hash && words == other.words;
    }
    friend size_t qHash(const HashedWords &hashed, size_t seed) { return hashed.hash ^ seed; }
};

} // namespace gaiyo
