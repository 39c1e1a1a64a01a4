#include "exchange/rows/report_lines.h"

#include "domain/calendar.h"
#include "exchange/rows/cell_text.h"
#include "exchange/rows/column_settings.h"

#include <QRegularExpression>

namespace gaiyo {

namespace {

constexpr qsizetype kLongestReportLine = 200;

QRegularExpression pattern(const QString &text)
{
    return QRegularExpression(text, QRegularExpression::UseUnicodePropertiesOption);
}

QRegularExpression whole(const QString &text)
{
    return pattern(QRegularExpression::anchoredPattern(text));
}

// 意見募集, パブリックコメント手続: what the consultation is called.
QString asking()
{
    return QStringLiteral(
        "(?:[ご御]?意見(?:等)?|(?:[市区町村県]民)?意見(?:等)?(?:公募|募集)(?:手続き?)?|"
        "(?:パブリック[・･ ]?コメント|パブコメ)(?:手続き?|制度)?)");
}

QString opinions()
{
    return QStringLiteral("(?:(?:提出(?:された|のあった)?|お?寄せ(?:られた|いただいた)|いただいた|"
                          "頂いた|主な)?[ご御]?意見(?:等)?)");
}

QString conjunction()
{
    return QStringLiteral("(?:及び|および|並びに|ならびに|と|・|、|[/／])");
}

QString opinionCount()
{
    return QStringLiteral("(?:%1の?総?数|(?:%1の?)?総?件数)").arg(opinions());
}

QString submitterCount()
{
    return QStringLiteral("(?:(?:%1の?)?(?:(?:提出|応募)(?:者|人)(?:の?人?数)?|人数))")
        .arg(opinions());
}

QString countNames()
{
    return QStringLiteral("(?:%1|%2)(?:%3(?:%1|%2))?")
        .arg(opinionCount(), submitterCount(), conjunction());
}

QString periodName()
{
    return QStringLiteral("(?:%1の?)?(?:募集|提出|実施|受付)期間").arg(asking());
}

struct SectionWords
{
    QString words;
    bool isNumbered = false;
};

// １　…, （2）…, Ⅲ …, ③…, 第１　…, ■…, 【…】.
SectionWords sectionWords(const QString &line)
{
    static const QRegularExpression kNumber = pattern(QStringLiteral(
        "^(?:[（(][0-9０-９]{1,2}[)）]|[0-9０-９]{1,2}[)）.．、]?|[Ⅰ-Ⅻ][.．、]?|[①-⑳]|"
        "第[0-9０-９一二三四五六七八九十]{1,2}(?=\\s)|[一二三四五六七八九十]{1,2}(?=[\\s.．、]))"
        "[\\s.．、]*"));
    static const QRegularExpression kSign = pattern(QStringLiteral("^[■□◼◾●○◎◆◇▼▽▶▷★☆・※]\\s*"));
    static const QRegularExpression kBrackets = whole(QStringLiteral(
        "[\\[［【〔<＜〈《]\\s*([^\\]］】〕>＞〉》]*?)\\s*[\\]］】〕>＞〉》]\\s*(.*)"));
    SectionWords section{line.trimmed()};
    const qsizetype length = section.words.size();
    section.words.remove(kNumber);
    section.isNumbered = section.words.size() < length;
    section.words.remove(kSign);
    if (const auto match = kBrackets.match(section.words); match.hasMatch())
        section.words = QString(match.captured(1) + u'　' + match.captured(2)).trimmed();
    return section;
}

// The names of sections that say something of the consultation. 結果 and 概要 are those of a
// section where it has a number; else they may be the paper's title.
bool isSubject(const QString &name, bool isNumbered)
{
    static const QRegularExpression kSubject =
        whole(QStringLiteral("%1|%2|(?:%3の?)?(?:募集|提出)の?(?:方法|件数)|"
                             "%3の?(?:募集|提出|受付|実施)の?(?:方法|状況|時期|対象)|"
                             "(?:%3の?)?(?:周知方法|(?:資料の?)?(?:公表|閲覧)(?:場所|方法))|"
                             "お?問い?合わ?せ先")
                  .arg(periodName(), countNames(), asking()));
    static const QRegularExpression kResult = whole(
        QStringLiteral("(?:%1の?(?:募集|提出|実施)?の?|募集の?|提出の?)(?:結果|概要)(?:等)?(?:"
                       "について)?")
            .arg(asking()));
    return kSubject.match(name).hasMatch() || (isNumbered && kResult.match(name).hasMatch());
}

bool isOfOpinions(const QString &words)
{
    static const QRegularExpression kList =
        whole(QStringLiteral(
                  "%1(?:の?(?:概要|内容|要旨|要約))?(?:等)?"
                  "(?:(?:%2|に対する|に係る)(?:(?:それ|これ)(?:ら)?に対する|[ご御]?意見に対する)?"
                  "(?:[^\\s、。]{1,8}の)?(?:基本的な)?"
                  "(?:考え方?|回答|対応(?:方針)?|見解|検討結果)(?:等)?)?"
                  "(?:について|(?:の)?一覧表?)?(?:\\s*[（(][^（）()案画例]{0,20}[)）])?")
                  .arg(opinions(), conjunction()));
    return kList.match(words).hasMatch();
}

struct ReadPeriod
{
    Period period;
    QString rest; // what stands behind it
};

// date [（曜）] ～ date [（曜）] [まで]; the second date may leave its year out, also across New
// Year.
std::optional<ReadPeriod> readPeriod(const QString &text)
{
    static const QRegularExpression kBetween(
        QStringLiteral("^\\s*(?:[(（][月火水木金土日](?:曜日?)?(?:[・･]祝日?)?[)）])?\\s*"
                       "(?:から|より)?\\s*[～〜~\\-－―—–]?\\s*"));
    static const QRegularExpression kAfter(QStringLiteral(
        "^\\s*(?:[(（][月火水木金土日](?:曜日?)?(?:[・･]祝日?)?[)）])?\\s*(?:まで)?\\s*"));
    const auto from = readDate(text);
    if (!from)
        return std::nullopt;
    QString rest = text.mid(from->length);
    rest.remove(kBetween);
    auto to = readDate(rest);
    if (!to) {
        to = readDate(rest, from->date);
        if (to && to->date < from->date)
            to->date = to->date.addYears(1);
    }
    if (!to || to->date < from->date)
        return std::nullopt;
    rest = rest.mid(to->length);
    rest.remove(kAfter);
    return ReadPeriod{{from->date, to->date}, rest};
}

std::optional<QString> takePeriod(Consultation &consultation, const QString &words)
{
    static const QRegularExpression kLabel =
        pattern(QStringLiteral("^%1\\s*[：:]?\\s*").arg(periodName()));
    const auto label = kLabel.match(words);
    if (!label.hasMatch() || consultation.period)
        return std::nullopt;
    const auto read = readPeriod(words.mid(label.capturedLength()));
    if (!read)
        return std::nullopt;
    consultation.period = read->period;
    return read->rest;
}

struct ReadCounts
{
    std::optional<int> opinions;
    std::optional<int> submitters;
    QString counter; // of the submitters
};

// 49件（3名）, ５名　３件: each once, and nothing else.
std::optional<ReadCounts> readCounts(QString words)
{
    static const QRegularExpression kNumber =
        pattern(QStringLiteral("([0-9０-９][0-9０-９,，]*)\\s*(件|名|人|者)"));
    static const QRegularExpression kBetween = whole(QStringLiteral("[\\s、，,・/／（()）]*"));
    ReadCounts counts;
    for (auto match = kNumber.match(words); match.hasMatch(); match = kNumber.match(words)) {
        const bool isOpinions = match.captured(2) == u"件";
        auto &count = isOpinions ? counts.opinions : counts.submitters;
        const auto read = readCount(match.capturedView(1));
        if (count || !read)
            return std::nullopt;
        count = read;
        if (!isOpinions)
            counts.counter = match.captured(2);
        words.remove(match.capturedStart(), match.capturedLength());
    }
    return kBetween.match(words).hasMatch() ? std::optional(counts) : std::nullopt;
}

bool takeCounts(Consultation &consultation, const QString &words)
{
    static const QRegularExpression kLabel =
        pattern(QStringLiteral("^(%1|%2(?=\\s*[：:]?\\s*[0-9０-９]))\\s*[：:]?\\s*")
                    .arg(countNames(), opinions()));
    static const QRegularExpression kOfSubmitters = whole(submitterCount());
    const auto label = kLabel.match(words);
    const auto counts =
        label.hasMatch() ? readCounts(words.mid(label.capturedLength())) : std::nullopt;
    if (!counts)
        return false;
    // 提出者数 5件 counts letters, and 意見数 3人 is anybody's guess.
    const bool isOfSubmitters = kOfSubmitters.match(label.captured(1)).hasMatch();
    const bool isMeant =
        isOfSubmitters ? counts->submitters && !counts->opinions : counts->opinions.has_value();
    const bool isKnown = (counts->opinions && consultation.declaredOpinions) ||
                         (counts->submitters && consultation.declaredSubmitters);
    if (!isMeant || isKnown)
        return false;
    if (counts->opinions)
        consultation.declaredOpinions = counts->opinions;
    if (counts->submitters) {
        consultation.declaredSubmitters = counts->submitters;
        setSubmitterCounter(consultation, counts->counter);
    }
    return true;
}

} // namespace

std::optional<ReportLine> readReportLine(const QString &line)
{
    static const QRegularExpression kBehind = pattern(QStringLiteral("[\\s：:]+|(?=[（(])"));
    if (line.size() > kLongestReportLine)
        return std::nullopt;
    const auto [words, isNumbered] = sectionWords(line);
    if (words.isEmpty())
        return std::nullopt;
    if (isOfOpinions(words))
        return ReportLine{words, isNumbered, true, true};
    const auto behind = kBehind.match(words);
    const QString name = behind.hasMatch() ? words.left(behind.capturedStart()) : words;
    if (!isSubject(name, isNumbered))
        return std::nullopt;
    const bool isAlone = !behind.hasMatch() || behind.capturedEnd() == words.size();
    return ReportLine{words, isNumbered, isAlone, false};
}

std::optional<QString> takeReportFact(Consultation &consultation, const QString &words)
{
    if (takeCounts(consultation, words))
        return QString();
    return takePeriod(consultation, words);
}

bool isPlanName(const QString &words)
{
    static const QRegularExpression kName = whole(QStringLiteral(
        ".*(?:計画|プラン|ビジョン|条例|規則|要綱|方針|指針|構想|戦略|大綱|ガイドライン|基準)"
        "(?:等)?(?:の?(?:素案|原案|案|改定案|改正案|改定|改正))?(?:\\s*[（(][^（）()]*[)）])?"
        "(?:\\s*(?:について|に対する|に関する|に係る|への|の(?:パブリック|意見|結果)).*)?"));
    return kName.match(words.trimmed()).hasMatch();
}

bool isEnclosure(const QString &words)
{
    static const QRegularExpression kEnclosure(QRegularExpression::anchoredPattern(
        QStringLiteral("[（(【［\\[]?(?:別紙|別添|別表|様式|資料|参考資料|参考)(?:第)?[0-9-]{0,5}(?"
                       ":号)?[）)】］\\]]?")));
    return kEnclosure.match(foldRef(words)).hasMatch();
}

} // namespace gaiyo
