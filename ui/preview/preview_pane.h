#pragma once

#include "preview/page_view.h"
#include "session/session.h"

class QLabel;

namespace gaiyo {

// 仕上がり: the booklet's pages with the selected opinion, made anew after each save.
class PreviewPane : public QWidget
{
    Q_OBJECT
public:
    PreviewPane(Session &session, const FontSet &fonts, QWidget *parent = nullptr);

    PageView &view() { return *m_view; }

Q_SIGNALS:
    void pagesMade(int count);

private:
    void follow();
    void showPageNumber();

    Session &m_session;
    QLabel *m_number;
    QLabel *m_trouble;
    PageView *m_view;
};

} // namespace gaiyo
