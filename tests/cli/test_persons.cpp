#include "cli/program.h"

#include "exchange/zip/zip_reader.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

#ifndef Q_OS_WIN
#include <csignal>
#endif

using namespace gaiyo;

namespace {

// What tells who wrote. Each stands in the sources in several places.
const QStringList kPlanted{QStringLiteral("蝦夷森千景"),        QStringLiteral("エゾモリチカゲ"),
                           QStringLiteral("豊玉北九丁目87番6"), QStringLiteral("03-5984-7731"),
                           QStringLiteral("planted.example"),   QStringLiteral("鹿毛野々村商店会"),
                           QStringLiteral("秘密の要望書")};

// A word that belongs into the document: a search that does not find it finds nothing.
const QString kSeen = QStringLiteral("自転車駐車場");

QByteArray headerWord(const QString &words)
{
    return "=?UTF-8?B?" + words.toUtf8().toBase64() + "?=";
}

QByteArray mailOf(int number)
{
    return "From: " + headerWord(kPlanted[0]) + " <chikage" + QByteArray::number(number) +
           "@planted.example>\r\nSubject: " + headerWord(QStringLiteral("意見")) +
           "\r\nDate: Fri, 3 Jul 2026 10:00:00 +0900\r\nMIME-Version: 1.0\r\n"
           "Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n"
           "Content-Type: text/plain; charset=UTF-8\r\n\r\n" +
           QStringLiteral("拝啓、蝦夷森千景です。%1を%2か所ふやしてください。\n住所：%3号\n"
                          "電話：%4\n蝦夷森　千景（%5）\nchikage%2@planted.example\n")
               .arg(kSeen)
               .arg(number)
               .arg(kPlanted[2], kPlanted[3], kPlanted[1])
               .toUtf8() +
           "\r\n--x\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; "
           "filename=\"" +
           headerWord(kPlanted[6] + QStringLiteral(".pdf")) + "\"\r\n\r\nscanned " +
           kPlanted[0].toUtf8() + QByteArray::number(number) + "\r\n--x--\r\n";
}

QByteArray tableOf()
{
    return QStringLiteral(
               "氏名,フリガナ,団体名,住所,電話番号,意見,区分\n"
               "%1,%2,%3,%4号,%5,%6は無料にしてください。蝦夷森千景さんに賛成です。,在住\n"
               ",,,,,%3の言うとおりです。,在勤\n"
               ",,,,,%3の言うとおりです。,在勤\n")
        .arg(kPlanted[0], kPlanted[1], kPlanted[5], kPlanted[2], kPlanted[3], kSeen)
        .toUtf8();
}

// The words as bytes in every encoding that a file of ours, or of others, might have them in.
QList<QByteArray> writings(const QString &words)
{
    QList<QByteArray> found{words.toUtf8(), words.toUtf8().toBase64().chopped(4)};
    for (const auto encoding : {QStringConverter::Utf16LE, QStringConverter::Utf16BE}) {
        QStringEncoder encoder(encoding);
        found += QByteArray(encoder(words));
    }
    QString escaped;
    for (const QChar c : words)
        escaped += QStringLiteral("\\u%1").arg(int(c.unicode()), 4, 16, QChar(u'0'));
    found += escaped.toLatin1();
    QStringEncoder shiftJis("Shift_JIS");
    if (shiftJis.isValid())
        found += QByteArray(shiftJis(words));
    return found;
}

QByteArray outputOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(60'000) || process.exitCode() != 0)
        qFatal("%s: %s", qPrintable(program), process.readAllStandardError().constData());
    return process.readAllStandardOutput();
}

// A file's bytes, and what is packed in them.
QByteArray unpacked(const QString &path)
{
    QByteArray bytes = readFile(path);
    if (bytes.startsWith("PK")) {
        const auto zip = ZipReader::open(bytes);
        if (!zip)
            qFatal("%s: %s", qPrintable(path), qPrintable(zip.error().message));
        for (const ZipPart &part : zip->parts()) {
            const auto read = zip->read(part, [&](QByteArrayView stretch) -> Result<void> {
                bytes += stretch;
                return {};
            });
            if (!read)
                qFatal("%s", qPrintable(read.error().message));
        }
    }
    if (bytes.startsWith("%PDF"))
        bytes +=
            outputOf(QStringLiteral("pdftotext"), {path, QStringLiteral("-")}) +
            outputOf(QStringLiteral("qpdf"), {QStringLiteral("--qdf"), path, QStringLiteral("-")});
    return bytes;
}

// Each planted word with each file below the folder that has it.
QStringList findIn(const QString &folder, const QStringList &words)
{
    QStringList found;
    const auto files = readFolder(folder);
    for (auto file = files.begin(); file != files.end(); ++file) {
        const QByteArray bytes = file.key().toUtf8() + unpacked(folder + u'/' + file.key());
        for (const QString &word : words) {
            for (const QByteArray &writing : writings(word)) {
                if (bytes.contains(writing)) {
                    found += word + QStringLiteral(" in ") + file.key();
                    break;
                }
            }
        }
    }
    return found;
}

// An office: the booklet's folder, and apart from it the register's.
struct Office
{
    QTemporaryDir top;
    QString booklet = top.filePath(QStringLiteral("冊子"));
    QString apart = top.filePath(QStringLiteral("台帳"));
    QString document = booklet + QStringLiteral("/意見.db");
    QString persons = apart + QStringLiteral("/受付.db");

    Office()
    {
        QDir().mkpath(booklet);
        QDir().mkpath(apart);
        qputenv("HOME", QFile::encodeName(booklet)); // what a program keeps for its user
        qputenv("XDG_DATA_HOME", QFile::encodeName(booklet + QStringLiteral("/data")));
        qputenv("TMPDIR", QFile::encodeName(booklet));
        require(
            {QStringLiteral("new"), document, QStringLiteral("--title"), QStringLiteral("計画")});
        require({QStringLiteral("register"), QStringLiteral("new"), persons});
    }
    QString source(const QString &name, const QByteArray &bytes) const
    {
        writeFile(apart + u'/' + name, bytes);
        return apart + u'/' + name;
    }
    static Outcome require(const QStringList &arguments, int exitCode = 0)
    {
        Outcome outcome = runCli(arguments);
        if (outcome.exitCode != exitCode)
            qFatal("%s: %d %s", qPrintable(arguments.join(u' ')), outcome.exitCode,
                   qPrintable(outcome.err));
        return outcome;
    }
    QStringList receiving(const QStringList &sources) const
    {
        return QStringList{QStringLiteral("receive")} + sources +
               QStringList{document, QStringLiteral("--register"), persons};
    }
    QJsonObject exported() const
    {
        require({QStringLiteral("export"), document, booklet + QStringLiteral("/a.json"),
                 QStringLiteral("--force")});
        return QJsonDocument::fromJson(readFile(booklet + QStringLiteral("/a.json"))).object();
    }
    QStringList leaks() const { return findIn(booklet, kPlanted); }
};

QByteArray operation(const char *kind, QJsonObject arguments)
{
    arguments.insert(QStringLiteral("op"), QString::fromLatin1(kind));
    return QJsonDocument(arguments).toJson(QJsonDocument::Compact);
}

// The first row of the list that has the word in its text.
QJsonObject rowWith(const QJsonObject &values, const char *list, const char *field)
{
    for (const QJsonValue &row : values[QLatin1String(list)].toArray()) {
        if (row[QLatin1String(field)].toString().contains(kSeen))
            return row.toObject();
    }
    qFatal("none of the %s has the word", list);
}

// Long enough for a name.
QJsonObject longestMask(const QJsonObject &values)
{
    QJsonObject longest;
    const auto lengthOf = [](const QJsonObject &mask) {
        return mask[u"end"].toInt() - mask[u"start"].toInt();
    };
    for (const QJsonValue &mask : values[u"masks"].toArray()) {
        if (lengthOf(mask.toObject()) > lengthOf(longest))
            longest = mask.toObject();
    }
    return longest;
}

bool isDone(const QList<QJsonObject> &answers)
{
    for (const QJsonObject &answer : answers) {
        if (!answer[u"ok"].toBool())
            qWarning("%s", QJsonDocument(answer).toJson().constData());
        if (!answer[u"ok"].toBool())
            return false;
    }
    return !answers.isEmpty();
}

} // namespace

// Who wrote stands in the register, and in no byte of anything else.
class TestPersons : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whoWroteStandsInTheRegisterOnly()
    {
        const Office office;
        const QString mail = office.source(QStringLiteral("m.eml"), mailOf(1));
        const QString table = office.source(QStringLiteral("f.csv"), tableOf());
        const QJsonObject report = Office::require(office.receiving({mail, table})).json();
        QCOMPARE(report[u"letters"].toInt(), 4);
        QCOMPARE(report[u"identity_left_out"].toInt(), 0);
        QCOMPARE(report[u"files_kept"].toInt(), 1);
        QCOMPARE(report[u"duplicates"].toArray().size(), 1);
        QVERIFY(QFile::remove(mail) && QFile::remove(table));
        for (const QString &word : kPlanted)
            QVERIFY2(!findIn(office.apart, {word}).isEmpty(), qPrintable(word));
        QVERIFY(!findIn(office.booklet, {kSeen}).isEmpty());
        QCOMPARE(office.leaks(), QStringList());
        work(office);
        QCOMPARE(office.leaks(), QStringList());
        unmaskAndMaskAgain(office);
        QCOMPARE(office.leaks(), QStringList());
        mergeACopy(office);
        QCOMPARE(office.leaks(), QStringList());
        exportAll(office);
        QCOMPARE(office.leaks(), QStringList());
        QCOMPARE(
            Office::require({QStringLiteral("register"), QStringLiteral("verify"), office.persons})
                .out,
            QByteArray("[]\n"));
    }

    void withoutARegisterItIsLeftOut()
    {
        const Office office;
        const QString mail = office.source(QStringLiteral("m.eml"), mailOf(1));
        const QString table = office.source(QStringLiteral("f.csv"), tableOf());
        const QJsonObject report =
            Office::require({QStringLiteral("receive"), mail, table, office.document}).json();
        QCOMPARE(report[u"identity_left_out"].toInt(), 2);
        QCOMPARE(report[u"files_left_out"].toInt(), 1);
        QCOMPARE(report[u"notes"].toArray().size(), 1); // the file of the mail
        QCOMPARE(office.leaks(), QStringList());
    }

    // Whatever the readers could not read is told, with its file and place.
    void whatWasNotReadIsSaid()
    {
        const Office office;
        const QString table =
            office.source(QStringLiteral("f.csv"), "受付日,意見,好きな色\n先日,街灯,青\n");
        const QString mail = office.source(QStringLiteral("m.eml"),
                                           "Subject: a\r\nContent-Type: application/pkcs7-mime; "
                                           "name=smime.p7m\r\n\r\nAAAA\r\n");
        const QJsonObject report =
            Office::require({QStringLiteral("receive"), table, mail, office.document}).json();
        QStringList files;
        for (const QJsonValue &note : report[u"notes"].toArray()) {
            files += note[u"file"].toString();
            QVERIFY(note[u"note"].toString().size() > 10);
        }
        QCOMPARE(files.count(QStringLiteral("f.csv")), 2); // the column, the day
        QVERIFY(files.contains(QStringLiteral("m.eml")));
    }

    // A scan is a letter without words until somebody types them; its file stands beside the
    // register.
    void whatOnlyAPersonReadsIsKept()
    {
        const Office office;
        const QByteArray scan = "%PDF-1.7 " + kPlanted[0].toUtf8();
        const QString pdf = office.source(kPlanted[6] + QStringLiteral(".pdf"), scan);
        const QString same = office.source(QStringLiteral("同じ.pdf"), scan);
        const QString picture = office.source(QStringLiteral("葉書.jpg"), "\xFF\xD8\xFF\xE0 x");
        const QStringList sources{pdf, same, picture};
        // Without a register it is refused, and nothing is taken.
        const QStringList without =
            QStringList{QStringLiteral("receive")} + sources + QStringList{office.document};
        QCOMPARE(Office::require(without, 1).json()[u"refused"].toArray().size(), 3);
        QCOMPARE(office.exported()[u"letters"].toArray().size(), 0);

        const QJsonObject report = Office::require(office.receiving(sources)).json();
        QCOMPARE(report[u"letters"].toInt(), 2);
        QCOMPARE(report[u"files_kept"].toInt(), 2);
        QCOMPARE(report[u"already_taken"].toArray().size(), 1); // the same bytes
        QCOMPARE(report[u"duplicates"].toArray().size(), 0);    // two without words are not alike
        QCOMPARE(report[u"notes"].toArray().size(), 3);
        QCOMPARE(Office::require(office.receiving(sources)).json()[u"letters"].toInt(), 0);
        for (const QString &source : sources)
            QVERIFY(QFile::remove(source));
        QCOMPARE(office.leaks(), QStringList());

        const QJsonObject values = office.exported();
        QCOMPARE(values[u"originals"].toArray().size(), 2);
        const QJsonObject original = values[u"originals"][0].toObject();
        QCOMPARE(original[u"origin"].toString(), QStringLiteral("typed"));
        const QStringList coverage{QStringLiteral("coverage"), office.document,
                                   QStringLiteral("--json")};
        const auto countsOf = [&](int exitCode) {
            return QJsonDocument::fromJson(Office::require(coverage, exitCode).out).array();
        };
        const auto sumOf = [&](const char16_t *count) {
            int sum = 0;
            for (const QJsonValue &letter : countsOf(1))
                sum += letter[QStringView(count)].toInt();
            return sum;
        };
        QCOMPARE(countsOf(1).size(), 2);
        QCOMPARE(sumOf(u"characters"), 0);
        QVERIFY(isDone(runBatch(
            office.document, {operation("correct_original",
                                        {{QStringLiteral("id"), original[u"id"]},
                                         {QStringLiteral("text"), QStringLiteral("賛成です")}})})));
        QCOMPARE(sumOf(u"unused"), 4);
        const QStringList verify{QStringLiteral("register"), QStringLiteral("verify"),
                                 office.persons};
        QCOMPARE(Office::require(verify).out, QByteArray("[]\n"));
    }

    // What is corrected with the register goes into it, too, and follows undo and redo of the run;
    // without it, or where the register has other words, nobody is told a lie later.
    void correctedWordsStandInTheRegister()
    {
        const Office office;
        Office::require(
            office.receiving({office.source(QStringLiteral("葉書.jpg"), "\xFF\xD8\xFF\xE0 x")}));
        const QString id = office.exported()[u"originals"][0][u"id"].toString();
        const auto correct = [&](const QString &text) {
            return operation("correct_original",
                             {{QStringLiteral("id"), id}, {QStringLiteral("text"), text}});
        };
        const QStringList byRegister{QStringLiteral("--register"), office.persons};
        const auto runWith = [&document = office.document,
                              &byRegister](const QList<QByteArray> &lines) {
            return runBatch(document, lines, byRegister);
        };
        const QByteArray mask =
            operation("mask", {{QStringLiteral("original"), id},
                               {QStringLiteral("start"), 3},
                               {QStringLiteral("end"), 7},
                               {QStringLiteral("reason"), QStringLiteral("name")}});
        QVERIFY(isDone(runWith({correct(QStringLiteral("名前は練馬太郎です。")), mask})));
        const QString shown = QStringLiteral("名前は■■■■です。");
        // Words before and behind the mask; taken back; taken back and done again.
        QVERIFY(isDone(runWith({correct(QStringLiteral("私の") + shown)})));
        QVERIFY(isDone(runWith({correct(QStringLiteral("前略 ") + shown), operation("undo", {})})));
        QVERIFY(isDone(runWith({correct(QStringLiteral("拝啓 私の") + shown), operation("undo", {}),
                                operation("redo", {})})));
        const auto unmasked = [&runWith](const QJsonValue &row) {
            return runWith({operation("unmask", {{QStringLiteral("id"), row[u"id"]}})});
        };
        QVERIFY(isDone(unmasked(office.exported()[u"masks"][0])));
        QCOMPARE(office.exported()[u"originals"][0][u"text"].toString(),
                 QStringLiteral("拝啓 私の名前は練馬太郎です。"));

        // Refused where a mask is changed, with nothing changed on either side.
        const QByteArray again =
            operation("mask", {{QStringLiteral("original"), id},
                               {QStringLiteral("start"), 8},
                               {QStringLiteral("end"), 12},
                               {QStringLiteral("reason"), QStringLiteral("name")}});
        QVERIFY(isDone(runWith({again})));
        const auto refused = runWith({correct(QStringLiteral("拝啓 私の名前は■■花子です。"))});
        QCOMPARE(refused.size(), 1);
        QCOMPARE(refused[0][u"error"].toString(), QStringLiteral("invalid"));
        // Corrected without it: the register has other words from then on, and says so.
        const QString other = QStringLiteral("再掲 拝啓 私の名前は■■■■です。");
        QVERIFY(isDone(runBatch(office.document, {correct(other)})));
        const auto late = runWith({correct(QStringLiteral("別 ") + other)});
        QCOMPARE(late[0][u"error"].toString(), QStringLiteral("invalid"));
        QCOMPARE(unmasked(office.exported()[u"masks"][0])[0][u"error"].toString(),
                 QStringLiteral("invalid"));
        QCOMPARE(office.exported()[u"originals"][0][u"text"].toString(), other);
    }

    void sameAgainAddsNothing()
    {
        const Office office;
        const QString mail = office.source(QStringLiteral("m.eml"), mailOf(1));
        const QString table = office.source(QStringLiteral("f.csv"), tableOf());
        const QStringList call = office.receiving({mail, table, mail});
        QCOMPARE(Office::require(call).json()[u"letters"].toInt(), 4);
        const QJsonObject before = office.exported();
        const QJsonObject again = Office::require(call).json();
        QCOMPARE(again[u"letters"].toInt(), 0);
        QCOMPARE(again[u"already_taken"].toArray().size(), 5);
        QVERIFY(office.exported() == before);
        // What somebody took out of the document on purpose may come in again.
        const QString letter = before[u"letters"][0][u"id"].toString();
        QVERIFY(isDone(runBatch(office.document,
                                {operation("remove_letter", {{QStringLiteral("id"), letter}})})));
        QCOMPARE(Office::require(call).json()[u"letters"].toInt(), 1);
        QCOMPARE(office.exported()[u"letters"].toArray().size(), 4);
    }

    void twoClerksAtOnce()
    {
        const Office office;
        QStringList sources;
        for (int i = 1; i <= 30; ++i)
            sources += office.source(QStringLiteral("%1.eml").arg(i), mailOf(i));
        QProcess clerks[2];
        for (QProcess &clerk : clerks)
            clerk.start(cliPath(), office.receiving(sources));
        for (QProcess &clerk : clerks) {
            QVERIFY(clerk.waitForFinished(120'000));
            QVERIFY2(clerk.exitCode() == 0, clerk.readAllStandardError().constData());
        }
        QCOMPARE(office.exported()[u"letters"].toArray().size(), 30);
        const auto listed = QJsonDocument::fromJson(
            Office::require({QStringLiteral("register"), QStringLiteral("list"), office.persons})
                .out);
        QCOMPARE(listed.array().size(), 30);
    }

#ifndef Q_OS_WIN
    // Whenever it is killed, what is there says nothing, and the same call finishes it.
    void killedBetweenRegisterAndDocument()
    {
        const Office office;
        QStringList sources;
        for (int i = 1; i <= 40; ++i)
            sources += office.source(QStringLiteral("%1.eml").arg(i), mailOf(i));
        for (const int moment : {5, 15, 25, 40, 60, 90, 140}) {
            QProcess process;
            process.start(cliPath(), office.receiving(sources));
            QVERIFY(process.waitForStarted());
            process.waitForFinished(moment); // or it is over already
            process.kill();
            process.waitForFinished();
            QCOMPARE(office.leaks().join(u'\n'), QString());
        }
        Office::require(office.receiving(sources));
        const QJsonArray letters = office.exported()[u"letters"].toArray();
        QCOMPARE(letters.size(), 40);
        QSet<int> numbers;
        for (const QJsonValue &letter : letters)
            numbers.insert(letter[u"no"].toInt());
        QCOMPARE(numbers.size(), 40);
        QCOMPARE(office.leaks().join(u'\n'), QString());
    }
#endif

    void refusesInASentence()
    {
        const Office office;
        const QString mail = office.source(QStringLiteral("m.eml"), mailOf(1));
        Office::require(office.receiving({mail}));
        const QString other = office.booklet + QStringLiteral("/other.db");
        Office::require({QStringLiteral("new"), other});
        const auto receive = [&](const QString &document, const QString &persons) {
            return runCli(
                {QStringLiteral("receive"), mail, document, QStringLiteral("--register"), persons});
        };
        QCOMPARE(findRefusalFault(receive(other, office.persons), 3, office.persons), QString());
        QCOMPARE(
            findRefusalFault(receive(office.document, office.persons + u'x'), 3, office.persons),
            QString());
        QCOMPARE(findRefusalFault(receive(office.document, other), 3, other), QString());
        QCOMPARE(findRefusalFault(receive(office.persons, office.persons), 3, office.persons),
                 QString());
        // What is nothing of the kind is not called damaged.
        const QString empty = office.apart + QStringLiteral("/空.db");
        writeFile(empty, {});
        const QString out = office.apart + QStringLiteral("/out.db");
        for (const QString &path : {office.persons, empty}) {
            const auto recovered = runCli({QStringLiteral("recover"), path, out});
            QCOMPARE(recovered.exitCode, 3);
            QVERIFY2(!recovered.err.contains(QStringLiteral("壊れて")), qPrintable(recovered.err));
        }
        const auto received = receive(office.document, empty);
        QVERIFY(QFile::remove(empty));
        QCOMPARE(received.exitCode, 3);
        QVERIFY2(received.err.contains(QStringLiteral("提出者台帳")), qPrintable(received.err));
        const QStringList close{QStringLiteral("register"), QStringLiteral("close"),
                                office.persons};
        QCOMPARE(findRefusalFault(runCli(close), 2, office.persons), QString());
        QVERIFY(QFile::exists(office.persons));
        Office::require(close + QStringList{QStringLiteral("--delete-for-good")});
        QVERIFY(!QFile::exists(office.persons));
        QCOMPARE(readFolder(office.apart).keys(), QStringList{QStringLiteral("m.eml")});
        QCOMPARE(findRefusalFault(receive(office.document, office.persons), 3, office.persons),
                 QString());
    }

    // A copy of the document is the document; one that was recovered is it too.
    void aCopyKnowsItsRegister()
    {
        const Office office;
        const QString mail = office.source(QStringLiteral("m.eml"), mailOf(1));
        Office::require(office.receiving({mail}));
        for (const char *way : {"backup", "recover"}) {
            const QString copy =
                office.booklet + u'/' + QString::fromLatin1(way) + QStringLiteral(".db");
            Office::require({QString::fromLatin1(way), office.document, copy});
            const QString next = office.source(QStringLiteral("n.eml"), mailOf(2));
            const Outcome outcome = runCli({QStringLiteral("receive"), mail, next, copy,
                                            QStringLiteral("--register"), office.persons});
            QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.err));
            QCOMPARE(outcome.json()[u"letters"].toInt(), 1);
        }
    }

    // Of a letter that is taken out no byte stays, of another from the same writer all.
    void aLetterIsTakenOutForGood()
    {
        const Office office;
        const QStringList mails{office.source(QStringLiteral("1.eml"), mailOf(1)),
                                office.source(QStringLiteral("2.eml"), mailOf(2))};
        Office::require(office.receiving(mails));
        cutBoth(office);
        for (const QString &mail : mails)
            QVERIFY(QFile::remove(mail));
        const auto wordsOf = [](int number) {
            return QStringList{kSeen + QStringLiteral("を%1か所").arg(number),
                               QStringLiteral("chikage%1@").arg(number),
                               QStringLiteral("scanned 蝦夷森千景%1").arg(number)};
        };
        for (const int number : {1, 2})
            QCOMPARE(findIn(office.apart, wordsOf(number)).size(), 3);
        refusesToTakeOut(office);
        takeOut(office, QStringLiteral("1"));
        const QJsonObject values = office.exported();
        QCOMPARE(values[u"letters"].toArray().size(), 1);
        QCOMPARE(values[u"submitters"].toArray().size(), 1);
        QCOMPARE(values[u"originals"].toArray().size(), 1);
        QCOMPARE(values[u"opinions"].toArray().size(), 1);
        QCOMPARE(findIn(office.top.path(), wordsOf(1)), QStringList());
        QVERIFY(!findIn(office.booklet, {wordsOf(2)[0]}).isEmpty());
        QCOMPARE(findIn(office.apart, wordsOf(2)).size(), 3);
        QCOMPARE(findRefusalFault(runCli({QStringLiteral("purge"), office.document,
                                          QStringLiteral("--letter"), QStringLiteral("9")}),
                                  3, office.document),
                 QString());
        // Removed before, or cut short.
        QVERIFY(isDone(runBatch(
            office.document,
            {operation("remove_letter", {{QStringLiteral("id"), values[u"letters"][0][u"id"]},
                                         {QStringLiteral("with_opinions"), true}})})));
        takeOut(office, QStringLiteral("2"));
        office.exported();
        QCOMPARE(findIn(office.top.path(), wordsOf(2)), QStringList());
        const QString again = office.source(QStringLiteral("1.eml"), mailOf(1));
        QCOMPARE(Office::require(office.receiving({again})).json()[u"letters"].toInt(), 1);
        QCOMPARE(office.exported()[u"letters"][0][u"no"].toInt(), 3);
    }

#ifndef Q_OS_WIN
    // Killed at any moment between document, register, files and history, nothing is half for ever.
    void aKilledTakingOutIsFinishedByTheSameCall()
    {
        const Office office;
        for (const int number : {1, 2})
            Office::require(office.receiving(
                {office.source(QString::number(number) + QStringLiteral(".eml"), mailOf(number))}));
        for (const QString &mail : {QStringLiteral("/1.eml"), QStringLiteral("/2.eml")})
            QVERIFY(QFile::remove(office.apart + mail));
        cutBoth(office);
        QString letter;
        for (const QJsonValue &each : office.exported()[u"letters"].toArray())
            letter = each[u"no"].toInt() == 1 ? each[u"id"].toString() : letter;
        const QString words = kSeen + QStringLiteral("を1か所");
        QVERIFY(!findIn(office.top.path(), {words}).isEmpty());
        const auto before = readFolder(office.top.path());
        int killed = 0;
        for (const int moment :
             {2, 5, 10, 15, 20, 25, 30, 40, 50, 60, 80, 100, 130, 160, 200, 250}) {
            putBack(office, before);
            QProcess process;
            process.start(cliPath(), takingOut(office, letter));
            QVERIFY(process.waitForStarted());
            process.waitForFinished(moment); // or it is over already
            process.kill();
            process.waitForFinished();
            killed += process.exitStatus() == QProcess::CrashExit;
            QCOMPARE(Office::require({QStringLiteral("verify"), office.document}).out,
                     QByteArray("[]\n"));
            takeOut(office, letter);
            QCOMPARE(office.exported()[u"letters"].toArray().size(), 1);
            QCOMPARE(findIn(office.top.path(), {words}), QStringList());
        }
        QVERIFY(killed > 0);
    }
#endif

private:
    static void putBack(const Office &office, const QMap<QString, QByteArray> &files)
    {
        for (const QString &name : readFolder(office.top.path()).keys())
            QVERIFY(QFile::remove(office.top.filePath(name)));
        for (auto file = files.begin(); file != files.end(); ++file) {
            const QString path = office.top.filePath(file.key());
            QVERIFY(QDir().mkpath(QFileInfo(path).path()));
            writeFile(path, file.value());
        }
    }

    static QStringList takingOut(const Office &office, const QString &letter)
    {
        return {QStringLiteral("purge"),
                office.document,
                QStringLiteral("--letter"),
                letter,
                QStringLiteral("--with-opinions"),
                QStringLiteral("--register"),
                office.persons};
    }

    // Each letter becomes an opinion, whose words are changed; the second's has words of both.
    static void cutBoth(const Office &office)
    {
        const QJsonObject values = office.exported();
        QJsonArray originals = values[u"originals"].toArray();
        if (!originals[0][u"text"].toString().contains(QStringLiteral("を1か所")))
            originals = {originals[1], originals[0]};
        QList<QByteArray> lines;
        for (const QJsonValue &original : std::as_const(originals)) {
            const int length = int(original[u"text"].toString().toUcs4().size());
            lines += operation("cut", {{QStringLiteral("original"), original[u"id"]},
                                       {QStringLiteral("start"), 0},
                                       {QStringLiteral("end"), length}});
        }
        const auto made = runBatch(office.document, lines);
        QVERIFY(isDone(made));
        QVERIFY(isDone(runBatch(
            office.document,
            {operation("set_opinion", {{QStringLiteral("id"), made[0][u"id"]},
                                       {QStringLiteral("summary"), QStringLiteral("要旨")}}),
             operation("link", {{QStringLiteral("original"), originals[0][u"id"]},
                                {QStringLiteral("start"), 0},
                                {QStringLiteral("end"), 5},
                                {QStringLiteral("opinion"), made[1][u"id"]}})})));
    }

    static void refusesToTakeOut(const Office &office)
    {
        const QString other = office.apart + QStringLiteral("/other.db");
        Office::require({QStringLiteral("register"), QStringLiteral("new"), other});
        const QString booklet = office.booklet + QStringLiteral("/other.db");
        const QString form = office.source(QStringLiteral("o.csv"), "意見\nべつの意見。\n");
        Office::require({QStringLiteral("new"), booklet});
        Office::require(
            {QStringLiteral("receive"), form, booklet, QStringLiteral("--register"), other});
        const auto before = readFolder(office.top.path());
        const QStringList purge{QStringLiteral("purge"), office.document,
                                QStringLiteral("--letter"), QStringLiteral("1")};
        const QStringList withRegister{QStringLiteral("--register"), office.persons};
        QCOMPARE(findRefusalFault(runCli(purge + withRegister), 3, office.document), QString());
        QCOMPARE(findRefusalFault(runCli(purge + QStringList{QStringLiteral("--with-opinions"),
                                                             QStringLiteral("--register"), other}),
                                  3, other),
                 QString());
        QCOMPARE(findRefusalFault(
                     runCli({QStringLiteral("purge"), office.document, QStringLiteral("--opinion"),
                             QStringLiteral("1"), QStringLiteral("--with-opinions")}),
                     2, QStringLiteral("--with-opinions")),
                 QString());
        QCOMPARE(readFolder(office.top.path()), before);
        QVERIFY(QFile::remove(other) && QFile::remove(booklet));
    }

    static void takeOut(const Office &office, const QString &number)
    {
        Office::require(takingOut(office, number));
        for (const QStringList &look :
             {QStringList{QStringLiteral("verify"), office.document},
              QStringList{QStringLiteral("register"), QStringLiteral("verify"), office.persons}})
            QCOMPARE(Office::require(look).out, QByteArray("[]\n"));
    }

    // Letters are cut, linked, set aside, masked; undone and redone.
    static void work(const Office &office)
    {
        const QJsonObject values = office.exported();
        const QJsonObject seen = rowWith(values, "originals", "text");
        const QString original = seen[u"id"].toString();
        const auto stretch = [&](int start, int end, QJsonObject more = {}) {
            more.insert(QStringLiteral("original"), original);
            more.insert(QStringLiteral("start"), start);
            more.insert(QStringLiteral("end"), end);
            return more;
        };
        const int length = int(seen[u"text"].toString().toUcs4().size());
        QVERIFY(isDone(runBatch(
            office.document,
            {operation("cut", stretch(0, length, {{QStringLiteral("node"), QJsonValue()}})),
             R"({"op":"undo"})", R"({"op":"redo"})",
             operation("set_aside",
                       stretch(0, 3, {{QStringLiteral("reason"), QStringLiteral("greeting")}})),
             operation("mask",
                       stretch(0, 2, {{QStringLiteral("reason"), QStringLiteral("other")}}))})));
    }

    // Somebody with the register shows a name, and it is masked again: its bytes are gone.
    static void unmaskAndMaskAgain(const Office &office)
    {
        const QJsonObject values = office.exported();
        const QJsonObject mask = longestMask(values);
        const QJsonObject id{{QStringLiteral("id"), mask[u"id"]}};
        const int length = mask[u"end"].toInt() - mask[u"start"].toInt();
        const auto unmask = [&](const QJsonObject &arguments, const QStringList &options) {
            return runBatch(office.document, {operation("unmask", arguments)}, options);
        };
        const QStringList byRegister{QStringLiteral("--register"), office.persons};
        // Only the register has the words: nobody's own come in their place.
        QJsonObject own = id;
        own.insert(QStringLiteral("text"), QString(length, u'字'));
        QVERIFY(!isDone(unmask(own, {})));
        QVERIFY(!isDone(unmask(own, byRegister)));
        QVERIFY(!isDone(unmask(id, {})));
        QVERIFY(office.leaks().isEmpty());
        QVERIFY(isDone(unmask(id, byRegister)));
        QVERIFY(!office.leaks().isEmpty()); // it is there now, and the search sees it
        QVERIFY(isDone(runBatch(
            office.document, {operation("mask", {{QStringLiteral("original"), mask[u"original"]},
                                                 {QStringLiteral("start"), mask[u"start"]},
                                                 {QStringLiteral("end"), mask[u"end"]},
                                                 {QStringLiteral("reason"), mask[u"reason"]}})})));
    }

    static void mergeACopy(const Office &office)
    {
        const QString copy = office.booklet + QStringLiteral("/写し.db");
        Office::require({QStringLiteral("backup"), office.document, copy});
        const QString original = rowWith(office.exported(), "originals", "text")[u"id"].toString();
        const QJsonObject stretch{{QStringLiteral("original"), original},
                                  {QStringLiteral("start"), 0},
                                  {QStringLiteral("end"), 10}};
        QVERIFY(isDone(runBatch(copy, {operation("cut", stretch)})));
        Office::require({QStringLiteral("merge"), copy, office.document});
        Office::require({QStringLiteral("versions"), office.document, QStringLiteral("--keep"),
                         QStringLiteral("--copies"), office.booklet + QStringLiteral("/copies")});
        Office::require({QStringLiteral("handover"), office.document,
                         office.booklet + QStringLiteral("/handover.db")});
        Office::require({QStringLiteral("recover"), office.document,
                         office.booklet + QStringLiteral("/recovered.db")});
    }

    static void exportAll(const Office &office)
    {
        QVERIFY(isDone(runBatch(
            office.document,
            {R"({"op":"add_node","parent":null,"kind":"item","number":null,"auto":false,"draft_number":null,"title":"項目"})"})));
        const QJsonObject values = office.exported();
        QVERIFY(isDone(runBatch(
            office.document,
            {operation("move_opinion",
                       {{QStringLiteral("id"), rowWith(values, "opinions", "summary")[u"id"]},
                        {QStringLiteral("node"), values[u"nodes"][0][u"id"]}})})));
        for (const char *ending : {"pdf", "docx", "xlsx", "html", "csv", "txt", "json"}) {
            const QString folder = office.booklet + u'/' + QString::fromLatin1(ending);
            QVERIFY(QDir().mkpath(folder));
            Office::require({QStringLiteral("export"), office.document,
                             folder + QStringLiteral("/a.") + QString::fromLatin1(ending)});
            QVERIFY2(!findIn(folder, {kSeen}).isEmpty(), ending); // the search sees into it
        }
    }
};

QTEST_GUILESS_MAIN(TestPersons)
#include "test_persons.moc"
