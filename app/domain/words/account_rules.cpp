#include "domain/words/personal_rules.h"
#include "domain/words/width_fold.h"

#include <algorithm>
#include <array>

namespace gaiyo {

namespace {

constexpr qsizetype kReach = 24; // between the name of a service and the account
constexpr qsizetype kShortest = 3;
constexpr qsizetype kLongest = 30;

constexpr std::array<QStringView, 10> kServices{
    u"line",     u"twitter",        u"ツイッター", u"instagram", u"インスタ",
    u"facebook", u"フェイスブック", u"x(",         u"x:",        u"アカウント"};

bool isOfAccount(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= u'a' && u <= u'z') || isFoldedDigit(c) || u == u'_' || u == u'.' || u == u'-';
}

qsizetype endOfAccount(const QString &plain, qsizetype start)
{
    qsizetype end = start;
    while (end < plain.size() && isOfAccount(plain[end]))
        ++end;
    while (end > start && (plain[end - 1] == u'.' || plain[end - 1] == u'-'))
        --end;
    const bool isAccount = end - start >= kShortest && end - start <= kLongest &&
                           std::any_of(plain.begin() + start, plain.begin() + end,
                                       [](QChar c) { return c >= u'a' && c <= u'z'; });
    return isAccount ? end : -1;
}

// What stands before it on its line.
QStringView lineBefore(const QString &plain, qsizetype at)
{
    const qsizetype line = at == 0 ? 0 : plain.lastIndexOf(u'\n', at - 1) + 1;
    const qsizetype from = std::max(line, at - kReach);
    return QStringView(plain).sliced(from, at - from);
}

bool namesService(QStringView words)
{
    return std::any_of(kServices.begin(), kServices.end(),
                       [words](QStringView name) { return words.contains(name); });
}

} // namespace

void findAccounts(const RuledText &text, FoundStretches &found)
{
    const QString &plain = text.plain;
    for (qsizetype i = 0; i < plain.size(); ++i) {
        const QChar c = plain[i];
        if (c == u'@') {
            const bool isMail = i > 0 && isOfAccount(plain[i - 1]);
            const qsizetype end = isMail ? -1 : endOfAccount(plain, i + 1);
            if (end > 0)
                found.push_back(
                    {i, end, PersonalReason::Contact, namesService(lineBefore(plain, i))});
        } else if (c == u':' && namesService(lineBefore(plain, i + 1))) {
            qsizetype start = i + 1;
            while (start < plain.size() && plain[start] == u' ')
                ++start;
            const qsizetype end = endOfAccount(plain, start);
            const bool isAddress = end > 0 && QStringView(plain).mid(start).startsWith(u"http");
            if (end > 0 && !isAddress && (end == plain.size() || plain[end] != u'@'))
                found.push_back({start, end, PersonalReason::Contact, true});
        }
    }
}

} // namespace gaiyo
