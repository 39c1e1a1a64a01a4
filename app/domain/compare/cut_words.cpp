#include "domain/compare/cut_words.h"

#include <QStringList>

#include <algorithm>

namespace gaiyo {

namespace {

bool isSentenceEnd(QChar c)
{
    return c == u'。' || c == u'\n';
}

// Each with its 。, without the blanks around it.
QStringList sentencesOf(const QString &text)
{
    QStringList sentences;
    qsizetype begin = 0;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        const bool isEnd = i == text.size() || text[i] == u'\n';
        if (!isEnd && text[i] != u'。')
            continue;
        const QString sentence = text.mid(begin, i - begin + (isEnd ? 0 : 1)).trimmed();
        if (!sentence.isEmpty())
            sentences += sentence;
        begin = i + 1;
    }
    return sentences;
}

} // namespace

void CutWords::add(const OpinionId &opinion, const QString &before, const QString &after)
{
    if (after.size() >= before.size())
        return;
    qsizetype start = 0;
    while (start < after.size() && before[start] == after[start])
        ++start;
    qsizetype end = 0;
    while (end < after.size() - start &&
           before[before.size() - 1 - end] == after[after.size() - 1 - end])
        ++end;
    // 「AB。AC。」 to 「AC。」: 「AB。」 is gone, and not 「B。A」.
    qsizetype behind = before.size() - end;
    while (start > 0 && !isSentenceEnd(before[start - 1]) &&
           before[start - 1] == before[behind - 1]) {
        --start;
        --behind;
    }
    const Loss loss{opinion, before.mid(start, behind - start)};
    for (const QString &sentence : sentencesOf(loss.words))
        m_losses.insert(sentence, loss);
}

std::optional<OpinionId> CutWords::find(const QString &summary) const
{
    const QStringList sentences = sentencesOf(summary);
    const QString words = summary.trimmed();
    if (sentences.isEmpty() || words.size() < kLeast)
        return std::nullopt;
    std::optional<OpinionId> found;
    const auto [first, last] = m_losses.equal_range(sentences.constFirst());
    for (auto loss = first; loss != last; ++loss) { // the last that was added comes first
        if (loss->words.contains(words))
            found = loss->opinion;
    }
    return found;
}

} // namespace gaiyo
