// Bits of a document turn over, and its end is cut off at every page: no crash, no call over 2 s,
// every flip that changes a record's content is reported by verify, and recover saves at least 99
// of 100 undamaged records. --flips N (2,000), --seed N.

#include "torture/torture.h"

#include "document/repair/recover.h"
#include "store/care/verify.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>

#include <ctime>
#include <map>
#include <set>

using namespace gaiyo;
using namespace gaiyo::torture;

namespace {

constexpr double kLongestWait = 8; // seconds: less than a wait for a lock takes

struct Counts
{
    int cases = 0;
    int inContent = 0; // flips in the words of a record
    int reported = 0;
    int contentChanged = 0;
    int refused = 0; // cannot be opened
    qint64 records = 0;
    qint64 undamaged = 0;
    qint64 saved = 0;    // of the undamaged
    qint64 named = 0;    // not saved as they were, and named: doubtful, lost or back from history
    qint64 silent = 0;   // neither
    double slowest = 0;  // seconds
    double mostUsed = 0; // seconds of the processor
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

// A document in which the words of each record stand once in the file's bytes.
Snapshot findableDocument()
{
    Snapshot values = document(60);
    for (Opinion &opinion : values.opinions)
        opinion.summary.prepend(QStringLiteral("［意見%1］").arg(opinion.id.value()));
    for (Response &response : values.responses)
        response.markup.prepend(QStringLiteral("［回答%1］").arg(response.id.value()));
    for (Node &node : values.nodes)
        node.title = QStringLiteral("［見出し%1］").arg(node.id.value());
    return values;
}

struct Place
{
    qsizetype from = 0;
    qsizetype to = 0;
};

class Damager
{
public:
    explicit Damager(const QByteArray &whole)
    {
        write(whole);
        m_values = *contentOf(m_path);
        m_texts = textsOf(m_values);
        for (const auto &[id, text] : m_texts) {
            const QByteArray bytes = text.toUtf8();
            const qsizetype at = whole.indexOf(bytes);
            if (at < 0 || whole.indexOf(bytes, at + 1) >= 0)
                qFatal("the words of %s do not stand once in the file", qUtf8Printable(id));
            m_places[id] = {at, at + bytes.size()};
        }
    }

    // The bytes from `from` to `to` are damaged.
    void check(const QByteArray &bytes, const Place &damage, const QString &name, Counts &counts)
    {
        m_damage = damage;
        check(bytes, name, counts);
    }

private:
    bool isDamaged(const QString &id) const
    {
        const Place &place = m_places.at(id);
        return place.from < m_damage.to && m_damage.from < place.to;
    }

    void check(const QByteArray &bytes, const QString &name, Counts &counts)
    {
        write(bytes);
        ++counts.cases;
        const Watch watch;
        const auto findings = verifyFile(m_path);
        noteTime(watch, name + QStringLiteral(": verify"), counts);
        const auto content = contentOf(m_path);
        const bool isReported = !findings || !findings->empty();
        counts.refused += !findings;
        counts.reported += isReported;
        if (content && *content != m_values) {
            ++counts.contentChanged;
            if (!isReported)
                harm(name + QStringLiteral(": other content, and verify says nothing"));
        }
        bool isInContent = false;
        for (const auto &[id, text] : m_texts)
            isInContent = isInContent || isDamaged(id);
        counts.inContent += isInContent;
        if (isInContent && !isReported)
            harm(name + QStringLiteral(": in a record's words, and verify says nothing"));
        checkRecovery(name, counts);
    }

    void write(const QByteArray &bytes)
    {
        QFile file(m_path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
    }

    // A call that goes round in circles uses the processor, one that waits for what never comes
    // does not; a machine that is busy with other things is neither.
    struct Watch
    {
        Watch() { wall.start(); }
        double usedSeconds() const { return double(std::clock() - begun) / CLOCKS_PER_SEC; }

        QElapsedTimer wall;
        std::clock_t begun = std::clock();
    };

    static void noteTime(const Watch &watch, const QString &name, Counts &counts)
    {
        const double seconds = double(watch.wall.elapsed()) / 1000;
        counts.slowest = qMax(counts.slowest, seconds);
        counts.mostUsed = qMax(counts.mostUsed, watch.usedSeconds());
        if (watch.usedSeconds() > 2 || seconds > kLongestWait)
            harm(QStringLiteral("%1 took %2 s, %3 s of it the processor's")
                     .arg(name)
                     .arg(seconds)
                     .arg(watch.usedSeconds()));
    }

    static std::set<QString> namedBy(const RecoveryReport &report)
    {
        std::set<QString> named;
        for (const auto *rows : {&report.doubtful, &report.lost, &report.fromHistory}) {
            for (const RecoveryReport::NamedRow &row : *rows)
                named.insert(row.id);
        }
        return named;
    }

    void checkRecovery(const QString &name, Counts &counts)
    {
        const QString out = m_folder.filePath(QStringLiteral("out%1.db").arg(counts.cases));
        const Watch watch;
        const auto report =
            recoverDocument(m_path, out, {}, {QStringLiteral("r"), QStringLiteral("recover"), {}},
                            {}, fixedClock());
        noteTime(watch, name + QStringLiteral(": recover"), counts);
        const auto saved = report ? contentOf(out) : std::nullopt;
        QFile::remove(out);
        if (report && !saved)
            harm(name + QStringLiteral(": what was recovered cannot be opened"));
        Texts texts = saved ? textsOf(*saved) : Texts();
        const std::set<QString> named = report ? namedBy(*report) : std::set<QString>();
        for (const auto &[id, text] : m_texts) {
            ++counts.records;
            const bool isSaved = texts.contains(id) && texts[id] == text;
            if (!isDamaged(id)) {
                ++counts.undamaged;
                counts.saved += isSaved;
            }
            counts.named += !isSaved && named.contains(id);
            counts.silent += !isSaved && !named.contains(id);
            if (texts.contains(id) && texts[id] != text && !named.contains(id))
                harm(name + QStringLiteral(": wrong words, and not named: ") + id);
        }
    }

    const QTemporaryDir m_folder;
    const QString m_path = m_folder.filePath(QStringLiteral("damaged.db"));
    Snapshot m_values;
    Texts m_texts;
    std::map<QString, Place> m_places;
    Place m_damage;
};

void printCounts(const QString &what, const Counts &counts)
{
    print(QStringLiteral("%1: %2 cases, %3 in the words of a record; verify reported %4 (%5 cannot "
                         "be opened), content changed in %6")
              .arg(what)
              .arg(counts.cases)
              .arg(counts.inContent)
              .arg(counts.reported)
              .arg(counts.refused)
              .arg(counts.contentChanged));
    print(
        QStringLiteral("  recover gave back %1 of %2 undamaged records (%3 in all); %4 not as they "
                       "were and named, %5 not named; slowest call %6 s, %7 s of the processor")
            .arg(counts.saved)
            .arg(counts.undamaged)
            .arg(counts.records)
            .arg(counts.named)
            .arg(counts.silent)
            .arg(counts.slowest, 0, 'f', 2)
            .arg(counts.mostUsed, 0, 'f', 2));
}

// 99 of 100 of those that nothing happened to.
void requireSaved(const QString &what, const Counts &counts)
{
    if (counts.saved * 100 < counts.undamaged * 99)
        harm(what + QStringLiteral(": recover saved less than 99 of 100 undamaged records"));
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const auto flips = int(argument(QStringLiteral("flips"), 2'000));
    const QByteArray whole = documentBytes(findableDocument());
    Damager damager(whole);
    QRandomGenerator random(quint32(argument(QStringLiteral("seed"), 1)));
    Counts flipped;
    for (int i = 0; i < flips; ++i) {
        QByteArray bytes = whole;
        const auto at = qsizetype(random.bounded(quint32(bytes.size())));
        bytes[at] = char(bytes[at] ^ (1 << random.bounded(8)));
        damager.check(bytes, {at, at + 1}, QStringLiteral("byte %1").arg(at), flipped);
    }
    printCounts(QStringLiteral("bit flips"), flipped);
    requireSaved(QStringLiteral("bit flips"), flipped);
    if (flipped.silent > 0)
        harm(QStringLiteral("a flip made records disappear without their being named"));
    if (flipped.inContent == 0)
        harm(QStringLiteral("no flip struck a record"));
    Counts cut;
    for (qsizetype end = 4'096; end < whole.size(); end += 4'096)
        damager.check(whole.left(end), {end, whole.size()}, QStringLiteral("cut at %1").arg(end),
                      cut);
    printCounts(QStringLiteral("truncations"), cut);
    requireSaved(QStringLiteral("truncations"), cut);
    if (cut.reported != cut.cases)
        harm(QStringLiteral("a cut file was not reported"));
    return exitCode();
}
