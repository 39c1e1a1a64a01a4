#include "document/repair/recovery_journal.h"
#include "document/sample_document.h"
#include "document/sharing/presence.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

#include <cstdio>

using namespace gaiyo;

namespace {

const FixedClock kClock(QDateTime(QDate(2026, 11, 23), QTime(9, 0), Qt::UTC));

FieldKey keyOf(const char *row, const char *field)
{
    const QString name = QString::fromLatin1(field);
    return {name == u"title" ? Entity::Node : Entity::Opinion, QString::fromLatin1(row), name};
}

PendingWords pending(const char *row, const char *field, const QString &words, qint64 since = 1)
{
    return {keyOf(row, field),
            words,
            QStringLiteral("意見") + QString::fromLatin1(row),
            since,
            QStringLiteral("u-") + QString::fromLatin1(row) + u'-' + QString::fromLatin1(field),
            kClock.nowUtc()};
}

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// A session of another process that dies without a word; answers when it has done `what`.
class OtherSession
{
public:
    OtherSession(const QString &what, const QString &folder)
    {
        m_process.start(QCoreApplication::applicationFilePath(),
                        {QStringLiteral("--session"), what, folder});
        m_isReady = m_process.waitForReadyRead(30'000);
    }
    ~OtherSession() { kill(); }
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished(-1);
    }
    bool isReady() const { return m_isReady; }

private:
    QProcess m_process;
    bool m_isReady = false;
};

QString documentIn(const QString &folder)
{
    return QDir(folder).filePath(QStringLiteral("意見 #1.db"));
}

} // namespace

// What runs in the other process: until it is killed.
static int runSession(const QString &what, const QString &folder)
{
    RandomIdSource ids;
    QFile out;
    if (!out.open(stdout, QIODevice::WriteOnly))
        return 1;
    const auto wait = [&] {
        out.write("ready\n");
        out.flush();
        (void)std::getchar(); // never comes: who started this kills it
    };
    if (what == u"presence") {
        auto presence = Presence::announce(documentIn(folder), QStringLiteral("佐藤"),
                                           QStringLiteral("PC-2"), kClock, ids);
        if (!presence || !presence->setOpinion(OpinionId(QStringLiteral("o1"))))
            return 1;
        wait();
    }
    auto journal =
        RecoveryJournal::open(folder, documentIn(folder), QStringLiteral("佐藤"), kClock, ids);
    if (!journal || !journal->keep(pending("o1", "summary", QStringLiteral("途中の文"))))
        return 1;
    wait();
    return 0;
}

// Sessions that live and die: who is there, and what they had typed.
class TestSessions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void presenceShowsTheLivingOnly()
    {
        QTemporaryDir folder;
        RandomIdSource ids;
        auto mine = Presence::announce(documentIn(folder.path()), QStringLiteral("山田"),
                                       QStringLiteral("PC-1"), kClock, ids);
        QVERIFY(mine);
        QVERIFY(mine->others().empty());
        OtherSession other(QStringLiteral("presence"), folder.path());
        QVERIFY(other.isReady());
        const std::vector<OpenSession> expected{{QStringLiteral("佐藤"), QStringLiteral("PC-2"),
                                                 kClock.nowUtc(), OpinionId(QStringLiteral("o1"))}};
        QVERIFY(mine->others() == expected);
        {
            // A second session of this process sees both, and its end disturbs nobody's lock.
            auto second = Presence::announce(documentIn(folder.path()), QStringLiteral("田中"),
                                             QStringLiteral("PC-1"), kClock, ids);
            QVERIFY(second);
            QCOMPARE(second->others().size(), size_t(2));
            QCOMPARE(mine->others().size(), size_t(2));
        }
        QVERIFY(mine->others() == expected);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 2);
        other.kill();
        QVERIFY(mine->others().empty());
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }

    void presenceSurvivesStrangeFiles()
    {
        QTemporaryDir folder;
        RandomIdSource ids;
        auto mine = Presence::announce(documentIn(folder.path()), QStringLiteral("山\n田"),
                                       QString(), kClock, ids);
        auto odd = LiveFile::make(documentIn(folder.path()) + QStringLiteral("-user-odd"));
        QVERIFY(mine && odd);
        QVERIFY(odd->write(0, "\xFF\x00{\"name\":3"));
        QFile foreign(documentIn(folder.path()) + QStringLiteral("-user-not ours"));
        QVERIFY(foreign.open(QIODevice::WriteOnly));
        QCOMPARE(mine->others().size(), size_t(1));
        QCOMPARE(mine->others().front().name, QString());
        QVERIFY(foreign.exists());
        QVERIFY(odd->write(0, QByteArray(R"({"name":"長","opinion":"../x","since":"?"})")));
        QCOMPARE(mine->others().front().name, QStringLiteral("長"));
        QVERIFY(!mine->others().front().opinion);
    }

    void aLiveFileIsHeldUntilItsMakerEnds()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("held"));
        {
            auto file = LiveFile::make(path);
            QVERIFY(file);
            QCOMPARE(LiveFile::make(path).error().kind, ErrorKind::Exists);
            QVERIFY(!LiveFile::findDead(path));
            readFile(path); // another descriptor that closes
            QVERIFY(!LiveFile::findDead(path));
        }
        QVERIFY(LiveFile::findDead(path));
        QVERIFY(!LiveFile::findDead(folder.filePath(QStringLiteral("none"))));
        QCOMPARE(LiveFile::make(folder.filePath(QStringLiteral("none/x"))).error().kind,
                 ErrorKind::Missing);
    }

    void wordsOfAKilledSessionAreOfferedOnce()
    {
        QTemporaryDir folder;
        OtherSession other(QStringLiteral("journal"), folder.path());
        QVERIFY(other.isReady());
        QVERIFY(RecoveryJournal::findUnsaved(folder.path(), documentIn(folder.path())).empty());
        other.kill();
        auto left = RecoveryJournal::findUnsaved(folder.path(), documentIn(folder.path()));
        QCOMPARE(left.size(), size_t(1));
        QCOMPARE(left[0].content.author, QStringLiteral("佐藤"));
        QCOMPARE(left[0].content.words,
                 std::vector{pending("o1", "summary", QStringLiteral("途中の文"))});
        QVERIFY(!left[0].content.isCut);
        QVERIFY(RecoveryJournal::findUnsaved(folder.path(), documentIn(folder.path())).empty());
        QVERIFY(RecoveryJournal::findUnsaved(folder.path(), QStringLiteral("/else.db")).empty());
        left[0].discard();
        left.clear();
        QVERIFY(QDir(folder.path()).isEmpty());
    }

    void theLastWordsOfEachFieldStayAndSavedOnesGo()
    {
        QTemporaryDir folder;
        CountingIdSource ids(QStringLiteral("s"));
        const QString document = documentIn(folder.path());
        const QString odd = QStringLiteral("𠮷\u0000\ufeff\ufffe\"\\\n{{No:o1}}\U000E0100");
        {
            auto journal = RecoveryJournal::open(folder.path(), document, {}, kClock, ids);
            QVERIFY(journal);
            QVERIFY(journal->keep(pending("o1", "summary", QStringLiteral("一"))));
            QVERIFY(journal->keep(pending("o1", "summary", QStringLiteral("二"))));
            QVERIFY(journal->keep(pending("o1", "response", odd)));
            QVERIFY(journal->keep(pending("o2", "note", QStringLiteral("消える"))));
            QVERIFY(journal->drop(keyOf("o2", "note")));
        }
        const auto left = RecoveryJournal::findUnsaved(folder.path(), document);
        QCOMPARE(left.size(), size_t(1));
        QString storable = odd;
        storable.replace(QChar(u'\0'), QChar(u'\ufffd'));
        QCOMPARE(left[0].content.words,
                 (std::vector{pending("o1", "response", storable),
                              pending("o1", "summary", QStringLiteral("二"))}));
    }

    // A journal as the first version of the program wrote it, which named no kind of row.
    void journalsOfTheFirstVersionAreRead()
    {
        const auto content =
            readRecoveryJournal(readFile(QStringLiteral(GAIYO_TEST_DATA "/version-1.recovery")));
        QVERIFY(content.ok());
        QVERIFY(!content->isCut);
        QCOMPARE(content->documentPath, QStringLiteral("/share/意見.db"));
        QCOMPARE(content->author, QStringLiteral("佐藤"));
        const auto words = [](const char *row, const char *field, const QString &typed,
                              const QString &base, qint64 since, const char *uuid) {
            return PendingWords{keyOf(row, field),         typed,          base, since,
                                QString::fromLatin1(uuid), kClock.nowUtc()};
        };
        QCOMPARE(
            content->words,
            (std::vector{
                words("a1", "title", QStringLiteral("新しい題"), QStringLiteral("題"), 6, "u-6"),
                words("o1", "summary", QStringLiteral("途中の文"), QStringLiteral("意見o1"), 3,
                      "u-2"),
                words("o2", "response", QStringLiteral("No.1（{{No:o1}}）のとおり\n二行目"),
                      QString(), 4, "u-3"),
                words("o3", "note", QStringLiteral("控え"), QStringLiteral("前の控え"), 5,
                      "u-5")}));
    }

    // Whatever people type words into can be kept, and nothing else.
    void everyFieldOfWordsIsKept()
    {
        QTemporaryDir folder;
        CountingIdSource ids(QStringLiteral("s"));
        size_t kept = 0;
        {
            auto journal =
                RecoveryJournal::open(folder.path(), documentIn(folder.path()), {}, kClock, ids);
            QVERIFY(journal.ok());
            for (const Entity entity : kEntities) {
                for (const Field &field : fieldsOf(entity)) {
                    PendingWords words = pending("x1", field.name, QStringLiteral("文"));
                    words.key.entity = entity;
                    QVERIFY(journal->keep(words));
                    kept += field.isWords ? 1 : 0;
                }
            }
        }
        const auto left = RecoveryJournal::findUnsaved(folder.path(), documentIn(folder.path()));
        QCOMPARE(left.size(), size_t(1));
        QCOMPARE(left[0].content.words.size(), kept + 1); // and the opinion's response
        for (const PendingWords &words : left[0].content.words) {
            const Field *field = findField(words.key.entity, words.key.field);
            QVERIFY(field && (field->isWords || words.key.field == u"response"));
        }
    }

    void aSessionThatSavedAllLeavesNothing()
    {
        QTemporaryDir folder;
        CountingIdSource ids(QStringLiteral("s"));
        {
            auto journal =
                RecoveryJournal::open(folder.path(), documentIn(folder.path()), {}, kClock, ids);
            QVERIFY(journal->keep(pending("o1", "summary", QStringLiteral("一"))));
            QVERIFY(journal->drop(keyOf("o1", "summary")));
        }
        QVERIFY(QDir(folder.path()).isEmpty());
    }

    void aLongDayDoesNotFillTheDisk()
    {
        QTemporaryDir folder;
        CountingIdSource ids(QStringLiteral("s"));
        auto journal =
            RecoveryJournal::open(folder.path(), documentIn(folder.path()), {}, kClock, ids);
        const QString page = QStringLiteral("長い文章").repeated(20'000);
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 100; ++i)
            QVERIFY(journal->keep(pending("o1", "summary", page + QString::number(i))));
        qInfo("keep() of 240 KB: %.1f ms each", double(timer.elapsed()) / 100);
        const QStringList names =
            QDir(folder.path()).entryList(QDir::Files | QDir::Hidden); // hidden on Windows
        QCOMPARE(names.size(), 1);
        QVERIFY(QFile(folder.filePath(names[0])).size() < 8 * 1024 * 1024);
        const auto content = readRecoveryJournal(readFile(folder.filePath(names[0])));
        QVERIFY(content->words[0].words.endsWith(u"99"));
    }

    // Cut anywhere, or with any byte changed, a journal is refused or gives words that were typed.
    void damagedBytesGiveOnlyWhatWasTyped()
    {
        QTemporaryDir folder;
        CountingIdSource ids(QStringLiteral("s"));
        QStringList typed;
        {
            auto journal =
                RecoveryJournal::open(folder.path(), documentIn(folder.path()), {}, kClock, ids);
            for (int i = 0; i < 6; ++i) {
                typed += QStringLiteral("文%1").arg(i);
                QVERIFY(journal->keep(pending(i % 2 ? "o1" : "o2", "summary", typed.last())));
            }
        }
        const QString path =
            folder.filePath(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).first());
        const QByteArray whole = readFile(path);
        int refused = 0;
        int cut = 0;
        const auto check = [&](const QByteArray &bytes) {
            const auto content = readRecoveryJournal(bytes);
            refused += !content;
            if (!content)
                return content.error().kind == ErrorKind::Unreadable;
            cut += content->isCut;
            return std::all_of(content->words.begin(), content->words.end(),
                               [&](const auto &w) { return typed.contains(w.words); });
        };
        for (qsizetype end = 0; end < whole.size(); ++end)
            QVERIFY(check(whole.left(end)));
        QRandomGenerator random(1);
        for (qsizetype at = 0; at < whole.size(); ++at) {
            QByteArray flipped = whole;
            flipped[at] = char(flipped[at] ^ (1 << random.bounded(8)));
            QVERIFY(check(flipped));
        }
        QVERIFY(refused > 0 && cut > 0);
    }

    // Words brought back go through the same check as any others, and arrive once.
    void wordsBroughtBackAreCheckedAndArriveOnce()
    {
        SampleDocument sample;
        const auto mine = sample.open();
        const auto theirs = sample.open();
        const Operation summary = operationFor(pending("o1", "summary", QStringLiteral("我")));
        QVERIFY(isApplied(mine->apply(summary)));
        QVERIFY(isApplied(
            theirs->apply(operation(R"({"op":"set_opinion","id":"o1","summary":"彼"})"))));
        // Saved before the crash, changed since by a colleague: not written over him.
        QVERIFY(isApplied(mine->apply(summary)));
        QCOMPARE(sample.stored().opinions[0].summary, QStringLiteral("彼"));
        PendingWords late = pending("o1", "summary", QStringLiteral("後"));
        late.uuid = QStringLiteral("late");
        const auto refused = mine->apply(operationFor(late));
        QCOMPARE(refusalOf(refused), ErrorKind::Conflict);
        QCOMPARE(std::get<Refusal>(refused).conflict->mine.toString(), QStringLiteral("後"));
        for (const char *field : {"response", "note"}) {
            PendingWords words = pending("o5", field, QStringLiteral("戻"));
            words.base = QStringLiteral("五");
            QVERIFY(isApplied(mine->apply(operationFor(words))));
        }
        QVERIFY(isApplied(mine->apply(operationFor(pending("a1", "title", QStringLiteral("題"))))));
    }
};

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.value(1) == u"--session")
        return runSession(words.value(2), words.value(3));
    TestSessions test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_sessions.moc"
