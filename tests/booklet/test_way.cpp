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

namespace gaiyo {

using namespace test;
using namespace Qt::StringLiterals;

namespace {

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

} // namespace

void TestWay::theTitleIsTheFirstHeading()
{
    const std::vector<Page> pages = pagesOf(bookletOfChapters(1));
    const PageReader reader(pages);
    const auto headings = reader.withRole(Role::Heading);
    QCOMPARE(reader.element(headings.front()).whole, emptyBooklet().front.title);
    for (ElementId id : headings) // whatever comes stands below it
        QVERIFY(id == headings.front() ||
                reader.element(id).element.level > reader.element(headings.front()).element.level);
}

void TestWay::contentsNameTheBookmarksAndTheirPages()
{
    Collected collected = bookletOfChapters(30); // more than a page of them
    collected.settings.contents = ContentsPolicy::Always;
    collected.settings.firstPageNumber = 5;
    const std::vector<Page> pages = pagesOf(collected);
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
    const std::vector<Page> fewer = pagesOf(collected);
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
    const std::vector<Page> pages = pagesOf(collected);
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

void TestWay::contentsComeWithALongBooklet()
{
    for (const auto &[count, isLong] : {std::pair(3, false), std::pair(60, true)}) {
        Collected collected = bookletOfChapters(count);
        collected.settings.contents = ContentsPolicy::Auto;
        const std::vector<Page> pages = pagesOf(collected);
        QCOMPARE(pages.size() > 22, isLong);
        QCOMPARE(PageReader(pages).withRole(Role::Contents).size(), size_t(isLong ? 1 : 0));
        collected.settings.contents = ContentsPolicy::None;
        QVERIFY(PageReader(pagesOf(collected)).withRole(Role::Contents).empty());
    }
}

// Where titles are long and letters large, too, there are several to a page, and each has its count
// and its page on its last line, or on one of their own.
void TestWay::contentsInLargePrintAreShort()
{
    for (const double size : {16.0, 22.0, 24.0}) {
        Collected collected = bookletOfChapters(6);
        collected.settings.contents = ContentsPolicy::Always;
        collected.settings.paper = u"A5"_s;
        collected.settings.fontSize = size;
        for (Block &block : collected.blocks) {
            if (auto *heading = std::get_if<HeadingBlock>(&block))
                heading->text = heading->title +=
                    u"と、だれもが安心して暮らし続けられるまちの実現に向けた取組について"_s.right(
                        heading->depth == 0 ? 14 : 33);
        }
        const std::vector<Page> pages = pagesOf(collected);
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
    Collected collected = bookletOfChapters(3);
    collected.settings.itemIndex = true;
    collected.settings.contents = ContentsPolicy::Always;
    const std::vector<Page> pages = pagesOf(collected);
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
    Collected collected = bookletOfChapters(3);
    const auto marks = bookmarksOf(pagesOf(collected)).size();
    collected.blocks.insert(collected.blocks.begin(), row(u"道"_s.repeated(3000), u"はい"_s));
    renumber(collected);
    collected.settings.itemIndex = true;
    const std::vector<Page> pages = pagesOf(collected);
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
    Collected collected = bookletOfChapters(3);
    collected.settings.itemIndex = true;
    collected.settings.paper = u"A5"_s;
    collected.settings.fontSize = 20;
    for (Block &block : collected.blocks) {
        if (auto *heading = std::get_if<HeadingBlock>(&block))
            heading->title = heading->text = u"図書館サービスの充実"_s;
    }
    const std::vector<Page> pages = pagesOf(collected);
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
    Collected collected = bookletOfChapters(3);
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
    const std::vector<Page> pages = pagesOf(collected);
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

void TestWay::anEditionOfPagesNamesThoseOfTheWhole()
{
    GAIYO_ASKS_READERS();
    Collected collected = bookletOfChapters(20);
    collected.settings.contents = ContentsPolicy::Always;
    const auto marks = bookmarksOf(pagesOf(collected));
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
    Collected collected = bookletOfChapters(20);
    collected.settings.contents = ContentsPolicy::Always;
    collected.settings.itemIndex = true;
    const QByteArray pdf = pdfOf(collected);
    const QStringList names =
        QString::fromUtf8(askAbout(pdf, u"pdfinfo"_s, {u"-dests"_s, u"%"_s})).split(u'\n');
    const std::vector<Page> pages = pagesOf(collected);
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

} // namespace gaiyo
