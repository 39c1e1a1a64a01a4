#include "booklet/composed_row.h"

#include "collect/category_words.h"
#include "collect/count_unit.h"

#include <algorithm>

namespace gaiyo {

namespace {

constexpr size_t kMostContinued = 2;    // lines that tell what goes on
constexpr float kNarrowFree = 8;        // ems
constexpr qsizetype kLongestName = 30;  // characters
constexpr double kReadableVertical = 7; // points: rows grow rather than that letters are smaller,
constexpr double kReadableShare = 0.7;  // or this much of large ones
constexpr double kMostBeside = 0.6;     // of a page, for a heading beside its rows
constexpr double kBesideScales[] = {1, 0.85, 0.7, 0.6};
constexpr double kSmallestShare = 0.7; // of letters that are not large
constexpr double kLargePrint = 10;     // points, of what is smaller than that share
constexpr double kMostRepeated = 0.3;  // and for the beginning of a longer one

// A break that only one of two states has is seen by its sign.
Paragraph ended(Paragraph paragraph)
{
    if (paragraph.end == Mark::None)
        return paragraph;
    if (paragraph.runs.empty() || paragraph.runs.back().mark != paragraph.end)
        paragraph.runs.push_back({{}, {}, paragraph.end});
    paragraph.runs.back().text += u'¶';
    return paragraph;
}

} // namespace

void ComposedCell::append(ComposedPtr paragraph, ParagraphPart part)
{
    m_parts.push_back(std::move(part));
    for (quint32 line = 0; line < paragraph->lines.size(); ++line)
        m_places.push_back({quint32(m_paragraphs.size()), line});
    m_paragraphs.push_back(std::move(paragraph));
}

void ComposedCell::append(const ComposedCell &more)
{
    for (size_t i = 0; i < more.m_paragraphs.size(); ++i)
        append(more.m_paragraphs[i], more.m_parts[i]);
}

void ComposedCell::reserve(int lines)
{
    static const ComposedPtr kBlank = [] {
        auto blank = std::make_shared<ComposedParagraph>();
        blank->lines.resize(1);
        return blank;
    }();
    for (int i = 0; i < lines; ++i)
        append(kBlank, {Role::Paragraph, true, {}});
}

bool ComposedCell::isLastOfParagraph(int line) const
{
    const Place at = place(line);
    return at.line + 1 == paragraph(at).lines.size();
}

int ComposedCell::linesFor(int from, int room) const
{
    const int rest = lines() - from;
    if (rest <= room)
        return rest;
    for (int take = room; take >= 1; --take) {
        if (isGoodCut(from, from + take))
            return take;
    }
    return std::max(1, room);
}

int ComposedCell::leastBegin() const
{
    int cut = 1;
    while (cut < lines() && !isGoodCut(0, cut))
        ++cut;
    return cut;
}

bool ComposedCell::isGoodCut(int from, int cut) const
{
    if (cut - from < 2 || lines() - cut < 2 || part(place(cut - 1)).keepsWithNext)
        return false;
    const Place next = place(cut);
    if (paragraph(next).text.isEmpty()) // a page would begin with a blank line
        return false;
    const auto inParagraph = quint32(paragraph(next).lines.size());
    return next.line == 0 || (next.line >= 2 && inParagraph - next.line >= 2);
}

int ComposedRow::maxLines(const std::vector<int> &used) const
{
    int most = 0;
    for (size_t i = 0; i < cells.size(); ++i)
        most = std::max(most, cells[i].lines() - (used.empty() ? 0 : used[i]));
    return std::max(1, most);
}

ComposedRow RowComposer::composeRow(const RowBlock &row) const
{
    ComposedRow composed{&row, {}};
    composed.cells.reserve(m_layout.columns.size());
    for (size_t i = 0; i < m_layout.columns.size(); ++i) {
        const TableColumn &column = m_layout.columns[i];
        composed.cells.push_back(row.cells.empty()
                                     ? composeCell(row, column)
                                     : composeParagraphs(row.cells[i], column.characters));
    }
    return composed;
}

ComposedCell RowComposer::composeCell(const RowBlock &row, const TableColumn &column) const
{
    switch (column.field) {
    case ColumnField::No:
        return composeNo(row);
    case ColumnField::Summary:
        return composeParagraphs(row.summary, column.characters);
    case ColumnField::Response:
        return row.response && row.response->span == 1 ? composeResponse(*row.response)
                                                       : ComposedCell();
    case ColumnField::Category:
        return composeLabel(categoryWords(row), column.field);
    case ColumnField::Count:
        return composeLabel(countWords(row), column.field);
    case ColumnField::Path1:
    case ColumnField::Path2:
    case ColumnField::Path3:
    case ColumnField::Path4: {
        const PathCell *heading = row.findPath(column.field);
        return heading && heading->span > 0 && !isBeside(*heading, column)
                   ? composeHeading(*heading, column)
                   : ComposedCell();
    }
    case ColumnField::Free1:
    case ColumnField::Free2:
    case ColumnField::Free3:
        return composeFree(row, column);
    }
    return {};
}

// A symbol out of a list stands in the middle, as a category does. In a narrow column names of
// departments and pages are broken as titles are, and not spread.
ComposedCell RowComposer::composeFree(const RowBlock &row, const TableColumn &column) const
{
    const auto *paragraphs = row.findFree(column.field);
    if (!paragraphs)
        return {};
    if (hasChoices(m_collected.settings, column.field))
        return composeLabel(paragraphs->front(), column.field);
    const bool isShort = std::ranges::all_of(*paragraphs, [](const Paragraph &paragraph) {
        return paragraph.text().size() <= kLongestName;
    });
    if (column.characters >= kNarrowFree || !isShort)
        return composeParagraphs(*paragraphs, column.characters);
    ComposedCell cell;
    for (const Paragraph &paragraph : *paragraphs)
        cell.append(m_composer.composeTitle(ended(paragraph), column.characters));
    return cell;
}

Paragraph RowComposer::categoryWords(const RowBlock &row) const
{
    return row.change->category.runs.empty() ? Paragraph{{{categoryText(row), {}, row.mark}}}
                                             : row.change->category;
}

Paragraph RowComposer::countWords(const RowBlock &row) const
{
    return row.change->count.runs.empty() ? Paragraph{{{QString::number(row.count), {}, row.mark}}}
                                          : row.change->count;
}

ComposedCell RowComposer::composeHeading(const PathCell &heading, const TableColumn &column) const
{
    ComposedCell cell;
    if (!heading.text.isEmpty())
        cell.append(m_composer.composeTitle(heading.text, column.characters));
    return cell;
}

std::optional<BesideCell> RowComposer::composeBeside(const PathCell &heading,
                                                     const TableColumn &column) const
{
    const double most = kMostBeside * (m_layout.bottom - m_layout.top);
    for (const double scale : kBesideScales) {
        if (scale < kSmallestShare && scale * m_layout.fontSize < kLargePrint)
            break;
        BesideCell cell;
        if (!heading.text.isEmpty())
            cell.words.append(
                m_composer.composeTitle(heading.text, column.characters / float(scale)));
        cell.lines = cell.words.lines();
        cell.scale = scale;
        if (m_layout.cellHeight(cell.lines, scale) <= most)
            return cell;
    }
    return {};
}

BesideCell RowComposer::composeRepeated(const PathCell &heading, const TableColumn &column) const
{
    if (auto whole = composeBeside(heading, column))
        return std::move(*whole);
    if (heading.node >= 0) {
        PathCell number = heading;
        number.text = m_collected.pathNodes[size_t(heading.node)].number;
        if (auto words = composeBeside(number, column); words && !number.text.isEmpty())
            return std::move(*words);
    }
    ComposedCell words = composeHeading(heading, column);
    const int most = m_layout.linesIn(kMostRepeated * (m_layout.bottom - m_layout.top));
    const int lines = std::clamp(most, 1, words.lines());
    return {std::move(words), lines};
}

bool RowComposer::isVertical(const PathCell &heading, const TableColumn &column) const
{
    if (!column.vertical || heading.text.isEmpty())
        return false;
    return leastVertical(heading.text, column) <= kMostBeside * (m_layout.bottom - m_layout.top);
}

double RowComposer::readableVertical() const
{
    return std::min(m_layout.fontSize,
                    std::max(kReadableVertical, kReadableShare * m_layout.fontSize));
}

double RowComposer::leastVertical(const QString &text, const TableColumn &column) const
{
    const double padding = 2 * kVerticalPadding * m_layout.fontSize;
    const double size = readableVertical();
    const int columns = verticalColumnsIn((column.width - padding) / size);
    return double(m_vertical.leastHeight(text, columns)) * size + padding;
}

int RowComposer::verticalLines(const PathCell &heading, const TableColumn &column) const
{
    const float height =
        m_vertical.leastHeight(heading.text, verticalColumnsIn(double(column.characters)));
    const double most = kMostBeside * (m_layout.bottom - m_layout.top);
    const double wanted = std::min(double(height) * m_layout.fontSize,
                                   std::max(most, leastVertical(heading.text, column)));
    int lines = 1;
    while (m_layout.textHeight(lines) < wanted)
        ++lines;
    return lines;
}

ComposedRow RowComposer::composeStacked(size_t block) const
{
    const RowBlock &row = *rowAt(block);
    ComposedCell cell;
    SharedLines shared;
    stackNo(cell, row);
    for (const Column &column : m_collected.settings.columns) {
        const int begin = cell.lines();
        stackColumn(cell, column, block);
        if (column.field == ColumnField::Response && !row.response)
            shared = {begin, cell.lines(), nameOf(*rowAt(firstAnswered(block)), row)};
    }
    return {&row, {std::move(cell)}, std::move(shared)};
}

void RowComposer::stackColumn(ComposedCell &cell, const Column &column, size_t block) const
{
    const RowBlock &row = *rowAt(block);
    switch (column.field) {
    case ColumnField::Summary:
        stackLabel(cell, column.title, row.mark);
        return cell.append(composeParagraphs(row.summary, m_layout.columns.front().characters));
    case ColumnField::Response:
        return stackResponse(cell, column, block);
    case ColumnField::Category:
        return stackFact(cell, column, categoryWords(row), row.mark, categoryExpansion(row));
    case ColumnField::Count: {
        Paragraph words = countWords(row);
        words.runs.push_back({countUnit(m_collected.settings, column.title), {}, row.mark});
        return stackFact(cell, column, words, row.mark);
    }
    case ColumnField::No: // heads the row, wherever its column stands
    case ColumnField::Path1:
    case ColumnField::Path2:
    case ColumnField::Path3:
    case ColumnField::Path4: // headings stand above the rows
        return;
    case ColumnField::Free1:
    case ColumnField::Free2:
    case ColumnField::Free3:
        return stackFree(cell, column, row);
    }
}

// On the line of its label, or below it where it has several paragraphs.
void RowComposer::stackFree(ComposedCell &cell, const Column &column, const RowBlock &row) const
{
    const auto *paragraphs = row.findFree(column.field);
    if (!paragraphs)
        return;
    if (paragraphs->size() == 1)
        return stackFact(cell, column, paragraphs->front(), row.mark,
                         choiceExpansion(m_collected, row, column.field));
    stackLabel(cell, column.title, row.mark);
    cell.append(composeParagraphs(*paragraphs, m_layout.columns.front().characters));
}

QString RowComposer::nameOf(const RowBlock &row) const
{
    const auto &columns = m_collected.settings.columns;
    const bool hasNo = std::any_of(columns.begin(), columns.end(), [](const Column &column) {
        return column.field == ColumnField::No;
    });
    return hasNo ? m_collected.settings.referencePrefix + row.label : QString();
}

QString RowComposer::nameOf(const RowBlock &first, const RowBlock &last) const
{
    const QString name = nameOf(first);
    if (name.isEmpty() || &first == &last)
        return name;
    return name + (last.no - first.no == 1 ? u'・' : u'～') + last.label;
}

ComposedCell RowComposer::composeContinued(const RowBlock &first, const RowBlock &last) const
{
    ComposedCell cell;
    const int column = m_layout.findColumn(ColumnField::Response);
    if (column < 0)
        return cell;
    const QString note = QStringLiteral("（続き）");
    const float width = m_layout.columns[size_t(column)].characters / float(kContinuedSize);
    ComposedPtr words = m_composer.composeTitle(nameOf(first, last) + note, width);
    if (words->lines.size() > kMostContinued)
        words = m_composer.compose(note, kContinuedWidth);
    cell.append(std::move(words));
    return cell;
}

void RowComposer::stackNo(ComposedCell &cell, const RowBlock &row) const
{
    const QString name = nameOf(row);
    if (!name.isEmpty())
        cell.append(m_bold.compose(Paragraph{{{name + row.change->becomes, {}, row.mark}}},
                                   m_layout.columns.front().characters, {.title = true}),
                    {Role::Heading, true, {}});
}

void RowComposer::stackLabel(ComposedCell &cell, const QString &words, Mark mark) const
{
    const QString flat = QString(words).remove(u'\n');
    if (!flat.isEmpty())
        cell.append(
            m_bold.composeTitle(Paragraph{{{m_collected.settings.blockMark + flat, {}, mark}}},
                                m_layout.columns.front().characters),
            {Role::Paragraph, true, {}});
}

// Whether it stands above the opinion, with which it keeps.
bool RowComposer::leadsToSummary(const Column &column) const
{
    for (const Column &each : m_collected.settings.columns) {
        if (each.field == column.field || each.field == ColumnField::Summary)
            return each.field != ColumnField::Summary;
    }
    return false;
}

// ■対応区分：◎ on one line; nothing where there is no value.
void RowComposer::stackFact(ComposedCell &cell, const Column &column, const Paragraph &value,
                            Mark mark, const QString &expansion) const
{
    if (value.text().isEmpty())
        return;
    const QString label =
        m_collected.settings.blockMark + QString(column.title).remove(u'\n') + QStringLiteral("：");
    Paragraph words = value;
    words.runs.insert(words.runs.begin(), {label, {}, mark});
    cell.append(m_composer.compose(words, m_layout.columns.front().characters),
                {Role::Paragraph, leadsToSummary(column),
                 expansion.isEmpty() ? QString() : label + expansion});
}

// Of the rows whose response this row has or shares.
size_t RowComposer::firstAnswered(size_t block) const
{
    size_t first = block;
    while (!rowAt(first)->response && first > 0 && rowAt(first - 1))
        --first;
    return first;
}

void RowComposer::stackResponse(ComposedCell &cell, const Column &column, size_t block) const
{
    const size_t first = firstAnswered(block);
    const auto &response = rowAt(first)->response;
    const RowBlock *next = rowAt(block + 1);
    if (!response || (next && !next->response)) // the next row goes on with it
        return;
    QStringList labels;
    for (size_t i = first; i <= block; ++i)
        labels += rowAt(i)->label;
    const bool isShared = labels.size() > 1;
    QString answered; // what the response answers
    if (isShared && nameOf(*rowAt(first)).isEmpty())
        answered = QStringLiteral("（以上%1件）").arg(labels.size());
    else if (isShared)
        answered = QStringLiteral("（%1%2）")
                       .arg(m_collected.settings.referencePrefix, labels.join(u'・'));
    stackLabel(cell, column.title + answered, rowAt(block)->mark);
    cell.append(composeParagraphs(response->paragraphs, m_layout.columns.front().characters));
}

QString RowComposer::categoryText(const RowBlock &row) const
{
    if (!row.category)
        return {};
    return gaiyo::categoryWords(m_collected.legend[*row.category],
                                m_collected.settings.categoryStyle);
}

bool RowComposer::isLabel(ColumnField field) const
{
    if (freeIndex(field))
        return hasChoices(m_collected.settings, field);
    return field != ColumnField::Summary && field != ColumnField::Response && !headingDepth(field);
}

QString RowComposer::expansionOf(const RowBlock &row, ColumnField field) const
{
    return field == ColumnField::Category ? categoryExpansion(row)
                                          : choiceExpansion(m_collected, row, field);
}

QString RowComposer::categoryExpansion(const RowBlock &row) const
{
    const bool symbolOnly = m_collected.settings.categoryStyle == CategoryStyle::Symbol;
    return row.category && symbolOnly && row.change->category.runs.empty()
               ? m_collected.legend[*row.category].text
               : QString();
}

ComposedCell RowComposer::composeResponse(const ResponseCell &response) const
{
    const int column = m_layout.findColumn(ColumnField::Response);
    return column < 0 ? ComposedCell()
                      : composeParagraphs(response.paragraphs,
                                          m_layout.columns[size_t(column)].characters);
}

ComposedCell RowComposer::composeLabel(const Paragraph &words, ColumnField field) const
{
    ComposedCell cell;
    const int column = m_layout.findColumn(field);
    if (!words.text().isEmpty() && column >= 0)
        cell.append(m_composer.compose(words, m_layout.columns[size_t(column)].characters,
                                       {.title = true}));
    return cell;
}

ComposedCell RowComposer::composeNo(const RowBlock &row) const
{
    ComposedCell cell = composeLabel({{{row.label, {}, row.mark}}}, ColumnField::No);
    const int column = m_layout.findColumn(ColumnField::No);
    if (!row.change->becomes.isEmpty() && column >= 0)
        cell.append(m_composer.composeTitle(row.change->becomes,
                                            m_layout.columns[size_t(column)].characters));
    return cell;
}

ComposedCell RowComposer::composeParagraphs(const std::vector<Paragraph> &paragraphs,
                                            float width) const
{
    const Settings &settings = m_collected.settings;
    const LineStyle style{settings.paragraphIndent, settings.hangingPunctuation};
    ComposedCell cell;
    for (const Paragraph &paragraph : paragraphs)
        cell.append(m_composer.compose(ended(paragraph), width, style));
    return cell;
}

} // namespace gaiyo
