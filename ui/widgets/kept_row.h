#pragma once

class QAbstractItemView;

namespace gaiyo {

// The row that is chosen and in sight stays in sight when the list gets another size.
void keepRowInSight(QAbstractItemView &view);

// While a list is filled anew: it stands where it stood afterwards, as far as it is long enough,
// and the row that was chosen and in sight is so again. Lines that go from under a list that is
// scrolled leave what was painted before on the screen (Qt 6.4, X11).
class KeptScroll
{
public:
    explicit KeptScroll(QAbstractItemView &view);
    ~KeptScroll();
    KeptScroll(const KeptScroll &) = delete;
    KeptScroll &operator=(const KeptScroll &) = delete;

private:
    QAbstractItemView &m_view;
    int m_at;
    bool m_isChosenSeen;
};

} // namespace gaiyo
