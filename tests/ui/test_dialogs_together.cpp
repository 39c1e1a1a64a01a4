#include "ui/desk.h"

#include "domain/work/work.h"
#include "session/operations.h"
#include "ui/colleague.h"

#include <QAction>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>

using namespace gaiyo;
using namespace Qt::StringLiterals;

// Dialogs that stand open while a colleague works: OK changes what the clerk changed, no more.
class TestDialogsTogether : public QObject
{
    Q_OBJECT
private:
    static void elsewhere(Desk &desk, const std::vector<Operation> &operations)
    {
        applyElsewhere(desk.session().path(), operations);
        desk.session().refresh();
    }
    static void openDialog(Desk &desk, Command command, const std::function<void(QDialog &)> &work)
    {
        desk.inDialog([&] { desk.window().commands().action(command)->trigger(); }, work);
    }
    static const Snapshot &values(Desk &desk)
    {
        desk.session().refresh();
        return desk.session().view()->values();
    }
    static qint64 revision(Desk &desk) { return values(desk).revision; }
    static QStringList categories(Desk &desk)
    {
        QStringList all;
        for (const Category &category : values(desk).categories)
            all += category.symbol + u' ' + category.text;
        return all;
    }
    static QStringList departments(Desk &desk)
    {
        QStringList all;
        for (const Department &department : values(desk).work->departments)
            all += department.name;
        return all;
    }
    static QString categoryId(Desk &desk, qsizetype row)
    {
        return values(desk).categories[size_t(row)].id.value();
    }
    static QString trouble(const QDialog &dialog)
    {
        const auto *label = dialog.findChild<QLabel *>(u"trouble"_s);
        return label->isHidden() ? QString() : label->text();
    }
    static QTableWidget &table(const QDialog &dialog)
    {
        return *dialog.findChild<QTableWidget *>();
    }
    template <typename Field>
    static Field &field(const QDialog &dialog, const char *name)
    {
        return *dialog.findChild<Field *>(QLatin1String(name));
    }
    static void click(const QDialog &dialog, const char *name)
    {
        field<QPushButton>(dialog, name).click();
    }

private Q_SLOTS:
    // OK with nothing changed does nothing, whatever a colleague did.
    void categoriesStay()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const QString first = categoryId(desk, 0);
        const OpinionId opinion = values(desk).opinions.front().id;
        const auto before = categories(desk);
        qint64 theirs = 0;
        openDialog(desk, Command::Categories, [&](QDialog &dialog) {
            elsewhere(desk,
                      {{u"add_category"_s, {{u"symbol"_s, u"★"_s}, {u"text"_s, u"新"_s}}, {}},
                       {u"set_category"_s, {{u"id"_s, first}, {u"text"_s, u"直した"_s}}, {}}});
            elsewhere(desk, {operations::setCategory(opinion, values(desk).categories.back().id)});
            theirs = revision(desk);
            dialog.accept();
            QVERIFY(!dialog.isVisible());
        });
        QCOMPARE(revision(desk), theirs);
        QCOMPARE(categories(desk).size(), before.size() + 1);
        QVERIFY(categories(desk).first().endsWith(u"直した"_s));
        QCOMPARE(values(desk).opinions.front().category, values(desk).categories.back().id);
    }

    // Mine and his, each in what he changed: another field of the same row, a row more at the end,
    // the order.
    void categoriesOfBoth()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const QString first = categoryId(desk, 0);
        const auto before = categories(desk);
        openDialog(desk, Command::Categories, [&](QDialog &dialog) {
            elsewhere(desk,
                      {{u"set_category"_s, {{u"id"_s, first}, {u"text"_s, u"直した"_s}}, {}},
                       {u"add_category"_s, {{u"symbol"_s, u"★"_s}, {u"text"_s, u"新"_s}}, {}}});
            table(dialog).item(0, 0)->setText(u"甲"_s);
            table(dialog).setCurrentCell(1, 0);
            click(dialog, "categoryDown");
            dialog.accept();
            QVERIFY2(!dialog.isVisible(), qUtf8Printable(trouble(dialog)));
        });
        QStringList wanted = before;
        wanted.swapItemsAt(1, 2);
        wanted[0] = u"甲 直した"_s;
        wanted += u"★ 新"_s;
        QCOMPARE(categories(desk), wanted);
        desk.session().undo(); // one step
        wanted = before;
        wanted[0] = before[0].section(u' ', 0, 0) + u" 直した"_s;
        wanted += u"★ 新"_s;
        QCOMPARE(categories(desk), wanted);
    }

    // Where both wrote in one place, the clerk reads what the colleague wrote before his own
    // stands.
    void clashIsAsked()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const QString first = categoryId(desk, 0);
        openDialog(desk, Command::Categories, [&](QDialog &dialog) {
            elsewhere(desk,
                      {{u"set_category"_s, {{u"id"_s, first}, {u"text"_s, u"彼の文"_s}}, {}}});
            table(dialog).item(0, 1)->setText(u"私の文"_s);
            dialog.accept();
            QVERIFY(dialog.isVisible());
            QVERIFY2(trouble(dialog).contains(u"「彼の文」"_s), qUtf8Printable(trouble(dialog)));
            QVERIFY(categories(desk).first().endsWith(u"彼の文"_s));
            elsewhere(desk, {{u"set_category"_s, {{u"id"_s, first}, {u"text"_s, u"また"_s}}, {}}});
            dialog.accept(); // what he wrote now is not what was read
            QVERIFY(dialog.isVisible());
            QVERIFY2(trouble(dialog).contains(u"「また」"_s), qUtf8Printable(trouble(dialog)));
            dialog.accept();
            QVERIFY(!dialog.isVisible());
        });
        QVERIFY(categories(desk).first().endsWith(u"私の文"_s));
    }

    // A category that he gave to an opinion meanwhile does not go unasked, nor one that he removed
    // come back.
    void removalsAreAsked()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        elsewhere(desk, {{u"add_category"_s, {{u"symbol"_s, u"★"_s}, {u"text"_s, u"一"_s}}, {}},
                         {u"add_category"_s, {{u"symbol"_s, u"☆"_s}, {u"text"_s, u"二"_s}}, {}}});
        const auto before = categories(desk);
        const int last = int(before.size()) - 1;
        const QString removed = categoryId(desk, last);
        const QString given = categoryId(desk, last - 1);
        const OpinionId opinion = values(desk).opinions.front().id;
        openDialog(desk, Command::Categories, [&](QDialog &dialog) {
            elsewhere(desk, {{u"remove_category"_s, {{u"id"_s, removed}}, {}},
                             operations::setCategory(opinion, CategoryId(given))});
            table(dialog).setCurrentCell(last - 1, 0);
            click(dialog, "removeCategory");
            table(dialog).item(last - 1, 1)->setText(u"私の文"_s);
            dialog.accept();
            QVERIFY(dialog.isVisible());
            QVERIFY2(trouble(dialog).contains(u'★') && trouble(dialog).contains(u'☆'),
                     qUtf8Printable(trouble(dialog)));
            dialog.reject();
        });
        QCOMPARE(categories(desk), before.first(last));
        QCOMPARE(values(desk).opinions.front().category, CategoryId(given));
    }

    void departmentsStay()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        elsewhere(desk, {{u"add_department"_s, {{u"name"_s, u"公園課"_s}}, {}}});
        desk.session().refresh();
        openDialog(desk, Command::Departments, [&](QDialog &dialog) {
            elsewhere(desk, {{u"add_department"_s, {{u"name"_s, u"みどり課"_s}}, {}}});
            click(dialog, "addDepartment");
            table(dialog).item(1, 0)->setText(u"水路課"_s);
            dialog.accept();
            QVERIFY2(!dialog.isVisible(), qUtf8Printable(trouble(dialog)));
        });
        QCOMPARE(departments(desk), (QStringList{u"公園課"_s, u"みどり課"_s, u"水路課"_s}));
    }

    void frontPageKeepsTheirs()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        openDialog(desk, Command::FrontPage, [&](QDialog &dialog) {
            const QJsonObject days{{u"from"_s, u"2026-07-01"_s}, {u"to"_s, u"2026-07-31"_s}};
            const QJsonObject counts{{u"opinions"_s, 99}, {u"submitters"_s, 12}};
            elsewhere(desk,
                      {{u"set_consultation"_s,
                        {{u"title"_s, u"彼の題"_s}, {u"period"_s, days}, {u"declared"_s, counts}},
                        {}}});
            field<QLineEdit>(dialog, "subtitle").setText(u"私の副題"_s);
            field<QSpinBox>(dialog, "submitters").setValue(13);
            dialog.accept();
            QVERIFY(dialog.isVisible()); // he wrote the number of submitters, too
            QVERIFY2(trouble(dialog).contains(u"「12」"_s), qUtf8Printable(trouble(dialog)));
            dialog.accept();
            QVERIFY(!dialog.isVisible());
        });
        const Consultation &now = values(desk).consultation;
        QCOMPARE(now.title, u"彼の題"_s);
        QCOMPARE(now.subtitle, u"私の副題"_s);
        QCOMPARE(now.period->to, QDate(2026, 7, 31));
        QCOMPARE(now.declaredOpinions, 99);
        QCOMPARE(now.declaredSubmitters, 13);
    }

    void headingKeepsTheirs()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const NodeId node = values(desk).nodes.front().id;
        desk.session().selectPlace({Place::Kind::Node, node});
        const auto now = [&] { return *desk.session().view()->index.findNode(node); };
        openDialog(desk, Command::NodeSettings, [&](QDialog &dialog) {
            elsewhere(desk, {operations::renameNode(node, u"彼の見出し"_s)});
            const qint64 theirs = revision(desk);
            dialog.accept();
            QCOMPARE(revision(desk), theirs);
        });
        QCOMPARE(now().title, u"彼の見出し"_s);
        openDialog(desk, Command::NodeSettings, [&](QDialog &dialog) {
            elsewhere(desk, {operations::renameNode(node, u"また"_s)});
            field<QLineEdit>(dialog, "draft").setText(u"7"_s);
            dialog.accept();
        });
        QCOMPARE(now().title, u"また"_s);
        QCOMPARE(now().draftNumber, u"7"_s);
    }

    // His new change stays, his words in mine stay; the numbers that were not touched are of the
    // opinions that they were of.
    void planChangesStay()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const OpinionId third = desk.session().view()->index.findOpinionByNo(3)->id;
        const auto made =
            desk.session().apply({u"add_plan_change"_s,
                                  {{u"new"_s, u"木"_s}, {u"opinions"_s, QJsonArray{third.value()}}},
                                  {}});
        QVERIFY(made);
        openDialog(desk, Command::EditPlanChanges, [&](QDialog &dialog) {
            elsewhere(
                desk,
                {{u"set_plan_change"_s, {{u"id"_s, *made}, {u"page"_s, u"12"_s}}, {}},
                 {u"add_plan_change"_s, {{u"new"_s, u"水"_s}, {u"reason"_s, u"時点修正"_s}}, {}},
                 operations::removeOpinion(desk.session().view()->index.findOpinionByNo(1)->id)});
            field<QPlainTextEdit>(dialog, "changeOld").setPlainText(u"緑"_s);
            dialog.accept();
            QVERIFY2(!dialog.isVisible(), qUtf8Printable(trouble(dialog)));
        });
        const auto &changes = values(desk).work->planChanges;
        QCOMPARE(changes.size(), 2);
        QCOMPARE(changes[0].newText, u"木"_s);
        QCOMPARE(changes[0].oldText, u"緑"_s);
        QCOMPARE(changes[0].page, u"12"_s);
        QCOMPARE(changes[1].newText, u"水"_s);
        const auto &pairs = values(desk).work->planChangeOpinions;
        QCOMPARE(pairs.size(), 1);
        QCOMPARE(pairs.front().opinion, third);
    }
};

GAIYO_UI_TEST_MAIN(TestDialogsTogether)
#include "test_dialogs_together.moc"
