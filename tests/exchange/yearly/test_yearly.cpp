#include "domain/outline.h"
#include "domain/work/work.h"
#include "exchange/yearly/yearly_formats.h"
#include "exchange/yearly/yearly_paper.h"
#include "exchange/zip/zip_reader.h"

#include <QBuffer>
#include <QTest>

using namespace gaiyo;
using namespace Qt::StringLiterals;

namespace {

Snapshot consultation(int year, const QString &symbol, int opinions)
{
    Snapshot s;
    s.consultation.title = u"計画%1"_s.arg(year);
    s.consultation.period = Period{QDate(year, 7, 1), QDate(year, 7, 25)};
    s.nodes = {{NodeId(u"n"_s), {}, NodeKind::Item, u"①"_s, false, {}, u"公園"_s}};
    s.categories = {{CategoryId(u"c"_s), symbol, u"反映するもの"_s, {}, true}};
    for (int i = 0; i < opinions; ++i) {
        Opinion opinion;
        opinion.id = OpinionId(u"o%1"_s.arg(i));
        opinion.node = NodeId(u"n"_s);
        opinion.category = CategoryId(u"c"_s);
        s.opinions.push_back(opinion);
    }
    return *arrange(s);
}

std::vector<YearlyRow> threeYears()
{
    Snapshot third = consultation(2027, u"A"_s, 3);
    third.opinions[0].category.reset();
    third.consultation.publishedOn = QDate(2027, 10, 3);
    third.consultation.visitors = 210;
    Work work;
    work.submitters = {{SubmitterId(u"s"_s), {}, u"group"_s, 4}};
    work.letters = {{LetterId(u"l"_s), 1, {}, u"mail"_s, SubmitterId(u"s"_s)}};
    work.planChanges = {{PlanChangeId(u"v"_s)}};
    third.work = WorkPtr(work);
    Snapshot second = consultation(2026, u"◎"_s, 2);
    second.consultation.declaredSubmitters = 5;
    second.categories.push_back({CategoryId(u"d"_s), u"△"_s, u"検討するもの"_s, {}});
    return {yearlyRow(third), yearlyRow(second), yearlyRow(consultation(2025, u"◎"_s, 1))};
}

QByteArray writtenYearly(const std::shared_ptr<const YearlyTable> &table, const QString &ending)
{
    for (const Format &format : yearlyWithoutPages(table)) {
        if (format.writer->ending != ending)
            continue;
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        const auto write = format.writer->prepare({});
        const auto done = (*write)(Snapshot(), out, {QDateTime(QDate(2026, 4, 1), {}, Qt::UTC)});
        return done ? out.data() : QByteArray();
    }
    return {};
}

} // namespace

class TestYearly : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // In the order of their periods; one meaning is one column, whatever its symbol; what is not
    // known is empty, and days are no sum.
    void oneLineEach()
    {
        const YearlyTable table = yearlyTable(threeYears());
        QCOMPARE(table.columns.join(u','),
                 u"計画,募集開始,募集終了,通,名,件,反映するもの,検討するもの,未分類,計画の修正,"
                 u"公表までの日数,閲覧者数"_s);
        QStringList lines;
        for (const QStringList &row : table.rows)
            lines += row.join(u',');
        QCOMPARE(lines, (QStringList{u"計画2025,2025-07-01,2025-07-25,,,1,1,,0,0,,"_s,
                                     u"計画2026,2026-07-01,2026-07-25,,5,2,2,0,0,0,,"_s,
                                     u"計画2027,2027-07-01,2027-07-25,1,4,3,2,,1,1,70,210"_s}));
        QCOMPARE(table.sums.join(u','), u"計,,,1,9,6,5,0,1,1,,210"_s);
    }

    void formsHaveTheTable()
    {
        const auto table = std::make_shared<YearlyTable>();
        const std::vector<Format> formats = yearlyWithoutPages(table);
        *table = yearlyTable(threeYears()); // until it is written
        const auto paper = collectYearly(*table);
        QVERIFY(paper.ok());
        QCOMPARE(paper->blocks.size(), table->rows.size() + 1);
        for (const Format &format : formats) {
            QBuffer out;
            out.open(QIODevice::WriteOnly);
            const auto write = format.writer->prepare({});
            QVERIFY((*write)(Snapshot(), out, {QDateTime(QDate(2026, 4, 1), {}, Qt::UTC)}));
            if (format.writer->ending == u"csv")
                QVERIFY(out.data().endsWith("計,,,1,9,6,5,0,1,1,,210\r\n"));
            else
                QVERIFY(out.data().startsWith("PK"));
        }
    }

    // A chart of the same figures, and bars that grow with them.
    void figuresAreDrawn()
    {
        const auto table = std::make_shared<YearlyTable>(yearlyTable(threeYears()));
        const QByteArray book = writtenYearly(table, u"xlsx"_s);
        const auto zip = ZipReader::open(book);
        QVERIFY(zip.ok());
        const auto part = [&](const QString &name) {
            QByteArray bytes;
            const ZipPart *found = zip->findPart(name.toUtf8());
            const auto take = [&](QByteArrayView stretch) -> Result<void> {
                bytes += stretch;
                return {};
            };
            return found && zip->read(*found, take) ? QString::fromUtf8(bytes) : QString();
        };
        QVERIFY(part(u"xl/worksheets/sheet1.xml"_s).contains(u"<drawing r:id=\"rId1\"/>"_s));
        QVERIFY(part(u"[Content_Types].xml"_s).contains(u"/xl/charts/chart1.xml"_s));
        QVERIFY(part(u"xl/worksheets/_rels/sheet1.xml.rels"_s).contains(u"../drawings/"_s));
        QVERIFY(part(u"xl/drawings/_rels/drawing1.xml.rels"_s).contains(u"../charts/"_s));
        QVERIFY(part(u"xl/drawings/drawing1.xml"_s).contains(u"計画2026 2件"_s));
        const QString chart = part(u"xl/charts/chart1.xml"_s);
        QVERIFY(chart.contains(u"!$G$2:$G$4</c:f>"_s));
        QVERIFY(chart.contains(u"反映するもの"_s));
        QVERIFY(!chart.contains(u"検討するもの"_s)); // nobody has it
        const auto paper = collectYearly(*table);
        std::vector<double> bars;
        for (const Block &block : paper->blocks)
            bars.push_back(std::get<RowBlock>(block).bars[size_t(kYearlyOpinions)]);
        QCOMPARE(bars, (std::vector<double>{1.0 / 3, 2.0 / 3, 1, 0}));
    }

    // However many meanings there were over the years: on paper no figure and no day is divided
    // between lines, and the letters stay as large as there is room.
    void figuresStayWhole()
    {
        for (const int meanings : {1, 6, 12, 20}) {
            Snapshot values = consultation(2016, u"◎"_s, 3);
            values.consultation.publishedOn = QDate(2016, 12, 31);
            values.consultation.visitors = 123456;
            for (int i = 1; i < meanings; ++i)
                values.categories.push_back({CategoryId(u"c%1"_s.arg(i)),
                                             u"%1"_s.arg(i),
                                             u"事業実施等の際に検討するもの%1"_s.arg(i),
                                             {}});
            const auto paper = collectYearly(yearlyTable({yearlyRow(values)}));
            QVERIFY(paper.ok());
            const Settings &settings = paper->settings;
            QVERIFY(settings.fontSize >= (meanings > 12 ? 6 : 8.5));
            const double page = (settings.paper == u"A3" ? 420 : 297) - settings.margins.left -
                                settings.margins.right;
            int all = 0;
            for (const Column &column : settings.columns)
                all += column.width;
            for (const Block &block : paper->blocks) {
                const auto &cells = std::get<RowBlock>(block).cells;
                for (size_t i = 1; i < cells.size(); ++i) {
                    for (const Paragraph &paragraph : cells[i]) {
                        double ems = 0;
                        for (const QChar c : paragraph.text())
                            ems += c.isDigit() ? 0.5 : 1;
                        const double room = page / 25.4 * 72 * settings.columns[i].width / all - 8;
                        QVERIFY2(ems * settings.fontSize <= room, qPrintable(paragraph.text()));
                    }
                }
            }
            const auto &day = std::get<RowBlock>(paper->blocks.front()).cells[1];
            QCOMPARE(day.size(), size_t(2));
            QCOMPARE(day[0].text(), u"平成28年"_s);
            QCOMPARE(day[1].text(), u"7月1日"_s);
        }
    }

    // On the clipboard are the titles, the rows and the sums: each row a line, whatever is in it.
    void tabsHaveTheTable()
    {
        std::vector<YearlyRow> rows = threeYears();
        rows[0].title = u"二行\nの\t題名"_s;
        const YearlyTable table = yearlyTable(rows);
        QStringList lines = yearlyTabs(table).split(u'\n');
        QCOMPARE(lines.takeLast(), QString());
        QCOMPARE(lines.size(), 5);
        QCOMPARE(lines[0].split(u'\t'), table.columns);
        QCOMPARE(lines[1].split(u'\t'), table.rows[0]);
        QCOMPARE(lines[3].section(u'\t', 0, 0), u"二行 の 題名"_s);
        QCOMPARE(lines[4].split(u'\t'), table.sums);
        rows[0].title = u"=1+1"_s;
        QVERIFY(yearlyTabs(yearlyTable(rows)).contains(u"\n'=1+1\t"_s));
    }

    // A title like =1+1 is no formula to Excel.
    void titlesAreNoFormulas()
    {
        for (const QString &title : {u"=1+1"_s, u"+1"_s, u"-1"_s, u"@a"_s}) {
            Snapshot values = consultation(2026, u"◎"_s, 1);
            values.consultation.title = title;
            values.categories[0].text = title;
            const auto table = std::make_shared<YearlyTable>(yearlyTable({yearlyRow(values)}));
            const QString csv = QString::fromUtf8(writtenYearly(table, u"csv"_s));
            QVERIFY2(csv.contains(u"\n'"_s + title) && csv.contains(u",'"_s + title),
                     qPrintable(csv));
            QVERIFY(!csv.contains(u'\n' + title) && !csv.contains(u',' + title));
        }
    }

    void noneAtAll()
    {
        const YearlyTable table = yearlyTable({});
        QVERIFY(table.rows.empty());
        QCOMPARE(table.sums.size(), table.columns.size());
    }
};

QTEST_GUILESS_MAIN(TestYearly)
#include "test_yearly.moc"
