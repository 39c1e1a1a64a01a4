#include "exchange/rows/labelled_rows.h"

#include "exchange/rows/cell_text.h"
#include "exchange/rows/column_words.h"
#include "exchange/rows/row_kinds.h"

#include <QCoreApplication>
#include <QMap>
#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace gaiyo {

namespace {

// 【市の考え方】 is called 市の考え方, and 意見１ is 意見.
QString bareLabel(const QString &cell)
{
    static const QRegularExpression kAround(
        QStringLiteral("^[\\[【〔<＜〈《■●○◆◎☆★□]+|[\\]】〕>＞〉》:：]+$"));
    static const QRegularExpression kNumber(QStringLiteral("\\s*[0-9０-９]{1,4}$"));
    return cell.trimmed().remove(kAround).trimmed().remove(kNumber);
}

// 意見1, No.3, (2), 5番.
bool isNumberLine(const QString &cell)
{
    static const QRegularExpression kNumber(QRegularExpression::anchoredPattern(QStringLiteral(
        "[\\[【〔<■●◆]?(?:(?:(?:ご|御)?意見|質問|提案|要望|番号|整理番号|\\p{L}{0,2})"
        "[^\\p{L}]+(?:[号番A-Za-z]|[ア-ン])?|\\p{L})[\\]】〕>]?")));
    return kNumber.match(foldName(cell)).hasMatch();
}

// As it stands in a column of numbers.
QString numberOfLine(const QString &cell)
{
    static const QRegularExpression kCounted(QRegularExpression::anchoredPattern(
        QStringLiteral("[\\[【〔<■●◆]?(?:(?:ご|御)?意見|質問|提案|要望|番号|整理番号)?"
                       "(?:No\\.?|№)?([0-9]{1,9})[\\]】〕>]?")));
    const auto match = kCounted.match(foldName(cell));
    return match.hasMatch() ? match.captured(1) : cell;
}

class LabelledRows
{
public:
    LabelledRows(const std::vector<TableRecord> &records, QString (*plainCell)(const QString &))
        : m_records(records)
        , m_plainCell(plainCell)
    {}

    bool find()
    {
        if (m_records.empty() || m_records.front().line == 0) // somebody said what they are called
            return false;
        for (size_t i = 0; i < std::min(m_records.size(), kHeaderWithin); ++i) {
            if (namesBoth(m_records[i]))
                return false;
        }
        constexpr int kLabelWithin = 4;
        for (int label = 0; label < kLabelWithin; ++label) {
            if (findBeside(label)) {
                nameColumns();
                return true;
            }
        }
        return false;
    }

    Result<std::vector<TableRecord>> join()
    {
        std::vector<TableRecord> joined(m_records.begin(),
                                        m_records.begin() + std::ptrdiff_t(m_first));
        joined.push_back({m_records[m_first].line, m_names});
        for (size_t i = m_first; i < m_records.size(); ++i) {
            const TableRecord &record = m_records[i];
            if (isBlankRecord(record.cells))
                continue;
            if (!take(record, joined))
                return fault(m_isLost ? m_block : record);
        }
        if (!close(joined))
            return fault(m_block);
        return joined;
    }

    int joinedOpinions() const { return m_opinions; }

private:
    QString cell(const TableRecord &record, int column) const
    {
        return m_plainCell(record.cells.value(column)).trimmed();
    }

    // The line of names that other tables have.
    bool namesBoth(const TableRecord &record) const
    {
        const auto has = [&](RowKind kind) {
            return std::ranges::any_of(record.cells, [&](const QString &name) {
                return rowKindOf(m_plainCell(name)) == kind;
            });
        };
        return has(RowKind::Opinion) && has(RowKind::Response);
    }

    // Where nothing else stands in the row, so that no words are passed over.
    bool isLabelRow(const TableRecord &record, int label, int words) const
    {
        for (int column = 0; column < int(record.cells.size()); ++column) {
            if (column != label && column != words && !cell(record, column).isEmpty())
                return false;
        }
        return true;
    }

    std::optional<int> firstBeside(const TableRecord &record, int label) const
    {
        for (int column = label + 1; column < int(record.cells.size()); ++column) {
            if (!cell(record, column).isEmpty())
                return column;
        }
        return std::nullopt;
    }

    bool findBeside(int label)
    {
        int opinions = 0;
        int responses = 0;
        std::optional<int> words;
        std::optional<size_t> first;
        for (size_t i = 0; i < std::min(m_records.size(), kHeaderWithin); ++i) {
            const QString at = cell(m_records[i], label);
            const RowKind kind = rowKindOf(bareLabel(at));
            const auto beside = firstBeside(m_records[i], label);
            const bool isLone = !beside && !at.isEmpty() && isNumberLine(at);
            if (isLone && !first)
                first = i;
            if (isLone || (kind != RowKind::Opinion && kind != RowKind::Response) || !beside)
                continue;
            words = words ? words : beside;
            if (*beside != *words || !isLabelRow(m_records[i], label, *words))
                return false;
            opinions += kind == RowKind::Opinion ? 1 : 0;
            responses += kind == RowKind::Response ? 1 : 0;
            first = first ? first : std::optional(i);
        }
        if (opinions == 0 || responses == 0)
            return false;
        m_label = label;
        m_words = *words;
        m_first = *first;
        while (m_first > 0 && isOtherLabel(m_records[m_first - 1]))
            --m_first;
        return true;
    }

    // 該当箇所 | 第1章 above the first opinion.
    bool isOtherLabel(const TableRecord &record) const
    {
        return isLabelRow(record, m_label, m_words) && !cell(record, m_words).isEmpty() &&
               fieldOf(bareLabel(cell(record, m_label))).has_value();
    }

    static std::optional<SourceField> fieldOf(const QString &label)
    {
        const auto meanings = meaningsOfColumn(label);
        const RowKind kind = rowKindOf(label);
        if (kind == RowKind::Opinion)
            return SourceField::Summary;
        if (kind == RowKind::Response)
            return SourceField::Response;
        if (meanings.empty())
            return namesNoHeading(label) ? std::optional(SourceField::Ignore) : std::nullopt;
        const SourceField field = meanings.front().field;
        const bool isOther = field != SourceField::Summary && field != SourceField::Response &&
                             field != SourceField::Id && field != SourceField::SharedWith;
        return isOther ? std::optional(field) : std::nullopt;
    }

    // The labels of the first rows, so that a part of the table has the columns of the whole.
    void nameColumns()
    {
        QString opinion;
        QString response;
        QStringList before;
        QStringList behind;
        for (size_t i = m_first; i < std::min(m_records.size(), kHeaderWithin); ++i) {
            const QString label = bareLabel(cell(m_records[i], m_label));
            const auto field = fieldOf(label);
            const bool isAlone = cell(m_records[i], m_words).isEmpty();
            if (!field || *field == SourceField::No ||
                (isAlone && isNumberLine(cell(m_records[i], m_label))))
                continue;
            const bool isPlace = *field >= SourceField::Path1 && *field <= SourceField::Path4;
            if (*field == SourceField::Summary)
                opinion = opinion.isEmpty() ? label : opinion;
            else if (*field == SourceField::Response)
                response = response.isEmpty() ? label : response;
            else if (QStringList &side = isPlace ? before : behind; !side.contains(label))
                side << label;
        }
        m_names = QStringList{QStringLiteral("No.")} + before + QStringList{opinion, response};
        m_opinion = int(m_names.size()) - 2;
        m_names += behind;
    }

    std::optional<int> columnOf(const QString &label) const
    {
        const auto field = fieldOf(label);
        if (field == SourceField::No)
            return 0;
        if (field == SourceField::Summary)
            return m_opinion;
        if (field == SourceField::Response)
            return m_opinion + 1;
        const auto at = m_names.indexOf(label, 1);
        return at < 0 ? std::nullopt : std::optional(int(at));
    }

    bool take(const TableRecord &record, std::vector<TableRecord> &joined)
    {
        const QString label = cell(record, m_label);
        const QString words = record.cells.value(m_words);
        if (!isLabelRow(record, m_label, m_words))
            return false;
        if (label.isEmpty())
            return goOn(words);
        const auto column = columnOf(bareLabel(label));
        const bool isAlone = cell(record, m_words).isEmpty();
        if (isAlone && (!column || *column == m_opinion) && isNumberLine(label))
            return enter(record, joined, numberOfLine(label));
        if (column)
            return put(record, *column, words, joined);
        if (!isAlone || !close(joined))
            return false;
        joined.push_back({record.line, QStringList(m_names.size())});
        joined.back().cells[0] = label; // a heading of the rows below it
        return true;
    }

    bool enter(const TableRecord &record, std::vector<TableRecord> &joined, const QString &number)
    {
        if (!close(joined))
            return false;
        m_block = {record.line, QStringList(m_names.size())};
        m_block.cells[0] = number;
        m_isOpen = true;
        m_last.reset();
        return true;
    }

    // A number, a second opinion, and the label that the first block began with begin another.
    bool put(const TableRecord &record, int column, const QString &words,
             std::vector<TableRecord> &joined)
    {
        m_leader = m_leader ? m_leader : std::optional(m_isOpen ? 0 : column);
        const bool isFilled = m_isOpen && m_filled.contains(column);
        const bool begins =
            !m_isOpen || column == 0 || column == *m_leader || (column == m_opinion && isFilled);
        if (column == m_opinion + 1 && (!m_isOpen || !m_filled.contains(m_opinion)))
            return false;
        if (begins && !enter(record, joined, QString()))
            return false;
        if (isFilled && !begins && column != m_opinion + 1)
            return false;
        if (column == m_opinion) {
            const QString number = cell(record, m_label);
            if (m_block.cells[0].isEmpty() && isNumberLine(number))
                m_block.cells[0] = numberOfLine(number);
        }
        m_last = column;
        m_filled[column] = true;
        return goOn(words);
    }

    // Words below others go on with them.
    bool goOn(const QString &words)
    {
        if (!m_isOpen || !m_last)
            return false;
        QString &at = m_block.cells[*m_last];
        at = at.isEmpty() || words.isEmpty() ? at + words : at + u'\n' + words;
        return true;
    }

    bool close(std::vector<TableRecord> &joined)
    {
        if (m_isOpen) {
            if (m_block.cells[m_opinion].trimmed().isEmpty()) {
                m_isLost = true;
                return false;
            }
            ++m_opinions;
            joined.push_back(m_block);
        }
        m_isOpen = false;
        m_filled.clear();
        return true;
    }

    Error fault(const TableRecord &record) const
    {
        constexpr qsizetype kShown = 20;
        return {ErrorKind::Unreadable,
                QCoreApplication::translate(
                    "Table",
                    "Line %1: “%2” is part of no opinion and no response. What a row has is said "
                    "at its left here; write 意見 or 回答 there, or make a table with a column of "
                    "opinions and one of responses.")
                    .arg(QString::number(record.line),
                         filledCells(record.cells).join(u'、').left(kShown))};
    }

    const std::vector<TableRecord> &m_records;
    QString (*m_plainCell)(const QString &);
    int m_label = 0;
    int m_words = 0;
    size_t m_first = 0;  // the row that the first of them begins with
    QStringList m_names; // of the columns
    int m_opinion = 0;   // the response's is behind it
    TableRecord m_block; // what is being put together
    bool m_isOpen = false;
    bool m_isLost = false;       // it has no opinion
    QMap<int, bool> m_filled;    // its columns
    std::optional<int> m_last;   // that words without a label go on with
    std::optional<int> m_leader; // what the first block began with
    int m_opinions = 0;
};

} // namespace

bool hasLabelledRows(const std::vector<TableRecord> &records, const ColumnMap &map,
                     QString (*plainCell)(const QString &))
{
    // A column that is told by its number is one of the table as it is; names are those of what is
    // made of it, as its preview has them.
    const auto isNumber = [](const QString &column) {
        bool isWhole = false;
        column.toInt(&isWhole);
        return isWhole;
    };
    return std::none_of(map.keyBegin(), map.keyEnd(), isNumber) &&
           LabelledRows(records, plainCell).find();
}

Result<QString> joinLabelledRows(std::vector<TableRecord> &records,
                                 QString (*plainCell)(const QString &))
{
    LabelledRows rows(records, plainCell);
    if (!rows.find())
        return QString();
    auto joined = rows.join();
    if (!joined)
        return joined.error();
    records = std::move(*joined);
    return QCoreApplication::translate(
               "Table", "What stands in a row is said at its left: the opinions were put together "
                        "of several rows each (%1).")
        .arg(rows.joinedOpinions());
}

} // namespace gaiyo
