#pragma once

#include <QByteArray>
#include <QRandomGenerator>

#include <vector>

namespace gaiyo::fuzz {

// Makes new inputs of known ones: bits, bytes, stretches, words of the format, parts of two inputs.
// The same seed makes the same inputs.
class Mutator
{
public:
    Mutator(quint32 seed, std::vector<QByteArray> corpus, std::vector<QByteArray> words)
        : m_random(seed)
        , m_corpus(std::move(corpus))
        , m_words(std::move(words))
    {}

    QByteArray next()
    {
        QByteArray input = pick(m_corpus);
        for (int changes = 1 + int(m_random.bounded(6)); changes > 0; --changes)
            change(input);
        return input;
    }

private:
    static constexpr qsizetype kLargest = 256 * 1024;

    const QByteArray &pick(const std::vector<QByteArray> &from)
    {
        return from[m_random.bounded(quint32(from.size()))];
    }

    qsizetype place(const QByteArray &input)
    {
        return qsizetype(m_random.bounded(quint32(input.size()) + 1));
    }

    qsizetype length() { return qsizetype(1) << m_random.bounded(10); }

    void change(QByteArray &input)
    {
        const qsizetype at = place(input);
        switch (m_random.bounded(8)) {
        case 0:
            if (at < input.size())
                input[at] = char(input[at] ^ (1 << m_random.bounded(8)));
            break;
        case 1:
            if (at < input.size())
                input[at] = char(m_random.bounded(256));
            break;
        case 2:
            input.remove(at, length());
            break;
        case 3:
            input.insert(place(input), input.mid(at, length()));
            break;
        case 4:
            input.truncate(m_random.bounded(4) == 0 ? at : input.size());
            break;
        case 5: {
            const QByteArray &other = pick(m_corpus);
            input = input.left(at) + other.mid(place(other));
            break;
        }
        case 6:
            input.replace(at, qMin<qsizetype>(4, input.size() - at), pick(m_words));
            break;
        default:
            input.insert(at, pick(m_words));
        }
        input.truncate(kLargest);
    }

    QRandomGenerator m_random;
    std::vector<QByteArray> m_corpus;
    std::vector<QByteArray> m_words;
};

} // namespace gaiyo::fuzz
