#include "shell/search_results.h"

#include "session/row_words.h"
#include "widgets/eliding.h"
#include "widgets/kept_row.h"
#include "widgets/metrics.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTextLayout>

#include <utility>

namespace gaiyo {

namespace {

constexpr int kWordsColumn = 2;
constexpr int kMatch = Qt::UserRole; // begin and length as a QPoint

// A place found with the words that were looked for marked in it: bold, and on a ground that says
// so in every theme, also in a row that is chosen.
class MatchDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        QStyleOptionViewItem row = option;
        initStyleOption(&row, index);
        const QRect area = row.rect.adjusted(kCellMargin, 0, -kCellMargin, 0);
        const QPoint match = index.data(kMatch).toPoint();
        const int wider = widerBy(row.text.mid(match.x(), match.y()), row.font);
        const QString words = elided(row.text, row.fontMetrics, area.width() - wider);
        const int length = qMin(match.y(), int(words.size()) - match.x());
        const bool isSelected = row.state.testFlag(QStyle::State_Selected);
        row.text.clear();
        const QStyle *style = row.widget ? row.widget->style() : QApplication::style();
        style->drawControl(QStyle::CE_ItemViewItem, &row, painter, row.widget);
        QTextLayout layout(words, row.font);
        if (length > 0)
            layout.setFormats({{match.x(), length, markOf(row.palette, isSelected)}});
        layout.beginLayout();
        QTextLine line = layout.createLine();
        line.setLineWidth(QWIDGETSIZE_MAX);
        layout.endLayout();
        painter->save();
        painter->setClipRect(area, Qt::IntersectClip);
        painter->setPen(row.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text));
        layout.draw(painter,
                    {double(area.left()), area.top() + (area.height() - line.height()) / 2});
        painter->restore();
    }

private:
    // What bold letters need more than those that the rest of the line is measured by.
    static int widerBy(const QString &words, QFont font)
    {
        const int plain = QFontMetrics(font).horizontalAdvance(words);
        font.setBold(true);
        return qMax(0, QFontMetrics(font).horizontalAdvance(words) - plain);
    }

    static QTextCharFormat markOf(const QPalette &palette, bool isSelected)
    {
        const MarkColors found = foundColors(palette, false);
        QTextCharFormat mark;
        mark.setFontWeight(QFont::Bold);
        mark.setBackground(isSelected ? palette.color(QPalette::HighlightedText) : found.ground);
        mark.setForeground(isSelected ? palette.color(QPalette::Highlight) : found.words);
        return mark;
    }
};

} // namespace

QString wordFieldWord(WordField field)
{
    switch (field) {
    case WordField::Heading:
        return SearchResults::tr("Heading");
    case WordField::Summary:
        return SearchResults::tr("Opinion");
    case WordField::Response:
        return SearchResults::tr("Response");
    case WordField::Note:
        break;
    case WordField::Free1:
    case WordField::Free2:
    case WordField::Free3:
        return fieldWords(Entity::Opinion, wordFieldName(field));
    }
    return SearchResults::tr("Note");
}

SearchResults::SearchResults(QWidget *parent)
    : QTreeWidget(parent)
{
    setAccessibleName(tr("Places found"));
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setItemDelegateForColumn(kWordsColumn, new MatchDelegate(this));
    setHeaderLabels({tr("No."), tr("Field"), tr("Words")});
    headerItem()->setToolTip(0, tr("A place whose box is empty is not replaced."));
    for (const int column : {0, 1})
        header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    connect(this, &QTreeWidget::itemChanged, this, &SearchResults::onChanged);
    connect(this, &QTreeWidget::itemActivated, this, &SearchResults::chosen);
    connect(this, &QTreeWidget::itemClicked, this, [this] {
        if (!std::exchange(m_toggled, false))
            Q_EMIT chosen();
    });
}

void SearchResults::setHits(const SearchAnswer &answer)
{
    const DocumentView &view = *answer.view;
    if (m_view && m_view != answer.view)
        m_choice.follow(*m_view, view);
    m_view = answer.view;
    const int row = indexOfTopLevelItem(currentItem());
    m_showing = true;
    const KeptScroll scroll(*this);
    clear();
    m_places.clear();
    QList<QTreeWidgetItem *> items;
    for (const SearchHit &hit : answer.hits) {
        const auto no =
            hit.field == WordField::Heading ? std::nullopt : view.index.findNo(OpinionId(hit.row));
        auto *item = new QTreeWidgetItem(
            {no ? QString::number(*no) : QStringLiteral("－"),
             freeIndexOf(hit.field)
                 ? fieldWords(Entity::Opinion, wordFieldName(hit.field), view.values().consultation)
                 : wordFieldWord(hit.field),
             hit.around});
        item->setData(kWordsColumn, kMatch,
                      QPoint(int(hit.inAround.begin), int(hit.inAround.length)));
        m_places.emplace_back(hit.field, hit.row, hit.place.begin);
        items += item;
    }
    addTopLevelItems(items);
    showBoxes();
    if (row >= 0 && row < items.size())
        setCurrentItem(items[row]);
}

void SearchResults::showBoxes()
{
    m_showing = true;
    for (size_t i = 0; i < m_places.size(); ++i) {
        const auto &[field, row, begin] = m_places[i];
        topLevelItem(int(i))->setCheckState(
            0, m_choice.isWanted(field, row, begin) ? Qt::Checked : Qt::Unchecked);
    }
    m_showing = false;
}

void SearchResults::setInScope(WordField field, bool isIn)
{
    m_choice.setInScope(field, isIn);
    showBoxes();
    Q_EMIT decided();
}

void SearchResults::forgetDecisions()
{
    m_choice.forgetDecisions();
}

bool SearchResults::isTicked(int row) const
{
    const auto &[field, id, begin] = m_places[size_t(row)];
    return m_choice.isWanted(field, id, begin);
}

int SearchResults::tickedFrom(int row) const
{
    const int rows = int(m_places.size());
    for (int i = 0; i < rows; ++i) {
        if (isTicked((row + i) % rows))
            return (row + i) % rows;
    }
    return -1;
}

void SearchResults::onChanged(QTreeWidgetItem *item)
{
    const int row = indexOfTopLevelItem(item);
    if (m_showing || row < 0 || row >= int(m_places.size()))
        return;
    m_toggled = true;
    const auto &[field, id, begin] = m_places[size_t(row)];
    m_choice.decide(field, id, begin, item->checkState(0) == Qt::Checked);
    Q_EMIT decided();
}

int SearchResults::currentRow() const
{
    return qMax(0, indexOfTopLevelItem(currentItem()));
}

void SearchResults::setCurrentRow(int row)
{
    setCurrentItem(topLevelItem(row));
}

void SearchResults::mousePressEvent(QMouseEvent *event)
{
    m_toggled = false;
    QTreeWidget::mousePressEvent(event);
}

} // namespace gaiyo
