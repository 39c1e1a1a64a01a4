// Several processes work in one file as clerks do: each saves about once a second and asks every
// second what the others did. No update is lost, nobody waits for ever, saves take under 1 s at the
// 95th percentile, and others see a save within 3 s. --seconds N (60), --processes N (8),
// --pause milliseconds between two saves (1,000 on average).

#include "torture/processes.h"
#include "torture/torture.h"

#include <QCoreApplication>
#include <QFile>

#include <map>
#include <memory>

using namespace gaiyo;
using namespace gaiyo::torture;

namespace {

constexpr int kOpinions = 12;
constexpr double kPollEvery = 1'000;

struct Plan
{
    QString path;
    double end = 0;
    double pause = 1'000;
};

// Says "saved MILLISECONDS ATTEMPTS", "wrote REVISION WHEN", "saw REVISION WHEN".
void work(const Plan &plan, quint32 seed, int pipe)
{
    std::mt19937 random(seed);
    const SystemClock clock;
    RandomIdSource ids;
    auto document = Document::open(plan.path, Access::ReadWrite,
                                   {clock, ids, {QStringLiteral("編集者%1").arg(seed)}});
    if (!document) {
        say(pipe, QStringLiteral("trouble ") + document.error().message);
        return;
    }
    QObject::connect(document->get(), &Document::changed, [&](const ChangeSet &set) {
        if (set.byOthers)
            say(pipe,
                QStringLiteral("saw %1 %2").arg(set.revision).arg(nowMilliseconds(), 0, 'f', 1));
    });
    const auto pause = [&] { return plan.pause * double(random() % 2'000) / 1'000; };
    double nextSave = nowMilliseconds() + pause();
    double nextPoll = nowMilliseconds() + kPollEvery * double(random() % 1'000) / 1'000;
    for (int i = 0; nowMilliseconds() < plan.end; ++i) {
        const double now = nowMilliseconds();
        if (now < qMin(nextSave, nextPoll)) {
            sleepFor(qMin(nextSave, nextPoll) - now);
            continue;
        }
        if (nextPoll <= nextSave) {
            if (const auto polled = (*document)->poll(); !polled)
                say(pipe, QStringLiteral("trouble ") + polled.error().message);
            nextPoll = now + kPollEvery;
            continue;
        }
        QString reason;
        const int attempts =
            countUp(**document, QStringLiteral("o%1").arg(1 + random() % kOpinions),
                    QStringLiteral("%1-%2").arg(seed).arg(i), reason);
        const double done = nowMilliseconds();
        if (attempts > 0) {
            say(pipe, QStringLiteral("saved %1 %2").arg(done - now, 0, 'f', 2).arg(attempts));
            say(pipe, QStringLiteral("wrote %1 %2")
                          .arg((*document)->snapshot()->revision)
                          .arg(done, 0, 'f', 1));
        } else {
            say(pipe, QStringLiteral("trouble ") + reason);
        }
        nextSave = done + pause();
    }
    say(pipe, QStringLiteral("end"));
}

struct Results
{
    std::vector<double> saves;
    int attempts = 0;
    int ended = 0;
    std::map<qint64, double> written; // revision: when
    std::vector<std::vector<std::pair<qint64, double>>> seen;
};

void take(Editor &editor, size_t which, Results &results)
{
    for (const std::string &bytes : editor.takeLines()) {
        const QString line = QString::fromStdString(bytes);
        const QStringList words = line.split(u' ');
        if (words[0] == u"saved") {
            results.saves.push_back(words[1].toDouble());
            results.attempts += words[2].toInt();
        } else if (words[0] == u"wrote") {
            results.written[words[1].toLongLong()] = words[2].toDouble();
        } else if (words[0] == u"saw") {
            results.seen[which].push_back({words[1].toLongLong(), words[2].toDouble()});
        } else if (words[0] == u"end") {
            ++results.ended;
        } else {
            harm(QStringLiteral("an editor says: ") + line);
        }
    }
}

// For each save, how long until each other process saw it (its first look at that revision or a
// later one). What was written in the last 3 s need not have been seen.
std::vector<double> delays(const Results &results, double end)
{
    std::vector<double> found;
    for (const auto &seen : results.seen) {
        for (const auto &[revision, when] : results.written) {
            if (when > end - 3'000)
                continue;
            const auto first =
                std::find_if(seen.begin(), seen.end(), [wanted = revision](const auto &look) {
                    return look.first >= wanted;
                });
            // Its own saves are not among what it saw, and later ones cover it.
            if (first != seen.end() && first->first == revision)
                found.push_back(qMax(0.0, first->second - when));
        }
    }
    return found;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const double seconds = double(argument(QStringLiteral("seconds"), 60));
    const auto processes = size_t(argument(QStringLiteral("processes"), 8));
    const QTemporaryDir folder;
    Plan plan{folder.filePath(QStringLiteral("together.db")), nowMilliseconds() + seconds * 1'000,
              double(argument(QStringLiteral("pause"), 1'000))};
    {
        Snapshot values = document(kOpinions);
        for (Opinion &opinion : values.opinions)
            opinion.summary.prepend(QStringLiteral("0 - "));
        QFile file(plan.path);
        if (!file.open(QIODevice::WriteOnly) || file.write(documentBytes(values)) < 0)
            return 2;
    }
    Results results;
    results.seen.resize(processes);
    std::vector<std::unique_ptr<Editor>> editors;
    for (size_t i = 0; i < processes; ++i) {
        editors.push_back(
            std::make_unique<Editor>([&, i](int pipe) { work(plan, quint32(i + 1), pipe); }));
        editors.back()->start();
    }
    // A process that has not ended long after its time is stuck.
    const double latest = plan.end + 20'000;
    for (size_t i = 0; i < processes; ++i) {
        while (!editors[i]->hasEnded() && nowMilliseconds() < latest) {
            for (size_t j = 0; j < processes; ++j)
                take(*editors[j], j, results);
            sleepFor(50);
        }
        take(*editors[i], i, results);
    }
    const std::vector<double> seen = delays(results, plan.end);
    print(QStringLiteral("%1 processes, %2 s: %3 saves, %4 attempts")
              .arg(processes)
              .arg(seconds)
              .arg(results.saves.size())
              .arg(results.attempts));
    print(QStringLiteral("a save: ") + percentiles(results.saves));
    print(QStringLiteral("seen by another (%1 times): ").arg(seen.size()) + percentiles(seen));
    if (results.ended != int(processes))
        harm(QStringLiteral("%1 processes did not come to their end")
                 .arg(int(processes) - results.ended));
    const auto values = contentOf(plan.path);
    if (!values || sumOfCounters(*values) != qint64(results.saves.size()))
        harm(QStringLiteral("lost update: %1 saves counted up to %2")
                 .arg(results.saves.size())
                 .arg(values ? sumOfCounters(*values) : -1));
    if (const QString fault = findFault(plan.path); !fault.isEmpty())
        harm(fault);
    if (results.saves.empty() || percentile(results.saves, 0.95) > 1'000)
        harm(QStringLiteral("saves are too slow"));
    if (seen.empty() || percentile(seen, 1) > 3'000)
        harm(QStringLiteral("others' saves are seen too late"));
    return exitCode();
}
