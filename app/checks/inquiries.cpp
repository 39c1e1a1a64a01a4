#include "checks/check_context.h"
#include "checks/subjects.h"
#include "domain/work/inquiry_index.h"
#include "domain/work/responsible.h"
#include "domain/work/work.h"

#include <algorithm>

namespace gaiyo {

namespace {

// Offices that ask no departments name none.
void checkUnassigned(CheckContext &context)
{
    if (context.snapshot.work->departments.empty())
        return;
    const ResponsibleDepartments responsible(context.snapshot);
    for (const Opinion &opinion : context.snapshot.opinions) {
        if (!opinion.joined && responsible.of(opinion).empty())
            context.report(
                "unassigned", Severity::Warning, opinion,
                Checks::tr("No department answers for %1.").arg(opinionName(context, opinion)));
    }
}

void checkOverdue(CheckContext &context)
{
    if (!context.aids.today)
        return;
    for (const Opinion &opinion : context.snapshot.opinions) {
        if (opinion.joined || opinion.stage == u"confirmed" || !opinion.dueOn ||
            *opinion.dueOn >= *context.aids.today)
            continue;
        context.report(
            "overdue", Severity::Warning, opinion,
            Checks::tr("%1 was due on %2 and is not confirmed yet.")
                .arg(opinionName(context, opinion), opinion.dueOn->toString(Qt::ISODate)));
    }
}

QString departmentName(const Work &work, const std::optional<DepartmentId> &id)
{
    const auto found = std::ranges::find_if(work.departments,
                                            [&](const Department &each) { return each.id == id; });
    return found == work.departments.end() ? QString() : found->name;
}

void checkReplies(CheckContext &context)
{
    const Work &work = *context.snapshot.work;
    int unplaced = 0;
    for (const Reply &reply : work.replies) {
        if (reply.state != u"open")
            continue;
        const Opinion *opinion =
            reply.opinion ? context.index.findOpinion(OpinionId(*reply.opinion)) : nullptr;
        if (!opinion) {
            ++unplaced;
            continue;
        }
        context.report(
            "reply_open", Severity::Warning, *opinion,
            Checks::tr("An answer to %1 waits for a decision (%2).")
                .arg(opinionName(context, *opinion), departmentName(work, reply.department)));
    }
    if (unplaced > 0)
        context.reportFront("reply_open", Severity::Warning,
                            Checks::tr("Answers that belong to no opinion yet wait for a decision: "
                                       "%1.")
                                .arg(unplaced));
}

void checkSheets(CheckContext &context)
{
    const Work &work = *context.snapshot.work;
    for (const Sheet *sheet : unreturnedSheets(work)) {
        const auto round = std::ranges::find(work.rounds, sheet->round, &Round::id);
        context.reportFront("sheet_unreturned", Severity::Warning,
                            Checks::tr("No answer has come from %1 to the inquiry %2. Close its "
                                       "sheet if there is nothing to wait for.")
                                .arg(departmentName(work, sheet->department),
                                     round == work.rounds.end() ? QString() : round->name));
    }
}

constexpr qsizetype kSummaryQuoted = 20; // characters of a summary

QString shortSummary(const QString &summary)
{
    const QString line = summary.simplified();
    return line.size() > kSummaryQuoted ? line.left(kSummaryQuoted) + QStringLiteral("…") : line;
}

// What was decided on and is not printed any more.
void checkGone(CheckContext &context, const ApprovedWords &approved)
{
    for (const auto &[ref, summary] : approved.gone)
        context.reportFront("changed_since_approval", Severity::Error,
                            Checks::tr("The opinion %1 (%2) was decided on in “%3” and has been "
                                       "removed since.")
                                .arg(ref, shortSummary(summary), approved.version));
    for (const Opinion &opinion : context.snapshot.opinions) {
        if (approved.taken.contains(opinion.id))
            context.report("changed_since_approval", Severity::Error, opinion,
                           Checks::tr("The opinion %1 was decided on in “%2” as one of its own "
                                      "and does not stand for itself any more.")
                               .arg(opinion.ref, approved.version));
    }
}

// What the booklet itself is called.
void checkFront(CheckContext &context, const ApprovedWords &approved)
{
    if (approved.title)
        context.reportFront("changed_since_approval", Severity::Error,
                            Checks::tr("In “%2” the title was decided on as “%1”.")
                                .arg(*approved.title, approved.version));
    if (approved.subtitle)
        context.reportFront("changed_since_approval", Severity::Error,
                            Checks::tr("In “%2” the subtitle was decided on as “%1”.")
                                .arg(*approved.subtitle, approved.version));
}

// What is printed and was not decided on so, be it in other words or not there by then.
void checkApproved(CheckContext &context)
{
    const ApprovedWords *approved = context.aids.approved;
    if (!approved)
        return;
    checkFront(context, *approved);
    checkGone(context, *approved);
    for (const Opinion &opinion : context.snapshot.opinions) {
        const bool isPrinted = !opinion.joined && context.index.findNo(opinion.id);
        if (!isPrinted || approved->standing.contains(opinion.id))
            continue;
        context.report("changed_since_approval", Severity::Error, opinion,
                       Checks::tr("%1 is not as it was decided on in “%2”.")
                           .arg(opinionName(context, opinion), approved->version));
    }
}

} // namespace

void checkInquiries(CheckContext &context)
{
    checkApproved(context);
    checkUnassigned(context);
    checkOverdue(context);
    checkReplies(context);
    checkSheets(context);
}

} // namespace gaiyo
