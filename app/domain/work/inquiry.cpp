#include "domain/work/inquiry.h"

#include <QDateTime>
#include <QStringList>

#include <algorithm>

namespace gaiyo {

bool isListOfAsks(const QString &text)
{
    QStringList words = text.split(u' ');
    const bool areKnown = std::ranges::all_of(words, [](const QString &word) {
        return std::ranges::find(kAskedWords, word, [](const char16_t *known) {
                   return QString::fromUtf16(known);
               }) != kAskedWords.end();
    });
    return areKnown && words.removeDuplicates() == 0;
}

bool correctsSummary(const Reply &reply)
{
    return reply.summary &&
           !reply.flag.value_or(QString()).split(u' ').contains(QStringLiteral("unmatched"));
}

bool cameFor(const QString &cameAt, const Sheet &own, const Sheet &sheet)
{
    return own.id == sheet.id || (own.round == sheet.round && own.department == sheet.department &&
                                  cameAt >= sheet.issuedAt);
}

std::vector<SheetReturn> returnsIn(const QString &returned)
{
    std::vector<SheetReturn> returns;
    for (const QString &line : returned.split(u'\n', Qt::SkipEmptyParts))
        returns.push_back(
            {line.section(u' ', 0, 0), line.section(u' ', 1, 1), line.section(u' ', 2)});
    return returns;
}

bool isListOfReturns(const QString &returned)
{
    return std::ranges::all_of(returnsIn(returned), [](const SheetReturn &each) {
        return !each.cameAt.isEmpty() && isMoment(each.cameAt) && !each.fileHash.isEmpty();
    });
}

QString withReturn(const QString &returned, const SheetReturn &added)
{
    const QString line =
        QStringLiteral("%1 %2 ").arg(added.cameAt, added.fileHash) + added.file.simplified();
    return returned.isEmpty() ? line : returned + u'\n' + line;
}

QString unitedReturns(const QString &base, const QString &mine, const QString &theirs)
{
    const std::vector<SheetReturn> former = returnsIn(base);
    const std::vector<SheetReturn> ours = returnsIn(mine);
    const auto has = [](const std::vector<SheetReturn> &all, const SheetReturn &one) {
        return std::ranges::find(all, one.fileHash, &SheetReturn::fileHash) != all.end();
    };
    QString united;
    std::vector<SheetReturn> kept;
    for (const SheetReturn &each : returnsIn(theirs)) {
        if (has(former, each) && !has(ours, each))
            continue; // taken back in the copy
        united = withReturn(united, each);
        kept.push_back(each);
    }
    for (const SheetReturn &each : ours) {
        if (!has(former, each) && !has(kept, each))
            united = withReturn(united, each);
    }
    return united;
}

bool answersAnew(const Reply &newer, const Reply &older)
{
    const QString flags = newer.flag.value_or(QString());
    if (flags.split(u' ').contains(QStringLiteral("taken_back"))) // a person asks whether it was
        return false;
    if (!newer.by.isEmpty() && !older.by.isEmpty() && newer.by != older.by)
        return false;
    const bool isSamePerson = !newer.by.isEmpty() && newer.by == older.by;
    const auto covers = [&](std::optional<QString> Reply::*said) {
        return newer.*said || !(older.*said);
    };
    return covers(&Reply::response) && covers(&Reply::summary) &&
           (isSamePerson || (covers(&Reply::category) && covers(&Reply::remark)));
}

// Nothing where none is known yet.
bool isMoment(const QString &text)
{
    return text.isEmpty() ||
           (text.endsWith(u'Z') && QDateTime::fromString(text, Qt::ISODateWithMs).isValid());
}

} // namespace gaiyo
