#include "dialogs/pasted_table.h"

#include "base/sanitize.h"
#include "domain/markup.h"
#include "domain/words/symbol_look.h"
#include "session/operations.h"
#include "session/row_words.h"

#include <QSet>

#include <algorithm>
#include <optional>

namespace gaiyo {

namespace {

QString quoted(QString cell)
{
    return u'"' + cell.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

bool endsCell(const QString &text, qsizetype at)
{
    return at >= text.size() || text[at] == u'\t' || text[at] == u'\n';
}

// Where the cell that begins here with a quotation mark ends, behind the closing mark; none where
// no mark stands, or where it is part of the words: no other closes it, or a tab would stand
// between them in its only line.
std::optional<qsizetype> endOfQuoted(const QString &text, qsizetype begin)
{
    if (begin >= text.size() || text[begin] != u'"')
        return std::nullopt;
    bool isOneLine = true;
    for (qsizetype i = begin + 1; i < text.size() && !(isOneLine && text[i] == u'\t'); ++i) {
        isOneLine = isOneLine && text[i] != u'\n';
        if (text[i] != u'"')
            continue;
        if (i + 1 < text.size() && text[i + 1] == u'"')
            ++i;
        else
            return endsCell(text, i + 1) ? std::optional(i + 1) : std::nullopt;
    }
    return std::nullopt;
}

QString wordsOfCategory(const Category &category)
{
    return category.text.isEmpty() ? category.symbol : category.text;
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
    QStringList notes;
    if (opinion.note)
        notes += *opinion.note;
    if (own != categories.end() && !category) // not lost, though there is no such category
        notes += fieldWords(Entity::Opinion, u"category") + u'：' + wordsOfCategory(*own);
    if (!notes.isEmpty())
        add.arguments.insert(QStringLiteral("note"), notes.join(u'\n'));
    for (size_t i = 0; i < kFreeTexts.size(); ++i) {
        if (!(opinion.*kFreeTexts[i]).isEmpty())
            add.arguments.insert(QStringLiteral("free%1").arg(i + 1), opinion.*kFreeTexts[i]);
    }
    return add;
}

} // namespace

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

std::vector<QStringList> pastedCells(const QString &text)
{
    std::vector<QStringList> rows(1);
    qsizetype at = 0;
    while (true) {
        const auto quotedEnd = endOfQuoted(text, at);
        qsizetype end = quotedEnd.value_or(at);
        while (!endsCell(text, end))
            ++end;
        rows.back() += quotedEnd ? text.mid(at + 1, end - at - 2)
                                       .replace(QStringLiteral("\"\""), QStringLiteral("\""))
                                 : text.mid(at, end - at);
        if (end + 1 >= text.size()) // a line end behind the last row begins none
            return rows;
        if (text[end] == u'\n')
            rows.emplace_back();
        at = end + 1;
    }
}

bool hasRows(const QString &pasted)
{
    return !sanitizeText(pasted).trimmed().isEmpty();
}

QByteArray tableOf(const QString &pasted)
{
    const std::vector<QStringList> rows = pastedCells(sanitizeText(pasted));
    qsizetype width = 0;
    for (const QStringList &row : rows)
        width = std::max(width, row.size());
    QStringList lines;
    for (const QStringList &row : rows) {
        QStringList cells;
        for (qsizetype i = 0; i < width; ++i) // a row may end before its empty cells
            cells += quoted(row.value(i));
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
