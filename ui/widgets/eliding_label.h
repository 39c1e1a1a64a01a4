#pragma once

#include <QLabel>

namespace gaiyo {

// One line of plain text that ends in an ellipsis where the room ends; the whole of it is in the
// tool tip.
class ElidingLabel : public QLabel
{
    Q_OBJECT
public:
    explicit ElidingLabel(QWidget *parent = nullptr);

    void setText(const QString &text);
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace gaiyo
