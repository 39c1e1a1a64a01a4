#pragma once

#include <QLabel>

namespace gaiyo {

// One line of plain text that ends in an ellipsis where the room ends, or has it in its middle; the
// whole of it is in the tool tip, and read aloud. With words that wrap it is whole.
class ElidingLabel : public QLabel
{
    Q_OBJECT
    Q_PROPERTY(QString shown READ shown)
public:
    explicit ElidingLabel(QWidget *parent = nullptr);

    void setText(const QString &text);
    void setElideMode(Qt::TextElideMode mode) { m_mode = mode; }
    QString shown() const; // what there is room for
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Qt::TextElideMode m_mode = Qt::ElideRight;
};

} // namespace gaiyo
