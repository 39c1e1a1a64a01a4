#include "intake/inquiry/unclear_answer.h"

#include "domain/words/unwrapped.h"
#include "exchange/rows/cell_text.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace gaiyo {

namespace {

constexpr qsizetype kShortest = 2; // 済, 〇, ー
constexpr qsizetype kLongest = 40; // of what is said in passing

bool hasWords(const QString &folded)
{
    return std::ranges::any_of(folded,
                               [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); });
}

// A line that was full, or that nobody ends there; short lines may be a list.
bool isBroken(const QString &line)
{
    constexpr qsizetype kFull = 12;
    const QString words = line.trimmed();
    return words.size() >= kFull || words.endsWith(u'、') ||
           (!words.isEmpty() && words.back().script() == QChar::Script_Hiragana);
}

} // namespace

bool mayBeMeantForUs(const QString &answer)
{
    const QString folded = foldName(answer);
    if (folded.isEmpty() || folded.size() > kLongest)
        return false;
    if (folded.size() <= kShortest || !hasWords(folded))
        return true;
    const QString none = QStringLiteral("(?:なし|無し|ありません|ございません)");
    static const QRegularExpression kForUs(
        QStringLiteral(
            "案で(?:よ|良|い|可|お|結|問|異|差)"
            "|(?:変更|修正|訂正|異議|異存|該当)(?:点|箇所|事項)?(?:は|の必要は?|等は?)?"
            "(?:特に|特段)?(?:%1|不要)(?![がのとをにもたで])"
            "|(?:特に|特段|当課).{0,12}%1[。.]?$"
            "|意見.{0,6}%1[。.]?$"
            "|^.{0,16}(?:同じ|同様|同文|同回答|同左|同右|同前|前同|同上|〃)"
            "(?:です|である|とする|とします|で(?:お願いします|結構です|よい))?[。.]?$"
            "|別(?:紙|添|表|ファイル|シート)|添付|別途(?:回答|提出|送付|連絡)"
            "|^(?:現在)?(?:確認|調整|照会|協議|作成|相談)中(?:です|につき.*)?[。.]?$"
            "|(?:後日|追って)(?:回答|提出|送付|連絡)|^未定|回答(?:不要|不可|できません|予定)"
            "|(?:所管|担当)(?:外|ではな|ではあ|ではご)|^(?:当課は?|回答の?)?対象外"
            "|他課(?:へ|で(?!も|の)|の所管|の担当)|[?？]$")
            .arg(none));
    return kForUs.match(folded).hasMatch();
}

bool breaksSentences(const QString &answer, const QString &sent)
{
    QStringList lines = answer.split(u'\n');
    lines.removeLast();
    return std::ranges::any_of(lines, isBroken) && unwrapped(answer) != answer &&
           unwrapped(sent) == sent;
}

bool isBrokenAnew(const QString &answer, const QString &sent)
{
    return answer.contains(u'\n') && unwrapped(answer) == sent;
}

} // namespace gaiyo
