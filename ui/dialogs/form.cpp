#include "dialogs/form.h"

#include "dialogs/day_field.h"
#include "widgets/beside_layout.h"
#include "widgets/labels.h"
#include "widgets/metrics.h"
#include "widgets/theme.h"
#include "widgets/typed_guard.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace gaiyo {

FormDialog::FormDialog(const QString &name, const QString &title, const QString &doIt,
                       QWidget *parent)
    : QDialog(parent)
    , m_halves(new BesideLayout(3, 2))
    , m_rows(new QFormLayout)
    , m_trouble(new QLabel)
{
    setObjectName(name);
    setWindowTitle(title);
    setMinimumWidth(ems(43));
    m_rows->setHorizontalSpacing(kMargin);
    m_rows->setVerticalSpacing(kGap);
    m_rows->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_rows->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_trouble->setObjectName(QStringLiteral("trouble"));
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_do = buttons->addButton(doIt, QDialogButtonBox::AcceptRole);
    m_do->setObjectName(QStringLiteral("do"));
    connect(buttons, &QDialogButtonBox::accepted, this, &FormDialog::tryAccept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *left = new QVBoxLayout;
    left->setSpacing(kMargin);
    left->addLayout(m_rows, 1);
    left->addWidget(m_trouble);
    m_halves->setSpacing(kWide);
    m_halves->addLayout(left);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kWide, kWide, kWide, kMargin);
    layout->setSpacing(kMargin);
    layout->addLayout(m_halves, 1);
    layout->addWidget(buttons);
    m_do->setDefault(true);
    m_cancel = buttons->button(QDialogButtonBox::Cancel);
}

void FormDialog::reject()
{
    if (mayForgetWords(*this, hasTyped()))
        QDialog::reject();
}

// A day that was typed and not understood is not passed over for the one before it.
void FormDialog::tryAccept()
{
    const auto days = findChildren<DayField *>();
    for (DayField *day : days) {
        if (!day->isVisible() || !day->isEnabled() || day->trouble().isEmpty())
            continue;
        m_toldDay = day;
        setTrouble(day->trouble());
        day->setFocus();
        day->selectAll();
        return;
    }
    accept();
}

void FormDialog::watchDays()
{
    if (std::exchange(m_watchesDays, true))
        return;
    const auto days = findChildren<DayField *>();
    for (DayField *day : days) {
        day->installEventFilter(this);
        connect(day, &DayField::troubled, this, [this, day] {
            m_toldDay = day;
            setTrouble(day->trouble());
        });
        connect(day, &DayField::edited, this, [this, day] { forgetDay(*day); });
    }
}

// What was told of the words that stood there before; another trouble stays.
void FormDialog::forgetDay(const DayField &day)
{
    if (m_toldDay != &day)
        return;
    m_toldDay = nullptr;
    if (m_isOfDay)
        setTrouble({});
}

// A day that is not wanted any more keeps nobody.
bool FormDialog::eventFilter(QObject *watched, QEvent *event)
{
    const auto *day = qobject_cast<const DayField *>(watched);
    if (day && event->type() == QEvent::EnabledChange && m_isOfDay) {
        if (m_toldDay == day)
            setTrouble({}); // or again, where it is wanted once more
    }
    return QDialog::eventFilter(watched, event);
}

QString FormDialog::dayTrouble() const
{
    return m_toldDay && m_toldDay->isEnabled() ? m_toldDay->trouble() : QString();
}

bool FormDialog::hasTyped()
{
    return isTypedIn(*this);
}

void FormDialog::addRow(const QString &label, QWidget *field, const QString &name)
{
    field->setObjectName(name);
    field->setAccessibleName(withoutMnemonic(label));
    if (auto *line = qobject_cast<QLineEdit *>(field))
        line->setCursorPosition(0); // words that are longer than it are read from their beginning
    m_rows->addRow(label, field);
}

void FormDialog::addWide(QWidget *widget)
{
    m_rows->addRow(widget);
}

void FormDialog::addNote(const QString &text)
{
    auto *note = new QLabel(text);
    note->setWordWrap(true);
    note->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    note->setForegroundRole(QPalette::PlaceholderText);
    m_rows->addRow(QString(), note);
}

// QDialogButtonBox leaves Cancel out of the ring of Tab once it has a button of another role.
void FormDialog::showEvent(QShowEvent *event)
{
    setTabOrder(m_do, m_cancel);
    growToRows();
    watchDays();
    QDialog::showEvent(event);
}

// The size that a dialog gives itself is for the width it would like to have, and at most two
// thirds of the screen; fields give way where the screen is smaller than all that they would like.
void FormDialog::growToRows()
{
    const QSize room = roomFor(*this);
    const int wide =
        std::max(width(), std::min(layout()->totalMinimumSize().width(), room.width()));
    const int high =
        std::max(height(), std::min(layout()->totalHeightForWidth(wide), room.height()));
    resize(wide, high);
}

void FormDialog::setBeside(QWidget *widget)
{
    m_halves->addWidget(widget);
}

void FormDialog::setTrouble(const QString &message)
{
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, attentionColor(colors));
    m_trouble->setPalette(colors);
    const QString words = message.isEmpty() ? dayTrouble() : message;
    m_isOfDay = message.isEmpty() || (m_toldDay && message == m_toldDay->trouble());
    m_trouble->setText(words);
    m_trouble->setVisible(!words.isEmpty());
    if (isVisible())
        growToRows(); // no row gives way for it
}

void FormDialog::closeUnless(const std::optional<QString> &trouble)
{
    setTrouble(trouble.value_or(QString()));
    if (!trouble)
        QDialog::accept();
}

} // namespace gaiyo
