#include "booklet/test_page_ranges.h"

#include "booklet/booklet.h"
#include "booklet/support.h"
#include "booklet/tag_tables.h"
#include "collect/collect.h"
#include "domain/seed_document.h"
#include "outside_documents.h"

#include <QBuffer>
#include <QTest>

#include <algorithm>

namespace gaiyo {

using namespace test;
using namespace Qt::StringLiterals;

namespace {

QByteArray pdfOfPages(const Collected &collected, std::optional<std::pair<int, int>> pages)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    PdfOptions options;
    options.date = QDateTime(QDate(2026, 4, 1), QTime(9, 0), Qt::UTC);
    options.pages = pages;
    const auto written = writePdf(collected, fonts(), buffer, options);
    return written.ok() ? buffer.data() : QByteArray();
}

// Headings across and from top to bottom over many rows, rows longer than a page, responses of
// several rows, the longest of them longer than a page, too.
Collected mergedCells()
{
    Collected collected = emptyBooklet();
    auto &columns = collected.settings.columns;
    columns.insert(columns.begin(), {{ColumnField::Path1, u"章"_s, 2, true},
                                     {ColumnField::Path2, u"節"_s, 4},
                                     {ColumnField::Path3, u"項目"_s, 4}});
    collected.settings.split = SplitPolicy::Freely;
    for (int i = 0; i < 40; ++i) {
        const QString words =
            u"%1番の意見です。"_s.arg(i).repeated(i % 9 == 4 ? 130 : 1 + i % 5 * 6);
        const bool isShared = i % 10 >= 6;
        RowBlock block =
            isShared && i % 10 > 6
                ? rowBelow(words)
                : row(words, u"回答の一文です。"_s.repeated(i == 26 ? 220 : 1 + i % 3 * 20),
                      isShared ? 4 : 1);
        block.category = size_t(i % 2);
        block.path = {{u"基本目標%1"_s.arg(i / 20), i % 20 == 0 ? 20 : 0},
                      {u"長い節の名前の%1"_s.arg(i / 5), i % 5 == 0 ? 5 : 0},
                      {u"項目%1"_s.arg(i / 2), i % 2 == 0 ? 2 : 0}};
        collected.blocks.emplace_back(std::move(block));
    }
    renumber(collected);
    return collected;
}

// Small tables before and behind the large one, each over several pages, one row over two of them.
Collected smallTables()
{
    Collected collected = emptyBooklet();
    collected.blocks.emplace_back(row(u"意見"_s, u"回答"_s));
    renumber(collected);
    PageBlock table;
    table.type = PageBlockType::Table;
    table.rows = {{u"場所"_s, u"所在地"_s}};
    for (int i = 0; i < 80; ++i)
        table.rows.push_back(
            {u"公民館%1"_s.arg(i), i == 40 ? u"長い所在地の説明。"_s.repeated(190) : u"中央"_s});
    collected.front.blocks = {table};
    table.rows.resize(50);
    collected.back = {table};
    return collected;
}

Collected seedOf(const QString &form)
{
    Snapshot seed = form == u"tategaki"_s ? verticalHeadings() : readSeed();
    if (form != u"tategaki"_s)
        seed.consultation.templateName = form;
    for (size_t i = 0; i < seed.opinions.size(); ++i)
        seed.opinions[i].category = seed.categories[i % seed.categories.size()].id;
    return *collect(seed);
}

Collected bookletOf(const QString &form)
{
    if (form == u"small"_s)
        return smallTables();
    return form == u"merged"_s ? mergedCells() : seedOf(form);
}

int pageCountOf(const Collected &collected)
{
    return int(makePages(collected, fonts())->size());
}

} // namespace

void TestPageRanges::tablesAreRegular_data()
{
    QTest::addColumn<QString>("form");
    for (const char *form : {"koumoku", "tategaki", "merged", "nerima", "kakudai", "small"})
        QTest::newRow(form) << QString::fromLatin1(form);
}

// Wherever the pages begin and end; and each shows the letters that it has in the whole booklet.
void TestPageRanges::tablesAreRegular()
{
    GAIYO_ASKS_READERS();
    QFETCH(QString, form);
    const Collected collected = bookletOf(form);
    const int all = pageCountOf(collected);
    QVERIFY(all >= 4);
    const int last = std::min(all, 12);
    const QByteArray whole = pdfOfPages(collected, {});
    const auto lettersOf = [](const QByteArray &pdf, int page) {
        const QString number = QString::number(page);
        QString words = QString::fromUtf8(
            askAbout(pdf, u"pdftotext"_s, {u"-f"_s, number, u"-l"_s, number, u"%"_s, u"-"_s}));
        std::sort(words.begin(), words.end());
        return words.trimmed();
    };
    int tables = 0;
    QCOMPARE(findTableFaults(whole, tables), QStringList());
    for (int from = 1; from <= last; ++from) {
        for (int to = from; to <= last; ++to) {
            const QByteArray pdf = pdfOfPages(collected, std::pair(from, to));
            const QStringList faults = findTableFaults(pdf, tables);
            QVERIFY2(faults.isEmpty(),
                     qPrintable(u"%1-%2: %3"_s.arg(from).arg(to).arg(faults.join(u", "))));
            if (to == from)
                QCOMPARE(lettersOf(pdf, 1), lettersOf(whole, from));
        }
    }
}

// The No., the headings and the response beside a row that began on an earlier page.
void TestPageRanges::whatGoesOnIsSaidOnce()
{
    GAIYO_ASKS_READERS();
    Collected collected = emptyBooklet();
    auto &columns = collected.settings.columns;
    columns.insert(columns.begin(),
                   {{ColumnField::Path1, u"章"_s, 2, true}, {ColumnField::Path2, u"節"_s, 4}});
    for (int i = 0; i < 3; ++i) {
        RowBlock block = i == 0 ? row(u"短い意見"_s, u"共通の回答"_s, 3)
                                : rowBelow(u"長い意見です。"_s.repeated(i == 1 ? 400 : 1));
        block.category = size_t(i == 1 ? 1 : 0);
        block.path = {{u"目標の一"_s, i == 0 ? 3 : 0}, {u"節の名"_s, i == 0 ? 3 : 0}};
        collected.blocks.emplace_back(std::move(block));
    }
    renumber(collected);
    QVERIFY(pageCountOf(collected) >= 3);
    for (const auto &pages : {std::pair(2, 2), std::pair(2, 3), std::pair(3, 3)}) {
        const QString said = QString::fromUtf8(
            askAbout(pdfOfPages(collected, pages), u"pdfinfo"_s, {u"-struct-text"_s, u"%"_s}));
        for (const QString &words :
             {u"\"2\""_s, u"\"△\""_s, u"\"節の名\""_s, u"\"目標の一\""_s, u"\"共通の回答\""_s})
            QVERIFY2(said.count(words) == 1, qPrintable(words + said));
    }
}

// A heading that is too long to stand beside its rows has its words in a row that goes on and on.
void TestPageRanges::longHeadingsAreNamed()
{
    GAIYO_ASKS_READERS();
    Collected collected = emptyBooklet();
    collected.settings.columns.insert(collected.settings.columns.begin(),
                                      {ColumnField::Path1, u"章"_s, 3});
    PathNode node;
    node.number = u"第1章"_s;
    collected.pathNodes = {node};
    RowBlock block = row(u"長い意見です。"_s.repeated(900), u"回答"_s);
    block.path = {{u"第1章　長い題名"_s + u"です"_s.repeated(90), 1, 0}};
    collected.blocks.emplace_back(std::move(block));
    renumber(collected);
    const int all = pageCountOf(collected);
    QVERIFY(all >= 5);
    const QString said = QString::fromUtf8(askAbout(pdfOfPages(collected, std::pair(all, all)),
                                                    u"pdfinfo"_s, {u"-struct-text"_s, u"%"_s}));
    QVERIFY2(said.count(u"\"第1章\""_s) == 1, qPrintable(said));
}

} // namespace gaiyo
