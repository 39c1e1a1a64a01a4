#include "exchange/xlsx/workbook_parts.h"

#include "exchange/zip/zip_reader.h"

#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryFile>
#include <QXmlStreamReader>

using namespace gaiyo;

QMap<QByteArray, QByteArray> partsOf(const QByteArray &workbook)
{
    const auto zip = ZipReader::open(workbook);
    if (!zip)
        qFatal("%s", qPrintable(zip.error().message));
    QMap<QByteArray, QByteArray> parts;
    for (const ZipPart &part : zip->parts()) {
        QByteArray &content = parts[part.name];
        const auto read = zip->read(part, [&](QByteArrayView stretch) -> Result<void> {
            content.append(stretch.data(), stretch.size());
            return {};
        });
        if (!read)
            qFatal("%s: %s", part.name.constData(), qPrintable(read.error().message));
        QXmlStreamReader xml(content);
        while (!xml.atEnd())
            xml.readNext();
        if (xml.hasError())
            qFatal("%s: %s", part.name.constData(), qPrintable(xml.errorString()));
    }
    return parts;
}

QJsonObject seenByOthers(const QByteArray &workbook)
{
    QTemporaryFile file(QStringLiteral("XXXXXX.xlsx"));
    if (!file.open() || file.write(workbook) != workbook.size() || !file.flush())
        qFatal("the folder cannot be written");
    QProcess python;
    python.start(QStringLiteral("/usr/bin/python3"),
                 {QStringLiteral(GAIYO_READ_WORKBOOK), file.fileName()});
    if (!python.waitForFinished(120'000) || python.exitCode() != 0)
        qFatal("openpyxl (packaging/debian/test.packages) does not read it: %s",
               python.readAllStandardError().constData());
    return QJsonDocument::fromJson(python.readAllStandardOutput()).object();
}
