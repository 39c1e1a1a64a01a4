#include "editor/opinion_join.h"

#include "domain/free_field.h"
#include "domain/markup.h"
#include "domain/work/work.h"
#include "session/row_words.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <functional>

namespace gaiyo {

namespace {

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(OpinionJoin)
};

const QString kId = QStringLiteral("id");
const QString kOpinion = QStringLiteral("opinion");

class Joining
{
public:
    Joining(const Opinion &stays, const std::vector<const Opinion *> &joined,
            const DocumentView &view)
        : m_stays(stays)
        , m_joined(joined)
        , m_all(joined)
        , m_view(view)
        , m_work(*view.values().work)
    {
        m_all.insert(m_all.begin(), &stays);
    }

    // What hangs on the joined ones is taken over before they go, which would free it.
    OpinionJoin run()
    {
        takeOriginals();
        takeSameOpinions();
        takePlanChanges();
        takeDepartments();
        takeReplies();
        takeReferences();
        takeFields();
        takeResponse();
        for (const Opinion *one : m_joined)
            m_plan.steps.push_back(operations::removeOpinion(one->id));
        return std::move(m_plan);
    }

private:
    bool isJoined(const OpinionId &id) const
    {
        return std::ranges::any_of(m_joined, [&](const Opinion *one) { return one->id == id; });
    }
    void add(const QString &kind, const QJsonObject &arguments)
    {
        m_plan.steps.push_back({kind, arguments, {}});
    }

    void takeOriginals()
    {
        for (const Opinion *one : m_joined) {
            for (const auto &words : wordsOfLettersOf(one->id, m_view))
                m_plan.steps.push_back(operations::link(words, m_stays.id));
        }
    }

    // 同趣旨 of one that goes is that of the one that stays.
    void takeSameOpinions()
    {
        if (m_stays.joined && isJoined(*m_stays.joined))
            add(QStringLiteral("part_opinion"), {{kId, m_stays.id.value()}});
        for (const Opinion &other : m_view.values().opinions) {
            if (other.joined && isJoined(*other.joined) && !isJoined(other.id) &&
                other.id != m_stays.id)
                add(QStringLiteral("join_opinion"),
                    {{kId, other.id.value()}, {QStringLiteral("with"), m_stays.id.value()}});
        }
    }

    void takePlanChanges()
    {
        for (const PlanChange &change : m_work.planChanges) {
            QStringList opinions;
            bool isMeant = false;
            for (const PlanChangeOpinion &pair : m_work.planChangeOpinions) {
                if (pair.change != change.id)
                    continue;
                isMeant = isMeant || isJoined(pair.opinion);
                opinions += (isJoined(pair.opinion) ? m_stays.id : pair.opinion).value();
            }
            opinions.removeDuplicates();
            if (isMeant)
                add(QStringLiteral("set_plan_change"),
                    {{kId, change.id.value()},
                     {QStringLiteral("opinions"), QJsonArray::fromStringList(opinions)}});
        }
    }

    QStringList departmentsOf(const Opinion &opinion) const
    {
        QStringList lead;
        QStringList others;
        for (const Assignment &each : m_work.assignments) {
            if (each.opinion == opinion.id)
                (each.role == u"lead" ? lead : others) += each.department.value();
        }
        return lead + others;
    }

    void takeDepartments()
    {
        const QStringList own = departmentsOf(m_stays);
        QStringList departments = own;
        for (const Opinion *one : m_joined)
            departments += departmentsOf(*one);
        departments.removeDuplicates();
        if (departments != own)
            add(QStringLiteral("assign"),
                {{kOpinion, m_stays.id.value()},
                 {QStringLiteral("departments"), QJsonArray::fromStringList(departments)}});
    }

    // Answers of departments that nobody has decided on.
    void takeReplies()
    {
        for (const Reply &reply : m_work.replies) {
            if (reply.state == u"open" && reply.opinion && isJoined(OpinionId(*reply.opinion)))
                add(QStringLiteral("place_reply"),
                    {{kId, reply.id.value()}, {kOpinion, m_stays.id.value()}});
        }
    }

    QString following(QString markup) const
    {
        for (const Opinion *one : m_joined)
            markup.replace(referenceMarkup(one->id), referenceMarkup(m_stays.id));
        return markup;
    }

    // No.の差し込み in the responses to all others.
    void takeReferences()
    {
        for (const Response &response : m_view.values().responses) {
            const QString followed = following(response.markup);
            if (followed == response.markup || response.id == m_stays.response)
                continue;
            const auto sharers = m_view.index.sharers(response);
            const auto other = std::ranges::find_if(
                sharers, [this](const Opinion *sharer) { return !isJoined(sharer->id); });
            if (other != sharers.end())
                m_plan.steps.push_back(operations::setResponse((*other)->id, followed, {}));
        }
    }

    // All words in their order, the same ones once.
    template <typename WordsOf>
    QString unitedWords(const WordsOf &wordsOf) const
    {
        QStringList words;
        for (const Opinion *one : m_all) {
            const QString own = wordsOf(*one);
            if (!own.isEmpty() && !words.contains(own))
                words += own;
        }
        return words.join(u'\n');
    }

    // The first value that there is. Of the others it is said whose they were.
    template <typename ValueOf>
    auto firstValue(const QString &field, const ValueOf &valueOf,
                    const std::function<QString(const Opinion &)> &wordsOf)
    {
        auto found = valueOf(m_stays);
        const decltype(found) none{};
        QStringList others;
        for (const Opinion *one : m_joined) {
            const auto value = valueOf(*one);
            if (found == none)
                found = value;
            else if (value != none && value != found)
                others +=
                    Sentences::tr("%1 had %2", "a value").arg(m_view.name(one->id), wordsOf(*one));
        }
        if (!others.isEmpty())
            m_plan.remarks +=
                Sentences::tr("“%1” differed: %2.")
                    .arg(fieldWords(Entity::Opinion, field, m_view.values().consultation),
                         others.join(Sentences::tr(", ", "between values")));
        return found;
    }

    QString categoryWords(const Opinion &opinion) const
    {
        const Category *category =
            opinion.category ? m_view.index.findCategory(*opinion.category) : nullptr;
        if (!category)
            return {};
        return category->symbol.isEmpty() ? category->text : category->symbol;
    }

    QJsonValue category()
    {
        const auto found = firstValue(
            QStringLiteral("category"), [](const Opinion &one) { return one.category; },
            [this](const Opinion &one) { return categoryWords(one); });
        return found ? QJsonValue(found->value()) : QJsonValue();
    }

    // One of a list stays one of it.
    QString freeText(size_t field, bool isChoice)
    {
        const auto valueOf = [field](const Opinion &one) { return one.*kFreeTexts[field]; };
        return isChoice ? firstValue(QStringLiteral("free%1").arg(field + 1), valueOf, valueOf)
                        : unitedWords(valueOf);
    }

    // Each stands for itself and for the others that say the same; all these others stay.
    int count()
    {
        int count = m_stays.count;
        for (const Opinion *one : m_joined)
            count += one->count - 1;
        if (count != m_stays.count)
            m_plan.remarks += Sentences::tr("It stands for %1 opinions now.").arg(count);
        return count;
    }

    // The earliest day that is set.
    QJsonValue dueOn() const
    {
        std::optional<QDate> found;
        for (const Opinion *one : m_all) {
            if (one->dueOn && (!found || *one->dueOn < *found))
                found = one->dueOn;
        }
        return found ? QJsonValue(found->toString(Qt::ISODate)) : QJsonValue();
    }

    // Nobody confirmed words that are new to it.
    QString stage() const
    {
        const auto rank = [](const Opinion *one) {
            return std::find(kOpinionStages.begin(), kOpinionStages.end(), one->stage) -
                   kOpinionStages.begin();
        };
        return (*std::ranges::min_element(m_all, {}, rank))->stage;
    }

    void takeFields()
    {
        QJsonObject fields{{kId, m_stays.id.value()}};
        QStringList summaries;
        for (const Opinion *one : m_all)
            summaries += one->summary;
        fields[QStringLiteral("summary")] = summaries.join(u'\n');
        fields[QStringLiteral("category")] = category();
        fields[QStringLiteral("count")] = count();
        const QString note =
            unitedWords([](const Opinion &one) { return one.note.value_or(QString()); });
        fields[QStringLiteral("note")] = note.isEmpty() ? QJsonValue() : QJsonValue(note);
        const auto named = freeFieldsOf(m_view.values().consultation.settings);
        for (size_t i = 0; i < kFreeTexts.size(); ++i)
            fields[QStringLiteral("free%1").arg(i + 1)] =
                freeText(i, i < named.size() && !named[i].choices.empty());
        const auto ownerOf = [](const Opinion &one) { return one.owner; };
        fields[QStringLiteral("owner")] = firstValue(QStringLiteral("owner"), ownerOf, ownerOf);
        fields[QStringLiteral("due_on")] = dueOn();
        fields[QStringLiteral("stage")] = stage();
        fields[QStringLiteral("extract")] =
            std::ranges::any_of(m_all, [](const Opinion *one) { return one->inExtract; });
        add(QStringLiteral("set_opinion"), fields);
    }

    void takeResponse()
    {
        const QString answer =
            unitedWords([this](const Opinion &one) { return following(m_view.markup(one)); });
        if (answer != m_view.markup(m_stays))
            m_plan.steps.push_back(operations::setResponse(m_stays.id, answer, {}));
    }

    const Opinion &m_stays;
    const std::vector<const Opinion *> &m_joined;
    std::vector<const Opinion *> m_all; // in their order
    const DocumentView &m_view;
    const Work &m_work;
    OpinionJoin m_plan;
};

} // namespace

std::vector<operations::WordsOfLetter> wordsOfLettersOf(const OpinionId &id,
                                                        const DocumentView &view)
{
    std::vector<operations::WordsOfLetter> all;
    for (const Passage &passage : view.values().work->passages) {
        if (passage.opinion == id)
            all.push_back({passage.original, passage.start, passage.end, view.snapshot->revision});
    }
    return all;
}

OpinionJoin planJoin(const OpinionId &stays, const std::vector<OpinionId> &joined,
                     const DocumentView &view)
{
    const Opinion *first = view.index.findOpinion(stays);
    std::vector<const Opinion *> others;
    others.reserve(joined.size());
    for (const OpinionId &id : joined)
        others.push_back(view.index.findOpinion(id));
    if (!first || std::ranges::find(others, nullptr) != others.end())
        return {};
    return Joining(*first, others, view).run();
}

} // namespace gaiyo
