#pragma once

#include "booklet/screen/screen_painter.h"
#include "preview/page_thread.h"
#include "preview/paper_scroll.h"

#include <QImage>
#include <QPixmap>

#include <map>

namespace gaiyo {

// Pages one below the other as they are printed; a click tells the row. It asks the thread for what
// it shows, and keeps showing what it has until the new page is there.
class PageView : public PaperScroll
{
    Q_OBJECT
public:
    explicit PageView(const FontSet &fonts, QWidget *parent = nullptr);

    void setDocument(const IndexedPtr &state);
    // Marks the row and brings it into view, where it stays in every size until somebody scrolls.
    void showRow(std::optional<int> no);
    bool isComplete() const { return m_complete; } // no page is still to be set
    bool isUpToDate() const;                       // what is seen is of the latest document
    void showPage(int number);
    PagePtr findPage(int number) const; // none while it is not made
    // Has it made, though nobody looks at it.
    void askFor(int number) { want(number); }
    // A page that is made, as wide as that; none where it is not.
    QImage pictureOf(int number, int width);

Q_SIGNALS:
    void rowClicked(int no);
    void counted(int pages);
    void pageMade(int number);
    void failed(const QString &message);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void onFitted() override;

private:
    // A page as it was made last, and its picture.
    struct Shown
    {
        PagePtr page;
        int request = 0;      // that made it
        int asked = 0;        // that was asked for it
        bool isDrawn = false; // on the picture
        QPixmap picture;
    };

    void takeCount(int request, int pages, bool all);
    void takePage(int request, int number, const PagePtr &page);
    void takeRow(int request, int no, int page);
    void bringRowIntoView();
    std::optional<double> topOfRow() const; // in the viewport; none while its page is not made
    bool isWellSeen(double top) const;
    void want(int number);
    void forgetFar();
    void mark(QPainter &painter, const Page &page, const QRectF &area) const;
    void draw(Shown &shown);

    PageThread m_thread;
    ScreenPainter m_painter;
    std::map<int, Shown> m_pages;
    int m_request = 0;
    bool m_complete = false;
    std::optional<int> m_row;
    int m_rowPage = 0;
    bool m_follow = false; // the row is to be brought into view
    bool m_isBringing = false;
    bool m_isAway = false; // somebody scrolled to other rows
};

} // namespace gaiyo
