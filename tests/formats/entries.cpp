#include "formats/entries.h"

#include "domain/outline.h"
#include "domain/seed_document.h"
#include "exchange/csv/csv_export.h"
#include "exchange/json/json_export.h"
#include "exchange/xlsx/workbook_bytes.h"
#include "exchange/zip/zip_reader.h"
#include "formats/all_formats.h"

#include "booklet/font_set.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryFile>

namespace gaiyo {

namespace {

QString wordsOfText(const QByteArray &bytes)
{
    return QString::fromUtf8(bytes);
}

QString wordsOfHtml(const QByteArray &bytes)
{
    QString text = QString::fromUtf8(bytes);
    text.remove(QRegularExpression(QStringLiteral("<[^>]*>")));
    text.replace(QStringLiteral("&lt;"), QStringLiteral("<"));
    text.replace(QStringLiteral("&gt;"), QStringLiteral(">"));
    text.replace(QStringLiteral("&quot;"), QStringLiteral("\""));
    return text.replace(QStringLiteral("&amp;"), QStringLiteral("&"));
}

QString wordsOfPdf(const QByteArray &bytes)
{
    QTemporaryFile file;
    if (!file.open() || file.write(bytes) != bytes.size() || !file.flush())
        qFatal("the temporary folder cannot be written");
    QProcess tool;
    tool.start(QStringLiteral("pdftotext"),
               {QStringLiteral("-raw"), file.fileName(), QStringLiteral("-")});
    if (!tool.waitForFinished(60'000))
        qFatal("pdftotext does not run: it is in packaging/debian/test.packages");
    return QString::fromUtf8(tool.readAllStandardOutput());
}

// Of a package: what stands in one of its parts.
QByteArray partOf(const QByteArray &package, const QByteArray &name)
{
    const auto zip = ZipReader::open(package);
    const ZipPart *part = zip ? zip->findPart(name) : nullptr;
    QByteArray content;
    if (!part || !zip->read(*part, [&](QByteArrayView stretch) -> Result<void> {
            content.append(stretch.data(), stretch.size());
            return {};
        }))
        qFatal("no part %s", name.constData());
    return content;
}

// But for what fields are told to do.
QString wordsOfDocx(const QByteArray &bytes)
{
    QString document = QString::fromUtf8(partOf(bytes, "word/document.xml"));
    document.remove(QRegularExpression(QStringLiteral("<w:instrText[^>]*>[^<]*</w:instrText>")));
    return wordsOfHtml(document.toUtf8());
}

// But for the navigation, which says the headings once more.
QString wordsOfEpub(const QByteArray &bytes)
{
    QString words;
    const auto zip = ZipReader::open(bytes);
    if (!zip)
        qFatal("%s", qUtf8Printable(zip.error().message));
    for (const ZipPart &part : zip->parts()) {
        if (part.name.endsWith(".xhtml") && !part.name.endsWith("nav.xhtml"))
            words += wordsOfHtml(partOf(bytes, part.name));
    }
    return words;
}

Result<std::shared_ptr<const FontSet>> bundledFonts()
{
    auto fonts = loadFonts(QStringLiteral(GAIYO_FONT_FOLDER));
    if (!fonts)
        return fonts.error();
    return std::make_shared<const FontSet>(std::move(*fonts));
}

QByteArray readTestData(const QString &name)
{
    QFile file(QStringLiteral(GAIYO_TEST_DATA "/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is not among the test data", qPrintable(name));
    return file.readAll();
}

} // namespace

Formats testedFormats()
{
    return allFormats(bundledFonts);
}

std::vector<Formats> testedEditions()
{
    return {originalsFormats(bundledFonts), receiptFormats(bundledFonts),
            approvalFormats(bundledFonts), changeFormats(bundledFonts),
            extractFormats(bundledFonts)};
}

QString wordsOfFile(const QString &ending, const QByteArray &bytes)
{
    if (ending == u"pdf")
        return wordsOfPdf(bytes);
    if (ending == u"docx")
        return wordsOfDocx(bytes);
    if (ending == u"xlsx")
        return wordsOfHtml(partOf(bytes, "xl/worksheets/sheet1.xml"));
    return ending == u"html" ? wordsOfHtml(bytes) : wordsOfText(bytes);
}

Snapshot richDocument()
{
    Snapshot s;
    s.consultation.title = QStringLiteral("みどりの計画（素案）");
    s.consultation.subtitle = QStringLiteral("に対する意見の概要");
    s.consultation.period = Period{QDate(2026, 7, 1), QDate(2026, 7, 25)};
    s.consultation.declaredOpinions = 4;
    s.consultation.declaredSubmitters = 3;
    s.consultation.settings = {{QStringLiteral("watermark"), QStringLiteral("案")}};
    s.categories = {
        {CategoryId(QStringLiteral("c1")), QStringLiteral("◎"), QStringLiteral("反映するもの"), 2},
        {CategoryId(QStringLiteral("c2")),
         QStringLiteral("△"),
         QStringLiteral("だれにもないもの"),
         {}}};
    const NodeId chapter(QStringLiteral("n1"));
    const NodeId item(QStringLiteral("n2"));
    s.nodes = {{chapter, {}, NodeKind::Chapter, {}, true, {}, QStringLiteral("緑を増やす")},
               {item, chapter, NodeKind::Item, QStringLiteral("㉖"), false, QStringLiteral("㉕"),
                QStringLiteral("公園の整備")}};
    const ResponseId shared(QStringLiteral("r1"));
    const ResponseId own(QStringLiteral("r2"));
    s.responses = {{shared, QStringLiteral("検討します。「{{lb}}」は使いません。")},
                   {own, QStringLiteral("{{No:o1}}の回答のとおりです。")},
                   {ResponseId(QStringLiteral("r3")), QStringLiteral("余った回答です。")}};
    const CategoryId category(QStringLiteral("c1"));
    s.opinions = {{OpinionId(QStringLiteral("o1")), item,
                   QStringLiteral("木を植えてほしい。\n<b>急いで</b>\"，;"), shared, category, 1,
                   QStringLiteral("控えの言葉")},
                  {OpinionId(QStringLiteral("o2")),
                   item,
                   QStringLiteral("葛󠄀と𠮷の木がよい。"),
                   shared,
                   category,
                   3,
                   {}},
                  {OpinionId(QStringLiteral("o3")), item, QStringLiteral("=1+1"), own, {}, 1, {}},
                  {OpinionId(QStringLiteral("o4")),
                   {},
                   QStringLiteral("場所の決まらない意見"),
                   {},
                   {},
                   1,
                   {}}};
    for (Opinion &opinion : s.opinions)
        opinion.inExtract = true;
    auto arranged = arrange(std::move(s));
    if (!arranged)
        qFatal("%s", qPrintable(arranged.error().message));
    return *arranged;
}

QMap<QString, Entry> contractEntries()
{
    const Snapshot rich = richDocument();
    return {
        {QStringLiteral("pdf"), {{}, false, wordsOfPdf, {}}},
        {QStringLiteral("docx"), {{}, false, wordsOfDocx, {}}},
        {QStringLiteral("plaintext"), {{}, false, wordsOfText, {}}},
        {QStringLiteral("html"), {{}, false, wordsOfHtml, {}}},
        {QStringLiteral("epub"), {{}, false, wordsOfEpub, {}}},
        {QStringLiteral("pictures"), {{}, false, {}, {}, false, true}},
        {QStringLiteral("csv"), {exportCsv(rich, CsvFormulas::Escape), false, {}, {}}},
        {QStringLiteral("xlsx"),
         {readTestData(QStringLiteral("workbooks/libreoffice.xlsx")),
          true,
          {},
          [] { return opinionsWorkbook(5'000); },
          true}},
        {QStringLiteral("json"), {exportJson(rich), true, {}, {}}},
        {QStringLiteral("text"), {readTestData(QStringLiteral("nerima-2016.txt")), false, {}, {}}}};
}

} // namespace gaiyo
