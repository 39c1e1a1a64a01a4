#include "ui/desk.h"

#include "domain/template.h"
#include "domain/work/work.h"
#include "letters/original_view.h"
#include "shell/findings_panel.h"
#include "widgets/theme.h"

#include <QAction>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>

#include <algorithm>

using namespace gaiyo;

namespace {

QString applied(Desk &desk, const char *op, const QJsonObject &arguments)
{
    const auto id = desk.session().apply({QString::fromLatin1(op), arguments, {}});
    return id.value_or(QString());
}

// The row of the findings that has these words, as it stands now.
QTreeWidgetItem *finding(Desk &desk, const QString &words)
{
    auto *list = desk.find<QTreeWidget>("findings");
    for (int row = 0; row < list->topLevelItemCount(); ++row)
        list->topLevelItem(row)->setExpanded(true);
    for (QTreeWidgetItemIterator line(list); *line; ++line) {
        if ((*line)->text(1).contains(words))
            return *line;
    }
    return nullptr;
}

} // namespace

// 公表前チェック, where letters and people are concerned.
class TestUiFindings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // Whatever opens the lines, a finding holds no findings.
    void openingEverything()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        auto *list = desk.find<QTreeWidget>("findings");
        QTRY_VERIFY(list->topLevelItemCount() > 0);
        desk.press(Qt::Key_F7);
        for (int row = 0; row < list->topLevelItemCount(); ++row) {
            list->setCurrentItem(list->topLevelItem(row));
            desk.press(Qt::Key_Asterisk);
        }
        list->expandAll();
        int below = 0;
        for (QTreeWidgetItemIterator line(list); *line; ++line) {
            QVERIFY2(!(*line)->parent() || (*line)->childCount() == 0,
                     qPrintable((*line)->text(1)));
            below += (*line)->parent() ? 1 : 0;
        }
        QVERIFY(below > 0);
        for (int row = 0; row < list->topLevelItemCount(); ++row)
            QVERIFY(list->topLevelItem(row)->childCount() != 1);
    }
    // Who only came by chose no finding; counting anew chooses none either.
    void recountChoosesNothing()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        auto *list = desk.find<QTreeWidget>("findings");
        QTRY_VERIFY(list->topLevelItemCount() > 0);
        desk.press(Qt::Key_F7);
        QVERIFY(list->selectedItems().isEmpty());
        QSignalSpy counted(list->model(), &QAbstractItemModel::modelReset);
        desk.press(Qt::Key_4, Qt::AltModifier);
        desk.type(QStringLiteral("文。"));
        desk.session().saveWords();
        QTRY_VERIFY(!counted.isEmpty());
        QVERIFY(list->selectedItems().isEmpty());
        list->setCurrentItem(list->topLevelItem(0)); // what was chosen stays so
        counted.clear();
        desk.type(QStringLiteral("もう一つ。"));
        desk.session().saveWords();
        QTRY_VERIFY(!counted.isEmpty());
        QCOMPARE(list->selectedItems().size(), 1);
    }
    // Dark at once: what must be put right, and what was let stand, is not left in the colours of
    // the theme before.
    void colorsFollowTheTheme()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        auto *list = desk.find<QTreeWidget>("findings");
        const auto severest = [&]() -> QTreeWidgetItem * {
            return list->topLevelItem(0); // errors come first
        };
        QTRY_VERIFY(severest() && severest()->text(0) == QStringLiteral("必ず直す"));
        QCOMPARE(severest()->foreground(0).color(), attentionColor(list->palette()));
        const QColor light = severest()->foreground(0).color();
        applyTheme(*qApp, Theme::Dark, 100, {});
        QCOMPARE(severest()->foreground(0).color(), attentionColor(list->palette()));
        QVERIFY(severest()->foreground(0).color() != light);
        applyTheme(*qApp, Theme::Light, 100, {});
        QCOMPARE(severest()->foreground(0).color(), light);
    }
    // Words in braces that count nothing stand in the form of the booklet, or on the front page.
    void wordsAroundTheTableLeadToTheirForm()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        applied(desk, "set_settings",
                {{QStringLiteral("back_blocks"),
                  QJsonArray{QJsonObject{{QStringLiteral("type"), QStringLiteral("heading")},
                                         {QStringLiteral("text"), QStringLiteral("今後の予定")}},
                             QJsonObject{{QStringLiteral("type"), QStringLiteral("paragraph")},
                                         {QStringLiteral("text"), QStringLiteral("計{けん}件")}}}},
                 {QStringLiteral("front_notes"), QJsonArray{QStringLiteral("{件}件です。")}}});
        auto *list = desk.find<QTreeWidget>("findings");
        for (const auto &[words, name] :
             {std::pair(QStringLiteral("「{けん}」"), QStringLiteral("booklet")),
              std::pair(QStringLiteral("表紙の注記"), QStringLiteral("frontPage"))}) {
            QTRY_VERIFY(finding(desk, words));
            list->setCurrentItem(finding(desk, words));
            QString opened;
            desk.inDialog([&] { Q_EMIT list->itemActivated(list->currentItem(), 0); },
                          [&](QDialog &dialog) {
                              opened = dialog.objectName();
                              if (opened == u"booklet") { // at the block with the words
                                  auto *blocks = dialog.findChild<QListWidget *>(
                                      QStringLiteral("back_blocks"));
                                  QVERIFY(blocks->isVisible());
                                  QCOMPARE(blocks->currentRow(), 1);
                              }
                              dialog.reject();
                          });
            QCOMPARE(opened, name);
        }
    }
    // こちらに揃える: the rarer writing, because the clerk wants it; one step back.
    void writingsAreAlignedEitherWay()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        QTRY_VERIFY(finding(desk, QStringLiteral("「サーバー」7")));
        auto *list = desk.find<QTreeWidget>("findings");
        list->setCurrentItem(finding(desk, QStringLiteral("ないかと。")));
        auto *align = desk.window().findChild<QAction *>(QStringLiteral("alignWritings"));
        QVERIFY(!align->isEnabled());
        list->setCurrentItem(finding(desk, QStringLiteral("「サーバー」7")));
        QVERIFY(align->isEnabled());
        QStringList offered;
        for (const QAction *writing : align->menu()->actions())
            offered += writing->data().toString();
        QCOMPARE(offered, (QStringList{QStringLiteral("サーバー"), QStringLiteral("サーバ")}));
        const auto all = [&] {
            QString words;
            for (const Opinion &opinion : desk.session().view()->values().opinions)
                words += opinion.summary + desk.session().view()->markup(opinion);
            return words;
        };
        QVERIFY(all().contains(QStringLiteral("サーバー")));
        const QString before = all();
        align->menu()->actions()[1]->trigger();
        QVERIFY(!all().contains(QStringLiteral("サーバー")));
        QVERIFY(all().contains(QStringLiteral("サーバ")));
        desk.session().undo();
        QCOMPARE(all(), before);
    }

    void unusedWordsOfALetterAreQuoted()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const QString typed = QStringLiteral("はじめまして。公園に木を植えてください。");
        const QJsonObject original{{QStringLiteral("title"), QStringLiteral("本文")},
                                   {QStringLiteral("origin"), QStringLiteral("typed")},
                                   {QStringLiteral("text"), typed}};
        applied(desk, "add_letter", {{QStringLiteral("originals"), QJsonArray{original}}});
        QTRY_VERIFY(finding(desk, QStringLiteral("受付1からは")));
        const QString id = desk.session().view()->values().work->originals[0].id.value();
        const QString opinion = applied(desk, "cut",
                                        {{QStringLiteral("original"), id},
                                         {QStringLiteral("start"), 7},
                                         {QStringLiteral("end"), 20},
                                         {QStringLiteral("node"), QJsonValue::Null},
                                         {QStringLiteral("summary"), QJsonValue::Null}});
        QTRY_VERIFY(finding(desk, QStringLiteral("「はじめまして」")));
        // Chosen, it says where to look.
        std::optional<LetterPlace> wanted;
        auto *panel = desk.window().findChild<FindingsPanel *>();
        connect(panel, &FindingsPanel::letterWanted, this,
                [&](const LetterPlace &place) { wanted = place; });
        auto *list = desk.find<QTreeWidget>("findings");
        list->setCurrentItem(finding(desk, QStringLiteral("「はじめまして」")));
        Q_EMIT list->itemActivated(list->currentItem(), 1);
        QVERIFY(wanted && wanted->no == 1 && wanted->start == 0 && wanted->end == 6);
        auto *view = desk.window().findChild<OriginalView *>();
        QVERIFY(view->isVisible() && view->hasFocus());
        QCOMPARE(view->textCursor().selectedText(), QStringLiteral("はじめまして"));
        // What is typed anew is read anew, and leads to its opinion.
        QString corrected = typed;
        applied(desk, "correct_original",
                {{QStringLiteral("id"), id},
                 {QStringLiteral("text"),
                  corrected.replace(QStringLiteral("木を"), QStringLiteral("花を"))}});
        QTRY_VERIFY(finding(desk, QStringLiteral("切り出したときから変わっています")));
        list->setCurrentItem(finding(desk, QStringLiteral("切り出したときから変わっています")));
        Q_EMIT list->itemActivated(list->currentItem(), 1);
        QCOMPARE(desk.session().opinion(), std::optional(OpinionId(opinion)));
    }

    void confirmedWordsAreFoundNoMore()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const OpinionId first = desk.session().view()->index.findOpinionByNo(1)->id;
        applied(desk, "set_response",
                {{QStringLiteral("opinion"), first.value()},
                 {QStringLiteral("text"), QStringLiteral("情報政策課（03-3993-1111）へ。")}});
        QTRY_VERIFY(finding(desk, QStringLiteral("03-3993-1111")));
        auto *list = desk.find<QTreeWidget>("findings");
        auto *confirm = desk.find<QAction>("confirmWords");
        list->setCurrentItem(list->topLevelItem(0));
        QVERIFY(!confirm->isEnabled()); // a finding of another kind
        list->setCurrentItem(finding(desk, QStringLiteral("03-3993-1111")));
        QVERIFY(confirm->isEnabled());
        confirm->trigger();
        QTRY_VERIFY(!finding(desk, QStringLiteral("03-3993-1111")));
        const auto settings = resolveSettings(desk.session().view()->values().consultation);
        QCOMPARE(settings->confirmedWords, QStringList{QStringLiteral("03-3993-1111")});
        desk.session().undo();
        QTRY_VERIFY(finding(desk, QStringLiteral("03-3993-1111")));
    }

    // Four sentences that end alike are one line, which opens.
    void equalFindingsAreOneLine()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        auto *list = desk.find<QTreeWidget>("findings");
        const QString title = QStringLiteral("「ないかと。」で終わる文（4件）");
        QTRY_VERIFY(list->findItems(title, Qt::MatchExactly, 1).size() == 1);
        QTreeWidgetItem *line = list->findItems(title, Qt::MatchExactly, 1).first();
        QCOMPARE(line->childCount(), 0); // made when it opens
        line->setExpanded(true);
        QCOMPARE(line->childCount(), 4);
        // The next finding is the first one inside, then the second.
        list->setCurrentItem(line);
        auto *panel = desk.window().findChild<FindingsPanel *>();
        panel->showNext();
        QCOMPARE(list->currentItem(), line->child(0));
        panel->showNext();
        QCOMPARE(list->currentItem(), line->child(1));
        QVERIFY(desk.session().opinion());
    }

    void aLineIsPutRightAsOne()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        auto *list = desk.find<QTreeWidget>("findings");
        const QString title = QStringLiteral("崩れた取組番号（3件）");
        QTRY_VERIFY(list->findItems(title, Qt::MatchExactly, 1).size() == 1);
        auto *fix = desk.find<QAction>("fixFinding");
        list->setCurrentItem(list->findItems(title, Qt::MatchExactly, 1).first());
        QVERIFY(fix->isEnabled());
        QVERIFY(!desk.find<QAction>("ignoreFinding")->isEnabled()); // it has to be put right
        fix->trigger();
        QTRY_VERIFY(list->findItems(title, Qt::MatchExactly, 1).isEmpty());
        const auto has = [&](const QString &number) {
            const auto &nodes = desk.session().view()->values().nodes;
            return std::ranges::any_of(nodes,
                                       [&](const Node &node) { return node.number == number; });
        };
        QVERIFY(has(QStringLiteral("㉖")) && !has(QStringLiteral("②⑥")));
        QCOMPARE(desk.find<QLabel>("done")->text(), QStringLiteral("3件を直しました。"));
        desk.find<QPushButton>("takeBack")->click();
        QVERIFY(has(QStringLiteral("②⑥")) && has(QStringLiteral("②⑧")));
    }

    void aFindingIsLetStandUntilItsWordsChange()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const OpinionId first = desk.session().view()->index.findOpinionByNo(1)->id;
        const auto respond = [&](const char16_t *text) {
            applied(desk, "set_response",
                    {{QStringLiteral("opinion"), first.value()},
                     {QStringLiteral("text"), QString::fromUtf16(text)}});
        };
        respond(u"組織の再編を再編を進めます。");
        const QString found = QStringLiteral("「再編を再編を」");
        QTRY_VERIFY(finding(desk, found));
        auto *list = desk.find<QTreeWidget>("findings");
        auto *reason = desk.find<QLineEdit>("ignoreReason");
        list->setCurrentItem(finding(desk, found));
        desk.find<QAction>("ignoreFinding")->trigger();
        QVERIFY(reason->isVisible());
        reason->setText(QStringLiteral("条例の名"));
        QTest::keyClick(reason, Qt::Key_Return);
        QTRY_VERIFY(!finding(desk, found));
        // Shown where somebody asks for it, and told again.
        desk.find<QAction>("showIgnored")->trigger();
        QTRY_VERIFY(finding(desk, QStringLiteral("（無視：条例の名）")));
        list->setCurrentItem(finding(desk, found));
        desk.find<QAction>("ignoreFinding")->trigger();
        QTRY_VERIFY(finding(desk, found) && !finding(desk, QStringLiteral("（無視：条例の名）")));
        desk.session().undo();
        QTRY_VERIFY(finding(desk, QStringLiteral("（無視：条例の名）")));
        respond(u"組織の再編を再編を急ぎます。");
        QTRY_VERIFY(finding(desk, found) && !finding(desk, QStringLiteral("（無視：条例の名）")));
    }
};

GAIYO_UI_TEST_MAIN(TestUiFindings)
#include "test_findings.moc"
