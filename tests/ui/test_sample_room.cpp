#include "ui/colleague.h"
#include "ui/desk.h"
#include "ui/looks.h"

#include "editor/opinion_list_model.h"
#include "session/operations.h"
#include "shell/commands.h"
#include "widgets/eliding_label.h"
#include "widgets/metrics.h"
#include "widgets/theme.h"

#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QTextBrowser>
#include <QTextEdit>
#include <QTreeView>

using namespace gaiyo;

// The bundled sample, which has letters, numbers, departments and findings, as it is first seen on
// a screen of some size: opened there, and not in a larger window that is then made smaller.
class TestSampleRoom : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_dir;
    QString m_sample;

    static int rowsIn(QTreeView &view)
    {
        const int height = view.visualRect(view.currentIndex()).height();
        return height > 0 ? view.viewport()->height() / height : 0;
    }
    static double linesIn(const QWidget &words)
    {
        return double(words.height()) / words.fontMetrics().lineSpacing();
    }
    static void addSizes()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("percent");
        QTest::newRow("1366 x 768") << QSize(1366, 690) << 100;
        QTest::newRow("half of it") << QSize(683, 690) << 100;
        QTest::newRow("1920 x 1080 at 200 %") << QSize(960, 490) << 100;
        QTest::newRow("large letters") << QSize(1900, 1000) << 200;
    }
    void open(Desk &desk, const QSize &size)
    {
        const QString path = desk.path(QStringLiteral("見本.db"));
        QVERIFY(QFile::copy(QStringLiteral(GAIYO_FONT_FOLDER "/../sample.db"), path));
        desk.window().resize(size);
        desk.open(path);
        Desk::settle(desk.window());
    }
    static void picture(Desk &desk, const char *what)
    {
        desk.window().grab().save(
            QStringLiteral(GAIYO_PICTURE_FOLDER "/sample-%1-%2.png")
                .arg(QString::fromLatin1(what),
                     QString::fromLatin1(QTest::currentDataTag()).remove(u' ').remove(u'%')));
    }

private Q_SLOTS:
    void firstSight_data() { addSizes(); }
    void firstSight()
    {
        QFETCH(QSize, size);
        QFETCH(int, percent);
        Desk desk(Theme::Light, percent);
        open(desk, size);
        picture(desk, "first");
        QVERIFY(desk.window().height() <= size.height());
        QVERIFY(desk.window().width() <= size.width());
        auto *outline = desk.find<QTreeView>("outline");
        QVERIFY(outline->visualRect(outline->currentIndex()).height() >=
                outline->fontMetrics().height() + 6);
        QVERIFY2(rowsIn(*desk.find<QTreeView>("opinions")) >= 2,
                 qPrintable(QString::number(rowsIn(*desk.find<QTreeView>("opinions")))));
        for (const char *field : {"summary", "response"})
            QVERIFY2(linesIn(*desk.find<QWidget>(field)) >= 3, field);
        QCOMPARE(clippedIn(desk.window()).join(u'\n'), QString());
    }

    // Words that a colleague changed as well, and the findings below: the line that is written is
    // still in sight.
    void conflictBesideFindings_data() { addSizes(); }
    void conflictBesideFindings()
    {
        QFETCH(QSize, size);
        QFETCH(int, percent);
        Desk desk(Theme::Light, percent);
        open(desk, size);
        const OpinionId id = desk.session().view()->index.findOpinionByNo(2)->id;
        desk.session().jumpTo(id);
        desk.press(Qt::Key_4, Qt::AltModifier);
        desk.press(Qt::Key_End, Qt::ControlModifier);
        desk.type(QStringLiteral("こちらの文。"));
        RandomIdSource ids;
        FixedClock clock(QDateTime(QDate(2026, 11, 23), QTime(2, 0), Qt::UTC));
        auto other = Document::open(desk.session().path(), Access::ReadWrite,
                                    {clock, ids, {QStringLiteral("佐藤")}});
        QVERIFY(other);
        QVERIFY(std::holds_alternative<Applied>(
            (*other)->apply({QStringLiteral("set_response"),
                             {{QStringLiteral("opinion"), id.value()},
                              {QStringLiteral("text"), QStringLiteral("別の文。")}},
                             {}})));
        desk.session().refresh();
        desk.press(Qt::Key_S, Qt::ControlModifier);
        QVERIFY(desk.session().words().hasConflict());
        desk.press(Qt::Key_F7);
        Desk::settle(desk.window());
        desk.press(Qt::Key_4, Qt::AltModifier);
        desk.type(QStringLiteral("さらに。"));
        Desk::settle(desk.window());
        picture(desk, "conflict");
        auto *words = desk.find<QTextEdit>("response");
        QVERIFY(words->viewport()->rect().contains(words->cursorRect()));
        QVERIFY(!words->viewport()->visibleRegion().intersected(words->cursorRect()).isEmpty());
        QCOMPARE(words->viewport()->visibleRegion().boundingRect().height(),
                 words->viewport()->height());
    }

    // In half of a small screen the headings keep words enough to be told apart, and a note is seen
    // although its column has no room.
    void halfOfASmallScreen()
    {
        Desk desk;
        open(desk, QSize(683, 690));
        auto *outline = desk.find<QTreeView>("outline");
        const QModelIndex item = outline->model()->match(
            outline->model()->index(0, 0), Qt::DisplayRole, QStringLiteral("学校教育"), 1,
            Qt::MatchContains | Qt::MatchRecursive)[0];
        outline->scrollTo(item);
        QVERIFY(outline->visualRect(item).width() >= 8 * ems(1));
        int numbers = 0; // beside the heading: one that says something
        for (int column = 1; column < outline->model()->columnCount(); ++column)
            numbers += outline->isColumnHidden(column) ? 0 : 1;
        QCOMPARE(numbers, 1);

        auto *list = desk.find<QTreeView>("opinions");
        QVERIFY(list->isColumnHidden(OpinionListModel::Marks));
        const OpinionId id = desk.session().view()->index.findOpinionByNo(4)->id;
        desk.session().jumpTo(id);
        Desk::settle(desk.window());
        const QRect row =
            list->visualRect(list->currentIndex().siblingAtColumn(OpinionListModel::Words));
        const QRect end(row.right() - ems(1), row.top(), ems(1), row.height());
        const QImage before = list->viewport()->grab(end).toImage();
        QVERIFY(desk.session().apply(operations::setNote(id, QStringLiteral("確認中"), {})));
        Desk::settle(desk.window());
        QVERIFY(list->viewport()->grab(end).toImage() != before);
        desk.session().undo();
        Desk::settle(desk.window());
        QCOMPARE(list->viewport()->grab(end).toImage(), before);
        desk.window().resize(1900, 1000);
        Desk::settle(desk.window());
        QVERIFY(!list->isColumnHidden(OpinionListModel::Marks));
        QVERIFY(!outline->isColumnHidden(1) && !outline->isColumnHidden(2));
    }

    // The frame says what has the keys.
    void whatHasTheKeysIsFramed_data()
    {
        QTest::addColumn<int>("theme");
        QTest::newRow("light") << int(Theme::Light);
        QTest::newRow("dark") << int(Theme::Dark);
        QTest::newRow("contrast") << int(Theme::HighContrast);
    }
    void whatHasTheKeysIsFramed()
    {
        QFETCH(int, theme);
        Desk desk(Theme(theme), 100);
        open(desk, QSize(1366, 690));
        const QStringList boxes{QStringLiteral("outline"), QStringLiteral("opinions"),
                                QStringLiteral("summary"), QStringLiteral("response"),
                                QStringLiteral("note")};
        const QColor framed = paletteOf(Theme(theme)).color(QPalette::Highlight);
        for (const QString &focused : boxes) {
            desk.find<QWidget>(qPrintable(focused))->setFocus();
            Desk::settle(desk.window());
            for (const QString &box : boxes) {
                const QImage image = desk.find<QWidget>(qPrintable(box))->grab().toImage();
                QVERIFY2((image.pixelColor(image.width() / 2, 0) == framed) == (box == focused),
                         qPrintable(box + u' ' + focused));
            }
        }
    }

    // A colleague removes the opinion that is written in, and it comes back with what was typed:
    // nothing of its letter was corrected.
    void originsOfWhatCameBack()
    {
        Desk desk;
        open(desk, QSize(1366, 900));
        const OpinionId id = desk.session().view()->index.findOpinionByNo(4)->id;
        desk.session().jumpTo(id);
        auto *origins = desk.find<QTextBrowser>("origins");
        const auto words = [&] { return origins->toPlainText(); };
        QTRY_VERIFY(!words().isEmpty());
        const QString before = words();
        desk.press(Qt::Key_4, Qt::AltModifier);
        desk.type(QStringLiteral("足した文。"));
        RandomIdSource ids;
        FixedClock clock(QDateTime(QDate(2026, 11, 23), QTime(2, 0), Qt::UTC));
        auto other = Document::open(desk.session().path(), Access::ReadWrite,
                                    {clock, ids, {QStringLiteral("佐藤")}});
        QVERIFY(other);
        const auto removed = (*other)->apply(operations::removeOpinion(id));
        QVERIFY(std::holds_alternative<Applied>(removed));
        desk.session().refresh();
        desk.press(Qt::Key_S, Qt::ControlModifier);
        QVERIFY(desk.session().view()->index.findOpinion(id));
        QTRY_COMPARE(words(), before);
        desk.session().jumpTo(desk.session().view()->index.findOpinionByNo(2)->id);
        QTRY_VERIFY(!words().isEmpty() && words() != before);
        QVERIFY2(!words().contains(u"訂正"), qPrintable(words()));
    }

    void panelsLeaveTheWords_data() { addSizes(); }
    void panelsLeaveTheWords()
    {
        QFETCH(QSize, size);
        QFETCH(int, percent);
        Desk desk(Theme::Light, percent);
        open(desk, size);
        for (const auto &[key, modifiers] :
             {std::pair(Qt::Key_F7, Qt::KeyboardModifiers()), {Qt::Key_H, Qt::ControlModifier}}) {
            desk.press(key, modifiers);
            Desk::settle(desk.window());
            picture(desk, key == Qt::Key_F7 ? "findings" : "replace");
            QVERIFY(desk.window().height() <= size.height());
            auto *list = desk.find<QTreeView>("opinions");
            QVERIFY(rowsIn(*list) >= 1 ||
                    (!list->isVisible() && size.height() * 100 / percent <= 500));
            for (const char *field : {"summary", "response"})
                QVERIFY2(linesIn(*desk.find<QWidget>(field)) >= 2, field);
            QCOMPARE(clippedIn(desk.window()).join(u'\n'), QString());
            if (key == Qt::Key_H) {
                const QWidget *all = desk.find<QWidget>("replaceAll");
                const QWidget *scope = all->parentWidget();
                QVERIFY(scope->rect().contains(all->geometry()));
                QVERIFY(!scope->visibleRegion().intersected(all->geometry()).isEmpty());
            }
            desk.press(Qt::Key_2, Qt::AltModifier);
            Desk::settle(desk.window());
            QVERIFY(rowsIn(*list) >= 1 && list->isVisible());
        }
    }

    // A bar above the texts takes their room, and never their last line.
    void conflictLeavesTextsWhole_data()
    {
        addSizes();
        QTest::newRow("1366 x 768, whole") << QSize(1366, 768) << 100;
    }
    void conflictLeavesTextsWhole()
    {
        QFETCH(QSize, size);
        QFETCH(int, percent);
        Desk desk(Theme::Light, percent);
        open(desk, size);
        const OpinionId id = desk.session().view()->values().opinions.front().id;
        desk.session().jumpTo(id);
        desk.press(Qt::Key_4, Qt::AltModifier);
        desk.press(Qt::Key_End, Qt::ControlModifier);
        desk.type(QStringLiteral("私の文"));
        applyElsewhere(desk.path(QStringLiteral("見本.db")),
                       {operations::setResponse(id, QStringLiteral("佐藤の文。"), {})},
                       QStringLiteral("情報政策課の佐藤と鈴木"));
        desk.press(Qt::Key_S, Qt::ControlModifier);
        QVERIFY(desk.find<QWidget>("conflict")->isVisible());
        Desk::settle(desk.window());
        const auto *texts = desk.find<QWidget>("texts");
        QVERIFY2(desk.window().height() <= size.height(),
                 qPrintable(QString::number(desk.window().height())));
        picture(desk, "conflict");
        QCOMPARE(clippedIn(desk.window()).join(u'\n'), QString());
        if (size.height() > 500) // in less there is a line and no more
            QVERIFY2(texts->height() >= texts->minimumSizeHint().height(),
                     qPrintable(QStringLiteral("%1 for %2")
                                    .arg(texts->height())
                                    .arg(texts->minimumSizeHint().height())));
        const auto *response = desk.find<QTextEdit>("response");
        QVERIFY(response->viewport()->rect().contains(response->cursorRect().center()));
    }

    // Below it the texts, with the help open, too: what can be reached otherwise steps aside.
    void helpLeavesConflictsWhole_data()
    {
        addSizes();
        QTest::newRow("half of a higher screen") << QSize(683, 740) << 100;
        QTest::newRow("1024 x 768") << QSize(1024, 690) << 100;
        QTest::newRow("1280 x 600") << QSize(1280, 540) << 100;
        QTest::newRow("1366 x 768 in letters of 150 %") << QSize(1366, 690) << 150;
    }
    void helpLeavesConflictsWhole()
    {
        QFETCH(QSize, size);
        QFETCH(int, percent);
        Desk desk(Theme::Light, percent);
        open(desk, size);
        const OpinionId id = desk.session().view()->values().opinions.front().id;
        desk.session().jumpTo(id);
        desk.press(Qt::Key_4, Qt::AltModifier);
        desk.type(QStringLiteral("私の文"));
        applyElsewhere(desk.path(QStringLiteral("見本.db")),
                       {operations::setResponse(id, QStringLiteral("佐藤の文。"), {})},
                       QStringLiteral("情報政策課の佐藤と鈴木"));
        desk.press(Qt::Key_S, Qt::ControlModifier);
        desk.press(Qt::Key_F1);
        Desk::settle(desk.window());
        picture(desk, "conflict-help");
        const QSize now = desk.window().size();
        QVERIFY2(now.height() <= size.height() && now.width() <= size.width(),
                 qPrintable(QStringLiteral("%1 x %2").arg(now.width()).arg(now.height())));
        const auto areaOf = [&desk](const char *name) {
            const auto *widget = desk.find<QWidget>(name);
            return QRect(widget->mapTo(&desk.window(), QPoint()), widget->size());
        };
        QVERIFY(areaOf("conflict").bottom() < areaOf("texts").top());
        QVERIFY(areaOf("texts").bottom() < areaOf("categories").top());
        QVERIFY(areaOf("categories").bottom() < areaOf("foldOrigins").top());
        const auto *chips = desk.find<QWidget>("listTools");
        QVERIFY(!chips->isVisible() || chips->height() >= chips->minimumSizeHint().height());
    }

    // Whatever comes together in a window that is small for its letters: it stays on the screen,
    // what is written keeps its caret in sight, and nothing lies on anything else.
    void everythingTogether_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("percent");
        // Up to the letters in which a window of this size has room for its bars and two texts.
        for (const auto &[width, height, most] :
             {std::tuple(960, 490, 125), {683, 690, 150}, {1366, 690, 200}}) {
            for (const int percent : {100, 110, 125, 150, 175, 200}) {
                if (percent <= most)
                    QTest::addRow("%d x %d, %d %%", width, height, percent)
                        << QSize(width, height) << percent;
            }
        }
    }
    void everythingTogether()
    {
        QFETCH(QSize, size);
        QFETCH(int, percent);
        QStringList faults;
        for (int what = 1; what < 16; ++what) {
            const bool hasConflict = (what & 1) != 0;
            const bool hasHelp = (what & 2) != 0;
            const bool hasFindings = (what & 4) != 0;
            const bool hasSearch = (what & 8) != 0;
            if (hasFindings && hasSearch)
                continue;
            Desk desk(Theme::Light, percent);
            open(desk, size);
            const OpinionId id = desk.session().view()->values().opinions.front().id;
            desk.session().jumpTo(id);
            desk.press(Qt::Key_4, Qt::AltModifier);
            desk.press(Qt::Key_End, Qt::ControlModifier);
            if (hasConflict) {
                desk.type(QStringLiteral("私の文"));
                applyElsewhere(desk.path(QStringLiteral("見本.db")),
                               {operations::setResponse(id, QStringLiteral("佐藤の文。"), {})},
                               QStringLiteral("佐藤"));
                desk.press(Qt::Key_S, Qt::ControlModifier);
                Desk::settle(desk.window());
            }
            if (hasHelp)
                desk.press(Qt::Key_F1);
            if (hasFindings)
                desk.press(Qt::Key_F7);
            if (hasSearch) {
                desk.press(Qt::Key_F, Qt::ControlModifier);
                desk.type(QStringLiteral("LAN"));
            }
            Desk::settle(desk.window());
            const QString name =
                QStringLiteral("%1%2%3%4 ")
                    .arg(hasConflict ? u"C"_qs : QString(), hasHelp ? u"H"_qs : QString(),
                         hasFindings ? u"F"_qs : QString(), hasSearch ? u"S"_qs : QString());
            const auto fault = [&](const QString &words) { faults += name + words; };
            desk.window().grab().save(QStringLiteral(GAIYO_PICTURE_FOLDER "/all-%1-%2-%3.png")
                                          .arg(size.width())
                                          .arg(percent)
                                          .arg(name.trimmed()));
            const QSize now = desk.window().size();
            if (now.height() > size.height() || now.width() > size.width())
                fault(QStringLiteral("grows to %1 x %2").arg(now.width()).arg(now.height()));
            const auto areaOf = [&desk](const char *each) {
                const auto *widget = desk.find<QWidget>(each);
                return QRect(widget->mapTo(&desk.window(), QPoint()), widget->size());
            };
            if (hasConflict && areaOf("conflict").bottom() >= areaOf("texts").top())
                fault(u"bar on texts"_qs);
            if (areaOf("texts").bottom() >= areaOf("categories").top())
                fault(u"texts on categories"_qs);
            if (hasConflict) {
                for (const char *button : {"keepMine", "keepTheirs", "merge"}) {
                    const auto *b = desk.find<QPushButton>(button);
                    if (b->visibleRegion().boundingRect() != b->rect())
                        fault(QString::fromLatin1(button) + u" is cut"_qs);
                }
            }
            auto *response = desk.find<QTextEdit>("response");
            if (linesIn(*response->viewport()) < 1.5)
                fault(QStringLiteral("%1 lines").arg(linesIn(*response->viewport())));
            if (!response->viewport()->rect().contains(response->cursorRect().center()))
                fault(u"caret hidden"_qs);
            if (hasFindings) {
                auto *list = desk.find<QTreeView>("findings");
                const int row = list->visualRect(list->currentIndex()).height();
                // All but its lower edge.
                if (!list->isVisible() || list->viewport()->height() < 0.8 * row)
                    fault(QStringLiteral("%1 rows of findings")
                              .arg(list->isVisible() ? rowsIn(*list) : -1));
            }
            if (hasSearch && (!desk.find<QWidget>("searchWords")->isVisible() ||
                              desk.find<QWidget>("searchWords")->visibleRegion().boundingRect() !=
                                  desk.find<QWidget>("searchWords")->rect()))
                fault(u"no search field"_qs);
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    // The list that makes room for a bar is there again when it is gone to, and when the choice is
    // made.
    void listComesBackAfterABar()
    {
        Desk desk(Theme::Light, 125);
        open(desk, QSize(960, 490));
        const OpinionId id = desk.session().view()->values().opinions.front().id;
        desk.session().jumpTo(id);
        desk.press(Qt::Key_4, Qt::AltModifier);
        desk.type(QStringLiteral("私の文"));
        const auto *list = desk.find<QTreeView>("opinions");
        QVERIFY(list->isVisible());
        applyElsewhere(desk.path(QStringLiteral("見本.db")),
                       {operations::setResponse(id, QStringLiteral("佐藤の文。"), {})},
                       QStringLiteral("佐藤"));
        desk.press(Qt::Key_S, Qt::ControlModifier);
        Desk::settle(desk.window());
        QVERIFY(!list->isVisible());
        desk.press(Qt::Key_2, Qt::AltModifier);
        Desk::settle(desk.window());
        QVERIFY(list->isVisible() && list->hasFocus());
        desk.press(Qt::Key_4, Qt::AltModifier);
        Desk::settle(desk.window());
        desk.find<QPushButton>("keepMine")->click();
        Desk::settle(desk.window());
        QVERIFY(list->isVisible());
        QVERIFY(desk.find<QTreeView>("outline")->isVisible());
    }

    // The hits are seen again once the bar that took their room is gone.
    void hitsComeBackAfterABar()
    {
        Desk desk;
        open(desk, QSize(960, 490));
        const OpinionId id = desk.session().view()->values().opinions.front().id;
        desk.session().jumpTo(id);
        desk.press(Qt::Key_4, Qt::AltModifier);
        desk.type(QStringLiteral("私の文"));
        applyElsewhere(desk.path(QStringLiteral("見本.db")),
                       {operations::setResponse(id, QStringLiteral("佐藤の文。"), {})},
                       QStringLiteral("佐藤"));
        desk.press(Qt::Key_S, Qt::ControlModifier);
        desk.press(Qt::Key_F1);
        desk.press(Qt::Key_F, Qt::ControlModifier);
        desk.type(QStringLiteral("LAN"));
        desk.press(Qt::Key_Return);
        desk.press(Qt::Key_Return);
        Desk::settle(desk.window());
        QVERIFY(desk.session().opinion() != id);
        picture(desk, "hits-after-bar");
        auto *hits = desk.find<QTreeView>("searchResults");
        QVERIFY(hits->isVisible());
        QVERIFY2(rowsIn(*hits) >= 1, qPrintable(QString::number(rowsIn(*hits))));
    }

    // Panels that were opened have the share of the height that they had when the window has been
    // small and is large again.
    void panelsHaveTheirShareAgain_data()
    {
        QTest::addColumn<QSize>("small");
        QTest::newRow("200 %") << QSize(960, 490);
        QTest::newRow("half") << QSize(683, 690);
        QTest::newRow("low") << QSize(1366, 480);
    }
    void panelsHaveTheirShareAgain()
    {
        QFETCH(QSize, small);
        Desk desk;
        open(desk, QSize(1366, 690));
        desk.press(Qt::Key_F7);
        Desk::settle(desk.window());
        const int before = desk.find<QWidget>("findings")->height();
        for (int i = 0; i < 2; ++i) {
            desk.window().resize(small);
            Desk::settle(desk.window());
            desk.window().resize(1366, 690);
            Desk::settle(desk.window());
        }
        const int after = desk.find<QWidget>("findings")->height();
        QVERIFY2(qAbs(after - before) <= 8,
                 qPrintable(QStringLiteral("%1 %2").arg(before).arg(after)));
    }

    // That words wait for a choice is told wherever the clerk is, whatever is counted beside it.
    void waitingWordsAreTold_data() { addSizes(); }
    void waitingWordsAreTold()
    {
        QFETCH(QSize, size);
        QFETCH(int, percent);
        Desk desk(Theme::Light, percent);
        open(desk, size);
        const auto &opinions = desk.session().view()->values().opinions;
        const OpinionId id = opinions.front().id;
        const OpinionId other = opinions.back().id;
        const auto place = opinions.back().node;
        desk.session().jumpTo(id);
        desk.press(Qt::Key_4, Qt::AltModifier);
        desk.type(QStringLiteral("私の文"));
        applyElsewhere(desk.path(QStringLiteral("見本.db")),
                       {operations::setResponse(id, QStringLiteral("佐藤の文。"), {})});
        desk.press(Qt::Key_S, Qt::ControlModifier);
        desk.session().jumpTo(other);
        QVERIFY(
            desk.session().apply(operations::addOpinion(place, QStringLiteral("新しい意見"), {})));
        const auto *counts = desk.find<QLabel>("counts");
        QTRY_VERIFY(counts->text().contains(QStringLiteral("未")));
        desk.press(Qt::Key_S, Qt::ControlModifier);
        Desk::settle(desk.window());
        const auto *state = desk.find<ElidingLabel>("saveState");
        QVERIFY2(state->text().contains(QStringLiteral("まだ保存されていません")),
                 qPrintable(state->text()));
        QVERIFY2(state->shown().size() >= 15, qPrintable(state->shown()));
        QVERIFY(desk.window().width() <= size.width());
    }
};

GAIYO_UI_TEST_MAIN(TestSampleRoom)
#include "test_sample_room.moc"
