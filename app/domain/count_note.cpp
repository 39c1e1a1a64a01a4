#include "domain/count_note.h"

#include <QRegularExpression>

namespace gaiyo {

namespace {

const QString kOthers = QStringLiteral("{他}");
const QString kAll = QStringLiteral("{件}");

// Before, the others or all, behind; of any width, wherever it stands.
const QRegularExpression &notePattern()
{
    static const QRegularExpression kNote(QStringLiteral(
        "(?<before>[\\s　]*[（(【［〔][ 　]*(?:"
        "(?<others>(?:同(?:様|趣旨|種|旨|じ)?の?(?:ご|御)?意見[ 　]*[、,，・]?[ "
        "　]*)?(?:他|ほか|外)に?[ 　]*)|"
        "(?:(?:意見)?件数[ 　]*[：:]?[ 　]*|(?:同意見|計|合計|全)[ 　]*[：:]?[ 　]*)))"
        "(?<number>[0-9０-９][0-9０-９,，]{0,8})"
        "(?<behind>[ 　]*件[ 　]*[）)】］〕])$"));
    return kNote;
}

} // namespace

QString writeCountNote(const QString &pattern, int count)
{
    if (count < 2)
        return {};
    QString note = pattern;
    note.replace(kOthers, QString::number(count - 1));
    return note.replace(kAll, QString::number(count));
}

namespace {

// Of digits in any width, with commas or without; 0 for what is written in no usual way (02).
int numberOf(const QString &words)
{
    QString digits;
    for (const QChar sign : words)
        digits += sign.isDigit() ? QChar(u'0' + sign.digitValue()) : QChar(u',');
    static const QRegularExpression kUsual(QRegularExpression::anchoredPattern(
        QStringLiteral("[1-9][0-9]*|[1-9][0-9]{0,2}(?:,[0-9]{3})+")));
    return kUsual.match(digits).hasMatch() ? digits.remove(u',').toInt() : 0;
}

} // namespace

namespace {

std::optional<CountNote> findNote(const QString &text, const QRegularExpression &pattern)
{
    const auto match = pattern.match(text);
    const int number = match.hasMatch() ? numberOf(match.captured(u"number")) : 0;
    if (number < 1)
        return std::nullopt;
    const bool isOthers = !match.captured(u"others").isEmpty();
    const QString before = match.captured(u"before");
    CountNote note{match.captured(0),
                   before + (isOthers ? kOthers : kAll) + match.captured(u"behind"),
                   number + (isOthers ? 1 : 0)};
    const bool isOwnLine = before.contains(u'\n');
    const bool isAlone = match.capturedStart(0) == 0;
    if (isOwnLine || isAlone || note.count < 2)
        return std::nullopt;
    note.isVerbatim = writeCountNote(note.pattern, note.count) == note.words;
    return note;
}

} // namespace

std::optional<CountNote> findCountNote(const QString &text)
{
    return findNote(text, notePattern());
}

std::optional<CountNote> findBareCountNote(const QString &text)
{
    static const QRegularExpression kBare(
        QStringLiteral("(?<before>[\\s　]*[（(][ 　]*)(?<others>)"
                       "(?<number>[0-9０-９][0-9０-９,，]{0,8})(?<behind>[ 　]*件[ 　]*[）)])$"));
    return findNote(text, kBare);
}

bool endsInCountNote(const QString &text)
{
    const auto match = notePattern().match(text);
    int number = 0;
    for (const QChar sign : match.captured(u"number")) {
        if (sign.isDigit())
            number = number * 10 + sign.digitValue();
    }
    return number > (match.captured(u"others").isEmpty() ? 1 : 0);
}

} // namespace gaiyo
