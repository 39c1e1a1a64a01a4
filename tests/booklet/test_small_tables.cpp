#include "booklet/test_small_tables.h"

#include "booklet/page_reader.h"
#include "booklet/support.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <set>

namespace gaiyo {

using namespace test;
using namespace Qt::StringLiterals;

void TestSmallTables::barsStandBesideTheirFigures()
{
    Collected collected = emptyBooklet();
    PageBlock table;
    table.type = PageBlockType::Table;
    table.rows = {{u"章"_s, u"割合"_s}, {u"一"_s, u"75.0%"_s}, {u"二"_s, u"25.0%"_s}};
    table.bars = {1, 1.0 / 3};
    table.newPage = true;
    collected.front.blocks = {table};
    const std::vector<Page> pages = pagesOf(collected);
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
void TestSmallTables::namesBesideBarsUseTheWholeWidth()
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
    const std::vector<Page> pages = pagesOf(collected);
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
void TestSmallTables::longNamesBesideBarsAreLow()
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
    const Page page = pagesOf(collected).at(1);
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

// The words over figures take a few lines, in smaller letters if it must be.
void TestSmallTables::titlesOverFiguresAreLow()
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
        for (const Page &page : pagesOf(collected)) {
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
void TestSmallTables::smallTablesRepeatTheirHeads()
{
    Collected collected = emptyBooklet();
    PageBlock table;
    table.type = PageBlockType::Table;
    table.rows = {{u"よび名"_s, u"まとめ"_s}};
    for (int i = 0; i < 90; ++i)
        table.rows.push_back({u"章%1"_s.arg(i), i == 20 ? u"長い文。"_s.repeated(900) : u"一"_s});
    collected.front.blocks = {table};
    const std::vector<Page> pages = pagesOf(collected);
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

// In large print the columns of figures take from the names and from each other; no figure breaks.
void TestSmallTables::figuresAreNeverBroken()
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
    for (const Page &page : pagesOf(collected)) {
        for (const PageItem &item : page.items) {
            if (const auto *text = std::get_if<TextItem>(&item))
                words += page.text.mid(text->textBegin, qsizetype(text->textEnd - text->textBegin));
        }
    }
    for (const QString &figure : {u"10"_s, u"201"_s, u"19.8%"_s})
        QCOMPARE(words.count(figure), 3);
}

// Beside seven categories on the smallest paper, and beside sixty on any.
void TestSmallTables::figuresAreWholeBesideManyCategories_data()
{
    QTest::addColumn<QString>("paper");
    QTest::addColumn<double>("size");
    QTest::addColumn<int>("categories");
    QTest::newRow("A5 in large letters") << u"A5"_s << 22.0 << 8;
    QTest::newRow("A5 in the largest") << u"A5"_s << 24.0 << 9;
    QTest::newRow("A4") << u"A4"_s << 10.5 << 60;
}

void TestSmallTables::figuresAreWholeBesideManyCategories()
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
    for (const Page &page : pagesOf(collected)) {
        for (const PageItem &item : page.items) {
            if (const auto *text = std::get_if<TextItem>(&item))
                words += page.text.mid(text->textBegin, qsizetype(text->textEnd - text->textBegin));
        }
    }
    for (const QString &figure : table.rows[1].mid(1))
        QVERIFY2(words.contains(figure), qPrintable(figure + u": "_s + words.join(u'|')));
}

// Where even that is not enough, the table is set smaller.
void TestSmallTables::figuresOfWideTablesAreSmaller()
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
    for (const Page &page : pagesOf(collected)) {
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
void TestSmallTables::smallTablesKeepTheirWords()
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
    for (const Page &page : pagesOf(collected)) {
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
    const std::vector<Page> dates = pagesOf(collected);
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

} // namespace gaiyo
