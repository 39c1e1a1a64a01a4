#include "booklet/test_page_blocks.h"

#include "booklet/page_reader.h"
#include "booklet/support.h"

#include <QTest>

#include <algorithm>

namespace gaiyo {

using namespace test;
using namespace Qt::StringLiterals;

namespace {

PageBlock blockOf(PageBlockType type, const QString &text, const QStringList &items = {})
{
    PageBlock block;
    block.type = type;
    block.text = text;
    block.items = items;
    return block;
}

PageBlock tableBlock(int rows)
{
    PageBlock block;
    block.type = PageBlockType::Table;
    block.rows.push_back({u"提出方法"_s, u"通数"_s});
    for (int i = 0; i < rows; ++i)
        block.rows.push_back({u"方法%1"_s.arg(i), u"%1通"_s.arg(i)});
    return block;
}

} // namespace

void TestPageBlocks::blocksAreTagged()
{
    Collected collected = emptyBooklet();
    collected.front.blocks = {
        blockOf(PageBlockType::Heading, u"募集の概要"_s),
        blockOf(PageBlockType::Paragraph, u"一行目\n二行目"_s),
        blockOf(PageBlockType::List, u"閲覧場所"_s, {u"市役所"_s, u"図書館"_s, u"（1）出張所"_s}),
        tableBlock(2)};
    const auto pages = pagesOf(collected);
    const PageReader reader(pages);
    QCOMPARE(reader.faults(), QStringList());
    QVERIFY(textsWith(reader, Role::Heading).contains(u"募集の概要"_s));
    const QStringList paragraphs = textsWith(reader, Role::Paragraph);
    QVERIFY(paragraphs.contains(u"一行目"_s) && paragraphs.contains(u"二行目"_s));
    QVERIFY(textsWith(reader, Role::ListItem).contains(u"・市役所"_s));
    QVERIFY(textsWith(reader, Role::ListItem).contains(u"（1）出張所"_s));
    QCOMPARE(textsWith(reader, Role::ColumnHeader).mid(0, 2),
             (QStringList{u"提出方法"_s, u"通数"_s}));
    QCOMPARE(textsWith(reader, Role::RowHeader).mid(0, 2), (QStringList{u"方法0"_s, u"方法1"_s}));
    const auto cells = reader.withRole(Role::DataCell);
    QVERIFY(!cells.empty());
    for (const ElementId cell : {cells[0], cells[1]}) // its column's heading and its row's
        QCOMPARE(reader.element(cell).element.headers.size(), size_t(2));
}

void TestPageBlocks::longBlocksGoOnOverPages()
{
    Collected collected = emptyBooklet();
    collected.front.blocks = {tableBlock(90)};
    PageBlock list = blockOf(PageBlockType::List, u"場所"_s);
    for (int i = 0; i < 120; ++i)
        list.items += u"場所%1"_s.arg(i);
    collected.back = {list};
    collected.blocks.emplace_back(row(u"意見"_s, u"回答"_s));
    renumber(collected);
    const auto pages = pagesOf(collected);
    QVERIFY(pages.size() > 4);
    const PageReader reader(pages);
    QCOMPARE(reader.faults(), QStringList());
    QCOMPARE(textsWith(reader, Role::RowHeader).size(), 90 + 1); // and the No.
    QCOMPARE(reader.withRole(Role::Table).size(), size_t(2));
    const QStringList items = textsWith(reader, Role::ListItem);
    QCOMPARE(items.filter(u"場所"_s).size(), 120);
    QCOMPARE(findPlaceFaults(pages, collected), QStringList());
}

void TestPageBlocks::backBlocksStandBelowTheTable()
{
    Collected collected = emptyBooklet();
    collected.blocks.emplace_back(row(u"意見"_s, u"回答"_s));
    renumber(collected);
    const size_t before = pagesOf(collected).size();
    collected.back = {blockOf(PageBlockType::Heading, u"今後の予定"_s),
                      blockOf(PageBlockType::Paragraph, u"問い合わせ先"_s)};
    const auto pages = pagesOf(collected);
    QCOMPARE(pages.size(), before);
    const QString words = wordsOf(pages.back(), false);
    QVERIFY2(words.endsWith(u"回答今後の予定問い合わせ先"_s) ||
                 words.contains(u"今後の予定問い合わせ先"_s),
             qPrintable(words));
    QVERIFY(words.indexOf(u"今後の予定"_s) > words.indexOf(u"意見"_s));
}

// A label and its value have a gap between them, and a label that has room is on one line; values
// begin below each other.
void TestPageBlocks::labelsOfFactsHaveRoom()
{
    for (const QString &label :
         {u"件数"_s, u"ご意見の募集期間"_s, u"寄せられたご意見の件数"_s, u"意"_s.repeated(18)}) {
        Collected collected = emptyBooklet();
        collected.settings.periodLabel = u"ご意見の募集期間"_s;
        collected.settings.countLabel = label;
        const auto pages = pagesOf(collected);
        const double em = collected.settings.fontSize;
        double left = 0;
        double period = 0;
        double count = 0;
        bool isWhole = false;
        for (const PlacedWords &placed : placedOn(pages.front())) {
            isWhole = isWhole || placed.words == label;
            if (placed.words == label)
                left = placed.origin.x();
            if (placed.words.startsWith(u"平成"_s) && period == 0)
                period = placed.origin.x();
            if (placed.words.startsWith(u"2"_s))
                count = placed.origin.x();
        }
        QVERIFY2(isWhole, qPrintable(label));
        QVERIFY2(std::abs(count - period) < 0.01, qPrintable(label));
        QVERIFY2(count - left > double(label.size() + 1) * em - 0.1, qPrintable(label));
        QVERIFY2(period - left > 9 * em - 0.1, qPrintable(label));
    }
}

// A text that stands before all else is apart from the title, as what stands below it is.
void TestPageBlocks::textsAboveTheTitleAreApart()
{
    Collected collected = emptyBooklet();
    collected.front.title = u"募集の結果"_s;
    PageBlock first;
    first.type = PageBlockType::Paragraph;
    first.text = u"令和8年1月"_s;
    first.after = u"start"_s;
    collected.front.blocks = {first};
    std::vector<const TextItem *> texts;
    const std::vector<Page> pages = pagesOf(collected);
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

// A line break where there is but one paragraph is one, and no character that is missing.
void TestPageBlocks::lineBreaksAreKeptEverywhere()
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
    const std::vector<Page> pages = pagesOf(collected);
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

void TestPageBlocks::blocksBehindTheTableBeginPages_data()
{
    QTest::addColumn<PageBlockType>("type");
    QTest::newRow("heading") << PageBlockType::Heading;
    QTest::newRow("paragraph") << PageBlockType::Paragraph;
    QTest::newRow("list") << PageBlockType::List;
    QTest::newRow("table") << PageBlockType::Table;
}

void TestPageBlocks::blocksBehindTheTableBeginPages()
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
    QCOMPARE(pagesOf(collected).size(), size_t(1));
    collected.back.front().newPage = true;
    QCOMPARE(pagesOf(collected).size(), size_t(2));
}

} // namespace gaiyo
