#include "dialogs/pasted_table.h"

#include "base/sanitize.h"
#include "domain/markup.h"
#include "domain/words/symbol_look.h"
#include "exchange/csv/csv_reader.h"
#include "session/operations.h"

#include <QSet>

#include <algorithm>

namespace gaiyo {

namespace {

QString quoted(QString cell)
{
    return u'"' + cell.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

std::vector<QStringList> cellsOf(const QString &text)
{
    std::vector<QStringList> rows;
    if (const auto records = readCsv(text, u'\t')) {
        for (const CsvRecord &record : *records)
            rows.push_back(record.cells);
        return rows;
    }
    // Quotation marks that are part of the words.
    for (const QString &line : text.split(u'\n'))
        rows.push_back(line.split(u'\t'));
    return rows;
}

std::optional<CategoryId> findCategory(const Category &wanted, const DocumentView &view)
{
    for (const Category &category : view.values().categories) {
        if (looksTheSame(category.symbol, wanted.symbol) ||
            (!wanted.text.isEmpty() && category.text == wanted.text) ||
            category.text == wanted.symbol)
            return category.id;
    }
    return std::nullopt;
}

Operation addition(const std::optional<NodeId> &place, const Opinion &opinion,
                   const DocumentView &from, const DocumentView &view)
{
    Operation add = operations::addOpinion(place, opinion.summary, {});
    const QString response = from.plainResponse(opinion);
    if (!response.isEmpty())
        add.arguments.insert(QStringLiteral("response"), escapeMarkup(response));
    const auto &categories = from.values().categories;
    const auto own = std::find_if(categories.begin(), categories.end(),
                                  [&](const Category &one) { return opinion.category == one.id; });
    const auto category = own == categories.end() ? std::nullopt : findCategory(*own, view);
    if (category)
        add.arguments.insert(QStringLiteral("category"), category->value());
    if (opinion.count != 1)
        add.arguments.insert(QStringLiteral("count"), opinion.count);
    if (opinion.note)
        add.arguments.insert(QStringLiteral("note"), *opinion.note);
    for (size_t i = 0; i < kFreeTexts.size(); ++i) {
        if (!(opinion.*kFreeTexts[i]).isEmpty())
            add.arguments.insert(QStringLiteral("free%1").arg(i + 1), opinion.*kFreeTexts[i]);
    }
    return add;
}

} // namespace

QByteArray tableOf(const QString &pasted)
{
    QStringList lines;
    for (const QStringList &row : cellsOf(sanitizeText(pasted))) {
        QStringList cells;
        for (const QString &cell : row)
            cells += quoted(cell);
        lines += cells.join(u'\t');
    }
    return lines.join(u'\n').toUtf8();
}

std::vector<Operation> additionsTo(const std::optional<NodeId> &place, const Snapshot &values,
                                   const DocumentView &view)
{
    const DocumentView from(
        std::make_shared<IndexedSnapshot>(std::make_shared<const Snapshot>(values)));
    QSet<QString> taken{QString()};
    for (const Opinion &opinion : view.values().opinions)
        taken.insert(opinion.ref);
    std::vector<Operation> additions;
    for (const Opinion &opinion : values.opinions) {
        additions.push_back(addition(place, opinion, from, view));
        if (!taken.contains(opinion.ref))
            additions.back().arguments.insert(QStringLiteral("ref"), opinion.ref);
    }
    return additions;
}

} // namespace gaiyo
