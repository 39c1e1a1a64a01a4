#include "exchange/letters/letter_subject.h"

#include "domain/words/code_points.h"
#include "domain/words/personal_rules.h"
#include "domain/words/surnames.h"
#include "domain/words/width_fold.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace gaiyo {

namespace {

constexpr qsizetype kLongestRoutine = 120; // characters

// The plan that opinions are asked on, by its whole name: 第２次みどりの基本計画（素案）. A name
// has no を, は or が in it, and says that something is wanted only where it is no name.
QString withoutPlan(const QString &words)
{
    static const QRegularExpression kPlan(
        QStringLiteral(
            "^(?:[^をはがもで、。!?]{1,40}?(?:計画|条例|プラン|方針|ビジョン|指針|戦略|構想|大綱|"
            "要綱|"
            "規則|基準))?(?:\\W*の?(?:素案|原案|骨子案?|改[定訂正]案|改[定訂]版|中間まとめ|答申|案|"
            "令和|平成|[0-9]++|年度?))*\\W*(?=に対|に関|に係る|について|への|へ|の?ご?意見|"
            "の?パブリック|の?パブコメ|$)"),
        QRegularExpression::UseUnicodePropertiesOption);
    return QString(words).remove(kPlan);
}

// What is left of the words that a letter of opinions is sent with, in pieces. The longer ones come
// first.
QStringList withoutRoutine(QString words)
{
    static const QRegularExpression kRoutine(
        QStringLiteral("パブリック\\W*コメント|パブコメ|public comments?|comments?|"
                       "re|fwd?|転送|返信|意見募集|意見公募|意見提出|意見書|意見等|意見|提出用紙|"
                       "提出様式|提出|"
                       "送付|送信|応募|回答|投稿|別紙|添付|様式|用紙|募集|件名|"
                       "に対する|に関する|に対して|に関して|について|に係る|関する|への|"
                       "いたします|致します|させていただきます|させて頂きます|申し上げます|"
                       "お送りします|送ります|出します|お届けします|"
                       "お願いします|お願い|よろしく|宜しく|です|ます|します|さま|さん|様|御中|殿|"
                       "担当者|担当課|担当係|担当|市民|区民|町民|村民|県民|都民|府民|道民|住民|"
                       "令和|平成|年度|素案|原案|案|無題|件|宛|の|へ|を|と|ご|御|お|年|月|日|その"),
        QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression kBetween(QStringLiteral("[^\\p{L}]+"));
    return words.replace(kRoutine, QStringLiteral("\n")).split(kBetween, Qt::SkipEmptyParts);
}

QStringList saidBy(const QString &subject)
{
    static const QRegularExpression kReplies(
        QStringLiteral("^(?:\\s*(?:re|fwd?|転送|返信)\\s*:)+\\s*"));
    return withoutRoutine(withoutPlan(foldUnits(subject).simplified().remove(kReplies)));
}

// 佐藤, 佐藤次郎, 佐藤 じろう: a usual surname, alone or with a given name.
bool isName(const QString &words)
{
    const qsizetype surname = leadingSurname(words);
    const QStringView given = QStringView(words).sliced(surname);
    const auto isAll = [given](bool (*is)(QChar)) { return std::ranges::all_of(given, is); };
    return surname >= 2 && given.size() <= 4 && !isTitle(given) &&
           (isAll(isKanji) || isAll(isHiragana) || isAll(isKatakana));
}

} // namespace

QString subjectTitle()
{
    return QCoreApplication::translate("Letters", "Subject");
}

bool isRoutineSubject(const QString &subject)
{
    if (subject.size() > kLongestRoutine)
        return false;
    const QStringList said = saidBy(subject);
    return said.isEmpty() || isName(said.join(QString()));
}

std::vector<PersonalStretch> nameInSubject(const QString &subject)
{
    std::vector<PersonalStretch> found;
    if (subject.size() > kLongestRoutine)
        return found;
    const QStringList said = saidBy(subject);
    if (!isName(said.join(QString())))
        return found;
    const CodePoints points(subject);
    for (const QString &part : said) {
        if (const qsizetype at = subject.indexOf(part); at >= 0)
            found.push_back({points.codePointAt(at), points.codePointAt(at + part.size()),
                             PersonalReason::Name, false});
    }
    return found;
}

} // namespace gaiyo
