#include "exchange/html/html_format.h"

#include "collect/collect.h"
#include "exchange/html/html_export.h"
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
    return collected ? writeWhole(exportHtml(*collected), out) : collected.error();
}

} // namespace

Format htmlFormat()
{
    FormatWriter writer;
    writer.ending = QStringLiteral("html");
    writer.offers = {
        {Sentences::tr("Web page"), Sentences::tr("One HTML file for the office's web page."), {}}};
    writer.losses = {Loss::OneWay};
    writer.prepare = [](const OptionWords &) { return Result(WriteFunction(write)); };
    return {QStringLiteral("html"), Sentences::tr("Web page"), std::nullopt, writer};
}

} // namespace gaiyo
