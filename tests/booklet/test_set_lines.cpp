#include "booklet/test_set_lines.h"

#include "booklet/booklet.h"
#include "booklet/character_class.h"
#include "booklet/support.h"
#include "booklet/table_layout.h"
#include "collect/collect.h"
#include "domain/seed_document.h"

#include <QTest>

#include <map>
#include <set>

namespace gaiyo {

using namespace test;

namespace {

constexpr double kTolerance = 0.1; // points
constexpr double kMostRagged = 0.02;

Collected &booklet()
{
    static Collected kBooklet;
    return kBooklet;
}

// A line of running text in a cell, from its first to its last glyph.
struct SetLine
{
    double y = 0;
    double right = 0; // of the last em box
    double ink = 0;   // without the blank that a closing bracket or stop carries
    QString text;
};

// The lines of each paragraph of the table, over page breaks.
std::map<ElementId, std::vector<SetLine>> linesOf(const std::vector<Page> &pages)
{
    std::map<ElementId, std::vector<SetLine>> lines;
    std::map<ElementId, ElementId> paragraphOf; // of links inside
    std::set<ElementId> cells;
    for (const Page &page : pages) {
        for (const PageItem &item : page.items) {
            if (const auto *open = std::get_if<OpenItem>(&item)) {
                const StructElement &element = open->element;
                if (element.role == Role::DataCell)
                    cells.insert(element.id);
                else if (element.role == Role::Paragraph && cells.count(element.parent) > 0)
                    paragraphOf[element.id] = element.id;
                else if (paragraphOf.count(element.parent) > 0)
                    paragraphOf[element.id] = paragraphOf[element.parent];
                continue;
            }
            const auto *text = std::get_if<TextItem>(&item);
            if (!text || paragraphOf.count(text->element) == 0)
                continue;
            auto &paragraph = lines[paragraphOf[text->element]];
            if (paragraph.empty() || std::abs(paragraph.back().y - text->origin.y()) > 0.01)
                paragraph.push_back({text->origin.y(), 0, 0, {}});
            SetLine &line = paragraph.back();
            line.text += page.text.mid(text->textBegin, qsizetype(text->textEnd - text->textBegin));
            const PageGlyph &last = page.glyphs[text->glyphEnd - 1];
            const double advance =
                fonts().font(text->font).advance(last.glyph) * double(text->size);
            line.right = text->origin.x() + double(last.x) + advance;
            const CharClass lastClass =
                characterClass(line.text.isEmpty() ? U' ' : char32_t(line.text.back().unicode()));
            const bool hasBlank = lastClass == CharClass::Closing ||
                                  lastClass == CharClass::Comma || lastClass == CharClass::FullStop;
            line.ink = line.right - (hasBlank ? advance / 2 : 0);
        }
    }
    return lines;
}

} // namespace

void TestSetLines::initTestCase()
{
    const int wanted = std::max(49, qEnvironmentVariableIntValue("GAIYO_OPINIONS"));
    Snapshot seed = readSeed();
    Collected once = *collect(seed);
    Collected &all = booklet();
    all = once;
    all.blocks.clear();
    for (int cycle = 0, no = 0; no < (wanted == 49 ? 300 : wanted); ++cycle) {
        for (const Block &block : once.blocks) {
            all.blocks.push_back(block);
            if (auto *row = std::get_if<RowBlock>(&all.blocks.back())) {
                row->no = ++no;
                row->label = QString::number(no);
                row->summary.front().runs.front().text.prepend(
                    QStringLiteral("（%1回目の%2件目）").arg(cycle + 1).arg(no));
            }
        }
    }
}

// All lines of a paragraph but the last end at the right edge of their column, with their em box or
// with their ink.
void TestSetLines::rightEdgeIsStraight()
{
    const auto pages = makePages(booklet(), fonts());
    QVERIFY(pages.ok());
    const TableLayout layout = TableLayout::make(booklet());
    int measured = 0;
    int ragged = 0;
    double worst = 0;
    for (const auto &[paragraph, lines] : linesOf(*pages)) {
        for (size_t i = 0; i + 1 < lines.size(); ++i) {
            double edge = 0;
            for (const TableColumn &column : layout.columns) {
                const double right = column.left + column.width - layout.paddingX;
                if (edge == 0 || std::abs(lines[i].ink - right) < std::abs(lines[i].ink - edge))
                    edge = right;
            }
            const double off =
                std::min(std::abs(lines[i].right - edge), std::abs(lines[i].ink - edge));
            ++measured;
            if (off > kTolerance)
                ++ragged;
            else
                worst = std::max(worst, off);
        }
    }
    qInfo("%d lines measured, at most %.3f pt off, %d not justified", measured, worst, ragged);
    QVERIFY(measured > 2000);
    QVERIFY2(ragged <= measured * kMostRagged, qPrintable(QString::number(ragged)));
}

// What pdftotext reads line by line in the order of the file.
void TestSetLines::noLineOfThePdfBreaksARule()
{
    GAIYO_ASKS_READERS();
    const QByteArray text =
        askAbout(pdfOf(booklet()), QStringLiteral("pdftotext"),
                 {QStringLiteral("-raw"), QStringLiteral("%"), QStringLiteral("-")});
    int lines = 0;
    QStringList faults;
    for (const QString &line : QString::fromUtf8(text).split(u'\n')) {
        const QString ink = line.trimmed();
        // Numbers, symbols, the tail of a paragraph, the page's number.
        if (ink.size() < 4 || ink.startsWith(u'–'))
            continue;
        ++lines;
        const CharClass first = characterClass(ink.front().unicode());
        const CharClass last = characterClass(ink.back().unicode());
        if (isLineStartProhibited(first) || isLineEndProhibited(last))
            faults << ink;
    }
    qInfo("%d lines read", lines);
    QVERIFY(lines > 3000);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.mid(0, 10).join(u'\n')));
}

} // namespace gaiyo
