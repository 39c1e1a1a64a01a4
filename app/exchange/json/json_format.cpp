#include "exchange/json/json_format.h"

#include "exchange/json/json_export.h"
#include "exchange/json/json_import.h"
#include "exchange/write_whole.h"

#include <QCoreApplication>

namespace gaiyo {

namespace {

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(Formats)
};

// An object with a key, or an empty one; no other text begins so.
bool isJson(const QByteArray &start)
{
    QByteArray text = start;
    if (text.startsWith("\xEF\xBB\xBF"))
        text.remove(0, 3);
    text = text.trimmed();
    if (!text.startsWith('{'))
        return false;
    text = text.mid(1).trimmed();
    return text.startsWith('"') || text.startsWith('}');
}

} // namespace

Format jsonFormat()
{
    FormatReader reader;
    reader.endings = {QStringLiteral("json")};
    reader.recognises = isJson;
    reader.read = [](const QByteArray &bytes, const ImportOptions &options) -> Result<Imported> {
        std::vector<NotUnderstood> leftOut;
        auto values = importJson(bytes, options.progress, &leftOut);
        if (!values)
            return values.error();
        return Imported{std::move(*values), std::move(leftOut), {}};
    };
    FormatWriter writer;
    writer.ending = QStringLiteral("json");
    writer.offers = {{Sentences::tr("JSON"), Sentences::tr("Everything, for other programs."), {}}};
    writer.writesOriginals = true;
    writer.prepare = [](const OptionWords &) {
        return Result(
            WriteFunction([](const Snapshot &values, QIODevice &out, const WriteContext &context) {
                return writeWhole(exportJson(values, context.progress), out, context.progress);
            }));
    };
    return {QStringLiteral("json"), Sentences::tr("JSON"), reader, writer};
}

} // namespace gaiyo
