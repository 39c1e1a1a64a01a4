#include "dialogs/day_calendar.h"
#include "dialogs/day_field.h"
#include "domain/calendar.h"
#include "ui/desk.h"
#include "ui/looks.h"
#include "widgets/theme.h"

#include <QAction>
#include <QCalendarWidget>
#include <QCheckBox>
#include <QDir>
#include <QInputMethodEvent>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTextEdit>

#include <algorithm>

using namespace gaiyo;

// Days as clerks type them.
class TestDays : public QObject
{
    Q_OBJECT
private:
    // A field that has the keys, with another one beside it.
    struct Form : QWidget
    {
        DayField day{QDate(2026, 11, 24), this};
        QLineEdit other{this};

        Form()
        {
            other.move(0, 60);
            resize(400, 120);
            show();
            day.setFocus();
            QVERIFY(QTest::qWaitForWindowActive(this));
        }
        void leave() { other.setFocus(); }
    };
    // As an input method does.
    static void compose(DayField &field, const QString &preedit)
    {
        QInputMethodEvent event(preedit, {});
        QCoreApplication::sendEvent(&field, &event);
    }
    static void commit(DayField &field, const QString &words)
    {
        QInputMethodEvent event;
        event.setCommitString(words);
        QCoreApplication::sendEvent(&field, &event);
    }

private Q_SLOTS:
    void typed_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QDate>("day");
        QTest::newRow("short") << QStringLiteral("R8.12.1") << QDate(2026, 12, 1);
        QTest::newRow("western") << QStringLiteral("2027/1/5") << QDate(2027, 1, 5);
        QTest::newRow("without a year") << QStringLiteral("12月28日") << QDate(2026, 12, 28);
        QTest::newRow("a day alone") << QStringLiteral("3") << QDate(2026, 11, 3);
    }
    void typed()
    {
        QFETCH(QString, typed);
        QFETCH(QDate, day);
        Form form;
        QCOMPARE(form.day.text(), QStringLiteral("令和8年11月24日"));
        form.day.selectAll();
        commit(form.day, typed);
        QCOMPARE(form.day.text(), typed); // nothing is rewritten under the caret
        QCOMPARE(form.day.date(), day);   // and a form that is sent now has it
        form.leave();
        QCOMPARE(form.day.date(), day);
        QCOMPARE(form.day.text(), japaneseDate(day));
    }

    // Typing a day goes over other days; what is left out is of the day that stood there before.
    void typedByPieces()
    {
        Form form;
        form.day.selectAll();
        QTest::keyClicks(&form.day, QStringLiteral("1"));
        QTest::keyClicks(&form.day, QStringLiteral("2/3"));
        QCOMPARE(form.day.date(), QDate(2026, 12, 3));
    }

    // What is no day stays as it was typed, and stands for the day before until it is mended.
    void noDay_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("no such day") << QStringLiteral("2月30日");
        QTest::newRow("half of one") << QStringLiteral("8/12/");
        QTest::newRow("a slip") << QStringLiteral("7/3x");
        QTest::newRow("words") << QStringLiteral("あした");
        QTest::newRow("nothing") << QString();
    }
    void noDay()
    {
        QFETCH(QString, typed);
        Form form;
        form.day.selectAll();
        QTest::keyClick(&form.day, Qt::Key_Delete);
        commit(form.day, typed);
        form.leave();
        QCOMPARE(form.day.text(), typed);
        QCOMPARE(form.day.date(), QDate(2026, 11, 24));
        QVERIFY(form.day.trouble().contains(QStringLiteral("令和8年11月24日")));
        form.day.setFocus();
        form.day.selectAll();
        commit(form.day, QStringLiteral("12/1"));
        form.leave();
        QCOMPARE(form.day.date(), QDate(2026, 12, 1));
        QVERIFY(form.day.trouble().isEmpty());
    }

    // A form with such words is not done: it says why, and the caret is there.
    void formWithNoDay_data()
    {
        QTest::addColumn<bool>("byEnter");
        QTest::newRow("Enter") << true;
        QTest::newRow("click") << false;
    }
    void formWithNoDay()
    {
        QFETCH(bool, byEnter);
        Desk desk;
        desk.open(desk.makeSeed());
        const auto period = desk.session().view()->values().consultation.period;
        desk.inDialog([&] { desk.window().commands().action(Command::FrontPage)->trigger(); },
                      [&](QDialog &dialog) {
                          auto *day = dialog.findChildren<DayField *>().last();
                          const QString before = day->text();
                          day->setFocus();
                          day->selectAll();
                          commit(*day, QStringLiteral("平成28年8月"));
                          if (byEnter)
                              QTest::keyClick(day, Qt::Key_Return);
                          else
                              QTest::mouseClick(
                                  dialog.findChild<QPushButton *>(QStringLiteral("do")),
                                  Qt::LeftButton);
                          QVERIFY(dialog.isVisible());
                          QVERIFY(day->hasFocus());
                          auto *trouble = dialog.findChild<QLabel *>(QStringLiteral("trouble"));
                          QVERIFY(trouble->isVisible());
                          QVERIFY2(trouble->text().contains(QStringLiteral("平成28年8月")),
                                   qPrintable(trouble->text()));
                          Desk::settle(dialog);
                          QCOMPARE(clippedIn(dialog).join(u'\n'), QString());
                          day->selectAll();
                          commit(*day, before);
                          QVERIFY(!trouble->isVisible());
                          dialog.done(QDialog::Rejected);
                      });
        QCOMPARE(desk.session().view()->values().consultation.period, period);
    }

    // What is typed elsewhere mends no day.
    void dayIsToldAsLongAsItStands()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        desk.inDialog([&] { desk.window().commands().action(Command::AddLetter)->trigger(); },
                      [&](QDialog &dialog) {
                          auto *trouble = dialog.findChild<QLabel *>(QStringLiteral("trouble"));
                          auto *day = dialog.findChild<DayField *>();
                          auto *words = dialog.findChild<QTextEdit *>(QStringLiteral("words"));
                          day->setFocus();
                          day->selectAll();
                          commit(*day, QStringLiteral("foo"));
                          words->setFocus();
                          QVERIFY(trouble->isVisible());
                          QTest::keyClicks(words, QStringLiteral("abc"));
                          QVERIFY(trouble->isVisible());
                          QVERIFY2(trouble->text().contains(QStringLiteral("foo")),
                                   qPrintable(trouble->text()));
                          day->selectAll();
                          commit(*day, QStringLiteral("8/11/24"));
                          QVERIFY(!trouble->isVisible());
                          dialog.done(QDialog::Rejected);
                      });
    }

    // A day that is not asked for keeps nobody.
    void dayOfAnswers()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        desk.inDialog([&] { desk.window().commands().action(Command::IssueInquiry)->trigger(); },
                      [&](QDialog &dialog) {
                          auto *trouble = dialog.findChild<QLabel *>(QStringLiteral("trouble"));
                          auto *day = dialog.findChild<DayField *>();
                          auto *isDue = dialog.findChild<QCheckBox *>(QStringLiteral("isDue"));
                          day->setFocus();
                          day->selectAll();
                          commit(*day, QStringLiteral("foo"));
                          isDue->setFocus();
                          QVERIFY(trouble->text().contains(QStringLiteral("foo")));
                          isDue->setChecked(false);
                          QVERIFY2(!trouble->isVisible(), qPrintable(trouble->text()));
                          isDue->setChecked(true);
                          QVERIFY(trouble->isVisible() &&
                                  trouble->text().contains(QStringLiteral("foo")));
                          dialog.done(QDialog::Rejected);
                      });
    }

    // While an input method composes nothing is read; what it commits is.
    void composed_data()
    {
        QTest::addColumn<QStringList>("steps");
        QTest::addColumn<QDate>("day");
        QTest::newRow("full width") << QStringList{QStringLiteral("８"), QStringLiteral("８／"),
                                                   QStringLiteral("８／１２／１")}
                                    << QDate(2026, 12, 1);
        QTest::newRow("era") << QStringList{QStringLiteral("れいわ"), QStringLiteral("令和８ねん"),
                                            QStringLiteral("令和８年１２月１日")}
                             << QDate(2026, 12, 1);
        QTest::newRow("month and day")
            << QStringList{QStringLiteral("１２がつ"), QStringLiteral("１２月２８日")}
            << QDate(2026, 12, 28);
    }
    void composed()
    {
        QFETCH(QStringList, steps);
        QFETCH(QDate, day);
        Form form;
        form.day.selectAll();
        for (const QString &step : steps) {
            compose(form.day, step);
            QCOMPARE(form.day.date(), QDate(2026, 11, 24));
        }
        commit(form.day, steps.last());
        QCOMPARE(form.day.text(), steps.last());
        QCOMPARE(form.day.date(), day);
        form.leave();
        QCOMPARE(form.day.text(), japaneseDate(day));
        QVERIFY(form.day.trouble().isEmpty());
    }
    // By pieces, each of which goes on where the one before ended.
    void composedByPieces()
    {
        Form form;
        form.day.selectAll();
        for (const char *piece : {"１２", "月", "１", "日"}) {
            compose(form.day, QString::fromUtf8(piece));
            commit(form.day, QString::fromUtf8(piece));
        }
        QCOMPARE(form.day.date(), QDate(2026, 12, 1));
    }

    // Given up, it leaves the words that stood there, and what was chosen of them.
    void compositionGivenUp_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("length");
        QTest::newRow("all") << 0 << 10;
        QTest::newRow("a part") << 5 << 2;
        QTest::newRow("nothing") << 4 << 0;
    }
    void compositionGivenUp()
    {
        QFETCH(int, from);
        QFETCH(int, length);
        Form form;
        form.day.selectAll();
        commit(form.day, QStringLiteral("令和8年12月1日")); // typed, and not left yet
        const QString before = form.day.text();
        length = qMin(length, int(before.size()));
        form.day.setCursorPosition(from);
        form.day.setSelection(from, length);
        compose(form.day, QStringLiteral("じゅう"));
        compose(form.day, QStringLiteral("１０"));
        compose(form.day, QString()); // Escape
        QCOMPARE(form.day.text(), before);
        QCOMPARE(form.day.selectedText(), before.mid(from, length));
        QCOMPARE(form.day.date(), QDate(2026, 12, 1));
        form.leave();
        QVERIFY(form.day.trouble().isEmpty());
        QCOMPARE(form.day.date(), QDate(2026, 12, 1));
    }

    // Its keys are the input method's: no day, no calendar and no form takes them.
    void keysOfTheComposition()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        desk.inDialog([&] { desk.window().commands().action(Command::FrontPage)->trigger(); },
                      [&](QDialog &dialog) {
                          auto *day = dialog.findChildren<DayField *>().last();
                          day->setFocus();
                          const QDate before = day->date();
                          day->setCursorPosition(3);
                          compose(*day, QStringLiteral("１０"));
                          for (const Qt::Key key : {Qt::Key_Up, Qt::Key_Down, Qt::Key_F4,
                                                    Qt::Key_Return, Qt::Key_Left, Qt::Key_Escape}) {
                              QTest::keyClick(day, key);
                              QVERIFY2(dialog.isVisible(),
                                       qPrintable(QKeySequence(key).toString()));
                              QVERIFY(!day->findChild<DayCalendar *>());
                              QCOMPARE(day->date(), before);
                          }
                          QTest::keyClick(day, Qt::Key_Down, Qt::AltModifier);
                          QVERIFY(!day->findChild<DayCalendar *>());
                          compose(*day, QString());
                          QTest::keyClick(day, Qt::Key_Escape); // the form's again
                          QVERIFY(!dialog.isVisible());
                      });
    }

    // A click on the calendar, or elsewhere, keeps what was composed.
    void composedWhenLeft_data()
    {
        QTest::addColumn<bool>("isCalendar");
        QTest::newRow("calendar") << true;
        QTest::newRow("elsewhere") << false;
    }
    void composedWhenLeft()
    {
        QFETCH(bool, isCalendar);
        Form form;
        form.day.selectAll();
        compose(form.day, QStringLiteral("８／１２／１"));
        if (isCalendar) {
            form.day.findChild<QAction *>()->trigger();
            auto *calendar = form.day.findChild<DayCalendar *>();
            QVERIFY(calendar);
            QCOMPARE(calendar->findChild<QCalendarWidget *>()->selectedDate(), QDate(2026, 12, 1));
            calendar->close();
        } else {
            form.leave();
        }
        QCOMPARE(form.day.date(), QDate(2026, 12, 1));
    }

    // The input method ends while the calendar is open already: both say the same day.
    void composedBelowTheCalendar()
    {
        Form form;
        form.day.selectAll();
        QTest::keyClick(&form.day, Qt::Key_F4);
        auto *calendar = form.day.findChild<DayCalendar *>();
        QTRY_VERIFY(calendar && calendar->isVisible());
        commit(form.day, QStringLiteral("令和８年１２月１日"));
        QCOMPARE(form.day.date(), QDate(2026, 12, 1));
        QCOMPARE(calendar->findChild<QCalendarWidget *>()->selectedDate(), QDate(2026, 12, 1));
        QTest::keyClick(calendar->focusWidget(), Qt::Key_Escape);
        QTRY_VERIFY(!form.day.findChild<DayCalendar *>());
        QCOMPARE(form.day.date(), QDate(2026, 12, 1));
    }

    // Up and down change the part in which the caret stands, and go on with it.
    void stepped()
    {
        Form form;
        form.day.setCursorPosition(3); // 令和8|年
        QTest::keyClick(&form.day, Qt::Key_Up);
        QCOMPARE(form.day.date(), QDate(2027, 11, 24));
        QCOMPARE(form.day.selectedText(), QStringLiteral("9"));
        QTest::keyClick(&form.day, Qt::Key_Up); // 令和10年 is longer
        QCOMPARE(form.day.selectedText(), QStringLiteral("10"));
        form.day.setCursorPosition(int(form.day.text().indexOf(u'月')));
        QTest::keyClick(&form.day, Qt::Key_Down);
        QCOMPARE(form.day.date(), QDate(2028, 10, 24));
        form.day.setCursorPosition(int(form.day.text().size()));
        for (int i = 0; i < 24; ++i)
            QTest::keyClick(&form.day, Qt::Key_Down);
        QCOMPARE(form.day.date(), QDate(2028, 9, 30));
    }

    void chosen()
    {
        Form form;
        const QSignalSpy changes(&form.day, &DayField::dateChanged);
        QTest::keyClick(&form.day, Qt::Key_Down, Qt::AltModifier);
        auto *calendar = form.day.findChild<DayCalendar *>();
        QVERIFY(calendar);
        QTRY_VERIFY(calendar->isVisible());
        const QStringList clipped = clippedIn(*calendar);
        QVERIFY2(clipped.isEmpty(), qPrintable(clipped.join(u'\n')));
        QDir().mkpath(QStringLiteral(GAIYO_PICTURE_FOLDER));
        calendar->grab().save(QStringLiteral(GAIYO_PICTURE_FOLDER "/calendar.png"));
        const auto labels = calendar->findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(
            labels, [](const QLabel *label) { return label->text() == u"令和8年11月"; }));
        auto *days = calendar->findChild<QCalendarWidget *>();
        QWidget *keys = calendar->focusWidget();
        QTest::keyClick(keys, Qt::Key_Right);
        QTest::keyClick(keys, Qt::Key_Return);
        QTRY_VERIFY(!form.day.findChild<DayCalendar *>() || !days->isVisible());
        QCOMPARE(form.day.date(), QDate(2026, 11, 25));
        QCOMPARE(changes.size(), 1);
    }

    // In every look the weekdays are whole, with nothing drawn over them, and Sundays are read as
    // well as the other days.
    void calendarInEveryLook_data()
    {
        QTest::addColumn<int>("theme");
        QTest::newRow("light") << int(Theme::Light);
        QTest::newRow("dark") << int(Theme::Dark);
        QTest::newRow("contrast") << int(Theme::HighContrast);
    }
    void calendarInEveryLook()
    {
        QFETCH(int, theme);
        const Desk desk{Theme(theme)}; // for its letters
        Form form;
        QTest::keyClick(&form.day, Qt::Key_Down, Qt::AltModifier);
        auto *calendar = form.day.findChild<DayCalendar *>();
        QVERIFY(calendar);
        QTRY_VERIFY(calendar->isVisible());
        calendar->grab().save(QStringLiteral(GAIYO_PICTURE_FOLDER "/calendar-%1.png")
                                  .arg(QLatin1String(QTest::currentDataTag())));
        const auto *view = calendar->findChild<QTableView *>();
        QVERIFY(view && view->hasFocus());
        const QImage picture = calendar->grab().toImage();
        const QRect row(view->mapTo(calendar, QPoint()), QSize(view->width(), view->rowHeight(0)));
        const QColor frame = view->palette().color(QPalette::Highlight);
        for (int y = row.top(); y <= row.bottom(); ++y) {
            int framed = 0;
            for (int x = row.left(); x <= row.right(); ++x)
                framed += picture.pixelColor(x, y) == frame;
            QVERIFY2(framed * 2 < row.width(), qPrintable(QString::number(y - row.top())));
        }
        const QColor sunday = calendar->findChild<QCalendarWidget *>()
                                  ->weekdayTextFormat(Qt::Sunday)
                                  .foreground()
                                  .color();
        const int ground = view->palette().color(QPalette::Base).lightness();
        QVERIFY(qAbs(sunday.lightness() - ground) > 100);
    }

    void leftAsItIs()
    {
        Form form;
        QTest::keyClick(&form.day, Qt::Key_F4);
        auto *calendar = form.day.findChild<DayCalendar *>();
        QTRY_VERIFY(calendar->isVisible());
        QTest::keyClick(calendar->focusWidget(), Qt::Key_Left);
        QTest::keyClick(calendar->focusWidget(), Qt::Key_Escape);
        QTRY_VERIFY(!form.day.findChild<DayCalendar *>());
        QCOMPARE(form.day.date(), QDate(2026, 11, 24));
    }
};

GAIYO_UI_TEST_MAIN(TestDays)
#include "test_days.moc"
