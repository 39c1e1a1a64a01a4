#include "widgets/folding_splitter.h"

namespace gaiyo {

FoldingSplitter::FoldingSplitter(QWidget *upper, QWidget *lower, const QList<int> &sizes)
    : QSplitter(Qt::Vertical)
    , m_unfolded(sizes)
{
    addWidget(upper);
    addWidget(lower);
    setStretchFactor(0, 1);
    setStretchFactor(1, 0);
    setChildrenCollapsible(false);
    setSizes(sizes);
}

void FoldingSplitter::setFolded(bool folded)
{
    if (folded == m_isFolded)
        return;
    if (folded)
        m_unfolded = unfoldedSizes();
    m_isFolded = folded;
    if (!folded)
        setSizes(m_unfolded);
}

// While nothing is laid out yet, or the lower pane is hidden, nobody can have moved the border.
QList<int> FoldingSplitter::unfoldedSizes() const
{
    const QList<int> now = sizes();
    return m_isFolded || now.contains(0) ? m_unfolded : now;
}

void FoldingSplitter::setUnfoldedSizes(const QList<int> &sizes)
{
    if (sizes.size() != count())
        return;
    m_unfolded = sizes;
    if (!m_isFolded)
        setSizes(sizes);
}

} // namespace gaiyo
