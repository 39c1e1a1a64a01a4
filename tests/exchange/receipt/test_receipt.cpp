#include "domain/outline.h"
#include "domain/random_document.h"
#include "domain/snapshot_index.h"
#include "domain/work/letter_rows.h"
#include "exchange/json/stats_json.h"
#include "exchange/receipt/receipt_blocks.h"
#include "exchange/receipt/receipt_formats.h"
#include "exchange/receipt/receipt_record.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace gaiyo;
using namespace Qt::StringLiterals;

namespace {

// Six opinions: two headings, one without a place, one joined to the first. Letters of every scope,
// two of one submitter; what lies on them is thrown.
class RandomReceipt
{
public:
    explicit RandomReceipt(quint32 seed)
        : m_dice(seed)
    {}

    Snapshot make()
    {
        Snapshot s;
        s.consultation.title = u"計画"_s;
        s.nodes = {{NodeId(u"n1"_s), {}, NodeKind::Item, u"①"_s, false, {}, u"公園"_s},
                   {NodeId(u"n2"_s), {}, NodeKind::Item, u"②"_s, false, {}, u"道"_s}};
        for (int i = 0; i < 6; ++i) {
            Opinion opinion;
            opinion.id = OpinionId(u"o%1"_s.arg(i));
            opinion.ref = u"%1"_s.arg(i + 1);
            opinion.summary = u"SUMMARY"_s;
            opinion.note = u"NOTE"_s;
            opinion.count = 1 + m_dice.bounded(3);
            if (i != 4)
                opinion.node = NodeId(i < 3 ? u"n1"_s : u"n2"_s);
            if (i == 3)
                opinion.joined = OpinionId(u"o0"_s);
            s.opinions.push_back(opinion);
        }
        Work work;
        for (int i = 0; i < 3; ++i)
            work.submitters.push_back({SubmitterId(u"s%1"_s.arg(i)), u"区分%1"_s.arg(i), u"group"_s,
                                       1 + m_dice.bounded(4), u"NOTE"_s});
        for (int i = 1; i <= 6; ++i)
            addLetter(work, i);
        s.work = WorkPtr(work);
        auto arranged = arrange(std::move(s));
        if (!arranged)
            qFatal("%s", qPrintable(arranged.error().message));
        return *arranged;
    }

private:
    void addLetter(Work &work, int i)
    {
        Letter letter{LetterId(u"l%1"_s.arg(i)), i};
        letter.method = QStringView(kLetterMethods[size_t(m_dice.bounded(8))]).toString();
        letter.scope = QStringView(kLetterScopes[m_dice.bounded(2) ? 0 : size_t(m_dice.bounded(4))])
                           .toString();
        letter.place = u"PLACE"_s;
        letter.owner = u"OWNER"_s;
        letter.note = u"NOTE"_s;
        if (m_dice.bounded(4))
            letter.submitter = SubmitterId(u"s%1"_s.arg(m_dice.bounded(3)));
        work.letters.push_back(letter);
        const OriginalId original(u"t%1"_s.arg(i));
        work.originals.push_back({original, letter.id, u"TITLE"_s, u"typed"_s, u"WORDS"_s, false});
        for (int j = m_dice.bounded(4); j > 0; --j) {
            Passage passage{PassageId(u"p%1%2"_s.arg(i).arg(j)), original, j, j + 1};
            if (m_dice.bounded(3))
                passage.opinion = OpinionId(u"o%1"_s.arg(m_dice.bounded(6)));
            else
                passage.reason = u"greeting"_s;
            work.passages.push_back(passage);
        }
    }

    QRandomGenerator m_dice;
};

QByteArray written(const Snapshot &values, const QString &ending)
{
    for (const Format &format : receiptsWithoutPages()) {
        if (format.writer->ending != ending)
            continue;
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        const auto write = format.writer->prepare({});
        const auto done = (*write)(values, out, {QDateTime(QDate(2026, 4, 1), {}, Qt::UTC)});
        return done ? out.data() : done.error().message.toUtf8();
    }
    return {};
}

const ReceiptRow &rowOf(const ReceiptRecord &record, int no)
{
    return *std::ranges::find(record.rows, no, &ReceiptRow::no);
}

} // namespace

class TestReceipt : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // Whatever lies on the letters: each has its row, the sums are those of stats, and the rows
    // make the sums.
    void sumsAreThoseOfStats()
    {
        for (quint32 seed = 0; seed < 200; ++seed) {
            const Snapshot values = RandomReceipt(seed).make();
            const auto record = makeReceiptRecord(values);
            QVERIFY(record.ok());
            const QJsonObject stats = QJsonDocument::fromJson(statsJson(values, {})).object();
            QCOMPARE(record->letters, stats[u"letters"].toInt());
            QCOMPARE(record->persons, stats[u"submitters"].toInt());
            QCOMPARE(record->opinions, stats[u"opinion_count"].toInt());
            QCOMPARE(record->rows.size(), values.work->letters.size());
            int opinions = record->opinionsOfNone;
            int counted = 0;
            int before = 0;
            for (const ReceiptRow &row : record->rows) {
                QVERIFY(row.no > before);
                before = row.no;
                opinions += row.opinions.value_or(0);
                counted += row.opinions.has_value();
                QCOMPARE(row.opinions.has_value(), row.remark.isEmpty());
            }
            QCOMPARE(opinions, record->opinions);
            QCOMPARE(counted, record->letters);
        }
    }

    // A number stands with a letter exactly where words of the letter are that opinion's.
    void numbersAreThoseOfThePassages()
    {
        for (quint32 seed = 0; seed < 200; ++seed) {
            const Snapshot values = RandomReceipt(seed).make();
            const SnapshotIndex index(values);
            const auto record = makeReceiptRecord(values);
            QVERIFY(record.ok());
            for (const LetterRows &letter : letterRows(values)) {
                QStringList expected;
                bool isAside = false;
                for (const Passage &passage : letter.originals[0].passages) {
                    if (!passage.opinion) {
                        isAside = true;
                        continue;
                    }
                    const auto no = index.findNo(*passage.opinion);
                    expected += no ? u"No.%1"_s.arg(*no)
                                   : u"整理番号%1"_s.arg(index.findOpinion(*passage.opinion)->ref);
                    if (passage.opinion->value() == u"o3")
                        expected.back() += u"（同趣旨）"_s;
                }
                expected.removeDuplicates();
                if (expected.isEmpty() && isAside)
                    expected = {u"（取り上げなかった理由：挨拶）"_s};
                QCOMPARE(rowOf(*record, letter.letter->no).numbers, expected);
            }
        }
    }

    void placesAreTheHeadings()
    {
        Snapshot values = RandomReceipt(1).make();
        Work &work = values.work.own();
        work.passages = {};
        const QList<int> opinions{3, 5, 4, 0}; // joined to 0, n2, nowhere, n1
        for (int i = 0; i < 4; ++i)
            work.passages.push_back({PassageId(u"p%1"_s.arg(i)),
                                     OriginalId(u"t1"_s),
                                     i,
                                     i + 1,
                                     OpinionId(u"o%1"_s.arg(opinions[i])),
                                     {}});
        const auto record = makeReceiptRecord(values);
        QVERIFY(record.ok());
        const QStringList places = rowOf(*record, 1).places;
        QCOMPARE(places.size(), 2);
        QVERIFY2(places[0].endsWith(u"公園"_s) && places[1].endsWith(u"道"_s),
                 qPrintable(places.join(u'/')));
        QCOMPARE(receiptCells(rowOf(*record, 1))[4], places.join(u'\n'));
    }

    // Nothing of who wrote, or of what, and no note, is in it.
    void nothingElseIsInIt()
    {
        for (const QString &ending : {u"csv"_s, u"html"_s}) {
            const QByteArray bytes = written(RandomReceipt(2).make(), ending);
            QVERIFY(bytes.contains("受付番号") && bytes.contains("名"));
            for (const char *word : {"SUMMARY", "NOTE", "PLACE", "OWNER", "TITLE", "WORDS"})
                QVERIFY2(!bytes.contains(word), word);
        }
    }

    // On paper stands the same table: cell by cell what the CSV has, under the same titles.
    void blocksAreTheTable()
    {
        for (quint32 seed = 0; seed < 50; ++seed) {
            const Snapshot values = RandomReceipt(seed).make();
            const auto record = makeReceiptRecord(values);
            const auto table = collectReceipts(values);
            QVERIFY(record.ok() && table.ok());
            std::vector<QStringList> expected;
            for (const ReceiptRow &row : record->rows)
                expected.push_back(receiptCells(row));
            for (const QStringList &sum : receiptSums(*record))
                expected.push_back(sum);
            QStringList titles;
            for (const Column &column : table->settings.columns)
                titles += column.title;
            QCOMPARE(titles, receiptColumns());
            QCOMPARE(table->blocks.size(), expected.size());
            for (size_t i = 0; i < expected.size(); ++i) {
                QStringList cells;
                for (const auto &paragraphs : std::get<RowBlock>(table->blocks[i]).cells) {
                    QStringList lines;
                    for (const Paragraph &paragraph : paragraphs)
                        lines += paragraph.text();
                    cells += lines.join(u'\n');
                }
                QCOMPARE(cells, expected[i]);
            }
        }
    }

    void tableEndsWithTheSums()
    {
        Snapshot values = RandomReceipt(4).make();
        const auto record = makeReceiptRecord(values);
        QVERIFY(record.ok());
        const QString csv = QString::fromUtf8(written(values, u"csv"_s));
        QVERIFY(
            csv.startsWith(u"受付番号,受付日,提出方法,区分,該当箇所,件数,対照表の番号,備考\r\n"_s));
        QVERIFY2(csv.endsWith(u"計,%1通,,%2名,,%3,,\r\n"_s.arg(record->letters)
                                  .arg(record->persons)
                                  .arg(record->opinions)),
                 qPrintable(csv));
        values.work.own().submitters[0].className = u"=1+1"_s;
        for (size_t i = 0; i < values.work->letters.size(); ++i)
            values.work.own().letters[i].submitter = SubmitterId(u"s0"_s);
        QVERIFY(QString::fromUtf8(written(values, u"csv"_s)).contains(u",'=1+1,"_s));
    }
};

QTEST_GUILESS_MAIN(TestReceipt)
#include "test_receipt.moc"
