#include "preview/zoom_buttons.h"

#include "preview/paper_scroll.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QToolButton>

#include <functional>

namespace gaiyo {

namespace {

constexpr double kZoomStep = 1.2;

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(Zoom)
};

void addButton(QHBoxLayout &row, PaperScroll &papers, const QString &text, const QString &words,
               const std::function<void()> &work)
{
    auto *button = new QToolButton;
    button->setText(text);
    button->setToolTip(words);
    button->setAccessibleName(words);
    button->setAutoRaise(true);
    QObject::connect(button, &QToolButton::clicked, &papers, work);
    row.addWidget(button);
}

} // namespace

void addZoomButtons(QHBoxLayout &row, PaperScroll &papers)
{
    addButton(row, papers, QStringLiteral("－"), Sentences::tr("Smaller"),
              [&papers] { papers.zoomBy(1 / kZoomStep); });
    addButton(row, papers, QStringLiteral("＋"), Sentences::tr("Larger"),
              [&papers] { papers.zoomBy(kZoomStep); });
    addButton(row, papers, Sentences::tr("Width"), Sentences::tr("Fit the page to the width"),
              [&papers] { papers.zoomToWidth(); });
    addButton(row, papers, Sentences::tr("Page"), Sentences::tr("Show the whole page"),
              [&papers] { papers.zoomToPage(); });
}

} // namespace gaiyo
