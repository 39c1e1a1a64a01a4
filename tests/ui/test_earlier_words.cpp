#include "ui/desk.h"

#include "document/earlier_version.h"
#include "document/repair/safety_copies.h"
#include "formats/all_formats.h"
#include "session/date_words.h"
#include "session/operations.h"
#include "store/versions.h"
#include "ui/colleague.h"
#include "ui/looks.h"

#include <QAction>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QTextBlock>
#include <QTextEdit>
#include <QTextLayout>
#include <QTimer>
#include <QTreeWidget>

using namespace gaiyo;

// What was written before: the history and its way back, versions with a name, and safety copies.
class TestEarlierWords : public QObject
{
    Q_OBJECT
private:
    static const Opinion &opinion(Desk &desk, int no)
    {
        return *desk.session().view()->index.findOpinionByNo(no);
    }
    static Snapshot load(const QString &path)
    {
        const SystemClock clock;
        const auto store = DocumentStore::open(path, Access::ReadOnly, {QString()}, clock);
        if (!store)
            qFatal("%s", qUtf8Printable(store.error().message));
        return *(*store)->load();
    }
    static void openDialog(Desk &desk, Command command, const std::function<void(QDialog &)> &work)
    {
        desk.inDialog([&] { desk.window().commands().action(command)->trigger(); }, work);
    }

private Q_SLOTS:
    // The words before come back as a change of their own, which can be undone.
    void historyPutsWordsBack()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const OpinionId id = opinion(desk, 3).id;
        const QString before = opinion(desk, 3).summary;
        desk.session().jumpTo(id);
        desk.session().apply(operations::setSummary(id, QStringLiteral("書き換えた文"), {}));
        desk.session().apply(operations::setCategory(opinion(desk, 9).id, {}));
        openDialog(desk, Command::OpinionHistory, [&](QDialog &dialog) {
            auto *list = dialog.findChild<QTreeWidget *>(QStringLiteral("historyList"));
            QVERIFY(list->topLevelItemCount() >= 1);
            QCOMPARE(list->topLevelItem(0)->text(1), QStringLiteral("山田"));
            QVERIFY(dialog.findChild<QTextEdit *>(QStringLiteral("historyBefore"))
                        ->toPlainText()
                        .contains(before));
            QVERIFY(dialog.findChild<QTextEdit *>(QStringLiteral("historyAfter"))
                        ->toPlainText()
                        .contains(QStringLiteral("書き換えた文")));
            dialog.findChild<QPushButton *>(QStringLiteral("putBack"))->click();
            dialog.reject();
        });
        QCOMPARE(opinion(desk, 3).summary, before);
        desk.session().undo();
        QCOMPARE(opinion(desk, 3).summary, QStringLiteral("書き換えた文"));
    }

    // What a colleague wrote while the history was open is not written over unseen.
    void historyPutsNothingOverNewerWords()
    {
        Desk desk;
        const QString path = desk.makeSeed();
        desk.open(path);
        const OpinionId id = opinion(desk, 3).id;
        desk.session().jumpTo(id);
        desk.session().apply(operations::setSummary(id, QStringLiteral("書き換えた文"), {}));
        QDialog *history = nullptr;
        desk.inDialogs(
            [&] { desk.window().commands().action(Command::OpinionHistory)->trigger(); },
            {[&](QDialog &dialog) {
                 history = &dialog;
                 applyElsewhere(path, {operations::setSummary(id, QStringLiteral("佐藤の文"), {})});
                 QTimer::singleShot(0, dialog.findChild<QPushButton *>(QStringLiteral("putBack")),
                                    &QPushButton::click);
             },
             [&](QDialog &told) {
                 auto *box = qobject_cast<QMessageBox *>(&told);
                 QVERIFY(box && box->text().startsWith(QStringLiteral("前の文には戻していません")));
                 auto *list = history->findChild<QTreeWidget *>(QStringLiteral("historyList"));
                 QCOMPARE(list->topLevelItem(0)->text(1), QStringLiteral("佐藤"));
                 QTimer::singleShot(0, history, &QDialog::reject);
                 told.accept();
             }});
        QCOMPARE(opinion(desk, 3).summary, QStringLiteral("佐藤の文"));
    }

    // One word is changed in a long sentence: it is seen which.
    void historyMarksWhatChanged()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const OpinionId id = opinion(desk, 3).id;
        const QString before = opinion(desk, 3).summary;
        desk.session().jumpTo(id);
        QString after = before;
        after.replace(QStringLiteral("区立施設"), QStringLiteral("都立施設"));
        QVERIFY(after != before);
        desk.session().apply(operations::setSummary(id, after, {}));
        openDialog(desk, Command::OpinionHistory, [&](QDialog &dialog) {
            const auto marked = [&](const char *name) {
                QStringList words;
                const auto *pane = dialog.findChild<QTextEdit *>(QLatin1String(name));
                for (QTextBlock block = pane->document()->begin(); block.isValid();
                     block = block.next()) {
                    const auto formats = block.layout()->formats();
                    for (const auto &range : formats)
                        words += block.text().mid(range.start, range.length);
                }
                return words.join(u'|');
            };
            QCOMPARE(marked("historyBefore"), QStringLiteral("区立施設|区立施設"));
            QCOMPARE(marked("historyAfter"), QStringLiteral("都立施設|都立施設"));
            dialog.grab().save(QStringLiteral(GAIYO_PICTURE_FOLDER "/history_marks.png"));
            dialog.reject();
        });
    }

    // After any number of steps of every kind, each earlier state can be had again.
    void earlierVersions()
    {
        Desk desk;
        const QString path = desk.makeSeed();
        desk.open(path);
        Session &session = desk.session();
        std::vector<Snapshot> states{session.view()->values()};
        const auto &nodes = session.view()->values().nodes;
        const std::vector<Operation> steps{
            operations::setSummary(opinion(desk, 3).id, QStringLiteral("一"), {}),
            operations::removeNode(nodes[4].id, true),
            operations::addOpinion(nodes[2].id, QStringLiteral("新しい意見"), {}),
            operations::moveNode(nodes[8].id, nodes[0].id, {}),
            operations::setResponse(opinion(desk, 20).id, QStringLiteral("考え方"), {}),
            operations::shareResponse(opinion(desk, 21).id, opinion(desk, 20).id),
            operations::removeOpinion(opinion(desk, 20).id)};
        for (const Operation &step : steps) {
            QVERIFY(session.apply(step));
            states.push_back(session.view()->values());
        }
        session.undo();
        states.push_back(session.view()->values());
        for (Snapshot &state : states) {
            const QString copy = desk.path(QStringLiteral("版%1.db").arg(state.revision));
            const auto made = makeEarlierVersion(path, copy, state.revision,
                                                 {QStringLiteral("山田")}, session.clock());
            QVERIFY2(made.ok(), qPrintable(made ? QString() : made.error().message));
            Snapshot again = load(copy);
            again.revision = state.revision;
            QVERIFY2(again == state, qPrintable(QString::number(state.revision)));
        }
        QVERIFY(load(path) == session.view()->values());
    }

    // A version with a name is listed, and a copy of it can be had.
    void namedVersion()
    {
        Desk desk;
        const QString path = desk.makeSeed();
        desk.open(path);
        desk.session().apply(
            operations::setSummary(opinion(desk, 3).id, QStringLiteral("決裁の文"), {}));
        openDialog(desk, Command::NameVersion, [&](QDialog &dialog) {
            dialog.findChild<QLineEdit *>()->setText(QStringLiteral("決裁版"));
            dialog.accept();
        });
        desk.session().apply(
            operations::setSummary(opinion(desk, 3).id, QStringLiteral("その後の文"), {}));
        openDialog(desk, Command::History, [&](QDialog &dialog) {
            auto *list = dialog.findChild<QTreeWidget *>(QStringLiteral("historyList"));
            QCOMPARE(list->topLevelItem(1)->text(3), QStringLiteral("決裁版"));
            list->setCurrentItem(list->topLevelItem(1));
            QVERIFY(!dialog.findChild<QPushButton *>(QStringLiteral("putBack"))->isEnabled());
            dialog.reject();
        });
        const auto versions = readVersions(path);
        QCOMPARE(versions->size(), size_t(1));
        const QString copy = desk.path(QStringLiteral("決裁版.db"));
        QVERIFY(makeEarlierVersion(path, copy, versions->front().revision, {QStringLiteral("山田")},
                                   desk.session().clock()));
        QVERIFY(load(copy).opinions[2].summary == QStringLiteral("決裁の文"));
    }

    // What changed since a version is listed with the pages that show it, and one of the changes is
    // taken back as one step, while the other stays.
    void changesSinceAVersion()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        openDialog(desk, Command::CompareVersions, [&](QDialog &dialog) {
            const auto *sum = dialog.findChild<QLabel *>(QStringLiteral("comparisonSum"));
            QVERIFY(sum->text().contains(u"版"));
            QVERIFY(!dialog.findChild<QPushButton *>(QStringLiteral("takeBack"))->isEnabled());
            dialog.reject();
        });
        openDialog(desk, Command::NameVersion, [&](QDialog &dialog) {
            dialog.findChild<QLineEdit *>()->setText(QStringLiteral("決裁版"));
            dialog.accept();
        });
        const QString words = opinion(desk, 3).summary;
        const OpinionId third = opinion(desk, 3).id;
        const OpinionId fifth = opinion(desk, 5).id;
        desk.session().apply(operations::setSummary(third, QStringLiteral("三番目の文"), {}));
        desk.session().apply(operations::setSummary(fifth, QStringLiteral("五番目の文"), {}));
        openDialog(desk, Command::CompareVersions, [&](QDialog &dialog) {
            auto *list = dialog.findChild<QTreeWidget *>(QStringLiteral("comparisonList"));
            QCOMPARE(list->topLevelItemCount(), 2);
            QCOMPARE(list->topLevelItem(0)->text(0), QStringLiteral("3"));
            const auto pages = [&] {
                return dialog.findChild<QWidget *>(QStringLiteral("comparisonPages"));
            };
            QVERIFY(pages());
            list->setCurrentItem(list->topLevelItem(0));
            dialog.findChild<QPushButton *>(QStringLiteral("takeBack"))->click();
            QTRY_COMPARE(list->topLevelItemCount(), 1);
            QCOMPARE(list->topLevelItem(0)->text(0), QStringLiteral("5"));
            QVERIFY(pages());
            dialog.reject();
        });
        QCOMPARE(opinion(desk, 3).summary, words);
        QCOMPARE(opinion(desk, 5).summary, QStringLiteral("五番目の文"));
        desk.session().undo();
        QCOMPARE(opinion(desk, 3).summary, QStringLiteral("三番目の文"));
    }

    // Opening keeps a copy of what was found, closing one of what was done; none where the clerk
    // wants none.
    void safetyCopies()
    {
        Desk desk;
        const QString path = desk.makeSeed();
        const SystemClock clock;
        const SafetyCopies copies(desk.path(QStringLiteral("copies")), clock);
        desk.open(path);
        QTRY_COMPARE(copies.list(path).size(), size_t(1));
        QVERIFY(load(copies.list(path).front().path) == load(path));
        desk.advance(60);
        desk.session().apply(
            operations::setSummary(opinion(desk, 3).id, QStringLiteral("控える文"), {}));
        QVERIFY(desk.window().closeDocument());
        QCOMPARE(copies.list(path).size(), size_t(2));
        QVERIFY(load(copies.list(path).front().path).opinions[2].summary ==
                QStringLiteral("控える文"));
        for (const SafetyCopies::Copy &copy : copies.list(path))
            QVERIFY(QFile::remove(copy.path));
        openDialog(desk, Command::Preferences, [&](QDialog &dialog) {
            dialog.findChild<QCheckBox *>(QStringLiteral("keepCopies"))->setChecked(false);
            dialog.findChild<QPushButton *>(QStringLiteral("do"))->click();
        });
        desk.open(path);
        QVERIFY(desk.window().closeDocument());
        QVERIFY(copies.list(path).empty());
    }

    // They are chosen by when they were kept, on this computer's clock, and the file beside the
    // document is called so.
    void safetyCopyIsOpened()
    {
        Desk desk;
        const QString path = desk.makeSeed();
        const SystemClock clock;
        const SafetyCopies copies(desk.path(QStringLiteral("copies")), clock);
        desk.open(path);
        QTRY_COMPARE(copies.list(path).size(), size_t(1));
        const QString words = opinion(desk, 3).summary;
        desk.advance(60);
        desk.session().apply(
            operations::setSummary(opinion(desk, 3).id, QStringLiteral("控える文"), {}));
        QVERIFY(desk.window().closeDocument());
        desk.open(path);
        const auto kept = copies.list(path);
        QCOMPARE(kept.size(), size_t(2));
        openDialog(desk, Command::OpenCopy, [&](QDialog &dialog) {
            auto *list = dialog.findChild<QListWidget *>(QStringLiteral("pickList"));
            QCOMPARE(list->count(), 3); // the last one leads to other files
            QCOMPARE(dialog.findChild<QPushButton *>(QStringLiteral("do"))->text(),
                     QStringLiteral("開く"));
            for (int row = 0; row < 2; ++row) {
                const QString shown = list->item(row)->text();
                QVERIFY2(shown.startsWith(timeWords(kept[size_t(row)].at)), qPrintable(shown));
            }
            QDir().mkpath(QStringLiteral(GAIYO_PICTURE_FOLDER));
            dialog.grab().save(QStringLiteral(GAIYO_PICTURE_FOLDER "/safety-copies.png"));
            QCOMPARE(clippedIn(dialog) + wordyIn(dialog), QStringList());
            auto *field = dialog.findChild<QLineEdit *>(QStringLiteral("pickWords"));
            QVERIFY(field->isVisible() && !field->placeholderText().isEmpty());
            list->setCurrentRow(1); // the older one
            dialog.accept();
        });
        QVERIFY(QFileInfo(desk.session().path()) != QFileInfo(path));
        QCOMPARE(opinion(desk, 3).summary, words);
        QVERIFY2(QFileInfo(desk.session().path())
                     .completeBaseName()
                     .contains(kept[1].at.toLocalTime().toString(u"yyyy-MM-dd HHmmss")),
                 qPrintable(desk.session().path()));
    }

    // With no copy there is nothing to look for, only a file from elsewhere.
    void noSafetyCopyYet()
    {
        Desk desk;
        const QString path = desk.makeSeed();
        const SystemClock clock;
        const SafetyCopies copies(desk.path(QStringLiteral("copies")), clock);
        desk.open(path);
        QTRY_COMPARE(copies.list(path).size(), size_t(1));
        QVERIFY(QFile::remove(copies.list(path).front().path));
        openDialog(desk, Command::OpenCopy, [&](QDialog &dialog) {
            dialog.grab().save(QStringLiteral(GAIYO_PICTURE_FOLDER "/safety-copies-none.png"));
            QCOMPARE(clippedIn(dialog) + wordyIn(dialog), QStringList());
            QVERIFY(!dialog.findChild<QLineEdit *>(QStringLiteral("pickWords"))->isVisible());
            QVERIFY(dialog.findChild<QListWidget *>(QStringLiteral("pickList"))->hasFocus());
            dialog.reject();
        });
    }

    // What was written in such a copy is another file, also where the same one is opened again.
    void safetyCopyIsOpenedAgain()
    {
        Desk desk;
        const QString path = desk.makeSeed();
        const SystemClock clock;
        const SafetyCopies copies(desk.path(QStringLiteral("copies")), clock);
        QStringList opened;
        for (int i = 0; i < 2; ++i) {
            desk.open(path);
            QTRY_COMPARE(copies.list(path).size(), size_t(1));
            desk.advance(60);
            openDialog(desk, Command::OpenCopy, [&](QDialog &dialog) {
                auto *list = dialog.findChild<QListWidget *>(QStringLiteral("pickList"));
                list->setCurrentRow(0);
                dialog.accept();
            });
            opened += desk.session().path();
            QVERIFY(opinion(desk, 3).summary != QStringLiteral("写しの文"));
            desk.session().apply(
                operations::setSummary(opinion(desk, 3).id, QStringLiteral("写しの文"), {}));
            desk.advance(60);
            QVERIFY(desk.window().closeDocument());
        }
        QVERIFY(opened[0] != opened[1]);
    }
};

GAIYO_UI_TEST_MAIN(TestEarlierWords)
#include "test_earlier_words.moc"
