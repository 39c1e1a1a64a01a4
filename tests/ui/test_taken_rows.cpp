#include "ui/table_steps.h"

#include "domain/snapshot_index.h"
#include "domain/template.h"
#include "session/operations.h"
#include "store/document_store.h"
#include "ui/looks.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QRadioButton>
#include <QTimer>
#include <QTreeView>
#include <QTreeWidget>

using namespace gaiyo;
using namespace gaiyo::tablesteps;

// Where rows of other offices' tables come to in the open document, and what is said of that before
// they are taken.
class TestTakenRows : public QObject
{
    Q_OBJECT
private:
    static void paste(Desk &desk, const QString &text, const std::function<void(QDialog &)> &work)
    {
        QApplication::clipboard()->setText(text);
        desk.inDialog([&] { desk.press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier); },
                      work);
    }
    // A new booklet with the categories of its template.
    static QString makeNew(Desk &desk)
    {
        const QString path = desk.path(QStringLiteral("新しい冊子.db"));
        Snapshot values = *beginFromTemplate(QStringLiteral("kubun"));
        for (Category &category : values.categories)
            category.id = CategoryId(QStringLiteral("c") + category.symbol);
        const SystemClock clock;
        const auto made = DocumentStore::create(
            path, values, {QStringLiteral("1"), QStringLiteral("new"), QString(), false},
            {QStringLiteral("佐藤")}, clock);
        if (!made)
            QTest::qFail(qPrintable(made.error().message), __FILE__, __LINE__);
        return path;
    }
    // As Word and browsers copy.
    static void copy(const QString &text, const QString &html)
    {
        auto data = std::make_unique<QMimeData>();
        if (!text.isEmpty())
            data->setText(text);
        data->setHtml(html);
        QApplication::clipboard()->setMimeData(data.release());
    }
    // All that the preview says, line by line.
    static QString saidIn(QDialog &dialog)
    {
        const auto &report =
            *dialog.findChild<QTreeView *>(QStringLiteral("importReport"))->model();
        QStringList lines;
        for (int row = 0; row < report.rowCount(); ++row)
            lines += report.index(row, 1).data().toString() + u' ' +
                     report.index(row, 2).data().toString();
        return lines.join(u'\n');
    }
    static QString leftOutIn(QDialog &dialog)
    {
        auto *label = dialog.findChild<QLabel *>(QStringLiteral("leftOut"));
        return label->isVisible() ? label->text() : QString();
    }
    static void writeFile(const QString &path, const QString &words)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(words.toUtf8());
    }
    static void add(Desk &desk, const QString &path, const std::function<void(QDialog &)> &work)
    {
        takeFile(desk, path, [&](QDialog &dialog) {
            dialog.findChild<QRadioButton *>(QStringLiteral("toOpen"))->setChecked(true);
            work(dialog);
        });
    }
    static std::vector<Opinion> added(Desk &desk, size_t before)
    {
        std::vector<std::pair<int, Opinion>> made;
        for (const Opinion &opinion : desk.session().view()->values().opinions) {
            if (opinion.summary.startsWith(QStringLiteral("新しい意見")))
                made.emplace_back(opinion.summary.mid(5).toInt(), opinion);
        }
        std::ranges::sort(made, {}, [](const auto &each) { return each.first; });
        std::vector<Opinion> opinions;
        for (const auto &[position, opinion] : made)
            opinions.push_back(opinion);
        if (desk.session().view()->values().opinions.size() != before + opinions.size())
            QTest::qFail("others came, too", __FILE__, __LINE__);
        return opinions;
    }
    static size_t count(Desk &desk) { return desk.session().view()->values().opinions.size(); }
    static const Node &item(Desk &desk, const QString &number)
    {
        const auto &nodes = desk.session().view()->values().nodes;
        return *std::ranges::find_if(
            nodes, [&](const Node &node) { return node.number == std::optional(number); });
    }
    static void openPlan(Desk &desk)
    {
        desk.open(desk.makeSeed());
        QVERIFY(desk.session().apply({QStringLiteral("set_node"),
                                      {{QStringLiteral("id"), QStringLiteral("n4")},
                                       {QStringLiteral("number"), QStringLiteral("①")}},
                                      {}}));
    }
    static void toTray(Desk &desk) { desk.session().selectPlace({Place::Kind::Tray, {}}); }

    // A row for each way to name the first item.
    static QStringList namesOfItem()
    {
        return {QStringLiteral("① 無料公衆無線LANの整備"),
                QStringLiteral("①"),
                QStringLiteral("無料公衆無線LANの整備"),
                QStringLiteral("①　無料公衆無線ＬＡＮの整備"),
                QStringLiteral("第4章/1/(1)/①"),
                QStringLiteral("取組項目①無料公衆無線LANの整備")};
    }
    static QString tableOf(const QString &column, QChar between)
    {
        QString table = column + between + QStringLiteral("意見の概要\n");
        int row = 0;
        for (const QString &name : namesOfItem())
            table += name + between + QStringLiteral("新しい意見%1").arg(++row) + u'\n';
        return table;
    }

private Q_SLOTS:
    void initTestCase() { QDir().mkpath(QStringLiteral(GAIYO_PICTURE_FOLDER)); }
    // Whoever names a heading that is there means that one.
    void headingsOfTheDocument_data()
    {
        QTest::addColumn<QString>("column");
        QTest::addColumn<bool>("isFile");
        for (const char *name : {"取組項目", "該当箇所"}) {
            const QString column = QString::fromUtf8(name);
            QTest::addRow("%s pasted", name) << column << false;
            QTest::addRow("%s in a file", name) << column << true;
        }
    }
    void headingsOfTheDocument()
    {
        QFETCH(QString, column);
        QFETCH(bool, isFile);
        Desk desk;
        openPlan(desk);
        toTray(desk);
        const size_t before = count(desk);
        const auto nodes = desk.session().view()->values().nodes;
        const auto take = [&](QDialog &dialog) {
            QTRY_COMPARE(fieldOf(dialog, 1), QStringLiteral("path4"));
            QTRY_VERIFY(!saidIn(dialog).isEmpty());
            const QString said = saidIn(dialog);
            QVERIFY2(!said.contains(QStringLiteral("新しい見出しを作ります")), qPrintable(said));
            QVERIFY2(said.contains(QStringLiteral("「①」→「①　無料公衆無線LANの整備」")),
                     qPrintable(said));
            dialog.grab().save(QStringLiteral(GAIYO_PICTURE_FOLDER "/known-headings.png"));
            finish(dialog);
        };
        if (isFile) {
            const QString path = desk.path(QStringLiteral("意見.csv"));
            writeFile(path, tableOf(column, u','));
            add(desk, path, take);
        } else {
            paste(desk, tableOf(column, u'\t'), take);
        }
        QCOMPARE(desk.session().view()->values().nodes, nodes);
        const auto made = added(desk, before);
        QCOMPARE(made.size(), size_t(namesOfItem().size()));
        for (const Opinion &opinion : made)
            QCOMPARE(opinion.node, std::optional(item(desk, QStringLiteral("①")).id));
    }
    // What is not there, and what may be one of several, becomes a heading of its own: that is said
    // by its name.
    void otherHeadings()
    {
        Desk desk;
        openPlan(desk);
        toTray(desk);
        const auto nodes = desk.session().view()->values().nodes.size();
        paste(desk,
              QStringLiteral("取組項目\t意見の概要\n① 公園の整備\t新しい意見1\n"
                             "その他\t新しい意見2\n\t新しい意見3\n"),
              [&](QDialog &dialog) {
                  QTRY_VERIFY(!saidIn(dialog).isEmpty());
                  const QString said = saidIn(dialog);
                  QVERIFY2(
                      said.contains(QStringLiteral("新しい見出しを作ります：「①　公園の整備」")),
                      qPrintable(said));
                  QVERIFY2(said.contains(QStringLiteral("「その他」にあたる見出しが2つ")),
                           qPrintable(said));
                  QVERIFY2(said.contains(QStringLiteral("該当箇所 未定")), qPrintable(said));
                  dialog.grab().save(QStringLiteral(GAIYO_PICTURE_FOLDER "/new-headings.png"));
                  finish(dialog);
              });
        QCOMPARE(desk.session().view()->values().nodes.size(), nodes + 2);
    }
    // Somebody gives the heading another number while the preview stands there.
    void headingChangedMeanwhile()
    {
        Desk desk;
        openPlan(desk);
        toTray(desk);
        const size_t before = count(desk);
        const auto rename = [&](const QString &number) {
            return desk.session().apply(
                {QStringLiteral("set_node"),
                 {{QStringLiteral("id"), QStringLiteral("n4")}, {QStringLiteral("number"), number}},
                 {}});
        };
        paste(desk, QStringLiteral("取組項目\t意見の概要\n①\t新しい意見1\n"), [&](QDialog &dialog) {
            QTRY_VERIFY(!saidIn(dialog).isEmpty());
            QVERIFY(rename(QStringLiteral("㊿")));
            auto *button = dialog.findChild<QPushButton *>(QStringLiteral("do"));
            QTest::mouseClick(button, Qt::LeftButton);
            QTRY_VERIFY(saidIn(dialog).contains(QStringLiteral("新しい見出しを作ります：「①」")));
            QVERIFY(dialog.isVisible());
            QCOMPARE(count(desk), before);
            QVERIFY(rename(QStringLiteral("①")));
            QTest::mouseClick(button, Qt::LeftButton);
            QTRY_VERIFY(!saidIn(dialog).contains(QStringLiteral("新しい見出しを作ります")));
            QVERIFY(dialog.isVisible());
            finish(dialog);
        });
        QCOMPARE(added(desk, before).at(0).node, std::optional(item(desk, QStringLiteral("①")).id));
    }
    // Rows above the first heading among pasted ones wait in the tray, and that is said.
    void pastedRowsAboveAHeading()
    {
        Desk desk;
        openPlan(desk);
        const size_t before = count(desk);
        paste(
            desk,
            QStringLiteral("番号\t意見\t回答\n1\t新しい意見1\t検討。\n① 無料公衆無線LANの整備\t\t\n"
                           "2\t新しい意見2\t検討。\n"),
            [&](QDialog &dialog) {
                QTRY_VERIFY(!saidIn(dialog).isEmpty());
                QVERIFY2(saidIn(dialog).contains(QStringLiteral("該当箇所 未定")),
                         qPrintable(saidIn(dialog)));
                finish(dialog);
            });
        const auto made = added(desk, before);
        QCOMPARE(made.size(), size_t(2));
        QCOMPARE(made[0].node, std::nullopt);
        QCOMPARE(made[1].node, std::optional(item(desk, QStringLiteral("①")).id));
    }
    // A table without headings waits for its places, as rows do that are pasted.
    void fileWithoutHeadings()
    {
        Desk desk;
        openPlan(desk);
        const size_t before = count(desk);
        const auto nodes = desk.session().view()->values().nodes;
        const QString path = desk.path(QStringLiteral("意見.csv"));
        writeFile(path, QStringLiteral("番号,意見,回答\n1,新しい意見1,\n2,新しい意見2,\n"));
        add(desk, path, [&](QDialog &dialog) {
            QTRY_VERIFY(saidIn(dialog).contains(QStringLiteral("該当箇所 未定")));
            const QString counts =
                dialog.findChild<QLabel *>(QStringLiteral("importCounts"))->text();
            QVERIFY2(counts.contains(QStringLiteral("未記入 2件")), qPrintable(counts));
            finish(dialog);
        });
        QCOMPARE(desk.session().view()->values().nodes, nodes);
        const auto made = added(desk, before);
        QCOMPARE(made.size(), size_t(2));
        for (const Opinion &opinion : made)
            QCOMPARE(opinion.node, std::nullopt);
    }
    // 1-1 is either the opinion's 整理番号 or, where another opinion has that, in its note; and
    // what is said of it is true.
    void numbersBySubmitter()
    {
        Desk desk;
        openPlan(desk);
        toTray(desk);
        const size_t before = count(desk);
        paste(desk,
              QStringLiteral(
                  "意見番号\t意見\t回答\n1-1\t新しい意見1\t検討。\n1-2\t新しい意見2\t検討。\n"),
              [&](QDialog &dialog) {
                  QTRY_VERIFY(!saidIn(dialog).isEmpty());
                  const QString said = saidIn(dialog);
                  QVERIFY2(!said.contains(QStringLiteral("そのまま残して印刷")), qPrintable(said));
                  QVERIFY2(said.contains(QStringLiteral("整理番号として残します")),
                           qPrintable(said));
                  finish(dialog);
              });
        const auto made = added(desk, before);
        QCOMPARE(made.size(), size_t(2));
        QCOMPARE(made[0].ref, QStringLiteral("1-1"));
        QCOMPARE(made[1].ref, QStringLiteral("1-2"));
        paste(desk,
              QStringLiteral(
                  "意見番号\t意見\t回答\n1-2\t新しい意見4\t検討。\n1-1\t新しい意見3\t検討。\n"),
              [&](QDialog &dialog) {
                  QTRY_VERIFY(!saidIn(dialog).isEmpty());
                  const QString said = saidIn(dialog);
                  QVERIFY2(said.contains(QStringLiteral("内部メモ")), qPrintable(said));
                  finish(dialog);
              });
        const auto more = added(desk, before);
        QCOMPARE(more.size(), size_t(4));
        QCOMPARE(more[2].note, std::optional(QStringLiteral("意見番号：1-1")));
        QCOMPARE(more[3].note, std::optional(QStringLiteral("意見番号：1-2")));
    }
    // No number is foretold that the opinion does not get.
    void numbersAreNotForetold_data()
    {
        QTest::addColumn<bool>("isTray");
        QTest::newRow("heading") << false;
        QTest::newRow("tray") << true;
    }
    void numbersAreNotForetold()
    {
        QFETCH(bool, isTray);
        Desk desk;
        openPlan(desk);
        if (isTray)
            toTray(desk);
        else
            desk.session().selectPlace({Place::Kind::Node, item(desk, QStringLiteral("①")).id});
        paste(desk,
              QStringLiteral("番号\t意見\t回答\n7\t新しい意見1\t\n3\t新しい意見2\t\n"
                             "5\t新しい意見3\t\n"),
              [&](QDialog &dialog) {
                  QTRY_VERIFY(!saidIn(dialog).isEmpty());
                  const QString said = saidIn(dialog);
                  QVERIFY2(!said.contains(QStringLiteral("No.")), qPrintable(said));
                  QVERIFY2(!said.contains(QStringLiteral("付け直しました")), qPrintable(said));
                  QVERIFY2(said.contains(QStringLiteral("表の番号")), qPrintable(said));
                  finish(dialog);
              });
    }
    // 内容 is the opinion here, and its neighbours are what their names say; what is left out is
    // named, whatever stands in it.
    void columnsBesideAnUnusualName()
    {
        Desk desk;
        openPlan(desk);
        const QString rows = QStringLiteral("反映\t道路\t歩道を広げてほしい。\t土木課\t太郎\n"
                                            "参考\t公園\t木を植えてほしい。\tみどり推進課\t花子\n");
        const auto look = [&](const QString &name) {
            QString seen;
            paste(desk, QStringLiteral("区分\t論点\t%1\t所管\t氏名\n").arg(name) + rows,
                  [&](QDialog &dialog) {
                      QTRY_VERIFY(!saidIn(dialog).isEmpty());
                      for (int i = 1; i <= 5; ++i)
                          seen += fieldOf(dialog, i) + u' ';
                      QCOMPARE(leftOutIn(dialog), QStringLiteral("取り込まない列があります：所管"));
                      column(dialog, 2)->setCurrentIndex(0);
                      QTRY_COMPARE(leftOutIn(dialog),
                                   QStringLiteral("取り込まない列があります：論点、所管"));
                      dialog.reject();
                  });
            return seen.trimmed();
        };
        QCOMPARE(look(QStringLiteral("ご意見")),
                 QStringLiteral("category path4 summary ignore ignore"));
        QCOMPARE(look(QStringLiteral("内容")),
                 QStringLiteral("category path4 summary ignore ignore"));
    }
    // Without rows there is nothing to ask.
    void nothingToPaste_data()
    {
        QTest::addColumn<QString>("what");
        QTest::newRow("empty") << QString();
        QTest::newRow("picture") << QStringLiteral("picture");
        QTest::newRow("blank lines") << QStringLiteral(" \n\t\t\n　\n");
    }
    void nothingToPaste()
    {
        QFETCH(QString, what);
        Desk desk;
        openPlan(desk);
        if (what == u"picture")
            QApplication::clipboard()->setImage(QImage(8, 8, QImage::Format_RGB32));
        else if (what.isEmpty())
            QApplication::clipboard()->clear();
        else
            QApplication::clipboard()->setText(what);
        bool isAsked = false;
        QTimer looking;
        connect(&looking, &QTimer::timeout, &desk.window(), [&] {
            if (auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget())) {
                isAsked = true;
                dialog->reject();
            }
        });
        looking.start(50);
        desk.press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(!isAsked);
        auto *told = desk.find<QLabel>("saveState");
        QVERIFY2(told->isVisible() &&
                     told->text().startsWith(QStringLiteral("貼り付ける行がありません")),
                 qPrintable(told->text()));
    }
    // Lines out of a PDF are offered to be joined, and are joined only then.
    void wrappedLines_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("opinions");
        const QStringList two{QStringLiteral("新しい意見1、公園を広くして、遊び場が足りない。"),
                              QStringLiteral("新しい意見2、道路が狭い。危ない。")};
        QTest::newRow("numbers") << QStringLiteral(
                                        "1 新しい意見1、公園を広くして、遊び\n場が足りない。\n"
                                        "2 新しい意見2、道路が狭い。\n危ない。\n")
                                 << two;
        QTest::newRow("circled, below a name")
            << QStringLiteral("ご意見\n①新しい意見1、公園を広くして、遊び\n場が足りない。\n"
                              "②新しい意見2、道路が狭い。\n危ない。\n")
            << two;
        QTest::newRow("a number in the words")
            << QStringLiteral("１．新しい意見1、公園を広くして、\n遊び場が足りない。\n"
                              "２．新しい意見2、道路が狭い。\n危ない。\n")
            << two;
        QTest::newRow("lists within")
            << QStringLiteral("1　新しい意見1、\n（1）幅を広げる。\n（2）街灯を増やす。\n"
                              "2　新しい意見2、公園を安心し\nて遊べる場に。\n")
            << QStringList({QStringLiteral("新しい意見1、\n（1）幅を広げる。\n（2）街灯を増やす。"),
                            QStringLiteral("新しい意見2、公園を安心して遊べる場に。")});
        QTest::newRow("full lines, below a name")
            << QStringLiteral("意見の概要\n新しい意見1、公園を広くして\n、遊び場が足りない。\n"
                              "新しい意見2、道路が狭い。危\nない。\n")
            << two;
        QTest::newRow("full lines")
            << QStringLiteral("新しい意見1、公園を広くして\n、遊び場が足りない。\n"
                              "新しい意見2、道路が狭い。危\nない。\n")
            << two;
        QTest::newRow("an opinion each")
            << QStringLiteral("新しい意見1、公園を広くして。\n新しい意見2、道路が狭い。\n")
            << QStringList();
        QTest::newRow("a number each")
            << QStringLiteral("1 新しい意見1、公園。\n2 新しい意見2、道路が狭い。\n")
            << QStringList();
        QTest::newRow("columns") << QStringLiteral("1\t新しい意見1、公園。\n2\t新しい意見2。\n")
                                 << QStringList();
    }
    void wrappedLines()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, opinions);
        for (const bool isJoined : {false, true}) {
            Desk desk;
            openPlan(desk);
            toTray(desk);
            paste(desk, text, [&](QDialog &dialog) {
                auto *join = dialog.findChild<QCheckBox *>(QStringLiteral("joinLines"));
                QCOMPARE(join->isVisible(), !opinions.isEmpty());
                QVERIFY(!join->isChecked());
                QCOMPARE(clippedIn(dialog), QStringList());
                join->setChecked(isJoined && !opinions.isEmpty());
                if (join->isVisible() && isJoined)
                    dialog.grab().save(QStringLiteral(GAIYO_PICTURE_FOLDER "/joined-lines.png"));
                finish(dialog);
            });
            QStringList made;
            for (const Opinion &opinion : desk.session().view()->values().opinions) {
                if (!opinion.node)
                    made << opinion.summary;
            }
            if (isJoined && !opinions.isEmpty())
                QCOMPARE(made, opinions);
            else
                QVERIFY(made.size() >= 2 && made != opinions);
        }
    }
    // The paragraphs of a cell are lines of it, where the clipboard has the table.
    void copiedTables_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("html");
        QTest::addColumn<QStringList>("opinions");
        const QString head = QStringLiteral("No.\t意見の概要\t市の考え方\t対応\n");
        const QString text =
            head + QStringLiteral("1\t道が狭い。\n子どもが危ない。\t整備します。\n時期は"
                                  "未定です。\t△\n2\t木を植えて。\t植えます。\t◎");
        const QString htmlHead = QStringLiteral(
            "<html><head><title>表</title><style>td{color:black}</style></head><body>"
            "<!--StartFragment--><table border=1><tr><td>No.</td><td>意見の概要</td>"
            "<td>市の考え方</td><td>対応</td></tr>");
        const QString second =
            QStringLiteral("<tr><td>2</td><td>木を植えて。</td><td>植えます。</td><td>◎</td></tr>"
                           "</table><!--EndFragment--></body></html>");
        const QStringList both{
            QStringLiteral("道が狭い。\n子どもが危ない。|整備します。\n時期は未定です。"),
            QStringLiteral("木を植えて。|植えます。")};
        const QString word =
            htmlHead +
            QStringLiteral(
                "<tr><td><p class=MsoNormal>1<o:p></o:p></p></td><td><p>道が\r\n狭い。</p>"
                "<p>子どもが危ない。</p></td><td><p>整備します。</p><p>時期は未定です。</p>"
                "</td><td>△</td></tr>") +
            second;
        QTest::newRow("Word") << text << word << both;
        QTest::newRow("without text") << QString() << word << both;
        QTest::newRow("line breaks")
            << text
            << htmlHead +
                   QStringLiteral("<tr><td>1</td><td>道が狭い。<br>子どもが危ない。</td><td>"
                                  "整備します。<br/>時期は未定です。</td><td>△</td></tr>") +
                   second
            << both;
        QTest::newRow("a list")
            << head + QStringLiteral("1\t道が狭い。\n1. 広げる\n2. 照らす\t広げます。\t△")
            << htmlHead +
                   QStringLiteral("<tr><td>1</td><td>道が狭い。<ol><li>広げる</li><li>照らす"
                                  "</li></ol></td><td>広げます。</td><td>△</td></tr></table>")
            << QStringList{QStringLiteral("道が狭い。\n1. 広げる\n2. 照らす|広げます。")};
        // Blanks of the page's source are none; the wide one is meant.
        QTest::newRow("blanks")
            << QString()
            << htmlHead +
                   QStringLiteral("<tr><td>1</td><td><p>　道が　狭い。</p>\n<p>&#12288;Wi-Fi\nを"
                                  "&nbsp;増やす。</p></td><td>はい。</td><td>△</td></tr></table>")
            << QStringList{QStringLiteral("　道が　狭い。\n　Wi-Fi を 増やす。|はい。")};
        QTest::newRow("a cell over two columns")
            << QString()
            << htmlHead +
                   QStringLiteral("<tr><td>1</td><td colspan=2>道が狭い。</td><td>△</td></tr>") +
                   second
            << QStringList{QStringLiteral("道が狭い。|"),
                           QStringLiteral("木を植えて。|植えます。")};
        // Words of the plain text that the table has not are kept, cut apart as they are.
        QTest::newRow("less than the text")
            << QStringLiteral("意見の概要\n道が狭い。\n子どもが危ない。\n木を植えて。")
            << QStringLiteral(
                   "<table><tr><td>意見の概要</td></tr><tr><td>道が狭い。</td></tr></table>")
            << QStringList{QStringLiteral("道が狭い。|"), QStringLiteral("子どもが危ない。|"),
                           QStringLiteral("木を植えて。|")};
        // A page that stands in one cell for its looks is no table.
        QTest::newRow("one cell")
            << QStringLiteral("意見の概要\n道が狭い。\n木を植えて。")
            << QStringLiteral(
                   "<table><tr><td><p>意見の概要</p><p>道が狭い。</p><p>木を植えて。</p></td>"
                   "</tr></table>")
            << QStringList{QStringLiteral("道が狭い。|"), QStringLiteral("木を植えて。|")};
        // As Excel ends its tables.
        QTest::newRow("Excel")
            << QStringLiteral("意見の概要\t回答\n\"道が狭い。\n危ない。\"\t整備します。\n")
            << QStringLiteral(
                   "<table><tr><td>意見の概要</td><td>回答</td></tr><tr><td>道が狭い。<br>"
                   "危ない。</td><td>整備します。</td></tr><![if supportMisalignedColumns]>"
                   "<tr height=0 style='display:none'><td></td><td></td></tr><![endif]>"
                   "</table>")
            << QStringList{QStringLiteral("道が狭い。\n危ない。|整備します。")};
    }
    void copiedTables()
    {
        QFETCH(QString, text);
        QFETCH(QString, html);
        QFETCH(QStringList, opinions);
        Desk desk;
        openPlan(desk);
        toTray(desk);
        copy(text, html);
        desk.inDialog([&] { desk.press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier); },
                      [&](QDialog &dialog) { finish(dialog); });
        const auto view = desk.session().view();
        QStringList made;
        for (const Opinion &opinion : view->values().opinions) {
            if (!opinion.node)
                made << opinion.summary + u'|' + view->plainResponse(opinion);
        }
        QCOMPARE(made, opinions);
    }
    void copiedTableOfHeadings()
    {
        Desk desk;
        openPlan(desk);
        copy(QStringLiteral("第8章\t緑を\n守る\n第9章\t水を守る"),
             QStringLiteral("<table><tr><td>第8章</td><td><p>緑を</p><p>守る</p></td></tr>"
                            "<tr><td>第9章</td><td>水を守る</td></tr></table>"));
        desk.inDialog([&] { desk.press(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier); },
                      [&](QDialog &dialog) {
                          const auto *tree =
                              dialog.findChild<QTreeWidget *>(QStringLiteral("pastedHeadings"));
                          QCOMPARE(tree->topLevelItemCount(), 2);
                          QCOMPARE(tree->topLevelItem(0)->text(0), QStringLiteral("緑を 守る"));
                          QCOMPARE(tree->topLevelItem(1)->text(1), QStringLiteral("第9章"));
                          dialog.reject();
                      });
    }
    // Categories stand on no row: which come and which go is said before.
    void categoriesThatComeAndGo()
    {
        const QString table = QStringLiteral("章\t意見\t区分\n第1章 緑\t新しい意見1、\t有\n第1章 "
                                             "緑\t新しい意見2、\t無\n");
        const auto countsIn = [](QDialog &dialog) {
            return dialog.findChild<QLabel *>(QStringLiteral("importCounts"))->text();
        };
        Desk desk;
        desk.open(makeNew(desk));
        paste(desk, table, [&](QDialog &dialog) {
            const QString said = saidIn(dialog);
            QVERIFY2(said.contains(QStringLiteral("（A、B、C、D、E）")) &&
                         said.contains(QStringLiteral("削除し")) &&
                         said.contains(QStringLiteral("（有、無）を加えます")),
                     qPrintable(said));
            QVERIFY(countsIn(dialog).contains(QStringLiteral("新しい対応区分 2種類")));
            QCOMPARE(clippedIn(dialog), QStringList());
            dialog.grab().save(QStringLiteral(GAIYO_PICTURE_FOLDER "/new-categories.png"));
            finish(dialog);
        });
        QCOMPARE(desk.session().view()->values().categories.size(), size_t(2));
        openPlan(desk); // whose own are used
        const QString path = desk.path(QStringLiteral("意見.csv"));
        writeFile(path, QString(table).replace(u'\t', u','));
        add(desk, path, [&](QDialog &dialog) {
            QTRY_VERIFY2(saidIn(dialog).contains(QStringLiteral("加えます：有、無")) &&
                             !saidIn(dialog).contains(QStringLiteral("削除")),
                         qPrintable(saidIn(dialog)));
            dialog.findChild<QRadioButton *>(QStringLiteral("toNew"))->setChecked(true);
            QTRY_VERIFY(!saidIn(dialog).contains(QStringLiteral("加えます")));
            dialog.reject();
        });
        // What comes where the clerk is brings none.
        paste(desk, QStringLiteral("意見\t修正の有無\n新しい意見1、\t有\n新しい意見2、\t無\n"),
              [&](QDialog &dialog) {
                  QVERIFY2(countsIn(dialog).contains(QStringLiteral("新しい対応区分 0種類")),
                           qPrintable(countsIn(dialog)));
                  QVERIFY(!saidIn(dialog).contains(QStringLiteral("加えます")));
                  dialog.reject();
              });
    }
    // A line is the row that a spreadsheet shows, whatever lines its cells have.
    void rowsAsTheyAreShown()
    {
        Desk desk;
        openPlan(desk);
        const QString path = desk.path(QStringLiteral("意見.csv"));
        writeFile(path, QStringLiteral("章,意見\n第4章 取組項目,\"一\n二\n三\"\n第4章 取組項目,四\n"
                                       "\n,五\n"));
        add(desk, path, [&](QDialog &dialog) {
            QTRY_VERIFY2(saidIn(dialog).startsWith(QStringLiteral("5 ")),
                         qPrintable(saidIn(dialog)));
            dialog.reject();
        });
    }
};

GAIYO_UI_TEST_MAIN(TestTakenRows)

#include "test_taken_rows.moc"
