#include "domain/words/composed_letters.h"

#include <QChar>

#include <algorithm>

namespace gaiyo {

namespace {

// The second or third part of a Korean syllable.
bool isInnerJamo(char16_t c)
{
    return (c >= 0x1161 && c <= 0x1175) || (c >= 0x11A8 && c <= 0x11C2);
}

// Follows what it is a part of. All such parts stand in the basic plane.
bool isPart(QChar c)
{
    const char16_t u = c.unicode();
    if (u < 0x300 || (u >= 0x3000 && u != 0x3099 && u != 0x309A && u < 0xA000) || c.isSurrogate())
        return false;
    const bool isSelector = u >= 0xFE00 && u <= 0xFE0F;
    return isInnerJamo(u) || (c.isMark() && !isSelector);
}

} // namespace

bool ComposedLetters::mayHaveParts(QStringView text)
{
    return std::any_of(text.begin(), text.end(), isPart);
}

ComposedLetters::ComposedLetters(QStringView text)
{
    m_text.reserve(text.size());
    m_sources.reserve(size_t(text.size()) + 1);
    for (qsizetype begin = 0; begin < text.size();) {
        qsizetype end = begin + 1;
        while (end < text.size() && isPart(text[end]))
            ++end;
        add(text, begin, end);
        begin = end;
    }
    m_sources.push_back(quint32(text.size()));
}

// What does not become shorter is left: its parts have no character of their own.
void ComposedLetters::add(QStringView text, qsizetype begin, qsizetype end)
{
    const QStringView parts = text.sliced(begin, end - begin);
    const char16_t base = parts.front().unicode();
    const bool isIdeograph = base >= 0xF900 && base <= 0xFAFF; // Unicode would put another for it
    QString whole;
    if (parts.size() > 1 && !isIdeograph)
        whole = parts.toString().normalized(QString::NormalizationForm_C);
    const bool isShorter = !whole.isEmpty() && whole.size() < parts.size();
    const QStringView kept = isShorter ? QStringView(whole) : parts;
    for (qsizetype i = 0; i < kept.size(); ++i)
        m_sources.push_back(quint32(begin + i));
    m_text += kept;
}

} // namespace gaiyo
