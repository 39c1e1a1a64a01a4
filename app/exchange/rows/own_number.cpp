#include "exchange/rows/own_number.h"

#include "exchange/rows/anchored_pattern.h"

#include <QRegularExpression>

#include <algorithm>

namespace gaiyo {

namespace {

// 1-1, 1－1－1, 1.1: two numbers and more.
const QString kParts = QStringLiteral("[0-9０-９]{1,3}(?:[-－‐−–.．][0-9０-９]{1,3})+");

QString partsForm(const QString &number)
{
    const auto parts = std::ranges::count_if(
        number, [](QChar c) { return QStringView(u"-－‐−–.．").contains(c); });
    return QString::number(parts + 1);
}

std::optional<OwnNumber> readParts(const QString &line)
{
    // Words may touch it, but not those that make it a quantity: 1.5倍, 2-3人.
    static const QRegularExpression kNumber = anchoredPattern(
        u'(' + kParts +
        QStringLiteral(
            ")[.．)）]?(?:\\s+|(?![人件年月日倍割歳か箇ヶ個つ%％℃～〜、,，0-9０-９]))(\\S.*)"));
    const auto match = kNumber.match(line);
    if (!match.hasMatch())
        return std::nullopt;
    return OwnNumber{match.captured(1), match.captured(2), partsForm(match.captured(1))};
}

// 第1部, 第2編: above 第1章.
std::optional<OwnNumber> readPart(const QString &line)
{
    static const QRegularExpression kNumber = anchoredPattern(
        QStringLiteral("(第\\s*[0-9０-９一二三四五六七八九十]+\\s*([部編]))\\s*(\\S.*)"));
    const auto match = kNumber.match(line);
    if (!match.hasMatch())
        return std::nullopt;
    return OwnNumber{match.captured(1), match.captured(3), match.captured(2)};
}

// 第１　…, 第一　…: neither 第１章 nor 第１回.
std::optional<OwnNumber> readOrdinal(const QString &line)
{
    static const QRegularExpression kNumber = anchoredPattern(
        QStringLiteral("(第\\s*(?:[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3}))"
                       "(?:\\s+|\\s*[：:．.、]\\s*)(?![章節項部編回次期号条款])(\\S.*)"));
    const auto match = kNumber.match(line);
    if (!match.hasMatch())
        return std::nullopt;
    return OwnNumber{match.captured(1), match.captured(2), QStringLiteral("第")};
}

// 基本方針２　…, 施策２－１　…, 重点目標Ⅰ：…
std::optional<OwnNumber> readNamedNumber(const QString &line)
{
    static const QRegularExpression kNumber = anchoredPattern(
        QStringLiteral("((?!令和|平成|昭和|大正)([\\p{Han}\\p{Katakana}ー]{1,10})\\s?(") + kParts +
        QStringLiteral("|[0-9０-９]{1,3}|[Ⅰ-Ⅻ]|[①-⑳]))(?:\\s+|\\s*[：:．.、]\\s*)(\\S.*)"));
    const auto match = kNumber.match(line);
    if (!match.hasMatch() || match.captured(2) == u"取組項目" ||
        match.captured(2) == u"第") // 第 1 章
        return std::nullopt;
    return OwnNumber{match.captured(1), match.captured(4),
                     match.captured(2) + partsForm(match.captured(3))};
}

// I　…, II. …: Ⅰ and Ⅱ in letters.
std::optional<OwnNumber> readRomanLetters(const QString &line)
{
    static const QRegularExpression kNumber = anchoredPattern(
        QStringLiteral("((?:IX|IV|VI{0,3}|I{1,3}|XI{0,2}|ＩＸ|ＩＶ|ＶＩ{0,3}|Ｉ{1,3}|"
                       "ＸＩ{0,2}))(?:[.．]\\s*|\\s+)(\\S.*)"));
    const auto match = kNumber.match(line);
    if (!match.hasMatch())
        return std::nullopt;
    return OwnNumber{match.captured(1), match.captured(2), QStringLiteral("Ⅰ")};
}

// ア　…, (ア) …, a) …, Ａ．…
std::optional<OwnNumber> readLetter(const QString &line)
{
    static const QRegularExpression kPlain = anchoredPattern(
        QStringLiteral("([ア-ンｱ-ﾝa-zA-Zａ-ｚＡ-Ｚ])(?:[.．)）、]\\s*|\\s+)(\\S.*)"));
    static const QRegularExpression kBracketed =
        anchoredPattern(QStringLiteral("([(（][ア-ンｱ-ﾝa-zA-Zａ-ｚＡ-Ｚ][)）])\\s*(\\S.*)"));
    const auto bracketed = kBracketed.match(line);
    const auto match = bracketed.hasMatch() ? bracketed : kPlain.match(line);
    if (!match.hasMatch())
        return std::nullopt;
    const QChar letter = match.captured(1)[bracketed.hasMatch() ? 1 : 0];
    const QString form = letter.script() == QChar::Script_Katakana ? QStringLiteral("ア")
                         : letter.isLower()                        ? QStringLiteral("a")
                                                                   : QStringLiteral("A");
    return OwnNumber{match.captured(1), match.captured(2),
                     bracketed.hasMatch() ? u'(' + form : form};
}

// （一）…, ㈠ …
std::optional<OwnNumber> readBracketedKanji(const QString &line)
{
    static const QRegularExpression kNumber = anchoredPattern(
        QStringLiteral("([(（][一二三四五六七八九十]{1,3}[)）]|[㈠-㈩])\\s*(\\S.*)"));
    const auto match = kNumber.match(line);
    if (!match.hasMatch())
        return std::nullopt;
    return OwnNumber{match.captured(1), match.captured(2), QStringLiteral("(一")};
}

} // namespace

std::optional<OwnNumber> readOwnNumber(const QString &line)
{
    const QString text = line.trimmed();
    for (const auto read : {&readParts, &readPart, &readOrdinal, &readNamedNumber,
                            &readRomanLetters, &readLetter, &readBracketedKanji}) {
        if (auto number = read(text))
            return number;
    }
    return std::nullopt;
}

} // namespace gaiyo
