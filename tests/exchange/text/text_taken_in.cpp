#include "exchange/text/text_taken_in.h"

#include "base/id_source.h"
#include "domain/markup.h"
#include "domain/snapshot_index.h"
#include "exchange/text/published_text_import.h"

using namespace Qt::StringLiterals;

namespace gaiyo {

Result<Imported> importText(const QString &text, std::optional<EmptyResponse> empty)
{
    CountingIdSource ids(u"t"_s);
    return importPublishedText(text.toUtf8(), {{ids, {}, empty, {}}});
}

Imported takenIn(const QString &text)
{
    auto result = importText(text);
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    return *result;
}

QStringList rowsOf(const Imported &imported)
{
    const SnapshotIndex index(imported.values);
    QStringList rows;
    for (const Opinion &opinion : imported.values.opinions) {
        QStringList path;
        const Node *node = opinion.node ? index.findNode(*opinion.node) : nullptr;
        for (; node; node = node->parent ? index.findNode(*node->parent) : nullptr)
            path.prepend(node->number.value_or(QString()) + node->title);
        const Response *response = index.responseOf(opinion);
        const QString answer =
            response
                ? plainText(response->markup, [&](const OpinionId &id) { return index.findNo(id); })
                : u"(none)"_s;
        rows += path.join(u'/') + u'|' + opinion.summary + u'|' + answer;
    }
    return rows;
}

} // namespace gaiyo
