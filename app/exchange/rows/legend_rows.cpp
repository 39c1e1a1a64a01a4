#include "exchange/rows/legend_rows.h"

#include "base/sanitize.h"
#include "exchange/rows/cell_text.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <utility>

namespace gaiyo {

namespace {

constexpr size_t kLeast = 2; // entries of a legend
constexpr qsizetype kLongestText = 80;

const QString kSymbol =
    QStringLiteral("[A-ZＡ-Ｚa-zａ-ｚ◎○〇◯●△▲▽▼□■◇◆☆★×✕－―—①-⑳Ⅰ-Ⅻ]|[1-9１-９]|[ア-ン]");

QString formOfSymbol(const QString &symbol)
{
    const QString form = foldName(foldSymbol(symbol)).toUpper();
    return form == u"〇" || form == u"◯" ? QStringLiteral("○") : form;
}

// What the rows have as categories, by its form.
QHash<QString, QString> usedSymbols(const Table &table, int category)
{
    QHash<QString, QString> used;
    for (size_t i = table.header + 1; i < table.records.size(); ++i) {
        const TableRecord &record = table.records[i];
        const QString cell = table.plainCell(record.cells.value(category)).trimmed();
        if (!cell.isEmpty() && filledCells(record.cells).size() > 1)
            used.insert(formOfSymbol(cell), cell);
    }
    return used;
}

// Ａ | 意見を踏まえ、案を修正するもの | 1件, or the first two in one cell.
std::optional<LegendWords> entryOf(const QStringList &cells)
{
    static const QRegularExpression kAlone(QRegularExpression::anchoredPattern(
        QStringLiteral("[(（【\\[［〔]?(%1)[)）】\\]］〕]?[.．：:]?").arg(kSymbol)));
    static const QRegularExpression kWhole(QRegularExpression::anchoredPattern(
        QStringLiteral("[(（【\\[［〔]?(%1)[)）】\\]］〕]?(?:\\s*[：:＝=…]+\\s*|[\\s　]+)(.+)")
            .arg(kSymbol)));
    static const QRegularExpression kCount(
        QRegularExpression::anchoredPattern(QStringLiteral("[0-9０-９]+\\s*件?")));
    QStringList rest = cells;
    std::optional<int> declared;
    if (rest.size() > 1 && kCount.match(rest.last()).hasMatch())
        declared = readCount(rest.takeLast().remove(u'件'));
    if (const auto match = kAlone.match(rest.value(0)); rest.size() == 2 && match.hasMatch())
        return LegendWords{match.captured(1), rest[1], declared};
    if (const auto match = kWhole.match(rest.value(0)); rest.size() == 1 && match.hasMatch())
        return LegendWords{match.captured(1), match.captured(2).trimmed(), declared};
    return std::nullopt;
}

// Symbols once each, with words, and two of them (or all there are) used in the table.
bool isLegendOf(const std::vector<LegendWords> &entries, const QHash<QString, QString> &used)
{
    QSet<QString> seen;
    qsizetype known = 0;
    for (const LegendWords &entry : entries) {
        const QString form = formOfSymbol(entry.symbol);
        if (seen.contains(form) || entry.text.isEmpty() || entry.text.size() > kLongestText)
            return false;
        seen.insert(form);
        known += used.contains(form) ? 1 : 0;
    }
    return entries.size() >= kLeast && known >= std::min(qsizetype(kLeast), used.size()) &&
           known > 0;
}

// Words that stand in the columns of an opinion and its response are these, below the headings.
bool isRowOfTable(const Table &table, size_t row)
{
    if (row <= table.header)
        return false;
    const QStringList &cells = table.records[row].cells;
    const auto response = table.columns.find(SourceField::Response);
    const auto category = table.columns.find(SourceField::Category);
    const auto summary = table.columns.find(SourceField::Summary);
    const auto isFilled = [&](const std::optional<int> &column) {
        return column && !cells.value(*column).trimmed().isEmpty();
    };
    const bool isAlone = filledCells(cells).size() == 1;
    return (isFilled(category) && (isFilled(response) || filledCells(cells).size() > 2)) ||
           (isAlone && isFilled(summary) && table.columns.find(SourceField::No));
}

} // namespace

bool isLegendTitle(const QString &words)
{
    static const QRegularExpression kTitle(QRegularExpression::anchoredPattern(
        QStringLiteral("(?:[（(]?注[）)：:]?|[（(]?参考[）)：:]?)?[※＊*○●■◆◇□【\\[［(（<＜〈《・]*"
                       "\\s*(?:(?:ご|御)?意見(?:等)?(?:の|への|"
                       "に対する)?|計画(?:案)?への|"
                       "[区市町村県都府道]の)?(?:考え方の)?"
                       "(?:対応|反映|取扱い?|取り扱い|採否|修正|検討結果|処理|回答)?(?:の|状況の)?"
                       "(?:区分|分類|凡例|記号|状況|取扱い?|取り扱い)(?:の?(?:凡例|説明|内容|見方|"
                       "について|は次のとおり))?"
                       "(?:です)?[。：:】\\]］)）>＞〉》]*")));
    return kTitle.match(foldWidth(words).trimmed()).hasMatch();
}

std::vector<LegendWords> legendLine(const QString &line)
{
    static const QRegularExpression kStart(
        QStringLiteral("(?:^|(?<=[\\s　、,，/／;；。】］\\])）：:]))(%1)\\s*[：:＝=…]+\\s*")
            .arg(kSymbol));
    static const QRegularExpression kEnd(QStringLiteral("[\\s　、,，/／;；。]+$"));
    std::vector<LegendWords> entries;
    std::vector<std::pair<qsizetype, qsizetype>> starts; // of a symbol, and of its words
    for (auto it = kStart.globalMatch(line); it.hasNext();) {
        const auto match = it.next();
        starts.emplace_back(match.capturedStart(1), match.capturedEnd());
        entries.push_back({match.captured(1), {}, {}});
    }
    const QString before = starts.empty() ? QString() : line.left(starts.front().first);
    if (starts.size() < kLeast || (!before.trimmed().isEmpty() && !isLegendTitle(before)))
        return {};
    for (size_t i = 0; i < starts.size(); ++i) {
        const qsizetype end = i + 1 < starts.size() ? starts[i + 1].first : line.size();
        entries[i].text = line.mid(starts[i].second, end - starts[i].second).remove(kEnd);
    }
    return entries;
}

std::optional<LegendWords> legendEntry(const QString &line)
{
    return entryOf({line.trimmed()});
}

std::vector<LegendWords> takeLegendRows(Table &table)
{
    const auto category = table.columns.find(SourceField::Category);
    if (!category || table.columns.find(SourceField::Id))
        return {};
    const QHash<QString, QString> used = usedSymbols(table, *category);
    const auto cellsOf = [&](size_t row) {
        QStringList cells;
        for (const QString &cell : filledCells(table.records[row].cells))
            cells << table.plainCell(cell);
        return cells;
    };
    const auto take = [&](size_t first, size_t end, std::vector<LegendWords> entries) {
        const bool isBelowTitle = first > 0 && cellsOf(first - 1).size() == 1 &&
                                  isLegendTitle(cellsOf(first - 1).front());
        for (size_t row = isBelowTitle ? first - 1 : first; row < end; ++row)
            table.records[row].cells.fill(QString());
        for (LegendWords &entry : entries)
            entry.symbol = used.value(formOfSymbol(entry.symbol), entry.symbol);
        return entries;
    };
    for (size_t row = 0; row < table.records.size(); ++row) {
        if (row == table.header || isRowOfTable(table, row))
            continue;
        const QStringList cells = cellsOf(row);
        if (cells.size() == 1) {
            if (auto entries = legendLine(sanitizeText(cells[0])); isLegendOf(entries, used))
                return take(row, row + 1, std::move(entries));
        }
        std::vector<LegendWords> entries;
        size_t end = row;
        for (; end < table.records.size() && end != table.header && !isRowOfTable(table, end);
             ++end) {
            const auto entry = entryOf(cellsOf(end));
            if (!entry)
                break;
            entries.push_back(*entry);
        }
        const bool isTitled =
            row > 0 && cellsOf(row - 1).size() == 1 && isLegendTitle(cellsOf(row - 1).front());
        if ((row < table.header || isTitled) && isLegendOf(entries, used))
            return take(row, end, std::move(entries));
    }
    return {};
}

} // namespace gaiyo
