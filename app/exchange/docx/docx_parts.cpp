#include "exchange/docx/docx_parts.h"

#include "exchange/docx/docx_styles.h"
#include "exchange/docx/word_names.h"
#include "exchange/docx/word_writer.h"
#include "exchange/opc/theme_part.h"

#include <QtMath>

#include <functional>

namespace gaiyo {

namespace {

struct Paper
{
    QStringView name;
    double width, height; // mm, portrait; B sizes are JIS
};
constexpr Paper kPapers[] = {
    {u"A3", 297, 420}, {u"A4", 210, 297}, {u"A5", 148, 210}, {u"B4", 257, 364}, {u"B5", 182, 257}};

int twips(double millimetres)
{
    return int(std::lround(millimetres / 25.4 * 1440));
}

QByteArray xmlOf(const std::function<void(XmlWriter &)> &write)
{
    QByteArray bytes;
    XmlWriter xml([&](QByteArrayView stretch) { bytes.append(stretch.data(), stretch.size()); });
    write(xml);
    xml.finish();
    return bytes;
}

QString packageName(const char *name)
{
    return QString::fromLatin1(kPackageNames) + QString::fromLatin1(name);
}

QByteArray contentTypes(const Settings &settings, const WordExtras &extras)
{
    return xmlOf([&](XmlWriter &xml) {
        const QString word =
            QStringLiteral("application/vnd.openxmlformats-officedocument.wordprocessingml.");
        const QString package = QStringLiteral("application/vnd.openxmlformats-package.");
        xml.start("Types");
        xml.attribute("xmlns", packageName("content-types"));
        const auto usual = [&](const char16_t *ending, const QString &type) {
            xml.start("Default");
            xml.attribute("Extension", QStringView(ending));
            xml.attribute("ContentType", type);
            xml.end();
        };
        const auto part = [&](const char *name, const QString &type) {
            xml.start("Override");
            xml.attribute("PartName", QString::fromLatin1(name));
            xml.attribute("ContentType", type);
            xml.end();
        };
        usual(u"rels", package + QStringLiteral("relationships+xml"));
        usual(u"xml", QStringLiteral("application/xml"));
        part("/word/document.xml", word + QStringLiteral("document.main+xml"));
        part("/word/styles.xml", word + QStringLiteral("styles+xml"));
        part("/word/settings.xml", word + QStringLiteral("settings+xml"));
        part("/word/fontTable.xml", word + QStringLiteral("fontTable+xml"));
        part("/word/theme/theme1.xml",
             QStringLiteral("application/vnd.openxmlformats-officedocument.theme+xml"));
        if (!extras.comments.isEmpty())
            part("/word/comments.xml", word + QStringLiteral("comments+xml"));
        if (hasFooter(settings))
            part("/word/footer1.xml", word + QStringLiteral("footer+xml"));
        if (hasHeader(settings))
            part("/word/header1.xml", word + QStringLiteral("header+xml"));
        part("/docProps/core.xml", package + QStringLiteral("core-properties+xml"));
        part("/docProps/app.xml",
             QStringLiteral(
                 "application/vnd.openxmlformats-officedocument.extended-properties+xml"));
        if (!extras.property.isEmpty())
            part("/docProps/custom.xml",
                 QStringLiteral(
                     "application/vnd.openxmlformats-officedocument.custom-properties+xml"));
    });
}

struct Relation
{
    QString id;
    QString type;
    QString target;
};

QByteArray relations(const std::vector<Relation> &all)
{
    return xmlOf([&](XmlWriter &xml) {
        xml.start("Relationships");
        xml.attribute("xmlns", packageName("relationships"));
        for (const Relation &relation : all) {
            xml.start("Relationship");
            xml.attribute("Id", relation.id);
            xml.attribute("Type", relation.type);
            xml.attribute("Target", relation.target);
            xml.end();
        }
    });
}

QString officeType(const char *name)
{
    return QString::fromLatin1(kRelationNames) + u'/' + QString::fromLatin1(name);
}

QByteArray documentRelations(const Settings &settings, const WordExtras &extras)
{
    std::vector<Relation> all{
        {QStringLiteral("rId1"), officeType("styles"), QStringLiteral("styles.xml")},
        {QStringLiteral("rId2"), officeType("settings"), QStringLiteral("settings.xml")},
        {QStringLiteral("rId3"), officeType("fontTable"), QStringLiteral("fontTable.xml")},
        {QStringLiteral("rId6"), officeType("theme"), QStringLiteral("theme/theme1.xml")}};
    if (hasFooter(settings))
        all.push_back({QString::fromLatin1(kFooterRelation), officeType("footer"),
                       QStringLiteral("footer1.xml")});
    if (hasHeader(settings))
        all.push_back({QString::fromLatin1(kHeaderRelation), officeType("header"),
                       QStringLiteral("header1.xml")});
    if (!extras.comments.isEmpty())
        all.push_back(
            {QStringLiteral("rId7"), officeType("comments"), QStringLiteral("comments.xml")});
    return relations(all);
}

// Word opens it as one of its own of today, and not in a mode for older ones.
QByteArray settingsPart(const WordExtras &extras)
{
    return xmlOf([&](XmlWriter &xml) {
        WordWriter word(xml);
        beginPart(xml, "w:settings");
        if (extras.tracksChanges)
            xml.element("w:trackRevisions", {});
        word.value("w:characterSpacingControl", QStringLiteral("compressPunctuation"));
        xml.start("w:compat");
        xml.start("w:compatSetting");
        xml.attribute("w:name", u"compatibilityMode");
        xml.attribute("w:uri", u"http://schemas.microsoft.com/office/word");
        xml.attribute("w:val", u"15");
        xml.end();
        xml.end();
        xml.start("w:themeFontLang");
        xml.attribute("w:val", u"en-US");
        xml.attribute("w:eastAsia", u"ja-JP");
        xml.end();
    });
}

QByteArray footerPart(const Settings &settings, const WordExtras &extras)
{
    return xmlOf([&](XmlWriter &xml) {
        WordWriter word(xml, signFontOf(settings));
        beginPart(xml, "w:ftr");
        if (!extras.footer.isEmpty()) {
            word.beginParagraph({"Footer"});
            word.run(extras.footer);
            word.endParagraph();
        }
        word.beginParagraph({"Footer"});
        const bool dashes = settings.pageNumber == PageNumberStyle::Dashes;
        word.run(dashes ? QStringLiteral("– ") : QString());
        word.field(QStringLiteral("PAGE"), QString::number(settings.firstPageNumber));
        if (settings.pageNumber == PageNumberStyle::OfTotal) {
            word.run(QStringLiteral(" / "));
            word.field(QStringLiteral("NUMPAGES"), QStringLiteral("1"));
        }
        word.run(dashes ? QStringLiteral(" –") : QString());
        word.endParagraph();
    });
}

QByteArray headerPart(const Settings &settings)
{
    return xmlOf([&](XmlWriter &xml) {
        WordWriter word(xml, signFontOf(settings));
        beginPart(xml, "w:hdr");
        word.beginParagraph({kWatermarkStyle});
        word.run(settings.watermark);
        word.endParagraph();
    });
}

QByteArray commentsPart(const Settings &settings, const WordExtras &extras)
{
    return xmlOf([&](XmlWriter &xml) {
        WordWriter word(xml, signFontOf(settings));
        beginPart(xml, "w:comments");
        for (qsizetype i = 0; i < extras.comments.size(); ++i) {
            xml.start("w:comment");
            xml.attribute("w:id", QString::number(i));
            xml.attribute("w:author", extras.commentAuthor.name);
            xml.attribute("w:date", extras.commentAuthor.at.toUTC().toString(Qt::ISODate));
            word.beginParagraph();
            word.run(extras.comments[i]);
            word.endParagraph();
            xml.end();
        }
    });
}

QByteArray corePart(const QString &title, const QDateTime &date)
{
    return xmlOf([&](XmlWriter &xml) {
        xml.start("cp:coreProperties");
        xml.attribute("xmlns:cp", packageName("metadata/core-properties"));
        xml.attribute("xmlns:dc", u"http://purl.org/dc/elements/1.1/");
        xml.attribute("xmlns:dcterms", u"http://purl.org/dc/terms/");
        xml.attribute("xmlns:xsi", u"http://www.w3.org/2001/XMLSchema-instance");
        xml.element("dc:title", title);
        xml.element("dc:language", u"ja-JP");
        xml.start("dcterms:created");
        xml.attribute("xsi:type", u"dcterms:W3CDTF");
        xml.text(date.toUTC().toString(Qt::ISODate));
    });
}

QByteArray appPart()
{
    return xmlOf([](XmlWriter &xml) {
        xml.start("Properties");
        xml.attribute("xmlns",
                      u"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties");
        xml.element("Application", u"Gaiyo");
    });
}

// The first number that is free for properties that are not the office programs' own is 2.
QByteArray customPart(const WordExtras &extras)
{
    return xmlOf([&](XmlWriter &xml) {
        const QString office =
            QStringLiteral("http://schemas.openxmlformats.org/officeDocument/2006/");
        xml.start("Properties");
        xml.attribute("xmlns", office + QStringLiteral("custom-properties"));
        xml.attribute("xmlns:vt", office + QStringLiteral("docPropsVTypes"));
        xml.start("property");
        xml.attribute("fmtid", u"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}");
        xml.attribute("pid", u"2");
        xml.attribute("name", extras.property);
        xml.element("vt:lpwstr", extras.propertyValue);
    });
}

void addReference(XmlWriter &xml, const char *element, const char *relation)
{
    xml.start(element);
    xml.attribute("w:type", u"default");
    xml.attribute("r:id", QString::fromLatin1(relation));
    xml.end();
}

} // namespace

void addSection(XmlWriter &xml, const Settings &settings)
{
    const WordPage page = pageOf(settings);
    xml.start("w:sectPr");
    if (hasHeader(settings))
        addReference(xml, "w:headerReference", kHeaderRelation);
    if (hasFooter(settings))
        addReference(xml, "w:footerReference", kFooterRelation);
    xml.start("w:pgSz");
    xml.attribute("w:w", QString::number(page.width));
    xml.attribute("w:h", QString::number(page.height));
    if (page.width > page.height)
        xml.attribute("w:orient", u"landscape");
    xml.end();
    xml.start("w:pgMar");
    xml.attribute("w:top", QString::number(page.top));
    xml.attribute("w:right", QString::number(page.right));
    xml.attribute("w:bottom", QString::number(page.bottom));
    xml.attribute("w:left", QString::number(page.left));
    xml.attribute("w:header", QString::number(page.top / 2));
    xml.attribute("w:footer", QString::number(page.bottom / 2));
    xml.attribute("w:gutter", u"0");
    xml.end();
    xml.start("w:pgNumType");
    xml.attribute("w:start", QString::number(settings.firstPageNumber));
    xml.end();
    xml.end();
}

WordPage pageOf(const Settings &settings)
{
    Paper paper = kPapers[1];
    for (const Paper &known : kPapers) {
        if (known.name == settings.paper)
            paper = known;
    }
    if (settings.orientation == Orientation::Landscape)
        std::swap(paper.width, paper.height);
    const Margins &margins = settings.margins;
    return {twips(paper.width),    twips(paper.height), twips(margins.top),
            twips(margins.bottom), twips(margins.left), twips(margins.right)};
}

bool hasFooter(const Settings &settings)
{
    return settings.pageNumber != PageNumberStyle::None;
}

bool hasHeader(const Settings &settings)
{
    return !settings.watermark.isEmpty();
}

PackageParts partsBefore(const Settings &settings, const WordExtras &extras)
{
    std::vector<Relation> root{
        {QStringLiteral("rId1"), officeType("officeDocument"), QStringLiteral("word/document.xml")},
        {QStringLiteral("rId2"), packageName("relationships/metadata/core-properties"),
         QStringLiteral("docProps/core.xml")},
        {QStringLiteral("rId3"), officeType("extended-properties"),
         QStringLiteral("docProps/app.xml")}};
    if (!extras.property.isEmpty())
        root.push_back({QStringLiteral("rId4"), officeType("custom-properties"),
                        QStringLiteral("docProps/custom.xml")});
    return {{"[Content_Types].xml", contentTypes(settings, extras)},
            {"_rels/.rels", relations(root)}};
}

PackageParts partsBehind(const Settings &settings, const QString &title, const QDateTime &date,
                         const WordExtras &extras)
{
    PackageParts parts{{"word/_rels/document.xml.rels", documentRelations(settings, extras)},
                       {"word/styles.xml", stylesPart(settings)},
                       {"word/settings.xml", settingsPart(extras)},
                       {"word/fontTable.xml", fontTablePart(settings)},
                       {"word/theme/theme1.xml", themePart()}};
    if (hasFooter(settings))
        parts.emplace_back("word/footer1.xml", footerPart(settings, extras));
    if (hasHeader(settings))
        parts.emplace_back("word/header1.xml", headerPart(settings));
    if (!extras.comments.isEmpty())
        parts.emplace_back("word/comments.xml", commentsPart(settings, extras));
    parts.emplace_back("docProps/core.xml", corePart(title, date));
    parts.emplace_back("docProps/app.xml", appPart());
    if (!extras.property.isEmpty())
        parts.emplace_back("docProps/custom.xml", customPart(extras));
    return parts;
}

} // namespace gaiyo
