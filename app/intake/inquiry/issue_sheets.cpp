#include "intake/inquiry/issue_sheets.h"

#include "domain/settings.h"
#include "domain/template.h"
#include "domain/work/responsible.h"
#include "domain/work/work.h"
#include "intake/inquiry/earlier_values.h"
#include "intake/inquiry/inquiry_rows.h"
#include "store/history/history.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <map>
#include <memory>

namespace gaiyo {

namespace {

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(Inquiry)
};

using OpinionsOf = std::map<DepartmentId, std::vector<const Opinion *>>;

// What each department answers for, in the order of the booklet: an opinion that is joined to
// another is answered there.
OpinionsOf opinionsOfAll(const Snapshot &values, int &unassigned)
{
    const ResponsibleDepartments responsible(values);
    OpinionsOf all;
    for (const Opinion &opinion : values.opinions) {
        if (opinion.joined)
            continue;
        const auto departments = responsible.of(opinion);
        unassigned += departments.empty() ? 1 : 0;
        for (const DepartmentId &department : departments)
            all[department].push_back(&opinion);
    }
    return all;
}

Result<QSet<QString>> namedDepartments(const Snapshot &values, const QStringList &names)
{
    QSet<QString> found;
    for (const QString &name : names) {
        const auto &all = values.work->departments;
        const auto department = std::ranges::find_if(all, [&](const Department &each) {
            return each.name == name || (!each.code.isEmpty() && each.code == name);
        });
        if (department == all.end())
            return Error{ErrorKind::NotFound,
                         Sentences::tr("There is no department “%1” in the document.").arg(name)};
        found.insert(department->id.value());
    }
    return found;
}

// Two of one name came together out of two copies, or out of a file: their sheets would look the
// same.
Result<void> requireNamesApart(const Snapshot &values, const std::vector<DepartmentId> &asked)
{
    for (const DepartmentId &id : asked) {
        const auto &all = values.work->departments;
        const auto mine = std::ranges::find(all, id, &Department::id);
        const auto isTwin = [&](const Department &each) {
            return each.id != id && each.name.simplified() == mine->name.simplified();
        };
        if (mine != all.end() && std::ranges::any_of(all, isTwin))
            return Error{ErrorKind::Invalid,
                         Sentences::tr("Two departments are called “%1”. Please rename one of "
                                       "them, so that their sheets can be told apart.")
                             .arg(mine->name)};
    }
    return {};
}

// Those to be asked, in their order.
Result<std::vector<DepartmentId>> askedDepartments(const Snapshot &values, const OpinionsOf &all,
                                                   const QStringList &names)
{
    const auto named = namedDepartments(values, names);
    if (!named)
        return named.error();
    std::vector<DepartmentId> asked;
    for (const Department &department : values.work->departments) {
        const bool isNamed = names.isEmpty() || named->contains(department.id.value());
        if (isNamed && all.contains(department.id))
            asked.push_back(department.id);
    }
    if (asked.empty())
        return Error{ErrorKind::Invalid,
                     Sentences::tr("No department answers for any opinion, so there is nobody to "
                                   "ask. Please say first which department answers for what.")};
    if (const auto apart = requireNamesApart(values, asked); !apart)
        return apart.error();
    return asked;
}

Operation roundOperation(const Inquiry &inquiry, const QString &id, bool isNew)
{
    QJsonObject arguments{{QStringLiteral("id"), id}, {QStringLiteral("name"), inquiry.round}};
    if (inquiry.dueOn)
        arguments.insert(QStringLiteral("due_on"), inquiry.dueOn->toString(Qt::ISODate));
    if (inquiry.asks)
        arguments.insert(QStringLiteral("asks"), *inquiry.asks);
    return {isNew ? QStringLiteral("add_round") : QStringLiteral("set_round"), arguments, {}};
}

Operation sheetOperation(const Inquiry &inquiry, const QString &round, const QString &department,
                         const QString &id)
{
    QJsonObject arguments{{QStringLiteral("id"), id},
                          {QStringLiteral("round"), round},
                          {QStringLiteral("department"), department}};
    if (inquiry.dueOn)
        arguments.insert(QStringLiteral("due_on"), inquiry.dueOn->toString(Qt::ISODate));
    return {QStringLiteral("issue_sheet"), arguments, {}};
}

// The sheet that the department was shown before this one; null for none.
const Sheet *earlierSheet(const Snapshot &values, const Sheet &sheet)
{
    const Sheet *found = nullptr;
    for (const Sheet &each : values.work->sheets) {
        const bool isEarlier = each.department == sheet.department && each.id != sheet.id &&
                               each.revision < sheet.revision;
        if (isEarlier && (!found || each.revision > found->revision))
            found = &each;
    }
    return found;
}

// Makes what the sheets show. The values are those right after they were issued.
class SheetMaker
{
public:
    SheetMaker(const Snapshot &values, QString identity, const Inquiry &inquiry,
               const Document::Services &services)
        : m_values(values)
        , m_rows(values)
        , m_identity(std::move(identity))
        , m_earlier(inquiry.document, services)
    {
        for (const SheetRow &row : values.work->sheetRows)
            m_asked[row.sheet].insert(row.opinion);
    }

    Result<InquirySheet> make(const Sheet &sheet)
    {
        InquirySheet made = head(sheet);
        const auto marked = formerAnswers(sheet);
        if (!marked)
            return marked.error();
        const QSet<QString> &asked = m_asked[sheet.id];
        for (const Opinion &opinion : m_values.opinions) {
            if (!asked.contains(opinion.id.value()))
                continue;
            InquiryRow row = m_rows.rowOf(opinion);
            const auto former = marked->constFind(row.opinion);
            if (former != marked->constEnd() && *former != row.answer)
                row.marked = findDifference(*former, row.answer);
            made.rows.push_back(std::move(row));
        }
        return made;
    }

private:
    InquirySheet head(const Sheet &sheet) const
    {
        InquirySheet made{};
        made.document = m_identity;
        made.sheet = sheet.id.value();
        made.revision = sheet.revision;
        made.operation = sheet.operation;
        made.title = m_values.consultation.title;
        made.answerName = m_values.consultation.institution + QStringLiteral("の考え方");
        made.dueOn = sheet.dueOn;
        const Work &work = *m_values.work;
        const auto department =
            std::ranges::find(work.departments, sheet.department, &Department::id);
        made.department = department == work.departments.end() ? QString() : department->name;
        if (const auto round = std::ranges::find(work.rounds, sheet.round, &Round::id);
            round != work.rounds.end()) {
            made.round = round->name;
            made.note = round->note.value_or(QString());
            const QStringList asks = round->asks.split(u' ');
            made.asksResponse = asks.contains(QStringLiteral("response"));
            made.asksCategory = asks.contains(QStringLiteral("category"));
            made.asksSummary = asks.contains(QStringLiteral("summary"));
        }
        if (const auto settings = resolveSettings(m_values.consultation))
            made.paper = settings->paper == u"A3" ? QStringLiteral("A3") : QStringLiteral("A4");
        made.choices = m_rows.choices();
        return made;
    }

    // By opinion, of those that stood in the department's last sheet.
    Result<QHash<QString, QString>> formerAnswers(const Sheet &sheet)
    {
        QHash<QString, QString> answers;
        const Sheet *earlier = earlierSheet(m_values, sheet);
        if (!earlier)
            return answers;
        const auto values = m_earlier.at(earlier->revision, earlier->operation);
        if (!values)
            return values.error();
        if (!*values)
            return answers;
        auto &rows = m_former[values->get()];
        if (!rows)
            rows = std::make_unique<InquiryRows>(**values);
        const InquiryRows &former = *rows;
        for (const QString &id : m_asked[earlier->id]) {
            if (const Opinion *opinion = former.index().findOpinion(OpinionId(id)))
                answers.insert(id, former.answerOf(*opinion));
        }
        return answers;
    }

    const Snapshot &m_values;
    InquiryRows m_rows;
    QString m_identity;
    EarlierValues m_earlier;
    // Of the states that it has read: sheets of one round were of one.
    std::map<const Snapshot *, std::unique_ptr<InquiryRows>> m_former;
    std::unordered_map<SheetId, QSet<QString>> m_asked;
};

// Issues the sheets under these ids, one for each department.
std::optional<Error> issue(Document &document, const Inquiry &inquiry, IdSource &ids,
                           const std::vector<DepartmentId> &departments, const QStringList &sheets)
{
    const auto values = document.snapshot();
    const auto &rounds = values->work->rounds;
    const auto known = std::ranges::find(rounds, inquiry.round, &Round::name);
    const QString round = known == rounds.end() ? ids.next() : known->id.value();
    std::vector<Operation> all;
    // What a round asks for is what its latest sheets ask for.
    const bool isNew = known == rounds.end();
    if (isNew || (inquiry.asks && *inquiry.asks != known->asks))
        all.push_back(roundOperation(inquiry, round, isNew));
    for (size_t i = 0; i < departments.size(); ++i)
        all.push_back(sheetOperation(inquiry, round, departments[i].value(), sheets[qsizetype(i)]));
    const auto next = [&](const QStringList &made) -> std::optional<Operation> {
        return size_t(made.size()) < all.size() ? std::optional(all[size_t(made.size())])
                                                : std::nullopt;
    };
    const auto outcome = document.applyAll(kInquiryKind, next);
    const auto *refusal = std::get_if<Refusal>(&outcome);
    return refusal ? std::optional(refusal->error) : std::nullopt;
}

// What is known of the sheets before they are issued.
std::vector<InquirySheet> headsOf(const Snapshot &values, const Inquiry &inquiry,
                                  const std::vector<DepartmentId> &departments)
{
    std::vector<InquirySheet> heads;
    heads.reserve(departments.size());
    for (const DepartmentId &id : departments) {
        const auto &all = values.work->departments;
        const auto department = std::ranges::find(all, id, &Department::id);
        InquirySheet head{};
        head.title = values.consultation.title;
        head.round = inquiry.round;
        head.department = department == all.end() ? QString() : department->name;
        heads.push_back(std::move(head));
    }
    return heads;
}

// What the sheets of these ids show.
Result<std::vector<InquirySheet>> makeSheets(const Document &document, const QString &identity,
                                             const Inquiry &inquiry, const QStringList &ids,
                                             const Document::Services &services)
{
    const auto values = document.snapshot();
    SheetMaker maker(*values, identity, inquiry, services);
    std::vector<InquirySheet> sheets;
    for (const QString &id : ids) {
        const auto sheet = std::ranges::find(values->work->sheets, SheetId(id), &Sheet::id);
        auto made = maker.make(*sheet);
        if (!made)
            return made.error();
        sheets.push_back(std::move(*made));
    }
    return sheets;
}

} // namespace

Result<IssuedSheets> issueSheets(Document &document, const Inquiry &inquiry,
                                 const Document::Services &services, const LookAtSheets &look)
{
    if (const auto fresh = document.refresh(); !fresh)
        return fresh.error();
    const auto identity = document.identity();
    if (!identity)
        return identity.error();
    IssuedSheets issued;
    const auto before = document.snapshot();
    const OpinionsOf all = opinionsOfAll(*before, issued.unassigned);
    const auto departments = askedDepartments(*before, all, inquiry.departments);
    if (!departments)
        return departments.error();
    if (look) {
        if (const auto allowed = look({headsOf(*before, inquiry, *departments), 0}); !allowed)
            return allowed.error();
    }
    QStringList ids;
    for (size_t i = 0; i < departments->size(); ++i)
        ids << services.ids.next();
    if (const auto error = issue(document, inquiry, services.ids, *departments, ids))
        return *error;
    auto sheets = makeSheets(document, *identity, inquiry, ids, services);
    if (!sheets) {
        document.undo();
        return sheets.error();
    }
    issued.sheets = std::move(*sheets);
    return issued;
}

namespace {

// What a sheet showed: the document as it was then, with the sheets of today.
Result<InquirySheet> makeAgain(const Snapshot &today, const QString &identity, const QString &path,
                               const Sheet &sheet, EarlierValues &earlier,
                               const Document::Services &services)
{
    const auto then = earlier.at(sheet.revision, sheet.operation);
    if (!then)
        return then.error();
    if (!*then)
        return Error{ErrorKind::Invalid,
                     Sentences::tr("What the sheet showed is not known any more, so its file "
                                   "cannot be made again. Please issue the inquiry once more.")};
    Snapshot values = **then;
    values.work = today.work;
    Inquiry of;
    of.document = path;
    return SheetMaker(values, identity, of, services).make(sheet);
}

// Of each department the last one.
Result<std::vector<const Sheet *>> issuedBefore(const Snapshot &values, const Inquiry &inquiry)
{
    const auto named = namedDepartments(values, inquiry.departments);
    if (!named)
        return named.error();
    const Work &work = *values.work;
    const auto round = std::ranges::find(work.rounds, inquiry.round, &Round::name);
    std::map<DepartmentId, const Sheet *> last;
    for (const Sheet &sheet : work.sheets) {
        const bool isAsked = round != work.rounds.end() && sheet.round == round->id &&
                             (named->isEmpty() || named->contains(sheet.department.value()));
        const Sheet *&kept = last[sheet.department];
        if (isAsked && (!kept || sheet.revision >= kept->revision))
            kept = &sheet;
    }
    std::vector<const Sheet *> sheets;
    for (const Department &department : work.departments) {
        if (const Sheet *sheet = last[department.id])
            sheets.push_back(sheet);
    }
    if (sheets.empty())
        return Error{ErrorKind::NotFound,
                     Sentences::tr("No sheet of the inquiry “%1” has been issued, so there is no "
                                   "file to write again.")
                         .arg(inquiry.round)};
    return sheets;
}

} // namespace

Result<IssuedSheets> sheetsAgain(Document &document, const Inquiry &inquiry,
                                 const Document::Services &services)
{
    if (const auto fresh = document.refresh(); !fresh)
        return fresh.error();
    const auto identity = document.identity();
    if (!identity)
        return identity.error();
    const auto today = document.snapshot();
    const auto sheets = issuedBefore(*today, inquiry);
    if (!sheets)
        return sheets.error();
    IssuedSheets again;
    EarlierValues earlier(inquiry.document, services);
    for (const Sheet *sheet : *sheets) {
        auto made = makeAgain(*today, *identity, inquiry.document, *sheet, earlier, services);
        if (!made)
            return made.error();
        again.sheets.push_back(std::move(*made));
    }
    return again;
}

Result<IssuedSheets> sheetAgain(Document &document, const QString &path, const Sheet &sheet,
                                const Document::Services &services)
{
    const auto identity = document.identity();
    if (!identity)
        return identity.error();
    EarlierValues earlier(path, services);
    auto made = makeAgain(*document.snapshot(), *identity, path, sheet, earlier, services);
    if (!made)
        return made.error();
    return IssuedSheets{{std::move(*made)}, 0};
}

} // namespace gaiyo
