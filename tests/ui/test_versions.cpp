#include "ui/desk.h"
#include "ui/letters.h"

#include "session/history_filter.h"
#include "session/operations.h"
#include "store/versions.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTextEdit>
#include <QTreeWidget>

using namespace gaiyo;

// The page of versions and history, as somebody looks in it for one change among many.
class TestVersions : public QObject
{
    Q_OBJECT
private:
    static const Opinion &opinion(Desk &desk, int no)
    {
        return *desk.session().view()->index.findOpinionByNo(no);
    }
    template <typename Type>
    static Type *in(QDialog &dialog, const char *name)
    {
        auto *found = dialog.findChild<Type *>(QString::fromLatin1(name));
        if (!found)
            qFatal("there is no %s", name);
        return found;
    }
    static void openHistory(Desk &desk, const std::function<void(QDialog &)> &work)
    {
        desk.inDialog([&] { desk.window().commands().action(Command::History)->trigger(); }, work);
    }
    static QStringList column(QDialog &dialog, int number)
    {
        const auto *list = in<QTreeWidget>(dialog, "historyList");
        QStringList words;
        for (int row = 0; row < list->topLevelItemCount(); ++row)
            words += list->topLevelItem(row)->text(number);
        return words;
    }
    // The entry of a box of choices by its first letters, as somebody at the keyboard does it.
    static void choose(QDialog &dialog, const char *name, int entry)
    {
        auto *box = in<QComboBox>(dialog, name);
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Home);
        for (int i = 0; i < entry; ++i)
            QTest::keyClick(box, Qt::Key_Down);
        QCOMPARE(box->currentIndex(), entry);
    }
    static int entryOf(QDialog &dialog, const char *name, StepKind kind)
    {
        return in<QComboBox>(dialog, name)->findData(int(kind));
    }

    // Two people on two days: words of No.3, categories of No.3 and No.9, a heading, a version.
    static void work(Desk &desk)
    {
        desk.open(desk.makeSeed());
        Session &session = desk.session();
        session.apply(
            operations::setSummary(opinion(desk, 3).id, QStringLiteral("一日目の文"), {}));
        session.apply(operations::setCategory(opinion(desk, 3).id,
                                              session.view()->values().categories[0].id));
        const Clock &clock = session.clock();
        RandomIdSource ids;
        const auto other = Document::open(session.path(), Access::ReadWrite,
                                          {clock, ids, {QStringLiteral("佐藤")}});
        (void)(*other)->apply(operations::setCategory(opinion(desk, 9).id, {}));
        (void)(*other)->apply(
            operations::setResponse(opinion(desk, 3).id, QStringLiteral("佐藤の考え方"), {}));
        session.refresh();
        desk.advance(26 * 60 * 60);
        QVERIFY(nameVersion(session.path(), QStringLiteral("部長説明版"),
                            QStringLiteral("11111111-2222-4333-8444-555555555555"),
                            {QStringLiteral("山田")}, session.clock()));
        session.apply(operations::renameNode(session.view()->values().nodes[4].id,
                                             QStringLiteral("直した題")));
    }

private Q_SLOTS:
    void changesOfOnePerson()
    {
        Desk desk;
        work(desk);
        openHistory(desk, [&](QDialog &dialog) {
            const int all = int(column(dialog, 1).size());
            auto *people = in<QComboBox>(dialog, "historyBy");
            QCOMPARE(people->count(), 3); // everybody, 佐藤 and 山田
            choose(dialog, "historyBy", people->findText(QStringLiteral("佐藤")));
            QCOMPARE(column(dialog, 1),
                     QStringList({QStringLiteral("佐藤"), QStringLiteral("佐藤")}));
            QCOMPARE(in<QLabel>(dialog, "historyCount")->text(),
                     QStringLiteral("%1件のうち2件").arg(all));
            QTest::mouseClick(in<QPushButton>(dialog, "historyAll"), Qt::LeftButton);
            QCOMPARE(int(column(dialog, 1).size()), all);
            dialog.reject();
        });
    }

    void changesOfOneDay()
    {
        Desk desk;
        work(desk);
        openHistory(desk, [&](QDialog &dialog) {
            auto *days = in<QComboBox>(dialog, "historyDay");
            QCOMPARE(days->count(), 3); // all, the second and the first
            choose(dialog, "historyDay", 1);
            QCOMPARE(column(dialog, 1).size(), 2); // the version and the heading
            QCOMPARE(column(dialog, 3).constLast(), QStringLiteral("部長説明版"));
            dialog.reject();
        });
    }

    void changesOfOneKind()
    {
        Desk desk;
        work(desk);
        openHistory(desk, [&](QDialog &dialog) {
            choose(dialog, "historyKind", entryOf(dialog, "historyKind", StepKind::Category));
            QCOMPARE(column(dialog, 2).size(), 2);
            QCOMPARE(column(dialog, 1),
                     QStringList({QStringLiteral("佐藤"), QStringLiteral("山田")}));
            for (const QString &what : column(dialog, 2))
                QVERIFY2(what.startsWith(QStringLiteral("対応区分")) && what.contains(u'→'),
                         qPrintable(what));
            choose(dialog, "historyKind", entryOf(dialog, "historyKind", StepKind::Version));
            QCOMPARE(column(dialog, 3), QStringList(QStringLiteral("部長説明版")));
            choose(dialog, "historyKind", entryOf(dialog, "historyKind", StepKind::Headings));
            QCOMPARE(column(dialog, 3).size(), 1);
            choose(dialog, "historyKind", entryOf(dialog, "historyKind", StepKind::Letters));
            QVERIFY(column(dialog, 3).isEmpty());
            QVERIFY(!in<QPushButton>(dialog, "putBack")->isEnabled());
            QVERIFY(!in<QTextEdit>(dialog, "historyBefore")->toPlainText().isEmpty());
            dialog.reject();
        });
    }

    // By number, with what was done to its response; by words that it has or had.
    void changesOfOneOpinion()
    {
        Desk desk;
        work(desk);
        openHistory(desk, [&](QDialog &dialog) {
            auto *field = in<QLineEdit>(dialog, "historyOpinion");
            field->setFocus();
            QTest::keyClicks(field, QStringLiteral("No.3"));
            QCOMPARE(column(dialog, 1).size(), 3);
            field->clear();
            QTest::keyClicks(field, QStringLiteral("9"));
            QCOMPARE(column(dialog, 1), QStringList(QStringLiteral("佐藤")));
            field->clear();
            field->insert(QStringLiteral("一日目"));
            QCOMPARE(column(dialog, 1).size(), 3);
            choose(dialog, "historyBy",
                   in<QComboBox>(dialog, "historyBy")->findText(QStringLiteral("佐藤")));
            QCOMPARE(column(dialog, 1).size(), 1);
            // Also by the words of the answer.
            in<QComboBox>(dialog, "historyBy")->setCurrentIndex(0);
            field->clear();
            field->insert(QStringLiteral("佐藤の考え方"));
            QCOMPARE(column(dialog, 1), QStringList(QStringLiteral("佐藤")));
            // What is shown below belongs to what is listed.
            QVERIFY(in<QTextEdit>(dialog, "historyAfter")
                        ->toPlainText()
                        .contains(QStringLiteral("佐藤の考え方")));
            dialog.reject();
        });
    }

    // By 整理番号, as the rows show it, also of an opinion that is gone; and by what the rows say.
    void changesByWhatTheRowsShow()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        addLetters(desk.session());
        const OriginalId original = desk.session().view()->values().work->originals[0].id;
        std::vector<OpinionId> cut;
        for (const int start : {10, 20})
            cut.emplace_back(
                desk.session().apply(operations::cut({original, start, start + 5}, {})).value());
        QVERIFY(desk.session().apply(operations::setNote(cut[1], QStringLiteral("電話"), {})));
        QVERIFY(desk.session().apply(operations::removeOpinion(cut[1])));
        const QString ref = desk.session().view()->index.findOpinion(cut[0])->ref;
        QVERIFY2(ref.endsWith(QStringLiteral("-1")), qPrintable(ref));
        const QString gone = ref.section(u'-', 0, 0) + QStringLiteral("-2");
        openHistory(desk, [&](QDialog &dialog) {
            QCOMPARE(in<QPushButton>(dialog, "earlierVersion")->text(),
                     QStringLiteral("この変更の後のコピーを作る(&C)…"));
            auto *field = in<QLineEdit>(dialog, "historyOpinion");
            for (const auto &[words, found] : {std::pair(ref, 1), std::pair(gone, 3),
                                               std::pair(QStringLiteral("整理番号") + gone, 3),
                                               std::pair(QStringLiteral("内部メモを記入"), 1),
                                               std::pair(QStringLiteral("9-9"), 0)}) {
                field->clear();
                field->insert(words);
                QVERIFY2(column(dialog, 2).size() == found, qPrintable(words));
            }
            dialog.reject();
        });
    }

    // The versions have a page, with how much was changed before each; without any it says how to
    // make one.
    void versions()
    {
        Desk desk;
        work(desk);
        openHistory(desk, [&](QDialog &dialog) {
            auto *pages = in<QTabWidget>(dialog, "historyPages");
            QTest::keyClick(pages->tabBar(), Qt::Key_Right);
            auto *list = in<QTreeWidget>(dialog, "versions");
            QVERIFY(list->isVisible());
            QCOMPARE(list->topLevelItemCount(), 1);
            QCOMPARE(list->topLevelItem(0)->text(0), QStringLiteral("部長説明版"));
            QCOMPARE(list->topLevelItem(0)->text(2), QStringLiteral("山田"));
            QCOMPARE(list->topLevelItem(0)->text(3), QStringLiteral("4"));
            QVERIFY(in<QPushButton>(dialog, "copyOfVersion")->isEnabled());
            dialog.reject();
        });
        Desk fresh;
        fresh.open(fresh.makeSeed());
        openHistory(fresh, [&](QDialog &dialog) {
            in<QTabWidget>(dialog, "historyPages")->setCurrentIndex(1);
            QVERIFY(!in<QPushButton>(dialog, "copyOfVersion")->isEnabled());
            dialog.reject();
        });
    }
};

GAIYO_UI_TEST_MAIN(TestVersions)
#include "test_versions.moc"
