#include "ui/desk.h"

#include "session/operations.h"
#include "ui/colleague.h"
#include "ui/saver.h"
#include "widgets/message_bar.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeView>

using namespace gaiyo;

// A title is written in the plan while a colleague works on it, too.
class TestTitles : public QObject
{
    Q_OBJECT
private:
    // A heading with opinions of its own and a neighbour below it.
    static NodeId heading(Desk &desk)
    {
        const auto &nodes = desk.session().view()->values().nodes;
        for (size_t i = 0; i + 1 < nodes.size(); ++i) {
            if (nodes[i].parent && nodes[i].parent == nodes[i + 1].parent &&
                !opinionsOf({Place::Kind::Node, nodes[i].id}, *desk.session().view()).empty())
                return nodes[i].id;
        }
        qFatal("there is no such heading");
    }
    static QString titleOf(Desk &desk, const NodeId &id)
    {
        const Node *node = desk.session().view()->index.findNode(id);
        return node ? node->title : QStringLiteral("(removed)");
    }
    static QStringList titlesBeside(Desk &desk, const NodeId &id)
    {
        QStringList titles;
        for (const Node &node : desk.session().view()->values().nodes) {
            if (node.id != id)
                titles += node.title;
        }
        return titles;
    }
    static QLineEdit *field()
    {
        auto *edit = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        return edit && edit->objectName() == u"titleField" ? edit : nullptr;
    }
    static void keys(const char *letters)
    {
        QTest::keyClicks(QApplication::focusWidget(), QString::fromLatin1(letters));
    }
    // F2 on the heading, and these keys instead of its title.
    static void beginTitle(Desk &desk, const NodeId &id, const char *letters)
    {
        desk.session().selectPlace({Place::Kind::Node, id});
        desk.press(Qt::Key_1, Qt::AltModifier);
        desk.press(Qt::Key_F2);
        QVERIFY(field());
        desk.press(Qt::Key_A, Qt::ControlModifier);
        keys(letters);
    }

private Q_SLOTS:
    // Whatever a colleague saves: what is being typed stays, with its caret.
    void typedOn_data()
    {
        QTest::addColumn<QString>("what");
        QTest::newRow("his title") << QStringLiteral("title");
        QTest::newRow("an opinion below it") << QStringLiteral("opinion");
        QTest::newRow("a heading above it") << QStringLiteral("heading");
    }
    void typedOn()
    {
        QFETCH(QString, what);
        Desk desk;
        const QString path = desk.makeSeed();
        desk.open(path);
        const NodeId id = heading(desk);
        beginTitle(desk, id, "mytitle");
        desk.press(Qt::Key_Left);
        applyElsewhere(
            path, {what == u"title" ? operations::renameNode(id, QStringLiteral("佐藤の見出し"))
                   : what == u"opinion"
                       ? operations::addOpinion(id, QStringLiteral("新しい意見"), {})
                       : operations::addNode(desk.session().view()->index.findNode(id)->parent,
                                             NodeKind::Item, QStringLiteral("新しい見出し"), id)});
        desk.session().refresh();
        QVERIFY(field());
        QCOMPARE(field()->text(), QStringLiteral("mytitle"));
        keys("X");
        const QStringList beside = titlesBeside(desk, id);
        desk.press(Qt::Key_Return);
        QTRY_COMPARE(titleOf(desk, id), QStringLiteral("mytitlXe"));
        QCOMPARE(titlesBeside(desk, id), beside);
        QCOMPARE(desk.session().place(), (Place{Place::Kind::Node, id}));
        // His title is named, with the way back to it.
        auto *done = desk.find<QLabel>("done");
        QCOMPARE(done->isVisible(), what == u"title");
        if (what != u"title")
            return;
        QVERIFY2(done->text().contains(QStringLiteral("佐藤の見出し")) &&
                     done->text().contains(QStringLiteral("mytitlXe")),
                 qPrintable(done->text()));
        desk.find<QPushButton>("takeBack")->click();
        QCOMPARE(titleOf(desk, id), QStringLiteral("佐藤の見出し"));
    }

    // Saved by the colleague a moment before Return, and not seen yet.
    void savedAMomentBefore()
    {
        Desk desk;
        const QString path = desk.makeSeed();
        desk.open(path);
        const NodeId id = heading(desk);
        beginTitle(desk, id, "mytitle");
        applyElsewhere(path, {operations::renameNode(id, QStringLiteral("佐藤の見出し"))});
        desk.press(Qt::Key_Return);
        QTRY_COMPARE(titleOf(desk, id), QStringLiteral("mytitle"));
        auto *done = desk.find<QLabel>("done");
        QVERIFY(done->isVisible());
        QVERIFY2(done->text().contains(QStringLiteral("佐藤の見出し")), qPrintable(done->text()));
    }

    // While a colleague saves, nothing can be saved: the title stays in its field, and a command
    // says that it was not done.
    void notSavedNow()
    {
        Desk desk;
        const QString path = desk.makeSeed();
        desk.open(path);
        const NodeId id = heading(desk);
        beginTitle(desk, id, "mytitle");
        {
            const Saver saver(path);
            desk.press(Qt::Key_Return);
            QTRY_VERIFY(desk.find<QLabel>("saveState")
                            ->text()
                            .contains(QStringLiteral("今の操作はできませんでした")));
            QTRY_VERIFY(field());
            QCOMPARE(field()->text(), QStringLiteral("mytitle"));
        }
        desk.press(Qt::Key_Return);
        QTRY_COMPARE(titleOf(desk, id), QStringLiteral("mytitle"));
        QTRY_VERIFY(!field());
    }

    // The field was only opened: the colleague's title stands.
    void nothingTyped()
    {
        Desk desk;
        const QString path = desk.makeSeed();
        desk.open(path);
        const NodeId id = heading(desk);
        desk.session().selectPlace({Place::Kind::Node, id});
        desk.press(Qt::Key_1, Qt::AltModifier);
        desk.press(Qt::Key_F2);
        QVERIFY(field());
        applyElsewhere(path, {operations::renameNode(id, QStringLiteral("佐藤の見出し"))});
        desk.session().refresh();
        desk.press(Qt::Key_Return);
        QTRY_VERIFY(!field());
        QCOMPARE(titleOf(desk, id), QStringLiteral("佐藤の見出し"));
    }

    // He removes the heading: what was typed is offered, and no other heading is chosen, by
    // the keys that were under way neither.
    void removed_data()
    {
        QTest::addColumn<bool>("refreshed"); // else it is seen when Return is pressed
        QTest::addColumn<bool>("added");
        QTest::newRow("added again") << true << true;
        QTest::newRow("left") << true << false;
        QTest::newRow("a moment before Return") << false << true;
    }
    void removed()
    {
        QFETCH(bool, refreshed);
        QFETCH(bool, added);
        Desk desk;
        const QString path = desk.makeSeed();
        desk.open(path);
        const NodeId id = heading(desk);
        const Node node = *desk.session().view()->index.findNode(id);
        const OpinionId shown = opinionsOf({Place::Kind::Node, id}, *desk.session().view()).front();
        beginTitle(desk, id, "mytitle");
        desk.session().selectOpinion(shown);
        QVERIFY(field());
        applyElsewhere(path, {operations::removeNode(id, true)});
        if (refreshed) {
            desk.session().refresh();
            QVERIFY(!field());
            keys("more1");
        } else {
            desk.press(Qt::Key_Return);
            QTRY_VERIFY(!field()); // the field is closed afterwards
        }
        const QStringList beside = titlesBeside(desk, id);
        QCOMPARE(desk.session().place(), Place{});
        QCOMPARE(desk.session().opinion(), std::optional(shown));
        auto *bar = desk.find<MessageBar>("lostTitle");
        QVERIFY(bar->isVisible());
        QVERIFY2(bar->text().contains(QStringLiteral("mytitle")) &&
                     bar->text().contains(node.title) &&
                     bar->text().contains(QStringLiteral("佐藤さん")),
                 qPrintable(bar->text()));
        QTest::mouseClick(desk.find<QPushButton>(added ? "addLostTitle" : "dropLostTitle"),
                          Qt::LeftButton);
        QVERIFY(!bar->isVisible());
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("outline"));
        if (!added) {
            QCOMPARE(titlesBeside(desk, id), beside);
            return;
        }
        const auto place = desk.session().place();
        QCOMPARE(place.kind, Place::Kind::Node);
        const Node made = *desk.session().view()->index.findNode(place.node);
        QCOMPARE(made.title, QStringLiteral("mytitle"));
        QCOMPARE(made.parent, node.parent);
        QCOMPARE(made.kind, node.kind);
        QCOMPARE(titlesBeside(desk, made.id), beside);
    }

    // A heading is added with its title for whoever does it: one step back takes both, one forward
    // brings both.
    void addedInOneStep()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const auto before = desk.session().view()->values().nodes;
        desk.session().selectPlace({Place::Kind::Node, heading(desk)});
        desk.press(Qt::Key_1, Qt::AltModifier);
        desk.press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(field());
        keys("New");
        desk.press(Qt::Key_Return);
        QTRY_VERIFY(!field());
        QCOMPARE(desk.session().undoKind(), QStringLiteral("add_node"));
        const auto added = desk.session().view()->values().nodes;
        const NodeId id = desk.session().place().node;
        QCOMPARE(added.size(), before.size() + 1);
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(desk.session().view()->values().nodes, before);
        desk.press(Qt::Key_Y, Qt::ControlModifier);
        QCOMPARE(titleOf(desk, id), QStringLiteral("New"));
        QCOMPARE(desk.session().view()->values().nodes.size(), added.size());
        // A later title is a step of its own.
        beginTitle(desk, id, "Newer");
        desk.press(Qt::Key_Return);
        QTRY_VERIFY(!field());
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(titleOf(desk, id), QStringLiteral("New"));
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(desk.session().view()->values().nodes, before);
    }

    // A colleague has put an opinion into it: it stays, and with its title.
    void addedAndUsedByOthers()
    {
        Desk desk;
        const QString path = desk.makeSeed();
        desk.open(path);
        desk.session().selectPlace({Place::Kind::Node, heading(desk)});
        desk.press(Qt::Key_1, Qt::AltModifier);
        desk.press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        keys("New");
        desk.press(Qt::Key_Return);
        QTRY_VERIFY(!field());
        const NodeId id = desk.session().place().node;
        applyElsewhere(path, {operations::addOpinion(id, QStringLiteral("新しい意見"), {})});
        desk.session().refresh();
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(titleOf(desk, id), QStringLiteral("New"));
    }
};

GAIYO_UI_TEST_MAIN(TestTitles)
#include "test_titles.moc"
