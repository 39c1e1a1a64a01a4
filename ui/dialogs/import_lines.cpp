#include "dialogs/import_lines.h"

#include "widgets/background_job.h"
#include "widgets/eliding.h"
#include "widgets/metrics.h"

#include <QHeaderView>

#include <algorithm>
#include <utility>

namespace gaiyo {

namespace {

constexpr size_t kMostWrapped = 200;
constexpr size_t kMeasured = 3; // lines of a column that may be its widest

const QString &textOf(const ImportLine &line, int column)
{
    switch (column) {
    case ImportLineModel::Kind:
        return line.kind;
    case ImportLineModel::Place:
        return line.place;
    default:
        return line.words;
    }
}

// The first line of each of the longest texts in the column.
std::vector<int> widestOf(const std::vector<ImportLine> &lines, int column)
{
    std::vector<int> widest;
    const auto text = [&](int row) -> const QString & {
        return textOf(lines[size_t(row)], column);
    };
    for (int row = 0; row < int(lines.size()); ++row) {
        const auto isLonger = [&](int other) { return text(row).size() > text(other).size(); };
        if (widest.size() == kMeasured && !isLonger(widest.back()))
            continue;
        if (std::ranges::any_of(widest, [&](int other) { return text(other) == text(row); }))
            continue;
        widest.insert(std::ranges::find_if(widest, isLonger), row);
        if (widest.size() > kMeasured)
            widest.pop_back();
    }
    return widest;
}

} // namespace

ImportLineModel::~ImportLineModel()
{
    letGoBehind(std::move(m_lines));
}

int ImportLineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines->size());
}

int ImportLineModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Words + 1;
}

QVariant ImportLineModel::data(const QModelIndex &index, int role) const
{
    const ImportLine &line = (*m_lines)[size_t(index.row())];
    if (role == Qt::DisplayRole)
        return textOf(line, index.column());
    if (role == Qt::ToolTipRole && index.column() == Words)
        return line.whole.isEmpty() ? line.words : line.whole;
    return {};
}

QVariant ImportLineModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case Kind:
        return tr("Kind");
    case Place:
        return m_placeHeading;
    default:
        return tr("Words");
    }
}

void ImportLineModel::setLines(std::vector<ImportLine> lines, const QString &placeHeading)
{
    beginResetModel();
    letGoBehind(std::move(m_lines));
    m_lines = std::make_shared<std::vector<ImportLine>>(std::move(lines));
    m_placeHeading = placeHeading;
    endResetModel();
}

ImportLines::ImportLines(QWidget *parent)
    : QTreeView(parent)
    , m_model(new ImportLineModel(this))
{
    setModel(m_model);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    for (const int column : {ImportLineModel::Kind, ImportLineModel::Place})
        header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    setMinimumHeight(ems(7));
    setItemDelegate(new WrappingDelegate(this));
    connect(header(), &QHeaderView::sectionResized, this, &QTreeView::doItemsLayout);
}

void ImportLines::show(std::vector<ImportLine> lines, const QString &placeHeading)
{
    const bool areFew = lines.size() <= kMostWrapped;
    setUniformRowHeights(!areFew);
    setWordWrap(areFew);
    for (int column = 0; column < int(m_widest.size()); ++column)
        m_widest[size_t(column)] = widestOf(lines, column);
    m_model->setLines(std::move(lines), placeHeading);
}

void ImportLines::clear()
{
    show({},
         m_model->headerData(ImportLineModel::Place, Qt::Horizontal, Qt::DisplayRole).toString());
}

// As QTreeView does, which measures a thousand rows each time that it is laid out.
int ImportLines::sizeHintForColumn(int column) const
{
    if (column >= int(m_widest.size()))
        return QTreeView::sizeHintForColumn(column);
    ensurePolished();
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    int width = 0;
    for (const int row : m_widest[size_t(column)])
        width = qMax(width, itemDelegate()->sizeHint(option, m_model->index(row, column)).width());
    return width;
}

} // namespace gaiyo
