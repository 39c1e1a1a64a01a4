#include "session/operations.h"

#include <QCoreApplication>

#include <array>

namespace gaiyo {

namespace operations {

namespace {

template <typename RowId>
QJsonValue orNull(const std::optional<RowId> &id)
{
    return id ? QJsonValue(id->value()) : QJsonValue();
}

Operation onOpinion(const QString &kind, const OpinionId &opinion)
{
    return {kind, {{QStringLiteral("opinion"), opinion.value()}}, {}};
}

Operation setOpinion(const OpinionId &opinion, const QString &field, const QJsonValue &value,
                     std::optional<qint64> since)
{
    return {QStringLiteral("set_opinion"),
            {{QStringLiteral("id"), opinion.value()}, {field, value}},
            since};
}

} // namespace

Operation setSummary(const OpinionId &opinion, const QString &text, std::optional<qint64> since)
{
    return setOpinion(opinion, QStringLiteral("summary"), text, since);
}

Operation setFree(const OpinionId &opinion, size_t field, const QString &text,
                  std::optional<qint64> since)
{
    return setOpinion(opinion, QStringLiteral("free%1").arg(field + 1), text, since);
}

Operation setNote(const OpinionId &opinion, const QString &text, std::optional<qint64> since)
{
    return setOpinion(opinion, QStringLiteral("note"),
                      text.isEmpty() ? QJsonValue() : QJsonValue(text), since);
}

Operation setResponse(const OpinionId &opinion, const QString &markup, std::optional<qint64> since)
{
    Operation made = onOpinion(QStringLiteral("set_response"), opinion);
    made.arguments.insert(QStringLiteral("text"), markup);
    made.ifUnchangedSince = since;
    return made;
}

Operation setCategory(const OpinionId &opinion, const std::optional<CategoryId> &category)
{
    return setOpinion(opinion, QStringLiteral("category"), orNull(category), {});
}

Operation setOwner(const OpinionId &opinion, const QString &name)
{
    return setOpinion(opinion, QStringLiteral("owner"), name, {});
}

Operation setInExtract(const OpinionId &opinion, bool isIn)
{
    return setOpinion(opinion, QStringLiteral("extract"), isIn, {});
}

Operation setCount(const OpinionId &opinion, int count)
{
    return setOpinion(opinion, QStringLiteral("count"), count, {});
}

Operation addOpinion(const std::optional<NodeId> &node, const QString &summary,
                     const std::optional<OpinionId> &before)
{
    return {QStringLiteral("add_opinion"),
            {{QStringLiteral("node"), orNull(node)},
             {QStringLiteral("summary"), summary},
             {QStringLiteral("before"), orNull(before)}},
            {}};
}

Operation moveOpinion(const OpinionId &opinion, const std::optional<NodeId> &node,
                      const std::optional<OpinionId> &before)
{
    return {QStringLiteral("move_opinion"),
            {{QStringLiteral("id"), opinion.value()},
             {QStringLiteral("node"), orNull(node)},
             {QStringLiteral("before"), orNull(before)}},
            {}};
}

Operation removeOpinion(const OpinionId &opinion)
{
    return {QStringLiteral("remove_opinion"), {{QStringLiteral("id"), opinion.value()}}, {}};
}

Operation shareResponse(const OpinionId &opinion, const OpinionId &with)
{
    Operation made = onOpinion(QStringLiteral("share_response"), opinion);
    made.arguments.insert(QStringLiteral("with"), with.value());
    return made;
}

Operation unshareResponse(const OpinionId &opinion)
{
    return onOpinion(QStringLiteral("unshare_response"), opinion);
}

Operation addNode(const std::optional<NodeId> &parent, NodeKind kind, const QString &title,
                  const std::optional<NodeId> &before)
{
    return {QStringLiteral("add_node"),
            {{QStringLiteral("parent"), orNull(parent)},
             {QStringLiteral("kind"), nodeKindName(kind)},
             {QStringLiteral("auto"), kind != NodeKind::Other},
             {QStringLiteral("title"), title},
             {QStringLiteral("before"), orNull(before)}},
            {}};
}

Operation renameNode(const NodeId &node, const QString &title)
{
    return {QStringLiteral("set_node"),
            {{QStringLiteral("id"), node.value()}, {QStringLiteral("title"), title}},
            {}};
}

Operation moveNode(const NodeId &node, const std::optional<NodeId> &parent,
                   const std::optional<NodeId> &before)
{
    return {QStringLiteral("move_node"),
            {{QStringLiteral("id"), node.value()},
             {QStringLiteral("parent"), orNull(parent)},
             {QStringLiteral("before"), orNull(before)}},
            {}};
}

Operation removeNode(const NodeId &node, bool withOpinions)
{
    return {QStringLiteral("remove_node"),
            {{QStringLiteral("id"), node.value()}, {QStringLiteral("with_opinions"), withOpinions}},
            {}};
}

namespace {

Operation onWords(const QString &kind, const WordsOfLetter &words, const QString &name,
                  const QJsonValue &value)
{
    return {kind,
            {{QStringLiteral("original"), words.original.value()},
             {QStringLiteral("start"), words.start},
             {QStringLiteral("end"), words.end},
             {name, value}},
            words.since};
}

} // namespace

Operation cut(const WordsOfLetter &words, const std::optional<NodeId> &node,
              const std::optional<QString> &summary)
{
    Operation made = onWords(QStringLiteral("cut"), words, QStringLiteral("node"), orNull(node));
    if (summary)
        made.arguments.insert(QStringLiteral("summary"), *summary);
    return made;
}

Operation link(const WordsOfLetter &words, const OpinionId &opinion)
{
    return onWords(QStringLiteral("link"), words, QStringLiteral("opinion"), opinion.value());
}

Operation setAside(const WordsOfLetter &words, const QString &reason)
{
    return onWords(QStringLiteral("set_aside"), words, QStringLiteral("reason"), reason);
}

Operation mask(const WordsOfLetter &words, const QString &reason)
{
    return onWords(QStringLiteral("mask"), words, QStringLiteral("reason"), reason);
}

Operation unmask(const MaskId &mask, const QString &words)
{
    return {QStringLiteral("unmask"),
            {{QStringLiteral("id"), mask.value()}, {QStringLiteral("text"), words}},
            {}};
}

Operation checkOriginal(const OriginalId &original, bool checked)
{
    return {QStringLiteral("check_original"),
            {{QStringLiteral("id"), original.value()}, {QStringLiteral("checked"), checked}},
            {}};
}

Operation removeLetter(const LetterId &letter, bool withOpinions, std::optional<qint64> since)
{
    return {
        QStringLiteral("remove_letter"),
        {{QStringLiteral("id"), letter.value()}, {QStringLiteral("with_opinions"), withOpinions}},
        since};
}

Operation correctOriginal(const OriginalId &original, const QString &text,
                          std::optional<qint64> since)
{
    return {QStringLiteral("correct_original"),
            {{QStringLiteral("id"), original.value()}, {QStringLiteral("text"), text}},
            since};
}

Operation unlink(const PassageId &passage)
{
    return {QStringLiteral("unlink"), {{QStringLiteral("id"), passage.value()}}, {}};
}

} // namespace operations

QString operationName(const QString &kind)
{
    struct Name
    {
        const char *kind;
        const char *words;
    };
    static constexpr std::array names{
        Name{"set_consultation", QT_TRANSLATE_NOOP("OperationName", "Change of the front page")},
        Name{"set_settings", QT_TRANSLATE_NOOP("OperationName", "Change of the booklet's form")},
        Name{"ignore_finding", QT_TRANSLATE_NOOP("OperationName", "Letting a finding stand")},
        Name{"fix", QT_TRANSLATE_NOOP("OperationName", "Putting findings right")},
        Name{"add_category", QT_TRANSLATE_NOOP("OperationName", "New category")},
        Name{"set_category", QT_TRANSLATE_NOOP("OperationName", "Change of a category")},
        Name{"remove_category", QT_TRANSLATE_NOOP("OperationName", "Removal of a category")},
        Name{"edit_categories", QT_TRANSLATE_NOOP("OperationName", "Change of the categories")},
        Name{"add_node", QT_TRANSLATE_NOOP("OperationName", "New heading")},
        Name{"set_node", QT_TRANSLATE_NOOP("OperationName", "Change of a heading")},
        Name{"move_node", QT_TRANSLATE_NOOP("OperationName", "Move of a heading")},
        Name{"remove_node", QT_TRANSLATE_NOOP("OperationName", "Removal of a heading")},
        Name{"paste_outline", QT_TRANSLATE_NOOP("OperationName", "Pasted headings")},
        Name{"keep_draft_numbers", QT_TRANSLATE_NOOP("OperationName", "Noting the draft numbers")},
        Name{"add_opinion", QT_TRANSLATE_NOOP("OperationName", "New opinion")},
        Name{"paste_opinions", QT_TRANSLATE_NOOP("OperationName", "Pasted opinions")},
        Name{"set_opinion", QT_TRANSLATE_NOOP("OperationName", "Change of an opinion")},
        Name{"set_response", QT_TRANSLATE_NOOP("OperationName", "Change of a response")},
        Name{"share_response", QT_TRANSLATE_NOOP("OperationName", "Sharing of a response")},
        Name{"unshare_response", QT_TRANSLATE_NOOP("OperationName", "Separation of a response")},
        Name{"move_opinion", QT_TRANSLATE_NOOP("OperationName", "Move of an opinion")},
        Name{"split_opinion", QT_TRANSLATE_NOOP("OperationName", "Division of an opinion")},
        Name{"join_opinion", QT_TRANSLATE_NOOP("OperationName", "Joining of opinions")},
        Name{"remove_opinion", QT_TRANSLATE_NOOP("OperationName", "Removal of an opinion")},
        Name{"restore_opinion",
             QT_TRANSLATE_NOOP("OperationName", "Bringing back of a removed opinion")},
        Name{"part_opinion", QT_TRANSLATE_NOOP("OperationName", "Standing for itself again")},
        Name{"add_letter", QT_TRANSLATE_NOOP("OperationName", "New letter")},
        Name{"set_letter", QT_TRANSLATE_NOOP("OperationName", "Change of a letter")},
        Name{"remove_letter", QT_TRANSLATE_NOOP("OperationName", "Removal of a letter")},
        Name{"set_submitter", QT_TRANSLATE_NOOP("OperationName", "Change of a submitter")},
        Name{"join_submitters", QT_TRANSLATE_NOOP("OperationName", "Joining of submitters")},
        Name{"add_original", QT_TRANSLATE_NOOP("OperationName", "New original")},
        Name{"correct_original", QT_TRANSLATE_NOOP("OperationName", "Correction of an original")},
        Name{"check_original", QT_TRANSLATE_NOOP("OperationName", "Look through an original")},
        Name{"mask", QT_TRANSLATE_NOOP("OperationName", "Masking")},
        Name{"unmask", QT_TRANSLATE_NOOP("OperationName", "Taking a mask away")},
        Name{"cut", QT_TRANSLATE_NOOP("OperationName", "Cutting out an opinion")},
        Name{"link", QT_TRANSLATE_NOOP("OperationName", "Linking to an opinion")},
        Name{"set_aside", QT_TRANSLATE_NOOP("OperationName", "Setting words aside")},
        Name{"unlink", QT_TRANSLATE_NOOP("OperationName", "Freeing words of an original")},
        Name{"add_phrase", QT_TRANSLATE_NOOP("OperationName", "New phrase")},
        Name{"set_phrase", QT_TRANSLATE_NOOP("OperationName", "Change of a phrase")},
        Name{"remove_phrase", QT_TRANSLATE_NOOP("OperationName", "Removal of a phrase")},
        Name{"set_stage", QT_TRANSLATE_NOOP("OperationName", "Change of how far an opinion is")},
        Name{"edit_departments", QT_TRANSLATE_NOOP("OperationName", "Change of the departments")},
        Name{"edit_phrases", QT_TRANSLATE_NOOP("OperationName", "Change of the phrases")},
        Name{"add_department", QT_TRANSLATE_NOOP("OperationName", "New department")},
        Name{"set_department", QT_TRANSLATE_NOOP("OperationName", "Change of a department")},
        Name{"remove_department", QT_TRANSLATE_NOOP("OperationName", "Removal of a department")},
        Name{"assign", QT_TRANSLATE_NOOP("OperationName", "Naming the departments in charge")},
        Name{"add_round", QT_TRANSLATE_NOOP("OperationName", "New inquiry")},
        Name{"set_round", QT_TRANSLATE_NOOP("OperationName", "Change of an inquiry")},
        Name{"remove_round", QT_TRANSLATE_NOOP("OperationName", "Removal of an inquiry")},
        Name{"issue_sheet", QT_TRANSLATE_NOOP("OperationName", "Issue of an inquiry sheet")},
        Name{"close_sheet", QT_TRANSLATE_NOOP("OperationName", "Closing of an inquiry sheet")},
        Name{"add_replies", QT_TRANSLATE_NOOP("OperationName", "Answers of departments read in")},
        Name{"place_reply", QT_TRANSLATE_NOOP("OperationName", "Placing of an answer")},
        Name{"take_reply", QT_TRANSLATE_NOOP("OperationName", "Taking of an answer")},
        Name{"decline_reply", QT_TRANSLATE_NOOP("OperationName", "Not taking an answer")},
        Name{"add_plan_change", QT_TRANSLATE_NOOP("OperationName", "New change of the plan")},
        Name{"set_plan_change", QT_TRANSLATE_NOOP("OperationName", "Change of a plan change")},
        Name{"move_plan_change", QT_TRANSLATE_NOOP("OperationName", "Move of a plan change")},
        Name{"remove_plan_change", QT_TRANSLATE_NOOP("OperationName", "Removal of a plan change")},
        Name{"edit_plan_changes", QT_TRANSLATE_NOOP("OperationName", "Change of the plan changes")},
        Name{"pages", QT_TRANSLATE_NOOP("OperationName", "Pages of the plan read in")},
        Name{"receive", QT_TRANSLATE_NOOP("OperationName", "Receiving letters")},
        Name{"take_back", QT_TRANSLATE_NOOP("OperationName", "Taking back of a change")},
        Name{"inquire", QT_TRANSLATE_NOOP("OperationName", "Inquiry to departments")},
        Name{"reply", QT_TRANSLATE_NOOP("OperationName", "Answers of departments read in")},
        Name{"replies", QT_TRANSLATE_NOOP("OperationName", "Decision on answers")},
        Name{"replace", QT_TRANSLATE_NOOP("OperationName", "Replacing")},
        Name{"new", QT_TRANSLATE_NOOP("OperationName", "New booklet")},
        Name{"undo", QT_TRANSLATE_NOOP("OperationName", "Undone")},
        Name{"redo", QT_TRANSLATE_NOOP("OperationName", "Redone")},
        Name{"merge", QT_TRANSLATE_NOOP("OperationName", "Changes brought in from a copy")},
        Name{"version", QT_TRANSLATE_NOOP("OperationName", "Version with a name")},
        Name{"purge", QT_TRANSLATE_NOOP("OperationName", "Removal of earlier words for good")},
        Name{"handover", QT_TRANSLATE_NOOP("OperationName", "Copy to hand over")},
        Name{"recover", QT_TRANSLATE_NOOP("OperationName", "Recovery of a damaged file")},
        Name{"approval", QT_TRANSLATE_NOOP("OperationName", "Approved version")},
        Name{"name_version", QT_TRANSLATE_NOOP("OperationName", "Version with a name")},
        Name{"earlier_version", QT_TRANSLATE_NOOP("OperationName", "Return to an earlier version")},
        Name{"import", QT_TRANSLATE_NOOP("OperationName", "Import")},
        Name{"export", QT_TRANSLATE_NOOP("OperationName", "Table written to a file")},
    };
    for (const Name &name : names) {
        if (kind == QLatin1String(name.kind))
            return QCoreApplication::translate("OperationName", name.words);
    }
    return kind;
}

} // namespace gaiyo
