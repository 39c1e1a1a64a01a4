#include "editor/opinion_commands.h"

#include "editor/opinion_clipboard.h"
#include "editor/opinion_join.h"
#include "editor/opinion_list.h"
#include "session/moved_words.h"
#include "session/operations.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

#include <algorithm>

namespace gaiyo {

namespace {

// Whether one of them has other words as its answer.
bool replacesAnswer(const std::vector<OpinionId> &ids, const OpinionId &with,
                    const DocumentView &view)
{
    const Opinion *source = view.index.findOpinion(with);
    return std::any_of(ids.begin(), ids.end(), [&](const OpinionId &id) {
        const Opinion *opinion = view.index.findOpinion(id);
        const QString written = opinion ? view.markup(*opinion) : QString();
        return source && !written.trimmed().isEmpty() && written != view.markup(*source);
    });
}

} // namespace

OpinionCommands::OpinionCommands(Session &session, OpinionList &list, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_list(list)
{}

bool OpinionCommands::applyToEach(const QString &kind, const std::vector<OpinionId> &ids,
                                  const std::function<Operation(const OpinionId &)> &operation)
{
    std::vector<Operation> steps;
    steps.reserve(ids.size());
    for (const OpinionId &id : ids)
        steps.push_back(operation(id));
    return !steps.empty() && m_session.applyAll(kind, steps);
}

OpinionCommands::Gap OpinionCommands::gapBehindPresent() const
{
    const auto current = m_session.opinion();
    const auto node = m_session.currentNode();
    const auto view = m_session.view();
    const Opinion *beside = current ? view->index.findOpinion(*current) : nullptr;
    // The heading itself is meant, not one below it.
    if (!beside || (m_session.place().kind == Place::Kind::Node && beside->node != node))
        return {node, std::nullopt};
    const auto &opinions = view->values().opinions;
    const auto next = opinions.begin() + qsizetype(view->index.positionOf(*beside)) + 1;
    const bool hasNext = next != opinions.end() && next->node == beside->node;
    return {beside->node, hasNext ? std::optional(next->id) : std::nullopt};
}

void OpinionCommands::add()
{
    const Gap gap = gapBehindPresent();
    if (const auto id = m_session.apply(operations::addOpinion(gap.node, QString(), gap.before)))
        m_session.jumpTo(OpinionId(*id));
}

void OpinionCommands::copy() const
{
    m_session.saveWords();
    const auto ids = m_list.selected();
    if (!ids.empty())
        QGuiApplication::clipboard()->setMimeData(copyOpinions(ids, *m_session.view()).release());
}

// Where they are pasted again in this document, they are moved: their numbers, who works on them,
// and what refers to them stay. What anybody does to the clipboard meanwhile makes them copies.
void OpinionCommands::cut()
{
    copy();
    const auto view = m_session.view();
    Cut cut{view->snapshot->revision, {}};
    for (const OpinionId &id : m_list.selected())
        cut.opinions.push_back(*view->index.findOpinion(id));
    if (!remove())
        return;
    Q_EMIT done(tr("%1 opinions were cut.").arg(cut.opinions.size()));
    m_cut = std::move(cut);
}

// Brings what was cut back, at another place; none where it is not what the clipboard has, or
// where somebody brought it back already.
std::vector<Operation> OpinionCommands::movesOfCut(const QMimeData &data, const Gap &gap) const
{
    const auto view = m_session.view();
    std::vector<Operation> moves;
    std::vector<OpinionId> ids;
    if (m_cut) {
        ids.reserve(m_cut->opinions.size());
        for (const Opinion &opinion : m_cut->opinions)
            ids.push_back(opinion.id);
    }
    if (ids.empty() || idsOnClipboard(data) != ids)
        return moves;
    for (const Opinion &opinion : m_cut->opinions) {
        if (view->index.findOpinion(opinion.id))
            return {};
        moves.push_back(operations::setSummary(opinion.id, opinion.summary, m_cut->revision));
        moves.push_back(operations::moveOpinion(opinion.id, gap.node, gap.before));
    }
    return moves;
}

void OpinionCommands::paste()
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    if (m_session.isReadOnly() || !data)
        return;
    if (!hasOpinions(*data)) {
        Q_EMIT rowsPasted();
        return;
    }
    m_session.saveWords();
    const Gap gap = gapBehindPresent();
    const auto moves = movesOfCut(*data, gap);
    if (!moves.empty() && m_session.applyAll(QStringLiteral("paste_opinions"), moves)) {
        const Cut moved = *std::exchange(m_cut, std::nullopt);
        m_session.jumpTo(moved.opinions.back().id);
        Q_EMIT done(tr("%1 opinions were pasted.").arg(moved.opinions.size()));
        return;
    }
    const PastedOpinions pasted = pastedOpinions(*data, *m_session.view(), gap.node, gap.before);
    const size_t count = pasted.additions.size();
    if (count == 0)
        return;
    OpinionId last(QString{});
    const auto plan = [&](const Snapshot &) -> Document::NextOperation {
        return [&last, count, next = nextOf(pasted)](const QStringList &made) {
            if (size_t(made.size()) == count)
                last = OpinionId(made.last());
            return next(made);
        };
    };
    if (!m_session.applyPlan(QStringLiteral("paste_opinions"), plan, count))
        return;
    m_session.jumpTo(last);
    const QString told = tr("%1 opinions were pasted.").arg(count);
    Q_EMIT done(pasted.lost == 0 ? told
                                 : told + tr(" %1 references are plain words now, for what they "
                                             "refer to is not in this document.")
                                              .arg(pasted.lost));
}

bool OpinionCommands::remove()
{
    const auto ids = m_list.selected();
    if (!applyToEach(QStringLiteral("remove_opinion"), ids, operations::removeOpinion))
        return false;
    Q_EMIT done(tr("%1 opinions were removed.").arg(ids.size()));
    return true;
}

void OpinionCommands::setCategory(int position)
{
    const auto view = m_session.view();
    const auto &categories = view->values().categories;
    const auto ids = m_list.selected();
    if (position >= int(categories.size()) || m_session.isReadOnly())
        return;
    const Category &category = categories[size_t(position)];
    const bool haveIt = std::all_of(ids.begin(), ids.end(), [&](const OpinionId &id) {
        return view->index.findOpinion(id)->category == category.id;
    });
    if (haveIt) {
        clearCategory();
        return;
    }
    const auto set = [&](const OpinionId &id) { return operations::setCategory(id, category.id); };
    if (applyToEach(QStringLiteral("set_opinion"), ids, set) && ids.size() > 1)
        Q_EMIT done(tr("%1 opinions were set to %2.")
                        .arg(ids.size())
                        .arg(category.symbol.isEmpty() ? category.text : category.symbol));
}

void OpinionCommands::clearCategory()
{
    const auto ids = m_list.selected();
    const auto clear = [](const OpinionId &id) { return operations::setCategory(id, {}); };
    if (applyToEach(QStringLiteral("set_opinion"), ids, clear) && ids.size() > 1)
        Q_EMIT done(tr("%1 opinions have no category now.").arg(ids.size()));
}

void OpinionCommands::takeOrLeave()
{
    const auto ids = m_list.selected();
    const auto view = m_session.view();
    const QString &me = m_session.author();
    const bool areMine = std::all_of(ids.begin(), ids.end(), [&](const OpinionId &id) {
        return view->index.findOpinion(id)->owner == me;
    });
    const QString owner = areMine ? QString() : me;
    const auto set = [&](const OpinionId &id) { return operations::setOwner(id, owner); };
    if (!applyToEach(QStringLiteral("set_opinion"), ids, set))
        return;
    if (areMine)
        Q_EMIT done(tr("Nobody is named for %1 opinions now.").arg(ids.size()));
    else
        Q_EMIT done(tr("You work on %1 opinions now.").arg(ids.size()));
}

void OpinionCommands::markForExtract()
{
    const auto ids = m_list.selected();
    const auto view = m_session.view();
    const bool areIn = std::all_of(ids.begin(), ids.end(), [&](const OpinionId &id) {
        return view->index.findOpinion(id)->inExtract;
    });
    const auto set = [&](const OpinionId &id) { return operations::setInExtract(id, !areIn); };
    if (!applyToEach(QStringLiteral("set_opinion"), ids, set))
        return;
    if (areIn)
        Q_EMIT done(tr("%1 opinions are no more in the extract.").arg(ids.size()));
    else
        Q_EMIT done(tr("%1 opinions are in the extract now.").arg(ids.size()));
}

const Opinion *OpinionCommands::findBeside(const OpinionId &id, int by)
{
    if (!m_list.isInBookletOrder()) {
        Q_EMIT told(tr("In this order no opinion stands above or below another. A click on “No.” "
                       "brings the booklet's order back."));
        return nullptr;
    }
    const auto found = m_list.neighbour(id, by);
    return found ? m_session.view()->index.findOpinion(*found) : nullptr;
}

// Whether one of them stands below another heading.
bool OpinionCommands::leaves(const std::vector<OpinionId> &ids,
                             const std::optional<NodeId> &node) const
{
    return std::ranges::any_of(ids, [&](const OpinionId &id) {
        return m_session.view()->index.findOpinion(id)->node != node;
    });
}

// Moved up past their heading, they first become the last opinions under the one above.
void OpinionCommands::moveUp()
{
    const auto ids = m_list.selected();
    const auto view = m_session.view();
    const Opinion *above = ids.empty() ? nullptr : findBeside(ids.front(), -1);
    if (!above)
        return;
    const bool sameNode = above->node == view->index.findOpinion(ids.front())->node;
    const auto before = sameNode ? std::optional(above->id) : std::nullopt;
    const auto node = above->node;
    const auto move = [&](const OpinionId &id) {
        return operations::moveOpinion(id, node, before);
    };
    const bool isElsewhere = leaves(ids, node);
    if (!applyToEach(QStringLiteral("move_opinion"), ids, move))
        return;
    if (isElsewhere)
        Q_EMIT done(movedWords(ids.size(), node, *m_session.view()));
    else if (ids.size() > 1)
        Q_EMIT done(tr("%1 opinions were moved up.").arg(ids.size()));
}

void OpinionCommands::moveDown()
{
    const auto ids = m_list.selected();
    const auto view = m_session.view();
    const Opinion *below = ids.empty() ? nullptr : findBeside(ids.back(), 1);
    if (!below)
        return;
    std::optional<OpinionId> before = below->id;
    const auto node = below->node;
    if (below->node == view->index.findOpinion(ids.back())->node) {
        const Opinion *behind = findBeside(ids.back(), 2);
        before = behind && behind->node == below->node ? std::optional(behind->id) : std::nullopt;
    }
    const auto move = [&](const OpinionId &id) {
        return operations::moveOpinion(id, node, before);
    };
    const bool isElsewhere = leaves(ids, node);
    if (!applyToEach(QStringLiteral("move_opinion"), ids, move))
        return;
    if (isElsewhere)
        Q_EMIT done(movedWords(ids.size(), node, *m_session.view()));
    else if (ids.size() > 1)
        Q_EMIT done(tr("%1 opinions were moved down.").arg(ids.size()));
}

void OpinionCommands::moveToNode(const std::optional<NodeId> &node)
{
    const auto ids = m_list.selected();
    const auto move = [&](const OpinionId &id) { return operations::moveOpinion(id, node, {}); };
    if (!applyToEach(QStringLiteral("move_opinion"), ids, move))
        return;
    Q_EMIT done(movedWords(ids.size(), node, *m_session.view()));
}

void OpinionCommands::join()
{
    m_session.saveWords();
    auto ids = m_list.selected();
    if (ids.size() == 1) {
        const Opinion *above = findBeside(ids.front(), -1);
        if (!above)
            return;
        ids.insert(ids.begin(), above->id);
    }
    if (ids.empty())
        return;
    // The list may stand in another order than the booklet, whose first one stays.
    std::ranges::sort(ids, {}, [view = m_session.view()](const OpinionId &id) {
        const Opinion *opinion = view->index.findOpinion(id);
        return opinion ? view->index.positionOf(*opinion) : SIZE_MAX;
    });
    const OpinionId stays = ids.front();
    const std::vector<OpinionId> joined(ids.begin() + 1, ids.end());
    QStringList remarks;
    const auto plan = [&](const DocumentView &now) {
        OpinionJoin join = planJoin(stays, joined, now);
        remarks = std::move(join.remarks);
        return std::move(join.steps);
    };
    if (!m_session.applyNow(QStringLiteral("join_opinion"), plan, ids.size()))
        return;
    m_session.jumpTo(stays);
    const QStringList others = sharersOf(stays);
    remarks.prepend(others.isEmpty()
                        ? tr("%1 opinions were joined into one.").arg(ids.size())
                        : tr("%1 opinions were joined into one, which shares its response with "
                             "%2.")
                              .arg(QString::number(ids.size()), others.join(QStringLiteral("、"))));
    Q_EMIT done(remarks.join(tr(" ", "between what was done and what is to be known")));
}

// What is done to the response of one is done to that of these.
QStringList OpinionCommands::sharersOf(const OpinionId &id) const
{
    const auto view = m_session.view();
    const Opinion *opinion = view->index.findOpinion(id);
    QStringList names;
    if (opinion && opinion->response) {
        for (const Opinion *other : view->index.sharers(*opinion->response)) {
            if (other->id != id)
                names += view->name(other->id);
        }
    }
    return names;
}

std::optional<OpinionId> findAnsweredAbove(const OpinionId &id, const DocumentView &view)
{
    const auto no = view.index.findNo(id);
    const Opinion *above = no ? view.index.findOpinionByNo(*no - 1) : nullptr;
    return above && above->response ? std::optional(above->id) : std::nullopt;
}

// Words that could not be saved would be saved into the shared answer later.
bool OpinionCommands::isUnsaved(const OpinionId &id) const
{
    return m_session.words().find({Entity::Opinion, id.value(), QStringLiteral("response")});
}

// A written answer is not replaced without a word, and the way back.
void OpinionCommands::shareWithAbove()
{
    m_session.saveWords();
    auto ids = m_list.selected();
    const auto view = m_session.view();
    auto above = ids.empty() ? std::nullopt : findAnsweredAbove(ids.front(), *view);
    // With nothing above them, several are meant to have the answer of the first.
    if (!above && ids.size() > 1 && view->index.findOpinion(ids.front())->response) {
        above = ids.front();
        ids.erase(ids.begin());
    }
    if (!above) {
        if (!ids.empty())
            Q_EMIT told(tr("No opinion above has a response."));
        return;
    }
    if (std::any_of(ids.begin(), ids.end(), [&](const OpinionId &id) { return isUnsaved(id); }))
        return;
    bool replaces = false;
    const auto plan = [&](const DocumentView &now) {
        replaces = replacesAnswer(ids, *above, now);
        std::vector<Operation> steps;
        steps.reserve(ids.size());
        for (const OpinionId &id : ids)
            steps.push_back(operations::shareResponse(id, *above));
        return steps;
    };
    if (!m_session.applyNow(QStringLiteral("share_response"), plan, ids.size()))
        return;
    if (ids.size() > 1)
        Q_EMIT done(
            tr("%1 opinions have the response to %2 now.").arg(ids.size()).arg(view->name(*above)));
    else if (replaces)
        Q_EMIT done(tr("The response to %1 was replaced by that to %2.")
                        .arg(view->name(ids.front()), view->name(*above)));
}

void OpinionCommands::separate()
{
    std::vector<OpinionId> ids;
    const auto view = m_session.view();
    for (const OpinionId &id : m_list.selected()) {
        if (view->index.findOpinion(id)->response)
            ids.push_back(id);
    }
    if (applyToEach(QStringLiteral("unshare_response"), ids, operations::unshareResponse) &&
        ids.size() > 1)
        Q_EMIT done(tr("%1 opinions have a response of their own now.").arg(ids.size()));
}

} // namespace gaiyo
