// Eight processes edit one file and are killed (SIGKILL) at random moments: every save that was
// answered is there once, no save is there twice or half, and verify finds nothing after any kill.
// --kills N (1,000 in CI, 20,000 now and then), --processes N. Each
// thousand has a file of its own: in one that grows on, each verify takes longer and fewer saves
// come between two kills.

#include "torture/processes.h"
#include "torture/torture.h"

#include "store/care/opening.h"
#include "store/file/connection.h"
#include "store/file/statement.h"
#include "store/file/store_error.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>

#include <memory>
#include <set>

using namespace gaiyo;
using namespace gaiyo::torture;

namespace {

constexpr int kOpinions = 12;
constexpr int kRound = 1000; // kills in one file

// Edits until it is killed; says "ack UUID" for each save that was answered.
void edit(const QString &path, quint32 seed, int pipe)
{
    std::mt19937 random(seed);
    const SystemClock clock;
    RandomIdSource ids;
    auto document = Document::open(path, Access::ReadWrite,
                                   {clock, ids, {QStringLiteral("編集者%1").arg(seed)}});
    while (!document && document.error().kind == ErrorKind::Busy) {
        say(pipe, QStringLiteral("busy"));
        document = Document::open(path, Access::ReadWrite,
                                  {clock, ids, {QStringLiteral("編集者%1").arg(seed)}});
    }
    if (!document) {
        say(pipe, QStringLiteral("trouble ") + document.error().message);
        return;
    }
    for (int i = 0;; ++i) {
        const QString uuid = QStringLiteral("%1-%2").arg(seed).arg(i);
        const QString opinion = QStringLiteral("o%1").arg(1 + random() % kOpinions);
        QString reason;
        if (random() % 4 != 0) {
            if (countUp(**document, opinion, QStringLiteral("count-") + uuid, reason) > 0)
                say(pipe, QStringLiteral("ack count-") + uuid);
            else
                say(pipe, reason == fileError(ErrorKind::Busy, path).message
                              ? QStringLiteral("busy")
                              : QStringLiteral("trouble ") + reason);
            continue;
        }
        // Two rows at once: an opinion with its response.
        Operation add{QStringLiteral("add_opinion"),
                      {{QStringLiteral("node"), QStringLiteral("b2")},
                       {QStringLiteral("summary"), QStringLiteral("0 - ") + uuid},
                       {QStringLiteral("response"), uuid}},
                      {},
                      {},
                      QStringLiteral("add-") + uuid};
        const auto outcome = (*document)->apply(add);
        const auto *refusal = std::get_if<Refusal>(&outcome);
        if (!refusal)
            say(pipe, QStringLiteral("ack add-") + uuid);
        else if (refusal->error.kind == ErrorKind::Busy)
            say(pipe, QStringLiteral("busy"));
        else
            say(pipe, QStringLiteral("trouble ") + refusal->error.message);
    }
}

struct Books
{
    std::set<std::string> acknowledged;
    int busy = 0; // answers "somebody else is saving" after ten seconds: nothing was done

    void take(Editor &editor)
    {
        for (const std::string &line : editor.takeLines()) {
            if (line.starts_with("ack "))
                acknowledged.insert(line.substr(4));
            else if (line == "busy")
                ++busy;
            else
                harm(QStringLiteral("an editor says: ") + QString::fromStdString(line));
        }
    }
};

// Of one moment: how often each kind of save is written down, and what the values say.
void compare(const QString &path, const Books &books)
{
    auto connection = openDocumentFile(path, Access::ReadOnly, path);
    if (!connection) {
        harm(connection.error().message);
        return;
    }
    std::set<std::string> written;
    qint64 counted = 0;
    qint64 added = 0;
    {
        Statement rows(**connection, R"(SELECT CAST("uuid" AS BLOB) FROM "operation")");
        while (rows.next()) {
            const std::string uuid = rows.text(0).toStdString();
            if (!written.insert(uuid).second)
                harm(QStringLiteral("twice: ") + QString::fromStdString(uuid));
            counted += uuid.starts_with("count-");
            added += uuid.starts_with("add-");
        }
        if (!rows.finish())
            harm(QStringLiteral("the operations cannot be read"));
    }
    for (const std::string &uuid : books.acknowledged) {
        if (!written.contains(uuid))
            harm(QStringLiteral("answered and lost: ") + QString::fromStdString(uuid));
    }
    const auto values = contentOf(path);
    if (!values) {
        harm(QStringLiteral("cannot be read at the end"));
        return;
    }
    if (sumOfCounters(*values) != counted)
        harm(QStringLiteral("lost update: %1 saves counted up to %2")
                 .arg(counted)
                 .arg(sumOfCounters(*values)));
    if (qint64(values->opinions.size()) != kOpinions + added)
        harm(QStringLiteral("%1 opinions after %2 were added")
                 .arg(values->opinions.size())
                 .arg(added));
    for (const Opinion &opinion : values->opinions) {
        if (!opinion.response)
            harm(QStringLiteral("half of an addition: ") + opinion.id.value());
    }
    print(QStringLiteral("%1 saves answered, %2 written, %3 of them unanswered; %4 waits of 10 s")
              .arg(books.acknowledged.size())
              .arg(counted + added)
              .arg(counted + added - qint64(books.acknowledged.size()))
              .arg(books.busy));
}

Snapshot counters()
{
    Snapshot values = document(kOpinions);
    for (Opinion &opinion : values.opinions)
        opinion.summary.prepend(QStringLiteral("0 - "));
    return values;
}

// So many kills in a file of its own; how many saves were answered.
size_t killRound(int kills, int processes, std::mt19937 &random)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("torture.db"));
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(documentBytes(counters())) < 0)
            qFatal("the document cannot be made");
    }
    quint32 seed = random();
    std::vector<std::unique_ptr<Editor>> editors;
    for (int i = 0; i < processes; ++i) {
        editors.push_back(std::make_unique<Editor>([&](int pipe) { edit(path, ++seed, pipe); }));
        ++seed;
        editors.back()->start();
    }
    Books books;
    for (int kill = 0; kill < kills; ++kill) {
        sleepFor(double(random() % 60'000) / 1000);
        Editor &victim = *editors[random() % editors.size()];
        victim.kill();
        books.take(victim);
        QString fault = findFault(path);
        // Eight processes that never pause may keep a ninth waiting; for ever would be a harm.
        for (int wait = 0; wait < 12 && fault == fileError(ErrorKind::Busy, path).message; ++wait) {
            ++books.busy;
            fault = findFault(path);
        }
        if (!fault.isEmpty())
            harm(QStringLiteral("after kill %1: ").arg(kill + 1) + fault);
        ++seed;
        victim.start();
        for (auto &editor : editors)
            books.take(*editor);
    }
    for (auto &editor : editors) {
        editor->kill();
        books.take(*editor);
    }
    compare(path, books);
    return books.acknowledged.size();
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const auto kills = int(argument(QStringLiteral("kills"), 1'000));
    const auto processes = int(argument(QStringLiteral("processes"), 8));
    std::mt19937 random(1);
    size_t answered = 0;
    QElapsedTimer timer;
    timer.start();
    for (int done = 0; done < kills; done += kRound)
        answered += killRound(std::min(kRound, kills - done), processes, random);
    print(QStringLiteral("%1 kills of %2 processes in %3 s, each followed by verify")
              .arg(kills)
              .arg(processes)
              .arg(double(timer.elapsed()) / 1000, 0, 'f', 1));
    if (answered < size_t(kills))
        harm(QStringLiteral("too few saves to prove anything"));
    return exitCode();
}
