#pragma once

#include <QString>

namespace gaiyo {

// What a symbol of a category looks like: input methods give several characters for one mark (まる
// is ○, 〇 or ◯; a dash is －, ― or ー), and nobody sees the difference on paper. Two symbols with
// the same look are one. Anything of more than one character is its own look, trimmed.
QString symbolLook(const QString &symbol);

// Whether two symbols are one; blanks are only as far as they are the same.
inline bool looksTheSame(const QString &a, const QString &b)
{
    const QString look = symbolLook(a);
    return a == b || (!look.isEmpty() && look == symbolLook(b));
}

} // namespace gaiyo
