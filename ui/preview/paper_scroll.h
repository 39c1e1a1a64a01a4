#pragma once

#include <QAbstractScrollArea>

namespace gaiyo {

// Papers of one size, one below the other: where each lies, and how large it is shown. What is on
// them is painted by the subclass.
class PaperScroll : public QAbstractScrollArea
{
    Q_OBJECT
public:
    explicit PaperScroll(QWidget *parent = nullptr);

    void zoomBy(double factor);
    void zoomToWidth();
    void zoomToPage(); // the whole paper is seen
    int pageCount() const { return m_count; }
    int currentPage() const; // from 1
    void showPage(int number);

Q_SIGNALS:
    void scrolled(); // or what is seen is another part for want of size

protected:
    void setPaper(const QSizeF &points);
    void setCount(int count);
    double scale() const;      // pixels of the widget per point
    QSize pictureSize() const; // of one paper, in pixels of the screen
    QRectF areaOf(int number) const;
    // The first and the last one of which something is seen; none where last < first.
    std::pair<int, int> findSeen() const;
    void paintDesk(QPainter &painter, const QRect &area) const;
    // While what is at the top is kept there, in another size.
    bool isFitting() const { return m_isFitting; }
    virtual void onFitted() {}

    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    enum class Fit { Width, Page };

    double widthScale() const;
    void setZoom(Fit fit, double zoom);
    double step() const; // from paper to paper
    void updateBars();
    void keepTop();

    QSizeF m_paper{595, 842};
    int m_count = 0;
    double m_place = 0; // at the top, in steps; also while there are too few papers for it
    bool m_isFitting = false;
    Fit m_fit = Fit::Width;
    double m_zoom = 1; // of the width; ignored while the whole page is shown
};

} // namespace gaiyo
