#include "collect/marked_item.h"

#include <QRegularExpression>

namespace gaiyo {

MarkedItem markedItem(const QString &item)
{
    static const QRegularExpression kOwn(QStringLiteral(
        "^(?:([・･■□●○◎◯◆◇▲△▼▽★☆※＊→⇒➡⇨▶▷▪•☞✓✔☐☑])(?!\\1)" // not ○○ for a name
        "|[①-⑳㉑-㉟㊱-㊿❶-❿]"
        "|[（(](?:[0-9０-９]{1,2}|[ァ-ンｱ-ﾝ]|[一二三四五六七八九十]{1,2}|[a-zａ-ｚ])[）)]"
        "|(?:[0-9０-９]{1,2}|[ア-ンｱ-ﾝ]|[a-zａ-ｚ])[.．)）]"
        "|(?:第[0-9０-９]{1,2}[章節条項編部]?|[0-9０-９]{1,2}|[ア-ンｱ-ﾝⅠ-Ⅻ])(?=[\\s　]))"
        "[\\s　]*(?=[^\\s0-9０-９])"));
    const auto found = kOwn.match(item);
    return found.hasMatch() ? MarkedItem{found.captured(), item.mid(found.capturedEnd()), true}
                            : MarkedItem{QStringLiteral("・"), item, false};
}

} // namespace gaiyo
