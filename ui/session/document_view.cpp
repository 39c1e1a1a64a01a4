#include "session/document_view.h"

#include "domain/markup.h"

#include <QCoreApplication>

namespace gaiyo {

namespace {

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(Words)
};

} // namespace

QString nodeKindWord(NodeKind kind)
{
    switch (kind) {
    case NodeKind::Chapter:
        return Sentences::tr("Chapter");
    case NodeKind::Section:
        return Sentences::tr("Section");
    case NodeKind::Subsection:
        return Sentences::tr("Subsection");
    case NodeKind::Item:
        return Sentences::tr("Item");
    case NodeKind::Other:
        break;
    }
    return Sentences::tr("Other");
}

DocumentView::DocumentView(IndexedPtr indexed, const DocumentView *before)
    : state(std::move(indexed))
    , snapshot(state->snapshot())
    , index(state->index())
    , numbers(
          before && before->values().nodes == snapshot->nodes
              ? before->numbers
              : std::make_shared<std::unordered_map<NodeId, QString>>(nodeNumbers(snapshot->nodes)))
{}

QString DocumentView::heading(const Node &node) const
{
    if (!hasWords(node))
        return Sentences::tr("(no heading)");
    const auto number = numbers->find(node.id);
    const QString title = node.title.isEmpty()
                              ? Sentences::tr("(%1 without a title)").arg(nodeKindWord(node.kind))
                              : node.title;
    return number == numbers->end() || number->second.isEmpty() ? title
                                                                : number->second + u'　' + title;
}

QString DocumentView::name(const OpinionId &id) const
{
    const auto no = index.findNo(id);
    return no ? Sentences::tr("No.%1").arg(*no) : Sentences::tr("an opinion without a place");
}

QString DocumentView::firstLine(const Opinion &opinion) const
{
    const QString line = opinion.summary.section(u'\n', 0, 0).trimmed();
    return line.isEmpty() ? Sentences::tr("(no words yet)") : line;
}

const QString &DocumentView::markup(const Opinion &opinion) const
{
    static const QString none;
    const Response *response = opinion.response ? index.findResponse(*opinion.response) : nullptr;
    return response ? response->markup : none;
}

std::optional<QString> findWords(const DocumentView &view, const FieldKey &key)
{
    if (key.entity == Entity::Node && key.field == u"title") {
        const Node *node = view.index.findNode(NodeId(key.row));
        return node ? std::optional(node->title) : std::nullopt;
    }
    const Opinion *opinion =
        key.entity == Entity::Opinion ? view.index.findOpinion(OpinionId(key.row)) : nullptr;
    if (!opinion)
        return std::nullopt;
    if (key.field == u"summary")
        return opinion->summary;
    if (key.field == u"response")
        return view.markup(*opinion);
    if (key.field == u"note")
        return opinion->note.value_or(QString());
    for (size_t i = 0; i < kFreeTexts.size(); ++i) {
        if (key.field == QStringLiteral("free%1").arg(i + 1))
            return opinion->*kFreeTexts[i];
    }
    return std::nullopt;
}

QString DocumentView::plainResponse(const Opinion &opinion) const
{
    return index.plainText(markup(opinion));
}

} // namespace gaiyo
