#include "exchange/csv/csv_reader.h"
#include "exchange/encoding/decode_text.h"
#include "exchange/pages/found_pages.h"
#include "exchange/pages/page_headings.h"
#include "exchange/pages/page_numbers.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <map>
#include <optional>
#include <vector>

namespace gaiyo {

namespace {

struct PageSentences
{
    Q_DECLARE_TR_FUNCTIONS(PagesImport)
};

// Where the columns stand; none that are not there.
struct PageColumns
{
    std::optional<size_t> id;
    std::optional<size_t> number;
    std::optional<size_t> title;
    std::optional<size_t> page;
};

PageColumns findPageColumns(const QStringList &titles)
{
    const QStringList pages{QStringLiteral("ページ"), QStringLiteral("頁"), QStringLiteral("page"),
                            QStringLiteral("ページ番号"), QStringLiteral("掲載ページ")};
    const QStringList numbers{QStringLiteral("番号"), QStringLiteral("no."), QStringLiteral("no"),
                              QStringLiteral("number")};
    const QStringList words{QStringLiteral("見出し"),   QStringLiteral("題名"),
                            QStringLiteral("該当箇所"), QStringLiteral("取組項目"),
                            QStringLiteral("項目"),     QStringLiteral("title")};
    PageColumns columns;
    for (qsizetype i = 0; i < titles.size(); ++i) {
        const QString title = foldedHeading(titles[i]);
        auto &column = pages.contains(title)     ? columns.page
                       : numbers.contains(title) ? columns.number
                                                 : columns.title;
        if (title == u"id")
            columns.id = size_t(i);
        else if (&column != &columns.title || words.contains(title))
            column = column.value_or(size_t(i));
    }
    return columns;
}

// Puts the rows of a table to the headings.
class PageTable
{
public:
    PageTable(const Snapshot &values, const PageColumns &columns)
        : m_headings(pageHeadings(values))
        , m_columns(columns)
    {
        for (const PageHeading &heading : m_headings)
            m_found.places.push_back({heading.node->id, heading.shown, {}});
    }

    void take(int line, const QStringList &cells)
    {
        const QString page = tidyPage(cell(cells, m_columns.page));
        const auto heading = find(cells);
        if (heading && !page.isEmpty())
            m_rows[*heading].push_back({{line, shownRow(cells), {}}, page});
        else
            m_found.notUnderstood.push_back({line, shownRow(cells), {}});
    }

    FoundPages finish()
    {
        for (auto &[heading, rows] : m_rows) {
            const QString first = rows.front().page;
            const bool isOne =
                std::ranges::all_of(rows, [&](const Row &row) { return row.page == first; });
            if (isOne)
                m_found.places[heading].page = first;
            for (Row &row : rows) {
                if (isOne)
                    continue;
                row.told.twice = m_found.places[heading].heading;
                m_found.notUnderstood.push_back(std::move(row.told));
            }
        }
        std::ranges::sort(m_found.notUnderstood, {}, &FoundPages::Unknown::line);
        return std::move(m_found);
    }

private:
    struct Row
    {
        FoundPages::Unknown told;
        QString page;
    };

    static QString shownRow(const QStringList &cells) { return cells.join(u'　').trimmed(); }

    static QString cell(const QStringList &cells, const std::optional<size_t> &column)
    {
        return column ? cells.value(qsizetype(*column)) : QString();
    }

    std::optional<size_t> find(const QStringList &cells) const
    {
        if (const QString id = cell(cells, m_columns.id).trimmed(); !id.isEmpty())
            return onlyOne([&](const PageHeading &each) { return each.node->id.value() == id; });
        const QString number = foldedHeading(cell(cells, m_columns.number));
        const QString title = foldedHeading(cell(cells, m_columns.title));
        if (number.isEmpty() && title.isEmpty())
            return std::nullopt;
        if (const auto both =
                onlyOne([&](const PageHeading &each) { return each.isCalled(number, title); }))
            return both;
        // The words may have the number in front, and either may be left out.
        return onlyOne([&](const PageHeading &each) {
            return number.isEmpty() ? each.isCalled(title)
                                    : title.isEmpty() && (each.number == number ||
                                                          each.label + each.number == number);
        });
    }

    template <typename Is>
    std::optional<size_t> onlyOne(Is is) const
    {
        std::optional<size_t> found;
        for (size_t i = 0; i < m_headings.size(); ++i) {
            if (!is(m_headings[i]))
                continue;
            if (found)
                return std::nullopt;
            found = i;
        }
        return found;
    }

    std::vector<PageHeading> m_headings;
    PageColumns m_columns;
    std::map<size_t, std::vector<Row>> m_rows; // of each heading
    FoundPages m_found;
};

} // namespace

Result<FoundPages> readPageTable(const QByteArray &bytes, const Snapshot &values)
{
    const auto text = decodeText(bytes, std::nullopt);
    if (!text)
        return text.error();
    const QChar delimiter = text->section(u'\n', 0, 0).contains(u'\t') ? u'\t' : u',';
    const auto records = readCsv(*text, delimiter);
    if (!records)
        return records.error();
    const PageColumns columns =
        records->empty() ? PageColumns() : findPageColumns(records->front().cells);
    if (!columns.page || !(columns.id || columns.number || columns.title))
        return Error{
            ErrorKind::Unreadable,
            PageSentences::tr("The first row must name a column ページ, and one of id, 番号 "
                              "and 見出し.")};
    PageTable table(values, columns);
    for (size_t i = 1; i < records->size(); ++i)
        table.take((*records)[i].line, (*records)[i].cells);
    return table.finish();
}

} // namespace gaiyo
