#include "exchange/rows/given_numbers.h"

#include "domain/numbering.h"
#include "exchange/rows/cell_text.h"
#include "exchange/rows/merged_categories.h"
#include "exchange/rows/record_reader.h"

#include <QCoreApplication>
#include <QMap>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <optional>

namespace gaiyo {

namespace {

QString numberOf(const Table &table, const TableRecord &record)
{
    const int column = *table.columns.find(SourceField::No);
    return table.plainCell(record.cells.value(column)).trimmed();
}

// What stands before the digits of all numbers; none where they differ.
std::optional<QString> wordOf(const Table &table)
{
    static const QRegularExpression kWord(
        QRegularExpression::anchoredPattern(QStringLiteral("(\\p{L}{1,4})([0-9][0-9-]*)")));
    std::optional<QString> word;
    for (size_t i = table.header + 1; i < table.records.size(); ++i) {
        if (!hasOpinion(table, table.records[i]))
            continue;
        const auto match = kWord.match(foldRef(numberOf(table, table.records[i])));
        if (!match.hasMatch() || (word && *word != match.captured(1)))
            return std::nullopt;
        word = match.captured(1);
    }
    return word;
}

QString columnName(const Table &table)
{
    const int column = *table.columns.find(SourceField::No);
    const QString name = table.columns.names.value(column);
    return name.isEmpty() ? QString::number(column + 1) : name;
}

bool hasNumbers(const Table &table, int column)
{
    QSet<int> seen;
    for (size_t i = table.header + 1; i < table.records.size(); ++i) {
        const TableRecord &record = table.records[i];
        if (!hasOpinion(table, record))
            continue;
        const auto number = readCount(table.plainCell(record.cells.value(column)));
        if (!number || seen.contains(*number))
            return false;
        seen.insert(*number);
    }
    return !seen.isEmpty();
}

} // namespace

void takeNamelessNumbers(Table &table)
{
    TableColumns &columns = table.columns;
    if (!table.hasHeadingRow || columns.find(SourceField::No))
        return;
    const auto found = std::ranges::find_if(columns.unknown, [&](int column) {
        return column < *columns.find(SourceField::Summary) &&
               columns.names.value(column).isEmpty() && hasNumbers(table, column);
    });
    if (found == columns.unknown.end())
        return;
    columns.fields[SourceField::No] = *found;
    columns.unknown.erase(found);
}

QStringList dropNumberWord(Table &table)
{
    const auto number = table.columns.find(SourceField::No);
    const auto word = number ? wordOf(table) : std::nullopt;
    if (!word)
        return {};
    Table bare = table;
    for (size_t i = table.header + 1; i < bare.records.size(); ++i) {
        if (hasOpinion(table, bare.records[i]))
            bare.records[i].cells[*number] =
                foldRef(numberOf(table, bare.records[i])).mid(word->size());
    }
    if (!hasNumbersBySubmitter(bare))
        return {};
    table = std::move(bare);
    return {QCoreApplication::translate(
                "Table", "The word “%1” before the numbers of the column “%2” was left out.")
                .arg(*word, columnName(table))};
}

namespace {

// 1-1 of 1－①, (1)-a, 1の(2), １―ア; and which of these it is.
struct NumberParts
{
    QString plain;
    int kind = 0;
};

std::optional<NumberParts> partsOf(const QString &number)
{
    static const QRegularExpression kParts(QRegularExpression::anchoredPattern(
        QStringLiteral("(?:意見|番号|質問|項目)?[(\\[]?([0-9]{1,9})[)\\]]?[-の.]?(?:([①-⑳])|[(\\[]("
                       "[0-9]{1,3})[)\\]]|"
                       "[(\\[]?([a-zA-Z])[)\\]]?|[(\\[]?([ア-ン])[)\\]]?|(?<=の)([0-9]{1,3}))")));
    static const QString kKana =
        QStringLiteral("アイウエオカキクケコサシスセソタチツテトナニヌネノ");
    const auto match = kParts.match(number);
    if (!match.hasMatch())
        return std::nullopt;
    const int kind = match.lastCapturedIndex();
    const QString words = match.captured(kind);
    const QChar sign = words.front();
    const int part = kind == 2   ? findCircledValue(sign).value_or(0)
                     : kind == 4 ? sign.toLower().unicode() - u'a' + 1
                     : kind == 5 ? int(kKana.indexOf(sign)) + 1
                                 : words.toInt();
    return NumberParts{match.captured(1) + u'-' + QString::number(part), kind};
}

} // namespace

QStringList readNumberParts(Table &table)
{
    const auto number = table.columns.find(SourceField::No);
    if (!number)
        return {};
    Table plain = table;
    QString first;
    std::optional<int> kind;
    for (size_t i = table.header + 1; i < plain.records.size(); ++i) {
        if (!hasOpinion(table, plain.records[i]))
            continue;
        const QString cell = numberOf(table, plain.records[i]);
        const auto parts = partsOf(foldRef(foldLabel(cell)));
        if (!parts || (kind && *kind != parts->kind))
            return {};
        kind = parts->kind;
        if (first.isEmpty())
            first = QCoreApplication::translate("Table", "Numbers like “%1” in the column “%2” "
                                                         "were read as %3.")
                        .arg(cell, columnName(table), parts->plain);
        plain.records[i].cells[*number] = parts->plain;
    }
    if (first.isEmpty() || !hasNumbersBySubmitter(plain))
        return {};
    table = std::move(plain);
    return {first};
}

bool hasNumbersOfItsOwn(const Table &table)
{
    const auto number = table.columns.find(SourceField::No);
    if (!number)
        return false;
    QSet<int> seen;
    bool isCounted = true;
    for (size_t i = table.header + 1; i < table.records.size(); ++i) {
        const auto here = readCount(foldLabel(numberOf(table, table.records[i])));
        if (!here && !hasOpinion(table, table.records[i]))
            continue;
        if (!here || *here < 1 || seen.contains(*here))
            return false;
        seen.insert(*here);
        isCounted = isCounted && *here == int(seen.size());
    }
    return !isCounted;
}

namespace {

// 番号3, 意見3; in an opinion No.3, too, which is a reference in responses.
QString namedNumber(const QString &words, bool isOpinion)
{
    static const QRegularExpression kNamed(
        QStringLiteral("(?:番号|意見|[NＮ][oｏOＯ][.．]?|№)[ 　]?[0-9０-９]{1,4}"
                       "(?![0-9０-９件人名通点つ条項章頁年月日割%％])"));
    const QString named = kNamed.match(words).captured(0);
    const bool isWord =
        named.startsWith(QStringLiteral("番号")) || named.startsWith(QStringLiteral("意見"));
    return isOpinion || isWord ? named : QString();
}

QString notKept(const QHash<OpinionId, TableRow> &rows, const QHash<OpinionId, QString> &numbers)
{
    QSet<int> seen;
    for (auto row = rows.begin(); row != rows.end(); ++row) {
        if (const auto number = readCount(numbers.value(row.key())))
            seen.insert(*number);
    }
    return seen.size() == rows.size()
               ? QCoreApplication::translate("Table", " The table's numbers are not kept.")
               : QCoreApplication::translate(
                     "Table", " The table's numbers are not kept: some stand in several rows, or "
                              "are no whole numbers.");
}

// Words that may name a number of the table, as a sentence.
QStringList namedNumbers(const Snapshot &values, const QHash<OpinionId, TableRow> &rows)
{
    int named = 0;
    QString first;
    QSet<ResponseId> seen;
    QHash<ResponseId, QString> answers;
    for (const Response &response : values.responses)
        answers.insert(response.id, response.markup);
    for (const Opinion &opinion : values.opinions) {
        QString words = namedNumber(opinion.summary, true);
        if (words.isEmpty() && opinion.response && !seen.contains(*opinion.response)) {
            seen.insert(*opinion.response);
            words = namedNumber(answers.value(*opinion.response), false);
        }
        if (!words.isEmpty() && named++ == 0)
            first =
                QCoreApplication::translate(
                    "Table", "Line %1: “%2” may name a number of the table; it stays as it "
                             "is written and may mean another opinion in the booklet "
                             "(%3 rows). Please compare.")
                    .arg(QString::number(rows.value(opinion.id).line), words, QStringLiteral("%1"));
    }
    return named > 0 ? QStringList{first.arg(named)} : QStringList();
}

} // namespace

QStringList numbersChanged(const Snapshot &values, const QHash<OpinionId, TableRow> &rows,
                           const QHash<OpinionId, QString> &numbers, bool areKept)
{
    int no = 0;
    int changed = 0;
    QString first;
    for (const Opinion &opinion : values.opinions) {
        const auto number = readCount(numbers.value(opinion.id));
        no += opinion.node ? 1 : 0;
        if (opinion.node && number && *number != no && changed++ == 0)
            first = QCoreApplication::translate(
                        "Table", "The booklet numbers the opinions in its own order: line %1, "
                                 "number %2 in the table, is No. %3")
                        .arg(rows.value(opinion.id).line)
                        .arg(*number)
                        .arg(no);
    }
    if (changed == 0)
        return {};
    QStringList told{first + QCoreApplication::translate("Table", " (%1 rows).").arg(changed)};
    told.last() += areKept ? QCoreApplication::translate(
                                 "Table", " The table's numbers were kept as reference numbers; to "
                                          "print them, choose in the booklet's settings under "
                                          "“Numbers begin anew” the reference number.")
                           : notKept(rows, numbers);
    return told + namedNumbers(values, rows);
}

QStringList numbersNotAdded(const Snapshot &values, const QHash<OpinionId, TableRow> &rows,
                            const QHash<OpinionId, QString> &numbers)
{
    QMap<int, int> byLine;
    for (auto row = rows.begin(); row != rows.end(); ++row) {
        if (const auto number = readCount(numbers.value(row.key())))
            byLine.insert(row->line, *number);
    }
    int counted = 0;
    const bool isCounted =
        std::ranges::all_of(byLine, [&](int number) { return number == ++counted; });
    const QStringList named = byLine.isEmpty() ? QStringList() : namedNumbers(values, rows);
    if (isCounted && named.isEmpty())
        return {};
    return QStringList{QCoreApplication::translate(
                           "Table", "The document numbers its opinions by their places: the "
                                    "table's numbers (in line %1 it is %2) are not kept (%3 rows).")
                           .arg(byLine.firstKey())
                           .arg(byLine.first())
                           .arg(byLine.size())} +
           named;
}

QStringList numbersLost(const Table &table, bool areKept)
{
    // 3, 3., (3), 3番, ③: the booklet counts so by itself.
    static const QRegularExpression kCounted(QRegularExpression::anchoredPattern(
        QStringLiteral("[(\\[]?[0-9]{1,9}[)\\].番号]?|[①-⑳㉑-㉟㊱-㊿⑴-⒇⒈-⒛]")));
    if (areKept || !table.columns.find(SourceField::No))
        return {};
    int lost = 0;
    const TableRecord *first = nullptr;
    for (size_t i = table.header + 1; i < table.records.size(); ++i) {
        const TableRecord &record = table.records[i];
        const QString number = foldLabel(numberOf(table, record));
        const bool isNone =
            std::ranges::none_of(number, [](QChar sign) { return sign.isLetterOrNumber(); }); // －
        if (!hasOpinion(table, record) || isNone || kCounted.match(number).hasMatch())
            continue;
        if (lost++ == 0)
            first = &record;
    }
    if (lost == 0)
        return {};
    return {QCoreApplication::translate(
                "Table", "Line %1: numbers like “%2” in the column “%3” cannot be kept (%4 rows); "
                         "the opinions get new ones.")
                .arg(QString::number(first->line), numberOf(table, *first), columnName(table),
                     QString::number(lost))};
}

} // namespace gaiyo
