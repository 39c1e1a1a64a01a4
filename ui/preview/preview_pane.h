#pragma once

#include "preview/page_view.h"
#include "session/session.h"

class QLabel;

namespace gaiyo {

// 仕上がり: the booklet's pages with the selected opinion. They follow the keys, each state of the
// words as soon as the page of the one before it stands.
class PreviewPane : public QWidget
{
    Q_OBJECT
public:
    PreviewPane(Session &session, const FontSet &fonts, QWidget *parent = nullptr);

    PageView &view() { return *m_view; }

Q_SIGNALS:
    void pagesMade(int count);

private:
    void showState();
    void onTyped();
    void follow();
    void showPageNumber();

    Session &m_session;
    QLabel *m_number;
    QLabel *m_trouble;
    PageView *m_view;
    bool m_isBehind = false; // more was typed than the pages are made of
};

} // namespace gaiyo
