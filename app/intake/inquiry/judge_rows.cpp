#include "intake/inquiry/judge_rows.h"

#include "domain/words/symbol_look.h"
#include "exchange/rows/cell_text.h"
#include "intake/inquiry/judge_back.h"
#include "intake/inquiry/judge_together.h"
#include "intake/inquiry/judge_twice.h"
#include "intake/inquiry/reply_offers.h"
#include "intake/inquiry/same_as.h"
#include "intake/inquiry/unclear_answer.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace gaiyo {

namespace {

bool isSameText(const QString &a, const QString &b)
{
    return trimCell(a) == trimCell(b);
}

// Collects what is said of each row, in their order.
class RowJudge
{
public:
    RowJudge(const ReturnedSheet &returned, const JudgingBase &base,
             const std::vector<RowMatch> &matches)
        : m_returned(returned)
        , m_base(base)
        , m_matches(matches)
    {}

    JudgedReply judge(size_t at)
    {
        const ReturnedRow &row = m_returned.rows[at];
        m_at = at;
        m_reply = {};
        m_remarks.clear();
        m_reply.row = row.row;
        m_reply.by = row.by;
        m_asked = m_matches[at].asked ? &m_base.asked.rows[*m_matches[at].asked] : nullptr;
        if (m_asked)
            judgeKnown(row);
        else
            judgeUnknown(row);
        readName(row.by);
        addRemarks(row);
        return std::move(m_reply);
    }

private:
    void flag(const QString &word)
    {
        if (!m_reply.flags.contains(word))
            m_reply.flags << word;
    }
    void flag(const char16_t *word) { flag(QString::fromUtf16(word)); }

    const Opinion *today() const
    {
        return m_base.now.index().findOpinion(OpinionId(m_asked->opinion));
    }

    // Names an opinion of the sheet for good.
    QString refAt(size_t row) const
    {
        const auto &asked = m_matches[row].asked;
        return asked ? m_base.asked.rows[*asked].ref : QString();
    }

    // 同上 below 同上 means the answer that both lean on, in whichever order they are taken.
    QString rootAt(size_t row) const { return m_leaning.value(row, refAt(row)); }
    void lean(const QString &ref)
    {
        m_leaning.insert(m_at, ref);
        flag(QStringLiteral("share:") + ref);
    }

    void judgeKnown(const ReturnedRow &row)
    {
        m_reply.opinion = m_asked->opinion;
        if (row.mergedWith) {
            readMerged(*row.mergedWith);
        } else if (row.answer) {
            readAnswer(*row.answer);
        }
        if (row.category)
            readCategory(*row.category);
        readSummary(row.summary);
        readDraft(row);
        if (!row.ref.isEmpty() && m_base.isKnown && row.ref != m_asked->ref &&
            !m_matches[m_at].isDoubtful)
            remark(QStringLiteral("整理番号：") + row.ref);
        if (!row.place.isEmpty() && m_base.isKnown &&
            row.place.simplified() != m_asked->place.simplified() && !m_matches[m_at].isDoubtful) {
            m_remarks << QStringLiteral("該当箇所：") + row.place;
            flag(u"place");
        }
        const bool isSaid = m_reply.response || m_reply.category || m_reply.summary;
        if (isSaid && m_matches[m_at].isDoubtful)
            flag(u"doubtful");
        if (isSaid && !m_base.ours.contains(m_asked->opinion))
            flag(u"other_department");
    }

    // A new row, or one that nothing tells any more what it was: all of it is kept.
    void judgeUnknown(const ReturnedRow &row)
    {
        const auto given = [](const std::optional<ReturnedWords> &words) {
            return words && !words->text.isEmpty() ? std::optional(words->text) : std::nullopt;
        };
        m_reply.response = given(row.answer);
        m_reply.category = given(row.category);
        m_reply.summary = given(row.summary);
        if (row.answer)
            readLook(*row.answer, {});
        const std::pair<QString, QString> others[] = {
            {QStringLiteral("整理番号："), row.ref},
            {QStringLiteral("現在のNo.："), row.no > 0 ? QString::number(row.no) : QString()},
            {QStringLiteral("該当箇所："), row.place},
            {QStringLiteral("現在の案："), row.draft.text}};
        for (const auto &[name, words] : others) {
            if (!words.isEmpty())
                remark(name + words);
        }
        for (size_t above = m_at; above > 0; --above) {
            const QString ref = refAt(above - 1);
            if (ref.isEmpty())
                continue;
            m_remarks << rowAboveWords(ref);
            break;
        }
        flag(u"unmatched");
    }

    // One cell over several opinions is one answer for all of them.
    void readMerged(size_t first)
    {
        const ReturnedRow &above = m_returned.rows[first];
        if (above.answer && above.answer->text.isEmpty() && !above.draft.text.isEmpty() &&
            !saysAsSent(above.draft, first)) // the cell begins in 現在の案
            return remark(QStringLiteral("現在の案：") + above.draft.text);
        if (!above.answer || above.answer->text.isEmpty() || saysAsSent(*above.answer, first))
            return;
        if (acceptsDraft(above.answer->text))
            return acceptDraft(*above.answer);
        if (saysNoneToUs(above.answer->text))
            return remark(QStringLiteral("回答欄：") + above.answer->text);
        m_reply.response = above.answer->text;
        lean(rootAt(first));
    }

    bool saysAsSent(const ReturnedWords &words, size_t row) const
    {
        const auto &asked = m_matches[row].asked;
        return asked && isSameText(words.text, m_base.asked.rows[*asked].answer);
    }

    bool isAsSent(const ReturnedWords &words) const
    {
        if (m_base.isKnown && (isSameText(words.text, m_asked->answer) ||
                               isBrokenAnew(words.text, trimCell(m_asked->answer))))
            return true;
        // Where nobody knows what was sent, the file itself says it.
        const auto sent = m_returned.sent.constFind(m_asked->opinion);
        const auto &category = m_returned.rows[m_at].category;
        return !m_base.isKnown && sent != m_returned.sent.constEnd() &&
               *sent == sentHash(words.text, category ? category->text : QString());
    }

    void readAnswer(const ReturnedWords &words)
    {
        if (words.kind == ReturnedWords::Kind::Formula && words.text.isEmpty() && words.isUnseen) {
            m_remarks << QStringLiteral("回答欄：結果が保存されていない数式");
            return readLook(words, m_asked->answer);
        }
        const Opinion *opinion = today();
        const QString now = opinion ? m_base.now.answerOf(*opinion) : QString();
        if (isAsSent(words) || (opinion && isSameText(words.text, now))) {
            // As sent, or there already; what was written and struck through is read by a person.
            if (readStruck(words, m_asked->answer))
                flag(u"marked");
            return;
        }
        if (acceptsDraft(words.text))
            return acceptDraft(words);
        if (saysNoneToUs(words.text))
            return remark(QStringLiteral("回答欄：") + words.text);
        m_reply.response = words.text;
        m_reply.isChangedSince =
            m_base.isKnown ? isAnswerChanged(opinion) : !now.trimmed().isEmpty();
        readLook(words, m_asked->answer);
        if (words.text.isEmpty())
            flag(u"emptied");
        if (breaksSentences(words.text, m_asked->answer))
            flag(u"broken");
        if (namesItself(words.text))
            flag(u"itself");
        else if (!readShare(words.text) && mayBeMeantForUs(words.text))
            flag(u"unclear");
    }

    // The draft that was sent is the answer. Where nobody knows what was sent, the file says it.
    void acceptDraft(const ReturnedWords &words)
    {
        const Opinion *opinion = today();
        const QString draft = m_base.isKnown ? m_asked->answer : m_returned.rows[m_at].draft.text;
        m_remarks << QStringLiteral("回答欄：") + words.text;
        readLook(words, m_asked->answer);
        if (draft.trimmed().isEmpty())
            return flag(u"no_draft");
        m_reply.response = draft;
        m_reply.isAccepted = true;
        m_reply.isChangedSince =
            m_base.isKnown ? isAnswerChanged(opinion)
                           : !opinion || !isSameText(draft, m_base.now.answerOf(*opinion));
    }

    // No.9 in the answer to No.9 itself: whatever was meant, it is not this.
    bool namesItself(const QString &answer) const
    {
        bool isNamed = false;
        const auto isIt = [&](const auto &found, const auto &end) -> std::optional<OpinionId> {
            isNamed |= found != end && &m_base.asked.rows[*found] == m_asked;
            return std::nullopt;
        };
        const AskedRows &asked = m_base.asked;
        linkAnswer(
            answer,
            [&](const QString &no) {
                return isIt(asked.byNo.constFind(no.toInt()), asked.byNo.constEnd());
            },
            [&](const QString &ref) {
                return isIt(asked.byRef.constFind(ref), asked.byRef.constEnd());
            });
        return isNamed || isSameAsItself(answer);
    }

    // As linkAnswer() does not know it: (№9に同じ).
    bool isSameAsItself(const QString &answer) const
    {
        const auto same = readSameAs(answer);
        return same && ((same->kind == SameAs::Kind::No && same->number.toInt() == m_asked->no &&
                         m_asked->no > 0) ||
                        (same->kind == SameAs::Kind::Ref && same->number == m_asked->ref));
    }

    bool isAnswerChanged(const Opinion *opinion) const
    {
        const Opinion *then = m_base.then.index().findOpinion(OpinionId(m_asked->opinion));
        return !opinion || !then || m_base.now.markupOf(*opinion) != m_base.then.markupOf(*then);
    }

    void readLook(const ReturnedWords &words, const QString &sent)
    {
        using Kind = ReturnedWords::Kind;
        if (words.isMarked)
            flag(u"marked");
        readStruck(words, sent);
        if (words.isCut)
            flag(u"long");
        if (words.hadOdd)
            flag(u"characters");
        static const std::map<Kind, const char16_t *> kKinds{{Kind::Number, u"number"},
                                                             {Kind::Date, u"date"},
                                                             {Kind::Error, u"error"},
                                                             {Kind::Formula, u"formula"}};
        if (const auto kind = kKinds.find(words.kind); kind != kKinds.end())
            flag(kind->second);
        if (words.isUnseen)
            flag(u"unseen");
        if (words.hasTable)
            flag(u"table");
        if (!words.changedBy.isEmpty())
            m_remarks << QStringLiteral("変更履歴：") + words.changedBy.join(QStringLiteral("、"));
    }

    // Whether words are struck through that we did not write ourselves: they become a remark.
    bool readStruck(const ReturnedWords &words, const QString &sent)
    {
        QStringList struck;
        for (const QString &stretch : words.struck.split(u'\n', Qt::SkipEmptyParts)) {
            if (!sent.contains(stretch))
                struck << stretch;
        }
        if (!struck.isEmpty())
            m_remarks << QStringLiteral("取り消し線：") + struck.join(u'\n');
        return !struck.isEmpty();
    }

    // Whether it leans on another answer.
    bool readShare(const QString &answer)
    {
        const auto same = readSameAs(answer);
        if (!same)
            return false;
        QString ref;
        if (same->kind == SameAs::Kind::Ref && m_base.asked.byRef.contains(same->number))
            ref = same->number;
        if (same->kind == SameAs::Kind::No) {
            const auto found = m_base.asked.byNo.constFind(same->number.toInt());
            if (found != m_base.asked.byNo.constEnd())
                ref = m_base.asked.rows[*found].ref;
        }
        if (same->kind == SameAs::Kind::Above)
            ref = rootAbove();
        lean(ref);
        return true;
    }

    // Who wrote 同上 while a filter was on saw the row above that it left.
    QString rootAbove() const
    {
        size_t above = m_at;
        while (above > 0) {
            --above;
            if (m_returned.rows[m_at].isHidden || !m_returned.rows[above].isHidden)
                return rootAt(above);
        }
        return {};
    }

    // A sentence in the place of a name is what somebody says of the opinion.
    void readName(const QString &by)
    {
        constexpr qsizetype kLongestName = 30;
        if (by.size() > kLongestName || by.contains(u'。'))
            remark(QStringLiteral("回答課・氏名：") + by);
    }

    void readCategory(const ReturnedWords &words)
    {
        const QString word = foldSymbol(words.text);
        if (!words.struck.isEmpty() && !looksTheSame(foldSymbol(words.struck), m_asked->category))
            remarkStruck(QStringLiteral("対応区分："), words);
        if (looksTheSame(word, m_asked->category))
            return;
        if (word.isEmpty()) {
            m_reply.category = QString();
            return flag(u"emptied");
        }
        const Category *category = m_base.now.findCategory(word);
        if (!category) {
            m_remarks << QStringLiteral("対応区分：") + words.text;
            return flag(u"category");
        }
        const Opinion *opinion = today();
        if (opinion && opinion->category == category->id)
            return; // it stands there already
        const QString now = opinion ? m_base.now.categoryOf(*opinion) : QString();
        m_reply.isChangedSince |= !looksTheSame(now, m_asked->category);
        const auto same =
            std::ranges::count(m_base.now.values().categories, category->symbol, &Category::symbol);
        const bool isUnique = same == 1 && !category->symbol.isEmpty();
        m_reply.category = isUnique ? category->symbol : category->id.value();
    }

    void readSummary(const ReturnedWords &words)
    {
        if (words.text.isEmpty() && !words.struck.isEmpty())
            remarkStruck(QStringLiteral("意見の概要："), words);
        if (words.text.isEmpty() || isSameText(words.text, m_asked->summary))
            return;
        if (words.text.simplified() == m_asked->summary.simplified())
            return; // line ends that a program moved
        const Opinion *opinion = today();
        if (opinion && isSameText(words.text, opinion->summary))
            return;
        m_reply.summary = words.text;
        m_reply.isChangedSince |= opinion && !isSameText(opinion->summary, m_asked->summary);
        if (!m_base.asksSummary)
            flag(u"summary");
        if (words.isMarked)
            flag(u"marked");
    }

    // What somebody wrote into 現在の案 although the column is not meant for that.
    void readDraft(const ReturnedRow &row)
    {
        const ReturnedWords &draft = row.draft;
        if (draft.text.isEmpty() && !draft.struck.isEmpty() && !m_asked->answer.trimmed().isEmpty())
            remarkStruck(QStringLiteral("現在の案："), draft);
        if (draft.text.isEmpty() || draft.isCut || isAsSent(draft) ||
            (row.answer && isSameText(draft.text, row.answer->text)))
            return;
        const Opinion *opinion = today();
        if (!opinion || !isSameText(draft.text, m_base.now.answerOf(*opinion)))
            remark(QStringLiteral("現在の案：") + draft.text);
    }

    // Where a stroke says something although nothing stands in place of the words.
    void remarkStruck(const QString &of, const ReturnedWords &words)
    {
        m_remarks << of + QStringLiteral("取り消し線：") + words.struck;
        flag(u"marked");
    }

    void remark(const QString &words)
    {
        m_remarks << words;
        flag(u"remark");
    }

    void addRemarks(const ReturnedRow &row)
    {
        if (!row.change.isEmpty())
            m_remarks.prepend(QStringLiteral("計画の修正：") + row.change);
        if (!row.remark.isEmpty())
            m_remarks.prepend(row.remark);
        if (!row.change.isEmpty() || !row.remark.isEmpty())
            flag(u"remark");
        for (const QString &comment : row.comments) {
            m_remarks << QStringLiteral("コメント：") + comment;
            flag(u"comment");
        }
        if (!m_remarks.isEmpty())
            m_reply.remark = m_remarks.join(u'\n');
    }

    const ReturnedSheet &m_returned;
    const JudgingBase &m_base;
    const std::vector<RowMatch> &m_matches;
    size_t m_at = 0;
    const InquiryRow *m_asked = nullptr;
    JudgedReply m_reply;
    QStringList m_remarks;
    QHash<size_t, QString> m_leaning; // by row: the 整理番号 that its answer leans on
};

bool isSaid(const JudgedReply &reply)
{
    return reply.response || reply.category || reply.summary || reply.remark;
}

} // namespace

bool JudgedReply::saysAs(const JudgedReply &other) const
{
    return opinion == other.opinion && response == other.response && category == other.category &&
           summary == other.summary && remark == other.remark;
}

JudgedSheet judgeRows(const ReturnedSheet &returned, const JudgingBase &base)
{
    const auto matches = matchRows(returned.rows, base.asked, base.ours);
    RowJudge judge(returned, base, matches);
    std::vector<JudgedReply> judged;
    judged.reserve(returned.rows.size());
    for (size_t i = 0; i < returned.rows.size(); ++i)
        judged.push_back(judge.judge(i));
    judgeTakenBack(returned, base, matches, judged);
    JudgedSheet sheet;
    QSet<QString> seen;
    std::vector<QString> opinions;
    for (JudgedReply &reply : judged) {
        seen.insert(reply.opinion);
        opinions.push_back(reply.opinion);
        if (isSaid(reply))
            sheet.replies.push_back(std::move(reply));
        else
            ++sheet.unchanged;
    }
    judgeTwice(opinions, sheet.replies);
    QMultiHash<QString, const JudgedReply *> before;
    for (const JudgedReply &earlier : base.before)
        before.insert(earlier.opinion, &earlier);
    const auto isKnown = [&](const JudgedReply &reply) {
        const auto [begin, end] = before.equal_range(reply.opinion);
        return std::any_of(begin, end,
                           [&](const JudgedReply *earlier) { return earlier->saysAs(reply); });
    };
    sheet.unchanged += int(std::erase_if(sheet.replies, isKnown));
    judgeShared(base.now, sheet.replies);
    settleAccepted(base, sheet);
    for (const InquiryRow &row : base.asked.rows) {
        if (base.ours.contains(row.opinion) && !seen.contains(row.opinion))
            sheet.missing << row.ref;
    }
    return sheet;
}

} // namespace gaiyo
