#include "editor/opinion_list.h"

#include "editor/list_tools.h"
#include "editor/opinion_delegate.h"
#include "editor/opinion_view.h"
#include "widgets/eliding_label.h"
#include "widgets/empty_hint.h"
#include "widgets/metrics.h"

#include <QAbstractSpinBox>
#include <QHeaderView>
#include <QTextEdit>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace gaiyo {

namespace {

constexpr double kLeastWords = 20; // full-width characters of the opinion's words that can be read
constexpr double kCategory = 8;    // of a category in words
constexpr double kDepartment = 7;  // 情報政策課 and a little
constexpr int kLeastRows = 6;      // that are to be seen where each has two lines

// What is in a column is what the list can be ordered by.
std::optional<ListOrder::By> orderOf(int column)
{
    switch (column) {
    case OpinionListModel::No:
        return ListOrder::By::Booklet;
    case OpinionListModel::Ref:
        return ListOrder::By::Ref;
    case OpinionListModel::Words:
        return ListOrder::By::Words;
    case OpinionListModel::Category:
        return ListOrder::By::Category;
    case OpinionListModel::State:
        return ListOrder::By::State;
    case OpinionListModel::Departments:
        return ListOrder::By::Department;
    default:
        return std::nullopt;
    }
}

int columnOf(ListOrder::By by)
{
    int column = 0;
    while (orderOf(column) != by)
        ++column;
    return column;
}

} // namespace

OpinionList::OpinionList(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_model(new OpinionListModel(session, this))
    , m_title(new ElidingLabel)
    , m_tools(new ListTools(session))
    , m_delegate(new OpinionDelegate(this))
    , m_list(new OpinionView)
{
    // Before the view sees it: the neighbour that it makes current is nobody's choice.
    connect(m_model, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex &, int first, int last) {
                m_removing = true;
                // What is shown next stands where they stood.
                m_lastRow =
                    last < m_lastRow ? m_lastRow - (last - first + 1) : qMin(m_lastRow, first);
            });
    build();
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, [this] { m_removing = false; });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &OpinionList::onCurrentChanged);
    connectSession();
    connect(m_tools, &ListTools::filterChosen, this, &OpinionList::chooseFilter);
    connect(m_tools, &ListTools::orderChosen, this, &OpinionList::chooseOrder);
    connect(m_list->header(), &QHeaderView::sectionClicked, this, &OpinionList::orderByColumn);
    connect(m_model, &OpinionListModel::done, this, &OpinionList::done);
    connect(m_list, &OpinionView::cutWanted, this, &OpinionList::cutWanted);
    connect(m_list, &OpinionView::copyWanted, this, &OpinionList::copyWanted);
    connect(m_list, &OpinionView::pasteWanted, this, &OpinionList::pasteWanted);
    updateTitle();
    follow();
}

void OpinionList::connectSession()
{
    connect(m_model, &QAbstractItemModel::modelReset, this, &OpinionList::follow);
    connect(&m_session, &Session::opinionSelected, this, &OpinionList::follow);
    connect(&m_session, &Session::opinionsShown, this, &OpinionList::selectAll);
    connect(&m_session, &Session::placeSelected, this, [this] {
        m_tools->update();
        updateTitle();
    });
    const auto look = [this] {
        m_tools->update();
        updateTitle();
        follow();
    };
    connect(&m_session, &Session::changed, this, [this, look](const ChangeSet &changes) {
        const int before = m_lastRow;
        look();
        if (!changes.byOthers && m_lastRow != before) // the clerk's own hand moved it
            m_list->scrollTo(m_list->currentIndex());
    });
    // Moved by a colleague, or back in another place, it stays the one that is written in.
    connect(&m_session, &Session::opinionLeaving, this, [this](bool byOwnHand) {
        if (!isCaretInWords())
            return;
        if (byOwnHand)
            focusList();
        else
            m_session.followOpinion();
    });
    connect(&m_session.states(), &OpinionStates::standingRead, this, look);
}

void OpinionList::build()
{
    m_title->setObjectName(QStringLiteral("placeTitle"));
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_list->setObjectName(QStringLiteral("opinions"));
    m_list->setAccessibleName(tr("Opinions"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kGap, kGap, kGap, kTight);
    layout->setSpacing(kTight);
    auto *name = new QHBoxLayout;
    name->setSpacing(kGap);
    name->addWidget(m_title, 1);
    name->addWidget(&m_tools->order());
    layout->addLayout(name);
    layout->addWidget(m_tools);
    setTabOrder(&m_tools->order(), m_tools->layout()->itemAt(0)->widget());
    layout->addWidget(m_list, 1);
    m_list->setModel(m_model);
    // What a list asks for by itself, and the words of an opinion, are too high for small screens.
    // The row that is chosen can be read in any case. Nothing is as high as it will be before it is
    // polished, and a header without columns has no height.
    m_list->ensurePolished();
    m_list->header()->ensurePolished();
    m_list->setMinimumHeight(m_list->header()->sizeHint().height() + lineHeight() + 2 * kTight);
    m_list->setRootIsDecorated(false);
    m_list->setItemDelegate(m_delegate);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerItem); // asks only for rows in sight
    m_list->setAllColumnsShowFocus(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setDragDropMode(QAbstractItemView::DragDrop);
    m_list->setDefaultDropAction(Qt::MoveAction);
    m_list->setDragDropOverwriteMode(false);
    m_list->setTextElideMode(Qt::ElideRight);
    QHeaderView *header = m_list->header();
    // As they were made, or drawn by the clerk; a hidden one has none.
    connect(header, &QHeaderView::sectionResized, this, [this](int column, int, int width) {
        if (width > 0)
            m_widths[column] = width;
    });
    header->setStretchLastSection(false);
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(false);
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSectionResizeMode(OpinionListModel::Words, QHeaderView::Stretch);
    const QFontMetrics metrics(font());
    header->resizeSection(OpinionListModel::No,
                          metrics.horizontalAdvance(u"000000"_qs) + headAir());
    header->resizeSection(
        OpinionListModel::Ref,
        qMax(metrics.horizontalAdvance(u"000-00"_qs),
             metrics.horizontalAdvance(
                 m_model->headerData(OpinionListModel::Ref, Qt::Horizontal, Qt::DisplayRole)
                     .toString())) +
            headAir());
    header->resizeSection(
        OpinionListModel::Marks,
        qMax(3 * (metrics.height() + 2) + kGap,
             metrics.horizontalAdvance(
                 m_model->headerData(OpinionListModel::Marks, Qt::Horizontal, Qt::DisplayRole)
                     .toString()) +
                 2 * kMargin));
    header->resizeSection(OpinionListModel::State,
                          qMax(metrics.horizontalAdvance(tr("Response not written")),
                               metrics.horizontalAdvance(tr("Category not set"))) +
                              headAir());
    header->resizeSection(OpinionListModel::Departments, ems(kDepartment));
    auto *hint =
        new EmptyHint(*m_list,
                      tr("There are no opinions here yet. Ctrl+Enter adds one; rows copied "
                         "from Excel or Word are pasted with Ctrl+Shift+O."),
                      [this] { return m_model->rowCount() == 0 && !m_tools->hasFilter(); });
    for (const auto happened :
         {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_model, happened, hint, [hint] { hint->look(); });
    connect(m_model, &QAbstractItemModel::modelReset, hint, &EmptyHint::look);
}

void OpinionList::updateTitle()
{
    const Place &place = m_session.place();
    const auto view = m_session.view();
    const Node *node = view->index.findNode(place.node);
    const QString words = node                              ? view->heading(*node)
                          : place.kind == Place::Kind::Tray ? tr("Place not decided")
                                                            : tr("All opinions");
    m_title->setText(m_tools->hasFilter() ? tr("%1 (%2 of %3 opinions)")
                                                .arg(words)
                                                .arg(m_model->opinionCount())
                                                .arg(opinionsOf(place, *view).size())
                                          : words);
    fitCategories();
    showColumns();
    chooseLines();
}

// As wide as the document's categories, where these are words, until the clerk draws it otherwise.
void OpinionList::fitCategories()
{
    const QFontMetrics metrics(font());
    int widest = 0;
    for (const Category &category : m_session.view()->values().categories)
        widest = qMax(widest, metrics.horizontalAdvance(category.symbol) + 2 * kGap + kTight);
    const int width =
        qMax(metrics.horizontalAdvance(tr("Category")) + headAir(), qMin(widest, ems(kCategory)));
    if (width == m_categoryWidth)
        return;
    m_categoryWidth = width;
    m_list->header()->resizeSection(OpinionListModel::Category, width);
}

// The numbers that never change are of use where there are letters. The words of the opinion come
// first: the other columns have what these leave.
void OpinionList::showColumns()
{
    const Work &work = m_session.work().work();
    int room = m_list->viewport()->width() - ems(kLeastWords);
    for (const int column :
         {OpinionListModel::No, OpinionListModel::Category, OpinionListModel::State})
        room -= m_widths[column];
    const std::pair<int, bool> others[] = {
        {OpinionListModel::Ref, !work.letters.empty()},
        {OpinionListModel::Marks, true},
        {OpinionListModel::Departments, !work.departments.empty()}};
    for (const auto &[column, isUseful] : others) {
        const bool isShown = isUseful && m_widths[column] <= room;
        room -= isShown ? m_widths[column] : 0;
        m_list->setColumnHidden(column, !isShown);
    }
    const bool hasColumn = !m_list->isColumnHidden(OpinionListModel::Marks);
    if (m_delegate->hasMarksBehindWords() == hasColumn) {
        m_delegate->setMarksBehindWords(!hasColumn);
        m_list->viewport()->update();
    }
}

// The responses are shown below the opinions where enough rows, or all that there are, stay in
// sight.
void OpinionList::chooseLines()
{
    const int height = m_delegate->rowHeight(m_list->fontMetrics(), true);
    const int rows = qMin(qMax(1, m_model->rowCount()), kLeastRows);
    const bool two = m_list->viewport()->height() >= rows * height;
    if (two == m_delegate->hasTwoLines())
        return;
    m_delegate->setTwoLines(two);
    m_list->doItemsLayout();
}

// The clerk looks for other opinions: the list has the keys, and what is listed is selected.
void OpinionList::chooseFilter(const ListFilter &filter)
{
    m_session.saveWords();
    focusList();
    m_following = true;
    m_model->setFilter(filter);
    m_following = false;
    const auto present = m_session.opinion();
    if (!present || m_model->rowOf(*present) < 0)
        m_session.selectOpinion(m_model->nearest(0));
    follow();
    updateTitle();
}

void OpinionList::chooseOrder(const ListOrder &order)
{
    m_model->setOrder(order);
    m_tools->showOrder(order);
    QHeaderView *header = m_list->header();
    header->setSortIndicatorShown(order != ListOrder());
    header->setSortIndicator(columnOf(order.by),
                             order.isDescending ? Qt::DescendingOrder : Qt::AscendingOrder);
    // What was selected stays in sight.
    m_list->scrollTo(m_list->currentIndex());
}

// A second click turns it round, a third one brings the booklet's order back.
void OpinionList::orderByColumn(int column)
{
    const auto by = orderOf(column);
    if (!by)
        return;
    const ListOrder &now = m_model->order();
    if (now.by != *by)
        chooseOrder({*by, false});
    else
        chooseOrder(now.isDescending ? ListOrder() : ListOrder{*by, true});
}

void OpinionList::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showColumns();
    chooseLines();
}

void OpinionList::hideTools(bool hide)
{
    m_tools->setVisible(!hide || m_tools->hasFilter());
    m_tools->order().setVisible(!m_tools->isHidden());
}

int OpinionList::lineHeight() const
{
    return m_delegate->rowHeight(fontMetrics(), false);
}

int OpinionList::foldableHeight() const
{
    if (m_tools->isHidden() || isHidden())
        return 0;
    const int beside = m_tools->order().sizeHint().height() - m_title->sizeHint().height();
    return m_tools->height() + kTight + qMax(0, beside);
}

QWidget &OpinionList::view() const
{
    return *m_list;
}

void OpinionList::focusList()
{
    m_list->setFocus(Qt::ShortcutFocusReason);
}

bool OpinionList::hasListFocus() const
{
    return m_list->hasFocus();
}

// Also in how many have the same opinion.
bool OpinionList::isCaretInWords() const
{
    QWidget *focus = window()->focusWidget();
    return qobject_cast<QTextEdit *>(focus) || qobject_cast<QAbstractSpinBox *>(focus);
}

bool OpinionList::isOpinionGone() const
{
    return m_session.opinion() && !m_session.view()->index.findOpinion(*m_session.opinion());
}

// The list shows the selected opinion; where the clerk removed that, the one that took its row is
// selected. Where a colleague did, none is until the clerk goes to one: the keys are the clerk's.
void OpinionList::follow()
{
    if (m_following)
        return;
    m_following = true;
    if (isOpinionGone()) {
        m_list->selectionModel()->clear();
        m_following = false;
        return;
    }
    const auto present = m_session.opinion();
    if (present && m_tools->hasFilter() && m_model->rowOf(*present) < 0)
        m_model->reveal(*present);
    const int row = present ? m_model->rowOf(*present) : -1;
    const auto other = m_model->nearest(qMin(m_lastRow, m_model->rowCount() - 1));
    const int shown = row >= 0 ? row : other ? m_model->rowOf(*other) : -1;
    m_session.selectOpinion(m_model->opinionAt(shown));
    const QModelIndex index = m_model->index(shown, 0);
    if (index.isValid() && (index.row() != m_list->currentIndex().row() ||
                            !m_list->selectionModel()->isRowSelected(index.row(), {}))) {
        // Not setCurrentIndex(): with Ctrl held, as in Ctrl+PageDown, it would add to the
        // selection.
        m_list->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect |
                                                             QItemSelectionModel::Rows);
        m_list->scrollTo(index);
    }
    m_lastRow = qMax(0, shown);
    m_following = false;
}

void OpinionList::onCurrentChanged()
{
    const auto id = m_model->opinionAt(m_list->currentIndex().row());
    if (m_following || m_removing || !id)
        return;
    m_following = true;
    m_lastRow = m_list->currentIndex().row();
    m_session.selectOpinion(id);
    m_following = false;
}

// What was done to several, and taken back, can be done to all of them in another way.
void OpinionList::selectAll(const std::vector<OpinionId> &opinions)
{
    if (opinions.size() > 1 && isCaretInWords())
        return;
    const std::unordered_set<OpinionId> wanted(opinions.begin(), opinions.end());
    QItemSelection rows;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const auto id = m_model->opinionAt(row);
        if (!id || !wanted.contains(*id))
            continue;
        if (!rows.isEmpty() && rows.last().bottom() + 1 == row)
            rows.last() = {m_model->index(rows.last().top(), 0), m_model->index(row, 0)};
        else
            rows.select(m_model->index(row, 0), m_model->index(row, 0));
    }
    // Those among the selected ones that it did not change are meant by what is done next, too.
    const auto isSelected = [this](const QModelIndex &index) {
        return m_list->selectionModel()->isSelected(index);
    };
    if (opinions.size() > 1 && std::ranges::all_of(rows.indexes(), isSelected))
        return;
    if (!rows.isEmpty())
        m_list->selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect |
                                                   QItemSelectionModel::Rows);
}

void OpinionList::step(int by)
{
    // Where the opinion is gone, the next one is what took its row; else it is the one after the
    // opinion that is written, and not after a heading that was clicked.
    const auto present = m_session.opinion();
    const int row = present ? m_model->rowOf(*present) : -1;
    const int from = isOpinionGone() ? (by > 0 ? m_lastRow - 1 : m_lastRow)
                     : row >= 0      ? row
                                     : m_list->currentIndex().row();
    if (const auto id = m_model->neighbour(from, by))
        m_session.selectOpinion(id);
    m_list->scrollTo(m_list->currentIndex()); // at the end of the list, too
}

void OpinionList::selectNext()
{
    step(1);
}

void OpinionList::selectPrevious()
{
    step(-1);
}

std::vector<OpinionId> OpinionList::selected() const
{
    std::vector<int> rows;
    const auto indexes = m_list->selectionModel()->selectedRows();
    for (const QModelIndex &index : indexes)
        rows.push_back(index.row());
    std::sort(rows.begin(), rows.end());
    std::vector<OpinionId> ids;
    for (const int row : rows) {
        if (const auto id = m_model->opinionAt(row))
            ids.push_back(*id);
    }
    return ids;
}

std::optional<OpinionId> OpinionList::neighbour(const OpinionId &id, int by) const
{
    const int row = m_model->rowOf(id);
    // In another order than the booklet's, nothing stands beside it.
    return row >= 0 && isInBookletOrder() ? m_model->neighbour(row, by) : std::nullopt;
}

bool OpinionList::isInBookletOrder() const
{
    return m_model->order() == ListOrder();
}

// With the caret in its words, the present opinion is the one that is meant.
void OpinionList::selectCurrentOnly()
{
    const QModelIndex index = m_list->currentIndex();
    if (index.isValid() && m_list->selectionModel()->isRowSelected(index.row(), {}))
        m_list->selectionModel()->select(index, QItemSelectionModel::ClearAndSelect |
                                                    QItemSelectionModel::Rows);
}

} // namespace gaiyo
