#include "exchange/rows/table_places.h"

#include "base/sanitize.h"
#include "exchange/rows/path_cell.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace gaiyo {

TablePlaces::TablePlaces(const Table &table, SnapshotBuilder &builder, bool isReturn)
    : m_table(table)
    , m_cells(table)
    , m_builder(builder)
    , m_isReturn(isReturn)
    , m_path(table.columns.path.size())
{
    QStringList headings;
    for (size_t i = table.header + 1; i < table.records.size(); ++i) {
        const QString &above = table.records[i].heading;
        const QString words = above.isEmpty() ? headingRow(table.records[i]) : above;
        if (!words.isEmpty() && !m_cells.isBeside(table.records[i]))
            headings << words;
    }
    m_levels = HeadingLevels(headings);
    m_hasHeadingRows = !headings.isEmpty();
}

std::optional<NodeId> TablePlaces::placeOf(const TableRecord &record)
{
    return m_table.columns.path.empty() ? placeWithoutPath() : readPath(record);
}

bool TablePlaces::takeHeadingRow(const TableRecord &record)
{
    const QString words = headingRow(record);
    if (words.isEmpty())
        return false;
    m_between.enter(m_builder, m_levels.read(words));
    return true;
}

void TablePlaces::enter(const QString &heading)
{
    m_between.enter(m_builder, m_levels.read(heading));
    std::ranges::fill(m_path, std::nullopt);
}

QString TablePlaces::headingRow(const TableRecord &record) const
{
    const QString words = m_cells.line(record, SourceField::No);
    const bool isOne = m_table.columns.path.empty() && !words.isEmpty() && !isRowNumber(words) &&
                       filledCells(record.cells).size() == 1;
    return isOne ? words : QString();
}

// What is made of such a table is a booklet without headings; what is added to one that has some
// waits in the tray for its place.
std::optional<NodeId> TablePlaces::placeWithoutPath()
{
    if (const auto heading = m_between.current())
        return *heading;
    if (m_builder.isAdding() && !m_builder.knowsRoot()) {
        m_trayNoted |= m_rootNoted && !m_hasHeadingRows;
        return std::nullopt;
    }
    if (!m_rootNoted) {
        m_rootNoted = true;
        m_builder.notes().add(Notes::Kind::Other,
                              QCoreApplication::translate(
                                  "Table", "The table has no column of headings: its opinions "
                                           "stand in the booklet without headings."));
    }
    return m_builder.requireRoot();
}

std::optional<NodeId> TablePlaces::readPath(const TableRecord &record)
{
    std::vector<std::optional<Heading>> path(m_table.columns.path.size());
    bool filled = false;
    for (size_t i = 0; i < path.size(); ++i) {
        const QString name =
            sanitizeLine(m_table.plainCell(record.cells.value(m_table.columns.path[i].column)));
        if (!name.trimmed().isEmpty())
            path[i] = readPathCell(name, m_table.columns.path[i].kind);
        filled |= path[i].has_value();
    }
    if (!filled)
        return m_path.size() == 1 && !m_path.front() ? m_between.current() : std::nullopt;
    inheritPath(record.line, path);
    m_path = path;
    std::optional<NodeId> node;
    if (path.front())
        node = m_between.above(*path.front());
    for (const auto &heading : path) {
        if (heading)
            node = m_builder.requireNode(node, *heading);
    }
    takeDraftNumber(record, *node);
    return node;
}

bool TablePlaces::enterBracketed(const TableRecord &record)
{
    static const QRegularExpression kBracketed(QRegularExpression::anchoredPattern(
        QStringLiteral("[<＜〈《【［\\[]([^<>＜＞〈〉《》【】［］\\[\\]]+)[>＞〉》】］\\]]")));
    if (m_table.columns.path.size() != 1 || m_table.columns.find(SourceField::Id) || m_isReturn ||
        filledCells(record.cells).size() != 1)
        return false;
    const QString cell = record.cells.value(m_table.columns.path.front().column);
    const auto match = kBracketed.match(cell.trimmed().isEmpty()
                                            ? m_cells.line(record, SourceField::No)
                                            : sanitizeLine(m_table.plainCell(cell)).trimmed());
    if (!match.hasMatch())
        return false;
    const QString words = match.captured(1).trimmed();
    m_between.enter(m_builder,
                    readHeading(words).value_or(readHeadingOf(NodeKind::Chapter, words)));
    m_path.front().reset(); // no cell below it goes on with one above it
    return true;
}

void TablePlaces::inheritPath(int at, std::vector<std::optional<Heading>> &path)
{
    for (size_t i = 0; i < path.size() && !path[i]; ++i) {
        path[i] = m_path[i];
        if (path[i] && !m_inheritNoted) {
            m_inheritNoted = true;
            m_builder.notes().add(
                Notes::Kind::Other,
                QCoreApplication::translate(
                    "Table",
                    "Line %1: the cell in the column “%2” is empty and took the value of the "
                    "row above, here and below.")
                    .arg(QString::number(at), m_cells.nameOf(m_table.columns.path[i].column)));
        }
    }
}

void TablePlaces::takeDraftNumber(const TableRecord &record, const NodeId &node)
{
    const QString number = m_cells.line(record, SourceField::DraftNumber);
    if (number.isEmpty())
        return;
    const auto known = m_builder.findNode(node)->draftNumber;
    if (!known && !m_builder.isOfDocument(node))
        m_builder.setDraftNumber(node, number);
    else if (!known || *known != number)
        m_builder.reportNotUnderstood(record.line, number);
}

void TablePlaces::noteTray(const SourceRow &row)
{
    if (row.node || m_trayNoted)
        return;
    m_trayNoted = true;
    m_builder.notes().add(Notes::Kind::Other,
                          QCoreApplication::translate(
                              "Table",
                              "Line %1: rows without a place in the plan were put into the tray "
                              "of undecided opinions, here and below.")
                              .arg(row.line));
}

} // namespace gaiyo
