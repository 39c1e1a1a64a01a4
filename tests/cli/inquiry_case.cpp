#include "cli/inquiry_case.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

namespace {

// Six opinions, of which 公園課 answers for all but the last; the third and the fourth have one
// answer. The second one's refers to the first.
const QList<QByteArray> kDepartments{
    R"({"op":"add_department","id":"d1","name":"公園課"})",
    R"({"op":"add_department","id":"d2","name":"道路/課"})",
    R"({"op":"assign","node":"n1","departments":["d1"]})",
    R"({"op":"assign","node":"n2","departments":["d2"]})",
};

QJsonArray objects(const QList<QByteArray> &lines)
{
    QJsonArray all;
    for (const QByteArray &line : lines)
        all.append(QJsonDocument::fromJson(line).object());
    return all;
}

struct Row
{
    const char *summary;
    const char *response;
};
constexpr Row kRows[] = {{"駅前に木を植えてほしい。", "検討します。"},
                         {"公園の水飲み場が足りない。", "{{No:o1}}のとおり。"},
                         {"=1+1のような予算は信じられない。", "予算は公表しています。"},
                         {"-5度の日は噴水を止めてほしい。", nullptr},
                         {"犬の散歩のきまりを作ってほしい。", "きまりがあります。"},
                         {"歩道の段差をなくしてほしい。", "順に直します。"}};

QJsonObject documentOf(QJsonObject json)
{
    json[u"categories"] =
        objects({R"({"id":"c1","symbol":"◎","text":"計画に反映したもの","declared":null})",
                 R"({"id":"c2","symbol":"○","text":"趣旨を踏まえるもの","declared":null})",
                 R"({"id":"c3","symbol":"※","text":"対応が困難なもの","declared":null})"});
    const char *const kNode =
        R"({"id":"%1","parent":null,"kind":"chapter","number":"%2","auto":false,"draft_number":null,"title":"%3"})";
    json[u"nodes"] =
        objects({fill(kNode, {"n1", "第1章", "みどり"}), fill(kNode, {"n2", "第2章", "みち"})});
    QJsonArray opinions;
    QJsonArray responses;
    for (int i = 1; const Row &row : kRows) {
        const QString no = QString::number(i++);
        const QString response =
            QString::fromUtf8("r") + (row.response ? no : QString::fromUtf8("3"));
        opinions.append(QJsonObject{
            {QStringLiteral("id"), QString::fromUtf8("o") + no},
            {QStringLiteral("node"), i > 6 ? QStringLiteral("n2") : QStringLiteral("n1")},
            {QStringLiteral("summary"), QString::fromUtf8(row.summary)},
            {QStringLiteral("response"), response},
            {QStringLiteral("category"), QJsonValue()},
            {QStringLiteral("count"), 1},
            {QStringLiteral("note"), QJsonValue()},
            {QStringLiteral("ref"), no},
            {QStringLiteral("joined"), QJsonValue()},
            {QStringLiteral("owner"), QString()},
            {QStringLiteral("due_on"), QJsonValue()},
            {QStringLiteral("stage"), QStringLiteral("todo")}});
        if (row.response)
            responses.append(
                QJsonObject{{QStringLiteral("id"), response},
                            {QStringLiteral("text"), QString::fromUtf8(row.response)}});
    }
    json[u"opinions"] = opinions;
    json[u"responses"] = responses;
    return json;
}

QProcess &finished(QProcess &process)
{
    if (!process.waitForFinished(120'000) || process.exitCode() != 0)
        qFatal("%s: %s", qPrintable(process.program()), process.readAllStandardError().constData());
    return process;
}

} // namespace

QString edited(const QString &sheet, const QString &target, const QStringList &edits)
{
    const QString script = sheet.endsWith(QStringLiteral(".docx"))
                               ? QStringLiteral(GAIYO_RETURN_DOCUMENT)
                               : QStringLiteral(GAIYO_RETURN_SHEET);
    QProcess python;
    python.start(QStringLiteral("/usr/bin/python3"), QStringList{script, sheet, target} + edits);
    finished(python);
    return target;
}

void saveByOffice(const QStringList &files, const QString &folder)
{
    QProcess office;
    office.start(QStringLiteral("soffice"),
                 QStringList{QStringLiteral("-env:UserInstallation=file://%1/profile").arg(folder),
                             QStringLiteral("--headless"), QStringLiteral("--convert-to"),
                             files.first().section(u'.', -1), QStringLiteral("--outdir"), folder} +
                     files);
    finished(office);
}

bool InquiryCase::lacksOffice()
{
    m_hasOffice = !QStandardPaths::findExecutable(QStringLiteral("soffice")).isEmpty();
    return !m_hasOffice && qEnvironmentVariableIsSet("GAIYO_REQUIRE_OFFICE");
}

void InquiryCase::setUp(const QString &format)
{
    m_format = format;
    m_dir = std::make_unique<QTemporaryDir>();
    m_file = path(u"x.db");
    const QString empty = path(u"empty.db");
    const QString json = path(u"document.json");
    QCOMPARE(runCli({QStringLiteral("new"), empty}).exitCode, 0);
    QCOMPARE(runCli({QStringLiteral("export"), empty, json}).exitCode, 0);
    const QJsonObject document = documentOf(QJsonDocument::fromJson(readFile(json)).object());
    writeFile(json, QJsonDocument(document).toJson());
    const Outcome imported = runCli({QStringLiteral("import"), json, m_file});
    QVERIFY2(imported.exitCode == 0, qPrintable(imported.err));
    run(kDepartments);
    const Outcome outcome = inquire({});
    QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.err));
    m_inquiry = outcome.json();
    m_asked = readFile(m_file);
    m_sheet = sheetOf(QStringLiteral("公園課"));
    m_sheetBytes = readFile(m_sheet);
}

void InquiryCase::reset() const
{
    writeFile(m_file, m_asked);
    writeFile(m_sheet, m_sheetBytes);
}

QList<QJsonObject> InquiryCase::run(const QList<QByteArray> &lines) const
{
    const QList<QJsonObject> answers = runBatch(m_file, lines);
    for (const QJsonObject &answer : answers) {
        if (!answer[u"ok"].toBool())
            qFatal("%s", QJsonDocument(answer).toJson().constData());
    }
    return answers;
}

Outcome InquiryCase::inquire(const QStringList &options) const
{
    return runCli(QStringList{QStringLiteral("inquire"), m_file, path(u"out"),
                              QStringLiteral("--round"), kRound, QStringLiteral("--format"),
                              m_format, QStringLiteral("--due"), QStringLiteral("2099-10-03")} +
                  options);
}

QString InquiryCase::sheetOf(const QString &department) const
{
    const QDir out(path(u"out"));
    const QStringList files =
        out.entryList({QStringLiteral("*_%1_*.%2").arg(department, m_format)}, QDir::Files);
    return files.isEmpty() ? QString() : out.filePath(files.first());
}

QJsonObject InquiryCase::reply(const QStringList &files, int exitCode) const
{
    const Outcome outcome = runCli(QStringList{QStringLiteral("reply"), m_file} + files);
    const bool isExpected = exitCode < 0 ? outcome.exitCode == 0 || outcome.exitCode == 1
                                         : outcome.exitCode == exitCode;
    if (!isExpected)
        QTest::qFail(qPrintable(QStringLiteral("exit code %1: %2%3")
                                    .arg(outcome.exitCode)
                                    .arg(QString::fromUtf8(outcome.out), outcome.err)),
                     __FILE__, __LINE__);
    return outcome.json();
}

QJsonArray InquiryCase::replies(const QStringList &options) const
{
    const Outcome outcome = runCli(QStringList{QStringLiteral("replies"), m_file} + options);
    if (outcome.exitCode != 0)
        QTest::qFail(qPrintable(outcome.err), __FILE__, __LINE__);
    return QJsonDocument::fromJson(outcome.out).array();
}

QStringList InquiryCase::waiting() const
{
    QStringList lines;
    for (const QJsonValue &each : replies({})) {
        if (each[u"state"].toString() != u"open")
            continue;
        QStringList parts{each[u"ref"].toString(QStringLiteral("？"))};
        if (!each[u"text"].isNull())
            parts << each[u"text"].toString();
        if (!each[u"summary"].isNull())
            parts << u'「' + each[u"summary"].toString() + u'」';
        for (const QString &key : {QStringLiteral("category"), QStringLiteral("flag")}) {
            if (!each[key].isNull())
                parts << each[key].toString();
        }
        if (!each[u"remark"].isNull())
            parts << u'[' + each[u"remark"].toString() + u']';
        lines << parts.join(u' ');
    }
    return lines;
}

QString InquiryCase::idOf(const QString &ref) const
{
    for (const QJsonValue &each : replies({})) {
        if (each[u"ref"].toString() == ref && each[u"state"].toString() == u"open")
            return each[u"id"].toString();
    }
    return {};
}

QString InquiryCase::responseOf(const char *opinion) const
{
    const auto row = runBatch(m_file, {fill(R"({"op":"get","id":"%1"})", {opinion})}).first();
    const QByteArray response = row[u"current"][u"response"].toString().toUtf8();
    const auto text = runBatch(m_file, {fill(R"({"op":"get","id":"%1"})", {response})}).first();
    return text[u"current"][u"text"].toString();
}

int InquiryCase::count(const QString &rows) const
{
    const QString json = path(u"count.json");
    if (runCli({QStringLiteral("export"), m_file, json, QStringLiteral("--force")}).exitCode != 0)
        return -1;
    return int(QJsonDocument::fromJson(readFile(json)).object()[rows].toArray().size());
}
