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

// The type (image/png) of what a person can read and this program cannot: a PDF, a picture, a mail
// of Outlook, a document of an older or another office program. "" for what a letter is read from,
// and for what is no letter, or nobody can open: programs, folders of packed files, what is
// protected.
QString keptTypeOf(const QString &fileName, const QByteArray &bytes);

// Why no letter is read from such a file, and what to do instead.
QString whyNoLetter(const QString &fileName, const QByteArray &bytes);

} // namespace gaiyo
