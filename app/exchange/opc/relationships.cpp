#include "exchange/opc/relationships.h"

#include <QList>

namespace gaiyo {

QByteArray resolveTarget(const QByteArray &from, const QByteArray &target)
{
    const QByteArray plain = QByteArray::fromPercentEncoding(target).replace('\\', '/');
    QList<QByteArray> folders;
    if (!plain.startsWith('/') && from.contains('/'))
        folders = from.left(from.lastIndexOf('/')).split('/');
    for (const QByteArray &step : plain.split('/')) {
        if (step.isEmpty() || step == ".")
            continue;
        if (step != "..")
            folders.append(step);
        else if (folders.isEmpty())
            return {};
        else
            folders.removeLast();
    }
    return folders.join('/');
}

void RelationshipsHandler::start(std::string_view name, const XmlAttributes &attributes)
{
    if (name != "Relationship" || attributes.find("TargetMode").value_or("") == "External")
        return;
    const QByteArray type = attributes.text("Type").toUtf8();
    Relationship relationship;
    relationship.id = attributes.text("Id");
    relationship.type = type.mid(type.lastIndexOf('/') + 1);
    relationship.target = resolveTarget(m_from, attributes.text("Target").toUtf8());
    if (!relationship.target.isEmpty())
        m_relationships.push_back(std::move(relationship));
}

} // namespace gaiyo
