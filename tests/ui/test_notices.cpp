#include "ui/desk.h"
#include "ui/looks.h"
#include "ui/search_steps.h"

#include "editor/done_notice.h"
#include "editor/opinion_editor.h"
#include "widgets/eliding_label.h"
#include "widgets/message_bar.h"
#include "widgets/theme.h"

#include <QAbstractButton>
#include <QAction>
#include <QDir>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTextBrowser>
#include <QTextEdit>

#include <cstdlib>

using namespace gaiyo;
using namespace Qt::StringLiterals;

// What the window tells: it is shown whole, and takes no room from what is worked on.
class TestNotices : public QObject
{
    Q_OBJECT
private:
    static bool isWhole(const QLabel &label)
    {
        return !label.wordWrap() || label.height() >= label.heightForWidth(label.width());
    }

private Q_SLOTS:
    // On the clerks' oldest screens.
    void doneIsWhole_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("1366") << QSize(1366, 768);
        QTest::newRow("683") << QSize(683, 768);
    }
    void doneIsWhole()
    {
        QFETCH(QSize, size);
        Desk desk;
        desk.open(desk.makeSeed());
        desk.window().resize(size);
        Desk::settle(desk.window());
        auto *words = desk.find<ElidingLabel>("done");
        auto *response = desk.find<QTextEdit>("response");
        const QPoint before = response->mapTo(&desk.window(), QPoint());
        for (
            const QString &told :
            {u"3件を△にしました。"_s,
             u"12件の意見を「第3章　情報通信基盤の整備と安全・安心なまちづくりの推進」へ移しました。"_s,
             u"表の変更を取り込みました：追加 3件、変更 12件、同じ 40件、表に行がない "
             u"2件、どの意見か不明 "
             u"2件、双方で変更 1件"_s}) {
            desk.window().findChild<OpinionEditor *>()->done().tell(told);
            Desk::settle(desk.window());
            QDir().mkpath(QStringLiteral(GAIYO_PICTURE_FOLDER));
            desk.window().grab().save(QStringLiteral(GAIYO_PICTURE_FOLDER "/done-%1-%2.png")
                                          .arg(size.width())
                                          .arg(told.size()));
            QCOMPARE(words->shown(), told);
            QVERIFY(isWhole(*words));
            QCOMPARE(words->visibleRegion().boundingRect(), words->rect());
            QCOMPARE(words->toolTip(), told);
            QCOMPARE(response->mapTo(&desk.window(), QPoint()), before);
        }
    }

    // What it lies over it covers whole, in as many lines as it may have.
    void doneCoversWholeRows_data() { doneIsWhole_data(); }
    void doneCoversWholeRows()
    {
        QFETCH(QSize, size);
        Desk desk;
        desk.open(desk.makeSeed());
        desk.window().resize(size);
        auto *editor = desk.window().findChild<OpinionEditor *>();
        auto *words = desk.find<ElidingLabel>("done");
        for (int length = 10; length <= 130; length += 20) {
            editor->done().tell(QString(length, u'移'));
            Desk::settle(desk.window());
            const QWidget *sheet = words->parentWidget();
            const QRect over(sheet->mapTo(editor, QPoint()), sheet->size());
            for (const QWidget *part : editor->findChildren<QWidget *>()) {
                const bool isRow = qobject_cast<const QLabel *>(part) ||
                                   qobject_cast<const QAbstractButton *>(part);
                if (!isRow || !part->isVisible() || sheet->isAncestorOf(part))
                    continue;
                const QRect place(part->mapTo(editor, QPoint()), part->size());
                QVERIFY2(!place.intersects(over) || over.contains(place),
                         qPrintable(describe(*part) + QString::number(length)));
            }
        }
    }

    // What keeps words from being saved is read whole at the foot of the window, in as many lines
    // as it needs where there is height for them, and the window stays as large as it is.
    void troubleIsWhole_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("isHigh");
        QTest::newRow("1366") << QSize(1366, 730) << true;
        QTest::newRow("683") << QSize(683, 690) << true;
        QTest::newRow("960") << QSize(960, 500) << false;
    }
    void troubleIsWhole()
    {
        QFETCH(QSize, size);
        QFETCH(bool, isHigh);
        Desk desk;
        desk.open(desk.makeSeed());
        desk.window().resize(size);
        Desk::settle(desk.window());
        auto *state = desk.find<ElidingLabel>("saveState");
        const int line = state->height();
        const auto plain = [](QString words) { return words.remove(u'\n').remove(u' '); };
        for (const ErrorKind kind :
             {ErrorKind::Unreachable, ErrorKind::Missing, ErrorKind::Conflict}) {
            const QString words = u"No.12の区の考え方を、ほかの人も直しています。"_s;
            Q_EMIT desk.session().notRefreshed({kind, words});
            Desk::settle(desk.window());
            desk.window().grab().save(QStringLiteral(GAIYO_PICTURE_FOLDER "/trouble-%1-%2.png")
                                          .arg(size.width())
                                          .arg(int(kind)));
            QCOMPARE(desk.window().size(), size);
            QCOMPARE(clippedIn(desk.window()).join(u'\n'), QString());
            if (isHigh)
                QCOMPARE(plain(state->shown()), plain(state->text()));
        }
        // Of a line again when it is over, and no higher than it was.
        Q_EMIT desk.session().document().reachabilityChanged(true);
        Desk::settle(desk.window());
        QCOMPARE(state->height(), line);
        QCOMPARE(desk.window().size(), size);
    }

    // A sentence of one line and its buttons need one row where there is room for both.
    void buttonsOfABarStandBesideIt()
    {
        const Desk desk;
        MessageBar bar;
        bar.setText(u"ほかの人が、この文書を読み取り専用にしています。"_s);
        QPushButton *first = bar.addButton(u"控えを作って開く"_s);
        QPushButton *second = bar.addButton(u"閉じる"_s);
        auto *words = bar.findChild<QLabel *>();
        const auto placeOf = [&bar](const QWidget &widget) {
            return QRect(widget.mapTo(&bar, QPoint()), widget.size());
        };
        const auto middle = [&](const QWidget &widget) { return placeOf(widget).center().y(); };
        for (const int width : {1366, 400, 1366}) {
            bar.resize(width, 10);
            bar.show();
            Desk::settle(bar);
            bar.resize(width, bar.heightForWidth(width));
            Desk::settle(bar);
            QVERIFY(isWhole(*words));
            QCOMPARE(std::abs(middle(*first) - middle(*words)) <= 2, width == 1366);
            QVERIFY(placeOf(*second).right() < width && first->x() < second->x());
            QVERIFY(width == 1366 ? placeOf(*first).x() > placeOf(*words).right()
                                  : placeOf(*first).y() > placeOf(*words).bottom());
        }
    }

    // Where all colours are the window's, a frame sets a bar apart from what is written.
    void barIsSetApart_data()
    {
        QTest::addColumn<int>("theme");
        QTest::newRow("light") << int(Theme::Light);
        QTest::newRow("dark") << int(Theme::Dark);
        QTest::newRow("contrast") << int(Theme::HighContrast);
    }
    void barIsSetApart()
    {
        QFETCH(int, theme);
        Desk desk(Theme(theme), 100);
        desk.open(desk.makeSeed());
        auto &bar = desk.window().workspace()->addBar(u"told"_s, u"ほかの人が開いています。"_s);
        Desk::settle(desk.window());
        QVERIFY(bar.isVisible());
        const QImage picture = bar.grab().toImage();
        const QRgb around = paletteOf(Theme(theme)).color(QPalette::Window).rgb();
        for (const QPoint &edge :
             {QPoint(bar.width() / 2, 0), QPoint(bar.width() / 2, bar.height() - 1),
              QPoint(0, bar.height() / 2)})
            QVERIFY(picture.pixel(edge) != around);
    }

    // 「17件を置換しました」 stands in the line of the buttons.
    void replacedTakesNoRow()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        desk.window().resize(1366, 768);
        QTreeWidget &list = search(desk, u"情報"_s);
        desk.find<QLineEdit>("replaceWith")->setText(u"情　報"_s);
        Desk::settle(desk.window());
        const int before = list.mapTo(&desk.window(), QPoint()).y();
        auto *all = desk.find<QPushButton>("replaceAll");
        QTRY_VERIFY(all->isEnabled());
        QTest::mouseClick(all, Qt::LeftButton);
        auto *told = desk.find<ElidingLabel>("replaced");
        QTRY_VERIFY(told->isVisible());
        Desk::settle(desk.window());
        desk.window().grab().save(QStringLiteral(GAIYO_PICTURE_FOLDER "/replaced.png"));
        QCOMPARE(told->shown(), told->text());
        QCOMPARE(list.mapTo(&desk.window(), QPoint()).y(), before);
        QVERIFY(told->mapTo(&desk.window(), QPoint()).x() >
                all->mapTo(&desk.window(), QPoint()).x());
        // Where there is no room beside them it goes on below, and is whole there.
        desk.window().resize(700, 768);
        Desk::settle(desk.window());
        QCOMPARE(told->shown(), told->text());
        QVERIFY(told->visibleRegion().boundingRect().height() >= told->fontMetrics().height());
    }
};

GAIYO_UI_TEST_MAIN(TestNotices)
#include "test_notices.moc"
