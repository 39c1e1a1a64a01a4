#pragma once

#include "domain/work/work.h"

#include <QStringList>

#include <optional>

namespace gaiyo {

// What papers call the values of the lists of the work (work.h), in Japanese as all that is
// printed.
// "" for a word that is in no list. The window has words of its own, in the clerk's language; in
// Japanese, ways of sending and scopes are called as here.
QString methodWords(const QString &method); // 電子メール
QString scopeWords(const QString &scope);   // 期限後; "" for what counts
QString maskReasonWords(const QString &reason);
QString asideReasonWords(const QString &reason);

// How offices write a way of sending, in one width and case; first as methodWords().
QStringList methodSpellings(const QString &method);
// The way of sending that is meant, whatever the width and case: ＦＡＸ, Eメール, 持参, or its own
// word; none for words that are no way.
std::optional<QString> findMethod(const QString &spelling);

} // namespace gaiyo
