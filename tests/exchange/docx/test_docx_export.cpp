#include "exchange/docx/test_docx_export.h"

#include "collect/collect.h"
#include "collect/way_entries.h"
#include "domain/outline.h"
#include "domain/random_document.h"
#include "domain/seed_document.h"
#include "exchange/docx/bookmarks.h"
#include "exchange/docx/docx_export.h"
#include "exchange/docx/docx_parts.h"
#include "exchange/zip/zip_reader.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace gaiyo;
using namespace Qt::StringLiterals;

namespace {

Collected collected(const Snapshot &values)
{
    auto booklet = collect(values);
    if (!booklet)
        qFatal("%s", qPrintable(booklet.error().message));
    return *booklet;
}

Result<QByteArray> exported(const Snapshot &values, const Progress &progress = {})
{
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    const auto done = exportDocx(
        collected(values), out, QDateTime(QDate(2026, 4, 1), QTime(0, 0), Qt::UTC), progress, true);
    if (!done)
        return done.error();
    return out.data();
}

QString partOf(const Snapshot &values, const QByteArray &name)
{
    const auto bytes = exported(values);
    const auto zip = bytes ? ZipReader::open(*bytes) : Result<ZipReader>(bytes.error());
    const ZipPart *part = zip ? zip->findPart(name) : nullptr;
    QByteArray content;
    if (!part || !zip->read(*part, [&](QByteArrayView stretch) -> Result<void> {
            content.append(stretch.data(), stretch.size());
            return {};
        }))
        return {};
    return QString::fromUtf8(content);
}

QString documentOf(const Snapshot &values)
{
    return partOf(values, "word/document.xml");
}

// What the pattern catches, in order.
QStringList allOf(const QString &text, const QString &pattern)
{
    QStringList found;
    for (auto it = QRegularExpression(pattern).globalMatch(text); it.hasNext();)
        found << it.next().captured(1);
    return found;
}

} // namespace

// As Japanese is set: opinions and responses end at both edges, and only they.
void TestDocxExport::wordsEndAtBothEdges()
{
    const Snapshot seed = readSeed();
    const QString styles = partOf(seed, "word/styles.xml");
    QCOMPARE(styles.count(u"<w:jc w:val=\"both\"/>"_s), 1);
    QVERIFY(styles.section(u"w:styleId=\"BodyText\""_s, 1, 1)
                .section(u"</w:style>"_s, 0, 0)
                .contains(u"<w:jc w:val=\"both\"/>"_s));
    qsizetype paragraphs = 0;
    for (const Opinion &opinion : seed.opinions)
        paragraphs += opinion.summary.count(u'\n') + 1;
    for (const Response &response : seed.responses)
        paragraphs += response.markup.count(u'\n') + 1;
    QCOMPARE(allOf(documentOf(seed), u"w:val=\"(BodyText)\""_s).size(), paragraphs);
}

void TestDocxExport::headingsHaveTheirStyles()
{
    const Snapshot seed = readSeed();
    QStringList expected;
    for (const Block &block : collected(seed).blocks) {
        if (const auto *heading = std::get_if<HeadingBlock>(&block))
            expected << QString::number(heading->depth + 1);
    }
    QVERIFY(QSet<QString>(expected.begin(), expected.end()).size() == 4);
    QCOMPARE(allOf(documentOf(seed), u"<w:pStyle w:val=\"Heading(\\d)\"/>"_s), expected);
    const QString styles = partOf(seed, "word/styles.xml");
    for (int level = 1; level <= 5; ++level) {
        const QString style = styles.section(u"w:styleId=\"Heading%1\""_s.arg(level), 1, 1)
                                  .section(u"</w:style>"_s, 0, 0);
        QVERIFY(style.contains(u"<w:name w:val=\"heading %1\"/>"_s.arg(level)));
        QVERIFY(style.contains(u"<w:outlineLvl w:val=\"%1\"/>"_s.arg(level - 1)));
    }
}

void TestDocxExport::titleRowIsRepeated()
{
    const QString document = documentOf(readSeed());
    QCOMPARE(document.count(u"<w:tblHeader/>"_s), 1);
    QCOMPARE(document.count(u"w:firstRow=\"1\""_s), 1);
    QVERIFY(!document.contains(u"cantSplit"_s)); // a row may go on over the page
    QVERIFY(document.contains(u"<w:tblCaption w:val=\"練馬区"_s));
}

// As many rows go on in a cell as the booklet's cells span, each after the one that begins it.
void TestDocxExport::sharedCellsAreMerged()
{
    for (quint32 i = 0; i < 20; ++i) {
        const Snapshot values = RandomDocument(i).make();
        QStringList expected;
        for (const Block &block : collected(values).blocks) {
            const auto *row = std::get_if<RowBlock>(&block);
            if (row && !row->response)
                expected << QString();
            else if (row && row->response->span > 1)
                expected << u" w:val=\"restart\""_s;
        }
        const auto columns = collected(values).settings.columns;
        const bool shows = std::any_of(columns.begin(), columns.end(), [](const Column &c) {
            return c.field == ColumnField::Response;
        });
        QCOMPARE(allOf(documentOf(values), u"<w:vMerge([^/]*)/>"_s),
                 shows ? expected : QStringList());
    }
}

// Behind a page break, which only Word knows, a merged cell is empty: it begins again, with its
// words or, in place of a response, with where it stands, once on each page that the rows are
// likely to take, and not on the page on which it begins.
void TestDocxExport::highMergedCellsBeginAgain()
{
    const auto cellsOf = [](int rows) {
        Snapshot seed = readSeed();
        Opinion opinion = seed.opinions.front();
        opinion.summary = u"長い意見です。"_s.repeated(30); // 15 lines
        seed.opinions = {};
        for (int i = 0; i < rows; ++i) {
            opinion.id = OpinionId(u"o%1"_s.arg(i));
            seed.opinions.push_back(opinion);
        }
        seed.consultation.settings = {
            {u"columns"_s,
             QJsonArray{
                 QJsonObject{{u"field"_s, u"no"_s}, {u"title"_s, u"番号"_s}, {u"width"_s, 3}},
                 QJsonObject{{u"field"_s, u"path1"_s}, {u"title"_s, u"章"_s}, {u"width"_s, 6}},
                 QJsonObject{{u"field"_s, u"summary"_s}, {u"title"_s, u"意見"_s}, {u"width"_s, 14}},
                 QJsonObject{
                     {u"field"_s, u"response"_s}, {u"title"_s, u"回答"_s}, {u"width"_s, 14}}}},
            {u"table_on_new_page"_s, true},
            {u"empty_nodes"_s, false}};
        return documentOf(*arrange(seed));
    };
    QVERIFY(!cellsOf(3).contains(u"（続き）"_s)); // of one page
    // About 40 lines are on a page, of 15 each.
    const QString document = cellsOf(20);
    const QStringList rows = document.split(u"<w:tr>"_s);
    QList<qsizetype> again;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (rows[i].contains(u"第4章　取組項目（続き）"_s))
            again << i;
    }
    QVERIFY2(again.size() >= 4 && again.size() <= 8, qPrintable(QString::number(again.size())));
    for (qsizetype i = 1; i < again.size(); ++i)
        QVERIFY(again[i] - again[i - 1] >= 2 && again[i] - again[i - 1] <= 4);
    QCOMPARE(document.count(u"（No. 1の回答と同じ）"_s), again.size());
    // Such a row, and no other, is not divided between the pages.
    QCOMPARE(document.count(u"<w:cantSplit/>"_s), again.size());
    for (const qsizetype i : again)
        QVERIFY(rows[i].startsWith(u"<w:trPr><w:cantSplit/>"_s));
    // A heading to Word only where it begins.
    QCOMPARE(document.count(u"\"Heading1\""_s), 1);
}

// Two characters side by side, between the blanks of the cell, as on paper.
void TestDocxExport::narrowColumnsHaveTheirCharacters()
{
    Snapshot seed = readSeed();
    seed.consultation.templateName = u"koumoku"_s; // letters of 10 points, columns of two
    for (const QString &width : allOf(documentOf(seed), u"<w:gridCol w:w=\"(\\d+)\"/>"_s).last(6)) {
        QVERIFY2(width.toInt() >= 2 * 200 + 2 * 40, qPrintable(width));
    }
}

// Cells of headings that are set from top to bottom say so, each of them and no other.
void TestDocxExport::headingsFromTopToBottom()
{
    Snapshot values = readSeed();
    const auto columnsWith = [](bool vertical) {
        QJsonObject path{{u"field"_s, u"path2"_s}, {u"title"_s, u"柱"_s}, {u"width"_s, 6}};
        if (vertical)
            path.insert(u"vertical"_s, true);
        return QJsonArray{
            path,
            QJsonObject{{u"field"_s, u"summary"_s}, {u"title"_s, u"意見"_s}, {u"width"_s, 20}}};
    };
    values.consultation.settings[u"columns"_s] = columnsWith(true);
    const auto &blocks = collected(values).blocks;
    const auto rows = std::count_if(blocks.begin(), blocks.end(), [](const Block &block) {
        return std::holds_alternative<RowBlock>(block);
    });
    const QStringList cells = allOf(
        documentOf(values), u"<w:textDirection w:val=\"(tbRl)\"/><w:vAlign w:val=\"center\"/>"_s);
    QCOMPARE(cells.size(), rows);
    // Word lets rows be no higher for such words, and cuts them off.
    QCOMPARE(
        allOf(documentOf(values), u"<w:trHeight w:val=\"([1-9][0-9]*)\" w:hRule=\"atLeast\"/>"_s)
            .size(),
        rows);
    values.consultation.settings[u"columns"_s] = columnsWith(false);
    QVERIFY(!documentOf(values).contains(u"textDirection"_s));
}

// Each field names a bookmark that is there once and holds what the field says.
void TestDocxExport::referencesLeadToBookmarks()
{
    const QString document = documentOf(readSeed());
    const QStringList names = allOf(document, u"<w:bookmarkStart [^>]*w:name=\"([^\"]*)\"/>"_s);
    QCOMPARE(names.size(), 49);
    QCOMPARE(QSet<QString>(names.begin(), names.end()).size(), 49);
    const QStringList targets = allOf(document, u" REF (\\w+) \\\\h <"_s);
    QCOMPARE(targets.size(), 3);
    for (const QString &target : targets) {
        const QString held =
            allOf(document, u"w:name=\"%1\"/><w:r><w:t [^>]*>([^<]*)<"_s.arg(target)).value(0);
        const QString said = document.section(u" REF %1 \\h "_s.arg(target), 1, 1)
                                 .section(u"preserve\">"_s, 1, 1)
                                 .section(u'<', 0, 0);
        QVERIFY(!held.isEmpty());
        QCOMPARE(said, held);
    }
}

// Word takes letters, digits and _, 40 of them, and does not tell capitals apart.
void TestDocxExport::bookmarkNames()
{
    Snapshot seed = readSeed();
    const QStringList ids{u"a-b"_s, u"A_B"_s, u"a_b"_s, QString(64, u'x'), QString(64, u'y')};
    for (qsizetype i = 0; i < ids.size(); ++i)
        seed.opinions[size_t(i)].id = OpinionId(ids[i]);
    for (Response &response : seed.responses)
        response.markup = u"言葉"_s;
    const Collected booklet = collected(seed);
    const BookletBookmarks bookmarks(booklet);
    QSet<QString> names;
    for (const Opinion &opinion : seed.opinions) {
        const QString name = bookmarks.find(opinion.id).name;
        QVERIFY2(QRegularExpression(u"^[A-Za-z]\\w{0,39}$"_s).match(name).hasMatch(),
                 qPrintable(name));
        names.insert(name.toLower());
    }
    QCOMPARE(names.size(), qsizetype(seed.opinions.size()));
    QVERIFY(bookmarks.find(OpinionId(u"none"_s)).name.isEmpty());
}

void TestDocxExport::pageAndWords()
{
    Snapshot seed = readSeed();
    seed.consultation.settings = {{u"paper"_s, u"A3"_s},
                                  {u"orientation"_s, u"landscape"_s},
                                  {u"first_page_number"_s, 7},
                                  {u"watermark"_s, u"見本"_s}};
    const QString document = documentOf(seed);
    QVERIFY(document.contains(u"<w:pgSz w:w=\"23811\" w:h=\"16838\" w:orient=\"landscape\"/>"_s));
    QVERIFY(document.contains(u"<w:pgNumType w:start=\"7\"/>"_s));
    QVERIFY(partOf(seed, "word/header1.xml").contains(u"見本"_s));
    QVERIFY(partOf(readSeed(), "word/header1.xml").isEmpty());
    const QString styles = partOf(seed, "word/styles.xml");
    QVERIFY(styles.contains(u"w:eastAsia=\"BIZ UDGothic\""_s));
    // The first is the language of Western letters, the second that of kanji and kana: with ja-JP
    // in both, English was broken anywhere and nobody's spelling looked after.
    QVERIFY(styles.contains(u"<w:lang w:val=\"en-US\" w:eastAsia=\"ja-JP\"/>"_s));
    QVERIFY(partOf(seed, "docProps/core.xml").contains(u"<dc:title>練馬区"_s));
}

// Word reads them aloud and looks after their spelling in it.
void TestDocxExport::passagesSayTheirLanguage()
{
    Snapshot seed = readSeed();
    QVERIFY(!documentOf(seed).contains(u"<w:lang "_s));
    seed.opinions[0].summary = u"英語の意見です。\nPlease make the park open to all of the people "
                               u"and not only for children."
                               u"\n공원을 더 만들어 주세요. 아이들이 놀 수 있는 곳이 필요합니다."_s;
    const QString document = documentOf(seed);
    const auto paragraph = [&](const QString &words) {
        const qsizetype at = document.indexOf(words);
        const qsizetype begin = document.lastIndexOf(u"<w:p>"_s, at);
        return document.mid(begin, at - begin);
    };
    QVERIFY(!paragraph(u"英語の意見"_s).contains(u"<w:lang "_s));
    QVERIFY(paragraph(u"Please make"_s).contains(u"<w:lang w:val=\"en-US\"/></w:rPr>"_s));
    QVERIFY(paragraph(u"공원을 더"_s).contains(u"<w:lang w:eastAsia=\"ko-KR\"/></w:rPr>"_s));
}

// As wide as they are in the fonts that the program brings, of their kind; half as wide as a kanji
// where the document says so; another font has its own.
void TestDocxExport::englishHasItsFont()
{
    Snapshot seed = readSeed();
    const auto fontsWith = [&](const QJsonObject &settings) {
        seed.consultation.settings = settings;
        return allOf(partOf(seed, "word/styles.xml"), u"<w:rFonts ([^/]*)/>"_s).value(0);
    };
    const auto fonts = [](const QString &latin, const QString &japanese) {
        return u"w:ascii=\"%1\" w:hAnsi=\"%1\" w:eastAsia=\"%2\" w:cs=\"%1\""_s.arg(latin,
                                                                                    japanese);
    };
    QCOMPARE(fontsWith({}), fonts(u"Arial"_s, u"BIZ UDGothic"_s));
    QVERIFY(partOf(seed, "word/fontTable.xml").contains(u"w:name=\"Arial\""_s));
    QCOMPARE(fontsWith({{u"font"_s, u"BIZ UDMincho"_s}}),
             fonts(u"Times New Roman"_s, u"BIZ UDMincho"_s));
    QCOMPARE(fontsWith({{u"font"_s, u"Yu Mincho"_s}}), fonts(u"Yu Mincho"_s, u"Yu Mincho"_s));
    QCOMPARE(fontsWith({{u"latin"_s, u"halfwidth"_s}}),
             fonts(u"BIZ UDGothic"_s, u"BIZ UDGothic"_s));
    QVERIFY(!partOf(seed, "word/fontTable.xml").contains(u"Arial"_s));
}

// Word sets signs of both kinds in the English font unless it is told: told it is beside Japanese.
void TestDocxExport::signsFollowTheirNeighbours()
{
    Snapshot seed = readSeed();
    seed.opinions.front().summary = u"案①の“方針”は× don’t use “it”です"_s;
    const auto hinted = [&] {
        return allOf(documentOf(seed),
                     u"<w:rFonts w:hint=\"eastAsia\"[^/]*/></w:rPr><w:t [^>]*>([^<]*方針[^<]*)<"_s);
    };
    QCOMPARE(hinted(), QStringList{u"案①の“方針”は×"_s});
    seed.consultation.settings = {{u"latin"_s, u"halfwidth"_s}};
    QCOMPARE(hinted(), QStringList());
    QVERIFY(documentOf(seed).contains(u">案①の“方針”は× don’t use “it”です<"_s));
}

// A block that begins a page begins one here, too, whatever its type; one that does not does not.
void TestDocxExport::blocksBeginPages()
{
    Snapshot seed = readSeed();
    const QString before = documentOf(seed);
    const auto breaks = [](const QString &document) {
        return document.count(u"<w:pageBreakBefore/>"_s);
    };
    const auto block = [](const char *json) { return QJsonDocument::fromJson(json).object(); };
    seed.consultation.settings = {
        {u"back_blocks"_s,
         QJsonArray{block(R"({"type":"heading","text":"甲","new_page":true})"),
                    block(R"({"type":"paragraph","text":"乙\n丙","new_page":true})"),
                    block(R"({"type":"list","items":["丁","戊"],"new_page":true})"),
                    block(R"({"type":"table","rows":[["己"],["庚"]],"new_page":true})"),
                    block(R"({"type":"paragraph","text":"辛"})")}}};
    const QString after = documentOf(seed);
    QCOMPARE(breaks(after) - breaks(before), 4);
    for (const QString &words : {u"甲"_s, u"乙"_s, u"・"_s, u"己"_s})
        QVERIFY2(after.contains(QRegularExpression(
                     u"<w:pPr>(?:(?!</w:pPr>).)*<w:pageBreakBefore/>(?:(?!</w:pPr>).)*</w:pPr>"
                     "(?:(?!</w:p>).)*>"_s +
                     words + u'<')),
                 qPrintable(words));
}

namespace {

Snapshot withSmallTable(const QJsonArray &rows)
{
    Snapshot seed = readSeed();
    seed.consultation.settings = {
        {u"font_size"_s, 10},
        {u"back_blocks"_s, QJsonArray{QJsonObject{{u"type"_s, u"table"_s}, {u"rows"_s, rows}}}}};
    return seed;
}

} // namespace

// A column of dates (7.3 ems of 10 points) beside two of sentences keeps each on its line.
void TestDocxExport::smallTablesHaveRoomForTheirWords()
{
    const QString sentence =
        u"計画の決定。市議会に報告し、市の広報紙、ホームページで公表します。"_s;
    const Snapshot values = withSmallTable(
        {QJsonArray{u"時期"_s, u"内容"_s, u"備考"_s},
         QJsonArray{u"令和9年3月31日"_s, sentence.repeated(2), sentence.repeated(3)}});
    const QStringList widths = allOf(documentOf(values), u"<w:gridCol w:w=\"(\\d+)\"/>"_s).last(3);
    QVERIFY2(widths[0].toInt() >= 1460 + 2 * 40, qPrintable(widths.join(u' ')));
    QVERIFY(widths[1].toInt() * 4 < widths[2].toInt() * 3); // two sentences beside three
    int all = 0;
    for (const QString &width : widths)
        all += width.toInt();
    QVERIFY(all <= pageOf(collected(values).settings).textWidth() && all > 9000);
    // A telephone number is on one line, however many columns there are.
    const Snapshot places = withSmallTable(
        {QJsonArray{u"会場"_s, u"所在地"_s, u"電話番号"_s, u"曜日"_s, u"時間"_s, u"担当"_s,
                    u"備考"_s},
         QJsonArray{u"第1コミュニティセンター"_s, u"みなと町大字中央1234番地56"_s,
                    u"0123-45-6789"_s, u"月曜日～金曜日（祝日を除く）"_s,
                    u"午前8時30分～午後5時15分"_s, u"企画部企画政策課企画調整係"_s, sentence}});
    const QStringList many = allOf(documentOf(places), u"<w:gridCol w:w=\"(\\d+)\"/>"_s).last(7);
    QVERIFY2(many[2].toInt() >= 12 * 0.56 * 200 + 2 * 40, qPrintable(many.join(u' ')));
}

// Headings of blocks are headings to Word, whatever the plan's look like; an item goes on behind
// its mark, which is said once.
void TestDocxExport::blocksLookLikeThoseOfPages()
{
    Snapshot seed = readSeed();
    seed.consultation.templateName = u"koumoku"_s; // letters of 10 points
    seed.consultation.settings = {
        {u"front_blocks"_s,
         QJsonArray{QJsonObject{{u"type"_s, u"heading"_s}, {u"text"_s, u"募集の概要"_s}},
                    QJsonObject{{u"type"_s, u"list"_s},
                                {u"items"_s, QJsonArray{u"市役所"_s, u"（1） 図書館"_s}}}}}};
    const QString document = documentOf(seed);
    QVERIFY(document.contains(
        u"<w:pStyle w:val=\"GaiyoBlock\"/></w:pPr><w:r><w:t xml:space=\"preserve\">募集の概要<"_s));
    const QString style = partOf(seed, "word/styles.xml")
                              .section(u"w:styleId=\"GaiyoBlock\""_s, 1)
                              .section(u"</w:style>"_s, 0, 0);
    QVERIFY(style.contains(u"<w:outlineLvl w:val=\"0\"/>"_s) && style.contains(u"<w:b/>"_s));
    const QStringList items = allOf(
        document,
        u"<w:ind w:left=\"752\" w:hanging=\"552\"/></w:pPr><w:r><w:t [^>]*>([^<]*)</w:t><w:tab/>"_s);
    QCOMPARE(items, (QStringList{u"・"_s, u"（1）"_s}));
}

// Beside Mincho, which has no bold one, as on paper.
void TestDocxExport::headingsAreAGothics()
{
    Snapshot seed = readSeed();
    const auto titleWith = [&](const QString &font) {
        seed.consultation.settings = {{u"font"_s, font}};
        return partOf(seed, "word/styles.xml")
            .section(u"w:styleId=\"Title\""_s, 1)
            .section(u"</w:style>"_s, 0, 0);
    };
    QVERIFY(titleWith(u"BIZ UDMincho"_s)
                .contains(u"w:ascii=\"Arial\" w:hAnsi=\"Arial\" w:eastAsia=\"BIZ UDGothic\""_s));
    QVERIFY(!titleWith(u"BIZ UDGothic"_s).contains(u"rFonts"_s));
    QVERIFY(!titleWith(u"Yu Mincho"_s).contains(u"rFonts"_s));
}

void TestDocxExport::figuresOfSmallTablesStandAtTheRight()
{
    const QString document =
        documentOf(withSmallTable({QJsonArray{u"方法"_s, u"件数"_s, u"時期"_s},
                                   QJsonArray{u"12件目"_s, u"1,215件"_s, u"2027/3/31"_s},
                                   QJsonArray{u"3件"_s, u"（なし）"_s, u"随時"_s},
                                   QJsonArray{u"4件"_s, u"0件"_s, u"4回"_s}}));
    QCOMPARE(allOf(document, u"<w:jc w:val=\"right\"/></w:pPr><w:r><w:t [^>]*>([^<]*)<"_s).last(2),
             (QStringList{u"1,215件"_s, u"0件"_s}));
}

void TestDocxExport::categoryWithoutWords()
{
    Snapshot seed = readSeed();
    seed.consultation.settings = {{u"category_style"_s, u"text"_s}};
    seed.consultation.settings[u"legend"_s] = false;
    QVERIFY(!documentOf(seed).contains(u">庚</w:t>"_s));
    for (Category &category : seed.categories) {
        category.symbol = u"庚"_s;
        category.text.clear();
    }
    QVERIFY(documentOf(seed).contains(u">庚</w:t>"_s));
}

void TestDocxExport::sameBytesAgain()
{
    QCOMPARE(*exported(readSeed()), *exported(readSeed()));
}

void TestDocxExport::stops()
{
    const auto stopped =
        exported(makeLargeDocument(600), Progress::make([](double) { return false; }));
    QVERIFY(!stopped && stopped.error().kind == ErrorKind::Cancelled);
}

// The words are there before Word has looked for pages, in one field, and every line leads to its
// heading.
void TestDocxExport::contentsAreAFieldThatIsFilledIn()
{
    for (const QString &form : {u"nerima"_s, u"tatezumi"_s}) {
        Snapshot seed = readSeed();
        seed.consultation.templateName = form;
        seed.consultation.settings = {{u"contents"_s, u"always"_s}, {u"contents_depth"_s, 2}};
        const QString document = documentOf(seed);
        QCOMPARE(document.count(u" TOC \\o &quot;1-2&quot; \\h \\z \\u "_s), 1);
        const QStringList links = allOf(document, u"<w:hyperlink w:anchor=\"([^\"]*)\""_s);
        const auto headings = headingEntries(collected(seed), 2);
        QCOMPARE(links.size(), qsizetype(headings.size()));
        QVERIFY(links.size() > 2);
        QCOMPARE(allOf(document, u"w:name=\"(_Toc[^\"]*)\""_s), links);
        const QStringList begun = allOf(document, u"fldCharType=\"(begin|end)\""_s);
        QCOMPARE(begun.count(u"begin"_s), begun.count(u"end"_s));
        qsizetype at = 0;
        for (const WayEntry &entry : headings) {
            at = document.indexOf(entry.words.toHtmlEscaped(), at);
            QVERIFY2(at >= 0 && at < document.lastIndexOf(u"</w:hyperlink>"_s),
                     qPrintable(entry.words));
        }
    }
}

// Word's own field takes it up as well when it is asked to set the pages.
void TestDocxExport::contentsLeadBehindTheTable()
{
    Snapshot seed = readSeed();
    const QJsonArray blocks{QJsonObject{{u"type"_s, u"heading"_s}, {u"text"_s, u"今後の予定"_s}}};
    seed.consultation.settings = {
        {u"contents"_s, u"always"_s}, {u"front_blocks"_s, blocks}, {u"back_blocks"_s, blocks}};
    const QString document = documentOf(seed);
    const QStringList links = allOf(document, u"<w:hyperlink w:anchor=\"([^\"]*)\""_s);
    QCOMPARE(allOf(document, u"w:name=\"(_Toc[^\"]*)\""_s), links);
    QCOMPARE(document.count(u"<w:outlineLvl w:val=\"0\"/>"_s), 1); // not the one before them
    QVERIFY(document.indexOf(u"<w:outlineLvl"_s) < document.lastIndexOf(u"今後の予定"_s));
    QCOMPARE(document.count(u"今後の予定"_s), 3);
}

// A cell of a heading has the style of its depth where it begins, which is what Word's contents and
// LibreOffice's navigator look for, and looks like the words beside it.
void TestDocxExport::headingsInColumnsAreHeadings()
{
    Snapshot seed = readSeed();
    for (const QList<int> &depths : {QList<int>{1, 2, 3, 4}, QList<int>{1, 3}}) {
        QJsonArray columns;
        for (const int depth : depths)
            columns.append(QJsonObject{
                {u"field"_s, u"path%1"_s.arg(depth)}, {u"title"_s, u"章"_s}, {u"width"_s, 5}});
        columns.append(
            QJsonObject{{u"field"_s, u"summary"_s}, {u"title"_s, u"意見"_s}, {u"width"_s, 20}});
        seed.consultation.settings = {
            {u"contents"_s, u"always"_s}, {u"contents_depth"_s, 4}, {u"columns"_s, columns}};
        const auto headings = headingEntries(collected(seed), 4);
        const QString document = documentOf(seed);
        const QStringList links = allOf(document, u"<w:hyperlink w:anchor=\"([^\"]*)\""_s);
        QCOMPARE(links.size(), qsizetype(headings.size()));
        // Each link leads to the words that it names, in the style of their depth.
        for (qsizetype i = 0; i < links.size(); ++i) {
            const WayEntry &entry = headings[size_t(i)];
            const qsizetype place = document.indexOf(u"w:name=\"%1\""_s.arg(links[i]));
            const qsizetype from = document.lastIndexOf(u"<w:p>"_s, place);
            const QString paragraph =
                document.mid(from, document.indexOf(u"</w:p>"_s, place) - from);
            QVERIFY2(paragraph.contains(u"\"Heading%1\""_s.arg(entry.depth + 1)) &&
                         paragraph.contains(u'>' + entry.words.toHtmlEscaped() + u'<'),
                     qPrintable(entry.words + paragraph));
        }
        QCOMPARE(document.count(u"<w:pStyle w:val=\"Heading"_s), links.size());
        const QString all = partOf(seed, "word/styles.xml");
        for (int level = 1; level <= 4; ++level) {
            const QString style = all.section(u"w:styleId=\"Heading%1\""_s.arg(level), 1, 1)
                                      .section(u"</w:style>"_s, 0, 0);
            const bool isInColumn = depths.contains(level);
            QCOMPARE(style.contains(u"keepNext"_s), !isInColumn);
            QVERIFY(!isInColumn || !style.contains(u"<w:b/>"_s));
        }
    }
}

// The lines of the other editions, behind all else; each number is a field that leads to its
// opinion.
void TestDocxExport::indexIsTheLastPage()
{
    Snapshot seed = readSeed();
    QVERIFY(!documentOf(seed).contains(u"取組項目索引"_s));
    for (const QString &contents : {u"none"_s, u"always"_s}) {
        seed.consultation.settings = {{u"item_index"_s, true}, {u"contents"_s, contents}};
        const QString document = documentOf(seed);
        const QString index = document.section(u"取組項目索引"_s, -1);
        QCOMPARE(document.count(u"取組項目索引"_s), contents == u"none"_s ? 1 : 2);
        QString lines;
        QStringList numbers;
        for (const WayEntry &entry : indexEntries(collected(seed))) {
            lines += entry.words + (entry.beside.isEmpty() ? QString() : u'　' + entry.beside);
            for (const TextRun &run : entry.numbers.runs) {
                if (run.reference)
                    numbers += run.text;
            }
        }
        QCOMPARE(allOf(index, u"<w:t(?: [^>]*)?>([^<]*)</w:t>"_s).join(QString()),
                 lines.toHtmlEscaped());
        const QStringList fields = allOf(index, u"REF ([^ ]*) "_s);
        QCOMPARE(fields.size(), numbers.size());
        for (qsizetype i = 0; i < fields.size(); ++i) // each to the row that has the number
            QVERIFY2(document.section(u"w:name=\"%1\""_s.arg(fields[i]), 1, 1)
                         .section(u"</w:t>"_s, 0, 0)
                         .endsWith(u'>' + numbers[i]),
                     qPrintable(fields[i] + numbers[i]));
    }
}

// As in the PDF: from about 20 pages on.
void TestDocxExport::contentsAreOfALongBooklet()
{
    const auto hasContents = [](const Snapshot &values) {
        return documentOf(values).contains(u" TOC "_s);
    };
    Snapshot seed = readSeed();
    QVERIFY(!hasContents(seed));
    Snapshot large = makeLargeDocument(400);
    large.consultation.templateName = u"nerima"_s;
    large.consultation.settings = {{u"contents"_s, u"auto"_s}};
    QVERIFY(hasContents(large));
    large.consultation.settings = {{u"contents"_s, u"none"_s}};
    QVERIFY(!hasContents(large));
}
