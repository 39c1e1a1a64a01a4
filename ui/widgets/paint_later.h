#pragma once

class QWidget;

namespace gaiyo {

// The window keeps its picture during this turn of the event loop, and is drawn as a whole in the
// next one: where thousands of rows changed, keys and clicks are not kept waiting for both.
void paintLater(QWidget &window);

// The same over several turns: from its beginning to its end the window keeps its picture.
class PaintPause
{
public:
    explicit PaintPause(QWidget &window);
    ~PaintPause();
    PaintPause(const PaintPause &) = delete;
    PaintPause &operator=(const PaintPause &) = delete;

private:
    QWidget *m_window; // none where somebody else sees to it already
};

} // namespace gaiyo
