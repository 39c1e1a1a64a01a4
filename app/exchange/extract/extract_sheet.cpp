#include "exchange/extract/extract_sheet.h"

#include "exchange/xlsx/workbook_writer.h"

namespace gaiyo {

namespace {

constexpr double kPlaceWidth = 40;     // half-width characters
constexpr double kWidthForPaper = 2.2; // of a sheet for one character of the paper's

QString wordsOf(const std::vector<Paragraph> &paragraphs)
{
    QStringList lines;
    for (const Paragraph &paragraph : paragraphs)
        lines += paragraph.text();
    return lines.join(u'\n');
}

// The columns of the booklet, but for those of headings, which stand together in the first one.
std::vector<Column> columnsOfSheet(const Settings &settings)
{
    std::vector<Column> columns = settings.columns;
    std::erase_if(columns, [](const Column &column) { return headingDepth(column.field); });
    return columns;
}

SheetForm formOfExtract(const std::vector<Column> &columns, const QString &title)
{
    SheetForm form;
    form.name = QStringLiteral("抜粋");
    form.columns = {{kPlaceWidth}};
    for (const Column &column : columns)
        form.columns.push_back({6 + column.width * kWidthForPaper});
    form.footer = title;
    return form;
}

// The workbook at work.
class ExtractSheet
{
public:
    ExtractSheet(const Collected &extract, QIODevice &out, const WriteContext &context)
        : m_extract(extract)
        , m_columns(columnsOfSheet(extract.settings))
        , m_title(extract.front.title + extract.front.subtitle)
        , m_writer(out, {m_title, context.date, {}}, {formOfExtract(m_columns, m_title)},
                   context.progress)
        , m_progress(context.progress)
    {
        m_words = m_writer.style({});
    }

    Result<void> run()
    {
        const int heading = m_writer.style(headingStyle());
        std::vector<SheetCell> titles{{QStringLiteral("該当箇所"), heading}};
        for (const Column &column : m_columns)
            titles.push_back({column.title, heading});
        auto added = m_writer.addRow(titles, QStringLiteral("1"));
        size_t done = 0;
        for (const Block &block : m_extract.blocks) {
            if (const auto *above = std::get_if<HeadingBlock>(&block))
                enter(*above);
            else if (added)
                added = addRow(std::get<RowBlock>(block));
            if (added && !m_progress.report(double(++done) / double(m_extract.blocks.size())))
                return stoppedError();
        }
        if (!added)
            return added;
        m_writer.endSheet();
        return m_writer.finish();
    }

private:
    void enter(const HeadingBlock &heading)
    {
        m_place = m_place.mid(0, heading.depth);
        m_place += heading.text;
    }

    Result<void> addRow(const RowBlock &row)
    {
        QStringList place;
        for (const PathCell &cell : row.path) {
            if (!cell.text.isEmpty())
                place += cell.text;
        }
        for (const QString &heading : m_place) { // those that have no column
            if (!place.contains(heading))
                place += heading;
        }
        if (row.response)
            m_response = wordsOf(row.response->paragraphs);
        std::vector<SheetCell> cells{cellOf(place.join(u'\n'))};
        for (const Column &column : m_columns)
            cells.push_back(cellOf(textOf(row, column.field)));
        return m_writer.addRow(cells, QStringLiteral("No. ") + row.label);
    }

    QString textOf(const RowBlock &row, ColumnField field) const
    {
        switch (field) {
        case ColumnField::No:
            return row.label;
        case ColumnField::Summary:
            return wordsOf(row.summary);
        case ColumnField::Response:
            return m_response;
        case ColumnField::Category:
            return categoryOf(row);
        case ColumnField::Count:
            return QString::number(row.count);
        case ColumnField::Path1:
        case ColumnField::Path2:
        case ColumnField::Path3:
        case ColumnField::Path4:
            break;
        case ColumnField::Free1:
        case ColumnField::Free2:
        case ColumnField::Free3:
            return row.findFree(field) ? wordsOf(*row.findFree(field)) : QString();
        }
        return {};
    }

    QString categoryOf(const RowBlock &row) const
    {
        if (!row.category)
            return {};
        const LegendEntry &entry = m_extract.legend[*row.category];
        return entry.symbol.isEmpty() ? entry.text : entry.symbol;
    }

    SheetCell cellOf(const QString &text) const
    {
        if (text.isEmpty())
            return {std::monostate(), m_words};
        return {text, m_words};
    }

    const Collected &m_extract;
    std::vector<Column> m_columns;
    QString m_title;
    WorkbookWriter m_writer;
    Progress m_progress;
    int m_words = 0;
    QStringList m_place; // the headings that rows stand under, from the root on
    QString m_response;  // that rows go on with
};

} // namespace

Result<void> writeExtractSheet(const Collected &extract, QIODevice &out,
                               const WriteContext &context)
{
    return ExtractSheet(extract, out, context).run();
}

} // namespace gaiyo
