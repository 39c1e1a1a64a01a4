#include "ui/desk.h"
#include "ui/parts.h"

#include "document/document.h"
#include "session/comparison_words.h"
#include "session/operations.h"
#include "store/document_store.h"
#include "store/versions.h"
#include "ui/saver.h"

#include <QApplication>
#include <QComboBox>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTimer>
#include <QTreeWidget>

using namespace gaiyo;
using namespace Qt::StringLiterals;

namespace {

QAction &command(Desk &desk)
{
    return *desk.window().commands().action(Command::CompareFile);
}

const Opinion &opinion(Desk &desk, int no)
{
    return *desk.session().view()->index.findOpinionByNo(no);
}

// Everything in a folder, with its bytes.
std::map<QString, QByteArray> bytesIn(const QString &folder)
{
    std::map<QString, QByteArray> all;
    const QDir dir(folder);
    for (const QString &name : dir.entryList(QDir::Files | QDir::Hidden)) {
        QFile file(dir.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s cannot be read", qUtf8Printable(name));
        all[name] = QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256);
    }
    return all;
}

QString sum(QDialog &dialog)
{
    return in<QLabel>(dialog, "comparisonSum").text();
}

void writeBytes(const QString &path, qint64 at, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(at));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

// ほかのファイルと比べる: the open document beside another file, which is only looked at.
class TestOtherFile : public QObject
{
    Q_OBJECT
private:
    // A copy in a folder of its own, then two opinions are changed here.
    QString openWithCopy(Desk &desk, const QString &name = u"控え.db"_s)
    {
        const QString path = desk.makeSeed();
        QDir().mkpath(desk.path(u"共有"_s));
        const QString copy = desk.path(u"共有/"_s + name);
        if (!QFile::copy(path, copy))
            qFatal("no copy");
        desk.open(path);
        desk.session().apply(operations::setSummary(opinion(desk, 3).id, u"三番目の文"_s, {}));
        desk.session().apply(operations::setSummary(opinion(desk, 5).id, u"五番目の文"_s, {}));
        return copy;
    }

    // The command says why it cannot, and the document stays as it is.
    static void refused(Desk &desk, const QString &path, const QString &words)
    {
        const qint64 revision = desk.session().view()->values().revision;
        QString said;
        desk.inDialogs([&] { command(desk).trigger(); },
                       {givingFile(path), [&](QDialog &dialog) {
                            auto *box = qobject_cast<QMessageBox *>(&dialog);
                            QVERIFY2(box, qPrintable(dialog.objectName()));
                            said = box->text();
                            QTest::keyClick(box, Qt::Key_Return);
                        }});
        QVERIFY2(said.contains(words), qPrintable(said));
        QVERIFY2(said.contains(QFileInfo(path).fileName()), qPrintable(said));
        QCOMPARE(desk.session().view()->values().revision, revision);
    }

private Q_SLOTS:
    // A line of the list: what was put in the place of what, as the page shows it.
    void aChangeIsSaidInALine()
    {
        using Kind = DifferencePiece::Kind;
        const auto words = [](const std::vector<DifferencePiece> &pieces) {
            OpinionChange change;
            change.kind = ChangeKind::Text;
            change.pieces = pieces;
            return changeWords(change);
        };
        QCOMPARE(words({{Kind::Same, u"計"_s}, {Kind::Removed, u"36"_s}, {Kind::Added, u"35"_s}}),
                 u"36 → 35"_s);
        QCOMPARE(words({{Kind::Added, u"35"_s}, {Kind::Removed, u"36"_s}, {Kind::Same, u"件"_s}}),
                 u"36 → 35"_s);
        QCOMPARE(words({{Kind::Removed, u"36"_s}, {Kind::Same, u"と"_s}, {Kind::Added, u"35"_s}}),
                 u"削除：36"_s);
        QCOMPARE(words({{Kind::Same, u"と"_s}, {Kind::Added, u"35"_s}}), u"追加：35"_s);
        QCOMPARE(words({{Kind::Same, u"と"_s}}), QString());
    }

    // From the menu to the pages; the direction is turned by the keys; the page follows the
    // document, and of the other folder not a byte is another afterwards.
    void aCopyIsCompared()
    {
        Desk desk;
        const QString copy = openWithCopy(desk);
        const auto before = bytesIn(QFileInfo(copy).path());
        desk.inDialogs([&] { command(desk).trigger(); },
                       {givingFile(copy), [&](QDialog &dialog) {
                            auto &from = in<QComboBox>(dialog, "comparisonFrom");
                            auto &to = in<QComboBox>(dialog, "comparisonTo");
                            auto &list = in<QTreeWidget>(dialog, "comparisonList");
                            QCOMPARE(from.currentText(), u"控え.db"_s);
                            QCOMPARE(to.currentText(), u"現在"_s);
                            QCOMPARE(list.topLevelItemCount(), 2);
                            QVERIFY(in<QWidget>(dialog, "comparisonPages").isVisible());
                            QVERIFY2(sum(dialog).contains(u"ここでは見るだけです"),
                                     qPrintable(sum(dialog)));
                            QVERIFY(!in<QPushButton>(dialog, "takeBack").isEnabled());
                            QVERIFY(!in<QPushButton>(dialog, "takeBack").toolTip().isEmpty());
                            // While it is open, a change of the document comes in.
                            desk.session().apply(
                                operations::setSummary(opinion(desk, 7).id, u"七番目の文"_s, {}));
                            QTRY_COMPARE(list.topLevelItemCount(), 3);
                            const QString forth = list.topLevelItem(0)->text(2);
                            from.setFocus();
                            QTest::keyClick(&from, Qt::Key_End); // the present
                            to.setFocus();
                            QTest::keyClick(&to, Qt::Key_End); // the file
                            QCOMPARE(from.currentText(), u"現在"_s);
                            QCOMPARE(to.currentText(), u"控え.db"_s);
                            QCOMPARE(list.topLevelItemCount(), 3);
                            QVERIFY(list.topLevelItem(0)->text(2) != forth);
                            QTest::keyClick(&dialog, Qt::Key_Escape);
                        }});
        QVERIFY(bytesIn(QFileInfo(copy).path()) == before);
    }

    // In every form that a version is written in, and called by its name.
    void allOfItIsWritten()
    {
        Desk desk;
        const QString copy = openWithCopy(desk);
        const QString out = desk.path(u"見え消し.txt"_s);
        QStringList forms;
        desk.inDialogs(
            [&] { command(desk).trigger(); },
            {givingFile(copy),
             [](QDialog &dialog) {
                 QTimer::singleShot(0, &dialog, [&dialog] {
                     QTest::mouseClick(&in<QPushButton>(dialog, "writeComparison"), Qt::LeftButton);
                     dialog.reject();
                 });
             },
             [&](QDialog &dialog) {
                 auto &format = in<QComboBox>(dialog, "format");
                 for (int i = 0; i < format.count(); ++i)
                     forms += format.itemText(i);
                 format.setCurrentIndex(int(forms.indexOf(forms.filter(u"テキスト"_s).value(0))));
                 auto &path = *in<QWidget>(dialog, "file").findChild<QLineEdit *>();
                 path.setText(out);
                 QTest::mouseClick(&in<QPushButton>(dialog, "do"), Qt::LeftButton);
             }});
        QCOMPARE(forms.size(), 7); // PDF, folded PDF, Word, Excel, web page, text, JSON
        QFile file(out);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        QVERIFY2(text.contains(u"控え.db") && text.contains(u"〔追加：三番目の文〕"),
                 qPrintable(text.left(600)));
    }

    // Beside the versions of the document, from the dialog itself: what can be taken back is known
    // by what is compared.
    void besideTheVersions()
    {
        Desk desk;
        const QString copy = openWithCopy(desk, u"練馬区情報化基本計画.db"_s); // of the same name
        QVERIFY(nameVersion(desk.session().path(), u"決裁版"_s,
                            u"11111111-2222-4333-8444-555555555555"_s, {u"山田"_s},
                            desk.session().clock()));
        desk.session().refresh();
        desk.session().apply(operations::setSummary(opinion(desk, 7).id, u"七番目の文"_s, {}));
        desk.inDialogs(
            [&] { desk.window().commands().action(Command::CompareVersions)->trigger(); },
            {[&](QDialog &dialog) {
                 auto &list = in<QTreeWidget>(dialog, "comparisonList");
                 QCOMPARE(list.topLevelItemCount(), 1);
                 QVERIFY(in<QPushButton>(dialog, "takeBack").isEnabled());
                 QTimer::singleShot(0, &dialog, [&] {
                     QTest::mouseClick(&in<QPushButton>(dialog, "comparisonFile"), Qt::LeftButton);
                     auto &from = in<QComboBox>(dialog, "comparisonFrom");
                     auto &to = in<QComboBox>(dialog, "comparisonTo");
                     // One of the same name is called by its folder, too.
                     QCOMPARE(from.currentText(),
                              QDir::toNativeSeparators(u"共有/練馬区情報化基本計画.db"_s));
                     QCOMPARE(list.topLevelItemCount(), 3);
                     QVERIFY(!in<QPushButton>(dialog, "takeBack").isEnabled());
                     // From the file to the version: two changes; back to the version: one.
                     to.setCurrentIndex(1);
                     QCOMPARE(list.topLevelItemCount(), 2);
                     to.setCurrentIndex(0);
                     from.setCurrentIndex(0);
                     QCOMPARE(from.currentText(), u"決裁版"_s);
                     QCOMPARE(list.topLevelItemCount(), 1);
                     QVERIFY(in<QPushButton>(dialog, "takeBack").isEnabled());
                     QVERIFY(in<QPushButton>(dialog, "takeBack").toolTip().isEmpty());
                     QTest::mouseClick(&in<QPushButton>(dialog, "takeBack"), Qt::LeftButton);
                     QTRY_COMPARE(list.topLevelItemCount(), 0);
                     dialog.reject();
                 });
             },
             givingFile(copy)});
        QVERIFY(opinion(desk, 7).summary != u"七番目の文");
    }

    // Each failure in its own sentence.
    void filesThatCannotBeCompared()
    {
        Desk desk;
        const QString copy = openWithCopy(desk);
        const QString folder = QFileInfo(copy).path() + u'/';
        const auto other = [&](const QString &name) {
            QFile::copy(copy, folder + name);
            return folder + name;
        };
        const QString text = folder + u"議事録.db"_s;
        writeBytes(text, 0, QByteArray(3000, 'a'));
        const QString newer = other(u"新しい.db"_s);
        writeBytes(newer, 60, QByteArray("\0\0\0\x63", 4)); // version 99, for no older readers
        const QString damaged = other(u"破損.db"_s);
        QFile::resize(damaged, QFileInfo(damaged).size() / 2);
        const auto before = bytesIn(folder);
        refused(desk, text, u"意見とりまとめの文書ではありません"_s);
        refused(desk, newer, u"新しい版"_s);
        refused(desk, damaged, u"壊れて"_s);
        refused(desk, desk.session().path(), u"いま開いている文書そのものです"_s);
        QVERIFY(bytesIn(folder) == before);
    }

    // Gone between the choice and the reading, as a share goes: the dialog stays with what it has.
    void aFileThatVanishes()
    {
        Desk desk;
        const QString copy = openWithCopy(desk);
        QString said;
        desk.inDialogs(
            [&] { command(desk).trigger(); },
            {givingFile(copy),
             [&](QDialog &dialog) {
                 QTimer::singleShot(0, &dialog, [&] {
                     QTest::mouseClick(&in<QPushButton>(dialog, "comparisonFile"), Qt::LeftButton);
                     QCOMPARE(in<QTreeWidget>(dialog, "comparisonList").topLevelItemCount(), 2);
                     dialog.reject();
                 });
             },
             [&](QDialog &dialog) {
                 connect(&dialog, &QDialog::accepted, &dialog,
                         [&] { QVERIFY(QFile::remove(copy)); });
                 givingFile(copy)(dialog);
             },
             [&](QDialog &dialog) {
                 said = static_cast<QMessageBox &>(dialog).text();
                 dialog.reject();
             }});
        QVERIFY2(said.contains(u"控え.db") && said.contains(u"見つかりません"), qPrintable(said));
    }

    // A colleague's save is waited for, and then told; nothing is said where the wait is not
    // wanted.
    void aFileThatIsBeingSaved()
    {
        Desk desk;
        const QString copy = openWithCopy(desk);
        const Saver saver(copy);
        refused(desk, copy, u"ほかの人が"_s);
        const StopAtOnce stop;
        desk.inDialog([&] { command(desk).trigger(); }, givingFile(copy));
        QVERIFY(stop.isDone());
        QVERIFY(!QApplication::activeModalWidget());
    }

    // Two documents of the same source have nothing to be compared by.
    void anotherDocument()
    {
        Desk desk;
        openWithCopy(desk);
        const QString large = desk.makeLarge(60);
        desk.inDialogs([&] { command(desk).trigger(); },
                       {givingFile(large), [&](QDialog &dialog) {
                            QVERIFY2(sum(dialog).contains(u"共通する意見が一つもありません"),
                                     qPrintable(sum(dialog)));
                            QCOMPARE(in<QTreeWidget>(dialog, "comparisonList").topLevelItemCount(),
                                     0);
                            QVERIFY(!in<QPushButton>(dialog, "writeComparison").isEnabled());
                            QVERIFY(!in<QPushButton>(dialog, "takeBack").isEnabled());
                            dialog.reject();
                        }});
    }

    // One of an older version is read as it would be after its upgrade, and stays what it was.
    void anOlderVersion()
    {
        Desk desk;
        const QString folder = desk.path(u"古い"_s);
        QDir().mkpath(folder);
        const QString old = folder + u"/版1.db"_s;
        QVERIFY(QFile::copy(QStringLiteral(GAIYO_TEST_DATA "/version-1-in-use.db"), old));
        QFile::setPermissions(old, QFile::ReadOwner | QFile::WriteOwner);
        const auto before = bytesIn(folder);
        const QString now = desk.path(u"今.db"_s);
        QVERIFY(QFile::copy(old, now));
        desk.open(now);
        desk.session().apply(operations::setSummary(opinion(desk, 1).id, u"一番目の文"_s, {}));
        desk.inDialogs([&] { command(desk).trigger(); },
                       {givingFile(old), [&](QDialog &dialog) {
                            QCOMPARE(in<QTreeWidget>(dialog, "comparisonList").topLevelItemCount(),
                                     1);
                            dialog.reject();
                        }});
        QVERIFY(bytesIn(folder) == before);
    }

    // A later version that allows to be read says what it cannot show.
    void aLaterVersionThatMayBeRead()
    {
        Desk desk;
        const QString copy = openWithCopy(desk);
        writeBytes(copy, 60, QByteArray("\0\0\x17\x77", 4)); // 6007
        desk.inDialogs(
            [&] { command(desk).trigger(); },
            {givingFile(copy), [&](QDialog &dialog) {
                 QVERIFY2(sum(dialog).contains(u"新しい版で加わった項目は表示されません"),
                          qPrintable(sum(dialog)));
                 QCOMPARE(in<QTreeWidget>(dialog, "comparisonList").topLevelItemCount(), 2);
                 dialog.reject();
             }});
    }
};

GAIYO_UI_TEST_MAIN(TestOtherFile)
#include "test_other_file.moc"
