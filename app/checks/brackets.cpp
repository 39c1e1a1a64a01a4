#include "checks/check_context.h"
#include "checks/list_marks.h"
#include "checks/subjects.h"

#include <algorithm>
#include <vector>

namespace gaiyo {

namespace {

constexpr QStringView kOpening = u"「『（(【〔［〈《“";
constexpr QStringView kClosing = u"」』）)】〕］〉》”";

QChar pairOf(QChar bracket)
{
    const qsizetype opening = kOpening.indexOf(bracket);
    return opening >= 0 ? kClosing[opening] : kOpening[kClosing.indexOf(bracket)];
}

// （…) is one pair: of two widths, but not open.
QChar oneWidth(QChar c)
{
    return c == u'(' ? QChar(u'（') : c == u')' ? QChar(u'）') : c;
}

struct Open
{
    QChar bracket;
    qsizetype position;
};

struct Brackets
{
    QString unbalanced; // around the first one without its other half
    QString nested;     // 「…「, both open

    bool operator==(const Brackets &) const = default;
};

QString around(const QString &words, qsizetype at)
{
    return quotedFrom(words, at, 1, 6);
}

Brackets bracketsOf(const QString &words)
{
    Brackets found;
    std::vector<Open> open;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QChar c = oneWidth(words[i]);
        if (words[i] == u'(' && isOfFace(words, i) && words.indexOf(u')', i) < 0 &&
            words.indexOf(u'）', i) < 0)
            continue;
        if (kOpening.contains(c)) {
            const bool isInside = !open.empty() && open.back().bracket == c;
            if (isInside && c == u'「' && found.nested.isEmpty())
                found.nested = around(words, i);
            open.push_back({c, i});
        } else if (kClosing.contains(c)) {
            if (!open.empty() && pairOf(c) == open.back().bracket) {
                if (c != u'）' || !isListMarkInside(words, i, open.back().position))
                    open.pop_back();
            } else if (!isListMark(words, i) && !(c == u'）' && isOfFace(words, i))) {
                found.unbalanced = around(words, i);
                return found;
            }
        }
    }
    if (!open.empty())
        found.unbalanced = around(words, open.back().position);
    return found;
}

} // namespace

void checkBrackets(CheckContext &context)
{
    for (const PrintedText &text : context.texts()) {
        const auto &found = text.facts.found<Brackets>(bracketsOf);
        if (!found.unbalanced.isEmpty())
            context.report("unbalanced_bracket", Severity::Warning, text,
                           Checks::tr("%1 has a bracket without its other half: “%2”.")
                               .arg(placeName(text), found.unbalanced));
        else if (!found.nested.isEmpty())
            context.report("nested_bracket", Severity::Note, text,
                           Checks::tr("%1 has 「」 inside 「」: “%2”; 『』 stand inside.")
                               .arg(placeName(text), found.nested));
    }
}

} // namespace gaiyo
