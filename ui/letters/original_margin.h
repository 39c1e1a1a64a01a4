#pragma once

#include <QFontMetrics>
#include <QStringList>
#include <QWidget>

#include <functional>
#include <vector>

namespace gaiyo {

// Beside the line at `top`, in pixels of the margin.
struct MarginNote
{
    QStringList labels;
    int top; // of the viewport
    bool isOpinion;

    QString words() const { return labels.join(QStringLiteral("、")); }
};

// The labels in lines of `width` pixels, no more than `most`; what has no room in the last is
// elided.
QStringList linesOfLabels(const QStringList &labels, const QFontMetrics &metrics, int width,
                          int most);

// The strip on the left of a letter with the numbers of the opinions.
class OriginalMargin : public QWidget
{
public:
    // They are asked for whenever the strip is painted.
    OriginalMargin(QWidget *parent, std::function<std::vector<MarginNote>()> notes,
                   std::function<int()> noteHeight);

    int wantedWidth() const;

protected:
    bool event(QEvent *event) override; // what is elided, in a tip
    void paintEvent(QPaintEvent *event) override;

private:
    // A note as it is drawn: in as many lines as are free up to the next one.
    struct Drawn
    {
        MarginNote note;
        QFont font;
        QStringList lines;
    };
    std::vector<Drawn> drawn() const;

    std::function<std::vector<MarginNote>()> m_notes;
    std::function<int()> m_noteHeight;
};

} // namespace gaiyo
