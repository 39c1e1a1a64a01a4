#pragma once

#include <QStyledItemDelegate>

namespace gaiyo {

// How a row of the list of opinions looks: the response below the opinion where there is room, the
// category's symbol on its quiet ground, marks for note, shared response and people.
class OpinionDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setTwoLines(bool two) { m_hasTwoLines = two; }
    bool hasTwoLines() const { return m_hasTwoLines; }
    // Where the list has no room for their column, the marks stand behind the words.
    bool hasMarksBehindWords() const { return m_hasMarksBehindWords; }
    void setMarksBehindWords(bool behind) { m_hasMarksBehindWords = behind; }
    int rowHeight(const QFontMetrics &metrics, bool two) const;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    void paintWords(QPainter &painter, const QStyleOptionViewItem &option,
                    const QModelIndex &index) const;
    void paintCategory(QPainter &painter, const QStyleOptionViewItem &option,
                       const QModelIndex &index) const;
    void paintMarks(QPainter &painter, const QStyleOptionViewItem &option,
                    const QModelIndex &index) const;
    int marksWidth(const QStyleOptionViewItem &option, const QModelIndex &index) const;

    bool m_hasTwoLines = false;
    bool m_hasMarksBehindWords = false;
};

} // namespace gaiyo
