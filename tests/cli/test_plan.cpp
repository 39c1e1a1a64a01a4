#include "cli/program.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace Qt::StringLiterals;

namespace {

// A plan of two headings, the second with an opinion of ◎, and one change for it.
QString makePlan(const QTemporaryDir &folder, const QString &name, const QString &title)
{
    const QString path = folder.filePath(name);
    if (runCli({u"new"_s, path, u"--title"_s, title}).exitCode != 0)
        qFatal("new");
    const auto answers = runBatch(
        path,
        {fill(
             R"({"op":"set_consultation","period":{"from":"2026-07-01","to":"2026-07-25"},"declared":{"submitters":3},"published_on":"2026-10-03","visitors":210})",
             {}),
         R"({"op":"add_node","parent":null,"kind":"item","number":"①","title":"公園の整備"})",
         R"({"op":"add_node","parent":null,"kind":"item","number":"②","title":"水辺の整備"})"});
    const QByteArray node = answers[2][u"id"_s].toString().toUtf8();
    const QByteArray place = answers[1][u"id"_s].toString().toUtf8();
    runBatch(
        path,
        {fill(
             R"({"op":"add_opinion","node":"%1","summary":"木を植えてほしい。","response":"{{Page:%2}}ページを修正します。","category":"◎"})",
             {node, place}),
         fill(R"({"op":"add_plan_change","node":"%1","old":"緑","new":"木","opinions":[1]})",
              {place})});
    return path;
}

QJsonObject exportedPlan(const QString &path)
{
    const QString json = path + u".json"_s;
    if (runCli({u"export"_s, path, json, u"--force"_s}).exitCode != 0)
        qFatal("export");
    return QJsonDocument::fromJson(readFile(json)).object();
}

// 34 緑を増やす … of what was found.
QStringList placesIn(const QJsonArray &places)
{
    QStringList all;
    for (const QJsonValue &place : places)
        all += place[u"heading"_s].toString() + u' ' + place[u"page"_s].toString();
    return all;
}

} // namespace

// Of one empty page, locked with a password by RC4 (the standard handler, revision 2).
const QByteArray kEncryptedPdf =
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

class TestPlan : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // The new arrays and fields come back from JSON, and the second export is the first.
    void jsonIsLossless()
    {
        const QTemporaryDir folder;
        const QString path = makePlan(folder, u"計画.db"_s, u"みどりの計画"_s);
        const QJsonObject json = exportedPlan(path);
        QCOMPARE(json[u"version"_s].toInt(), 2);
        QCOMPARE(json[u"plan_changes"_s].toArray().size(), 1);
        QCOMPARE(json[u"plan_change_opinions"_s].toArray().size(), 1);
        QCOMPARE(json[u"consultation"_s][u"visitors"_s].toInt(), 210);
        QVERIFY(json[u"categories"_s][0][u"changes_plan"_s].toBool());
        QCOMPARE(json[u"responses"_s][0][u"plain"_s].toString(), u"？ページを修正します。"_s);
        const QString again = folder.filePath(u"写し.db"_s);
        QCOMPARE(runCli({u"import"_s, path + u".json"_s, again}).exitCode, 0);
        exportedPlan(again);
        QCOMPARE(readFile(again + u".json"_s), readFile(path + u".json"_s));
    }

    void listOfChanges()
    {
        const QTemporaryDir folder;
        const QString path = makePlan(folder, u"計画.db"_s, u"みどりの計画"_s);
        for (const QString &ending : {u"pdf"_s, u"docx"_s, u"xlsx"_s, u"html"_s, u"txt"_s}) {
            const QString out = folder.filePath(u"一覧."_s + ending);
            const QStringList call{u"export"_s, path,           out, u"--edition"_s, u"changes"_s,
                                   u"--date"_s, u"2026-04-01"_s};
            QCOMPARE(runCli(call).exitCode, 0);
            const QByteArray bytes = readFile(out);
            QVERIFY(bytes.size() > 100);
            QCOMPARE(runCli(call).exitCode, 4); // it is there
            QCOMPARE(runCli(call + QStringList{u"--force"_s}).exitCode, 0);
            QCOMPARE(readFile(out), bytes);
            if (ending == u"txt")
                QVERIFY(bytes.contains("意見No.1"));
        }
        QCOMPARE(findRefusalFault(runCli({u"export"_s, path, folder.filePath(u"一覧.csv"_s),
                                          u"--edition"_s, u"changes"_s}),
                                  2, u"一覧.csv"_s),
                 QString());
    }

    // 広報用の抜粋: what is marked, under its number, in each form; undone it is so no more.
    void extractIsABookletOfItsOwn()
    {
        const QTemporaryDir folder;
        const QString path = makePlan(folder, u"計画.db"_s, u"みどりの計画"_s);
        const QByteArray node =
            exportedPlan(path)[u"nodes"_s][0][u"id"_s].toString().toUtf8(); // before the other
        runBatch(
            path,
            {fill(
                R"({"op":"add_opinion","node":"%1","summary":"池を造ってほしい。","response":"検討します。","category":"△"})",
                {node})});
        const QString out = folder.filePath(u"抜粋.txt"_s);
        const QStringList call{u"export"_s, path, out, u"--edition"_s, u"extract"_s, u"--force"_s};
        const Outcome none = runCli(call);
        QCOMPARE(none.exitCode, 3);
        QVERIFY(none.err.contains(u"印"_s) || none.err.contains(u"抜粋"_s));
        runBatch(path, {R"({"op":"set_opinion","no":2,"extract":true})",
                        R"({"op":"set_settings","extract":{"title":"主なご意見"}})"});
        QCOMPARE(runCli(call).exitCode, 0);
        const QByteArray text = readFile(out);
        QVERIFY2(text.contains("主なご意見") && text.contains("No. 2") &&
                     text.contains("木を植えてほしい。"),
                 text.constData());
        QVERIFY(!text.contains("池を造ってほしい。") && !text.contains("No. 1"));
        for (const QString &ending : {u"pdf"_s, u"docx"_s, u"xlsx"_s, u"html"_s}) {
            QStringList other = call;
            other[2] = folder.filePath(u"抜粋."_s + ending);
            other << u"--date"_s << u"2026-04-01"_s;
            QCOMPARE(runCli(other).exitCode, 0);
            const QByteArray bytes = readFile(other[2]);
            QVERIFY(bytes.size() > 300);
            QCOMPARE(runCli(other).exitCode, 0);
            QCOMPARE(readFile(other[2]), bytes);
        }
        for (const QString &ending : {u"json"_s, u"csv"_s}) {
            QStringList other = call;
            other[2] = folder.filePath(u"抜粋."_s + ending);
            QCOMPARE(runCli(other).exitCode, 2);
        }
        // The mark is the document's own: it is in its JSON, in its history, and can be undone.
        QVERIFY(exportedPlan(path)[u"opinions"_s][1][u"extract"_s].toBool());
        QVERIFY(runCli({u"history"_s, path}).out.contains("\"extract\""));
        runBatch(path, {R"({"op":"set_opinion","no":2,"extract":false})", R"({"op":"undo"})"});
        QCOMPARE(runCli(call).exitCode, 0);
        const auto refused = runBatch(
            path, {R"({"op":"set_settings","extract":{"settings":{"numbering":"chapter"}}})",
                   R"({"op":"set_settings","extract":{"template":"none"}})",
                   R"({"op":"set_opinion","no":2,"extract":"ja"})"});
        for (const QJsonObject &answer : refused)
            QCOMPARE(answer[u"error"_s].toString(), u"invalid"_s);
    }

    // As a sheet it names each heading once, also in a form that has columns for some of them.
    void headingsOfAnExtractStandOnce()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"深い計画.db"_s);
        QCOMPARE(runCli({u"new"_s, path, u"--template"_s, u"koumoku"_s}).exitCode, 0);
        QByteArray parent = "null";
        for (const QByteArray kind : {"chapter", "section", "subsection", "item"}) {
            const auto made = runBatch(
                path,
                {fill(R"({"op":"add_node","parent":%1,"kind":"%2","number":null,"title":"%2の題"})",
                      {parent, kind})});
            parent = '"' + made[0][u"id"_s].toString().toUtf8() + '"';
        }
        runBatch(path, {fill(R"({"op":"add_opinion","node":%1,"summary":"木を植えてほしい。"})",
                             {parent}),
                        R"({"op":"set_opinion","no":1,"extract":true})"});
        const QString sheet = folder.filePath(u"抜粋.xlsx"_s);
        QCOMPARE(runCli({u"export"_s, path, sheet, u"--edition"_s, u"extract"_s}).exitCode, 0);
        const QString back = folder.filePath(u"戻した抜粋.db"_s);
        QCOMPARE(runCli({u"import"_s, sheet, back}).exitCode, 0);
        QString places;
        for (const QJsonValue &node : exportedPlan(back)[u"nodes"_s].toArray())
            places += node[u"title"_s].toString();
        for (const QString &title : {u"chapterの題"_s, u"subsectionの題"_s, u"itemの題"_s})
            QVERIFY2(places.count(title) == 1, qPrintable(places));
    }

    void pagesFromATable()
    {
        const QTemporaryDir folder;
        const QString path = makePlan(folder, u"計画.db"_s, u"みどりの計画"_s);
        const QString table = folder.filePath(u"ページ.csv"_s);
        writeFile(table, "見出し,ページ\n公園の整備,34\n知らない見出し,9\n");
        const Outcome found = runCli({u"pages"_s, path, table});
        QCOMPARE(found.exitCode, 1);
        QCOMPARE(found.json()[u"changed"_s].toInt(), 1);
        QCOMPARE(placesIn(found.json()[u"found"_s].toArray()), QStringList{u"①　公園の整備 34"_s});
        QCOMPARE(placesIn(found.json()[u"not_found"_s].toArray()),
                 QStringList{u"②　水辺の整備 "_s});
        QCOMPARE(found.json()[u"not_understood"_s][0][u"line"_s].toInt(), 3);
        QJsonObject json = exportedPlan(path);
        QCOMPARE(json[u"nodes"_s][0][u"page_draft"_s].toString(), u"34"_s);
        QCOMPARE(json[u"responses"_s][0][u"plain"_s].toString(), u"34ページを修正します。"_s);
        // The other edition; a second time there is nothing to do.
        writeFile(table, "番号\tページ\n①\t36\n");
        for (const int changed : {1, 0}) {
            const Outcome last = runCli({u"pages"_s, path, table, u"--edition"_s, u"final"_s});
            QCOMPARE(last.exitCode, 0);
            QCOMPARE(last.json()[u"changed"_s].toInt(), changed);
        }
        json = exportedPlan(path);
        QCOMPARE(json[u"nodes"_s][0][u"page_final"_s].toString(), u"36"_s);
        QCOMPARE(json[u"nodes"_s][0][u"page_draft"_s].toString(), u"34"_s);
        QCOMPARE(findRefusalFault(runCli({u"pages"_s, path, table, u"--edition"_s, u"last"_s}), 2,
                                  u"last"_s),
                 QString());
        writeFile(table, "意見\n公園\n");
        QCOMPARE(findRefusalFault(runCli({u"pages"_s, path, table}), 3, u"ページ.csv"_s),
                 QString());
    }

    // A PDF of our own with the headings in it.
    void pagesFromAPdf()
    {
        if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty())
            QSKIP("pdftotext is not here");
        const QTemporaryDir folder;
        const QString path = makePlan(folder, u"計画.db"_s, u"みどりの計画"_s);
        const QString pdf = folder.filePath(u"計画.pdf"_s);
        runBatch(
            path,
            {R"({"op":"set_settings","first_page_number":30,"table_on_new_page":true,"item_label":""})"});
        QCOMPARE(runCli({u"export"_s, path, pdf}).exitCode, 0);
        const Outcome found = runCli({u"pages"_s, path, pdf});
        QVERIFY2(found.exitCode == 0, qPrintable(found.err));
        QCOMPARE(placesIn(found.json()[u"found"_s].toArray()), QStringList{u"②　水辺の整備 31"_s});
        writeFile(pdf, "%PDF-1.7 and no more");
        QCOMPARE(findRefusalFault(runCli({u"pages"_s, path, pdf}), 3, u"計画.pdf"_s), QString());
        // One that wants a password says so.
        writeFile(pdf, kEncryptedPdf);
        const Outcome locked = runCli({u"pages"_s, path, pdf});
        QCOMPARE(locked.exitCode, 3);
        QVERIFY2(locked.err.contains(u"パスワード"), qPrintable(locked.err));
        // So does one that was scanned.
        writeFile(pdf, kEmptyPdf);
        const Outcome scanned = runCli({u"pages"_s, path, pdf});
        QCOMPARE(scanned.exitCode, 3);
        QVERIFY2(scanned.err.contains(u"文字がありません"), qPrintable(scanned.err));
#ifdef Q_OS_UNIX
        // Nobody writes into it: nobody waits for it either.
        const QString pipe = folder.filePath(u"管.pdf"_s);
        QCOMPARE(::mkfifo(qPrintable(pipe), 0600), 0);
        const Outcome refused = runCli({u"pages"_s, path, pipe});
        QCOMPARE(refused.exitCode, 3);
        QVERIFY2(refused.err.contains(u"ファイルではありません"), qPrintable(refused.err));
#endif
    }

    void yearsSideBySide()
    {
        const QTemporaryDir folder;
        const QString first = makePlan(folder, u"一.db"_s, u"みどりの計画"_s);
        const QString second = makePlan(folder, u"二.db"_s, u"みずの計画"_s);
        const QString out = folder.filePath(u"集計.csv"_s);
        QCOMPARE(runCli({u"yearly"_s, out, first, second}).exitCode, 0);
        const QByteArray text = readFile(out);
        QVERIFY2(text.contains("みどりの計画,2026-07-01,2026-07-25,,3,1,1,0,0,0,0,0,0,1,70,210"),
                 text.constData());
        QVERIFY(text.contains("計,,,,6,2,2,0,0,0,0,0,0,2,,420"));
        for (const QString &ending : {u"xlsx"_s, u"pdf"_s})
            QCOMPARE(runCli({u"yearly"_s, folder.filePath(u"集計."_s + ending), first}).exitCode,
                     0);
        QCOMPARE(runCli({u"yearly"_s, out, first}).exitCode, 4);
        // One document is one line, however it is named.
        const QString around =
            folder.filePath(u"../"_s + QFileInfo(folder.path()).fileName() + u"/一.db"_s);
        QCOMPARE(findRefusalFault(
                     runCli({u"yearly"_s, folder.filePath(u"二度.csv"_s), first, second, around}),
                     2, u"一.db"_s),
                 QString());
        QVERIFY(!QFile::exists(folder.filePath(u"二度.csv"_s)));
        QCOMPARE(findRefusalFault(runCli({u"yearly"_s, folder.filePath(u"x.csv"_s),
                                          folder.filePath(u"無.db"_s)}),
                                  3, u"無.db"_s),
                 QString());
    }
};

QTEST_GUILESS_MAIN(TestPlan)
#include "test_plan.moc"
