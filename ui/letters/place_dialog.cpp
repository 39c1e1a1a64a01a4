#include "letters/place_dialog.h"

#include "widgets/pick_dialog.h"

#include <map>

namespace gaiyo {

namespace {

// With the heading above it where another one is called the same.
QString nameOf(const Node &node, const DocumentView &view, bool isAlone)
{
    const Node *above = node.parent ? view.index.findNode(*node.parent) : nullptr;
    const QString heading = QString(view.index.depth(node.id), u'　') + view.heading(node);
    return isAlone || !above ? heading
                             : PlaceDialog::tr("%1 (in %2)").arg(heading, view.heading(*above));
}

std::vector<PickDialog::Item> placeItems(const DocumentView &view)
{
    std::map<QString, int> alike;
    for (const Node &node : view.values().nodes)
        ++alike[view.heading(node)];
    std::vector<PickDialog::Item> items{
        {QString(), QString(), PlaceDialog::tr("Place not decided")}};
    for (const Node &node : view.values().nodes) {
        const auto number = view.numbers->find(node.id);
        items.push_back({node.id.value(),
                         number == view.numbers->end() ? QString() : number->second,
                         nameOf(node, view, alike[view.heading(node)] == 1)});
    }
    return items;
}

} // namespace

std::optional<PlaceDialog::Place> PlaceDialog::ask(const QString &name, const QString &title,
                                                   const DocumentView &view, const Place &likely,
                                                   QWidget *parent)
{
    PickDialog dialog(name, title, tr("&Number or words of the heading"), placeItems(view), parent);
    dialog.setLikely(likely ? likely->value() : QString());
    const auto id = dialog.pick();
    if (!id)
        return std::nullopt;
    return id->isEmpty() ? Place() : Place(NodeId(*id));
}

} // namespace gaiyo
