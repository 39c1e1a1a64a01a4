#include "booklet/test_page_forms.h"

#include "booklet/booklet.h"
#include "booklet/page_builder.h"
#include "booklet/page_reader.h"
#include "booklet/running_head.h"
#include "booklet/support.h"
#include "booklet/vertical_text.h"
#include "collect/collect.h"
#include "domain/seed_document.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

namespace gaiyo {

using namespace test;
using namespace Qt::StringLiterals;

namespace {

std::vector<Page> pagesWith(const Collected &collected)
{
    auto pages = makePages(collected, fonts());
    if (!pages)
        qFatal("%s", qPrintable(pages.error().message));
    return std::move(*pages);
}

// The words of a page from top to bottom; of its artifacts only, or of its content.
QString wordsOf(const Page &page, bool artifacts)
{
    QString words;
    for (const PageItem &item : page.items) {
        const auto *text = std::get_if<TextItem>(&item);
        if (text && (text->element == kArtifact) == artifacts)
            words += page.text.mid(text->textBegin, qsizetype(text->textEnd - text->textBegin));
    }
    return words;
}

QStringList textsOf(const PageReader &reader, Role role)
{
    QStringList texts;
    for (const ElementId id : reader.withRole(role))
        texts += reader.element(id).whole;
    return texts;
}

Collected stacked(const QJsonObject &more = {})
{
    Collected collected = emptyBooklet();
    collected.settings.layout = RowLayout::Stacked;
    collected.form = BodyForm::Stacked;
    const auto settings = applySettings(collected.settings, more);
    collected.settings = *settings;
    return collected;
}

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

void TestPageForms::blocksAreTagged()
{
    Collected collected = emptyBooklet();
    collected.front.blocks = {
        blockOf(PageBlockType::Heading, u"募集の概要"_s),
        blockOf(PageBlockType::Paragraph, u"一行目\n二行目"_s),
        blockOf(PageBlockType::List, u"閲覧場所"_s, {u"市役所"_s, u"図書館"_s, u"（1）出張所"_s}),
        tableBlock(2)};
    const auto pages = pagesWith(collected);
    const PageReader reader(pages);
    QCOMPARE(reader.faults(), QStringList());
    QVERIFY(textsOf(reader, Role::Heading).contains(u"募集の概要"_s));
    const QStringList paragraphs = textsOf(reader, Role::Paragraph);
    QVERIFY(paragraphs.contains(u"一行目"_s) && paragraphs.contains(u"二行目"_s));
    QVERIFY(textsOf(reader, Role::ListItem).contains(u"・市役所"_s));
    QVERIFY(textsOf(reader, Role::ListItem).contains(u"（1）出張所"_s));
    QCOMPARE(textsOf(reader, Role::ColumnHeader).mid(0, 2),
             (QStringList{u"提出方法"_s, u"通数"_s}));
    QCOMPARE(textsOf(reader, Role::RowHeader).mid(0, 2), (QStringList{u"方法0"_s, u"方法1"_s}));
    const auto cells = reader.withRole(Role::DataCell);
    QVERIFY(!cells.empty());
    for (const ElementId cell : {cells[0], cells[1]}) // its column's heading and its row's
        QCOMPARE(reader.element(cell).element.headers.size(), size_t(2));
}

void TestPageForms::longBlocksGoOnOverPages()
{
    Collected collected = emptyBooklet();
    collected.front.blocks = {tableBlock(90)};
    PageBlock list = blockOf(PageBlockType::List, u"場所"_s);
    for (int i = 0; i < 120; ++i)
        list.items += u"場所%1"_s.arg(i);
    collected.back = {list};
    collected.blocks.emplace_back(row(u"意見"_s, u"回答"_s));
    renumber(collected);
    const auto pages = pagesWith(collected);
    QVERIFY(pages.size() > 4);
    const PageReader reader(pages);
    QCOMPARE(reader.faults(), QStringList());
    QCOMPARE(textsOf(reader, Role::RowHeader).size(), 90 + 1); // and the No.
    QCOMPARE(reader.withRole(Role::Table).size(), size_t(2));
    const QStringList items = textsOf(reader, Role::ListItem);
    QCOMPARE(items.filter(u"場所"_s).size(), 120);
    QCOMPARE(findPlaceFaults(pages, collected), QStringList());
}

void TestPageForms::backBlocksStandBelowTheTable()
{
    Collected collected = emptyBooklet();
    collected.blocks.emplace_back(row(u"意見"_s, u"回答"_s));
    renumber(collected);
    const size_t before = pagesWith(collected).size();
    collected.back = {blockOf(PageBlockType::Heading, u"今後の予定"_s),
                      blockOf(PageBlockType::Paragraph, u"問い合わせ先"_s)};
    const auto pages = pagesWith(collected);
    QCOMPARE(pages.size(), before);
    const QString words = wordsOf(pages.back(), false);
    QVERIFY2(words.endsWith(u"回答今後の予定問い合わせ先"_s) ||
                 words.contains(u"今後の予定問い合わせ先"_s),
             qPrintable(words));
    QVERIFY(words.indexOf(u"今後の予定"_s) > words.indexOf(u"意見"_s));
}

void TestPageForms::symbolsMakeTheirColumnAsWideAsTheyAre()
{
    Collected collected = emptyBooklet();
    collected.legend[0].symbol = u"原案どおりとする"_s;
    const auto pages = pagesWith(collected);
    QStringList lines;
    for (const PageItem &item : pages.front().items) {
        const auto *text = std::get_if<TextItem>(&item);
        if (text)
            lines +=
                pages.front().text.mid(text->textBegin, qsizetype(text->textEnd - text->textBegin));
    }
    QVERIFY2(lines.contains(u"原案どおりとする"_s), qPrintable(lines.join(u'|'))); // on one line
}

// In large letters, too.
void TestPageForms::wordsOfTheLegendUseWhatCountsLeave()
{
    Collected collected = emptyBooklet();
    collected.settings.fontSize = 21;
    const TableLayout layout = TableLayout::make(collected);
    const auto ems = int((layout.right - layout.left) / layout.fontSize);
    collected.legend[0].text = u"意"_s.repeated(ems - 7); // 3 for the symbol, 2 for the count
    const auto pages = pagesWith(collected);
    QStringList lines;
    for (const PageItem &item : pages.front().items) {
        if (const auto *text = std::get_if<TextItem>(&item))
            lines +=
                pages.front().text.mid(text->textBegin, qsizetype(text->textEnd - text->textBegin));
    }
    QVERIFY2(lines.contains(collected.legend[0].text), qPrintable(lines.join(u'|')));
}

struct PlacedWords
{
    QString words;
    QPointF origin;
};

static std::vector<PlacedWords> placedOn(const Page &page)
{
    std::vector<PlacedWords> placed;
    for (const PageItem &item : page.items) {
        if (const auto *text = std::get_if<TextItem>(&item))
            placed.push_back(
                {page.text.mid(text->textBegin, qsizetype(text->textEnd - text->textBegin)),
                 text->origin});
    }
    return placed;
}

// In large letters on small paper a column of two characters would be left for the words.
void TestPageForms::countsStandBelowWordsThatHaveNoRoom()
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
    const auto pages = pagesWith(collected);
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

// A label and its value have a gap between them, and a label that has room is on one line; values
// begin below each other.
void TestPageForms::labelsOfFactsHaveRoom()
{
    for (const QString &label :
         {u"件数"_s, u"ご意見の募集期間"_s, u"寄せられたご意見の件数"_s, u"意"_s.repeated(18)}) {
        Collected collected = emptyBooklet();
        collected.settings.periodLabel = u"ご意見の募集期間"_s;
        collected.settings.countLabel = label;
        const auto pages = pagesWith(collected);
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

// 対応 / 区分 on two lines, as the office has it.
void TestPageForms::columnTitlesBreakWhereTheyAreBroken()
{
    Collected collected = emptyBooklet();
    collected.settings.columns[1].title = u"意見の\n概要"_s;
    collected.blocks.emplace_back(row(u"意見です。"_s, u"回答です。"_s));
    renumber(collected);
    const auto pages = pagesWith(collected);
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
    const auto pages = pagesWith(collected);
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
        const auto pages = pagesWith(collected);
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
            Collected collected = stacked();
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
            for (const Page &page : pagesWith(collected)) {
                const QString words = wordsOf(page, false);
                const bool begins = words.contains(u"はじめの意見"_s);
                QVERIFY2(!words.contains(u"第2章"_s) || begins, qPrintable(words.right(60)));
                QVERIFY2(!words.contains(u"■対応区分"_s) || begins, qPrintable(words.right(60)));
            }
        }
    }
}

void TestPageForms::stackedOpinionsStandAboveTheirResponses()
{
    Collected collected = stacked();
    collected.blocks.emplace_back(heading(0, u"第1章"_s));
    RowBlock block = row(u"意見です。"_s, u"回答です。"_s);
    block.category = 0;
    collected.blocks.emplace_back(block);
    renumber(collected);
    const auto pages = pagesWith(collected);
    const PageReader reader(pages);
    QCOMPARE(reader.faults(), QStringList());
    const QString words = wordsOf(pages.back(), false);
    QVERIFY2(words.contains(u"第1章No. 1■意見の概要意見です。■区の考え方回答です。■対応区分：◎"_s),
             qPrintable(words));
    QVERIFY(reader.withRole(Role::Table).empty());
    QVERIFY(textsOf(reader, Role::Heading).contains(u"No. 1"_s));
    bool spoken = false;
    for (const ElementId span : reader.withRole(Role::Span))
        spoken |=
            reader.element(span).element.expansion == u"■対応区分："_s + collected.legend[0].text;
    QVERIFY(spoken);
}

// Words of another language are read aloud in it: the element says so, and no other does.
void TestPageForms::otherLanguagesAreTold()
{
    for (Collected collected : {emptyBooklet(), stacked()}) {
        RowBlock block =
            row(u"Please translate the plan for us and publish it."_s, u"検討します。"_s);
        collected.blocks.emplace_back(block);
        renumber(collected);
        const auto pages = pagesWith(collected);
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
        const QString spoken = wordsOf(pagesWith(collected).back(), false);
        QVERIFY2(spoken.contains(u"〔削除："_s + words + u"〕〔追加：森〕"_s), qPrintable(spoken));
    }
}

void TestPageForms::stackedRowsGoOnWithTheirNumber()
{
    Collected collected = stacked();
    collected.blocks.emplace_back(row(u"とても長い意見です。"_s.repeated(400), u"回答"_s));
    renumber(collected);
    const auto pages = pagesWith(collected);
    QVERIFY(pages.size() > 2);
    QCOMPARE(PageReader(pages).faults(), QStringList());
    QVERIFY(wordsOf(pages.front(), true).contains(u"（次ページへ続く）"_s) ||
            wordsOf(pages[1], true).contains(u"（次ページへ続く）"_s));
    QVERIFY2(wordsOf(pages.back(), true).startsWith(u"No. 1（続き）"_s),
             qPrintable(wordsOf(pages.back(), true)));
    QCOMPARE(findPlaceFaults(pages, collected), QStringList());
}

// Letters one below the other, too, say at the foot of a page that they go on, and where they do.
void TestPageForms::runningTextSaysThatItGoesOn()
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
    const auto pages = pagesWith(collected);
    int told = 0;
    for (size_t i = 0; i + 1 < pages.size(); ++i) {
        const bool goesOn = wordsOf(pages[i], true).contains(u"（次ページへ続く）"_s);
        QCOMPARE(wordsOf(pages[i + 1], true).contains(u"（続き）"_s), goesOn);
        told += goesOn ? 1 : 0;
    }
    QVERIFY(told > 3);
}

// On a small page in large letters too: the page's number is clear of it.
void TestPageForms::whatGoesOnKeepsClearOfThePageNumber()
{
    Collected collected = stacked();
    collected.settings.paper = u"A5"_s;
    collected.settings.fontSize = 22;
    collected.blocks.emplace_back(row(u"とても長い意見です。"_s.repeated(100), u"回答"_s));
    renumber(collected);
    int told = 0;
    for (const Page &page : pagesWith(collected)) {
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
void TestPageForms::stackedLabelsStandAboveTheirWords()
{
    Collected collected = stacked(QJsonObject{{u"split"_s, u"freely"_s}});
    for (int fill = 1; fill < 60; ++fill) {
        collected.blocks.clear();
        RowBlock block = row({}, u"回答"_s);
        block.summary = std::vector<Paragraph>(size_t(fill), paragraphs(u"一行"_s).front());
        collected.blocks.emplace_back(block);
        const QString twoLines = u"二行になる長さの意見です。"_s.repeated(5);
        collected.blocks.emplace_back(row(twoLines, twoLines));
        renumber(collected);
        for (const Page &page : pagesWith(collected)) {
            const QString words = wordsOf(page, false);
            QVERIFY2(!words.endsWith(u"■意見の概要"_s) && !words.endsWith(u"■区の考え方"_s),
                     qPrintable(QString::number(fill)));
        }
    }
}

// Words that go on on the next page fill this one: no line would have had room below them.
void TestPageForms::stackedWordsReachTheFoot()
{
    for (double size = 9; size < 24; size += 0.5) {
        Collected collected = stacked({{u"split"_s, u"freely"_s}});
        collected.settings.fontSize = size;
        collected.blocks.emplace_back(row(u"とても長い意見です。"_s.repeated(1500), u"回答"_s));
        renumber(collected);
        const auto pages = pagesWith(collected);
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

void TestPageForms::stackedResponsesServeSeveral()
{
    Collected collected = stacked();
    collected.blocks.emplace_back(row(u"一つ目"_s, u"共通の回答"_s, 2));
    collected.blocks.emplace_back(rowBelow(u"二つ目"_s));
    collected.blocks.emplace_back(row(u"三つ目"_s, u"別の回答"_s));
    renumber(collected);
    const QString words = wordsOf(pagesWith(collected).back(), false);
    QVERIFY2(
        words.contains(u"No. 1■意見の概要一つ目No. 2■意見の概要二つ目■区の考え方（No. 1・2）共通の"
                       u"回答No. 3■意見の概要三つ目■区の考え方別の回答"_s),
        qPrintable(words));
}

void TestPageForms::headingCellsSpanTheirRows()
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
    const auto pages = pagesWith(collected);
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
void TestPageForms::emptyHeadingCellsAreClosed()
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
        const auto pages = pagesWith(collected);
        QVERIFY(pages.size() > 2);
        const PageReader reader(pages);
        QCOMPARE(reader.faults(), QStringList());
        QCOMPARE(reader.withRole(Role::RowHeader).size(), size_t(kRows + 2)); // with the No.
    }
}

void TestPageForms::headingCellsAreRepeatedOnEveryPage()
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
    const auto pages = pagesWith(collected);
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
void TestPageForms::repeatedHeadingsStayBesideTheirRows()
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
            const auto pages = pagesWith(collected);
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

void TestPageForms::headingCellsAreWhole_data()
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
void TestPageForms::headingCellsAreWhole()
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
        const auto pages = pagesWith(collected);
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
void TestPageForms::longHeadingCellsAreNamed()
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
        const auto pages = pagesWith(collected);
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

// In large print, too, No. 1（続き） is below the rule of the running head.
void TestPageForms::runningHeadIsAboveWhatGoesOn()
{
    for (const double size : {10.5, 14.0, 18.0, 24.0}) {
        Collected collected = stacked();
        collected.settings.fontSize = size;
        collected.settings.runningHead = RunningHead::Title;
        collected.blocks.emplace_back(row(u"とても長い意見です。"_s.repeated(400), u"回答"_s));
        renumber(collected);
        const auto pages = pagesWith(collected);
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

void TestPageForms::whatGoesOnCanBeRead_data()
{
    everyFormKeepsItsPlaces_data();
    QTest::newRow("no column of numbers") << u"nerima without"_s;
}

// （続き） is nowhere smaller than seven tenths of the body, above the table as in a cell: where
// the margin has no room for it below the running head, the table begins lower.
void TestPageForms::whatGoesOnCanBeRead()
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

void TestPageForms::verticalHeadingsStandInTheirCells_data()
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
void TestPageForms::verticalHeadingsStandInTheirCells()
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
        const auto pages = pagesWith(collected);
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
    for (const Page &page : pagesWith(collected)) {
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

// Though columns stand from right to left, and words in them are turned.
void TestPageForms::verticalWordsAreWholeInThePdf()
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
void TestPageForms::verticalGlyphsAreTheFonts()
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

void TestPageForms::everyFormKeepsItsPlaces_data()
{
    QTest::addColumn<QString>("form");
    for (const QString &form :
         {u"nerima"_s, u"kubun"_s, u"koumoku"_s, u"tatezumi"_s, u"midashinashi"_s, u"kakudai"_s})
        QTest::newRow(qPrintable(form)) << form;
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
        const auto pages = pagesWith(*collected);
        const PageReader reader(pages);
        QCOMPARE(reader.faults().mid(0, 5), QStringList());
        QCOMPARE(findPlaceFaults(pages, *collected).mid(0, 5), QStringList());
    }
}

} // namespace gaiyo
