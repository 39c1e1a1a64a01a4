#include "dialogs/period_field.h"

#include "session/date_words.h"
#include "widgets/metrics.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QLabel>
#include <QVBoxLayout>

namespace gaiyo {

namespace {

QDateEdit *dateEdit(const QDate &date, const QString &name)
{
    auto *edit = new QDateEdit(date);
    edit->setCalendarPopup(true);
    edit->setDisplayFormat(QStringLiteral("yyyy/MM/dd"));
    edit->setAccessibleName(name);
    edit->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    return edit;
}

} // namespace

PeriodField::PeriodField(const Period &proposed, bool isPrinted, QWidget *parent)
    : QWidget(parent)
    , m_from(dateEdit(proposed.from, tr("First day")))
    , m_to(dateEdit(proposed.to, tr("Last day")))
    , m_isPrinted(new QCheckBox(tr("&Print it")))
    , m_printed(new QLabel)
{
    m_isPrinted->setChecked(isPrinted);
    m_printed->setObjectName(QStringLiteral("printedPeriod"));
    m_printed->setForegroundRole(QPalette::PlaceholderText);
    auto *row = new QHBoxLayout;
    row->setSpacing(kGap);
    row->addWidget(m_from);
    row->addWidget(new QLabel(QStringLiteral("～")));
    row->addWidget(m_to);
    row->addWidget(m_isPrinted);
    row->addStretch(1);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(kTight);
    rows->addLayout(row);
    rows->addWidget(m_printed);
    for (QDateEdit *edit : {m_from, m_to})
        connect(edit, &QDateEdit::dateChanged, this, &PeriodField::showDays);
    connect(m_isPrinted, &QCheckBox::toggled, this, &PeriodField::showDays);
    showDays();
}

void PeriodField::showDays()
{
    for (QDateEdit *edit : {m_from, m_to})
        edit->setEnabled(m_isPrinted->isChecked());
    m_printed->setText(m_isPrinted->isChecked()
                           ? tr("%1 to %2").arg(dateWords(m_from->date()), dateWords(m_to->date()))
                           : QString());
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
