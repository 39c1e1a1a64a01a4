// Two PCs on a file share: one loses its connection at any operation of a save; the other, with
// what its client keeps of names and sizes, must see the old state or the new one, and go on. The
// control does the same with SQLite's usual DELETE journal and must be seen to break.

#include "torture/simulated_disk.h"
#include "torture/torture.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QRandomGenerator>

using namespace gaiyo;
using namespace gaiyo::torture;

namespace {

using Fault = SimulatedDisk::Fault;

struct Counts
{
    int cases = 0;
    int kept = 0;
    int arrived = 0;
    int waited = 0;  // the other PC had to wait until its client asked for the size again
    int torn = 0;    // the other PC saw half a save
    int refused = 0; // it was refused its own work, or shown an error
    int unsound = 0; // verify found something afterwards
    int notOnce = 0; // the save tried again was not there once

    int harm() const { return torn + refused + unsound + notOnce; }
};

constexpr int kWriter = 1;
constexpr int kOther = 2;
constexpr int kLater = 3;

class Share
{
public:
    Share(SimulatedDisk &disk, const QByteArray &bytes, bool isControl)
        : m_disk(disk)
        , m_bytes(bytes)
        , m_isControl(isControl)
    {}

    // The same twice: first to count the operations of the save, then to lose the connection at
    // one of them, mostly where the document itself is written.
    void run(quint32 seed, Counts &counts)
    {
        Counts ignored;
        const int operations = runOnce(seed, 0, ignored);
        QRandomGenerator where(seed);
        const int first = where.bounded(4) == 0 ? 1 : qMax(1, operations - 30);
        runOnce(seed, first + where.bounded(operations + 2 - first), counts);
    }

private:
    // Answers how many operations the save took. `strike` 0: the connection is lost after it.
    int runOnce(quint32 seed, int strike, Counts &counts)
    {
        m_random.seed(seed);
        m_ids = CountingIdSource(QStringLiteral("new"));
        m_disk.put(m_path, m_bytes);
        m_disk.remove(m_path + QStringLiteral("-journal"));
        m_disk.ignoreJournalMode(m_isControl);
        m_disk.arm(Fault::None, 0, true);
        auto writer = open(kWriter);
        auto other = open(kOther);
        for (int i = m_random.bounded(3); i > 0; --i) {
            (void)writer->apply(save(QStringLiteral("calm-%1").arg(i)));
            wait();
            (void)other->poll();
        }
        (void)other->poll();
        const auto old = truth();
        const Operation cut = save(QStringLiteral("cut"));
        m_shown = withoutRevision(*other->snapshot());
        m_disk.arm(strike > 0 ? Fault::Disconnect : Fault::None, strike, true);
        const auto outcome = writer->apply(cut);
        const bool struck = m_disk.hasFired();
        const int operations = m_disk.count();
        m_disk.arm(Fault::None, 0, true);
        if (!struck)
            m_disk.disconnect(kWriter);
        wait();
        ++counts.cases;
        look(*other, *old, cut, counts);
        comeBack(*writer, cut, std::holds_alternative<Applied>(outcome), counts);
        return operations;
    }

    std::unique_ptr<Document> open(int client)
    {
        m_disk.useClient(client);
        auto document = Document::open(m_path, Access::ReadWrite,
                                       {fixedClock(), m_ids, {QStringLiteral("PC%1").arg(client)}});
        if (!document)
            qFatal("%s", qUtf8Printable(document.error().message));
        return std::move(*document);
    }

    // What a PC sees that kept nothing of names and sizes.
    std::optional<Snapshot> truth()
    {
        m_disk.disconnect(kLater);
        m_disk.useClient(kLater);
        return contentOf(m_path);
    }

    // Long texts, so that a save writes several pages.
    Operation save(const QString &uuid)
    {
        const QString words = uuid + QStringLiteral("の長い文章").repeated(m_random.bounded(900));
        const QString id = QStringLiteral("o%1").arg(1 + m_random.bounded(9));
        Operation made;
        made.uuid = uuid;
        switch (m_random.bounded(3)) {
        case 0:
            made.kind = QStringLiteral("set_opinion");
            made.arguments = {{QStringLiteral("id"), id}, {QStringLiteral("summary"), words}};
            break;
        case 1:
            made.kind = QStringLiteral("add_opinion");
            made.arguments = {{QStringLiteral("node"), QStringLiteral("a1")},
                              {QStringLiteral("summary"), words},
                              {QStringLiteral("response"), words}};
            break;
        default:
            made.kind = QStringLiteral("remove_node");
            made.arguments = {{QStringLiteral("id"), QStringLiteral("b")},
                              {QStringLiteral("with_opinions"), true}};
        }
        return made;
    }

    void wait() { m_disk.advance(m_random.bounded(1'500)); }

    // What the other PC is shown, and whether its own work goes on.
    void look(Document &other, const Snapshot &old, const Operation &cut, Counts &counts)
    {
        m_disk.useClient(kOther);
        if (const auto seen = other.poll(); !seen) {
            ++counts.refused;
            show(seen.error());
            return;
        }
        auto stored = contentOf(m_path); // with this PC's caches
        if (!stored) {
            ++counts.waited;
            m_disk.advance(10'000);
            stored = contentOf(m_path);
            if (const auto seen = other.poll(); !seen)
                show(seen.error());
        }
        const bool isOld = stored == old;
        const bool isNew = stored && !isOld && hasOperation(cut.uuid);
        counts.kept += isOld;
        counts.arrived += isNew;
        // It may lag behind for a moment, but never show anything else.
        const Snapshot shown = withoutRevision(*other.snapshot());
        if ((!isOld && !isNew) || (shown != stored && shown != m_shown && shown != old))
            ++counts.torn;
        const Operation own = operation(
            R"({"op":"set_consultation","subtitle":"もう一人の仕事","declared":{"opinions":9}})");
        const auto outcome = other.apply(own);
        if (const auto *refusal = std::get_if<Refusal>(&outcome)) {
            ++counts.refused;
            show(refusal->error);
        }
    }

    // The lost PC is there again and tries once more; everything else has forgotten its caches.
    void comeBack(Document &writer, const Operation &cut, bool wasAnswered, Counts &counts)
    {
        m_disk.useClient(kLater);
        m_disk.advance(20'000);
        if (const QString fault = findFault(m_path); !fault.isEmpty()) {
            show({ErrorKind::Damaged, fault});
            ++counts.unsound;
            return;
        }
        if (wasAnswered && !hasOperation(cut.uuid))
            ++counts.notOnce;
        m_disk.useClient(kWriter);
        (void)writer.poll(); // notices that its handles are dead
        if (const auto back = writer.poll(); !back) {
            ++counts.refused;
            show(back.error());
            return;
        }
        const auto again = writer.apply(cut);
        // What it wanted to remove may be removed: that is an answer, too.
        const bool done = std::holds_alternative<Applied>(again) ||
                          std::get<Refusal>(again).error.kind == ErrorKind::NotFound;
        const auto once = contentOf(m_path);
        const bool isSame = once == withoutRevision(*writer.snapshot());
        if (!done || !isSame || !findFault(m_path).isEmpty())
            ++counts.notOnce;
    }

    void show(const Error &error) const
    {
        if (!m_isControl)
            print(QStringLiteral("  refused: ") + error.message);
    }

    bool hasOperation(const QString &uuid)
    {
        auto store = DocumentStore::open(m_path, Access::ReadOnly, {}, fixedClock());
        if (!store)
            return false;
        const auto found = (*store)->hasOperation(uuid);
        return found && *found;
    }

    SimulatedDisk &m_disk;
    const QByteArray &m_bytes;
    bool m_isControl;
    const QTemporaryDir m_folder;
    const QString m_path = m_folder.filePath(QStringLiteral("share.db"));
    CountingIdSource m_ids{QStringLiteral("new")};
    QRandomGenerator m_random;
    Snapshot m_shown; // by the other PC when the connection was lost
};

Counts runAll(SimulatedDisk &disk, const QByteArray &bytes, bool isControl, qint64 cases)
{
    Share share(disk, bytes, isControl);
    Counts counts;
    // The control has proved all that it can as soon as it breaks.
    for (qint64 i = 0; i < cases && !(isControl && counts.harm() > 0); ++i)
        share.run(quint32(i + 1), counts);
    print(QStringLiteral("%1 stale answers").arg(disk.takeLies()));
    print(QStringLiteral("%1: %2 crash cases, %3 old, %4 new, %5 waited for the size; half a "
                         "save seen %6, work refused %7, file unsound %8, not exactly once %9")
              .arg(isControl ? QStringLiteral("control, DELETE journal")
                             : QStringLiteral("PERSIST journal"))
              .arg(counts.cases)
              .arg(counts.kept)
              .arg(counts.arrived)
              .arg(counts.waited)
              .arg(counts.torn)
              .arg(counts.refused)
              .arg(counts.unsound)
              .arg(counts.notOnce));
    return counts;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const qint64 cases = argument(QStringLiteral("cases"), 200);
    const QByteArray bytes = documentBytes(document(20));
    SimulatedDisk disk;
    disk.setSharing(true);
    QElapsedTimer timer;
    timer.start();
    const Counts real = runAll(disk, bytes, false, cases);
    if (real.harm() > 0)
        harm(QStringLiteral("the share broke the document or a clerk's work"));
    if (real.kept == 0 || real.arrived == 0)
        harm(QStringLiteral("the connection was never lost before, or never after the commit"));
    // Counted as above, and given more cases: where it breaks depends on where pages end.
    const Counts control = runAll(disk, bytes, true, 4 * cases);
    if (control.harm() == 0)
        harm(QStringLiteral("the control did not break: this program proves nothing"));
    print(QStringLiteral("%1 s").arg(double(timer.elapsed()) / 1000, 0, 'f', 1));
    return exitCode();
}
