#pragma once

#include <QString>

#include <vector>

namespace gaiyo {

// A text with each letter that is written in parts (e and ́, as macOS writes names of files; the
// parts of a Korean syllable) as the one character that Unicode has for it, and where its parts
// stand: for those who draw letters, while the text itself stays as it is. Ideographs and what
// stands for itself are never changed.
class ComposedLetters
{
public:
    // False for a text without parts of letters, which is most of them.
    static bool mayHaveParts(QStringView text);

    explicit ComposedLetters(QStringView text);

    const QString &text() const { return m_text; }
    // The place in the source of a place in text(), its end included.
    quint32 sourceOf(quint32 place) const { return m_sources[place]; }

private:
    void add(QStringView text, qsizetype begin, qsizetype end);

    QString m_text;
    std::vector<quint32> m_sources;
};

} // namespace gaiyo
