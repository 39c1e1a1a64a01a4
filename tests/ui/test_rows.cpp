#include "ui/desk.h"
#include "ui/looks.h"

#include "widgets/eliding.h"
#include "widgets/growing_rows.h"
#include "widgets/metrics.h"
#include "widgets/shared_width.h"

#include <QApplication>
#include <QHeaderView>
#include <QRandomGenerator>
#include <QTableWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace gaiyo;
using namespace Qt::StringLiterals;

// Rows and columns of lists and tables: words have the room that there is.
class TestRows : public QObject
{
    Q_OBJECT
private:
    static QString wordsOf(int length)
    {
        return u"素案に記載はないが事業等において既に実施しているもの"_s.repeated(3).left(length);
    }
    static void percents()
    {
        QTest::addColumn<int>("percent");
        QTest::newRow("100 %") << 100;
        QTest::newRow("200 %") << 200;
    }

private Q_SLOTS:
    // Whatever is written into a cell, and however narrow its column becomes.
    void growWithTheirWords_data() { percents(); }
    void growWithTheirWords()
    {
        QFETCH(int, percent);
        const Desk desk(Theme::Light, percent);
        QWidget window;
        auto *layout = new QVBoxLayout(&window);
        auto &table = *new QTableWidget(3, 2);
        layout->addWidget(&table);
        growRows(table);
        table.horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
        for (int row = 0; row < 3; ++row) {
            table.setItem(row, 0, new QTableWidgetItem(wordsOf(4)));
            table.setItem(row, 1, new QTableWidgetItem(wordsOf(26)));
        }
        window.resize(700 * percent / 100, 400 * percent / 100);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        for (const int width : {700, 500, 240, 600, 350}) {
            for (const int length : {26, 70, 2, 40}) {
                window.resize(width * percent / 100, 400 * percent / 100);
                table.item(1, 1)->setText(wordsOf(length));
                Desk::settle(window);
                QCOMPARE(clippedIn(window).join(u'\n'), QString());
                QVERIFY(table.rowHeight(0) >= ems(2)); // with room to write
            }
        }
        window.resize(600 * percent / 100, 400 * percent / 100);
        Desk::settle(window);
        table.horizontalHeader()->resizeSection(0, 400 * percent / 100);
        Desk::settle(window);
        QCOMPARE(clippedIn(window).join(u'\n'), QString());
    }

    // Whatever stands in them; in every width, and also when other words come.
    void columnsShareTheWidth_data() { percents(); }
    void columnsShareTheWidth()
    {
        QFETCH(int, percent);
        const Desk desk(Theme::Light, percent);
        QWidget window;
        auto *layout = new QVBoxLayout(&window);
        auto &list = *new QTreeWidget;
        layout->addWidget(&list);
        list.setHeaderLabels({u"日時"_s, u"直した人"_s, u"内容"_s, u"箇所"_s});
        list.setRootIsDecorated(false);
        shareWidth(list);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QRandomGenerator dice(7);
        for (int times = 0; times < 60; ++times) {
            list.clear();
            for (int row = 0; row < 5; ++row) {
                QStringList cells;
                for (int column = 0; column < 4; ++column)
                    cells += wordsOf(dice.bounded(40));
                new QTreeWidgetItem(&list, cells);
            }
            window.resize((300 + dice.bounded(900)) * percent / 100, 300);
            Desk::settle(window);
            QCOMPARE(starvedIn(window).join(u'\n'), QString());
            QCOMPARE(clippedIn(window).join(u'\n'), QString()); // so are the heads
            QCOMPARE(list.header()->length(), list.viewport()->width());
        }
    }

    // With nothing in it the heads are spread, not pushed together at the left.
    void columnsOfAnEmptyList()
    {
        const Desk desk;
        QWidget window;
        auto *layout = new QVBoxLayout(&window);
        auto &list = *new QTreeWidget;
        layout->addWidget(&list);
        list.setHeaderLabels({u"日時"_s, u"直した人"_s, u"内容"_s, u"箇所"_s});
        shareWidth(list);
        window.resize(700, 300);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        Desk::settle(window);
        for (int column = 0; column < 4; ++column)
            QVERIFY(list.columnWidth(column) > list.viewport()->width() / 5);
    }

    // A column that was dragged stays as wide as that.
    void draggedColumnStays()
    {
        const Desk desk;
        QWidget window;
        auto *layout = new QVBoxLayout(&window);
        auto &list = *new QTreeWidget;
        layout->addWidget(&list);
        list.setHeaderLabels({u"内容"_s, u"箇所"_s});
        new QTreeWidgetItem(&list, {wordsOf(10), wordsOf(40)});
        shareWidth(list);
        window.resize(700, 300);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        Desk::settle(window);
        QWidget *head = list.header()->viewport();
        const QPoint edge(list.header()->sectionSize(0) - 1, head->height() / 2);
        QTest::mousePress(head, Qt::LeftButton, {}, edge);
        QTest::mouseMove(head, edge + QPoint(60, 0));
        QTest::mouseRelease(head, Qt::LeftButton, {}, edge + QPoint(120, 0));
        const int dragged = list.header()->sectionSize(0);
        QVERIFY(dragged > edge.x() + 20);
        new QTreeWidgetItem(&list, {wordsOf(3), wordsOf(3)});
        window.resize(600, 300);
        Desk::settle(window);
        QCOMPARE(list.header()->sectionSize(0), dragged);
    }

    // A sign that opens stands with what it opens, and one that closes with what it closes.
    void linesKeepSignsWithTheirWords_data()
    {
        QTest::addColumn<QString>("words");
        for (const char *words :
             {"練馬区情報化基本計画<平成28年度～平成31年度>（素案）", "計画＜令和8年度＞について",
              "〔仮称〕文化芸術「振興」（案）の『改定』について",
              "A plan (draft) <2026> of the city"})
            QTest::newRow(words) << QString::fromUtf8(words);
    }
    void linesKeepSignsWithTheirWords()
    {
        QFETCH(QString, words);
        const Desk desk;
        const QFont font = QApplication::font();
        const QString opening = u"<＜〔「『（(〈《"_s;
        const QString closing = u">＞〕」』）)〉》、。"_s;
        for (int width = ems(4); width < ems(24); ++width) {
            const QStringList lines = elidedLines(words, font, width, 20);
            QString all;
            for (const QString &line : lines) {
                const QString shown = lines.join(u'|');
                QVERIFY2(!opening.contains(line.back()), qPrintable(shown));
                QVERIFY2(&line == &lines.front() || !closing.contains(line.front()),
                         qPrintable(shown));
                all += line;
            }
            QCOMPARE(all.remove(u' '), QString(words).remove(u' '));
        }
    }
};

GAIYO_UI_TEST_MAIN(TestRows)
#include "test_rows.moc"
