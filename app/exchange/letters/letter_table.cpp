#include "exchange/letters/letter_table.h"

#include "base/sanitize.h"
#include "exchange/csv/cell_guard.h"
#include "exchange/encoding/decode_text.h"
#include "exchange/letters/finish_letter.h"
#include "exchange/letters/letter_columns.h"
#include "exchange/letters/letter_headings.h"
#include "exchange/letters/letter_subject.h"
#include "exchange/letters/letter_values.h"
#include "exchange/rows/beside_rows.h"
#include "exchange/rows/cell_text.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QRegularExpression>

#include <algorithm>

namespace gaiyo {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Letters)
};

ReceivedLetters refused(const QString &fileName, const QString &reason)
{
    return {{}, {{fileName, {}, reason}}, {}};
}

bool isBlank(const QString &cell)
{
    return cell.trimmed().isEmpty();
}

// Turns the rows under the headings into letters.
class TableReader
{
public:
    TableReader(const QString &fileName, const LetterTable &table, LetterColumns columns,
                const ReceiveOptions &options)
        : m_fileName(fileName)
        , m_table(table)
        , m_columns(std::move(columns))
        , m_options(options)
    {}

    void take(const CsvRecord &record)
    {
        m_cells = record.cells;
        m_line = record.line;
        const OddCell *formula = findNotComputed();
        if (!formula && std::all_of(record.cells.begin(), record.cells.end(), isBlank))
            return;
        if (isBeside()) {
            const QString words = filledCells().join(u' ').left(40);
            m_received.refused.push_back(
                {m_fileName, place(),
                 Words::tr("This row is a sum or a note below the table; it was not taken as a "
                           "letter: “%1”.")
                     .arg(words)});
            return;
        }
        ReceivedLetter letter;
        letter.fileName = m_fileName;
        letter.record = QString::number(m_line);
        if (!m_table.sheet.isEmpty())
            letter.record.prepend(m_table.sheet + u'!');
        letter.sha256 = QCryptographicHash::hash(record.cells.join(QChar(0x1F)).toUtf8(),
                                                 QCryptographicHash::Sha256)
                            .toHex();
        takeTexts(letter);
        if (letter.originals.empty() && isRoutineSubject(line(LetterField::Subject))) {
            m_received.refused.push_back(
                {m_fileName, place(),
                 formula ? sentenceOf(*formula)
                         : Words::tr("This row has no opinion; it was not taken.")});
            return;
        }
        takeIdentity(letter.identity);
        takeAttributes(letter);
        nameWhatIsUnderNoHeading(letter);
        nameWhatIsOdd(letter);
        finishLetter(letter, line(LetterField::Subject), takePeople(letter.identity));
        m_received.letters.push_back(std::move(letter));
    }

    ReceivedLetters finish()
    {
        m_received.columns = m_columns.headings;
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
                Words::tr("Columns that were not taken: %1.").arg(listedNames(unknown));
        if (!personal.isEmpty())
            m_received.assumed += Words::tr("Columns about persons that are kept nowhere: %1.")
                                      .arg(listedNames(personal));
        if (m_received.letters.empty() && m_received.refused.empty())
            m_received.refused.push_back(
                {m_fileName,
                 {},
                 Words::tr("The table has headings only: there is no letter in it.")});
        return std::move(m_received);
    }

private:
    QString place() const
    {
        return m_table.sheet.isEmpty()
                   ? Words::tr("line %1").arg(m_line)
                   : Words::tr("sheet “%1”, line %2").arg(m_table.sheet, QString::number(m_line));
    }

    QStringList filledCells() const
    {
        QStringList filled;
        for (int i = 0; i < int(m_cells.size()); ++i) {
            const QString words = sanitizeLine(cell(i)).trimmed();
            if (!words.isEmpty())
                filled += words;
        }
        return filled;
    }

    bool isBeside() const
    {
        const QStringList filled = filledCells();
        QStringList texts;
        for (const int column : m_columns.all(LetterField::Text))
            texts += cell(column);
        return isSumRow(filled, texts) ||
               (filled.size() == 1 && m_columns.fields.size() > 1 && isRemark(filled[0]));
    }

    QString cell(int column) const
    {
        const QString written = m_cells.value(column);
        return m_table.isGuarded ? unguardCell(written) : written;
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
        identity.tel = telephoneOf(line(LetterField::Tel));
        identity.mail = line(LetterField::Mail);
        takeMailOf(identity.name, identity.mail);
    }

    // Others whom the form names. Where it asks for nobody else, the first is who writes.
    std::vector<KnownPerson> takePeople(ReceivedIdentity &identity) const
    {
        std::vector<KnownPerson> people;
        for (const int column : m_columns.all(LetterField::People)) {
            const QString name = sanitizeLine(cell(column)).trimmed();
            if (name.isEmpty())
                continue;
            people.push_back({{withoutOthers(name)}, {}, {}, {}});
            if (identity.name.isEmpty())
                identity.name = name;
        }
        return people;
    }

    void takeAttributes(ReceivedLetter &letter) const
    {
        if (const QString day = line(LetterField::ReceivedOn); !day.isEmpty()) {
            letter.receivedOn = dayOf(day);
            if (!letter.receivedOn)
                letter.assumed +=
                    Words::tr("Line %1: “%2” is no date that can be read; the day was left open.")
                        .arg(QString::number(m_line), day.left(40));
        }
        letter.method = methodOf(line(LetterField::Method));
        if (letter.method.isEmpty())
            letter.method = m_options.method.isEmpty() ? QStringLiteral("form") : m_options.method;
        letter.classWord = line(LetterField::Class);
        letter.place = line(LetterField::Place);
        takePersons(letter);
        const QString kind = line(LetterField::Kind);
        if (!letter.identity.organisation.isEmpty() || kind.contains(QStringLiteral("団体")) ||
            kind.contains(QStringLiteral("法人")))
            letter.kind = QStringLiteral("group");
        else if (!letter.identity.name.isEmpty() || kind.contains(QStringLiteral("個人")))
            letter.kind = QStringLiteral("person");
        else
            letter.kind = QStringLiteral("unknown");
    }

    // A number of its own, or 他3名 behind the name.
    void takePersons(ReceivedLetter &letter) const
    {
        const QString cell = line(LetterField::Persons);
        const bool isInName = letter.identity.name != withoutOthers(letter.identity.name);
        const auto persons = personsOf(isInName && cell.isEmpty() ? letter.identity.name : cell);
        if (!persons && !cell.isEmpty())
            letter.assumed += Words::tr("Line %1: “%2” is no number of persons that can be read; "
                                        "one was counted.")
                                  .arg(QString::number(m_line), cell.left(40));
        letter.persons = persons.value_or(1);
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
                    .arg(QString::number(m_line), extra.join(u' ').left(40));
    }

    // Cells of columns that are taken, other than they look.
    void nameWhatIsOdd(ReceivedLetter &letter) const
    {
        for (const OddCell &odd : m_table.odd.value(m_line)) {
            const auto field = size_t(odd.column) < m_columns.fields.size()
                                   ? m_columns.fields[size_t(odd.column)]
                                   : std::nullopt;
            const bool isDay = odd.kind == OddCell::Kind::Date && field == LetterField::ReceivedOn;
            if (field && field != LetterField::Ignore && field != LetterField::Personal && !isDay)
                letter.assumed += sentenceOf(odd);
        }
    }

    // A formula of this row that has no result.
    const OddCell *findNotComputed() const
    {
        const auto cells = m_table.odd.constFind(m_line);
        if (cells == m_table.odd.cend())
            return nullptr;
        const auto found = std::find_if(cells->begin(), cells->end(), [](const OddCell &odd) {
            return odd.kind == OddCell::Kind::NotComputed;
        });
        return found == cells->end() ? nullptr : &*found;
    }

    QString sentenceOf(const OddCell &odd) const
    {
        const QString line = QString::number(m_line);
        const QString column = m_columns.headings.value(odd.column).left(40);
        switch (odd.kind) {
        case OddCell::Kind::Date:
            return Words::tr("Line %1, column “%2”: the cell is a date and was read as %3; look "
                             "whether something like 1-2 was meant.")
                .arg(line, column, odd.words);
        case OddCell::Kind::Error:
            return Words::tr("Line %1, column “%2”: the cell shows the error %3.")
                .arg(line, column, odd.words);
        case OddCell::Kind::Struck:
            return Words::tr("Line %1, column “%2”: words that are struck through were left out: "
                             "“%3”.")
                .arg(line, column, odd.words);
        case OddCell::Kind::NotComputed:
            return Words::tr("Line %1, column “%2”: the cell has a formula without its result. "
                             "Open the file in Excel and save it once more.")
                .arg(line, column);
        }
        return {};
    }

    QString m_fileName;
    const LetterTable &m_table;
    LetterColumns m_columns;
    const ReceiveOptions &m_options;
    QStringList m_cells;
    int m_line = 0;
    ReceivedLetters m_received;
};

} // namespace

namespace {

bool isClassWord(const QString &cell)
{
    static const QRegularExpression kClass(QRegularExpression::anchoredPattern(
        QStringLiteral("(?:\\p{Han}{0,6}[区市町村都道府県])?(?:"
                       "(?:内|外|民)(?:に|の|で|・|[(（])?(?:お?住まい|在住|在勤|在学|通勤|通学)?"
                       "|(?:に|の)?(?:在住|在勤|在学|通勤|通学))(?:者|の?方|[)）])*"
                       "|その他|国外|海外|利害関係者|不明|無回答|回答しない")));
    return kClass.match(cell.simplified()).hasMatch();
}

// お住まい asks for an address in one form, for 区内 or 区外 in another: its cells tell. Who named
// the column by --map knows better.
QString findClassAmongAddresses(LetterColumns &columns, const LetterTable &table, size_t from,
                                const QMap<QString, QString> &map)
{
    if (columns.has(LetterField::Class) || map.values().contains(QStringLiteral("address")))
        return {};
    for (const int column : columns.all(LetterField::Address)) {
        bool hasWords = false;
        bool isClass = true;
        for (size_t i = from; i < table.records.size() && isClass; ++i) {
            const QString written = table.records[i].cells.value(column);
            if (isBlank(written))
                continue;
            hasWords = true;
            isClass = isClassWord(table.isGuarded ? unguardCell(written) : written);
        }
        if (!hasWords || !isClass)
            continue;
        columns.fields[size_t(column)] = LetterField::Class;
        return columns.headings[column];
    }
    return {};
}

} // namespace

ReceivedLetters withoutHeadings(const QString &fileName, const std::vector<CsvRecord> &records,
                                const ReceiveOptions &options)
{
    ReceivedLetters none = refused(fileName, noLetterHeadings(records));
    none.columns = widestHeadings(records);
    none.missing = missingColumns(records, options.columns);
    return none;
}

ReceivedLetters readLetterTable(const QString &fileName, const LetterTable &table,
                                const ReceiveOptions &options)
{
    const auto &records = table.records;
    if (records.size() > kMostLetterRows + kLetterHeadingWithin)
        return refused(fileName,
                       Words::tr("This table has more than %1 rows. Divide it into several files, "
                                 "then take them in one after the other.")
                           .arg(kMostLetterRows));
    const auto heading = findLetterHeadings(records, options.columns);
    if (!heading)
        return refused(fileName, heading.error().message);
    if (!*heading)
        return withoutHeadings(fileName, records, options);
    auto columns = readLetterColumns(headingsOf(records[**heading]), options.columns);
    if (!columns)
        return refused(fileName, columns.error().message);
    const QString classes =
        findClassAmongAddresses(*columns, table, **heading + 1, options.columns);
    TableReader reader(fileName, table, *columns, options);
    for (size_t i = **heading + 1; i < records.size(); ++i) {
        if (options.progress.isStopAsked())
            return refused(fileName, stoppedError().message);
        reader.take(records[i]);
    }
    ReceivedLetters received = reader.finish();
    if (!classes.isEmpty())
        received.assumed +=
            Words::tr("The column “%1” was taken as the class of the submitters, since no cell of "
                      "it is an address.")
                .arg(classes.left(40));
    return received;
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
    // Where a quotation mark is never closed, the table has one column by any other delimiter, and
    // each line of its words would be a letter.
    bool areColumnsJoined = false;
    for (const char16_t delimiter : {u',', u'\t', u';'}) {
        const auto records = readCsv(*text, delimiter, kLetterHeadingWithin);
        if (!records) {
            fault = fault ? fault : records.error();
            continue;
        }
        const auto heading = findLetterHeadings(*records, options.columns);
        if (!heading)
            return refused(fileName, heading.error().message);
        if (*heading && (*records)[**heading].cells.size() > known) {
            const QStringList &titles = (*records)[**heading].cells;
            known = titles.size();
            best = delimiter;
            areColumnsJoined = known == 1 && titles.front().contains(u',');
        }
        if (widest.empty() ||
            (!records->empty() && records->front().cells.size() > widest.front().cells.size()))
            widest = *records;
    }
    if (fault && (areColumnsJoined || (known < 0 && widest.empty())))
        return refused(fileName, fault->message);
    if (known < 0)
        return withoutHeadings(fileName, widest, options);
    auto records = readCsv(*text, best, kMostLetterRows + kLetterHeadingWithin + 1);
    if (!records)
        return refused(fileName, records.error().message);
    LetterTable table;
    table.records = std::move(*records);
    table.isGuarded = true;
    return readLetterTable(fileName, table, options);
}

} // namespace gaiyo
