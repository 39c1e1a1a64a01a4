#pragma once

#include "domain/markup.h"
#include "domain/row_fields.h"
#include "domain/snapshot.h"
#include "domain/work/work.h"

#include <QDate>
#include <QJsonObject>

#include <optional>
#include <tuple>
#include <type_traits>
#include <utility>

namespace gaiyo {

// What can be said of a field beside its name and its member; the rest follows from the member's
// type (describe(), below).
struct FieldTraits
{
    TextForm form = TextForm::Paragraphs;
    bool isWords = false;
    bool isInternal = false;
    bool isPlace = false;
    std::optional<int> least = {};
    int since = 1;
    const char *defaultJson = nullptr;
    FieldLife life = FieldLife::Edited;
    bool isDeferred = false;
    bool isPart = false;
    bool (*accepts)(const QString &text) = nullptr;
};

// How a member's type is kept: what stands in the column, whether it may be null, whom it names.
template <typename Value>
struct ValueKind
{
    static constexpr FieldType type = FieldType::Text;
};
template <>
struct ValueKind<int>
{
    static constexpr FieldType type = FieldType::Integer;
};
template <>
struct ValueKind<bool>
{
    static constexpr FieldType type = FieldType::Bool;
};
template <>
struct ValueKind<QJsonObject>
{
    static constexpr FieldType type = FieldType::Json;
};
template <>
struct ValueKind<NodeId>
{
    static constexpr FieldType type = FieldType::Text;
    static constexpr Entity link = Entity::Node;
};
template <>
struct ValueKind<ResponseId>
{
    static constexpr FieldType type = FieldType::Text;
    static constexpr Entity link = Entity::Response;
};
template <>
struct ValueKind<CategoryId>
{
    static constexpr FieldType type = FieldType::Text;
    static constexpr Entity link = Entity::Category;
};
template <>
struct ValueKind<OpinionId>
{
    static constexpr FieldType type = FieldType::Text;
    static constexpr Entity link = Entity::Opinion;
};
template <>
struct ValueKind<SubmitterId>
{
    static constexpr FieldType type = FieldType::Text;
    static constexpr Entity link = Entity::Submitter;
};
template <>
struct ValueKind<LetterId>
{
    static constexpr FieldType type = FieldType::Text;
    static constexpr Entity link = Entity::Letter;
};
template <>
struct ValueKind<OriginalId>
{
    static constexpr FieldType type = FieldType::Text;
    static constexpr Entity link = Entity::Original;
};
template <>
struct ValueKind<DepartmentId>
{
    static constexpr FieldType type = FieldType::Text;
    static constexpr Entity link = Entity::Department;
};
template <>
struct ValueKind<RoundId>
{
    static constexpr FieldType type = FieldType::Text;
    static constexpr Entity link = Entity::Round;
};
template <>
struct ValueKind<SheetId>
{
    static constexpr FieldType type = FieldType::Text;
    static constexpr Entity link = Entity::Sheet;
};
template <>
struct ValueKind<PlanChangeId>
{
    static constexpr FieldType type = FieldType::Text;
    static constexpr Entity link = Entity::PlanChange;
};
template <typename Value>
struct ValueKind<std::optional<Value>> : ValueKind<Value>
{
    static constexpr bool nullable = true;
};

inline bool isKindOfNode(const QString &text)
{
    return findNodeKind(text).has_value();
}

// Whether the text is one of these words.
template <const auto &words>
bool isOneOf(const QString &text)
{
    for (const QStringView word : words) {
        if (text == word)
            return true;
    }
    return false;
}

// An id, or nothing where none is known yet.
inline bool isIdOrNothing(const QString &text)
{
    return text.isEmpty() || isValidId(text);
}

inline bool isMarkup(const QString &text)
{
    return parseMarkup(text).ok();
}

inline bool isDay(const QString &text)
{
    return QDate::fromString(text, Qt::ISODate).isValid();
}

template <typename Value>
constexpr Field describe(const char *name, const FieldTraits &traits)
{
    Field field{name, ValueKind<Value>::type};
    if constexpr (requires { ValueKind<Value>::nullable; })
        field.nullable = true;
    if constexpr (requires { ValueKind<Value>::link; })
        field.link = ValueKind<Value>::link;
    field.accepts = traits.accepts;
    if constexpr (std::is_same_v<Value, NodeKind>)
        field.accepts = isKindOfNode;
    if constexpr (std::is_same_v<Value, std::optional<QDate>>)
        field.accepts = isDay;
    if (traits.form == TextForm::Markup)
        field.accepts = isMarkup;
    field.isWords = traits.isWords;
    field.isInternal = traits.isInternal;
    field.since = traits.since;
    field.defaultJson = traits.defaultJson;
    field.form = traits.form;
    field.isPlace = traits.isPlace;
    field.least = traits.least;
    field.life = traits.life;
    field.isDeferred = traits.isDeferred;
    field.isPart = traits.isPart;
    if (traits.isDeferred) // none in the values is "not read", never "not there"
        field.nullable = false;
    return field;
}

// A field that is a member of its row.
template <typename Row, typename Member>
struct MemberField
{
    using Value = Member;
    Field field;
    Member Row::*member;

    const Value &get(const Row &row) const { return row.*member; }
    void set(Row &row, Value value) const { row.*member = std::move(value); }
};

// One end of a period that may be absent as a whole.
template <typename Row>
struct PeriodEndField
{
    using Value = std::optional<QDate>;
    Field field;
    std::optional<Period> Row::*member;
    QDate Period::*end;

    Value get(const Row &row) const
    {
        return row.*member ? std::optional((*(row.*member)).*end) : std::nullopt;
    }
    void set(Row &row, const Value &value) const
    {
        if (value && !(row.*member))
            (row.*member).emplace();
        if (value)
            (*(row.*member)).*end = *value;
    }
};

// The place among the siblings. No member: in the values, the order of the list says it.
struct RankField
{
    Field field;
};

template <typename Row, typename Member>
constexpr MemberField<Row, Member> member(const char *name, Member Row::*pointer,
                                          const FieldTraits &traits = {})
{
    return {describe<Member>(name, traits), pointer};
}

template <typename Row>
constexpr PeriodEndField<Row> period(const char *name, std::optional<Period> Row::*pointer,
                                     QDate Period::*end)
{
    return {describe<std::optional<QDate>>(name, {TextForm::Line}), pointer, end};
}

constexpr RankField rank(int since = 1)
{
    return {describe<QString>("rank", {.form = TextForm::Line, .since = since})};
}

inline constexpr FieldTraits kWords{TextForm::Paragraphs, true};
inline constexpr FieldTraits kLine{TextForm::Line, true}; // words, too
inline constexpr FieldTraits kMarkup{TextForm::Markup, true};
inline constexpr FieldTraits kInternalWords{TextForm::Paragraphs, true, true};
inline constexpr FieldTraits kWordOfList{TextForm::Line};
// The pages and the changes of the plan came with version 4.
inline constexpr FieldTraits kPageOfPlan{.form = TextForm::Line, .isWords = true, .since = 4};
inline constexpr FieldTraits kPlace{TextForm::Line, false, false, true};

// What a row is, once: its name, where its values are, and its fields in the order of its columns.
// Columns, history, hashes, JSON, links and operations follow. `list`: the key in JSON.
template <typename Row>
struct RowInfo;

template <>
struct RowInfo<Consultation>
{
    static constexpr Entity entity = Entity::Consultation;
    static constexpr const char *name = "consultation";
    static constexpr auto fields = std::tuple{
        member("title", &Consultation::title, kLine),
        member("subtitle", &Consultation::subtitle, kLine),
        period("period_from", &Consultation::period, &Period::from),
        period("period_to", &Consultation::period, &Period::to),
        member("declared_opinions", &Consultation::declaredOpinions),
        member("declared_submitters", &Consultation::declaredSubmitters),
        member("institution", &Consultation::institution, kLine),
        member("template", &Consultation::templateName, kWordOfList),
        member("settings", &Consultation::settings),
        member("published_on", &Consultation::publishedOn, {.form = TextForm::Line, .since = 4}),
        member("visitors", &Consultation::visitors, {.least = 0, .since = 4})};
};

template <>
struct RowInfo<Category>
{
    static constexpr Entity entity = Entity::Category;
    static constexpr const char *name = "category";
    static constexpr const char16_t *list = u"categories";
    static constexpr auto rows = &Snapshot::categories;
    static constexpr auto fields = std::tuple{
        rank(), member("symbol", &Category::symbol, kLine), member("text", &Category::text, kLine),
        member("declared", &Category::declared),
        member("changes_plan", &Category::changesPlan, {.since = 4, .defaultJson = "false"})};
};

template <>
struct RowInfo<Node>
{
    static constexpr Entity entity = Entity::Node;
    static constexpr const char *name = "node";
    static constexpr const char16_t *list = u"nodes";
    static constexpr auto rows = &Snapshot::nodes;
    static constexpr auto fields =
        std::tuple{member("parent", &Node::parent, kPlace),
                   rank(),
                   member("kind", &Node::kind, kWordOfList),
                   member("number", &Node::number, kLine),
                   member("auto", &Node::autoNumber),
                   member("draft_number", &Node::draftNumber, kLine),
                   member("title", &Node::title, kLine),
                   member("department", &Node::department, {.isInternal = true, .since = 3}),
                   member("page_draft", &Node::draftPage, kPageOfPlan),
                   member("page_final", &Node::finalPage, kPageOfPlan)};
};

template <>
struct RowInfo<Response>
{
    static constexpr Entity entity = Entity::Response;
    static constexpr const char *name = "response";
    static constexpr const char16_t *list = u"responses";
    static constexpr auto rows = &Snapshot::responses;
    static constexpr auto fields = std::tuple{member("text", &Response::markup, kMarkup)};
};

inline constexpr FieldTraits kFreeWords{.isWords = true, .since = 5, .defaultJson = "\"\""};

template <>
struct RowInfo<Opinion>
{
    static constexpr Entity entity = Entity::Opinion;
    static constexpr const char *name = "opinion";
    static constexpr const char16_t *list = u"opinions";
    static constexpr auto rows = &Snapshot::opinions;
    static constexpr auto fields = std::tuple{
        member("node", &Opinion::node, kPlace),
        rank(),
        member("summary", &Opinion::summary, kWords),
        member("response", &Opinion::response),
        member("category", &Opinion::category),
        member("count", &Opinion::count, {.least = 1}),
        member("note", &Opinion::note, kInternalWords),
        member(
            "ref", &Opinion::ref,
            {.form = TextForm::Line, .since = 2, .defaultJson = "\"\"", .life = FieldLife::Fixed}),
        member("joined", &Opinion::joined, {.since = 2}),
        member("owner", &Opinion::owner,
               {.form = TextForm::Line, .isInternal = true, .since = 2, .defaultJson = "\"\""}),
        member("due_on", &Opinion::dueOn, {.form = TextForm::Line, .isInternal = true, .since = 2}),
        member("stage", &Opinion::stage,
               {.form = TextForm::Line,
                .isInternal = true,
                .since = 2,
                .defaultJson = "\"todo\"",
                .accepts = isOneOf<kOpinionStages>}),
        member("extract", &Opinion::inExtract, {.since = 4, .defaultJson = "false"}),
        member("free1", &Opinion::free1, kFreeWords),
        member("free2", &Opinion::free2, kFreeWords),
        member("free3", &Opinion::free3, kFreeWords)};
};

// The work beside the booklet came with version 2.
inline constexpr FieldTraits kWork{.since = 2};
inline constexpr FieldTraits kWorkLine{.form = TextForm::Line, .isWords = true, .since = 2};
inline constexpr FieldTraits kWorkWords{.isWords = true, .since = 2};
inline constexpr FieldTraits kPart{.since = 2, .isPart = true};
inline constexpr FieldTraits kPosition{.least = 0, .since = 2};

template <const auto &words>
constexpr FieldTraits oneOf()
{
    return {.form = TextForm::Line, .since = 2, .accepts = isOneOf<words>};
}

template <>
struct RowInfo<Submitter>
{
    static constexpr Entity entity = Entity::Submitter;
    static constexpr const char *name = "submitter";
    static constexpr const char16_t *list = u"submitters";
    static constexpr auto rows = &Work::submitters;
    static constexpr auto fields =
        std::tuple{member("class", &Submitter::className, kWorkLine),
                   member("kind", &Submitter::kind, oneOf<kSubmitterKinds>()),
                   member("persons", &Submitter::persons, {.least = 1, .since = 2}),
                   member("note", &Submitter::note, kWorkWords)};
};

template <>
struct RowInfo<Letter>
{
    static constexpr Entity entity = Entity::Letter;
    static constexpr const char *name = "letter";
    static constexpr const char16_t *list = u"letters";
    static constexpr auto rows = &Work::letters;
    static constexpr auto fields = std::tuple{
        member("no", &Letter::no, {.least = 0, .since = 2, .life = FieldLife::Fixed}),
        member("received_on", &Letter::receivedOn, {.form = TextForm::Line, .since = 2}),
        member("method", &Letter::method, oneOf<kLetterMethods>()),
        member("submitter", &Letter::submitter, kWork),
        member("place", &Letter::place, kWorkLine),
        member("scope", &Letter::scope, oneOf<kLetterScopes>()),
        member("owner", &Letter::owner, {.form = TextForm::Line, .since = 2}),
        member("note", &Letter::note, kWorkWords),
        member("parts", &Letter::parts, {.least = 0, .since = 2, .life = FieldLife::NeverLowered}),
        member("unused", &Letter::unused, {.least = 0, .since = 2, .life = FieldLife::Computed})};
};

template <>
struct RowInfo<Original>
{
    static constexpr Entity entity = Entity::Original;
    static constexpr const char *name = "original";
    static constexpr const char16_t *list = u"originals";
    static constexpr auto rows = &Work::originals;
    static constexpr auto fields = std::tuple{
        member("letter", &Original::letter,
               {.form = TextForm::Line, .isPlace = true, .since = 2, .isPart = true}),
        rank(2),
        member("title", &Original::title, kWorkLine),
        member("origin", &Original::origin, oneOf<kOriginalOrigins>()),
        member("text", &Original::text, {.isWords = true, .since = 2, .isDeferred = true}),
        member("checked", &Original::checked, kWork)};
};

template <>
struct RowInfo<Mask>
{
    static constexpr Entity entity = Entity::Mask;
    static constexpr const char *name = "mask";
    static constexpr const char16_t *list = u"masks";
    static constexpr auto rows = &Work::masks;
    static constexpr auto fields =
        std::tuple{member("original", &Mask::original, kPart),
                   member("start", &Mask::start, kPosition), member("end", &Mask::end, kPosition),
                   member("reason", &Mask::reason, oneOf<kMaskReasons>()),
                   member("note", &Mask::note, kWorkWords)};
};

template <>
struct RowInfo<Passage>
{
    static constexpr Entity entity = Entity::Passage;
    static constexpr const char *name = "passage";
    static constexpr const char16_t *list = u"passages";
    static constexpr auto rows = &Work::passages;
    static constexpr auto fields =
        std::tuple{member("original", &Passage::original, kPart),
                   member("start", &Passage::start, kPosition),
                   member("end", &Passage::end, kPosition),
                   member("opinion", &Passage::opinion, kPart),
                   member("reason", &Passage::reason, oneOf<kAsideReasons>()),
                   member("quote", &Passage::quote,
                          {.form = TextForm::Line, .since = 2, .life = FieldLife::Computed})};
};

template <>
struct RowInfo<Phrase>
{
    static constexpr Entity entity = Entity::Phrase;
    static constexpr const char *name = "phrase";
    static constexpr const char16_t *list = u"phrases";
    static constexpr auto rows = &Work::phrases;
    static constexpr auto fields = std::tuple{rank(2), member("title", &Phrase::title, kWorkLine),
                                              member("text", &Phrase::text, kWorkWords)};
};

// What departments are asked and answered came with version 3.
inline constexpr FieldTraits kAsked{.since = 3};
inline constexpr FieldTraits kAskedLine{.form = TextForm::Line, .isWords = true, .since = 3};
inline constexpr FieldTraits kAskedText{.isWords = true, .since = 3};
inline constexpr FieldTraits kPlainLine{.form = TextForm::Line, .since = 3};
inline constexpr FieldTraits kMoment{.form = TextForm::Line, .since = 3, .accepts = isMoment};
inline constexpr FieldTraits kAskedPart{.since = 3, .isPart = true};

template <>
struct RowInfo<Department>
{
    static constexpr Entity entity = Entity::Department;
    static constexpr const char *name = "department";
    static constexpr const char16_t *list = u"departments";
    static constexpr auto rows = &Work::departments;
    static constexpr auto fields =
        std::tuple{rank(3), member("name", &Department::name, kAskedLine),
                   member("code", &Department::code, kPlainLine)};
};

template <>
struct RowInfo<Assignment>
{
    static constexpr Entity entity = Entity::Assignment;
    static constexpr const char *name = "assignment";
    static constexpr const char16_t *list = u"assignments";
    static constexpr auto rows = &Work::assignments;
    static constexpr auto fields = std::tuple{
        member("opinion", &Assignment::opinion, kAskedPart),
        member("department", &Assignment::department, kAskedPart),
        member("role", &Assignment::role,
               {.form = TextForm::Line, .since = 3, .accepts = isOneOf<kAssignmentRoles>})};
};

template <>
struct RowInfo<Round>
{
    static constexpr Entity entity = Entity::Round;
    static constexpr const char *name = "round";
    static constexpr const char16_t *list = u"rounds";
    static constexpr auto rows = &Work::rounds;
    static constexpr auto fields = std::tuple{
        rank(3), member("name", &Round::name, kAskedLine),
        member("due_on", &Round::dueOn, kPlainLine),
        member("asks", &Round::asks, {.form = TextForm::Line, .since = 3, .accepts = isListOfAsks}),
        member("note", &Round::note, kAskedText)};
};

template <>
struct RowInfo<Sheet>
{
    static constexpr Entity entity = Entity::Sheet;
    static constexpr const char *name = "sheet";
    static constexpr const char16_t *list = u"sheets";
    static constexpr auto rows = &Work::sheets;
    static constexpr auto fields = std::tuple{
        member("round", &Sheet::round, kAskedPart),
        member("department", &Sheet::department, kAskedPart),
        member("revision", &Sheet::revision, {.least = 0, .since = 3, .life = FieldLife::Fixed}),
        member("operation", &Sheet::operation,
               {.form = TextForm::Line, .since = 3, .life = FieldLife::Fixed}),
        member("issued_at", &Sheet::issuedAt,
               {.form = TextForm::Line, .since = 3, .life = FieldLife::Fixed, .accepts = isMoment}),
        member("due_on", &Sheet::dueOn, kPlainLine),
        member("closed_at", &Sheet::closedAt, kMoment),
        member("returned", &Sheet::returned,
               {.since = 6, .defaultJson = "\"\"", .accepts = isListOfReturns})};
};

template <>
struct RowInfo<SheetRow>
{
    static constexpr Entity entity = Entity::SheetRow;
    static constexpr const char *name = "sheet_row";
    static constexpr const char16_t *list = u"sheet_rows";
    static constexpr auto rows = &Work::sheetRows;
    static constexpr auto fields =
        std::tuple{member("sheet", &SheetRow::sheet, kAskedPart),
                   member("opinion", &SheetRow::opinion,
                          {.form = TextForm::Line, .since = 3, .accepts = isIdOrNothing}),
                   member("ref", &SheetRow::ref, kPlainLine),
                   member("no", &SheetRow::no, {.least = 0, .since = 3})};
};

template <>
struct RowInfo<Reply>
{
    static constexpr Entity entity = Entity::Reply;
    static constexpr const char *name = "reply";
    static constexpr const char16_t *list = u"replies";
    static constexpr auto rows = &Work::replies;
    static constexpr auto fields =
        std::tuple{member("sheet", &Reply::sheet, kAsked),
                   member("row", &Reply::row, {.least = 0, .since = 3}),
                   member("opinion", &Reply::opinion,
                          {.form = TextForm::Line, .since = 3, .accepts = isIdOrNothing}),
                   member("department", &Reply::department, kAsked),
                   member("response", &Reply::response, kAskedText),
                   member("category", &Reply::category, kAskedText),
                   member("summary", &Reply::summary, kAskedText),
                   member("remark", &Reply::remark, kAskedText),
                   member("by", &Reply::by, kAskedLine),
                   member("came_at", &Reply::cameAt, kMoment),
                   member("file", &Reply::file, kPlainLine),
                   member("file_hash", &Reply::fileHash, kPlainLine),
                   member("flag", &Reply::flag, kPlainLine),
                   member("state", &Reply::state,
                          {.form = TextForm::Line, .since = 3, .accepts = isOneOf<kReplyStates>}),
                   member("decided_at", &Reply::decidedAt, kMoment),
                   member("decided_by", &Reply::decidedBy, kPlainLine),
                   member("note", &Reply::note, kAskedText)};
};

inline constexpr FieldTraits kChangeLine{.form = TextForm::Line, .isWords = true, .since = 4};
inline constexpr FieldTraits kChangeWords{.isWords = true, .since = 4};
inline constexpr FieldTraits kChangePart{.since = 4, .isPart = true};

template <>
struct RowInfo<PlanChange>
{
    static constexpr Entity entity = Entity::PlanChange;
    static constexpr const char *name = "plan_change";
    static constexpr const char16_t *list = u"plan_changes";
    static constexpr auto rows = &Work::planChanges;
    static constexpr auto fields = std::tuple{rank(4),
                                              member("node", &PlanChange::node, {.since = 4}),
                                              member("place", &PlanChange::place, kChangeLine),
                                              member("page", &PlanChange::page, kChangeLine),
                                              member("old", &PlanChange::oldText, kChangeWords),
                                              member("new", &PlanChange::newText, kChangeWords),
                                              member("reason", &PlanChange::reason, kChangeWords)};
};

template <>
struct RowInfo<PlanChangeOpinion>
{
    static constexpr Entity entity = Entity::PlanChangeOpinion;
    static constexpr const char *name = "plan_change_opinion";
    static constexpr const char16_t *list = u"plan_change_opinions";
    static constexpr auto rows = &Work::planChangeOpinions;
    static constexpr auto fields =
        std::tuple{member("change", &PlanChangeOpinion::change, kChangePart),
                   member("opinion", &PlanChangeOpinion::opinion, kChangePart)};
};

// All kinds of rows, in the order of kEntities.
using RowTypes = std::tuple<Consultation, Category, Department, Node, Response, Opinion, Submitter,
                            Letter, Original, Mask, Passage, Phrase, Assignment, Round, Sheet,
                            SheetRow, Reply, PlanChange, PlanChangeOpinion>;
// Those of the work beside the booklet, in the same order.
using WorkRowTypes =
    std::tuple<Department, Submitter, Letter, Original, Mask, Passage, Phrase, Assignment, Round,
               Sheet, SheetRow, Reply, PlanChange, PlanChangeOpinion>;
// Those of which there are many, in the order in which JSON lists them.
using ListedRowTypes = std::tuple<Category, Node, Opinion, Response, Submitter, Letter, Original,
                                  Mask, Passage, Phrase, Department, Assignment, Round, Sheet,
                                  SheetRow, Reply, PlanChange, PlanChangeOpinion>;

template <typename Row>
inline constexpr bool kIsListed = requires
{
    RowInfo<Row>::list;
};

template <typename Row>
inline constexpr bool kIsWork = requires(Work work)
{
    work.*RowInfo<Row>::rows;
};

// All rows of one kind.
template <typename Row>
const auto &listOf(const Snapshot &values)
{
    if constexpr (kIsWork<Row>)
        return (*values.work).*RowInfo<Row>::rows;
    else
        return values.*RowInfo<Row>::rows;
}

// To be written to.
template <typename Row>
auto &ownListOf(Snapshot &values)
{
    if constexpr (kIsWork<Row>)
        return values.work.own().*RowInfo<Row>::rows;
    else
        return values.*RowInfo<Row>::rows;
}

// Calls visit.operator()<Row>() for each type of the tuple.
template <typename Types, typename Visit>
void forEachType(Visit visit)
{
    [&]<typename... Rows>(std::type_identity<std::tuple<Rows...>>) {
        (visit.template operator()<Rows>(), ...);
    }(std::type_identity<Types>());
}

// The name of a row's field number `index` as a string that lives on.
template <typename Row, size_t Index>
const QString &fieldKey()
{
    static const QString key =
        QString::fromLatin1(std::get<Index>(RowInfo<Row>::fields).field.name);
    return key;
}

// Calls visit(field, key) for each field of the row, the rank too, in the order of the columns.
template <typename Row, typename Visit>
void forEachField(Visit visit)
{
    [&]<size_t... Index>(std::index_sequence<Index...>)
    {
        (visit(std::get<Index>(RowInfo<Row>::fields), fieldKey<Row, Index>()), ...);
    }
    (std::make_index_sequence<std::tuple_size_v<decltype(RowInfo<Row>::fields)>>());
}

// The same without the rank: field.get(row) and field.set(row, value) are there.
template <typename Row, typename Visit>
void forEachMember(Visit visit)
{
    forEachField<Row>([&](const auto &field, const QString &key) {
        if constexpr (!std::is_same_v<std::decay_t<decltype(field)>, RankField>)
            visit(field, key);
    });
}

template <typename Row>
constexpr bool hasRank()
{
    return std::apply(
        [](const auto &...fields) {
            return (std::is_same_v<std::decay_t<decltype(fields)>, RankField> || ...);
        },
        RowInfo<Row>::fields);
}

} // namespace gaiyo
