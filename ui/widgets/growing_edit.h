#pragma once

#include <QPlainTextEdit>

namespace gaiyo {

// A field of plain text that is as high as its words: one line for one line, and more as more is
// written, up to `most`; what goes beyond is scrolled. Tab goes on to the next field.
class GrowingEdit : public QPlainTextEdit
{
    Q_OBJECT
public:
    static constexpr int kMostLines = 4;

    explicit GrowingEdit(QWidget *parent = nullptr);

    void setLines(int least, int most);
    // What the field needs to show so many lines.
    int heightOf(int lines) const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fit();
    double heightOfBlock(const QTextBlock &block, double width) const;
    int wordsHeight() const;
    int around() const;

    int m_least = 1;
    int m_most = kMostLines;
    int m_wanted = 0;
};

} // namespace gaiyo
