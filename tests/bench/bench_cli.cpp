// Times of gaiyo-cli on large files: import and stats at 1,000, 10,000 and 100,000 opinions, each
// as it grew over the size before and beside the same rows written by plain SQLite, so that the
// figures of two machines can be compared. Nothing is asserted.

#include "cli/program.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <sqlite3.h>

#include <algorithm>
#include <cstdio>

namespace {

constexpr int kRepeats = 3;

QByteArray row(int i)
{
    const QByteArray n = QByteArray::number(i);
    return n + ",第" + QByteArray::number(i / 2000 + 1) + "章 まちづくり,施策" +
           QByteArray::number(i / 200 + 1) + ",項目" + QByteArray::number(i / 20 + 1) +
           ",公共施設の予約をもっと簡単にできるようにしてほしい。窓口でも受け付けてほしい（" + n +
           "）。,\"ご意見のとおり、利便性の高い仕組みとなるよう検討を進めています。\n" +
           (i % 10 == 0 ? "No.1の回答のとおりです。" : "詳細は今後お知らせします。") + "\"," +
           QByteArray(i % 3 == 0   ? "◎"
                      : i % 3 == 1 ? "○"
                                   : "△") +
           "\n";
}

QByteArray table(int count)
{
    QByteArray csv = "No.,章,施策,取組項目,意見の概要,区の考え方,対応区分\n";
    for (int i = 1; i <= count; ++i)
        csv += row(i);
    return csv;
}

// Seconds of the fastest of some runs: the one that the rest of the machine disturbed least.
template <typename Work>
double fastest(Work work)
{
    double best = 1e9;
    for (int i = 0; i < kRepeats; ++i) {
        QElapsedTimer timer;
        timer.start();
        work();
        best = std::min(best, double(timer.nsecsElapsed()) / 1e9);
    }
    return best;
}

void writePlainly(const QString &path, int count)
{
    QFile::remove(path);
    sqlite3 *connection = nullptr;
    sqlite3_stmt *insert = nullptr;
    sqlite3_open(QFile::encodeName(path).constData(), &connection);
    sqlite3_exec(connection, "CREATE TABLE t(id INTEGER PRIMARY KEY, words TEXT); BEGIN", nullptr,
                 nullptr, nullptr);
    sqlite3_prepare_v2(connection, "INSERT INTO t VALUES(?, ?)", -1, &insert, nullptr);
    for (int i = 1; i <= count; ++i) {
        const QByteArray words = row(i);
        sqlite3_bind_int(insert, 1, i);
        sqlite3_bind_text(insert, 2, words.constData(), int(words.size()), SQLITE_TRANSIENT);
        sqlite3_step(insert);
        sqlite3_reset(insert);
    }
    sqlite3_finalize(insert);
    sqlite3_exec(connection, "COMMIT", nullptr, nullptr, nullptr);
    sqlite3_close(connection);
}

void expectDone(const Outcome &outcome)
{
    if (outcome.exitCode != 0)
        qFatal("gaiyo-cli failed: %s", qPrintable(outcome.err));
}

struct Times
{
    double import = 0, stats = 0, json = 0, plain = 0;
};

Times measure(int count)
{
    const QTemporaryDir dir;
    const QString csv = dir.filePath(QStringLiteral("t.csv"));
    const QString db = dir.filePath(QStringLiteral("t.db"));
    writeFile(csv, table(count));
    Times times;
    times.import = fastest([&] {
        QFile::remove(db);
        QFile::remove(db + QStringLiteral("-journal"));
        expectDone(runCli({QStringLiteral("import"), csv, db}));
    });
    times.stats = fastest([&] { expectDone(runCli({QStringLiteral("stats"), db})); });
    times.json = fastest([&] {
        expectDone(runCli({QStringLiteral("export"), db, dir.filePath(QStringLiteral("t.json")),
                           QStringLiteral("--force")}));
    });
    times.plain = fastest([&] { writePlainly(dir.filePath(QStringLiteral("plain.db")), count); });
    return times;
}

} // namespace

int main()
{
    std::printf("%9s  %9s  %7s  %8s  %9s  %7s  %9s  %7s\n", "opinions", "import s", "growth",
                "×SQLite", "stats s", "growth", "json s", "growth");
    Times before;
    for (const int count : {1'000, 10'000, 100'000}) {
        const Times times = measure(count);
        const auto growth = [&](double now, double then) { return then > 0 ? now / then : 0; };
        std::printf("%9d  %9.3f  %7.1f  %8.1f  %9.3f  %7.1f  %9.3f  %7.1f\n", count, times.import,
                    growth(times.import, before.import), times.import / times.plain, times.stats,
                    growth(times.stats, before.stats), times.json, growth(times.json, before.json));
        if (count == 10'000)
            std::printf("%9s  import %.2f of the 3 s bar, stats %.2f of the 0.3 s bar\n", "",
                        times.import / 3.0, times.stats / 0.3);
        std::fflush(stdout);
        before = times;
    }
    return 0;
}
