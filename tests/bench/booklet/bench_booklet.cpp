// bench_booklet SEED.txt [N [OUT.pdf]]: the seed's text cycled to N opinions and set as a tagged
// PDF; prints seconds and megabytes. Each opinion gets a word of its own, so that no paragraph is
// the same as another and the cache of lines does not help.

#include "booklet/booklet.h"
#include "collect/collect.h"
#include "grow.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QFile>

#include <cstdio>

using namespace gaiyo;

namespace {

double peakMegabytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).simplified().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 2)
        return 2;
    const int wanted = argc > 2 ? atoi(argv[2]) : 49;
    auto collected = collect(growSeed(QString::fromLocal8Bit(argv[1]), wanted));
    if (!collected)
        qFatal("%s", qUtf8Printable(collected.error().message));

    const double before = peakMegabytes();
    QElapsedTimer timer;
    timer.start();
    const auto fonts = loadFonts(QStringLiteral(GAIYO_FONTS));
    if (!fonts)
        qFatal("%s", qUtf8Printable(fonts.error().message));
    QFile out(argc > 3 ? QString::fromLocal8Bit(argv[3]) : QStringLiteral("/dev/null"));
    if (!out.open(QIODevice::WriteOnly))
        return 2;
    PdfOptions options;
    options.date = QDateTime(QDate(2026, 4, 1), QTime(), Qt::UTC);
    const auto written = writePdf(*collected, *fonts, out, options);
    if (!written)
        qFatal("%s", qUtf8Printable(written.error().message));
    std::printf("%7d opinions  %.3f s  peak %.0f MB (%.0f MB before)\n", wanted,
                double(timer.nsecsElapsed()) / 1e9, peakMegabytes(), before);
    return 0;
}
