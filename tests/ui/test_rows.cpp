#include "ui/desk.h"
#include "ui/looks.h"

#include "widgets/growing_rows.h"
#include "widgets/metrics.h"

#include <QHeaderView>
#include <QTableWidget>
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
};

GAIYO_UI_TEST_MAIN(TestRows)
#include "test_rows.moc"
