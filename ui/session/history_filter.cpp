#include "session/history_filter.h"

#include "session/history_words.h"
#include "widgets/text_search.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace gaiyo {

namespace {

bool isLetterWork(Entity entity)
{
    return entity == Entity::Submitter || entity == Entity::Letter || entity == Entity::Original ||
           entity == Entity::Mask || entity == Entity::Passage;
}

bool differs(const HistoryEntry &entry, const char16_t *field)
{
    const QString name = QString::fromUtf16(field);
    return entry.before->value(name) != entry.after->value(name);
}

void addKindsOfOpinion(std::vector<StepKind> &kinds, const HistoryEntry &entry)
{
    if (!entry.before || !entry.after) {
        kinds.push_back(StepKind::Coming);
        return;
    }
    if (differs(entry, u"category"))
        kinds.push_back(StepKind::Category);
    if (differs(entry, u"node") || differs(entry, u"rank"))
        kinds.push_back(StepKind::Place);
    if (differs(entry, u"summary") || differs(entry, u"note") || differs(entry, u"response") ||
        differs(entry, u"free1") || differs(entry, u"free2") || differs(entry, u"free3"))
        kinds.push_back(StepKind::Words);
}

void addKindsOfNode(std::vector<StepKind> &kinds, const HistoryEntry &entry)
{
    kinds.push_back(StepKind::Headings);
    if (entry.before && entry.after && (differs(entry, u"parent") || differs(entry, u"rank")))
        kinds.push_back(StepKind::Place);
}

void addKinds(std::vector<StepKind> &kinds, const HistoryEntry &entry)
{
    if (entry.isPurged)
        return;
    if (entry.entity == Entity::Opinion)
        addKindsOfOpinion(kinds, entry);
    else if (entry.entity == Entity::Node)
        addKindsOfNode(kinds, entry);
    else if (entry.entity == Entity::Response && entry.before && entry.after)
        kinds.push_back(StepKind::Words);
    else if (entry.entity == Entity::Consultation || entry.entity == Entity::Category)
        kinds.push_back(StepKind::Form);
    else if (isLetterWork(entry.entity))
        kinds.push_back(StepKind::Letters);
}

// Which opinions are meant; none where every one is.
class WantedOpinions
{
public:
    WantedOpinions(const QString &words, const PastRows &rows)
        : m_rows(rows)
        , m_words(words.trimmed())
        , m_search(m_words)
    {
        static const QRegularExpression number(QStringLiteral("^(?:No\\.?|№)?\\s*([0-9]{1,7})$"),
                                               QRegularExpression::CaseInsensitiveOption);
        const auto found = number.match(foldText(m_words));
        m_isNumber = found.hasMatch();
        static const QRegularExpression ref(QStringLiteral(
            "^(?:整理番号\\s*([0-9]{1,9}(?:-[0-9]{1,9})?)|([0-9]{1,9}-[0-9]{1,9}))$"));
        const auto asRef = ref.match(foldText(m_words));
        m_ref = asRef.captured(1) + asRef.captured(2);
        const auto *opinion =
            m_isNumber ? rows.view().index.findOpinionByNo(found.captured(1).toInt()) : nullptr;
        if (opinion)
            m_id = opinion->id.value();
    }

    bool isAbout(const HistoryStep &step) const
    {
        return m_words.isEmpty() ||
               std::ranges::any_of(step.rows,
                                   [this](const auto &entry) { return isMeant(entry); }) ||
               isSaid(step);
    }

private:
    // As the list has it in its columns.
    bool isSaid(const HistoryStep &step) const
    {
        return !m_isNumber && m_ref.isEmpty() &&
               (m_search.isFoundIn(changeSentence(step, m_rows)) ||
                m_search.isFoundIn(placeWords(step, m_rows)));
    }
    bool hasRef(const HistoryEntry &entry) const
    {
        if (entry.entity == Entity::Opinion)
            return m_rows.ref(entry.id) == m_ref;
        return entry.entity == Entity::Response &&
               std::ranges::any_of(m_rows.sharers(entry.id, entry.revision, {}),
                                   [this](const QString &id) { return m_rows.ref(id) == m_ref; });
    }
    bool isMeant(const HistoryEntry &entry) const
    {
        if (!m_ref.isEmpty())
            return hasRef(entry);
        if (entry.entity == Entity::Opinion)
            return m_isNumber
                       ? entry.id == m_id
                       : isFoundIn(entry, {u"summary", u"note"}) || isFoundInPresent(entry.id);
        if (entry.entity != Entity::Response || (m_isNumber && m_id.isEmpty()))
            return false;
        if (!m_isNumber && isFoundIn(entry, {u"text"}))
            return true;
        const auto sharers = m_rows.sharers(entry.id, entry.revision, {});
        return m_isNumber ? sharers.contains(m_id)
                          : std::ranges::any_of(sharers, [this](const QString &id) {
                                return isFoundInPresent(id);
                            });
    }
    bool isFoundInPresent(const QString &id) const
    {
        const Opinion *opinion = m_rows.view().index.findOpinion(OpinionId(id));
        return opinion && m_search.isFoundIn(opinion->summary);
    }
    bool isFoundIn(const HistoryEntry &entry, std::initializer_list<QStringView> names) const
    {
        return std::ranges::any_of(names, [&](QStringView name) {
            const auto has = [&](const std::optional<QJsonObject> &fields) {
                return fields && m_search.isFoundIn(fields->value(name).toString());
            };
            return has(entry.before) || has(entry.after);
        });
    }

    const PastRows &m_rows;
    QString m_words;
    TextSearch m_search;
    bool m_isNumber = false;
    QString m_ref; // 整理番号; "" where the words are none
    QString m_id;  // of the opinion of that number; "" where there is none
};

} // namespace

std::vector<StepKind> kindsOf(const HistoryStep &step)
{
    std::vector<StepKind> kinds;
    if (!step.name.isEmpty())
        return {StepKind::Version};
    for (const HistoryEntry &entry : step.rows)
        addKinds(kinds, entry);
    std::ranges::sort(kinds);
    kinds.erase(std::unique(kinds.begin(), kinds.end()), kinds.end());
    return kinds;
}

std::vector<size_t> findSteps(const HistoryFilter &filter, const std::vector<HistoryStep> &steps,
                              const PastRows &rows)
{
    const WantedOpinions opinions(filter.opinion, rows);
    std::vector<size_t> found;
    for (size_t i = 0; i < steps.size(); ++i) {
        const HistoryStep &step = steps[i];
        const bool isMeant =
            (filter.by.isEmpty() || step.by == filter.by) &&
            (!filter.day.isValid() || step.at.toLocalTime().date() == filter.day) &&
            (!filter.kind || std::ranges::count(kindsOf(step), *filter.kind) > 0) &&
            opinions.isAbout(step);
        if (isMeant)
            found.push_back(i);
    }
    return found;
}

} // namespace gaiyo
