#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace gaiyo {

// The XMP packet: title, dates, and that the file is made to PDF/UA-1 and PDF/A-2a.
QByteArray xmpPacket(const QString &title, const QDateTime &date);

// The /Info dictionary, saying the same.
QByteArray infoDictionary(const QString &title, const QDateTime &date);

// An ICC profile (v4, matrix and curves) of the colour space sRGB, IEC 61966-2-1.
QByteArray srgbProfile();

} // namespace gaiyo
