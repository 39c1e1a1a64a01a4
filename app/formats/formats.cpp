#include "formats/formats.h"

#include <QFileInfo>

#include <algorithm>

namespace gaiyo {

namespace {

QString endingOf(const QString &path)
{
    return QFileInfo(path).suffix().toLower();
}

} // namespace

Formats::Formats(std::vector<Format> formats)
    : m_formats(std::move(formats))
{}

Formats Formats::without(const QString &id) const
{
    std::vector<Format> others = m_formats;
    std::erase_if(others, [&id](const Format &format) { return format.id == id; });
    return Formats(std::move(others));
}

std::vector<const Format *> Formats::readers() const
{
    std::vector<const Format *> readers;
    for (const Format &format : m_formats) {
        if (format.reader)
            readers.push_back(&format);
    }
    return readers;
}

std::vector<const Format *> Formats::writers() const
{
    std::vector<const Format *> writers;
    for (const Format &format : m_formats) {
        if (format.writer)
            writers.push_back(&format);
    }
    return writers;
}

const Format *Formats::findReader(const QString &id) const
{
    for (const Format *format : readers()) {
        if (format->id == id)
            return format;
    }
    return nullptr;
}

const Format *Formats::findWriter(const QString &ending) const
{
    for (const Format *format : writers()) {
        if (format->writer->ending == ending.toLower())
            return format;
    }
    return nullptr;
}

bool Formats::isImportName(const QString &path) const
{
    const auto all = readers();
    return std::any_of(all.begin(), all.end(), [&](const Format *format) {
        return format->reader->endings.contains(endingOf(path));
    });
}

const Format *Formats::recognise(const QString &path, const QByteArray &start) const
{
    const QString ending = endingOf(path);
    const auto all = readers();
    for (const Format *format : all) {
        if (format->reader->endingDecides && format->reader->endings.contains(ending))
            return format;
    }
    for (const Format *format : all) {
        if (format->reader->recognises(start))
            return format;
    }
    return nullptr;
}

} // namespace gaiyo
