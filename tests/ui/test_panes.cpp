#include "ui/desk.h"

#include "editor/opinion_list_model.h"
#include "outline/outline_model.h"
#include "outline/outline_text.h"
#include "session/operations.h"
#include "shell/commands.h"
#include "widgets/flow_layout.h"
#include "widgets/text_search.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPushButton>
#include <QRandomGenerator>
#include <QStyle>
#include <QTextEdit>
#include <QTreeView>

#include <cmath>
#include <set>

using namespace gaiyo;

namespace {

double luminance(const QColor &color)
{
    const auto part = [](double c) {
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(color.redF()) + 0.7152 * part(color.greenF()) +
           0.0722 * part(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

// The tree of a model as text.
QString dump(const QAbstractItemModel &model, const QModelIndex &parent = {}, int depth = 0)
{
    QString text;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        text += QString(depth, u' ');
        for (int column = 0; column < model.columnCount(parent); ++column)
            text += model.index(row, column, parent).data().toString() + u'|';
        text += u'\n' + dump(model, model.index(row, 0, parent), depth + 1);
    }
    return text;
}

} // namespace

// The panes' models, what they read from the clipboard, search, colours, and the way of the keys.
class TestPanes : public QObject
{
    Q_OBJECT
private:
    static const Opinion &opinion(Desk &desk, int no)
    {
        return *desk.session().view()->index.findOpinionByNo(no);
    }

    static Operation randomOperation(const Snapshot &values, QRandomGenerator &dice)
    {
        const auto node = [&] {
            return values.nodes[size_t(dice.bounded(int(values.nodes.size())))].id;
        };
        const auto some = [&] {
            return values.opinions[size_t(dice.bounded(int(values.opinions.size())))];
        };
        const auto nodeOrNone = [&] {
            return dice.bounded(4) == 0 ? std::nullopt : std::optional(node());
        };
        switch (dice.bounded(7)) {
        case 0:
            return operations::addNode(nodeOrNone(), kNodeKinds[dice.bounded(5)],
                                       QStringLiteral("新しい見出し"), {});
        case 1:
        case 2:
            return operations::moveNode(node(), nodeOrNone(), {});
        case 3:
            return operations::renameNode(node(), QString::number(dice.generate()));
        case 4:
            return operations::addOpinion(nodeOrNone(), QStringLiteral("意見"), {});
        case 5:
            return operations::moveOpinion(some().id, nodeOrNone(), {});
        default:
            return dice.bounded(3) == 0 ? operations::removeNode(node(), true)
                                        : operations::removeOpinion(some().id);
        }
    }

private Q_SLOTS:
    // One family with the toolbar's, in the theme's colour.
    void messagesHaveOurPictures()
    {
        for (const Theme theme : {Theme::Light, Theme::Dark, Theme::HighContrast}) {
            const Desk desk(theme);
            const QColor line = QApplication::palette().color(QPalette::ButtonText);
            std::set<QByteArray> pictures;
            for (const auto which :
                 {QStyle::SP_MessageBoxQuestion, QStyle::SP_MessageBoxInformation,
                  QStyle::SP_MessageBoxWarning, QStyle::SP_MessageBoxCritical}) {
                const QImage image =
                    QApplication::style()->standardIcon(which).pixmap(48).toImage().convertToFormat(
                        QImage::Format_ARGB32);
                int drawn = 0;
                for (int y = 0; y < image.height(); ++y) {
                    for (int x = 0; x < image.width(); ++x) {
                        const QColor dot = image.pixelColor(x, y);
                        if (dot.alpha() < 255)
                            continue;
                        ++drawn;
                        QCOMPARE(dot, line);
                    }
                }
                QVERIFY(drawn > 100);
                pictures.insert(QByteArray(reinterpret_cast<const char *>(image.constBits()),
                                           image.sizeInBytes()));
            }
            QCOMPARE(pictures.size(), size_t(4));
        }
    }
    // Words, boxes and buttons of one line stand in one height.
    void flowStandsInTheMiddle()
    {
        QWidget parent;
        auto *flow = new FlowLayout(4);
        parent.setLayout(flow);
        std::vector<QWidget *> parts;
        for (const int height : {10, 30, 20, 16, 40}) {
            parts.push_back(new QWidget);
            parts.back()->setFixedSize(60, height);
            flow->addWidget(parts.back());
        }
        parent.resize(200, 200); // three on the first line, two on the second
        parent.show();
        const auto middle = [&](size_t part) {
            return parts[part]->y() + parts[part]->height() / 2;
        };
        QCOMPARE(middle(0), middle(1));
        QCOMPARE(middle(2), middle(1));
        QCOMPARE(middle(3), middle(4));
        QCOMPARE(parts[1]->y(), 0);
        QCOMPARE(parts[4]->y(), 34);
    }

    // However far down it stands, and also when the plan is narrowed down.
    void everyNumberOfTheOutlineHasRoom()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        constexpr int kMany = 999'999;
        desk.session().apply(operations::setCount(opinion(desk, 5).id, kMany));
        auto *tree = desk.find<QTreeView>("outline");
        for (const char *words : {"", "オープンデータ"}) {
            desk.find<QLineEdit>("outlineFilter")->setText(QString::fromUtf8(words));
            QCoreApplication::processEvents();
            int rows = 0;
            QModelIndex row = tree->model()->index(0, 0);
            for (; row.isValid(); row = tree->indexBelow(row), ++rows) {
                for (const int column : {int(OutlineModel::Opinions), int(OutlineModel::Open)}) {
                    const QString number = row.siblingAtColumn(column).data().toString();
                    const int width = tree->fontMetrics().horizontalAdvance(number);
                    QVERIFY2(tree->columnWidth(column) > width, qPrintable(number));
                }
            }
            QVERIFY(rows > 1);
        }
    }

    // Row by row or all at once: the models end the same, whatever is done to the document.
    void modelsFollow()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        Session &session = desk.session();
        OutlineModel outline(session);
        OpinionListModel list(session);
        const QAbstractItemModelTester outlineTester(
            &outline, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester listTester(
            &list, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QRandomGenerator dice(7);
        for (int i = 0; i < 120; ++i) {
            if (session.view()->values().nodes.empty() || session.view()->values().opinions.empty())
                break;
            if (dice.bounded(5) == 0)
                session.undo();
            else
                (void)session.document().apply(randomOperation(session.view()->values(), dice));
            QCOMPARE(dump(outline), dump(OutlineModel(session)));
            QCOMPARE(dump(list), dump(OpinionListModel(session)));
        }
    }

    void outlineText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected"); // level kind number title
        QTest::newRow("numbered")
            << QStringLiteral("第1章　暮らし\n1．窓口\n(1) 予約\n① 案内\n②手続\n第2章 産業\n")
            << QStringLiteral("0 chapter 第1章 暮らし|1 section 1． 窓口|2 subsection (1) 予約|"
                              "3 item ① 案内|3 item ② 手続|0 chapter 第2章 産業");
        QTest::newRow("indented") << QStringLiteral("暮らし\n\t窓口\n\t\t予約\n\t相談\n産業")
                                  << QStringLiteral("0 chapter  暮らし|1 section  窓口|"
                                                    "2 subsection  予約|1 section  相談|"
                                                    "0 chapter  産業");
        QTest::newRow("as published")
            << QStringLiteral(
                   "第1章 暮らし\n取組項目① 窓口\n取組項目（素案：②） 予約\nその他\n相談")
            << QStringLiteral("0 chapter 第1章 暮らし|3 item ① 窓口|3 item  予約|3 other  その他|"
                              "3 item  相談");
        QTest::newRow("without numbers") << QStringLiteral("暮らし\n産業")
                                         << QStringLiteral("0 chapter  暮らし|0 chapter  産業");
        QTest::newRow("one line further in")
            << QStringLiteral("第5章　基盤\n1　情報基盤\n（1）公衆無線LAN\n　①整備\n②拡大\n")
            << QStringLiteral("0 chapter 第5章 基盤|1 section 1 情報基盤|"
                              "2 subsection （1） 公衆無線LAN|3 item ① 整備|3 item ② 拡大");
        QTest::newRow("a blank before two lines")
            << QStringLiteral("第1章 暮らし\n\t1 窓口\n\t(1) 予約\n① 案内")
            << QStringLiteral("0 chapter 第1章 暮らし|1 section 1 窓口|2 subsection (1) 予約|"
                              "3 item ① 案内");
        QTest::newRow("nothing") << QStringLiteral("\n \n") << QString();
        QTest::newRow("page of contents")
            << QStringLiteral("第1章　緑を守る・・・・・3\n1　公園 …… 5\n"
                              "(1) 身近な公園 ........ 7\n第2章　水辺‥‥‥‥‥‥p.12")
            << QStringLiteral(
                   "0 chapter 第1章 緑を守る|1 section 1 公園|2 subsection (1) 身近な公園|"
                   "0 chapter 第2章 水辺");
        QTest::newRow("pages behind tabs")
            << QStringLiteral("第１章　計画の概要\t1\n1　趣旨\t1\n第２章　取組\t10\n")
            << QStringLiteral("0 chapter 第１章 計画の概要|1 section 1 趣旨|0 chapter 第２章 取組");
        QTest::newRow("numbers behind tabs are no pages")
            << QStringLiteral("公園\t30\n道路\t5\n")
            << QStringLiteral("0 chapter  公園|1 section  30|0 chapter  道路|1 section  5");
        QTest::newRow("title ends with a number")
            << QStringLiteral("第1章　ビジョン2030\n第2章　プラン　2030")
            << QStringLiteral("0 chapter 第1章 ビジョン2030|0 chapter 第2章 プラン　2030");
        QTest::newRow("table")
            << QStringLiteral("章\t柱\t取組項目\n第1章 緑\t1 公園\t① 身近な公園\n\t\t② 街路樹\n"
                              "\t2 農地\t③ 市民農園\n第2章 水\t1 川\t① 遊歩道\n")
            << QStringLiteral(
                   "0 chapter 第1章 緑|1 section 1 公園|2 item ① 身近な公園|2 item ② 街路樹|"
                   "1 section 2 農地|2 item ③ 市民農園|0 chapter 第2章 水|1 section 1 川|"
                   "2 item ① 遊歩道");
        QTest::newRow("table that repeats, with numbers and offices beside")
            << QStringLiteral("No.\t基本目標\t番号\t施策名\t担当課\n1\t緑\t1\t公園\t公園課\n"
                              "1\t緑\t2\t街路樹\t道路課\n2\t水\t1\t公園\t公園課\n")
            << QStringLiteral("0 section 1 緑|1 subsection 1 公園|1 subsection 2 街路樹|"
                              "0 section 2 水|1 subsection 1 公園");
        QTest::newRow("table with broken cells")
            << QStringLiteral(
                   "第1章\t\"緑を\n増やす\"\t①\t公園\n第1章\t\"緑を\n増やす\"\t②\t街路樹\n")
            << QStringLiteral("0 chapter 第1章 緑を 増やす|1 item ① 公園|1 item ② 街路樹");
        QTest::newRow("numbers of Word apart")
            << QStringLiteral("第1章\t緑\n1.\t公園\n(1)\t身近な公園\n")
            << QStringLiteral("0 chapter 第1章 緑|1 section 1. 公園|2 subsection (1) 身近な公園");
        QTest::newRow("numbers in parts")
            << QStringLiteral(
                   "第１章　緑\n１－１　公園\n１－１－１　身近な公園\n１－１－２　街路樹\n"
                   "１－２　農地\n第２章　水\n２－１　川\nその他\n")
            << QStringLiteral(
                   "0 chapter 第１章 緑|1 section １－１ 公園|2 subsection １－１－１ 身近な公園|"
                   "2 subsection １－１－２ 街路樹|1 section １－２ 農地|0 chapter 第２章 水|"
                   "1 section ２－１ 川|1 other  その他");
        QTest::newRow("numbers with words")
            << QStringLiteral(
                   "基本方針１　守る\n施策１－１　苗木\nア　配る\nイ　育てる\n施策１－２　森\n"
                   "基本方針２　育てる\n施策２－１　公園\n")
            << QStringLiteral(
                   "0 chapter 基本方針１ 守る|1 section 施策１－１ 苗木|2 subsection ア 配る|"
                   "2 subsection イ 育てる|1 section 施策１－２ 森|0 chapter 基本方針２ 育てる|"
                   "1 section 施策２－１ 公園");
        QTest::newRow("brackets between parts")
            << QStringLiteral("1-1 公園\n(1) 身近な公園\n1-2 農地\n(1) 市民農園\n")
            << QStringLiteral("0 chapter 1-1 公園|1 section (1) 身近な公園|0 chapter 1-2 農地|"
                              "1 section (1) 市民農園");
        QTest::newRow("part above chapters")
            << QStringLiteral("第1部　総論\n第1章　趣旨\n第2部　各論\n第1章　緑\n1　公園\n")
            << QStringLiteral("0 chapter 第1部 総論|1 section 第1章 趣旨|0 chapter 第2部 各論|"
                              "1 section 第1章 緑|2 subsection 1 公園");
        const auto table = [](const char *names, const char *row, const char *expected) {
            QTest::newRow(names) << QString::fromUtf8(names).replace(u'|', u'\t') + u'\n' +
                                        QString::fromUtf8(row).replace(u'|', u'\t') + u'\n'
                                 << QString::fromUtf8(expected);
        };
        table("施策の柱|施策|主な取組", "1 緑|1-1 公園|芝生",
              "0 section 1 緑|1 subsection 1-1 公園|2 item  芝生");
        table("基本目標|基本施策|具体的な取組|所管課|指標", "緑|公園|芝生|公園課|3か所",
              "0 chapter  緑|1 section  公園|2 subsection  芝生");
        table("将来像|政策|施策|主要事業", "みどり|緑|公園|芝生",
              "0 chapter  みどり|1 section  緑|2 subsection  公園|3 item  芝生");
        table("No.|章|柱", "1|第1章 緑|1 公園", "0 chapter 第1章 緑|1 section 1 公園");
        QTest::newRow("節 above 1")
            << QStringLiteral("目　次\nはじめに\n第1章　緑\n第1節　目的\n１　趣旨\n２　経緯\n"
                              "第2節　公園\n第2章　水\n終章\n資料編\n")
            << QStringLiteral("0 chapter  はじめに|0 chapter 第1章 緑|1 section 第1節 目的|"
                              "2 subsection １ 趣旨|2 subsection ２ 経緯|1 section 第2節 公園|"
                              "0 chapter 第2章 水|0 chapter  終章|0 chapter  資料編");
        QTest::newRow("beside ordinary chapters")
            << QStringLiteral("はじめに\n第1章　緑\n1　公園\n資料編\n")
            << QStringLiteral("0 chapter  はじめに|0 chapter 第1章 緑|1 section 1 公園|"
                              "0 chapter  資料編");
        QTest::newRow("no numbers")
            << QStringLiteral("1.5倍の緑\n2-3人の見守り\n令和8 年度の取組\n")
            << QStringLiteral("0 chapter  1.5倍の緑|0 chapter  2-3人の見守り|"
                              "0 chapter  令和8 年度の取組");
        const auto pasted = [](const char *name, const char *text, const char *expected) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(expected);
        };
        pasted("blanks in numbers", "第 1 章　総論\n第 1 節　目的\n第　２　章　各論\n",
               "0 chapter 第1章 総論|1 section 第1節 目的|0 chapter 第２章 各論");
        pasted("leaders of lines", "第１章総論＿＿＿＿2\n第２章各論____4\n第３章資料-----6\n",
               "0 chapter 第１章 総論|0 chapter 第２章 各論|0 chapter 第３章 資料");
        pasted("pages behind a blank",
               "はじめに 1\n第1章 総論 2\n1 目的 2\n2 経緯 3\n第2章 各論 11\n",
               "0 chapter  はじめに|0 chapter 第1章 総論|1 section 1 目的|1 section 2 経緯|"
               "0 chapter 第2章 各論");
        pasted("short leaders", "第1章 緑 … 3\n 1 公園 … 5\n第2章 水 … 9\n",
               "0 chapter 第1章 緑|1 section 1 公園|0 chapter 第2章 水");
        pasted("years and pages", "第1章 ビジョン 2030 1\n第2章 目標 2035 5\n第3章 体系 9\n",
               "0 chapter 第1章 ビジョン 2030|0 chapter 第2章 目標 2035|0 chapter 第3章 体系");
        pasted("letters for Ⅰ", "I 総論\n1 目的\nII 各論\n",
               "0 chapter I 総論|1 section 1 目的|0 chapter II 各論");
        pasted("years behind a blank", "第1章 計画 2030\n第2章 展望 2035\n第3章 構想 2040\n",
               "0 chapter 第1章 計画 2030|0 chapter 第2章 展望 2035|0 chapter 第3章 構想 2040");
        pasted("parks with numbers", "公園 1\n公園 2\n公園 3\n",
               "0 chapter  公園 1|0 chapter  公園 2|0 chapter  公園 3");
        pasted("titles with numbers", "緑 1\n水 2\n街 3\n",
               "0 chapter  緑 1|0 chapter  水 2|0 chapter  街 3");
        pasted("falling numbers", "第1章 緑 9\n第2章 水 3\n第3章 街 5\n",
               "0 chapter 第1章 緑 9|0 chapter 第2章 水 3|0 chapter 第3章 街 5");
        pasted("numbers in kanji", "一　総論\n（一）趣旨\n（二）経緯\n二　各論\n",
               "0 chapter 一 総論|1 section （一） 趣旨|1 section （二） 経緯|0 chapter 二 各論");
        pasted("Ⅰ above 1", "Ⅰ　総論\n1　趣旨\nⅡ　各論\n1　緑\n",
               "0 chapter Ⅰ 総論|1 section 1 趣旨|0 chapter Ⅱ 各論|1 section 1 緑");
        pasted("第一", "第一　総論\n１　趣旨\n第二　各論\n第三　資料\n",
               "0 chapter 第一 総論|1 section １ 趣旨|0 chapter 第二 各論|0 chapter 第三 資料");
        pasted("numbers in columns of deeper headings",
               "章\t節\t施策\t取組項目\n第1章 緑\t第1節 森\t1 樹林\t① 苗木\n\t\t2 並木\t② 剪定\n",
               "0 chapter 第1章 緑|1 section 第1節 森|2 subsection 1 樹林|3 item ① 苗木|"
               "2 subsection 2 並木|3 item ② 剪定");
        pasted(
            "title above a table",
            "みどりの計画の体系\t\t\n基本目標\t基本施策\t施策\n1 緑\t1 公園\t芝生\n\t2 森\t苗木\n",
            "0 section 1 緑|1 subsection 1 公園|2 item  芝生|1 subsection 2 森|2 item  苗木");
        pasted("lines before chapters", "計画の考え方\n計画の期間\n第3章　緑\n1　公園\n",
               "0 chapter  計画の考え方|0 chapter  計画の期間|0 chapter 第3章 緑|1 section 1 公園");
        pasted(
            "lines before parts", "計画の考え方\n第1部　総論\n第1章　緑\n第2部　各論\n",
            "0 chapter  計画の考え方|0 chapter 第1部 総論|1 section 第1章 緑|0 chapter 第2部 各論");
        pasted("marks before numbers", "●第1章　緑\n○ 1　公園\n・芝生\n● 第2章　水\n○ 1　川\n",
               "0 chapter 第1章 緑|1 section 1 公園|2 subsection  芝生|0 chapter 第2章 水|"
               "1 section 1 川");
        pasted("marks alone", "●緑\n○公園\n・芝生\n○森\n■水\n",
               "0 chapter  緑|1 section  公園|2 subsection  芝生|1 section  森|2 subsection  水");
        pasted("no marks", "○○計画\n・・・\n*印\n",
               "0 chapter  ○○計画|0 chapter  ・・・|0 chapter  *印");
        pasted("marks of one level", "・緑\n・水\n", "0 chapter  緑|0 chapter  水");
    }
    // What a plan numbers itself is not counted anew between its numbers.
    void headingsWithoutANumber()
    {
        const auto rows = readOutlineText(
            QStringLiteral("はじめに\n第2章　緑\n\tコラム\n\t1　公園\n第3章　水\n"));
        QCOMPARE(rows.size(), size_t(5));
        QCOMPARE(rows[0].heading.number, std::optional(QString()));
        QCOMPARE(rows[2].heading.title, QStringLiteral("コラム"));
        QCOMPARE(rows[2].heading.number, std::optional(QString()));
        QVERIFY(!readOutlineText(QStringLiteral("緑\n水\n"))[0].heading.number);
        const auto aside =
            readOutlineText(QStringLiteral("第2章　緑\nコラム　緑の日\n第3章　水\n"));
        QCOMPARE(aside[1].heading.number, std::optional(QString()));
    }
    void outlineText()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QStringList rows;
        for (const OutlineRow &row : readOutlineText(text))
            rows += QStringLiteral("%1 %2 %3 %4")
                        .arg(QString::number(row.level), nodeKindName(row.heading.kind),
                             row.heading.number.value_or(QString()), row.heading.title);
        QCOMPARE(rows.join(u'|'), expected);
    }

    void pastedOutlineIsOneStep()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const size_t before = desk.session().view()->values().nodes.size();
        QApplication::clipboard()->setText(QStringLiteral("第5章　新章\n1　柱\n①項目\n②項目"));
        desk.inDialog([&] { desk.press(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier); },
                      [](QDialog &dialog) { dialog.accept(); });
        QCOMPARE(desk.session().view()->values().nodes.size(), before + 4);
        const auto &nodes = desk.session().view()->values().nodes;
        QCOMPARE(nodes[before + 1].parent, nodes[before].id);
        QCOMPARE(nodes[before + 3].parent, nodes[before + 1].id);
        // What was added is in sight, and told with the way back.
        QCOMPARE(desk.session().place().node, std::optional(nodes[before].id));
        auto *outline = desk.find<QTreeView>("outline");
        QVERIFY(
            outline->viewport()->rect().intersects(outline->visualRect(outline->currentIndex())));
        QCOMPARE(desk.find<QLabel>("done")->text(), QStringLiteral("4件の見出しを加えました"));
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(desk.session().view()->values().nodes.size(), before);
    }

    void searchFolds_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("found");
        const auto row = [](const char *words, const char *text, const char *found) {
            QTest::addRow("%s in %s", words, text)
                << QString::fromUtf8(words) << QString::fromUtf8(text) << QString::fromUtf8(found);
        };
        row("ﾏｲﾅﾝﾊﾞｰ", "個人のマイナンバーは", "マイナンバー");
        row("まいなんばー", "個人のﾏｲﾅﾝﾊﾞｰは", "ﾏｲﾅﾝﾊﾞｰ");
        row("ict", "学校のＩＣＴ環境", "ＩＣＴ");
        row("平成", "㍻28年", "㍻");
        row("か", "が", "");
        row("𠮷野", "𠮷野さん", "𠮷野");
        row("無線\r\n", "公衆無線を", "無線"); // a cell that was copied
    }
    void searchFolds()
    {
        QFETCH(QString, words);
        QFETCH(QString, text);
        QFETCH(QString, found);
        const auto matches = TextSearch(words).findAll(text);
        QCOMPARE(matches.size(), size_t(found.isEmpty() ? 0 : 1));
        if (!found.isEmpty())
            QCOMPARE(text.mid(matches[0].begin, matches[0].length), found);
    }

    // References stay references, and all of it is one step.
    void replaceAll()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        Snapshot before = desk.session().view()->values();
        desk.press(Qt::Key_F, Qt::ControlModifier);
        desk.type(QStringLiteral("公衆無線ＬＡＮ"));
        desk.press(Qt::Key_Return);
        desk.find<QLineEdit>("replaceWith")->setText(QStringLiteral("Wi-Fi{}"));
        QTRY_VERIFY(desk.find<QPushButton>("replaceAll")->isEnabled());
        desk.find<QPushButton>("replaceAll")->click();
        QVERIFY(!desk.session().view()->plainResponse(opinion(desk, 8)).contains(u"公衆無線LAN"));
        QVERIFY(desk.session().view()->plainResponse(opinion(desk, 8)).contains(u"Wi-Fi{}の設置"));
        QVERIFY(desk.session().view()->plainResponse(opinion(desk, 8)).contains(u"No. 2"));
        desk.session().undo();
        Snapshot after = desk.session().view()->values();
        after.revision = before.revision;
        QVERIFY(after == before);
    }

    void splitAndJoin()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const QString words = opinion(desk, 1).summary;
        const size_t count = desk.session().view()->values().opinions.size();
        desk.press(Qt::Key_3, Qt::AltModifier);
        auto *summary = desk.find<QTextEdit>("summary");
        QTextCursor cursor = summary->textCursor();
        cursor.setPosition(8);
        summary->setTextCursor(cursor);
        desk.press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(desk.session().view()->values().opinions.size(), count + 1);
        QCOMPARE(opinion(desk, 1).summary, words.left(8));
        QCOMPARE(opinion(desk, 2).summary, words.mid(8));
        QCOMPARE(desk.session().opinion(), opinion(desk, 2).id);
        desk.press(Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(desk.session().view()->values().opinions.size(), count);
        QCOMPARE(opinion(desk, 1).summary, words.left(8) + u'\n' + words.mid(8));
    }

    // Going on with Ctrl held chooses one opinion and no more: what is done next is done to it.
    void steppingSelectsOne()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        auto *list = desk.find<QTreeView>("opinions");
        for (const Qt::Key key : {Qt::Key_PageDown, Qt::Key_PageDown, Qt::Key_PageUp}) {
            desk.press(key, Qt::ControlModifier);
            const auto rows = list->selectionModel()->selectedRows();
            QCOMPARE(rows.size(), 1);
            // Its number: headings have rows, too.
            QCOMPARE(rows[0].data().toInt(),
                     *desk.session().view()->index.findNo(*desk.session().opinion()));
        }
    }

    void contrasts()
    {
        for (const Theme theme : {Theme::Light, Theme::Dark, Theme::HighContrast}) {
            const QPalette p = paletteOf(theme);
            const QColor window = p.color(QPalette::Window);
            const QColor base = p.color(QPalette::Base);
            const std::vector<std::pair<QColor, QColor>> pairs{
                {p.color(QPalette::WindowText), window},
                {p.color(QPalette::Text), base},
                {p.color(QPalette::Text), p.color(QPalette::AlternateBase)},
                {p.color(QPalette::ButtonText), p.color(QPalette::Button)},
                {p.color(QPalette::HighlightedText), p.color(QPalette::Highlight)},
                {p.color(QPalette::ToolTipText), p.color(QPalette::ToolTipBase)},
                {p.color(QPalette::Link), base},
                {mutedColor(p), base},
                {mutedColor(p), window},
                {attentionColor(p), base},
                {attentionColor(p), window}};
            for (const auto &[front, back] : pairs)
                QVERIFY2(contrast(front, back) >= 4.5,
                         qPrintable(front.name() + u' ' + back.name()));
        }
    }

    // Everything that takes the focus has a name and is reached by Tab, and Tab comes round.
    void tabReachesEverything()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        std::set<QWidget *> wanted;
        for (QWidget *widget : desk.window().findChildren<QWidget *>()) {
            if (!widget->isVisible() || !widget->isEnabled() || widget->focusProxy() ||
                !(widget->focusPolicy() & Qt::TabFocus))
                continue;
            wanted.insert(widget);
            QString name = widget->accessibleName();
            if (auto *button = qobject_cast<QAbstractButton *>(widget); button && name.isEmpty())
                name = button->text();
            if (!qobject_cast<QTabBar *>(widget))
                QVERIFY2(!name.isEmpty(),
                         qPrintable(widget->objectName() + u' ' +
                                    QLatin1String(widget->metaObject()->className())));
        }
        QVERIFY(wanted.size() > 12);
        std::set<QWidget *> reached;
        for (size_t i = 0; i < 3 * wanted.size(); ++i) {
            desk.press(Qt::Key_Tab);
            reached.insert(QApplication::focusWidget());
        }
        for (QWidget *widget : wanted)
            QVERIFY2(reached.contains(widget),
                     qPrintable(widget->objectName() + u' ' +
                                QLatin1String(widget->metaObject()->className())));
    }

    // No two commands share a key, but for one of each mode; no menu has a mnemonic twice.
    void keysAreUnique()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        for (const Qt::Key mode : {Qt::Key_F1, Qt::Key_F2}) {
            desk.press(mode, Qt::ControlModifier);
            std::map<QString, QString> keys;
            for (QMenu *menu : desk.window().menuBar()->findChildren<QMenu *>()) {
                for (QAction *action : menu->actions()) {
                    const auto shortcuts =
                        action->isEnabled() ? action->shortcuts() : QList<QKeySequence>();
                    for (const QKeySequence &key : shortcuts) {
                        const auto [at, isNew] = keys.emplace(key.toString(), action->text());
                        QVERIFY2(isNew || at->second == action->text(),
                                 qPrintable(key.toString() + u' ' + action->text()));
                    }
                }
            }
            QVERIFY2(keys.size() > 15, qPrintable(QString::number(keys.size())));
        }
    }
};

GAIYO_UI_TEST_MAIN(TestPanes)
#include "test_panes.moc"
