#include "ui/desk.h"

#include "domain/work/plan_changes.h"
#include "domain/work/work.h"
#include "editor/reference_edit.h"

#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPixmap>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>

using namespace gaiyo;
using namespace Qt::StringLiterals;

namespace {

QAction &action(Desk &desk, Command command)
{
    return *desk.window().commands().action(command);
}

template <typename Field>
Field &field(const QDialog &dialog, const char *name)
{
    return *dialog.findChild<Field *>(QLatin1String(name));
}

void press(const QDialog &dialog, const char *name)
{
    field<QPushButton>(dialog, name).click();
}

// Old→new (No.) of each change, in the order of the clerks.
QStringList changesOf(Desk &desk)
{
    const auto view = desk.session().view();
    const PlanChanges changes(view->values(), view->index);
    QStringList all;
    for (const PlanChange &change : view->values().work->planChanges) {
        QStringList numbers;
        for (const Opinion *opinion : changes.opinionsOf(change))
            numbers += QString::number(view->index.findNo(opinion->id).value_or(0));
        all += change.oldText + u'→' + change.newText + u" ("_s + numbers.join(u' ') + u')';
    }
    return all;
}

void edit(Desk &desk, const std::function<void(QDialog &)> &steps)
{
    desk.inDialog([&] { action(desk, Command::EditPlanChanges).trigger(); }, steps);
}

} // namespace

// The plan's own changes, its pages, and the categories that mean a change, in the window.
class TestPlanChangesInWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // New, filled in, moved, removed: all of it is one step, which undo takes back.
    void changesAreEntered()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        desk.press(Qt::Key_2, Qt::AltModifier); // the list, with its first opinion
        edit(desk, [](QDialog &dialog) {
            press(dialog, "addPlanChange");
            field<QPlainTextEdit>(dialog, "changeNew").setPlainText(u"木"_s);
            field<QLineEdit>(dialog, "changeOpinions").setText(u"3、No.2"_s);
            press(dialog, "addPlanChange");
            field<QPlainTextEdit>(dialog, "changeOld").setPlainText(u"緑"_s);
            field<QLineEdit>(dialog, "changeOpinions").clear();
            field<QLineEdit>(dialog, "changeReason").setText(u"時点修正"_s);
            press(dialog, "addPlanChange");
            press(dialog, "removePlanChange");
            field<QListWidget>(dialog, "planChanges").setCurrentRow(1);
            press(dialog, "planChangeUp");
            field<QComboBox>(dialog, "pageEdition").setCurrentIndex(1);
            dialog.accept();
        });
        QCOMPARE(changesOf(desk), (QStringList{u"緑→ ()"_s, u"→木 (2 3)"_s}));
        QCOMPARE(desk.session().view()->values().consultation.settings[u"page_edition"].toString(),
                 u"final"_s);
        desk.session().undo();
        QCOMPARE(changesOf(desk), QStringList());
    }

    // One changes, one goes, one stays as it was; and what is left by looking at it is nothing.
    void changesAreEdited()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        for (const QString &words : {u"一"_s, u"二"_s, u"三"_s})
            QVERIFY(desk.session().apply(
                {u"add_plan_change"_s, {{u"new"_s, words}, {u"reason"_s, u"時点\n修正"_s}}, {}}));
        edit(desk, [](QDialog &dialog) {
            for (int row = 0; row < 3; ++row)
                field<QListWidget>(dialog, "planChanges").setCurrentRow(row);
            dialog.accept();
        });
        const qint64 revision = desk.session().view()->values().revision;
        QCOMPARE(changesOf(desk), (QStringList{u"→一 ()"_s, u"→二 ()"_s, u"→三 ()"_s}));
        edit(desk, [](QDialog &dialog) {
            field<QListWidget>(dialog, "planChanges").setCurrentRow(0);
            press(dialog, "removePlanChange");
            field<QListWidget>(dialog, "planChanges").setCurrentRow(1);
            field<QLineEdit>(dialog, "changeOpinions").setText(u"900"_s);
            dialog.accept(); // not such a number
            QVERIFY(dialog.isVisible());
            field<QLineEdit>(dialog, "changeOpinions").setText(u"9"_s);
            dialog.accept();
        });
        QCOMPARE(changesOf(desk), (QStringList{u"→二 ()"_s, u"→三 (9)"_s}));
        QVERIFY(desk.session().view()->values().revision > revision);
    }

    // For those who look at the pictures.
    void pictureOfTheDialog()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const Snapshot values = desk.session().view()->values();
        const auto add = [&](size_t opinion, const QString &words) {
            const auto place = values.opinions[opinion].node->value();
            const QJsonArray opinions{values.opinions[opinion].id.value()};
            return desk.session().apply(
                {u"add_plan_change"_s,
                 {{u"node"_s, place}, {u"new"_s, words}, {u"opinions"_s, opinions}},
                 {}});
        };
        QVERIFY(add(6, u"ICTを活用した窓口での支援を検討します。"_s));
        QVERIFY(add(8, u"防災、観光等に関するデータから順次公開します。"_s));
        edit(desk, [](QDialog &dialog) {
            const QPixmap picture = dialog.grab();
            QVERIFY(QDir().mkpath(QStringLiteral(GAIYO_PICTURE_FOLDER)));
            QVERIFY(picture.save(QStringLiteral(GAIYO_PICTURE_FOLDER "/plan-changes.png")));
            dialog.reject();
        });
    }

    void categoriesSayThatThePlanIsChanged()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        // The template says so of its first one.
        QVERIFY(desk.session().view()->values().categories[0].changesPlan);
        QVERIFY(!desk.session().view()->values().categories[1].changesPlan);
        desk.inDialog(
            [&] { action(desk, Command::Categories).trigger(); },
            [](QDialog &dialog) {
                field<QTableWidget>(dialog, "categoryTable").item(1, 2)->setCheckState(Qt::Checked);
                dialog.accept();
            });
        const auto &categories = desk.session().view()->values().categories;
        QVERIFY(categories[0].changesPlan && categories[1].changesPlan);
        QVERIFY(!categories[2].changesPlan);
    }

    // A chip for a page: it shows the page of the edition, and stays one when it is saved.
    void pageOfAHeadingIsAChip()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const QString node = desk.session().view()->values().nodes[3].id.value();
        QVERIFY(desk.session().apply(
            {u"set_node"_s, {{u"id"_s, node}, {u"page_draft"_s, u"34"_s}}, {}}));
        desk.press(Qt::Key_2, Qt::AltModifier);
        desk.press(Qt::Key_4, Qt::AltModifier);
        auto &response = *desk.find<ReferenceEdit>("response");
        const QString markup = u"{{Page:%1}}ページと{{No:%2}}"_s.arg(
            node, desk.session().view()->values().opinions[4].id.value());
        response.setMarkup(markup);
        QCOMPARE(response.markup(), markup);
        response.selectAll();
        response.copy();
        QVERIFY(desk.session().view()->index.plainText(markup).startsWith(u"34ページ"_s));
    }
};

GAIYO_UI_TEST_MAIN(TestPlanChangesInWindow)
#include "test_plan_changes.moc"
