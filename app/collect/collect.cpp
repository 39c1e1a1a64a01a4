#include "collect/collect.h"

#include "domain/calendar.h"
#include "domain/markup.h"
#include "domain/numbering.h"
#include "domain/outline.h"
#include "domain/tally.h"
#include "domain/template.h"

#include <unordered_set>

namespace gaiyo {

QString Paragraph::text() const
{
    QString out;
    for (const TextRun &run : runs)
        out += run.text;
    return out;
}

namespace {

std::vector<Paragraph> literalParagraphs(const QString &text)
{
    std::vector<Paragraph> paragraphs;
    for (const QString &line : text.split(u'\n'))
        paragraphs.push_back({{{line, {}}}});
    return paragraphs;
}

// One pass over a snapshot; the parts of the result are made by the functions below run().
class Collector
{
public:
    Collector(const Snapshot &snapshot, Settings settings)
        : m_snapshot(snapshot)
        , m_index(snapshot)
        , m_settings(std::move(settings))
        , m_numbers(nodeNumbers(snapshot.nodes))
        , m_tally(computeTally(snapshot))
    {}

    Collected run()
    {
        Collected collected;
        collected.front = front();
        collected.legend = legend();
        collected.blocks = blocks();
        collected.settings = m_settings;
        return collected;
    }

private:
    FrontPage front() const
    {
        const Consultation &c = m_snapshot.consultation;
        FrontPage page{
            c.title, c.subtitle, c.period ? japanesePeriod(*c.period) : QString(), {}, {}};
        page.opinionCount = QString::number(m_tally.opinions) + m_settings.opinionCounter;
        if (c.declaredSubmitters)
            page.opinionCount +=
                QStringLiteral("（%1%2）")
                    .arg(QString::number(*c.declaredSubmitters), m_settings.submitterCounter);
        page.notes = m_settings.frontNotes;
        return page;
    }

    std::vector<LegendEntry> legend() const
    {
        std::vector<LegendEntry> entries;
        for (size_t i = 0; i < m_snapshot.categories.size(); ++i)
            entries.push_back({m_snapshot.categories[i].symbol, m_snapshot.categories[i].text,
                               m_tally.categories[i]});
        return entries;
    }

    std::vector<Block> blocks()
    {
        const auto printed = printedNodes();
        std::vector<Block> blocks;
        size_t opinion = 0;
        for (const Node &node : m_snapshot.nodes) {
            if (printed.contains(node.id))
                blocks.emplace_back(heading(node));
            for (; opinion < m_snapshot.opinions.size() &&
                   m_snapshot.opinions[opinion].node == node.id;
                 ++opinion)
                blocks.emplace_back(row(opinion));
        }
        return blocks;
    }

    // Nodes with an opinion in or below them; all of them where the document says so.
    std::unordered_set<NodeId> printedNodes() const
    {
        std::unordered_set<NodeId> printed;
        for (const Opinion &opinion : m_snapshot.opinions) {
            if (opinion.node)
                printed.insert(*opinion.node);
        }
        for (auto node = m_snapshot.nodes.rbegin(); node != m_snapshot.nodes.rend(); ++node) {
            if (m_settings.emptyNodes)
                printed.insert(node->id);
            if (node->parent && printed.contains(node->id))
                printed.insert(*node->parent);
        }
        return printed;
    }

    HeadingBlock heading(const Node &node) const
    {
        HeadingBlock block{node.id, node.kind, m_index.depth(node.id), {}, {}, node.title, {}};
        const auto number = m_numbers.find(node.id);
        if (number != m_numbers.end())
            block.number = number->second;
        const QString draft = node.draftNumber.value_or(QString());
        const bool wanted =
            m_settings.draftNumber == DraftNumberPolicy::Always ||
            (m_settings.draftNumber == DraftNumberPolicy::Differs && draft != block.number);
        if (!draft.isEmpty() && wanted)
            block.draftNumber = draft;
        block.text = headingText(block);
        return block;
    }

    static QString headingText(const HeadingBlock &block)
    {
        const QString draft = block.draftNumber.isEmpty()
                                  ? QString()
                                  : QStringLiteral("（素案：%1）").arg(block.draftNumber);
        if (block.kind == NodeKind::Item) {
            const QString label = QStringLiteral("取組項目") + block.number + draft;
            return label +
                   (block.number.isEmpty() && draft.isEmpty() ? QStringLiteral("　") : QString()) +
                   block.title;
        }
        if (block.number.isEmpty())
            return draft + block.title;
        return block.number + draft + QStringLiteral("　") + block.title;
    }

    RowBlock row(size_t position) const
    {
        const Opinion &opinion = m_snapshot.opinions[position];
        RowBlock block{opinion.id, int(position) + 1, literalParagraphs(opinion.summary), {},
                       {},         opinion.count};
        if (const Category *category =
                opinion.category ? m_index.findCategory(*opinion.category) : nullptr)
            block.category = size_t(category - m_snapshot.categories.data());
        if (!continuesCell(position))
            block.response = responseCell(position);
        return block;
    }

    // True where the row above, under the same heading, has the same response.
    bool continuesCell(size_t position) const
    {
        const Opinion &opinion = m_snapshot.opinions[position];
        if (!opinion.response || position == 0)
            return false;
        const Opinion &above = m_snapshot.opinions[position - 1];
        return above.node == opinion.node && above.response == opinion.response;
    }

    ResponseCell responseCell(size_t position) const
    {
        ResponseCell cell;
        const Opinion &opinion = m_snapshot.opinions[position];
        if (!opinion.response)
            return cell;
        while (position + size_t(cell.span) < m_snapshot.opinions.size() &&
               continuesCell(position + size_t(cell.span)))
            ++cell.span;
        const auto first = m_index.findNo(m_index.sharers(*opinion.response).front()->id);
        if (first != int(position) + 1 && m_settings.sharedElsewhere == SharedElsewhere::Name)
            cell.sameAs = first;
        if (isUnanswered(opinion, m_index))
            return cell;
        cell.paragraphs = cell.sameAs
                              ? sameAsParagraphs(opinion)
                              : responseParagraphs(m_index.findResponse(*opinion.response)->markup);
        return cell;
    }

    std::vector<Paragraph> sameAsParagraphs(const Opinion &opinion) const
    {
        const OpinionId first = m_index.sharers(*opinion.response).front()->id;
        return {{{{referenceText(m_index.findNo(first)), first},
                  {QStringLiteral("の回答と同じ"), {}}}}};
    }

    std::vector<Paragraph> responseParagraphs(const QString &markup) const
    {
        const auto parts = parseMarkup(markup);
        Q_ASSERT(parts.ok());
        std::vector<Paragraph> paragraphs(1);
        for (const MarkupPart &part : *parts) {
            if (part.reference) {
                const auto no = m_index.findNo(*part.reference);
                paragraphs.back().runs.push_back(
                    {referenceText(no), no ? part.reference : std::nullopt});
                continue;
            }
            const QStringList lines = part.text.split(u'\n');
            for (qsizetype i = 0; i < lines.size(); ++i) {
                if (i > 0)
                    paragraphs.emplace_back();
                if (!lines[i].isEmpty())
                    paragraphs.back().runs.push_back({lines[i], {}});
            }
        }
        return paragraphs;
    }

    const Snapshot &m_snapshot;
    SnapshotIndex m_index;
    Settings m_settings;
    std::unordered_map<NodeId, QString> m_numbers;
    Tally m_tally;
};

} // namespace

Result<Collected> collect(const Snapshot &snapshot)
{
    auto settings = resolveSettings(snapshot.consultation);
    if (!settings)
        return settings.error();
    return Collector(snapshot, std::move(*settings)).run();
}

} // namespace gaiyo
