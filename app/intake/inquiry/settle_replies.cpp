#include "intake/inquiry/settle_replies.h"

#include "document/sharing/kept_pages.h"
#include "domain/markup.h"
#include "intake/inquiry/same_as.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace gaiyo {

namespace {

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(Inquiry)
};

const QString kShare = QStringLiteral("share:");

// The 整理番号 that an answer leans on; "" for one with words of its own.
QString sharedRef(const ListedReply &listed)
{
    const auto flag = std::ranges::find_if(
        listed.flags, [](const QString &each) { return each.startsWith(kShare); });
    return flag == listed.flags.end() ? QString() : flag->mid(kShare.size());
}

// The pages of headings, of which the sheet has the figures, where the words beside them came back.
QString withPagesOf(const AskedState &state, const Reply &reply, const QString &markup)
{
    const InquiryRows &rows = state.rows;
    const Opinion *opinion = rows.index().findOpinion(OpinionId(reply.opinion.value_or(QString())));
    return opinion ? withKeptPages(rows.markupOf(*opinion), rows.index(), markup) : markup;
}

Operation operationOn(const QString &kind, QJsonObject arguments)
{
    return {kind, std::move(arguments), {}};
}

// Who was first has decided: his words stand in the booklet.
Error takenAlready(const QString &id)
{
    return {ErrorKind::Conflict,
            Sentences::tr("The answer “%1” has been taken meanwhile, and its words are the "
                          "response. Nothing was changed. Please write another response if it is "
                          "not to stand.")
                .arg(id)};
}

// Makes the operations of a settlement.
class Settler
{
public:
    Settler(const Snapshot &values, const std::vector<ListedReply> &list, AskedStates &states)
        : m_values(values)
        , m_index(values)
        , m_list(list)
        , m_states(states)
    {}

    Result<std::vector<Operation>> make(const Settlement &settlement)
    {
        const auto all = takenOf(settlement);
        if (!all)
            return all.error();
        // One that leans on another comes after it.
        for (const bool leans : {false, true}) {
            for (const ListedReply *listed : *all) {
                if (sharedRef(*listed).isEmpty() == leans)
                    continue;
                if (const auto done = take(*listed); !done)
                    return done.error();
            }
        }
        for (const QString &id : settlement.declined) {
            const auto listed = require(id);
            if (!listed)
                return listed.error();
            const QString &state = (*listed)->reply->state;
            if (state == u"taken" || state == u"edited")
                return takenAlready(id);
            m_operations.push_back(
                operationOn(QStringLiteral("decline_reply"), {{QStringLiteral("id"), id}}));
        }
        return std::move(m_operations);
    }

private:
    Result<const ListedReply *> require(const QString &id) const
    {
        const auto found = std::ranges::find_if(
            m_list, [&](const ListedReply &listed) { return listed.reply->id == ReplyId(id); });
        if (found == m_list.end())
            return Error{ErrorKind::NotFound,
                         Sentences::tr("There is no answer “%1” in the document.").arg(id)};
        return &*found;
    }

    Result<std::vector<const ListedReply *>> takenOf(const Settlement &settlement) const
    {
        std::vector<const ListedReply *> all;
        for (const ListedReply &listed : m_list) {
            if (settlement.takesClear && listed.isClear())
                all.push_back(&listed);
        }
        for (const QString &id : settlement.taken) {
            const auto listed = require(id);
            if (!listed)
                return listed.error();
            if (std::ranges::find(all, *listed) == all.end())
                all.push_back(*listed);
        }
        return all;
    }

    Result<void> take(const ListedReply &listed)
    {
        const Reply &reply = *listed.reply;
        QJsonObject arguments{{QStringLiteral("id"), reply.id.value()}};
        QJsonArray fields;
        if (reply.category)
            fields.append(QStringLiteral("category"));
        if (correctsSummary(reply))
            fields.append(QStringLiteral("summary"));
        if (reply.response) {
            fields.append(QStringLiteral("response"));
            const auto markup = responseOf(listed);
            if (!markup)
                return markup.error();
            if (*markup != escapeMarkup(*reply.response))
                arguments.insert(QStringLiteral("text"), *markup);
            if (reply.opinion)
                m_taken.insert(*reply.opinion, *markup);
        }
        if (fields.isEmpty())
            return Error{ErrorKind::Invalid,
                         Sentences::tr("The answer has no text and no category that could be "
                                       "taken. Please read its remark, and decline it when that "
                                       "is done.")};
        arguments.insert(QStringLiteral("fields"), fields);
        m_operations.push_back(operationOn(QStringLiteral("take_reply"), arguments));
        return {};
    }

    // What its opinion's response becomes; one that is another's is shared before.
    Result<QString> responseOf(const ListedReply &listed)
    {
        const QString ref = sharedRef(listed);
        const auto other = std::ranges::find_if(m_values.opinions, [&](const Opinion &each) {
            return !ref.isEmpty() && each.ref == ref;
        });
        if (other == m_values.opinions.end() || !listed.opinion || &*other == listed.opinion)
            return markupOf(*listed.reply, m_values, m_index, m_states);
        const auto taken = m_taken.constFind(other->id.value());
        const Response *response = m_index.responseOf(*other);
        const QString *markup = taken != m_taken.constEnd() ? &*taken
                                : response                  ? &response->markup
                                                            : nullptr;
        if (!markup)
            return markupOf(*listed.reply, m_values, m_index, m_states);
        if (!response || listed.opinion->response != other->response)
            m_operations.push_back(
                operationOn(QStringLiteral("share_response"),
                            {{QStringLiteral("opinion"), listed.opinion->id.value()},
                             {QStringLiteral("with"), other->id.value()}}));
        return *markup;
    }

    const Snapshot &m_values;
    SnapshotIndex m_index;
    const std::vector<ListedReply> &m_list;
    AskedStates &m_states;
    std::vector<Operation> m_operations;
    QHash<QString, QString> m_taken; // the markup that is taken now, by opinion
};

} // namespace

Result<QString> markupOf(const Reply &reply, const Snapshot &values, const SnapshotIndex &index,
                         AskedStates &states)
{
    const QString plain = reply.response.value_or(QString());
    const auto &sheets = values.work->sheets;
    const auto sheet =
        reply.sheet ? std::ranges::find(sheets, *reply.sheet, &Sheet::id) : sheets.end();
    if (sheet == sheets.end())
        return escapeMarkup(plain);
    const auto state = states.of(*sheet);
    if (!state)
        return state.error();
    // The draft as it was sent needs no reading: its references are known.
    const InquiryRows &rows = (*state)->rows;
    const Opinion *then = rows.index().findOpinion(OpinionId(reply.opinion.value_or(QString())));
    if (then && rows.answerOf(*then).trimmed() == plain.trimmed())
        return rows.markupOf(*then);
    const AskedRows &asked = (*state)->asked;
    const auto present = [&](const auto &found, const auto &end) -> std::optional<OpinionId> {
        if (found == end)
            return std::nullopt;
        const OpinionId id(asked.rows[*found].opinion);
        const bool isItself = reply.opinion == id.value();
        return !isItself && index.findOpinion(id) ? std::optional(id) : std::nullopt;
    };
    const QString linked = linkAnswer(
        plain,
        [&](const QString &no) {
            return present(asked.byNo.constFind(no.toInt()), asked.byNo.constEnd());
        },
        [&](const QString &ref) {
            return present(asked.byRef.constFind(ref), asked.byRef.constEnd());
        });
    return withPagesOf(**state, reply, linked);
}

Result<std::vector<Operation>>
settlementOperations(const Snapshot &values, const Settlement &settlement, AskedStates &states)
{
    const auto list = listReplies(values, states);
    if (!list)
        return list.error();
    return Settler(values, *list, states).make(settlement);
}

namespace {

constexpr int kAttempts = 5;

// What somebody else settled since it was looked at is not settled again.
Result<void> settleOnce(Document &document, const Settlement &settlement, AskedStates &states)
{
    const auto values = document.snapshot();
    const auto operations = settlementOperations(*values, settlement, states);
    if (!operations)
        return operations.error();
    if (operations->empty())
        return {};
    const auto next = [&](const QStringList &made) -> std::optional<Operation> {
        const auto at = size_t(made.size());
        if (at >= operations->size())
            return std::nullopt;
        Operation operation = (*operations)[at];
        const bool isNamed = settlement.taken.contains(operation.arguments.value(u"id").toString());
        if (!isNamed && operation.kind != u"share_response")
            operation.ifUnchangedSince = values->revision;
        return operation;
    };
    const auto outcome = document.applyAll(QStringLiteral("replies"), next);
    const auto *refusal = std::get_if<Refusal>(&outcome);
    return refusal ? Result<void>(refusal->error) : Result<void>();
}

} // namespace

Result<void> settleReplies(Document &document, const Settlement &settlement, AskedStates &states)
{
    for (int attempt = 1;; ++attempt) {
        const auto done = settleOnce(document, settlement, states);
        const bool isOvertaken = !done && done.error().kind == ErrorKind::Conflict &&
                                 settlement.takesClear && settlement.taken.isEmpty() &&
                                 settlement.declined.isEmpty();
        if (!isOvertaken || attempt == kAttempts)
            return done;
        if (const auto refreshed = document.refresh(); !refreshed)
            return refreshed.error();
    }
}

} // namespace gaiyo
