#pragma once

#include <QSplitter>

namespace gaiyo {

// Two panes one above the other, of which the lower one can make itself a line. Unfolded, it has
// the room again that it had.
class FoldingSplitter : public QSplitter
{
public:
    // `sizes` is how the room is shared until somebody moves the border.
    FoldingSplitter(QWidget *upper, QWidget *lower, const QList<int> &sizes);

    // Before it becomes a line, or when it is none any more.
    void setFolded(bool folded);
    QList<int> unfoldedSizes() const;
    void setUnfoldedSizes(const QList<int> &sizes);

private:
    QList<int> m_unfolded;
    bool m_isFolded = false;
};

} // namespace gaiyo
