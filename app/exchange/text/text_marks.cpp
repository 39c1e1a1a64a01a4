#include "exchange/text/text_marks.h"

#include "domain/words/meant_characters.h"
#include "exchange/rows/cell_text.h"
#include "exchange/rows/column_names.h"

#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace gaiyo {

namespace {

constexpr qsizetype kLongestMarkName = 20;
constexpr qsizetype kLongestStart = 100; // of a line, in which a mark ends

// The side that a name stands for, and the number behind it: 意見１, 回答 No.3.
bool readName(const QString &words, TextMark &mark)
{
    static const QRegularExpression kNumbered(QRegularExpression::anchoredPattern(QStringLiteral(
        "(.*?)\\s*(?:[NＮ][oｏ][.．]?|№)?\\s*([0-9０-９]{1,5}(?:[-－−ー][0-9０-９]{1,3})?)?"
        "\\s*([（(](?:外|他|ほか|計|同趣旨|同様|類似|件数[:：]?)?の?(?:意見)?\\s*[0-9０-９]{1,4}件["
        ")）])?")));
    const auto match = kNumbered.match(words.trimmed());
    const QString name = match.captured(1).trimmed();
    if (name.isEmpty() || name.size() > kLongestMarkName)
        return false;
    const auto field = findFieldOfColumn(name);
    if (field == SourceField::Summary)
        mark.side = MarkedSide::Opinion;
    else if (field == SourceField::Response)
        mark.side = MarkedSide::Response;
    else if (field == SourceField::Category)
        mark.side = MarkedSide::Category;
    else
        return false;
    mark.name = withMeantCharacters(name); // a column of the booklet is called so
    mark.number = foldLabel(match.captured(2));
    mark.counted = match.captured(3);
    return true;
}

QRegularExpression begin(const QString &pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern),
                              QRegularExpression::UseUnicodePropertiesOption |
                                  QRegularExpression::DotMatchesEverythingOption);
}

std::optional<TextMark> readNamedMark(const QString &line)
{
    static const QString kSigns = QStringLiteral("[■□◼◾●○◎◆◇▼▽▶▷▲△★☆・※→⇒⇨➡➔>＞-]");
    static const std::pair<QRegularExpression, QString> kForms[] = {
        {begin(QStringLiteral("%1?\\s*([\\[［【〔<＜〈《(（])([^\\]］】〕>＞〉》)）]{1,24})"
                              "[\\]］】〕>＞〉》)）]\\s*[:：]?\\s*(.*)")
                   .arg(kSigns)),
         {}},
        {begin(QStringLiteral("(%1)\\s*([^\\s:：]{1,24})(?:\\s*[:：]\\s*|\\s+|$)(.*)").arg(kSigns)),
         {}},
        {begin(QStringLiteral("()([^\\s:：]{1,24})\\s*[:：]\\s*(.*)")), QStringLiteral(":")},
        {begin(QStringLiteral("()([^\\s:：0-9０-９]{1,20}\\s*[0-9０-９]{1,5})(?:\\s+|$)(.*)")),
         QStringLiteral("1")}};
    // 提出された意見：3件 says how many there are.
    static const QRegularExpression kCount(QRegularExpression::anchoredPattern(
        QStringLiteral("[0-9０-９,，]{1,9}\\s*件\\s*(?:[（(][^（）()]{0,20}[）)])?")));
    for (const auto &[form, sign] : kForms) {
        const auto match = form.match(line);
        TextMark mark;
        if (!match.hasMatch() || !readName(match.captured(2), mark))
            continue;
        mark.form = sign.isEmpty() ? match.captured(1) : sign;
        mark.rest = match.captured(3);
        if (mark.form == u":" && kCount.match(mark.rest).hasMatch())
            continue;
        return mark;
    }
    return std::nullopt;
}

// Q1. and A1.; 「Q 」. Not QRコード, A案.
std::optional<TextMark> readLetterMark(const QString &line)
{
    static const QRegularExpression kLetter = begin(
        QStringLiteral("[■●◆]?([QＱAＡ])\\s*([0-9０-９]{0,5})(?:\\s*[.．:：、]\\s*|\\s+|$)(.*)"));
    const auto match = kLetter.match(line);
    if (!match.hasMatch())
        return std::nullopt;
    const QString letter = foldWidth(match.captured(1));
    return TextMark{letter == u"Q" ? MarkedSide::Opinion : MarkedSide::Response,
                    letter,
                    {},
                    foldLabel(match.captured(2)),
                    match.captured(3)};
}

} // namespace

std::optional<TextMark> readTextMark(const QString &line)
{
    const QString words = line.trimmed();
    if (words.isEmpty())
        return std::nullopt;
    const QString start = words.left(kLongestStart);
    auto mark = readNamedMark(start);
    if (!mark)
        mark = readLetterMark(start);
    if (mark)
        mark->rest += QStringView(words).mid(start.size());
    return mark;
}

std::optional<QString> readNumberLine(const QString &line)
{
    static const QRegularExpression kNumber = begin(QStringLiteral(
        "[■□●○◎◆◇▼▽▶▷]?\\s*[\\[［【〔<＜〈《(（]?\\s*(?:[NＮ][oｏOＯ]\\s*[.．:：]?|№|番号)\\s*[:：]"
        "?\\s*"
        "([0-9０-９]{1,5}(?:[-－−ー][0-9０-９]{1,3})?)\\s*[.．]?\\s*[\\]］】〕>＞〉》)）]?"));
    const auto match = kNumber.match(line.left(kLongestStart).trimmed());
    return match.hasMatch() ? std::optional(foldLabel(match.captured(1))) : std::nullopt;
}

bool MarkForms::hold(const TextMark &mark) const
{
    switch (mark.side) {
    case MarkedSide::Opinion:
        return mark.form == opinion;
    case MarkedSide::Response:
        return mark.form == response;
    case MarkedSide::Category:
        return mark.form == opinion || mark.form == response;
    }
    Q_UNREACHABLE();
}

namespace {

// The form that most marks of a side have, of several the first.
QString usualForm(const std::vector<TextMark> &marks, MarkedSide side)
{
    std::vector<std::pair<QString, int>> counts;
    for (const TextMark &mark : marks) {
        if (mark.side != side)
            continue;
        const auto known = std::ranges::find(counts, mark.form, &std::pair<QString, int>::first);
        if (known == counts.end())
            counts.emplace_back(mark.form, 1);
        else
            ++known->second;
    }
    const auto most = std::ranges::max_element(counts, {}, &std::pair<QString, int>::second);
    return most == counts.end() ? QString() : most->first;
}

} // namespace

std::optional<MarkForms> findMarkForms(const std::vector<SourceLine> &lines)
{
    std::vector<TextMark> marks; // from the first opinion on
    for (const SourceLine &line : lines) {
        auto mark = readTextMark(line.text);
        if (mark && (!marks.empty() || mark->side == MarkedSide::Opinion))
            marks.push_back(std::move(*mark));
    }
    // A response stands below an opinion of that form: what comes before the first answers none.
    const QString opinion = usualForm(marks, MarkedSide::Opinion);
    const auto first = std::ranges::find_if(marks, [&](const TextMark &mark) {
        return mark.side == MarkedSide::Opinion && mark.form == opinion;
    });
    marks.erase(marks.begin(), first);
    const MarkForms forms{opinion, usualForm(marks, MarkedSide::Response)};
    const bool isPair = (forms.response == u"A") == (forms.opinion == u"Q");
    return forms.response.isEmpty() || !isPair ? std::nullopt : std::optional(forms);
}

} // namespace gaiyo
