#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QStringView>

#include <functional>
#include <vector>

namespace gaiyo {

// Writes XML in UTF-8 in stretches: whatever the words are, what comes out is well-formed and reads
// back as the words. What XML cannot hold (control characters but tab and newline, lone surrogates,
// U+FFFE, U+FFFF) is left out.
class XmlWriter
{
public:
    using Sink = std::function<void(QByteArrayView)>;

    // Begins with the declaration.
    explicit XmlWriter(Sink sink);

    // Names are ours and in ASCII: they are not looked at.
    void start(const char *name);
    // Of the element just started, before anything is in it.
    void attribute(const char *name, QStringView value);
    void text(QStringView words);
    void end();
    // An element with nothing but words.
    void element(const char *name, QStringView words);

    // Ends what is open and gives the rest to the sink.
    void finish();

private:
    enum class Place { Content, Attribute };
    void closeTag();
    void escape(QStringView words, Place place);
    void flushIfLong();

    Sink m_sink;
    QByteArray m_out;
    std::vector<QByteArray> m_open;
    bool m_isTagOpen = false;
};

} // namespace gaiyo
