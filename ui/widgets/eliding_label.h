#pragma once

#include <QLabel>

namespace gaiyo {

// One line of plain text that ends in an ellipsis where the room ends, or has it in its middle; the
// whole of it is in the tool tip, and read aloud. With words that wrap it is whole; with more lines
// it takes as many of them as it needs, and the last one ends so.
class ElidingLabel : public QLabel
{
    Q_OBJECT
    Q_PROPERTY(QString shown READ shown)
public:
    explicit ElidingLabel(QWidget *parent = nullptr);

    // `shorter` stands there where there is no room for the whole of it.
    void setText(const QString &text, const QString &shorter = {});
    void setElideMode(Qt::TextElideMode mode) { m_mode = mode; }
    void setMostLines(int lines);
    int lines() const { return int(m_lines.size()); } // that it takes now
    QString shown() const;                            // what there is room for
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void layOut();

    Qt::TextElideMode m_mode = Qt::ElideRight;
    QString m_shorter;
    int m_mostLines = 1;
    QStringList m_lines{QString()}; // where there may be several
};

} // namespace gaiyo
