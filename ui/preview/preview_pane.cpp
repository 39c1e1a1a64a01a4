#include "preview/preview_pane.h"

#include "preview/zoom_buttons.h"
#include "session/typed_state.h"
#include "widgets/metrics.h"

#include <QLabel>
#include <QVBoxLayout>

namespace gaiyo {

PreviewPane::PreviewPane(Session &session, const FontSet &fonts, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_number(new QLabel)
    , m_trouble(new QLabel)
    , m_view(new PageView(fonts))
{
    m_number->setObjectName(QStringLiteral("pageNumber"));
    m_number->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    auto *head = new QHBoxLayout;
    head->setSpacing(kTight);
    auto *title = new QLabel(tr("Result"));
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    head->addWidget(title);
    head->addWidget(m_number, 1);
    addZoomButtons(*head, *m_view);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, kGap, kGap, kGap);
    layout->setSpacing(kTight);
    layout->addLayout(head);
    layout->addWidget(m_trouble);
    layout->addWidget(m_view, 1);

    connect(m_view, &PageView::counted, this, [this](int pages) {
        m_trouble->hide();
        showPageNumber();
        Q_EMIT pagesMade(pages);
    });
    connect(m_view, &PageView::failed, this, [this](const QString &message) {
        m_trouble->setText(message);
        m_trouble->show();
    });
    connect(m_view, &PageView::rowClicked, this, [this](int no) {
        if (const Opinion *opinion = m_session.view()->index.findOpinionByNo(no))
            m_session.jumpTo(opinion->id);
    });
    connect(m_view, &PageView::scrolled, this, &PreviewPane::showPageNumber);
    connect(&session, &Session::changed, this, [this] {
        showState();
        follow();
    });
    connect(&session, &Session::opinionSelected, this, &PreviewPane::follow);
    connect(&session.words(), &TypedWords::typed, this, &PreviewPane::onTyped);
    connect(&session.words(), &TypedWords::undone, this, &PreviewPane::onTyped);
    connect(m_view, &PageView::pageMade, this, [this] {
        if (m_isBehind && m_view->isUpToDate())
            showState();
    });
    showState();
    follow();
}

void PreviewPane::showState()
{
    m_isBehind = false;
    m_view->setDocument(stateAsTyped(*m_session.view(), m_session.words()));
}

// A page that is still being made is waited for: whoever types on and on would see none otherwise.
void PreviewPane::onTyped()
{
    if (m_view->isUpToDate())
        showState();
    else
        m_isBehind = true;
}

void PreviewPane::follow()
{
    const auto id = m_session.opinion();
    m_view->showRow(id ? m_session.view()->index.findNo(*id) : std::nullopt);
}

void PreviewPane::showPageNumber()
{
    if (m_view->pageCount() > 0)
        m_number->setText(tr("Page %1 of %2").arg(m_view->currentPage()).arg(m_view->pageCount()));
}

} // namespace gaiyo
