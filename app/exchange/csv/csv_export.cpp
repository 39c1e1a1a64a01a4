#include "exchange/csv/csv_export.h"

#include "base/sanitize.h"
#include "base/stop.h"
#include "domain/markup.h"
#include "domain/numbering.h"
#include "domain/snapshot_index.h"
#include "domain/template.h"
#include "exchange/rows/cell_text.h"
#include "exchange/rows/column_names.h"
#include "exchange/rows/path_cell.h"

#include <algorithm>

namespace gaiyo {

namespace {

// One table of a snapshot.
class CsvTableWriter
{
public:
    CsvTableWriter(const Snapshot &snapshot, CsvFormulas formulas)
        : m_snapshot(snapshot)
        , m_index(snapshot)
        , m_numbers(nodeNumbers(snapshot.nodes))
        , m_formulas(formulas)
    {
        findPaths();
        findColumns();
    }

    QByteArray run()
    {
        writeHeader();
        size_t opinion = 0;
        for (const Node &node : m_snapshot.nodes) {
            if (m_bare.contains(node.id))
                writeRecord(QStringList{QString()} + pathCells(&node.id) +
                            QStringList(m_fields.size() + (m_shares ? 1 : 0), QString()));
            for (; opinion < m_snapshot.opinions.size() &&
                   m_snapshot.opinions[opinion].node == node.id;
                 ++opinion)
                writeOpinion(m_snapshot.opinions[opinion]);
        }
        for (; opinion < m_snapshot.opinions.size(); ++opinion)
            writeOpinion(m_snapshot.opinions[opinion]);
        return "\xEF\xBB\xBF" + m_out.toUtf8();
    }

private:
    // Cells of each node's path, and the nodes that no opinion's row would name.
    void findPaths()
    {
        for (const Node &node : m_snapshot.nodes) {
            QStringList path = node.parent ? m_paths[*node.parent] : QStringList();
            path << headingCell(node, int(path.size()));
            m_depth = std::max(m_depth, path.size());
            m_paths.insert(node.id, path);
            m_bare.insert(node.id);
            if (node.parent)
                m_bare.remove(*node.parent);
        }
        for (const Opinion &opinion : m_snapshot.opinions) {
            if (opinion.node)
                m_bare.remove(*opinion.node);
            m_placed += opinion.node ? 1 : 0;
        }
    }

    QString headingCell(const Node &node, int depth) const
    {
        const auto number = m_numbers.find(node.id);
        const Heading heading{
            node.kind, number == m_numbers.end() ? std::nullopt : std::optional(number->second),
            node.draftNumber, node.title};
        return writePathCell(heading, usualKind(depth));
    }

    static NodeKind usualKind(int depth) { return kNodeKinds[size_t(std::min(depth, 3))]; }

    // Summary, response and category as the booklet has them; what it lacks but rows hold, behind.
    void findColumns()
    {
        const auto settings = resolveSettings(m_snapshot.consultation);
        if (settings) {
            for (const Column &column : settings->columns) {
                m_titles[column.field] = column.title;
                if (column.field != ColumnField::No)
                    m_fields << column.field;
            }
        }
        const auto any = [&](auto holds) {
            return std::any_of(m_snapshot.opinions.begin(), m_snapshot.opinions.end(), holds);
        };
        require(ColumnField::Summary, true);
        require(ColumnField::Response,
                any([](const Opinion &o) { return o.response.has_value(); }));
        require(ColumnField::Category,
                any([](const Opinion &o) { return o.category.has_value(); }));
        require(ColumnField::Count, any([](const Opinion &o) { return o.count != 1; }));
        m_shares = any([&](const Opinion &o) { return o.response && ownerOf(o)->id != o.id; });
    }

    void require(ColumnField field, bool needed)
    {
        if (needed && !m_fields.contains(field))
            m_fields << field;
    }

    const Opinion *ownerOf(const Opinion &opinion) const
    {
        return m_index.sharers(*opinion.response).front();
    }

    // The booklet's title of the column where our reader knows it, else a usual one.
    QString titleOf(ColumnField field, SourceField source, const QString &usual) const
    {
        const QString title = sanitizeLine(m_titles.value(field)).trimmed();
        return findFieldOfColumn(title) == source ? title : usual;
    }

    QString titleOf(ColumnField field) const
    {
        switch (field) {
        case ColumnField::No:
            return titleOf(field, SourceField::No, QStringLiteral("No."));
        case ColumnField::Summary:
            return titleOf(field, SourceField::Summary, QStringLiteral("意見の概要"));
        case ColumnField::Response:
            return titleOf(field, SourceField::Response, QStringLiteral("回答"));
        case ColumnField::Category:
            return titleOf(field, SourceField::Category, QStringLiteral("対応区分"));
        case ColumnField::Count:
            return titleOf(field, SourceField::Count, QStringLiteral("件数"));
        }
        Q_UNREACHABLE();
    }

    void writeHeader()
    {
        static const QStringList kLevels{QStringLiteral("章"), QStringLiteral("柱"),
                                         QStringLiteral("施策"), QStringLiteral("取組項目")};
        QStringList cells{titleOf(ColumnField::No)};
        for (qsizetype i = 0; i < m_depth; ++i)
            cells << (i < kLevels.size() ? kLevels[i] : QStringLiteral("階層%1").arg(i + 1));
        for (const ColumnField field : m_fields)
            cells << titleOf(field);
        if (m_shares)
            cells << QStringLiteral("回答共有");
        writeRecord(cells);
    }

    QStringList pathCells(const NodeId *node) const
    {
        QStringList cells = node ? m_paths[*node] : QStringList();
        while (cells.size() < m_depth)
            cells << QString();
        return cells;
    }

    QString labelOf(const Opinion &opinion) const
    {
        if (const auto no = m_index.findNo(opinion.id))
            return QString::number(*no);
        const size_t position = m_index.positionOf(opinion);
        return QStringLiteral("未定%1").arg(position - m_placed + 1);
    }

    void writeOpinion(const Opinion &opinion)
    {
        if (isStopAsked())
            return;
        QStringList cells{labelOf(opinion)};
        cells << pathCells(opinion.node ? &*opinion.node : nullptr);
        for (const ColumnField field : m_fields)
            cells << fieldCell(opinion, field);
        const bool shares = opinion.response && ownerOf(opinion)->id != opinion.id;
        if (m_shares)
            cells << (shares ? labelOf(*ownerOf(opinion)) : QString());
        writeRecord(cells);
    }

    QString fieldCell(const Opinion &opinion, ColumnField field) const
    {
        switch (field) {
        case ColumnField::No:
            return {};
        case ColumnField::Summary:
            return trimCell(opinion.summary);
        case ColumnField::Response:
            return responseCell(opinion);
        case ColumnField::Category:
            return categoryCell(opinion);
        case ColumnField::Count:
            return QString::number(opinion.count);
        }
        Q_UNREACHABLE();
    }

    QString responseCell(const Opinion &opinion) const
    {
        if (!opinion.response || ownerOf(opinion)->id != opinion.id)
            return {};
        return trimCell(plainText(m_index.findResponse(*opinion.response)->markup,
                                  [&](const OpinionId &id) { return m_index.findNo(id); }));
    }

    QString categoryCell(const Opinion &opinion) const
    {
        const Category *category =
            opinion.category ? m_index.findCategory(*opinion.category) : nullptr;
        if (!category)
            return {};
        const QString symbol = foldSymbol(sanitizeLine(category->symbol));
        return symbol.isEmpty() ? sanitizeLine(category->text).trimmed() : symbol;
    }

    void writeRecord(const QStringList &cells)
    {
        for (qsizetype i = 0; i < cells.size(); ++i) {
            if (i > 0)
                m_out += u',';
            appendCell(guardCell(cells[i], m_formulas));
        }
        m_out += QStringLiteral("\r\n");
    }

    void appendCell(const QString &cell)
    {
        const bool plain = std::none_of(cell.begin(), cell.end(), [](QChar c) {
            return c == u',' || c == u'"' || c == u'\n' || c == u'\r' || c == u'\t' || c == u';';
        });
        if (plain) {
            m_out += cell;
            return;
        }
        QString quoted = cell;
        quoted.replace(u'"', QStringLiteral("\"\""));
        m_out += u'"' + quoted + u'"';
    }

    const Snapshot &m_snapshot;
    SnapshotIndex m_index;
    std::unordered_map<NodeId, QString> m_numbers;
    CsvFormulas m_formulas;
    QHash<NodeId, QStringList> m_paths;
    QSet<NodeId> m_bare;
    qsizetype m_depth = 0;
    QMap<ColumnField, QString> m_titles;
    QList<ColumnField> m_fields;
    bool m_shares = false;
    size_t m_placed = 0; // opinions before the tray
    QString m_out;
};

} // namespace

QByteArray exportCsv(const Snapshot &snapshot, CsvFormulas formulas)
{
    return CsvTableWriter(snapshot, formulas).run();
}

} // namespace gaiyo
