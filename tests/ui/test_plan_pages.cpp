#include "ui/desk.h"
#include "ui/looks.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QTimer>
#include <QTreeWidget>

using namespace gaiyo;
using namespace Qt::StringLiterals;

namespace {

// A reader needs a password for it.
const QByteArray kLockedPdf =
    "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\n"
    "4 0 obj<</Filter/Standard/V 1/R 2/P -4/O<" +
    QByteArray(64, '1') + ">/U<" + QByteArray(64, '2') +
    ">>>endobj\ntrailer<</Root 1 0 R/Encrypt 4 0 R/ID[<00><00>]/Size 5>>\n%%EOF\n";

// One page without a word on it.
const QByteArray kEmptyPdf = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                             "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                             "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>endobj\n"
                             "trailer<</Root 1 0 R/Size 4>>\n%%EOF\n";

void writeBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

template <typename Field>
Field &field(const QDialog &dialog, const char *name)
{
    return *dialog.findChild<Field *>(QLatin1String(name));
}

QAction &command(Desk &desk)
{
    return *desk.window().commands().action(Command::ReadPlanPages);
}

void inPlanPages(Desk &desk, const std::function<void(QDialog &)> &steps)
{
    desk.inDialog([&] { command(desk).trigger(); }, steps);
}

// As it is pasted into the field that has the keys first.
void giveFile(QDialog &dialog, const QString &path)
{
    QVERIFY(qobject_cast<QLineEdit *>(dialog.focusWidget()));
    static_cast<QLineEdit *>(dialog.focusWidget())->clear();
    static_cast<QLineEdit *>(dialog.focusWidget())->insert(path);
}

QString trouble(const QDialog &dialog)
{
    return field<QLabel>(dialog, "trouble").text();
}

QString rowOf(const QDialog &dialog, int row)
{
    const auto *item = field<QTreeWidget>(dialog, "planPages").topLevelItem(row);
    return item->text(0) + u'|' + item->text(1) + u'|' + item->text(2) + u'|' + item->text(3);
}

void keepPicture(QDialog &dialog, const QString &name)
{
    Desk::settle(dialog);
    const QString folder = QStringLiteral(GAIYO_PICTURE_FOLDER);
    QVERIFY(QDir().mkpath(folder));
    QVERIFY(dialog.grab().save(folder + u'/' + name + u".png"_s));
}

// The items of the sample, of which the second has a page already.
std::vector<Node> items(Desk &desk)
{
    std::vector<Node> found;
    for (const Node &node : desk.session().view()->values().nodes) {
        if (node.kind == NodeKind::Item)
            found.push_back(node);
    }
    return found;
}

std::optional<QString> draftPage(Desk &desk, const NodeId &id)
{
    return desk.session().view()->index.findNode(id)->draftPage;
}

// A reader of PDFs that never comes to its end, before the system's one, while it lives.
class EndlessReader
{
public:
    explicit EndlessReader(const QString &folder)
        : m_path(qgetenv("PATH"))
    {
#ifdef Q_OS_UNIX
        QDir().mkpath(folder);
        const QString program = folder + u"/pdftotext"_s;
        writeBytes(program, "#!/bin/sh\nexec tail -f /dev/null\n");
        QFile::setPermissions(program, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        qputenv("PATH", folder.toLocal8Bit() + ':' + m_path);
        m_isFound = QStandardPaths::findExecutable(u"pdftotext"_s) == program;
#else
        Q_UNUSED(folder)
#endif
    }
    ~EndlessReader()
    {
        qputenv("PATH", m_path);
    }
    EndlessReader(const EndlessReader &) = delete;
    EndlessReader &operator=(const EndlessReader &) = delete;

    bool isFound() const
    {
        return m_isFound;
    }

private:
    QByteArray m_path;
    bool m_isFound = false;
};

// By the button that looks for it.
void chooseAgain(QDialog &dialog, const QString &path)
{
    bool isGiven = false;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, [&] {
        auto *files = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
        if (!files || isGiven)
            return;
        isGiven = true;
        givingFile(path)(*files);
    });
    look.start(10);
    QTest::mouseClick(field<QWidget>(dialog, "planFile").findChild<QPushButton *>(),
                      Qt::LeftButton);
    QVERIFY(isGiven);
}

} // namespace

// 見出しのページを読み取る, by the keys.
class TestPlanPages : public QObject
{
    Q_OBJECT
private:
    // Three headings' pages, one that is there already, and a row of no heading.
    QString makeTable(Desk &desk)
    {
        const std::vector<Node> all = items(desk);
        (void)desk.session().apply(
            {u"set_node"_s, {{u"id"_s, all[1].id.value()}, {u"page_draft"_s, u"35"_s}}, {}});
        (void)desk.session().apply(
            {u"set_node"_s, {{u"id"_s, all[2].id.value()}, {u"page_draft"_s, u"1"_s}}, {}});
        QString table = u"id,ページ\n"_s;
        for (size_t i = 0; i < 3; ++i)
            table += all[i].id.value() + u",第%1ページ\n"_s.arg(34 + i);
        const QString path = desk.path(u"ページ.csv"_s);
        writeBytes(path, (table + u"知らない見出し,9\n"_s).toUtf8());
        return path;
    }

private Q_SLOTS:
    // What is missing is named first; OK is one step, told with the way back.
    void pagesAreReadFromATable()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const QString path = makeTable(desk);
        const std::vector<Node> all = items(desk);
        const auto headings = desk.session().view()->values().nodes.size();
        inPlanPages(desk, [&](QDialog &dialog) {
            QVERIFY(!field<QPushButton>(dialog, "do").isEnabled());
            giveFile(dialog, path);
            const auto &list = field<QTreeWidget>(dialog, "planPages");
            const int missing = int(headings) - 3;
            QCOMPARE(list.topLevelItemCount(), int(headings) + 1);
            QVERIFY2(rowOf(dialog, 0).endsWith(u"||見つかりません|そのまま"_s),
                     qPrintable(rowOf(dialog, 0)));
            QVERIFY2(rowOf(dialog, missing).startsWith(u"5行目：知らない見出し"_s),
                     qPrintable(rowOf(dialog, missing)));
            QVERIFY(rowOf(dialog, missing + 1).endsWith(u"||34|設定"_s));
            QVERIFY(rowOf(dialog, missing + 2).endsWith(u"|1|36|変更"_s));
            QVERIFY(rowOf(dialog, missing + 3).endsWith(u"|35|35|同じ"_s));
            QCOMPARE(
                field<QLabel>(dialog, "planCounts").text(),
                u"設定または変更：2件、今と同じ：1件、見つからない見出し：%1件"_s.arg(missing));
            QTest::keyClick(&dialog, Qt::Key_Return);
        });
        QCOMPARE(draftPage(desk, all[0].id), u"34"_s);
        QCOMPARE(draftPage(desk, all[2].id), u"36"_s);
        QVERIFY(desk.find<QLabel>("done")->text().startsWith(
            u"2件の見出しのページを設定しました（素案のページ）。"_s));
        QTest::mouseClick(desk.find<QPushButton>("takeBack"), Qt::LeftButton);
        QVERIFY(!draftPage(desk, all[0].id));
        QCOMPARE(draftPage(desk, all[2].id), u"1"_s);
    }

    // From a PDF that has the headings as its lines: the booklet itself.
    void pagesAreReadFromAPdf()
    {
        if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty())
            QSKIP("pdftotext is not here");
        Desk desk;
        desk.open(desk.makeSeed());
        const QString pdf = desk.path(u"計画.pdf"_s);
        desk.inDialog([&] { desk.window().commands().action(Command::MakePdf)->trigger(); },
                      [&](QDialog &dialog) {
                          auto &path = *field<QWidget>(dialog, "file").findChild<QLineEdit *>();
                          path.clear();
                          path.insert(pdf);
                          QTest::mouseClick(&field<QPushButton>(dialog, "do"), Qt::LeftButton);
                      });
        QVERIFY(QFile::exists(pdf));
        QString found;
        inPlanPages(desk, [&](QDialog &dialog) {
            giveFile(dialog, pdf);
            QVERIFY2(field<QPushButton>(dialog, "do").isEnabled(), qPrintable(trouble(dialog)));
            found = field<QLabel>(dialog, "planCounts").text();
            QTest::mouseClick(&field<QPushButton>(dialog, "do"), Qt::LeftButton);
        });
        const int set = found.section(u'：', 1).section(u'件', 0, 0).toInt();
        QVERIFY2(set > 0, qPrintable(found));
        QVERIFY(desk.find<QLabel>("done")->text().startsWith(u"%1件の見出し"_s.arg(set)));
    }

    // The decided plan's pages are others than the draft's.
    void editionIsChosen()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const QString path = makeTable(desk);
        const std::vector<Node> all = items(desk);
        inPlanPages(desk, [&](QDialog &dialog) {
            giveFile(dialog, path);
            auto &edition = field<QComboBox>(dialog, "planEdition");
            edition.setFocus();
            QTest::keyClick(&edition, Qt::Key_Down);
            QVERIFY(
                field<QLabel>(dialog, "planCounts").text().startsWith(u"設定または変更：3件"_s));
            QTest::mouseClick(&field<QPushButton>(dialog, "do"), Qt::LeftButton);
        });
        QCOMPARE(desk.session().view()->index.findNode(all[1].id)->finalPage, u"35"_s);
        QCOMPARE(draftPage(desk, all[2].id), u"1"_s);
        // A second time there is nothing to do.
        inPlanPages(desk, [&](QDialog &dialog) {
            field<QComboBox>(dialog, "planEdition").setCurrentIndex(1);
            giveFile(dialog, path);
            QVERIFY(!field<QPushButton>(dialog, "do").isEnabled());
            dialog.reject();
        });
    }

    // Each says what is the matter and stays open; nothing is done.
    void filesThatCannotBeRead()
    {
        if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty())
            QSKIP("pdftotext is not here");
        Desk desk;
        desk.open(desk.makeSeed());
        const qint64 revision = desk.session().view()->values().revision;
        writeBytes(desk.path(u"鍵.pdf"_s), kLockedPdf);
        writeBytes(desk.path(u"破損.pdf"_s), "%PDF-1.7 and no more");
        writeBytes(desk.path(u"画像.pdf"_s), kEmptyPdf);
        writeBytes(desk.path(u"別の表.csv"_s), "意見\n公園\n");
        inPlanPages(desk, [&](QDialog &dialog) {
            const std::vector<std::pair<QString, QString>> all{
                {u"鍵.pdf"_s, u"パスワード"_s},
                {u"破損.pdf"_s, u"PDFとして読めません"_s},
                {u"画像.pdf"_s, u"文字がありません"_s},
                {u"別の表.csv"_s, u"別の表.csv"_s},
                {u"."_s, u"ファイルではありません"_s}};
            for (const auto &[name, words] : all) {
                giveFile(dialog, desk.path(name));
                QVERIFY2(trouble(dialog).contains(words), qPrintable(trouble(dialog)));
                QVERIFY(!field<QPushButton>(dialog, "do").isEnabled());
                if (name == u"鍵.pdf")
                    keepPicture(dialog, u"plan-pages-locked"_s);
                QTest::keyClick(&dialog, Qt::Key_Return);
                QVERIFY(dialog.isVisible());
            }
            giveFile(dialog, desk.path(u"無い"_s)); // still being typed
            QCOMPARE(trouble(dialog), QString());
            QTest::keyClick(&dialog, Qt::Key_Escape);
        });
        QCOMPARE(desk.session().view()->values().revision, revision);
    }

    // Stopped in the middle of a PDF nothing is set, the dialog stays, and choosing the same file
    // once more reads it.
    void readingIsStopped()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const QString pdf = desk.path(u"計画.pdf"_s);
        writeBytes(pdf, kEmptyPdf);
        if (!EndlessReader(desk.path(u"program"_s)).isFound())
            QSKIP("no reader can stand in here");
        const qint64 revision = desk.session().view()->values().revision;
        inPlanPages(desk, [&](QDialog &dialog) {
            {
                const EndlessReader endless(desk.path(u"program"_s));
                const StopAtOnce stop;
                giveFile(dialog, pdf);
                QVERIFY(stop.isDone());
            }
            QVERIFY2(trouble(dialog).contains(u"取りやめました"_s), qPrintable(trouble(dialog)));
            QVERIFY(!field<QPushButton>(dialog, "do").isEnabled());
            QCOMPARE(field<QTreeWidget>(dialog, "planPages").topLevelItemCount(), 0);
            // What is the matter is still said when the edition is chosen.
            auto &edition = field<QComboBox>(dialog, "planEdition");
            edition.setFocus();
            QTest::keyClick(&edition, Qt::Key_Down);
            QVERIFY(!trouble(dialog).isEmpty());
            if (!QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty()) {
                chooseAgain(dialog, pdf);
                QVERIFY2(trouble(dialog).contains(u"文字がありません"_s),
                         qPrintable(trouble(dialog)));
            }
            QTest::keyClick(&dialog, Qt::Key_Escape);
        });
        QCOMPARE(desk.session().view()->values().revision, revision);
    }

    // Another file is given while one is read: what is shown is the other's, whatever becomes of
    // the first.
    void anotherFileWhileOneIsRead()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const QString table = makeTable(desk);
        const QString pdf = desk.path(u"計画.pdf"_s);
        writeBytes(pdf, kEmptyPdf);
        const EndlessReader endless(desk.path(u"program"_s));
        if (!endless.isFound())
            QSKIP("no reader can stand in here");
        inPlanPages(desk, [&](QDialog &dialog) {
            const StopAtOnce stop;
            QTimer::singleShot(0, &dialog, [&] { giveFile(dialog, table); });
            giveFile(dialog, pdf);
            QVERIFY(stop.isDone());
            QCOMPARE(trouble(dialog), QString());
            QVERIFY(field<QPushButton>(dialog, "do").isEnabled());
            QVERIFY(
                field<QLabel>(dialog, "planCounts").text().startsWith(u"設定または変更：2件"_s));
            dialog.reject();
        });
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
        desk.open(desk.makeSeed());
        const QString path = makeTable(desk);
        inPlanPages(desk, [&](QDialog &dialog) {
            giveFile(dialog, path);
            keepPicture(dialog, u"plan-pages-"_s + tag);
            const QStringList faults = clippedIn(dialog) + blankIn(dialog, dialog.grab().toImage());
            QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
            dialog.reject();
        });
    }

    void whoMayOnlyReadDoesNotGetIt()
    {
        Desk desk;
        desk.setFolderTest([](const QString &) -> Result<void> {
            return Error{ErrorKind::Conflict, u"不明"_s};
        });
        desk.newWindow();
        desk.open(desk.makeSeed());
        QVERIFY(desk.session().isReadOnly());
        QVERIFY(!command(desk).isEnabled());
    }
};

GAIYO_UI_TEST_MAIN(TestPlanPages)
#include "test_plan_pages.moc"
