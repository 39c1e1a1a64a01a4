#pragma once

#include "exchange/xml/xml_reader.h"

#include <QByteArray>

#include <vector>

namespace gaiyo {

// One part's pointer to another.
struct Relationship
{
    QString id;
    QByteArray type;   // the last word of it: "worksheet"; what stands before differs by version
    QByteArray target; // the part's name
};

// The part that a target means, seen from the part that names it; "" for one that would lie outside
// of the package.
QByteArray resolveTarget(const QByteArray &from, const QByteArray &target);

// Collects the relationships of a part. Those that lead out of the package are left out: nothing
// outside is ever looked for.
class RelationshipsHandler : public XmlHandler
{
public:
    explicit RelationshipsHandler(const QByteArray &from)
        : m_from(from)
    {}
    void start(std::string_view name, const XmlAttributes &attributes) override;
    void end(std::string_view) override {}
    void text(std::string_view) override {}

    std::vector<Relationship> take() { return std::move(m_relationships); }

private:
    QByteArray m_from;
    std::vector<Relationship> m_relationships;
};

} // namespace gaiyo
