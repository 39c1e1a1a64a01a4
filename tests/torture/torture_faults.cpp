// A fault at every operation on the disk of each core operation, once and from there on: afterwards
// the document is as before or as after, never between; what was answered as saved is there; the
// same save tried again is there once. --every N (1): of each N operations on the disk one is
// struck, another one for each kind of fault.

#include "torture/simulated_disk.h"
#include "torture/torture.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <map>

using namespace gaiyo;
using namespace gaiyo::torture;

namespace {

using Fault = SimulatedDisk::Fault;
using Cut = SimulatedDisk::Cut;

struct Step
{
    QByteArray line;
    QByteArray before; // done first, without fault, "" for none
    bool isUndo = false;
};

const std::vector<Step> &steps()
{
    static const std::vector<Step> all{
        {R"({"op":"set_opinion","id":"o1","summary":"新しい文","count":3})", {}},
        {R"({"op":"set_response","opinion":"o6","text":"みんなの考え方"})", {}},
        {R"({"op":"add_opinion","node":"a1","summary":"増えた意見","response":"答え"})", {}},
        {R"({"op":"remove_opinion","id":"o3"})", {}},
        {R"({"op":"move_opinion","id":"o2","node":"b2"})", {}},
        {R"({"op":"share_response","opinion":"o9","with":"o4"})", {}},
        {R"({"op":"remove_node","id":"a","with_opinions":true})", {}},
        {R"({"op":"add_node","parent":"b","kind":"item","auto":true,"title":"新"})", {}},
        {R"({"op":"set_settings","watermark":"見本"})", {}},
        {R"({"op":"add_category","symbol":"△","text":"検討"})", {}},
        {{}, R"({"op":"remove_node","id":"b","with_opinions":true})", true},
    };
    return all;
}

struct FaultKind
{
    const char *name;
    Fault fault;
    bool once;
    Cut cut = Cut::Kept;
};

constexpr FaultKind kKinds[] = {
    {"IOERR once", Fault::IoError, true},
    {"IOERR from there on", Fault::IoError, false},
    {"FULL once", Fault::Full, true},
    {"FULL from there on", Fault::Full, false},
    {"BUSY once", Fault::Busy, true},
    {"BUSY from there on", Fault::Busy, false},
    {"power cut, unsynced dropped", Fault::PowerCut, true, Cut::Dropped},
    {"power cut, unsynced torn", Fault::PowerCut, true, Cut::Torn},
    {"power cut, unsynced kept", Fault::PowerCut, true, Cut::Kept},
};

struct Counts
{
    int cases = 0;
    int fired = 0;
    int kept = 0;    // old state
    int arrived = 0; // new state
    int unknown = 0;
};

// One step on one document, with and without a fault.
class Experiment
{
public:
    Experiment(SimulatedDisk &disk, const QByteArray &bytes, const Step &step)
        : m_disk(disk)
        , m_bytes(bytes)
        , m_step(step)
    {
        const auto document = open();
        m_old = withoutRevision(*document->snapshot());
        m_disk.arm(Fault::None, 0, true);
        if (!std::holds_alternative<Applied>(run(*document)))
            qFatal("the operation itself is refused: %s", step.line.constData());
        m_operations = m_disk.count();
        m_new = withoutRevision(*document->snapshot());
    }

    int operations() const { return m_operations; }

    void check(const FaultKind &kind, int nth, Counts &counts)
    {
        m_name = QStringLiteral("%1 at %2 of %3: %4")
                     .arg(QLatin1String(kind.name))
                     .arg(nth)
                     .arg(m_operations)
                     .arg(QString::fromUtf8(m_step.isUndo ? "undo" : m_step.line));
        auto document = open();
        m_disk.arm(kind.fault, nth, kind.once);
        const auto outcome = run(*document);
        ++counts.cases;
        counts.fired += m_disk.hasFired();
        if (kind.fault == Fault::PowerCut) {
            m_disk.restart(kind.cut, quint32(nth));
            document.reset();
        }
        m_disk.arm(Fault::None, 0, true);
        judge(outcome, counts);
        if (document)
            tryAgain(*document);
    }

private:
    std::unique_ptr<Document> open()
    {
        m_disk.put(m_path, m_bytes);
        m_disk.remove(m_path + QStringLiteral("-journal"));
        m_ids = std::make_unique<CountingIdSource>(QStringLiteral("new"));
        auto document = Document::open(m_path, Access::ReadWrite,
                                       {fixedClock(), *m_ids, {QStringLiteral("山田")}});
        if (!document)
            qFatal("%s", qUtf8Printable(document.error().message));
        if (!m_step.before.isEmpty() &&
            !std::holds_alternative<Applied>((*document)->apply(operation(m_step.before))))
            qFatal("%s", m_step.before.constData());
        return std::move(*document);
    }

    std::variant<Applied, Refusal> run(Document &document)
    {
        if (m_step.isUndo)
            return document.undo();
        Operation made = operation(m_step.line);
        made.uuid = QStringLiteral("the-one");
        return document.apply(made);
    }

    void judge(const std::variant<Applied, Refusal> &outcome, Counts &counts)
    {
        const auto now = contentOf(m_path);
        if (const QString fault = findFault(m_path); !fault.isEmpty())
            harm(m_name + QStringLiteral(": ") + fault);
        const bool isOld = now == m_old;
        const bool isNew = now == m_new;
        if (!isOld && !isNew)
            harm(m_name + QStringLiteral(": neither the old state nor the new one"));
        const auto *refusal = std::get_if<Refusal>(&outcome);
        if (!refusal && !isNew)
            harm(m_name + QStringLiteral(": answered as saved, and not there"));
        if (refusal && !refusal->isOutcomeUnknown && !isOld)
            harm(m_name + QStringLiteral(": answered as refused, and there"));
        counts.kept += isOld;
        counts.arrived += isNew;
        counts.unknown += refusal && refusal->isOutcomeUnknown;
    }

    // The fault is over: the same session goes on.
    void tryAgain(Document &document)
    {
        if (const auto back = document.poll(); !back)
            harm(m_name + QStringLiteral(": does not come back: ") + back.error().message);
        // If the undo did arrive, doing it again would take back an earlier step.
        const bool isDone = m_step.isUndo && withoutRevision(*document.snapshot()) == m_new;
        if (!isDone) {
            *m_ids = CountingIdSource(QStringLiteral("new")); // as in the calm run
            const auto again = run(document);
            if (const auto *refusal = std::get_if<Refusal>(&again))
                harm(m_name + QStringLiteral(": refused when tried again: ") +
                     refusal->error.message);
        }
        if (contentOf(m_path) != m_new || withoutRevision(*document.snapshot()) != m_new)
            harm(m_name + QStringLiteral(": not the new state after trying again"));
    }

    SimulatedDisk &m_disk;
    const QByteArray &m_bytes;
    const Step &m_step;
    const QTemporaryDir m_folder;
    const QString m_path = m_folder.filePath(QStringLiteral("share.db"));
    std::unique_ptr<CountingIdSource> m_ids;
    Snapshot m_old;
    Snapshot m_new;
    int m_operations = 0;
    QString m_name;
};

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const QByteArray bytes = documentBytes(document(int(argument(QStringLiteral("opinions"), 12))));
    SimulatedDisk disk;
    const int every = std::max(1, int(argument(QStringLiteral("every"), 1)));
    int first = 0;
    std::map<QLatin1String, Counts> totals;
    int operations = 0;
    QElapsedTimer timer;
    timer.start();
    for (const Step &step : steps()) {
        Experiment experiment(disk, bytes, step);
        operations += experiment.operations();
        for (const FaultKind &kind : kKinds) {
            first = first % every + 1;
            for (int nth = first; nth <= experiment.operations(); nth += every)
                experiment.check(kind, nth, totals[QLatin1String(kind.name)]);
        }
    }
    print(QStringLiteral("%1 core operations, %2 operations on the disk, %3 s")
              .arg(steps().size())
              .arg(operations)
              .arg(double(timer.elapsed()) / 1000, 0, 'f', 1));
    for (const auto &[name, counts] : totals) {
        print(QStringLiteral("  %1: %2 cases, %3 fired, %4 old, %5 new, %6 of unknown outcome")
                  .arg(name, -28)
                  .arg(counts.cases)
                  .arg(counts.fired)
                  .arg(counts.kept)
                  .arg(counts.arrived)
                  .arg(counts.unknown));
        // A control: faults that never strike, or always before anything is written, prove nothing.
        if (counts.fired == 0 || counts.kept + counts.arrived == 0)
            harm(QStringLiteral("the fault never struck: ") + name);
    }
    return exitCode();
}
