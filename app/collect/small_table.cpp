#include "collect/small_table.h"

#include <QRegularExpression>

#include <algorithm>

namespace gaiyo {

bool isFigure(const QString &words)
{
    static const QString kNumber = QStringLiteral(
        "[+＋\\-−－▲△約]?[0-9０-９][0-9０-９,，.．]*[ 　]*(?:[%％割倍歳件名通人回点"
        "票部枚個円者校社台本㎡㎢㎥㎏]|[千百]?[万億]?円|[かカヵヶ箇]所|世帯|団体|項目"
        "|ポイント|ページ|m²|km²?|ha|kg|t|m)?");
    static const QRegularExpression kFigure(QRegularExpression::anchoredPattern(
        QStringLiteral("[ 　]*%1(?:[ 　]*[（(]%1[）)])?[ 　]*").arg(kNumber)));
    return words.size() < 40 && kFigure.match(words).hasMatch();
}

double roughEms(QStringView words)
{
    double ems = 0;
    for (const QChar c : words) {
        const bool isNarrow =
            c.unicode() < 0x2000 || (c.unicode() >= 0xFF61 && c.unicode() < 0xFFA0);
        ems += isNarrow ? 0.56 : c.isLowSurrogate() ? 0 : 1;
    }
    return ems;
}

void shareRoom(std::vector<double> &widths, double room, std::vector<bool> fixed)
{
    fixed.resize(widths.size());
    size_t wide = 0;
    for (size_t i = 0; i < widths.size(); ++i) {
        wide += fixed[i] ? 0 : 1;
        room -= fixed[i] ? widths[i] : 0;
    }
    for (bool changed = true; changed && wide > 0;) {
        changed = false;
        for (size_t i = 0; i < widths.size() && !changed; ++i) {
            if (fixed[i] || widths[i] > room / double(wide))
                continue;
            fixed[i] = changed = true;
            room -= widths[i];
            --wide;
        }
    }
    for (size_t i = 0; i < widths.size(); ++i) {
        if (!fixed[i])
            widths[i] = room / double(wide);
    }
}

} // namespace gaiyo
