#pragma once

#include <QDockWidget>
#include <QPointer>
#include <QRect>

class QTextBrowser;

namespace gaiyo {

// How to use the program, in the program: beside the work, so that it can be done while it is read.
// Where the window is too narrow for both it floats. Escape closes it; the keyboard goes back to
// where it was.
class Manual : public QDockWidget
{
    Q_OBJECT
public:
    explicit Manual(QWidget *parent);

    // With `keys` (HTML) as the last chapter; from a chapter on, by the name of its picture, or
    // from the beginning.
    void showChapter(const QString &keys, const QString &chapter = {});

    // Beside the work, on the side and as wide as it was there, or apart: because the clerk has it
    // so, or for want of room.
    void stand(bool hasRoom);
    QByteArray saveState() const;
    void restoreState(const QByteArray &state);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void moveEvent(QMoveEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QRect placeApart(const QRect &before) const;
    void setApart(bool apart);
    void note();

    QTextBrowser *m_text;
    QPointer<QWidget> m_before; // who had the keys
    bool m_isApart = false;     // as the clerk has it
    bool m_isStanding = false;  // by the program just now
    int m_width = 0;            // beside the work; 0 for not known yet
    QRect m_apart;              // where it was then, by the clerk
    QRect m_placed;             // where the program put it then
};

} // namespace gaiyo
