#pragma once

#include <QString>

namespace gaiyo {

// Makes new ids. Passed in, so that tests and reproducible samples can count instead of throwing
// dice.
class IdSource
{
public:
    virtual ~IdSource() = default;
    virtual QString next() = 0;
};

// 128 random bits in the ids' alphabet, 22 characters: two never meet.
class RandomIdSource final : public IdSource
{
public:
    QString next() override;
};

// prefix1, prefix2, …: for tests and for the sample document.
class CountingIdSource final : public IdSource
{
public:
    explicit CountingIdSource(QString prefix)
        : m_prefix(std::move(prefix))
    {}
    QString next() override;

private:
    QString m_prefix;
    int m_last = 0;
};

} // namespace gaiyo
