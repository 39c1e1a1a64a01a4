#include "exchange/rows/heading_rows.h"

#include "exchange/rows/cell_text.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <optional>

namespace gaiyo {

namespace {

// From the outermost on, as plans and books number them; behind brackets that stand around all.
const std::array kForms{
    QStringLiteral("第[0-9一二三四五六七八九十]+[編部]"),
    QStringLiteral("第[0-9一二三四五六七八九十]+章"),
    QStringLiteral("第[0-9一二三四五六七八九十]+節"),
    QStringLiteral("第[0-9一二三四五六七八九十]+項"),
    QStringLiteral("[Ⅰ-Ⅻ]"),
    QStringLiteral("[一二三四五六七八九十]+(?=[ .,、．])"),
    QStringLiteral("[0-9]{1,2}(?=[ .．、])"),
    QStringLiteral("[(〔\\[][0-9]{1,2}[)〕\\]]|[⑴-⒇]"),
    QStringLiteral("[①-⑳]"),
    QStringLiteral("[ア-ン](?=[ .．、])"),
};

} // namespace

std::optional<int> headingForm(const QString &words)
{
    static const QRegularExpression kAround(QStringLiteral("^[【＜<《〈]"));
    const QString name = foldWidth(words).trimmed().remove(kAround);
    for (size_t form = 0; form < kForms.size(); ++form) {
        static const auto kNumbers = [] {
            std::array<QRegularExpression, kForms.size()> numbers;
            for (size_t i = 0; i < kForms.size(); ++i)
                numbers[i].setPattern(QStringLiteral("^(?:%1)").arg(kForms[i]));
            return numbers;
        }();
        if (kNumbers[form].match(name).hasMatch())
            return int(form);
    }
    return std::nullopt;
}

bool isNumberedHeading(const QString &words)
{
    constexpr qsizetype kLongest = 40;
    const auto endsSentence = [](QChar c) { return QStringLiteral("。！？!?").contains(c); };
    if (words.size() > kLongest || std::ranges::any_of(words, endsSentence))
        return false;
    const auto known = readHeading(words);
    return (known && known->number) || headingForm(words);
}

HeadingLevels::HeadingLevels(const QStringList &headings)
{
    constexpr int kMostLevels = int(NodeKind::Item) + 1;
    const bool areKnown = std::ranges::all_of(
        headings, [](const QString &words) { return !headingForm(words) || readHeading(words); });
    if (areKnown)
        return;
    for (const QString &words : headings) {
        if (const auto form = headingForm(words))
            m_kinds.insert(*form, NodeKind::Chapter);
    }
    if (m_kinds.size() > kMostLevels) {
        m_kinds.clear();
        return;
    }
    int level = 0;
    for (NodeKind &kind : m_kinds)
        kind = NodeKind(level++);
}

Heading HeadingLevels::read(const QString &words) const
{
    Heading heading = readHeading(words).value_or(readHeadingOf(NodeKind::Chapter, words));
    const auto form = headingForm(words);
    if (form && m_kinds.contains(*form))
        heading.kind = m_kinds[*form];
    return heading;
}

} // namespace gaiyo
