#pragma once

#include <QString>

namespace gaiyo {

// The one door through which text enters the document. Newlines (CRLF, CR, U+0085, U+2028, U+2029,
// vertical tab, form feed) become \n; a leading U+FEFF or U+FFFE, lone surrogates, NUL and every
// other control character but tab are removed: they change or swallow their neighbours in SQLite's
// UTF-16 interface or cannot be printed. Private-use characters, variation selectors and
// everything else stay. Idempotent.
QString sanitizeText(const QString &text);

// sanitizeText() for a field of a single line: newlines and tabs become one space.
QString sanitizeLine(const QString &text);

} // namespace gaiyo
