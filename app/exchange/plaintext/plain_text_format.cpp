#include "exchange/plaintext/plain_text_format.h"

#include "collect/collect.h"
#include "exchange/plaintext/plain_text_export.h"
#include "exchange/write_whole.h"

#include <QCoreApplication>

namespace gaiyo {

namespace {

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(Formats)
};

Result<void> write(const Snapshot &values, QIODevice &out, const WriteContext &)
{
    const auto collected = collect(values);
    return collected ? writeWhole(exportPlainText(*collected), out) : collected.error();
}

} // namespace

Format plainTextFormat()
{
    FormatWriter writer;
    writer.ending = QStringLiteral("txt");
    writer.offers = {
        {Sentences::tr("Text"), Sentences::tr("For reading aloud, without tables."), {}}};
    writer.losses = {Loss::OneWay};
    writer.prepare = [](const OptionWords &) { return Result(WriteFunction(write)); };
    return {QStringLiteral("plaintext"), Sentences::tr("Text"), std::nullopt, writer};
}

} // namespace gaiyo
