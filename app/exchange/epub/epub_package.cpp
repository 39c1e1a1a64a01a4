#include "exchange/epub/epub_package.h"

#include "exchange/html/page_body.h"

#include <QUuid>

namespace gaiyo {

namespace {

const QString kDeclaration = QStringLiteral("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
// Of all our books; made once.
constexpr QUuid kBooks(0x6f1f3c52, 0x0a0e, 0x4a53, 0x9d, 0x27, 0x71, 0x5c, 0x7e, 0xd2, 0x44, 0x18);

QString meta(const QString &property, const QString &words)
{
    return QStringLiteral("<meta property=\"%1\">%2</meta>\n")
        .arg(property, PageBody::escaped(words));
}

QString accessibility(bool hasIndex)
{
    const auto schema = [](const char *name, const QString &words) {
        return meta(QStringLiteral("schema:") + QLatin1StringView(name), words);
    };
    QString all = schema("accessMode", QStringLiteral("textual")) +
                  schema("accessModeSufficient", QStringLiteral("textual"));
    for (const char *feature :
         {"structuralNavigation", "tableOfContents", "readingOrder", "displayTransformability"})
        all += schema("accessibilityFeature", QString::fromLatin1(feature));
    if (hasIndex)
        all += schema("accessibilityFeature", QStringLiteral("index"));
    return all + schema("accessibilityHazard", QStringLiteral("none")) +
           schema(
               "accessibilitySummary",
               QStringLiteral("すべて文字で書かれ、画像はありません。章と項目と意見の一つずつに見"
                              "出しがあり、目次と参照から移動できます。文字の大きさ、行間、色、書"
                              "体は読む人が変えられます。ページ番号はありません。"));
}

QString metadata(const EpubBook &book)
{
    const QString id = QUuid::createUuidV5(kBooks, book.key).toString(QUuid::WithoutBraces);
    return QStringLiteral("<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n"
                          "<dc:identifier id=\"book\">urn:uuid:%1</dc:identifier>\n"
                          "<dc:title>%2</dc:title>\n<dc:language>ja</dc:language>\n")
               .arg(id, PageBody::escaped(book.title)) +
           meta(QStringLiteral("dcterms:modified"), book.date.toUTC().toString(Qt::ISODate)) +
           accessibility(book.hasIndex) + QStringLiteral("</metadata>\n");
}

QString item(const QString &id, const QString &file, const QString &type, const QString &more = {})
{
    return QStringLiteral("<item id=\"%1\" href=\"%2\" media-type=\"%3\"%4/>\n")
        .arg(id, file, type, more);
}

} // namespace

QString epubContainer()
{
    return kDeclaration +
           QStringLiteral(
               "<container version=\"1.0\" "
               "xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\">\n<rootfiles>\n"
               "<rootfile full-path=\"EPUB/package.opf\" "
               "media-type=\"application/oebps-package+xml\"/>\n"
               "</rootfiles>\n</container>\n");
}

QString epubPackage(const EpubBook &book)
{
    const QString page = QStringLiteral("application/xhtml+xml");
    QString manifest =
        item(QStringLiteral("nav"), QStringLiteral("nav.xhtml"), page,
             QStringLiteral(" properties=\"nav\"")) +
        item(QStringLiteral("style"), QStringLiteral("style.css"), QStringLiteral("text/css"));
    QString spine;
    for (const QString &file : book.files) {
        const QString id = file.section(u'.', 0, 0);
        manifest += item(id, file, page);
        spine += QStringLiteral("<itemref idref=\"%1\"/>\n").arg(id);
        if (book.showsContents && file == book.files.front())
            spine += QStringLiteral("<itemref idref=\"nav\"/>\n");
    }
    return kDeclaration +
           QStringLiteral("<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\" "
                          "unique-identifier=\"book\" xml:lang=\"ja\">\n") +
           metadata(book) + QStringLiteral("<manifest>\n") + manifest +
           QStringLiteral("</manifest>\n<spine>\n") + spine +
           QStringLiteral("</spine>\n</package>\n");
}

} // namespace gaiyo
