#include "store/child.h"

#include "store/care/opening.h"
#include "store/faulty_vfs.h"
#include "store/register/person_register.h"
#include "store/support.h"
#include "store/test_upgrade.h"

#include <QTextStream>

#include <sqlite3.h>

#ifndef Q_OS_WIN
#include <csignal>
#include <grp.h>
#include <sys/resource.h>
#include <unistd.h>
#endif

namespace gaiyo {

namespace {

constexpr int kOwnFault = 99;

template <typename T>
int exitCode(const Result<T> &result)
{
    return result ? 0 : 100 + int(result.error().kind);
}

Result<void> createDocument(const QString &path, int opinions)
{
    return DocumentStore::create(path, largeDocument(opinions), operation(QStringLiteral("import")),
                                 kYamada, testClock());
}

Result<qint64> changeOne(const QString &path, const QString &words)
{
    const FixedClock clock = testClock();
    auto store = DocumentStore::open(path, Access::ReadWrite, kYamada, clock);
    if (!store)
        return store.error();
    auto transaction = (*store)->begin();
    if (!transaction)
        return transaction.error();
    (*transaction)
        ->update(Entity::Opinion, QStringLiteral("o1"), {{QStringLiteral("summary"), words}});
    return (*transaction)->commit(operation(QStringLiteral("set_opinion")));
}

Result<std::vector<Admission>> admitTwo(const QString &path)
{
    const FixedClock clock = testClock();
    auto persons = PersonRegister::open(path, Access::ReadWrite, kYamada, clock);
    if (!persons)
        return persons.error();
    CountingIdSource ids(QStringLiteral("x"));
    return (*persons)->admit(
        QStringLiteral("document-1"),
        {sampleArrival(QStringLiteral("a")), sampleArrival(QStringLiteral("b"))}, ids);
}

int askUnprivileged(const QString &what, const QString &path)
{
#ifndef Q_OS_WIN
    if (::geteuid() == 0 &&
        (::setgroups(0, nullptr) != 0 || ::setgid(65534) != 0 || ::setuid(65534) != 0))
        return kOwnFault;
#endif
    const FixedClock clock = testClock();
    if (what == u"create")
        return exitCode(createDocument(path + QStringLiteral(".new.db"), 1));
    if (what == u"upgrade" || what == u"read-older") {
        const Access wanted = what == u"upgrade" ? Access::ReadWrite : Access::ReadOnly;
        return exitCode(openDocumentFile(path, wanted, path, versionAfterThis()));
    }
    if (what == u"register-rw" || what == u"register-ro") {
        const Access wanted = what == u"register-rw" ? Access::ReadWrite : Access::ReadOnly;
        return exitCode(PersonRegister::open(path, wanted, kYamada, clock));
    }
    const Access access = what == u"rw" ? Access::ReadWrite : Access::ReadOnly;
    auto store = DocumentStore::open(path, access, kYamada, clock);
    return store ? exitCode((*store)->load()) : exitCode(store);
}

int isLocked(const QString &path)
{
    sqlite3 *handle = nullptr;
    sqlite3_open_v2(path.toUtf8().constData(), &handle, SQLITE_OPEN_READWRITE, nullptr);
    const int code = sqlite3_exec(handle, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr);
    sqlite3_close(handle);
    return code == SQLITE_BUSY ? 0 : 1;
}

void print(const QString &line)
{
    QTextStream out(stdout);
    out << line << '\n';
}

int killedAt(const QString &what, const QString &path, int nth)
{
    FaultyVfs vfs;
    vfs.arm(nth, nth > 0 ? FaultyVfs::Fault::Kill : FaultyVfs::Fault::None);
    if (what == u"create") {
        const int code = exitCode(createDocument(path, 2'000));
        print(QString::number(vfs.count()));
        return code;
    }
    if (what == u"upgrade") {
        const int code =
            exitCode(openDocumentFile(path, Access::ReadWrite, path, versionAfterThis()));
        print(nth > 0 ? QStringLiteral("done") : QString::number(vfs.count()));
        return code;
    }
    if (what == u"register") {
        const int code = exitCode(admitTwo(path));
        print(nth > 0 ? QStringLiteral("done") : QString::number(vfs.count()));
        return code;
    }
    const int code = exitCode(changeOne(path, QStringLiteral("新").repeated(3'000)));
    if (code == 0)
        print(nth > 0 ? QStringLiteral("done") : QString::number(vfs.count()));
    return code;
}

int onSmallDisk(const QString &what, const QString &path, qint64 bytes)
{
#ifdef Q_OS_WIN
    Q_UNUSED(what);
    Q_UNUSED(path);
    Q_UNUSED(bytes);
    return kOwnFault;
#else
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{rlim_t(bytes), rlim_t(bytes)};
    if (::setrlimit(RLIMIT_FSIZE, &limit) != 0)
        return kOwnFault;
    if (what == u"create")
        return exitCode(createDocument(path, 2'000));
    return exitCode(changeOne(path, QStringLiteral("長").repeated(100'000)));
#endif
}

} // namespace

int runChild(const QStringList &arguments)
{
    const QString what = arguments.value(0);
    if (what == u"unprivileged")
        return askUnprivileged(arguments.value(1), arguments.value(2));
    if (what == u"is-locked")
        return isLocked(arguments.value(1));
    if (what == u"create" || what == u"commit" || what == u"upgrade" || what == u"register")
        return killedAt(what, arguments.value(1), arguments.value(2).toInt());
    if (what == u"small-disk")
        return onSmallDisk(arguments.value(1), arguments.value(2), arguments.value(3).toLongLong());
    return kOwnFault;
}

} // namespace gaiyo
