#pragma once

#include "base/id_source.h"
#include "domain/markup.h"
#include "domain/outline.h"
#include "exchange/text/published_text_import.h"

#include <QFile>

#include <set>

namespace gaiyo {

// The seed as the text importer reads it; for programs that link gaiyo_exchange_text.
inline Snapshot readSeed()
{
    QFile file(QStringLiteral(GAIYO_TEST_DATA "/nerima-2016.txt"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the seed is not among the test data");
    CountingIdSource ids(QStringLiteral("x"));
    auto imported = importPublishedText(file.readAll(), {{ids, {}, {}, {}}});
    if (!imported)
        qFatal("the seed cannot be read: %s", qPrintable(imported.error().message));
    return std::move(imported->values);
}

// The headings of the seed with its opinions again and again, until there are so many at least:
// the size of a large document, the words of a real one.
inline Snapshot readSeedRepeated(size_t opinions)
{
    const Snapshot seed = readSeed();
    Snapshot values = seed;
    for (int n = 1; values.opinions.size() < opinions; ++n) {
        const auto renamed = [n](auto &id) {
            id = std::decay_t<decltype(id)>(QStringLiteral("%1-%2").arg(id.value()).arg(n));
        };
        for (Opinion opinion : seed.opinions) {
            renamed(opinion.id);
            if (opinion.response)
                renamed(*opinion.response);
            opinion.summary.detach();
            if (!opinion.category &&
                !seed.categories.empty()) // else most had a finding of their own
                opinion.category = seed.categories.front().id;
            values.opinions.push_back(std::move(opinion));
        }
        for (Response response : seed.responses) {
            renamed(response.id);
            const auto own = references(response.markup);
            for (const OpinionId &id : std::set<OpinionId>(own.begin(), own.end())) {
                OpinionId other = id;
                renamed(other);
                response.markup.replace(referenceMarkup(id), referenceMarkup(other));
            }
            response.markup.detach();
            values.responses.push_back(std::move(response));
        }
    }
    auto arranged = arrange(std::move(values));
    if (!arranged)
        qFatal("the seed cannot be repeated: %s", qPrintable(arranged.error().message));
    return std::move(*arranged);
}

} // namespace gaiyo
