#include "widgets/growing_rows.h"

#include "widgets/metrics.h"

#include <QHeaderView>
#include <QTableView>

namespace gaiyo {

namespace {

constexpr double kLeastRow = 2.1; // full-width characters

} // namespace

void growRows(QTableView &table)
{
    table.setWordWrap(true);
    QHeaderView *rows = table.verticalHeader();
    rows->setMinimumSectionSize(ems(kLeastRow));
    rows->setSectionResizeMode(QHeaderView::ResizeToContents);
    // Once the widths are what they will be: a scroll bar that comes takes some of them.
    QObject::connect(
        table.horizontalHeader(), &QHeaderView::sectionResized, rows,
        [rows] { rows->resizeSections(QHeaderView::ResizeToContents); }, Qt::QueuedConnection);
}

} // namespace gaiyo
