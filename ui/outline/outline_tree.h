#pragma once

#include <QTreeView>

namespace gaiyo {

// The plan as a tree. Its columns of numbers are as wide as the sums at its top, which no number
// below exceeds: thousands of headings need not be measured each time the tree is laid out.
class OutlineTree : public QTreeView
{
    Q_OBJECT
public:
    using QTreeView::QTreeView;

public Q_SLOTS:
    void paste() { Q_EMIT pasteWanted(); }

Q_SIGNALS:
    void pasteWanted();

protected:
    int sizeHintForColumn(int column) const override;
};

} // namespace gaiyo
