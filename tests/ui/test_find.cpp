#include "ui/desk.h"

#include "shell/commands.h"
#include "widgets/text_search.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QTabWidget>
#include <QTextEdit>
#include <QTreeWidget>

using namespace gaiyo;

namespace {

const char *const kTexts[] = {"summary", "response", "note"};

std::vector<TextMatch> marksIn(Desk &desk, const char *name)
{
    std::vector<TextMatch> marks;
    for (const auto &mark : desk.find<QTextEdit>(name)->extraSelections())
        marks.push_back({mark.cursor.selectionStart(),
                         mark.cursor.selectionEnd() - mark.cursor.selectionStart()});
    return marks;
}

size_t marksInAll(Desk &desk)
{
    size_t count = 0;
    for (const char *name : kTexts)
        count += marksIn(desk, name).size();
    return count;
}

// The words that are marked stronger than the others.
QStringList currentMarks(Desk &desk)
{
    QStringList words;
    for (const char *name : kTexts) {
        const auto *text = desk.find<QTextEdit>(name);
        const QColor strong = foundColors(text->palette(), true).ground;
        for (const auto &mark : text->extraSelections()) {
            if (mark.format.background().color() == strong)
                words += mark.cursor.selectedText();
        }
    }
    return words;
}

QString count(Desk &desk)
{
    return desk.find<QLabel>("searchCount")->text();
}

QString focused()
{
    return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString();
}

QString currentField(const QTreeWidget &list)
{
    return list.currentItem() ? list.currentItem()->text(1) : QString();
}

void look(Desk &desk, const QString &words)
{
    desk.press(Qt::Key_F, Qt::ControlModifier);
    desk.type(words);
    QTRY_VERIFY(desk.find<QTreeWidget>("searchResults")->topLevelItemCount() > 0);
    QTRY_VERIFY(!count(desk).contains(QStringLiteral("以上")));
}

} // namespace

// Looking for words: where they stand is seen in the texts, and the way through them has keys.
class TestFind : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // In every text of every opinion, the marks are the places where the words stand.
    void marksAreThePlaces_data()
    {
        QTest::addColumn<QString>("words");
        for (const char *words : {"の", "計画", "ｺﾒﾝﾄ", "ひ", "No", "、"})
            QTest::newRow(words) << QString::fromUtf8(words);
    }
    void marksAreThePlaces()
    {
        QFETCH(QString, words);
        Desk desk;
        desk.open(desk.makeSeed());
        desk.press(Qt::Key_F, Qt::ControlModifier);
        desk.type(words);
        for (const Opinion &opinion : desk.session().view()->values().opinions) {
            desk.session().jumpTo(opinion.id);
            for (const char *name : kTexts) {
                const QString shown = desk.find<QTextEdit>(name)->document()->toRawText();
                QCOMPARE(marksIn(desk, name), TextSearch(words).findAll(shown));
            }
        }
    }

    // Typing in a text, and other words, leave no mark where the words do not stand.
    void marksFollowTheWords()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        desk.session().jumpTo(desk.session().view()->index.findOpinionByNo(1)->id);
        desk.find<QTextEdit>("note")->setFocus();
        desk.type(QStringLiteral("図書館と図書館"));
        look(desk, QStringLiteral("図書館"));
        desk.find<QTextEdit>("note")->setFocus();
        QCOMPARE(marksIn(desk, "note"), (std::vector<TextMatch>{{0, 3}, {4, 3}}));
        desk.press(Qt::Key_Home);
        desk.press(Qt::Key_Delete);
        QCOMPARE(marksIn(desk, "note"), (std::vector<TextMatch>{{3, 3}}));
        desk.press(Qt::Key_F, Qt::ControlModifier);
        desk.type(QStringLiteral("書館"));
        QCOMPARE(marksIn(desk, "note"), (std::vector<TextMatch>{{0, 2}, {4, 2}}));
        desk.find<QLineEdit>("searchWords")->clear();
        QCOMPARE(marksInAll(desk), size_t(0));
    }

    // What is replaced comes first, and headings last; each row shows the words in bold on a ground
    // of their own, also the row that is chosen.
    void rowsMarkTheWords_data()
    {
        QTest::addColumn<int>("theme");
        QTest::newRow("light") << int(Theme::Light);
        QTest::newRow("dark") << int(Theme::Dark);
        QTest::newRow("contrast") << int(Theme::HighContrast);
    }
    void rowsMarkTheWords()
    {
        QFETCH(int, theme);
        Desk desk{Theme(theme)};
        desk.open(desk.makeSeed());
        desk.press(Qt::Key_F, Qt::ControlModifier);
        desk.type(QStringLiteral("計画"));
        auto *hits = desk.find<QTreeWidget>("searchResults");
        QTRY_VERIFY(hits->topLevelItemCount() > 3);
        QCOMPARE(hits->topLevelItem(0)->text(1), QStringLiteral("区の考え方"));
        QCOMPARE(hits->topLevelItem(hits->topLevelItemCount() - 1)->text(1),
                 QStringLiteral("見出し"));
        hits->setCurrentItem(hits->topLevelItem(0));
        Desk::settle(desk.window());
        const QImage picture = hits->viewport()->grab().toImage();
        for (const int row : {0, 1}) {
            const QPalette &colors = hits->palette();
            const QColor ground = row == 0 ? colors.color(QPalette::HighlightedText)
                                           : foundColors(colors, false).ground;
            QRect cell = hits->visualRect(hits->model()->index(row, 2));
            cell &= picture.rect();
            int most = 0; // of one line of pixels
            for (int y = cell.top(); y <= cell.bottom(); ++y) {
                int marked = 0;
                for (int x = cell.left(); x <= cell.right(); ++x)
                    marked += picture.pixelColor(x, y) == ground;
                most = qMax(most, marked);
            }
            QVERIFY2(most >= hits->fontMetrics().height(), qPrintable(QString::number(row)));
        }
    }

    // A row reads as its text does, with the No. of its references; … says that the text goes on.
    void rowsReadAsTheTexts_data()
    {
        QTest::addColumn<QString>("words");
        for (const char *words : {"記載のとおり", "の", "検討", "LAN"})
            QTest::newRow(words) << QString::fromUtf8(words);
    }
    void rowsReadAsTheTexts()
    {
        QFETCH(QString, words);
        Desk desk;
        desk.open(desk.makeSeed());
        look(desk, words);
        const auto view = desk.session().view();
        const auto *hits = desk.find<QTreeWidget>("searchResults");
        int read = 0;
        for (int row = 0; row < hits->topLevelItemCount(); ++row) {
            const QTreeWidgetItem &item = *hits->topLevelItem(row);
            const Opinion *opinion = view->index.findOpinionByNo(item.text(0).toInt());
            if (!opinion || item.text(1) == u"内部メモ")
                continue;
            QString text =
                item.text(1) == u"区の考え方" ? view->plainResponse(*opinion) : opinion->summary;
            text.replace(u'\n', u' ');
            const QString shown = item.text(2);
            const bool isCutBefore = shown.startsWith(u'…');
            const bool isCutBehind = shown.endsWith(u'…');
            const QString part = shown.mid(isCutBefore, shown.size() - isCutBefore - isCutBehind);
            const QPoint match = item.data(2, Qt::UserRole).toPoint();
            QVERIFY2(text.contains(part), qPrintable(shown + u'\n' + text));
            QVERIFY2(isCutBefore || text.startsWith(part), qPrintable(shown));
            QVERIFY2(isCutBehind || text.endsWith(part), qPrintable(shown));
            QCOMPARE(shown.mid(match.x(), match.y()), words);
            ++read;
        }
        QVERIFY(read > 0);
    }

    // Enter and F3 go on, Shift goes back, and it is said where one is; who types the words that
    // are looked for goes on typing there.
    void stepsSayWhere()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        look(desk, QStringLiteral("計画"));
        const int all = desk.find<QTreeWidget>("searchResults")->topLevelItemCount();
        QVERIFY(all > 3);
        const auto at = [&](int place) {
            return QStringLiteral("%1件目／%2件").arg(place).arg(all);
        };
        QCOMPARE(count(desk), QStringLiteral("%1件").arg(all));
        desk.press(Qt::Key_Return);
        QCOMPARE(count(desk), at(1));
        desk.press(Qt::Key_Return);
        QCOMPARE(count(desk), at(2));
        desk.press(Qt::Key_F3);
        QCOMPARE(count(desk), at(3));
        QCOMPARE(focused(), QStringLiteral("searchWords"));
        desk.press(Qt::Key_F3, Qt::ShiftModifier);
        QCOMPARE(count(desk), at(2));
        desk.press(Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(count(desk), at(1));
        desk.press(Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(count(desk), at(all));
        desk.press(Qt::Key_Return);
        QCOMPARE(count(desk), at(1));
    }

    // The list shows 500 places at a time; who steps comes to all of them, and round.
    void stepsGoThroughAll()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const OpinionId first = desk.session().view()->index.findOpinionByNo(1)->id;
        const QString words = QStringLiteral("鷺。").repeated(1203);
        QVERIFY(desk.session().apply(
            {QStringLiteral("set_opinion"),
             {{QStringLiteral("id"), first.value()}, {QStringLiteral("summary"), words}},
             {}}));
        look(desk, QStringLiteral("鷺"));
        QTRY_COMPARE(count(desk), QStringLiteral("1203件"));
        const auto at = [&](int place) { return QStringLiteral("%1件目／1203件").arg(place); };
        auto *list = desk.find<QTreeWidget>("searchResults");
        const auto goTo = [&](int place) { list->setCurrentItem(list->topLevelItem(place)); };
        goTo(499);
        desk.press(Qt::Key_F3);
        QTRY_COMPARE(count(desk), at(501));
        desk.press(Qt::Key_F3, Qt::ShiftModifier);
        QTRY_COMPARE(count(desk), at(500));
        goTo(0);
        desk.press(Qt::Key_F3, Qt::ShiftModifier);
        QTRY_COMPARE(count(desk), at(1203));
        QCOMPARE(list->topLevelItemCount(), 203);
        desk.press(Qt::Key_F3);
        QTRY_COMPARE(count(desk), at(1));
        QCOMPARE(list->topLevelItemCount(), 500);
    }

    // Each place in a text is marked stronger than the others when it is gone to, and only it.
    void currentIsStronger()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        look(desk, QStringLiteral("計画"));
        auto *list = desk.find<QTreeWidget>("searchResults");
        QVERIFY(list->topLevelItemCount() > 0);
        int inTexts = 0;
        for (int i = 0; i < list->topLevelItemCount(); ++i) {
            desk.press(Qt::Key_Return);
            if (currentField(*list) == desk.find<QCheckBox>("scopeHeading")->text())
                continue;
            ++inTexts;
            QCOMPARE(currentMarks(desk), QStringList(QStringLiteral("計画")));
        }
        QVERIFY(inTexts > 3);
    }

    // Escape ends it: nothing is marked any more, and one writes where the last place was.
    void escapeLeadsToTheText()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        look(desk, QStringLiteral("計画"));
        auto *list = desk.find<QTreeWidget>("searchResults");
        const auto response = desk.find<QCheckBox>("scopeResponse")->text();
        for (int i = 0; i < list->topLevelItemCount() && currentField(*list) != response; ++i)
            desk.press(Qt::Key_Return);
        QCOMPARE(currentField(*list), response);
        QVERIFY(marksInAll(desk) > 0);
        desk.press(Qt::Key_Escape);
        QVERIFY(!list->isVisible());
        QCOMPARE(focused(), QStringLiteral("response"));
        QCOMPARE(desk.find<QTextEdit>("response")->textCursor().selectedText(),
                 QStringLiteral("計画"));
        QCOMPARE(marksInAll(desk), size_t(0));
        desk.press(Qt::Key_F, Qt::ControlModifier);
        QVERIFY(marksInAll(desk) > 0);
        desk.find<QTabWidget>("panels")->setCurrentIndex(0);
        QCOMPARE(marksInAll(desk), size_t(0));
    }
};

GAIYO_UI_TEST_MAIN(TestFind)
#include "test_find.moc"
