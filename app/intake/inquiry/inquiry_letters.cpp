#include "intake/inquiry/inquiry_letters.h"

#include "domain/calendar.h"
#include "domain/work/inquiry_index.h"

#include <algorithm>
#include <map>
#include <set>

namespace gaiyo {

namespace {

const QString kDepartmentBlank = QStringLiteral("〔課〕");
const QString kDueBlank = QStringLiteral("〔期限〕");
const QString kRowsBlank = QStringLiteral("〔件数〕");
const QString kUnansweredBlank = QStringLiteral("〔未回答〕");
const QString kFileBlank = QStringLiteral("〔ファイル〕");

QString dueWords(const std::optional<QDate> &due)
{
    return due ? japaneseDate(*due) : QStringLiteral("別にお知らせする日");
}

// 情報政策課：5件（R1_情報政策課.xlsx）
QString lineOf(const LetterFacts &facts)
{
    QString line = QStringLiteral("%1：%2件").arg(facts.department).arg(facts.rows);
    if (facts.unanswered < facts.rows)
        line += QStringLiteral("（うち未回答 %1件）").arg(facts.unanswered);
    return facts.file.isEmpty() ? line : line + QStringLiteral("　%1").arg(facts.file);
}

bool differs(const QString &wording, const std::vector<LetterFacts> &facts)
{
    std::set<std::optional<QDate>> days;
    for (const LetterFacts &each : facts)
        days.insert(each.dueOn);
    return wording.contains(kDepartmentBlank) || wording.contains(kRowsBlank) ||
           wording.contains(kUnansweredBlank) || wording.contains(kFileBlank) ||
           (wording.contains(kDueBlank) && days.size() > 1);
}

} // namespace

std::vector<LetterFacts> letterFacts(const Snapshot &values, const RoundId &round,
                                     InquiryLetter letter)
{
    const Work &work = *values.work;
    const InquiryIndex index(work);
    std::map<DepartmentId, const Sheet *> last;
    for (const Sheet *sheet : index.sheetsOf(round)) {
        const Sheet *&kept = last[sheet->department];
        if (!kept || sheet->revision >= kept->revision)
            kept = sheet;
    }
    std::vector<LetterFacts> all;
    for (const Department &department : work.departments) {
        const auto found = last.find(department.id);
        if (found == last.end())
            continue;
        const Sheet &sheet = *found->second;
        const auto counts = index.countsOf(sheet.id);
        const bool isAnswered = counts.unanswered == 0 || lastReturn(work, sheet);
        if (letter == InquiryLetter::Reminder && (sheet.closedAt || isAnswered))
            continue;
        all.push_back({department.name, counts.rows, counts.unanswered, sheet.dueOn, {}});
    }
    return all;
}

QString usualLetter(InquiryLetter letter)
{
    return letter == InquiryLetter::Covering
               ? QStringLiteral(
                     "関係各課　御中\n\n"
                     "「〔計画〕」に寄せられた意見のうち、貴課が担当する意見への考え方を照会します"
                     "（〔照会〕）。\n"
                     "添付の照会表に回答を記入し、〔期限〕までに返送してください。\n"
                     "記入のしかたは、照会表のはじめにあります。\n\n"
                     "〔一覧〕\n")
               : QStringLiteral(
                     "〔課〕　御中\n\n"
                     "「〔計画〕」に寄せられた意見への考え方の照会（〔照会〕）について、"
                     "〔件数〕件のうち〔未回答〕件の回答が、まだ届いていません。\n"
                     "回答の期限は、〔期限〕です。お手数ですが、照会表の返送をお願いします。\n"
                     "行き違いですでに返送済みの場合は、ご容赦ください。\n");
}

QString betweenLetters()
{
    return QStringLiteral("\n――――――――――\n\n");
}

namespace {

using Blanks = std::vector<std::pair<QString, QString>>;

// Once through: what is filled in is not looked at again.
QString fillBlanks(const QString &wording, const Blanks &blanks)
{
    QString words;
    qsizetype at = 0;
    while (at < wording.size()) {
        const auto blank = std::ranges::find_if(blanks, [&](const auto &known) {
            return QStringView(wording).sliced(at).startsWith(known.first);
        });
        const bool isBlank = blank != blanks.end();
        words += isBlank ? blank->second : QString(wording[at]);
        at += isBlank ? blank->first.size() : 1;
    }
    return words;
}

} // namespace

QStringList writeLetters(const QString &wording, const QString &title, const QString &round,
                         const std::vector<LetterFacts> &facts)
{
    if (facts.empty())
        return {};
    QStringList lines;
    for (const LetterFacts &each : facts)
        lines += lineOf(each);
    const size_t count = differs(wording, facts) ? facts.size() : 1;
    QStringList letters;
    for (size_t i = 0; i < count; ++i) {
        const LetterFacts &each = facts[i];
        letters += fillBlanks(wording, {{QStringLiteral("〔計画〕"), title},
                                        {QStringLiteral("〔照会〕"), round},
                                        {kDepartmentBlank, each.department},
                                        {kDueBlank, dueWords(each.dueOn)},
                                        {kRowsBlank, QString::number(each.rows)},
                                        {kUnansweredBlank, QString::number(each.unanswered)},
                                        {kFileBlank, each.file},
                                        {QStringLiteral("〔一覧〕"), lines.join(u'\n')}});
    }
    return letters;
}

} // namespace gaiyo
