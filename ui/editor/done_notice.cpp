#include "editor/done_notice.h"

#include "widgets/eliding_label.h"
#include "widgets/metrics.h"

#include <QAbstractSpinBox>
#include <QAccessible>
#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace gaiyo {

namespace {

// What stands in one line with others; a text or a list has rows of its own.
bool isRow(const QWidget &widget)
{
    return qobject_cast<const QLabel *>(&widget) ||
           qobject_cast<const QAbstractButton *>(&widget) ||
           qobject_cast<const QAbstractSpinBox *>(&widget) ||
           qobject_cast<const QLineEdit *>(&widget);
}

} // namespace

DoneNotice::DoneNotice(Session &session, const QString &wordsName, const QString &buttonName,
                       QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_sheet(new QFrame)
    , m_words(new ElidingLabel)
    , m_takeBack(new QPushButton(tr("Take it back")))
{
    m_words->setObjectName(wordsName);
    m_words->setElideMode(Qt::ElideMiddle); // what was done stands at the end
    m_words->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    m_takeBack->setObjectName(buttonName);
    m_takeBack->setFocusPolicy(Qt::TabFocus); // a click leaves the caret where it is
    auto *row = new QHBoxLayout(m_sheet);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGap);
    row->addWidget(m_words, 1);
    row->addWidget(m_takeBack);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_sheet);
    setMinimumHeight(m_takeBack->sizeHint().height());
    connect(m_takeBack, &QPushButton::clicked, this, &DoneNotice::takeBack);
    // The last thing done is another one now; and what it was done to may be out of sight.
    connect(&session, &Session::changed, this, [this](const ChangeSet &changes) {
        if (!changes.byOthers || m_session.touchesUndo(changes))
            clear();
    });
    // Whoever goes on has read it.
    connect(&session, &Session::opinionSelected, this, &DoneNotice::clear);
    connect(&session, &Session::placeSelected, this, &DoneNotice::clear);
    connect(&session.words(), &TypedWords::typed, this, &DoneNotice::clear);
    setOver(Over::Nothing);
    clear();
}

void DoneNotice::setArea(QWidget &area)
{
    m_area = &area;
    m_sheet->setParent(m_area);
    m_sheet->hide();
    m_area->installEventFilter(this);
}

void DoneNotice::tell(const QString &words)
{
    setOver(Over::Nothing);
    m_words->setText(words);
    m_natural = m_sheet->sizeHint().width();
    m_sheet->show();
    m_sheet->raise();
    m_takeBack->setToolTip(words);
    updateGeometry();
    fit();
    QAccessibleEvent alert(m_words, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void DoneNotice::clear()
{
    m_sheet->hide();
    updateGeometry();
}

QSize DoneNotice::sizeHint() const
{
    const QSize hint = QWidget::sizeHint();
    return m_area && !m_sheet->isHidden() ? QSize(m_natural, hint.height()) : hint;
}

// In its own room; else as wide as its area, in the row where it stands if its words are one line
// then, or as high as it must be.
void DoneNotice::fit()
{
    if (!m_area || m_sheet->isHidden())
        return;
    const QRect room(mapTo(m_area, QPoint()), size());
    if (m_natural <= room.width()) {
        setOver(Over::Nothing);
        m_sheet->setGeometry(room.right() + 1 - m_natural, room.top(), m_natural, room.height());
        return;
    }
    const QMargins around = m_area->layout()->contentsMargins();
    QRect place(around.left(), room.top(), m_area->width() - around.left() - around.right(),
                room.height());
    const int edges = 2 * (kGap + m_sheet->frameWidth());
    const bool isLine = m_natural + edges <= place.width();
    setOver(isLine ? Over::Row : Over::Rows);
    if (!isLine)
        place.setHeight(qMax(room.height(), m_sheet->heightForWidth(place.width())));
    m_sheet->setGeometry(grownToWhole(place));
}

// What it lies over it covers whole: nobody can read half a word.
QRect DoneNotice::grownToWhole(QRect place) const
{
    const auto isOfIt = [this](const QWidget *widget) {
        return widget == m_sheet || m_sheet->isAncestorOf(widget) || widget == this;
    };
    bool grows = true;
    while (grows) {
        grows = false;
        for (const QWidget *part : m_area->findChildren<QWidget *>()) {
            if (!part->isVisible() || isOfIt(part) || !isRow(*part))
                continue;
            const QRect covered(part->mapTo(m_area, QPoint()), part->size());
            if (!covered.intersects(place) ||
                (covered.top() >= place.top() && covered.bottom() <= place.bottom()))
                continue;
            place.setTop(qMin(place.top(), covered.top()));
            place.setBottom(qMax(place.bottom(), covered.bottom()));
            grows = true;
        }
    }
    return place;
}

// What lies over other things has a ground and an edge.
void DoneNotice::setOver(Over over)
{
    const bool isOver = over != Over::Nothing;
    m_words->setWordWrap(isOver);
    m_words->setAlignment((isOver ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    m_words->setForegroundRole(isOver ? QPalette::ToolTipText : QPalette::WindowText);
    m_sheet->setFrameShape(isOver ? QFrame::StyledPanel : QFrame::NoFrame);
    m_sheet->setBackgroundRole(isOver ? QPalette::ToolTipBase : QPalette::Window);
    m_sheet->setAutoFillBackground(isOver);
    const int above = over == Over::Rows ? kTight : 0;
    const int beside = isOver ? kGap : 0;
    m_sheet->layout()->setContentsMargins(beside, above, over == Over::Rows ? kTight : 0, above);
}

bool DoneNotice::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_area && event->type() == QEvent::Resize)
        fit();
    return QWidget::eventFilter(watched, event);
}

void DoneNotice::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void DoneNotice::moveEvent(QMoveEvent *event)
{
    QWidget::moveEvent(event);
    fit();
}

void DoneNotice::takeBack()
{
    m_session.saveWords();
    if (!m_sheet->isHidden()) // nothing was done since
        m_session.undo();
}

} // namespace gaiyo
