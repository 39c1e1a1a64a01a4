#include "exchange/yearly/yearly_table.h"

#include "domain/tally.h"
#include "domain/work/letter_tally.h"
#include "domain/work/work.h"

#include <algorithm>
#include <map>

namespace gaiyo {

namespace {

constexpr qsizetype kFirstNumber = 3; // behind the title and both days

QString numberWords(const std::optional<int> &number)
{
    return number ? QString::number(*number) : QString();
}

QString meaningOf(const Category &category)
{
    const QString text = category.text.simplified();
    return text.isEmpty() ? category.symbol : text;
}

QStringList meaningsOf(const std::vector<YearlyRow> &rows)
{
    QStringList meanings;
    for (const YearlyRow &row : rows) {
        for (const auto &[meaning, count] : row.categories) {
            if (!meanings.contains(meaning))
                meanings += meaning;
        }
    }
    return meanings;
}

// The count of each meaning; "" where the consultation did not have it.
QStringList countsOf(const YearlyRow &row, const QStringList &meanings)
{
    QStringList counts;
    for (const QString &meaning : meanings) {
        const auto found =
            std::ranges::find(row.categories, meaning, [](const auto &each) { return each.first; });
        counts += found == row.categories.end() ? QString() : QString::number(found->second);
    }
    return counts;
}

// Days are no sum of anything.
QStringList sumsOf(const YearlyTable &table)
{
    QStringList sums{QStringLiteral("計"), {}, {}};
    for (qsizetype column = kFirstNumber; column < table.columns.size(); ++column) {
        int sum = 0;
        bool isKnown = false;
        for (const QStringList &row : table.rows) {
            isKnown |= !row[column].isEmpty();
            sum += row[column].toInt();
        }
        const bool isSum = isKnown && column != table.columns.size() - 2;
        sums += isSum ? QString::number(sum) : QString();
    }
    return sums;
}

} // namespace

YearlyRow yearlyRow(const Snapshot &values)
{
    const Tally tally = computeTally(values);
    const LetterTally letters = tallyLetters(values);
    const Consultation &consultation = values.consultation;
    YearlyRow row;
    row.title = consultation.title;
    row.period = consultation.period;
    const bool hasLetters = !values.work->letters.empty();
    if (hasLetters)
        row.letters = letters.all.letters;
    row.submitters =
        hasLetters ? std::optional(letters.all.persons) : consultation.declaredSubmitters;
    row.opinions = tally.opinions;
    for (size_t i = 0; i < values.categories.size(); ++i) {
        const QString meaning = meaningOf(values.categories[i]);
        const auto known =
            std::ranges::find(row.categories, meaning, [](const auto &each) { return each.first; });
        if (known == row.categories.end())
            row.categories.emplace_back(meaning, tally.categories[i]);
        else
            known->second += tally.categories[i];
    }
    row.uncategorised = tally.uncategorised;
    row.changes = int(values.work->planChanges.size());
    if (consultation.period && consultation.publishedOn)
        row.days = int(consultation.period->to.daysTo(*consultation.publishedOn));
    row.visitors = consultation.visitors;
    return row;
}

YearlyTable yearlyTable(std::vector<YearlyRow> rows)
{
    std::ranges::stable_sort(rows, {}, [](const YearlyRow &row) {
        return row.period ? row.period->from : QDate(9999, 12, 31);
    });
    const QStringList meanings = meaningsOf(rows);
    YearlyTable table;
    table.columns =
        QStringList{QStringLiteral("計画"), QStringLiteral("募集開始"), QStringLiteral("募集終了"),
                    QStringLiteral("通"),   QStringLiteral("名"),       QStringLiteral("件")} +
        meanings +
        QStringList{QStringLiteral("未分類"), QStringLiteral("計画の修正"),
                    QStringLiteral("公表までの日数"), QStringLiteral("閲覧者数")};
    for (const YearlyRow &row : rows)
        table.rows.push_back(
            QStringList{row.title, row.period ? row.period->from.toString(Qt::ISODate) : QString(),
                        row.period ? row.period->to.toString(Qt::ISODate) : QString(),
                        numberWords(row.letters), numberWords(row.submitters),
                        QString::number(row.opinions)} +
            countsOf(row, meanings) +
            QStringList{QString::number(row.uncategorised), QString::number(row.changes),
                        numberWords(row.days), numberWords(row.visitors)});
    table.sums = sumsOf(table);
    return table;
}

bool isYearlyNumber(qsizetype column)
{
    return column >= kFirstNumber;
}

} // namespace gaiyo
