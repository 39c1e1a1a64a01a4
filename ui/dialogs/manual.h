#pragma once

#include <QDockWidget>

class QTextBrowser;

namespace gaiyo {

// How to use the program, in the program: beside the work, so that it can be done while it is read.
// Where the window is too narrow for both it floats. Escape closes it.
class Manual : public QDockWidget
{
    Q_OBJECT
public:
    explicit Manual(QWidget *parent);

    // With `keys` (HTML) as the last chapter; from a chapter on, by the name of its picture, or
    // from the beginning.
    void showChapter(const QString &keys, const QString &chapter = {});

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QTextBrowser *m_text;
};

} // namespace gaiyo
