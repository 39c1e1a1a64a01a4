#pragma once

#include <QFrame>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace gaiyo {

// One sentence above a pane, with what can be done about it; never stands in the way of typing.
class MessageBar : public QFrame
{
    Q_OBJECT
public:
    explicit MessageBar(QWidget *parent = nullptr);

    void setText(const QString &text);
    QString text() const;
    QPushButton *addButton(const QString &text);
    // Of the widest button: the others go on in the next line.
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void arrange();
    int widthOfButtons() const;

    QLabel *m_text;
    QBoxLayout *m_parts;
    QWidget *m_buttons;
};

} // namespace gaiyo
