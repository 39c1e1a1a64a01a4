#include "checks/check_context.h"
#include "checks/kana_drift.h"
#include "checks/subjects.h"
#include "domain/words/similarity.h"

#include <QRegularExpression>

#include <algorithm>
#include <map>
#include <optional>

namespace gaiyo {

namespace {

// Between a reference and the heading that it is quoted with: （, の, に記載の.
constexpr qsizetype kFarthest = 8;
// From here on two headings are taken for one that was changed.
constexpr double kSameHeading = 0.5;

struct Quoted
{
    qsizetype start; // of the words inside 「」
    qsizetype length;
    std::optional<size_t> reference; // beside it

    bool operator==(const Quoted &) const = default;
};

bool isOneSentence(const QString &between)
{
    return !between.contains(u'。') && !between.contains(u'「') && !between.contains(u'」');
}

// 取組項目「…」, 「…」に記載のとおり: what is quoted is called a heading.
bool isCalledHeading(const QString &before, const QString &behind)
{
    static const QRegularExpression kBefore(
        QStringLiteral("(?:項目|取組|取り組み|施策|見出し|章|節)[（(]?(?:名)?(?:の|である|、)?$"));
    static const QRegularExpression kBehind(
        QStringLiteral("^(?:の(?:項目?|取組項目|章|節|欄)|に(?:記載|掲げ|示し)|で(?:記載|お示し)|"
                       "を(?:ご覧|御覧|参照))"));
    return kBefore.match(before).hasMatch() || kBehind.match(behind).hasMatch();
}

// 「…」 with a reference beside it in one sentence, or called a heading.
std::vector<Quoted> quotedHeadings(const QString &words)
{
    std::vector<Quoted> quoted;
    size_t reference = 0; // of the next mark
    for (qsizetype at = 0; at < words.size(); ++at) {
        if (words[at] == kReferenceMark)
            ++reference;
        if (words[at] != u'「')
            continue;
        const qsizetype end = words.indexOf(u'」', at);
        if (end < 0)
            break;
        const QString before = words.left(at).right(kFarthest);
        const QString behind = words.mid(end + 1, kFarthest);
        const qsizetype last = before.lastIndexOf(kReferenceMark);
        const qsizetype next = behind.indexOf(kReferenceMark);
        if (next >= 0 && isOneSentence(behind.left(next)))
            quoted.push_back({at + 1, end - at - 1, reference});
        else if (last >= 0 && isOneSentence(before.mid(last)))
            quoted.push_back({at + 1, end - at - 1, reference - 1});
        else if (isCalledHeading(before, behind))
            quoted.push_back({at + 1, end - at - 1, std::nullopt});
        reference += size_t(words.mid(at, end - at).count(kReferenceMark));
        at = end;
    }
    return quoted;
}

class QuotedHeadings
{
public:
    explicit QuotedHeadings(CheckContext &context)
        : m_context(context)
    {}

    void check(const PrintedText &text)
    {
        for (const Quoted &quoted : text.facts.found<std::vector<Quoted>>(quotedHeadings)) {
            if (!quoted.reference)
                compareWithAll(text, quoted);
            else if (*quoted.reference < text.references.size())
                compare(text, quoted, text.references[*quoted.reference]);
        }
    }

private:
    void compare(const PrintedText &text, const Quoted &quoted, const OpinionId &id)
    {
        const Opinion *target = m_context.index.findOpinion(id);
        const QString words = text.words.mid(quoted.start, quoted.length);
        const QString folded = foldedText(words);
        const Node *heading =
            target && target->node ? m_context.index.findNode(*target->node) : nullptr;
        const Node *meant = nullptr;
        qsizetype start = 0; // of its title in the words
        for (const Node *node = heading; node;
             node = node->parent ? m_context.index.findNode(*node->parent) : nullptr) {
            const QString title = foldedText(node->title);
            const qsizetype at = titleStart(words, *node);
            const QString bare = at > 0 ? foldedText(words.mid(at)) : folded;
            if (title == bare || title == folded)
                return;
            if (meant || (diceOf(bare, title) < kSameHeading && !differsInKana(bare, title)))
                continue;
            meant = node;
            start = at;
        }
        if (!meant && isHeading(folded)) // that of another place
            meant = heading;
        if (!meant || meant->title.isEmpty())
            return;
        m_context.report("drifted_heading", Severity::Warning, text,
                         Checks::tr("The response to No.%1 quotes “%2”, but %3 stands under “%4”.")
                             .arg(QString::number(text.no), excerpt(words),
                                  opinionName(m_context, *target), meant->title));
        // 「公園の管理指針」 may be the name of something else than 公園の管理: that is for a
        // person.
        if (!folded.contains(foldedText(meant->title)))
            m_context.addFix(text.edit(quoted.start + start, quoted.length - start, meant->title));
    }

    // Where no reference says which heading is meant, it is one that differs in nothing but kana.
    void compareWithAll(const PrintedText &text, const Quoted &quoted)
    {
        const QString words = text.words.mid(quoted.start, quoted.length);
        const QString folded = foldedText(words);
        if (isHeading(folded) || isAnyWithNumber(words))
            return;
        const Node *meant = nullptr;
        for (const auto &[title, node] : *m_titles) {
            if (!differsInKana(folded, title))
                continue;
            if (meant)
                return;
            meant = node;
        }
        if (!meant)
            return;
        m_context.report("drifted_heading", Severity::Warning, text,
                         Checks::tr("The response to No.%1 quotes “%2”, but the plan says “%3”.")
                             .arg(QString::number(text.no), excerpt(words), meant->title));
        m_context.addFix(text.edit(quoted.start, quoted.length, meant->title));
    }

    // Where the title begins in ①公園の管理, 取組項目① 公園の管理: behind the heading's own number,
    // of the plan or of its draft.
    qsizetype titleStart(const QString &words, const Node &node) const
    {
        static const QRegularExpression kBefore(
            QStringLiteral("^[ "
                           "　]*(?:取組項目|取り組み項目|取組|項目|(?:基本)?(?:施策|目標|方針)|"
                           "事業|柱|素案の?)?[ 　]*$"));
        static const QRegularExpression kBehind(QStringLiteral("[ 　.．、:：・]*"));
        const auto behind = [&](const QString &number) -> qsizetype {
            const qsizetype at = number.isEmpty() ? -1 : words.indexOf(number);
            if (at < 0 || at > kFarthest || !kBefore.match(words.left(at)).hasMatch())
                return 0;
            return kBehind.match(words, at + number.size()).capturedEnd();
        };
        const auto number = m_context.numbers.find(node.id);
        const qsizetype own = number == m_context.numbers.end() ? 0 : behind(number->second);
        return own > 0 ? own : behind(node.draftNumber.value_or(QString()));
    }

    bool isAnyWithNumber(const QString &words) const
    {
        return std::ranges::any_of(m_context.snapshot.nodes, [&](const Node &node) {
            const qsizetype start = node.title.isEmpty() ? 0 : titleStart(words, node);
            return start > 0 && foldedText(words.mid(start)) == foldedText(node.title);
        });
    }

    bool isHeading(const QString &folded)
    {
        if (!m_titles) {
            m_titles.emplace();
            for (const Node &node : m_context.snapshot.nodes)
                m_titles->emplace(foldedText(node.title), &node);
        }
        return m_titles->contains(folded);
    }

    CheckContext &m_context;
    std::optional<std::map<QString, const Node *>> m_titles;
};

} // namespace

void checkQuotedHeadings(CheckContext &context)
{
    QuotedHeadings headings(context);
    for (const PrintedText &text : context.texts()) {
        if (text.field == TextField::Response)
            headings.check(text);
    }
}

} // namespace gaiyo
