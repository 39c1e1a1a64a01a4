#include "exchange/epub/epub_export.h"

#include "base/stopped.h"
#include "collect/collect.h"
#include "collect/way_entries.h"
#include "domain/random_document.h"
#include "domain/seed_document.h"
#include "exchange/html/html_export.h"
#include "exchange/zip/zip_reader.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QXmlStreamReader>

using namespace gaiyo;
using namespace Qt::StringLiterals;

namespace {

Collected printedOf(const Snapshot &document)
{
    auto collected = collect(document);
    if (!collected)
        qFatal("cannot collect: %s", qPrintable(collected.error().message));
    return std::move(*collected);
}

QByteArray epubOf(const Collected &collected, const QString &key = u"本"_s)
{
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    const QDateTime date(QDate(2026, 7, 1), QTime(9, 30), Qt::UTC);
    if (const auto done = exportEpub(collected, key, out, date); !done)
        qFatal("%s", qPrintable(done.error().message));
    return out.data();
}

// The book as a reader takes it apart.
struct ReadBook
{
    QList<QByteArray> names; // in the order of the package
    QMap<QByteArray, QByteArray> parts;
    QStringList faults;
    QStringList spine;                  // files
    QMap<QString, QSet<QString>> ids;   // of each file
    QMap<QString, QStringList> links;   // in each file
    QMap<QString, QString> words;       // of each file
    QMap<QString, QList<int>> headings; // their levels
};

void readPage(const QString &file, ReadBook &book)
{
    QXmlStreamReader xml(book.parts["EPUB/" + file.toLatin1()]);
    bool isInBody = false;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement()) {
            const auto name = xml.name();
            isInBody = isInBody || name == u"body";
            const QString id = xml.attributes().value(u"id"_s).toString();
            if (!id.isEmpty() && book.ids[file].contains(id))
                book.faults << u"twice: "_s + id;
            static const QRegularExpression ncName(u"^[A-Za-z_][A-Za-z0-9_.-]*$"_s);
            if (!id.isEmpty() && !ncName.match(id).hasMatch())
                book.faults << u"no name of XML: "_s + id;
            book.ids[file] << id;
            if (name == u"a")
                book.links[file] << xml.attributes().value(u"href"_s).toString();
            if (name.size() == 2 && name[0] == u'h' && name[1].isDigit())
                book.headings[file] << name[1].digitValue();
        } else if (xml.isCharacters() && isInBody) {
            book.words[file] += xml.text();
        }
    }
    if (xml.hasError())
        book.faults << file + u": "_s + xml.errorString();
}

void readPackage(ReadBook &book)
{
    QXmlStreamReader xml(book.parts["EPUB/package.opf"]);
    QMap<QString, QString> files;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        const QString id = xml.attributes().value(u"id"_s).toString();
        const QString href = xml.attributes().value(u"href"_s).toString();
        if (xml.name() == u"item")
            files[id] = href;
        if (xml.name() == u"itemref")
            book.spine << files.value(xml.attributes().value(u"idref"_s).toString());
    }
    if (xml.hasError())
        book.faults << xml.errorString();
    for (const QByteArray &name : std::as_const(book.names)) {
        if (name.startsWith("EPUB/") && !name.endsWith(".opf") &&
            !files.values().contains(QString::fromLatin1(name.mid(5))))
            book.faults << u"not in the manifest: "_s + QString::fromLatin1(name);
    }
    if (files.size() + 3 != book.names.size())
        book.faults << u"the manifest has what is not there"_s;
}

// The levels of a page's headings begin with the first and leave none out.
void findHeadingFaults(ReadBook &book)
{
    for (auto page = book.headings.cbegin(); page != book.headings.cend(); ++page) {
        int level = 0;
        for (int next : page.value()) {
            if (next > level + 1 || next > 6)
                book.faults << u"heading of level %1 below %2 in "_s.arg(next).arg(level) +
                                   page.key();
            level = next;
        }
    }
}

ReadBook readEpub(const QByteArray &bytes)
{
    ReadBook book;
    const auto zip = ZipReader::open(bytes);
    if (!zip)
        qFatal("%s", qPrintable(zip.error().message));
    for (const ZipPart &part : zip->parts()) {
        book.names << part.name;
        const auto read = zip->read(part, [&](QByteArrayView stretch) -> Result<void> {
            book.parts[part.name].append(stretch.data(), stretch.size());
            return {};
        });
        if (!read)
            book.faults << read.error().message;
    }
    readPackage(book);
    for (const QByteArray &name : std::as_const(book.names)) {
        if (name.endsWith(".xhtml"))
            readPage(QString::fromLatin1(name.mid(5)), book);
    }
    for (auto page = book.links.cbegin(); page != book.links.cend(); ++page) {
        for (const QString &link : page.value()) {
            const QString file = link.section(u'#', 0, 0);
            if (!book.spine.contains(file) ||
                (link.contains(u'#') && !book.ids[file].contains(link.section(u'#', 1))))
                book.faults << u"leads nowhere: "_s + link;
        }
    }
    findHeadingFaults(book);
    return book;
}

QString bookWords(const ReadBook &book)
{
    QString words;
    for (const QString &file : book.spine) {
        if (file != u"nav.xhtml")
            words += book.words[file];
    }
    return words.remove(QRegularExpression(u"\\s"_s));
}

QString webWords(const Collected &collected)
{
    QString html = QString::fromUtf8(exportHtml(collected));
    html.remove(0, html.indexOf(u"<body>"_s));
    // Contents are no page of the book, and it has no table.
    for (const QString &part :
         {u"<nav aria-label=\"目次\">.*?</nav>"_s, u"<caption>.*?</thead>"_s}) {
        const QRegularExpression words(part, QRegularExpression::DotMatchesEverythingOption);
        html.remove(words);
    }
    html.replace(u"<br>"_s, u"<br/>"_s).remove(u"</html>"_s).remove(u" hidden"_s);
    QXmlStreamReader xml(html);
    QString words;
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::Characters)
            words += xml.text();
    }
    return words.remove(QRegularExpression(u"\\s"_s));
}

} // namespace

class TestEpub : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void packageBeginsAsReadersWantIt();
    void anyBookSaysWhatTheWebPageSays();
    void longChaptersAreCut();
    void manyChaptersAreNotManyFiles();
    void navigationHasEveryHeading();
    void navigationLeadsBehindTheTable();
    void navigationHasHeadingsInColumns();
    void indexIsTheLastPage();
    void contentsAreAPageWhereTheyAreWanted();
    void emptyBookIsABook();
    void blankHeadingsAreNoTitle();
    void hostileWordsStayWords();
    void sameInputMakesTheSameBytes();
    void stoppedIsNoBook();
};

void TestEpub::packageBeginsAsReadersWantIt()
{
    const QByteArray bytes = epubOf(printedOf(readSeed()));
    QCOMPARE(bytes.mid(30, 28), QByteArray("mimetypeapplication/epub+zip"));
    const ReadBook book = readEpub(bytes);
    QCOMPARE(book.names.first(), QByteArray("mimetype"));
    const QByteArray package = book.parts["EPUB/package.opf"];
    for (const char *words :
         {"<dc:language>ja</dc:language>", "dcterms:modified\">2026-07-01T09:30:00Z<",
          "schema:accessMode\">textual<", "schema:accessModeSufficient\">textual<",
          "schema:accessibilityFeature\">tableOfContents<", "schema:accessibilityHazard\">none<",
          "schema:accessibilitySummary\">"})
        QVERIFY2(package.contains(words), words);
    QVERIFY(!package.contains("conformsTo")); // nobody has evaluated it
}

void TestEpub::anyBookSaysWhatTheWebPageSays()
{
    for (quint32 seed = 0; seed < 200; ++seed) {
        Snapshot document = RandomDocument(seed).make();
        if (seed % 3 == 0)
            document.consultation.settings[u"order"_s] = u"category"_s;
        document.consultation.settings[u"item_index"_s] = seed % 4 < 2;
        if (seed % 5 < 3) { // headings in columns of their own
            QJsonArray columns;
            for (const QString &field : {u"path%1"_s.arg(seed % 5 + 1), u"summary"_s})
                columns.append(
                    QJsonObject{{u"field"_s, field}, {u"title"_s, u"欄"_s}, {u"width"_s, 6}});
            document.consultation.settings[u"columns"_s] = columns;
        }
        if (seed % 2 == 0)
            document.consultation.settings[u"back_blocks"_s] =
                QJsonArray{QJsonObject{{u"type"_s, u"heading"_s}, {u"text"_s, u"問い合わせ先"_s}}};
        const Collected collected = printedOf(document);
        const ReadBook book = readEpub(epubOf(collected));
        QVERIFY2(book.faults.isEmpty(),
                 qPrintable(u"document %1: "_s.arg(seed) + book.faults.join(u'\n')));
        QCOMPARE(bookWords(book), webWords(collected));
    }
}

void TestEpub::longChaptersAreCut()
{
    Snapshot seed = readSeed();
    for (Opinion &opinion : seed.opinions)
        opinion.summary = u"長い意見。"_s.repeated(2'000);
    const Collected collected = printedOf(seed);
    const ReadBook book = readEpub(epubOf(collected));
    QCOMPARE(book.faults, QStringList());
    QVERIFY2(book.spine.size() > 6, qPrintable(book.spine.join(u' ')));
    QCOMPARE(bookWords(book), webWords(collected));
    for (const auto &words : book.words)
        QVERIFY(words.size() < 90'000);
}

void TestEpub::manyChaptersAreNotManyFiles()
{
    Snapshot document;
    for (int i = 0; i < 1'000; ++i)
        document.nodes.push_back(
            {NodeId(u"n%1"_s.arg(i)), {}, NodeKind::Chapter, {}, true, {}, u"章その%1"_s.arg(i)});
    document.consultation.settings[u"empty_nodes"_s] = true;
    const auto collected = collect(document);
    QVERIFY(collected.ok());
    QVERIFY(readEpub(epubOf(*collected)).names.size() < 20);
}

void TestEpub::navigationHasEveryHeading()
{
    Snapshot seed = readSeed();
    seed.consultation.settings = {{u"contents"_s, u"none"_s}};
    const Collected collected = printedOf(seed);
    const ReadBook book = readEpub(epubOf(collected));
    QVERIFY(!book.spine.contains(u"nav.xhtml"_s));
    const auto headings = headingEntries(collected, 99);
    QCOMPARE(book.links[u"nav.xhtml"_s].size(), qsizetype(headings.size()) + 1); // and the title
    for (const WayEntry &entry : headings)
        QVERIFY2(book.words[u"nav.xhtml"_s].contains(entry.words + u' ' + entry.beside),
                 qPrintable(entry.words));
}

void TestEpub::navigationLeadsBehindTheTable()
{
    Snapshot seed = readSeed();
    const auto heading = [](const QString &text) {
        return QJsonObject{{u"type"_s, u"heading"_s}, {u"text"_s, text}};
    };
    seed.consultation.settings = {
        {u"back_blocks"_s, QJsonArray{heading(u"今後の予定"_s), heading(u"問い合わせ先"_s)}}};
    const ReadBook book = readEpub(epubOf(printedOf(seed)));
    QCOMPARE(book.faults, QStringList());
    const QString nav = QString::fromUtf8(book.parts["EPUB/nav.xhtml"]);
    QVERIFY(nav.contains(u"<a href=\"back.xhtml#behind-1\">今後の予定</a>"_s));
    QVERIFY(nav.contains(u"<a href=\"back.xhtml#behind-2\">問い合わせ先</a>"_s));
    QVERIFY(book.parts["EPUB/back.xhtml"].contains("id=\"behind-2\""));
}

// Its lines lead into the files of the opinions; programs are told that the book has one.
void TestEpub::indexIsTheLastPage()
{
    Snapshot seed = readSeed();
    const char *const feature = "schema:accessibilityFeature\">index<";
    const ReadBook without = readEpub(epubOf(printedOf(seed)));
    QVERIFY(!without.parts.contains("EPUB/index.xhtml"));
    QVERIFY(!without.parts["EPUB/package.opf"].contains(feature));
    seed.consultation.settings = {
        {u"item_index"_s, true},
        {u"back_blocks"_s,
         QJsonArray{QJsonObject{{u"type"_s, u"heading"_s}, {u"text"_s, u"今後の予定"_s}}}}};
    const Collected collected = printedOf(seed);
    const ReadBook book = readEpub(epubOf(collected));
    QCOMPARE(book.faults, QStringList());
    QCOMPARE(book.spine.mid(book.spine.size() - 2),
             (QStringList{u"back.xhtml"_s, u"index.xhtml"_s}));
    QVERIFY(book.parts["EPUB/package.opf"].contains(feature));
    QVERIFY(QString::fromUtf8(book.parts["EPUB/nav.xhtml"])
                .contains(u"<a href=\"index.xhtml\">取組項目索引</a></li>\n</ol>\n</nav>"_s));
    const QString index = QString::fromUtf8(book.parts["EPUB/index.xhtml"]);
    QVERIFY(index.contains(u"<title>取組項目索引</title>"_s));
    QVERIFY(index.contains(u"<h1 id=\"item-index\">取組項目索引</h1>"_s));
    qsizetype links = 0;
    for (const WayEntry &entry : indexEntries(collected)) {
        ++links;
        for (const TextRun &run : entry.numbers.runs)
            links += run.reference ? 1 : 0;
    }
    QVERIFY(links > 2 * 29); // its items
    QCOMPARE(book.links[u"index.xhtml"_s].size(), links);
    for (const QString &link : book.links[u"index.xhtml"_s])
        QVERIFY2(link.startsWith(u"part-"_s), qPrintable(link));
}

// Those in columns as those on rows, in the same files.
void TestEpub::navigationHasHeadingsInColumns()
{
    Snapshot seed = readSeed();
    const ReadBook onRows = readEpub(epubOf(printedOf(seed)));
    QJsonArray columns;
    for (const QString &field :
         {u"path1"_s, u"path2"_s, u"path3"_s, u"path4"_s, u"summary"_s, u"response"_s})
        columns.append(QJsonObject{{u"field"_s, field}, {u"title"_s, u"欄"_s}, {u"width"_s, 6}});
    seed.consultation.settings = {{u"columns"_s, columns}};
    const ReadBook book = readEpub(epubOf(printedOf(seed)));
    QCOMPARE(book.faults, QStringList());
    QCOMPARE(book.spine, onRows.spine);
    QCOMPARE(book.links[u"nav.xhtml"_s].size(), onRows.links[u"nav.xhtml"_s].size());
    QCOMPARE(book.words[u"nav.xhtml"_s], onRows.words[u"nav.xhtml"_s]);
    const QString second = QString::fromUtf8(book.parts["EPUB/part-2.xhtml"]);
    QVERIFY(onRows.words[u"nav.xhtml"_s].contains(
        second.section(u"<title>"_s, 1).section(u"</title>"_s, 0, 0)));
}

void TestEpub::contentsAreAPageWhereTheyAreWanted()
{
    const ReadBook book = readEpub(epubOf(printedOf(readSeed())));
    QCOMPARE(book.spine.mid(0, 2), QStringList({u"front.xhtml"_s, u"nav.xhtml"_s}));
}

void TestEpub::emptyBookIsABook()
{
    const ReadBook book = readEpub(epubOf(printedOf(Snapshot())));
    QCOMPARE(book.faults, QStringList());
    QCOMPARE(book.spine, QStringList(u"front.xhtml"_s));
    QVERIFY(!book.parts["EPUB/package.opf"].contains("<dc:title></dc:title>"));
    QVERIFY(!book.parts["EPUB/front.xhtml"].contains("<title></title>"));
    QVERIFY(!book.parts["EPUB/front.xhtml"].contains("<h1></h1>"));
}

// A chapter whose heading is blank is a page with a title all the same.
void TestEpub::blankHeadingsAreNoTitle()
{
    Snapshot seed = readSeed();
    for (Node &node : seed.nodes) {
        node.number = u"\u3000"_s;
        node.title = u"\u3000 "_s;
    }
    const ReadBook book = readEpub(epubOf(printedOf(seed)));
    QVERIFY(book.spine.size() > 1);
    for (const QString &file : book.spine)
        QVERIFY2(!book.parts["EPUB/" + file.toLatin1()].contains("<title></title>"),
                 qPrintable(file));
}

// Where the summary is hostile, the words come back but for what XML cannot hold.
void TestEpub::hostileWordsStayWords()
{
    Snapshot seed = readSeed();
    const QString words = u"<b>&amp;\"']]>‮עברית‬𠮷葛\U000E0100〓"_s;
    seed.consultation.title = words;
    seed.nodes.front().title = words;
    seed.opinions.front().summary = words + QChar(0xD800) + u"\u0001\uFFFE"_s;
    const ReadBook book = readEpub(epubOf(printedOf(seed)));
    QCOMPARE(book.faults, QStringList());
    QCOMPARE(bookWords(book).count(words), 3);
}

void TestEpub::sameInputMakesTheSameBytes()
{
    const Collected collected = printedOf(readSeed());
    QCOMPARE(epubOf(collected), epubOf(collected));
    const auto identifier = [&](const QString &key) {
        const QByteArray package = readEpub(epubOf(collected, key)).parts["EPUB/package.opf"];
        const qsizetype at = package.indexOf("urn:uuid:");
        return package.mid(at, package.indexOf('<', at) - at);
    };
    QVERIFY(identifier(u"甲"_s) != identifier(u"乙"_s));
}

void TestEpub::stoppedIsNoBook()
{
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    const auto done = exportEpub(printedOf(readSeed()), {}, out, {}, stopped());
    QVERIFY(!done);
    QCOMPARE(done.error().kind, ErrorKind::Cancelled);
}

QObject *makeEpubTest()
{
    return new TestEpub;
}

#include "test_epub.moc"
