#include "dialogs/period_field.h"

#include "dialogs/day_field.h"
#include "widgets/metrics.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>

namespace gaiyo {

namespace {

DayField *dayField(const QDate &date, const QString &name)
{
    auto *field = new DayField(date);
    field->setAccessibleName(name);
    return field;
}

} // namespace

PeriodField::PeriodField(const Period &proposed, bool isPrinted, QWidget *parent)
    : QWidget(parent)
    , m_from(dayField(proposed.from, tr("First day")))
    , m_to(dayField(proposed.to, tr("Last day")))
    , m_isPrinted(new QCheckBox(tr("&Print it")))
{
    setFocusPolicy(Qt::ClickFocus); // else the letter of its label leads nowhere
    m_isPrinted->setChecked(isPrinted);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kTight);
    row->addWidget(m_from);
    row->addWidget(new QLabel(QStringLiteral("～")));
    row->addWidget(m_to);
    row->addWidget(m_isPrinted);
    row->addStretch(1);
    for (DayField *field : {m_from, m_to})
        connect(field, &DayField::dateChanged, this, &PeriodField::showDays);
    connect(m_isPrinted, &QCheckBox::toggled, this, &PeriodField::showDays);
    showDays();
}

void PeriodField::showDays()
{
    for (DayField *field : {m_from, m_to})
        field->setEnabled(m_isPrinted->isChecked());
    setFocusProxy(m_isPrinted->isChecked() ? static_cast<QWidget *>(m_from) : m_isPrinted);
    Q_EMIT changed();
}

std::optional<Period> PeriodField::period() const
{
    return m_isPrinted->isChecked() ? std::optional(Period{m_from->date(), m_to->date()})
                                    : std::nullopt;
}

bool PeriodField::isBackwards() const
{
    const auto chosen = period();
    return chosen && chosen->to < chosen->from;
}

} // namespace gaiyo
