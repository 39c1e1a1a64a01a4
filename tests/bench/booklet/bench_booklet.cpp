// bench_booklet SEED.txt [N [OUT.pdf]]: the seed's text cycled to N opinions and set as a tagged
// PDF; prints seconds and megabytes. Each opinion gets a word of its own, so that no paragraph is
// the same as another and the cache of lines does not help.

#include "booklet/booklet.h"
#include "collect/collect.h"
#include "domain/markup.h"
#include "domain/outline.h"
#include "exchange/text/published_text_import.h"

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

Snapshot grow(const Snapshot &seed, int wanted)
{
    Snapshot out;
    out.consultation = seed.consultation;
    out.categories = seed.categories;
    int made = 0;
    for (int cycle = 0; made < wanted; ++cycle) {
        const QString tail = QStringLiteral("-%1").arg(cycle);
        for (Node node : seed.nodes) {
            node.id = NodeId(node.id.value() + tail);
            if (node.parent)
                node.parent = NodeId(node.parent->value() + tail);
            out.nodes.push_back(node);
        }
        for (size_t i = 0; i < seed.opinions.size() && made < wanted; ++i, ++made) {
            Opinion opinion = seed.opinions[i];
            opinion.id = OpinionId(opinion.id.value() + tail);
            opinion.node = NodeId(opinion.node->value() + tail);
            opinion.summary.prepend(QStringLiteral("%1番目の").arg(made));
            if (!seed.categories.empty())
                opinion.category = seed.categories[size_t(made) % seed.categories.size()].id;
            if (opinion.response)
                opinion.response = ResponseId(opinion.response->value() + tail);
            out.opinions.push_back(opinion);
        }
        for (Response response : seed.responses) {
            response.id = ResponseId(response.id.value() + tail);
            response.markup = escapeMarkup(QStringLiteral("第%1回の").arg(cycle)) + response.markup;
            response.markup.replace(QStringLiteral("}}"), tail + QStringLiteral("}}"));
            out.responses.push_back(response);
        }
    }
    auto arranged = arrange(std::move(out));
    if (!arranged)
        qFatal("%s", qUtf8Printable(arranged.error().message));
    return *arranged;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 2)
        return 2;
    QFile source(QString::fromLocal8Bit(argv[1]));
    if (!source.open(QIODevice::ReadOnly))
        return 2;
    CountingIdSource ids(QStringLiteral("i"));
    const TextImportOptions importOptions{{ids, {}, {}, {}}};
    auto seed = importPublishedText(source.readAll(), importOptions);
    if (!seed)
        qFatal("%s", qUtf8Printable(seed.error().message));
    const int wanted = argc > 2 ? atoi(argv[2]) : 49;
    auto collected = collect(grow(arrange(seed->values).value(), wanted));
    if (!collected)
        qFatal("%s", qUtf8Printable(collected.error().message));
    seed = Error{};

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
