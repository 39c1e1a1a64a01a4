#pragma once

#include "preview/page_thread.h"
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
    int pageCount() const;

Q_SIGNALS:
    void pagesMade(int count);

private:
    void take(const PageSetPtr &pages);
    void follow();
    void showPageNumber();

    Session &m_session;
    PageThread m_thread;
    QLabel *m_number;
    QLabel *m_trouble;
    PageView *m_view;
};

} // namespace gaiyo
