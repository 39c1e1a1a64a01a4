#pragma once

#include <QScrollArea>

namespace gaiyo {

// A form that is scrolled where the window has no room for all of it: as wide as its fields need,
// and as low as a few of them. The wheel scrolls it; it never changes the value of a field that the
// mouse happens to stand on.
class ScrolledForm : public QScrollArea
{
    Q_OBJECT
public:
    explicit ScrolledForm(QWidget *form, QWidget *parent = nullptr);

    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void watchFields();
    void growWithWords();
};

} // namespace gaiyo
