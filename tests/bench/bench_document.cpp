// What one operation costs in a document of 100,000 opinions, from the call to the new values and
// the signal, while somebody holds the old values as the window does: medians in milliseconds of
// the clock and of the processor. "before" is the processor's time of those that were measured
// (release build, two processors) while every change of the order arranged the whole document anew.
// Nothing is asserted.
//
// bench_document [opinions, at least 40,000]; TMPDIR=/dev/shm leaves the disk out.

#include "document/document.h"
#include "domain/outline.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace gaiyo;

namespace {

constexpr int kNodes = 200;
constexpr int kRepeats = 15;
constexpr int kUsualCount = 100'000;
constexpr double kOneFrame = 16;

struct Shape
{
    const char *name;
    int inFirst; // opinions in the first heading
    int inTray;
};

// What was measured earlier, with the first shape of document and 100,000 opinions.
struct Before
{
    const char *name;
    const char *what;
    double processor;
};

constexpr Before kBefore[] = {
    {"first of all", "", 3057},       {"words of an opinion", "", 245},
    {"add at the end", "", 1948},     {"add at the end", "undo", 1647},
    {"add at the end", "redo", 1640},
};

constexpr Shape kShapes[] = {{"spread over 200 headings", 0, 0},
                             {"10,000 in one heading", 10'000, 0},
                             {"10,000 in the tray", 0, 10'000}};

Snapshot makeValues(const Shape &shape, int count)
{
    Snapshot s;
    s.consultation.title = QStringLiteral("計画（素案）");
    s.categories = {{CategoryId(QStringLiteral("c1")), QStringLiteral("◎"), {}, {}}};
    for (int i = 0; i < kNodes; ++i) {
        const bool isChapter = i % 10 == 0;
        s.nodes.push_back({NodeId(QStringLiteral("n%1").arg(i)),
                           isChapter
                               ? std::nullopt
                               : std::optional(NodeId(QStringLiteral("n%1").arg(i / 10 * 10))),
                           isChapter ? NodeKind::Chapter : NodeKind::Item,
                           {},
                           true,
                           {},
                           QStringLiteral("項目%1").arg(i)});
    }
    for (int i = 0; i < count; ++i) {
        std::optional<NodeId> node;
        if (i < shape.inFirst)
            node = s.nodes[1].id;
        else if (i < count - shape.inTray)
            node = s.nodes[size_t(qint64(i) * kNodes / count)].id;
        const ResponseId response(QStringLiteral("r%1").arg(i));
        s.responses.push_back({response, QStringLiteral("検討を進めています（%1）。").arg(i)});
        s.opinions.push_back({OpinionId(QStringLiteral("o%1").arg(i)),
                              node,
                              QStringLiteral("公共施設の予約を簡単にしてほしい（%1）。").arg(i),
                              response,
                              s.categories[0].id,
                              1,
                              {}});
    }
    return *arrange(std::move(s));
}

double processorNow()
{
    timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return double(t.tv_sec) * 1e3 + double(t.tv_nsec) / 1e6;
}

double median(std::vector<double> values)
{
    if (values.empty())
        return 0;
    std::nth_element(values.begin(), values.begin() + qsizetype(values.size() / 2), values.end());
    return values[values.size() / 2];
}

struct Times
{
    std::vector<double> clock;
    std::vector<double> processor;
};

class Bench
{
public:
    Bench(const Shape &shape, int count)
        : m_shape(shape)
        , m_count(count)
    {
        const QString path = m_dir.filePath(QStringLiteral("bench.db"));
        const auto made =
            DocumentStore::create(path, makeValues(shape, count),
                                  {QStringLiteral("make"), QStringLiteral("import"), {}, false},
                                  {QStringLiteral("佐藤")}, m_clock);
        auto document =
            Document::open(path, Access::ReadWrite, {m_clock, m_ids, {QStringLiteral("山田")}});
        if (!made || !document)
            qFatal("no document");
        m_document = std::move(*document);
        m_held = m_document->snapshot();
    }

    void run()
    {
        std::printf("\n%s\n", m_shape.name);
        std::printf("  %-28s %10s %10s %8s %8s %8s\n", "", "clock", "cpu", "of 16", "before",
                    "ratio");
        measureOne("first of all", {QStringLiteral("set_opinion"),
                                    {{QStringLiteral("no"), 1},
                                     {QStringLiteral("summary"), QStringLiteral("始め")}},
                                    {}});
        measure("words of an opinion", [&](int i) {
            return Operation{QStringLiteral("set_opinion"),
                             {{QStringLiteral("no"), no(i)},
                              {QStringLiteral("summary"), QStringLiteral("直す%1").arg(i)}},
                             {}};
        });
        measure("add at the end", [&](int) { return add(); });
        measure("add before another", [&](int) {
            Operation made = add();
            made.arguments.insert(QStringLiteral("before"), middle());
            return made;
        });
        measure("move", [&](int i) {
            return Operation{QStringLiteral("move_opinion"),
                             {{QStringLiteral("no"), no(i)},
                              {QStringLiteral("node"), place()},
                              {QStringLiteral("before"), middle()}},
                             {}};
        });
        measure("remove", [&](int) {
            return Operation{
                QStringLiteral("remove_opinion"), {{QStringLiteral("id"), middle()}}, {}};
        });
        measure("share a response", [&](int i) {
            return Operation{QStringLiteral("share_response"),
                             {{QStringLiteral("no"), no(i)}, {QStringLiteral("with"), no(i) + 500}},
                             {}};
        });
        measure("add a heading", [&](int) {
            return Operation{QStringLiteral("add_node"),
                             {{QStringLiteral("parent"), QStringLiteral("n0")},
                              {QStringLiteral("kind"), QStringLiteral("item")},
                              {QStringLiteral("title"), QStringLiteral("新")}},
                             {}};
        });
        measure("move a heading", [&](int i) {
            return Operation{QStringLiteral("move_node"),
                             {{QStringLiteral("id"), QStringLiteral("n%1").arg(i * 10 + 11)},
                              {QStringLiteral("parent"), QStringLiteral("n0")}},
                             {}};
        });
        measure("remove an empty heading", [&](int) {
            for (const Node &node : m_document->snapshot()->nodes) {
                if (node.title == u"新")
                    return Operation{QStringLiteral("remove_node"),
                                     {{QStringLiteral("id"), node.id.value()}},
                                     {}};
            }
            return Operation{};
        });
    }

private:
    int no(int i) const { return m_count / 8 + i * (m_count / 33); }
    QJsonValue place() const
    {
        return m_shape.inTray ? QJsonValue() : QJsonValue(QStringLiteral("n1"));
    }
    Operation add() const
    {
        return {QStringLiteral("add_opinion"),
                {{QStringLiteral("node"), place()},
                 {QStringLiteral("summary"), QStringLiteral("足す")},
                 {QStringLiteral("response"), QStringLiteral("回答")}},
                {}};
    }
    // An opinion in the middle of the place that is worked in.
    QString middle() const
    {
        const auto &opinions = m_document->snapshot()->opinions;
        std::vector<const Opinion *> there;
        for (const Opinion &opinion : opinions) {
            if (m_shape.inTray ? !opinion.node
                               : opinion.node && opinion.node->value() == QStringLiteral("n1"))
                there.push_back(&opinion);
        }
        return there[there.size() / 2]->id.value();
    }

    template <typename Work>
    void timed(Times &times, Work work)
    {
        QElapsedTimer timer;
        const double processor = processorNow();
        timer.start();
        const auto outcome = work();
        times.clock.push_back(double(timer.nsecsElapsed()) / 1e6);
        times.processor.push_back(processorNow() - processor);
        if (const auto *refusal = std::get_if<Refusal>(&outcome))
            qFatal("%s", qUtf8Printable(refusal->error.message));
        m_held = m_document->snapshot(); // the window takes the new values
    }

    void tell(const char *name, const char *what, const Times &times)
    {
        const double clock = median(times.clock);
        const double processor = median(times.processor);
        std::printf("  %-22s%-6s %10.2f %10.2f %8.2f", *what ? "" : name, what, clock, processor,
                    clock / kOneFrame);
        for (const Before &before : kBefore) {
            if (&m_shape == kShapes && m_count == kUsualCount && QByteArray(name) == before.name &&
                QByteArray(what) == before.what)
                std::printf(" %8.0f %8.4f", before.processor, processor / before.processor);
        }
        std::printf("\n");
        std::fflush(stdout);
    }

    void measureOne(const char *name, const Operation &operation)
    {
        Times times;
        timed(times, [&] { return m_document->apply(operation); });
        tell(name, "", times);
    }

    template <typename Make>
    void measure(const char *name, Make make)
    {
        Times done;
        Times undone;
        Times redone;
        for (int i = 0; i < kRepeats; ++i) {
            const Operation operation = make(i);
            timed(done, [&] { return m_document->apply(operation); });
            timed(undone, [&] { return m_document->undo(); });
            timed(redone, [&] { return m_document->redo(); });
        }
        tell(name, "", done);
        tell(name, "undo", undone);
        tell(name, "redo", redone);
    }

    const Shape &m_shape;
    const int m_count;
    QTemporaryDir m_dir;
    SystemClock m_clock;
    RandomIdSource m_ids;
    std::unique_ptr<Document> m_document;
    SnapshotPtr m_held;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int count = argc > 1 ? QByteArray(argv[1]).toInt() : kUsualCount;
    std::printf("%d opinions; medians of %d, in ms\n", count, kRepeats);
    for (const Shape &shape : kShapes)
        Bench(shape, count).run();
    return 0;
}
