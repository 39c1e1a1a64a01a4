#include "session/typed_state.h"

#include "base/sanitize.h"
#include "domain/markup.h"

#include <algorithm>

namespace gaiyo {

namespace {

// An emptied response stays its opinion's; the first words of one get a row that only this state
// has.
void typeResponse(Snapshot &values, const DocumentView &view, const Opinion &opinion,
                  const QString &markup)
{
    if (!parseMarkup(markup))
        return;
    if (const Response *response = view.index.responseOf(opinion)) {
        values.responses[view.index.positionOf(*response)].markup = markup;
        return;
    }
    const ResponseId id(QStringLiteral("typed-") + opinion.id.value());
    values.responses.push_back({id, markup});
    values.opinions[view.index.positionOf(opinion)].response = id;
}

void typeInto(Snapshot &values, const DocumentView &view, const FieldKey &key, const QString &words)
{
    if (key.entity == Entity::Node) {
        const auto node = std::ranges::find(values.nodes, NodeId(key.row), &Node::id);
        if (node != values.nodes.end() && key.field == u"title")
            node->title = words;
        return;
    }
    const Opinion *opinion =
        key.entity == Entity::Opinion ? view.index.findOpinion(OpinionId(key.row)) : nullptr;
    if (!opinion)
        return;
    if (key.field == u"response") {
        typeResponse(values, view, *opinion, words);
        return;
    }
    Opinion &typed = values.opinions[view.index.positionOf(*opinion)];
    if (key.field == u"summary")
        typed.summary = words;
    for (size_t i = 0; i < kFreeTexts.size(); ++i) {
        if (key.field == QStringLiteral("free%1").arg(i + 1))
            typed.*kFreeTexts[i] = words;
    }
}

} // namespace

IndexedPtr stateAsTyped(const DocumentView &view, const TypedWords &words)
{
    if (words.isEmpty())
        return view.state;
    auto values = std::make_shared<Snapshot>(*view.snapshot);
    words.visit([&](const FieldKey &key, const Drafts::Draft &draft) {
        if (!draft.conflict)
            typeInto(*values, view, key, sanitizeText(draft.pending.words));
    });
    return std::make_shared<IndexedSnapshot>(std::move(values), view.state);
}

} // namespace gaiyo
