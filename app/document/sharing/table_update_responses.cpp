#include "document/sharing/table_update_plan.h"

#include "document/sharing/kept_pages.h"
#include "domain/markup.h"

#include <QJsonObject>

#include <algorithm>

// Responses of a table that comes back.
namespace gaiyo {

void TableUpdatePlan::compareResponse(const Row &row)
{
    const QString mine = m_returned.markupOf(row.returned);
    if (!isSaid(kResponse, row.now.id) || mine == m_exported.markupOf(row.exported))
        return;
    const QString here = m_now.markupOf(row.now);
    if (mine == here || withPages(row.now.id, mine) == here)
        return;
    if (here != m_base.markupOf(row.base)) {
        m_kept.insert(row.now.id);
        return leave(row.now.id, kResponse, returnedWords(row), m_now.plainOf(row.now));
    }
    tell(row.now.id, kResponse, returnedWords(row), m_now.plainOf(row.now));
    m_rewritten.insert(row.now.id);
    m_changed.insert(row.now.id);
}

QString TableUpdatePlan::returnedWords(const Row &row) const
{
    const auto findNo = [this](const OpinionId &id) -> std::optional<int> {
        for (const UpdateSide *side : {&m_now, &m_exported, &m_returned}) {
            if (const auto no = side->index.findNo(id))
                return no;
        }
        return {};
    };
    const auto findPage = [this](const NodeId &id) { return m_returned.index.findPage(id); };
    return plainText(m_returned.markupOf(row.returned), findNo, findPage);
}

QString TableUpdatePlan::nameOf(const OpinionId &opinion) const
{
    return m_new.contains(opinion) ? kNew + opinion.value() : opinion.value();
}

QString TableUpdatePlan::markupFor(QString markup) const
{
    for (const OpinionId &id : references(QString(markup))) {
        if (m_new.contains(id))
            markup.replace(referenceMarkup(id), referenceMarkup(OpinionId(nameOf(id))));
    }
    return markup;
}

QString TableUpdatePlan::withPages(const OpinionId &opinion, const QString &markup) const
{
    const Opinion *base = m_base.index.findOpinion(opinion);
    return base ? withKeptPages(m_base.markupOf(*base), m_base.index, markup) : markup;
}

void TableUpdatePlan::setResponse(const OpinionId &opinion, const QString &markup)
{
    step(QStringLiteral("set_response"),
         {{kOpinion, nameOf(opinion)},
          {QStringLiteral("text"), markupFor(withPages(opinion, markup))}});
    m_groups.giveOwn(opinion);
}

void TableUpdatePlan::part(const OpinionId &opinion, const QSet<OpinionId> &all)
{
    const bool others = m_groups.hasOthers(opinion, [&](const OpinionId &sharer) {
        return !all.contains(sharer) && m_returned.index.findOpinion(sharer);
    });
    if (!others)
        return;
    step(QStringLiteral("unshare_response"), {{kOpinion, nameOf(opinion)}});
    m_groups.unshare(opinion);
}

bool TableUpdatePlan::hasResponse(const OpinionId &opinion) const
{
    const Opinion *now = m_now.index.findOpinion(opinion);
    return now && now->response && !m_kept.contains(opinion);
}

void TableUpdatePlan::writeResponses()
{
    for (const Response &response : m_returned.values.responses) {
        std::vector<OpinionId> changed;
        std::optional<OpinionId> keeper; // has these words already
        for (const Opinion *opinion : m_returned.index.sharers(response.id)) {
            if (m_rewritten.contains(opinion->id))
                changed.push_back(opinion->id);
            else if (!keeper && hasResponse(opinion->id))
                keeper = opinion->id;
        }
        writeGroup(changed, keeper, response.markup);
    }
    std::vector<OpinionId> emptied;
    for (const Opinion &opinion : m_returned.values.opinions) {
        if (!opinion.response && m_rewritten.contains(opinion.id))
            emptied.push_back(opinion.id);
    }
    for (const OpinionId &opinion : emptied) {
        part(opinion, QSet<OpinionId>(emptied.begin(), emptied.end()));
        setResponse(opinion, {});
    }
}

void TableUpdatePlan::writeGroup(const std::vector<OpinionId> &changed,
                                 std::optional<OpinionId> keeper, const QString &markup)
{
    if (changed.empty())
        return;
    const QSet<OpinionId> all(changed.begin(), changed.end());
    size_t begin = 0;
    if (!keeper) {
        keeper = changed.front();
        begin = 1;
        part(*keeper, all);
        setResponse(*keeper, markup);
    }
    for (size_t i = begin; i < changed.size(); ++i) {
        if (m_groups.areOne(changed[i], *keeper))
            continue;
        step(QStringLiteral("share_response"),
             {{kOpinion, nameOf(changed[i])}, {QStringLiteral("with"), nameOf(*keeper)}});
        m_groups.share(changed[i], *keeper);
    }
}

} // namespace gaiyo
