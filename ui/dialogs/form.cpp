#include "dialogs/form.h"

#include "dialogs/day_field.h"
#include "widgets/beside_layout.h"
#include "widgets/labels.h"
#include "widgets/metrics.h"
#include "widgets/scrolled_form.h"
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
    , m_left(new QVBoxLayout)
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
    m_left->setSpacing(kMargin);
    m_left->addLayout(m_rows, 1);
    m_left->addWidget(m_trouble);
    m_halves->setSpacing(kWide);
    m_halves->addLayout(m_left);
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
    bool hasLabels = false; // else it would be indented against nothing
    for (int row = 0; row < m_rows->rowCount(); ++row)
        hasLabels = hasLabels || m_rows->itemAt(row, QFormLayout::LabelRole);
    if (hasLabels)
        m_rows->addRow(QString(), new NoteLabel(text));
    else
        m_rows->addRow(new NoteLabel(text));
}

// QDialogButtonBox leaves Cancel out of the ring of Tab once it has a button of another role.
void FormDialog::showEvent(QShowEvent *event)
{
    setTabOrder(m_do, m_cancel);
    // What it gave itself is for the width that it would like to have, where notes need more lines.
    growToRows(testAttribute(Qt::WA_Resized) ? height() : 0);
    watchDays();
    QDialog::showEvent(event);
}

// The size that a dialog gives itself is at most two thirds of the screen; fields give way where
// the screen is smaller than all that they would like, and where it is smaller than they can be,
// they are scrolled.
void FormDialog::growToRows(int least)
{
    const QSize room = roomFor(*this);
    if (layout()->totalMinimumSize().height() > room.height())
        scrollRows();
    const int wide =
        std::max(width(), std::min(layout()->totalMinimumSize().width(), room.width()));
    const int high = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(wide) : height();
    resize(wide, std::max(least, std::min(high, room.height())));
}

void FormDialog::scrollRows()
{
    if (std::exchange(m_isScrolled, true))
        return;
    m_left->removeItem(m_rows);
    m_rows->setParent(nullptr);
    auto *page = new QWidget;
    page->setLayout(m_rows);
    m_rows->setContentsMargins(0, 0, kGap, 0);
    m_left->insertWidget(0, new ScrolledForm(page), 1);
    layout()->activate(); // else the dialog stays as high as it had to be before
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
        growToRows(height()); // no row gives way for it
}

void FormDialog::closeUnless(const std::optional<QString> &trouble)
{
    setTrouble(trouble.value_or(QString()));
    if (!trouble)
        QDialog::accept();
}

} // namespace gaiyo
