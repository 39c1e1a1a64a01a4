#include "exchange/originals/opinion_names.h"

#include "domain/numbering.h"
#include "domain/template.h"

namespace gaiyo {

namespace {

// Who writes the document says what is wrong with its settings.
Settings settingsOf(const Consultation &consultation)
{
    auto settings = resolveSettings(consultation);
    return settings ? std::move(*settings) : Settings();
}

} // namespace

OpinionNames::OpinionNames(const Snapshot &values)
    : m_index(values)
    , m_settings(settingsOf(values.consultation))
    , m_numbers(nodeNumbers(values.nodes))
    , m_order(values, m_index, m_settings, m_numbers)
{}

QString OpinionNames::nameOf(const OpinionId &id) const
{
    if (const PrintedRow *row = m_order.find(id))
        return (row->scopeName.isEmpty() ? QString() : row->scopeName + u'の') +
               QStringLiteral("No.") + row->label;
    const Opinion *opinion = m_index.findOpinion(id);
    return QStringLiteral("整理番号%1").arg(opinion ? opinion->ref : QString());
}

} // namespace gaiyo
