#include "exchange/rows/record_reader.h"

#include "base/id.h"
#include "base/sanitize.h"
#include "exchange/rows/beside_rows.h"
#include "exchange/rows/cell_text.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace gaiyo {

bool isRowNumber(const QString &cell)
{
    static const QRegularExpression kNumber(QRegularExpression::anchoredPattern(
        QStringLiteral("\\p{L}{0,2}[^\\p{L}]+(?:[号番A-Za-z]|[ア-ン])?|\\p{L}")));
    return kNumber.match(foldName(cell)).hasMatch();
}

bool hasOpinion(const Table &table, const TableRecord &record)
{
    const QString summary = record.cells.value(*table.columns.find(SourceField::Summary));
    if (summary.trimmed().isEmpty() || hasSentence(summary))
        return !summary.trimmed().isEmpty();
    const auto response = table.columns.find(SourceField::Response);
    return !isSumRow(filledCells(record.cells),
                     {summary, response ? record.cells.value(*response) : QString()});
}

QString RecordReader::cell(const TableRecord &record, SourceField field) const
{
    const auto column = m_columns.find(field);
    return column ? record.cells.value(*column) : QString();
}

QString RecordReader::line(const TableRecord &record, SourceField field) const
{
    return sanitizeLine(m_plainCell(cell(record, field))).trimmed();
}

QString RecordReader::text(const TableRecord &record, SourceField field) const
{
    return trimCell(sanitizeText(m_plainCell(cell(record, field))));
}

QString RecordReader::idOf(const TableRecord &record) const
{
    const QString id = line(record, SourceField::Id);
    return isValidId(id) ? id : QString();
}

QString RecordReader::nameOf(int column) const
{
    const QString name = m_columns.names[column];
    return name.isEmpty() ? QString::number(column + 1) : name;
}

Result<int> RecordReader::readRowCount(const TableRecord &record) const
{
    QString number = line(record, SourceField::Count);
    if (number.isEmpty())
        return 1;
    static const QString kCounters = QStringLiteral("件人名");
    const QString printed = number;
    if (kCounters.contains(number.back()))
        number.chop(1);
    const auto count = readCount(number);
    if (count && *count >= 1)
        return *count;
    return Error{ErrorKind::Unreadable,
                 QCoreApplication::translate(
                     "Table",
                     "Line %1, column “%2”: “%3” is not a count. Write a number from 1 on, "
                     "or leave the cell empty for 1.")
                     .arg(QString::number(record.line), nameOf(*m_columns.find(SourceField::Count)),
                          printed.left(40))};
}

bool RecordReader::isBeside(const TableRecord &record) const
{
    if (!idOf(record).isEmpty())
        return false;
    const QStringList filled = filledCells(record.cells);
    const QString summary = line(record, SourceField::Summary);
    if (isSumRow(filled, {summary, line(record, SourceField::Response)}))
        return true;
    const QString words = line(record, SourceField::No);
    const bool isNumbered = m_columns.find(SourceField::No).has_value();
    if (filled.size() == 1 && isRemark(filled[0]) && (summary.isEmpty() || isNumbered))
        return true;
    const bool isHeading = m_columns.path.empty() && filled.size() == 1;
    return !words.isEmpty() && !isRowNumber(words) && !isHeading && hasNoOpinion(record);
}

QString RecordReader::noneOf(const TableRecord &record) const
{
    if (!isNothing(record, SourceField::Response) || !isNothing(record, SourceField::SharedWith) ||
        !isNothing(record, SourceField::Id) || record.isResponseMerged)
        return {};
    const QString summary = line(record, SourceField::Summary);
    if (!isNothing(record, SourceField::Summary))
        return saysNoOpinion(summary) ? summary : QString();
    const QString number = line(record, SourceField::No);
    return saysNoOpinion(number) ? number : QString();
}

bool RecordReader::isCounted(const TableRecord &record) const
{
    const QString number = line(record, SourceField::No);
    return (!isNothing(record, SourceField::No) && !saysNoOpinion(number)) ||
           !isNothing(record, SourceField::Category) || !isNothing(record, SourceField::Count);
}

bool RecordReader::isNothing(const TableRecord &record, SourceField field) const
{
    static const QRegularExpression kNothing(
        QRegularExpression::anchoredPattern(QStringLiteral("[-‐‑‒–—―−─━ー－ｰ\\s]*")));
    return kNothing.match(line(record, field)).hasMatch();
}

bool RecordReader::isHeadingOnly(const TableRecord &record) const
{
    return std::all_of(m_columns.fields.begin(), m_columns.fields.end(), [&](int column) {
        return column == m_columns.fields.value(SourceField::DraftNumber, -1) ||
               record.cells.value(column).trimmed().isEmpty();
    });
}

bool RecordReader::hasNoOpinion(const TableRecord &record) const
{
    const auto isEmpty = [&](SourceField field) { return line(record, field).isEmpty(); };
    return isEmpty(SourceField::Summary) && isEmpty(SourceField::Response) &&
           isEmpty(SourceField::Category) && isEmpty(SourceField::Count) &&
           isEmpty(SourceField::SharedWith) && isEmpty(SourceField::Ref);
}

} // namespace gaiyo
