#pragma once

#include "session/session.h"

#include <QWidget>

class QAbstractButton;

namespace gaiyo {

// A button per category with its meaning; the present opinion's is pressed. For the keys they are
// one stop, as round buttons are: Tab comes to the one that is pressed, the arrows go on from
// there. What they come to is not chosen by that: a choice is written into the document at once.
class CategoryStrip : public QWidget
{
    Q_OBJECT
public:
    explicit CategoryStrip(Session &session, QWidget *parent = nullptr);

    const std::vector<QAbstractButton *> &buttons() const { return m_buttons; }
    // The symbols alone, where there is no room for words; what has no symbol keeps them.
    void setSymbolsOnly(bool only);
    int foldableHeight() const; // what symbols alone need less
    int rowsOfSymbols(int width) const;

Q_SIGNALS:
    void chosen(int position); // from 0
    void rebuilt();            // there are other buttons now

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void rebuild();
    int widthOfSymbol(size_t i) const; // and what stands before the next one
    void label();
    void show();
    void stopAt(const QAbstractButton *button);
    void stopAtChosen();
    void focusStop();
    bool step(const QObject *from, int key);

    Session &m_session;
    std::vector<QAbstractButton *> m_buttons;
    bool m_symbolsOnly = false;
};

} // namespace gaiyo
