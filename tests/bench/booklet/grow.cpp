#include "grow.h"

#include "domain/markup.h"
#include "domain/outline.h"
#include "exchange/text/published_text_import.h"

#include <QFile>

namespace gaiyo {

namespace {

Snapshot grow(const Snapshot &seed, int wanted)
{
    Snapshot out;
    out.consultation = seed.consultation;
    out.categories = seed.categories;
    int made = 0;
    for (int cycle = 0; made < wanted; ++cycle) {
        const QString tail = QStringLiteral("-%1").arg(cycle);
        for (Node node : seed.nodes) {
            node.id = NodeId(node.id.value() + tail);
            if (node.parent)
                node.parent = NodeId(node.parent->value() + tail);
            out.nodes.push_back(node);
        }
        for (size_t i = 0; i < seed.opinions.size() && made < wanted; ++i, ++made) {
            Opinion opinion = seed.opinions[i];
            opinion.id = OpinionId(opinion.id.value() + tail);
            opinion.node = NodeId(opinion.node->value() + tail);
            opinion.summary.prepend(QStringLiteral("%1番目の").arg(made));
            if (!seed.categories.empty())
                opinion.category = seed.categories[size_t(made) % seed.categories.size()].id;
            if (opinion.response)
                opinion.response = ResponseId(opinion.response->value() + tail);
            opinion.summary.squeeze(); // as it is where a document is read
            out.opinions.push_back(std::move(opinion));
        }
        for (Response response : seed.responses) {
            response.id = ResponseId(response.id.value() + tail);
            response.markup = escapeMarkup(QStringLiteral("第%1回の").arg(cycle)) + response.markup;
            response.markup.replace(QStringLiteral("}}"), tail + QStringLiteral("}}"));
            response.markup.squeeze();
            out.responses.push_back(std::move(response));
        }
    }
    auto arranged = arrange(std::move(out));
    if (!arranged)
        qFatal("%s", qUtf8Printable(arranged.error().message));
    return std::move(*arranged);
}

} // namespace

Snapshot growSeed(const QString &file, int opinions)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qUtf8Printable(file));
    CountingIdSource ids(QStringLiteral("i"));
    const auto seed = importPublishedText(source.readAll(), {{ids, {}, {}, {}}});
    if (!seed)
        qFatal("%s", qUtf8Printable(seed.error().message));
    return grow(arrange(seed->values).value(), opinions);
}

} // namespace gaiyo
