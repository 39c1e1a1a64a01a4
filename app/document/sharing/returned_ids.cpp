#include "document/sharing/returned_ids.h"

#include "domain/markup.h"

#include <QHash>
#include <QSet>

#include <optional>
#include <vector>

namespace gaiyo {

namespace {

using Renamed = QHash<OpinionId, OpinionId>;

QHash<QString, OpinionId> opinionsByRef(const Snapshot &values)
{
    QHash<QString, OpinionId> found;
    for (const Opinion &opinion : values.opinions)
        found.insert(opinion.ref, opinion.id);
    found.remove(QString());
    return found;
}

// Former ids with those that their rows get.
Renamed findRenamed(const Snapshot &returned, const Snapshot &base, IdSource &ids)
{
    const auto byRef = opinionsByRef(base);
    QSet<OpinionId> taken;
    std::vector<std::optional<OpinionId>> settled(returned.opinions.size());
    for (size_t i = 0; i < settled.size(); ++i) {
        const auto known = byRef.constFind(returned.opinions[i].ref);
        if (known == byRef.cend() || taken.contains(*known))
            continue;
        taken.insert(*known);
        settled[i] = *known;
    }
    Renamed renamed;
    for (size_t i = 0; i < settled.size(); ++i) {
        const OpinionId &own = returned.opinions[i].id;
        const bool isFree = !taken.contains(own);
        const OpinionId id = settled[i] ? *settled[i] : isFree ? own : OpinionId(ids.next());
        taken.insert(id);
        if (id != own)
            renamed.insert(own, id);
    }
    return renamed;
}

QString withNewIds(const QString &markup, const Renamed &renamed)
{
    const auto parts = parseMarkup(markup);
    if (!parts)
        return markup;
    QString out;
    for (const MarkupPart &part : *parts)
        out += part.reference ? referenceMarkup(renamed.value(*part.reference, *part.reference))
                              : markupOf(part);
    return out;
}

} // namespace

void settleReturnedIds(Snapshot &returned, const Snapshot &base, IdSource &ids)
{
    const Renamed renamed = findRenamed(returned, base, ids);
    if (renamed.isEmpty())
        return;
    for (size_t i = 0; i < returned.opinions.size(); ++i) {
        Opinion &opinion = returned.opinions[i];
        opinion.id = renamed.value(opinion.id, opinion.id);
    }
    for (size_t i = 0; i < returned.responses.size(); ++i)
        returned.responses[i].markup = withNewIds(returned.responses[i].markup, renamed);
}

} // namespace gaiyo
