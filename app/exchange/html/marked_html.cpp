#include "exchange/html/marked_html.h"

namespace gaiyo {

QString markedHtml(const QString &html, Mark mark)
{
    if (mark == Mark::None || html.isEmpty())
        return html;
    if (mark == Mark::Underlined)
        return QStringLiteral("<u>") + html + QStringLiteral("</u>");
    return mark == Mark::Removed ? QStringLiteral("<del>") + html + QStringLiteral("</del>")
                                 : QStringLiteral("<ins>") + html + QStringLiteral("</ins>");
}

QString legendWords(const LegendEntry &entry)
{
    return entry.text.isEmpty() ? entry.symbol : entry.symbol + u' ' + entry.text;
}

} // namespace gaiyo
