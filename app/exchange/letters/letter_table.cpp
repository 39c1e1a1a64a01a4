#include "exchange/letters/letter_table.h"

#include "base/sanitize.h"
#include "domain/calendar.h"
#include "exchange/csv/cell_guard.h"
#include "exchange/encoding/decode_text.h"
#include "exchange/letters/finish_letter.h"
#include "exchange/letters/letter_columns.h"
#include "exchange/rows/cell_text.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QRegularExpression>

#include <algorithm>

namespace gaiyo {

namespace {

constexpr size_t kHeadingWithin = 20;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Letters)
};

ReceivedLetters refused(const QString &fileName, const QString &reason)
{
    return {{}, {{fileName, {}, reason}}, {}};
}

QStringList headingsOf(const CsvRecord &record)
{
    QStringList headings;
    for (const QString &cell : record.cells)
        headings << sanitizeLine(unguardCell(cell)).trimmed();
    return headings;
}

bool isBlank(const QString &cell)
{
    return cell.trimmed().isEmpty();
}

// The row of headings: the first in which a column of opinions stands, with another that is known
// or as the map says.
Result<std::optional<size_t>> findHeadings(const std::vector<CsvRecord> &records,
                                           const QMap<QString, QString> &map)
{
    const size_t within = std::min(records.size(), kHeadingWithin);
    // A title above the table is no heading, though it names opinions.
    const bool isOneColumn = std::all_of(records.begin(), records.begin() + std::ptrdiff_t(within),
                                         [](const CsvRecord &r) { return r.cells.size() == 1; });
    for (size_t i = 0; i < within; ++i) {
        const QStringList headings = headingsOf(records[i]);
        if (!hasMappedColumns(headings, map))
            continue;
        const auto columns = readLetterColumns(headings, map);
        if (!columns)
            return columns.error();
        const auto known = std::count_if(columns->fields.begin(), columns->fields.end(),
                                         [](const auto &field) { return field.has_value(); });
        if (columns->has(LetterField::Text) && (known >= 2 || !map.isEmpty() || isOneColumn))
            return std::optional(i);
    }
    return std::optional<size_t>();
}

QString listed(const QStringList &names)
{
    QString list = names.mid(0, 20).join(QStringLiteral("、"));
    return list.size() > 300 ? list.left(300) + u'…' : list;
}

QString noTextColumn(const std::vector<CsvRecord> &records)
{
    QStringList names;
    for (const CsvRecord &record : records) {
        QStringList filled = headingsOf(record);
        filled.removeAll(QString());
        if (filled.size() > names.size())
            names = filled;
        if (record.line > 40)
            break;
    }
    return Words::tr(
               "No column with the opinions was found. The columns are: %1. Name the column with "
               "--map COLUMN=text.")
        .arg(listed(names));
}

// Turns the rows under the headings into letters.
class TableReader
{
public:
    TableReader(const QString &fileName, LetterColumns columns, const ReceiveOptions &options)
        : m_fileName(fileName)
        , m_columns(std::move(columns))
        , m_options(options)
    {}

    void take(const CsvRecord &record)
    {
        if (std::all_of(record.cells.begin(), record.cells.end(), isBlank))
            return;
        m_cells = record.cells;
        ReceivedLetter letter;
        letter.fileName = m_fileName;
        letter.record = QString::number(record.line);
        letter.sha256 = QCryptographicHash::hash(record.cells.join(QChar(0x1F)).toUtf8(),
                                                 QCryptographicHash::Sha256)
                            .toHex();
        takeTexts(letter);
        if (letter.originals.empty()) {
            m_received.refused.push_back({m_fileName, Words::tr("line %1").arg(record.line),
                                          Words::tr("This row has no opinion; it was not taken.")});
            return;
        }
        takeIdentity(letter.identity);
        takeAttributes(letter);
        nameWhatIsUnderNoHeading(letter);
        finishLetter(letter, line(LetterField::Subject), {});
        m_received.letters.push_back(std::move(letter));
    }

    ReceivedLetters finish()
    {
        QStringList unknown;
        QStringList personal;
        for (size_t i = 0; i < m_columns.fields.size(); ++i) {
            const QString &heading = m_columns.headings[qsizetype(i)];
            if (!m_columns.fields[i] && !heading.isEmpty())
                unknown += heading;
            else if (m_columns.fields[i] == LetterField::Personal)
                personal += heading;
        }
        if (!unknown.isEmpty())
            m_received.assumed +=
                Words::tr("Columns that were not taken: %1.").arg(listed(unknown));
        if (!personal.isEmpty())
            m_received.assumed +=
                Words::tr("Columns about persons that are kept nowhere: %1.").arg(listed(personal));
        if (m_received.letters.empty() && m_received.refused.empty())
            m_received.refused.push_back(
                {m_fileName,
                 {},
                 Words::tr("The table has headings only: there is no letter in it.")});
        return std::move(m_received);
    }

private:
    QString cell(int column) const
    {
        return column < m_cells.size() ? unguardCell(m_cells[column]) : QString();
    }

    // The cells of a field on one line, parts of a name or an address with blanks between them.
    QString line(LetterField field) const
    {
        QStringList parts;
        for (const int column : m_columns.all(field)) {
            const QString part = sanitizeLine(cell(column)).trimmed();
            if (!part.isEmpty())
                parts += part;
        }
        return parts.join(u' ');
    }

    void takeTexts(ReceivedLetter &letter) const
    {
        const std::vector<int> columns = m_columns.all(LetterField::Text);
        for (const int column : columns) {
            const QString text = trimCell(sanitizeText(cell(column)));
            if (text.isEmpty())
                continue;
            const QString title =
                columns.size() == 1 ? bodyTitle() : m_columns.headings[column].left(100);
            letter.originals.push_back({title, QStringLiteral("machine"), text, {}, {}});
        }
    }

    void takeIdentity(ReceivedIdentity &identity) const
    {
        identity.name = line(LetterField::Name);
        identity.kana = line(LetterField::Kana);
        identity.organisation = line(LetterField::Organisation);
        identity.representative = line(LetterField::Representative);
        identity.address = line(LetterField::Address);
        identity.tel = line(LetterField::Tel);
        identity.mail = line(LetterField::Mail);
    }

    void takeAttributes(ReceivedLetter &letter) const
    {
        if (const QString day = line(LetterField::ReceivedOn); !day.isEmpty()) {
            letter.receivedOn = dayOf(day);
            if (!letter.receivedOn)
                letter.assumed +=
                    Words::tr("Line %1: “%2” is no date that can be read; the day was left open.")
                        .arg(letter.record, day.left(40));
        }
        letter.method = methodOf(line(LetterField::Method));
        if (letter.method.isEmpty())
            letter.method = m_options.method.isEmpty() ? QStringLiteral("form") : m_options.method;
        letter.classWord = line(LetterField::Class);
        letter.place = line(LetterField::Place);
        letter.persons = std::max(1, readCount(line(LetterField::Persons)).value_or(1));
        const QString kind = line(LetterField::Kind);
        if (!letter.identity.organisation.isEmpty() || kind.contains(QStringLiteral("団体")) ||
            kind.contains(QStringLiteral("法人")))
            letter.kind = QStringLiteral("group");
        else if (!letter.identity.name.isEmpty() || kind.contains(QStringLiteral("個人")))
            letter.kind = QStringLiteral("person");
        else
            letter.kind = QStringLiteral("unknown");
    }

    // As when a comma of the writer's own was not put in quotes: the end of a sentence may be
    // there.
    void nameWhatIsUnderNoHeading(ReceivedLetter &letter) const
    {
        QStringList extra;
        for (int i = 0; i < int(m_cells.size()); ++i) {
            const bool isNamed =
                i < int(m_columns.fields.size()) &&
                (m_columns.fields[size_t(i)] || !m_columns.headings[i].trimmed().isEmpty());
            const QString words = sanitizeLine(cell(i)).trimmed();
            if (!isNamed && !words.isEmpty())
                extra += words;
        }
        if (!extra.isEmpty())
            letter.assumed +=
                Words::tr("Line %1: what stands under no heading was not taken: “%2”.")
                    .arg(letter.record, extra.join(u' ').left(40));
    }

    QString m_fileName;
    LetterColumns m_columns;
    const ReceiveOptions &m_options;
    QStringList m_cells;
    ReceivedLetters m_received;
};

} // namespace

QString methodOf(const QString &words)
{
    static const std::pair<const char16_t *, const char16_t *> kMethods[] = {
        {u"フォーム", u"form"},     {u"電子申請", u"form"},
        {u"オンライン", u"form"},   {u"インターネット", u"form"},
        {u"ホームページ", u"form"}, {u"web", u"form"},
        {u"ウェブ", u"form"},       {u"メール", u"mail"},
        {u"mail", u"mail"},         {u"fax", u"fax"},
        {u"ファ", u"fax"},          {u"郵", u"post"},
        {u"post", u"post"},         {u"持参", u"counter"},
        {u"窓口", u"counter"},      {u"直接", u"counter"},
        {u"意見箱", u"counter"},    {u"counter", u"counter"},
        {u"説明会", u"meeting"},    {u"meeting", u"meeting"},
        {u"電話", u"phone"},        {u"phone", u"phone"},
        {u"form", u"form"}};
    const QString folded = foldName(words).toLower();
    if (folded.isEmpty())
        return {};
    for (const auto &[name, method] : kMethods) {
        if (folded.contains(QStringView(name)))
            return QStringView(method).toString();
    }
    return QStringLiteral("other");
}

std::optional<QDate> dayOf(const QString &cell)
{
    static const QRegularExpression kAmerican(QStringLiteral("^(\\d{1,2})/(\\d{1,2})/(\\d{4})"));
    static const QRegularExpression kEra(
        QStringLiteral("^(令和|平成|R|H)(\\d{1,2})[.年/-](\\d{1,2})[.月/-](\\d{1,2})"));
    static const QRegularExpression kPoints(QStringLiteral("^(\\d{4})[.](\\d{1,2})[.](\\d{1,2})"));
    const QString text = foldWidth(cell).trimmed();
    if (const auto read = readDate(text))
        return read->date;
    QDate day;
    if (const auto match = kAmerican.match(text); match.hasMatch())
        day =
            QDate(match.captured(3).toInt(), match.captured(1).toInt(), match.captured(2).toInt());
    else if (const auto era = kEra.match(text); era.hasMatch())
        day = QDate(
            (era.captured(1) == u"R" || era.captured(1) == QStringLiteral("令和") ? 2018 : 1988) +
                era.captured(2).toInt(),
            era.captured(3).toInt(), era.captured(4).toInt());
    else if (const auto points = kPoints.match(text); points.hasMatch())
        day = QDate(points.captured(1).toInt(), points.captured(2).toInt(),
                    points.captured(3).toInt());
    return day.isValid() ? std::optional(day) : std::nullopt;
}

ReceivedLetters readLetterTable(const QString &fileName, const std::vector<CsvRecord> &records,
                                const ReceiveOptions &options)
{
    const auto heading = findHeadings(records, options.columns);
    if (!heading)
        return refused(fileName, heading.error().message);
    if (!*heading)
        return refused(fileName, noTextColumn(records));
    const auto columns = readLetterColumns(headingsOf(records[**heading]), options.columns);
    if (!columns)
        return refused(fileName, columns.error().message);
    TableReader reader(fileName, *columns, options);
    for (size_t i = **heading + 1; i < records.size(); ++i) {
        if (options.progress.isStopAsked())
            return refused(fileName, stoppedError().message);
        reader.take(records[i]);
    }
    return reader.finish();
}

ReceivedLetters readLetterCsv(const QString &fileName, const QByteArray &bytes,
                              const ReceiveOptions &options)
{
    const auto text = decodeText(bytes, options.encoding);
    if (!text)
        return refused(fileName, text.error().message);
    std::optional<Error> fault;
    std::vector<CsvRecord> widest;
    QChar best;
    qsizetype known = -1;
    for (const char16_t delimiter : {u',', u'\t', u';'}) {
        const auto records = readCsv(*text, delimiter, kHeadingWithin);
        if (!records) {
            fault = fault ? fault : records.error();
            continue;
        }
        const auto heading = findHeadings(*records, options.columns);
        if (!heading)
            return refused(fileName, heading.error().message);
        if (*heading && (*records)[**heading].cells.size() > known) {
            known = (*records)[**heading].cells.size();
            best = delimiter;
        }
        if (widest.empty() ||
            (!records->empty() && records->front().cells.size() > widest.front().cells.size()))
            widest = *records;
    }
    if (known < 0)
        return refused(fileName, fault && widest.empty() ? fault->message : noTextColumn(widest));
    const auto records = readCsv(*text, best);
    if (!records)
        return refused(fileName, records.error().message);
    return readLetterTable(fileName, *records, options);
}

} // namespace gaiyo
