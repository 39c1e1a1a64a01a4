#pragma once

#include "domain/row_fields.h"
#include "session/session.h"
#include "session/three_way.h"

#include <functional>

namespace gaiyo {

// Saves what was changed in a dialog onto what the document is by then. Where a colleague changed
// the same meanwhile, it asks first; what was read is then agreed to by saving again.
class AgreedSave
{
public:
    using Plan = std::function<Merged(const DocumentView &now)>;
    // What a colleague wrote in a field, as the dialog shows it; "" for the value's own words.
    using ValueSayer = std::function<QString(const QString &field, const QJsonValue &value)>;

    // `kind`: of the one step that several operations make.
    AgreedSave(Session &session, QString kind, Entity entity, ValueSayer say = {});

    // None where all of it is saved, else what keeps it from that: a question, or `failure`.
    std::optional<QString> save(const Plan &plan, const QString &failure);

private:
    QString question() const;
    QString clashWords(const Clash &clash) const;
    QString valueWords(const Clash &clash) const;

    Session &m_session;
    QString m_kind;
    Entity m_entity;
    ValueSayer m_say;
    std::vector<Clash> m_told; // and agreed to, where it is saved again
};

} // namespace gaiyo
