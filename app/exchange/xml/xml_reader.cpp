#include "exchange/xml/xml_reader.h"

#include <QCoreApplication>

#include <expat.h>

#include <charconv>

namespace gaiyo {

namespace {

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(Xml)
};

constexpr char kBetween = '\n'; // a namespace and a name; it can stand in neither

std::string_view localName(const char *name)
{
    const std::string_view whole(name);
    const size_t at = whole.rfind(kBetween);
    return at == std::string_view::npos ? whole : whole.substr(at + 1);
}

Error unreadable(const QString &message)
{
    return {ErrorKind::Unreadable, message};
}

Error tooMuch()
{
    return unreadable(Sentences::tr("The file holds something that no office program writes: "
                                    "elements that are too deep, too long or too many. It was not "
                                    "read; ask whoever sent it to save it once more."));
}

} // namespace

std::optional<std::string_view> XmlAttributes::find(std::string_view name) const
{
    for (const char *const *pair = m_pairs; *pair; pair += 2) {
        const std::string_view whole(pair[0]);
        const bool isIt =
            whole.ends_with(name) &&
            (whole.size() == name.size() || whole[whole.size() - name.size() - 1] == kBetween);
        if (isIt)
            return std::string_view(pair[1]);
    }
    return std::nullopt;
}

QString XmlAttributes::text(std::string_view name) const
{
    const auto value = find(name);
    return value ? QString::fromUtf8(value->data(), qsizetype(value->size())) : QString();
}

std::optional<int> XmlAttributes::number(std::string_view name) const
{
    const auto value = find(name);
    if (!value)
        return std::nullopt;
    int number = 0;
    const char *end = value->data() + value->size();
    const auto read = std::from_chars(value->data(), end, number);
    return read.ec == std::errc() && read.ptr == end ? std::optional(number) : std::nullopt;
}

bool XmlAttributes::isOn(std::string_view name, bool missing) const
{
    const auto value = find(name);
    if (!value)
        return missing;
    return *value != "0" && *value != "false" && *value != "off" && *value != "none";
}

// Between expat's calls and the handler: counts what the limits speak of.
class XmlReader::Parser
{
public:
    Parser(XmlHandler &handler, const XmlLimits &limits)
        : m_handler(handler)
        , m_limits(limits)
        , m_expat(XML_ParserCreateNS(nullptr, kBetween))
    {
        if (!m_expat)
            qFatal("expat has no memory");
        XML_SetUserData(m_expat, this);
        XML_SetElementHandler(m_expat, &Parser::start, &Parser::end);
        XML_SetCharacterDataHandler(m_expat, &Parser::text);
        XML_SetStartDoctypeDeclHandler(m_expat, &Parser::doctype);
    }
    ~Parser() { XML_ParserFree(m_expat); }
    Parser(const Parser &) = delete;
    Parser &operator=(const Parser &) = delete;

    Result<void> parse(QByteArrayView bytes, bool isLast)
    {
        // Small stretches, so that what expat keeps of an endless tag is seen in time.
        constexpr qsizetype kStretch = 64 * 1024;
        do {
            if (m_isStopped)
                return outcome();
            const auto some = bytes.first(qMin(bytes.size(), kStretch));
            bytes = bytes.sliced(some.size());
            const bool ends = isLast && bytes.isEmpty();
            const auto status = XML_Parse(m_expat, some.data(), int(some.size()), ends);
            m_fed += some.size();
            if (m_isStopped)
                return outcome();
            if (status != XML_STATUS_OK)
                return stopWith(notXml());
            if (m_fed - XML_GetCurrentByteIndex(m_expat) > m_limits.textBytes + 2 * kStretch)
                return stopWith(tooMuch());
        } while (!bytes.isEmpty());
        return {};
    }

private:
    static Parser &of(void *self) { return *static_cast<Parser *>(self); }

    static void start(void *self, const XML_Char *name, const XML_Char **pairs)
    {
        Parser &p = of(self);
        p.m_textBytes = 0;
        const bool tooMany = XML_GetSpecifiedAttributeCount(p.m_expat) > 2 * p.m_limits.attributes;
        if (++p.m_depth > p.m_limits.depth || tooMany)
            return p.stop(tooMuch());
        p.m_handler.start(localName(name), XmlAttributes(pairs));
        p.obey();
    }
    static void end(void *self, const XML_Char *name)
    {
        Parser &p = of(self);
        p.m_textBytes = 0;
        --p.m_depth;
        if (p.m_isStopped) // an empty element that was refused still ends
            return;
        p.m_handler.end(localName(name));
        p.obey();
    }
    static void text(void *self, const XML_Char *text, int size)
    {
        Parser &p = of(self);
        p.m_textBytes += size;
        if (p.m_textBytes > p.m_limits.textBytes)
            return p.stop(tooMuch());
        p.m_handler.text(std::string_view(text, size_t(size)));
        p.obey();
    }
    static void doctype(void *self, const XML_Char *, const XML_Char *, const XML_Char *, int)
    {
        of(self).stop(unreadable(
            Sentences::tr("The file defines words of its own (DOCTYPE), which no office program "
                          "does and which can hide anything. It was not read; ask whoever sent it "
                          "to save it once more.")));
    }

    void obey()
    {
        if (m_handler.fault())
            stop(*m_handler.fault());
        else if (m_handler.hasEnough())
            stop(std::nullopt);
    }

    void stop(const std::optional<Error> &error)
    {
        if (m_isStopped)
            return;
        m_isStopped = true;
        m_error = error;
        XML_StopParser(m_expat, XML_FALSE);
    }

    Result<void> stopWith(const Error &error)
    {
        m_isStopped = true;
        m_error = error;
        return error;
    }

    Result<void> outcome() const { return m_error ? Result<void>(*m_error) : Result<void>(); }

    Error notXml() const
    {
        return unreadable(
            Sentences::tr("The content of the file is damaged at line %1: what stands there is no "
                          "XML. Open the file in the program that made it and save it once more.")
                .arg(qulonglong(XML_GetCurrentLineNumber(m_expat))));
    }

    XmlHandler &m_handler;
    XmlLimits m_limits;
    XML_Parser m_expat;
    int m_depth = 0;
    qsizetype m_textBytes = 0;
    qint64 m_fed = 0;
    bool m_isStopped = false;
    std::optional<Error> m_error;
};

XmlReader::XmlReader(XmlHandler &handler, const XmlLimits &limits)
    : m_parser(std::make_unique<Parser>(handler, limits))
{}

XmlReader::~XmlReader() = default;

Result<void> XmlReader::feed(QByteArrayView bytes)
{
    return m_parser->parse(bytes, false);
}

Result<void> XmlReader::finish()
{
    return m_parser->parse({}, true);
}

} // namespace gaiyo
