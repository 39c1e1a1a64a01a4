#include "ui/desk.h"
#include "ui/looks.h"
#include "ui/parts.h"
#include "ui/saver.h"

#include "session/operations.h"
#include "store/document_store.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QTableWidget>
#include <QTimer>
#include <QTreeWidget>

using namespace gaiyo;
using namespace Qt::StringLiterals;

namespace {

QAction &command(Desk &desk)
{
    return *desk.window().commands().action(Command::CountYears);
}

QStringList column(QTreeWidget &list, int number)
{
    QStringList words;
    for (int row = 0; row < list.topLevelItemCount(); ++row)
        words += list.topLevelItem(row)->text(number);
    return words;
}

QStringList line(QTableWidget &table, int row)
{
    QStringList cells;
    for (int i = 0; i < table.columnCount(); ++i)
        cells += table.item(row, i)->text();
    return cells;
}

QString words(QDialog &dialog)
{
    return in<QLabel>(dialog, "yearlySum").text();
}

void press(QDialog &dialog, const char *button)
{
    QTest::mouseClick(&in<QPushButton>(dialog, button), Qt::LeftButton);
}

// As files are let go of above the dialog.
void drop(QDialog &dialog, const QStringList &paths)
{
    QMimeData files;
    QList<QUrl> urls;
    for (const QString &path : paths)
        urls += QUrl::fromLocalFile(path);
    files.setUrls(urls);
    QDragEnterEvent enter(QPoint(9, 9), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&dialog, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event(QPointF(9, 9), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&dialog, &event);
    auto &list = in<QTreeWidget>(dialog, "yearlyFiles");
    const int before = list.topLevelItemCount();
    QTRY_VERIFY_WITH_TIMEOUT(list.topLevelItemCount() > before, 20000);
}

void writeBytes(const QString &path, qint64 at, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(at));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

// 年度別の集計: several documents in one table, by keys, mouse and dropping.
class TestYearly : public QObject
{
    Q_OBJECT
private:
    // A consultation of so many opinions.
    static QString makeYear(Desk &desk, const QString &name, const QString &title,
                            std::optional<Period> period, int opinions)
    {
        Snapshot values;
        values.consultation.title = title;
        values.consultation.period = period;
        values.nodes.push_back({});
        values.nodes.back().id = NodeId(u"n1"_s);
        values.nodes.back().title = u"章"_s;
        for (int i = 0; i < opinions; ++i) {
            Opinion opinion;
            opinion.id = OpinionId(u"o%1"_s.arg(i));
            opinion.node = NodeId(u"n1"_s);
            opinion.summary = u"意見%1"_s.arg(i);
            values.opinions.push_back(opinion);
        }
        const QString path = desk.path(name);
        const SystemClock clock;
        if (!DocumentStore::create(path, values, {name, u"import"_s, {}, false}, {u"佐藤"_s},
                                   clock))
            qFatal("%s was not made", qUtf8Printable(name));
        return path;
    }
    static Period year(int number) { return {QDate(number, 7, 1), QDate(number, 7, 25)}; }

private Q_SLOTS:
    // Without a document open: files by the dialog, several at once; the table in the order of the
    // periods, its sums, the clipboard, and a file.
    void severalYears()
    {
        Desk desk;
        const QString folder =
            QFileInfo(makeYear(desk, u"令和8.db"_s, u"みずの計画"_s, year(2026), 3)).path();
        makeYear(desk, u"令和7.db"_s, u"みどりの計画"_s, year(2025), 2);
        const QString out = desk.path(u"集計.csv"_s);
        desk.inDialogs(
            [&] { command(desk).trigger(); },
            {[&](QDialog &dialog) {
                 QCOMPARE(in<QTreeWidget>(dialog, "yearlyFiles").topLevelItemCount(), 0);
                 QVERIFY2(words(dialog).contains(u"ドロップ"), qPrintable(words(dialog)));
                 QVERIFY(!in<QPushButton>(dialog, "yearlyCopy").isEnabled());
                 QVERIFY(!in<QPushButton>(dialog, "yearlyWrite").isEnabled());
                 QVERIFY(!in<QPushButton>(dialog, "yearlyRemove").isEnabled());
                 QTimer::singleShot(0, &dialog, [&] {
                     QCOMPARE(dialog.focusWidget(), &in<QPushButton>(dialog, "yearlyAdd"));
                     QTest::keyClick(dialog.focusWidget(), Qt::Key_Space);
                     auto &table = in<QTableWidget>(dialog, "yearlyTable");
                     QCOMPARE(table.rowCount(), 3);
                     QCOMPARE(line(table, 0).mid(0, 6).join(u'|'),
                              u"みどりの計画|令和7年7月1日|令和7年7月25日|||2"_s);
                     QCOMPARE(line(table, 1).value(0), u"みずの計画"_s);
                     QCOMPARE(line(table, 2).mid(0, 6).join(u'|'), u"計|||||5"_s);
                     QVERIFY2(words(dialog).contains(u"2件の文書を集計しました"),
                              qPrintable(words(dialog)));
                     press(dialog, "yearlyCopy");
                     const QStringList copied = QGuiApplication::clipboard()->text().split(u'\n');
                     QCOMPARE(copied.value(0).section(u'\t', 0, 2), u"計画\t募集開始\t募集終了"_s);
                     // What a spreadsheet takes in stays a day for it.
                     QCOMPARE(copied.value(1).section(u'\t', 1, 2), u"2025-07-01\t2025-07-25"_s);
                     QCOMPARE(copied.value(3).split(u'\t'), line(table, 2));
                     QGuiApplication::clipboard()->clear();
                     table.setFocus();
                     QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier);
                     QCOMPARE(QGuiApplication::clipboard()->text().split(u'\n'), copied);
                     press(dialog, "yearlyWrite");
                     QVERIFY(words(dialog).contains(u"集計.csv"));
                     QTest::keyClick(&dialog, Qt::Key_Escape);
                 });
             },
             givingFile(u"\"%1/令和8.db\" \"%1/令和7.db\""_s.arg(folder)),
             [&](QDialog &dialog) {
                 auto &format = in<QComboBox>(dialog, "format");
                 QCOMPARE(format.count(), 4); // Excel, CSV, PDF, folded PDF
                 format.setCurrentIndex(1);
                 in<QWidget>(dialog, "file").findChild<QLineEdit *>()->setText(out);
                 press(dialog, "do");
             }});
        QFile file(out);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY2(text.contains("みどりの計画,2025-07-01,2025-07-25,,,2"), text.constData());
        QVERIFY2(desk.find<QLabel>("saveState")->text().contains(u"集計.csv"),
                 qPrintable(desk.find<QLabel>("saveState")->text()));
    }

    // The open document is in it with what was just typed; what cannot be read has its reason, and
    // the rest counts.
    void someCannotBeRead()
    {
        Desk desk;
        const QString good = makeYear(desk, u"良い.db"_s, u"みどりの計画"_s, year(2025), 2);
        const QString text = desk.path(u"議事録.db"_s);
        writeBytes(text, 0, QByteArray(3000, 'a'));
        const QString newer = makeYear(desk, u"新しい.db"_s, u"新"_s, year(2024), 2);
        writeBytes(newer, 60, QByteArray("\0\0\0\x63", 4)); // version 99, for no older readers
        const QString gone = makeYear(desk, u"消えた.db"_s, u"消"_s, year(2023), 2);
        const QString damaged = makeYear(desk, u"破損.db"_s, u"破"_s, year(2022), 2);
        QFile::resize(damaged, QFileInfo(damaged).size() / 2);
        QVERIFY(QFile::remove(gone));
        desk.open(desk.makeSeed());
        const qint64 revision = desk.session().view()->values().revision;
        desk.inDialog(
            [&] { command(desk).trigger(); },
            [&](QDialog &dialog) {
                auto &list = in<QTreeWidget>(dialog, "yearlyFiles");
                auto &table = in<QTableWidget>(dialog, "yearlyTable");
                QTRY_COMPARE(list.topLevelItemCount(), 1);
                QCOMPARE(list.topLevelItem(0)->text(2), u"意見49件"_s);
                drop(dialog, {text, newer, gone, damaged, good, desk.path({})});
                const QStringList said = column(list, 2);
                QCOMPARE(said.size(), 7);
                QVERIFY2(!said[1].contains(QDir::toNativeSeparators(text)), qPrintable(said[1]));
                QVERIFY2(said[1].contains(u"意見とりまとめの文書ではありません"),
                         qPrintable(said[1]));
                QVERIFY2(said[2].contains(u"新しい版"), qPrintable(said[2]));
                QVERIFY2(said[3].contains(u"見つかりません"), qPrintable(said[3]));
                QVERIFY2(said[4].contains(u"壊れて"), qPrintable(said[4]));
                QCOMPARE(said[5], u"意見2件"_s);
                QVERIFY2(said[6].contains(u"フォルダー"), qPrintable(said[6]));
                for (int row = 0; row < 7; ++row)
                    QVERIFY(!list.topLevelItem(row)->toolTip(2).isEmpty());
                QVERIFY2(words(dialog).contains(list.topLevelItem(6)->toolTip(2)),
                         qPrintable(words(dialog)));
                QCOMPARE(table.rowCount(), 3);
                QCOMPARE(line(table, 2).value(5), u"51"_s);
                QVERIFY2(words(dialog).contains(u"読み取れなかった5件"), qPrintable(words(dialog)));
                QVERIFY(in<QPushButton>(dialog, "yearlyWrite").isEnabled());
                // All but one that cannot be read leaves nothing to write.
                list.setFocus();
                list.clearSelection();
                list.topLevelItem(0)->setSelected(true);
                list.topLevelItem(5)->setSelected(true);
                QTest::keyClick(&list, Qt::Key_Delete);
                QCOMPARE(list.topLevelItemCount(), 5);
                QCOMPARE(table.rowCount(), 0);
                QVERIFY(!in<QPushButton>(dialog, "yearlyCopy").isEnabled());
                QVERIFY(!in<QPushButton>(dialog, "yearlyWrite").isEnabled());
                dialog.reject();
            });
        QCOMPARE(desk.session().view()->values().revision, revision);
    }

    // One document is one line, however it is named; given once more it is read anew.
    void oneDocumentIsOneLine()
    {
        Desk desk;
        const QString path = makeYear(desk, u"令和7.db"_s, u"みどりの計画"_s, year(2025), 2);
        const QString around =
            desk.path(u"../"_s + QFileInfo(QFileInfo(path).path()).fileName() + u"/令和7.db"_s);
        desk.inDialog(
            [&] { command(desk).trigger(); },
            [&](QDialog &dialog) {
                drop(dialog, {path, around});
                auto &list = in<QTreeWidget>(dialog, "yearlyFiles");
                QCOMPARE(list.topLevelItemCount(), 1);
                QVERIFY(QFile::remove(path));
                drop(dialog, {path, makeYear(desk, u"令和8.db"_s, u"みずの計画"_s, year(2026), 1)});
                QCOMPARE(list.topLevelItemCount(), 2);
                QVERIFY2(list.topLevelItem(0)->text(2).contains(u"見つかりません"),
                         qPrintable(list.topLevelItem(0)->text(2)));
                dialog.reject();
            });
    }

    // Of the same period, or none, the list's order is the table's; keys and buttons change it.
    void orderOfTheList()
    {
        Desk desk;
        const QStringList paths{makeYear(desk, u"一.db"_s, u"一"_s, {}, 1),
                                makeYear(desk, u"二.db"_s, u"二"_s, {}, 1),
                                makeYear(desk, u"三.db"_s, u"三"_s, year(2025), 1)};
        desk.inDialog([&] { command(desk).trigger(); },
                      [&](QDialog &dialog) {
                          drop(dialog, paths);
                          auto &list = in<QTreeWidget>(dialog, "yearlyFiles");
                          auto &table = in<QTableWidget>(dialog, "yearlyTable");
                          const auto titles = [&] {
                              return line(table, 0).value(0) + line(table, 1).value(0) +
                                     line(table, 2).value(0);
                          };
                          QCOMPARE(titles(), u"三一二"_s);
                          list.setFocus();
                          QTest::keyClick(&list, Qt::Key_Home);
                          QTest::keyClick(&list, Qt::Key_Down, Qt::AltModifier);
                          QCOMPARE(column(list, 1).join(QString()), u"二一三"_s);
                          QCOMPARE(titles(), u"三二一"_s);
                          press(dialog, "yearlyUp"); // the one that was moved
                          QCOMPARE(titles(), u"三一二"_s);
                          QVERIFY(!in<QPushButton>(dialog, "yearlyUp").isEnabled());
                          QTest::keyClick(&list, Qt::Key_Up, Qt::AltModifier); // is the first
                          QCOMPARE(column(list, 1).join(QString()), u"一二三"_s);
                          dialog.reject();
                      });
    }

    // Reading that is not waited for leaves the list as it was.
    void readingIsStopped()
    {
        Desk desk;
        const QString path = makeYear(desk, u"令和7.db"_s, u"みどりの計画"_s, year(2025), 2);
        const QString held = makeYear(desk, u"令和8.db"_s, u"みずの計画"_s, year(2026), 1);
        const Saver saver(held);
        desk.inDialogs([&] { command(desk).trigger(); },
                       {[&](QDialog &dialog) {
                            drop(dialog, {path});
                            QTimer::singleShot(0, &dialog, [&] {
                                const StopAtOnce stop;
                                press(dialog, "yearlyAdd");
                                QVERIFY(stop.isDone());
                                auto &list = in<QTreeWidget>(dialog, "yearlyFiles");
                                QCOMPARE(column(list, 0), QStringList(u"令和7.db"_s));
                                QCOMPARE(in<QTableWidget>(dialog, "yearlyTable").rowCount(), 2);
                                dialog.reject();
                            });
                        },
                        givingFile(held)});
    }

    void pictures_data() { addPictureRows(); }
    void pictures()
    {
        QFETCH(int, theme);
        QFETCH(int, percent);
        const QString tag = QString::fromLatin1(QTest::currentDataTag());
        std::optional<English> english;
        if (tag == u"english")
            english.emplace();
        Desk desk{Theme(theme), percent};
        const QStringList paths{
            makeYear(desk, u"令和7.db"_s, u"みどりの基本計画"_s, year(2025), 12),
            makeYear(desk, u"令和8.db"_s, u"みずの計画"_s, year(2026), 108)};
        const QString text = desk.path(u"議事録.db"_s);
        writeBytes(text, 0, QByteArray(3000, 'a'));
        desk.open(desk.makeSeed());
        desk.inDialog([&] { command(desk).trigger(); },
                      [&](QDialog &dialog) {
                          drop(dialog, paths + QStringList{text});
                          Desk::settle(dialog);
                          const QString folder = QStringLiteral(GAIYO_PICTURE_FOLDER);
                          QVERIFY(QDir().mkpath(folder));
                          QVERIFY(dialog.grab().save(folder + u"/yearly-"_s + tag + u".png"_s));
                          const QStringList faults =
                              clippedIn(dialog) + blankIn(dialog, dialog.grab().toImage());
                          QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
                          dialog.reject();
                      });
    }
};

GAIYO_UI_TEST_MAIN(TestYearly)
#include "test_yearly.moc"
