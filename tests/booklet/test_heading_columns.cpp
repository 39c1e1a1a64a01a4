#include "booklet/test_heading_columns.h"

#include "booklet/page_reader.h"
#include "booklet/support.h"
#include "booklet/vertical_text.h"

#include <QTest>

#include <algorithm>
#include <map>

namespace gaiyo {

using namespace test;
using namespace Qt::StringLiterals;

namespace {

// What stands in a column between two heights, in the order of reading.
QString wordsIn(const Page &page, const TableColumn &column, double top, double bottom)
{
    QString words;
    for (const PageItem &item : page.items) {
        const auto *text = std::get_if<TextItem>(&item);
        const double half = text ? double(text->size) / 2 : 0; // of a bracket that is blank
        if (text && text->origin.x() + half >= column.left &&
            text->origin.x() + half < column.left + column.width && text->origin.y() > top &&
            text->origin.y() < bottom)
            words += page.text.mid(text->textBegin, qsizetype(text->textEnd - text->textBegin));
    }
    return words;
}

} // namespace

void TestHeadingColumns::headingCellsSpanTheirRows()
{
    Collected collected = emptyBooklet();
    collected.settings.columns.insert(collected.settings.columns.begin(),
                                      {ColumnField::Path1, u"章"_s, 6});
    for (int i = 0; i < 3; ++i) {
        RowBlock block = row(u"意見%1"_s.arg(i), u"回答"_s);
        block.path = {{u"第1章"_s, i == 0 ? 2 : i == 1 ? 0 : 1}};
        collected.blocks.emplace_back(block);
    }
    renumber(collected);
    const auto pages = pagesOf(collected);
    const PageReader reader(pages);
    QCOMPARE(reader.faults(), QStringList());
    std::vector<StructElement> cells;
    for (const ElementId id : reader.withRole(Role::RowHeader)) {
        if (reader.element(id).whole == u"第1章")
            cells.push_back(reader.element(id).element);
    }
    QCOMPARE(cells.size(), size_t(2));
    QCOMPARE(cells[0].rowSpan, 2);
    QCOMPARE(cells[1].rowSpan, 1);
    int below = 0; // data cells that stand under the first heading
    for (const ElementId id : reader.withRole(Role::DataCell)) {
        const auto &headers = reader.element(id).element.headers;
        below += std::find(headers.begin(), headers.end(), cells[0].id) != headers.end() ? 1 : 0;
    }
    QCOMPARE(below, 2 * 3);
}

// Where the plan is not as deep as the columns, the cell is there, without words.
void TestHeadingColumns::emptyHeadingCellsAreClosed()
{
    for (const bool isVertical : {false, true}) {
        Collected collected = emptyBooklet();
        collected.settings.columns.insert(collected.settings.columns.begin(),
                                          {ColumnField::Path1, u"章"_s, 4, isVertical});
        constexpr int kRows = 40;
        for (int i = 0; i < kRows; ++i) {
            RowBlock block = row(u"意見です。"_s.repeated(40), u"回答"_s);
            block.path = {{{}, i % 20 == 0 ? 20 : 0}};
            collected.blocks.emplace_back(std::move(block));
        }
        renumber(collected);
        const auto pages = pagesOf(collected);
        QVERIFY(pages.size() > 2);
        const PageReader reader(pages);
        QCOMPARE(reader.faults(), QStringList());
        QCOMPARE(reader.withRole(Role::RowHeader).size(), size_t(kRows + 2)); // with the No.
    }
}

void TestHeadingColumns::headingCellsAreRepeatedOnEveryPage()
{
    Collected collected = emptyBooklet();
    collected.settings.columns.insert(collected.settings.columns.begin(),
                                      {ColumnField::Path1, u"章"_s, 6});
    constexpr int kRows = 60;
    for (int i = 0; i < kRows; ++i) {
        RowBlock block = row(u"長めの意見です。"_s.repeated(12), u"回答"_s);
        block.path = {{u"長い章の名前"_s, i == 0 ? kRows : 0}};
        collected.blocks.emplace_back(block);
    }
    renumber(collected);
    const auto pages = pagesOf(collected);
    QVERIFY(pages.size() > 3);
    QCOMPARE(PageReader(pages).faults(), QStringList());
    QCOMPARE(findPlaceFaults(pages, collected), QStringList());
    int said = 0;
    for (const Page &page : pages) {
        said += wordsOf(page, false).contains(u"長い章の名前"_s) ? 1 : 0;
        const bool isFirst =
            &page == &pages.front() || wordsOf(page, false).contains(u"長い章の名前"_s);
        QVERIFY2(isFirst || wordsOf(page, true).contains(u"長い章の名前"_s),
                 qPrintable(QString::number(page.number)));
    }
    QCOMPARE(said, 1);
}

// However few of its rows are on the next page: all of a heading's words stand there, above the
// next heading and within the table; of words that would fill a page, the beginning.
void TestHeadingColumns::repeatedHeadingsStayBesideTheirRows()
{
    const QString words = u"人口減少と少子高齢化が進むなかでの地域の現状と課題について"_s;
    for (const QString &heading : {words, words.repeated(12)}) {
        for (int first = 20; first < 75; ++first) {
            Collected collected = emptyBooklet();
            collected.settings.columns.insert(collected.settings.columns.begin(),
                                              {ColumnField::Path1, u"章"_s, 4});
            collected.settings.split = first % 2 == 0 ? SplitPolicy::Freely : SplitPolicy::Never;
            for (int i = 0; i < first + 3; ++i) {
                RowBlock block = row(u"意見"_s.repeated(1 + i % 5 * 12), u"回答"_s);
                block.path = {{i < first ? heading : u"甲"_s, i == 0 ? first : i == first ? 3 : 0}};
                collected.blocks.emplace_back(block);
            }
            renumber(collected);
            const auto pages = pagesOf(collected);
            QCOMPARE(findPlaceFaults(pages, collected), QStringList());
            const TableLayout layout = TableLayout::make(collected);
            for (const Page &page : pages) {
                double end = 0; // of the heading's rows on the page
                for (const PageItem &item : page.items) {
                    if (const auto *one = std::get_if<RowItem>(&item); one && one->no <= first)
                        end = one->area.bottom();
                }
                QString beside;
                for (const PageItem &item : page.items) {
                    const auto *text = std::get_if<TextItem>(&item);
                    if (!text || text->origin.x() >= layout.columns[1].left ||
                        text->origin.y() > layout.bottom || text->isPart())
                        continue;
                    const QString line =
                        page.text.mid(text->textBegin, qsizetype(text->textEnd - text->textBegin));
                    if (line == u"甲"_s || line == u"章"_s || text->size < 10)
                        continue;
                    beside += line;
                    QVERIFY2(text->origin.y() < end, qPrintable(line));
                }
                if (end > 0 && heading == words)
                    QVERIFY2(beside.endsWith(words), qPrintable(beside));
            }
        }
    }
}

void TestHeadingColumns::headingCellsAreWhole_data()
{
    QTest::addColumn<QString>("paper");
    QTest::addColumn<double>("size");
    QTest::addColumn<int>("width");
    QTest::addColumn<bool>("isVertical");
    QTest::addColumn<QString>("words");
    const QString title = u"みどりを守り増やすための取組の推進"_s;
    const QString longTitle = title + u"と、だれもが安心して暮らし続けられるまちの実現について"_s;
    QTest::newRow("five characters") << u"A4"_s << 10.5 << 5 << false << longTitle;
    QTest::newRow("two characters") << u"A4"_s << 10.5 << 2 << false << title;
    QTest::newRow("large print") << u"A5"_s << 22.0 << 3 << false << title;
    QTest::newRow("large print, long") << u"A5"_s << 22.0 << 3 << false << longTitle.left(30);
    QTest::newRow("most of a page") << u"A5"_s << 14.0 << 3 << false << longTitle;
    QTest::newRow("vertical") << u"A4"_s << 10.5 << 2 << true << longTitle;
    QTest::newRow("vertical, large print") << u"A5"_s << 22.0 << 2 << true << title;
}

// On each page the cell has all its words beside its rows, on the first as on those where they are
// told to go on, wherever the page ends.
void TestHeadingColumns::headingCellsAreWhole()
{
    QFETCH(QString, paper);
    QFETCH(double, size);
    QFETCH(int, width);
    QFETCH(bool, isVertical);
    QFETCH(QString, words);
    for (const SplitPolicy split :
         {SplitPolicy::Never, SplitPolicy::SaveSpace, SplitPolicy::Freely}) {
        Collected collected = emptyBooklet();
        collected.settings.contents = ContentsPolicy::None;
        collected.settings.paper = paper;
        collected.settings.fontSize = size;
        collected.settings.split = split;
        collected.settings.columns = {{ColumnField::No, u"番号"_s, 2},
                                      {ColumnField::Path1, u"章"_s, width, isVertical},
                                      {ColumnField::Summary, u"意見"_s, 4},
                                      {ColumnField::Response, u"考え方"_s, 4}};
        constexpr int kRows = 120;
        std::vector<int> headings; // of each row
        for (int i = 0, left = 0; i < kRows; ++i, --left) {
            RowBlock block = row(u"意見です。"_s.repeated(1 + i * 7 % 11), u"回答"_s);
            const bool begins = left == 0;
            left = begins ? 1 + i * 5 % 9 : left;
            headings.push_back(begins ? i : headings.back());
            block.path = {
                {words + QChar(u'一' + headings.back()), begins ? std::min(left, kRows - i) : 0}};
            collected.blocks.emplace_back(std::move(block));
        }
        renumber(collected);
        const auto pages = pagesOf(collected);
        QCOMPARE(PageReader(pages).faults(), QStringList());
        QCOMPARE(findPlaceFaults(pages, collected), QStringList());
        const TableLayout layout = TableLayout::make(collected);
        std::map<int, std::pair<double, double>> before; // headings of the page before
        int repeated = 0;
        for (const Page &page : pages) {
            std::map<int, std::pair<double, double>> here; // where their rows stand
            for (const PageItem &item : page.items) {
                const auto *one = std::get_if<RowItem>(&item);
                if (!one)
                    continue;
                auto [at, isNew] = here.try_emplace(headings[size_t(one->no) - 1], one->area.top(),
                                                    one->area.bottom());
                at->second.second = one->area.bottom();
            }
            for (const auto &[heading, rows] : here) {
                QString seen = wordsIn(page, layout.columns[1], rows.first, rows.second);
                const bool isTold = seen.contains(u"（続き）"_s);
                QCOMPARE(isTold, before.contains(heading));
                QCOMPARE(seen.remove(u"（続き）"_s), words + QChar(u'一' + heading));
                repeated += isTold ? 1 : 0;
            }
            before = std::move(here);
        }
        QVERIFY(repeated > 3);
    }
}

// One that no page has room for beside its rows is named by its number, or by its beginning; it is
// never cut off by …
void TestHeadingColumns::longHeadingCellsAreNamed()
{
    for (const QString &number : {u"第1章"_s, QString()}) {
        Collected collected = emptyBooklet();
        collected.settings.contents = ContentsPolicy::None;
        collected.settings.columns.insert(collected.settings.columns.begin(),
                                          {ColumnField::Path1, u"章"_s, 3});
        PathNode node;
        node.number = number;
        collected.pathNodes = {node};
        constexpr int kRows = 60;
        const QString words = number + u"　人口減少が進むなかでの地域の現状と課題"_s.repeated(12);
        for (int i = 0; i < kRows; ++i) {
            RowBlock block = row(u"長めの意見です。"_s.repeated(12), u"回答"_s);
            block.path = {{words, i == 0 ? kRows : 0, 0}};
            collected.blocks.emplace_back(std::move(block));
        }
        renumber(collected);
        const auto pages = pagesOf(collected);
        QCOMPARE(PageReader(pages).faults(), QStringList());
        QCOMPARE(findPlaceFaults(pages, collected), QStringList());
        const TableLayout layout = TableLayout::make(collected);
        QVERIFY(pages.size() > 6);
        for (size_t i = 4; i < pages.size(); ++i) { // its own words have ended
            const QString seen =
                wordsIn(pages[i], layout.columns[0], layout.top + 30, layout.bottom);
            QVERIFY(!pages[i].text.contains(u'…'));
            if (number.isEmpty())
                QVERIFY2(seen.trimmed().startsWith(words.trimmed().left(4)) &&
                             seen.endsWith(u"（続き）"_s),
                         qPrintable(seen));
            else
                QCOMPARE(seen, number + u"（続き）"_s);
        }
    }
}

void TestHeadingColumns::verticalHeadingsStandInTheirCells_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("rows"); // that one heading serves
    const QString plain = u"基本目標１　みどりを守り、増やす（案）"_s;
    QTest::newRow("one row") << plain << 2 << 1;
    QTest::newRow("several columns") << plain << 5 << 1;
    QTest::newRow("over pages") << plain << 3 << 60;
    QTest::newRow("digits and words")
        << u"令和7年12月、2025年度のICT「みどりの地図」ー5％"_s << 3 << 2;
    QTest::newRow("a word") << u"Environment"_s << 2 << 1;
    QTest::newRow("rare") << u"𠮷野・葛\U000E0100飾―か\u309A…あっ。"_s << 3 << 1;
    QTest::newRow("one character") << u"他"_s << 2 << 1;
    QTest::newRow("blank") << u"　"_s << 2 << 1;
    QTest::newRow("too long, set across") << u"とても長い題名"_s.repeated(30) << 2 << 2;
}

// Every word once, aloud, the repetitions silent; nothing beyond the cell; the table's structure as
// where they are set across.
void TestHeadingColumns::verticalHeadingsStandInTheirCells()
{
    QFETCH(QString, words);
    QFETCH(int, width);
    QFETCH(int, rows);
    Collected collected = emptyBooklet();
    collected.settings.columns.insert(collected.settings.columns.begin(),
                                      {ColumnField::Path1, u"章"_s, width, true});
    collected.settings.contents = ContentsPolicy::None; // every page has rows
    constexpr int kRows = 90;
    for (int i = 0; i < kRows; ++i) {
        RowBlock block = row(u"意見です。"_s.repeated(1 + i % 7 * 9), u"回答"_s);
        block.path = {{words, i % rows == 0 ? std::min(rows, kRows - i) : 0}};
        collected.blocks.emplace_back(block);
    }
    renumber(collected);
    for (const SplitPolicy split : {SplitPolicy::Never, SplitPolicy::Freely}) {
        collected.settings.split = split;
        const auto pages = pagesOf(collected);
        const PageReader reader(pages);
        QCOMPARE(reader.faults(), QStringList());
        QCOMPARE(findPlaceFaults(pages, collected), QStringList());
        qsizetype said = 0;
        for (const ElementId id : reader.withRole(Role::RowHeader))
            said += reader.element(id).whole == words ? 1 : 0;
        QCOMPARE(said, (kRows + rows - 1) / rows);
        const TableLayout layout = TableLayout::make(collected);
        for (const Page &page : pages) {
            bool isSeen = words == u"　"_s;
            for (const PageItem &item : page.items) {
                const auto *text = std::get_if<TextItem>(&item);
                if (!text || !text->isPart())
                    continue;
                isSeen = true;
                const double left = text->origin.x() - double(text->size) / 2;
                QVERIFY(left >= layout.columns[0].left - 0.01);
                QVERIFY(left + double(text->size) <= layout.columns[1].left + 0.01);
                // 0.7 of the body's 10.5
                QVERIFY2(text->size > 7.3F, qPrintable(QString::number(double(text->size))));
                for (quint32 i = text->glyphBegin; i < text->glyphEnd; ++i) {
                    const double down =
                        double(text->isTurned() ? page.glyphs[i].x : -page.glyphs[i].y);
                    QVERIFY(text->origin.y() + down <= layout.bottom + 0.01);
                    QVERIFY(text->origin.y() + down >= layout.top - 0.01);
                }
            }
            const bool hasRows = !wordsOf(page, false).isEmpty();
            QVERIFY2(isSeen || !hasRows || words.size() > 100,
                     qPrintable(QString::number(page.number)));
        }
    }
}

// Though columns stand from right to left, and words in them are turned.
void TestHeadingColumns::verticalWordsAreWholeInThePdf()
{
    GAIYO_ASKS_READERS();
    Collected collected = emptyBooklet();
    collected.settings.columns.insert(collected.settings.columns.begin(),
                                      {ColumnField::Path1, u"章"_s, 4, true});
    const QString words = u"令和7年12月のICT「みどりの地図」を2025年度に広げる"_s;
    RowBlock block = row(u"意見"_s, u"回答"_s);
    block.path = {{words, 1}};
    collected.blocks.emplace_back(block);
    renumber(collected);
    const QByteArray pdf = pdfOf(collected);
    for (const QStringList &how : {QStringList{u"%"_s, u"-"_s}, {u"-raw"_s, u"%"_s, u"-"_s}}) {
        const QString text = QString::fromUtf8(askAbout(pdf, u"pdftotext"_s, how));
        QVERIFY2(text.contains(words), qPrintable(text));
    }
}

// ー、。（ are other glyphs there than across, or turned; 12 stands side by side in one place.
void TestHeadingColumns::verticalGlyphsAreTheFonts()
{
    const auto chain = fonts().findChain(u"BIZ UDGothic"_s, false);
    QVERIFY(chain.has_value());
    Composer composer(fonts(), *chain);
    VerticalSetter setter(composer);
    const QString marks = u"ー、。（）「」っ"_s;
    const auto columns = setter.set(marks, 20);
    QCOMPARE(columns.size(), size_t(1));
    QCOMPARE(columns[0].height, float(marks.size()));
    const ShapedText across = composer.shaper().shape(marks);
    QVERIFY(!columns[0].runs.front().isTurned);
    QCOMPARE(columns[0].runs.front().glyphs.size(), across.glyphs.size());
    for (size_t i = 0; i < across.glyphs.size(); ++i)
        QVERIFY2(columns[0].runs.front().glyphs[i].glyph != across.glyphs[i].glyph,
                 qPrintable(marks.mid(qsizetype(i), 1)));
    const auto number = setter.set(u"第12章"_s, 20);
    QCOMPARE(number[0].height, 3.0F);
    const auto &glyphs = number[0].runs.front().glyphs;
    QCOMPARE(glyphs.size(), size_t(4));
    QCOMPARE(glyphs[1].y, glyphs[2].y);
    QVERIFY(glyphs[1].x < glyphs[2].x);
    const auto word = setter.set(u"新ICT年"_s, 20);
    QCOMPARE(word[0].runs.size(), size_t(3));
    QVERIFY(word[0].runs[1].isTurned && word[0].runs[1].text == u"ICT");
    // Broken where titles may be: no column begins with a mark that no line may begin with.
    for (float height = 4; height < 12; height += 0.5F) {
        const QString title = u"みどりを守り、増やし、（育てる）。"_s;
        QString all;
        for (const VerticalColumn &column : setter.set(title, height)) {
            QVERIFY(column.height <= height + 0.01F);
            QVERIFY(!u"、。）ー"_s.contains(column.runs.front().text.front()));
            for (const VerticalRun &run : column.runs)
                all += run.text;
        }
        QCOMPARE(all, title);
    }
}

} // namespace gaiyo
