#include "domain/compare/compare.h"

#include "domain/calendar.h"
#include "domain/compare/cut_words.h"
#include "domain/compare/stayed.h"
#include "domain/markup.h"
#include "domain/numbering.h"
#include "domain/template.h"

#include <QCoreApplication>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace gaiyo {

namespace {

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(Compare)
};

QString wordsOf(const std::vector<PageBlock> &blocks)
{
    QStringList lines;
    for (const PageBlock &block : blocks) {
        if (!block.text.isEmpty())
            lines += block.text;
        lines += block.items;
        for (const QStringList &row : block.rows)
            lines += row.join(u'\t');
    }
    return lines.join(u'\n');
}

QString wordsOf(const QMap<QString, QString> &notes)
{
    QStringList lines;
    for (auto note = notes.begin(); note != notes.end(); ++note)
        lines += note.key() + u'：' + note.value();
    return lines.join(u'\n');
}

// Words of the settings that stand before and behind the table; words in braces as they are typed.
constexpr std::pair<const char *, QString (*)(const Settings &)> kPageWords[] = {
    {"period_label", [](const Settings &s) { return s.periodLabel; }},
    {"count_label", [](const Settings &s) { return s.countLabel; }},
    {"legend_title", [](const Settings &s) { return s.legendTitle; }},
    {"legend_notes", [](const Settings &s) { return wordsOf(s.legendNotes); }},
    {"front_notes", [](const Settings &s) { return s.frontNotes.join(u'\n'); }},
    {"front_blocks", [](const Settings &s) { return wordsOf(s.frontBlocks); }},
    {"back_blocks", [](const Settings &s) { return wordsOf(s.backBlocks); }},
};

// A state with what is asked of it again and again.
class State
{
public:
    State(const Snapshot &values, const SnapshotIndex &index)
        : m_values(values)
        , m_index(index)
        , m_numbers(nodeNumbers(values.nodes))
    {}

    const Snapshot &values() const { return m_values; }
    const SnapshotIndex &index() const { return m_index; }

    const Opinion *find(const OpinionId &id) const { return m_index.findOpinion(id); }

    QString responseOf(const Opinion &opinion) const { return printedResponse(opinion, m_index); }

    QString categoryOf(const Opinion &opinion) const
    {
        const Category *category =
            opinion.category ? m_index.findCategory(*opinion.category) : nullptr;
        return category ? wordsOf(*category) : QString();
    }

    static QString wordsOf(const Category &category)
    {
        return category.symbol.isEmpty() || category.text.isEmpty()
                   ? category.symbol + category.text
                   : category.symbol + u'　' + category.text;
    }

    QString headingOf(const Node &node) const
    {
        const auto number = m_numbers.find(node.id);
        QStringList words;
        if (number != m_numbers.end() && !number->second.isEmpty())
            words += number->second;
        if (!node.title.isEmpty())
            words += node.title;
        return words.join(u'　');
    }

    // The words of the headings that it stands under, from the root on.
    QString placeOf(const Opinion &opinion) const
    {
        QStringList words;
        const Node *node = opinion.node ? m_index.findNode(*opinion.node) : nullptr;
        for (; node; node = node->parent ? m_index.findNode(*node->parent) : nullptr)
            words.prepend(headingOf(*node));
        return words.join(u'／');
    }

    QString nameOf(const std::optional<OpinionId> &opinion) const
    {
        return opinion ? referenceText(m_index.findNo(*opinion)) : QString();
    }

private:
    const Snapshot &m_values;
    const SnapshotIndex &m_index;
    std::unordered_map<NodeId, QString> m_numbers;
};

OpinionChange changeOf(ChangeKind kind, const OpinionId &id, QStringView field,
                       const QString &before, const QString &after)
{
    return {id, kind, field.toString(), {}, {}, before, after, findDifference(before, after)};
}

// One comparison.
class Comparer
{
public:
    Comparer(const State &before, const State &after)
        : m_before(before)
        , m_after(after)
    {}

    Comparison run()
    {
        findMoved();
        findCuts();
        for (const Opinion &opinion : m_after.values().opinions) {
            if (const Opinion *former = m_before.find(opinion.id))
                compareOpinion(*former, opinion);
            else
                addNew(opinion);
        }
        for (const Opinion &opinion : m_before.values().opinions) {
            if (!m_after.find(opinion.id))
                addGone(opinion);
        }
        compareHeadings();
        compareLegend();
        compareFront();
        return std::move(m_comparison);
    }

private:
    // Among those that stand under the same heading as before, those that others did not just go
    // past. Joined ones are not printed and have no place among them.
    void findMoved()
    {
        std::vector<OpinionId> ids;
        std::vector<size_t> places;
        std::optional<NodeId> node;
        const auto endGroup = [&] {
            const std::vector<bool> stayed = findStayed(places);
            for (size_t i = 0; i < ids.size(); ++i) {
                if (!stayed[i])
                    m_moved.insert(ids[i]);
            }
            ids.clear();
            places.clear();
        };
        for (const Opinion &opinion : m_after.values().opinions) {
            if (opinion.node != node)
                endGroup();
            node = opinion.node;
            const Opinion *former = m_before.find(opinion.id);
            if (!former || !node || former->node != node || opinion.joined || former->joined)
                continue;
            ids.push_back(opinion.id);
            places.push_back(m_before.index().positionOf(*former));
        }
        endGroup();
    }

    void findCuts()
    {
        for (const Opinion &opinion : m_after.values().opinions) {
            const Opinion *former = m_before.find(opinion.id);
            if (!former || former->summary == opinion.summary)
                continue;
            m_lost.add(opinion.id, former->summary, opinion.summary);
            m_gained.add(opinion.id, opinion.summary, former->summary);
        }
    }

    void put(OpinionChange change, std::optional<int> oldNo, std::optional<int> newNo)
    {
        change.oldNo = oldNo;
        change.newNo = newNo;
        m_comparison.opinions.push_back(std::move(change));
    }

    void compareOpinion(const Opinion &former, const Opinion &opinion)
    {
        const auto oldNo = m_before.index().findNo(former.id);
        const auto newNo = m_after.index().findNo(opinion.id);
        const auto add = [&](ChangeKind kind, QStringView field, const QString &before,
                             const QString &after) {
            put(changeOf(kind, opinion.id, field, before, after), oldNo, newNo);
        };
        if (former.joined != opinion.joined)
            add(opinion.joined ? ChangeKind::Joined : ChangeKind::Split, kJoinedField,
                m_before.nameOf(former.joined), m_after.nameOf(opinion.joined));
        if (former.node != opinion.node || m_moved.count(opinion.id) > 0)
            add(ChangeKind::Moved, kPlaceField, m_before.placeOf(former), m_after.placeOf(opinion));
        if (former.summary != opinion.summary)
            add(ChangeKind::Text, kSummaryField, former.summary, opinion.summary);
        if (isOtherResponse(former, opinion)) {
            const QString before = m_before.responseOf(former);
            const QString after = m_after.responseOf(opinion);
            if (before != after)
                add(ChangeKind::Text, kResponseField, before, after);
        }
        if (former.category != opinion.category)
            add(ChangeKind::Category, kCategoryField, m_before.categoryOf(former),
                m_after.categoryOf(opinion));
        if (former.count != opinion.count)
            add(ChangeKind::Text, kCountField, QString::number(former.count),
                QString::number(opinion.count));
        for (size_t i = 0; i < kFreeTexts.size(); ++i) {
            if (former.*kFreeTexts[i] != opinion.*kFreeTexts[i])
                add(ChangeKind::Text, kFreeNames[i], former.*kFreeTexts[i], opinion.*kFreeTexts[i]);
        }
    }

    // Whether it says another thing, whatever the numbers are.
    bool isOtherResponse(const Opinion &former, const Opinion &opinion) const
    {
        const Response *before = m_before.index().responseOf(former);
        const Response *after = m_after.index().responseOf(opinion);
        const QString markup = before ? before->markup : QString();
        if (markup != (after ? after->markup : QString()))
            return true;
        if (!markup.contains(u'{'))
            return false;
        const auto pages = pagesNamed(markup);
        const auto isOtherPage = [this](const NodeId &id) {
            return m_before.index().findPage(id).has_value() !=
                   m_after.index().findPage(id).has_value();
        };
        const auto named = references(markup);
        return std::any_of(pages.begin(), pages.end(), isOtherPage) ||
               std::any_of(named.begin(), named.end(), [this](const OpinionId &id) {
                   return m_before.index().findNo(id).has_value() !=
                          m_after.index().findNo(id).has_value();
               });
    }

    void addNew(const Opinion &opinion)
    {
        const auto source = m_lost.find(opinion.summary);
        const ChangeKind kind = source ? ChangeKind::Split : ChangeKind::Added;
        const auto oldNo = source ? m_before.index().findNo(*source) : std::nullopt;
        const auto newNo = m_after.index().findNo(opinion.id);
        put(changeOf(kind, opinion.id, kSummaryField, {}, opinion.summary), oldNo, newNo);
        if (const QString response = m_after.responseOf(opinion); !response.isEmpty())
            put(changeOf(kind, opinion.id, kResponseField, {}, response), oldNo, newNo);
        if (const QString category = m_after.categoryOf(opinion); !category.isEmpty())
            put(changeOf(kind, opinion.id, kCategoryField, {}, category), oldNo, newNo);
    }

    void addGone(const Opinion &opinion)
    {
        const auto target = m_gained.find(opinion.summary);
        const ChangeKind kind = target ? ChangeKind::Joined : ChangeKind::Removed;
        const auto oldNo = m_before.index().findNo(opinion.id);
        const auto newNo = target ? m_after.index().findNo(*target) : std::nullopt;
        put(changeOf(kind, opinion.id, kSummaryField, opinion.summary, {}), oldNo, newNo);
        if (const QString response = m_before.responseOf(opinion); !response.isEmpty())
            put(changeOf(kind, opinion.id, kResponseField, response, {}), oldNo, newNo);
        if (const QString category = m_before.categoryOf(opinion); !category.isEmpty())
            put(changeOf(kind, opinion.id, kCategoryField, category, {}), oldNo, newNo);
    }

    void putOther(Entity entity, const QString &id, ChangeKind kind, const QString &before,
                  const QString &after, const QString &field = {})
    {
        m_comparison.others.push_back(
            {entity, id, kind, field, before, after, findDifference(before, after)});
    }

    // As the booklet has it behind the heading.
    static QString draftWords(const Node &node)
    {
        const QString draft = node.draftNumber.value_or(QString());
        return draft.isEmpty() ? QString() : QStringLiteral("（素案：%1）").arg(draft);
    }

    static QString kindWords(const Node &node)
    {
        switch (node.kind) {
        case NodeKind::Chapter:
            return QStringLiteral("（章）");
        case NodeKind::Section:
            return QStringLiteral("（柱）");
        case NodeKind::Subsection:
            return QStringLiteral("（施策）");
        case NodeKind::Item:
            return QStringLiteral("（取組項目）");
        case NodeKind::Other:
            break;
        }
        return QStringLiteral("（その他）");
    }

    static bool isSameHeading(const Node &a, const Node &b)
    {
        return a.title == b.title && a.draftNumber == b.draftNumber && a.kind == b.kind &&
               a.autoNumber == b.autoNumber && (a.autoNumber || a.number == b.number);
    }

    // Those that have another parent, or that did not just stay while others came and went.
    std::unordered_set<NodeId> movedHeadings() const
    {
        std::unordered_map<NodeId, std::pair<std::vector<NodeId>, std::vector<size_t>>> siblings;
        std::unordered_set<NodeId> moved;
        for (const Node &node : m_after.values().nodes) {
            const Node *former = m_before.index().findNode(node.id);
            if (!former)
                continue;
            if (former->parent != node.parent) {
                moved.insert(node.id);
                continue;
            }
            auto &[ids, places] = siblings[node.parent.value_or(NodeId())];
            ids.push_back(node.id);
            places.push_back(size_t(former - m_before.values().nodes.data()));
        }
        for (const auto &[parent, group] : siblings) {
            const std::vector<bool> stayed = findStayed(group.second);
            for (size_t i = 0; i < stayed.size(); ++i) {
                if (!stayed[i])
                    moved.insert(group.first[i]);
            }
        }
        return moved;
    }

    void compareHeadings()
    {
        const auto moved = movedHeadings();
        for (const Node &node : m_after.values().nodes) {
            const Node *former = m_before.index().findNode(node.id);
            const QString after = m_after.headingOf(node);
            if (!former) {
                putOther(Entity::Node, node.id.value(), ChangeKind::Added, {}, after);
                continue;
            }
            const QString before = m_before.headingOf(*former);
            if (moved.count(node.id) > 0)
                putOther(Entity::Node, node.id.value(), ChangeKind::Moved, before, after);
            if (isSameHeading(*former, node))
                continue;
            // What it looks like is the same: then what it is has changed, or nothing on paper.
            const bool isDraftSame = former->draftNumber == node.draftNumber;
            if (isDraftSame && before == after) {
                if (former->kind != node.kind)
                    putOther(Entity::Node, node.id.value(), ChangeKind::Text,
                             before + kindWords(*former), after + kindWords(node));
                continue;
            }
            putOther(Entity::Node, node.id.value(), ChangeKind::Text,
                     isDraftSame ? before : before + draftWords(*former),
                     isDraftSame ? after : after + draftWords(node));
        }
        for (const Node &node : m_before.values().nodes) {
            if (!m_after.index().findNode(node.id))
                putOther(Entity::Node, node.id.value(), ChangeKind::Removed,
                         m_before.headingOf(node), {});
        }
    }

    void compareLegend()
    {
        std::vector<size_t> places;
        std::vector<const Category *> kept;
        for (const Category &category : m_after.values().categories) {
            if (const Category *former = m_before.index().findCategory(category.id)) {
                places.push_back(size_t(former - m_before.values().categories.data()));
                kept.push_back(&category);
            } else {
                putOther(Entity::Category, category.id.value(), ChangeKind::Added, {},
                         State::wordsOf(category));
            }
        }
        const std::vector<bool> stayed = findStayed(places);
        for (size_t i = 0; i < kept.size(); ++i) {
            const QString before = State::wordsOf(m_before.values().categories[places[i]]);
            const QString after = State::wordsOf(*kept[i]);
            if (!stayed[i])
                putOther(Entity::Category, kept[i]->id.value(), ChangeKind::Moved, before, after);
            if (before != after)
                putOther(Entity::Category, kept[i]->id.value(), ChangeKind::Text, before, after);
        }
        for (const Category &category : m_before.values().categories) {
            if (!m_after.index().findCategory(category.id))
                putOther(Entity::Category, category.id.value(), ChangeKind::Removed,
                         State::wordsOf(category), {});
        }
    }

    void compareFront()
    {
        const Consultation &before = m_before.values().consultation;
        const Consultation &after = m_after.values().consultation;
        const auto add = [this](const char *field, const QString &former, const QString &present) {
            if (former != present)
                putOther(Entity::Consultation, kConsultationId.toString(), ChangeKind::Text, former,
                         present, QString::fromLatin1(field));
        };
        const auto period = [](const Consultation &consultation) {
            return consultation.period ? japanesePeriod(*consultation.period) : QString();
        };
        add("title", before.title, after.title);
        add("subtitle", before.subtitle, after.subtitle);
        add("period", period(before), period(after));
        const auto former = resolveSettings(before);
        const auto present = resolveSettings(after);
        if (!former || !present)
            return; // collect() says so
        for (const auto &[field, words] : kPageWords)
            add(field, words(*former), words(*present));
    }

    const State &m_before;
    const State &m_after;
    std::unordered_set<OpinionId> m_moved; // within their heading
    CutWords m_lost;
    CutWords m_gained;
    Comparison m_comparison;
};

} // namespace

QString changeKindName(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::Text:
        return QStringLiteral("text");
    case ChangeKind::Moved:
        return QStringLiteral("moved");
    case ChangeKind::Added:
        return QStringLiteral("added");
    case ChangeKind::Removed:
        return QStringLiteral("removed");
    case ChangeKind::Category:
        return QStringLiteral("category");
    case ChangeKind::Split:
        return QStringLiteral("split");
    case ChangeKind::Joined:
        return QStringLiteral("joined");
    }
    Q_UNREACHABLE();
}

QString printedResponse(const Opinion &opinion, const SnapshotIndex &index)
{
    const Response *response = index.responseOf(opinion);
    if (!response || !response->markup.contains(u'{'))
        return response ? response->markup : QString();
    return index.plainText(response->markup);
}

Result<Comparison> compare(const Snapshot &before, const SnapshotIndex &beforeIndex,
                           const Snapshot &after, const SnapshotIndex &afterIndex)
{
    const bool isAnyKept =
        std::any_of(after.opinions.begin(), after.opinions.end(), [&](const Opinion &opinion) {
            return beforeIndex.findOpinion(opinion.id) != nullptr;
        });
    if (!isAnyKept && !before.opinions.empty() && !after.opinions.empty())
        return Error{ErrorKind::Invalid,
                     Sentences::tr("The two have no opinion in common: they are not two states of "
                                   "one document, even if both were made from the same source. "
                                   "Opinions are compared by their identity, not by their number; "
                                   "compare a document with a copy or an earlier version of it.")};
    const State former(before, beforeIndex);
    const State present(after, afterIndex);
    return Comparer(former, present).run();
}

Result<Comparison> compare(const Snapshot &before, const Snapshot &after)
{
    return compare(before, SnapshotIndex(before), after, SnapshotIndex(after));
}

} // namespace gaiyo
