#include "ui/desk.h"
#include "ui/looks.h"

#include "widgets/growing_edit.h"

#include <QAction>
#include <QDir>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QTabWidget>
#include <QTextBlock>
#include <QVBoxLayout>

using namespace gaiyo;
using namespace Qt::StringLiterals;

// Fields that may hold more than a line: they are as high as their words.
class TestGrowing : public QObject
{
    Q_OBJECT
private:
    static QPlainTextEdit &field(const QWidget &dialog, const char *name)
    {
        auto *found = dialog.findChild<QPlainTextEdit *>(QLatin1String(name));
        if (!found)
            qFatal("there is no %s", name);
        return *found;
    }
    static int lineOf(const QPlainTextEdit &field)
    {
        return QFontMetrics(field.font()).lineSpacing();
    }
    // How many lines there would be room for: nobody sees half of one.
    static int linesIn(const QPlainTextEdit &field)
    {
        return (field.viewport()->height() - 2 * int(field.document()->documentMargin())) /
               lineOf(field);
    }
    static void look(QDialog &dialog, const char *name, int percent)
    {
        Desk::settle(dialog);
        QDir().mkpath(QStringLiteral(GAIYO_PICTURE_FOLDER));
        dialog.grab().save(QStringLiteral(GAIYO_PICTURE_FOLDER "/growing-%1-%2.png")
                               .arg(QLatin1String(name))
                               .arg(percent));
        QCOMPARE(clippedIn(dialog), QStringList());
    }
    static void percents()
    {
        QTest::addColumn<int>("percent");
        QTest::newRow("100 %") << 100;
        QTest::newRow("200 %") << 200;
    }

private Q_SLOTS:
    void followsItsWords_data() { percents(); }
    void followsItsWords()
    {
        QFETCH(int, percent);
        const Desk desk(Theme::Light, percent);
        QWidget window;
        auto *edit = new GrowingEdit;
        auto *layout = new QVBoxLayout(&window);
        layout->addWidget(edit);
        layout->addStretch(1);
        window.resize(400 * percent / 100, 700);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        const auto height = [&] {
            Desk::settle(window);
            return edit->height();
        };
        QCOMPARE(height(), edit->heightOf(1));
        edit->setPlainText(u"一行"_s);
        QCOMPARE(height(), edit->heightOf(1));
        QVERIFY(edit->verticalScrollBar()->maximum() == 0); // and all of it is seen
        edit->setPlainText(u"一行\nABC 二行"_s);
        QCOMPARE(height(), edit->heightOf(2));
        QVERIFY(edit->verticalScrollBar()->maximum() == 0);
        edit->setPlainText(u"長い語句"_s.repeated(12)); // goes on in the next line by itself
        const int narrow = height();
        QVERIFY(narrow >= edit->heightOf(2));
        QVERIFY(edit->verticalScrollBar()->maximum() == 0);
        window.resize(1400 * percent / 100, 700);
        QCOMPARE(height(), edit->heightOf(1));
        window.resize(400 * percent / 100, 700);
        QCOMPARE(height(), narrow);
        edit->setPlainText(u"行\n"_s.repeated(30));
        QCOMPARE(height(), edit->heightOf(GrowingEdit::kMostLines));
        QVERIFY(edit->verticalScrollBar()->maximum() > 0);
        edit->setLines(1, 6);
        QCOMPARE(height(), edit->heightOf(6));
        edit->clear();
        QCOMPARE(height(), edit->heightOf(1));
        QTest::keyClick(edit, Qt::Key_Return); // as it is typed
        QCOMPARE(height() > edit->heightOf(1), true);
        QVERIFY(edit->viewport()->rect().contains(edit->cursorRect()));
    }

    // A scroll bar takes room, for which a text must not need it: whatever height the field had
    // before, it has one only where the words do not fit without it.
    void noBarForTheSakeOfABar_data() { percents(); }
    void noBarForTheSakeOfABar()
    {
        QFETCH(int, percent);
        const Desk desk(Theme::Light, percent);
        GrowingEdit edit;
        QPlainTextEdit plain;
        plain.setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        edit.setLines(1, 8);
        edit.show();
        plain.show();
        QVERIFY(QTest::qWaitForWindowExposed(&edit));
        for (int letters = 20; letters < 120; ++letters) {
            edit.setPlainText(QString(letters, u'国'));
            plain.setPlainText(edit.toPlainText());
            for (const int lines : {5, 2, 4, 3, 6}) {
                for (QPlainTextEdit *text : {static_cast<QPlainTextEdit *>(&edit), &plain})
                    text->resize(300 * percent / 100, edit.heightOf(lines));
                Desk::settle(edit);
                QVERIFY2((edit.verticalScrollBar()->maximum() > 0) ==
                             (plain.verticalScrollBar()->maximum() > 0),
                         qPrintable(QStringLiteral("%1 %2").arg(letters).arg(lines)));
            }
        }
    }

    // The form of the booklet: notes, blocks, words that the checks pass over.
    void formOfTheBooklet_data() { percents(); }
    void formOfTheBooklet()
    {
        QFETCH(int, percent);
        Desk desk(Theme::Light, percent);
        desk.open(desk.makeSeed());
        const QJsonArray blocks{QJsonObject{{u"type"_s, u"paragraph"_s}, {u"text"_s, u"一行"_s}},
                                QJsonObject{{u"type"_s, u"list"_s},
                                            {u"text"_s, u"閲覧できる場所"_s},
                                            {u"items"_s, QJsonArray{u"市役所3階"_s}}}};
        QVERIFY(desk.session().apply({u"set_settings"_s,
                                      {{u"front_blocks"_s, blocks},
                                       {u"front_notes"_s, QJsonArray{u"注記の一行"_s}},
                                       {u"confirmed_words"_s, QJsonArray{u"区役所"_s}}},
                                      {}}));
        desk.inDialog([&] { desk.window().commands().action(Command::BookletForm)->trigger(); },
                      [&](QDialog &dialog) {
                          auto *pages = dialog.findChild<QTabWidget *>();
                          const auto show = [&](const char *name) -> QPlainTextEdit & {
                              QPlainTextEdit &found = field(dialog, name);
                              for (int i = 0; i < pages->count(); ++i) {
                                  if (pages->widget(i)->isAncestorOf(&found))
                                      pages->setCurrentIndex(i);
                              }
                              look(dialog, name, percent);
                              return found;
                          };
                          for (const char *name : {"front_notes", "confirmed_words"}) {
                              QPlainTextEdit &notes = show(name);
                              QVERIFY2(linesIn(notes) == 1, name);
                              notes.appendPlainText(u"二行目\n三行目"_s);
                              look(dialog, name, percent + 1);
                              QVERIFY2(linesIn(notes) == 3, name);
                          }
                          QPlainTextEdit &text = show("front_blocksText");
                          auto *list = dialog.findChild<QListWidget *>(u"front_blocks"_s);
                          list->setCurrentRow(0);
                          look(dialog, "paragraph", percent);
                          QCOMPARE(linesIn(text), 1);
                          list->setCurrentRow(1);
                          look(dialog, "list", percent);
                          QCOMPARE(linesIn(text), 1);
                          QPlainTextEdit &items = field(dialog, "front_blocksItems");
                          QCOMPARE(linesIn(items), 1);
                          items.appendPlainText(u"図書館"_s);
                          look(dialog, "list", percent + 1);
                          QCOMPARE(linesIn(items), 2);
                          dialog.done(QDialog::Rejected); // what was typed is not asked for
                      });
    }

    void changesOfThePlan_data() { percents(); }
    void changesOfThePlan()
    {
        QFETCH(int, percent);
        Desk desk(Theme::Light, percent);
        desk.open(desk.makeSeed());
        desk.inDialog([&] { desk.window().commands().action(Command::EditPlanChanges)->trigger(); },
                      [&](QDialog &dialog) {
                          dialog.findChild<QPushButton *>(u"addPlanChange"_s)->click();
                          QPlainTextEdit &before = field(dialog, "changeOld");
                          before.setPlainText(u"緑を増やす。"_s);
                          look(dialog, "changes", percent);
                          QCOMPARE(linesIn(before), 2); // of sentences there are often some
                          before.appendPlainText(u"木陰をつくる。\nベンチを置く。"_s);
                          look(dialog, "changes", percent + 1);
                          QCOMPARE(linesIn(before), 3);
                          dialog.done(QDialog::Rejected);
                      });
    }

    // A letter is long: it has the room that its words need, as far as there is any.
    void letterToDepartments_data() { percents(); }
    void letterToDepartments()
    {
        QFETCH(int, percent);
        Desk desk(Theme::Light, percent);
        desk.open(desk.makeSeed());
        desk.inDialog([&] { desk.window().commands().action(Command::WriteReminder)->trigger(); },
                      [&](QDialog &dialog) {
                          QPlainTextEdit &wording = field(dialog, "letterWording");
                          look(dialog, "letter", percent);
                          const int usual = wording.height();
                          wording.setPlainText(u"一行"_s);
                          look(dialog, "letter", percent + 1);
                          QVERIFY2(
                              percent > 100 || wording.height() < usual,
                              qPrintable(QStringLiteral("%1 %2").arg(usual).arg(wording.height())));
                          dialog.done(QDialog::Rejected);
                      });
    }
};

GAIYO_UI_TEST_MAIN(TestGrowing)
#include "test_growing.moc"
