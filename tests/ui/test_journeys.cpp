#include "ui/desk.h"

#include "booklet/booklet.h"
#include "collect/collect.h"
#include "editor/reference_edit.h"
#include "preview/page_view.h"
#include "session/operations.h"
#include "shell/commands.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>

#include <QProcess>

using namespace gaiyo;

namespace {

// All pages as the window shows them.
QString textOf(PageView &view)
{
    [&] { QTRY_VERIFY_WITH_TIMEOUT(view.isComplete(), 20000); }();
    QString text;
    for (int number = 1; number <= view.pageCount(); ++number) {
        view.showPage(number);
        [&] { QTRY_VERIFY_WITH_TIMEOUT(view.findPage(number), 20000); }();
        text += view.findPage(number)->text;
    }
    return text;
}

QString freshText(const Snapshot &snapshot, const FontSet &fonts)
{
    const auto pages = makePages(*collect(snapshot), fonts);
    QString text;
    for (const Page &page : *pages)
        text += page.text;
    return text;
}

} // namespace

// What a clerk does from one end to the other, with keys and with what an input method sends.
class TestJourneys : public QObject
{
    Q_OBJECT
private:
    static const Opinion &opinion(Desk &desk, int no)
    {
        return *desk.session().view()->index.findOpinionByNo(no);
    }
    static QString responseOf(Desk &desk, int no)
    {
        return desk.session().view()->plainResponse(opinion(desk, no));
    }

    // Adds a heading and names it where it stands.
    static void addHeading(Desk &desk, Qt::Key key, const QString &title)
    {
        desk.press(key, Qt::ControlModifier | Qt::ShiftModifier);
        auto *name = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(name);
        desk.type(title);
        desk.press(Qt::Key_Return);
        QCoreApplication::processEvents(); // the tree takes the name when the key is done
    }

    static void addOpinion(Desk &desk, const QString &summary, const QString &response,
                           int category)
    {
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("summary"));
        desk.type(summary);
        desk.press(Qt::Key_4, Qt::AltModifier);
        if (!response.isEmpty())
            desk.type(response);
        desk.press(Qt::Key(Qt::Key_0 + category), Qt::ControlModifier);
    }

    static void makeBooklet(Desk &desk)
    {
        desk.inDialog(
            [&] { desk.press(Qt::Key_N, Qt::ControlModifier); },
            [&](QDialog &dialog) {
                QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("title"));
                desk.type(QStringLiteral("試験計画（素案）"));
                auto *path =
                    dialog.findChild<QWidget *>(QStringLiteral("file"))->findChild<QLineEdit *>();
                for (int i = 0; i < 20 && QApplication::focusWidget() != path; ++i)
                    desk.press(Qt::Key_Tab);
                QCOMPARE(QApplication::focusWidget(), path);
                desk.press(Qt::Key_A, Qt::ControlModifier);
                desk.type(desk.path(QStringLiteral("試験.db")));
                QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
            });
        QVERIFY(desk.window().workspace());
    }

    // Makes the PDF with the keys and reads its text.
    static QString makePdf(Desk &desk, const QString &pdf)
    {
        desk.inDialog([&] { desk.press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier); },
                      [&](QDialog &dialog) { QTest::keyClick(&dialog, Qt::Key_Return); });
        [&] { QTRY_VERIFY(QFile::exists(pdf)); }();
#ifdef Q_OS_WIN
        return {}; // nothing there reads it; the packages' test compares PDFs with Linux's
#else
        QProcess read;
        read.start(QStringLiteral("pdftotext"), {QStringLiteral("-raw"), pdf, QStringLiteral("-")});
        if (!read.waitForStarted())
            qFatal("pdftotext is missing: install poppler-utils");
        read.waitForFinished();
        return QString::fromUtf8(read.readAllStandardOutput()).remove(u' ').remove(u'\n');
#endif
    }
    static bool holds(const QString &text, const char *words)
    {
#ifdef Q_OS_WIN
        return text.isEmpty() || text.contains(QString::fromUtf8(words));
#else
        return text.contains(QString::fromUtf8(words).remove(u' '));
#endif
    }

private Q_SLOTS:
    // From nothing to the PDF by keyboard alone.
    void fromNothingToPdf()
    {
        Desk desk;
        makeBooklet(desk);
        desk.press(Qt::Key_1, Qt::AltModifier);
        addHeading(desk, Qt::Key_N, QStringLiteral("暮らし"));
        addHeading(desk, Qt::Key_M, QStringLiteral("窓口"));
        addHeading(desk, Qt::Key_M, QStringLiteral("予約"));
        addHeading(desk, Qt::Key_M, QStringLiteral("案内の充実"));
        addHeading(desk, Qt::Key_N, QStringLiteral("手続の簡素化"));
        addOpinion(desk, QStringLiteral("手続を減らしてほしい。"), QStringLiteral("減らします。"),
                   1);
        addOpinion(desk, QStringLiteral("用紙を減らしてほしい。"), QString(), 2);
        desk.press(Qt::Key_U, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(opinion(desk, 1).response, opinion(desk, 2).response);
        addOpinion(desk, QStringLiteral("押印をなくしてほしい。"), QStringLiteral("検討します。"),
                   3);
        desk.press(Qt::Key_1, Qt::AltModifier);
        desk.press(Qt::Key_Home);
        desk.press(Qt::Key_Down);
        desk.press(Qt::Key_Down);
        addHeading(desk, Qt::Key_N, QStringLiteral("産業"));
        addHeading(desk, Qt::Key_M, QStringLiteral("商店街"));
        addHeading(desk, Qt::Key_M, QStringLiteral("催し"));
        addHeading(desk, Qt::Key_M, QStringLiteral("広報"));
        addOpinion(desk, QStringLiteral("催しを増やしてほしい。"), QStringLiteral("続けます。"), 4);
        addOpinion(desk, QStringLiteral("広報を増やしてほしい。"), QStringLiteral("No."), 5);
        desk.type(QStringLiteral("1"));
        desk.press(Qt::Key_Return);
        desk.type(QStringLiteral("に記載のとおりです。"));
        addOpinion(desk, QStringLiteral("区報を読みやすくしてほしい。"), QStringLiteral("No."), 6);
        desk.type(QStringLiteral("催し"));
        desk.press(Qt::Key_Return);
        desk.type(QStringLiteral("と同様です。"));
        desk.press(Qt::Key_S, Qt::ControlModifier);

        const Snapshot &values = desk.session().view()->values();
        QCOMPARE(values.nodes.size(), size_t(9));
        QCOMPARE(values.opinions.size(), size_t(6));
        QCOMPARE(responseOf(desk, 5), QStringLiteral("No. 1に記載のとおりです。"));
        QCOMPARE(responseOf(desk, 6), QStringLiteral("No. 4と同様です。"));
        for (int no = 1; no <= 6; ++no)
            QCOMPARE(opinion(desk, no).category, values.categories[size_t(no - 1)].id);

        const QString text = makePdf(desk, desk.path(QStringLiteral("試験.pdf")));
        for (const char *words : {"試験計画（素案）", "手続を減らしてほしい。",
                                  "No. 1に記載のとおり", "区報を読みやすく", "暮らし", "産業"})
            QVERIFY2(holds(text, words), words);
    }

    // What a new user needs for a finished PDF of five opinions, the outline pasted: a key, a
    // phrase that is typed and a paste are one action each.
    void fiveOpinionsInThirtyFiveActions()
    {
        Desk desk;
        int actions = 0;
        const auto press = [&](Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
            ++actions;
            desk.press(key, modifiers);
        };
        const auto type = [&](const QString &words) {
            ++actions;
            desk.type(words);
        };
        desk.inDialog([&] { press(Qt::Key_N, Qt::ControlModifier); },
                      [&](QDialog &dialog) {
                          type(QStringLiteral("試験計画（素案）"));
                          // The proposed file is in the documents of whoever runs the test.
                          dialog.findChild<QWidget *>(QStringLiteral("file"))
                              ->findChild<QLineEdit *>()
                              ->setText(desk.path(QStringLiteral("試験.db")));
                          press(Qt::Key_Return);
                      });
        QVERIFY(desk.window().workspace());
        QApplication::clipboard()->setText(
            QStringLiteral("第1章 暮らし\n取組項目① 窓口\n第2章 産業\n取組項目② 商店街"));
        desk.inDialog([&] { press(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier); },
                      [&](QDialog &) {
                          ++actions;
                          QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
                      });
        QCOMPARE(desk.session().view()->values().nodes.size(), size_t(4));
        press(Qt::Key_1, Qt::AltModifier);
        press(Qt::Key_End);
        for (int no = 1; no <= 5; ++no) {
            press(Qt::Key_Return, Qt::ControlModifier);
            type(QStringLiteral("意見その%1。").arg(no));
            press(Qt::Key_Tab);
            type(QStringLiteral("区の考え方その%1。").arg(no));
            press(Qt::Key(Qt::Key_0 + no), Qt::ControlModifier);
        }
        actions += 2; // of makePdf(): its key, and Return
        const QString text = makePdf(desk, desk.path(QStringLiteral("試験.pdf")));
        for (int no = 1; no <= 5; ++no) {
            QVERIFY(holds(text, qUtf8Printable(QStringLiteral("意見その%1。").arg(no))));
            QVERIFY(holds(text, qUtf8Printable(QStringLiteral("区の考え方その%1。").arg(no))));
            QVERIFY(opinion(desk, no).category);
            QCOMPARE(opinion(desk, no).node, desk.session().view()->values().nodes.back().id);
        }
        QVERIFY2(actions <= 35, qPrintable(QString::number(actions)));
    }

    // (b): a move renumbers the references in editor, page and document; undo brings all back.
    void moveRenumbersReferences()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        auto *pages = desk.find<PageView>("pages");
        QTRY_VERIFY_WITH_TIMEOUT(pages->isComplete(), 20000);
        Snapshot before = desk.session().view()->values();
        const QString pagesBefore = textOf(*pages);
        const OpinionId second = opinion(desk, 2).id;
        const OpinionId eighth = opinion(desk, 8).id;
        QVERIFY(responseOf(desk, 8).contains(u"No. 2"));

        desk.session().jumpTo(eighth);
        QTRY_VERIFY(pages->findPage(pages->currentPage()) &&
                    pages->findPage(pages->currentPage())->text.contains(u"学校にも公衆無線"));
        desk.press(Qt::Key_2, Qt::AltModifier);
        int steps = 0;
        while (*desk.session().view()->index.findNo(eighth) >
                   *desk.session().view()->index.findNo(second) &&
               steps < 20) {
            desk.press(Qt::Key_Up, Qt::AltModifier);
            ++steps;
        }
        QCOMPARE(*desk.session().view()->index.findNo(second), 3);
        QCOMPARE(*desk.session().view()->index.findNo(eighth), 2);
        QVERIFY(responseOf(desk, 2).contains(u"No. 3"));
        auto *response = desk.find<ReferenceEdit>("response");
        QVERIFY(response->markup().contains(second.value()));
        QVERIFY(textOf(*pages).contains(u"No. 3に記載のとおり"));
        const QString pdf = makePdf(desk, desk.path(QStringLiteral("練馬区情報化基本計画.pdf")));
        QVERIFY2(holds(pdf, "No.3に記載のとおり"),
                 qPrintable(pdf.mid(pdf.indexOf(u"学校にも公衆"), 160)));

        for (int i = 0; i < steps; ++i)
            desk.press(Qt::Key_Z, Qt::ControlModifier);
        Snapshot after = desk.session().view()->values();
        after.revision = before.revision;
        QVERIFY(after == before);
        QCOMPARE(textOf(*pages), pagesBefore);
    }

    // Only the pages around a change are made anew, and they are those that a fresh start makes.
    void pagesAfterChangesAreThoseOfAFreshStart()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        auto *pages = desk.find<PageView>("pages");
        QTRY_VERIFY_WITH_TIMEOUT(pages->isComplete(), 20000);
        for (const int no : {49, 8, 30, 1, 17}) {
            desk.session().jumpTo(opinion(desk, no).id);
            desk.press(Qt::Key_3, Qt::AltModifier);
            desk.type(QStringLiteral("この意見に言葉を足します。").repeated(no % 7 * 4 + 1));
            desk.press(Qt::Key_S, Qt::ControlModifier);
            const auto snapshot = desk.session().view()->snapshot;
            QCOMPARE(textOf(*pages), freshText(*snapshot, desk.window().services().fonts));
        }
    }

    // Before anything is saved, and as it is when it is: opinions, responses, the first words of a
    // response, and back again.
    void pagesFollowTheKeys()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        auto *pages = desk.find<PageView>("pages");
        QTRY_VERIFY_WITH_TIMEOUT(pages->isComplete(), 20000);
        desk.session().apply(
            operations::addOpinion(desk.session().view()->values().nodes.front().id, {}, {}));
        const QString before = textOf(*pages);
        for (const int no : {1, 8, 30}) {
            desk.session().jumpTo(opinion(desk, no).id);
            const auto type = [&](Qt::Key field, const QString &words) {
                desk.press(field, Qt::AltModifier);
                const auto saved = desk.session().view();
                desk.type(words);
                QTRY_VERIFY(textOf(*pages).contains(words));
                QVERIFY(!desk.session().words().isEmpty());
                QCOMPARE(desk.session().view(), saved);
            };
            type(Qt::Key_3, QStringLiteral("打っている意見%1。").arg(no));
            type(Qt::Key_4, QStringLiteral("打っている回答%1。").arg(no));
            const QString typed = textOf(*pages);
            desk.press(Qt::Key_S, Qt::ControlModifier);
            QCOMPARE(textOf(*pages), typed);
            desk.press(Qt::Key_Z, Qt::ControlModifier);
            desk.press(Qt::Key_Z, Qt::ControlModifier);
            QTRY_COMPARE(textOf(*pages), before);
        }
    }
};

GAIYO_UI_TEST_MAIN(TestJourneys)
#include "test_journeys.moc"
