#include "exchange/rows/heading_grammar.h"

#include "domain/numbering.h"
#include "exchange/rows/anchored_pattern.h"
#include "exchange/rows/numbered_heading.h"

#include <QRegularExpression>

#include <array>

namespace gaiyo {

namespace {

constexpr qsizetype kLongestHeading = 1000;

// Takes a leading （素案：…） off the text; the number in it may itself stand in brackets.
std::optional<QString> takeDraftNumber(QString &rest)
{
    static const QRegularExpression kDraft = anchoredPattern(QStringLiteral(
        "[（(]\\s*素案\\s*[：:]\\s*([（(][0-9０-９]+[)）]|[^（）()]*?)\\s*[）)]\\s*(.*)"));
    const auto match = kDraft.match(rest);
    if (!match.hasMatch())
        return std::nullopt;
    rest = match.captured(2);
    return match.captured(1);
}

std::optional<Heading> readOther(const QString &line)
{
    static const QRegularExpression kOther =
        anchoredPattern(QStringLiteral("その他(?:\\s*[（(].*[)）])?"));
    if (!kOther.match(line).hasMatch())
        return std::nullopt;
    return Heading{NodeKind::Other, {}, {}, line};
}

// 第1章, and below it in other offices' plans 第1節 and 第1項.
std::optional<Heading> readChapter(const QString &line)
{
    // No kana behind 章: 第4章の内容は… is a sentence. 第2項及び… is one of a law, too.
    static const QRegularExpression kChapter = anchoredPattern(
        QStringLiteral("第\\s*([0-9０-９一二三四五六七八九十百]+)\\s*(章(?![ぁ-ん])|[節項]("
                       "?=[\\s（(]|$))\\s*(.*)"));
    const auto match = kChapter.match(line);
    if (!match.hasMatch())
        return std::nullopt;
    const QString level = match.captured(2);
    QString rest = match.captured(3);
    const auto draft = takeDraftNumber(rest);
    return Heading{level == u"章"   ? NodeKind::Chapter
                   : level == u"節" ? NodeKind::Section
                                    : NodeKind::Subsection,
                   QStringLiteral("第%1%2").arg(match.captured(1), level), draft, rest};
}

std::optional<QString> takeCircledNumber(QString &rest)
{
    qsizetype length = 0;
    while (length < rest.size() && findCircledValue(rest[length]))
        ++length;
    if (length == 0)
        return std::nullopt;
    const QString number = rest.left(length);
    rest = rest.mid(length).trimmed();
    return number;
}

std::optional<QString> takeItemNumber(QString &rest)
{
    static const QRegularExpression kDigits = anchoredPattern(
        QStringLiteral("([（(][0-9０-９]+[)）]|[0-9０-９]+(?=\\s|[（(]\\s*素案|$))\\s*(.*)"));
    if (auto circled = takeCircledNumber(rest))
        return circled;
    const auto match = kDigits.match(rest);
    if (!match.hasMatch())
        return std::nullopt;
    rest = match.captured(2);
    return match.captured(1);
}

std::optional<Heading> readItem(const QString &line)
{
    static const QString kWord = QStringLiteral("取組項目");
    if (!line.startsWith(kWord))
        return std::nullopt;
    QString rest = line.mid(kWord.size());
    // 取組項目については… is a sentence: a number, a bracket or a space has to follow.
    const bool set =
        !rest.isEmpty() && (rest[0].isSpace() || rest[0].isDigit() || rest[0] == u'(' ||
                            rest[0] == u'（' || findCircledValue(rest[0]));
    if (!set)
        return std::nullopt;
    rest = rest.trimmed();
    Heading heading;
    heading.number = takeItemNumber(rest);
    heading.draftNumber = takeDraftNumber(rest);
    heading.title = rest;
    if (!heading.number && !heading.draftNumber && heading.title.isEmpty())
        return std::nullopt;
    return heading;
}

// n title and (n) title.
std::optional<Heading> readNumbered(const QString &line)
{
    static const QRegularExpression kBracketed =
        anchoredPattern(QStringLiteral("([（(][0-9０-９]{1,3}[)）])\\s*(.+)"));
    static const QRegularExpression kPlain = anchoredPattern(QStringLiteral(
        "([0-9０-９]{1,3}(?:[.．](?![0-9０-９]))?)(?:\\s+|(?<=[.．])|(?=[（(]\\s*素案))(.+)"));
    const auto bracketed = kBracketed.match(line);
    const auto match = bracketed.hasMatch() ? bracketed : kPlain.match(line);
    if (!match.hasMatch())
        return std::nullopt;
    QString rest = match.captured(2).trimmed();
    Heading heading;
    heading.kind = bracketed.hasMatch() ? NodeKind::Subsection : NodeKind::Section;
    heading.number = match.captured(1);
    heading.draftNumber = takeDraftNumber(rest);
    heading.title = rest;
    return heading;
}

// The headings that name their kind.
std::optional<Heading> readNamed(const QString &text)
{
    for (const auto read : {&readOther, &readChapter, &readItem}) {
        if (auto heading = read(text))
            return heading;
    }
    return std::nullopt;
}

} // namespace

std::optional<Heading> readHeading(const QString &line)
{
    const QString text = line.trimmed();
    if (text.isEmpty() || text.size() > kLongestHeading || text.endsWith(u'。'))
        return std::nullopt;
    if (auto named = readNamed(text))
        return named;
    return readNumbered(text);
}

Heading readHeadingOf(NodeKind usual, const QString &cell)
{
    QString rest = cell.trimmed();
    if (rest.size() > kLongestHeading)
        return {usual, {}, {}, rest};
    if (auto named = readNamed(rest))
        return *named;
    if (auto numbered = readNumbered(rest)) {
        numbered->kind = usual;
        return *numbered;
    }
    if (auto numeral = readNumeral(usual, rest)) {
        numeral->heading.draftNumber = takeDraftNumber(numeral->heading.title);
        return numeral->heading;
    }
    const auto number = takeCircledNumber(rest);
    const auto draft = takeDraftNumber(rest);
    return {usual, number, draft, rest};
}

} // namespace gaiyo
