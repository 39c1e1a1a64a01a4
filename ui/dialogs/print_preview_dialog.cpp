#include "dialogs/print_preview_dialog.h"

#include "dialogs/sheet_choice.h"
#include "preview/sheet_view.h"
#include "preview/zoom_buttons.h"
#include "widgets/metrics.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace gaiyo {

PrintPreviewDialog::PrintPreviewDialog(const std::vector<Page> &pages, const FontSet &fonts,
                                       Print print, QWidget *parent)
    : QDialog(parent)
    , m_print(std::move(print))
    , m_choice(new SheetChoice)
    , m_number(new QLabel)
    , m_view(new SheetView(pages, fonts))
{
    setObjectName(QStringLiteral("printPreview"));
    setWindowTitle(tr("Print preview"));
    resizeToEms(*this, 64, 62);
    m_view->zoomToPage();
    build();
    showNumber();
    m_view->setFocus();
}

void PrintPreviewDialog::build()
{
    auto *label = new QLabel(tr("&Pages on the sheets"));
    label->setBuddy(m_choice);
    m_number->setObjectName(QStringLiteral("sheetNumber"));
    m_number->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto *head = new QHBoxLayout;
    head->setSpacing(kGap);
    head->addWidget(label);
    head->addWidget(m_choice);
    head->addWidget(m_number, 1);
    addZoomButtons(*head, *m_view);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto *print = buttons->addButton(tr("P&rint…"), QDialogButtonBox::ActionRole);
    print->setObjectName(QStringLiteral("printNow"));
    print->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    layout->setSpacing(kGap);
    layout->addLayout(head);
    layout->addWidget(m_view, 1);
    layout->addWidget(buttons);
    connect(m_choice, &QComboBox::currentIndexChanged, this, [this] {
        m_view->setImposition(m_choice->imposition());
        showNumber();
    });
    connect(m_view, &PaperScroll::scrolled, this, &PrintPreviewDialog::showNumber);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(print, &QPushButton::clicked, this, [this] {
        if (m_print(m_choice->imposition(), this))
            accept();
    });
}

void PrintPreviewDialog::showNumber()
{
    const int current = m_view->currentPage();
    const int sides = m_view->pageCount();
    m_number->setText(m_choice->imposition() ? tr("Side %1 of %2").arg(current).arg(sides)
                                             : tr("Page %1 of %2").arg(current).arg(sides));
}

} // namespace gaiyo
