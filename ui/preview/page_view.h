#pragma once

#include "booklet/screen/screen_painter.h"
#include "preview/page_maker.h"

#include <QAbstractScrollArea>
#include <QPixmap>

#include <map>

namespace gaiyo {

// Pages one below the other as they are printed; a click tells the row.
class PageView : public QAbstractScrollArea
{
    Q_OBJECT
public:
    explicit PageView(const FontSet &fonts, QWidget *parent = nullptr);

    void setPages(const PageSetPtr &pages);
    const PageSetPtr &pages() const { return m_pages; }
    // Marks the row and brings it into view.
    void showRow(std::optional<int> no);
    void zoomBy(double factor);
    void zoomToWidth();
    size_t currentPage() const;
    void showPage(size_t page);

Q_SIGNALS:
    void rowClicked(int no);
    void scrolled();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mousePressEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    double scale() const; // pixels of the widget per point
    QSizeF paper() const;
    QRectF areaOf(size_t page) const; // in the viewport
    void updateBars();
    void mark(QPainter &painter, size_t page, const QRectF &area) const;
    const QPixmap &pictureOf(size_t page);

    PageSetPtr m_pages;
    ScreenPainter m_painter;
    std::optional<int> m_row;
    double m_zoom = 1; // 1 fits the width
    std::map<const Page *, std::pair<PagePtr, QPixmap>> m_pictures;
};

} // namespace gaiyo
