#pragma once

#include <QString>

#include <vector>

namespace gaiyo {

// A place in a text, in UTF-16 units of the text as it stands.
struct TextMatch
{
    qsizetype begin = 0;
    qsizetype length = 0;

    bool operator==(const TextMatch &) const = default;
};

// Looks for words as a person means them: full and half width, hiragana and katakana, upper and
// lower case are one.
class TextSearch
{
public:
    explicit TextSearch(const QString &words);

    bool isEmpty() const { return m_words.isEmpty(); }
    bool isFoundIn(const QString &text) const;
    std::vector<TextMatch> findAll(const QString &text) const;

private:
    QString m_words; // folded
};

// The text as it is compared.
QString foldText(const QString &text);

} // namespace gaiyo
