#include "exchange/opc/custom_properties.h"

#include "exchange/opc/office_package.h"

namespace gaiyo {

namespace {

constexpr qsizetype kMostProperties = 10'000;

// <property name="…"><vt:lpwstr>…</vt:lpwstr></property>
class PropertiesHandler : public XmlHandler
{
public:
    void start(std::string_view name, const XmlAttributes &attributes) override
    {
        if (name == "property")
            m_name = attributes.text("name");
        m_isInWords = name == "lpwstr";
        m_words.clear();
    }
    void end(std::string_view) override
    {
        if (m_isInWords)
            properties.insert(m_name, QString::fromUtf8(m_words.data(), qsizetype(m_words.size())));
        m_isInWords = false;
        if (properties.size() > kMostProperties)
            stopReading();
    }
    void text(std::string_view text) override
    {
        if (m_isInWords)
            m_words += text;
    }

    QHash<QString, QString> properties;

private:
    QString m_name;
    bool m_isInWords = false;
    std::string m_words;
};

} // namespace

Result<QHash<QString, QString>> readCustomProperties(const OfficePackage &package)
{
    const auto root = package.relationships({});
    if (!root)
        return root.error();
    PropertiesHandler handler;
    const Relationship *part = findRelationship(*root, "custom-properties");
    if (part && package.hasPart(part->target)) {
        if (const auto read = package.read(part->target, handler); !read)
            return read.error();
    }
    return handler.properties;
}

} // namespace gaiyo
