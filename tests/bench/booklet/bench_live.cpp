// bench_live SEED.txt [N]: one letter typed into an opinion of N, again and again at many places:
// milliseconds from the new booklet to the page with that opinion, and to all pages known again.

#include "booklet/live_pages.h"
#include "collect/collect.h"
#include "grow.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>

using namespace gaiyo;

namespace {

constexpr int kEdits = 200;

void print(const char *what, std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    std::printf("  %-34s median %7.2f ms   99th %7.2f ms\n", what, times[times.size() / 2],
                times[times.size() * 99 / 100]);
}

double milliseconds(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 2)
        return 2;
    const int wanted = argc > 2 ? atoi(argv[2]) : 10000;
    Snapshot snapshot = growSeed(QString::fromLocal8Bit(argv[1]), wanted);
    const auto fonts = loadFonts(QStringLiteral(GAIYO_FONTS));
    if (!fonts)
        qFatal("%s", qUtf8Printable(fonts.error().message));
    LivePages live(*fonts);
    QElapsedTimer timer;
    timer.start();
    auto now = std::make_shared<Collected>(collect(snapshot).value());
    const double collected = milliseconds(timer);
    if (auto laid = live.update(now); !laid)
        qFatal("%s", qUtf8Printable(laid.error().message));
    live.page(1);
    const double first = milliseconds(timer);
    while (live.layNext())
        continue;
    std::printf("%d opinions, %d pages: collected %.1f ms, first page %.1f ms, all %.0f ms\n",
                wanted, live.knownPages(), collected, first, milliseconds(timer));

    std::vector<double> collecting;
    std::vector<double> page;
    std::vector<double> all;
    std::vector<double> laid;
    for (int i = 0; i < kEdits; ++i) {
        const size_t at = (snapshot.opinions.size() - 1) * size_t(i) / kEdits;
        snapshot.opinions[at].summary.append(u'字');
        timer.restart();
        auto next = std::make_shared<Collected>(collect(snapshot).value());
        collecting.push_back(milliseconds(timer));
        live.takeLaid();
        timer.restart();
        if (!live.update(next) || !live.page(live.pageOf(int(at) + 1)))
            qFatal("no page");
        page.push_back(milliseconds(timer));
        while (live.layNext())
            continue;
        all.push_back(milliseconds(timer));
        laid.push_back(live.takeLaid());
    }
    print("collected", collecting);
    print("page with the opinion", page);
    print("all pages known", all);
    std::sort(laid.begin(), laid.end());
    std::printf("  pages laid out again: median %.0f, most %.0f\n", laid[laid.size() / 2],
                laid.back());
    return 0;
}
