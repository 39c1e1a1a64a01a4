#include "exchange/epub/epub_format.h"

#include "collect/collect.h"
#include "exchange/epub/epub_export.h"

#include <QCoreApplication>

namespace gaiyo {

namespace {

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(Formats)
};

// What stays when the booklet comes out again with other words in it.
QString keyOf(const Consultation &consultation)
{
    const auto day = [](const QDate &date) { return date.toString(Qt::ISODate); };
    const auto &period = consultation.period;
    return QStringList{consultation.institution, consultation.title, consultation.subtitle,
                       period ? day(period->from) : QString(), period ? day(period->to) : QString()}
        .join(u'\n');
}

Result<void> write(const Snapshot &values, QIODevice &out, const WriteContext &context)
{
    const auto collected = collect(values);
    return collected ? exportEpub(*collected, keyOf(values.consultation), out, context.date,
                                  context.progress)
                     : collected.error();
}

} // namespace

Format epubFormat()
{
    FormatWriter writer;
    writer.ending = QStringLiteral("epub");
    writer.offers = {{Sentences::tr("E-book"),
                      Sentences::tr("EPUB, for reading devices, telephones and reading aloud."),
                      {}}};
    writer.losses = {Loss::OneWay};
    writer.prepare = [](const OptionWords &) { return Result(WriteFunction(write)); };
    return {QStringLiteral("epub"), Sentences::tr("E-book"), std::nullopt, writer};
}

} // namespace gaiyo
