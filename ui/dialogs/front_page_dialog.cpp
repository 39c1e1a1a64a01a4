#include "dialogs/front_page_dialog.h"

#include "dialogs/period_field.h"
#include "session/date_words.h"
#include "widgets/metrics.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>

#include <array>
#include <utility>

namespace gaiyo {

namespace {

constexpr int kNotSaid = -1; // shown as a dash

const QString kPeriodFrom = QStringLiteral("period_from");
const QString kPeriodTo = QStringLiteral("period_to");
const QString kOpinions = QStringLiteral("declared_opinions");
const QString kSubmitters = QStringLiteral("declared_submitters");

QJsonValue countOrNull(std::optional<int> count)
{
    return count ? QJsonValue(*count) : QJsonValue();
}

QJsonValue shownCount(const QSpinBox &box)
{
    return box.value() == kNotSaid ? QJsonValue() : QJsonValue(box.value());
}

QJsonValue dayOrNull(const std::optional<Period> &period, QDate Period::*day)
{
    return period ? QJsonValue((*period.*day).toString(Qt::ISODate)) : QJsonValue();
}

// Under the names of the document's fields.
QJsonObject fieldsOf(const Consultation &values)
{
    return {{QStringLiteral("title"), values.title},
            {QStringLiteral("subtitle"), values.subtitle},
            {QStringLiteral("institution"), values.institution},
            {kPeriodFrom, dayOrNull(values.period, &Period::from)},
            {kPeriodTo, dayOrNull(values.period, &Period::to)},
            {kOpinions, countOrNull(values.declaredOpinions)},
            {kSubmitters, countOrNull(values.declaredSubmitters)}};
}

// The operation sets two fields at once in these: one that was not touched stays as it is by now.
void gather(QJsonObject &set, const QJsonObject &now, const QString &name,
            const std::array<std::pair<QString, QString>, 2> &parts)
{
    QJsonObject both;
    bool isSet = false;
    for (const auto &[field, part] : parts) {
        isSet = isSet || set.contains(field);
        both.insert(part, set.contains(field) ? set.take(field) : now.value(field));
    }
    if (isSet)
        set.insert(name, both);
}

QString dayOf(const QString &field, const QJsonValue &value)
{
    const QDate day = QDate::fromString(value.toString(), Qt::ISODate);
    return (field == kPeriodFrom || field == kPeriodTo) && day.isValid() ? dateWords(day)
                                                                         : QString();
}

} // namespace

FrontPageDialog::FrontPageDialog(Session &session, QWidget *parent)
    : FormDialog(QStringLiteral("frontPage"), tr("Front page"), tr("OK"), parent)
    , m_session(session)
    , m_save(session, QStringLiteral("set_consultation"), Entity::Consultation, dayOf)
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
    m_base = shownFields();
    m_title->setFocus();
    // A dialog that is shown chooses all words of its first field and shows their end: one key
    // would replace a title that is there.
    QMetaObject::invokeMethod(
        m_title, [title = m_title] { title->home(false); }, Qt::QueuedConnection);
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
    closeUnless(m_save.save(
        [this](const DocumentView &now) { return merged(now.values().consultation); },
        tr("The front page could not be changed. Please look at the line at the foot of the "
           "window.")));
}

QJsonObject FrontPageDialog::shownFields() const
{
    const auto days = m_period->period();
    return {{QStringLiteral("title"), m_title->text()},
            {QStringLiteral("subtitle"), m_subtitle->text()},
            {QStringLiteral("institution"), m_institution->text()},
            {kPeriodFrom, dayOrNull(days, &Period::from)},
            {kPeriodTo, dayOrNull(days, &Period::to)},
            {kOpinions, shownCount(*m_opinions)},
            {kSubmitters, shownCount(*m_submitters)}};
}

Merged FrontPageDialog::merged(const Consultation &now) const
{
    const QJsonObject theirs = fieldsOf(now);
    Merged merged;
    QJsonObject set = mergeFields({m_base, shownFields(), theirs}, {}, merged.clashes);
    gather(
        set, theirs, QStringLiteral("declared"),
        {{{kOpinions, QStringLiteral("opinions")}, {kSubmitters, QStringLiteral("submitters")}}});
    gather(set, theirs, QStringLiteral("period"),
           {{{kPeriodFrom, QStringLiteral("from")}, {kPeriodTo, QStringLiteral("to")}}});
    if (set.value(u"period").toObject().value(u"from").isNull() && set.contains(u"period"))
        set.insert(QStringLiteral("period"), QJsonValue());
    if (!set.isEmpty())
        merged.operations.push_back({QStringLiteral("set_consultation"), set, {}});
    return merged;
}

} // namespace gaiyo
