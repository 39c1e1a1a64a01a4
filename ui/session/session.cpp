#include "session/session.h"

#include "widgets/background_job.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace gaiyo {

Session::Session(std::unique_ptr<Document> document, QString path, bool readOnly, QString author,
                 Company company)
    : m_document(std::move(document))
    , m_path(std::move(path))
    , m_readOnly(readOnly)
    , m_author(std::move(author))
    , m_view(std::make_shared<DocumentView>(m_document->indexed()))
    , m_work(m_view->snapshot->work)
    , m_states(m_path, m_view, company.timings.count)
    , m_company(std::move(company))
    , m_words(
          *m_document, [this](const FieldKey &key) { return findWords(*m_view, key); },
          m_company.clock, m_company.timings, journal(), this)
{
    if (const auto identity = m_document->identity())
        m_identity = *identity;
    connect(m_document.get(), &Document::changed, this, &Session::onChanged);
}

std::optional<NodeId> Session::currentNode() const
{
    if (m_place.kind == Place::Kind::Node)
        return m_place.node;
    const Opinion *opinion = m_opinion && m_place.kind == Place::Kind::All
                                 ? m_view->index.findOpinion(*m_opinion)
                                 : nullptr;
    return opinion ? opinion->node : std::nullopt;
}

void Session::selectOpinion(const std::optional<OpinionId> &id)
{
    if (id == m_opinion || (id && !m_view->index.findOpinion(*id)))
        return;
    saveWords();
    m_opinion = id;
    m_removal.reset();
    if (m_company.presence)
        (void)m_company.presence->setOpinion(id);
    Q_EMIT opinionSelected();
}

void Session::selectPlace(const Place &place)
{
    if (place == m_place)
        return;
    saveWords();
    m_place = place;
    Q_EMIT placeSelected();
}

bool Session::isShown(const OpinionId &id) const
{
    const Opinion *opinion = m_view->index.findOpinion(id);
    if (!opinion || m_place.kind == Place::Kind::All)
        return opinion;
    if (m_place.kind == Place::Kind::Tray)
        return !opinion->node;
    const auto nodes = subtreeOf(m_place.node, *m_view);
    return opinion->node && std::find(nodes.begin(), nodes.end(), *opinion->node) != nodes.end();
}

void Session::jumpTo(const OpinionId &id)
{
    const Opinion *opinion = m_view->index.findOpinion(id);
    if (!opinion)
        return;
    if (!isShown(id))
        selectPlace(placeOf(*opinion));
    selectOpinion(id);
    Q_EMIT opinionsShown({id});
}

Place Session::placeOf(const Opinion &opinion) const
{
    return opinion.node ? Place{Place::Kind::Node, *opinion.node} : Place{Place::Kind::Tray, {}};
}

std::vector<OpinionId> Session::unsavedOpinions(bool onlyConflicts) const
{
    std::vector<OpinionId> opinions;
    m_words.visit([&](const FieldKey &key, const Drafts::Draft &draft) {
        const OpinionId id(key.row);
        if (key.entity == Entity::Opinion && (draft.conflict || !onlyConflicts) &&
            m_view->index.findOpinion(id) && std::ranges::find(opinions, id) == opinions.end())
            opinions.push_back(id);
    });
    std::ranges::sort(opinions, {}, [this](const OpinionId &id) {
        return m_view->index.positionOf(*m_view->index.findOpinion(id));
    });
    return opinions;
}

void Session::followOpinion()
{
    const Opinion *opinion = m_opinion ? m_view->index.findOpinion(*m_opinion) : nullptr;
    if (opinion && !isShown(*m_opinion))
        m_place = placeOf(*opinion);
}

void Session::tellLeaving(const ChangeSet &changes, bool isGone)
{
    const bool isThere = m_opinion && m_view->index.findOpinion(*m_opinion);
    if (isGone || (isThere && !isShown(*m_opinion)))
        Q_EMIT opinionLeaving(!changes.byOthers && !(m_removal && m_removal->isBack));
}

void Session::refresh()
{
    if (m_isHeld)
        return;
    if (const auto done = m_document->poll(); !done)
        Q_EMIT notRefreshed(done.error());
}

std::vector<OpenSession> Session::others() const
{
    return m_company.presence ? m_company.presence->others() : std::vector<OpenSession>();
}

// An opinion that the clerk removed is left by that; what a colleague removes is not.
void Session::onChanged(const ChangeSet &changes)
{
    auto before =
        std::exchange(m_view, std::make_shared<DocumentView>(m_document->indexed(), m_view.get()));
    m_work.follow(m_view->snapshot->work, changes);
    m_states.follow(m_view);
    const Place place = m_place;
    if (m_place.kind == Place::Kind::Node && !m_view->index.findNode(m_place.node))
        m_place = {};
    noteRemoval(changes, *before);
    const bool opinionLeft = m_opinion && !m_removal && !m_view->index.findOpinion(*m_opinion);
    if (opinionLeft)
        m_opinion.reset();
    tellLeaving(changes, opinionLeft);
    const bool isElsewhere = m_place != place;
    Q_EMIT changed(changes);
    if (isElsewhere)
        Q_EMIT placeSelected();
    if (opinionLeft && !m_opinion)
        Q_EMIT opinionSelected();
    tellMoved(changes, *before);
    letGoBehind(std::move(before));
}

void Session::tellMoved(const ChangeSet &changes, const DocumentView &before)
{
    const Opinion *was = m_opinion ? before.index.findOpinion(*m_opinion) : nullptr;
    const Opinion *is = m_opinion ? m_view->index.findOpinion(*m_opinion) : nullptr;
    if (changes.byOthers && was && is && was->node != is->node)
        Q_EMIT opinionMoved(before.name(*m_opinion));
}

void Session::noteRemoval(const ChangeSet &changes, const DocumentView &before)
{
    if (!m_opinion)
        return;
    const bool wasThere = before.index.findOpinion(*m_opinion);
    const bool isThere = m_view->index.findOpinion(*m_opinion);
    if (wasThere && !isThere && changes.byOthers)
        m_removal =
            Removal{before.name(*m_opinion), m_document->removerOf(m_opinion->value()), false};
    else if (m_removal && isThere && !wasThere && !changes.byOthers)
        m_removal->isBack = true;
    else if (wasThere != isThere)
        m_removal.reset(); // taken back by whoever did it; or back, and then removed by the clerk
}

std::vector<NodeId> subtreeOf(const NodeId &root, const DocumentView &view)
{
    std::vector<NodeId> nodes{root};
    std::unordered_set<NodeId> inside{root};
    for (const Node &node : view.values().nodes) {
        if (node.parent && inside.contains(*node.parent)) {
            inside.insert(node.id);
            nodes.push_back(node.id);
        }
    }
    return nodes;
}

std::vector<OpinionId> opinionsOf(const Place &place, const DocumentView &view)
{
    std::unordered_set<NodeId> nodes;
    if (place.kind == Place::Kind::Node) {
        const auto inside = subtreeOf(place.node, view);
        nodes.insert(inside.begin(), inside.end());
    }
    std::vector<OpinionId> ids;
    for (const Opinion &opinion : view.values().opinions) {
        const bool shown = place.kind == Place::Kind::All ? true
                           : place.kind == Place::Kind::Tray
                               ? !opinion.node
                               : opinion.node && nodes.contains(*opinion.node);
        if (shown)
            ids.push_back(opinion.id);
    }
    return ids;
}

} // namespace gaiyo
