#pragma once

#include "base/progress.h"
#include "collect/blocks.h"

#include <QByteArray>

namespace gaiyo {

// The booklet as text for reading aloud: UTF-8 with byte order mark and CRLF. Each row stands by
// itself with its parts labelled by the document's own column titles, in the columns' order; a
// response that stands elsewhere is named, a category is its sentence, a circled number is spelled
// (26). A row's No. is printed always, the other parts where the document has the column. Stopped,
// it breaks off.
QByteArray exportPlainText(const Collected &booklet, const Progress &progress = {});

// ㉖ → (26), for every character that findCircledValue() knows.
QString spellCircledNumbers(const QString &text);

} // namespace gaiyo
