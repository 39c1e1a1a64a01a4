#include "intake/inquiry/take_replies_in.h"

#include "exchange/inquiry/read_returned.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonArray>

#include <algorithm>

namespace gaiyo {

namespace {

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(Inquiry)
};

QSet<QString> askedBy(const Sheet &sheet, const Snapshot &values)
{
    QSet<QString> asked;
    for (const SheetRow &row : values.work->sheetRows) {
        if (row.sheet == sheet.id)
            asked.insert(row.opinion);
    }
    return asked;
}

// What is known already, be it decided or not. What was decided before another answer of the sheet
// was taken is not: a department may come back to its first words.
std::vector<JudgedReply> earlierReplies(const Sheet &sheet, const Snapshot &values)
{
    QHash<QString, QString> taken; // by opinion: when the last one was
    for (const Reply &reply : values.work->replies) {
        const bool isTaken = reply.state == u"taken" || reply.state == u"edited";
        if (reply.sheet == sheet.id && reply.opinion && isTaken) {
            QString &last = taken[*reply.opinion];
            last = std::max(last, reply.decidedAt.value_or(QString()));
        }
    }
    std::vector<JudgedReply> earlier;
    for (const Reply &reply : values.work->replies) {
        const bool isOvertaken =
            reply.opinion && reply.decidedAt && *reply.decidedAt < taken.value(*reply.opinion);
        if (reply.sheet != sheet.id || reply.state == u"superseded" || isOvertaken)
            continue;
        JudgedReply known;
        known.opinion = reply.opinion.value_or(QString());
        known.response = reply.response;
        known.category = reply.category;
        known.summary = reply.summary;
        known.remark = reply.remark;
        earlier.push_back(std::move(known));
    }
    return earlier;
}

// What was taken last is what counts; else what came last.
QHash<QString, HeldAnswer> heldAnswers(const Sheet &sheet, const Snapshot &values)
{
    const auto timeOf = [](const Reply &reply) {
        const bool isTaken = reply.state == u"taken" || reply.state == u"edited";
        return std::pair(isTaken, isTaken ? reply.decidedAt.value_or(QString()) : reply.cameAt);
    };
    QHash<QString, const Reply *> last;
    for (const Reply &reply : values.work->replies) {
        const bool counts =
            reply.state == u"taken" || reply.state == u"edited" || reply.state == u"open";
        if (reply.sheet != sheet.id || !reply.opinion || !counts ||
            (!reply.response && !reply.category))
            continue;
        const Reply *&known = last[*reply.opinion];
        if (!known || timeOf(*known) <= timeOf(reply))
            known = &reply;
    }
    QHash<QString, HeldAnswer> held;
    for (auto each = last.begin(); each != last.end(); ++each) {
        const Reply &reply = **each;
        held.insert(each.key(), {reply.response, reply.category, reply.by, timeOf(reply).first});
    }
    return held;
}

// When this file came; "" where it did not.
QString takenBefore(const QString &hash, const QString &sheet, const Snapshot &values)
{
    const auto &sheets = values.work->sheets;
    const auto own = std::ranges::find(sheets, SheetId(sheet), &Sheet::id);
    for (const SheetReturn &each : returnsIn(own == sheets.end() ? QString() : own->returned)) {
        if (each.fileHash == hash)
            return each.cameAt;
    }
    const auto &replies = values.work->replies;
    const auto known = std::ranges::find_if(replies, [&](const Reply &reply) {
        return reply.fileHash == hash && reply.sheet == SheetId(sheet);
    });
    return known == replies.end() ? QString() : known->cameAt;
}

QString momentOf(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

// By the day of the office.
bool isLate(const Sheet &sheet, const QDateTime &came)
{
    const bool isOverdue = sheet.dueOn && came.toLocalTime().date() > *sheet.dueOn;
    return isOverdue || (sheet.closedAt && *sheet.closedAt < momentOf(came));
}

QJsonObject argumentsOf(const JudgedReply &reply, const QString &id)
{
    QJsonObject arguments{{QStringLiteral("id"), id},
                          {QStringLiteral("row"), reply.row},
                          {QStringLiteral("by"), reply.by}};
    const auto add = [&](const char *name, const std::optional<QString> &value) {
        if (value)
            arguments.insert(QLatin1String(name), *value);
    };
    add("response", reply.response);
    add("category", reply.category);
    add("summary", reply.summary);
    add("remark", reply.remark);
    if (!reply.opinion.isEmpty())
        arguments.insert(QStringLiteral("opinion"), reply.opinion);
    if (!reply.flags.isEmpty())
        arguments.insert(QStringLiteral("flag"), reply.flags.join(u' '));
    if (reply.isAccepted)
        arguments.insert(QStringLiteral("accepted"), true);
    return arguments;
}

Error ofAnotherDocument()
{
    return {ErrorKind::Invalid,
            Sentences::tr("The inquiry sheet belongs to another document. Please take it into the "
                          "document that it was made from.")};
}

Error ofNoSheet()
{
    return {ErrorKind::Invalid,
            Sentences::tr("The document does not know the inquiry that this sheet belongs to. It "
                          "may be a copy that was made before the inquiry went out, or the inquiry "
                          "was taken back. Nothing was taken in. Please take the sheet into the "
                          "document that the inquiry was made in.")};
}

Error ofNobody()
{
    return {ErrorKind::Invalid,
            Sentences::tr("Nothing in the file says any more which inquiry it belongs to, and its "
                          "rows are not those of one. Please copy the answers into the file that "
                          "was sent out, and take that one in.")};
}

} // namespace

ReplyTaker::ReplyTaker(Document &document, const QString &path, const Document::Services &services)
    : m_document(document)
    , m_path(path)
    , m_services(services)
{}

Result<TakenReplies> ReplyTaker::take(const ReturnedFile &file, bool isDry)
{
    if (const auto begun = begin(); !begun)
        return begun.error();
    auto looked = look(file);
    if (!looked)
        return looked.error();
    return isDry ? std::move(looked->taken) : keep(file, *looked);
}

Result<void> ReplyTaker::begin()
{
    if (const auto fresh = m_document.refresh(); !fresh)
        return fresh.error();
    if (!m_states) {
        const auto identity = m_document.identity();
        if (!identity)
            return identity.error();
        m_identity = *identity;
        m_states = std::make_unique<AskedStates>(m_path, m_document.snapshot(), m_services);
    }
    m_today = m_document.snapshot();
    return {};
}

Result<ReplyTaker::Looked> ReplyTaker::look(const ReturnedFile &file)
{
    const auto returned = readReturned(file.bytes);
    if (!returned)
        return returned.error();
    const auto sheet = findSheet(*returned);
    if (!sheet)
        return sheet.error();
    const QString hash = QString::fromLatin1(
        QCryptographicHash::hash(file.bytes, QCryptographicHash::Sha256).toHex());
    const QString sheetId = (*sheet)->id.value();
    auto taken = judge(*returned, **sheet);
    if (!taken)
        return taken.error();
    taken->loose = returned->loose;
    const QDateTime now = m_services.clock.nowUtc();
    taken->isLate = isLate(**sheet, now);
    taken->takenBefore = takenBefore(hash, sheetId, *m_today);
    if (!taken->takenBefore.isEmpty())
        taken->judged = {{}, int(returned->rows.size()), {}};
    return Looked{std::move(*taken), hash, momentOf(now), sheetId};
}

// A file that has lost all that names it is known by its rows: most of them must be there.
Result<const Sheet *> ReplyTaker::findSheet(const ReturnedSheet &returned) const
{
    const auto &sheets = m_today->work->sheets;
    if (!returned.sheet.isEmpty()) {
        const auto found = std::ranges::find(sheets, SheetId(returned.sheet), &Sheet::id);
        if (found != sheets.end())
            return &*found;
        return returned.document == m_identity ? ofNoSheet() : ofAnotherDocument();
    }
    const SnapshotIndex index(*m_today);
    QHash<QString, QString> summaries; // by 整理番号
    for (const ReturnedRow &row : returned.rows)
        summaries.insert(row.ref, row.summary.text.simplified());
    summaries.remove(QString());
    std::map<SheetId, int> alike;
    for (const SheetRow &row : m_today->work->sheetRows) {
        const Opinion *opinion = index.findOpinion(OpinionId(row.opinion));
        const auto summary = summaries.constFind(row.ref);
        if (opinion && summary != summaries.constEnd() && *summary == opinion->summary.simplified())
            ++alike[row.sheet];
    }
    const auto best =
        std::ranges::max_element(alike, {}, [](const auto &each) { return each.second; });
    if (best == alike.end() || size_t(best->second) * 2 < returned.rows.size())
        return ofNobody();
    // Of rounds with the same rows the last one.
    const Sheet *found = nullptr;
    for (const Sheet &sheet : sheets) {
        const auto count = alike.find(sheet.id);
        const bool isAlike = count != alike.end() && count->second == best->second;
        if (isAlike && (!found || sheet.revision > found->revision))
            found = &sheet;
    }
    return found;
}

Result<TakenReplies> ReplyTaker::judge(const ReturnedSheet &returned, const Sheet &sheet)
{
    const auto state = m_states->of(sheet);
    if (!state)
        return state.error();
    TakenReplies taken;
    taken.sheet = sheet.id;
    taken.departmentId = sheet.department;
    taken.roundId = sheet.round;
    const Work &work = *m_today->work;
    if (const auto department =
            std::ranges::find(work.departments, sheet.department, &Department::id);
        department != work.departments.end())
        taken.department = department->name;
    bool asksSummary = false;
    if (const auto round = std::ranges::find(work.rounds, sheet.round, &Round::id);
        round != work.rounds.end()) {
        taken.round = round->name;
        asksSummary = round->asks.split(u' ').contains(QStringLiteral("summary"));
    }
    const InquiryRows now(*m_today);
    const QSet<QString> ours = askedBy(sheet, *m_today);
    taken.judged = judgeRows(
        returned, {(*state)->asked, (*state)->rows, (*state)->isKnown, now, ours, asksSummary,
                   sheet.id, earlierReplies(sheet, *m_today), heldAnswers(sheet, *m_today)});
    return taken;
}

Result<TakenReplies> ReplyTaker::keep(const ReturnedFile &file, const Looked &looked)
{
    TakenReplies taken = looked.taken;
    const bool isUnchanged = taken.judged.replies.empty() && taken.judged.unchanged > 0;
    if (!taken.takenBefore.isEmpty() || (taken.judged.replies.empty() && !isUnchanged))
        return taken;
    QJsonArray replies;
    for (const JudgedReply &reply : taken.judged.replies) {
        taken.ids << m_services.ids.next();
        replies.append(argumentsOf(reply, taken.ids.constLast()));
    }
    const auto outcome = m_document.apply({QStringLiteral("add_replies"),
                                           {{QStringLiteral("sheet"), looked.sheet},
                                            {QStringLiteral("file"), file.name},
                                            {QStringLiteral("file_hash"), looked.hash},
                                            {QStringLiteral("came_at"), looked.cameAt},
                                            {QStringLiteral("replies"), replies}},
                                           {}});
    const auto *refusal = std::get_if<Refusal>(&outcome);
    if (!refusal)
        return taken;
    // A colleague who took the same file in may have been quicker.
    taken.ids.clear();
    if (const auto fresh = m_document.refresh(); !fresh)
        return fresh.error();
    taken.takenBefore = takenBefore(looked.hash, looked.sheet, *m_document.snapshot());
    if (taken.takenBefore.isEmpty())
        return refusal->error;
    taken.judged = {};
    return taken;
}

} // namespace gaiyo
