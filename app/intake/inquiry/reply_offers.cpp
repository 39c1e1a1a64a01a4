#include "intake/inquiry/reply_offers.h"

#include "domain/words/unwrapped.h"
#include "intake/inquiry/inquiry_rows.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <utility>

namespace gaiyo {

namespace {

const QString kRowAbove = QStringLiteral("上の行：整理番号");
const QString kId = QStringLiteral("id");
const QString kFields = QStringLiteral("fields");
const QString kResponseField = QStringLiteral("response");
const QString kText = QStringLiteral("text");

struct OfferSentences
{
    Q_DECLARE_TR_FUNCTIONS(Inquiry)
};

const Opinion *findById(const Snapshot &values, const QString &id)
{
    const auto found = std::ranges::find(values.opinions, OpinionId(id), &Opinion::id);
    return found == values.opinions.end() ? nullptr : &*found;
}

const Opinion *findAnswered(const Reply &reply, const Snapshot &values)
{
    return reply.opinion ? findById(values, *reply.opinion) : nullptr;
}

const Opinion *findRepresentative(const Reply &reply, const Snapshot &values)
{
    const Opinion *opinion = findAnswered(reply, values);
    return opinion && opinion->joined ? findById(values, opinion->joined->value()) : nullptr;
}

const Opinion *findAbove(const Reply &reply, const Snapshot &values)
{
    const QString ref = readRowAbove(reply.remark.value_or(QString()));
    if (ref.isEmpty())
        return nullptr;
    const auto found = std::ranges::find(values.opinions, ref, &Opinion::ref);
    return found == values.opinions.end() || found->joined ? nullptr : &*found;
}

// The sheet that the document issued itself: only then it knows what the opinion was.
const Sheet *findSheet(const Reply &reply, const Snapshot &values)
{
    const auto &sheets = values.work->sheets;
    const auto found =
        reply.sheet ? std::ranges::find(sheets, *reply.sheet, &Sheet::id) : sheets.end();
    return found == sheets.end() || found->revision <= 0 ? nullptr : &*found;
}

bool isSharedWithOthers(const Opinion &opinion, const Snapshot &values)
{
    return opinion.response && std::ranges::any_of(values.opinions, [&](const Opinion &other) {
               return other.id != opinion.id && other.response == opinion.response;
           });
}

// The answer to the row above out of the same file, where nobody has decided on it yet.
const Reply *findOpenAbove(const Reply &reply, const Opinion &above, const Snapshot &values)
{
    const auto &replies = values.work->replies;
    const auto found = std::ranges::find_if(replies, [&](const Reply &other) {
        return other.state == u"open" && other.id != reply.id && other.sheet == reply.sheet &&
               other.fileHash == reply.fileHash && other.opinion == above.id.value() &&
               other.response;
    });
    return found == replies.end() ? nullptr : &*found;
}

QJsonArray fieldsOf(const Reply &reply)
{
    QJsonArray fields;
    if (reply.response)
        fields.append(kResponseField);
    if (reply.category)
        fields.append(QStringLiteral("category"));
    if (correctsSummary(reply))
        fields.append(QStringLiteral("summary"));
    return fields;
}

// The answer without what it would do to the citizen's words.
QJsonArray fieldsButSummary(const Reply &reply)
{
    Reply without = reply;
    without.summary.reset();
    return fieldsOf(without);
}

Operation operationFor(const QString &kind, QJsonObject arguments, std::optional<qint64> since = {})
{
    return {kind, std::move(arguments), since};
}

Operation placed(const Reply &reply, const QString &opinion)
{
    return operationFor(QStringLiteral("place_reply"),
                        {{kId, reply.id.value()}, {QStringLiteral("opinion"), opinion}});
}

Operation taken(const Reply &reply, const QJsonArray &fields, const QString &markup,
                std::optional<qint64> since)
{
    QJsonObject arguments{{kId, reply.id.value()}, {kFields, fields}};
    if (fields.contains(kResponseField))
        arguments.insert(kText, markup);
    return operationFor(QStringLiteral("take_reply"), std::move(arguments), since);
}

Document::NextOperation oneByOne(std::vector<Operation> operations)
{
    return [operations = std::move(operations)](const QStringList &made) {
        const auto at = size_t(made.size());
        return at < operations.size() ? std::optional(operations[at]) : std::nullopt;
    };
}

// Makes the operations of one offer.
class OfferMaker
{
public:
    OfferMaker(const Reply &reply, const Snapshot &values, AskedStates &states)
        : m_reply(reply)
        , m_values(values)
        , m_index(values)
        , m_states(states)
    {}

    Result<Document::NextOperation> make(ReplyOffer offer)
    {
        if (m_reply.response) {
            const auto markup = markupOf(m_reply, m_values, m_index, m_states);
            if (!markup)
                return markup.error();
            m_markup = *markup;
        }
        const Opinion *opinion = findOffered(offer, m_reply, m_values);
        switch (offer) {
        case ReplyOffer::TakeAlone:
            return takeAlone();
        case ReplyOffer::KeepSummary:
            return oneByOne(
                {taken(m_reply, fieldsButSummary(m_reply), m_markup, m_values.revision)});
        case ReplyOffer::JoinLines:
            return joinLines();
        case ReplyOffer::ForRepresentative:
            return oneByOne({placed(m_reply, opinion->id.value())});
        case ReplyOffer::PartAgain:
            return oneByOne(
                {operationFor(QStringLiteral("part_opinion"), {{kId, opinion->id.value()}})});
        case ReplyOffer::BringBack:
            return bringBack();
        case ReplyOffer::NewOpinion:
            return newOpinion();
        case ReplyOffer::ContinueAbove:
            return continueAbove(*opinion);
        }
        Q_UNREACHABLE();
    }

private:
    Document::NextOperation takeAlone() const
    {
        Operation take = taken(m_reply, fieldsOf(m_reply), m_markup, m_values.revision);
        take.arguments.insert(QStringLiteral("alone"), true);
        return oneByOne({take});
    }

    Result<Document::NextOperation> joinLines()
    {
        Reply joined = m_reply;
        joined.response = unwrapped(*m_reply.response);
        const auto markup = markupOf(joined, m_values, m_index, m_states);
        if (!markup)
            return markup.error();
        return oneByOne({taken(m_reply, fieldsOf(m_reply), *markup, m_values.revision)});
    }

    // Words that are written into a removed opinion bring it back (document/restore_opinion.cpp).
    Document::NextOperation bringBack() const
    {
        const Operation written =
            operationFor(QStringLiteral("set_response"),
                         {{QStringLiteral("opinion"), *m_reply.opinion}, {kText, m_markup}},
                         findSheet(m_reply, m_values)->revision);
        return oneByOne({written, taken(m_reply, fieldsOf(m_reply), m_markup, {})});
    }

    // Behind the opinion of the row above, where that is known; else it has no place yet.
    Document::NextOperation newOpinion() const
    {
        const Opinion *above = findAbove(m_reply, m_values);
        QJsonObject made{{QStringLiteral("summary"), m_reply.summary.value_or(QString())},
                         {QStringLiteral("node"),
                          above && above->node ? QJsonValue(above->node->value()) : QJsonValue()}};
        if (m_reply.response)
            made.insert(kResponseField, m_markup);
        const InquiryRows rows(m_values);
        if (const Category *category = rows.findCategory(m_reply.category.value_or(QString())))
            made.insert(QStringLiteral("category"), category->id.value());
        QJsonArray fields{QStringLiteral("summary")};
        if (m_reply.response)
            fields.append(kResponseField);
        return [made, fields, reply = m_reply, markup = m_markup,
                add = QStringLiteral("add_opinion")](
                   const QStringList &ids) -> std::optional<Operation> {
            if (ids.isEmpty())
                return operationFor(add, made);
            if (ids.size() == 1)
                return placed(reply, ids.front());
            return ids.size() == 2 ? std::optional(taken(reply, fields, markup, {})) : std::nullopt;
        };
    }

    Result<Document::NextOperation> continueAbove(const Opinion &above)
    {
        const Reply *open = findOpenAbove(m_reply, above, m_values);
        const Response *response = m_index.responseOf(above);
        QString whole = response ? response->markup : QString();
        if (open) {
            const auto markup = markupOf(*open, m_values, m_index, m_states);
            if (!markup)
                return markup.error();
            whole = *markup;
        }
        whole = whole.isEmpty() ? m_markup : whole + u'\n' + m_markup;
        std::vector<Operation> operations;
        const Category *category = findBrought(m_reply, above, m_values);
        if (open) {
            Reply first = *open;
            if (category) // the last word is that of the row below
                first.category.reset();
            operations.push_back(taken(first, fieldsOf(first), whole, m_values.revision));
        }
        if (category)
            operations.push_back(operationFor(
                QStringLiteral("set_opinion"),
                {{kId, above.id.value()}, {QStringLiteral("category"), category->id.value()}},
                m_values.revision));
        operations.push_back(placed(m_reply, above.id.value()));
        operations.push_back(taken(m_reply, QJsonArray{kResponseField}, whole, m_values.revision));
        return oneByOne(std::move(operations));
    }

    const Reply &m_reply;
    const Snapshot &m_values;
    SnapshotIndex m_index;
    AskedStates &m_states;
    QString m_markup;
};

} // namespace

std::vector<ReplyOffer> offersFor(const Reply &reply, const Snapshot &values)
{
    std::vector<ReplyOffer> offers;
    if (reply.state != u"open")
        return offers;
    const Opinion *opinion = findAnswered(reply, values);
    if (opinion && opinion->joined) {
        if (findRepresentative(reply, values))
            offers.push_back(ReplyOffer::ForRepresentative);
        offers.push_back(ReplyOffer::PartAgain);
    } else if (opinion) {
        if (reply.response && isSharedWithOthers(*opinion, values))
            offers.push_back(ReplyOffer::TakeAlone);
        if (correctsSummary(reply) && (reply.response || reply.category))
            offers.push_back(ReplyOffer::KeepSummary);
        const QString flags = reply.flag.value_or(QString());
        if (reply.response && flags.split(u' ').contains(QStringLiteral("broken")))
            offers.push_back(ReplyOffer::JoinLines);
    } else if (reply.opinion) {
        if (reply.response && findSheet(reply, values))
            offers.push_back(ReplyOffer::BringBack);
    } else {
        if (reply.response && findAbove(reply, values))
            offers.push_back(ReplyOffer::ContinueAbove);
        if (!reply.summary.value_or(QString()).trimmed().isEmpty())
            offers.push_back(ReplyOffer::NewOpinion);
    }
    return offers;
}

const Category *findBrought(const Reply &reply, const Opinion &above, const Snapshot &values)
{
    const InquiryRows rows(values);
    const auto meantBy = [&](const Reply &said) {
        return said.category ? rows.findCategory(*said.category) : nullptr;
    };
    const Category *brought = meantBy(reply);
    if (!brought)
        return nullptr;
    const Reply *open = findOpenAbove(reply, above, values);
    const Category *said = open ? meantBy(*open) : nullptr;
    const bool isThere = said ? said == brought : above.category == brought->id;
    return isThere ? nullptr : brought;
}

const Opinion *findOffered(ReplyOffer offer, const Reply &reply, const Snapshot &values)
{
    switch (offer) {
    case ReplyOffer::ForRepresentative:
        return findRepresentative(reply, values);
    case ReplyOffer::ContinueAbove:
        return findAbove(reply, values);
    case ReplyOffer::TakeAlone:
    case ReplyOffer::KeepSummary:
    case ReplyOffer::JoinLines:
    case ReplyOffer::PartAgain:
        return findAnswered(reply, values);
    case ReplyOffer::BringBack:
    case ReplyOffer::NewOpinion:
        break;
    }
    return nullptr;
}

Result<Document::NextOperation> acceptOffer(ReplyOffer offer, const Reply &reply,
                                            const Snapshot &values, AskedStates &states)
{
    const auto offers = offersFor(reply, values);
    if (std::ranges::find(offers, offer) == offers.end())
        return Error{ErrorKind::NotFound,
                     OfferSentences::tr("This cannot be done with the answer any more.")};
    return OfferMaker(reply, values, states).make(offer);
}

QString rowAboveWords(const QString &ref)
{
    return kRowAbove + ref;
}

QString readRowAbove(const QString &remark)
{
    const QStringList lines = remark.split(u'\n');
    const auto found =
        std::ranges::find_if(lines, [](const QString &line) { return line.startsWith(kRowAbove); });
    return found == lines.end() ? QString() : found->mid(kRowAbove.size());
}

} // namespace gaiyo
