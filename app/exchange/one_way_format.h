#pragma once

#include "base/progress.h"
#include "collect/collect.h"
#include "exchange/format.h"
#include "exchange/write_whole.h"

namespace gaiyo {

// A format that is only for people, made in one piece of the document as it is printed. Its ending
// is `ending`, its name that of the offer.
inline Format oneWayFormat(const QString &id, const QString &ending, const WriteOffer &offer,
                           QByteArray (*make)(const Collected &, const Progress &))
{
    const WriteFunction write = [make](const Snapshot &values, QIODevice &out,
                                       const WriteContext &context) -> Result<void> {
        const auto collected = collect(values);
        if (!collected)
            return collected.error();
        return writeWhole(make(*collected, context.progress), out, context.progress);
    };
    FormatWriter writer;
    writer.ending = ending;
    writer.offers = {offer};
    writer.losses = {Loss::OneWay};
    writer.prepare = [write](const OptionWords &) { return Result(write); };
    return {id, offer.name, std::nullopt, writer};
}

} // namespace gaiyo
