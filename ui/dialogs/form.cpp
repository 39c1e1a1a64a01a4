#include "dialogs/form.h"

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
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
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
    // The size that a dialog gives itself is for the width it would like to have; fields give way
    // where the screen is lower than all that they would like.
    const int needed = std::min(layout()->totalHeightForWidth(width()), roomFor(*this).height());
    if (height() < needed)
        resize(width(), needed);
    QDialog::showEvent(event);
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
    m_trouble->setText(message);
    m_trouble->setVisible(!message.isEmpty());
}

void FormDialog::closeUnless(const std::optional<QString> &trouble)
{
    setTrouble(trouble.value_or(QString()));
    if (!trouble)
        QDialog::accept();
}

} // namespace gaiyo
