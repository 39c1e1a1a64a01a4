#include "collect/front_page.h"

#include "collect/row_blocks.h"
#include "domain/calendar.h"

#include <QMap>

#include <algorithm>
#include <limits>

namespace gaiyo {

namespace {

QString noteOf(const Category &category, const Settings &settings)
{
    return settings.legendNotes.value(category.symbol.isEmpty() ? category.text : category.symbol);
}

// As categories are counted: what is joined to an opinion counts as that one does.
QMap<QString, int> countsOfChoices(size_t field, const Snapshot &snapshot,
                                   const SnapshotIndex &index)
{
    QMap<QString, int> counts;
    for (const Opinion &row : snapshot.opinions) {
        const Opinion *other = row.joined ? index.findOpinion(*row.joined) : nullptr;
        const Opinion &opinion = other ? *other : row;
        if (!opinion.node)
            continue;
        int &count = counts[opinion.*kFreeTexts[field]];
        count = int(std::min<qint64>(qint64(count) + row.count, std::numeric_limits<int>::max()));
    }
    return counts;
}

} // namespace

FrontPage makeFrontPage(const Snapshot &snapshot, const Settings &settings, const Tally &tally)
{
    const Consultation &c = snapshot.consultation;
    FrontPage page{c.title, c.subtitle, {}, {}, {}};
    if (c.period)
        page.period = periodWords(*c.period, settings.periodPattern);
    page.opinionCount = QString::number(tally.opinions) + settings.opinionCounter;
    if (c.declaredSubmitters)
        page.opinionCount +=
            QStringLiteral("（%1%2）")
                .arg(QString::number(*c.declaredSubmitters), settings.submitterCounter);
    page.notes = settings.frontNotes;
    return page;
}

std::vector<LegendEntry> makeLegend(const Snapshot &snapshot, const Settings &settings,
                                    const Tally &tally)
{
    std::vector<LegendEntry> entries;
    for (size_t i = 0; i < snapshot.categories.size(); ++i)
        entries.push_back({snapshot.categories[i].symbol, snapshot.categories[i].text,
                           tally.categories[i], noteOf(snapshot.categories[i], settings)});
    return entries;
}

LegendTotal makeLegendTotal(const Settings &settings, const Tally &tally)
{
    if (!settings.legendTotal)
        return {};
    const auto counted = [&](int count) {
        return QString::number(count) + settings.opinionCounter;
    };
    QString text = QStringLiteral("合計");
    if (tally.uncategorised > 0)
        text += QStringLiteral("（未設定%1を含む）").arg(counted(tally.uncategorised));
    return {text, counted(tally.opinions)};
}

std::vector<FreeLegend> makeFreeLegends(const Snapshot &snapshot, const SnapshotIndex &index,
                                        const Settings &settings)
{
    const auto hasFree = freeColumns(settings);
    std::vector<FreeLegend> legends;
    for (size_t i = 0; i < settings.freeFields.size(); ++i) {
        const FreeField &field = settings.freeFields[i];
        if (!hasFree[i] || field.choices.empty() || field.legendTitle == QString())
            continue;
        const auto counts = countsOfChoices(i, snapshot, index);
        FreeLegend legend{
            field.legendTitle.value_or(QStringLiteral("＜%1の凡例＞").arg(field.name)), {}};
        for (const FreeChoice &choice : field.choices)
            legend.entries.push_back({choice.symbol, choice.words, counts.value(choice.symbol)});
        legends.push_back(std::move(legend));
    }
    return legends;
}

} // namespace gaiyo
