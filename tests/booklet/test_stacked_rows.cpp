#include "booklet/test_stacked_rows.h"

#include "booklet/booklet.h"
#include "booklet/page_builder.h"
#include "booklet/page_reader.h"
#include "booklet/running_head.h"
#include "booklet/support.h"
#include "collect/collect.h"
#include "domain/seed_document.h"

#include <QJsonObject>
#include <QTest>

#include <algorithm>

namespace gaiyo {

using namespace test;
using namespace Qt::StringLiterals;

namespace {

// The words （続き） of a page.
std::vector<const TextItem *> notesOfGoingOn(const Page &page)
{
    std::vector<const TextItem *> notes;
    for (const PageItem &item : page.items) {
        const auto *text = std::get_if<TextItem>(&item);
        if (text && page.text.mid(text->textBegin, qsizetype(text->textEnd - text->textBegin))
                        .contains(u"（続き）"_s))
            notes.push_back(text);
    }
    return notes;
}

// From the paper's edge to below the running head; 0 where the page has none.
double headEnd(const Page &page, const Settings &settings)
{
    return page.isInner && settings.runningHead != RunningHead::None
               ? placeRunningHead(settings).rule
               : 0;
}

// The box of the letters from the first to the last.
QRectF boxOf(const Page &page, const TextItem &text)
{
    const double size = double(text.size);
    const PageGlyph &last = page.glyphs[text.glyphEnd - 1];
    return {text.origin.x(), text.origin.y() - kBaseline * size, double(last.x) + size / 2, size};
}

// Nothing else is written where these words stand; a bracket has a blank half.
bool isClear(const Page &page, const TextItem &words)
{
    const QRectF own = boxOf(page, words).adjusted(double(words.size) / 2, 0.1, -0.1, -0.1);
    return std::none_of(page.items.begin(), page.items.end(), [&](const PageItem &item) {
        const auto *text = std::get_if<TextItem>(&item);
        return text && text != &words && text->angle == 0 && !text->isPart() &&
               text->glyphEnd > text->glyphBegin && own.intersects(boxOf(page, *text));
    });
}

} // namespace

void TestStackedRows::stackedOpinionsStandAboveTheirResponses()
{
    Collected collected = stackedBooklet();
    collected.blocks.emplace_back(heading(0, u"第1章"_s));
    RowBlock block = row(u"意見です。"_s, u"回答です。"_s);
    block.category = 0;
    collected.blocks.emplace_back(block);
    renumber(collected);
    const auto pages = pagesOf(collected);
    const PageReader reader(pages);
    QCOMPARE(reader.faults(), QStringList());
    const QString words = wordsOf(pages.back(), false);
    QVERIFY2(words.contains(u"第1章No. 1■意見の概要意見です。■区の考え方回答です。■対応区分：◎"_s),
             qPrintable(words));
    QVERIFY(reader.withRole(Role::Table).empty());
    QVERIFY(textsWith(reader, Role::Heading).contains(u"No. 1"_s));
    bool spoken = false;
    for (const ElementId span : reader.withRole(Role::Span))
        spoken |=
            reader.element(span).element.expansion == u"■対応区分："_s + collected.legend[0].text;
    QVERIFY(spoken);
}

void TestStackedRows::stackedRowsGoOnWithTheirNumber()
{
    Collected collected = stackedBooklet();
    collected.blocks.emplace_back(row(u"とても長い意見です。"_s.repeated(400), u"回答"_s));
    renumber(collected);
    const auto pages = pagesOf(collected);
    QVERIFY(pages.size() > 2);
    QCOMPARE(PageReader(pages).faults(), QStringList());
    QVERIFY(wordsOf(pages.front(), true).contains(u"（次ページへ続く）"_s) ||
            wordsOf(pages[1], true).contains(u"（次ページへ続く）"_s));
    QVERIFY2(wordsOf(pages.back(), true).startsWith(u"No. 1（続き）"_s),
             qPrintable(wordsOf(pages.back(), true)));
    QCOMPARE(findPlaceFaults(pages, collected), QStringList());
}

// Letters one below the other, too, say at the foot of a page that they go on, and where they do.
void TestStackedRows::runningTextSaysThatItGoesOn()
{
    Collected collected = emptyBooklet();
    collected.form = BodyForm::Text;
    collected.settings.columns = {{ColumnField::Summary, {}, 20}};
    for (int i = 0; i < 12; ++i) {
        collected.blocks.emplace_back(heading(0, u"手紙"_s));
        collected.blocks.emplace_back(
            row(u"とても長い手紙です。"_s.repeated(20 + i * 37 % 300), {}));
    }
    renumber(collected);
    const auto pages = pagesOf(collected);
    int told = 0;
    for (size_t i = 0; i + 1 < pages.size(); ++i) {
        const bool goesOn = wordsOf(pages[i], true).contains(u"（次ページへ続く）"_s);
        QCOMPARE(wordsOf(pages[i + 1], true).contains(u"（続き）"_s), goesOn);
        told += goesOn ? 1 : 0;
    }
    QVERIFY(told > 3);
}

// On a small page in large letters too: the page's number is clear of it.
void TestStackedRows::whatGoesOnKeepsClearOfThePageNumber()
{
    Collected collected = stackedBooklet();
    collected.settings.paper = u"A5"_s;
    collected.settings.fontSize = 22;
    collected.blocks.emplace_back(row(u"とても長い意見です。"_s.repeated(100), u"回答"_s));
    renumber(collected);
    int told = 0;
    for (const Page &page : pagesOf(collected)) {
        double note = 0;   // where it begins
        double number = 0; // where that ends
        for (const PageItem &item : page.items) {
            const auto *text = std::get_if<TextItem>(&item);
            if (!text || text->element != kArtifact)
                continue;
            const QString words =
                page.text.mid(text->textBegin, qsizetype(text->textEnd - text->textBegin));
            if (words.contains(u"次ページ"))
                note = text->origin.x();
            else if (text->origin.y() > page.size.height() - 45) // in the middle of the margin
                number = std::max(number, text->origin.x() + double(text->size));
        }
        told += note > 0 ? 1 : 0;
        QVERIFY2(note == 0 || note > number + 10, qPrintable(u"%1 %2"_s.arg(note).arg(number)));
    }
    QVERIFY(told > 1);
}

// Wherever on a page an opinion begins, its label stands above words.
void TestStackedRows::stackedLabelsStandAboveTheirWords()
{
    Collected collected = stackedBooklet(QJsonObject{{u"split"_s, u"freely"_s}});
    for (int fill = 1; fill < 60; ++fill) {
        collected.blocks.clear();
        RowBlock block = row({}, u"回答"_s);
        block.summary = std::vector<Paragraph>(size_t(fill), paragraphs(u"一行"_s).front());
        collected.blocks.emplace_back(block);
        const QString twoLines = u"二行になる長さの意見です。"_s.repeated(5);
        collected.blocks.emplace_back(row(twoLines, twoLines));
        renumber(collected);
        for (const Page &page : pagesOf(collected)) {
            const QString words = wordsOf(page, false);
            QVERIFY2(!words.endsWith(u"■意見の概要"_s) && !words.endsWith(u"■区の考え方"_s),
                     qPrintable(QString::number(fill)));
        }
    }
}

// Words that go on on the next page fill this one: no line would have had room below them.
void TestStackedRows::stackedWordsReachTheFoot()
{
    for (double size = 9; size < 24; size += 0.5) {
        Collected collected = stackedBooklet({{u"split"_s, u"freely"_s}});
        collected.settings.fontSize = size;
        collected.blocks.emplace_back(row(u"とても長い意見です。"_s.repeated(1500), u"回答"_s));
        renumber(collected);
        const auto pages = pagesOf(collected);
        QCOMPARE(findPlaceFaults(pages, collected), QStringList());
        const TableLayout layout = TableLayout::make(collected);
        QVERIFY(pages.size() > 3);
        for (size_t i = 1; i + 2 < pages.size(); ++i) {
            double lowest = 0;
            for (const PageItem &item : pages[i].items) {
                const auto *text = std::get_if<TextItem>(&item);
                if (text && text->element != kArtifact)
                    lowest = std::max(lowest, text->origin.y() + (1 - kBaseline) * size);
            }
            QVERIFY2(lowest <= layout.bottom + 0.01 && lowest > layout.bottom - layout.pitch,
                     qPrintable(u"%1 pt: %2 of %3"_s.arg(size).arg(lowest).arg(layout.bottom)));
        }
    }
}

void TestStackedRows::stackedResponsesServeSeveral()
{
    Collected collected = stackedBooklet();
    collected.blocks.emplace_back(row(u"一つ目"_s, u"共通の回答"_s, 2));
    collected.blocks.emplace_back(rowBelow(u"二つ目"_s));
    collected.blocks.emplace_back(row(u"三つ目"_s, u"別の回答"_s));
    renumber(collected);
    const QString words = wordsOf(pagesOf(collected).back(), false);
    QVERIFY2(
        words.contains(u"No. 1■意見の概要一つ目No. 2■意見の概要二つ目■区の考え方（No. 1・2）共通の"
                       u"回答No. 3■意見の概要三つ目■区の考え方別の回答"_s),
        qPrintable(words));
}

// In large print, too, No. 1（続き） is below the rule of the running head.
void TestStackedRows::runningHeadIsAboveWhatGoesOn()
{
    for (const double size : {10.5, 14.0, 18.0, 24.0}) {
        Collected collected = stackedBooklet();
        collected.settings.fontSize = size;
        collected.settings.runningHead = RunningHead::Title;
        collected.blocks.emplace_back(row(u"とても長い意見です。"_s.repeated(400), u"回答"_s));
        renumber(collected);
        const auto pages = pagesOf(collected);
        const double rule = placeRunningHead(collected.settings).rule;
        int seen = 0;
        for (const Page &page : pages) {
            for (const PageItem &item : page.items) {
                const auto *text = std::get_if<TextItem>(&item);
                if (!text ||
                    page.text.mid(text->textBegin, qsizetype(text->textEnd - text->textBegin)) !=
                        u"（続き）"_s)
                    continue;
                ++seen;
                QVERIFY(text->origin.y() - kBaseline * double(text->size) >= rule);
                QVERIFY(text->size > 5);
            }
        }
        QVERIFY(seen > 0);
    }
}

void TestStackedRows::whatGoesOnCanBeRead_data()
{
    addFormRows();
    QTest::newRow("no column of numbers") << u"nerima without"_s;
}

// （続き） is nowhere smaller than seven tenths of the body, above the table as in a cell: where
// the margin has no room for it below the running head, the table begins lower.
void TestStackedRows::whatGoesOnCanBeRead()
{
    QFETCH(const QString, form);
    constexpr double kLeast = 0.7;
    int told = 0;
    Snapshot seed = readSeed();
    seed.consultation.templateName = form.section(u' ', 0, 0);
    for (size_t i = 0; i < seed.opinions.size(); i += 7)
        seed.opinions[i].summary = u"とても長い意見です。"_s.repeated(60);
    seed.nodes.front().title = u"人口減少が進むなかでの地域の現状と課題"_s.repeated(4);
    for (const QString &head : {u"none"_s, u"section"_s}) {
        for (const QString &paper : {u"A4"_s, u"A5"_s, u"B5"_s}) {
            for (const double size : {9.0, 10.5, 14.0, 18.0, 22.0}) {
                for (const double top : {5.0, 8.0, 10.0, 14.0, 20.0}) {
                    const QString which = u"%1 %2 %3 %4"_s.arg(head, paper).arg(size).arg(top);
                    seed.consultation.settings = {{u"running_head"_s, head},
                                                  {u"paper"_s, paper},
                                                  {u"font_size"_s, size},
                                                  {u"margins"_s, QJsonObject{{u"top"_s, top},
                                                                             {u"bottom"_s, 15},
                                                                             {u"left"_s, 12},
                                                                             {u"right"_s, 12}}}};
                    auto collected = collect(seed);
                    QVERIFY(collected.ok());
                    if (form.contains(u' '))
                        std::erase_if(collected->settings.columns, [](const Column &column) {
                            return column.field == ColumnField::No;
                        });
                    const auto made = makePages(*collected, fonts());
                    if (!made)
                        continue; // large letters on small paper: said so
                    for (const Page &page : *made) {
                        const auto notes = notesOfGoingOn(page);
                        told += int(notes.size());
                        for (const TextItem *note : notes) {
                            const double least = kLeast * size - 0.01;
                            QVERIFY2(double(note->size) >= least,
                                     qPrintable(which + u": %1"_s.arg(note->size)));
                            QCOMPARE_GE(note->origin.y() - kBaseline * double(note->size),
                                        headEnd(page, collected->settings));
                            QVERIFY2(isClear(page, *note), qPrintable(which));
                        }
                    }
                    QCOMPARE(findPlaceFaults(*made, *collected).mid(0, 3), QStringList());
                }
            }
        }
    }
    QVERIFY(told > 100);
}

} // namespace gaiyo
