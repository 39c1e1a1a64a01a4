#pragma once

#include "session/session.h"

#include <QWidget>

class QAbstractButton;

namespace gaiyo {

// A button per category with its meaning; the present opinion's is pressed.
class CategoryStrip : public QWidget
{
    Q_OBJECT
public:
    explicit CategoryStrip(Session &session, QWidget *parent = nullptr);

    const std::vector<QAbstractButton *> &buttons() const { return m_buttons; }

Q_SIGNALS:
    void chosen(int position); // from 0
    void rebuilt();            // there are other buttons now

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void rebuild();
    void label();
    void show();

    Session &m_session;
    std::vector<QAbstractButton *> m_buttons;
};

} // namespace gaiyo
