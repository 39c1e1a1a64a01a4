#include "exchange/receipt/receipt_record.h"

#include "collect/collect.h"
#include "domain/tally.h"
#include "domain/work/letter_rows.h"
#include "domain/work/letter_tally.h"
#include "domain/work/list_words.h"
#include "exchange/originals/opinion_names.h"

namespace gaiyo {

namespace {

void addOnce(QStringList &list, const QString &words)
{
    if (!words.isEmpty() && !list.contains(words))
        list += words;
}

// The heading that each printed opinion stands under.
std::unordered_map<OpinionId, QString> findPlaces(const Collected &booklet)
{
    std::unordered_map<OpinionId, QString> places;
    QString heading;
    for (const Block &block : booklet.blocks) {
        if (const auto *here = std::get_if<HeadingBlock>(&block))
            heading = here->text;
        else
            places.emplace(std::get<RowBlock>(block).opinion, heading);
    }
    return places;
}

class RecordMaker
{
public:
    RecordMaker(const Snapshot &values, const Collected &booklet)
        : m_values(values)
        , m_names(values)
        , m_places(findPlaces(booklet))
        , m_tally(tallyLetters(values))
    {
        for (const Submitter &submitter : values.work->submitters)
            m_classes.emplace(submitter.id, submitter.className);
    }

    ReceiptRecord run() const
    {
        ReceiptRecord record;
        record.title = {m_values.consultation.title, QStringLiteral("受付の記録")};
        record.title.removeAll(QString());
        for (const LetterRows &rows : letterRows(m_values))
            record.rows.push_back(rowOf(rows));
        record.letters = m_tally.all.letters;
        record.persons = m_tally.all.persons;
        record.opinions = computeTally(m_values).opinions;
        record.opinionsOfNone = record.opinions - m_tally.all.opinions;
        return record;
    }

private:
    ReceiptRow rowOf(const LetterRows &rows) const
    {
        const Letter &letter = *rows.letter;
        ReceiptRow row;
        row.no = letter.no;
        row.receivedOn = letter.receivedOn;
        row.method = methodWords(letter.method);
        if (letter.submitter)
            row.className = m_classes.at(*letter.submitter);
        row.remark = scopeWords(letter.scope);
        if (isCounted(letter)) {
            const auto found = m_tally.opinions.find(letter.id);
            row.opinions = found == m_tally.opinions.end() ? 0 : found->second;
        }
        QStringList aside;
        for (const OriginalRows &original : rows.originals) {
            for (const Passage &passage : original.passages) {
                if (passage.opinion)
                    addOpinion(row, *passage.opinion);
                else
                    addOnce(aside, asideReasonWords(passage.reason.value_or(QString())));
            }
        }
        if (row.numbers.isEmpty() && !aside.isEmpty())
            row.numbers = {QStringLiteral("（取り上げなかった理由：%1）").arg(aside.join(u'、'))};
        return row;
    }

    void addOpinion(ReceiptRow &row, const OpinionId &id) const
    {
        const Opinion *opinion = m_names.index().findOpinion(id);
        const bool isJoined = opinion && opinion->joined;
        addOnce(row.numbers,
                m_names.nameOf(id) + (isJoined ? QStringLiteral("（同趣旨）") : QString()));
        const auto place = m_places.find(isJoined ? *opinion->joined : id);
        addOnce(row.places, place == m_places.end() ? QString() : place->second);
    }

    const Snapshot &m_values;
    OpinionNames m_names;
    std::unordered_map<OpinionId, QString> m_places;
    LetterTally m_tally;
    std::unordered_map<SubmitterId, QString> m_classes;
};

QString counted(int count, QChar unit)
{
    return QString::number(count) + unit;
}

} // namespace

Result<ReceiptRecord> makeReceiptRecord(const Snapshot &values)
{
    const auto booklet = collect(values);
    return booklet ? Result<ReceiptRecord>(RecordMaker(values, *booklet).run()) : booklet.error();
}

QStringList receiptColumns()
{
    return {QStringLiteral("受付番号"),     QStringLiteral("受付日"),   QStringLiteral("提出方法"),
            QStringLiteral("区分"),         QStringLiteral("該当箇所"), QStringLiteral("件数"),
            QStringLiteral("対照表の番号"), QStringLiteral("備考")};
}

QStringList receiptCells(const ReceiptRow &row)
{
    return {QString::number(row.no),
            row.receivedOn ? row.receivedOn->toString(Qt::ISODate) : QString(),
            row.method,
            row.className,
            row.places.join(u'\n'),
            row.opinions ? QString::number(*row.opinions) : QString(),
            row.numbers.join(u'、'),
            row.remark};
}

std::vector<QStringList> receiptSums(const ReceiptRecord &record)
{
    std::vector<QStringList> sums;
    const QString none;
    if (record.opinionsOfNone > 0)
        sums.push_back({none, none, none, none, QStringLiteral("対象となる受付のない意見"),
                        QString::number(record.opinionsOfNone), none, none});
    sums.push_back({QStringLiteral("計"), counted(record.letters, u'通'), none,
                    counted(record.persons, u'名'), none, QString::number(record.opinions), none,
                    none});
    return sums;
}

} // namespace gaiyo
