#include "exchange/rows/references.h"

#include "domain/markup.h"
#include "exchange/rows/cell_text.h"

#include <QRegularExpression>

namespace gaiyo {

QString linkReferences(const QString &plain,
                       const std::function<std::optional<OpinionId>(const QString &)> &find)
{
    // A lower-case "no" needs its full stop: it is an English word too.
    static const QRegularExpression kReference(
        QStringLiteral("(?<![0-9A-Za-z０-９Ａ-Ｚａ-ｚ])"
                       "(?:№|[NＮ][oｏOＯ]|[nｎ][oｏ](?=[.．]))[.．]?[ \\x{3000}]{0,2}"
                       "([0-9０-９]+)"
                       "(?![0-9A-Za-z０-９Ａ-Ｚａ-ｚ]|[.．\\-‐－][0-9０-９])"));
    QString markup;
    qsizetype done = 0;
    for (auto it = kReference.globalMatch(plain); it.hasNext();) {
        const auto match = it.next();
        const auto opinion = find(foldLabel(match.capturedView(1)));
        if (!opinion)
            continue;
        markup += escapeMarkup(plain.mid(done, match.capturedStart() - done));
        markup += referenceMarkup(*opinion);
        done = match.capturedEnd();
    }
    return markup + escapeMarkup(plain.mid(done));
}

} // namespace gaiyo
