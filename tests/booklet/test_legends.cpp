#include "booklet/test_legends.h"

#include "booklet/page_reader.h"
#include "booklet/support.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <set>

namespace gaiyo {

using namespace test;
using namespace Qt::StringLiterals;

// In large letters, too.
void TestLegends::wordsOfTheLegendUseWhatCountsLeave()
{
    Collected collected = emptyBooklet();
    collected.settings.fontSize = 21;
    const TableLayout layout = TableLayout::make(collected);
    const auto ems = int((layout.right - layout.left) / layout.fontSize);
    collected.legend[0].text = u"意"_s.repeated(ems - 7); // 3 for the symbol, 2 for the count
    const auto pages = pagesOf(collected);
    QStringList lines;
    for (const PageItem &item : pages.front().items) {
        if (const auto *text = std::get_if<TextItem>(&item))
            lines +=
                pages.front().text.mid(text->textBegin, qsizetype(text->textEnd - text->textBegin));
    }
    QVERIFY2(lines.contains(collected.legend[0].text), qPrintable(lines.join(u'|')));
}

// In large letters on small paper a column of two characters would be left for the words.
void TestLegends::countsStandBelowWordsThatHaveNoRoom()
{
    Collected collected = emptyBooklet();
    collected.settings.paper = u"A5"_s;
    collected.settings.fontSize = 22;
    collected.settings.legendCounts = LegendCounts::Percent;
    collected.legend[0].symbol = u"反映"_s;
    collected.legend[0].text = u"意見の趣旨を踏まえ、計画に反映するもの"_s;
    collected.legend[0].count = 13;
    collected.legend[1].symbol = u"その他"_s;
    collected.legend[1].text = u"漢"_s.repeated(16);
    collected.opinions = 52;
    const auto pages = pagesOf(collected);
    double words = 0;
    double count = 0;
    double next = 0;
    bool isLabelWhole = false;
    for (const Page &page : pages) {
        for (const PlacedWords &placed : placedOn(page)) {
            if (placed.words.endsWith(u"反映するもの"_s))
                words = placed.origin.y();
            isLabelWhole = isLabelWhole || placed.words == collected.settings.periodLabel;
            if (placed.words.contains(u"25.0"_s))
                count = placed.origin.y();
            if (placed.words.startsWith(u"漢漢漢漢漢漢漢漢"_s))
                next = std::max(next, placed.origin.y());
        }
    }
    QVERIFY(words > 0 && next > 0); // no line is a few characters
    QVERIFY(count > words && count < next);
    QVERIFY(isLabelWhole); // of a fact, that takes half of the line
}

// A matrix of categories with words for symbols leaves its first column room for a line of words.
void TestLegends::namesBesideWordyCategoriesAreReadInLines()
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
    const Page page = pagesOf(collected).front();
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

// Words in place of symbols are read down the left edge; symbols stand in the middle.
void TestLegends::wordyCategoriesBeginBelowEachOther()
{
    Collected collected = emptyBooklet();
    collected.legend = {
        {u"反映する"_s, u""_s, 1}, {u"反映できない"_s, u""_s, 2}, {u"他"_s, u""_s, 3}};
    collected.legendTotal = {u"合計"_s, u"6件"_s, {}};
    const Page page = pagesOf(collected).front();
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
void TestLegends::notesStandBesideWordyCategories()
{
    Collected collected = emptyBooklet();
    collected.legend = {{u"反映する"_s, u""_s, 1, u"計画案を直すもの"_s}, {u"他"_s, u""_s, 3}};
    const std::vector<Page> pages = pagesOf(collected);
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
void TestLegends::legendsKeepTheirEnds()
{
    for (const bool hasTotal : {false, true}) {
        Collected collected = emptyBooklet();
        collected.legend.clear();
        for (int i = 0; i < 90; ++i) {
            collected.legend.push_back({QString(QChar(u'あ' + i % 80)), u"分け方%1"_s.arg(i), 1});
            if (hasTotal)
                collected.legendTotal = {u"合計"_s, u"90件"_s, {}};
            const std::vector<Page> pages = pagesOf(collected);
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
void TestLegends::entriesOfLegendsAreWhole()
{
    Collected collected = emptyBooklet();
    collected.settings.fontSize = 22;
    collected.legend.clear();
    for (int i = 0; i < 30; ++i) {
        collected.legend.push_back(
            {QString(QChar(u'あ' + i)),
             u"既に素案に盛り込まれているもの、取り組むもの"_s.repeated(1 + i % 2), 1});
        const std::vector<Page> pages = pagesOf(collected);
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

} // namespace gaiyo
