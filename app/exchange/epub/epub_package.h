#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>

namespace gaiyo {

// What the package document says of the book.
struct EpubBook
{
    QString title; // not empty
    QString key;   // what it is made an identifier of
    QDateTime date;
    QStringList files;          // in reading order, without the navigation document
    bool showsContents = false; // the navigation document is a page behind the first file
    bool hasIndex = false;
};

QString epubContainer();
QString epubPackage(const EpubBook &book);

} // namespace gaiyo
