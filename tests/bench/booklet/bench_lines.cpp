// bench_lines SEED.txt [N...]: how good the lines and pages of the seed's text are, as it is and
// cycled to N opinions: lines that were stretched or squeezed, runts, the blank at the foot of
// pages; the same of 300 in each family's form. Then its titles, headings and column headings on
// several papers and in several sizes. All is measured from the finished pages, so that any build
// can be compared with any other.

#include "booklet/booklet.h"
#include "booklet/character_class.h"
#include "booklet/table_layout.h"
#include "collect/collect.h"
#include "domain/template.h"
#include "grow.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>
#include <set>

using namespace gaiyo;

namespace {

constexpr double kVisible = 0.01;   // em: what is less is no stretching
constexpr double kUgly = 0.1;       // em between two characters that stand solid
constexpr double kWholeGlyph = 0.9; // em: a full-width character

struct Glyph
{
    double x = 0; // points
    double advance = 0;
    char32_t character = 0;
};

struct SetLine
{
    double y = 0;
    double size = 0;
    std::vector<Glyph> glyphs;

    // The widest blank between two kanji or kana, ems; they stand solid in an unadjusted line.
    double stretched() const
    {
        double most = 0;
        for (size_t i = 0; i + 1 < glyphs.size(); ++i) {
            if (isBody(glyphs[i]) && isBody(glyphs[i + 1]))
                most = std::max(most, (glyphs[i + 1].x - glyphs[i].x - glyphs[i].advance) / size);
        }
        return most;
    }
    // The part of its characters that are not punctuation.
    int letters() const
    {
        return int(std::count_if(glyphs.begin(), glyphs.end(), [](const Glyph &glyph) {
            const CharClass c = characterClass(glyph.character);
            return c != CharClass::FullStop && c != CharClass::Comma && c != CharClass::Closing &&
                   c != CharClass::WideSpace && c != CharClass::WesternSpace &&
                   c != CharClass::WesternClosing && c != CharClass::WesternEnd;
        }));
    }

private:
    bool isBody(const Glyph &glyph) const
    {
        const CharClass c = characterClass(glyph.character);
        return (c == CharClass::Ideographic || c == CharClass::Kana) &&
               glyph.advance > kWholeGlyph * size;
    }
};

struct SetText
{
    Role role = Role::Paragraph;
    std::vector<SetLine> lines;
};

// What is set in paragraphs of cells, in headings and in titles, by structure element.
class TextReader
{
public:
    explicit TextReader(const FontSet &fonts)
        : m_fonts(fonts)
    {}

    void read(const Page &page)
    {
        for (const PageItem &item : page.items) {
            if (const auto *open = std::get_if<OpenItem>(&item))
                enter(open->element);
            else if (const auto *text = std::get_if<TextItem>(&item))
                add(page, *text);
        }
    }
    const std::map<ElementId, SetText> &texts() const { return m_texts; }

private:
    void enter(const StructElement &element)
    {
        if (element.role == Role::DataCell)
            m_cells.insert({element.id, true});
        const bool own = element.role == Role::Heading || element.role == Role::Title ||
                         element.role == Role::ColumnHeader ||
                         (element.role == Role::Paragraph && m_cells.count(element.parent) > 0);
        if (own) {
            m_owners[element.id] = element.id;
            m_texts[element.id].role = element.role;
        } else if (const auto owner = m_owners.find(element.parent); owner != m_owners.end()) {
            m_owners[element.id] = owner->second;
        }
    }

    void add(const Page &page, const TextItem &item)
    {
        const auto owner = m_owners.find(item.element);
        if (owner == m_owners.end())
            return;
        auto &lines = m_texts[owner->second].lines;
        if (lines.empty() || std::abs(lines.back().y - item.origin.y()) > 0.01)
            lines.push_back({item.origin.y(), double(item.size), {}});
        qsizetype at = item.textBegin;
        for (quint32 i = item.glyphBegin; i < item.glyphEnd; ++i) {
            const PageGlyph &glyph = page.glyphs[i];
            if (glyph.textLength == 0)
                continue;
            lines.back().glyphs.push_back(
                {item.origin.x() + double(glyph.x),
                 double(m_fonts.font(item.font).advance(glyph.glyph)) * double(item.size),
                 page.text[at].unicode()});
            at += qsizetype(glyph.textLength);
        }
    }

    const FontSet &m_fonts;
    std::map<ElementId, bool> m_cells;
    std::map<ElementId, ElementId> m_owners;
    std::map<ElementId, SetText> m_texts;
};

double percent(double part, double whole)
{
    return whole > 0 ? 100 * part / whole : 0;
}

// The part of each page below its last row, in percent; the last page is not asked.
double meanTail(const std::vector<Page> &pages, const TableLayout &layout)
{
    double sum = 0;
    int counted = 0;
    for (size_t i = 0; i + 1 < pages.size(); ++i) {
        double lowest = 0;
        for (const PageItem &item : pages[i].items) {
            if (const auto *row = std::get_if<RowItem>(&item))
                lowest = std::max(lowest, row->area.bottom());
        }
        if (lowest == 0)
            continue;
        ++counted;
        sum += percent(layout.bottom - lowest, layout.bottom - layout.top);
    }
    return counted > 0 ? sum / counted : 0;
}

void printParagraphs(const Collected &collected, const FontSet &fonts, int opinions)
{
    const auto pages = makePages(collected, fonts);
    if (!pages)
        qFatal("%s", qUtf8Printable(pages.error().message));
    TextReader reader(fonts);
    for (const Page &page : *pages)
        reader.read(page);
    int lines = 0;
    int stretched = 0;
    int ugly = 0;
    int folded = 0;
    int runts = 0;
    double worst = 0;
    double sum = 0;
    for (const auto &[element, text] : reader.texts()) {
        if (text.role != Role::Paragraph)
            continue;
        lines += int(text.lines.size());
        for (size_t i = 0; i + 1 < text.lines.size(); ++i) {
            const double by = text.lines[i].stretched();
            stretched += by > kVisible ? 1 : 0;
            ugly += by > kUgly ? 1 : 0;
            worst = std::max(worst, by);
            sum += by > kVisible ? by : 0;
        }
        if (text.lines.size() < 2)
            continue;
        ++folded;
        runts += text.lines.back().letters() <= 1 ? 1 : 0;
    }
    std::printf(
        "%6d opinions %5zu pages %7d lines  stretched %4.1f %% (mean %.3f em)  over %.1f em "
        "%5.2f %%  worst %.3f em  runts %4.1f %%  tails %4.1f %%\n",
        opinions, pages->size(), lines, percent(stretched, lines),
        stretched > 0 ? sum / stretched : 0, kUgly, percent(ugly, lines), worst,
        percent(runts, folded), meanTail(*pages, TableLayout::make(collected)));
}

enum class Script { Other, Han, Katakana };

Script scriptOf(char32_t c)
{
    if ((c >= 0x30A1 && c <= 0x30FA) || c == U'ー')
        return Script::Katakana;
    return c >= 0x3400 && c <= 0x9FFF ? Script::Han : Script::Other;
}

// A title with its lines told apart.
QString shown(const SetText &text)
{
    QString out;
    for (const SetLine &line : text.lines) {
        if (!out.isEmpty())
            out += u'|';
        for (const Glyph &glyph : line.glyphs)
            out += QString::fromUcs4(&glyph.character, 1);
    }
    return out;
}

void printTitles(Collected collected, const FontSet &fonts)
{
    std::set<QString> all;
    std::set<QString> torn;
    int folded = 0;
    int lone = 0;
    int inside = 0;
    double unequal = 0;
    for (const char *paper : {"A4", "B5", "A5"}) {
        for (double size : {9.0, 10.5, 12.0, 14.0}) {
            collected.settings.paper = QLatin1String(paper);
            collected.settings.fontSize = size;
            const auto pages = makePages(collected, fonts);
            if (!pages)
                continue;
            TextReader reader(fonts);
            for (const Page &page : *pages)
                reader.read(page);
            for (const auto &[element, text] : reader.texts()) {
                if (text.role == Role::Paragraph || text.lines.size() < 2)
                    continue;
                ++folded;
                all.insert(shown(text));
                lone += text.lines.back().letters() <= 1 ? 1 : 0;
                size_t shortest = SIZE_MAX;
                size_t longest = 0;
                for (size_t i = 0; i < text.lines.size(); ++i) {
                    shortest = std::min(shortest, text.lines[i].glyphs.size());
                    longest = std::max(longest, text.lines[i].glyphs.size());
                    if (i == 0)
                        continue;
                    const Script before = scriptOf(text.lines[i - 1].glyphs.back().character);
                    const Script after = scriptOf(text.lines[i].glyphs.front().character);
                    const bool word = before != Script::Other && before == after;
                    inside += word ? 1 : 0;
                    if (word)
                        torn.insert(shown(text));
                }
                unequal += double(shortest) / double(longest);
            }
        }
    }
    std::printf("titles of more than one line %d: lone last characters %d, broken inside a word of "
                "kanji or katakana %d, shortest line against longest %.2f\n",
                folded, lone, inside, folded > 0 ? unequal / folded : 0);
    for (const QString &title : all)
        std::printf("  %s %s\n", torn.count(title) > 0 ? "torn" : "    ", qUtf8Printable(title));
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 2)
        return 2;
    const auto fonts = loadFonts(QStringLiteral(GAIYO_FONTS));
    if (!fonts)
        qFatal("%s", qUtf8Printable(fonts.error().message));
    const QString seed = QString::fromLocal8Bit(argv[1]);
    std::vector<int> wanted;
    for (int i = 2; i < argc; ++i)
        wanted.push_back(atoi(argv[i]));
    if (wanted.empty())
        wanted = {49, 300, 10000};
    for (int opinions : wanted)
        printParagraphs(collect(growSeed(seed, opinions)).value(), *fonts, opinions);
    for (const char *form : {"nerima", "kubun", "koumoku", "midashinashi", "tatezumi", "kakudai"}) {
        Snapshot grown = growSeed(seed, 300);
        if (const auto put = putInForm(grown.consultation, QLatin1String(form)); !put)
            qFatal("%s", qUtf8Printable(put.error().message));
        std::printf("%-13s", form);
        printParagraphs(collect(grown).value(), *fonts, 300);
    }
    printTitles(collect(growSeed(seed, 49)).value(), *fonts);
    return 0;
}
