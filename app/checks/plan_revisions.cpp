#include "checks/check_context.h"
#include "checks/promised_changes.h"
#include "checks/subjects.h"
#include "domain/work/plan_changes.h"
#include "domain/work/work.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace gaiyo {

namespace {

// Whatever says that words of the plan are others now.
const QRegularExpression &wordsOfChange()
{
    static const QRegularExpression words(
        QStringLiteral("修正|追記|加筆|書き加え|改め|追加|変更|削除|反映|明記|記載|盛り込|見直|"
                       "訂正|修文|統一|整理し|"
                       "加え(?:ま|る)|(?:差し?替|置き?換|書き?換|言い?換)え|」(?:と|に)(?:し|改)"));
    return words;
}

// The same words where they say that nothing is changed, or that it was there before: 素案に記載の
// とおりです, 変更はありません, 追加することはできません, 見直しの際の参考.
const QRegularExpression &wordsOfNoChange()
{
    static const QRegularExpression words(QStringLiteral(
        "記載(?:の(?:とおり|通り)|して(?:い|お)|され|が?あ[るり])"
        "|(?:見直し?|変更|改定|改訂|修正|追加|反映)(?:の|を?する|を行う)?(?:際|時|とき|折|場合|"
        "可能性)"
        "|(?:見直し?|変更|改定|改訂|修正|追加|反映)(?:を|について|も含め)?検討"
        "|(?:修正|追記|加筆|追加|変更|削除|反映|明記|記載|見直し?|訂正)(?:する)?(?:こと|の)?(?:は|"
        "が|も)?"
        "(?:でき|行(?:い|う)|いたし|し|あり|ござい|考えて|困難|難し|必要)[^。、]{0,8}"
        "(?:ません|ない|困難|難し)"));
    return words;
}

// 修正します and no more than 修正は行いません.
bool saysChange(const QString &words)
{
    return wordsOfChange().match(QString(words).remove(wordsOfNoChange())).hasMatch();
}

struct SaidOfChange
{
    QString promise; // 修正します; "" for none
    bool isChange = false;

    bool operator==(const SaidOfChange &) const = default;
};

SaidOfChange saidOfChange(const QString &words)
{
    return {promiseOfChange(words), saysChange(words)};
}

class PlanRevisionCheck
{
public:
    explicit PlanRevisionCheck(CheckContext &context)
        : m_context(context)
        , m_changes(context.snapshot, context.index)
    {
        for (const Category &category : context.snapshot.categories) {
            if (category.changesPlan)
                m_changing.insert(category.id.value());
        }
    }

    void run()
    {
        checkCategories();
        checkWords();
        checkReasons();
        checkResponses();
    }

private:
    bool isChanging(const Opinion &opinion) const
    {
        return opinion.category && m_changing.contains(opinion.category->value());
    }

    QString symbolOf(const Opinion &opinion) const
    {
        const Category *category = m_context.index.findCategory(*opinion.category);
        return category->symbol.isEmpty() ? category->text : category->symbol;
    }

    void checkCategories()
    {
        if (m_changing.isEmpty())
            return;
        for (const Opinion &opinion : m_context.snapshot.opinions) {
            const auto no = m_context.index.findPrintedNo(opinion);
            if (!no || !isChanging(opinion) || m_changes.isReason(opinion))
                continue;
            m_context.report("change_missing", Severity::Warning, opinion,
                             Checks::tr("No.%1 is %2, but no change of the plan is entered for it.")
                                 .arg(QString::number(*no), symbolOf(opinion)));
        }
    }

    // What the plan says before and after is what the list of changes is printed for.
    void checkWords()
    {
        for (size_t i = 0; i < m_changes.inPlanOrder().size(); ++i) {
            const PlanChange &change = *m_changes.inPlanOrder()[i];
            const QString before = change.oldText.trimmed();
            if (before != change.newText.trimmed())
                continue;
            reportChange("change_without_words", change,
                         (before.isEmpty()
                              ? Checks::tr("Change %1 of the plan has neither the words before it "
                                           "nor those after it.")
                              : Checks::tr("Change %1 of the plan has the same words before and "
                                           "after it."))
                             .arg(i + 1));
        }
    }

    void checkReasons()
    {
        for (size_t i = 0; i < m_changes.inPlanOrder().size(); ++i) {
            const PlanChange &change = *m_changes.inPlanOrder()[i];
            if (m_changes.hasOpinion(change) || !change.reason.trimmed().isEmpty())
                continue;
            const QString message =
                Checks::tr("Change %1 of the plan (“%2”) has neither an opinion nor a reason.")
                    .arg(QString::number(i + 1),
                         excerpt(change.newText.isEmpty() ? change.oldText : change.newText));
            reportChange("change_unexplained", change, message);
        }
    }

    // Where it stands in the plan, as far as that has a heading.
    void reportChange(const char *code, const PlanChange &change, const QString &message)
    {
        if (const Node *node = change.node ? m_context.index.findNode(*change.node) : nullptr)
            m_context.report(code, Severity::Warning, *node, message);
        else
            m_context.reportFront(code, Severity::Warning, message);
        m_context.addSubject(change.id.value()); // let stand, the others are still told
    }

    // Documents in which no category says that the plan is changed are left alone.
    void checkResponses()
    {
        if (m_changing.isEmpty())
            return;
        for (const PrintedText &text : m_context.texts()) {
            if (text.field == TextField::Response)
                checkResponse(text);
        }
    }

    void checkResponse(const PrintedText &text)
    {
        const auto sharers = m_context.index.sharers(*text.opinion->response);
        // Nobody reads the answer of one that is joined to another.
        if (std::ranges::all_of(sharers, [](const Opinion *each) { return bool(each->joined); }))
            return;
        const auto changing = std::ranges::find_if(
            sharers, [this](const Opinion *each) { return !each->joined && isChanging(*each); });
        const auto &said = text.facts.found<SaidOfChange>(saidOfChange);
        if (changing == sharers.end() && !said.promise.isEmpty())
            m_context.report("promise_without_change", Severity::Warning, text,
                             Checks::tr("The response to No.%1 says “%2”, but its category "
                                        "does not say that the plan is changed.")
                                 .arg(QString::number(text.no), said.promise));
        // What only refers elsewhere says it there.
        if (changing != sharers.end() && !text.words.trimmed().isEmpty() &&
            text.references.empty() && !said.isChange)
            m_context.report(
                "change_unsaid", Severity::Warning, text,
                Checks::tr("No.%1 is %2, but its response does not say what is changed.")
                    .arg(QString::number(text.no), symbolOf(**changing)));
    }

    CheckContext &m_context;
    PlanChanges m_changes;
    QSet<QString> m_changing; // categories
};

} // namespace

void checkPlanRevisions(CheckContext &context)
{
    PlanRevisionCheck(context).run();
}

} // namespace gaiyo
