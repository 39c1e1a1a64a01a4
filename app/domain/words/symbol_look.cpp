#include "domain/words/symbol_look.h"

#include "domain/words/width_fold.h"

#include <array>
#include <utility>

namespace gaiyo {

namespace {

// The mark as booklets print it, and what is typed for it.
const std::array kLooks{
    std::pair(u'○', QStringView(u"〇◯⚪⭕⭘")), std::pair(u'●', QStringView(u"⚫⬤")),
    std::pair(u'◎', QStringView(u"⦾⊚⊙")),    std::pair(u'△', QStringView(u"▵∆Δ")),
    std::pair(u'▲', QStringView(u"▴")),      std::pair(u'□', QStringView(u"☐◻▢⬜")),
    std::pair(u'■', QStringView(u"◼⬛")),     std::pair(u'×', QStringView(u"✕✖☓⨯╳")),
    std::pair(u'☆', QStringView(u"⭐")),      std::pair(u'◇', QStringView(u"⋄◊⬦"))};

} // namespace

QString symbolLook(const QString &symbol)
{
    QString look = symbol.trimmed();
    if (look.size() == 2 && (look[1] == QChar(0xFE0E) || look[1] == QChar(0xFE0F)))
        look.chop(1); // which style of glyph was meant
    if (look.size() != 1)
        return look;
    for (const auto &[printed, typed] : kLooks) {
        if (typed.contains(look[0]))
            return QString(QChar(printed));
    }
    return isHyphen(look[0]) ? QStringLiteral("―") : look;
}

} // namespace gaiyo
