#include "checks/check_context.h"
#include "checks/subjects.h"

#include <QRegularExpression>
#include <QStringList>

#include <set>

namespace gaiyo {

namespace {

// Signs that nobody sees and that break searches: controls, blanks without width, marks of
// direction, soft hyphens. What joins the parts of one sign (ZWJ, variation selectors) is none.
bool isUnseen(QChar c)
{
    const char16_t u = c.unicode();
    return (u < 0x20 && u != u'\n' && u != u'\t') || (u >= 0x7F && u < 0xA0) || u == 0x00AD ||
           u == 0x200B || u == 0x200E || u == 0x200F || (u >= 0x202A && u <= 0x202E) ||
           (u >= 0x2060 && u <= 0x2064) || u == 0xFEFF;
}

// 機種依存文字: rows 13 and 89 to 92 of the makers' own sets, and what they had no room for.
bool isLost(char32_t c)
{
    return (c >= 0x2160 && c <= 0x217F) || c == 0x2116 || c == 0x2121 || c == 0x301D ||
           c == 0x301F || (c >= 0x3220 && c <= 0x33FF) || (c >= 0x2460 && c <= 0x24FF) ||
           (c >= 0x2600 && c <= 0x27BF && c != 0x2605 && c != 0x2606 && c != 0x2640 &&
            c != 0x2642 && c != 0x266A && c != 0x266D && c != 0x266F) ||
           c > 0xFFFF;
}

// What another system put in the place of 髙 and 﨑: 〓 and � wherever they stand, ? and ・ only in
// what reads as a name without it (?橋さん, 宮?市, 山・さん).
QString placeholderIn(const QString &words)
{
    static const QRegularExpression kPlaceholder(QStringLiteral(
        "[\\x{3013}\\x{FFFD}]"
        "|(?<![かねよな!?])\\?(?=[橋島田木山野松倉瀬津梨井柳岡間屋](?:さん|様|氏|先生))"
        "|(?<![\\x{3041}-\\x{3096}!?])\\?(?=[橋島田木山野松倉瀬津梨井柳岡間屋](?:屋|家|市|町|村|駅|"
        "線|"
        "島|[\\x{3400}-\\x{9FFF}]))"
        "|(?<=[山宮岩長川尾柴黒寺島谷石杉浜松柏洲須大])\\?(?=さん|様|氏|先生|市|町|村|駅|線|県|["
        "、。）」])"
        "|(?<=[\\x{3040}-\\x{9FFF}])・(?=[橋島田木山野松倉瀬津梨井柳岡間](?:さん|様|氏|先生))"
        "|(?<=[山宮岩長川尾柴黒寺島谷石])・(?=さん|様|氏|先生)"));
    const auto match = kPlaceholder.match(words);
    return match.hasMatch() ? quotedFrom(words, match.capturedStart(), 1, 3) : QString();
}

struct Damage
{
    std::vector<qsizetype> unseen;
    QString placeholder;
    std::set<char32_t> lost;

    bool operator==(const Damage &) const = default;
};

std::set<char32_t> lostIn(const QString &words)
{
    std::set<char32_t> lost;
    for (qsizetype i = 0; i < words.size(); ++i) {
        char32_t c = words[i].unicode();
        if (c < 0x2116)
            continue;
        if (words[i].isHighSurrogate() && i + 1 < words.size())
            c = QChar::surrogateToUcs4(words[i], words[i + 1]);
        i += c > 0xFFFF ? 1 : 0;
        if (c >= 0xFE00 && c <= 0xFE0F) // chosen forms of the character before
            continue;
        if ((c < 0xE0100 || c > 0xE01EF) && isLost(c))
            lost.insert(c);
    }
    return lost;
}

const Damage &damageIn(const PrintedText &text)
{
    return text.facts.found<Damage>([](const QString &words) {
        Damage damage{{}, placeholderIn(words), lostIn(words)};
        for (qsizetype i = 0; i < words.size(); ++i) {
            if (isUnseen(words[i]))
                damage.unseen.push_back(i);
        }
        return damage;
    });
}

void checkPlaceholders(CheckContext &context, const PrintedText &text)
{
    const QString &found = damageIn(text).placeholder;
    if (!found.isEmpty())
        context.report("lost_character", Severity::Note, text,
                       Checks::tr("%1 has “%2”; did another system lose a character there?")
                           .arg(placeName(text), found));
}

void checkUnseen(CheckContext &context, const PrintedText &text)
{
    std::vector<TextEdit> fix;
    for (const qsizetype at : damageIn(text).unseen)
        fix.push_back(text.edit(at, 1, {}));
    if (fix.empty())
        return;
    context.report(
        "control_character", Severity::Warning, text,
        Checks::tr("%1 has characters that nobody sees: %2.").arg(placeName(text)).arg(fix.size()));
    context.addFix(std::move(fix));
}

} // namespace

void checkLostCharacters(CheckContext &context)
{
    std::set<char32_t> lost;
    const PrintedText *first = nullptr;
    for (const PrintedText &text : context.texts()) {
        checkUnseen(context, text);
        checkPlaceholders(context, text);
        const auto &own = damageIn(text).lost;
        lost.insert(own.begin(), own.end());
        first = first || own.empty() ? first : &text;
    }
    if (!first)
        return;
    QStringList shown;
    for (const char32_t c : lost)
        shown += QString::fromUcs4(&c, 1);
    context.report("lost_character", Severity::Note, *first,
                   Checks::tr("Other systems may lose these characters: %1. The first of them: %2.")
                       .arg(shown.join(u'、'), placeName(*first)));
    context.addSubject(shown.join(QString()));
}

} // namespace gaiyo
