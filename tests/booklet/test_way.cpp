#include "booklet/test_way.h"

#include "booklet/booklet.h"
#include "booklet/page_reader.h"
#include "booklet/support.h"

#include <QBuffer>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace gaiyo {

using namespace test;
using namespace Qt::StringLiterals;

namespace {

// Chapters of two items with two opinions each.
Collected chapters(int count)
{
    Collected collected = emptyBooklet();
    for (int i = 0; i < count; ++i) {
        HeadingBlock chapter = heading(0, u"第%1章　まちの章"_s.arg(i + 1));
        chapter.kind = NodeKind::Chapter;
        collected.blocks.emplace_back(chapter);
        for (int k = 0; k < 2; ++k) {
            HeadingBlock item = heading(1, u"取組項目%1　みちの項目"_s.arg(2 * i + k + 1));
            item.node = NodeId(u"n%1-%2"_s.arg(i).arg(k));
            item.number = QString::number(2 * i + k + 1);
            item.title = u"みちの項目"_s;
            collected.blocks.emplace_back(item);
            for (int o = 0; o < 2; ++o)
                collected.blocks.emplace_back(
                    row(u"道をよくしてほしい。"_s.repeated(12), u"よくします。"_s.repeated(20)));
        }
    }
    renumber(collected);
    return collected;
}

std::vector<Page> setPages(const Collected &collected)
{
    auto pages = makePages(collected, fonts());
    if (!pages)
        qFatal("%s", qPrintable(pages.error().message));
    return std::move(*pages);
}

QStringList textsWith(const PageReader &reader, Role role)
{
    QStringList texts;
    for (const ElementId id : reader.withRole(role))
        texts += reader.element(id).whole;
    return texts;
}

struct Marked
{
    QString title;
    int depth = 0;
    int page = 0;
};

std::vector<Marked> bookmarksOf(const std::vector<Page> &pages)
{
    std::vector<Marked> marks;
    for (const Page &page : pages) {
        for (const PageItem &item : page.items) {
            if (const auto *mark = std::get_if<BookmarkItem>(&item); mark && !mark->isPlace)
                marks.push_back({mark->title, mark->depth, page.number});
        }
    }
    return marks;
}

// The words above the text block.
QString headOf(const Page &page, const Collected &collected)
{
    QStringList words;
    for (const PageItem &item : page.items) {
        const auto *text = std::get_if<TextItem>(&item);
        if (text && !text->under &&
            text->origin.y() < collected.settings.margins.top * 72 / 25.4 - 5)
            words += page.text.mid(text->textBegin, qsizetype(text->textEnd - text->textBegin));
    }
    return words.join(QString());
}

} // namespace

void TestWay::theTitleIsTheFirstHeading()
{
    const std::vector<Page> pages = setPages(chapters(1));
    const PageReader reader(pages);
    const auto headings = reader.withRole(Role::Heading);
    QCOMPARE(reader.element(headings.front()).whole, emptyBooklet().front.title);
    for (ElementId id : headings) // whatever comes stands below it
        QVERIFY(id == headings.front() ||
                reader.element(id).element.level > reader.element(headings.front()).element.level);
}

void TestWay::contentsNameTheBookmarksAndTheirPages()
{
    Collected collected = chapters(30); // more than a page of them
    collected.settings.contents = ContentsPolicy::Always;
    collected.settings.firstPageNumber = 5;
    const std::vector<Page> pages = setPages(collected);
    const PageReader reader(pages);
    QVERIFY2(reader.faults().isEmpty(), qPrintable(reader.faults().join(u'\n')));
    QStringList wanted;
    for (const Marked &mark : bookmarksOf(pages))
        wanted +=
            mark.title + (mark.depth == 0 ? u"4件"_s : u"2件"_s) + QString::number(mark.page + 4);
    QCOMPARE(wanted.size(), 90);
    QCOMPARE(textsWith(reader, Role::ContentsItem), wanted);
    // On pages of their own, between the front and the table.
    QVERIFY(!pages[0].isInner && !pages[1].isInner && !pages[2].isInner);
    for (size_t i = 0; i < 3; ++i)
        QVERIFY(std::none_of(pages[i].items.begin(), pages[i].items.end(), [](const auto &item) {
            return std::holds_alternative<RowItem>(item);
        }));
    QCOMPARE(findPlaceFaults(pages, collected), QStringList());

    collected.settings.contentsDepth = 1;
    collected.settings.headingCounts = true; // the headings say their counts themselves
    const std::vector<Page> fewer = setPages(collected);
    const QStringList items = textsWith(PageReader(fewer), Role::ContentsItem);
    QCOMPARE(items.size(), 30);
    QCOMPARE(items.front(), u"第1章　まちの章7"_s);
}

void TestWay::headingsInColumnsLieOnTheWay_data()
{
    QTest::addColumn<bool>("itemsOnRows");
    QTest::newRow("all in columns") << false;
    QTest::newRow("the chapter in a column") << true;
}

// A form with 章 and 項目 as columns has bookmarks, contents and running heads as any other.
void TestWay::headingsInColumnsLieOnTheWay()
{
    QFETCH(bool, itemsOnRows);
    Collected collected = emptyBooklet();
    collected.settings.contents = ContentsPolicy::Always;
    collected.settings.runningHead = RunningHead::Section;
    auto &columns = collected.settings.columns;
    columns.insert(columns.begin(), Column{ColumnField::Path1, u"章"_s, 5});
    if (!itemsOnRows)
        columns.insert(columns.begin() + 1, Column{ColumnField::Path2, u"項目"_s, 5});
    for (int i = 0; i < 12; ++i) {
        if (itemsOnRows && i % 2 == 0)
            collected.blocks.emplace_back(heading(0, u"みち%1"_s.arg(i / 2)));
        RowBlock block =
            row(u"道をよくしてほしい。"_s.repeated(12), u"よくします。"_s.repeated(20));
        const bool begins = itemsOnRows ? i % 2 == 0 : i % 4 == 0;
        block.path = {{u"章%1"_s.arg(i / 4), begins ? (itemsOnRows ? 2 : 4) : 0},
                      {u"みち%1"_s.arg(i / 2), i % 2 == 0 ? 2 : 0}};
        collected.blocks.emplace_back(block);
    }
    renumber(collected);
    const std::vector<Page> pages = setPages(collected);
    QStringList marks;
    QStringList wanted;
    for (const Marked &mark : bookmarksOf(pages)) {
        marks += QString::number(mark.depth) + mark.title;
        wanted += mark.title + (mark.depth == 0 ? u"4件"_s : u"2件"_s) + QString::number(mark.page);
    }
    QCOMPARE(marks, QStringList({u"0章0"_s, u"1みち0"_s, u"1みち1"_s, u"0章1"_s, u"1みち2"_s,
                                 u"1みち3"_s, u"0章2"_s, u"1みち4"_s, u"1みち5"_s}));
    const PageReader reader(pages);
    QVERIFY2(reader.faults().isEmpty(), qPrintable(reader.faults().join(u'\n')));
    QCOMPARE(textsWith(reader, Role::ContentsItem), wanted);
    QVERIFY(headOf(pages.back(), collected).endsWith(u"章2／みち5"_s) ||
            headOf(pages.back(), collected).endsWith(u"章2／みち4"_s));
}

// The count behind a heading in a column is no part of the running head.
void TestWay::runningHeadsHaveNoCounts()
{
    Collected collected = emptyBooklet();
    collected.settings.runningHead = RunningHead::Section;
    collected.settings.columns.insert(collected.settings.columns.begin(),
                                      Column{ColumnField::Path1, u"章"_s, 5});
    collected.pathNodes = {{NodeId(u"n"_s), NodeKind::Chapter, {}, u"まち"_s}};
    for (int i = 0; i < 12; ++i) {
        RowBlock block =
            row(u"道をよくしてほしい。"_s.repeated(12), u"よくします。"_s.repeated(20));
        block.path = {{u"第1章　まち（12件）"_s, i == 0 ? 12 : 0, 0}};
        collected.blocks.emplace_back(block);
    }
    renumber(collected);
    const QString head = headOf(setPages(collected).back(), collected);
    QVERIFY2(head.endsWith(u"第1章　まち"_s), qPrintable(head));
}

// Each side has the room that the other leaves.
void TestWay::runningHeadsTakeTheRoomThatIsLeft()
{
    Collected collected = emptyBooklet();
    collected.settings.runningHead = RunningHead::Chapter;
    collected.front.title = u"みなと町総合計画後期基本計画（素案）に対する意見募集の実施結果"_s;
    HeadingBlock chapter = heading(0, u"第1章"_s);
    chapter.kind = NodeKind::Chapter;
    collected.blocks.emplace_back(chapter);
    for (int i = 0; i < 30; ++i)
        collected.blocks.emplace_back(
            row(u"道をよくしてほしい。"_s.repeated(12), u"よくします。"_s.repeated(20)));
    renumber(collected);
    const QString head = headOf(setPages(collected).back(), collected);
    QCOMPARE(head, collected.front.title + u"第1章"_s);
    std::get<HeadingBlock>(collected.blocks.front()).title =
        std::get<HeadingBlock>(collected.blocks.front()).text =
            u"安心して暮らせるまち"_s.repeated(9);
    const QString both = headOf(setPages(collected).back(), collected);
    QCOMPARE(both.count(u'…'), 2); // neither takes all of it
}

// Title, chapter and section are all cut where they are all long: none is lost.
void TestWay::longRunningHeadsAreCutFairly()
{
    const QString title = u"みなと町総合計画後期基本計画（素案）に対する意見募集の実施結果"_s;
    for (const auto &[paper, size, least] :
         {std::tuple(u"A4"_s, 10.5, 12), std::tuple(u"A5"_s, 10.5, 8),
          std::tuple(u"A5"_s, 22.0, 4)}) {
        for (const bool isLong : {true, false}) {
            Collected collected = emptyBooklet();
            collected.settings.runningHead = RunningHead::Section;
            collected.settings.paper = paper;
            collected.settings.fontSize = size;
            collected.front.title = title;
            const QString chapter =
                isLong ? u"第1章　安心して暮らせるまちづくりを進めるために地域でできること"_s
                       : u"第1章"_s;
            const QString section =
                u"第2節　子どもから高齢者までだれもが集える居場所をつくること"_s;
            collected.blocks.emplace_back(heading(0, chapter));
            collected.blocks.emplace_back(heading(1, section));
            for (int i = 0; i < 30; ++i)
                collected.blocks.emplace_back(
                    row(u"道をよくしてほしい。"_s.repeated(12), u"よくします。"_s.repeated(20)));
            renumber(collected);
            const QString head = headOf(setPages(collected).back(), collected);
            QVERIFY2(head.startsWith(title.left(least)), qPrintable(head));
            QVERIFY2(head.contains(isLong ? chapter.left(least) : chapter + u'／'),
                     qPrintable(head));
            QVERIFY2(head.contains(u'／' + section.left(least)), qPrintable(head));
        }
    }
}

void TestWay::contentsComeWithALongBooklet()
{
    for (const auto &[count, isLong] : {std::pair(3, false), std::pair(60, true)}) {
        Collected collected = chapters(count);
        collected.settings.contents = ContentsPolicy::Auto;
        const std::vector<Page> pages = setPages(collected);
        QCOMPARE(pages.size() > 22, isLong);
        QCOMPARE(PageReader(pages).withRole(Role::Contents).size(), size_t(isLong ? 1 : 0));
        collected.settings.contents = ContentsPolicy::None;
        QVERIFY(PageReader(setPages(collected)).withRole(Role::Contents).empty());
    }
}

// Where titles are long and letters large, too, there are several to a page, and each has its count
// and its page on its last line, or on one of their own.
void TestWay::contentsInLargePrintAreShort()
{
    for (const double size : {16.0, 22.0, 24.0}) {
        Collected collected = chapters(6);
        collected.settings.contents = ContentsPolicy::Always;
        collected.settings.paper = u"A5"_s;
        collected.settings.fontSize = size;
        for (Block &block : collected.blocks) {
            if (auto *heading = std::get_if<HeadingBlock>(&block))
                heading->text = heading->title +=
                    u"と、だれもが安心して暮らし続けられるまちの実現に向けた取組について"_s.right(
                        heading->depth == 0 ? 14 : 33);
        }
        const std::vector<Page> pages = setPages(collected);
        const PageReader reader(pages);
        QCOMPARE(reader.faults(), QStringList());
        QCOMPARE(findPlaceFaults(pages, collected), QStringList());
        std::set<int> contents;
        for (const Page &page : pages) {
            int entries = 0;
            std::map<double, std::map<double, double>> lines; // from and to, by height
            for (const PageItem &item : page.items) {
                const auto *open = std::get_if<OpenItem>(&item);
                entries += open && open->element.role == Role::ContentsItem ? 1 : 0;
                const auto *text = std::get_if<TextItem>(&item);
                if (!text || entries == 0 || double(text->size) != size)
                    continue;
                const PageGlyph &last = page.glyphs[text->glyphEnd - 1];
                lines[text->origin.y()][text->origin.x()] =
                    text->origin.x() + double(last.x) + size / 2;
            }
            if (entries == 0)
                continue;
            contents.insert(page.number);
            for (const auto &[y, texts] : lines) {
                double end = 0;
                for (const auto &[from, to] : texts) {
                    QVERIFY2(from > end - size / 2, qPrintable(QString::number(y)));
                    end = to;
                }
            }
        }
        const QString first = pages[size_t(*contents.begin()) - 1].text;
        QVERIFY2(first.startsWith(u"目次ページ第1章"_s), qPrintable(first)); // none stands alone
        const auto count = int(textsWith(reader, Role::ContentsItem).size());
        QVERIFY2(int(contents.size()) <= count / 2,
                 qPrintable(u"%1 entries on %2 pages"_s.arg(count).arg(contents.size())));
    }
}

void TestWay::theIndexNamesItemsAndPages()
{
    Collected collected = chapters(3);
    collected.settings.itemIndex = true;
    collected.settings.contents = ContentsPolicy::Always;
    const std::vector<Page> pages = setPages(collected);
    const PageReader reader(pages);
    QCOMPARE(reader.withRole(Role::Contents).size(), size_t(2));
    const auto marks = bookmarksOf(pages);
    QCOMPARE(marks.back().title, u"取組項目索引"_s);
    QCOMPARE(marks.back().page, int(pages.size()));
    const QStringList lines = textsWith(reader, Role::ContentsItem);
    QCOMPARE(lines[9], u"取組項目索引%1"_s.arg(pages.size())); // the last of the contents
    QCOMPARE(lines[11], u"2　みちの項目No. 3、4%1"_s.arg(marks[2].page));
    QCOMPARE(lines.size(), 16);
}

// They are no entry of the bookmarks, and have a page and a place in the file all the same.
void TestWay::theIndexLeadsToOpinionsBelowNoHeading()
{
    GAIYO_ASKS_READERS();
    Collected collected = chapters(3);
    const auto marks = bookmarksOf(setPages(collected)).size();
    collected.blocks.insert(collected.blocks.begin(), row(u"道"_s.repeated(3000), u"はい"_s));
    renumber(collected);
    collected.settings.itemIndex = true;
    const std::vector<Page> pages = setPages(collected);
    QCOMPARE(bookmarksOf(pages).size(), marks + 1); // with the index itself
    const QStringList lines = textsWith(PageReader(pages), Role::ContentsItem);
    QCOMPARE(lines.front(), u"見出しなしNo. 11"_s); // No. 1 on page 1
    QCOMPARE(lines.size(), 7);
    const QString names =
        QString::fromUtf8(askAbout(pdfOf(collected), u"pdfinfo"_s, {u"-dests"_s, u"%"_s}));
    QVERIFY2(names.contains(u"\"h00000000\""_s), qPrintable(names));
}

// In large type on a small page, an item has few characters to a line: numbers take no more of it
// than they need, and its words are not cut in two where there is blank paper beside them.
void TestWay::itemsHaveTheRoomThatNumbersLeave()
{
    Collected collected = chapters(3);
    collected.settings.itemIndex = true;
    collected.settings.paper = u"A5"_s;
    collected.settings.fontSize = 20;
    for (Block &block : collected.blocks) {
        if (auto *heading = std::get_if<HeadingBlock>(&block))
            heading->title = heading->text = u"図書館サービスの充実"_s;
    }
    const std::vector<Page> pages = setPages(collected);
    int seen = 0;
    for (const Page &page : pages) {
        QStringList lines;
        for (const PageItem &item : page.items) {
            if (const auto *text = std::get_if<TextItem>(&item))
                lines += page.text.mid(text->textBegin, qsizetype(text->textEnd - text->textBegin));
        }
        seen += int(lines.count(u"　図書館サービスの充実"_s));
    }
    QCOMPARE(seen, 6);
    const QRegularExpression line(
        u"^1　図書館サービスの充実No. 1、2\\d+$"_s); // the page comes last
    QCOMPARE(textsWith(PageReader(pages), Role::ContentsItem).filter(line).size(), 1);
}

// What stands behind the table is found as well, with the page that it is on; what stands before
// the contents is not.
void TestWay::contentsNameWhatStandsBehindTheTable()
{
    Collected collected = chapters(3);
    collected.settings.contents = ContentsPolicy::Always;
    collected.settings.itemIndex = true;
    const auto block = [](PageBlockType type, const QString &text, bool newPage) {
        PageBlock made;
        made.type = type;
        made.text = text;
        made.newPage = newPage;
        return made;
    };
    collected.front.blocks = {block(PageBlockType::Heading, u"募集の概要"_s, false)};
    collected.back = {block(PageBlockType::Heading, u"今後の予定"_s, true),
                      block(PageBlockType::Paragraph, u"予定を決めます。"_s.repeated(900), false),
                      block(PageBlockType::Heading, u"問い合わせ先"_s, true)};
    const std::vector<Page> pages = setPages(collected);
    const PageReader reader(pages);
    QVERIFY2(reader.faults().isEmpty(), qPrintable(reader.faults().join(u'\n')));
    const auto marks = bookmarksOf(pages);
    QCOMPARE(marks.size(), size_t(9 + 3));
    QCOMPARE(marks[9].title, u"今後の予定"_s);
    QVERIFY(marks[10].page > marks[9].page + 1);
    QCOMPARE(marks[10].page, int(pages.size()) - 1);
    const QStringList lines = textsWith(reader, Role::ContentsItem);
    QCOMPARE(lines[9], u"今後の予定%1"_s.arg(marks[9].page));
    QCOMPARE(lines[10], u"問い合わせ先%1"_s.arg(marks[10].page));
    QCOMPARE(lines[11], u"取組項目索引%1"_s.arg(pages.size()));
    QVERIFY(!lines.join(QString()).contains(u"募集の概要"_s));
    QCOMPARE(findPlaceFaults(pages, collected), QStringList());
}

void TestWay::runningHeadsNameWhereThePageBegins()
{
    Collected collected = chapters(6);
    const std::vector<Page> plain = setPages(collected);
    for (const Page &page : plain)
        QCOMPARE(headOf(page, collected), QString());
    collected.settings.runningHead = RunningHead::Section;
    collected.settings.shortTitle = u"短い題"_s;
    const std::vector<Page> pages = setPages(collected);
    QCOMPARE(pages.size(), plain.size());
    QCOMPARE(headOf(pages[0], collected), QString()); // where the title itself stands
    QString chapter;
    QString section;
    int seen = 0;
    for (const Page &page : pages) {
        bool isFirst = true;
        for (const PageItem &item : page.items) {
            if (const auto *mark = std::get_if<BookmarkItem>(&item))
                (mark->depth == 0 ? chapter : section) = mark->title;
            if (!std::holds_alternative<RowItem>(item) || !std::exchange(isFirst, false) ||
                page.number == 1)
                continue;
            QCOMPARE(headOf(page, collected), u"短い題"_s + chapter + u"／"_s + section);
            ++seen;
        }
    }
    QVERIFY(seen > 2);
    collected.settings.runningHead = RunningHead::Title;
    collected.settings.shortTitle.clear();
    QCOMPARE(headOf(setPages(collected)[1], collected), collected.front.title);
}

void TestWay::aLongHeadKeepsItsPlace()
{
    Collected collected = chapters(2);
    collected.settings.runningHead = RunningHead::Chapter;
    collected.settings.shortTitle = u"とても長い題"_s.repeated(20);
    for (double margin : {5.0, 40.0}) {
        collected.settings.margins.top = margin;
        std::get<HeadingBlock>(collected.blocks[0]).text = u"𠮷章の長い見出し"_s.repeated(20);
        const std::vector<Page> pages = setPages(collected);
        const double right = pages[1].size.width() - collected.settings.margins.right * 72 / 25.4;
        int found = 0;
        for (const PageItem &item : pages[1].items) {
            const auto *text = std::get_if<TextItem>(&item);
            if (!text || text->origin.y() >= margin * 72 / 25.4)
                continue;
            ++found;
            QVERIFY(text->origin.y() - double(text->size) * 0.88 > 0);
            const PageGlyph &last = pages[1].glyphs[text->glyphEnd - 1];
            QVERIFY(text->origin.x() + double(last.x + text->size) < right + 1);
        }
        QVERIFY(found >= 2);
    }
}

void TestWay::anEditionOfPagesNamesThoseOfTheWhole()
{
    GAIYO_ASKS_READERS();
    Collected collected = chapters(20);
    collected.settings.contents = ContentsPolicy::Always;
    const auto marks = bookmarksOf(setPages(collected));
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    PdfOptions options;
    options.date = QDateTime(QDate(2026, 4, 1), QTime(9, 0), Qt::UTC);
    options.pages = std::pair(2, 4);
    QVERIFY(writePdf(collected, fonts(), buffer, options).ok());
    const QString text = QString::fromUtf8(
        askAbout(buffer.data(), u"pdftotext"_s, {u"-layout"_s, u"-l"_s, u"2"_s, u"%"_s, u"-"_s}));
    const QRegularExpression last(
        u"第\\s*20\\s*章\\s+まちの章\\s+4件\\s+%1\\s"_s.arg(marks[57].page));
    QVERIFY2(last.match(text).hasMatch(), qPrintable(text));
    // Nothing leads out of the file.
    const QString names =
        QString::fromUtf8(askAbout(buffer.data(), u"pdfinfo"_s, {u"-dests"_s, u"%"_s}));
    QVERIFY(names.contains(u"h0000"_s));
    QVERIFY(
        !names.contains(u"h%1"_s.arg(qulonglong(collected.blocks.size() - 3), 8, 10, QChar(u'0'))));
}

void TestWay::contentsLeadToTheHeadingsInTheFile()
{
    GAIYO_ASKS_READERS();
    Collected collected = chapters(20);
    collected.settings.contents = ContentsPolicy::Always;
    collected.settings.itemIndex = true;
    const QByteArray pdf = pdfOf(collected);
    const QStringList names =
        QString::fromUtf8(askAbout(pdf, u"pdfinfo"_s, {u"-dests"_s, u"%"_s})).split(u'\n');
    const std::vector<Page> pages = setPages(collected);
    for (const Page &page : pages) {
        for (const PageItem &item : page.items) {
            const auto *mark = std::get_if<BookmarkItem>(&item);
            if (!mark)
                continue;
            const QRegularExpression line(u"^\\s*%1 \\[.*\"h%2\"$"_s.arg(page.number)
                                              .arg(qulonglong(mark->heading), 8, 10, QChar(u'0')));
            QVERIFY2(names.indexOf(line) >= 0, qPrintable(line.pattern() + names.join(u'\n')));
        }
    }
    // The same words as the pages, in their order, contents first.
    const QString text =
        QString::fromUtf8(askAbout(pdf, u"pdftotext"_s, {u"-f"_s, u"2"_s, u"%"_s, u"-"_s}));
    QVERIFY(text.indexOf(u"目次"_s) >= 0 && text.indexOf(u"目次"_s) < text.indexOf(u"道を"_s));
}

void TestWay::barsStandBesideTheirFigures()
{
    Collected collected = emptyBooklet();
    PageBlock table;
    table.type = PageBlockType::Table;
    table.rows = {{u"章"_s, u"割合"_s}, {u"一"_s, u"75.0%"_s}, {u"二"_s, u"25.0%"_s}};
    table.bars = {1, 1.0 / 3};
    table.newPage = true;
    collected.front.blocks = {table};
    const std::vector<Page> pages = setPages(collected);
    QCOMPARE(pages.size(), size_t(2)); // it begins one
    std::vector<double> bars;
    for (const PageItem &item : pages[1].items) {
        const auto *fill = std::get_if<FillItem>(&item);
        if (fill && fill->area.height() < 6)
            bars.push_back(fill->area.width());
    }
    QCOMPARE(bars.size(), size_t(2));
    QVERIFY(qAbs(bars[1] * 3 - bars[0]) < 0.1);
    QCOMPARE(textsWith(PageReader(pages), Role::DataCell), (QStringList{u"75.0%"_s, u"25.0%"_s}));
}

// Where the figures leave room, no name is broken, and no room is left.
void TestWay::namesBesideBarsUseTheWholeWidth()
{
    Collected collected = emptyBooklet();
    const QString name = u"第1章　みどり市の現状と将来の見通し"_s;
    PageBlock table;
    table.type = PageBlockType::Table;
    table.rows = {
        {u"章"_s, u"◎"_s, u"○"_s, u"□"_s, u"△"_s, u"―"_s, u"計"_s, u"割合"_s},
        {name, u"3"_s, u"3"_s, u"2"_s, u"2"_s, u"4"_s, u"14"_s, u"38.9%"_s},
    };
    table.bars = {1};
    collected.front.blocks = {table};
    const std::vector<Page> pages = setPages(collected);
    QStringList lines;
    for (const PageItem &item : pages.front().items) {
        if (const auto *text = std::get_if<TextItem>(&item))
            lines +=
                pages.front().text.mid(text->textBegin, qsizetype(text->textEnd - text->textBegin));
    }
    QVERIFY2(lines.join(u'|').contains(u"みどり市の現状と将来の見通し"_s),
             qPrintable(lines.join(u'|')));
}

// Long names in large print have the room that closer figures leave.
void TestWay::longNamesBesideBarsAreLow()
{
    Collected collected = emptyBooklet();
    collected.settings.fontSize = 20;
    collected.settings.margins = {22, 22, 18, 18};
    const QString name = u"1　地域における支え合いの仕組みづくりと、だれもが安心して暮らし"
                         u"続けられるまちの実現に向けた取組の推進について"_s;
    PageBlock table;
    table.type = PageBlockType::Table;
    table.rows = {
        {u"見出し"_s, u"◎"_s, u"○"_s, u"□"_s, u"△"_s, u"※"_s, u"―"_s, u"未設定"_s, u"計"_s,
         u"割合"_s},
        {name, u"0"_s, u"0"_s, u"0"_s, u"0"_s, u"0"_s, u"12"_s, u"174"_s, u"186"_s, u"62.0%"_s},
    };
    table.bars = {1};
    table.newPage = true;
    collected.front.blocks = {table};
    const Page page = setPages(collected).at(1);
    double left = 1e9; // of the name
    double size = 0;
    std::set<double> lines;
    for (const PageItem &item : page.items) {
        const auto *text = std::get_if<TextItem>(&item);
        if (!text || text->element == kArtifact)
            continue;
        left = std::min(left, text->origin.x());
        size = std::max(size, double(text->size));
    }
    for (const PageItem &item : page.items) {
        const auto *text = std::get_if<TextItem>(&item);
        if (text && text->element != kArtifact && text->origin.x() < left + 3 * size)
            lines.insert(text->origin.y());
    }
    QVERIFY2(lines.size() <= 13, qPrintable(QString::number(lines.size()))); // with the title
}

// Words in place of symbols are read down the left edge; symbols stand in the middle.
void TestWay::wordyCategoriesBeginBelowEachOther()
{
    Collected collected = emptyBooklet();
    collected.legend = {
        {u"反映する"_s, u""_s, 1}, {u"反映できない"_s, u""_s, 2}, {u"他"_s, u""_s, 3}};
    collected.legendTotal = {u"合計"_s, u"6件"_s, {}};
    const Page page = setPages(collected).front();
    std::set<double> edges;
    int found = 0;
    for (const PageItem &item : page.items) {
        const auto *text = std::get_if<TextItem>(&item);
        if (!text)
            continue;
        const QString words =
            page.text.mid(text->textBegin, qsizetype(text->textEnd - text->textBegin));
        if (words == u"反映する"_s || words == u"反映できない"_s || words == u"他"_s ||
            words == u"合計"_s) {
            edges.insert(text->origin.x());
            ++found;
        }
    }
    QCOMPARE(found, 4);
    QCOMPARE(edges.size(), size_t(1));
    QVERIFY(*edges.begin() > collected.settings.margins.left * 72 / 25.4);
}

// What is noted of words that have no symbol stands beside them.
void TestWay::notesStandBesideWordyCategories()
{
    Collected collected = emptyBooklet();
    collected.legend = {{u"反映する"_s, u""_s, 1, u"計画案を直すもの"_s}, {u"他"_s, u""_s, 3}};
    const std::vector<Page> pages = setPages(collected);
    const PageReader reader(pages);
    QVERIFY2(reader.faults().isEmpty(), qPrintable(reader.faults().join(u'\n')));
    std::map<QString, double> baselines;
    for (const PageItem &item : pages.front().items) {
        if (const auto *text = std::get_if<TextItem>(&item))
            baselines[pages.front().text.mid(
                text->textBegin, qsizetype(text->textEnd - text->textBegin))] = text->origin.y();
    }
    QVERIFY(baselines.contains(u"計画案を直すもの"_s));
    QCOMPARE(baselines[u"計画案を直すもの"_s], baselines[u"反映する"_s]);
    for (const ElementId label : reader.withRole(Role::Label))
        QCOMPARE(reader.element(label).element.expansion, QString());
}

// Neither the last category nor the total stands alone at the top of a page.
void TestWay::legendsKeepTheirEnds()
{
    for (const bool hasTotal : {false, true}) {
        Collected collected = emptyBooklet();
        collected.legend.clear();
        for (int i = 0; i < 90; ++i) {
            collected.legend.push_back({QString(QChar(u'あ' + i % 80)), u"分け方%1"_s.arg(i), 1});
            if (hasTotal)
                collected.legendTotal = {u"合計"_s, u"90件"_s, {}};
            const std::vector<Page> pages = setPages(collected);
            int entries = 0;
            for (const PageItem &item : pages.back().items) {
                const auto *text = std::get_if<TextItem>(&item);
                const QString words =
                    text ? pages.back().text.mid(text->textBegin,
                                                 qsizetype(text->textEnd - text->textBegin))
                         : QString();
                entries += words.startsWith(u"分け方"_s) || words == u"合計"_s ? 1 : 0;
            }
            QVERIFY2(i == 0 || entries != 1, qPrintable(QString::number(i)));
        }
    }
}

// An entry of several lines stands on one page, and so do the first two and the last two.
void TestWay::entriesOfLegendsAreWhole()
{
    Collected collected = emptyBooklet();
    collected.settings.fontSize = 22;
    collected.legend.clear();
    for (int i = 0; i < 30; ++i) {
        collected.legend.push_back(
            {QString(QChar(u'あ' + i)),
             u"既に素案に盛り込まれているもの、取り組むもの"_s.repeated(1 + i % 2), 1});
        const std::vector<Page> pages = setPages(collected);
        std::map<ElementId, std::set<int>> pagesOf;
        std::map<int, int> symbols;
        for (const Page &page : pages) {
            for (const PageItem &item : page.items) {
                const auto *text = std::get_if<TextItem>(&item);
                if (!text || text->element == kArtifact)
                    continue;
                pagesOf[text->element].insert(page.number);
                const QString words =
                    page.text.mid(text->textBegin, qsizetype(text->textEnd - text->textBegin));
                symbols[page.number] += words.size() == 1 && words[0] >= u'あ' ? 1 : 0;
            }
        }
        for (const auto &[element, numbers] : pagesOf)
            QVERIFY2(numbers.size() == 1, qPrintable(QString::number(i)));
        for (const auto &[number, count] : symbols)
            QVERIFY2(i == 0 || count != 1, qPrintable(QString::number(i)));
    }
}

// A text that stands before all else is apart from the title, as what stands below it is.
void TestWay::textsAboveTheTitleAreApart()
{
    Collected collected = emptyBooklet();
    collected.front.title = u"募集の結果"_s;
    PageBlock first;
    first.type = PageBlockType::Paragraph;
    first.text = u"令和8年1月"_s;
    first.after = u"start"_s;
    collected.front.blocks = {first};
    std::vector<const TextItem *> texts;
    const std::vector<Page> pages = setPages(collected);
    for (const PageItem &item : pages.front().items) {
        if (const auto *text = std::get_if<TextItem>(&item))
            texts.push_back(text);
    }
    const double body = collected.settings.fontSize;
    const auto title = std::ranges::find_if(
        texts, [body](const TextItem *text) { return double(text->size) > 1.3 * body; });
    QVERIFY(title != texts.begin() && title != texts.end());
    const double apart = (*title)->origin.y() - texts.front()->origin.y() - double((*title)->size);
    QVERIFY2(apart > 1.4 * body, qPrintable(QString::number(apart / body)));
}

// The words over figures take a few lines, in smaller letters if it must be.
void TestWay::titlesOverFiguresAreLow()
{
    for (const auto &[size, most] : {std::pair(10.5, 4), std::pair(18.0, 8)}) {
        Collected collected = emptyBooklet();
        collected.settings.fontSize = size;
        collected.settings.paper = size > 12 ? u"A5"_s : u"A4"_s;
        PageBlock table;
        table.type = PageBlockType::Table;
        table.rows = {{u"章"_s, u"原案を修正"_s, u"記載済み"_s, u"趣旨を反映"_s, u"今後の参考"_s,
                       u"実施済み"_s, u"反映困難"_s, u"対象外"_s, u"質問への回答"_s,
                       u"感想・要望"_s, u"その他"_s, u"計"_s, u"割合"_s}};
        for (int i = 0; i < 4; ++i) {
            table.rows.push_back({u"第%1章　安全・安心なまちづくり"_s.arg(i)});
            for (int k = 0; k < 11; ++k)
                table.rows.back() += QString::number(k);
            table.rows.back() += u"25.0%"_s;
        }
        table.bars = {1, 1, 1, 1};
        collected.front.blocks = {table};
        std::map<ElementId, std::set<double>> lines;
        std::set<ElementId> heads;
        for (const Page &page : setPages(collected)) {
            for (const PageItem &item : page.items) {
                if (const auto *open = std::get_if<OpenItem>(&item);
                    open && open->element.role == Role::ColumnHeader)
                    heads.insert(open->element.id);
                if (const auto *text = std::get_if<TextItem>(&item))
                    lines[text->element].insert(text->origin.y());
            }
        }
        for (const ElementId head : heads)
            QVERIFY2(int(lines[head].size()) <= most,
                     qPrintable(QString::number(lines[head].size())));
    }
}

// A small table that goes on has its head again there, silently.
void TestWay::smallTablesRepeatTheirHeads()
{
    Collected collected = emptyBooklet();
    PageBlock table;
    table.type = PageBlockType::Table;
    table.rows = {{u"よび名"_s, u"まとめ"_s}};
    for (int i = 0; i < 90; ++i)
        table.rows.push_back({u"章%1"_s.arg(i), i == 20 ? u"長い文。"_s.repeated(900) : u"一"_s});
    collected.front.blocks = {table};
    const std::vector<Page> pages = setPages(collected);
    const PageReader reader(pages);
    QVERIFY2(reader.faults().isEmpty(), qPrintable(reader.faults().join(u'\n')));
    QCOMPARE(findPlaceFaults(pages, collected), QStringList());
    QVERIFY(pages.size() > 4);
    for (const Page &page : pages) {
        int heads = 0;
        int said = 0;
        for (const PageItem &item : page.items) {
            const auto *text = std::get_if<TextItem>(&item);
            if (!text || page.text.mid(text->textBegin,
                                       qsizetype(text->textEnd - text->textBegin)) != u"よび名"_s)
                continue;
            ++heads;
            said += text->element == kArtifact ? 0 : 1;
        }
        QCOMPARE(heads, 1);
        QCOMPARE(said, &page == &pages.front() ? 1 : 0);
    }
}

// A matrix of categories with words for symbols leaves its first column room for a line of words.
void TestWay::namesBesideWordyCategoriesAreReadInLines()
{
    Collected collected = emptyBooklet();
    PageBlock table;
    table.type = PageBlockType::Table;
    table.rows = {{u"見出し"_s}, {u"第2章　だれもが安心して暮らせるまちづくりの推進"_s}};
    for (int i = 0; i < 7; ++i) {
        table.rows[0] << u"ご意見の趣旨を計画に反映したもの"_s;
        table.rows[1] << u"12"_s;
    }
    table.rows[0] << u"割合"_s;
    table.rows[1] << u"100.0%"_s;
    table.bars = {1};
    collected.front.blocks = {table};
    const Page page = setPages(collected).front();
    std::set<double> lines; // of the name
    for (const PageItem &item : page.items) {
        const auto *text = std::get_if<TextItem>(&item);
        const QStringView name = table.rows[1][0];
        if (text && text->origin.x() < collected.settings.margins.left * 72 / 25.4 + 30 &&
            name.contains(QStringView(page.text).mid(text->textBegin,
                                                     qsizetype(text->textEnd - text->textBegin))))
            lines.insert(text->origin.y());
    }
    QVERIFY2(!lines.empty() && lines.size() <= 4, qPrintable(QString::number(lines.size())));
    const bool isWhole =
        std::any_of(page.items.begin(), page.items.end(), [&](const PageItem &item) {
            const auto *text = std::get_if<TextItem>(&item);
            return text && page.text.mid(text->textBegin,
                                         qsizetype(text->textEnd - text->textBegin)) == u"100.0%";
        });
    QVERIFY(isWhole);
}

// In large print the columns of figures take from the names and from each other; no figure breaks.
void TestWay::figuresAreNeverBroken()
{
    Collected collected = emptyBooklet();
    collected.settings.fontSize = 22;
    PageBlock table;
    table.type = PageBlockType::Table;
    table.rows = {{u"章"_s, u"―"_s, u"□"_s, u"○"_s, u"△"_s, u"◎"_s, u"計"_s, u"割合"_s}};
    for (int i = 0; i < 3; ++i)
        table.rows.push_back({u"第%1章　安全・安心なまちづくり"_s.arg(i), u"10"_s, u"4"_s, u"3"_s,
                              u"2"_s, u"1"_s, u"201"_s, u"19.8%"_s});
    table.bars = {1, 1, 1};
    collected.front.blocks = {table};
    QStringList words;
    for (const Page &page : setPages(collected)) {
        for (const PageItem &item : page.items) {
            if (const auto *text = std::get_if<TextItem>(&item))
                words += page.text.mid(text->textBegin, qsizetype(text->textEnd - text->textBegin));
        }
    }
    for (const QString &figure : {u"10"_s, u"201"_s, u"19.8%"_s})
        QCOMPARE(words.count(figure), 3);
}

// Beside seven categories on the smallest paper, and beside sixty on any.
void TestWay::figuresAreWholeBesideManyCategories_data()
{
    QTest::addColumn<QString>("paper");
    QTest::addColumn<double>("size");
    QTest::addColumn<int>("categories");
    QTest::newRow("A5 in large letters") << u"A5"_s << 22.0 << 8;
    QTest::newRow("A5 in the largest") << u"A5"_s << 24.0 << 9;
    QTest::newRow("A4") << u"A4"_s << 10.5 << 60;
}

void TestWay::figuresAreWholeBesideManyCategories()
{
    QFETCH(QString, paper);
    QFETCH(double, size);
    QFETCH(int, categories);
    Collected collected = emptyBooklet();
    collected.settings.paper = paper;
    collected.settings.fontSize = size;
    PageBlock table;
    table.type = PageBlockType::Table;
    table.rows = {{u"章"_s}, {u"第2章　誰もが安心して暮らせるまちづくり"_s}};
    for (int i = 0; i < categories; ++i) {
        table.rows[0] << QString(QChar(u'㊀' + i));
        table.rows[1] << QString::number(i % 2 == 0 ? 10 + i : 0);
    }
    table.rows[0] << u"計"_s << u"割合"_s;
    table.rows[1] << u"154"_s << u"100.0%"_s;
    table.bars = {1};
    collected.front.blocks = {table};
    QStringList words;
    for (const Page &page : setPages(collected)) {
        for (const PageItem &item : page.items) {
            if (const auto *text = std::get_if<TextItem>(&item))
                words += page.text.mid(text->textBegin, qsizetype(text->textEnd - text->textBegin));
        }
    }
    for (const QString &figure : table.rows[1].mid(1))
        QVERIFY2(words.contains(figure), qPrintable(figure + u": "_s + words.join(u'|')));
}

// Where even that is not enough, the table is set smaller.
void TestWay::figuresOfWideTablesAreSmaller()
{
    Collected collected = emptyBooklet();
    collected.settings.fontSize = 24;
    PageBlock table;
    table.type = PageBlockType::Table;
    table.rows = {{u"章"_s}, {u"第1章　安全・安心なまちづくり"_s}};
    for (int i = 0; i < 10; ++i) {
        table.rows[0] << QString(QChar(u'Ａ' + i));
        table.rows[1] << QString::number(1193 + i);
    }
    collected.front.blocks = {table};
    QStringList words;
    for (const Page &page : setPages(collected)) {
        for (const PageItem &item : page.items) {
            const auto *text = std::get_if<TextItem>(&item);
            if (!text)
                continue;
            words += page.text.mid(text->textBegin, qsizetype(text->textEnd - text->textBegin));
            if (words.back().size() == 4 && words.back().startsWith(u"1"_s))
                QVERIFY2(text->size >= 12 && text->size < 24, qPrintable(words.back()));
        }
    }
    for (int i = 0; i < 10; ++i)
        QCOMPARE(words.count(QString::number(1193 + i)), 1);
}

// The columns of a small table are as wide as their words ask for: a telephone number is on one
// line, and a column of marks takes no room from one of sentences.
void TestWay::smallTablesKeepTheirWords()
{
    Collected collected = emptyBooklet();
    PageBlock table;
    table.type = PageBlockType::Table;
    table.rows = {{u"会場"_s, u"所在地"_s, u"電話番号"_s, u"時間"_s, u"駐車場"_s, u"備考"_s},
                  {u"第1コミュニティセンター"_s, u"みなと町大字中央1234番地56"_s, u"0123-45-6789"_s,
                   u"午前8時30分～午後5時15分（祝日を除く）"_s, u"有"_s,
                   u"コピーは有料（1枚10円）です。閲覧の際は受付に声をお掛けください。"_s}};
    collected.front.blocks = {table};
    std::map<ElementId, std::set<double>> lines;
    QStringList words;
    for (const Page &page : setPages(collected)) {
        for (const PageItem &item : page.items) {
            const auto *text = std::get_if<TextItem>(&item);
            if (!text)
                continue;
            words += page.text.mid(text->textBegin, qsizetype(text->textEnd - text->textBegin));
            lines[text->element].insert(text->origin.y());
        }
    }
    QCOMPARE(words.count(u"0123-45-6789"_s), 1);
    table.rows = {{u"時期"_s, u"内容"_s, u"備考"_s},
                  {u"12月31日（木曜日）"_s, u"計画の決定。市議会に報告します。"_s.repeated(3),
                   u"計画の決定。市議会に報告します。"_s.repeated(9)}};
    collected.front.blocks = {table};
    const std::vector<Page> dates = setPages(collected);
    const PageReader reader(dates);
    std::map<ElementId, std::set<double>> datesOn;
    for (const PageItem &item : dates.front().items) {
        if (const auto *text = std::get_if<TextItem>(&item))
            datesOn[text->element].insert(text->origin.y());
    }
    for (const ElementId id : reader.withRole(Role::RowHeader)) {
        if (reader.element(id).whole.startsWith(u"12月"_s))
            QCOMPARE(datesOn[id].size(), size_t(1));
    }
    for (const auto &[element, places] : lines)
        QVERIFY2(places.size() <= 4, qPrintable(QString::number(places.size())));
}

// A line break where there is but one paragraph is one, and no character that is missing.
void TestWay::lineBreaksAreKeptEverywhere()
{
    Collected collected = emptyBooklet();
    collected.settings.periodLabel = u"募集\n期間"_s;
    collected.settings.legendTitle = u"凡例\n二行"_s;
    collected.front.notes = {u"一行目。\n二行目。"_s};
    collected.legend.front().text = u"計画に\n反映"_s;
    PageBlock list;
    list.type = PageBlockType::List;
    list.items = {u"項目\n続き"_s};
    PageBlock table;
    table.type = PageBlockType::Table;
    table.rows = {{u"見\n出し"_s, u"数"_s}, {u"セル\n下"_s, u"7\n件"_s}};
    collected.front.blocks = {list, table};
    const std::vector<Page> pages = setPages(collected);
    const PageReader reader(pages);
    QVERIFY2(reader.faults().isEmpty(), qPrintable(reader.faults().join(u'\n')));
    QStringList words;
    for (const Page &page : pages) {
        for (const PageGlyph &glyph : page.glyphs)
            QVERIFY(!glyph.missing);
        for (const PageItem &item : page.items) {
            if (const auto *text = std::get_if<TextItem>(&item))
                words += page.text.mid(text->textBegin, qsizetype(text->textEnd - text->textBegin));
        }
    }
    for (const QString &line :
         {u"募集"_s, u"期間"_s, u"凡例"_s, u"二行"_s, u"一行目。"_s, u"二行目。"_s, u"計画に"_s,
          u"反映"_s, u"項目"_s, u"続き"_s, u"見"_s, u"出し"_s, u"セル"_s, u"下"_s, u"件"_s})
        QVERIFY2(words.contains(line), qPrintable(line));
}

void TestWay::blocksBehindTheTableBeginPages_data()
{
    QTest::addColumn<PageBlockType>("type");
    QTest::newRow("heading") << PageBlockType::Heading;
    QTest::newRow("paragraph") << PageBlockType::Paragraph;
    QTest::newRow("list") << PageBlockType::List;
    QTest::newRow("table") << PageBlockType::Table;
}

void TestWay::blocksBehindTheTableBeginPages()
{
    QFETCH(PageBlockType, type);
    PageBlock block;
    block.type = type;
    if (type == PageBlockType::List)
        block.items = QStringList{u"後ろ"_s};
    else if (type == PageBlockType::Table)
        block.rows = {{u"後ろ"_s}};
    else
        block.text = u"後ろ"_s;
    Collected collected = emptyBooklet();
    collected.front.title = u"表題"_s;
    collected.back = {block};
    QCOMPARE(setPages(collected).size(), size_t(1));
    collected.back.front().newPage = true;
    QCOMPARE(setPages(collected).size(), size_t(2));
}

} // namespace gaiyo
