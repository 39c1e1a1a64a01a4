#include "checks/check_context.h"
#include "checks/subjects.h"

#include <QRegularExpression>

#include <array>

namespace gaiyo {

namespace {

// No.2, No. ２, №2, ２番の回答, 意見２に記載: what people type where a reference belongs. A number
// alone is not enough: 2番地, 意見2件.
const QRegularExpression &typedNumber()
{
    static const QRegularExpression kPattern(QStringLiteral(
        "(?<![A-Za-zＡ-Ｚａ-ｚ])(?:(?:[NnＮｎ][oOｏＯ][.．]?|№)[ "
        "　]?([0-9０-９]{1,4})(?![0-9０-９])"
        "|(?<![0-9０-９])([0-9０-９]{1,4})番(?=の(?:ご|御)?(?:意見|回答|区の考え方|考え方|とおり|"
        "通り)"
        "|を(?:ご覧|御覧|参照)|(?:に|で)(?:記載|お答え|回答)|と同)"
        "|(?:ご|御)?意見(?:番号)?[ 　]?([0-9０-９]{1,4})(?=の(?:回答|区の考え方|考え方|とおり|通り)"
        "|を(?:ご覧|御覧|参照)|(?:に|で)(?:記載|お答え|回答)|と同))"));
    return kPattern;
}

// They stand for what was said before; in the first sentence of a response, nothing was.
constexpr std::array kVagueWords{u"上記", u"前述", u"先述", u"前記", u"前出", u"同上", u"前掲"};

int valueOf(const QString &digits)
{
    return digits.normalized(QString::NormalizationForm_KC).toInt();
}

// None where the printed No. begins anew somewhere: a number then has several meanings.
const Opinion *targetOf(const CheckContext &context, int no)
{
    const bool runsOn = context.settings.numbering == Numbering::Document &&
                        context.settings.order == RowOrder::Plan;
    return runsOn ? context.index.findOpinionByNo(no) : nullptr;
}

void checkNumbers(CheckContext &context, const PrintedText &text)
{
    QStringList found;
    std::vector<TextEdit> fix;
    for (auto it = typedNumber().globalMatch(text.words); it.hasNext();) {
        const auto match = it.next();
        found += match.captured();
        const int no = valueOf(match.captured(1) + match.captured(2) + match.captured(3));
        const Opinion *target = targetOf(context, no);
        if (target && target->response != text.opinion->response)
            fix.push_back(
                text.editToReference(match.capturedStart(), match.capturedLength(), target->id));
    }
    if (found.isEmpty())
        return;
    found.removeDuplicates();
    context.report("typed_reference", Severity::Warning, text,
                   Checks::tr("The response to No.%1 has “%2”, typed: it does not move with the "
                              "numbers.")
                       .arg(QString::number(text.no), found.join(u'、')));
    context.addFix(std::move(fix));
}

void checkVague(CheckContext &context, const PrintedText &text)
{
    qsizetype end = text.words.indexOf(u'。');
    end = end < 0 ? text.words.size() : end;
    const QString first = text.words.left(end).section(u'\n', 0, 0);
    if (first.contains(kReferenceMark))
        return;
    for (const char16_t *word : kVagueWords) {
        if (first.contains(QStringView(word)))
            return context.report(
                "vague_reference", Severity::Warning, text,
                Checks::tr("The response to No.%1 begins with “%2”; readers do not know where to "
                           "look.")
                    .arg(QString::number(text.no), QString::fromUtf16(word)));
    }
}

} // namespace

void checkTypedReferences(CheckContext &context)
{
    for (const PrintedText &text : context.texts()) {
        if (text.field != TextField::Response)
            continue;
        checkNumbers(context, text);
        checkVague(context, text);
    }
}

} // namespace gaiyo
