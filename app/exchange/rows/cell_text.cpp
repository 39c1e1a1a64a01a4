#include "exchange/rows/cell_text.h"

#include "domain/words/meant_characters.h"

#include <QRegularExpression>

#include <algorithm>

namespace gaiyo {

namespace {

const QString kDashes =
    QStringLiteral("-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2500\u2501\u30FC\uFF0D\uFF70");

} // namespace

QString foldWidth(QStringView text)
{
    QString out = text.toString();
    for (QChar &c : out) {
        const char16_t u = c.unicode();
        if (u >= 0xFF01 && u <= 0xFF5E)
            c = QChar(u - 0xFF01 + 0x21);
        else if (u == 0x3000)
            c = u' ';
    }
    return out;
}

QString foldName(QStringView text)
{
    QString out = foldWidth(withMeantCharacters(text.toString()));
    out.removeIf([](QChar c) { return c.isSpace(); });
    return out.replace(QChar(0x2116), QStringLiteral("No"));
}

std::optional<int> readCount(QStringView text)
{
    QString digits = foldName(text);
    digits.remove(u',');
    const bool number =
        !digits.isEmpty() && digits.size() <= 9 &&
        std::all_of(digits.begin(), digits.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (!number)
        return std::nullopt;
    return digits.toInt();
}

QString foldSymbol(const QString &cell)
{
    const QString symbol = cell.trimmed();
    if (symbol.size() == 1 && kDashes.contains(symbol))
        return QStringLiteral("\u2015");
    return symbol;
}

QString foldLabel(QStringView text)
{
    QString label = foldName(text);
    if (label.startsWith(u"no", Qt::CaseInsensitive))
        label.remove(0, 2);
    while (label.startsWith(u'.'))
        label.remove(0, 1);
    while (label.size() > 1 && label.startsWith(u'0') && label.at(1).isDigit())
        label.remove(0, 1);
    return label;
}

QString foldRef(QStringView text)
{
    static const QRegularExpression kWhole(QStringLiteral("^([0-9]+)\\.0+$"));
    static const QRegularExpression kZeros(QStringLiteral("(?<![0-9])0+(?=[0-9])"));
    QString ref = foldName(text);
    while (ref.startsWith(u'\'') || ref.startsWith(QChar(0x2019)))
        ref.remove(0, 1);
    for (QChar &c : ref) {
        if (kDashes.contains(c))
            c = u'-';
    }
    return ref.replace(kWhole, QStringLiteral("\\1")).remove(kZeros);
}

QString trimCell(const QString &text)
{
    qsizetype begin = 0;
    qsizetype end = text.size();
    while (end > 0 && text[end - 1].isSpace())
        --end;
    while (begin < end && text[begin] == u'\n')
        ++begin;
    return text.mid(begin, end - begin);
}

bool isDitto(const QString &cell)
{
    const QString word = cell.trimmed();
    return word == QStringLiteral("同上") || word == QStringLiteral("〃");
}

bool isErrorWord(const QString &cell)
{
    static const QRegularExpression kError(QRegularExpression::anchoredPattern(QStringLiteral(
        "#(?:NULL!|DIV/0!|VALUE!|REF!|NAME\\?|NUM!|N/A|SPILL!|CALC!|GETTING_DATA|FIELD!|BLOCKED!"
        "|CONNECT!|UNKNOWN!|BUSY!)|Err:[0-9]{3}|エラー:[0-9]{3}")));
    return kError.match(cell.trimmed()).hasMatch();
}

} // namespace gaiyo
