#include "ui/table_steps.h"

#include "dialogs/column_guess.h"
#include "ui/looks.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QTableWidget>
#include <QTreeView>

using namespace gaiyo;
using namespace gaiyo::tablesteps;

// Tables that come in: pasted, or in a file. One dialog shows their first rows and asks what each
// column holds.
class TestTables : public QObject
{
    Q_OBJECT
private:
    static QString everything(Desk &desk)
    {
        QString all;
        for (const Opinion &opinion : desk.session().view()->values().opinions)
            all += opinion.summary + desk.session().view()->markup(opinion) +
                   opinion.note.value_or(QString());
        return all;
    }

    const QString m_table =
        QStringLiteral("受付No\t氏名\t意見\t住所\t区の考え方\t対応区分\n"
                       "12\t練馬太郎\t公園を増やす。\t豊玉北6\t検討します。\t△\n"
                       "13\t練馬花子\t\"道を\n直す。\"\t豊玉北7\t\t\n");

private Q_SLOTS:
    // Rows without headings: what tells who somebody is, is neither an opinion nor an answer.
    void contentTellsColumns_data()
    {
        QTest::addColumn<QString>("row");
        QTest::addColumn<QString>("fields");
        const QString opinion = QStringLiteral("公園のベンチをもっと増やしてほしいです。");
        const QString answer = QStringLiteral("ベンチは、公園の改修に合わせて増やします。");
        const auto row = [](const char *name, const QStringList &cells, const char *fields) {
            QTest::newRow(name) << cells.join(u'|') << QString::fromLatin1(fields);
        };
        row("opinion", {opinion}, "summary");
        row("opinion and answer", {opinion, answer}, "summary response");
        row("number", {QStringLiteral("12"), opinion, answer}, "no summary response");
        row("name and address",
            {QStringLiteral("12"), QStringLiteral("練馬太郎"), QStringLiteral("練馬区豊玉北6-12-1"),
             opinion},
            "no ignore ignore summary");
        row("long address",
            {QStringLiteral("東京都練馬区豊玉北六丁目12番1号 練馬ハイツ203号室"),
             QStringLiteral("賛成です。")},
            "ignore summary");
        row("mail and telephone",
            {QStringLiteral("サトウ"), QStringLiteral("sato.hanako@example.jp"),
             QStringLiteral("090-1234-5678"), opinion},
            "ignore ignore ignore summary");
        row("mail behind", {opinion, QStringLiteral("sato.hanako.nerima@example.co.jp")},
            "summary ignore");
        row("name and a home without a number",
            {QStringLiteral("1"), QStringLiteral("山田太郎"), QStringLiteral("東京都新宿区"),
             QStringLiteral("公園を増やしてほしい")},
            "no ignore ignore summary");
        row("name of two parts", {QStringLiteral("佐藤 はな"), QStringLiteral("賛成です")},
            "ignore summary");
        row("two characters", {QStringLiteral("1"), QStringLiteral("賛成")}, "no summary");
        row("two of one character", {QStringLiteral("済"), QStringLiteral("○"), opinion},
            "ignore category summary");
        row("two of one letter", {QStringLiteral("A"), QStringLiteral("済"), opinion, answer},
            "category ignore summary response");
        row("address and answer",
            {QStringLiteral("練馬区豊玉北6-12-1"), opinion, answer, QStringLiteral("△")},
            "ignore summary response category");
    }
    void contentTellsColumns()
    {
        QFETCH(QString, row);
        QFETCH(QString, fields);
        const TableHead head{{}, {}, {row.split(u'|')}};
        QCOMPARE(guessFields(head).join(u' '), fields);
    }
    // Who wrote it stays out, and the opinion is the opinion.
    void pastedWithNames()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const auto before = ids(desk);
        const auto node = desk.session().view()->values().nodes[3].id;
        desk.session().selectPlace({Place::Kind::Node, node});
        paste(desk, m_table, [](QDialog &dialog) {
            QCOMPARE(fieldOf(dialog, 2), QStringLiteral("ignore"));
            QCOMPARE(fieldOf(dialog, 3), QStringLiteral("summary"));
            QCOMPARE(fieldOf(dialog, 4), QStringLiteral("ignore"));
            QCOMPARE(fieldOf(dialog, 5), QStringLiteral("response"));
            QCOMPARE(fieldOf(dialog, 6), QStringLiteral("category"));
            auto *table = dialog.findChild<QTableWidget *>(QStringLiteral("columns"));
            QCOMPARE(table->item(2, 2)->text(), QStringLiteral("公園を増やす。"));
            finish(dialog);
        });
        const auto made = added(desk, before);
        QCOMPARE(made.size(), size_t(2));
        QCOMPARE(made[0].summary, QStringLiteral("公園を増やす。"));
        QCOMPARE(made[1].summary, QStringLiteral("道を\n直す。"));
        QCOMPARE(desk.session().view()->markup(made[0]), QStringLiteral("検討します。"));
        QCOMPARE(desk.session().view()->markup(made[1]), QString());
        QVERIFY(made[0].category);
        for (const Opinion &opinion : made)
            QCOMPARE(opinion.node, std::optional(node));
        for (const QString &name : {QStringLiteral("太郎"), QStringLiteral("豊玉北")})
            QVERIFY(!everything(desk).contains(name));
        desk.press(Qt::Key_Z, Qt::ControlModifier); // one step
        QCOMPARE(ids(desk), before);
    }
    // The reader knows none of these headings as the opinion's; who wrote it is no opinion either.
    void pastedWithUnknownHeadings_data()
    {
        QTest::addColumn<QString>("table");
        const QString rows =
            QStringLiteral("1\t山田太郎\t東京都新宿区西新宿2-8-1\t03-1234-5678\t"
                           "公園を増やしてほしい。\n2\t佐藤花子\t東京都中野区\t\t道を直して。\n");
        for (const char *name : {"内容", "コメント", "自由記述", "本文", "自由意見", "ご提案"})
            QTest::newRow(name) << QStringLiteral("受付番号\t氏名\t住所\t電話番号\t") +
                                       QString::fromUtf8(name) + u'\n' + rows;
        QTest::newRow("お名前") << QStringLiteral("No\tお名前\tご住所\tTEL\t内容\n") + rows;
        QTest::newRow("no heading") << rows;
    }
    void pastedWithUnknownHeadings()
    {
        QFETCH(QString, table);
        Desk desk;
        desk.open(desk.makeSeed());
        const auto before = ids(desk);
        paste(desk, table, [](QDialog &dialog) {
            auto *first = dialog.findChild<QCheckBox *>(QStringLiteral("firstRow"));
            QVERIFY(first->isVisible());
            QCOMPARE(first->isChecked(),
                     QLatin1String(QTest::currentDataTag()) != QLatin1String("no heading"));
            QCOMPARE(fieldOf(dialog, 5), QStringLiteral("summary"));
            for (const int column : {2, 3, 4})
                QCOMPARE(fieldOf(dialog, column), QStringLiteral("ignore"));
            QCOMPARE(clippedIn(dialog), QStringList());
            dialog.grab().save(
                QStringLiteral(GAIYO_PICTURE_FOLDER "/first-row-%1.png").arg(first->isChecked()));
            finish(dialog);
        });
        const auto made = added(desk, before);
        QCOMPARE(made.size(), size_t(2));
        QCOMPARE(made[0].summary, QStringLiteral("公園を増やしてほしい。"));
        QCOMPARE(made[1].summary, QStringLiteral("道を直して。"));
        for (const QString &told : {QStringLiteral("山田"), QStringLiteral("西新宿")})
            QVERIFY(!everything(desk).contains(told));
    }
    // Only some opinions have an answer yet, and none of the first ones.
    void pastedAnswersBeginLate_data()
    {
        QTest::addColumn<QString>("names");
        QTest::newRow("no names") << QString();
        QTest::newRow("names") << QStringLiteral("受付番号\t内容\t担当者記入欄\n");
    }
    void pastedAnswersBeginLate()
    {
        QFETCH(QString, names);
        Desk desk;
        desk.open(desk.makeSeed());
        const auto before = ids(desk);
        QString table = names;
        for (int i = 1; i <= 40; ++i) {
            const QString answer = QStringLiteral("区では、公園%1の改修に合わせて検討します。");
            table += QStringLiteral("%1\t公園%1を広くしてほしい。\t%2\n")
                         .arg(i)
                         .arg(i % 12 ? QString() : answer.arg(i));
        }
        paste(desk, table, [&](QDialog &dialog) {
            auto *columns = dialog.findChild<QTableWidget *>(QStringLiteral("columns"));
            QCOMPARE(columns->rowCount(), 10); // the last one has the first answer
            QVERIFY(columns->item(columns->rowCount() - 1, 2)->text().startsWith(u"区では"));
            if (names.isEmpty())
                QCOMPARE(fieldOf(dialog, 3), QStringLiteral("response"));
            else
                choose(dialog, 3, QStringLiteral("response"));
            finish(dialog);
        });
        const auto made = added(desk, before);
        QCOMPARE(made.size(), size_t(40));
        QCOMPARE(desk.session().view()->plainResponse(made[11]),
                 QStringLiteral("区では、公園12の改修に合わせて検討します。"));
    }
    // What is a heading, the clerk knows best.
    void firstRowIsTheClerksChoice()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const auto before = ids(desk);
        paste(desk, QStringLiteral("公園について\t緑課\n広くして。\t検討します。\n"),
              [](QDialog &dialog) {
                  auto *first = dialog.findChild<QCheckBox *>(QStringLiteral("firstRow"));
                  QVERIFY(first->isVisible() && !first->isChecked());
                  QCOMPARE(dialog.findChild<QTableWidget *>(QStringLiteral("columns"))->rowCount(),
                           3);
                  first->setChecked(true);
                  QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
                  choose(dialog, 1, QStringLiteral("summary"));
                  choose(dialog, 2, QStringLiteral("response"));
                  finish(dialog);
              });
        const auto made = added(desk, before);
        QCOMPARE(made.size(), size_t(1));
        QCOMPARE(made[0].summary, QStringLiteral("広くして。"));
        QCOMPARE(desk.session().view()->markup(made[0]), QStringLiteral("検討します。"));
    }
    // Spreadsheets and mails leave out the empty cells at the end.
    void pastedShortRow()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const auto before = ids(desk);
        paste(desk,
              QStringLiteral(
                  "番号\t意見\t考え方\t対応区分\n1\t公園を。\t検討します。\t△\n2\t道を。\n"),
              [](QDialog &dialog) { finish(dialog); });
        const auto made = added(desk, before);
        QCOMPARE(made.size(), size_t(2));
        QCOMPARE(made[1].summary, QStringLiteral("道を。"));
        QCOMPARE(desk.session().view()->markup(made[1]), QString());
    }
    void pastedWithoutHeadings()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const auto before = ids(desk);
        paste(desk,
              QStringLiteral(
                  "1\t公園を増やしてほしい, できれば広く。\t検討します。ご意見を踏まえます。\n"
                  "2\t道を直してほしい。危ないので早く。\t直します。\n"),
              [](QDialog &dialog) {
                  QCOMPARE(fieldOf(dialog, 1), QStringLiteral("no"));
                  QCOMPARE(fieldOf(dialog, 2), QStringLiteral("summary"));
                  QCOMPARE(fieldOf(dialog, 3), QStringLiteral("response"));
                  finish(dialog);
              });
        const auto made = added(desk, before);
        QCOMPARE(made.size(), size_t(2));
        QCOMPARE(made[0].summary, QStringLiteral("公園を増やしてほしい, できれば広く。"));
        QCOMPARE(desk.session().view()->markup(made[1]), QStringLiteral("直します。"));
    }
    // Lines of text, one opinion each, are a table of one column.
    void pastedLines()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const auto before = ids(desk);
        paste(desk, QStringLiteral("公園を増やす。\n道を\"すぐ\"直す。"),
              [](QDialog &dialog) { finish(dialog); });
        const auto made = added(desk, before);
        QCOMPARE(made.size(), size_t(2));
        QCOMPARE(made[1].summary, QStringLiteral("道を\"すぐ\"直す。"));
    }
    // As a spreadsheet copies them: marks of the words stand as they are in a line, and around a
    // cell of several lines.
    void pastedQuotationMarks()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const auto before = ids(desk);
        paste(desk,
              QStringLiteral("番号\t意見\t考え方\n"
                             "1\t\"はい\"と言った。\t検討します。\n"
                             "2\t\"二行の\n\"\"意見\"\"です。\"\t\"直し\nます。\"\n"
                             "3\t\"閉じない。\t5\"の管\"\n"),
              [](QDialog &dialog) { finish(dialog); });
        const auto made = added(desk, before);
        QCOMPARE(made.size(), size_t(3));
        QCOMPARE(made[0].summary, QStringLiteral("\"はい\"と言った。"));
        QCOMPARE(made[1].summary, QStringLiteral("二行の\n\"意見\"です。"));
        QCOMPARE(desk.session().view()->markup(made[1]), QStringLiteral("直し\nます。"));
        QCOMPARE(made[2].summary, QStringLiteral("\"閉じない。"));
        QCOMPARE(desk.session().view()->markup(made[2]), QStringLiteral("5\"の管\""));
    }
    // What a clerk chose for a column is chosen for the next table that has it.
    void choiceIsRemembered()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const QString table = QStringLiteral("意見\t受付窓口\n公園を増やす。\t窓口で\n");
        const auto before = ids(desk);
        paste(desk, table, [](QDialog &dialog) {
            QCOMPARE(fieldOf(dialog, 2), QStringLiteral("ignore"));
            choose(dialog, 2, QStringLiteral("note"));
            finish(dialog);
        });
        QCOMPARE(added(desk, before).at(0).note, std::optional(QStringLiteral("窓口で")));
        desk.newWindow();
        desk.open(desk.path(QStringLiteral("練馬区情報化基本計画.db")));
        paste(desk, table, [](QDialog &dialog) {
            QCOMPARE(fieldOf(dialog, 2), QStringLiteral("note"));
            dialog.reject();
        });
    }
    // Words that would be missed are told; who wrote them is not.
    void leftOutIsTold_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("told");
        const auto of = [](const char *columns) {
            return QStringLiteral("取り込まない列があります：") + QString::fromUtf8(columns);
        };
        QTest::newRow("nothing") << QStringLiteral("1\t木陰がほしい。\t植えます。\n") << QString();
        QTest::newRow("name, home, day, number")
            << QStringLiteral("1\t山田太郎\t豊玉北6\t11/24\t木陰がほしい。\t120\n") << QString();
        QTest::newRow("department")
            << QStringLiteral("木陰がほしい。\t植えます。\t公園緑地課\n") << of("3列目");
        QTest::newRow("two") << QStringLiteral("夏の公園\t木陰がほしい。\t植えます。\tメール\n")
                             << of("1列目、4列目");
        QTest::newRow("headings") << QStringLiteral(
                                         "意見\t氏名\t受付窓口\n木陰がほしい。\t山田太郎\t窓口で\n")
                                  << of("受付窓口");
    }
    void leftOutIsTold()
    {
        QFETCH(QString, table);
        QFETCH(QString, told);
        Desk desk;
        desk.open(desk.makeSeed());
        paste(desk, table, [&](QDialog &dialog) {
            QTRY_VERIFY(dialog.findChild<QPushButton *>(QStringLiteral("do"))->isEnabled());
            auto *label = dialog.findChild<QLabel *>(QStringLiteral("leftOut"));
            QVERIFY(label);
            QCOMPARE(label->isVisible() ? label->text() : QString(), told);
            QCOMPARE(clippedIn(dialog), QStringList());
            dialog.grab().save(QStringLiteral(GAIYO_PICTURE_FOLDER "/left-out.png"));
            if (!told.isEmpty()) {
                const int columns = int(table.section(u'\n', 0, 0).count(u'\t')) + 1;
                choose(dialog, columns, QStringLiteral("note"));
                QVERIFY(!label->isVisible() || label->text() != told);
            }
            dialog.reject();
        });
    }
    // A field comes from one column.
    void chosenTwice()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        paste(desk, QStringLiteral("意見\t要約\n公園を増やす。\t公園\n"), [](QDialog &dialog) {
            choose(dialog, 2, QStringLiteral("summary"));
            QCOMPARE(fieldOf(dialog, 1), QStringLiteral("ignore"));
            finish(dialog);
        });
        QVERIFY(everything(desk).contains(QStringLiteral("公園")));
        QVERIFY(!everything(desk).contains(QStringLiteral("公園を増やす。")));
    }
    void file_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("summary");
        QTest::newRow("names between place and opinion")
            << QStringLiteral("章,氏名,意見\n第1章 暮らし,練馬太郎,公園を増やす。\n") << 3;
        QTest::newRow("title above")
            << QStringLiteral("○○計画\n氏名,意見\n練馬太郎,公園を増やす。\n") << 2;
        QTest::newRow("without headings")
            << QStringLiteral("練馬太郎,公園をぜひとも増やしてほしいと思います。公園を増やす。\n")
            << 2;
        QTest::newRow("semicolons")
            << QStringLiteral("お名前;ご意見\n練馬太郎;公園を増やす。\n") << 2;
    }
    void file()
    {
        QFETCH(QString, text);
        QFETCH(int, summary);
        Desk desk;
        desk.open(desk.makeSeed());
        const auto before = ids(desk);
        const QString path = desk.path(QStringLiteral("意見.csv"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text.toUtf8());
        file.close();
        takeFile(desk, path, [&](QDialog &dialog) {
            QTRY_COMPARE(fieldOf(dialog, summary), QStringLiteral("summary"));
            dialog.findChild<QRadioButton *>(QStringLiteral("toOpen"))->setChecked(true);
            finish(dialog);
        });
        const auto made = added(desk, before);
        QCOMPARE(made.size(), size_t(1));
        QVERIFY(made[0].summary.endsWith(QStringLiteral("公園を増やす。")));
        QCOMPARE(desk.session().opinion(), std::optional(made[0].id)); // where it came is shown
        QVERIFY(!everything(desk).contains(QStringLiteral("太郎")));
        for (const Node &node : desk.session().view()->values().nodes)
            QVERIFY(!node.title.contains(QStringLiteral("太郎")));
    }
    // 件名 and 修正内容 are free fields of a new file; an open document has its own, and what it
    // has is no choice of the clerk's for the next table.
    void freeFieldsOfNewFiles()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const auto before = ids(desk);
        const QString path = desk.path(QStringLiteral("意見.csv"));
        writeLines(path,
                   {QStringLiteral("番号,件名,意見,市の考え方,修正内容,備考,氏名"),
                    QStringLiteral("1,道,公園を増やす。,増やします。,3章に追記します。,済,太郎"),
                    QStringLiteral("2,木,木を植える。,植えます。,78頁に追加します。,,花子")});
        const auto fields = [](QDialog &dialog) {
            QStringList all;
            for (int i = 1; i <= 7; ++i)
                all << fieldOf(dialog, i);
            return all.join(u' ');
        };
        const QString inNew = QStringLiteral("no free2 summary response free1 note ignore");
        const QString inOpen = QStringLiteral("no ignore summary response category note ignore");
        takeFile(desk, path, [&](QDialog &dialog) {
            QTRY_COMPARE(fields(dialog), inNew);
            auto *toOpen = dialog.findChild<QRadioButton *>(QStringLiteral("toOpen"));
            auto *toNew = dialog.findChild<QRadioButton *>(QStringLiteral("toNew"));
            toOpen->setChecked(true);
            QCOMPARE(fields(dialog), inOpen);
            toNew->setChecked(true);
            QCOMPARE(fields(dialog), inNew);
            choose(dialog, 2, QStringLiteral("note"));
            toOpen->setChecked(true);
            QCOMPARE(fieldOf(dialog, 2), QStringLiteral("note"));
            choose(dialog, 2, QStringLiteral("ignore"));
            choose(dialog, 6, QStringLiteral("note"));
            finish(dialog);
        });
        const auto made = added(desk, before);
        QCOMPARE(made.size(), size_t(2));
        for (const Opinion &opinion : made)
            QCOMPARE(opinion.free1 + opinion.free2, QString());
        takeFile(desk, path, [&](QDialog &dialog) {
            QTRY_COMPARE(fields(dialog), inNew);
            dialog.reject();
        });
    }
    // Counts in words are read as the open document prints them where rows come into it, and by
    // themselves where they become a file of their own.
    void countsInWords()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        QVERIFY(
            desk.session().apply({QStringLiteral("set_settings"),
                                  {{QStringLiteral("count_note"), QStringLiteral("（全{件}件）")}},
                                  {}}));
        const QString path = desk.path(QStringLiteral("意見.csv"));
        writeLines(path, {QStringLiteral("意見,考え方"),
                          QStringLiteral("公園を増やす。（他2件）,検討します。"),
                          QStringLiteral("道を直す。,検討します。")});
        const auto said = [](QDialog &dialog) {
            return linesOf(dialog)[QStringLiteral("確認してください")].join(u'\n');
        };
        const QString taken = QStringLiteral("件数として読みました");
        takeFile(desk, path, [&](QDialog &dialog) {
            QTRY_VERIFY(!said(dialog).isEmpty());
            const QString forNew = said(dialog);
            QDir().mkpath(QStringLiteral(GAIYO_PICTURE_FOLDER));
            dialog.grab().save(QStringLiteral(GAIYO_PICTURE_FOLDER "/counts-new.png"));
            QVERIFY2(forNew.contains(taken), qPrintable(forNew));
            // Every sentence is read whole.
            const QTreeView &report = reportOf(dialog);
            for (int i = 0; i < report.model()->rowCount(); ++i) {
                QVERIFY(report.columnWidth(0) >=
                        report.fontMetrics().horizontalAdvance(
                            report.model()->index(i, 0).data().toString()));
                const QModelIndex cell = report.model()->index(i, 2);
                const QRect room = report.visualRect(cell);
                const QRect words =
                    report.fontMetrics().boundingRect(QRect(0, 0, room.width(), QWIDGETSIZE_MAX),
                                                      Qt::TextWordWrap, cell.data().toString());
                QVERIFY2(words.height() <= room.height() && words.width() <= room.width(),
                         qPrintable(cell.data().toString()));
            }
            dialog.findChild<QRadioButton *>(QStringLiteral("toOpen"))->setChecked(true);
            QTRY_VERIFY2(!said(dialog).contains(taken), qPrintable(said(dialog)));
            QVERIFY(!said(dialog).isEmpty()); // and why not
            dialog.grab().save(QStringLiteral(GAIYO_PICTURE_FOLDER "/counts-open.png"));
            dialog.findChild<QRadioButton *>(QStringLiteral("toNew"))->setChecked(true);
            QTRY_COMPARE(said(dialog), forNew);
            finish(dialog);
        });
        const auto &values = desk.session().view()->values(); // the new file
        QCOMPARE(values.opinions.size(), size_t(2));
        QCOMPARE(values.opinions[0].summary, QStringLiteral("公園を増やす。"));
        QCOMPARE(values.opinions[0].count, 3);
    }

    // A 整理番号 that was chosen by hand is kept where it is free, and said where it is not.
    void pastedNumbers()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const auto before = ids(desk);
        desk.session().selectPlace(
            {Place::Kind::Node, desk.session().view()->values().nodes[3].id});
        paste(
            desk,
            QStringLiteral("管理番号\t意見\n901\t公園を増やす。\n3\t道を直す。\n12-1\t橋を直す。"),
            [](QDialog &dialog) {
                QCOMPARE(fieldOf(dialog, 1), QStringLiteral("no"));
                const QStringList lost = linesOf(dialog)[QStringLiteral("確認してください")];
                QCOMPARE(lost.size(), 2); // what cannot be kept, and that the booklet counts anew
                const QString all = lost.join(u'|');
                QVERIFY2(all.contains(QStringLiteral("「12-1」")), qPrintable(all));
                auto *empty = dialog.findChild<QComboBox *>(QStringLiteral("empty"));
                QCOMPARE(empty->count(), 2); // there is no kind of file
                choose(dialog, 1, QStringLiteral("ref"));
                QTRY_COMPARE(linesOf(dialog)[QStringLiteral("確認してください")].size(), 1);
                const QString told = linesOf(dialog)[QStringLiteral("確認してください")][0];
                QVERIFY2(told.startsWith(QStringLiteral("3 ")) &&
                             told.contains(QStringLiteral("整理番号3")),
                         qPrintable(told));
                QCOMPARE(linesOf(dialog)[QStringLiteral("入れるところ")].size(), 1);
                finish(dialog);
            });
        const auto made = added(desk, before);
        QCOMPARE(made.size(), size_t(3));
        QCOMPARE(made[0].ref, QStringLiteral("901"));
        QCOMPARE(made[1].ref, QStringLiteral("902"));
        QCOMPARE(made[2].ref, QStringLiteral("12-1"));
        auto *told = desk.find<QLabel>("done");
        QVERIFY(told->isVisible());
        QVERIFY2(told->text().contains(QStringLiteral("3件")), qPrintable(told->text()));
        QTest::mouseClick(desk.find<QPushButton>("takeBack"), Qt::LeftButton);
        QTRY_COMPARE(ids(desk), before);
    }

    // A category that the document has not is said before, and kept in the note.
    void pastedCategoriesThatAreNotThere()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const auto before = ids(desk);
        desk.session().selectPlace(
            {Place::Kind::Node, desk.session().view()->values().nodes[3].id});
        paste(desk,
              QStringLiteral("意見\t回答\t区分\n甲\t一\t▲\n乙\t二\t◎\n\"丙\n丁\t戊\"\t三\t検討中"),
              [](QDialog &dialog) {
                  const QStringList said = linesOf(dialog)[QStringLiteral("確認してください")];
                  QCOMPARE(said.filter(QStringLiteral("「▲」")).size(), 1);
                  QCOMPARE(said.filter(QStringLiteral("「検討中」")).size(), 1);
                  QVERIFY(said.filter(QStringLiteral("「◎」")).isEmpty());
                  finish(dialog);
              });
        const auto made = added(desk, before);
        QCOMPARE(made.size(), size_t(3));
        QVERIFY(!made[0].category && made[1].category);
        QCOMPARE(made[0].note, std::optional(QStringLiteral("対応区分：▲")));
        QVERIFY(!made[1].note);
        QVERIFY2(made[2].summary.startsWith(
                     QStringLiteral("丙\n丁")), // a cell of two lines, a tab in it
                 qPrintable(made[2].summary));
        QVERIFY(made[2].summary.endsWith(QStringLiteral("戊")));
    }

    // Rows whose merged cell came apart: the dialog asks once it sees them.
    void placesOfRowsWithoutOne()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const auto before = ids(desk);
        paste(desk, QStringLiteral("番号\t該当箇所\t意見\t回答\n1\t新しい箇所\t甲\t一"),
              [](QDialog &dialog) {
                  QVERIFY(
                      !dialog.findChild<QComboBox *>(QStringLiteral("emptyPlace"))->isVisible());
                  dialog.reject();
              });
        paste(desk,
              QStringLiteral("番号\t該当箇所\t意見\t回答\n1\t新しい箇所\t甲\t一\n2\t\t乙\t二"),
              [](QDialog &dialog) {
                  auto *place = dialog.findChild<QComboBox *>(QStringLiteral("emptyPlace"));
                  QVERIFY(place->isVisible());
                  dialog.grab().save(QStringLiteral(GAIYO_PICTURE_FOLDER "/empty-place.png"));
                  place->setCurrentIndex(1);
                  QTRY_VERIFY(place->isVisible()); // the way back stays
                  finish(dialog);
              });
        const auto made = added(desk, before);
        QCOMPARE(made.size(), size_t(2));
        QVERIFY(made[0].node && made[0].node == made[1].node);
        QCOMPARE(desk.session().view()->index.findNode(*made[0].node)->title,
                 QStringLiteral("新しい箇所"));
    }

    // What the preview made of rows that say what they are is what comes in.
    void rowsThatSayWhatTheyAre()
    {
        for (const char *rows :
             {"意見1,\n【意見の概要】,甲。\n【市の考え方】,一。\n意見2,\n【意見の概要】,乙。\n"
              "【市の考え方】,二。\n",
              "番号,種別,内容\n1,意見,甲。\n,回答,一。\n2,意見,乙。\n,回答,二。\n"}) {
            Desk desk;
            desk.open(desk.makeSeed());
            const auto before = ids(desk);
            const QString path = desk.path(QStringLiteral("行.csv"));
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(rows) > 0);
            file.close();
            takeFile(desk, path, [&](QDialog &dialog) {
                dialog.findChild<QRadioButton *>(QStringLiteral("toOpen"))->setChecked(true);
                finish(dialog);
            });
            const auto made = added(desk, before);
            QCOMPARE(made.size(), size_t(2));
            QCOMPARE(made[0].summary, QStringLiteral("甲。"));
            QCOMPARE(made[1].summary, QStringLiteral("乙。"));
            const auto view = desk.session().view();
            QVERIFY(made[1].response.has_value());
            QCOMPARE(view->index.findResponse(*made[1].response)->markup, QStringLiteral("二。"));
        }
    }

    void personalNames()
    {
        for (const char *name : {"氏名", "お名前", "氏　名", "ご住所", "電話番号", "ＦＡＸ番号",
                                 "e-mail", "メールアドレス", "郵便番号", "年齢", "性別", "提出者"})
            QVERIFY2(isPersonal(QString::fromUtf8(name)), name);
        for (const char *name : {"意見", "区の考え方", "対応区分", "No.", "件数", "章", "備考"})
            QVERIFY2(!isPersonal(QString::fromUtf8(name)), name);
    }

    // A column of words may speak of names in its title.
    void titlesThatSpeakOfNames()
    {
        const TableHead head{{QStringLiteral("氏名（任意）"),
                              QStringLiteral("ご意見（氏名は書かないでください）"),
                              QStringLiteral("区の考え方"), QStringLiteral("連絡先（電話番号）"),
                              QStringLiteral("住所区分（区内・区外）")},
                             {QString(), QStringLiteral("summary"), QStringLiteral("response"),
                              QStringLiteral("note"), QStringLiteral("free1")},
                             {}};
        QCOMPARE(guessFields(head).join(u' '),
                 QStringLiteral("ignore summary response ignore ignore"));
    }
};

GAIYO_UI_TEST_MAIN(TestTables)
#include "test_tables.moc"
