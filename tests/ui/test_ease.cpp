#include "ui/as_nobody.h"
#include "ui/desk.h"
#include "ui/search_steps.h"
#include "ui/window_steps.h"

#include "session/operations.h"
#include "shell/commands.h"
#include "widgets/eliding_label.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTextEdit>
#include <QTreeView>
#include <QTreeWidget>
#include <QUrl>

#include <memory>

using namespace gaiyo;
using namespace gaiyo::windowsteps;

// What a clerk who knows Word and Excel expects without reading anything.
class TestEase : public QObject
{
    Q_OBJECT
private:
    static const Node *requireOfKind(Desk &desk, NodeKind kind, int which)
    {
        for (const Node &node : desk.session().view()->values().nodes) {
            if (node.kind == kind && which-- == 0)
                return &node;
        }
        qFatal("no such heading");
    }
    // A second chapter with a section and an item.
    static NodeId addChapter(Desk &desk)
    {
        std::optional<NodeId> parent;
        NodeId chapter;
        for (const NodeKind kind : {NodeKind::Chapter, NodeKind::Section, NodeKind::Item}) {
            const auto id = desk.session().apply(
                operations::addNode(parent, kind, QStringLiteral("新しい見出し"), {}));
            parent = NodeId(*id);
            if (kind == NodeKind::Chapter)
                chapter = *parent;
        }
        return chapter;
    }
    static void selectNode(Desk &desk, const NodeId &id)
    {
        desk.session().selectPlace({Place::Kind::Node, id});
        desk.press(Qt::Key_1, Qt::AltModifier);
    }
    static bool isInSight(QTreeView &tree)
    {
        const QRect rect = tree.visualRect(tree.currentIndex());
        return rect.isValid() && !rect.isEmpty() && tree.viewport()->rect().intersects(rect);
    }

private Q_SLOTS:
    // What is replaced is the answer; the citizens' words only where they are chosen.
    void replaceKeepsToResponses()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const QString words = QStringLiteral("情報");
        const int inSummaries = countOf(desk, words, false);
        QVERIFY(inSummaries > 0 && countOf(desk, words, true) > 0);
        search(desk, words);
        desk.find<QLineEdit>("replaceWith")->setFocus();
        desk.type(QStringLiteral("じょうほう"));
        QTRY_VERIFY(desk.find<QAbstractButton>("replaceAll")->isEnabled());
        QVERIFY(click(desk, "replaceAll"));
        QCOMPARE(countOf(desk, words, false), inSummaries);
        QCOMPARE(countOf(desk, words, true), 0);
        // The count stays, after what is found was looked up anew.
        QTRY_VERIFY(!wordsOf(desk, "replaced").isEmpty());
        QTest::qWait(0);
        QVERIFY2(wordsOf(desk, "replaced").contains(QStringLiteral("件を置換しました")),
                 qPrintable(wordsOf(desk, "replaced")));
        QVERIFY(click(desk, "takeBackReplacing"));
        QVERIFY(countOf(desk, words, true) > 0);
    }
    // A place whose box is empty stays as it is.
    void replaceLeavesOutUnchecked()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const QString words = QStringLiteral("セキュリティ");
        const int all = countOf(desk, words, true);
        QVERIFY(all > 1);
        QTreeWidget &list = search(desk, words);
        QTreeWidgetItem *first = nullptr;
        for (int row = 0; row < list.topLevelItemCount() && !first; ++row) {
            if (list.topLevelItem(row)->checkState(0) == Qt::Checked)
                first = list.topLevelItem(row);
        }
        QVERIFY(first);
        list.setFocus();
        list.setCurrentItem(first);
        desk.press(Qt::Key_Space);
        QCOMPARE(first->checkState(0), Qt::Unchecked);
        desk.find<QLineEdit>("replaceWith")->setFocus();
        desk.type(QStringLiteral("安全"));
        QVERIFY(click(desk, "replaceAll"));
        QVERIFY(countOf(desk, words, true) > 0);
        QVERIFY(countOf(desk, words, true) < all);
    }
    void replaceInHeadings()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const auto titled = [&](const QString &words) {
            const auto all = nodes(desk);
            return std::count_if(all.begin(), all.end(),
                                 [&](const Node &node) { return node.title.contains(words); });
        };
        const QString words = QStringLiteral("システム");
        const auto before = titled(words);
        QVERIFY(before > 0);
        const int inResponses = countOf(desk, words, true);
        search(desk, words);
        QVERIFY(click(desk, "scopeHeading"));
        QVERIFY(click(desk, "scopeResponse")); // off
        desk.find<QLineEdit>("replaceWith")->setFocus();
        desk.type(QStringLiteral("仕組み"));
        QVERIFY(click(desk, "replaceAll"));
        QCOMPARE(titled(words), 0);
        QCOMPARE(titled(QStringLiteral("仕組み")), before);
        QCOMPARE(countOf(desk, words, true), inResponses);
    }

    // What comes from other programs is cleaned where it comes in: nobody conflicts with himself.
    void pastedControlCharacters()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        desk.session().jumpTo(opinion(desk, 5).id);
        for (const auto &[key, name] : {std::pair(Qt::Key_3, "summary"), {Qt::Key_4, "response"}}) {
            desk.press(key, Qt::AltModifier);
            desk.press(Qt::Key_A, Qt::ControlModifier);
            QApplication::clipboard()->setText(QStringLiteral("一\x0b二\x07三\r\n四"));
            desk.press(Qt::Key_V, Qt::ControlModifier);
            QCOMPARE(desk.find<QTextEdit>(name)->toPlainText(), QStringLiteral("一\n二三\n四"));
            desk.press(Qt::Key_S, Qt::ControlModifier);
            desk.type(QStringLiteral("五"));
            desk.press(Qt::Key_S, Qt::ControlModifier);
            QVERIFY(!desk.find<QWidget>("conflict")->isVisible());
        }
        QCOMPARE(opinion(desk, 5).summary, QStringLiteral("一\n二三\n四五"));
    }
    // Typed and taken back by hand: everything is saved, and the line says so again.
    void undoneByHandIsSaved()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        desk.session().jumpTo(opinion(desk, 5).id);
        desk.press(Qt::Key_4, Qt::AltModifier);
        desk.type(QStringLiteral("あ"));
        desk.press(Qt::Key_S, Qt::ControlModifier);
        const QString saved = wordsOf(desk, "saveState");
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("b"));
        QVERIFY(wordsOf(desk, "saveState") != saved);
        desk.press(Qt::Key_Backspace);
        QCOMPARE(wordsOf(desk, "saveState"), saved);
    }

    // The whole title can be seen while it is changed.
    void renamedTitleIsWhole()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const auto all = nodes(desk);
        const auto longest =
            std::max_element(all.begin(), all.end(), [](const Node &a, const Node &b) {
                return a.title.size() < b.title.size();
            });
        selectNode(desk, longest->id);
        desk.press(Qt::Key_F2);
        auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(field);
        QCOMPARE(field->text(), longest->title);
        QVERIFY2(field->width() > field->fontMetrics().horizontalAdvance(field->text()),
                 qPrintable(QString::number(field->width())));
        QVERIFY(desk.window().rect().contains(
            QRect(field->mapTo(&desk.window(), QPoint()), field->size())));
        desk.press(Qt::Key_End);
        desk.type(QStringLiteral("など"));
        desk.press(Qt::Key_Return);
        QTRY_COMPARE(desk.session().view()->index.findNode(longest->id)->title,
                     longest->title + QStringLiteral("など"));
        QCOMPARE(focused(), QStringLiteral("outline"));
    }
    // A chapter that goes into another is no chapter any more; it stays in sight.
    void kindFollowsLevel()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const NodeId first = requireOfKind(desk, NodeKind::Chapter, 0)->id;
        const NodeId second = addChapter(desk);
        const auto before = nodes(desk);
        selectNode(desk, first);
        tree(desk).collapse(tree(desk).currentIndex());
        selectNode(desk, second);
        desk.press(Qt::Key_Right, Qt::AltModifier);
        const auto node = [&] { return desk.session().view()->index.findNode(second); };
        QCOMPARE(node()->parent, std::optional(first));
        QVERIFY(node()->kind != NodeKind::Chapter);
        QVERIFY(isInSight(tree(desk)));
        QCOMPARE(desk.session().place().node, second);
        for (const Node &child : nodes(desk)) {
            if (child.parent == second)
                QVERIFY(child.kind > node()->kind);
        }
        desk.press(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(node()->kind, NodeKind::Chapter);
        QVERIFY(isInSight(tree(desk)));
        desk.press(Qt::Key_Z, Qt::ControlModifier); // one step each
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(nodes(desk), before);
    }
    // Beside numbers that were given by hand the counted one may be there already: that is said.
    void sameNumberIsTold()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        std::vector<NodeId> made;
        for (const char *title : {"Given one", "Below", "Given two"}) {
            const bool isBelow = made.size() == 1;
            const auto id = desk.session().apply(operations::addNode(
                isBelow ? std::optional(made[0]) : std::nullopt,
                isBelow ? NodeKind::Section : NodeKind::Chapter, QString::fromLatin1(title), {}));
            QVERIFY(id);
            made.emplace_back(*id);
        }
        const auto numberOf = [&](const NodeId &id) {
            return desk.session().view()->numbers->at(id);
        };
        for (const NodeId &id : {made[0], made[2]}) {
            const QString number = numberOf(id);
            QVERIFY(desk.session().apply({QStringLiteral("set_node"),
                                          {{QStringLiteral("id"), id.value()},
                                           {QStringLiteral("auto"), false},
                                           {QStringLiteral("number"), number}},
                                          {}}));
        }
        selectNode(desk, made[1]);
        desk.press(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(numberOf(made[1]), numberOf(made[2]));
        const QString told = desk.find<QLabel>("done")->text();
        QVERIFY2(told.contains(QStringLiteral("Below")) &&
                     told.contains(QStringLiteral("Given two")),
                 qPrintable(told));
        // The same of a new one between them.
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        selectNode(desk, made[0]);
        desk.press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        desk.type(QStringLiteral("間の章"));
        desk.press(Qt::Key_Return);
        QTRY_VERIFY(desk.find<QLabel>("done")->text().contains(QStringLiteral("間の章")));
        QVERIFY(desk.find<QLabel>("done")->text().contains(QStringLiteral("Given two")));
    }
    // What is done to a heading says where none is chosen.
    void noHeadingIsTold()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        desk.session().selectPlace({});
        const auto *state = desk.find<ElidingLabel>("saveState");
        const QString before = state->text();
        desk.window().commands().action(Command::NodeSettings)->trigger();
        QVERIFY(state->text() != before);
        QVERIFY(!QApplication::activeModalWidget());
    }
    void escapeLeavesNoHeading()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const auto before = nodes(desk);
        const NodeId at = requireOfKind(desk, NodeKind::Chapter, 0)->id;
        for (const Qt::Key end : {Qt::Key_Escape, Qt::Key_Return}) {
            selectNode(desk, at);
            desk.press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
            QVERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
            QCOMPARE(nodes(desk).size(), before.size() + 1);
            desk.press(end);
            QTRY_COMPARE(nodes(desk), before);
            QCOMPARE(desk.session().place().node, at);
        }
        // With a title it stays.
        desk.press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        desk.type(QStringLiteral("新しい章"));
        desk.press(Qt::Key_Return);
        QTRY_VERIFY(findNode(desk, QStringLiteral("新しい章")));
    }
    void removedHeading_data()
    {
        QTest::addColumn<QString>("button");
        QTest::addColumn<bool>("headingStays");
        QTest::addColumn<bool>("opinionsStay");
        QTest::newRow("Enter") << QString() << false << true; // the safe one is the default
        QTest::newRow("to the tray") << QStringLiteral("removeToTray") << false << true;
        QTest::newRow("together") << QStringLiteral("removeTogether") << false << false;
        QTest::newRow("not at all") << QStringLiteral("removeNot") << true << true;
    }
    void removedHeading()
    {
        QFETCH(QString, button);
        QFETCH(bool, headingStays);
        QFETCH(bool, opinionsStay);
        Desk desk;
        desk.open(desk.makeSeed());
        const NodeId chapter = requireOfKind(desk, NodeKind::Chapter, 0)->id;
        const auto opinionsBefore = opinions(desk);
        const auto nodesBefore = nodes(desk);
        QVERIFY(!opinionsOf({Place::Kind::Node, chapter}, *desk.session().view()).empty());
        selectNode(desk, chapter);
        desk.inDialog([&] { desk.window().commands().action(Command::RemoveNode)->trigger(); },
                      [&](QDialog &dialog) {
                          if (button.isEmpty()) {
                              QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
                              return;
                          }
                          auto *wanted = dialog.findChild<QAbstractButton *>(button);
                          QVERIFY(wanted);
                          QTest::mouseClick(wanted, Qt::LeftButton);
                      });
        QCOMPARE(desk.session().view()->index.findNode(chapter) != nullptr, headingStays);
        QCOMPARE(opinions(desk).size() == opinionsBefore.size(), opinionsStay);
        if (headingStays)
            return;
        QVERIFY(!wordsOf(desk, "done").isEmpty());
        QVERIFY(click(desk, "takeBack"));
        QCOMPARE(opinions(desk), opinionsBefore);
        QCOMPARE(nodes(desk), nodesBefore);
    }

    // The outline of a plan, copied from Word, is read as a published text is, and looked at first.
    void pastedHeadings()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const auto before = nodes(desk);
        QApplication::clipboard()->setText(
            QStringLiteral("第9章 暮らし\n取組項目① 窓口\n取組項目②（素案：③） 予約\nその他"));
        desk.inDialog([&] { desk.press(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier); },
                      [&](QDialog &dialog) {
                          QCOMPARE(dialog.objectName(), QStringLiteral("pasteOutline"));
                          auto *tree =
                              dialog.findChild<QTreeWidget *>(QStringLiteral("pastedHeadings"));
                          QCOMPARE(tree->topLevelItemCount(), 1);
                          QCOMPARE(tree->topLevelItem(0)->childCount(), 3);
                          QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
                      });
        const auto after = nodes(desk);
        QCOMPARE(after.size(), before.size() + 4);
        const auto *made = &after[before.size()];
        QCOMPARE(made[0].kind, NodeKind::Chapter);
        QCOMPARE(made[0].title, QStringLiteral("暮らし"));
        QCOMPARE(made[1].kind, NodeKind::Item);
        QCOMPARE(made[1].title, QStringLiteral("窓口"));
        QCOMPARE(made[2].number, std::optional(QStringLiteral("②")));
        QCOMPARE(made[2].draftNumber, std::optional(QStringLiteral("③")));
        QCOMPARE(made[3].kind, NodeKind::Other);
        for (int i = 1; i < 4; ++i)
            QCOMPARE(made[i].parent, std::optional(made[0].id));
    }
    // Whatever is chosen, the same lines at the same place are the same headings.
    void pastedHeadingsWhereverOneStands()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        QApplication::clipboard()->setText(QStringLiteral("計画の考え方\n第8章 暮らし\n1 窓口\n"));
        const auto look = [&] {
            QStringList kinds;
            desk.inDialog([&] { desk.press(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier); },
                          [&](QDialog &dialog) {
                              const auto *tree =
                                  dialog.findChild<QTreeWidget *>(QStringLiteral("pastedHeadings"));
                              for (int row = 0; row < tree->topLevelItemCount(); ++row)
                                  kinds += tree->topLevelItem(row)->text(3);
                              QVERIFY(dialog.findChild<QLabel *>(QStringLiteral("pastedWords"))
                                          ->text()
                                          .contains(QStringLiteral("最後に")));
                              dialog.reject();
                          });
            return kinds;
        };
        const QStringList chapters{QStringLiteral("章"), QStringLiteral("章")};
        QCOMPARE(look(), chapters);
        for (const NodeKind kind : {NodeKind::Chapter, NodeKind::Section, NodeKind::Item}) {
            selectNode(desk, requireOfKind(desk, kind, 0)->id);
            QCOMPARE(look(), chapters);
        }
    }
    // What stands above a table is told; a table of opinions is not taken for headings unasked.
    void whatPastedTablesAre()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const auto before = nodes(desk);
        const auto look = [&](const QString &text) {
            QApplication::clipboard()->setText(text);
            QString words;
            desk.inDialog([&] { desk.press(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier); },
                          [&](QDialog &dialog) {
                              words =
                                  dialog.findChild<QLabel *>(QStringLiteral("pastedWords"))->text();
                              QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
                          });
            return words;
        };
        const QString opinions = look(QStringLiteral("No.\t氏名\t意見の概要\t市の考え方\n"
                                                     "1\t練馬太郎\t道が狭い。\t整備します。\n"));
        QVERIFY2(opinions.contains(QStringLiteral("意見の表")) &&
                     opinions.contains(QStringLiteral("Ctrl+Shift+O")),
                 qPrintable(opinions));
        QCOMPARE(nodes(desk), before);
        const QString plan =
            look(QStringLiteral("みどりの体系\t\n章\t柱\n第8章 緑\t1 公園\n第9章 水\t1 川\n"));
        QVERIFY2(plan.contains(QStringLiteral("みどりの体系")), qPrintable(plan));
        QVERIFY(!plan.contains(QStringLiteral("意見の表")));
        QCOMPARE(nodes(desk).size(), before.size() + 4);
    }
    // With a chapter chosen, a chapter still comes beside it; and what is not wanted is not made.
    void pastedHeadingsBeside()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const auto before = nodes(desk);
        selectNode(desk, requireOfKind(desk, NodeKind::Section, 0)->id);
        QApplication::clipboard()->setText(QStringLiteral("第9章 暮らし\n1 窓口"));
        for (const Qt::Key key : {Qt::Key_Escape, Qt::Key_Return}) {
            desk.inDialog([&] { desk.press(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier); },
                          [&](QDialog &) { QTest::keyClick(QApplication::focusWidget(), key); });
            if (key == Qt::Key_Escape)
                QCOMPARE(nodes(desk), before);
        }
        QCOMPARE(nodes(desk).size(), before.size() + 2);
        QVERIFY(!findNode(desk, QStringLiteral("暮らし"))->parent);
    }

    // Whatever takes room from the answer, the line that is written stays in sight.
    void conflictLeavesCaretInSight_data()
    {
        QTest::addColumn<QSize>("size");
        for (const QSize &size : {QSize(1366, 680), QSize(1366, 730), QSize(1366, 768),
                                  QSize(1000, 730), QSize(683, 690), QSize(960, 500)})
            QTest::addRow("%d x %d", size.width(), size.height()) << size;
    }
    void conflictLeavesCaretInSight()
    {
        QFETCH(QSize, size);
        Desk desk;
        const QString path = desk.makeSeed();
        desk.open(path);
        desk.window().resize(size);
        Desk::settle(desk.window());
        const OpinionId id = opinion(desk, 5).id;
        QString words;
        for (int line = 1; line < 60; ++line)
            words += QStringLiteral("%1行目の考え方\n").arg(line);
        QVERIFY(desk.session().apply(operations::setResponse(id, words, {})));
        desk.session().jumpTo(id);
        desk.press(Qt::Key_4, Qt::AltModifier);
        desk.press(Qt::Key_End, Qt::ControlModifier);
        desk.type(QStringLiteral("私の文"));
        {
            const SystemClock clock;
            RandomIdSource ids;
            const auto other = Document::open(
                path, Access::ReadWrite,
                {clock, ids, {QStringLiteral("練馬区情報政策課 佐藤（ほかの画面）")}});
            QVERIFY(other.ok());
            QVERIFY(std::holds_alternative<Applied>(
                (*other)->apply(operations::setResponse(id, QStringLiteral("佐藤の文。"), {}))));
        }
        desk.press(Qt::Key_S, Qt::ControlModifier);
        QVERIFY(desk.find<QWidget>("conflict")->isVisible());
        Desk::settle(desk.window());
        auto *response = desk.find<QTextEdit>("response");
        QVERIFY(response->hasFocus());
        // The field is whole: what it lies in has room for it.
        const auto *texts = desk.find<QWidget>("texts");
        QVERIFY2(texts->height() >= texts->minimumSizeHint().height(),
                 qPrintable(QStringLiteral("%1 for %2")
                                .arg(texts->height())
                                .arg(texts->minimumSizeHint().height())));
        QVERIFY2(response->viewport()->rect().contains(response->cursorRect().center()),
                 qPrintable(QString::number(response->cursorRect().bottom() -
                                            response->viewport()->height())));
    }
    // Where the file is, and a way to it.
    void exportSaysWhere()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const QString target = desk.path(QStringLiteral("書き出し.csv"));
        desk.inDialog([&] { desk.press(Qt::Key_E, Qt::ControlModifier); },
                      [&](QDialog &dialog) {
                          dialog.findChild<QWidget *>(QStringLiteral("file"))
                              ->findChild<QLineEdit *>()
                              ->setText(target);
                          QTest::keyClick(&dialog, Qt::Key_Return);
                      });
        QVERIFY2(wordsOf(desk, "saveState").contains(QStringLiteral("書き出し.csv")),
                 qPrintable(wordsOf(desk, "saveState")));
        m_opened.clear();
        QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "noteOpened");
        QVERIFY(click(desk, "openWritten"));
        QVERIFY(click(desk, "openWrittenFolder"));
        QDesktopServices::unsetUrlHandler(QStringLiteral("file"));
        QCOMPARE(m_opened, QList<QUrl>({QUrl::fromLocalFile(target),
                                        QUrl::fromLocalFile(QFileInfo(target).path())}));
        desk.session().apply(operations::setCount(opinion(desk, 5).id, 2));
        QVERIFY(!click(desk, "openWritten")); // what is said now is another thing
    }
    // A file that cannot be written is open for reading; the bar says why, and how to go on.
    void readOnlySaysWhy()
    {
        Desk desk;
        const QString path = desk.makeSeed();
        QFile::setPermissions(path, QFile::ReadOwner);
        const AsNobody nobody(desk.path(QString()));
        desk.open(path);
        QVERIFY(desk.session().isReadOnly());
        auto *bar = desk.window().findChild<QWidget *>(QStringLiteral("untrusted"));
        QVERIFY(bar);
        QTRY_VERIFY(bar->isVisible()); // once the layout has it
        QVERIFY2(bar->accessibleName().contains(QStringLiteral("読み取り専用")),
                 qPrintable(bar->accessibleName()));
        QVERIFY(click(desk, "workInCopy"));
        QTRY_VERIFY(desk.window().workspace() && !desk.session().isReadOnly());
    }

    // A note that is not there, or is a line, takes a line; the rest of the room is the answer's.
    void notesTakeTheRoomOfTheirWords()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        desk.window().resize(1366, 768);
        Desk::settle(desk.window());
        desk.session().jumpTo(opinion(desk, 5).id);
        auto *note = desk.find<QTextEdit>("note");
        auto *response = desk.find<QTextEdit>("response");
        const int lines = note->fontMetrics().lineSpacing();
        const int empty = note->height();
        const int room = response->height();
        QVERIFY2(empty < 3 * lines, qPrintable(QString::number(empty)));
        QCOMPARE(note->verticalScrollBar()->maximum(), 0);
        note->setFocus();
        desk.type(QStringLiteral("電話で確かめた。"));
        Desk::settle(desk.window());
        QCOMPARE(note->height(), empty);
        QTest::keyClick(note, Qt::Key_Return);
        desk.type(QStringLiteral("二行目。"));
        Desk::settle(desk.window());
        QVERIFY(note->height() > empty);
        QVERIFY(response->height() < room);
        QVERIFY(note->viewport()->rect().contains(note->cursorRect()));
        desk.session().jumpTo(opinion(desk, 6).id);
        Desk::settle(desk.window());
        QCOMPARE(note->height(), empty);
        QCOMPARE(response->height(), room);
    }
    // The order of the list stands beside its name; what chooses is a line on a small screen.
    void orderBesideTheName()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        desk.window().resize(1366, 768);
        Desk::settle(desk.window());
        const auto *order = desk.find<QWidget>("listOrder");
        const auto *title = desk.find<QLabel>("placeTitle");
        const auto middleOf = [](const QWidget *widget) {
            return widget->mapToGlobal(widget->rect().center()).y();
        };
        QVERIFY(qAbs(middleOf(order) - middleOf(title)) <= 2);
        QVERIFY(desk.find<QWidget>("listTools")->height() < 2 * order->height());
    }

    // The window's words: no option of a command line, one word for one thing.
    void wordsOfTheWindow()
    {
        QFile file(QStringLiteral(GAIYO_SOURCE_DIR "/translations/gaiyo_ja.ts"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString all = QString::fromUtf8(file.readAll());
        static const QRegularExpression notOurs(
            QStringLiteral("--[a-z]|写し|フォルダ(?!ー)|発表済み|数え方|このまま公表|適用|閲覧専用|"
                           "(?<!内部)メモ"));
        // What the institution says is its 考え方; 回答 is what a department sends back.
        static const QRegularExpression notDepartments(
            QStringLiteral("下に回答|以前の(冊子の)?回答|似た意見への回答"));
        static const QRegularExpression ofDepartments(QStringLiteral(
            "Answer|Inquiry|Inquiries|Issue|Sheet|^(Checks|Commands|DroppedFiles|FieldWords|"
            "Manual|Operation|OperationName|OpinionStates|ToolBar|WorkWords|"
            "gaiyo::DepartmentsDialog)$"));
        for (const QString &context : all.split(QStringLiteral("<context>"))) {
            const QString name = context.section(QStringLiteral("<name>"), 1).section(u'<', 0, 0);
            if (name == u"Cli" || name == u"Formats")
                continue;
            static const QRegularExpression translation(
                QStringLiteral("<translation>(.*?)</translation>"));
            auto match = translation.globalMatch(context);
            while (match.hasNext()) {
                const QString words = match.next().captured(1);
                QVERIFY2(!notOurs.match(words).hasMatch(), qPrintable(name + u' ' + words));
                // What is put into a response is a No.の差し込み; a finding says what it refers to.
                static const QRegularExpression ofReferences(
                    QStringLiteral("^(Checks|Formats|Import|gaiyo::FileField)$"));
                QVERIFY2(ofReferences.match(name).hasMatch() ||
                             !words.contains(QStringLiteral("参照")),
                         qPrintable(name + u' ' + words));
                const bool isReply = ofDepartments.match(name).hasMatch();
                QVERIFY2(!(isReply ? notDepartments.match(words).hasMatch()
                                   : words.contains(QStringLiteral("回答"))),
                         qPrintable(name + u' ' + words));
            }
        }
    }
    // Days as the booklet prints them.
    void datesAreTheBooklets()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        desk.session().apply(operations::setCount(opinion(desk, 5).id, 2));
        desk.inDialog([&] { desk.window().commands().action(Command::History)->trigger(); },
                      [&](QDialog &dialog) {
                          auto *list =
                              dialog.findChild<QTreeWidget *>(QStringLiteral("historyList"));
                          QVERIFY2(list->topLevelItem(0)->text(0).startsWith(
                                       QStringLiteral("令和8年11月23日 ")),
                                   qPrintable(list->topLevelItem(0)->text(0)));
                          dialog.reject();
                      });
    }

public Q_SLOTS:
    void noteOpened(const QUrl &url) { m_opened += url; }

private:
    QList<QUrl> m_opened;
};

GAIYO_UI_TEST_MAIN(TestEase)
#include "test_ease.moc"
