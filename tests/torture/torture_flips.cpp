// Bits of a document turn over, and its end is cut off at every page: no crash, no call over 2 s,
// every flip that changes a record's content is reported by verify, and recover saves at least 99
// of 100 undamaged records. --flips N (2,000).

#include "torture/torture.h"

#include "document/recover.h"
#include "store/verify.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>

#include <map>
#include <set>

using namespace gaiyo;
using namespace gaiyo::torture;

namespace {

struct Counts
{
    int cases = 0;
    int reported = 0;
    int contentChanged = 0;
    int refused = 0; // cannot be opened
    qint64 records = 0;
    qint64 undamaged = 0;
    qint64 saved = 0; // of the undamaged
    qint64 named = 0; // of the others: doubtful, lost or brought back from history
    double slowest = 0;
};

using Texts = std::map<QString, QString>; // id to content

Texts textsOf(const Snapshot &s)
{
    Texts texts;
    for (const Opinion &o : s.opinions)
        texts[o.id.value()] = o.summary;
    for (const Response &r : s.responses)
        texts[r.id.value()] = r.markup;
    for (const Node &n : s.nodes)
        texts[n.id.value()] = n.title;
    return texts;
}

class Damager
{
public:
    explicit Damager(const QByteArray &whole)
        : m_whole(whole)
    {
        write(whole);
        m_values = *contentOf(m_path);
        m_texts = textsOf(m_values);
    }

    void check(const QByteArray &bytes, const QString &name, Counts &counts)
    {
        write(bytes);
        ++counts.cases;
        QElapsedTimer timer;
        timer.start();
        const auto findings = verifyFile(m_path);
        noteTime(timer, name + QStringLiteral(": verify"), counts);
        const auto content = contentOf(m_path);
        const bool isReported = !findings || !findings->empty();
        counts.refused += !findings;
        counts.reported += isReported;
        if (content && *content != m_values) {
            ++counts.contentChanged;
            if (!isReported)
                harm(name + QStringLiteral(": other content, and verify says nothing"));
        }
        checkRecovery(name, counts);
    }

private:
    void write(const QByteArray &bytes)
    {
        QFile file(m_path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
    }

    static void noteTime(const QElapsedTimer &timer, const QString &name, Counts &counts)
    {
        const double seconds = double(timer.elapsed()) / 1000;
        counts.slowest = qMax(counts.slowest, seconds);
        if (seconds > 2)
            harm(QStringLiteral("%1 took %2 s").arg(name).arg(seconds));
    }

    static std::set<QString> namedBy(const RecoveryReport &report)
    {
        std::set<QString> named;
        for (const auto *rows : {&report.doubtful, &report.lost, &report.fromHistory}) {
            for (const RecoveryReport::Row &row : *rows)
                named.insert(row.id);
        }
        return named;
    }

    void checkRecovery(const QString &name, Counts &counts)
    {
        const QString out = m_folder.filePath(QStringLiteral("out%1.db").arg(counts.cases));
        QElapsedTimer timer;
        timer.start();
        const auto report =
            recoverDocument(m_path, out, {}, {QStringLiteral("r"), QStringLiteral("recover"), {}},
                            {}, fixedClock());
        noteTime(timer, name + QStringLiteral(": recover"), counts);
        const auto saved = report ? contentOf(out) : std::nullopt;
        QFile::remove(out);
        if (report && !saved)
            harm(name + QStringLiteral(": what was recovered cannot be opened"));
        Texts texts = saved ? textsOf(*saved) : Texts();
        const std::set<QString> named = report ? namedBy(*report) : std::set<QString>();
        for (const auto &[id, text] : m_texts) {
            ++counts.records;
            const bool isSaved = texts.contains(id) && texts[id] == text;
            counts.saved += isSaved;
            counts.named += !isSaved && named.contains(id);
            if (texts.contains(id) && texts[id] != text && !named.contains(id))
                harm(name + QStringLiteral(": wrong words, and not named: ") + id);
        }
    }

    const QByteArray &m_whole;
    const QTemporaryDir m_folder;
    const QString m_path = m_folder.filePath(QStringLiteral("damaged.db"));
    Snapshot m_values;
    Texts m_texts;
};

void printCounts(const QString &what, const Counts &counts)
{
    print(QStringLiteral("%1: %2 cases; verify reported %3 (%4 cannot be opened), content changed "
                         "in %5; recover gave back %6 of %7 records, named %8 of the others; "
                         "slowest call %9 s")
              .arg(what)
              .arg(counts.cases)
              .arg(counts.reported)
              .arg(counts.refused)
              .arg(counts.contentChanged)
              .arg(counts.saved)
              .arg(counts.records)
              .arg(counts.named)
              .arg(counts.slowest, 0, 'f', 2));
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const auto flips = int(argument(QStringLiteral("flips"), 2'000));
    const QByteArray whole = documentBytes(document(60));
    Damager damager(whole);
    QRandomGenerator random(1);
    Counts flipped;
    for (int i = 0; i < flips; ++i) {
        QByteArray bytes = whole;
        const auto at = qsizetype(random.bounded(quint32(bytes.size())));
        bytes[at] = char(bytes[at] ^ (1 << random.bounded(8)));
        damager.check(bytes, QStringLiteral("byte %1").arg(at), flipped);
    }
    printCounts(QStringLiteral("bit flips"), flipped);
    // One flip damages one record at most, or a page's head with all that is on it.
    if (flipped.saved * 100 < flipped.records * 99)
        harm(QStringLiteral("recover saved less than 99 of 100"));
    if (flipped.contentChanged == 0)
        harm(QStringLiteral("no flip struck a record"));
    Counts cut;
    for (qsizetype end = 4'096; end < whole.size(); end += 4'096)
        damager.check(whole.left(end), QStringLiteral("cut at %1").arg(end), cut);
    printCounts(QStringLiteral("truncations"), cut);
    if (cut.reported != cut.cases)
        harm(QStringLiteral("a cut file was not reported"));
    return exitCode();
}
