#pragma once

#include "booklet/screen/screen_painter.h"
#include "preview/page_thread.h"

#include <QAbstractScrollArea>
#include <QPixmap>

#include <map>

namespace gaiyo {

// Pages one below the other as they are printed; a click tells the row. It asks the thread for what
// it shows, and keeps showing what it has until the new page is there.
class PageView : public QAbstractScrollArea
{
    Q_OBJECT
public:
    explicit PageView(const FontSet &fonts, QWidget *parent = nullptr);

    void setDocument(const SnapshotPtr &snapshot);
    // Marks the row and brings it into view.
    void showRow(std::optional<int> no);
    void zoomBy(double factor);
    void zoomToWidth();

    int pageCount() const { return m_count; }
    bool isComplete() const { return m_complete; } // no page is still to be set
    int currentPage() const;                       // from 1
    void showPage(int number);
    PagePtr findPage(int number) const; // none while it is not made

Q_SIGNALS:
    void rowClicked(int no);
    void scrolled();
    void counted(int pages);
    void failed(const QString &message);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mousePressEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

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
    double scale() const; // pixels of the widget per point
    double step() const;  // from page to page
    QRectF areaOf(int number) const;
    void updateBars();
    void want(int number);
    void forgetFar();
    void mark(QPainter &painter, const Page &page, const QRectF &area) const;
    void draw(Shown &shown);

    PageThread m_thread;
    ScreenPainter m_painter;
    std::map<int, Shown> m_pages;
    QSizeF m_paper{595, 842};
    int m_request = 0;
    int m_count = 0;
    bool m_complete = false;
    std::optional<int> m_row;
    int m_rowPage = 0;
    bool m_follow = false; // the row is to be brought into view
    double m_zoom = 1;     // 1 fits the width
};

} // namespace gaiyo
