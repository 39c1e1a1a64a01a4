#include "widgets/scrolled_form.h"

#include "widgets/growing_edit.h"
#include "widgets/metrics.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QScrollBar>
#include <QWheelEvent>

namespace gaiyo {

namespace {

constexpr double kLeastHeight = 8; // full-width characters

} // namespace

ScrolledForm::ScrolledForm(QWidget *form, QWidget *parent)
    : QScrollArea(parent)
{
    setWidget(form);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    // As the page of a tab that is not scrolled.
    viewport()->setAutoFillBackground(false);
    form->setAutoFillBackground(false);
    watchFields();
    growWithWords();
}

void ScrolledForm::watchFields()
{
    const auto fields = widget()->findChildren<QWidget *>();
    for (QWidget *field : fields) {
        if (!qobject_cast<QComboBox *>(field) && !qobject_cast<QAbstractSpinBox *>(field))
            continue;
        field->setFocusPolicy(Qt::StrongFocus); // not by the wheel
        field->installEventFilter(this);
    }
}

// The form is as high as its fields must be, and those that grow with their words as they want.
void ScrolledForm::growWithWords()
{
    int height = widget()->minimumSizeHint().height();
    const auto growing = widget()->findChildren<GrowingEdit *>();
    for (const GrowingEdit *edit : growing) {
        if (edit->isVisibleTo(widget()))
            height += edit->sizeHint().height() - edit->minimumSizeHint().height();
    }
    widget()->setMinimumHeight(height);
}

bool ScrolledForm::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        growWithWords();
    if (event->type() != QEvent::Wheel || watched == viewport() || watched == widget())
        return QScrollArea::eventFilter(watched, event);
    // The form's own, wherever the mouse is: the wheel is turned to read on.
    event->ignore();
    return true;
}

QSize ScrolledForm::minimumSizeHint() const
{
    return {widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width(),
            qMin(widget()->minimumSizeHint().height(), ems(kLeastHeight))};
}

QSize ScrolledForm::sizeHint() const
{
    return {widget()->sizeHint().width() + verticalScrollBar()->sizeHint().width(),
            widget()->sizeHint().height()};
}

} // namespace gaiyo
