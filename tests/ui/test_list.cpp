#include "ui/desk.h"
#include "ui/looks.h"

#include "editor/opinion_list.h"
#include "editor/opinion_list_model.h"
#include "editor/opinion_view.h"
#include "session/operations.h"
#include "store/versions.h"
#include "widgets/eliding.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QHeaderView>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSet>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QTabWidget>
#include <QTextEdit>
#include <QToolButton>
#include <QTreeView>
#include <QWheelEvent>

#include <algorithm>

using namespace gaiyo;

// The list as a table to work with: filtered by chips, grouped by headings, in any order, with
// marks and a key for each category.
class TestList : public QObject
{
    Q_OBJECT
private:
    static const Opinion &opinion(Desk &desk, int no)
    {
        return *desk.session().view()->index.findOpinionByNo(no);
    }
    static QTreeView *list(Desk &desk) { return desk.find<QTreeView>("opinions"); }
    static OpinionListModel *model(Desk &desk)
    {
        return static_cast<OpinionListModel *>(list(desk)->model());
    }
    // The numbers that are listed, "-" for a heading.
    static QStringList rows(Desk &desk)
    {
        QStringList numbers;
        for (int row = 0; row < list(desk)->model()->rowCount(); ++row) {
            const QModelIndex index = list(desk)->model()->index(row, 0);
            numbers += index.data(OpinionListModel::HeadingRole).isValid()
                           ? QStringLiteral("-")
                           : index.data().toString();
        }
        return numbers;
    }
    static QStringList numbers(Desk &desk)
    {
        QStringList numbers = rows(desk);
        numbers.removeAll(QStringLiteral("-"));
        return numbers;
    }
    static QString shown(Desk &desk) { return numbers(desk).join(u' '); }
    static int present(Desk &desk)
    {
        return *desk.session().view()->index.findNo(*desk.session().opinion());
    }
    static void click(Desk &desk, const char *chip)
    {
        auto *button = desk.find<QToolButton>(chip);
        QVERIFY2(button->isVisible() && button->isEnabled(), chip);
        QTest::mouseClick(button, Qt::LeftButton);
    }
    static QString answerOf(Desk &desk, int no)
    {
        return desk.session().view()->markup(opinion(desk, no));
    }

    // Counts the rows that are measured.
    struct Measure : QStyledItemDelegate
    {
        mutable int count = 0;

        QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
        {
            ++count;
            return QStyledItemDelegate::sizeHint(option, index) + QSize(0, index.row() % 3);
        }
    };

private Q_SLOTS:
    // From one end of thousands of rows to the other, and all of them selected: only what is in
    // sight is measured.
    void farRowsAreNotMeasured()
    {
        constexpr int kRows = 3000;
        QStandardItemModel rows(kRows, 1);
        Measure measure;
        struct View : OpinionView
        {
            using OpinionView::visualRegionForSelection;
        };
        View view;
        view.setUniformRowHeights(false);
        view.setItemDelegate(&measure);
        view.setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
        view.setSelectionMode(QAbstractItemView::ExtendedSelection);
        view.setAllColumnsShowFocus(true);
        view.setModel(&rows);
        view.resize(300, 300);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        const QModelIndex first = rows.index(0, 0);
        const QModelIndex last = rows.index(kRows - 1, 0);
        const QRect area = view.viewport()->rect();
        measure.count = 0;
        for (const QModelIndex &to : {last, first, last}) {
            view.setCurrentIndex(to);
            QVERIFY(area.contains(QPoint(1, view.visualRect(to).center().y())));
        }
        QVERIFY(view.visualRect(first).bottom() < 0);
        view.setCurrentIndex(first);
        QVERIFY(view.visualRect(last).top() > area.bottom());
        view.selectAll();
        QVERIFY2(measure.count < kRows / 5, qPrintable(QString::number(measure.count)));
        // In sight each row stands below the one before it.
        for (int row = 1; view.visualRect(rows.index(row, 0)).top() < area.bottom(); ++row)
            QCOMPARE(view.visualRect(rows.index(row, 0)).top(),
                     view.visualRect(rows.index(row - 1, 0)).bottom() + 1);
        // A stretch of the selection that goes past both ends of what is in sight is drawn there.
        view.scrollTo(rows.index(kRows / 2, 0));
        QVERIFY(view.visualRegionForSelection(view.selectionModel()->selection()).contains(area));
    }

    // The next opinion is the one after the opinion that is written, wherever the list is by now,
    // and the list follows into sight.
    void stepsFromTheOpinion()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        desk.session().jumpTo(opinion(desk, 5).id);
        desk.press(Qt::Key_4, Qt::AltModifier);
        Desk::settle(desk.window());
        const auto isInSight = [&] {
            const QRect row = list(desk)->visualRect(list(desk)->currentIndex());
            return list(desk)->viewport()->rect().contains(row);
        };
        for (const auto &[key, no] : {std::pair(Qt::Key_PageDown, 6), {Qt::Key_PageUp, 5}}) {
            for (int turn = 0; turn < 40; ++turn) {
                QWheelEvent wheel(
                    QPointF(20, 20), list(desk)->viewport()->mapToGlobal(QPoint(20, 20)), {},
                    {0, -240}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
                QCoreApplication::sendEvent(list(desk)->viewport(), &wheel);
            }
            QVERIFY(!isInSight());
            desk.press(key, Qt::ControlModifier);
            QCOMPARE(desk.session().opinion(), std::optional(opinion(desk, no).id));
            QVERIFY(isInSight());
        }
        // Also where the current row is another one: a heading that was clicked.
        list(desk)->selectionModel()->setCurrentIndex(model(desk)->index(0, 0),
                                                      QItemSelectionModel::NoUpdate);
        QVERIFY(!model(desk)->opinionAt(0));
        desk.press(Qt::Key_PageDown, Qt::ControlModifier);
        QCOMPARE(desk.session().opinion(), std::optional(opinion(desk, 6).id));
        // At the end there is none, but the last one is shown again.
        const int last = int(desk.session().view()->values().opinions.size());
        desk.session().jumpTo(opinion(desk, last).id);
        list(desk)->scrollToTop();
        QVERIFY(!isInSight());
        desk.press(Qt::Key_PageDown, Qt::ControlModifier);
        QCOMPARE(desk.session().opinion(), std::optional(opinion(desk, last).id));
        QVERIFY(isInSight());
    }
    // A line that is cut before it is shaped shows what it would show as a whole.
    void cutLinesShowTheSame()
    {
        const QFont plain = QApplication::font();
        QFont mincho = plain;
        mincho.setFamily(QStringLiteral("BIZ UDMincho"));
        const QStringList pieces = {QStringLiteral("公共施設の予約、"),
                                    QStringLiteral("iiiiil.,'"),
                                    QStringLiteral("AVAWATo fi ffi"),
                                    QStringLiteral("ｶﾞﾊﾟｰﾌﾟ"),
                                    QStringLiteral("𠮷野家😀👨‍👩‍👧"),
                                    QStringLiteral("か\u3099き\u3099"),
                                    QStringLiteral("葛\U000E0100飾")};
        for (const QFont &font : {plain, mincho}) {
            const QFontMetrics metrics(font);
            for (int first = 0; first < pieces.size(); ++first) {
                QString words;
                for (int i = 0; i < 40; ++i)
                    words += pieces[(first + i * i) % pieces.size()];
                for (int width = 0; width < 900; width += 7)
                    QCOMPARE(elided(words, metrics, width),
                             metrics.elidedText(words, Qt::ElideRight, width));
                const QString little = pieces[first];
                QCOMPARE(elided(little, metrics, 900), little);
            }
        }
    }

    // Each heading stands above its opinions, takes no focus, and is gone in another order.
    void groupedByHeading()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        desk.session().jumpTo(opinion(desk, 1).id);
        QCOMPARE(numbers(desk).size(), 49);
        QVERIFY(rows(desk).size() > 49);
        QCOMPARE(rows(desk).constFirst(), QStringLiteral("-"));
        for (int row = 0; row < list(desk)->model()->rowCount(); ++row) {
            const QModelIndex index = list(desk)->model()->index(row, 0);
            const QVariant heading = index.data(OpinionListModel::HeadingRole);
            if (!heading.isValid())
                continue;
            const Opinion *below =
                desk.session().view()->index.findOpinion(*model(desk)->opinionAt(row + 1));
            const Node *node = desk.session().view()->index.findNode(*below->node);
            QCOMPARE(heading.toString(), desk.session().view()->heading(*node));
        }
        // Down the list by its key, past all headings.
        desk.press(Qt::Key_2, Qt::AltModifier);
        QCOMPARE(QApplication::focusWidget(), list(desk));
        for (int no = 1; no <= 20; ++no) {
            QCOMPARE(present(desk), no);
            desk.press(Qt::Key_Down);
        }
        for (int no = 21; no > 1; --no) {
            QCOMPARE(present(desk), no);
            desk.press(Qt::Key_PageUp, Qt::ControlModifier);
        }
        QTest::mouseClick(
            list(desk)->header()->viewport(), Qt::LeftButton, {},
            QPoint(list(desk)->header()->sectionViewportPosition(OpinionListModel::Category) + 10,
                   5));
        QVERIFY(!rows(desk).contains(QStringLiteral("-")));
        QCOMPARE(present(desk), 1);
    }

    // What is not written is listed, stays while it is written, and the caret stays with it.
    void unwrittenIsWritten()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        Session &session = desk.session();
        for (const int no : {4, 9, 17})
            session.apply(operations::setResponse(opinion(desk, no).id, QString(), {}));
        session.jumpTo(opinion(desk, 8).id);
        click(desk, "chipUnansweredButton");
        QCOMPARE(shown(desk), u"4 9 17"_qs);
        QVERIFY(desk.find<QLabel>("placeTitle")->text().contains(QStringLiteral("49件のうち3件")));
        QCOMPARE(present(desk), 4);
        desk.press(Qt::Key_4, Qt::AltModifier);
        desk.type(QStringLiteral("ご意見のとおりです。"));
        desk.press(Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(answerOf(desk, 4), QStringLiteral("ご意見のとおりです。"));
        QCOMPARE(shown(desk), u"4 9 17"_qs);
        QCOMPARE(present(desk), 4);
        QCOMPARE(desk.find<QToolButton>("chipUnansweredButton")->text(),
                 QStringLiteral("未記入 2"));
        desk.press(Qt::Key_PageDown, Qt::ControlModifier);
        QCOMPARE(present(desk), 9);
        // Away and back: what is written by now is not listed any more.
        click(desk, "chipUnansweredButton");
        QCOMPARE(numbers(desk).size(), 49);
        click(desk, "chipUnansweredButton");
        QCOMPARE(shown(desk), u"9 17"_qs);
    }

    // One of several categories is enough; other choices are met as well.
    void categoriesAndMore()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        Session &session = desk.session();
        const auto &categories = session.view()->values().categories;
        const auto of = [&](const CategoryId &id) {
            QStringList wanted;
            for (int no = 1; no <= 49; ++no) {
                if (opinion(desk, no).category == id)
                    wanted += QString::number(no);
            }
            return wanted;
        };
        desk.window().resize(1900, 1000);
        Desk::settle(desk.window());
        click(desk, "chipCategory1Button");
        QCOMPARE(numbers(desk), of(categories[0].id));
        click(desk, "chipCategory2Button");
        QCOMPARE(numbers(desk).size(), of(categories[0].id).size() + of(categories[1].id).size());
        const int no = numbers(desk).at(1).toInt();
        session.apply(operations::setNote(opinion(desk, no).id, QStringLiteral("要相談"), {}));
        click(desk, "chipNotedButton");
        QCOMPARE(numbers(desk), QStringList(QString::number(no)));
        click(desk, "chipCategory1Button");
        click(desk, "chipCategory2Button");
        click(desk, "chipNotedButton");
        click(desk, "chipSharedButton");
        for (const QString &shared : numbers(desk)) {
            const auto response = opinion(desk, shared.toInt()).response;
            QVERIFY(session.view()->index.sharers(*response).size() > 1);
        }
        QVERIFY(!numbers(desk).isEmpty());
    }

    // An opinion that is shown from elsewhere is listed whatever the filter says; a new one, too.
    void jumpIntoFilter()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        desk.session().apply(operations::setResponse(opinion(desk, 4).id, QString(), {}));
        click(desk, "chipUnansweredButton");
        QCOMPARE(shown(desk), u"4"_qs);
        desk.session().jumpTo(opinion(desk, 30).id);
        QCOMPARE(present(desk), 30);
        QCOMPARE(shown(desk), u"4 30"_qs);
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        desk.type(QStringLiteral("新しい意見"));
        QCOMPARE(present(desk), 31);
        QCOMPARE(shown(desk), u"4 30 31"_qs);
    }

    // Mine are those that I took.
    void mine()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        desk.window().resize(1900, 1000);
        Desk::settle(desk.window());
        QVERIFY(!desk.find<QToolButton>("chipMineButton")->isEnabled());
        desk.session().jumpTo(opinion(desk, 3).id);
        desk.press(Qt::Key_2, Qt::AltModifier);
        desk.press(Qt::Key_Down, Qt::ShiftModifier);
        desk.press(Qt::Key_T, Qt::ControlModifier);
        QCOMPARE(opinion(desk, 3).owner, QStringLiteral("山田"));
        QCOMPARE(opinion(desk, 4).owner, QStringLiteral("山田"));
        click(desk, "chipMineButton");
        QCOMPARE(shown(desk), u"3 4"_qs);
        desk.press(Qt::Key_T, Qt::ControlModifier);
        QCOMPARE(present(desk), 4);
        QCOMPARE(opinion(desk, 4).owner, QString()); // the selected one
    }

    // A range of rows is what lies between both its ends, also where one is out of sight, and what
    // is done is done to all of it.
    void rangesReachOutOfSight()
    {
        Desk desk;
        desk.open(desk.makeLarge(200));
        auto *list = desk.find<QTreeView>("opinions");
        const auto range = [&desk] {
            const auto ids = desk.window().findChild<OpinionList *>()->selected();
            const auto no = [&](const OpinionId &id) {
                return *desk.session().view()->index.findNo(id);
            };
            QStringList told(QString::number(ids.size()));
            if (!ids.empty())
                told << QString::number(no(ids.front())) << QString::number(no(ids.back()));
            return told.join(u' ');
        };
        const auto press = [&](Qt::Key key, int times) {
            for (int i = 0; i < times; ++i)
                desk.press(key, Qt::ShiftModifier);
        };
        const auto click = [&](int no, Qt::KeyboardModifiers modifiers) {
            const auto index = list->model()->match(list->model()->index(0, 0), Qt::DisplayRole,
                                                    QString::number(no), 1, Qt::MatchExactly);
            QCOMPARE(index.size(), 1);
            list->scrollTo(index.front(), QAbstractItemView::PositionAtCenter);
            QTest::mouseClick(list->viewport(), Qt::LeftButton, modifiers,
                              list->visualRect(index.front()).center());
        };
        desk.session().jumpTo(opinion(desk, 3).id);
        desk.press(Qt::Key_2, Qt::AltModifier);
        for (int i = 1; i <= 30; ++i) {
            press(Qt::Key_Down, 1);
            QCOMPARE(range(), QStringLiteral("%1 3 %2").arg(i + 1).arg(i + 3));
        }
        press(Qt::Key_Up, 5);
        QCOMPARE(range(), u"26 3 28"_qs);
        press(Qt::Key_Up, 27);
        QCOMPARE(range(), u"3 1 3"_qs); // turned round
        press(Qt::Key_End, 1);
        QCOMPARE(range(), u"198 3 200"_qs);
        press(Qt::Key_Home, 1);
        QCOMPARE(range(), u"3 1 3"_qs);
        click(5, {});
        click(150, Qt::ShiftModifier);
        QCOMPARE(range(), u"146 5 150"_qs);
        click(60, Qt::ShiftModifier);
        QCOMPARE(range(), u"56 5 60"_qs);
        click(100, {});
        QCOMPARE(range(), u"1 100 100"_qs);
        press(Qt::Key_Up, 40);
        QCOMPARE(range(), u"41 60 100"_qs);
        desk.press(Qt::Key_1, Qt::ControlModifier);
        for (const int no : {59, 60, 100, 101})
            QCOMPARE(opinion(desk, no).category == desk.session().view()->values().categories[0].id,
                     no >= 60 && no <= 100);
        // Taken back, all of the range is selected, also what had the category before.
        desk.session().apply(operations::setCategory(
            opinion(desk, 70).id, desk.session().view()->values().categories[1].id));
        desk.session().jumpTo(opinion(desk, 60).id);
        desk.press(Qt::Key_2, Qt::AltModifier);
        press(Qt::Key_Down, 20);
        desk.press(Qt::Key_2, Qt::ControlModifier);
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(range(), u"21 60 80"_qs);
        desk.session().jumpTo(opinion(desk, 60).id);
        // Where one goes to another row, the next range begins.
        desk.press(Qt::Key_Down);
        press(Qt::Key_Down, 2);
        QCOMPARE(range(), u"3 61 63"_qs);
    }

    // 広報用の抜粋: marked and taken out again with one key, told in words, and found again.
    void extract()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        desk.window().resize(1900, 1000);
        Desk::settle(desk.window());
        QVERIFY(!desk.find<QToolButton>("chipExtractButton")->isEnabled());
        desk.session().jumpTo(opinion(desk, 3).id);
        desk.press(Qt::Key_2, Qt::AltModifier);
        desk.press(Qt::Key_Down, Qt::ShiftModifier);
        desk.press(Qt::Key_X, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(opinion(desk, 3).inExtract && opinion(desk, 4).inExtract);
        QVERIFY(!opinion(desk, 5).inExtract);
        const auto *model = desk.find<QAbstractItemView>("opinions")->model();
        QStringList spoken;
        for (int row = 0; row < model->rowCount(); ++row)
            spoken += model->index(row, 0).data(Qt::AccessibleTextRole).toString();
        QCOMPARE(spoken.filter(QStringLiteral("抜粋")).size(), 2);
        click(desk, "chipExtractButton");
        QCOMPARE(shown(desk), u"3 4"_qs);
        desk.session().undo();
        QVERIFY(!opinion(desk, 3).inExtract && !opinion(desk, 4).inExtract);
        desk.session().redo();
        QVERIFY(opinion(desk, 3).inExtract && opinion(desk, 4).inExtract);
        desk.session().jumpTo(opinion(desk, 4).id);
        desk.press(Qt::Key_2, Qt::AltModifier);
        desk.press(Qt::Key_X, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(opinion(desk, 3).inExtract && !opinion(desk, 4).inExtract); // the selected one
    }

    // A choice of nothing goes; but not from under the mouse, where the next one would slide.
    void chipsStayUnderTheMouse()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        auto *chip = desk.find<QToolButton>("chipSharedButton");
        QWidget *tools = chip->parentWidget();
        QVERIFY(chip->isVisible());
        tools->setAttribute(Qt::WA_UnderMouse);
        desk.session().jumpTo(opinion(desk, 2).id); // it shares its response with the next
        desk.press(Qt::Key_2, Qt::AltModifier);
        desk.window().commands().action(Command::Separate)->trigger();
        QVERIFY(chip->isVisible() && !chip->isEnabled());
        tools->setAttribute(Qt::WA_UnderMouse, false);
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(tools, &leave);
        QVERIFY(!chip->isVisible());
    }

    void ordered()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        Session &session = desk.session();
        session.apply(operations::setResponse(opinion(desk, 40).id, QString(), {}));
        session.jumpTo(opinion(desk, 5).id);
        const auto *button = desk.find<QToolButton>("listOrder");
        QMenu *orders = button->defaultAction()->menu();
        const QString usual = button->text();
        orders->actions().at(2)->trigger();                        // what is to be done first
        QCOMPARE(button->text(), orders->actions().at(2)->text()); // it has no column of its own
        QCOMPARE(numbers(desk).constFirst(), QStringLiteral("40"));
        QCOMPARE(present(desk), 5);
        orders->actions().at(1)->trigger(); // categories
        const auto &categories = session.view()->values().categories;
        size_t last = 0;
        for (const QString &no : numbers(desk)) {
            size_t at = 0;
            while (at < categories.size() &&
                   opinion(desk, no.toInt()).category != categories[at].id)
                ++at;
            QVERIFY(at >= last);
            last = at;
        }
        // Whoever gives an opinion another category still sees it.
        const OpinionId moved = opinion(desk, numbers(desk).constFirst().toInt()).id;
        session.jumpTo(moved);
        list(desk)->scrollToTop();
        const QStringList before = numbers(desk);
        session.apply(operations::setCategory(moved, categories.back().id));
        QCOMPARE(numbers(desk), before); // and its neighbours, until the order is chosen anew
        session.apply(operations::removeOpinion(opinion(desk, before[1].toInt()).id));
        QCOMPARE(numbers(desk).size(), before.size() - 1);
        session.undo();
        QStringList back = numbers(desk);
        QStringList all = before;
        back.sort();
        all.sort();
        QCOMPARE(back, all);
        session.jumpTo(moved);
        orders->actions().at(0)->trigger();
        orders->actions().at(1)->trigger();
        QVERIFY(numbers(desk).indexOf(before.constFirst()) > 0);
        const QModelIndex row = list(desk)->currentIndex();
        QCOMPARE(session.opinion(), std::optional(moved));
        QCOMPARE(model(desk)->opinionAt(row.row()), std::optional(moved));
        QVERIFY(list(desk)->viewport()->rect().contains(list(desk)->visualRect(row)));
        session.undo();
        // The same law as without filter and order: everything once.
        QStringList sorted = numbers(desk);
        std::sort(sorted.begin(), sorted.end(),
                  [](const QString &a, const QString &b) { return a.toInt() < b.toInt(); });
        orders->actions().at(0)->trigger();
        QCOMPARE(numbers(desk), sorted);
        QCOMPARE(button->text(), usual);
        orders->actions().constLast()->trigger();
        QVERIFY(button->text() != usual); // it runs backwards
        orders->actions().constLast()->trigger();
        QCOMPARE(button->text(), usual);
        QVERIFY(rows(desk).contains(QStringLiteral("-")));
    }

    // Nothing stands above or below in another order than the booklet's: that is told, and how to
    // come back to it.
    void nothingIsMovedInAnotherOrder()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        Session &session = desk.session();
        const OpinionId id = opinion(desk, 3).id;
        session.jumpTo(id);
        desk.press(Qt::Key_2, Qt::AltModifier);
        const auto *told = desk.find<QLabel>("saveState");
        const QString before = told->text();
        const QMenu *orders = desk.find<QToolButton>("listOrder")->defaultAction()->menu();
        orders->actions().at(1)->trigger();
        for (const Qt::Key key : {Qt::Key_Up, Qt::Key_Down}) {
            const auto revision = session.view()->snapshot->revision;
            desk.press(key, Qt::AltModifier);
            QVERIFY2(told->text().contains(QStringLiteral("冊子の順")), qPrintable(told->text()));
            QCOMPARE(session.view()->snapshot->revision, revision);
            desk.press(Qt::Key_3, Qt::ControlModifier); // another thing done
            QVERIFY(!told->text().contains(QStringLiteral("冊子の順")));
            session.undo();
        }
        orders->actions().at(0)->trigger();
        session.jumpTo(id);
        desk.press(Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(opinion(desk, 2).id, id);
        session.jumpTo(opinion(desk, 1).id);
        desk.press(Qt::Key_U, Qt::ControlModifier | Qt::ShiftModifier); // as above
        QVERIFY(told->text().contains(QStringLiteral("これより上に")));
    }

    // Categories in words have a wider column, within reason, and chips that are no paragraphs.
    void categoriesInWords()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        Session &session = desk.session();
        desk.window().resize(1366, 690);
        Desk::settle(desk.window());
        const auto width = [&] {
            return list(desk)->header()->sectionSize(OpinionListModel::Category);
        };
        const auto *chip = desk.find<QToolButton>("chipCategory1Button");
        const int narrow = width();
        const int usual = chip->sizeHint().width();
        const QString words = QStringLiteral("既に計画（案）に盛り込み済みのもの");
        const auto &id = session.view()->values().categories.front().id;
        QVERIFY(
            session.apply({QStringLiteral("set_category"),
                           {{QStringLiteral("id"), id.value()}, {QStringLiteral("symbol"), words}},
                           {}}));
        Desk::settle(desk.window());
        const QFontMetrics metrics(list(desk)->font());
        QVERIFY(width() > narrow);
        QVERIFY(width() > metrics.horizontalAdvance(words.left(6)));
        QVERIFY(width() < metrics.horizontalAdvance(words));
        QVERIFY(chip->sizeHint().width() > usual);
        QVERIFY(chip->sizeHint().width() < metrics.horizontalAdvance(words));
        QVERIFY(chip->toolTip().contains(words));
        session.undo();
        Desk::settle(desk.window());
        QCOMPARE(width(), narrow);
    }

    // Where there is room, the response stands below the opinion.
    void twoLines()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        desk.window().resize(1366, 690);
        Desk::settle(desk.window());
        const int one = list(desk)->visualRect(list(desk)->model()->index(1, 0)).height();
        // A heading with few opinions.
        for (const Node &node : desk.session().view()->values().nodes) {
            const auto some = opinionsOf({Place::Kind::Node, node.id}, *desk.session().view());
            if (some.size() == 1) {
                desk.session().selectPlace({Place::Kind::Node, node.id});
                break;
            }
        }
        Desk::settle(desk.window());
        QCOMPARE(numbers(desk).size(), 1);
        const int two =
            list(desk)->visualRect(list(desk)->model()->index(rows(desk).size() - 1, 0)).height();
        QVERIFY2(two > one + one / 3, qPrintable(QStringLiteral("%1 %2").arg(one).arg(two)));
    }

    // Note, shared response and people are told in words, too.
    void marks()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        Session &session = desk.session();
        session.apply(operations::setNote(opinion(desk, 7).id, QStringLiteral("要確認"), {}));
        model(desk)->setOthers({{QStringLiteral("佐藤"), QStringLiteral("PC-2"),
                                 QDateTime::currentDateTimeUtc(), opinion(desk, 7).id}});
        const QModelIndex index = model(desk)->index(model(desk)->rowOf(opinion(desk, 7).id), 0);
        const auto marks = index.data(OpinionListModel::MarksRole).value<ListMarks>();
        QVERIFY(marks.isNoted);
        QCOMPARE(marks.people, QStringList(QStringLiteral("佐藤")));
        const QString spoken = index.data(Qt::AccessibleTextRole).toString();
        QVERIFY2(spoken.contains(QStringLiteral("内部メモあり")) &&
                     spoken.contains(QStringLiteral("佐藤")),
                 qPrintable(spoken));
    }

    // Each category has its key and stands in the menus by symbol and words, also the seventh.
    void keyForEachCategory()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        Session &session = desk.session();
        while (session.view()->values().categories.size() < 8)
            session.apply(Operation{QStringLiteral("add_category"),
                                    {{QStringLiteral("symbol"),
                                      QString::number(session.view()->values().categories.size())},
                                     {QStringLiteral("text"), QStringLiteral("その他の扱い")}},
                                    {}});
        const auto categories = session.view()->values().categories;
        session.jumpTo(opinion(desk, 2).id);
        for (int i = 7; i >= 0; --i) {
            desk.press(Qt::Key(Qt::Key_1 + i), Qt::ControlModifier);
            QCOMPARE(opinion(desk, 2).category, std::optional(categories[size_t(i)].id));
            const QString words =
                desk.window().commands().action(Command(int(Command::Category1) + i))->text();
            QVERIFY2(words.contains(categories[size_t(i)].symbol) &&
                         words.contains(categories[size_t(i)].text.left(4)),
                     qPrintable(words));
        }
        QVERIFY(!desk.window().commands().action(Command::Category9)->isVisible());
    }

    // What came back is shown from its first one on, whatever lies where in memory.
    void firstOfWhatCameBackIsShown()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        std::vector<OpinionId> gone;
        std::vector<Operation> removals;
        for (int no = 7; no < 40; ++no) {
            gone.push_back(opinion(desk, no).id);
            removals.push_back(operations::removeOpinion(gone.back()));
        }
        desk.session().jumpTo(opinion(desk, 45).id);
        QVERIFY(desk.session().applyAll(QStringLiteral("remove_opinion"), removals));
        QVERIFY(desk.session().undo());
        QCOMPARE(desk.session().opinion(), std::optional(gone.front()));
    }

    // How far an opinion is, and who answers for it, is read in words, chosen and ordered by.
    void statesAndDepartments()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        Session &session = desk.session();
        desk.window().resize(1900, 1000);
        const auto cell = [&](int no, int column) {
            return model(desk)
                ->index(model(desk)->rowOf(opinion(desk, no).id), column)
                .data()
                .toString();
        };
        const auto choose = [&](const QString &action) {
            auto *choice = desk.window().findChild<QAction *>(action);
            QVERIFY2(choice, qUtf8Printable(action));
            QVERIFY(choice->isEnabled() || choice->isChecked());
            choice->trigger();
        };
        // One answers for the first chapter, another is asked about one opinion of it.
        QVERIFY(list(desk)->isColumnHidden(OpinionListModel::Departments));
        for (const QString &name : {u"情報政策課"_qs, u"教育総務課"_qs})
            QVERIFY(session.apply(
                {QStringLiteral("add_department"), {{QStringLiteral("name"), name}}, {}}));
        const std::vector<Department> departments(session.work().work().departments.begin(),
                                                  session.work().work().departments.end());
        QVERIFY(
            session.apply({QStringLiteral("assign"),
                           {{QStringLiteral("node"), session.view()->values().nodes[0].id.value()},
                            {QStringLiteral("departments"), QJsonArray{departments[0].id.value()}}},
                           {}}));
        QCOMPARE(cell(1, OpinionListModel::Departments), departments[0].name);
        Desk::settle(desk.window());
        QVERIFY(!list(desk)->isColumnHidden(OpinionListModel::Departments));
        QVERIFY(session.apply(
            {QStringLiteral("assign"),
             {{QStringLiteral("opinion"), opinion(desk, 5).id.value()},
              {QStringLiteral("departments"), QJsonArray{departments.back().id.value()}}},
             {}}));
        QCOMPARE(cell(5, OpinionListModel::Departments), departments.back().name);
        choose(QStringLiteral("chipDepartments_") + departments.back().id.value());
        QCOMPARE(shown(desk), u"5"_qs);
        for (const QString &no : numbers(desk))
            QCOMPARE(cell(no.toInt(), OpinionListModel::Departments), departments.back().name);
        choose(QStringLiteral("chipDepartments_") + departments.back().id.value());
        // Confirmed by its department, until a word changes.
        QCOMPARE(cell(7, OpinionListModel::State), QStringLiteral("作成中"));
        session.apply({QStringLiteral("set_stage"),
                       {{QStringLiteral("id"), opinion(desk, 7).id.value()},
                        {QStringLiteral("stage"), QStringLiteral("confirmed")}},
                       {}});
        QTRY_COMPARE(cell(7, OpinionListModel::State), QStringLiteral("課確認"));
        choose(QStringLiteral("chipStates_confirmed"));
        QCOMPARE(shown(desk), u"7"_qs);
        QVERIFY(desk.find<QToolButton>("chipStatesButton")->text().contains(u"課確認"_qs));
        choose(QStringLiteral("chipStates_confirmed"));
        session.apply(operations::setCategory(opinion(desk, 7).id, {}));
        QTRY_COMPARE(cell(7, OpinionListModel::State), QStringLiteral("対応区分 未設定"));
        session.undo();
        QTRY_COMPARE(cell(7, OpinionListModel::State), QStringLiteral("課確認"));
        // All that is not decided on: everything, before there is such a version.
        choose(QStringLiteral("chipStates_undecided"));
        QCOMPARE(numbers(desk).size(), 49);
        choose(QStringLiteral("chipStates_undecided"));
        // By its columns, which hold every opinion once.
        for (const int column : {OpinionListModel::State, OpinionListModel::Departments}) {
            QTest::mouseClick(
                list(desk)->header()->viewport(), Qt::LeftButton, {},
                QPoint(list(desk)->header()->sectionViewportPosition(column) + 10, 5));
            const QStringList all = numbers(desk);
            QCOMPARE(QSet<QString>(all.begin(), all.end()).size(), 49);
        }
        const auto rankOf = [&](const QString &no) {
            const auto own = session.states().departmentsOf(opinion(desk, no.toInt()));
            return own.empty() ? departments.size()
                               : size_t(std::ranges::find(departments, own[0], &Department::id) -
                                        departments.begin());
        };
        QVERIFY(std::ranges::is_sorted(numbers(desk), {}, rankOf));
        // Narrow: the words have the room, and readers are told all the same.
        desk.window().resize(683, 690);
        Desk::settle(desk.window());
        QVERIFY(list(desk)->isColumnHidden(OpinionListModel::Departments));
        const QString spoken = model(desk)
                                   ->index(model(desk)->rowOf(opinion(desk, 7).id), 0)
                                   .data(Qt::AccessibleTextRole)
                                   .toString();
        QVERIFY2(spoken.contains(u"課確認"_qs), qPrintable(spoken));
    }

    void pictures_data() { addPictureRows({1920, 1000}); }
    // For a person to look at: the list with all its marks, filtered, and the page of versions.
    void pictures()
    {
        QFETCH(int, theme);
        QFETCH(int, percent);
        QFETCH(QSize, size);
        const QString tag = QString::fromLatin1(QTest::currentDataTag());
        std::optional<English> language;
        if (tag == u"english")
            language.emplace();
        Desk desk{Theme(theme), percent};
        desk.open(desk.makeSeed());
        Session &session = desk.session();
        session.apply(operations::setNote(opinion(desk, 2).id, QStringLiteral("要確認"), {}));
        session.apply(operations::setResponse(opinion(desk, 3).id, QString(), {}));
        session.apply(operations::setCategory(opinion(desk, 4).id, {}));
        model(desk)->setOthers({{QStringLiteral("佐藤"), QStringLiteral("PC-2"),
                                 QDateTime::currentDateTimeUtc(), opinion(desk, 2).id}});
        session.apply({QStringLiteral("add_department"),
                       {{QStringLiteral("name"), QStringLiteral("情報政策課")}},
                       {}});
        session.apply({QStringLiteral("assign"),
                       {{QStringLiteral("node"), session.view()->values().nodes[0].id.value()},
                        {QStringLiteral("departments"),
                         QJsonArray{session.work().work().departments[0].id.value()}}},
                       {}});
        session.apply({QStringLiteral("set_stage"),
                       {{QStringLiteral("id"), opinion(desk, 6).id.value()},
                        {QStringLiteral("stage"), QStringLiteral("confirmed")}},
                       {}});
        session.jumpTo(opinion(desk, 5).id);
        QTRY_COMPARE(session.states().stateOf(opinion(desk, 6)), WorkState::Confirmed);
        desk.window().resize(size);
        const auto look = [&](QWidget &window, const QString &name) {
            window.resize(window.size().boundedTo(size));
            Desk::settle(window);
            QVERIFY(window.width() <= size.width() && window.height() <= size.height());
            QDir().mkpath(QStringLiteral(GAIYO_PICTURE_FOLDER));
            const QPixmap picture = window.grab();
            QVERIFY(picture.save(QStringLiteral(GAIYO_PICTURE_FOLDER "/%1-%2.png").arg(name, tag)));
            const QStringList faults = clippedIn(window) + blankIn(window, picture.toImage());
            QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
        };
        look(desk.window(), QStringLiteral("list"));
        desk.find<QAction>("chipUnanswered")->trigger();
        look(desk.window(), QStringLiteral("list-filtered"));
        QVERIFY(nameVersion(session.path(), QStringLiteral("部長説明版"),
                            QStringLiteral("11111111-2222-4333-8444-555555555555"),
                            {QStringLiteral("山田")}, session.clock()));
        desk.inDialog(
            [&] { desk.window().commands().action(Command::History)->trigger(); },
            [&](QDialog &dialog) {
                look(dialog, QStringLiteral("history-changes"));
                dialog.findChild<QTabWidget *>(QStringLiteral("historyPages"))->setCurrentIndex(1);
                look(dialog, QStringLiteral("history-versions"));
                dialog.reject();
            });
        desk.inDialog([&] { desk.window().commands().action(Command::BookletForm)->trigger(); },
                      [&](QDialog &dialog) {
                          dialog.findChild<QTabWidget *>()->setCurrentIndex(1);
                          look(dialog, QStringLiteral("booklet-columns"));
                          dialog.findChild<QTabWidget *>()->setCurrentIndex(2);
                          dialog.findChild<QLineEdit *>(QStringLiteral("free_field1"))
                              ->setText(QStringLiteral("該当ページ"));
                          dialog.findChild<QLineEdit *>(QStringLiteral("free_field2"))
                              ->setText(QStringLiteral("略記：創＝創造、笑＝笑顔、環＝環境"));
                          look(dialog, QStringLiteral("booklet-free"));
                          dialog.reject();
                      });
        desk.press(Qt::Key_F1);
        look(desk.window(), QStringLiteral("manual"));
        QVERIFY(desk.window().closeDocument());
        desk.press(Qt::Key_F1);
        look(desk.window(), QStringLiteral("start"));
    }
};

GAIYO_UI_TEST_MAIN(TestList)
#include "test_list.moc"
