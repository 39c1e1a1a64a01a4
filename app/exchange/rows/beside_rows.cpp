#include "exchange/rows/beside_rows.h"

#include "exchange/rows/cell_text.h"

#include <QRegularExpression>

#include <algorithm>

namespace gaiyo {

namespace {

constexpr qsizetype kLongestSum = 40;

// 3, 3件, 1,024名, 45.5%, －.
bool isFigure(const QString &cell)
{
    static const QRegularExpression kFigure(QRegularExpression::anchoredPattern(QStringLiteral(
        "(?:延べ|全|約)?[0-9][0-9,.]*(?:件|人|名|通|団体|%)?(?:以上|程度|余り?)?|[-―—–－ー]+")));
    return cell.size() <= kLongestSum && kFigure.match(foldName(cell)).hasMatch();
}

// 第1章 小計: one only beside a figure, since a heading may end so.
bool endsLikeSum(const QString &cell)
{
    static const QRegularExpression kEnd(QStringLiteral("(?:小計|合計|総計|累計)$"));
    return cell.size() <= kLongestSum && kEnd.match(foldName(cell)).hasMatch();
}

} // namespace

bool isRemark(const QString &words)
{
    static const QRegularExpression kRemark(
        QStringLiteral("^(?:[※＊*]|[（(]?注[）)：:0-9０-９]|(?:小|合|総)?計[：: 　0-9０-９])"));
    static const QRegularExpression kContact(QStringLiteral(
        "^[【［\\[〔(（＜<■●○◆◇▼□]?\\s*(?:本件(?:に関する|の)|この件に関する)?(?:お|御)?"
        "(?:問い?合わ?せ(?:先|窓口)?|連絡先|担当(?:部署|課|窓口))\\s*"
        "(?:[:：】］\\]〕)）＞>]|$|[ 　].*(?:課|係|室|局|部|電話|TEL|Tel|☎|[0-9０-９]{2,}))"));
    return kRemark.match(words).hasMatch() || kContact.match(words).hasMatch();
}

bool saysNoOpinion(const QString &words)
{
    static const QString kOf = QStringLiteral(
        "(?:(?:この|本|当該)?(?:章|節|項目|部分|件|案|素案|計画)?(?:に対する|について(?:の)?|"
        "に関する)(?:の)?)?");
    static const QRegularExpression kNone(QRegularExpression::anchoredPattern(
        QStringLiteral("[(【\\[<]?") + kOf +
        QStringLiteral("(?:(?:特に|該当|(?:提出|お寄せ|寄せ)(?:された|られた|いただいた))?"
                       "(?:ご|御)?(?:意見(?:書|等)?)?(?:の?提出)?[はも]?(?:特に|寄せられ)?"
                       "(?:なし|無し|無|ありません(?:でした)?|ございません(?:でした)?|"
                       "なかった|ませんでした)(?:です)?|(?:ご|御)?意見(?:数)?:?0件)[)】\\]>]?[。.]?"
                       "(?:\\(0件\\))?[)】\\]>]?")));
    constexpr qsizetype kLongest = 40;
    return words.size() <= kLongest && kNone.match(foldName(words)).hasMatch();
}

bool isSum(const QString &words)
{
    static const QString kNumber =
        QStringLiteral("(?:延べ|全|約)?[0-9][0-9,]*(?:件|人|名|通|団体)?(?:以上|程度|余り?)?");
    static const QRegularExpression kSum(QRegularExpression::anchoredPattern(
        QStringLiteral("[\\[【〔(<《]?(?:(?:(?:ご|御)?意見)?(?:件数|数)?の?(?:小|合|総|累)?計"
                       "(?:(?:意見)?(?:件)?数)?|以上,?(?:合?計)?)[\\]】〕)>》]?"
                       "(?:\\(?(?:件|件数|人)\\))?(?:[:は]?") +
        kNumber + QStringLiteral("(?:\\([^()]*\\))?)?(?:です|となります)?[。.]?")));
    if (words.size() > kLongestSum)
        return false;
    return kSum.match(foldName(words).replace(u'、', u',')).hasMatch();
}

bool hasSentence(const QString &text)
{
    return !text.trimmed().isEmpty() && !isSum(text) && !isFigure(text);
}

bool isSumRow(const QStringList &cells, const QStringList &texts)
{
    if (std::any_of(texts.begin(), texts.end(), hasSentence))
        return false;
    return std::any_of(cells.begin(), cells.end(), isSum) ||
           (std::any_of(cells.begin(), cells.end(), endsLikeSum) &&
            std::any_of(cells.begin(), cells.end(), isFigure));
}

} // namespace gaiyo
