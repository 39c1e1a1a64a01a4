#pragma once

#include <QLayout>

#include <memory>
#include <vector>

namespace gaiyo {

// Widgets one after the other, going on in the next line where the width ends;
// hidden and empty ones take no room.
class FlowLayout : public QLayout
{
public:
    explicit FlowLayout(int spacing);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    // Lines end at the right instead of beginning at the left.
    void alignRight() { m_isAtRight = true; }
    // -1 behind the others.
    void insertWidget(int index, QWidget *widget);
    int count() const override { return int(m_items.size()); }
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    void setGeometry(const QRect &area) override;
    QSize sizeHint() const override { return minimumSize(); }
    QSize minimumSize() const override;

private:
    int place(const QRect &area, bool move) const;

    std::vector<std::unique_ptr<QLayoutItem>> m_items;
    bool m_isAtRight = false;
};

} // namespace gaiyo
