#pragma once

#include <QLabel>

#include <functional>

class QAbstractItemView;

namespace gaiyo {

// What to do first, in a list that has nothing to show yet. Stands below the rows that are always
// there, takes no clicks, and goes as soon as there is something.
class EmptyHint : public QLabel
{
    Q_OBJECT
public:
    EmptyHint(QAbstractItemView &view, const QString &text, std::function<bool()> isEmpty);

    void look(); // to be called whenever it may have become empty, or not

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();

    QAbstractItemView &m_view;
    std::function<bool()> m_isEmpty;
};

} // namespace gaiyo
