#include "widgets/scrolled_form.h"

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

bool ScrolledForm::eventFilter(QObject *watched, QEvent *event)
{
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
