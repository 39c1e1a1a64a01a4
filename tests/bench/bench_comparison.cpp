// How long 見え消し takes of 10,000 opinions, of which 500 have other words, 300 were moved and 100
// are gone: the comparison itself, and each format.

#include "booklet/font_set.h"
#include "collect/comparison.h"
#include "domain/compare/compare.h"
#include "domain/outline.h"
#include "domain/random_document.h"
#include "formats/all_formats.h"

#include <QBuffer>

#include <cstdio>
#include <ctime>

using namespace gaiyo;

namespace {

constexpr int kOpinions = 10'000;

template <typename Work>
void measure(const QString &name, const Work &work)
{
    const std::clock_t start = std::clock(); // the processor's: others may be at work
    const qsizetype amount = work();
    std::printf("%-28s %8.0f ms  %10lld\n", qUtf8Printable(name),
                double(std::clock() - start) * 1000 / CLOCKS_PER_SEC,
                static_cast<long long>(amount));
}

Snapshot edited(Snapshot values)
{
    const NodeId last = *values.opinions[values.opinions.size() - 1].node;
    RowList<Opinion> kept;
    for (size_t i = 0; i < values.opinions.size(); ++i) {
        Opinion opinion = values.opinions[i];
        if (i % 100 == 50)
            continue;
        if (i % 20 == 0)
            opinion.summary += QStringLiteral("早急にお願いします。");
        if (i % 33 == 1)
            opinion.node = last;
        kept.push_back(opinion);
    }
    values.opinions = kept;
    return *arrange(std::move(values));
}

} // namespace

int main()
{
    const Snapshot before = makeLargeDocument(kOpinions);
    const Snapshot after = edited(before);
    std::printf("%d opinions: processor time, and changes, rows or bytes\n", kOpinions);
    measure(QStringLiteral("compare"),
            [&] { return qsizetype(compare(before, after)->opinions.size()); });
    measure(QStringLiteral("as blocks"),
            [&] { return qsizetype(collectComparison(before, after, {})->blocks.size()); });
    const Formats formats = comparisonFormats([]() -> Result<std::shared_ptr<const FontSet>> {
        auto loaded = loadFonts(QStringLiteral(GAIYO_FONTS));
        if (!loaded)
            return loaded.error();
        return std::make_shared<const FontSet>(std::move(*loaded));
    });
    WriteContext context{QDateTime(QDate(2026, 4, 1), QTime(9, 0), Qt::UTC)};
    context.earlier = std::make_shared<EarlierState>(EarlierState{before, {}, {}, {}});
    for (const Format *format : formats.writers()) {
        measure(format->writer->ending, [&] {
            QBuffer out;
            out.open(QIODevice::WriteOnly);
            const auto write = format->writer->prepare({});
            if (const auto done = (*write)(after, out, context); !done)
                std::printf("%s\n", qUtf8Printable(done.error().message));
            return out.size();
        });
    }
}
