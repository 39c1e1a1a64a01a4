#include "dialogs/wrapped_lines.h"

#include "base/sanitize.h"
#include "dialogs/column_guess.h"
#include "domain/numbering.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace gaiyo {

namespace {

constexpr qsizetype kNarrowest = 12; // characters of a line that may be full
constexpr qsizetype kRagged = 3;     // so many less are still full

bool isBlank(const QString &line)
{
    return line.trimmed().isEmpty();
}

bool endsSentence(const QString &line)
{
    static const QRegularExpression kEnd(QStringLiteral("[。！？!?][」』）)]*$"));
    return kEnd.match(line.trimmed()).hasMatch();
}

// A number at the beginning of a line, and where the words behind it begin.
struct Beginning
{
    enum class Form { Bracket, Plain, Circled };

    int number = 0;
    qsizetype length = 0;
    Form form = Form::Plain;
};

std::optional<Beginning> beginningOf(const QString &line)
{
    static const QRegularExpression kNumber(
        QStringLiteral(
            "^[ 　]*(?:(?:No\\.?|№|意見)[ 　]*)?(?:[(（]([0-9０-９]{1,3})[)）][ 　.．、]*|"
            "([0-9０-９]{1,3})(?:[.．](?![0-9０-９])|[、:：)）　 ])[ 　]*|([①-⑳㉑-㉟㊱-㊿])"
            "[ 　]*)(?=[^ 　])"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = kNumber.match(line);
    if (!match.hasMatch())
        return std::nullopt;
    const QString circled = match.captured(3);
    const QString digits =
        (match.captured(1) + match.captured(2)).normalized(QString::NormalizationForm_KC);
    using Form = Beginning::Form;
    return Beginning{circled.isEmpty() ? digits.toInt()
                                       : findCircledValue(circled.front()).value_or(0),
                     match.capturedLength(),
                     !circled.isEmpty()     ? Form::Circled
                     : match.hasCaptured(1) ? Form::Bracket
                                            : Form::Plain};
}

// Words of a line go on in the next one without a space, but for those of Latin letters; an
// indented line is a paragraph.
void goOn(QString &opinion, const QString &line)
{
    const QString words = line.trimmed();
    if (words.isEmpty())
        return;
    const bool isParagraph = line.startsWith(u'　') || words.startsWith(u'・');
    const auto isLatin = [](QChar sign) {
        return sign.unicode() < 0x80 && sign.isLetterOrNumber();
    };
    if (!opinion.isEmpty() && isParagraph)
        opinion += u'\n';
    else if (!opinion.isEmpty() && isLatin(opinion.back()) && isLatin(words.front()))
        opinion += u' ';
    opinion += words;
}

// Lines above the first number stay as they are: the column may have a name. Numbers of another
// form than the first one are of a list within an opinion.
std::optional<QStringList> joinNumbered(const QStringList &lines)
{
    QStringList rows;
    std::optional<Beginning> last;
    int opinions = 0;
    int joined = 0;
    for (const QString &line : lines) {
        const auto beginning = beginningOf(line);
        if (beginning &&
            (last ? beginning->number == last->number + 1 && beginning->form == last->form
                  : beginning->number > 0)) {
            last = beginning;
            ++opinions;
            rows << line.mid(beginning->length).trimmed();
        } else if (last) {
            joined += isBlank(line) ? 0 : 1;
            if (beginning)
                rows.last() += u'\n' + line.trimmed();
            else
                goOn(rows.last(), line);
        } else if (!isBlank(line)) {
            rows << line.trimmed();
        }
    }
    return opinions > 1 && joined > 0 && rows.size() - opinions <= 1 ? std::optional(rows)
                                                                     : std::nullopt;
}

// What the column is called, above its words.
bool isNameOfColumn(const QString &line)
{
    constexpr qsizetype kLongest = 15;
    return line.trimmed().size() <= kLongest && !endsSentence(line) && isNameOfOpinions(line);
}

std::optional<QStringList> joinFull(QStringList lines)
{
    std::optional<QString> name;
    qsizetype widest = 0;
    for (const QString &line : lines)
        widest = std::max(widest, line.trimmed().size());
    const auto isFull = [&](const QString &line) { return line.size() + kRagged >= widest; };
    if (!isFull(lines.front().trimmed()) && isNameOfColumn(lines.front()))
        name = lines.takeFirst().trimmed();
    QStringList rows;
    bool isOpen = false; // the last row goes on
    int filled = 0;
    int broken = 0; // lines that end inside a sentence
    for (const QString &line : lines) {
        const QString words = line.trimmed();
        if (words.isEmpty()) {
            isOpen = false;
            continue;
        }
        if (!isOpen)
            rows << QString();
        goOn(rows.last(), line);
        ++filled;
        broken += isFull(words) && !endsSentence(words) ? 1 : 0;
        isOpen = isFull(words) || !endsSentence(words);
    }
    const bool isWrapped = widest >= kNarrowest && broken > 1 && 3 * broken >= filled &&
                           std::ranges::all_of(rows, endsSentence);
    if (!isWrapped || rows.size() >= filled)
        return std::nullopt;
    if (name)
        rows.prepend(*name);
    return rows;
}

} // namespace

std::optional<QString> joinWrappedLines(const QString &pasted)
{
    const QString text = sanitizeText(pasted);
    if (text.contains(u'\t') || text.startsWith(u'"'))
        return std::nullopt;
    const QStringList lines = text.split(u'\n');
    auto rows = joinNumbered(lines);
    if (!rows)
        rows = joinFull(lines);
    if (!rows)
        return std::nullopt;
    for (QString &row : *rows)
        row = u'"' + row.replace(u'"', QStringLiteral("\"\"")) + u'"';
    return rows->join(u'\n');
}

} // namespace gaiyo
