#include "exchange/approval/approval_facts.h"

#include "domain/calendar.h"
#include "domain/numbering.h"
#include "domain/snapshot_index.h"
#include "domain/tally.h"
#include "domain/work/inquiry_index.h"
#include "domain/work/letter_rows.h"
#include "domain/work/letter_tally.h"
#include "domain/work/list_words.h"
#include "domain/work/plan_changes.h"

#include <QRegularExpression>

#include <algorithm>
#include <map>

namespace gaiyo {

namespace {

QString partWords(const QString &name, const LetterTally::Part &part)
{
    return QStringLiteral("%1%2通（%3名）%4件")
        .arg(name)
        .arg(part.letters)
        .arg(part.persons)
        .arg(part.opinions);
}

void addLine(QStringList &lines, const QString &name, const QStringList &parts)
{
    if (!parts.isEmpty())
        lines += name + u'：' + parts.join(u'、');
}

void addLetters(QStringList &lines, const LetterTally &tally)
{
    if (tally.all.letters == 0)
        return;
    lines += partWords(QStringLiteral("受付："), tally.all);
    QStringList methods;
    for (const auto &[method, part] : tally.methods)
        methods += partWords(methodWords(method) + u' ', part);
    addLine(lines, QStringLiteral("提出方法"), methods);
    QStringList classes;
    for (const auto &[name, part] : tally.classes)
        classes += partWords((name.isEmpty() ? QStringLiteral("区分なし") : name) + u' ', part);
    if (classes.size() > 1 || !tally.classes.begin()->first.isEmpty())
        addLine(lines, QStringLiteral("提出者の区分"), classes);
}

// Letters that do not count, by why, and what nobody will see, by why.
void addLeftOut(QStringList &lines, const Work &work)
{
    std::map<QString, int> scopes;
    for (const Letter &letter : work.letters) {
        if (!isCounted(letter))
            ++scopes[scopeWords(letter.scope)];
    }
    QStringList parts;
    for (const auto &[scope, count] : scopes)
        parts += QStringLiteral("%1 %2通").arg(scope).arg(count);
    addLine(lines, QStringLiteral("数に入れない受付"), parts);
    std::map<QString, int> reasons;
    for (const Mask &mask : work.masks)
        ++reasons[maskReasonWords(mask.reason)];
    parts.clear();
    for (const auto &[reason, count] : reasons)
        parts += QStringLiteral("%1 %2か所").arg(reason).arg(count);
    addLine(lines, QStringLiteral("墨消し"), parts);
}

constexpr size_t kMostTold = 12; // of a kind, so that all of it stays on one sheet

// In characters, so that a fact stays on one line.
constexpr qsizetype kChange = 15; // words before or after
constexpr qsizetype kReason = 48;

QString shortWords(const QString &words, qsizetype most)
{
    const QString line = words.simplified();
    if (line.size() <= most)
        return line;
    const bool isHalf = line.at(most - 1).isHighSurrogate();
    return line.left(isHalf ? most - 1 : most) + u'…';
}

// The sentence of a response that says no, of a long one its end, where it does; the beginning of
// one in which none does.
QString refusalOf(const QString &response)
{
    static const QRegularExpression sentence(
        QStringLiteral("[^。\\n]*(?:ません|できない|困難|難しい|かね)[^。\\n]*。?"));
    const auto found = sentence.match(response);
    if (!found.hasMatch())
        return shortWords(response, kReason);
    const QString line = found.captured().simplified();
    if (line.size() <= kReason)
        return line;
    const qsizetype begin = line.size() - kReason;
    return u'…' + line.mid(line.at(begin).isLowSurrogate() ? begin + 1 : begin);
}

QString changedWords(const PlanChange &change)
{
    if (change.oldText.trimmed().isEmpty())
        return QStringLiteral("「%1」を追加").arg(shortWords(change.newText, 2 * kChange));
    if (change.newText.trimmed().isEmpty())
        return QStringLiteral("「%1」を削除").arg(shortWords(change.oldText, 2 * kChange));
    return QStringLiteral("「%1」→「%2」")
        .arg(shortWords(change.oldText, kChange), shortWords(change.newText, kChange));
}

// What the plan says otherwise, where, and for which opinions; where they are many the list of them
// (新旧対照表) is beside it anyhow.
void addPlanChanges(QStringList &lines, const Snapshot &values, const SnapshotIndex &index)
{
    const PlanChanges changes(values, index);
    const auto &ordered = changes.inPlanOrder();
    if (ordered.empty())
        return;
    if (ordered.size() > kMostTold) {
        lines += QStringLiteral("計画の修正：%1か所").arg(ordered.size());
        return;
    }
    const auto numbers = nodeNumbers(values.nodes);
    for (size_t i = 0; i < ordered.size(); ++i) {
        const PlanChange &change = *ordered[i];
        QStringList words{placeWords(change, values, index, numbers),
                          pageOf(change, PlanEdition::Draft, index)};
        if (!change.oldText.trimmed().isEmpty() || !change.newText.trimmed().isEmpty())
            words += changedWords(change);
        QStringList reasons;
        for (const Opinion *opinion : changes.opinionsOf(change)) {
            if (const auto no = index.findPrintedNo(*opinion))
                reasons += QStringLiteral("No.%1").arg(*no);
        }
        if (!change.reason.trimmed().isEmpty())
            reasons += shortWords(change.reason, kChange);
        words.removeAll(QString());
        lines +=
            QStringLiteral("計画の修正%1：%2").arg(QString::number(i + 1), words.join(u'　')) +
            (reasons.isEmpty() ? QString() : QStringLiteral("（%1）").arg(reasons.join(u'、')));
    }
}

// Whether those who are answered so do not get what they asked for. No field says it: its words do.
bool isRefusal(const Category &category)
{
    static const QRegularExpression words(
        QStringLiteral("困難|見送|(?:反映|採用|採択|対応|実施|修正|取り入れ|受け入れ)[^、。]{0,6}"
                       "(?:ない|ません|かね)"));
    return words.match(category.text).hasMatch();
}

// Why what was asked for is not done, as it is answered.
void addRefusals(QStringList &lines, const Snapshot &values, const SnapshotIndex &index)
{
    QStringList reasons;
    for (const Opinion &opinion : values.opinions) {
        const auto no = index.findPrintedNo(opinion);
        const Category *category =
            opinion.category ? index.findCategory(*opinion.category) : nullptr;
        if (!no || !category || !isRefusal(*category) || isUnanswered(opinion, index))
            continue;
        reasons += QStringLiteral("%1 No.%2の理由：%3")
                       .arg(category->symbol, QString::number(*no),
                            refusalOf(index.plainText(index.responseOf(opinion)->markup)))
                       .trimmed();
    }
    if (size_t(reasons.size()) <= kMostTold)
        lines += reasons;
}

// How many of each category, and which where they are few: what changes, and what was refused, is
// looked at first. It says all that the legend does.
void addCategories(QStringList &lines, const Collected &booklet)
{
    for (size_t i = 0; i < booklet.legend.size(); ++i) {
        QStringList numbers;
        for (const Block &block : booklet.blocks) {
            const auto *row = std::get_if<RowBlock>(&block);
            if (row && row->category == i)
                numbers += QStringLiteral("No.%1").arg(row->no);
        }
        const LegendEntry &entry = booklet.legend[i];
        const bool areFew = !numbers.isEmpty() && size_t(numbers.size()) <= kMostTold;
        lines += QStringLiteral("%1：%2%3")
                     .arg(QStringLiteral("%1 %2").arg(entry.symbol, entry.text).trimmed(),
                          QString::number(entry.count), booklet.settings.opinionCounter) +
                 (areFew ? QStringLiteral("（%1）").arg(numbers.join(u'、')) : QString());
    }
}

// What departments still owe, and what they said that nobody has decided on.
void addInquiries(QStringList &open, const Work &work)
{
    const auto waiting = std::ranges::count_if(
        work.replies, [](const Reply &reply) { return reply.state == u"open"; });
    if (waiting > 0)
        open += QStringLiteral("未処理の回答 %1件").arg(waiting);
    QStringList names;
    for (const Sheet *sheet : unreturnedSheets(work)) {
        const auto department =
            std::ranges::find(work.departments, sheet->department, &Department::id);
        names += department == work.departments.end() ? QString() : department->name;
    }
    if (names.isEmpty())
        return;
    const QString words = QStringLiteral("戻っていない照会表 %1件").arg(names.size());
    names.removeAll(QString());
    names.removeDuplicates();
    const bool areFew = !names.isEmpty() && size_t(names.size()) <= kMostTold;
    open += words + (areFew ? QStringLiteral("（%1）").arg(names.join(u'、')) : QString());
}

} // namespace

QStringList approvalFacts(const Snapshot &values, const Collected &booklet, const QString &checked)
{
    QStringList lines;
    addLetters(lines, tallyLetters(values));
    const auto joined = std::ranges::count_if(
        values.opinions, [](const Opinion &opinion) { return opinion.joined.has_value(); });
    if (joined > 0)
        lines += QStringLiteral("同趣旨としてまとめた意見：%1件").arg(joined);
    addLeftOut(lines, *values.work);
    addCategories(lines, booklet);
    const SnapshotIndex index(values);
    addRefusals(lines, values, index);
    addPlanChanges(lines, values, index);
    const Tally tally = computeTally(values);
    QStringList open;
    if (tally.unanswered > 0)
        open += QStringLiteral("考え方のない意見 %1件").arg(tally.unanswered);
    if (tally.uncategorised > 0)
        open += QStringLiteral("対応区分のない意見 %1件").arg(tally.uncategorised);
    if (tally.unplaced > 0)
        open += QStringLiteral("該当箇所の決まっていない意見 %1件").arg(tally.unplaced);
    addInquiries(open, *values.work);
    addLine(lines, QStringLiteral("未了"), open);
    if (!checked.isEmpty())
        lines += QStringLiteral("自動チェック：") + checked;
    if (const auto &day = values.consultation.publishedOn)
        lines += QStringLiteral("公表日：%1").arg(japaneseDate(*day));
    return lines;
}

} // namespace gaiyo
