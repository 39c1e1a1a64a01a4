// How long a workbook takes to read, and how much memory: rows alone, and as a source of opinions,
// at 1,000, 10,000 and 100,000 rows, each as the multiple of the size before.
#include "exchange/xlsx/workbook.h"
#include "exchange/xlsx/workbook_bytes.h"
#include "exchange/xlsx/xlsx_import.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>

#include <cstdio>

using namespace gaiyo;

namespace {

// VmRSS or VmHWM of this process in MB; 0 where nobody tells.
double memory(const QByteArray &name)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf(name + ':');
    return at < 0 ? 0
                  : text.mid(at + name.size() + 1, 24).simplified().split(' ')[0].toDouble() / 1024;
}

struct Figures
{
    double seconds = 0;
    double megabytes = 0;
};

Figures measure(const std::function<void()> &work)
{
    QFile reset(QStringLiteral("/proc/self/clear_refs")); // the peak begins anew
    if (reset.open(QIODevice::WriteOnly))
        reset.write("5");
    reset.close();
    const double before = memory("VmRSS");
    QElapsedTimer timer;
    timer.start();
    work();
    return {double(timer.nsecsElapsed()) / 1e9, memory("VmHWM") - before};
}

void print(const char *what, int rows, const Figures &now, const Figures &before)
{
    std::printf("%-8s %7d rows  %6.3f s  %6.1f MB", what, rows, now.seconds, now.megabytes);
    if (before.seconds > 0)
        std::printf("  (%.1f times the time)", now.seconds / before.seconds);
    std::printf("\n");
}

void readRows(const QByteArray &bytes, int expected)
{
    const auto workbook = XlsxWorkbook::open(bytes);
    int rows = -1; // the headings
    if (!workbook || !workbook->readRows(0, [&](XlsxRow &&) { return ++rows >= 0; }))
        qFatal("not read");
    if (rows != expected)
        qFatal("%d rows", rows);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    Figures rowsBefore;
    Figures importBefore;
    for (const int rows : {1'000, 10'000, 100'000}) {
        const QByteArray bytes = opinionsWorkbook(rows);
        const Figures read = measure([&] { readRows(bytes, rows); });
        print("rows", rows, read, rowsBefore);
        rowsBefore = read;
        const Figures imported = measure([&] {
            CountingIdSource ids(QStringLiteral("b"));
            if (!importXlsx(bytes, {ids, {}, {}, {}}))
                qFatal("not imported");
        });
        print("import", rows, imported, importBefore);
        importBefore = imported;
    }
    return 0;
}
