#include "document/row_values.h"

#include "domain/row_values.h"

namespace gaiyo {

Consultation consultationOf(const QJsonObject &fields)
{
    return rowOf<Consultation>({}, fields);
}

Category categoryOf(const QString &id, const QJsonObject &fields)
{
    return rowOf<Category>(id, fields);
}

Node nodeOf(const QString &id, const QJsonObject &fields)
{
    return rowOf<Node>(id, fields);
}

Opinion opinionOf(const QString &id, const QJsonObject &fields)
{
    return rowOf<Opinion>(id, fields);
}

} // namespace gaiyo
