#include "checks/check_context.h"
#include "checks/subjects.h"

#include <QRegularExpression>

namespace gaiyo {

namespace {

// They stand for what was said before; in the first sentence of a response, nothing was. Not 前項の
// 規定 of a law, nor 上記の取組のほか, which sends nobody anywhere.
const QRegularExpression &vagueWords()
{
    static const QRegularExpression kPattern(QStringLiteral(
        "(?:上記|上述|前述|先述|前記|前出|同上|前掲|既述)(?!(?:の[^、。]{1,12})?(?:のほか|の他|"
        "に加え|以外|"
        "とは別))"
        "|前項(?!の規定|の定め)(?=の|に|で|と|を|へ)"
        "|(?:先に|先ほど|先程|既に上で)(?:述べ|お答え|お示し|示し|申し上げ|ご説明|説明|記載|の回答)"
        "|(?:一つ前|ひとつ前|１つ前|1つ前|直前|すぐ前|前)の(?:ご|御)?(?:意見|回答|項目?|問い?|設問)"
        "(?=の|へ|に|で|と|を)"
        "|前問(?=の|へ|に|で|と|を)"));
    return kPattern;
}

// 一つ前の回答, 前問の回答: which opinion is meant can be seen.
const QRegularExpression &wordsForPrevious()
{
    static const QRegularExpression kPattern(QStringLiteral(
        "^(?:(?:一つ前|ひとつ前|１つ前|1つ前|直前|すぐ前)の(?:ご|御)?(意見|回答)|前問)$"));
    return kPattern;
}

struct VagueWord
{
    qsizetype start = 0;
    qsizetype length = 0; // 0 for none
    QString kept;         // 回答 of 一つ前の回答
    bool isPrevious = false;

    bool operator==(const VagueWord &) const = default;
};

// Of a law: 第3条第2項及び前項.
bool isOfLaw(QStringView before)
{
    return before.endsWith(u"条") || before.endsWith(u"法") || before.endsWith(u"項及び") ||
           before.endsWith(u"同条");
}

VagueWord vagueWordIn(const QString &words)
{
    qsizetype end = words.indexOf(u'。');
    end = end < 0 ? words.size() : end;
    const QString first = words.left(end).section(u'\n', 0, 0);
    if (first.contains(kReferenceMark))
        return {};
    for (auto it = vagueWords().globalMatch(first); it.hasNext();) {
        const auto match = it.next();
        const auto before = QStringView(first).left(match.capturedStart());
        if (isOfLaw(before) || before.count(u'「') > before.count(u'」'))
            continue;
        const auto previous = wordsForPrevious().match(match.captured());
        const QString kept = previous.captured(1);
        return {match.capturedStart(), match.capturedLength(),
                kept.isEmpty() ? QString() : QStringLiteral("の") + kept, previous.hasMatch()};
    }
    return {};
}

void checkVague(CheckContext &context, const PrintedText &text)
{
    const auto &[start, length, kept, isPrevious] = text.facts.found<VagueWord>(vagueWordIn);
    if (length == 0)
        return;
    context.report("vague_reference", Severity::Warning, text,
                   Checks::tr("The response to No.%1 begins with “%2”; readers do not know "
                              "where to look.")
                       .arg(QString::number(text.no), text.words.mid(start, length)));
    const bool runsOn = context.settings.numbering == Numbering::Document &&
                        context.settings.order == RowOrder::Plan;
    const Opinion *meant =
        isPrevious && runsOn ? context.index.findOpinionByNo(text.no - 1) : nullptr;
    if (!meant || meant->response == text.opinion->response)
        return;
    TextEdit edit = text.editToReference(start, length, meant->id);
    edit.words += kept;
    context.addFix(std::move(edit));
}

} // namespace

void checkVagueReferences(CheckContext &context)
{
    for (const PrintedText &text : context.texts()) {
        if (text.field == TextField::Response)
            checkVague(context, text);
    }
}

} // namespace gaiyo
