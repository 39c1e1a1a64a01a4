#include "ui/desk.h"

#include "document/large_change.h"
#include "session/operations.h"

#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QProgressDialog>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTimer>
#include <QTreeView>

using namespace gaiyo;

// One change of thousands of rows: the window lives, the clerk can stop it, and it is one step like
// any other.
class TestLarge : public QObject
{
    Q_OBJECT
private:
    static constexpr int kRows = 1500;
    static constexpr int kMany = 300; // more than are changed at once

    static Snapshot additions()
    {
        Snapshot values;
        Node chapter;
        chapter.id = NodeId(QStringLiteral("large-chapter"));
        chapter.kind = NodeKind::Chapter;
        chapter.title = QStringLiteral("届いた意見");
        values.nodes.push_back(chapter);
        for (int i = 0; i < kRows; ++i) {
            Opinion opinion;
            opinion.id = OpinionId(QStringLiteral("large-%1").arg(i));
            opinion.node = chapter.id;
            opinion.summary = QStringLiteral("届いた意見その%1").arg(i);
            values.opinions.push_back(opinion);
        }
        return values;
    }
    static size_t count(Desk &desk) { return desk.session().view()->values().opinions.size(); }
    static Snapshot stored(Desk &desk)
    {
        const SystemClock clock;
        const auto store =
            DocumentStore::open(desk.session().path(), Access::ReadOnly, {QString()}, clock);
        return *(*store)->load();
    }

    // Counts how often the lists are styled while they have rows.
    struct Styled : QObject
    {
        int count = 0;

        bool eventFilter(QObject *object, QEvent *event) override
        {
            const auto *list = qobject_cast<QTreeView *>(object);
            const bool hasRows = list && list->model() && list->model()->rowCount() > 0;
            count += hasRows && event->type() == QEvent::StyleChange;
            return false;
        }
    };

    // Counts how often the window had its turn while the work was going on.
    struct Beats
    {
        QTimer timer;
        int count = 0;
        bool sawProgress = false;
        QStringList titles; // of what was going on

        explicit Beats(bool stops)
        {
            QObject::connect(&timer, &QTimer::timeout, [this, stops] {
                ++count;
                for (QWidget *widget : QApplication::topLevelWidgets()) {
                    auto *progress = qobject_cast<QProgressDialog *>(widget);
                    if (!progress)
                        continue;
                    sawProgress = true;
                    if (!titles.contains(progress->windowTitle()))
                        titles += progress->windowTitle();
                    if (stops)
                        progress->findChild<QPushButton *>()->click();
                }
            });
            timer.start(1);
        }
    };

    static bool isSame(const Snapshot &one, Snapshot other)
    {
        other.revision = one.revision;
        return one == other;
    }
    static bool moveAll(Desk &desk, const std::optional<NodeId> &to)
    {
        std::vector<Operation> moves;
        for (const Opinion &opinion : desk.session().view()->values().opinions)
            moves.push_back(operations::moveOpinion(opinion.id, to, {}));
        return desk.session().applyAll(QStringLiteral("move_opinion"), moves).has_value();
    }
    static QPushButton *doButton(QDialog &dialog)
    {
        auto *button = dialog.findChild<QPushButton *>(QStringLiteral("do"));
        [&] { QTRY_VERIFY(button->isEnabled()); }();
        return button;
    }
    static void setFile(QDialog &dialog, const char *field, const QString &path)
    {
        dialog.findChild<QWidget *>(QString::fromLatin1(field))
            ->findChild<QLineEdit *>()
            ->setText(path);
    }
    static void exportTable(Desk &desk, const QString &path)
    {
        desk.inDialog([&] { desk.press(Qt::Key_E, Qt::ControlModifier); },
                      [&](QDialog &dialog) {
                          auto *format = dialog.findChild<QComboBox *>(QStringLiteral("format"));
                          format->setCurrentIndex(
                              format->findText(QStringLiteral("CSV"), Qt::MatchContains));
                          setFile(dialog, "file", path);
                          doButton(dialog)->click();
                      });
    }
    // In the opinions' words, not in the heads of the columns.
    static void replaceInFile(const QString &path, const QString &from, const QString &to)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QString text = QString::fromUtf8(file.readAll());
        file.close();
        const qsizetype head = text.indexOf(u'\n');
        text = text.left(head) + text.mid(head).replace(from, to);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text.toUtf8());
    }

private Q_SLOTS:
    // Each time that it is styled anew it lays all rows out anew, and the window waits.
    void opinionsAreStyledOnceAtMostWhenADocumentIsOpened()
    {
        Desk desk;
        Styled styled;
        qApp->installEventFilter(&styled);
        desk.open(desk.makeLarge(kMany));
        qApp->removeEventFilter(&styled);
        QVERIFY2(styled.count <= 1, qPrintable(QString::number(styled.count)));
    }

    // To change thousands of rows and to draw them are two turns of the window's loop, so that keys
    // and clicks wait for one at a time; drawn they are, with nothing else to ask for it.
    void isDrawnInATurnOfItsOwn()
    {
        struct Drawn : QObject
        {
            bool isDrawn = false;

            bool eventFilter(QObject *, QEvent *event) override
            {
                isDrawn = isDrawn || event->type() == QEvent::Paint;
                return false;
            }
        };
        Desk desk;
        desk.open(desk.makeSeed());
        QWidget *rows = desk.find<QTreeView>("opinions")->viewport();
        QTRY_VERIFY(desk.window().updatesEnabled());
        Drawn drawn;
        rows->installEventFilter(&drawn);
        QVERIFY(desk.session().append(additions()));
        drawn.isDrawn = false; // while it was saved, the window went on
        QCoreApplication::sendPostedEvents();
        QVERIFY(!drawn.isDrawn);
        QTRY_VERIFY(drawn.isDrawn);
        QVERIFY(desk.window().updatesEnabled());
    }

    void addedAndTakenBack()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const Snapshot before = desk.session().view()->values();
        {
            Beats beats(false);
            QVERIFY(desk.session().append(additions()));
            QVERIFY(beats.sawProgress);
            QVERIFY2(beats.count > 3, qPrintable(QString::number(beats.count)));
        }
        QCOMPARE(count(desk), before.opinions.size() + kRows);
        QVERIFY(stored(desk) == desk.session().view()->values());
        const Snapshot after = desk.session().view()->values();
        // By the key, as everything else; and again.
        desk.activate(); // as the system does when a window above it closes
        {
            Beats beats(false);
            desk.press(Qt::Key_Z, Qt::ControlModifier);
            QTRY_COMPARE(count(desk), before.opinions.size());
            QVERIFY(beats.sawProgress);
        }
        QVERIFY(desk.session().view()->values().nodes == before.nodes);
        QVERIFY(stored(desk) == desk.session().view()->values());
        desk.activate();
        desk.press(Qt::Key_Y, Qt::ControlModifier);
        QTRY_COMPARE(count(desk), after.opinions.size());
        QVERIFY(stored(desk) == desk.session().view()->values());
        // What is done next is a step of its own.
        desk.activate();
        const OpinionId third = desk.session().view()->index.findOpinionByNo(3)->id;
        desk.session().apply(operations::setSummary(third, QStringLiteral("次の変更"), {}));
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(count(desk), after.opinions.size());
        QVERIFY(desk.session().view()->index.findOpinion(third)->summary !=
                QStringLiteral("次の変更"));
    }

    // Many answers are taken back: one of their opinions comes into sight, and not one after the
    // other; where one is in sight already, nothing moves.
    void manyAnswersComeBackInOneLook()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const auto at = [&](int no) { return *desk.session().view()->index.findOpinionByNo(no); };
        std::vector<Operation> changes;
        for (const int no : {8, 20, 5, 30, 12})
            changes.push_back(operations::setResponse(at(no).id, QStringLiteral("改めます。"), {}));
        QVERIFY(desk.session().applyAll(QStringLiteral("replace"), changes));
        desk.session().jumpTo(at(40).id);
        desk.activate();
        QSignalSpy shown(&desk.session(), &Session::opinionSelected);
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(shown.size(), 1);
        QCOMPARE(desk.session().opinion(), at(5).id);
        desk.session().jumpTo(at(12).id);
        desk.activate();
        desk.press(Qt::Key_Y, Qt::ControlModifier);
        QTRY_VERIFY(desk.session().document().canUndo());
        QCOMPARE(desk.session().opinion(), at(12).id);
    }

    // Stopped, nothing is done: not here, not in the file, and nothing is left to take back.
    void stopped()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const Snapshot before = desk.session().view()->values();
        {
            Beats beats(true);
            QVERIFY(!desk.session().append(additions()));
        }
        QVERIFY(desk.session().view()->values() == before);
        QVERIFY(stored(desk) == before);
        QVERIFY(!desk.session().document().canUndo());
        QVERIFY(desk.session().append(additions()));
        QCOMPARE(count(desk), before.opinions.size() + kRows);
    }

    // Replacing, and whatever is done to all that are selected, goes the same way: the window
    // lives, the file has what is shown, it is one step back, and stopped it is not done at all.
    void many_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what : {"replace", "category", "move", "heading"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }
    void many()
    {
        QFETCH(QString, what);
        Desk desk;
        desk.open(desk.makeLarge(kMany));
        const NodeId chapter = desk.session().view()->values().nodes.front().id;
        if (what == u"heading")
            QVERIFY(moveAll(desk, chapter));
        const Snapshot before = desk.session().view()->values();
        const QString undoable = desk.session().document().undoKind();
        QTreeView *list = desk.find<QTreeView>("opinions");
        const auto doIt = [&] {
            desk.activate();
            if (what == u"replace") {
                desk.find<QLineEdit>("searchWords")->setText(QStringLiteral("の"));
                desk.find<QLineEdit>("replaceWith")->setText(QStringLiteral("之"));
                QTRY_VERIFY(desk.find<QPushButton>("replaceAll")->isEnabled());
                desk.find<QPushButton>("replaceAll")->click();
            } else if (what == u"category") {
                list->setFocus();
                list->selectAll();
                desk.press(Qt::Key_2, Qt::ControlModifier);
            } else if (what == u"move") {
                moveAll(desk, std::nullopt);
            } else {
                desk.session().apply(operations::removeNode(chapter, true));
            }
        };
        bool wasStopped = false;
        for (int i = 0; i < 5 && !wasStopped; ++i) { // on a quick machine it may be over before
            {
                Beats beats(true);
                doIt();
            }
            wasStopped = isSame(before, desk.session().view()->values());
            if (!wasStopped)
                desk.session().undo();
        }
        QVERIFY(wasStopped);
        QVERIFY(stored(desk) == desk.session().view()->values());
        QCOMPARE(desk.session().document().undoKind(), undoable);
        {
            Beats beats(false);
            doIt();
            QVERIFY2(beats.titles.contains(QStringLiteral("まとめて変更しています…")),
                     qPrintable(beats.titles.join(u'\n')));
            QVERIFY2(beats.count > 3, qPrintable(QString::number(beats.count)));
        }
        const Snapshot after = desk.session().view()->values();
        QVERIFY(!(after == before));
        QVERIFY(stored(desk) == after);
        for (const Snapshot *state : {&before, &after, &before}) {
            Beats beats(false);
            desk.activate();
            desk.press(state == &before ? Qt::Key_Z : Qt::Key_Y, Qt::ControlModifier);
            QVERIFY(beats.sawProgress);
            QVERIFY(isSame(desk.session().view()->values(), *state));
            QVERIFY(stored(desk) == desk.session().view()->values());
        }
    }

    // A table that comes back changed in hundreds of rows, while a colleague has saved since it was
    // read: what the table does is planned on what is there then.
    void tableComesBack()
    {
        Desk desk;
        desk.open(desk.makeLarge(kMany));
        Session &session = desk.session();
        const Snapshot before = session.view()->values();
        const QString path = desk.path(QStringLiteral("回答.csv"));
        exportTable(desk, path);
        replaceInFile(path, QStringLiteral("。"), QStringLiteral("！"));
        const OpinionId third = session.view()->index.findOpinionByNo(3)->id;
        const QString hers = QStringLiteral("佐藤の文");
        QStringList titles;
        desk.activate();
        desk.inDialog([&] { desk.press(Qt::Key_I, Qt::ControlModifier); },
                      [&](QDialog &dialog) {
                          setFile(dialog, "source", path);
                          auto *back =
                              dialog.findChild<QRadioButton *>(QStringLiteral("toTakeBack"));
                          QTRY_VERIFY(back->isVisible() && back->isChecked());
                          const SystemClock clock;
                          RandomIdSource ids;
                          const auto other = Document::open(session.path(), Access::ReadWrite,
                                                            {clock, ids, {QStringLiteral("佐藤")}});
                          (void)(*other)->apply(operations::setSummary(third, hers, {}));
                          Beats beats(false);
                          doButton(dialog)->click();
                          titles = beats.titles;
                      });
        QVERIFY2(titles.contains(QStringLiteral("まとめて変更しています…")),
                 qPrintable(titles.join(u'\n')));
        QCOMPARE(session.view()->index.findOpinion(third)->summary, hers);
        size_t changed = 0;
        for (const Opinion &opinion : session.view()->values().opinions)
            changed += opinion.summary.contains(u'！');
        QVERIFY2(changed > kMany / 2, qPrintable(QString::number(changed)));
        QVERIFY(stored(desk) == session.view()->values());
        desk.activate();
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        for (const Opinion &opinion : session.view()->values().opinions)
            QVERIFY(!opinion.summary.contains(u'！'));
        QCOMPARE(session.view()->index.findOpinion(third)->summary, hers);
    }

    // A colleague saves just before it: both are there, and each is told as whose it is.
    void colleagueBefore()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        Session &session = desk.session();
        const size_t before = count(desk);
        const SystemClock clock;
        RandomIdSource ids;
        const auto other = Document::open(session.path(), Access::ReadWrite,
                                          {clock, ids, {QStringLiteral("佐藤")}});
        const OpinionId third = session.view()->index.findOpinionByNo(3)->id;
        (void)(*other)->apply(operations::setSummary(third, QStringLiteral("佐藤の文"), {}));
        QVERIFY(session.append(additions()));
        QCOMPARE(count(desk), before + kRows);
        QCOMPARE(session.view()->index.findOpinion(third)->summary, QStringLiteral("佐藤の文"));
        QVERIFY(session.undo());
        QCOMPARE(count(desk), before);
        QCOMPARE(session.view()->index.findOpinion(third)->summary, QStringLiteral("佐藤の文"));
        QVERIFY(stored(desk) == session.view()->values());
    }
};

GAIYO_UI_TEST_MAIN(TestLarge)
#include "test_large.moc"
