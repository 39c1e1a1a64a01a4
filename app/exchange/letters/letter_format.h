#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace gaiyo {

// eml, csv, xlsx, docx, text: the words of --format.
QStringList letterFormats();

// What a file is, by its content where that tells and else by its name's ending; "" for what no
// letter is read from.
QString letterFormatOf(const QString &fileName, const QByteArray &bytes);

// Why no letter is read from such a file, and what to do instead.
QString whyNoLetter(const QString &fileName, const QByteArray &bytes);

} // namespace gaiyo
