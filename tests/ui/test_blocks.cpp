#include "ui/desk.h"
#include "ui/looks.h"

#include "collect/collect.h"
#include "domain/template.h"
#include "preview/page_view.h"
#include "shell/commands.h"

#include <QApplication>
#include <QComboBox>
#include <QInputMethodEvent>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTableWidget>
#include <QTimer>

using namespace gaiyo;

// The blocks before and behind the booklet's table, as a clerk makes them: by keys, with the page
// beside.
class TestBlocks : public QObject
{
    Q_OBJECT
private:
    static constexpr int kTextsAround = 4; // the tab

    static QJsonArray blocksOf(Desk &desk, const char *key = "front_blocks")
    {
        const auto settings = resolveSettings(desk.session().view()->values().consultation);
        return settingsToJson(*settings)[QLatin1String(key)].toArray();
    }
    static void openForm(Desk &desk, const std::function<void(QDialog &)> &work)
    {
        desk.inDialog([&] { desk.window().commands().action(Command::BookletForm)->trigger(); },
                      [&](QDialog &dialog) {
                          activate(dialog);
                          dialog.findChild<QTabWidget *>()->setCurrentIndex(kTextsAround);
                          work(dialog);
                      });
    }
    template <typename Widget>
    static Widget *in(QDialog &dialog, const char *name)
    {
        auto *widget = dialog.findChild<Widget *>(QString::fromLatin1(name));
        if (!widget)
            qFatal("there is no %s", name);
        return widget;
    }
    // The key opens the menu of a button; the row is chosen by keys, too.
    static void choose(QDialog &dialog, const char *button, int row)
    {
        QTimer::singleShot(0, &dialog, [row] {
            QWidget *menu = QApplication::activePopupWidget();
            QVERIFY(menu);
            for (int i = 0; i <= row; ++i)
                QTest::keyClick(menu, Qt::Key_Down);
            QTest::keyClick(menu, Qt::Key_Return);
        });
        QTest::keyClick(in<QPushButton>(dialog, button), Qt::Key_Space);
        activate(dialog); // as a desktop does when a menu is gone
    }
    static void activate(QDialog &dialog)
    {
        QApplication::setActiveWindow(&dialog);
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
    }
    static QString focusName()
    {
        const QWidget *focus = QApplication::focusWidget();
        return focus ? focus->objectName() : QString();
    }
    static void type(const QString &words)
    {
        QTRY_VERIFY(QApplication::focusWidget());
        QInputMethodEvent event;
        event.setCommitString(words);
        QCoreApplication::sendEvent(QApplication::focusWidget(), &event);
    }
    static void put(QTableWidget *cells, int row, int column, const QString &words)
    {
        cells->setFocus();
        cells->setCurrentCell(row, column);
        QTest::keyClick(cells, Qt::Key_F2);
        auto *line = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(line);
        line->setText(words);
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_VERIFY(!cells->findChild<QLineEdit *>()); // the editor is gone
    }
    static QJsonArray parse(const char *json) { return QJsonDocument::fromJson(json).array(); }

private Q_SLOTS:
    // For a person to look at.
    void pictures_data() { addPictureRows(); }
    void pictures()
    {
        QFETCH(int, theme);
        QFETCH(int, percent);
        QFETCH(QSize, size);
        Desk desk(Theme(theme), percent);
        desk.open(desk.makeSeed());
        QVERIFY(desk.session().apply({QStringLiteral("set_settings"),
                                      {{QStringLiteral("front_blocks"), parse(R"([
            {"type":"heading","text":"募集の結果","after":"start"},
            {"type":"paragraph","text":"意見は{件}件、◎は{category:◎}件でした。","after":"start"},
            {"type":"list","text":"閲覧できる場所","items":["市役所3階","図書館"]},
            {"type":"table","rows":[["区分","件"]],"by":"category"}])")}},
                                      {}}));
        openForm(desk, [&](QDialog &dialog) {
            dialog.resize(size);
            auto *page = dialog.findChild<PageView *>();
            auto *list = in<QListWidget>(dialog, "front_blocks");
            for (const int row : {1, 3}) {
                list->setCurrentRow(row);
                QTRY_VERIFY_WITH_TIMEOUT(page->findPage(1), 20'000);
                QTRY_COMPARE(clippedIn(dialog), QStringList());
                QVERIFY2(page->width() >= 240, qPrintable(QString::number(page->width())));
                dialog.grab().save(QStringLiteral(GAIYO_PICTURE_FOLDER) +
                                   QStringLiteral("/blocks-%1-%2.png")
                                       .arg(QLatin1String(QTest::currentDataTag()))
                                       .arg(row));
            }
            dialog.reject();
        });
    }

    void madeByKeys()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const QJsonArray before = blocksOf(desk);
        QVERIFY(before.isEmpty());
        openForm(desk, [&](QDialog &dialog) {
            auto *page = dialog.findChild<PageView *>();
            QTRY_VERIFY(page->findPage(1));
            choose(dialog, "front_blocksAdd", 1);
            QVERIFY(page->findPage(1)); // nothing is written in it yet
            QTRY_COMPARE(focusName(), QStringLiteral("front_blocksText"));
            type(QStringLiteral("募集の結果"));
            QVERIFY(!page->findPage(1)); // is made anew
            QTRY_VERIFY(page->findPage(1));
            choose(dialog, "front_blocksAdd", 0);
            type(QStringLiteral("意見は"));
            choose(dialog, "front_blocksCounted", 0);
            QTRY_COMPARE(focusName(), QStringLiteral("front_blocksText"));
            type(QStringLiteral("件、◎は"));
            choose(dialog, "front_blocksCounted", 4);
            type(QStringLiteral("件でした。"));
            choose(dialog, "front_blocksAdd", 2);
            QTRY_COMPARE(focusName(), QStringLiteral("front_blocksItems"));
            type(QStringLiteral("市役所3階"));
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
            type(QStringLiteral("図書館"));
            choose(dialog, "front_blocksAdd", 3);
            auto *cells = in<QTableWidget>(dialog, "front_blocksCells");
            put(cells, 0, 0, QStringLiteral("区分"));
            put(cells, 0, 1, QStringLiteral("件"));
            QTest::keyClick(in<QPushButton>(dialog, "front_blocksRemoveRow"), Qt::Key_Space);
            put(cells, 0, 0, QStringLiteral("区分"));
            put(cells, 0, 1, QStringLiteral("件"));
            auto *by = in<QComboBox>(dialog, "front_blocksBy");
            QTest::keyClick(by, Qt::Key_Down);
            auto *list = in<QListWidget>(dialog, "front_blocks");
            QCOMPARE(list->count(), 4);
            list->setFocus();
            QTest::keyClick(list, Qt::Key_Up);
            QCOMPARE(list->currentRow(), 2);
            QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier);
            QCOMPARE(list->currentRow(), 1);
            QTest::keyClick(in<QPushButton>(dialog, "front_blocksDown"), Qt::Key_Space);
            QCOMPARE(list->currentRow(), 2);
            list->setFocus();
            QTest::keyClick(list, Qt::Key_Delete);
            QCOMPARE(list->count(), 3);
            QVERIFY(list->item(2)->text().contains(u"区分・件"));
            QTest::keyClick(list, Qt::Key_Home);
            auto *after = in<QComboBox>(dialog, "front_blocksAfter");
            QTest::keyClick(after, Qt::Key_Down);
            QTest::keyClick(in<QWidget>(dialog, "front_blocksNewPage"), Qt::Key_Space);
            QTRY_VERIFY(page->findPage(1));
            QTest::keyClick(in<QPushButton>(dialog, "do"), Qt::Key_Space);
        });
        QCOMPARE(blocksOf(desk), parse(R"([
            {"type":"heading","text":"募集の結果","after":"start","new_page":true},
            {"type":"paragraph","text":"意見は{件}件、◎は{category:◎}件でした。"},
            {"type":"table","rows":[["区分","件"]],"by":"category"}])"));
        desk.session().undo();
        QCOMPARE(blocksOf(desk), before);
    }

    // What is below a heading, and what came by post, is counted by words from the menu; each that
    // is offered is counted on the page.
    void countedByHeadingAndWay()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        QStringList labels;
        openForm(desk, [&](QDialog &dialog) {
            choose(dialog, "front_blocksAdd", 0);
            QList<QMenu *> menus{in<QPushButton>(dialog, "front_blocksCounted")->menu()};
            while (!menus.isEmpty()) {
                for (QAction *each : menus.takeFirst()->actions()) {
                    if (each->menu()) {
                        menus += each->menu();
                    } else if (!each->isSeparator()) {
                        labels += each->text();
                        each->trigger();
                        type(u"・"_qs);
                    }
                }
            }
            QTest::mouseClick(in<QPushButton>(dialog, "do"), Qt::LeftButton);
        });
        QVERIFY2(labels.contains(u"第4章　取組項目"_qs), qPrintable(labels.join(u'/')));
        QVERIFY2(labels.contains(u"郵送"_qs), qPrintable(labels.join(u'/')));
        const QString text = blocksOf(desk)[0].toObject()[u"text"].toString();
        QCOMPARE(text.count(u'{'), labels.size());
        QVERIFY2(text.contains(u"{node:取組項目}") && text.contains(u"{method:郵送}"),
                 qPrintable(text));
        const auto pages = collect(desk.session().view()->values());
        QVERIFY(pages);
        const QString printed = pages->front.blocks[0].text;
        QVERIFY2(!printed.contains(u'{'), qPrintable(printed));
        QVERIFY2(printed.contains(u"・49・30・10・9・"), qPrintable(printed)); // chapter, sections
    }

    // Whatever a document has, looked at and not changed, is not changed.
    void lookedAtOnly()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const QJsonArray blocks = parse(R"([
            {"type":"paragraph","text":"一\n二","after":"start"},
            {"type":"heading","text":"\u0023 三","new_page":true},
            {"type":"list","text":"上","items":["四","五\n六"]},
            {"type":"table","text":"上","rows":[["",""],["","八"]]},
            {"type":"table","rows":[["章"]],"by":"matrix","after":"legend"},
            {"type":"list","items":["|{章}|","@ 改ページ"]}])");
        QJsonArray back = blocks;
        for (QJsonValueRef block : back) {
            QJsonObject without = block.toObject();
            without.remove(QStringLiteral("after"));
            block = without;
        }
        QVERIFY(desk.session().apply(
            {QStringLiteral("set_settings"),
             {{QStringLiteral("front_blocks"), blocks}, {QStringLiteral("back_blocks"), back}},
             {}}));
        const qint64 revision = desk.session().view()->snapshot->revision;
        openForm(desk, [&](QDialog &dialog) {
            for (const char *name : {"front_blocks", "back_blocks"}) {
                auto *list = in<QListWidget>(dialog, name);
                QCOMPARE(list->count(), 6);
                for (int row = 0; row < list->count(); ++row)
                    list->setCurrentRow(row);
            }
            QTest::mouseClick(in<QPushButton>(dialog, "do"), Qt::LeftButton);
        });
        QCOMPARE(desk.session().view()->snapshot->revision, revision);
        QCOMPARE(blocksOf(desk), blocks);
        QCOMPARE(blocksOf(desk, "back_blocks"), back);
    }

    // Rows and columns of a small table come and go; the last of each stays.
    void cells()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        openForm(desk, [&](QDialog &dialog) {
            in<QTabWidget>(dialog, "blockPlaces")->setCurrentIndex(1);
            choose(dialog, "back_blocksAdd", 3);
            auto *cells = in<QTableWidget>(dialog, "back_blocksCells");
            const auto press = [&](const char *name) {
                QTest::keyClick(in<QPushButton>(dialog, name), Qt::Key_Space);
            };
            put(cells, 0, 0, QStringLiteral("一"));
            press("back_blocksAddColumn");
            press("back_blocksAddRow");
            QCOMPARE(cells->columnCount(), 3);
            QCOMPARE(cells->rowCount(), 3);
            put(cells, 1, 1, QStringLiteral("二"));
            choose(dialog, "back_blocksCounted", 1);
            for (int i = 0; i < 4; ++i) {
                cells->setCurrentCell(cells->rowCount() - 1, 0);
                press("back_blocksRemoveRow");
            }
            QCOMPARE(cells->rowCount(), 1);
            press("back_blocksAddRow");
            put(cells, 1, 1, QStringLiteral("二"));
            choose(dialog, "back_blocksCounted", 1);
            QTest::mouseClick(in<QPushButton>(dialog, "do"), Qt::LeftButton);
        });
        QCOMPARE(blocksOf(desk, "back_blocks"),
                 parse(R"([{"type":"table","rows":[["一","",""],["","二{名}",""]]}])"));
    }
};

GAIYO_UI_TEST_MAIN(TestBlocks)
#include "test_blocks.moc"
