#pragma once

#include <QWidget>

#include <functional>
#include <vector>

namespace gaiyo {

// Beside the line at `top`, in pixels of the margin.
struct MarginNote
{
    QString words;
    int top; // of the viewport
    bool isOpinion;
};

// The strip on the left of a letter with the numbers of the opinions.
class OriginalMargin : public QWidget
{
public:
    // They are asked for whenever the strip is painted.
    OriginalMargin(QWidget *parent, std::function<std::vector<MarginNote>()> notes,
                   std::function<int()> noteHeight);

    int wantedWidth() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::function<std::vector<MarginNote>()> m_notes;
    std::function<int()> m_noteHeight;
};

} // namespace gaiyo
