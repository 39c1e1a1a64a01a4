#pragma once

#include <QString>

namespace gaiyo {

// The words of a page or an HTML mail as plain text: paragraphs and rows on lines of their own,
// "・" or the number before an entry of a list, "> " before quoted lines, tabs between the cells of
// a table, an address in <> behind the words that link to it where it is not those words. Scripts,
// styles, comments and head are dropped, pictures give their alternative text. Line ends of the
// source between two Japanese characters mean nothing. Never fails: what is no markup is text.
QString htmlToText(const QString &html);

// The charset that a page names for itself in its first 1,024 bytes, "" for none.
QString charsetOfHtml(QByteArrayView html);

} // namespace gaiyo
