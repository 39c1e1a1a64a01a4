#include "ui/desk.h"

#include "inquiry/inquiry_pane.h"
#include "letters/original_view.h"
#include "shell/inquiry_mode.h"
#include "store/versions.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QProcess>
#include <QTextEdit>
#include <QTimer>
#include <QToolButton>
#include <QTreeWidget>

using namespace gaiyo;
using namespace Qt::StringLiterals;

// From an empty window to the booklet: a letter comes, its words become opinions, a department is
// asked and answers in Excel, its answers are taken, decided on, and printed.
class TestJourneyDepartments : public QObject
{
    Q_OBJECT
private:
    static void trigger(Desk &desk, Command command)
    {
        desk.window().commands().action(command)->trigger();
    }

    static void makeBooklet(Desk &desk)
    {
        desk.inDialog([&] { desk.press(Qt::Key_N, Qt::ControlModifier); },
                      [&](QDialog &dialog) {
                          desk.type(u"みどりの計画（素案）"_s);
                          auto *path =
                              dialog.findChild<QWidget *>(u"file"_s)->findChild<QLineEdit *>();
                          for (int i = 0; i < 20 && QApplication::focusWidget() != path; ++i)
                              desk.press(Qt::Key_Tab);
                          desk.press(Qt::Key_A, Qt::ControlModifier);
                          desk.type(desk.path(u"みどり.db"_s));
                          QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
                      });
        QVERIFY(desk.window().workspace());
        desk.press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
        desk.type(u"駅前の整備"_s);
        desk.press(Qt::Key_Return);
        QCoreApplication::processEvents();
        QCOMPARE(desk.session().view()->values().nodes.size(), size_t(1));
    }

    // What came by post is typed.
    static void typeLetter(Desk &desk)
    {
        desk.press(Qt::Key_F1, Qt::ControlModifier);
        desk.inDialog(
            [&] { desk.press(Qt::Key_L, Qt::ControlModifier); },
            [&](QDialog &dialog) {
                QCOMPARE(QApplication::focusWidget(), dialog.findChild<QTextEdit *>(u"words"_s));
                desk.type(u"駅前に木を植えてほしい。駐輪場が足りない。"_s);
                for (int i = 0; i < 5 && QApplication::focusWidget()->objectName() != u"do"; ++i)
                    desk.press(Qt::Key_Tab);
                desk.press(Qt::Key_Return);
            });
        QCOMPARE(desk.session().work().work().letters.size(), size_t(1));
    }

    // The next words that are left, with their heading.
    static void cutNext(Desk &desk)
    {
        desk.press(Qt::Key_2, Qt::AltModifier);
        if (desk.find<OriginalView>("original")->textCursor().selectedText().isEmpty())
            desk.press(Qt::Key_Tab);
        desk.press(Qt::Key_O);
        QCOMPARE(QApplication::focusWidget()->objectName(), u"letterSummary"_s);
        desk.inDialog([&] { desk.press(Qt::Key_M, Qt::ControlModifier); },
                      [](QDialog &dialog) {
                          auto *words = dialog.findChild<QLineEdit *>(u"pickWords"_s);
                          words->setText(u"駅前"_s);
                          QTest::keyClick(words, Qt::Key_Return);
                      });
        desk.press(Qt::Key_Escape);
    }

    static void ask(Desk &desk)
    {
        desk.press(Qt::Key_F2, Qt::ControlModifier);
        desk.press(Qt::Key_1, Qt::AltModifier);
        desk.press(Qt::Key_End);
        desk.inDialog([&] { desk.press(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier); },
                      [&](QDialog &) {
                          desk.type(u"公園課"_s);
                          desk.press(Qt::Key_Return);
                      });
        QCOMPARE(desk.session().work().work().departments.size(), size_t(1));
        desk.press(Qt::Key_F3, Qt::ControlModifier);
        desk.inDialog([&] { trigger(desk, Command::IssueInquiry); },
                      [&](QDialog &dialog) {
                          dialog.findChild<QWidget *>(u"inquiryFolder"_s)
                              ->findChild<QLineEdit *>()
                              ->setText(desk.path(u"照会"_s));
                          QTest::keyClick(dialog.findChild<QLineEdit *>(u"inquiryName"_s),
                                          Qt::Key_Return);
                      });
    }

    // As the department fills it in, with a program that is not ours.
    static QString answered(Desk &desk)
    {
        const QDir folder(desk.path(u"照会"_s));
        const QStringList sheets = folder.entryList({u"*.xlsx"_s}, QDir::Files);
        if (sheets.size() != 1)
            return {};
        QString back = desk.path(u"回答.xlsx"_s);
        QProcess python;
        python.start(u"/usr/bin/python3"_s,
                     {QStringLiteral(GAIYO_RETURN_SHEET), folder.filePath(sheets.front()), back,
                      u"all_answered"_s});
        if (!python.waitForFinished(120'000) || python.exitCode() != 0)
            qFatal("%s", python.readAllStandardError().constData());
        return back;
    }

    static void takeIn(Desk &desk, const QString &back)
    {
        desk.inDialog(
            [&] { desk.window().workspace()->inquiry().takeFiles({back}); },
            [](QDialog &dialog) {
                QCOMPARE(dialog.findChild<QTreeWidget *>(u"answerFiles"_s)->topLevelItemCount(), 1);
                QTest::keyClick(&dialog, Qt::Key_Escape);
            });
        InquiryPane &pane = desk.window().workspace()->inquiry().pane();
        QTRY_VERIFY(!pane.asked().isReading());
    }

    static QStringList responses(Desk &desk)
    {
        QStringList all;
        const auto view = desk.session().view();
        for (const Opinion &opinion : view->values().opinions)
            all += view->plainResponse(opinion);
        return all;
    }

private Q_SLOTS:
    void fromALetterToTheBooklet()
    {
        Desk desk;
        makeBooklet(desk);
        typeLetter(desk);
        cutNext(desk);
        cutNext(desk);
        const auto &opinions = desk.session().view()->values().opinions;
        QCOMPARE(opinions.size(), size_t(2));
        QCOMPARE(opinions[0].summary, u"駅前に木を植えてほしい。"_s);
        QCOMPARE(opinions[1].summary, u"駐輪場が足りない。"_s);
        QCOMPARE(desk.session().view()->values().work->letters[0].unused, 0);

        ask(desk);
        const QString back = answered(desk);
        QVERIFY(!back.isEmpty());
        takeIn(desk, back);
        QCOMPARE(responses(desk), QStringList({QString(), QString()})); // nothing counts yet
        desk.press(Qt::Key_2, Qt::AltModifier);
        desk.press(Qt::Key_F8);
        desk.press(Qt::Key_Return); // one by one: each is looked at
        InquiryPane &pane = desk.window().workspace()->inquiry().pane();
        QTRY_VERIFY(!pane.asked().isReading());
        desk.press(Qt::Key_Return);
        QCOMPARE(responses(desk), QStringList({u"1番への回答です。"_s, u"2番への回答です。"_s}));
        for (const Opinion &opinion : desk.session().view()->values().opinions)
            QVERIFY(opinion.category.has_value());

        desk.press(Qt::Key_F2, Qt::ControlModifier);
        desk.inDialog([&] { trigger(desk, Command::Approve); },
                      [](QDialog &dialog) {
                          QTest::keyClick(dialog.findChild<QLineEdit *>(u"approvalName"_s),
                                          Qt::Key_Return);
                      });
        const auto versions = readVersions(desk.session().path());
        QVERIFY(versions && versions->size() == 1 && versions->front().isApproved);
        QVERIFY(QFile::exists(desk.path(u"みどり_決裁版.pdf"_s)));
        QTRY_VERIFY(desk.find<QToolButton>("approvalLine")->isVisible());

        const QString pdf = desk.path(u"みどり.pdf"_s);
        desk.inDialog([&] { desk.press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier); },
                      [](QDialog &dialog) { QTest::keyClick(&dialog, Qt::Key_Return); });
        QTRY_VERIFY(QFile::exists(pdf));
        QProcess read;
        read.start(u"pdftotext"_s, {u"-raw"_s, pdf, u"-"_s});
        QVERIFY(read.waitForFinished());
        const QString text =
            QString::fromUtf8(read.readAllStandardOutput()).remove(u' ').remove(u'\n');
        for (const QString &words : {u"駅前に木を植えてほしい。"_s, u"1番への回答です。"_s,
                                     u"駐輪場が足りない。"_s, u"2番への回答です。"_s})
            QVERIFY2(text.contains(words), qUtf8Printable(text));
    }
};

GAIYO_UI_TEST_MAIN(TestJourneyDepartments)
#include "test_journey_departments.moc"
