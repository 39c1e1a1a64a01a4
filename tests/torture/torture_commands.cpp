// Every command at one document at once, again and again, some of them killed or stopped at a
// random moment: batch, backup, export, verify, purge, merge, recover and versions, while safety
// copies are thinned out under their hands. What was answered is in the document, and in every copy
// that was begun afterwards; a killed command leaves the whole file or none; who was not killed
// ends with 0; no file .gaiyo-… stays but of those that were killed, and these go with the first
// writing a day later. --rounds N (60).

#include "torture/processes.h"
#include "torture/torture.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <csignal>
#include <map>
#include <memory>
#include <set>

using namespace gaiyo;
using namespace gaiyo::torture;

namespace {

constexpr int kOpinions = 30;
constexpr int kMaxLines = 8;        // of one batch
constexpr int kLongestMs = 120'000; // of one command; who takes longer is stuck
constexpr int kWithinMs = 200;      // of the start of a round commands are killed

using Words = std::set<QString>;

struct Run
{
    QString kind;
    QString target;    // the file that it makes; "" for none
    QStringList lines; // what a batch adds
    Words before;      // what was answered when it began
    std::unique_ptr<QProcess> process;
    bool isKilled = false;
    int answers = 0; // of its lines

    bool isDone() const { return !isKilled && process->exitCode() == 0; }
};

struct Count
{
    int runs = 0;
    int killed = 0;
    int busy = 0;
};

// The opinions that somebody added, each once.
Words addedIn(const QStringList &summaries, const QString &file)
{
    Words words;
    for (const QString &summary : summaries) {
        if (summary.startsWith(u'#') && !words.insert(summary).second)
            harm(QStringLiteral("twice in %1: ").arg(file) + summary);
    }
    return words;
}

// Of a document or its JSON; none where it cannot be read.
std::optional<Words> addedInFile(const QString &path)
{
    QStringList summaries;
    if (path.endsWith(u".json")) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return std::nullopt;
        const auto json = QJsonDocument::fromJson(file.readAll());
        if (!json.isObject())
            return std::nullopt;
        for (const QJsonValue &opinion : json[QStringLiteral("opinions")].toArray())
            summaries += opinion[QStringLiteral("summary")].toString();
    } else {
        const auto values = contentOf(path);
        if (!values || !findFault(path).isEmpty())
            return std::nullopt;
        for (const Opinion &opinion : values->opinions)
            summaries += opinion.summary;
    }
    return addedIn(summaries, path);
}

class World
{
public:
    World()
    {
        QFile file(m_document);
        if (!file.open(QIODevice::WriteOnly) ||
            file.write(documentBytes(torture::document(kOpinions))) < 0)
            qFatal("the document cannot be made");
    }

    void playRound(std::mt19937 &random)
    {
        ++m_round;
        std::vector<Run> runs = startAll(random);
        const qsizetype left = unfinished().size();
        killSome(runs, random);
        int killed = 0;
        for (Run &run : runs) {
            finish(run);
            killed += int(run.isKilled);
        }
        // Of each that was killed at most a file and its journal.
        if (unfinished().size() > left + 2 * killed)
            harm(QStringLiteral("round %1, %2 killed: unfinished files ").arg(m_round).arg(killed) +
                 unfinished().join(u' '));
        for (const Run &run : runs)
            lookAtFile(run);
        if (const QString fault = findFault(m_document); !fault.isEmpty())
            harm(QStringLiteral("after round %1: ").arg(m_round) + fault);
    }

    // Those whose bringing back was killed come back once more; then all is there.
    void end()
    {
        for (const auto &[copy, words] : m_copies) {
            Run again = start(QStringLiteral("merge"), {copy, m_document});
            finish(again);
            m_answered.insert(words.begin(), words.end());
        }
        const auto there = addedInFile(m_document);
        print(QStringLiteral("%1 additions were answered, %2 are there; %3 copies brought back")
                  .arg(m_answered.size())
                  .arg(there ? there->size() : 0)
                  .arg(m_copies.size()));
        if (!there || !holdsAll(*there, m_answered))
            harm(QStringLiteral("something that was answered is lost"));
        removeUnfinished();
        for (const auto &[kind, count] : m_counts)
            print(QStringLiteral("%1: %2 runs, %3 killed, %4 busy")
                      .arg(kind)
                      .arg(count.runs)
                      .arg(count.killed)
                      .arg(count.busy));
    }

    int killed() const { return m_killed; }
    // "Somebody else is saving", after ten seconds.
    int busy() const
    {
        int sum = 0;
        for (const auto &[kind, count] : m_counts)
            sum += count.busy;
        return sum;
    }

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    static bool holdsAll(const Words &there, const Words &wanted)
    {
        return std::includes(there.begin(), there.end(), wanted.begin(), wanted.end());
    }
    QStringList lines(const QString &by, int count) const
    {
        QStringList all;
        for (int i = 0; i < count; ++i)
            all += QStringLiteral("#%1-%2-%3").arg(m_round).arg(by).arg(i);
        return all;
    }
    QStringList copyFolders() const
    {
        QStringList folders;
        for (const QString &name : QDir(m_kept).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            folders += m_kept + u'/' + name;
        return folders;
    }
    QStringList unfinished() const
    {
        QStringList found;
        for (const QString &folder : QStringList{m_folder.path()} + copyFolders()) {
            for (const QString &name :
                 QDir(folder).entryList({QStringLiteral(".gaiyo-*")}, QDir::Files | QDir::Hidden))
                found += folder + u'/' + name;
        }
        return found;
    }

    Run start(const QString &kind, const QStringList &arguments, const QString &target = {},
              const QStringList &lines = {})
    {
        Run run{kind, target, lines, m_answered, std::make_unique<QProcess>()};
        run.process->start(QStringLiteral(GAIYO_CLI), QStringList{kind} + arguments);
        if (!run.process->waitForStarted())
            qFatal("gaiyo-cli does not start");
        for (const QString &summary : lines) {
            const QJsonObject line{{QStringLiteral("op"), QStringLiteral("add_opinion")},
                                   {QStringLiteral("node"), QStringLiteral("b2")},
                                   {QStringLiteral("summary"), summary},
                                   {QStringLiteral("response"), QStringLiteral("考え方。")}};
            run.process->write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
        }
        run.process->closeWriteChannel();
        run.process->waitForBytesWritten(0);
        ++m_counts[kind].runs;
        return run;
    }
    Run startMaking(const QString &kind, const QString &ending, const QStringList &more = {})
    {
        const QString target = path(QStringLiteral("%1%2%3").arg(kind).arg(m_round).arg(ending));
        return start(kind, QStringList{m_document, target} + more, target);
    }

    // A copy in which somebody went on by himself.
    QString makeCopy()
    {
        const QString copy = path(QStringLiteral("copy%1.db").arg(m_round));
        Run made = start(QStringLiteral("backup"), {m_document, copy});
        finish(made);
        const QStringList added = lines(QStringLiteral("copy"), 2);
        Run batch = start(QStringLiteral("batch"), {copy}, {}, added);
        finish(batch);
        m_copies[copy] = Words(added.begin(), added.end());
        return copy;
    }

    std::vector<Run> startAll(std::mt19937 &random)
    {
        const QString copy = m_round % 3 == 0 ? makeCopy() : QString();
        const QStringList kept{QStringLiteral("--copies"), m_kept};
        const QStringList keep{m_document, QStringLiteral("--keep")};
        const QStringList opinion{m_document, QStringLiteral("--opinion"),
                                  QStringLiteral("o%1").arg(1 + random() % kOpinions)};
        std::vector<Run> runs;
        for (const QString &by : {QStringLiteral("a"), QStringLiteral("b")})
            runs.push_back(start(QStringLiteral("batch"), {m_document}, {},
                                 lines(by, 1 + int(random() % kMaxLines))));
        runs.push_back(startMaking(QStringLiteral("backup"), QStringLiteral(".db")));
        runs.push_back(startMaking(QStringLiteral("export"), QStringLiteral(".json")));
        runs.push_back(startMaking(QStringLiteral("recover"), QStringLiteral(".db"), kept));
        runs.push_back(start(QStringLiteral("verify"), {m_document}));
        runs.push_back(start(QStringLiteral("purge"), opinion));
        runs.push_back(start(QStringLiteral("versions"), keep + kept));
        runs.push_back(start(QStringLiteral("versions"), QStringList{m_document} + kept));
        if (!copy.isEmpty())
            runs.push_back(start(QStringLiteral("merge"), {copy, m_document}));
        return runs;
    }

    void killSome(std::vector<Run> &runs, std::mt19937 &random)
    {
        for (const int signal : {SIGKILL, random() % 2 == 0 ? SIGKILL : SIGTERM}) {
            sleepFor(double(random() % (kWithinMs / 2 * 1'000)) / 1'000);
            Run &victim = runs[random() % runs.size()];
            victim.process->waitForFinished(0);
            if (!victim.isKilled && victim.process->state() != QProcess::NotRunning) {
                victim.isKilled = true;
                ++m_counts[victim.kind].killed;
                ++m_killed;
                ::kill(pid_t(victim.process->processId()), signal);
            }
            thinOut();
        }
    }

    // As another Gaiyo does: the newest safety copy but one goes.
    void thinOut() const
    {
        for (const QString &name : copyFolders()) {
            const QDir folder(name);
            const QStringList copies =
                folder.entryList({QStringLiteral("*.db")}, QDir::Files, QDir::Name);
            if (copies.size() > 1)
                QFile::remove(folder.filePath(copies.back()));
        }
    }

    void finish(Run &run)
    {
        if (run.process->state() != QProcess::NotRunning &&
            !run.process->waitForFinished(kLongestMs)) {
            harm(run.kind + QStringLiteral(" does not come to its end"));
            run.process->kill();
            run.process->waitForFinished();
            run.isKilled = true;
        }
        if (run.kind == u"batch")
            takeAnswers(run);
        if (run.isKilled || run.process->exitCode() == 0)
            return;
        ++m_counts[run.kind].busy;
        if (run.process->exitCode() != 4)
            harm(QStringLiteral("round %1: %2 ends with %3: ")
                     .arg(m_round)
                     .arg(run.kind)
                     .arg(run.process->exitCode()) +
                 QString::fromUtf8(run.process->readAllStandardError()));
    }

    // They come in the order of the lines; of a killed one the last may be half. What was added in
    // a copy is not in the document yet.
    void takeAnswers(Run &run)
    {
        const bool isCopy = run.process->arguments().constLast() != m_document;
        const QByteArray out = run.process->readAllStandardOutput();
        for (const QByteArray &line : out.left(out.lastIndexOf('\n') + 1).split('\n')) {
            if (line.isEmpty())
                continue;
            const QJsonObject answer = QJsonDocument::fromJson(line).object();
            if (!isCopy && answer[QStringLiteral("ok")].toBool())
                m_answered.insert(run.lines.value(run.answers));
            ++run.answers;
        }
        if (!run.isKilled && run.answers != run.lines.size())
            harm(QStringLiteral("%1 answers to %2 lines").arg(run.answers).arg(run.lines.size()));
    }

    // What a command made is there whole, with all that was answered before; or it is not there.
    void lookAtFile(const Run &run)
    {
        if (run.target.isEmpty() || (!run.isDone() && !QFile::exists(run.target)))
            return;
        const auto there = addedInFile(run.target);
        if (!there || !holdsAll(*there, run.before))
            harm((there ? QStringLiteral("not all is in ") : QStringLiteral("not whole: ")) +
                 run.target);
        QFile::remove(run.target);
    }

    // A day later, the first writing takes them away.
    void removeUnfinished()
    {
        const QStringList left = unfinished();
        print(QStringLiteral("%1 unfinished files of those that were killed").arg(left.size()));
        for (const QString &name : left) {
            QFile file(name);
            if (!file.open(QIODevice::ReadWrite) ||
                !file.setFileTime(QDateTime::currentDateTimeUtc().addDays(-2),
                                  QFileDevice::FileModificationTime))
                harm(QStringLiteral("its time cannot be set: ") + name);
        }
        ++m_round;
        Run backup = startMaking(QStringLiteral("backup"), QStringLiteral(".db"));
        finish(backup);
        Run batch =
            start(QStringLiteral("batch"), {m_document}, {}, lines(QStringLiteral("end"), 1));
        finish(batch); // so that there is something new to keep
        Run kept = start(QStringLiteral("versions"), {m_document, QStringLiteral("--keep"),
                                                      QStringLiteral("--copies"), m_kept});
        finish(kept);
        if (!unfinished().isEmpty())
            harm(QStringLiteral("still there: ") + unfinished().join(u' '));
    }

    QTemporaryDir m_folder;
    const QString m_document = path(QStringLiteral("計画.db"));
    const QString m_kept = path(QStringLiteral("copies"));
    int m_round = 0;
    int m_killed = 0;
    Words m_answered;
    std::map<QString, Words> m_copies; // with what was added in them
    std::map<QString, Count> m_counts;
};

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const auto rounds = int(argument(QStringLiteral("rounds"), 60));
    std::mt19937 random(quint32(argument(QStringLiteral("seed"), 1)));
    QElapsedTimer timer;
    timer.start();
    World world;
    for (int round = 0; round < rounds; ++round)
        world.playRound(random);
    world.end();
    print(QStringLiteral("%1 rounds in %2 s").arg(rounds).arg(timer.elapsed() / 1'000));
    if (world.busy() > rounds / 10)
        harm(QStringLiteral("commands stand in each other's way"));
    if (world.killed() < rounds / 2)
        harm(QStringLiteral("too few were killed to prove anything"));
    return exitCode();
}
