#pragma once

#include <QDockWidget>
#include <QPointer>
#include <QRect>
#include <QTimer>

class QMainWindow;
class QTextBrowser;

namespace gaiyo {

// How to use the program, in the program: beside the work, so that it can be done while it is read,
// and below it where the window is too narrow for both. Escape closes it; the keyboard goes back to
// where it was.
class ManualDock : public QDockWidget
{
    Q_OBJECT
public:
    explicit ManualDock(QMainWindow &window);

    // With `keys` (HTML) as the last chapter; from a chapter on, by the name of its picture, or
    // from the beginning.
    void showChapter(const QString &keys, const QString &chapter = {});
    // Where it stands and how large, as the clerk has it.
    QByteArray saveState() const;
    void restoreState(const QByteArray &state);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void moveEvent(QMoveEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class Place { Beside, Below, Apart };

    QSize findRoom(int work) const;
    QSize findRoom() const;
    int leastBelow() const;
    Place findPlace(const QSize &room) const;
    QRect placeApart() const;
    QRect findFreeEdge(const QRect &screen) const;
    void stand();
    void standApart();
    void standAtEdge(const QSize &room);
    void setApart(bool apart);
    void note();

    QMainWindow &m_window;
    QTextBrowser *m_text;
    QPointer<QWidget> m_before; // who had the keys
    QTimer m_later;             // once the work has said what it needs
    bool m_isApart = false;     // as the clerk has it
    bool m_isLeft = false;      // likewise, beside the work
    Place m_place = Place::Beside;
    bool m_isStanding = false; // by the program just now
    int m_width = 0;           // beside the work; 0 for not known yet
    int m_height = 0;          // below it; likewise
    int m_given = 0;           // of these, by the program or the clerk
    QSize m_placedIn;          // of the window
    QRect m_apart;             // where it was then, by the clerk
};

} // namespace gaiyo
