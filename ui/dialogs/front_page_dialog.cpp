#include "dialogs/front_page_dialog.h"

#include "dialogs/period_field.h"
#include "widgets/metrics.h"

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
    : FormDialog(QStringLiteral("frontPage"), tr("Front page"), tr("OK"), parent)
    , m_session(session)
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
    const QDate today = m_session.clock().nowUtc().toLocalTime().date();
    m_period =
        new PeriodField(values.period.value_or(Period{today, today}), values.period.has_value());
    addRow(tr("P&eriod"), m_period, QStringLiteral("period"));
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
    if (m_period->isBackwards()) {
        setTrouble(tr("The last day is before the first one. Please choose the days again."));
        return;
    }
    const auto days = m_period->period();
    const QJsonValue period =
        days ? QJsonValue(QJsonObject{{QStringLiteral("from"), days->from.toString(Qt::ISODate)},
                                      {QStringLiteral("to"), days->to.toString(Qt::ISODate)}})
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
