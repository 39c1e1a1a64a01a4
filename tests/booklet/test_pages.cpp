#include "booklet/test_pages.h"

#include "base/stopped.h"
#include "booklet/booklet.h"
#include "booklet/page_reader.h"
#include "booklet/support.h"
#include "booklet/table_layout.h"

#include <QRandomGenerator>
#include <QTest>

#include <numeric>
#include <set>

namespace gaiyo {

using namespace test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kBooklets = 2000;

// A word of the kind that lines have to cope with.
QString randomWord(QRandomGenerator &dice)
{
    static const QStringList kWords{QStringLiteral("意見"),
                                    QStringLiteral("の"),
                                    QStringLiteral("、"),
                                    QStringLiteral("。"),
                                    QStringLiteral("「区」"),
                                    QStringLiteral("（約300施設）"),
                                    QStringLiteral("ホームページ"),
                                    QStringLiteral("office"),
                                    QStringLiteral("A-1"),
                                    QStringLiteral("12,345"),
                                    QStringLiteral("……"),
                                    QStringLiteral("～"),
                                    QStringLiteral("ゃ"),
                                    QStringLiteral("々"),
                                    QStringLiteral(" "),
                                    QStringLiteral("　"),
                                    QStringLiteral("𠮷"),
                                    QStringLiteral("葛\U000E0100"),
                                    QStringLiteral("か\u309A"),
                                    QStringLiteral("・"),
                                    QStringLiteral("①"),
                                    QStringLiteral("\U0001F600"),
                                    QStringLiteral("①②"),
                                    QStringLiteral("https://example.jp/a/b?c=d"),
                                    QStringLiteral("平成２８年"),
                                    QStringLiteral("\t"),
                                    QStringLiteral("！"),
                                    QStringLiteral("e\u0301"),
                                    QStringLiteral("\u200B"),
                                    QStringLiteral("』』（")};
    return kWords[dice.bounded(int(kWords.size()))];
}

QString randomText(QRandomGenerator &dice, int words)
{
    QString text;
    for (int i = 0; i < words; ++i) {
        text += randomWord(dice);
        if (dice.bounded(25) == 0)
            text += u'\n';
    }
    return text;
}

int randomLength(QRandomGenerator &dice)
{
    switch (dice.bounded(10)) {
    case 0:
        return 0;
    case 1:
    case 2:
        return 1;
    case 3:
        return dice.bounded(600, 1500);
    default:
        return dice.bounded(2, 120);
    }
}

Settings randomSettings(QRandomGenerator &dice)
{
    Settings s = settings();
    static const QStringList kPapers{QStringLiteral("A4"), QStringLiteral("A5"),
                                     QStringLiteral("B5"), QStringLiteral("A3")};
    s.paper = kPapers[dice.bounded(4)];
    s.orientation = dice.bounded(2) ? Orientation::Portrait : Orientation::Landscape;
    const int margin = s.paper == u"A5" ? dice.bounded(5, 35) : dice.bounded(5, 50);
    s.margins = {double(margin), double(margin), 10, 10};
    s.fontSize = dice.bounded(6, 14);
    s.font = dice.bounded(2) ? QStringLiteral("BIZ UDGothic") : QStringLiteral("BIZ UDMincho");
    for (Column &column : s.columns)
        column.width = dice.bounded(2, 30);
    if (dice.bounded(3) == 0)
        s.columns.push_back({ColumnField::Count, QStringLiteral("件数"), 2});
    if (dice.bounded(4) == 0)
        std::swap(s.columns[1], s.columns[3]);
    if (dice.bounded(6) == 0)
        s.columns.erase(s.columns.begin());
    s.linePitch = 1.2 + dice.bounded(10) / 10.0;
    s.paragraphIndent = dice.bounded(2) == 0;
    s.split = SplitPolicy(dice.bounded(3));
    s.tableOnNewPage = dice.bounded(4) == 0;
    s.pageNumber = PageNumberStyle(dice.bounded(4));
    s.headings = {{1 + dice.bounded(5) / 10.0, true, 20}, {1, false, dice.bounded(51)}};
    if (dice.bounded(3) == 0)
        s.legendTitle.clear();
    if (dice.bounded(4) == 0)
        s.frontParts = {FrontPart::Notes, FrontPart::Legend, FrontPart::Title};
    return s;
}

Collected randomBooklet(quint32 seed)
{
    QRandomGenerator dice(seed);
    Collected collected = emptyBooklet();
    collected.settings = randomSettings(dice);
    if (dice.bounded(3) == 0)
        collected.front.notes << randomText(dice, dice.bounded(300)).remove(u'\n');
    const int rows = dice.bounded(1, 30);
    for (int made = 0; made < rows;) {
        for (int i = dice.bounded(3); i > 0; --i)
            collected.blocks.emplace_back(
                heading(dice.bounded(5),
                        QStringLiteral("見") + randomText(dice, dice.bounded(30)).remove(u'\n')));
        const int span = dice.bounded(4) == 0 ? dice.bounded(1, 40) : 1;
        const QString response = randomText(dice, randomLength(dice));
        for (int i = 0; i < span; ++i, ++made) {
            const QString summary =
                randomText(dice, span > 1 ? dice.bounded(40) : randomLength(dice));
            RowBlock block = i == 0 ? row(summary, response, span) : rowBelow(summary);
            if (dice.bounded(4) != 0)
                block.category = size_t(dice.bounded(2));
            collected.blocks.emplace_back(std::move(block));
        }
    }
    renumber(collected);
    return collected;
}

QStringList textsOf(const std::vector<Paragraph> &paragraphs)
{
    QStringList texts;
    for (const Paragraph &paragraph : paragraphs) {
        if (!paragraph.text().isEmpty())
            texts << paragraph.text();
    }
    return texts;
}

// What the cells of a row must hold, in the order of the columns; a response that a row above
// spans has no cell.
QString expectedRow(const RowBlock &block, const Collected &collected)
{
    QStringList cells;
    for (const Column &column : collected.settings.columns) {
        switch (column.field) {
        case ColumnField::No:
            cells << QString::number(block.no);
            break;
        case ColumnField::Summary:
            cells << textsOf(block.summary).join(u'|');
            break;
        case ColumnField::Response:
            if (block.response)
                cells << textsOf(block.response->paragraphs).join(u'|');
            break;
        case ColumnField::Category:
            cells << (block.category ? collected.legend[*block.category].symbol : QString());
            break;
        case ColumnField::Count:
            cells << QString::number(block.count);
            break;
        case ColumnField::Path1:
        case ColumnField::Path2:
        case ColumnField::Path3:
        case ColumnField::Path4:
            if (const PathCell *heading = block.findPath(column.field);
                heading && heading->span > 0)
                cells << heading->text;
            break;
        case ColumnField::Free1:
        case ColumnField::Free2:
        case ColumnField::Free3:
            cells << (block.findFree(column.field)
                          ? textsOf(*block.findFree(column.field)).join(u'|')
                          : QString());
            break;
        }
    }
    return cells.join(u'#');
}

QString foundRow(const PageReader &reader, ElementId tableRow)
{
    QStringList cells;
    for (ElementId cell : reader.element(tableRow).children)
        cells << (reader.element(cell).own.isEmpty() ? reader.paragraphsOf(cell).join(u'|')
                                                     : reader.element(cell).own);
    return cells.join(u'#');
}

// Everything of the table as it must be read, against what the pages say.
void compareTable(const PageReader &reader, const Collected &collected)
{
    QStringList expected;
    for (const Block &block : collected.blocks) {
        if (const auto *title = std::get_if<HeadingBlock>(&block))
            expected << title->text;
        else
            expected << expectedRow(std::get<RowBlock>(block), collected);
    }
    QStringList found;
    for (ElementId body : reader.withRole(Role::TableBody)) {
        for (ElementId tableRow : reader.element(body).children)
            found << foundRow(reader, tableRow);
    }
    for (qsizetype i = 0; i < qMin(expected.size(), found.size()); ++i)
        QCOMPARE(found[i], expected[i]);
    QCOMPARE(found.size(), expected.size());
}

QString artifactsOf(const Page &page)
{
    QString text;
    for (const PageItem &item : page.items) {
        const auto *run = std::get_if<TextItem>(&item);
        if (run && run->element == kArtifact)
            text += page.text.mid(run->textBegin, qsizetype(run->textEnd - run->textBegin)) + u'|';
    }
    return text;
}

// Numbers of the rows and texts of the headings whose elements begin on the page.
int countOpened(const Page &page, Role role)
{
    int count = 0;
    for (const PageItem &item : page.items) {
        const auto *open = std::get_if<OpenItem>(&item);
        count += open && open->element.role == role ? 1 : 0;
    }
    return count;
}

QString repeated(const QString &text, int times)
{
    return text.repeated(times);
}

} // namespace

void TestPages::randomBookletsKeepEveryCharacter()
{
    int made = 0;
    for (quint32 seed = 1; seed <= kBooklets; ++seed) {
        const Collected collected = randomBooklet(seed);
        const auto pages = makePages(collected, fonts());
        if (!pages) { // no room on this paper; said, not drawn wrongly
            QCOMPARE(pages.error().kind, ErrorKind::Invalid);
            continue;
        }
        ++made;
        const PageReader reader(*pages);
        QVERIFY2(reader.faults().isEmpty(),
                 qPrintable(QStringLiteral("seed %1: ").arg(seed) + reader.faults().join(u'\n')));
        const QStringList faults = findPlaceFaults(*pages, collected);
        QVERIFY2(faults.isEmpty(),
                 qPrintable(QStringLiteral("seed %1: ").arg(seed) + faults.mid(0, 5).join(u'\n')));
        compareTable(reader, collected);
        if (QTest::currentTestFailed()) {
            qWarning("seed %u", seed);
            return;
        }
        const QStringList notes = collected.front.notes;
        for (const QString &note : notes) {
            bool found = note.isEmpty();
            for (ElementId paragraph : reader.withRole(Role::Paragraph))
                found = found || reader.element(paragraph).whole == note;
            QVERIFY2(found, qPrintable(QStringLiteral("seed %1").arg(seed)));
        }
    }
    QVERIFY(made > kBooklets * 3 / 4);
}

void TestPages::rowsStayWholeWhereTheyFit()
{
    Collected collected = emptyBooklet();
    for (int i = 0; i < 60; ++i)
        collected.blocks.emplace_back(
            row(repeated(QStringLiteral("意見。"), 20 + i % 7), QStringLiteral("回答です。")));
    renumber(collected);
    const auto pages = pagesOf(collected);
    QVERIFY(pages.size() > 3);
    for (const Page &page : pages)
        QVERIFY(!artifactsOf(page).contains(u"（続き）"));
}

void TestPages::tallRowIsSplitAndMarked()
{
    Collected collected = emptyBooklet();
    RowBlock block =
        row(repeated(QStringLiteral("とても長い意見です。"), 300), QStringLiteral("回答"));
    block.category = 0;
    collected.blocks.emplace_back(std::move(block));
    renumber(collected);
    const auto pages = pagesOf(collected);
    QVERIFY(pages.size() >= 3);
    for (size_t i = 1; i < pages.size(); ++i) {
        const QString repeats = artifactsOf(pages[i]);
        QVERIFY2(repeats.contains(u"|1|") && repeats.contains(u"（続き）") &&
                     repeats.contains(u"◎"),
                 qPrintable(repeats));
        QVERIFY(repeats.contains(u"意見の概要|区の考え方"));
    }
}

// 反映できない is not said as 反映で on the next page.
void TestPages::splitRowSaysItsCategoryInFull()
{
    Collected collected = emptyBooklet();
    RowBlock block =
        row(repeated(QStringLiteral("とても長い意見です。"), 300), QStringLiteral("回答"));
    block.category = 0;
    collected.legend[0].symbol = QStringLiteral("反映することのできないもの");
    collected.blocks.emplace_back(std::move(block));
    renumber(collected);
    const auto pages = pagesOf(collected);
    QVERIFY(pages.size() >= 3);
    for (size_t i = 1; i < pages.size(); ++i)
        QVERIFY2(artifactsOf(pages[i]).remove(u'|').contains(collected.legend[0].symbol),
                 qPrintable(artifactsOf(pages[i])));
    // Where little of the row goes on, there is room for all of it.
    for (int length = 40; length < 80; ++length) {
        collected.blocks.clear();
        RowBlock shorter = row(repeated(QStringLiteral("とても長い意見です。"), length * 3), {});
        shorter.category = 0;
        collected.blocks.emplace_back(std::move(shorter));
        renumber(collected);
        const TableLayout layout = TableLayout::make(collected);
        const double left = layout.columns[size_t(layout.findColumn(ColumnField::Category))].left;
        double frame = 0;
        double lowest = 0;
        const Page last = pagesOf(collected).back();
        for (const PageItem &item : last.items) {
            if (const auto *rule = std::get_if<RuleItem>(&item))
                frame = std::max({frame, rule->from.y(), rule->to.y()});
            const auto *text = std::get_if<TextItem>(&item);
            if (text && text->origin.x() >= left && text->origin.y() < layout.bottom)
                lowest = std::max(lowest, text->origin.y());
        }
        QVERIFY2(lowest < frame, qPrintable(QString::number(length)));
    }
}

namespace {

// Rows of 2 to 31 lines, in an order of no meaning.
Collected unevenBooklet(SplitPolicy split)
{
    Collected collected = emptyBooklet();
    collected.settings.split = split;
    for (int i = 0; i < 150; ++i)
        collected.blocks.emplace_back(
            row(repeated(QStringLiteral("意見です。"), 6 + i * 37 % 100), QStringLiteral("回答")));
    renumber(collected);
    return collected;
}

// The part of each page, but the last, that is blank below its last row: percent.
std::vector<double> tailsOf(const Collected &collected)
{
    const TableLayout layout = TableLayout::make(collected);
    const auto pages = pagesOf(collected);
    std::vector<double> tails;
    for (size_t i = 0; i + 1 < pages.size(); ++i) {
        double lowest = layout.top;
        for (const PageItem &item : pages[i].items) {
            if (const auto *set = std::get_if<RowItem>(&item))
                lowest = std::max(lowest, set->area.bottom());
        }
        tails.push_back(100 * (layout.bottom - lowest) / (layout.bottom - layout.top));
    }
    return tails;
}

double meanTail(const Collected &collected)
{
    const std::vector<double> tails = tailsOf(collected);
    return std::accumulate(tails.begin(), tails.end(), 0.0) / double(tails.size());
}

} // namespace

// The end of the page tells that a row goes on, and the beginning of the next that it did; where no
// row is divided neither does.
void TestPages::splitRowSaysThatItGoesOn()
{
    int divided = 0;
    for (SplitPolicy split : {SplitPolicy::Never, SplitPolicy::SaveSpace, SplitPolicy::Freely}) {
        const auto pages = pagesOf(unevenBooklet(split));
        for (size_t i = 0; i < pages.size(); ++i) {
            const bool goesOn = artifactsOf(pages[i]).contains(u"（次ページへ続く）");
            const bool wentOn =
                i + 1 < pages.size() && artifactsOf(pages[i + 1]).contains(u"（続き）");
            QCOMPARE(goesOn, wentOn);
            divided += goesOn ? 1 : 0;
        }
        QVERIFY(split != SplitPolicy::Never || divided == 0);
    }
    QVERIFY(divided > 10);
}

void TestPages::savingSpaceLeavesShortTails()
{
    const double never = meanTail(unevenBooklet(SplitPolicy::Never));
    const double saved = meanTail(unevenBooklet(SplitPolicy::SaveSpace));
    QVERIFY2(saved < 5 && never > 10,
             qPrintable(QStringLiteral("%1 %, never %2 %").arg(saved).arg(never)));
}

// One that no page holds whole begins where the others would be divided.
void TestPages::rowsTallerThanAPageLeaveShortTails()
{
    for (SplitPolicy split : {SplitPolicy::SaveSpace, SplitPolicy::Freely}) {
        double most = 0;
        for (int length = 60; length < 130; ++length) {
            Collected collected = emptyBooklet();
            collected.settings.split = split;
            collected.blocks.emplace_back(row(repeated(u"意見です。"_s, length), u"回答"_s));
            collected.blocks.emplace_back(row(repeated(u"意見です。"_s, 600), u"回答"_s));
            renumber(collected);
            for (double tail : tailsOf(collected))
                most = std::max(most, tail);
        }
        QVERIFY2(most < (split == SplitPolicy::SaveSpace ? 10.5 : 7),
                 qPrintable(u"%1 %"_s.arg(most)));
    }
}

// What is blank at the end of a page has no room for the headings that come and two lines below
// them, or is as little as nobody sees.
void TestPages::savingSpaceSplitsRowsBelowHeadings()
{
    Collected collected = emptyBooklet();
    collected.settings.split = SplitPolicy::SaveSpace;
    collected.settings.contents = ContentsPolicy::None;
    for (int i = 0; i < 200; ++i) {
        for (int depth = 0; depth < 1 + i % 3; ++depth)
            collected.blocks.emplace_back(heading(depth, u"見出し"_s));
        collected.blocks.emplace_back(
            row(repeated(u"意見です。"_s, 15 + i * 37 % 40), u"回答"_s)); // five lines at least
    }
    renumber(collected);
    const TableLayout layout = TableLayout::make(collected);
    const auto pages = pagesOf(collected);
    const double most = 0.1 * (layout.bottom - layout.top);
    int blank = 0;
    for (size_t i = 1; i + 1 < pages.size(); ++i) {
        double lowest = 0;
        for (const PageItem &item : pages[i].items) {
            if (const auto *one = std::get_if<RowItem>(&item))
                lowest = std::max(lowest, one->area.bottom());
        }
        double titles = 0; // where those of the columns end on the next page
        double first = 0;  // where the first row begins there
        for (const PageItem &item : pages[i + 1].items) {
            if (const auto *fill = std::get_if<FillItem>(&item); fill && titles == 0)
                titles = fill->area.bottom();
            if (const auto *one = std::get_if<RowItem>(&item); one && first == 0)
                first = one->area.top();
        }
        const double tail = layout.bottom - lowest;
        blank += tail > most / 2 ? 1 : 0;
        QVERIFY2(tail <= std::max(most, first - titles + layout.cellHeight(2)),
                 qPrintable(u"page %1: %2"_s.arg(i + 1).arg(tail)));
    }
    QVERIFY(blank > 3);
}

// Not by a number, since none is printed.
void TestPages::splitRowsWithoutNumbersSaySoAboveTheTable()
{
    Collected collected = unevenBooklet(SplitPolicy::Freely);
    auto &columns = collected.settings.columns;
    columns.erase(columns.begin());
    QVERIFY(columns.front().field != ColumnField::No);
    const auto pages = pagesOf(collected);
    int divided = 0;
    for (size_t i = 0; i + 1 < pages.size(); ++i) {
        const bool goesOn = artifactsOf(pages[i]).contains(u"（次ページへ続く）");
        divided += goesOn ? 1 : 0;
        const QString next = artifactsOf(pages[i + 1]);
        QCOMPARE(next.contains(u"（続き）"), goesOn);
        QVERIFY(!next.contains(u"No."));
    }
    QVERIFY(divided > 10);
}

void TestPages::sharedResponseSaysThatItGoesOn()
{
    Collected collected = emptyBooklet();
    collected.settings.split = SplitPolicy::Never;
    for (int i = 0; i < 40; ++i) {
        const QString summary = repeated(QStringLiteral("意見。"), 30);
        collected.blocks.emplace_back(
            i == 0 ? row(summary, repeated(QStringLiteral("同じ回答。"), 900), 40)
                   : rowBelow(summary));
    }
    renumber(collected);
    const auto pages = pagesOf(collected);
    QVERIFY(pages.size() > 3);
    for (size_t i = 0; i + 1 < pages.size(); ++i) {
        const bool goesOn = pages[i + 1].text.contains(u"同じ回答") &&
                            !artifactsOf(pages[i + 1]).contains(u"回答と同じ");
        QCOMPARE(artifactsOf(pages[i]).contains(u"（次ページへ続く）"), goesOn);
    }
}

namespace {

// What a reader sees between two edges of a page, line by line.
struct SeenLine
{
    QString words;
    double size = 0;
};

std::vector<SeenLine> linesBetween(const Page &page, double left, double right)
{
    std::map<double, SeenLine> lines;
    for (const PageItem &item : page.items) {
        const auto *text = std::get_if<TextItem>(&item);
        if (!text || text->origin.x() < left || text->origin.x() >= right)
            continue;
        SeenLine &line = lines[text->origin.y()];
        line.words += page.text.mid(text->textBegin, qsizetype(text->textEnd - text->textBegin));
        line.size = std::max(line.size, double(text->size));
    }
    std::vector<SeenLine> seen;
    for (const auto &[y, line] : lines)
        seen.push_back(line);
    return seen;
}

size_t findLine(const std::vector<SeenLine> &lines, const QString &words)
{
    const auto found = std::find_if(lines.begin(), lines.end(), [&](const SeenLine &line) {
        return line.words.contains(words);
    });
    return size_t(found - lines.begin());
}

} // namespace

void TestPages::sharedResponseSaysWhoseItIs_data()
{
    QTest::addColumn<bool>("isStacked");
    QTest::addColumn<bool>("hasNo");
    QTest::addColumn<bool>("hasPath");
    QTest::addColumn<int>("width"); // of the response, against 14 of the opinion
    QTest::newRow("columns") << false << true << false << 16;
    QTest::newRow("columns, no No.") << false << false << false << 16;
    QTest::newRow("headings in columns") << false << true << true << 16;
    QTest::newRow("headings in columns, no No.") << false << false << true << 16;
    QTest::newRow("narrow") << false << true << false << 2;
    QTest::newRow("stacked") << true << true << false << 16;
    QTest::newRow("stacked, no No.") << true << false << false << 16;
}

// At the foot of the page that it goes on, and above its words on the next: there the row beside it
// is another one than that by which it began.
void TestPages::sharedResponseSaysWhoseItIs()
{
    QFETCH(bool, isStacked);
    QFETCH(bool, hasNo);
    QFETCH(bool, hasPath);
    QFETCH(int, width);
    for (const int rows : {2, 3, 12}) {
        for (const SplitPolicy split : {SplitPolicy::Never, SplitPolicy::Freely}) {
            Collected collected = emptyBooklet();
            collected.settings.split = split;
            auto &columns = collected.settings.columns;
            if (isStacked) {
                collected.settings.layout = RowLayout::Stacked;
                collected.form = BodyForm::Stacked;
            }
            std::erase_if(columns, [&](const Column &column) {
                return !hasNo && column.field == ColumnField::No;
            });
            for (Column &column : columns)
                column.width = column.field == ColumnField::Response ? width : column.width;
            if (hasPath)
                columns.insert(columns.begin(), {ColumnField::Path1, u"章"_s, 4});
            for (int i = 0; i < rows; ++i) {
                RowBlock block =
                    i == 0 ? row({}, u"同じ回答。"_s.repeated(700), rows) : rowBelow({});
                block.summary = paragraphs(u"意見です。"_s.repeated(30));
                block.path = {{u"第1章"_s, i == 0 ? rows : 0}};
                collected.blocks.emplace_back(std::move(block));
            }
            renumber(collected);
            const QString name = !hasNo      ? QString()
                                 : rows == 2 ? u"No. 1・2"_s
                                             : u"No. 1～%1"_s.arg(rows);
            const TableLayout layout = TableLayout::make(collected);
            const auto column = isStacked ? 0U : size_t(layout.findColumn(ColumnField::Response));
            // The blank half of a bracket stands left of its column.
            const double left = isStacked ? 0 : layout.columns[column].left - layout.fontSize / 2;
            const double right =
                layout.columns[column].left + layout.columns[column].width - layout.fontSize / 2;
            const auto pages = pagesOf(collected);
            QCOMPARE(PageReader(pages).faults(), QStringList());
            int told = 0;
            bool hasBegun = false;
            for (const Page &page : pages) {
                const auto lines = linesBetween(page, left, right);
                const size_t first = findLine(lines, u"同じ回"_s.left(width < 4 ? 1 : 3));
                const bool isHere = page.text.contains(u"回答。"_s) && first < lines.size();
                if (hasBegun && isHere && !artifactsOf(page).contains(u"回答と同じ"_s)) {
                    const size_t mark = findLine(lines, u"（続き）"_s);
                    QVERIFY2(mark < first, qPrintable(lines[first].words));
                    if (width > 4)
                        QCOMPARE(lines[mark].words, name + u"（続き）"_s);
                    QVERIFY(lines[mark].size > 0.6 * layout.fontSize);
                    QVERIFY(isStacked || mark + 2 >= first); // below the columns' titles
                    QVERIFY(artifactsOf(pages[size_t(page.number) - 2])
                                .contains(u"（次ページへ続く）"_s));
                    ++told;
                }
                hasBegun = hasBegun || isHere;
            }
            QVERIFY2(told > 0, qPrintable(u"%1 rows"_s.arg(rows)));
        }
    }
}

// The frame is the heaviest, then the rule below the titles, those of rows, those of columns.
void TestPages::rulesHaveTheirWeights()
{
    Collected collected = emptyBooklet();
    collected.settings.tableOnNewPage = true;
    collected.settings.ruleWidth = 1;
    collected.blocks = {row(QStringLiteral("意見"), QStringLiteral("回答")),
                        row(QStringLiteral("意見"), QStringLiteral("回答"))};
    renumber(collected);
    const Page page = pagesOf(collected).at(1);
    const TableLayout layout = TableLayout::make(collected);
    std::map<double, std::set<float>> across; // by height
    std::set<float> columns;
    std::set<float> sides;
    for (const PageItem &item : page.items) {
        const auto *rule = std::get_if<RuleItem>(&item);
        if (!rule)
            continue;
        if (rule->from.y() == rule->to.y())
            across[rule->from.y()].insert(rule->width);
        else
            (rule->from.x() == layout.left || rule->from.x() == layout.right ? sides : columns)
                .insert(rule->width);
    }
    QCOMPARE(across.size(), size_t(4)); // above and below the titles, between the rows, at the end
    const float frame = *across.begin()->second.rbegin();
    const float titles = *std::next(across.begin())->second.rbegin();
    const float rows = *std::next(across.begin(), 2)->second.rbegin();
    QVERIFY(frame > titles && titles > rows && rows > *columns.rbegin());
    QCOMPARE(rows, 1.0F);
    QCOMPARE(sides, std::set<float>{frame});
    QCOMPARE(*across.rbegin()->second.rbegin(), frame);
}

void TestPages::sharedResponseHasTextOnEveryPage()
{
    for (const int length : {1, 30, 400}) {
        Collected collected = emptyBooklet();
        collected.settings.columns.front().width = 3;
        for (int i = 0; i < 36; ++i) {
            const QString summary = repeated(QStringLiteral("意見。"), 30);
            collected.blocks.emplace_back(
                i == 0 ? row(summary, repeated(QStringLiteral("同じ回答。"), length), 36)
                       : rowBelow(summary));
        }
        renumber(collected);
        const auto pages = pagesOf(collected);
        QVERIFY(pages.size() >= 3);
        for (const Page &page : pages) {
            if (countOpened(page, Role::TableRow) == 0)
                continue;
            const bool repeats = artifactsOf(page).contains(u"回答");
            QVERIFY2(page.text.contains(u"同じ回答") || repeats,
                     qPrintable(QStringLiteral("page %1").arg(page.number)));
        }
    }
}

void TestPages::headingsKeepWithTheirFirstRow()
{
    for (int filler = 1; filler < 40; ++filler) {
        Collected collected = emptyBooklet();
        collected.settings.legend = false;
        collected.blocks.emplace_back(heading(0, QStringLiteral("第1章")));
        collected.blocks.emplace_back(
            row(repeated(QStringLiteral("意見の概要のため、一行になる長さ。"), filler), {}));
        collected.blocks.emplace_back(heading(0, QStringLiteral("第2章")));
        collected.blocks.emplace_back(heading(1, QStringLiteral("1　柱")));
        collected.blocks.emplace_back(heading(2, QStringLiteral("(1)　施策")));
        collected.blocks.emplace_back(row(repeated(QStringLiteral("次の意見です。"), 8), {}));
        renumber(collected);
        for (const Page &page : pagesOf(collected)) {
            bool lastIsHeading = false;
            for (const PageItem &item : page.items) {
                const auto *open = std::get_if<OpenItem>(&item);
                if (open && open->element.role == Role::Heading)
                    lastIsHeading = true;
                else if (open && open->element.role == Role::DataCell)
                    lastIsHeading = false;
            }
            QVERIFY2(!lastIsHeading, qPrintable(QString::number(filler)));
        }
    }
}

void TestPages::noWidowsNorOrphans()
{
    for (int length = 1; length < 60; ++length) {
        Collected collected = emptyBooklet();
        QStringList texts;
        for (int i = 0; i < 30; ++i)
            texts << repeated(QStringLiteral("ことばの列"), 4 + (i * 7 + length) % 11);
        collected.blocks.emplace_back(row(texts.join(u'\n'), {}));
        renumber(collected);
        std::map<ElementId, std::vector<int>> lines; // of each paragraph: how many on each page
        for (const Page &page : pagesOf(collected)) {
            std::map<ElementId, int> here;
            for (const PageItem &item : page.items) {
                const auto *text = std::get_if<TextItem>(&item);
                if (text && text->element != kArtifact)
                    ++here[text->element];
            }
            for (const auto &[element, count] : here)
                lines[element].push_back(count);
        }
        for (const auto &[element, counts] : lines) {
            if (counts.size() < 2)
                continue;
            QVERIFY(counts.front() >= 2);
            QVERIFY(counts.back() >= 2);
        }
    }
}

// Offices part the paragraphs of a letter by blank lines.
void TestPages::noPageBeginsWithABlankLine()
{
    for (int length = 1; length < 60; ++length) {
        QStringList texts;
        for (int i = 0; i < 30; ++i)
            texts << repeated(QStringLiteral("ことばの列"), 4 + (i * 7 + length) % 11) << QString();
        for (const RowLayout layout : {RowLayout::Table, RowLayout::Stacked}) {
            Collected collected = emptyBooklet();
            collected.settings.layout = layout;
            collected.blocks.emplace_back(row(texts.join(u'\n'), QStringLiteral("回答")));
            renumber(collected);
            const auto pages = pagesOf(collected);
            QVERIFY(pages.size() > 1);
            double top = 0;
            for (size_t i = 1; i < pages.size(); ++i) {
                double highest = 1e9;
                for (const PageItem &item : pages[i].items) {
                    const auto *text = std::get_if<TextItem>(&item);
                    if (text && text->element != kArtifact)
                        highest = std::min(highest, text->origin.y());
                }
                if (i > 1)
                    QCOMPARE(highest, top);
                top = highest;
            }
        }
    }
}

void TestPages::impossiblePapersAreRefused()
{
    Collected collected = emptyBooklet();
    collected.blocks.emplace_back(row(QStringLiteral("意見"), QStringLiteral("回答")));
    renumber(collected);
    collected.settings.paper = QStringLiteral("A5");
    collected.settings.orientation = Orientation::Landscape;
    collected.settings.margins = {100, 100, 20, 20};
    QCOMPARE(makePages(collected, fonts()).error().kind, ErrorKind::Invalid);
    collected.settings.margins = {20, 20, 100, 100};
    QCOMPARE(makePages(collected, fonts()).error().kind, ErrorKind::Invalid);
}

void TestPages::stopsWhenAsked()
{
    const Collected collected = emptyBooklet();
    QCOMPARE(makePages(collected, fonts(), {}, stopped()).error().kind, ErrorKind::Cancelled);
}

void TestPages::unknownFontIsRefused()
{
    const auto pages = makePages(emptyBooklet(), fonts(), QStringLiteral("No Such Font"));
    QVERIFY(!pages.ok());
    QVERIFY(pages.error().message.contains(u"No Such Font"));
}

} // namespace gaiyo
