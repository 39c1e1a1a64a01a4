#include "ui/table_steps.h"

#include "exchange/csv/csv_reader.h"
#include "session/operations.h"
#include "ui/looks.h"

#include <QComboBox>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QTreeView>

using namespace gaiyo;
using namespace gaiyo::tablesteps;

// Tables that were written from the document and come back: by file and by the clipboard, whole and
// in parts, and those of another document.
class TestReturnedTables : public QObject
{
    Q_OBJECT
private:
    static void exportTo(Desk &desk, const QString &path, const QString &format)
    {
        desk.inDialog([&] { desk.press(Qt::Key_E, Qt::ControlModifier); },
                      [&](QDialog &dialog) {
                          auto *box = dialog.findChild<QComboBox *>(QStringLiteral("format"));
                          box->setCurrentIndex(box->findText(format, Qt::MatchContains));
                          dialog.findChild<QWidget *>(QStringLiteral("file"))
                              ->findChild<QLineEdit *>()
                              ->setText(path);
                          finish(dialog);
                      });
    }
    static QStringList readLines(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly)
                   ? QString::fromUtf8(file.readAll()).split(QStringLiteral("\r\n"))
                   : QStringList();
    }

private Q_SLOTS:
    // What was exported and comes back is joined by its ids: each kind of row is counted before
    // anything is done, nothing is doubled, and all of it is one step back.
    void tableComesBack()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const QString path = desk.path(QStringLiteral("回答.csv"));
        exportTo(desk, path, QStringLiteral("CSV"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QString text = QString::fromUtf8(file.readAll());
        file.close();
        // The department wrote in one summary, and so did somebody here in another.
        const Opinion third = *desk.session().view()->index.findOpinionByNo(3);
        const Opinion fifth = *desk.session().view()->index.findOpinionByNo(5);
        const QString here = QStringLiteral("こちらで直した概要");
        for (const Opinion *opinion : {&third, &fifth}) {
            const QString line = opinion->summary.section(u'\n', 0, 0);
            QVERIFY2(text.contains(line), qPrintable(line));
            text.replace(text.indexOf(line), line.size(), QStringLiteral("所管課で直した概要"));
        }
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text.toUtf8());
        file.close();
        desk.session().apply(operations::setSummary(fifth.id, here, {}));
        const auto before = ids(desk);
        takeFile(desk, path, [&](QDialog &dialog) {
            auto *back = dialog.findChild<QRadioButton *>(QStringLiteral("toTakeBack"));
            QTRY_VERIFY(back->isVisible() && back->isChecked());
            QCOMPARE(dialog.findChild<QLabel *>(QStringLiteral("importCounts"))->text(),
                     QStringLiteral("変更 1件、同じ 47件、文書のまま 1か所"));
            const QMap<QString, QStringList> lines = linesOf(dialog);
            QCOMPARE(lines[QStringLiteral("文書のまま")].size(), 1);
            QVERIFY(lines[QStringLiteral("文書のまま")][0].startsWith(QStringLiteral("No.5（")));
            QCOMPARE(lines[QStringLiteral("変更")].size(), 1);
            const QString changed = lines[QStringLiteral("変更")][0];
            QVERIFY2(changed.startsWith(QStringLiteral("No.3（")) &&
                         changed.contains(QStringLiteral("→ ")) &&
                         changed.contains(QStringLiteral("所管課で直した概要")),
                     qPrintable(changed));
            QCOMPARE(lines[QStringLiteral("同じ")].size(), 47);
            QVERIFY(!lines.contains(QStringLiteral("追加")));
            finish(dialog);
        });
        QCOMPARE(ids(desk), before);
        const auto summaryOf = [&](const OpinionId &id) {
            return desk.session().view()->index.findOpinion(id)->summary;
        };
        QVERIFY(summaryOf(third.id).startsWith(QStringLiteral("所管課で直した概要")));
        QCOMPARE(summaryOf(fifth.id), here);
        auto *told = desk.find<QLabel>("done");
        QVERIFY(told->isVisible());
        QVERIFY2(told->text().contains(QStringLiteral("変更 1件")), qPrintable(told->text()));
        QVERIFY2(told->text().contains(QStringLiteral("文書のままにしたところ：No.5")),
                 qPrintable(told->text()));
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(summaryOf(third.id), third.summary);
        QCOMPARE(summaryOf(fifth.id), here);
    }

    // Without its column of ids it is joined by 整理番号: every kind of row is counted and shown.
    void tableWithoutIdsComesBack()
    {
        Desk desk;
        desk.open(desk.makeLarge(20));
        const QString path = desk.path(QStringLiteral("回答.csv"));
        exportTo(desk, path, QStringLiteral("CSV"));
        QString text = readLines(path).join(QStringLiteral("\r\n"));
        auto records = readCsv(text.mid(1), u',');
        QVERIFY(records);
        const auto columnOf = [&](const QString &name) {
            return records->front().cells.indexOf(name);
        };
        const qsizetype ref = columnOf(QStringLiteral("整理番号"));
        const qsizetype summary = columnOf(QStringLiteral("意見の概要"));
        QVERIFY(ref > 0 && summary > 0);
        for (CsvRecord &record : *records)
            record.cells.removeLast();
        records->erase(records->begin() + 3);                     // gone
        (*records)[4].cells[summary] += QStringLiteral("早く。"); // changed
        CsvRecord fresh = (*records)[5];
        fresh.cells[ref] = QString();
        fresh.cells[summary] = QStringLiteral("新しく届いた意見です。");
        records->push_back(fresh);
        CsvRecord twice = (*records)[6];
        records->push_back(twice);
        QStringList lines;
        for (const CsvRecord &record : *records) {
            QStringList cells;
            for (QString cell : record.cells)
                cells += u'"' + cell.replace(u'"', QStringLiteral("\"\"")) + u'"';
            lines += cells.join(u',');
        }
        writeLines(path, lines);
        const auto before = ids(desk);
        takeFile(desk, path, [&](QDialog &dialog) {
            auto *back = dialog.findChild<QRadioButton *>(QStringLiteral("toTakeBack"));
            QTRY_VERIFY(back->isVisible() && back->isChecked());
            QMap<QString, QStringList> seen = linesOf(dialog);
            QCOMPARE(seen[QStringLiteral("追加")].size(), 1);
            QCOMPARE(seen[QStringLiteral("追加")][0],
                     QStringLiteral("%1行目 新しく届いた意見です。").arg(lines.size() - 1));
            QCOMPARE(seen[QStringLiteral("変更")].size(), 1);
            QCOMPARE(seen[QStringLiteral("表に行がない")].size(), 1);
            QCOMPARE(seen[QStringLiteral("どの意見か不明")].size(), 2);
            QCOMPARE(seen[QStringLiteral("同じ")].size(), qsizetype(before.size()) - 3);
            finish(dialog);
        });
        QCOMPARE(added(desk, before).at(0).summary, QStringLiteral("新しく届いた意見です。"));
    }

    // Whatever names a line of a table that came back names it alike, and speaks of what is in the
    // table: nothing has been taken in yet.
    void linesOfTheReturnedTable()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const QString path = desk.path(QStringLiteral("回答.csv"));
        exportTo(desk, path, QStringLiteral("CSV"));
        QStringList lines = readLines(path);
        lines.removeAll(QString());
        for (QString &line : lines) {
            if (line.contains(u'△')) {
                line.replace(u'△', u'★'); // is no category of the document
                break;
            }
        }
        lines += lines.last(); // with its id
        lines += QString();
        writeLines(path, lines);
        takeFile(desk, path, [&](QDialog &dialog) {
            auto *back = dialog.findChild<QRadioButton *>(QStringLiteral("toTakeBack"));
            QTRY_VERIFY(back->isVisible() && back->isChecked());
            const QMap<QString, QStringList> seen = linesOf(dialog);
            const QStringList told = seen[QStringLiteral("確認してください")];
            QVERIFY(!told.isEmpty());
            static const QRegularExpression lead(QStringLiteral("^[0-9]+行目 "));
            QVERIFY2(told.filter(QLatin1String("gaiyo_id")).value(0).contains(lead),
                     qPrintable(told.join(u'|')));
            QVERIFY2(told.filter(QRegularExpression(QStringLiteral("^[0-9]+ "))).isEmpty(),
                     qPrintable(told.join(u'|')));
            QVERIFY(seen[QStringLiteral("文書のまま")].join(u'|').contains(u'★'));
            for (const QStringList &words : seen) {
                for (const QString &sentence : words) {
                    QVERIFY2(!sentence.contains(QStringLiteral("取り込みました")),
                             qPrintable(sentence));
                    QVERIFY2(!sentence.endsWith(QStringLiteral("ください")), qPrintable(sentence));
                }
            }
            dialog.reject();
        });
    }

    // What kept a new file from being made says nothing of the open document, nor of another name.
    void troubleOfTheNameGoes()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const QString path = desk.path(QStringLiteral("行.csv"));
        writeLines(path,
                   {QStringLiteral("意見の概要,区の考え方"), QStringLiteral("甲。,一。"), {}});
        takeFile(desk, path, [&](QDialog &dialog) {
            auto *button = dialog.findChild<QPushButton *>(QStringLiteral("do"));
            auto *name =
                dialog.findChild<QWidget *>(QStringLiteral("file"))->findChild<QLineEdit *>();
            auto *toNew = dialog.findChild<QRadioButton *>(QStringLiteral("toNew"));
            auto *toOpen = dialog.findChild<QRadioButton *>(QStringLiteral("toOpen"));
            const auto *trouble = dialog.findChild<QLabel *>(QStringLiteral("trouble"));
            const auto refuse = [&] {
                toNew->setChecked(true);
                name->setText(desk.path(QStringLiteral("無い/所/a.db")));
                QTRY_VERIFY(button->isEnabled());
                QTest::mouseClick(button, Qt::LeftButton);
                QTRY_VERIFY(trouble->isVisible());
            };
            refuse();
            toOpen->setChecked(true);
            QTRY_VERIFY(!trouble->isVisible());
            QVERIFY(button->isEnabled());
            refuse();
            name->setText(desk.path(QStringLiteral("a.db")));
            QTRY_VERIFY(!trouble->isVisible());
            dialog.reject();
        });
    }

    // A workbook comes back in the window, too.
    void workbookComesBack()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const QString path = desk.path(QStringLiteral("回答.xlsx"));
        exportTo(desk, path, QStringLiteral("Excel"));
        takeFile(desk, path, [&](QDialog &dialog) {
            auto *back = dialog.findChild<QRadioButton *>(QStringLiteral("toTakeBack"));
            QTRY_VERIFY(back->isVisible() && back->isChecked());
            QCOMPARE(dialog.findChild<QLabel *>(QStringLiteral("importCounts"))->text(),
                     QStringLiteral("同じ %1件").arg(ids(desk).size()));
            dialog.reject();
        });
    }

    // Each row of a large table is in the list, and it comes at once.
    // The same rows by way of the clipboard, as Excel gives them.
    void exportedRowsArePastedBack()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const QString path = desk.path(QStringLiteral("回答.csv"));
        exportTo(desk, path, QStringLiteral("CSV"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto records = readCsv(QString::fromUtf8(file.readAll()), u',');
        QVERIFY(records.ok());
        const Opinion third = *desk.session().view()->index.findOpinionByNo(3);
        const QString line = third.summary.section(u'\n', 0, 0);
        QString text;
        for (const TableRecord &record : *records) {
            QStringList cells;
            for (const QString &cell : record.cells)
                cells += u'"' + QString(cell).replace(u'"', QStringLiteral("\"\"")) + u'"';
            text += cells.join(u'\t').replace(line, QStringLiteral("直した概要")) + u'\n';
        }
        const auto before = ids(desk);
        paste(desk, text, [&](QDialog &dialog) {
            auto *back = dialog.findChild<QRadioButton *>(QStringLiteral("toTakeBack"));
            QTRY_VERIFY(back->isVisible() && back->isChecked());
            auto *append = dialog.findChild<QRadioButton *>(QStringLiteral("toOpen"));
            QVERIFY(append->isVisible() && !append->isChecked());
            QCOMPARE(dialog.findChild<QPushButton *>(QStringLiteral("do"))->text(),
                     QStringLiteral("取り込む(&I)"));
            QCOMPARE(clippedIn(dialog), QStringList());
            dialog.grab().save(QStringLiteral(GAIYO_PICTURE_FOLDER "/pasted-back.png"));
            finish(dialog);
        });
        QCOMPARE(ids(desk), before); // nothing twice
        QVERIFY(desk.session().view()->index.findOpinion(third.id)->summary.startsWith(
            QStringLiteral("直した概要")));
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(desk.session().view()->index.findOpinion(third.id)->summary, third.summary);
    }
    void largeTableComesBack()
    {
        Desk desk;
        desk.open(desk.makeLarge(1000));
        const QString path = desk.path(QStringLiteral("回答.csv"));
        exportTo(desk, path, QStringLiteral("CSV"));
        takeFile(desk, path, [&](QDialog &dialog) {
            auto *back = dialog.findChild<QRadioButton *>(QStringLiteral("toTakeBack"));
            QTRY_VERIFY_WITH_TIMEOUT(back->isVisible() && back->isChecked(), 120000);
            QTreeView &report = reportOf(dialog);
            QVERIFY(report.model()->rowCount() >= 1000);
            QElapsedTimer timer;
            timer.start();
            dialog.findChild<QRadioButton *>(QStringLiteral("toNew"))->setChecked(true);
            back->setChecked(true);
            QCoreApplication::processEvents();
            report.grab();
            qInfo("the list of 1,000 rows: %lld ms", timer.elapsed());
            dialog.reject();
        });
    }

    // A table of another document is nobody's here: it can only be added, or become a file.
    void tableOfAnother()
    {
        Desk other;
        other.open(other.makeSeed());
        const QString path = other.path(QStringLiteral("別の計画.csv"));
        exportTo(other, path, QStringLiteral("CSV"));
        Desk desk;
        desk.open(desk.makeLarge(20));
        takeFile(desk, path, [&](QDialog &dialog) {
            auto *button = dialog.findChild<QPushButton *>(QStringLiteral("do"));
            QTRY_VERIFY(button->isEnabled());
            QVERIFY(!dialog.findChild<QRadioButton *>(QStringLiteral("toTakeBack"))->isVisible());
            QVERIFY(dialog.findChild<QRadioButton *>(QStringLiteral("toNew"))->isChecked());
            dialog.reject();
        });
    }
};

GAIYO_UI_TEST_MAIN(TestReturnedTables)
#include "test_returned_tables.moc"
