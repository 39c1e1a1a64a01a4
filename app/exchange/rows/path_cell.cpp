#include "exchange/rows/path_cell.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace gaiyo {

namespace {

struct KindWord
{
    NodeKind kind;
    QStringView word;
};

constexpr std::array kKindWords{
    KindWord{NodeKind::Chapter, u"章"}, KindWord{NodeKind::Section, u"柱"},
    KindWord{NodeKind::Subsection, u"施策"}, KindWord{NodeKind::Item, u"取組項目"},
    KindWord{NodeKind::Other, u"その他"}};

constexpr QStringView kDraftWord = u"素案：";

QString escapeField(QString text)
{
    text.replace(QStringLiteral("￥"), QStringLiteral("￥￥"));
    text.replace(QStringLiteral("｜"), QStringLiteral("￥｜"));
    return text.replace(QStringLiteral("〕"), QStringLiteral("￥〕"));
}

QString writeExact(const Heading &heading)
{
    const auto known = std::find_if(kKindWords.begin(), kKindWords.end(),
                                    [&](const KindWord &w) { return w.kind == heading.kind; });
    QString out = u'〔' + known->word.toString();
    if (heading.number || heading.draftNumber)
        out += u'｜' + escapeField(heading.number.value_or(QString()));
    if (heading.draftNumber)
        out += u'｜' + kDraftWord.toString() + escapeField(*heading.draftNumber);
    return out + u'〕' + heading.title;
}

// The fields between 〔 and its 〕 with escapes undone, the text behind it last; none if unclosed.
std::optional<QStringList> splitExact(const QString &cell)
{
    if (!cell.startsWith(u'〔'))
        return std::nullopt;
    QStringList fields{QString()};
    for (qsizetype i = 1; i < cell.size(); ++i) {
        if (cell[i] == u'〕')
            return fields << cell.mid(i + 1);
        if (cell[i] == u'｜')
            fields << QString();
        else if (cell[i] == u'￥' && i + 1 < cell.size())
            fields.last() += cell[++i];
        else
            fields.last() += cell[i];
    }
    return std::nullopt;
}

std::optional<Heading> readExact(const QString &cell)
{
    const auto fields = splitExact(cell);
    if (!fields || fields->size() > 4)
        return std::nullopt;
    const auto known = std::find_if(kKindWords.begin(), kKindWords.end(),
                                    [&](const KindWord &w) { return w.word == fields->first(); });
    if (known == kKindWords.end())
        return std::nullopt;
    Heading heading{known->kind, {}, {}, fields->last()};
    if (fields->size() >= 3 && !fields->at(1).isEmpty())
        heading.number = fields->at(1);
    if (fields->size() == 4) {
        if (!fields->at(2).startsWith(kDraftWord))
            return std::nullopt;
        heading.draftNumber = fields->at(2).mid(kDraftWord.size());
    }
    return heading;
}

} // namespace

Heading readPathCell(const QString &cell, NodeKind usual)
{
    if (auto exact = readExact(cell))
        return *exact;
    return readHeadingOf(usual, cell);
}

QString writePathCell(const Heading &heading, NodeKind usual)
{
    Heading wanted = heading;
    if (wanted.number && wanted.number->isEmpty())
        wanted.number.reset();
    const QString label =
        wanted.number.value_or(QString()) +
        (wanted.draftNumber ? QStringLiteral("（素案：%1）").arg(*wanted.draftNumber) : QString());
    const QString item = QStringLiteral("取組項目");
    // As headings are printed: a space behind a number, but not behind an item's.
    const QString close = label + wanted.title;
    const QString spaced = label + QStringLiteral("　") + wanted.title;
    const bool tight = wanted.kind == NodeKind::Item || label.isEmpty();
    for (const QString &cell :
         {tight ? close : spaced, tight ? spaced : close, item + close, item + spaced}) {
        if (readPathCell(cell, usual) == wanted && !cell.trimmed().isEmpty())
            return cell;
    }
    return writeExact(wanted);
}

} // namespace gaiyo
