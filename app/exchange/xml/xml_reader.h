#pragma once

#include "base/result.h"

#include <QByteArrayView>
#include <QString>

#include <memory>
#include <optional>
#include <string_view>

namespace gaiyo {

// How much a document may ask of us.
struct XmlLimits
{
    int depth = 64;
    int attributes = 256;                         // of one element
    qsizetype textBytes = qsizetype(1024) * 1024; // between two tags, and of any one tag
};

// The attributes of an element, while its start is told of.
class XmlAttributes
{
public:
    explicit XmlAttributes(const char *const *pairs)
        : m_pairs(pairs)
    {}
    // The attribute of this name, whatever its namespace; none where there is none.
    std::optional<std::string_view> find(std::string_view name) const;
    // The same as text, "" where there is none.
    QString text(std::string_view name) const;
    // The same as a whole number; none where there is none or it is anything else.
    std::optional<int> number(std::string_view name) const;
    // What a switch says; `missing` where it says nothing.
    bool isOn(std::string_view name, bool missing) const;

private:
    const char *const *m_pairs;
};

// What an XML document is told to. Names come without their namespace: documents that say the same
// use different ones.
class XmlHandler
{
public:
    virtual ~XmlHandler() = default;
    virtual void start(std::string_view name, const XmlAttributes &attributes) = 0;
    virtual void end(std::string_view name) = 0;
    // UTF-8, in as many stretches as it likes.
    virtual void text(std::string_view text) = 0;

    const std::optional<Error> &fault() const { return m_fault; }
    bool hasEnough() const { return m_hasEnough; }

protected:
    // Ends the reading: with this error; or without one, since nothing more is wanted.
    void refuse(const Error &error) { m_fault = error; }
    void stopReading() { m_hasEnough = true; }

private:
    std::optional<Error> m_fault;
    bool m_hasEnough = false;
};

// Reads XML that others wrote, in stretches and within XmlLimits. A DOCTYPE is refused, and with it
// every entity; nothing outside is looked for.
class XmlReader
{
public:
    // `handler` must outlive the reader.
    explicit XmlReader(XmlHandler &handler, const XmlLimits &limits = {});
    ~XmlReader();
    XmlReader(const XmlReader &) = delete;
    XmlReader &operator=(const XmlReader &) = delete;

    // Errors: Unreadable for what is no XML, a DOCTYPE, and more than the limits allow; the
    // handler's own. Once the handler has enough, everything is taken without being looked at.
    Result<void> feed(QByteArrayView bytes);
    // The document is over. Errors as feed().
    Result<void> finish();

private:
    class Parser;
    std::unique_ptr<Parser> m_parser;
};

} // namespace gaiyo
