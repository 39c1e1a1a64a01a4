#include "domain/words/personal_rules.h"
#include "domain/words/width_fold.h"

#include <QStringList>

#include <algorithm>

namespace gaiyo {

namespace {

constexpr qsizetype kDigits = 12;
constexpr qsizetype kCueReach = 12; // characters before the number

// The last digit of a My Number follows from the others (総務省令第85号, 2014).
bool hasCheckDigit(const QString &digits)
{
    int sum = 0;
    for (int n = 1; n < kDigits; ++n) {
        const int digit = digits[kDigits - 1 - n].unicode() - u'0';
        sum += digit * (n <= 6 ? n + 1 : n - 5);
    }
    const int rest = sum % 11;
    return digits[kDigits - 1].unicode() - u'0' == (rest <= 1 ? 0 : 11 - rest);
}

bool isAnnounced(const QString &plain, qsizetype start)
{
    const qsizetype from = std::max<qsizetype>(0, start - kCueReach);
    const QStringView before = QStringView(plain).mid(from, start - from);
    return before.contains(u"マイナンバー") || before.contains(u"個人番号");
}

// Twelve digits at `start`, whole or in three groups of four; behind them, or -1.
qsizetype readNumber(const QString &plain, qsizetype start, QString &digits)
{
    qsizetype separators = 0;
    qsizetype i = start;
    for (; i < plain.size() && digits.size() < kDigits; ++i) {
        const bool isBetween = digits.size() == 4 || digits.size() == 8;
        if (isFoldedDigit(plain[i]))
            digits += plain[i];
        else if (isBetween && (isHyphen(plain[i]) || plain[i] == u' ') &&
                 isFoldedDigit(plain[i - 1]))
            ++separators;
        else
            return -1;
    }
    const bool isWhole = digits.size() == kDigits && (separators == 0 || separators == 2);
    const QChar behind = i < plain.size() ? plain[i] : QChar();
    const bool goesOn = isFoldedDigit(behind) || QStringLiteral("-.,円").contains(behind);
    return isWhole && (behind.isNull() || !goesOn) ? i : -1;
}

} // namespace

void findNumbers(const RuledText &text, FoundStretches &found)
{
    const QString &plain = text.plain;
    for (qsizetype i = 0; i < plain.size(); ++i) {
        const QChar before = i > 0 ? plain[i - 1] : QChar();
        if (!isFoldedDigit(plain[i]) || isFoldedDigit(before) || isHyphen(before) || before == u'.')
            continue;
        QString digits;
        const qsizetype end = readNumber(plain, i, digits);
        if (end < 0)
            continue;
        const bool isSure = isAnnounced(plain, i);
        if (isSure || hasCheckDigit(digits))
            found.push_back({i, end, PersonalReason::Other, isSure});
        i = end - 1;
    }
}

} // namespace gaiyo
