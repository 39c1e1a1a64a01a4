// Random operations, each a transaction in the file: undoing all of a round brings its start back,
// redoing all its end, in memory and in the file. --operations N (10,000).

#include "torture/torture.h"

#include "document/operation_maker.h"

#include <QCoreApplication>

using namespace gaiyo;
using namespace gaiyo::torture;

namespace {

constexpr int kStretch = 500;
constexpr int kOpinions = 20;

class TortureRun
{
public:
    TortureRun(quint32 seed, IdSource &ids)
        : m_maker(seed)
        , m_path(m_folder.filePath(QStringLiteral("round.db")))
    {
        if (const auto made = DocumentStore::create(
                m_path, document(kOpinions), {QStringLiteral("make"), QStringLiteral("import"), {}},
                {}, fixedClock());
            !made)
            qFatal("%s", qUtf8Printable(made.error().message));
        auto opened = Document::open(m_path, Access::ReadWrite, {fixedClock(), ids, {}});
        if (!opened)
            qFatal("%s", qUtf8Printable(opened.error().message));
        m_document = std::move(*opened);
    }

    // How many of the operations were possible.
    int run(int operations, const QString &name)
    {
        const Snapshot start = now();
        int done = 0;
        for (int i = 0; i < operations; ++i) {
            const auto outcome = m_document->apply(m_maker.next(*m_document->snapshot()));
            done += std::holds_alternative<Applied>(outcome);
        }
        const Snapshot end = now();
        compare(end, name + QStringLiteral(": the file after the operations"));
        while (m_document->canUndo() && check(m_document->undo(), name + QStringLiteral(": undo")))
            continue;
        compare(start, name + QStringLiteral(": all undone"));
        while (m_document->canRedo() && check(m_document->redo(), name + QStringLiteral(": redo")))
            continue;
        compare(end, name + QStringLiteral(": all redone"));
        if (const QString fault = findFault(m_path); !fault.isEmpty())
            harm(name + QStringLiteral(": ") + fault);
        return done;
    }

private:
    Snapshot now() const { return withoutRevision(*m_document->snapshot()); }

    static bool check(const std::variant<Applied, Refusal> &outcome, const QString &name)
    {
        const auto *refusal = std::get_if<Refusal>(&outcome);
        if (refusal)
            harm(name + QStringLiteral(": ") + refusal->error.message);
        return !refusal;
    }

    void compare(const Snapshot &wanted, const QString &name) const
    {
        if (now() != wanted)
            harm(name + QStringLiteral(": other values in memory"));
        if (contentOf(m_path) != wanted)
            harm(name + QStringLiteral(": other values in the file"));
    }

    const QTemporaryDir m_folder;
    OperationMaker m_maker;
    const QString m_path;
    std::unique_ptr<Document> m_document;
};

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const auto operations = int(argument(QStringLiteral("operations"), 10'000));
    RandomIdSource ids;
    int tried = 0;
    int done = 0;
    for (quint32 seed = 1; tried < operations; ++seed) {
        const int part = qMin(kStretch, operations - tried);
        done += TortureRun(seed, ids).run(part, QStringLiteral("seed %1").arg(seed));
        tried += part;
    }
    print(QStringLiteral("%1 random operations, %2 possible: each undone and redone")
              .arg(tried)
              .arg(done));
    if (done * 2 < tried)
        harm(QStringLiteral("most operations were refused: this tests little"));
    return exitCode();
}
