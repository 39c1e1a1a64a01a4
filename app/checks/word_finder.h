#pragma once

#include <QHash>
#include <QString>

#include <bitset>
#include <vector>

namespace gaiyo {

// Finds many words in one pass over a text, of those that begin at one place the longest.
class WordFinder
{
public:
    explicit WordFinder(std::vector<QString> words)
        : m_words(std::move(words))
    {
        for (size_t i = 0; i < m_words.size(); ++i) {
            m_begins.set(m_words[i][0].unicode());
            m_byBeginning[m_words[i][0].unicode()].push_back(i);
        }
    }

    const QString &word(size_t i) const { return m_words[i]; }

    // Calls found(position, number of the word) in the order of the text.
    template <typename Found>
    void look(const QString &text, Found found) const
    {
        for (qsizetype at = 0; at < text.size(); ++at) {
            const char16_t c = text[at].unicode();
            if (!m_begins.test(c))
                continue;
            size_t longest = m_words.size();
            for (const size_t i : *m_byBeginning.constFind(c)) {
                if (QStringView(text).mid(at).startsWith(m_words[i]) &&
                    (longest == m_words.size() || m_words[i].size() > m_words[longest].size()))
                    longest = i;
            }
            if (longest == m_words.size())
                continue;
            found(at, longest);
            at += m_words[longest].size() - 1;
        }
    }

private:
    std::vector<QString> m_words;
    std::bitset<0x10000> m_begins;
    QHash<char16_t, std::vector<size_t>> m_byBeginning;
};

} // namespace gaiyo
