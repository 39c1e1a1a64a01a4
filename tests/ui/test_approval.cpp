#include "ui/desk.h"

#include "session/operations.h"
#include "store/versions.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QTreeWidget>

using namespace gaiyo;

// Journey C: what was decided on, and what has changed since.
class TestApproval : public QObject
{
    Q_OBJECT
private:
    static QToolButton &line(Desk &desk) { return *desk.find<QToolButton>("approvalLine"); }
    static void approve(Desk &desk, const QString &name, bool isMade = true)
    {
        desk.inDialog(
            [&] { desk.window().commands().action(Command::Approve)->trigger(); },
            [&](QDialog &dialog) {
                if (!name.isEmpty())
                    dialog.findChild<QLineEdit *>(QStringLiteral("approvalName"))->setText(name);
                dialog.accept();
                QCOMPARE(dialog.isVisible(), !isMade);
                if (!isMade)
                    dialog.reject();
            });
    }
    static std::vector<NamedVersion> versions(Desk &desk)
    {
        return *readVersions(desk.session().path());
    }
    static QStringList files(Desk &desk)
    {
        return QFileInfo(desk.session().path())
            .dir()
            .entryList({QStringLiteral("*.pdf"), QStringLiteral("*.docx")}, QDir::Files,
                       QDir::Name);
    }
    static void change(Desk &desk)
    {
        const OpinionId first = desk.session().view()->values().opinions[0].id;
        QVERIFY(desk.session().apply({QStringLiteral("set_opinion"),
                                      {{QStringLiteral("id"), first.value()},
                                       {QStringLiteral("summary"), QStringLiteral("別の意見")}},
                                      {}}));
    }

private Q_SLOTS:
    void changesAreCounted()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        QVERIFY(!line(desk).isVisible());
        approve(desk, {});
        QCOMPARE(versions(desk).size(), size_t(1));
        QVERIFY(versions(desk)[0].isApproved);
        QCOMPARE(files(desk).size(), 2);
        QTRY_VERIFY(line(desk).isVisible());
        QVERIFY2(line(desk).text().contains(QStringLiteral("のとおり")),
                 qUtf8Printable(line(desk).text()));
        change(desk);
        QTRY_VERIFY2(line(desk).text().contains(QStringLiteral("1件変更")),
                     qUtf8Printable(line(desk).text()));
        desk.session().undo();
        QTRY_VERIFY(line(desk).text().contains(QStringLiteral("のとおり")));
        // What was removed since is a change, too.
        const auto &opinions = desk.session().view()->values().opinions;
        QVERIFY(desk.session().apply(operations::removeOpinion(opinions.back().id)));
        QTRY_VERIFY2(line(desk).text().contains(QStringLiteral("1件変更")),
                     qUtf8Printable(line(desk).text()));
        desk.session().undo();
        QTRY_VERIFY(line(desk).text().contains(QStringLiteral("のとおり")));
        // The next one has another name, and counts alone.
        change(desk);
        approve(desk, {});
        QCOMPARE(versions(desk).size(), size_t(2));
        QTRY_VERIFY2(line(desk).text().contains(versions(desk)[1].name),
                     qUtf8Printable(line(desk).text()));
    }

    // A click shows them struck through, against what was decided on: not against a later version.
    void changesAreShown()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        approve(desk, QStringLiteral("決裁版"));
        change(desk);
        QVERIFY(nameVersion(desk.session().path(), QStringLiteral("印刷前"),
                            QStringLiteral("11111111-2222-4333-8444-555555555555"),
                            {QStringLiteral("山田")}, desk.session().clock()));
        QTRY_VERIFY2(line(desk).text().contains(QStringLiteral("1件変更")),
                     qUtf8Printable(line(desk).text()));
        desk.inDialog(
            [&] { line(desk).click(); },
            [](QDialog &dialog) {
                QCOMPARE(dialog.objectName(), QStringLiteral("comparison"));
                QCOMPARE(
                    dialog.findChild<QComboBox *>(QStringLiteral("comparisonFrom"))->currentText(),
                    QStringLiteral("決裁版"));
                QCOMPARE(dialog.findChild<QTreeWidget *>(QStringLiteral("comparisonList"))
                             ->topLevelItemCount(),
                         1);
                dialog.reject();
            });
    }

    // What is there already is not replaced, and without its files nothing was decided on.
    void nothingIsReplaced()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        approve(desk, QStringLiteral("決裁版/甲"));
        QCOMPARE(files(desk).size(), 2);
        approve(desk, QStringLiteral("決裁版/甲"), false); // the name
        approve(desk, QStringLiteral("決裁版:甲"), false); // its files
        QCOMPARE(versions(desk).size(), size_t(1));
        QCOMPARE(files(desk).size(), 2);
        QVERIFY(QFile::remove(QFileInfo(desk.session().path()).dir().filePath(files(desk)[1])));
        approve(desk, QStringLiteral("決裁版:甲"), false); // one of them: the other one is not left
        QCOMPARE(files(desk).size(), 1);
        QCOMPARE(versions(desk).size(), size_t(1));
    }
};

GAIYO_UI_TEST_MAIN(TestApproval)
#include "test_approval.moc"
