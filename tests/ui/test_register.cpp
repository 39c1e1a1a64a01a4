#include "ui/as_nobody.h"
#include "ui/desk.h"

#include "domain/template.h"
#include "domain/work/work.h"
#include "letters/intake_pane.h"
#include "letters/original_view.h"
#include "session/register_in_use.h"
#include "store/file/connection.h"
#include "store/register/kept_files.h"
#include "store/register/person_register.h"
#include "ui/letters.h"
#include "ui/looks.h"
#include "ui/register_steps.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTextEdit>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>
#include <QUrl>

using namespace gaiyo;

namespace {

// Another program, or a colleague, that works in the register.
class Holder
{
public:
    explicit Holder(const QString &path)
    {
        auto opened = Connection::open(path, Connection::Mode::ReadWrite, path);
        if (!opened || !(*opened)->run("BEGIN EXCLUSIVE"))
            qFatal("the register cannot be held");
        m_connection = std::move(*opened);
    }

private:
    std::unique_ptr<Connection> m_connection;
};

} // namespace

// The register of persons beside a document, through the window.
class TestRegister : public QObject
{
    Q_OBJECT
private:
    // Nothing of who wrote, in whatever the window left in its own folders.
    static QStringList findNames(Desk &desk)
    {
        QStringList found;
        QDir folder(desk.path(QString()));
        for (const QString &name : folder.entryList(QDir::Files)) {
            const QByteArray bytes = bytesOf(folder.filePath(name));
            if (name != u"a.eml" && bytes.contains(kName.toUtf8()))
                found += name;
        }
        return found;
    }
    static void findWaits(Desk &desk, const QString &words)
    {
        QTRY_VERIFY2_WITH_TIMEOUT(findingOf(desk, words), qUtf8Printable(words), 10000);
    }
    static QTreeWidgetItem *findingOf(Desk &desk, const QString &words)
    {
        auto *list = desk.find<QTreeWidget>("findings");
        for (int row = 0; row < list->topLevelItemCount(); ++row)
            list->topLevelItem(row)->setExpanded(true);
        for (QTreeWidgetItemIterator line(list); *line; ++line) {
            if ((*line)->text(1).contains(words))
                return *line;
        }
        return nullptr;
    }

private Q_SLOTS:
    // Chosen once, it is there whenever the document is opened here; given up, it is left alone.
    void aRegisterIsMadeAndRemembered()
    {
        Desk desk;
        openIntake(desk);
        const QString document = desk.session().path();
        QCOMPARE(line(desk), QStringLiteral("提出者台帳は使っていません"));
        useNew(desk);
        QVERIFY(openRegister(registerPath(desk)));
        QVERIFY(!bar(desk).isVisible());
        QVERIFY(desk.window().closeDocument());
        QVERIFY(!bytesOf(document).contains("台帳"));
        desk.newWindow();
        desk.open(document);
        desk.press(Qt::Key_F1, Qt::ControlModifier);
        QTRY_COMPARE(line(desk), QStringLiteral("提出者台帳を使用中：受付.db"));
        desk.window().commands().action(Command::LeaveRegister)->trigger();
        QCOMPARE(line(desk), QStringLiteral("提出者台帳は使っていません"));
        QVERIFY(desk.window().closeDocument());
        desk.newWindow();
        desk.open(document);
        QCOMPARE(line(desk), QStringLiteral("提出者台帳は使っていません"));
        QVERIFY(openRegister(registerPath(desk)));
    }

    // Each document has its own.
    void anotherDocumentDoesNotUseIt()
    {
        Desk desk;
        openIntake(desk);
        useNew(desk);
        desk.open(desk.makeLarge(20));
        QCOMPARE(line(desk), QStringLiteral("提出者台帳は使っていません"));
    }

    void theFolderOfTheDocumentIsWarnedOf()
    {
        Desk desk;
        openIntake(desk);
        desk.inDialog([&] { desk.window().commands().action(Command::UseRegister)->trigger(); },
                      [&](QDialog &dialog) {
                          auto *file = dialog.findChild<QWidget *>(QStringLiteral("registerFile"))
                                           ->findChild<QLineEdit *>();
                          file->setText(registerPath(desk));
                          QCOMPARE(trouble(dialog), QString());
                          file->setText(desk.path(QStringLiteral("受付.db")));
                          QVERIFY(trouble(dialog).contains(QStringLiteral("文書と同じフォルダー")));
                          dialog.reject();
                      });
    }

    void troubles_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QString>("said");
        const auto row = [](const char *fault, const QString &said) {
            QTest::newRow(fault) << QString::fromLatin1(fault) << said;
        };
        row("missing", QStringLiteral("見つかりません"));
        row("damaged", QStringLiteral("壊れています"));
        row("files left behind", QStringLiteral("同じ場所にありません"));
        row("of another document", QStringLiteral("別の文書"));
        row("busy", QStringLiteral("書き込んでいます"));
        row("no right", QStringLiteral("権限"));
    }
    // Said in a sentence, with what can be done; letters are received all the same.
    void troubles()
    {
        QFETCH(QString, fault);
        QFETCH(QString, said);
#ifdef Q_OS_WIN
        if (fault == u"no right")
            QSKIP("Rights are others there");
#endif
        Desk desk;
        openIntake(desk);
        useNew(desk);
        receive(desk, writeMail(desk));
        desk.session().undo();
        const QString document = desk.session().path();
        const QString path = registerPath(desk);
        QVERIFY(desk.window().closeDocument());
        std::optional<Holder> holder;
        if (fault == u"missing")
            QVERIFY(QFile::rename(path, path + u'x'));
        else if (fault == u"damaged")
            writeBytes(path, bytesOf(path).left(100) + QByteArray(20000, 'x'));
        else if (fault == u"files left behind")
            QVERIFY(QDir().rename(filesFolderOf(path), filesFolderOf(path) + u'x'));
        else if (fault == u"busy")
            holder.emplace(path);
        else if (fault == u"no right")
            QVERIFY(QFile::setPermissions(path, {}));
        std::optional<AsNobody> nobody;
        if (fault == u"no right")
            nobody.emplace(QFileInfo(document).path());
        desk.newWindow();
        desk.open(fault == u"of another document" ? desk.makeLarge(20) : document);
        desk.press(Qt::Key_F1, Qt::ControlModifier);
        if (fault == u"of another document") {
            choose(desk, path, false, [&](QDialog &dialog) {
                QTRY_VERIFY2(trouble(dialog).contains(said), qUtf8Printable(trouble(dialog)));
                dialog.reject();
            });
            QCOMPARE(line(desk), QStringLiteral("提出者台帳は使っていません"));
            return;
        }
        QTRY_VERIFY_WITH_TIMEOUT(bar(desk).isVisible(), 30000); // it waits for who is in it
        QVERIFY2(bar(desk).accessibleName().contains(said),
                 qUtf8Printable(bar(desk).accessibleName()));
        QVERIFY(line(desk).contains(QStringLiteral("読めません")));
        QVERIFY(desk.find<QLabel>("findingsUnread")
                    ->isVisibleTo(desk.find<QLabel>("findingsUnread")->parentWidget()));
        if (holder) {
            holder.reset();
            desk.find<QPushButton>("registerAgain")->click();
            QTRY_VERIFY(!bar(desk).isVisible());
            return;
        }
        drop(desk, {desk.path(QStringLiteral("a.eml"))}, [&](QDialog &dialog) {
            QVERIFY(!trouble(dialog).isEmpty());
            clickDo(dialog);
            QTRY_VERIFY(trouble(dialog).contains(said));
            QCOMPARE(letters(desk), size_t(0));
            dialog.findChild<QCheckBox *>(QStringLiteral("receiveKeep"))->click();
            QCOMPARE(trouble(dialog), QString());
            clickDo(dialog);
        });
        QCOMPARE(letters(desk), size_t(1));
        if (fault == u"missing")
            QVERIFY(QFile::rename(path + u'x', path));
        else if (fault == u"files left behind")
            QVERIFY(QDir().rename(filesFolderOf(path) + u'x', filesFolderOf(path)));
        else
            return;
        desk.find<QPushButton>("registerAgain")->click();
        QTRY_VERIFY(!bar(desk).isVisible());
        QVERIFY(line(desk).contains(QStringLiteral("使用中")));
    }

    // What tells who wrote is in the register, and nowhere else.
    void lettersAreReceivedIntoIt()
    {
        Desk desk;
        openIntake(desk);
        useNew(desk);
        const QString path = writeMail(desk);
        drop(desk, {path}, [&](QDialog &dialog) {
            auto *rows = dialog.findChild<QTreeWidget *>(QStringLiteral("receiveRows"));
            QVERIFY(rows->topLevelItem(0)->text(5).contains(QStringLiteral("台帳")));
            QVERIFY(dialog.findChild<QLabel *>(QStringLiteral("receiveNote"))
                        ->text()
                        .contains(QStringLiteral("台帳に控えます")));
            clickDo(dialog);
        });
        QCOMPARE(letters(desk), size_t(1));
        const auto persons = openRegister(registerPath(desk));
        const auto people = persons->people();
        QCOMPARE(people->size(), size_t(1));
        QCOMPARE(people->front().name, kName);
        const Letter letter = desk.session().work().work().letters.front();
        QCOMPARE(people->front().id, letter.submitter->value());
        const auto files = persons->files();
        QCOMPARE(files->front().letter, letter.id.value());
        QCOMPARE(bytesOf(keptPath(registerPath(desk), files->front().sha256, files->front().name)),
                 QByteArray("scanned"));
        QTRY_VERIFY(person(desk).contains(kName));
        const auto buttons = desk.find<QWidget>("letterFiles")->findChildren<QPushButton *>();
        QCOMPARE(buttons.size(), 1);
        QCOMPARE(buttons.front()->text(), kFileName);
        QVERIFY(person(desk).contains(QStringLiteral("台帳だけ")));
        // The same file again says so, and one step takes it back.
        drop(desk, {path}, [&](QDialog &dialog) {
            auto *rows = dialog.findChild<QTreeWidget *>(QStringLiteral("receiveRows"));
            QVERIFY2(rows->topLevelItem(0)->text(5).contains(QStringLiteral("受付1")),
                     qUtf8Printable(rows->topLevelItem(0)->text(5)));
            QCOMPARE(rows->topLevelItem(0)->checkState(0), Qt::Unchecked);
            rows->topLevelItem(0)->setCheckState(0, Qt::Checked);
            clickDo(dialog);
        });
        QCOMPARE(letters(desk), size_t(1));
        desk.session().undo();
        QCOMPARE(letters(desk), size_t(0));
        QVERIFY(desk.window().closeDocument());
        QCOMPARE(findNames(desk), QStringList());
        QVERIFY(bytesOf(registerPath(desk)).contains(kName.toUtf8())); // the search can find it
    }

    // A letter that somebody took out again gets new ids when it comes once more.
    void aLetterThatWasUndoneIsReceivedAnew()
    {
        Desk desk;
        openIntake(desk);
        useNew(desk);
        receive(desk, writeMail(desk));
        const LetterId before = desk.session().work().work().letters.front().id;
        desk.session().undo();
        receive(desk, desk.path(QStringLiteral("a.eml")));
        QVERIFY(desk.session().work().work().letters.front().id != before);
        QTRY_VERIFY(person(desk).contains(kName));
    }

    void aTypedLetterHasItsWriterInTheRegister()
    {
        Desk desk;
        openIntake(desk);
        desk.inDialog([&] { desk.press(Qt::Key_L, Qt::ControlModifier); },
                      [&](QDialog &dialog) { // without one there are no such fields
                          QVERIFY(!dialog.findChild<QLineEdit *>(QStringLiteral("personName")));
                          dialog.reject();
                      });
        useNew(desk);
        for (const QString &words : {kBody, QStringLiteral("二通目です。")}) {
            desk.inDialog(
                [&] { desk.press(Qt::Key_L, Qt::ControlModifier); },
                [&](QDialog &dialog) {
                    for (const char *name :
                         {"personName", "personAddress", "personTel", "personMail"})
                        QVERIFY(!dialog.findChild<QLineEdit *>(QLatin1String(name))
                                     ->accessibleName()
                                     .isEmpty());
                    dialog.findChild<QLineEdit *>(QStringLiteral("personName"))->setText(kName);
                    dialog.findChild<QTextEdit *>(QStringLiteral("words"))->setPlainText(words);
                    clickDo(dialog);
                });
        }
        QCOMPARE(letters(desk), size_t(2));
        QCOMPARE(openRegister(registerPath(desk))->people()->size(), size_t(2));
        const auto whole = desk.session().document().wholeSnapshot();
        qsizetype masked = 0;
        for (const Original &original : (*whole)->work->originals)
            masked += original.text->count(u'■');
        QCOMPARE(masked, kName.size() + kTel.size());
        QVERIFY(desk.window().closeDocument());
        QCOMPARE(findNames(desk), QStringList());
    }

    // The words of a mask come back from the register, which alone has them.
    void aMaskIsTakenAway()
    {
        Desk desk;
        openIntake(desk);
        useNew(desk);
        receive(desk, writeMail(desk));
        auto *view = desk.find<OriginalView>("original");
        const QString text = view->letter().text();
        const auto at = text.indexOf(u'■', text.indexOf(QStringLiteral("電話")));
        view->select({at, at});
        view->setFocus();
        desk.press(Qt::Key_U);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        QTest::keyClick(menu, Qt::Key_T);
        QTRY_VERIFY2(
            view->letter().text().contains(kTel),
            qUtf8Printable(view->letter().text() + desk.find<QLabel>("saveState")->text()));
        QVERIFY(!view->letter().text().contains(kName));
        desk.window().activateWindow();
        QApplication::setActiveWindow(&desk.window());
        // Without it they cannot be had.
        desk.window().commands().action(Command::LeaveRegister)->trigger();
        view->select({text.indexOf(u'■'), text.indexOf(u'■')});
        desk.window().commands().action(Command::UnmaskWords)->trigger();
        QVERIFY(!QApplication::activePopupWidget());
        QVERIFY(desk.find<QLabel>("saveState")->text().contains(QStringLiteral("台帳")));
    }

    // Whoever wrote must not stand in anything printed.
    void theChecksLookForEverybodyInIt()
    {
        Desk desk;
        openIntake(desk);
        useNew(desk);
        receive(desk, writeMail(desk));
        const OpinionId first = desk.session().view()->index.findOpinionByNo(1)->id;
        desk.session().apply(
            {QStringLiteral("set_response"),
             {{QStringLiteral("opinion"), first.value()},
              {QStringLiteral("text"), QStringLiteral("%1様のご意見です。").arg(kName)}},
             {}});
        const QString said = QStringLiteral("提出者台帳");
        findWaits(desk, said);
        QVERIFY(!findingOf(desk, said)->text(1).contains(kName));
        desk.window().commands().action(Command::LeaveRegister)->trigger();
        QTRY_VERIFY(!findingOf(desk, said));
        choose(desk, registerPath(desk), false);
        findWaits(desk, said);
    }

    void confirmedWordsAreARowOfTheBooklet()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const auto confirmed = [&] {
            return resolveSettings(desk.session().view()->values().consultation)->confirmedWords;
        };
        desk.inDialog([&] { desk.window().commands().action(Command::BookletForm)->trigger(); },
                      [&](QDialog &dialog) {
                          auto *words =
                              dialog.findChild<QPlainTextEdit *>(QStringLiteral("confirmed_words"));
                          QVERIFY(!words->accessibleName().isEmpty());
                          words->setPlainText(QStringLiteral("03-3993-1111\n\n練馬 太郎\n"));
                          clickDo(dialog);
                      });
        QCOMPARE(confirmed(),
                 (QStringList{QStringLiteral("03-3993-1111"), QStringLiteral("練馬 太郎")}));
        desk.session().undo();
        QCOMPARE(confirmed(), QStringList());
    }

    void pictures_data()
    {
        addPictureRows();
    }
    // For a person to look at; nothing is clipped or blank.
    void pictures()
    {
        QFETCH(int, theme);
        QFETCH(int, percent);
        QFETCH(QSize, size);
        const QString tag = QString::fromLatin1(QTest::currentDataTag());
        Desk desk{Theme(theme), percent};
        openIntake(desk);
        useNew(desk);
        std::optional<English> language;
        if (tag == u"english") {
            language.emplace();
            desk.newWindow();
            desk.open(desk.path(QStringLiteral("練馬区情報化基本計画.db")));
            desk.press(Qt::Key_F1, Qt::ControlModifier);
        }
        desk.window().resize(size);
        QDir().mkpath(QStringLiteral(GAIYO_PICTURE_FOLDER));
        const auto save = [&](QWidget &widget, const QString &name) {
            Desk::settle(widget);
            const QPixmap picture = widget.grab();
            QVERIFY(picture.save(
                QStringLiteral(GAIYO_PICTURE_FOLDER "/register-%1-%2.png").arg(name, tag)));
            const QStringList faults = clippedIn(widget) + blankIn(widget, picture.toImage());
            QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
        };
        const auto saveDialog = [&](Command command, const QString &name,
                                    const std::function<void(QDialog &)> &before = {}) {
            desk.inDialog([&] { desk.window().commands().action(command)->trigger(); },
                          [&](QDialog &dialog) {
                              if (before)
                                  before(dialog);
                              save(dialog, name);
                              dialog.reject();
                          });
        };
        drop(desk, {writeMail(desk)}, [&](QDialog &dialog) {
            save(dialog, QStringLiteral("receive"));
            clickDo(dialog);
        });
        QTRY_VERIFY(person(desk).contains(kName));
        save(desk.window(), QStringLiteral("window"));
        QVERIFY(desk.window().width() <= size.width() && desk.window().height() <= size.height());
        saveDialog(Command::AddLetter, QStringLiteral("letter"));
        saveDialog(Command::UseRegister, QStringLiteral("choose"), [&](QDialog &dialog) {
            dialog.findChild<QWidget *>(QStringLiteral("registerFile"))
                ->findChild<QLineEdit *>()
                ->setText(desk.path(QStringLiteral("受付.db")));
        });
        saveDialog(Command::BookletForm, QStringLiteral("confirmed"),
                   [](QDialog &dialog) { dialog.findChild<QTabWidget *>()->setCurrentIndex(3); });
        QVERIFY(QFile::rename(registerPath(desk), registerPath(desk) + u'x'));
        desk.find<QPushButton>("registerAgain")->click();
        QTRY_VERIFY(bar(desk).isVisible());
        save(desk.window(), QStringLiteral("trouble"));
        QVERIFY(desk.window().width() <= size.width() && desk.window().height() <= size.height());
        desk.press(Qt::Key_F2, Qt::ControlModifier);
        desk.press(Qt::Key_F7);
        save(desk.window(), QStringLiteral("findings"));
        QVERIFY(desk.window().width() <= size.width() && desk.window().height() <= size.height());
    }
};

GAIYO_UI_TEST_MAIN(TestRegister)
#include "test_register.moc"
