#include "exchange/text/text_format.h"

#include "exchange/text/published_text_import.h"

#include <QCoreApplication>

namespace gaiyo {

Format textFormat()
{
    FormatReader reader;
    reader.endings = {QStringLiteral("txt")};
    reader.endingDecides = false;
    // Whatever no other format knows may still be one.
    reader.recognises = [](const QByteArray &) { return true; };
    reader.options = ReadOption::Encoding | ReadOption::EmptyResponse;
    reader.read = [](const QByteArray &bytes, const ImportOptions &options) {
        return importPublishedText(bytes, TextImportOptions{options});
    };
    return {QStringLiteral("text"), QCoreApplication::translate("Formats", "Published text"),
            reader, std::nullopt};
}

} // namespace gaiyo
