#include "domain/words/name_reading.h"
#include "domain/words/personal_rules.h"
#include "domain/words/signature.h"
#include "domain/words/width_fold.h"

#include <QHash>

#include <algorithm>
#include <optional>

namespace gaiyo {

namespace {

constexpr qsizetype kLongestValue = 80;

struct Label
{
    QString words; // folded
    PersonalReason reason;
};

// The labels by their first character, longer ones first.
const QHash<QChar, std::vector<Label>> &labels()
{
    static const QHash<QChar, std::vector<Label>> kLabels = [] {
        const std::pair<PersonalReason, const char *> kinds[] = {
            {PersonalReason::Name,
             "氏名 お名前 ご氏名 御氏名 名前 御名前 氏名又は名称 氏名(名称) "
             "氏名・団体名 姓名 提出者 提出者名 "
             "提出者氏名 意見提出者 投稿者 投稿者名 記入者 回答者名 代表者 "
             "代表者名 代表者氏名 担当者名 差出人 "
             "ふりがな フリガナ ﾌﾘｶﾞﾅ よみがな ヨミガナ ﾖﾐｶﾞﾅ よみ ヨミ 読み "
             "読み方 氏名カナ 氏名かな カナ ｶﾅ 団体名 "
             "法人名 会社名 事業者名 団体名・代表者名 "
             "署名 文責 送信者 申出者 申請者 申込者 申請者名 申込者名 申請者氏名 "
             "申込者氏名 担当者 担当者氏名 代理人 代理人氏名 世帯主 世帯主名 "
             "保護者名 保護者氏名 児童名 児童氏名 生徒名 生徒氏名 園児名 "
             "お子さんの名前 お子様のお名前 ご芳名 御芳名 芳名 氏_名 氏__名 "
             "お_名_前 name"},
            {PersonalReason::Address, "住所 ご住所 御住所 お住まい 現住所 自宅住所 連絡先住所 "
                                      "住_所 住__所 所在地 勤務先所在地 住所又は所在地 "
                                      "住所(所在地) 郵便番号 address"},
            {PersonalReason::Contact,
             "電話 電話番号 お電話 お電話番号 ご連絡先 連絡先 "
             "連絡先電話番号 連絡先(電話) 携帯 携帯電話 携帯番号 "
             "携帯電話番号 自宅電話 tel tel. ℡ fax ファックス ファクス "
             "fax番号 ファクシミリ メール メールアドレス "
             "電子メール 電子メールアドレス eメール eメールアドレス mail "
             "e-mail email e-mailアドレス lineid ﾒｰﾙ ﾒｰﾙｱﾄﾞﾚｽ 電_話 電__話"},
            {PersonalReason::Other, "年齢 年代 ご年齢 生年月日 性別 職業 ご職業 勤務先 勤務先名 "
                                    "通学先 学校名 在学校名 学校 "
                                    "勤務先・学校名 所属 ご所属"}};
        QHash<QChar, std::vector<Label>> found;
        for (const auto &[reason, words] : kinds) {
            for (QString word : QString::fromUtf8(words).split(u' ', Qt::SkipEmptyParts)) {
                word.replace(u'_', u' '); // 氏　名
                found[word[0]].push_back({word, reason});
            }
        }
        for (auto &list : found)
            std::stable_sort(list.begin(), list.end(), [](const Label &a, const Label &b) {
                return a.words.size() > b.words.size();
            });
        return found;
    }();
    return kLabels;
}

QChar at(const QString &text, qsizetype i)
{
    return i >= 0 && i < text.size() ? text[i] : QChar();
}

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t';
}

// Where a label that stands at a place ends, with what it asks for and how it is divided from the
// answer.
struct FoundLabel
{
    PersonalReason reason;
    qsizetype valueAt;
    bool isDivided; // by a colon, a bracket or a tab; else by blanks alone
};

std::optional<FoundLabel> findLabel(const QString &plain, qsizetype start)
{
    const auto list = labels().constFind(at(plain, start));
    if (list == labels().cend())
        return std::nullopt;
    for (const Label &label : *list) {
        if (!QStringView(plain).mid(start).startsWith(label.words))
            continue;
        qsizetype i = start + label.words.size();
        bool isDivided = false;
        while (isBlank(at(plain, i)) && i - start < 30)
            ++i;
        if (at(plain, i) == u'(') { // (必須), (任意)
            const QStringView rest = QStringView(plain).mid(i, 20);
            if (const qsizetype close = rest.indexOf(u')');
                close > 0 && !rest.first(close).contains(u'\n'))
                i += close + 1;
        }
        if (QStringLiteral("]】〕〉》>").contains(at(plain, i)) && i < plain.size()) {
            isDivided = true;
            ++i;
        }
        qsizetype blanks = 0;
        while (isBlank(at(plain, i + blanks)) && blanks < 30)
            ++blanks;
        const QChar divider = at(plain, i + blanks);
        if (divider == u':' || divider == u'=' || divider == QChar(0xFE55) || divider == u'|')
            return FoundLabel{label.reason, i + blanks + 1, true};
        const bool atEnd = i + blanks >= plain.size() || divider == u'\n';
        const bool hadBlank = blanks > 0 || isBlank(at(plain, i - 1));
        if (isDivided || at(plain, i) == u'\t' || hadBlank || atEnd)
            return FoundLabel{label.reason, i + blanks, isDivided || at(plain, i) == u'\t'};
    }
    return std::nullopt;
}

// 電子メール：3通 counts what came by mail.
bool isCount(QStringView value)
{
    const auto behind = std::find_if_not(value.begin(), value.end(), isFoldedDigit);
    return behind != value.begin() && behind != value.end() &&
           QStringLiteral("通件名人").contains(*behind);
}

bool isNoValue(QStringView value)
{
    if (isCount(value))
        return true;
    static const QString kNone[] = {QStringLiteral("なし"),     QStringLiteral("無し"),
                                    QStringLiteral("無"),       QStringLiteral("匿名"),
                                    QStringLiteral("非公開"),   QStringLiteral("無記名"),
                                    QStringLiteral("未記入"),   QStringLiteral("同上"),
                                    QStringLiteral("記載なし"), QStringLiteral("匿名希望")};
    QString bare;
    for (const QChar c : value) {
        if (c.isLetterOrNumber())
            bare += c;
    }
    return bare.isEmpty() || std::find(std::begin(kNone), std::end(kNone), bare) != std::end(kNone);
}

bool hasTownCharacter(QStringView value)
{
    return std::any_of(value.begin(), value.end(),
                       [](QChar c) { return QStringLiteral("都道府県市区町村郡").contains(c); });
}

// Whether words behind a label that nothing but blanks divides from them can be its answer.
bool isLikely(QStringView value, PersonalReason reason)
{
    switch (reason) {
    case PersonalReason::Address:
        return value.size() <= 60 && hasTownCharacter(value) && !value.contains(u'。');
    case PersonalReason::Contact:
        return value.contains(u'@') ||
               std::count_if(value.begin(), value.end(), isFoldedDigit) >= 8;
    case PersonalReason::Name:
        value = value.first(startOfReading(value, value.size()));
        if (isReadingLine(value))
            return true;
        return value.size() >= 2 && value.size() <= 12 &&
               std::all_of(value.begin(), value.end(),
                           [](QChar c) { return isKanji(c) || isKatakana(c) || isBlank(c); });
    case PersonalReason::Other:
        return false;
    }
    return false;
}

class LabelFinder
{
public:
    LabelFinder(const QString &plain, FoundStretches &found)
        : m_plain(plain)
        , m_found(found)
    {}

    void run()
    {
        for (qsizetype at = 0; at < m_plain.size();) {
            const qsizetype end = lineEnd(at);
            readLine(at, end);
            at = end + 1;
        }
    }

private:
    qsizetype lineEnd(qsizetype from) const
    {
        const qsizetype end = m_plain.indexOf(u'\n', from);
        return end < 0 ? m_plain.size() : end;
    }

    // Marks that stand before a label: bullets, brackets, numbers.
    static bool isLead(QChar c)
    {
        return isBlank(c) || isFoldedDigit(c) ||
               QStringLiteral("・●○■□◆◇※*-+.)(>【[〔<〈《|①②③④⑤⑥⑦⑧⑨⑩、/，。").contains(c);
    }

    void readLine(qsizetype from, qsizetype end)
    {
        qsizetype i = from;
        while (i < end) {
            if (i == from || isLead(m_plain[i - 1])) {
                if (const auto label = findLabel(m_plain, i)) {
                    const bool isFirst = isAtStart(from, i);
                    if (const qsizetype next = take(*label, isFirst, end); next > i) {
                        i = next;
                        continue;
                    }
                }
            }
            ++i;
        }
    }

    bool isAtStart(qsizetype from, qsizetype label) const
    {
        return std::all_of(m_plain.begin() + from, m_plain.begin() + label,
                           [](QChar c) { return isLead(c); });
    }

    // Takes the label's answer; behind which position the line goes on, 0 where it is none.
    qsizetype take(const FoundLabel &label, bool isFirst, qsizetype end)
    {
        if (!label.isDivided && !isFirst)
            return 0;
        qsizetype start = label.valueAt;
        qsizetype to = label.isDivided && start <= end ? answerEnd(start, end) : end;
        if (start >= end || QStringView(m_plain).mid(start, to - start).trimmed().isEmpty()) {
            if (start < end || (!label.isDivided && !isFirst))
                return 0;
            return takeNextLine(label, end);
        }
        return add(label, start, to) ? to : 0;
    }

    // Up to the next label on the line.
    qsizetype answerEnd(qsizetype start, qsizetype end) const
    {
        for (qsizetype i = start + 1; i < end; ++i) {
            const QChar before = m_plain[i - 1];
            if (!isBlank(before) && !QStringLiteral("/、,(【[|").contains(before))
                continue;
            if (const auto next = findLabel(m_plain, i); next && next->isDivided)
                return i;
        }
        return end;
    }

    // A label that stands alone: its answer is the next line, if that is none of a text.
    qsizetype takeNextLine(const FoundLabel &label, qsizetype end)
    {
        const qsizetype start = end + 1;
        if (start >= m_plain.size())
            return 0;
        const qsizetype to = lineEnd(start);
        qsizetype first = start;
        while (first < to && isLead(m_plain[first]))
            ++first;
        const QStringView value = QStringView(m_plain).mid(first, to - first).trimmed();
        const bool isLabel = findLabel(m_plain, first).has_value();
        if (label.reason == PersonalReason::Name) {
            if (isLabel || isNoName(value))
                return 0;
            if (takeReading(end))
                return takeNameBelow(to);
        }
        const bool fits = label.isDivided ? !value.contains(u'。') && value.size() <= 40
                                          : isLikely(value, label.reason);
        if (!isLabel && fits)
            (void)add(label, start, to);
        return 0;
    }

    // The reading on the line behind `end`, as forms ask for it above or below the name.
    bool takeReading(qsizetype end)
    {
        const qsizetype start = end + 1;
        const qsizetype to = start < m_plain.size() ? lineEnd(start) : start;
        const QStringView line = QStringView(m_plain).mid(start, to - start);
        if (start >= m_plain.size() || !isReadingLine(line))
            return false;
        const qsizetype blanks = line.indexOf(line.trimmed().front());
        if (findLabel(m_plain, start + blanks))
            return false; // read for itself
        m_found.push_back(
            {start + blanks, start + blanks + line.trimmed().size(), PersonalReason::Name, true});
        return true;
    }

    // The name on the line behind its reading.
    qsizetype takeNameBelow(qsizetype end)
    {
        const qsizetype start = end + 1;
        if (start >= m_plain.size())
            return 0;
        const qsizetype to = lineEnd(start);
        const QStringView value = QStringView(m_plain).mid(start, to - start).trimmed();
        if (!findLabel(m_plain, start) && !isNoName(value) && isLikely(value, PersonalReason::Name))
            (void)add({PersonalReason::Name, start, false}, start, to);
        return 0;
    }

    bool add(const FoundLabel &label, qsizetype start, qsizetype end)
    {
        while (start < end && (isBlank(m_plain[start]) || m_plain[start] == u'|'))
            ++start;
        while (end > start && (isBlank(m_plain[end - 1]) ||
                               QStringLiteral("/、,|(【[").contains(m_plain[end - 1])))
            --end;
        const QStringView value = QStringView(m_plain).mid(start, end - start);
        const bool isSentence = value.contains(u'。') && value.size() > 20;
        if (value.size() > kLongestValue || isSentence || isNoValue(value))
            return false;
        if (!label.isDivided && !isLikely(value, label.reason))
            return false;
        m_found.push_back({start, end, label.reason, true});
        if (label.reason == PersonalReason::Name)
            (void)takeReading(lineEnd(end));
        return true;
    }

    const QString &m_plain;
    FoundStretches &m_found;
};

PersonalReason reasonOf(QStringView line)
{
    const auto digits = std::count_if(line.begin(), line.end(), isFoldedDigit);
    if (line.contains(u'@') || line.contains(u"http") || line.contains(u"tel") ||
        line.contains(u"電話") || line.contains(u"携帯") || line.contains(u"fax"))
        return PersonalReason::Contact;
    if (line.contains(QChar(0x3012)) || (digits > 0 && hasTownCharacter(line)))
        return PersonalReason::Address;
    if (digits >= 9)
        return PersonalReason::Contact;
    return line.size() <= 14 ? PersonalReason::Name : PersonalReason::Other;
}

} // namespace

void findLabelled(const RuledText &text, FoundStretches &found)
{
    LabelFinder(text.plain, found).run();
}

void findSigned(const RuledText &text, FoundStretches &found)
{
    for (const SignatureBlock &block : findSignatures(text.text)) {
        for (qsizetype at = block.start; at < block.end;) {
            qsizetype end = text.plain.indexOf(u'\n', at);
            end = end < 0 || end > block.end ? block.end : end;
            const QStringView line = QStringView(text.plain).mid(at, end - at);
            const QStringView words = line.trimmed();
            if (!words.isEmpty() && words != u"--" && !isDrawnLine(line)) {
                const qsizetype start = at + (words.data() - line.data());
                found.push_back({start, start + words.size(), reasonOf(words), block.isCertain});
            }
            at = end + 1;
        }
    }
}

} // namespace gaiyo
