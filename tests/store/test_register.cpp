#include "store/test_register.h"

#include "store/care/backup.h"
#include "store/register/close_register.h"
#include "store/register/kept_files.h"
#include "store/register/person_register.h"
#include "store/register/verify_register.h"
#include "store/support.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

#ifndef Q_OS_WIN
#include <sys/stat.h>
#endif

namespace gaiyo {

namespace {

const FixedClock &frozenClock()
{
    static const FixedClock clock = testClock();
    return clock;
}

const QString kDocument = QStringLiteral("document-1");

// A folder with a register in it.
struct Place
{
    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("受付.db"));

    Place()
    {
        if (!PersonRegister::create(path, frozenClock()))
            qFatal("no register");
    }
    std::unique_ptr<PersonRegister> open(Access access = Access::ReadWrite) const
    {
        auto opened = PersonRegister::open(path, access, kYamada, frozenClock());
        if (!opened)
            qFatal("%s", qPrintable(opened.error().message));
        return std::move(*opened);
    }
    QStringList everything() const
    {
        QStringList names;
        QDirIterator files(folder.path(), QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                           QDirIterator::Subdirectories);
        while (files.hasNext())
            names += QDir(folder.path()).relativeFilePath(files.next());
        names.sort();
        return names;
    }
};

std::vector<Admission> admit(PersonRegister &persons, const QStringList &sources,
                             const QString &prefix)
{
    CountingIdSource ids(prefix);
    std::vector<Arrival> arrivals;
    for (const QString &source : sources)
        arrivals.push_back(sampleArrival(source));
    auto admitted = persons.admit(kDocument, arrivals, ids);
    if (!admitted)
        qFatal("%s", qPrintable(admitted.error().message));
    return std::move(*admitted);
}

QStringList codesOf(const QString &path)
{
    QStringList codes;
    const auto findings = verifyRegister(path);
    if (!findings)
        return {findings.error().message};
    for (const RegisterFinding &finding : *findings)
        codes += finding.code;
    return codes;
}

Error openingError(const QString &path, Access access = Access::ReadWrite)
{
    const auto opened = PersonRegister::open(path, access, kYamada, frozenClock());
    return opened ? Error{} : opened.error();
}

} // namespace

void TestRegister::keepsWhatCame()
{
    const Place place;
    const auto admitted =
        admit(*place.open(), {QStringLiteral("a"), QStringLiteral("b")}, QStringLiteral("x"));
    QCOMPARE(admitted.size(), 2U);
    const auto persons = place.open(Access::ReadOnly);
    QCOMPARE(*persons->document(), kDocument);
    Person expected = *sampleArrival(QStringLiteral("b")).person;
    expected.id = admitted[1].submitter;
    QVERIFY(persons->people()->size() == 2 && (*persons->people())[1] == expected);
    QCOMPARE(admitted[1].originals.size(), 2);
    QCOMPARE(*persons->fullText(admitted[1].originals[0]),
             std::optional(sampleArrival(QStringLiteral("b")).texts[0]));
    QCOMPARE(*persons->fullText(QStringLiteral("nobody")), std::nullopt);
    const auto files = persons->files();
    QCOMPARE(files->size(), 2U);
    for (const KeptFile &file : *files) {
        const QByteArray bytes = readAll(keptPath(place.path, file.sha256, file.name));
        QVERIFY(bytes == "%PDF a" || bytes == "%PDF b");
        QCOMPARE(file.size, bytes.size());
        QCOMPARE(keptHash(bytes), file.sha256);
    }
    QCOMPARE(codesOf(place.path), QStringList());
}

void TestRegister::takesInOnce()
{
    const Place place;
    const QStringList sources{QStringLiteral("a"), QStringLiteral("b")};
    const auto first = admit(*place.open(), sources, QStringLiteral("x"));
    const QByteArray before = readAll(place.path);
    const auto again = admit(*place.open(), sources, QStringLiteral("y"));
    QVERIFY(first == again);
    const auto third =
        admit(*place.open(), {QStringLiteral("b"), QStringLiteral("c")}, QStringLiteral("z"));
    QVERIFY(third[0] == first[1]);
    QVERIFY(third[1].letter.startsWith(u'z'));
    QCOMPARE(place.open()->people()->size(), 3U);
}

void TestRegister::takesInOnceForTwoClerks()
{
    const Place place;
    const auto mine = place.open();
    const auto hers = place.open();
    QCOMPARE(mine->admissions()->size(), 0U); // both have looked before either writes
    QCOMPARE(hers->admissions()->size(), 0U);
    const auto first = admit(*mine, {QStringLiteral("a")}, QStringLiteral("x"));
    const auto second =
        admit(*hers, {QStringLiteral("a"), QStringLiteral("b")}, QStringLiteral("y"));
    QVERIFY(second[0] == first[0]);
    QCOMPARE(mine->people()->size(), 2U);
}

void TestRegister::waitsForNobodyForEver()
{
    const Place place;
    const auto persons = place.open();
    persons->setBusyWait(50);
    sqlite3 *other = nullptr;
    QCOMPARE(sqlite3_open(place.path.toUtf8().constData(), &other), SQLITE_OK);
    QCOMPARE(sqlite3_exec(other, "BEGIN EXCLUSIVE", nullptr, nullptr, nullptr), SQLITE_OK);
    CountingIdSource ids(QStringLiteral("x"));
    const auto admitted = persons->admit(kDocument, {sampleArrival(QStringLiteral("a"))}, ids);
    sqlite3_close(other);
    QVERIFY(!admitted);
    QCOMPARE(admitted.error().kind, ErrorKind::Busy);
    QVERIFY(admitted.error().message.contains(QStringLiteral("register of persons")));
    QCOMPARE(persons->people()->size(), 0U);
}

void TestRegister::belongsToOneDocument()
{
    const Place place;
    const auto persons = place.open();
    admit(*persons, {QStringLiteral("a")}, QStringLiteral("x"));
    const QStringList before = place.everything();
    CountingIdSource ids(QStringLiteral("y"));
    const auto other =
        persons->admit(QStringLiteral("document-2"), {sampleArrival(QStringLiteral("b"))}, ids);
    QVERIFY(!other);
    QCOMPARE(other.error().kind, ErrorKind::Invalid);
    QVERIFY(other.error().message.contains(place.path));
    QCOMPARE(persons->people()->size(), 1U);
    QCOMPARE(place.everything(), before); // no file of the letter that was refused either
}

void TestRegister::personsAreChangedByWhoSawThem()
{
    const Place place;
    const auto mine = place.open();
    const auto hers = place.open();
    admit(*mine, {QStringLiteral("a"), QStringLiteral("b")}, QStringLiteral("x"));
    const Person before = mine->people()->front();
    const Person other = mine->people()->back();
    Person changed = before;
    changed.name = QStringLiteral("旧姓");
    changed.wantsReply = !before.wantsReply;
    QVERIFY(hers->setPerson(kDocument, before, changed).ok());
    QVERIFY(hers->setPerson(kDocument, before, changed).ok()); // done already
    Person late = before;
    late.tel = QStringLiteral("03-1111-2222");
    const auto refused = mine->setPerson(kDocument, before, late);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Conflict);
    QVERIFY(mine->people()->front() == changed && mine->people()->back() == other);
    QVERIFY(mine->setPerson(kDocument, changed, late).ok());
    QVERIFY(hers->people()->front() == late);
    // One of whom nobody knew anything.
    const Person fresh{QStringLiteral("z"), QStringLiteral("新"), {}, {}, {}, {}, {}, {}, true};
    QVERIFY(mine->setPerson(kDocument, std::nullopt, fresh).ok());
    Person unseen = other;
    unseen.address += QStringLiteral("2");
    QCOMPARE(hers->setPerson(kDocument, std::nullopt, unseen).error().kind, ErrorKind::Conflict);
    QVERIFY(hers->people()->back() == fresh);
    QCOMPARE(mine->setPerson(QStringLiteral("document-2"), late, before).error().kind,
             ErrorKind::Invalid);
    QVERIFY(!place.open(Access::ReadOnly)->setPerson(kDocument, late, before));
    QCOMPARE(codesOf(place.path), QStringList());
}

void TestRegister::wordsAreChangedByWhoSawThem()
{
    const Place place;
    const auto mine = place.open();
    const auto hers = place.open();
    const QString original =
        admit(*mine, {QStringLiteral("a")}, QStringLiteral("x")).front().originals.front();
    const auto before = *mine->fullText(original);
    const auto other = QStringLiteral("訂正した原文です。");
    QVERIFY(before && *before != other);
    QVERIFY(hers->setFullText(kDocument, original, before, other).ok());
    QVERIFY(hers->setFullText(kDocument, original, before, other).ok()); // done already
    QCOMPARE(**mine->fullText(original), other);
    const auto late = mine->setFullText(kDocument, original, before, QStringLiteral("別の訂正"));
    QCOMPARE(late.error().kind, ErrorKind::Conflict);
    QCOMPARE(**mine->fullText(original), other);
    // Of a letter that came without the register.
    QVERIFY(mine->setFullText(kDocument, QStringLiteral("z"), std::nullopt, other).ok());
    QCOMPARE(**hers->fullText(QStringLiteral("z")), other);
    QCOMPARE(mine->setFullText(QStringLiteral("document-2"), original, other, *before).error().kind,
             ErrorKind::Invalid);
    QCOMPARE(codesOf(place.path), QStringList());
}

void TestRegister::isNoDocumentAndNoDocumentIsIt()
{
    const Place place;
    const QString document = place.folder.filePath(QStringLiteral("a.db"));
    createSample(document);
    QCOMPARE(openError(place.path), ErrorKind::NotOurs);
    QCOMPARE(openingError(document).kind, ErrorKind::NotOurs);
    const auto copied = backupTo(place.path, place.folder.filePath(QStringLiteral("copy.db")));
    QVERIFY(!copied);
    QCOMPARE(copied.error().kind, ErrorKind::NotOurs); // no copies of names by the way
}

void TestRegister::refusesWhatIsNotSound_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<int>("kind");
    QTest::newRow("missing") << QStringLiteral("missing") << int(ErrorKind::Missing);
    QTest::newRow("cut") << QStringLiteral("cut") << int(ErrorKind::Damaged);
    QTest::newRow("overwritten") << QStringLiteral("overwritten") << int(ErrorKind::Damaged);
    QTest::newRow("newer") << QStringLiteral("newer") << int(ErrorKind::TooNew);
    QTest::newRow("a trigger") << QStringLiteral("trigger") << int(ErrorKind::NotOurs);
    QTest::newRow("a text") << QStringLiteral("text") << int(ErrorKind::NotOurs);
}

void TestRegister::refusesWhatIsNotSound()
{
    QFETCH(const QString, fault);
    QFETCH(const int, kind);
    const Place place;
    admit(*place.open(), {QStringLiteral("a")}, QStringLiteral("x"));
    QByteArray bytes = readAll(place.path);
    if (fault == u"missing")
        QVERIFY(QFile::remove(place.path));
    else if (fault == u"cut")
        writeAll(place.path, bytes.left(50));
    else if (fault == u"overwritten")
        writeAll(place.path,
                 bytes.replace(100, bytes.size() - 100, QByteArray(bytes.size() - 100, '\xAA')));
    else if (fault == u"newer")
        runForeignSql(place.path, "PRAGMA user_version = 2");
    else if (fault == u"trigger")
        runForeignSql(place.path, "CREATE TRIGGER t AFTER INSERT ON \"person\" "
                                  "BEGIN DELETE FROM \"person\"; END");
    else
        writeAll(place.path, "氏名,住所\n");
    for (const Access access : {Access::ReadWrite, Access::ReadOnly}) {
        const Error error = openingError(place.path, access);
        QCOMPARE(int(error.kind), kind);
        QVERIFY2(error.message.contains(QStringLiteral("受付.db")), qPrintable(error.message));
    }
    QVERIFY(!closeRegister(place.path, frozenClock()));
    if (fault != u"missing")
        QVERIFY(QFile::exists(place.path));
}

void TestRegister::refusesWhoHasNoRights()
{
#ifdef Q_OS_WIN
    QSKIP("Rights of a folder are the server's business there");
#else
    const Place place;
    const auto ask = [&](const QString &what) {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(),
                    {QStringLiteral("--child"), QStringLiteral("unprivileged"), what, place.path});
        child.waitForFinished(-1);
        return child.exitCode();
    };
    const auto mode = [](const QString &name, mode_t bits) {
        return ::chmod(QFile::encodeName(name).constData(), bits) == 0;
    };
    const int hasNoRight = 100 + int(ErrorKind::ReadOnly);
    QVERIFY(mode(place.folder.path(), 0777) && mode(place.path, 0666));
    QCOMPARE(ask(QStringLiteral("register-rw")), 0);
    QVERIFY(mode(place.path, 0444));
    QCOMPARE(ask(QStringLiteral("register-rw")), hasNoRight);
    QCOMPARE(ask(QStringLiteral("register-ro")), 0);
    QVERIFY(mode(place.path, 0));
    QCOMPARE(ask(QStringLiteral("register-ro")), hasNoRight);
    QVERIFY(mode(place.folder.path(), 0700));
    QCOMPARE(ask(QStringLiteral("register-ro")), hasNoRight);
#endif
}

void TestRegister::noticesThatItsFilesWereLeftBehind()
{
    const Place place;
    admit(*place.open(), {QStringLiteral("a")}, QStringLiteral("x"));
    const QString folder = filesFolderOf(place.path);
    QVERIFY(QDir().rename(folder, folder + QStringLiteral("-elsewhere")));
    CountingIdSource ids(QStringLiteral("y"));
    const auto refused = place.open()->admit(kDocument, {sampleArrival(QStringLiteral("b"))}, ids);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::NotFound);
    QVERIFY(refused.error().message.contains(QStringLiteral("受付_添付")));
    QVERIFY(!QFileInfo::exists(folder));
    QCOMPARE(codesOf(place.path), QStringList{QStringLiteral("files_left_behind")});
    QVERIFY(QDir().rename(folder + QStringLiteral("-elsewhere"), folder));
    QCOMPARE(codesOf(place.path), QStringList());
}

void TestRegister::givesNewIdsToWhatWasForgotten()
{
    const Place place;
    const auto persons = place.open();
    const auto first =
        admit(*persons, {QStringLiteral("a"), QStringLiteral("b")}, QStringLiteral("x"));
    QVERIFY(persons->forget({QStringLiteral("a")}));
    const auto again =
        admit(*persons, {QStringLiteral("a"), QStringLiteral("b")}, QStringLiteral("y"));
    QVERIFY(again[0].letter != first[0].letter);
    QVERIFY(again[1] == first[1]);
}

void TestRegister::nameOfAFileIsNoPath()
{
    const Place place;
    const QStringList names{QStringLiteral("../../outside.pdf"),
                            QStringLiteral("a/b.exe/../c"),
                            QStringLiteral("x.😀"),
                            QStringLiteral(""),
                            QStringLiteral(".."),
                            QStringLiteral("長い.") + QString(300, u'a')};
    for (const QString &name : names) {
        QVERIFY(keepFile(place.path, name.toUtf8(), name));
        const QString path = keptPath(place.path, keptHash(name.toUtf8()), name);
        QCOMPARE(readAll(path), name.toUtf8());
        QVERIFY(QDir::cleanPath(path) == path);
        QVERIFY(path.startsWith(filesFolderOf(place.path) + u'/'));
    }
    QCOMPARE(contentsOfFolder(place.path).kept.size(), names.size());
    QCOMPARE(contentsOfFolder(place.path).others, QStringList());
}

void TestRegister::findsWhatChanged()
{
    const Place place;
    const auto admitted =
        admit(*place.open(), {QStringLiteral("a"), QStringLiteral("b")}, QStringLiteral("x"));
    runForeignSql(place.path, "UPDATE \"person\" SET \"name\" = \"name\" || 'x' WHERE \"id\" = '" +
                                  admitted[0].submitter.toUtf8() + "'");
    QCOMPARE(codesOf(place.path), QStringList{QStringLiteral("record_hash")});
    // Nobody works with a name, or words, that somebody else put there.
    const auto people = place.open()->people();
    QVERIFY(!people.ok());
    QCOMPARE(people.error().kind, ErrorKind::Damaged);
    const QString original = admitted[1].originals[0];
    QVERIFY(place.open()->fullText(original).ok());
    runForeignSql(place.path, "UPDATE \"full_text\" SET \"text\" = 'x' WHERE \"id\" = '" +
                                  original.toUtf8() + "'");
    const auto words = place.open()->fullText(original);
    QVERIFY(!words.ok());
    QCOMPARE(words.error().kind, ErrorKind::Damaged);
    runForeignSql(place.path, "UPDATE \"full_text\" SET \"text\" = 'y'");
    QCOMPARE(codesOf(place.path).size(), 5); // a person and four texts
    const auto files = *place.open()->files();
    writeAll(keptPath(place.path, files[0].sha256, files[0].name), "others");
    QVERIFY(QFile::remove(keptPath(place.path, files[1].sha256, files[1].name)));
    writeAll(filesFolderOf(place.path) + QStringLiteral("/note.txt"), "stray");
    QStringList codes = codesOf(place.path).mid(5);
    codes.sort();
    QCOMPARE(codes, (QStringList{QStringLiteral("file_differs"), QStringLiteral("file_missing"),
                                 QStringLiteral("file_unknown")}));
}

void TestRegister::bytesOfAFileAreMadeGoodAgain()
{
    const Place place;
    admit(*place.open(), {QStringLiteral("a")}, QStringLiteral("x"));
    const auto file = place.open()->files()->front();
    writeAll(keptPath(place.path, file.sha256, file.name), "");
    admit(*place.open(), {QStringLiteral("a")}, QStringLiteral("y"));
    QCOMPARE(codesOf(place.path), QStringList());
}

void TestRegister::closingLeavesNothing()
{
    const Place place;
    admit(*place.open(), {QStringLiteral("a"), QStringLiteral("b")}, QStringLiteral("x"));
    QVERIFY(QFile::exists(place.path + QStringLiteral("-journal")));
    const auto size = measureRegister(place.path);
    QVERIFY(size->people == 2 && size->texts == 4 && size->files == 2);
    const auto closed = closeRegister(place.path, frozenClock());
    QVERIFY(closed);
    QVERIFY(closed->people == 2 && closed->texts == 4 && closed->files == 2);
    QCOMPARE(place.everything(), QStringList());
}

// Files that were moved elsewhere are not gone, and nobody may believe it.
void TestRegister::closingSaysWhatItDidNotFind()
{
    const Place place;
    admit(*place.open(), {QStringLiteral("a"), QStringLiteral("b")}, QStringLiteral("x"));
    const QString folder = filesFolderOf(place.path);
    const QString elsewhere = place.folder.filePath(QStringLiteral("elsewhere"));
    QVERIFY(QDir().rename(folder, elsewhere));
    QCOMPARE(closeRegister(place.path, frozenClock()).error().kind, ErrorKind::NotFound);
    QVERIFY(QDir().rename(elsewhere, folder));
    QVERIFY(place.open()); // nothing was begun

    const QString one = contentsOfFolder(place.path).kept.constFirst();
    QVERIFY(QFile::remove(one));
    const auto closed = closeRegister(place.path, frozenClock());
    QVERIFY(closed);
    QCOMPARE(closed->missing, QStringList{one});
    QCOMPARE(place.everything(), QStringList());
}

void TestRegister::closingIsFinishedAfterAFault()
{
    const Place place;
    admit(*place.open(), {QStringLiteral("a")}, QStringLiteral("x"));
    runForeignSql(place.path, "UPDATE \"register\" SET \"closed_at\" = '2026'"); // its first step
    QCOMPARE(openingError(place.path).kind, ErrorKind::Invalid);
    QCOMPARE(openingError(place.path, Access::ReadOnly).kind, ErrorKind::Invalid);
    QVERIFY(closeRegister(place.path, frozenClock()));
    QCOMPARE(place.everything(), QStringList());
}

void TestRegister::closingLeavesWhatIsNotItsOwn()
{
    const Place place;
    admit(*place.open(), {QStringLiteral("a")}, QStringLiteral("x"));
    const QString folder = filesFolderOf(place.path);
    const QStringList strange{folder + QStringLiteral("/ab/note.txt"),
                              folder + QStringLiteral("/メモ.txt"),
                              folder + QStringLiteral("/中/x.pdf")};
    QVERIFY(QDir().mkpath(folder + QStringLiteral("/ab")));
    QVERIFY(QDir().mkpath(folder + QStringLiteral("/中")));
    const QString outside = place.folder.filePath(QStringLiteral("outside"));
    QVERIFY(QDir().mkpath(outside));
    const QString beyond = outside + u'/' + QString(64, u'c');
    writeAll(beyond, "others' file");
    for (const QString &path : strange)
        writeAll(path, "mine");
#ifndef Q_OS_WIN
    QVERIFY(QFile::link(outside, folder + QStringLiteral("/cc"))); // leads out of the folder
#endif
    const auto closed = closeRegister(place.path, frozenClock());
    QVERIFY(closed);
    QVERIFY(!closed->left.isEmpty());
    for (const QString &path : strange)
        QCOMPARE(readAll(path), QByteArray("mine"));
    QCOMPARE(readAll(beyond), QByteArray("others' file"));
    QVERIFY(!QFile::exists(place.path));
}

void TestRegister::isNotClosedUnderSomebodysHands()
{
    const Place place;
    admit(*place.open(), {QStringLiteral("a")}, QStringLiteral("x"));
    const auto waiting = place.open(); // opened before, will write after
    sqlite3 *other = nullptr;
    QCOMPARE(sqlite3_open(place.path.toUtf8().constData(), &other), SQLITE_OK);
    QCOMPARE(sqlite3_exec(other, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr), SQLITE_OK);
    const auto refused = closeRegister(place.path, frozenClock(), 50);
    sqlite3_close(other);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Busy);
    QCOMPARE(codesOf(place.path), QStringList());
    QVERIFY(closeRegister(place.path, frozenClock()));
    CountingIdSource ids(QStringLiteral("y"));
    const auto late = waiting->admit(kDocument, {sampleArrival(QStringLiteral("b"))}, ids);
    QVERIFY(!late); // else a letter would go into a file that nobody finds again
}

// Killed at each step that SQLite takes, and taken in again: the same letters, once, all sound.
void TestRegister::isWholeAfterAKillAtAnyStep()
{
    const auto run = [](const QString &path, int nth) {
        QProcess child;
        child.start(
            QCoreApplication::applicationFilePath(),
            {QStringLiteral("--child"), QStringLiteral("register"), path, QString::number(nth)});
        child.waitForFinished(-1);
        return QString::fromUtf8(child.readAllStandardOutput()).trimmed();
    };
    const int steps = run(Place().path, 0).toInt();
    QVERIFY2(steps > 20, qPrintable(QString::number(steps)));
    for (int nth = 1; nth <= steps; ++nth) {
        const Place place;
        QVERIFY(run(place.path, nth) != u"done");
        const auto persons = place.open();
        const size_t had = persons->people()->size();
        QVERIFY2(had == 0 || had == 2, qPrintable(QString::number(had)));
        QCOMPARE(persons->admissions()->size(), had);
        admit(*persons, {QStringLiteral("a"), QStringLiteral("b")}, QStringLiteral("y"));
        QCOMPARE(persons->people()->size(), 2U);
        QCOMPARE(codesOf(place.path), QStringList());
    }
}

} // namespace gaiyo
