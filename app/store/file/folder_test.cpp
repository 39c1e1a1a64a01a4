#include "store/file/folder_test.h"

#include "base/file_steps.h"
#include "store/file/connection.h"
#include "store/file/store_error.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QUuid>

namespace gaiyo {

namespace {

// Context of these sentences in translations/.
struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(Store)
};

// A file that goes with everything that SQLite puts beside it.
class TestFile
{
public:
    explicit TestFile(const QString &folder)
        : m_path(QDir(folder).filePath(QStringLiteral("gaiyo-selftest-") +
                                       QUuid::createUuid().toString(QUuid::WithoutBraces)))
    {}
    ~TestFile()
    {
        QFile::remove(m_path);
        QFile::remove(m_path + QStringLiteral("-journal"));
    }
    TestFile(const TestFile &) = delete;
    TestFile &operator=(const TestFile &) = delete;

    const QString &path() const { return m_path; }

private:
    QString m_path;
};

Error untrusted(const QString &folder, const QString &what)
{
    return {
        ErrorKind::Conflict,
        Sentences::tr("The folder %1 cannot be trusted with a document that several people edit: "
                      "%2. Work in a copy on your own disk and merge it back.")
            .arg(QDir::toNativeSeparators(folder), what)};
}

Result<std::unique_ptr<Connection>> openTestFile(const QString &path)
{
    auto connection = Connection::open(path, Connection::Mode::ReadWrite, path);
    if (!connection)
        return connection;
    for (const auto &[name, value, answer] :
         {std::tuple("journal_mode", "PERSIST", "persist"), std::tuple("synchronous", "FULL", "2"),
          std::tuple("mmap_size", "0", "0")}) {
        if (auto set = (*connection)->setPragma(name, value, answer); !set)
            return set.error();
    }
    return connection;
}

Result<void> write(Connection &connection, qint64 number)
{
    return connection.run("UPDATE t SET n = " + QByteArray::number(number));
}

// The three moments of a save, each with what another process must be told.
Result<void> compareWithSecond(Connection &connection, const QString &folder, const QString &file,
                               const AskSecond &askSecond)
{
    if (askSecond(file, 1) != LockAnswer::Free)
        return untrusted(folder, Sentences::tr("another process does not see what was saved"));
    if (auto begun = connection.run("BEGIN IMMEDIATE"); !begun)
        return begun.error();
    if (auto written = write(connection, 2); !written)
        return written.error();
    if (askSecond(file, 1) != LockAnswer::Held)
        return untrusted(folder, Sentences::tr("two processes could save at the same time"));
    if (auto saved = connection.run("COMMIT"); !saved)
        return saved.error();
    if (askSecond(file, 2) != LockAnswer::Free)
        return untrusted(folder, Sentences::tr("another process does not see what was saved"));
    if (auto begun = connection.run("BEGIN EXCLUSIVE"); !begun)
        return begun.error();
    if (askSecond(file, 2) != LockAnswer::Closed)
        return untrusted(folder,
                         Sentences::tr("another process could read in the middle of a save"));
    connection.rollback();
    if (askSecond(file, 2) != LockAnswer::Free)
        return untrusted(folder, Sentences::tr("a lock stays after it was given back"));
    return {};
}

constexpr int kFirstAnswer = 20;  // exit codes of the second process, apart from the program's own
constexpr int kPatience = 60'000; // milliseconds

} // namespace

int probeExitCode(LockAnswer answer)
{
    return kFirstAnswer + int(answer);
}

AskSecond secondProcess(const QString &program, const QStringList &arguments)
{
    return [program, arguments](const QString &file, qint64 expected) {
        QProcess second;
        second.start(program, arguments + QStringList{QString::number(expected), file});
        if (!second.waitForFinished(kPatience) || second.exitStatus() != QProcess::NormalExit)
            return LockAnswer::Failed;
        const int answer = second.exitCode() - kFirstAnswer;
        return answer >= 0 && answer <= int(LockAnswer::Failed) ? LockAnswer(answer)
                                                                : LockAnswer::Failed;
    };
}

LockAnswer probeLocks(const QString &file, qint64 expected)
{
    auto connection = openTestFile(file);
    if (!connection)
        return connection.error().kind == ErrorKind::Busy ? LockAnswer::Closed : LockAnswer::Failed;
    const BusyPatience patience(**connection, 0);
    const auto seen = (*connection)->integer("SELECT n FROM t");
    if (!seen)
        return seen.error().kind == ErrorKind::Busy ? LockAnswer::Closed : LockAnswer::Failed;
    if (*seen != expected)
        return LockAnswer::Stale;
    const auto begun = (*connection)->run("BEGIN IMMEDIATE");
    (*connection)->rollback();
    if (begun)
        return LockAnswer::Free;
    return begun.error().kind == ErrorKind::Busy ? LockAnswer::Held : LockAnswer::Failed;
}

Result<void> testFolder(const QString &folder, const AskSecond &askSecond)
{
    if (!QDir(folder).exists())
        return fileError(ErrorKind::Missing, folder);
    const TestFile file(folder);
    if (auto made = makeEmptyFile(file.path(), folder); !made)
        return made;
    auto connection = openTestFile(file.path());
    if (!connection)
        return connection.error();
    if (auto made = (*connection)->run("CREATE TABLE t (n INTEGER)"); !made)
        return made;
    if (auto made = (*connection)->run("INSERT INTO t VALUES (1)"); !made)
        return made;
    return compareWithSecond(**connection, folder, file.path(), askSecond);
}

} // namespace gaiyo
