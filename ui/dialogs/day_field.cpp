#include "dialogs/day_field.h"

#include "dialogs/day_calendar.h"
#include "domain/calendar.h"
#include "session/date_words.h"
#include "widgets/metrics.h"
#include "widgets/theme.h"
#include "widgets/tool_icons.h"

#include <QAction>
#include <QGuiApplication>
#include <QInputMethod>
#include <QKeyEvent>
#include <QStyle>
#include <QStyleOptionFrame>
#include <QToolButton>

namespace gaiyo {

namespace {

// Where the parts of a day stand in its words: the figures of year, month and day, whatever is
// between them.
struct DayPart
{
    qsizetype from;
    qsizetype to;
};

QList<DayPart> partsOf(const QString &words)
{
    QList<DayPart> parts;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const bool isFigure = words[i].isDigit() || words[i] == u'元';
        if (isFigure && (parts.isEmpty() || parts.last().to != i))
            parts.append({i, i});
        if (isFigure)
            parts.last().to = i + 1;
    }
    return parts;
}

} // namespace

DayField::DayField(const QDate &date, QWidget *parent)
    : QLineEdit(parent)
    , m_open(addAction(toolIcon(ToolIcon::Calendar), QLineEdit::TrailingPosition))
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_open->setToolTip(tr("Choose from a calendar (Alt+Down)"));
    for (auto *button : findChildren<QToolButton *>())
        button->setAccessibleName(tr("Calendar"));
    connect(m_open, &QAction::triggered, this, &DayField::openCalendar);
    connect(this, &QLineEdit::textEdited, this, [this] {
        read();
        setPalette(QPalette());
        Q_EMIT edited(); // what was told of the words before is no longer true
    });
    connect(this, &QLineEdit::editingFinished, this, &DayField::settle);
    setDate(date);
}

// Where it is no day, not what the first figures of it meant.
void DayField::read()
{
    take(readTypedDay(text(), m_shown).value_or(m_shown));
}

void DayField::setDate(const QDate &date)
{
    m_composed.clear(); // with the words in which it stood
    m_shown = date;
    setText(date.isValid() ? dateWords(date) : QString());
    setCursorPosition(0);
    showTrouble();
    take(date);
}

void DayField::take(const QDate &date)
{
    if (date == m_date)
        return;
    m_date = date;
    Q_EMIT dateChanged();
}

void DayField::choose(const QDate &date)
{
    setDate(date);
    Q_EMIT edited();
}

QString DayField::trouble() const
{
    if (readTypedDay(text(), m_shown) || (text().isEmpty() && !m_shown.isValid()))
        return {};
    return text().trimmed().isEmpty()
               ? tr("There is no day. Please type one like %1.").arg(dateWords(m_shown))
               : tr("“%1” was not understood as a day. Please type it like %2.")
                     .arg(text(), dateWords(m_shown));
}

// The words become those of the day that was read; what is no day stays as it is.
void DayField::settle()
{
    showTrouble();
    if (trouble().isEmpty())
        setDate(m_date);
    else
        Q_EMIT troubled();
}

void DayField::showTrouble()
{
    QPalette colors = parentWidget() ? parentWidget()->palette() : QPalette();
    if (!trouble().isEmpty())
        colors.setColor(QPalette::Text, attentionColor(colors));
    setPalette(colors);
}

QSize DayField::sizeHint() const
{
    return sizeFor(QDate(2028, 12, 28));
}

// What most days need, where there is no more room.
QSize DayField::minimumSizeHint() const
{
    return sizeFor(QDate(2028, 8, 28));
}

QSize DayField::sizeFor(const QDate &date) const
{
    ensurePolished();
    QStyleOptionFrame option;
    initStyleOption(&option);
    const int words = fontMetrics().horizontalAdvance(dateWords(date));
    // The calendar beside the words takes the room of an icon with its distances.
    const int icon = style()->pixelMetric(QStyle::PM_LineEditIconSize, &option, this) +
                     2 * style()->pixelMetric(QStyle::PM_LineEditIconMargin, &option, this) +
                     kTight;
    const QSize inside(words + icon, fontMetrics().height() + 2);
    return {style()->sizeFromContents(QStyle::CT_LineEdit, &option, inside, this).width(),
            QLineEdit::sizeHint().height()};
}

void DayField::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::EnabledChange)
        m_open->setEnabled(isEnabled());
}

bool DayField::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && !m_composed.isEmpty()) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void DayField::inputMethodEvent(QInputMethodEvent *event)
{
    const bool isGivenUp = !m_composed.isEmpty() && event->preeditString().isEmpty() &&
                           event->commitString().isEmpty();
    if (m_composed.isEmpty())
        noteBefore();
    m_composed = event->preeditString();
    const bool goesOn = !m_composed.isEmpty() && !event->commitString().isEmpty();
    QLineEdit::inputMethodEvent(event);
    if (goesOn)
        noteBefore();
    if (isGivenUp)
        bringBack();
}

void DayField::noteBefore()
{
    m_before = {text(), hasSelectedText() ? selectionStart() : cursorPosition(),
                int(selectedText().size())};
}

// What was chosen goes with the first letter that is composed in its place.
void DayField::bringBack()
{
    if (text() == m_before.words)
        return;
    setText(m_before.words);
    setSelection(m_before.from, m_before.length);
    read();
}

void DayField::endComposition()
{
    if (m_composed.isEmpty())
        return;
    QGuiApplication::inputMethod()->commit();
    if (m_composed.isEmpty())
        return;
    QInputMethodEvent event; // none of the platform answered
    event.setCommitString(m_composed);
    QCoreApplication::sendEvent(this, &event);
}

void DayField::focusOutEvent(QFocusEvent *event)
{
    endComposition();
    QLineEdit::focusOutEvent(event);
}

void DayField::keyPressEvent(QKeyEvent *event)
{
    if (!m_composed.isEmpty()) {
        event->accept();
        return;
    }
    const bool isUp = event->key() == Qt::Key_Up;
    const bool isDown = event->key() == Qt::Key_Down;
    if (event->key() == Qt::Key_F4 || (isDown && event->modifiers() & Qt::AltModifier)) {
        openCalendar();
    } else if ((isUp || isDown) && !event->modifiers()) {
        step(isUp ? 1 : -1);
    } else {
        QLineEdit::keyPressEvent(event);
        return;
    }
    event->accept();
}

void DayField::step(int by)
{
    const int at = hasSelectedText() ? selectionStart() : cursorPosition();
    if (trouble().isEmpty())
        setDate(m_date);
    const QList<DayPart> before = partsOf(text());
    if (before.size() != 3)
        return;
    int part = 0;
    while (part < 2 && at > before[part].to)
        ++part;
    choose(part == 0 ? m_date.addYears(by) : part == 1 ? m_date.addMonths(by) : m_date.addDays(by));
    const QList<DayPart> after = partsOf(text());
    if (after.size() == 3)
        setSelection(int(after[part].from), int(after[part].to - after[part].from));
}

void DayField::openCalendar()
{
    endComposition();
    auto *calendar = new DayCalendar(m_date, this);
    // An input method may end later than it was asked to.
    connect(this, &DayField::dateChanged, calendar,
            [this, calendar] { calendar->showDay(m_date); });
    connect(calendar, &DayCalendar::chosen, this, &DayField::choose);
    calendar->adjustSize();
    const QRect room = screen()->availableGeometry();
    QPoint place = mapToGlobal(QPoint(0, height()));
    if (place.y() + calendar->height() > room.bottom())
        place = mapToGlobal(QPoint(0, -calendar->height()));
    place.setX(qBound(room.left(), place.x(), qMax(room.left(), room.right() - calendar->width())));
    calendar->move(place);
    calendar->show();
}

} // namespace gaiyo
