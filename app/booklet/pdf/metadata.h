#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <vector>

namespace gaiyo {

enum class Conformance {
    None,
    Accessible, // PDF/UA-1 and PDF/A-2a
};

// A font that the pages are set in, as its file names it.
struct FontRecord
{
    QString family;
    QString name; // PostScript
    QString version;
    bool isCff = false;
};

// The XMP packet: title, dates, fonts, and what the file is made to.
QByteArray xmpPacket(const QString &title, const QDateTime &date, Conformance conformance,
                     const std::vector<FontRecord> &fonts);

// The /Info dictionary, saying the same.
QByteArray infoDictionary(const QString &title, const QDateTime &date);

// An ICC profile (v4, matrix and curves) of the colour space sRGB, IEC 61966-2-1.
QByteArray srgbProfile();

} // namespace gaiyo
