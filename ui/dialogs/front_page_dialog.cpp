#include "dialogs/front_page_dialog.h"

#include "widgets/metrics.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>

namespace gaiyo {

namespace {

constexpr int kNotSaid = -1; // shown as a dash

QJsonValue countOrNull(const QSpinBox &box)
{
    return box.value() == kNotSaid ? QJsonValue() : QJsonValue(box.value());
}

} // namespace

FrontPageDialog::FrontPageDialog(Session &session, QWidget *parent)
    : FormDialog(QStringLiteral("frontPage"), tr("Front page"), tr("&Apply"), parent)
    , m_session(session)
    , m_hasPeriod(new QCheckBox(tr("&Print it")))
{
    session.saveWords();
    const Consultation &values = session.view()->values().consultation;
    m_title = new QLineEdit(values.title);
    m_subtitle = new QLineEdit(values.subtitle);
    m_institution = new QLineEdit(values.institution);
    addRow(tr("&Title of the plan"), m_title, QStringLiteral("title"));
    addRow(tr("&Second line"), m_subtitle, QStringLiteral("subtitle"));
    addPeriod(values);
    addRow(tr("&Institution"), m_institution, QStringLiteral("institution"));
    m_submitters =
        addCount(tr("S&ubmitters"), QStringLiteral("submitters"), values.declaredSubmitters);
    m_opinions =
        addCount(tr("&Opinions as announced"), QStringLiteral("declared"), values.declaredOpinions);
    addNote(tr("The count of opinions is computed. What was announced is only compared with it."));
}

void FrontPageDialog::addPeriod(const Consultation &values)
{
    m_from = new QDateEdit;
    m_to = new QDateEdit;
    for (QDateEdit *edit : {m_from, m_to}) {
        edit->setCalendarPopup(true);
        edit->setDisplayFormat(QStringLiteral("yyyy/MM/dd"));
        edit->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        edit->setEnabled(values.period.has_value());
        connect(m_hasPeriod, &QCheckBox::toggled, edit, &QWidget::setEnabled);
    }
    m_from->setAccessibleName(tr("First day"));
    m_to->setAccessibleName(tr("Last day"));
    if (values.period) {
        m_from->setDate(values.period->from);
        m_to->setDate(values.period->to);
    }
    m_hasPeriod->setChecked(values.period.has_value());
    auto *period = new QWidget;
    auto *row = new QHBoxLayout(period);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGap);
    row->addWidget(m_from);
    row->addWidget(new QLabel(QStringLiteral("～")));
    row->addWidget(m_to);
    row->addWidget(m_hasPeriod);
    row->addStretch(1);
    addRow(tr("P&eriod"), period, QStringLiteral("period"));
}

QSpinBox *FrontPageDialog::addCount(const QString &label, const QString &name,
                                    std::optional<int> value)
{
    auto *box = new QSpinBox;
    box->setRange(kNotSaid, 10000000);
    box->setSpecialValueText(tr("not printed"));
    box->setValue(value.value_or(kNotSaid));
    box->setMaximumWidth(ems(12.5));
    addRow(label, box, name);
    return box;
}

void FrontPageDialog::accept()
{
    if (m_hasPeriod->isChecked() && m_to->date() < m_from->date()) {
        setTrouble(tr("The last day is before the first one. Please choose the days again."));
        return;
    }
    const QJsonValue period =
        m_hasPeriod->isChecked()
            ? QJsonValue(QJsonObject{{QStringLiteral("from"), m_from->date().toString(Qt::ISODate)},
                                     {QStringLiteral("to"), m_to->date().toString(Qt::ISODate)}})
            : QJsonValue();
    const QJsonObject declared{{QStringLiteral("opinions"), countOrNull(*m_opinions)},
                               {QStringLiteral("submitters"), countOrNull(*m_submitters)}};
    const Operation set{QStringLiteral("set_consultation"),
                        {{QStringLiteral("title"), m_title->text()},
                         {QStringLiteral("subtitle"), m_subtitle->text()},
                         {QStringLiteral("institution"), m_institution->text()},
                         {QStringLiteral("period"), period},
                         {QStringLiteral("declared"), declared}},
                        {}};
    if (m_session.apply(set))
        QDialog::accept();
}

} // namespace gaiyo
