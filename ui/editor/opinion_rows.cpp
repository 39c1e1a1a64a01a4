#include "editor/opinion_rows.h"

#include "base/sanitize.h"
#include "domain/markup.h"

#include <QRegularExpression>

namespace gaiyo {

namespace {

// Cells as spreadsheets put them on the clipboard.
std::vector<QStringList> readCells(const QString &text)
{
    std::vector<QStringList> rows(1, QStringList(QString()));
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        QString &cell = rows.back().last();
        if (quoted) {
            if (c != u'"')
                cell += c;
            else if (i + 1 < text.size() && text[i + 1] == u'"')
                cell += text[++i];
            else
                quoted = false;
        } else if (c == u'"' && cell.isEmpty()) {
            quoted = true;
        } else if (c == u'\t') {
            rows.back().append(QString());
        } else if (c == u'\n') {
            rows.emplace_back(QString());
        } else {
            cell += c;
        }
    }
    return rows;
}

bool isNumber(const QString &cell)
{
    static const QRegularExpression number(QStringLiteral("^(No[.．]?\\s*)?[0-9０-９]+$"));
    return number.match(cell.trimmed()).hasMatch();
}

bool isHeading(const QStringList &cells)
{
    static const QRegularExpression words(
        QStringLiteral("^(ご?意見|意見の概要|意見の内容|ご意見の概要)$"));
    return cells.indexOf(words) >= 0;
}

} // namespace

std::vector<OpinionRow> readOpinionRows(const QString &text)
{
    std::vector<OpinionRow> rows;
    for (QStringList &cells : readCells(sanitizeText(text))) {
        if (isHeading(cells))
            continue;
        if (cells.size() > 1 && isNumber(cells.constFirst()))
            cells.removeFirst();
        const OpinionRow row{cells.value(0).trimmed(), escapeMarkup(cells.value(1).trimmed()),
                             cells.value(2).trimmed()};
        if (!row.summary.isEmpty() || !row.response.isEmpty())
            rows.push_back(row);
    }
    return rows;
}

std::optional<CategoryId> findCategory(const QString &symbol, const DocumentView &view)
{
    for (const Category &category : view.values().categories) {
        if (!symbol.isEmpty() && (category.symbol == symbol || category.text == symbol))
            return category.id;
    }
    return std::nullopt;
}

} // namespace gaiyo
