#pragma once

#include <QString>

#include <utility>
#include <vector>

namespace gaiyo {

// What stands in 「」 or 『』, as start and end, the outermost: names and what others said, which
// stay as they are written.
class QuotedWords
{
public:
    explicit QuotedWords(const QString &words)
    {
        for (qsizetype at = 0; at < words.size(); ++at) {
            if (words[at] != u'「' && words[at] != u'『')
                continue;
            const qsizetype end = closingOf(words, at);
            if (end < 0)
                continue;
            m_stretches.emplace_back(at, end);
            at = end;
        }
    }

    // To be asked in the order of the text.
    bool has(qsizetype at)
    {
        while (m_next < m_stretches.size() && m_stretches[m_next].second < at)
            ++m_next;
        return m_next < m_stretches.size() && m_stretches[m_next].first < at;
    }

private:
    static qsizetype closingOf(const QString &words, qsizetype opening)
    {
        int depth = 0;
        for (qsizetype at = opening; at < words.size(); ++at) {
            depth += words[at] == u'「' || words[at] == u'『' ? 1 : 0;
            depth -= words[at] == u'」' || words[at] == u'』' ? 1 : 0;
            if (depth == 0)
                return at;
        }
        return -1;
    }

    std::vector<std::pair<qsizetype, qsizetype>> m_stretches;
    size_t m_next = 0;
};

} // namespace gaiyo
