#include "booklet/test_page_forms.h"

#include "booklet/page_reader.h"
#include "booklet/support.h"
#include "collect/collect.h"
#include "domain/seed_document.h"

#include <QTest>

#include <algorithm>

namespace gaiyo {

using namespace test;
using namespace Qt::StringLiterals;

void TestPageForms::symbolsMakeTheirColumnAsWideAsTheyAre()
{
    Collected collected = emptyBooklet();
    collected.legend[0].symbol = u"原案どおりとする"_s;
    const auto pages = pagesOf(collected);
    QStringList lines;
    for (const PageItem &item : pages.front().items) {
        const auto *text = std::get_if<TextItem>(&item);
        if (text)
            lines +=
                pages.front().text.mid(text->textBegin, qsizetype(text->textEnd - text->textBegin));
    }
    QVERIFY2(lines.contains(u"原案どおりとする"_s), qPrintable(lines.join(u'|'))); // on one line
}

// 対応 / 区分 on two lines, as the office has it.
void TestPageForms::columnTitlesBreakWhereTheyAreBroken()
{
    Collected collected = emptyBooklet();
    collected.settings.columns[1].title = u"意見の\n概要"_s;
    collected.blocks.emplace_back(row(u"意見です。"_s, u"回答です。"_s));
    renumber(collected);
    const auto pages = pagesOf(collected);
    QCOMPARE(PageReader(pages).faults(), QStringList());
    QStringList lines;
    for (const PageItem &item : pages.back().items) {
        if (const auto *text = std::get_if<TextItem>(&item))
            lines +=
                pages.back().text.mid(text->textBegin, qsizetype(text->textEnd - text->textBegin));
    }
    QVERIFY2(lines.contains(u"意見の"_s) && lines.contains(u"概要"_s),
             qPrintable(lines.join(u'|')));
    QVERIFY(!wordsOf(pages.back(), false).contains(u'\n'));
}

void TestPageForms::narrowColumnTitlesAreWhole_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QStringList>("lines");
    QTest::addColumn<bool>("isSmaller");
    QTest::newRow("a phrase") << u"修正の有無"_s << QStringList{u"修正の"_s, u"有無"_s} << true;
    QTest::newRow("a word") << u"ページ"_s << QStringList{u"ページ"_s} << true;
    QTest::newRow("two words") << u"対応区分"_s << QStringList{u"対応"_s, u"区分"_s} << false;
    QTest::newRow("short") << u"区分"_s << QStringList{u"区分"_s} << false;
    // No size that can be read has room for it.
    QTest::newRow("too long") << u"パブリックコメント"_s << QStringList() << false;
}

// A title whose words a column two characters wide would tear is set smaller, as a printer does.
void TestPageForms::narrowColumnTitlesAreWhole()
{
    QFETCH(QString, title);
    QFETCH(QStringList, lines);
    QFETCH(bool, isSmaller);
    Collected collected = emptyBooklet();
    collected.settings.legend = false;
    collected.settings.freeFields = {FreeField{u"修正"_s, {}, {}}};
    collected.settings.columns.push_back({ColumnField::Free1, title, 2});
    collected.blocks.emplace_back(row(u"意見です。"_s, u"回答です。"_s));
    renumber(collected);
    const auto pages = pagesOf(collected);
    QCOMPARE(PageReader(pages).faults(), QStringList());
    QCOMPARE(findPlaceFaults(pages, collected), QStringList());
    const TableLayout layout = TableLayout::make(collected);
    const TableColumn &column = layout.columns.back();
    QCOMPARE(column.characters, 2.0F);
    QStringList found;
    for (const PageItem &item : pages.back().items) {
        const auto *text = std::get_if<TextItem>(&item);
        if (!text || text->origin.x() < column.left)
            continue;
        found += pages.back().text.mid(text->textBegin, qsizetype(text->textEnd - text->textBegin));
        const double size = double(text->size);
        QCOMPARE(size < layout.fontSize - 0.01, isSmaller);
        QVERIFY2(size >= 0.7 * layout.fontSize - 0.01, qPrintable(QString::number(size)));
        const PageGlyph &last = pages.back().glyphs[text->glyphEnd - 1];
        const double right = text->origin.x() + double(last.x) + size;
        QVERIFY2(right <= column.left + column.width + 0.01, qPrintable(found.back()));
    }
    if (!lines.isEmpty())
        QCOMPARE(found, lines);
}

// Names of departments and pages are broken as titles are, and stand at the left as they are.
void TestPageForms::narrowFieldsAreBrokenAsTitles()
{
    Collected collected = emptyBooklet();
    collected.settings.legend = false;
    collected.settings.freeFields = {FreeField{u"担当課"_s, {}, {}}};
    collected.settings.columns.push_back({ColumnField::Free1, u"担当課"_s, 5});
    const std::vector<std::pair<QString, QStringList>> names{
        {u"子育て支援課"_s, {u"子育て"_s, u"支援課"_s}},
        {u"市民協働推進センター"_s, {u"市民協働"_s, u"推進"_s, u"センター"_s}},
        {u"全体"_s, {u"全体"_s}}};
    for (const auto &[name, lines] : names) {
        RowBlock block = row(u"意見です。"_s, u"回答です。"_s);
        block.free = {paragraphs(name)};
        collected.blocks = {block};
        renumber(collected);
        const auto pages = pagesOf(collected);
        const TableLayout layout = TableLayout::make(collected);
        const TableColumn &column = layout.columns.back();
        QCOMPARE(column.characters, 4.0F);
        QStringList found;
        for (const PageItem &item : pages.back().items) {
            const auto *text = std::get_if<TextItem>(&item);
            if (!text || text->origin.x() < column.left)
                continue;
            found +=
                pages.back().text.mid(text->textBegin, qsizetype(text->textEnd - text->textBegin));
            const double width = double(pages.back().glyphs[text->glyphEnd - 1].x);
            QVERIFY(width < (double(found.back().size()) - 0.99) * layout.fontSize);
        }
        QCOMPARE(found.mid(1), lines); // below the title
    }
}

// 参考とする has room for its words, whatever the template gives to a symbol; running text gives
// it.
void TestPageForms::categoriesInWordsHaveRoom()
{
    Collected collected = emptyBooklet();
    RowBlock block = row(u"意見です。"_s, u"回答です。"_s);
    block.category = 0;
    collected.blocks.emplace_back(block);
    renumber(collected);
    auto &columns = collected.settings.columns;
    const auto category = std::find_if(columns.begin(), columns.end(), [](const Column &column) {
        return column.field == ColumnField::Category;
    });
    QVERIFY(category != columns.end());
    category->width = 2;
    const auto widthFor = [&](const QString &words, int *total) {
        collected.legend.front().symbol = words;
        const TableLayout layout = TableLayout::make(collected);
        *total = 0;
        for (const TableColumn &column : layout.columns)
            *total += int(column.characters);
        return layout.columns[size_t(layout.findColumn(ColumnField::Category))].characters;
    };
    int total = 0;
    int same = 0;
    QCOMPARE(widthFor(u"◎"_s, &total), 2.0F);
    QCOMPARE(widthFor(u"その他"_s, &same), 3.0F);
    QCOMPARE(same, total);
    QCOMPARE(widthFor(u"参考とする"_s, &same), 4.0F);
    QCOMPARE(widthFor(u"計画に反映済みのもの"_s, &same), 5.0F);
    QCOMPARE(widthFor(u"ご意見の趣旨を踏まえ、計画案を修正するもの"_s, &same), 7.0F);
    QCOMPARE(same, total);
    const QString sentence = u"ご意見の趣旨が既に素案に盛り込まれているもの、"
                             u"又は既に取り組んでいるもの"_s;
    QCOMPARE(widthFor(sentence, &same), 8.0F);
    QCOMPARE(widthFor(sentence.repeated(2), &same), 10.0F);
    QCOMPARE(same, total);
    // Beside columns of headings the text is narrow, but not so narrow as the words.
    columns.insert(columns.begin(), {ColumnField::Path1, u"章"_s, 8});
    columns.insert(columns.begin(), {ColumnField::Path2, u"節"_s, 8});
    const float beside = widthFor(sentence, &same);
    QVERIFY2(beside >= 7, qPrintable(QString::number(double(beside))));
}

// Beside many columns, too, a figure is on one line, and words are not read from top to bottom.
void TestPageForms::figuresAndWordsHaveRoomBesideHeadings()
{
    Collected collected = emptyBooklet();
    RowBlock block = row(u"意見です。"_s, u"回答です。"_s);
    block.category = 0;
    block.count = 98765;
    collected.blocks.emplace_back(block);
    collected.legend.front().symbol = u"その他（質問、感想、個別事業に対する要望等）"_s;
    renumber(collected);
    collected.settings.columns = {
        {ColumnField::No, u"番号"_s, 2},       {ColumnField::Path1, u"編"_s, 3},
        {ColumnField::Path2, u"章"_s, 3},      {ColumnField::Path3, u"節"_s, 7},
        {ColumnField::Path4, u"項"_s, 7},      {ColumnField::Response, u"考え方"_s, 14},
        {ColumnField::Summary, u"意見"_s, 14}, {ColumnField::Category, u"対応区分"_s, 3},
        {ColumnField::Count, u"件数"_s, 2}};
    const TableLayout layout = TableLayout::make(collected);
    const auto width = [&](ColumnField field) {
        return layout.columns[size_t(layout.findColumn(field))].characters;
    };
    QVERIFY(width(ColumnField::Count) >= 3);
    QVERIFY(width(ColumnField::Category) >= 4);
    QVERIFY(width(ColumnField::Summary) >= 6);
}

// What stands above an opinion (■対応区分：◎) is on the page where the opinion begins, also where
// the row is taller than a page; and so are all headings above it where a page can hold them.
void TestPageForms::nothingStandsAloneAboveAnOpinion()
{
    for (const double size : {10.5, 24.0}) {
        for (int filler = 1; filler < 30; ++filler) {
            Collected collected = stackedBooklet();
            collected.settings.fontSize = size;
            collected.settings.linePitch = size > 20 ? 2.6 : 1.62;
            collected.settings.columns = {{ColumnField::No, u"No."_s, 3},
                                          {ColumnField::Category, u"対応区分"_s, 3},
                                          {ColumnField::Summary, u"意見"_s, 20},
                                          {ColumnField::Response, u"考え方"_s, 20}};
            collected.blocks.emplace_back(
                row(u"詰め物\n"_s.repeated(filler) + u"おわり"_s, u"済"_s));
            collected.blocks.emplace_back(heading(0, u"第2章"_s));
            collected.blocks.emplace_back(heading(1, u"節"_s));
            RowBlock block = row(u"はじめの意見です。"_s.repeated(90), u"回答です。"_s);
            block.category = 0;
            collected.blocks.emplace_back(block);
            renumber(collected);
            for (const Page &page : pagesOf(collected)) {
                const QString words = wordsOf(page, false);
                const bool begins = words.contains(u"はじめの意見"_s);
                QVERIFY2(!words.contains(u"第2章"_s) || begins, qPrintable(words.right(60)));
                QVERIFY2(!words.contains(u"■対応区分"_s) || begins, qPrintable(words.right(60)));
            }
        }
    }
}

// Words of another language are read aloud in it: the element says so, and no other does.
void TestPageForms::otherLanguagesAreTold()
{
    for (Collected collected : {emptyBooklet(), stackedBooklet()}) {
        RowBlock block =
            row(u"Please translate the plan for us and publish it."_s, u"検討します。"_s);
        collected.blocks.emplace_back(block);
        renumber(collected);
        const auto pages = pagesOf(collected);
        const PageReader reader(pages);
        QStringList languages;
        for (const ElementId paragraph : reader.withRole(Role::Paragraph)) {
            if (const auto language = reader.element(paragraph).element.language;
                !language.isEmpty())
                languages << language;
        }
        QCOMPARE(languages, QStringList(u"en"_s));
    }
}

// Whoever hears the page hears what is marked, also where the characters come from a font without a
// space, or from none.
void TestPageForms::marksAreSpokenBesideAnyCharacter()
{
    for (const QString &words : {u"公園"_s, u"𠮷"_s, u"𠀋𠂉"_s, u"🌳"_s, u"👨‍👩‍👧"_s}) {
        Collected collected = emptyBooklet();
        collected.marks = MarkLook{};
        RowBlock block = row(u"意見"_s, u"回答"_s);
        block.summary = {{{{words, {}, Mark::Removed}, {u"森"_s, {}, Mark::Added}}}};
        collected.blocks.emplace_back(block);
        renumber(collected);
        const QString spoken = wordsOf(pagesOf(collected).back(), false);
        QVERIFY2(spoken.contains(u"〔削除："_s + words + u"〕〔追加：森〕"_s), qPrintable(spoken));
    }
}

// What is clicked is the row, also where it is higher than its words because a heading beside it
// needs the room.
void TestPageForms::rowsReachToTheirRules()
{
    Collected collected = emptyBooklet();
    collected.settings.contents = ContentsPolicy::None;
    collected.settings.columns.insert(collected.settings.columns.begin(),
                                      {ColumnField::Path1, u"章"_s, 2, true});
    constexpr int kRows = 90;
    for (int i = 0; i < kRows; ++i) {
        RowBlock block = row(u"意見です。"_s.repeated(1 + i % 7 * 9), u"回答"_s);
        block.path = {{u"基本目標１　みどりを守り、増やす（案）"_s, i % 3 == 0 ? 3 : 0}};
        collected.blocks.emplace_back(block);
    }
    renumber(collected);
    for (const Page &page : pagesOf(collected)) {
        double bottom = 0; // of the rows so far
        double lowest = 0; // of the rules
        for (const PageItem &item : page.items) {
            if (const auto *found = std::get_if<RowItem>(&item)) {
                QVERIFY2(bottom == 0 || qAbs(found->area.top() - bottom) < 0.01,
                         qPrintable(u"No. %1"_s.arg(found->no)));
                bottom = found->area.bottom();
            } else if (const auto *rule = std::get_if<RuleItem>(&item)) {
                lowest = rule->from.y() == rule->to.y() ? std::max(lowest, rule->from.y()) : lowest;
            }
        }
        if (bottom > 0)
            QVERIFY2(qAbs(lowest - bottom) < 0.01, qPrintable(QString::number(page.number)));
    }
}

void TestPageForms::everyFormKeepsItsPlaces_data()
{
    addFormRows();
}

// Of the sample, in each order.
void TestPageForms::everyFormKeepsItsPlaces()
{
    QFETCH(QString, form);
    for (const QString &order : {u"plan"_s, u"category"_s, u"given"_s}) {
        Snapshot seed = readSeed();
        seed.consultation.templateName = form;
        seed.consultation.settings = {{u"order"_s, order}};
        const auto collected = collect(seed);
        QVERIFY(collected.ok());
        const auto pages = pagesOf(*collected);
        const PageReader reader(pages);
        QCOMPARE(reader.faults().mid(0, 5), QStringList());
        QCOMPARE(findPlaceFaults(pages, *collected).mid(0, 5), QStringList());
    }
}

} // namespace gaiyo
