#include "exchange/html/html_export.h"
#include "exchange/html/page_body.h"
#include "exchange/html/table_page.h"
#include "outside_documents.h"

#include "collect/collect.h"
#include "collect/way_entries.h"
#include "domain/random_document.h"
#include "domain/seed_document.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QXmlStreamReader>

using namespace gaiyo;
using namespace Qt::StringLiterals;

namespace {

Collected collectedOf(const Snapshot &document)
{
    auto collected = collect(document);
    if (!collected)
        qFatal("cannot collect: %s", qPrintable(collected.error().message));
    return std::move(*collected);
}

// What a browser and a screen reader find in the file.
struct ReadFile
{
    QStringList faults;
    QSet<QString> ids;
    QStringList links;                       // their targets, without #
    QList<std::pair<int, QString>> headings; // level, text
    QHash<QString, int> elements;            // by name
    QString text;                            // all of it
    QStringList articles; // the text of each, or of an opinion's row in the table
};

// Every row is as wide as the first, and what heads cells says which.
struct TableCheck
{
    QStringList *faults;
    int columns = 0, cells = 0;

    void begin(QStringView name, const QXmlStreamAttributes &attributes)
    {
        if (name == u"table")
            columns = 0;
        if (name == u"tr")
            cells = 0;
        if (name == u"th" && !attributes.hasAttribute(u"scope"_s))
            *faults << u"th without scope"_s;
        if (name == u"th" || name == u"td")
            cells +=
                attributes.hasAttribute(u"colspan"_s) ? attributes.value(u"colspan"_s).toInt() : 1;
    }

    void end(QStringView name)
    {
        if (name != u"tr")
            return;
        if (columns > 0 && cells != columns)
            *faults << u"a row of %1 cells in a table of %2"_s.arg(cells).arg(columns);
        columns = cells;
    }
};

// The file is written so that it is well-formed XML but for the void elements.
ReadFile readHtml(const QByteArray &html)
{
    ReadFile file;
    QString source = QString::fromUtf8(html);
    source.replace(QRegularExpression(u"<(meta[^>]*|br)>"_s), u"<\\1/>"_s);
    source.remove(u"<!DOCTYPE html>"_s).replace(u" hidden>"_s, u" hidden=\"\">"_s);
    QXmlStreamReader xml(source);
    QStringList open;
    TableCheck table{&file.faults};
    bool isInRow = false;
    bool isInOpinions = false;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement()) {
            const QString name = xml.name().toString();
            open << name;
            table.begin(name, xml.attributes());
            ++file.elements[name];
            if (const auto id = xml.attributes().value(u"id"_s); !id.isEmpty()) {
                if (file.ids.contains(id.toString()))
                    file.faults << u"twice: "_s + id.toString();
                file.ids << id.toString();
                // html-validate's valid-id; style sheets ask for it, too.
                static const QRegularExpression kName(u"^[A-Za-z][A-Za-z0-9_-]*$"_s);
                if (!kName.match(id.toString()).hasMatch())
                    file.faults << u"no plain name: "_s + id.toString();
            }
            if (const auto href = xml.attributes().value(u"href"_s); !href.isEmpty())
                file.links << href.mid(1).toString();
            if (name.size() == 2 && name[0] == u'h' && name[1].isDigit())
                file.headings.append(std::pair(name[1].digitValue(), QString()));
            const bool isRow = name == u"tr" && open.contains(u"tbody"_s) && isInOpinions &&
                               xml.attributes().value(u"class"_s) != u"heading"_s;
            if (name == u"table")
                isInOpinions = xml.attributes().value(u"class"_s) == u"opinions"_s;
            if (name == u"article" || isRow) {
                file.articles << QString();
                isInRow = true;
            }
        } else if (xml.isEndElement()) {
            table.end(xml.name());
            isInRow = isInRow && open.last() != u"article" && open.last() != u"tr";
            open.removeLast();
        } else if (xml.isCharacters() && !open.contains(u"head"_s)) {
            const QString text = xml.text().toString();
            file.text += text;
            if (!open.isEmpty() && open.last().size() == 2 && open.last()[0] == u'h')
                file.headings.last().second += text;
            if (isInRow)
                file.articles.last() += text;
        }
    }
    if (xml.hasError())
        file.faults << xml.errorString() + u" in line %1"_s.arg(xml.lineNumber());
    return file;
}

// What any document's file must be.
QStringList findFaults(const ReadFile &file)
{
    QStringList faults = file.faults;
    for (const QString &link : file.links) {
        if (!file.ids.contains(link))
            faults << u"leads nowhere: "_s + link;
    }
    int level = 0;
    for (const auto &[next, text] : file.headings) {
        if (next == 1 && text.trimmed().isEmpty())
            faults << u"a title without words"_s;
        if (next > level + 1 || next > 6)
            faults << u"heading of level %1 below %2"_s.arg(next).arg(level);
        level = next;
    }
    for (const QString &name : {u"script"_s, u"img"_s, u"link"_s, u"iframe"_s}) {
        if (file.elements.contains(name))
            faults << u"has a "_s + name;
    }
    if (file.elements.value(u"h1"_s) != 1 || file.elements.value(u"main"_s) != 1)
        faults << u"not one h1 in one main"_s;
    return faults;
}

QString plain(const std::vector<Paragraph> &paragraphs)
{
    QString text;
    for (const Paragraph &paragraph : paragraphs)
        text += paragraph.text();
    return text;
}

} // namespace

class TestHtml : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opinionsStandInATable();
    void theTableSaysWhatBlocksSay();
    void theTableIsBlocksWhereItIsCramped();
    void longRowsMayBeSplitOnPaper();
    void rowsOfBlocksAreWholeOnPaper();
    void whereThereIsNoTable();
    void indexLeadsToItemsAndOpinions();
    void indexLeadsThereInEveryForm();
    void headingsFromTopToBottom();
    void emptyFreeFieldsAreLeftOut();
    void tablesHaveHeadAndBody();
    void tablesAreReadable();
    void wideTablesMoveInTheirFrame();
    void itemsHaveTheirMarks();
    void listsMoveInTheirFrame();
    void seedHasEveryRowOnce();
    void sharedResponseIsNamedAndLinked();
    void referencesAreLinks();
    void symbolsCarryTheirWords();
    void legendIsCalledAsOnPaper();
    void anyDocumentIsSound();
    void wordsAreNeverMarkup();
    void formsAreFollowed();
    void pageHasATitle();
    void longPageHasContents();
    void contentsLeadBehindTheTable();
    void contentsLeadToEveryHeading();
    void headingsInColumnsAreHeadings();
    void rowsBesideTheirHeadingsNameThem();
    void idsBeginWithALetter();
    void idsOfGroupsAreNobodysElse();
    void whatXmlCannotHoldIsLeftOut();
    void otherLanguagesAreTold();
};

// One table, the columns' titles above, each opinion's heading in its first cell; the headings of
// the plan in cells as wide as the table.
void TestHtml::opinionsStandInATable()
{
    Snapshot seed = readSeed();
    const auto columns = [](const QStringList &fields) {
        QJsonArray all;
        for (const QString &field : fields)
            all.append(
                QJsonObject{{u"field"_s, field}, {u"title"_s, u"欄\n"_s + field}, {u"width"_s, 9}});
        return QJsonObject{{u"columns"_s, all}};
    };
    seed.consultation.settings = columns({u"category"_s, u"no"_s, u"summary"_s, u"response"_s});
    QString html = QString::fromUtf8(exportHtml(collectedOf(seed)));
    QVERIFY(
        html.contains(u"<table class=\"opinions\">\n<caption>意見の一覧</caption>\n<thead>\n<tr>\n"
                      "<th scope=\"col\" class=\"no\">欄no</th>\n"
                      "<th scope=\"col\" class=\"category\">欄category</th>\n"
                      "<th scope=\"col\" class=\"summary\">欄summary</th>\n"_s));
    QVERIFY(html.contains(u"<tr class=\"heading\"><td colspan=\"4\"><h2 id="_s));
    const QString id = seed.opinions[0].id.value();
    QVERIFY(html.contains(
        u"<tr>\n<td><h6 id=\"%1\">No. 1</h6></td>\n<td><p class=\"label\" hidden>"_s.arg(id)));
    const ReadFile file = readHtml(html.toUtf8());
    QCOMPARE(findFaults(file), QStringList());
    QCOMPARE(file.elements.value(u"table"_s), 1);
    QCOMPARE(file.elements.value(u"caption"_s), 1);
    QCOMPARE(file.elements.value(u"thead"_s), 1);
    QCOMPARE(file.articles.size(), 49);
    // Without numbers the heading stands in the cell that comes first.
    seed.consultation.settings = columns({u"summary"_s, u"response"_s});
    html = QString::fromUtf8(exportHtml(collectedOf(seed)));
    QVERIFY(
        html.contains(u"<tr>\n<td><h6 id=\"%1\">No. 1</h6><p class=\"label\" hidden>"_s.arg(id)));
}

// As the e-book has them.
static QByteArray asBlocks(const Collected &booklet)
{
    PageBody body(booklet, {});
    body.front();
    body.contents(contentsWithoutPages(booklet));
    body.beginBelow(1);
    for (size_t i = 0; i < booklet.blocks.size(); ++i)
        body.block(i);
    body.back();
    body.index();
    return (u"<html><body><main>"_s + body.takeText() + u"</main></body></html>"_s).toUtf8();
}

// The same headings, links and words, each once.
void TestHtml::theTableSaysWhatBlocksSay()
{
    const QStringList orders{u"plan"_s, u"category"_s, u"given"_s};
    int tables = 0;
    for (quint32 seed = 0; seed < 300; ++seed) {
        Snapshot document = RandomDocument(seed).make();
        document.consultation.settings[u"order"_s] = orders[seed % 3];
        if (seed % 2 == 0) {
            QJsonArray columns;
            for (const QString &field : {u"no"_s, u"path1"_s, u"path2"_s, u"summary"_s, u"free1"_s,
                                         u"category"_s, u"response"_s, u"count"_s})
                columns.append(QJsonObject{
                    {u"field"_s, field}, {u"title"_s, u"欄"_s + field}, {u"width"_s, 6}});
            document.consultation.settings[u"columns"_s] = columns;
        }
        const Collected booklet = collectedOf(document);
        const ReadFile blocks = readHtml(asBlocks(booklet));
        QCOMPARE(blocks.elements.value(u"caption"_s), 0);
        if (booklet.form != BodyForm::Table)
            continue;
        const ReadFile table = readHtml(exportHtml(booklet));
        QCOMPARE(table.elements.value(u"caption"_s), blocks.articles.isEmpty() ? 0 : 1);
        QCOMPARE(findFaults(table), QStringList());
        QCOMPARE(table.headings, blocks.headings);
        QCOMPARE(table.ids, blocks.ids);
        QCOMPARE(table.links, blocks.links);
        const auto words = [](QStringList articles) {
            for (QString &article : articles)
                article.remove(QRegularExpression(u"\\s"_s));
            return articles;
        };
        QCOMPARE(words(table.articles), words(blocks.articles));
        tables += table.elements.value(u"caption"_s);
    }
    QVERIFY(tables > 200);
}

// The more columns, the wider the page must be, on a screen and on paper.
void TestHtml::theTableIsBlocksWhereItIsCramped()
{
    const auto limits = [](const QStringList &fields) {
        Snapshot seed = readSeed();
        QJsonArray columns;
        for (const QString &field : fields)
            columns.append(
                QJsonObject{{u"field"_s, field}, {u"title"_s, u"欄"_s}, {u"width"_s, 18}});
        seed.consultation.settings = {{u"columns"_s, columns}};
        const QString html = QString::fromUtf8(exportHtml(collectedOf(seed)));
        static const QRegularExpression kLimits(
            u"@media screen and \\(max-width:(\\d+)em\\),print and \\(max-width:(\\d+)em\\),"_s);
        const auto found = kLimits.match(html);
        return std::pair(found.captured(1).toInt(), found.captured(2).toInt());
    };
    const auto few = limits({u"no"_s, u"summary"_s, u"response"_s});
    const auto many = limits({u"no"_s, u"summary"_s, u"response"_s, u"category"_s, u"count"_s});
    QVERIFY(few.first >= 30 && few.second >= 26);
    QVERIFY(few.first < 64); // a desk
    QVERIFY(many.first > few.first + 10 && many.second > few.second + 10);
    // An upright page of A4 is 41 ems wide: the usual columns stand there.
    const QString usual = QString::fromUtf8(exportHtml(collectedOf(readSeed())));
    QVERIFY(usual.contains(u"print and (max-width:37em)"_s));
}

// Others are whole: a browser leaves a heading alone above a row that it may not split. How its
// pages end is seen by tests/web.
void TestHtml::longRowsMayBeSplitOnPaper()
{
    Snapshot seed = readSeed();
    for (Opinion &opinion : seed.opinions)
        opinion.summary = u"短い意見です。"_s;
    for (Response &response : seed.responses)
        response.markup = u"はい。"_s;
    const auto longRows = [&] {
        return QString::fromUtf8(exportHtml(collectedOf(seed))).count(u"<tr class=\"long "_s);
    };
    QCOMPARE(longRows(), 0);
    seed.opinions[3].summary = u"とても長い意見です。"_s.repeated(500);
    QCOMPARE(longRows(), 1);
    seed.responses[9].markup = u"とても長い回答です。"_s.repeated(500);
    QCOMPARE(longRows(), 2);
    const QString html = QString::fromUtf8(exportHtml(collectedOf(seed)));
    QVERIFY(html.contains(u".opinions .long{break-inside:auto}"_s));
    QVERIFY(html.contains(u"print and (max-height:44em)"_s)); // where there is room for few lines
}

// Where the cells of a row stand below each other, one that has room on a page is whole; what is
// taller has no box of its own, which a browser would keep from the heading above it, so that links
// lead to the heading inside.
void TestHtml::rowsOfBlocksAreWholeOnPaper()
{
    Snapshot seed = readSeed();
    for (Opinion &opinion : seed.opinions)
        opinion.summary = u"短い意見です。"_s;
    for (Response &response : seed.responses)
        response.markup = u"はい。"_s;
    const auto rows = [&](const QString &kind) {
        return QString::fromUtf8(exportHtml(collectedOf(seed))).count(u"<tr%1>"_s.arg(kind));
    };
    QCOMPARE(rows({}), 49 + 1); // with the titles
    seed.opinions[3].summary = u"十文字の長さの意見。"_s.repeated(15);
    QCOMPARE(rows({}), 50);
    seed.opinions[3].summary = QStringList(10, u"一段落です。"_s).join(u'\n');
    QCOMPARE(rows(u" class=\"tall\""_s), 1); // taller than A5 that lies
    seed.opinions[3].summary = u"十文字の長さの意見。"_s.repeated(40);
    QCOMPARE(rows(u" class=\"long tall\""_s), 1);
    seed.opinions[3].summary = u"十文字の長さの意見。"_s.repeated(100);
    QCOMPARE(rows(u" class=\"long tall tallest\""_s), 1);
    const QString html = QString::fromUtf8(exportHtml(collectedOf(seed)));
    QVERIFY(html.contains(u".opinions tr:not(.heading){border:0;padding:0;break-inside:avoid}"_s));
    QVERIFY(html.contains(u".opinions tr.tallest{display:contents}"_s));
    QVERIFY(!html.contains(u"<tr id="_s));
}

// Running text, opinions one below the other, and headings without opinions.
void TestHtml::whereThereIsNoTable()
{
    Snapshot seed = readSeed();
    seed.consultation.settings = {{u"layout"_s, u"stacked"_s}};
    const QByteArray stacked = exportHtml(collectedOf(seed));
    QVERIFY(!stacked.contains("<table") && !stacked.contains("opinions"));
    QCOMPARE(readHtml(stacked).elements.value(u"article"_s), 49);
    seed.consultation.settings = {{u"empty_nodes"_s, true}};
    seed.opinions.clear();
    const QByteArray empty = exportHtml(collectedOf(seed));
    QVERIFY(!empty.contains("<table") && empty.contains("<h3 "));
}

// Where the document wants it, as on paper; a line leads to the item, its numbers to the opinions.
void TestHtml::indexLeadsToItemsAndOpinions()
{
    Snapshot seed = readSeed();
    QVERIFY(!exportHtml(collectedOf(seed)).contains("item-index"));
    seed.consultation.settings = {{u"item_index"_s, true}, {u"contents"_s, u"always"_s}};
    seed.nodes.back().id = NodeId(u"item-index"_s); // nobody else is called so
    for (Opinion &opinion : seed.opinions) {
        if (opinion.node && *opinion.node == readSeed().nodes.back().id)
            opinion.node = seed.nodes.back().id;
    }
    const Collected booklet = collectedOf(seed);
    const QString html = QString::fromUtf8(exportHtml(booklet));
    QCOMPARE(findFaults(readHtml(html.toUtf8())), QStringList());
    QVERIFY(html.contains(u"<a href=\"#item-index\">取組項目索引</a></li>\n</ol>\n</nav>"_s));
    // A number is on one line: 33-1 is none.
    QVERIFY(html.section(u".index .numbers a{"_s, 1).section(u'}', 0, 0).contains(u"nowrap"_s));
    const QString index = html.section(u"<nav class=\"index\""_s, 1);
    QVERIFY(index.startsWith(u" role=\"doc-index\" aria-labelledby=\"item-index\">\n"
                             "<h2 id=\"item-index\">取組項目索引</h2>\n"_s));
    const ReadFile read =
        readHtml((u"<nav"_s + index.section(u"</nav>"_s, 0, 0) + u"</nav>"_s).toUtf8());
    QString words;
    QStringList links;
    for (const WayEntry &entry : indexEntries(booklet)) {
        words += entry.words + (entry.beside.isEmpty() ? QString() : u' ' + entry.beside);
        links << std::get<HeadingBlock>(booklet.blocks[entry.heading]).node.value();
        for (const TextRun &run : entry.numbers.runs) {
            if (run.reference)
                links << run.reference->value();
        }
    }
    links.replaceInStrings(QRegularExpression(u"^item-index$"_s), u"id-item-index"_s);
    QCOMPARE(read.links, links);
    QCOMPARE(QString(read.text).remove(u'\n'), u"取組項目索引"_s + words);
}

// The words of the element of that name: the heading itself, or the one that its row begins with.
static QString headingAt(const QString &html, const QString &anchor)
{
    const QRegularExpression named(
        u"<(?:h\\d|tr|article) id=\"%1\"[^>]*>(.*?)(?:</h\\d>|</th>)"_s.arg(anchor),
        QRegularExpression::DotMatchesEverythingOption);
    QString found = named.match(html).captured(1);
    static const QRegularExpression kTag(u"<[^>]*>|\\s|　"_s);
    return found.remove(kTag);
}

// Whatever the form, the order of the rows, and the headings in columns: every line leads to the
// heading that has its words, every number to the opinion that has it.
void TestHtml::indexLeadsThereInEveryForm()
{
    Snapshot seed = readSeed();
    for (size_t i = 0; i < seed.opinions.size(); ++i) {
        seed.opinions[i].category = seed.categories[i % 3].id;
        seed.opinions[i].ref = QString::number((i * 17) % 50 + 1);
    }
    const std::vector<QStringList> paths{{},           {u"path1"_s, u"path2"_s, u"path3"_s},
                                         {u"path3"_s}, {u"path2"_s, u"path4"_s},
                                         {u"path4"_s}, {u"path1"_s}};
    static const QRegularExpression kLink(u"<a href=\"#([^\"]*)\">(.*?)</a>"_s);
    qsizetype seen = 0;
    for (const QString &form :
         {u"nerima"_s, u"kubun"_s, u"koumoku"_s, u"tatezumi"_s, u"midashinashi"_s, u"kakudai"_s}) {
        for (const QString &order : {u"plan"_s, u"category"_s, u"given"_s}) {
            for (const QStringList &path : paths) {
                seed.consultation.templateName = form;
                seed.consultation.settings = {{u"item_index"_s, true}, {u"order"_s, order}};
                QJsonArray columns;
                for (const QString &field : path + QStringList{u"no"_s, u"summary"_s})
                    columns.append(
                        QJsonObject{{u"field"_s, field}, {u"title"_s, u"欄"_s}, {u"width"_s, 6}});
                if (!path.isEmpty())
                    seed.consultation.settings.insert(u"columns"_s, columns);
                const QString html = QString::fromUtf8(exportHtml(collectedOf(seed)));
                const QString where = form + u' ' + order + u' ' + path.join(u' ') + u": "_s;
                const QStringList faults = findFaults(readHtml(html.toUtf8()));
                QVERIFY2(faults.isEmpty(), qPrintable(where + faults.join(u'\n')));
                const qsizetype index = html.indexOf(u"<nav class=\"index"_s);
                for (const auto &link : kLink.globalMatch(html, index)) {
                    const QString heading = headingAt(html, link.captured(1));
                    const QString words = link.captured(2);
                    const bool isThere = words.contains(u'　')
                                             ? heading.contains(words.section(u'　', 0, 0)) &&
                                                   heading.contains(words.section(u'　', 1))
                                             : heading.endsWith(words);
                    QVERIFY2(isThere, qPrintable(where + words + u" at "_s + heading));
                    ++seen;
                }
            }
        }
    }
    QVERIFY(seen > 108 * 60); // of each its items and opinions
}

// What is not Japanese is read aloud in its language; the words around it are not.
void TestHtml::otherLanguagesAreTold()
{
    Snapshot document = readSeed();
    document.opinions.front().summary =
        u"英語の意見です。\nPlease translate the plan for us and publish it.\n번역해 주세요. 부탁합니다."_s;
    const QString html = QString::fromUtf8(exportHtml(collectedOf(document)));
    QVERIFY(html.contains(u"<p>英語の意見です。</p><p lang=\"en\">Please"_s));
    QVERIFY(html.contains(u"<p lang=\"ko\">번역해"_s));
    QCOMPARE(html.count(u" lang=\""_s), 3); // with the page's own
}

// The caption is as wide as the page, figures stand below each other, and no line ends in a date.
void TestHtml::tablesAreReadable()
{
    Snapshot document = readSeed();
    document.consultation.settings = {
        {u"back_blocks"_s,
         QJsonArray{
             QJsonObject{{u"type"_s, u"table"_s},
                         {u"text"_s, u"今後の<予定>"_s},
                         {u"rows"_s, QJsonArray{QJsonArray{u"時期"_s, u"内容"_s, u"件数"_s},
                                                QJsonArray{u"2027/3/31"_s,
                                                           u"令和9年4月1日（木）午後5時30分から"_s,
                                                           u"1,215件"_s},
                                                QJsonArray{u"<3件>"_s, u"説明会"_s, u"3件"_s}}}},
             QJsonObject{{u"type"_s, u"table"_s},
                         {u"rows"_s, QJsonArray{QJsonArray{u"甲"_s}, QJsonArray{u"乙"_s}}}}}}};
    const QString html = QString::fromUtf8(exportHtml(collectedOf(document)));
    QCOMPARE(html.count(u"<caption"_s), 1); // of the opinions
    QVERIFY(html.contains(u"<figure>\n<figcaption id=\"table-1\">今後の&lt;予定&gt;</figcaption>\n"
                          "<table aria-labelledby=\"table-1\">\n"_s));
    QVERIFY(html.contains(u"</table>\n</figure>\n<table>\n"_s));
    const QString whole = u"<span class=\"whole\">%1</span>"_s;
    for (const QString &cell :
         {u"<th scope=\"row\">"_s + whole.arg(u"2027/3/31"_s),
          whole.arg(u"令和9年4月1日（木）"_s) + u"午後"_s + whole.arg(u"5時30分"_s) + u"から"_s,
          u"<td class=\"figure\">"_s + whole.arg(u"1,215件"_s),
          u"<td class=\"figure\">"_s + whole.arg(u"3件"_s), u"<td>説明会"_s,
          u"<th scope=\"row\">&lt;"_s + whole.arg(u"3件"_s) + u"&gt;"_s})
        QVERIFY2(html.contains(cell), qPrintable(cell));
    QCOMPARE(findFaults(readHtml(html.toUtf8())), QStringList());
    // No row is called as a table.
    document.opinions.front().id = OpinionId(u"table-1"_s);
    QCOMPARE(findFaults(readHtml(exportHtml(collectedOf(document)))), QStringList());
    QVERIFY(tablePage(u"題"_s, {u"日"_s}, {{u"2027/3/31\n<x>"_s}}, {})
                .contains(u"<td>"_s + whole.arg(u"2027/3/31"_s) + u"<br>&lt;x&gt;</td>"_s));
}

// On a telephone a table of many columns would be one letter wide: it moves, and keys reach it.
void TestHtml::wideTablesMoveInTheirFrame()
{
    Snapshot document = readSeed();
    const auto tableOf = [](const QString &text, int columns) {
        QJsonArray row;
        for (int i = 0; i < columns; ++i)
            row.append(u"欄"_s);
        return QJsonObject{
            {u"type"_s, u"table"_s}, {u"text"_s, text}, {u"rows"_s, QJsonArray{row, row}}};
    };
    const QString frame = u"<div class=\"wide\" role=\"group\" tabindex=\"0\" aria-label"_s;
    const auto pageOf = [&](const QJsonArray &blocks) {
        document.consultation.settings = {{u"back_blocks"_s, blocks}};
        const QByteArray html = exportHtml(collectedOf(document));
        const QStringList faults = findFaults(readHtml(html));
        return faults.isEmpty() ? QString::fromUtf8(html) : faults.join(u'\n');
    };
    QVERIFY(!pageOf({tableOf(u"題"_s, 3)}).contains(frame));
    QVERIFY(pageOf({tableOf(u"題"_s, 4)})
                .contains(frame + u"ledby=\"table-1\">\n<table aria-labelledby=\"table-1\">"_s));
    QVERIFY(pageOf({tableOf({}, 4)}).contains(frame + u"=\"表\">\n<table>"_s));
    const QJsonObject heading{{u"type"_s, u"heading"_s}, {u"text"_s, u"\"<件数>"_s}};
    QVERIFY(
        pageOf({heading, tableOf({}, 4)}).contains(frame + u"=\"&quot;&lt;件数&gt;\">\n<table>"_s));
}

// Where some items have marks of their own, the others have the usual one, as on paper.
void TestHtml::itemsHaveTheirMarks()
{
    Snapshot document = readSeed();
    const auto listOf = [&](const QJsonArray &items) {
        document.consultation.settings = {
            {u"back_blocks"_s,
             QJsonArray{QJsonObject{{u"type"_s, u"list"_s}, {u"items"_s, items}}}}};
        return QString::fromUtf8(exportHtml(collectedOf(document))).section(u"</table>"_s, -1);
    };
    QVERIFY(listOf({u"甲"_s, u"① 乙"_s})
                .contains(u"<ul class=\"marked\">\n<li>・甲</li>\n<li>① 乙</li>\n</ul>"_s));
    QVERIFY(listOf({u"甲"_s, u"乙"_s}).contains(u"<ul>\n<li>甲</li>\n<li>乙</li>\n</ul>"_s));
}

// 20 opinions below two headings: as the document wants it in a long booklet.
// An element title and a heading without words are errors to vnu.
void TestHtml::pageHasATitle()
{
    Snapshot document = readSeed();
    document.consultation.title.clear();
    document.consultation.subtitle.clear();
    const QByteArray html = exportHtml(collectedOf(document));
    QVERIFY(html.contains(u"<title>意見の概要と考え方</title>"_s.toUtf8()));
    QVERIFY(html.contains(u"<h1>意見の概要と考え方</h1>"_s.toUtf8()));
    QCOMPARE(findFaults(readHtml(html)), QStringList());
}

void TestHtml::longPageHasContents()
{
    const auto hasContents = [](const Snapshot &document) {
        return exportHtml(collectedOf(document)).contains("<nav ");
    };
    Snapshot seed = readSeed();
    QVERIFY(hasContents(seed));
    seed.consultation.settings = {{u"contents"_s, u"none"_s}};
    QVERIFY(!hasContents(seed));
    seed.consultation.settings = {};
    seed.opinions = std::vector<Opinion>(seed.opinions.begin(), seed.opinions.begin() + 20);
    QVERIFY(hasContents(seed));
    seed.opinions = std::vector<Opinion>(seed.opinions.begin(), seed.opinions.begin() + 19);
    QVERIFY(!hasContents(seed));
    seed.consultation.settings = {{u"contents"_s, u"always"_s}};
    QVERIFY(hasContents(seed));
    QVERIFY(!hasContents(Snapshot())); // no heading to lead to
}

void TestHtml::contentsLeadBehindTheTable()
{
    Snapshot seed = readSeed();
    seed.consultation.settings = {
        {u"contents"_s, u"always"_s},
        {u"back_blocks"_s,
         QJsonArray{QJsonObject{{u"type"_s, u"heading"_s}, {u"text"_s, u"今後の予定"_s}}}}};
    const QString page = QString::fromUtf8(exportHtml(collectedOf(seed)));
    QCOMPARE(page.count(u"<a href=\"#behind-1\">今後の予定</a></li>\n</ol>\n</nav>"_s), 1);
    QCOMPARE(page.count(u"<h2 id=\"behind-1\">今後の予定</h2>"_s), 1);
}

// In the order of the page, each with its count, nested as deep as the document says.
void TestHtml::contentsLeadToEveryHeading()
{
    for (quint32 seed = 0; seed < 300; ++seed) {
        Snapshot document = RandomDocument(seed).make();
        document.consultation.settings[u"contents"_s] = u"always"_s;
        document.consultation.settings[u"contents_depth"_s] = 1 + int(seed % 4);
        document.consultation.settings[u"heading_counts"_s] = false;
        const Collected booklet = collectedOf(document);
        const QByteArray html = exportHtml(booklet);
        const qsizetype from = html.indexOf("<nav ");
        const ReadFile nav =
            from < 0 ? ReadFile() : readHtml(html.mid(from, html.indexOf("</nav>") + 6 - from));
        QCOMPARE(nav.faults, QStringList());
        QString words;
        QStringList links;
        for (const WayEntry &entry : headingEntries(booklet, 1 + int(seed % 4))) {
            words += entry.words + u' ' + entry.beside;
            const auto &heading = std::get<HeadingBlock>(booklet.blocks[entry.heading]);
            links << (heading.category ? u"category-%1"_s.arg(*heading.category)
                      : heading.group
                          ? u"group-%1-%2"_s.arg(heading.group).arg(heading.node.value())
                          : heading.node.value());
        }
        QCOMPARE(nav.links, links);
        QCOMPARE(QString(nav.text).remove(u'\n'),
                 links.isEmpty() ? QString() : u"目次"_s + words.remove(u'\n'));
    }
}

// Headings that have a column on paper stand above their opinions, and contents lead there: the
// same as where they have rows.
void TestHtml::headingsInColumnsAreHeadings()
{
    Snapshot seed = readSeed();
    seed.consultation.settings = {{u"contents"_s, u"always"_s}};
    const auto headingsOf = [](const ReadFile &file) {
        QStringList headings;
        for (const auto &[level, text] : file.headings)
            headings += QString::number(level) + text;
        return headings;
    };
    const ReadFile onRows = readHtml(exportHtml(collectedOf(seed)));
    QJsonArray columns;
    for (const auto &[field, width] :
         {std::pair(u"path1"_s, 4), std::pair(u"path2"_s, 4), std::pair(u"path3"_s, 4),
          std::pair(u"path4"_s, 4), std::pair(u"summary"_s, 14), std::pair(u"response"_s, 14)})
        columns.append(QJsonObject{{u"field"_s, field}, {u"title"_s, field}, {u"width"_s, width}});
    for (const auto &order : {u"plan"_s, u"category"_s}) {
        seed.consultation.settings = {
            {u"contents"_s, u"always"_s}, {u"order"_s, order}, {u"columns"_s, columns}};
        const Collected booklet = collectedOf(seed);
        const ReadFile file = readHtml(exportHtml(booklet));
        QCOMPARE(findFaults(file), QStringList());
        QVERIFY(file.links.size() > onRows.links.size() / 2);
        for (const QString &article : file.articles)
            QVERIFY2(!article.contains(u"path"_s), qPrintable(article));
        if (order == u"plan")
            QCOMPARE(headingsOf(file), headingsOf(onRows));
    }
}

// A row of another heading than the one above it says which: here one of the chapter itself, behind
// those of an item.
void TestHtml::rowsBesideTheirHeadingsNameThem()
{
    Snapshot seed = readSeed();
    seed.consultation.settings = {
        {u"columns"_s,
         QJsonArray{
             QJsonObject{{u"field"_s, u"path1"_s}, {u"title"_s, u"章"_s}, {u"width"_s, 4}},
             QJsonObject{{u"field"_s, u"path2"_s}, {u"title"_s, u"節"_s}, {u"width"_s, 4}},
             QJsonObject{{u"field"_s, u"summary"_s}, {u"title"_s, u"意見"_s}, {u"width"_s, 9}}}}};
    Collected booklet = collectedOf(seed);
    std::vector<RowBlock *> rows;
    for (Block &block : booklet.blocks) {
        if (auto *row = std::get_if<RowBlock>(&block))
            rows.push_back(row);
    }
    rows[1]->path[1] = {}; // the plan is not as deep there
    const ReadFile file = readHtml(exportHtml(booklet));
    QVERIFY(!file.articles[0].contains(rows[0]->path[0].text));
    QVERIFY(file.articles[1].contains(rows[0]->path[0].text));
}

// Whatever the ids of rows begin with; links lead there all the same.
void TestHtml::idsBeginWithALetter()
{
    for (const auto &begin : {u"7"_s, u"-"_s, u"_"_s}) {
        Snapshot seed = readSeed();
        for (Node &node : seed.nodes) {
            node.id = NodeId(begin + node.id.value());
            if (node.parent)
                node.parent = NodeId(begin + node.parent->value());
        }
        for (Opinion &opinion : seed.opinions) {
            if (opinion.node)
                opinion.node = NodeId(begin + opinion.node->value());
        }
        seed.consultation.settings = {{u"contents"_s, u"always"_s}};
        QCOMPARE(findFaults(readHtml(exportHtml(collectedOf(seed)))), QStringList());
    }
}

// The heading of a category has an id of its own making, the nodes those of whoever made them.
void TestHtml::idsOfGroupsAreNobodysElse()
{
    const Snapshot plain = readSeed();
    const QString first = plain.nodes.front().id.value();
    for (const QString &name : {u"category-0"_s, u"group-1-"_s + first, u"id-"_s + first}) {
        Snapshot seed = plain;
        const NodeId old = seed.nodes[1].id;
        const NodeId taken(name);
        for (Node &node : seed.nodes) {
            if (node.id == old)
                node.id = taken;
            if (node.parent == old)
                node.parent = taken;
        }
        for (size_t i = 0; i < seed.opinions.size(); ++i) {
            if (seed.opinions[i].node == old)
                seed.opinions[i].node = taken;
            seed.opinions[i].category = seed.categories[i % seed.categories.size()].id;
        }
        seed.consultation.settings = {{u"order"_s, u"category"_s}, {u"contents"_s, u"always"_s}};
        QCOMPARE(findFaults(readHtml(exportHtml(collectedOf(seed)))), QStringList());
    }
}

void TestHtml::whatXmlCannotHoldIsLeftOut()
{
    Snapshot seed = readSeed();
    seed.opinions.front().summary =
        u"あ\u0001い"_s + QChar(0xD800) + u"う\uFFFFえ\U00020BB7お"_s + QChar(0xDC00);
    const ReadFile file = readHtml(exportHtml(collectedOf(seed)));
    QCOMPARE(findFaults(file), QStringList());
    QVERIFY(file.articles.front().contains(u"あいうえ\U00020BB7お"_s));
}

void TestHtml::formsAreFollowed()
{
    Snapshot document = readSeed();
    document.consultation.settings = {
        {u"columns"_s,
         QJsonArray{
             QJsonObject{{u"field"_s, u"path1"_s}, {u"title"_s, u"章"_s}, {u"width"_s, 4}},
             QJsonObject{{u"field"_s, u"summary"_s}, {u"title"_s, u"意見"_s}, {u"width"_s, 9}}}},
        {u"front_blocks"_s,
         QJsonArray{QJsonObject{{u"type"_s, u"heading"_s}, {u"text"_s, u"募集の概要"_s}}}},
        {u"back_blocks"_s,
         QJsonArray{
             QJsonObject{{u"type"_s, u"list"_s},
                         {u"text"_s, u"閲覧場所"_s},
                         {u"items"_s, QJsonArray{u"市役所"_s, u"図書館"_s}}},
             QJsonObject{{u"type"_s, u"table"_s},
                         {u"rows"_s, QJsonArray{QJsonValue(QJsonArray{u"区分"_s, u"件数"_s})}},
                         {u"by"_s, u"category"_s}}}},
        {u"legend_total"_s, true},
        {u"legend_counts"_s, u"percent"_s}};
    const ReadFile file = readHtml(exportHtml(collectedOf(document)));
    QCOMPARE(findFaults(file), QStringList());
    QCOMPARE(file.elements.value(u"table"_s), 2); // of the opinions, and the office's small one
    QCOMPARE(file.articles.size(), qsizetype(document.opinions.size()));
    // The chapter is a heading above, which the opinions below it need not name again; the item has
    // a row as ever.
    const QString chapter = document.nodes.front().title;
    qsizetype chapters = 0;
    for (const auto &[level, text] : file.headings)
        chapters += level == 2 && text.contains(chapter) ? 1 : 0;
    QCOMPARE(chapters, 1);
    for (const QString &article : file.articles)
        QVERIFY2(!article.contains(chapter), qPrintable(article));
    for (const QString &words : {u"募集の概要"_s, u"閲覧場所"_s, u"図書館"_s, u"合計"_s, u"0.0%"_s})
        QVERIFY2(file.text.contains(words), qPrintable(words));
    QVERIFY(file.text.indexOf(u"募集の概要"_s) < file.text.indexOf(u"閲覧場所"_s));
}

// A strip beside the opinion, figures side by side in one place; all words stay.
void TestHtml::headingsFromTopToBottom()
{
    Snapshot seed = verticalHeadings();
    for (Node &node : seed.nodes)
        node.title.replace(u"ICT"_s, u"26年度2026年X線"_s);
    for (const BodyForm form : {BodyForm::Table, BodyForm::Stacked}) {
        Collected booklet = collectedOf(seed);
        booklet.form = form;
        const QString html = QString::fromUtf8(exportHtml(booklet));
        const ReadFile file = readHtml(html.toUtf8());
        QCOMPARE(findFaults(file), QStringList());
        QCOMPARE(file.articles.size(), qsizetype(seed.opinions.size()));
        QCOMPARE(file.elements.value(u"div"_s), 2 * int(seed.opinions.size()));
        QVERIFY(html.contains(u">第<span>4</span>章　取組項目</d"_s));
        QVERIFY(html.contains(u"<span>26</span>年度2026年<span>X</span>線"_s));
        for (const QString &article : file.articles)
            QVERIFY2(article.contains(u"第4章　取組項目"_s), qPrintable(article));
        for (const QString &rule : {u"writing-mode:vertical-rl"_s, u"text-combine-upright:all"_s})
            QVERIFY2(html.contains(rule), qPrintable(rule));
    }
}

// As in the text edition, a free field without words is not there.
void TestHtml::emptyFreeFieldsAreLeftOut()
{
    Snapshot seed = readSeed();
    seed.consultation.settings = {
        {u"free_fields"_s, QJsonArray{QJsonObject{{u"name"_s, u"会場"_s}}}},
        {u"columns"_s,
         QJsonArray{
             QJsonObject{{u"field"_s, u"no"_s}, {u"title"_s, u"番号"_s}, {u"width"_s, 4}},
             QJsonObject{{u"field"_s, u"summary"_s}, {u"title"_s, u"意見"_s}, {u"width"_s, 20}},
             QJsonObject{{u"field"_s, u"free1"_s}, {u"title"_s, u"会場"_s}, {u"width"_s, 8}}}}};
    seed.opinions[0].free1 = u"市民会館"_s;
    Collected booklet = collectedOf(seed);
    QString html = QString::fromUtf8(exportHtml(booklet));
    QCOMPARE(html.count(u"hidden>会場</p>"_s), 1);
    QVERIFY(html.contains(u"<td><p class=\"label\" hidden>会場</p><p>市民会館</p></td>"_s));
    QCOMPARE(html.count(u"<td></td>"_s), 48);
    booklet.form = BodyForm::Stacked;
    html = QString::fromUtf8(exportHtml(booklet));
    QCOMPARE(html.count(u"<dt>会場</dt>"_s), 1);
    QVERIFY(html.contains(u"<dt>会場</dt>\n<dd><p>市民会館</p></dd>"_s));
    // Without words in any opinion it has no column.
    seed.opinions[0].free1.clear();
    QVERIFY(!exportHtml(collectedOf(seed)).contains(u"会場"_s.toUtf8()));
}

// An office's small table has a head and a body, however many rows it has.
void TestHtml::tablesHaveHeadAndBody()
{
    Snapshot seed = readSeed();
    for (const auto &[rows, bodies] : {std::pair(1, 0), std::pair(3, 1)}) {
        QJsonArray all;
        for (int i = 0; i < rows; ++i)
            all.append(QJsonArray{u"会場"_s, u"市役所"_s});
        seed.consultation.settings = {
            {u"layout"_s, u"stacked"_s}, // no other table
            {u"back_blocks"_s, QJsonArray{QJsonObject{{u"type"_s, u"table"_s}, {u"rows"_s, all}}}}};
        const ReadFile file = readHtml(exportHtml(collectedOf(seed)));
        QCOMPARE(file.elements.value(u"thead"_s), 1);
        QCOMPARE(file.elements.value(u"tbody"_s), bodies);
        QCOMPARE(file.elements.value(u"tr"_s), rows);
    }
}

// A list that is wider than a telephone moves in its frame, which keys reach.
void TestHtml::listsMoveInTheirFrame()
{
    const QString page = tablePage(u"<一覧>"_s, {u"番号"_s}, {{u"1"_s}});
    QVERIFY(
        page.contains(u"<section class=\"wide\" aria-label=\"&lt;一覧&gt;\" tabindex=\"0\">"_s));
    QVERIFY(page.contains(u".wide{overflow-x:auto}"_s));
    QVERIFY(page.contains(u"tr{break-inside:avoid}"_s)); // on paper
}

void TestHtml::seedHasEveryRowOnce()
{
    const Collected booklet = collectedOf(readSeed());
    const ReadFile file = readHtml(exportHtml(booklet));
    QCOMPARE(findFaults(file), QStringList());
    QStringList headings;
    int row = 0;
    for (const Block &block : booklet.blocks) {
        if (const auto *heading = std::get_if<HeadingBlock>(&block)) {
            headings << heading->text;
            continue;
        }
        const auto &opinion = std::get<RowBlock>(block);
        headings << u"No. %1"_s.arg(opinion.no);
        const QString &article = file.articles.at(row++);
        QCOMPARE(article.count(plain(opinion.summary)), 1);
        if (opinion.response)
            QCOMPARE(article.count(plain(opinion.response->paragraphs)), 1);
    }
    QCOMPARE(row, 49);
    QCOMPARE(file.articles.size(), 49);
    QStringList found;
    for (const auto &[level, text] : file.headings) {
        if (level != 1 && text != u"対応区分の凡例" && text != u"目次")
            found << text;
    }
    QCOMPARE(found, headings);
    QVERIFY(file.text.contains(booklet.front.title));
    QVERIFY(file.text.contains(u"意見募集期間："_s + booklet.front.period));
    QVERIFY(file.text.contains(u"意見件数："_s + booklet.front.opinionCount));
}

void TestHtml::sharedResponseIsNamedAndLinked()
{
    const Collected booklet = collectedOf(readSeed());
    const ReadFile file = readHtml(exportHtml(booklet));
    int cell = 0;
    int named = 0;
    int row = 0;
    for (const Block &block : booklet.blocks) {
        const auto *opinion = std::get_if<RowBlock>(&block);
        if (!opinion)
            continue;
        if (opinion->response)
            cell = opinion->no;
        else
            named += file.articles.at(row).contains(u"No. %1と同じ"_s.arg(cell)) ? 1 : -100;
        ++row;
    }
    QCOMPARE(named, 1); // the seed shares one response
}

void TestHtml::referencesAreLinks()
{
    const Collected booklet = collectedOf(readSeed());
    const QByteArray html = exportHtml(booklet);
    int references = 0;
    for (const Block &block : booklet.blocks) {
        const auto *row = std::get_if<RowBlock>(&block);
        if (!row || !row->response)
            continue;
        for (const Paragraph &paragraph : row->response->paragraphs) {
            for (const TextRun &run : paragraph.runs) {
                if (!run.reference)
                    continue;
                ++references;
                const QString link =
                    u"<a href=\"#%1\">%2</a>"_s.arg(run.reference->value(), run.text);
                QVERIFY2(html.contains(link.toUtf8()), qPrintable(link));
            }
        }
    }
    QCOMPARE(references, 3);
}

void TestHtml::symbolsCarryTheirWords()
{
    Snapshot seed = readSeed();
    seed.opinions.front().category = seed.categories.front().id;
    const ReadFile file = readHtml(exportHtml(collectedOf(seed)));
    QVERIFY(file.articles.front().contains(seed.categories.front().symbol + u' ' +
                                           seed.categories.front().text));
    QVERIFY(file.text.contains(seed.categories.front().text + u"：1件"_s));
}

void TestHtml::legendIsCalledAsOnPaper()
{
    Snapshot seed = readSeed();
    const auto hasHeading = [&](const QString &words) {
        const ReadFile file = readHtml(exportHtml(collectedOf(seed)));
        return file.headings.contains(std::pair(2, words));
    };
    QVERIFY(hasHeading(u"対応区分の凡例"_s));
    seed.consultation.settings = {{u"legend_title"_s, u"＜反映の状況＞"_s}};
    QVERIFY(hasHeading(u"反映の状況"_s));
    seed.consultation.settings = {{u"legend_title"_s, QString()}};
    QVERIFY(hasHeading(u"対応区分の凡例"_s)); // a list without a name is none to who hears it
}

void TestHtml::anyDocumentIsSound()
{
    for (quint32 seed = 0; seed < 300; ++seed) {
        const Collected booklet = collectedOf(RandomDocument(seed).make());
        const ReadFile file = readHtml(exportHtml(booklet));
        const QStringList faults = findFaults(file);
        QVERIFY2(faults.isEmpty(), qPrintable(u"document %1: "_s.arg(seed) + faults.join(u'\n')));
        int row = 0;
        for (const Block &block : booklet.blocks) {
            const auto *opinion = std::get_if<RowBlock>(&block);
            if (!opinion)
                continue;
            QVERIFY(file.articles.at(row).contains(plain(opinion->summary)));
            ++row;
        }
        QCOMPARE(file.articles.size(), row);
    }
}

void TestHtml::wordsAreNeverMarkup()
{
    Snapshot seed = readSeed();
    const QString hostile = u"<script>alert('&amp;')</script>\"<b>"_s;
    seed.consultation.title = hostile;
    seed.opinions.front().summary = hostile;
    seed.categories.front().symbol = u"<"_s;
    const QByteArray html = exportHtml(collectedOf(seed));
    const ReadFile file = readHtml(html);
    QCOMPARE(findFaults(file), QStringList());
    QCOMPARE(file.text.count(hostile), 2);
}

QObject *makeHtmlTest()
{
    return new TestHtml;
}

#include "test_html.moc"
