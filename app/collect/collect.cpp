#include "collect/collect.h"

#include "collect/block_words.h"
#include "collect/heading_cells.h"
#include "collect/path_entries.h"
#include "collect/printed_order.h"
#include "collect/way_entries.h"
#include "domain/calendar.h"
#include "domain/count_note.h"
#include "domain/markup.h"
#include "domain/numbering.h"
#include "domain/snapshot_index.h"
#include "domain/tally.h"
#include "domain/template.h"

#include <QCoreApplication>
#include <QMap>

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <memory>
#include <unordered_map>
#include <utility>

namespace gaiyo {

QString countNote(const Settings &settings, int count)
{
    return writeCountNote(settings.countNote, count);
}

QString Paragraph::text() const
{
    QString out;
    for (const TextRun &run : runs)
        out += run.text;
    return out;
}

QString referenceTo(const Settings &settings, const RowBlock &row)
{
    const bool isNamed = row.response && !row.response->name.isEmpty();
    return isNamed ? row.response->name : settings.referencePrefix + row.label;
}

QString sameResponseAs(const QString &reference)
{
    return reference + QStringLiteral("の回答と同じ");
}

QString responseGoesOn(const QString &reference)
{
    return QStringLiteral("（%1）").arg(sameResponseAs(reference));
}

namespace {

constexpr size_t kHeadingColumns = 4;

// Most texts have one paragraph, and are shared with the snapshot.
std::vector<Paragraph> literalParagraphs(const QString &text)
{
    if (!text.contains(u'\n'))
        return {{{{text, {}}}}};
    std::vector<Paragraph> paragraphs;
    for (const QString &line : text.split(u'\n'))
        paragraphs.push_back({{{line, {}}}});
    return paragraphs;
}

// Whether words may follow at once: ①区民の声, （1）区民の声; but 1　2か所目の公園.
bool endsClosed(const QString &label)
{
    const char16_t last = label.back().unicode();
    const bool isEnclosed = (last >= 0x2460 && last <= 0x24FF) ||
                            (last >= 0x2776 && last <= 0x2793) ||
                            (last >= 0x3220 && last <= 0x32BF);
    return isEnclosed || QStringView(u")）]］〕】〉》」』").contains(last);
}

// One pass over a snapshot; the parts of the result are made by the functions below run().
class Collector
{
public:
    // `booklet`: the settings that an extract has its numbers from.
    Collector(const Snapshot &snapshot, const SnapshotIndex &index, Settings settings,
              const Settings *booklet = nullptr)
        : m_snapshot(snapshot)
        , m_index(index)
        , m_settings(std::move(settings))
        , m_numbers(nodeNumbers(snapshot.nodes))
        , m_booklet(booklet ? std::make_unique<PrintedOrder>(snapshot, index, *booklet, m_numbers)
                            : nullptr)
        , m_order(booklet ? PrintedOrder(*m_booklet, m_settings)
                          : PrintedOrder(snapshot, index, m_settings, m_numbers))
        , m_tally(computeTally(snapshot, m_index))
        , m_cells(m_settings)
    {
        if (!m_cells.isEmpty() || m_settings.order == RowOrder::Given)
            m_positions = positionsOfNodes(snapshot);
        for (const Opinion &opinion : snapshot.opinions) {
            if (opinion.joined)
                m_joined[*opinion.joined] += opinion.count;
        }
        if (m_settings.headingCounts && !m_cells.isEmpty())
            countRows();
        for (const Column &column : m_settings.columns) {
            if (const auto field = freeIndex(column.field))
                m_hasFree[*field] = true;
        }
    }

    Collected run()
    {
        Collected collected;
        collected.front = front();
        collected.legend = legend();
        collected.legendTotal = legendTotal();
        collected.freeLegends = freeLegends();
        collected.opinions = m_tally.opinions;
        collected.blocks = blocks();
        collected.settings = m_settings;
        if (m_settings.layout == RowLayout::Stacked)
            collected.form = BodyForm::Stacked;
        if (!m_cells.isEmpty()) {
            m_cells.merge(collected.blocks, headingKeys(collected.blocks));
            collected.pathNodes = pathNodes();
        }
        if (m_settings.headingCounts)
            addCounts(collected);
        const BlockWords words(m_snapshot, m_index, m_settings, m_tally, m_numbers);
        collected.front.blocks = words.fill(m_settings.frontBlocks);
        if (m_settings.summary) {
            for (PageBlock &block : words.summary())
                collected.front.blocks.push_back(std::move(block));
        }
        collected.back = words.fill(m_settings.backBlocks);
        return collected;
    }

private:
    // Of the rows below each heading, as far as they stand together, and in one category where
    // these lead.
    void countRows()
    {
        std::map<size_t, qint64 *> above; // of the headings of the last row
        for (size_t row = 0; row < m_order.rows().size(); ++row) {
            if (row > 0 && m_settings.order == RowOrder::Category &&
                m_order.rows()[row - 1].group != m_order.rows()[row].group)
                above.clear();
            std::map<size_t, qint64 *> here;
            for (const size_t node : pathOf(row)) {
                const auto same = above.find(node);
                qint64 *count = same == above.end() ? &m_counts[{node, row}] : same->second;
                *count += countOf(opinionOf(row));
                here.emplace(node, count);
            }
            above = std::move(here);
        }
    }

    // Of the rows that stand together with this one below the heading.
    qint64 countAround(size_t row, size_t node) const
    {
        return std::prev(m_counts.upper_bound({node, row}))->second;
    }

    // （2件） behind every heading: what stands below it there.
    void addCounts(Collected &collected) const
    {
        for (const CountedEntry &counted : entriesWithPaths(collected)) {
            if (!counted.entry.isInColumn())
                std::get<HeadingBlock>(collected.blocks[counted.entry.heading]).text +=
                    countWords(counted.count);
        }
    }

    FrontPage front() const
    {
        const Consultation &c = m_snapshot.consultation;
        FrontPage page{c.title, c.subtitle, {}, {}, {}};
        if (c.period)
            page.period = periodWords(*c.period, m_settings.periodPattern);
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
                               m_tally.categories[i], noteOf(m_snapshot.categories[i])});
        return entries;
    }

    QString noteOf(const Category &category) const
    {
        return m_settings.legendNotes.value(category.symbol.isEmpty() ? category.text
                                                                      : category.symbol);
    }

    // Of all opinions: how many of them have no category yet stands beside it, as no row above
    // counts them.
    LegendTotal legendTotal() const
    {
        if (!m_settings.legendTotal)
            return {};
        const auto counted = [this](int count) {
            return QString::number(count) + m_settings.opinionCounter;
        };
        QString text = QStringLiteral("合計");
        if (m_tally.uncategorised > 0)
            text += QStringLiteral("（未設定%1を含む）").arg(counted(m_tally.uncategorised));
        return {text, counted(m_tally.opinions)};
    }

    // Of the free fields that have a column and a list of values.
    std::vector<FreeLegend> freeLegends() const
    {
        std::vector<FreeLegend> legends;
        for (size_t i = 0; i < m_settings.freeFields.size(); ++i) {
            const FreeField &field = m_settings.freeFields[i];
            if (!m_hasFree[i] || field.choices.empty() || field.legendTitle == QString())
                continue;
            const auto counts = countsOfChoices(i);
            FreeLegend legend{
                field.legendTitle.value_or(QStringLiteral("＜%1の凡例＞").arg(field.name)), {}};
            for (const FreeChoice &choice : field.choices)
                legend.entries.push_back(
                    {choice.symbol, choice.words, counts.value(choice.symbol)});
            legends.push_back(std::move(legend));
        }
        return legends;
    }

    // As categories are counted: what is joined to an opinion counts as that one does.
    QMap<QString, int> countsOfChoices(size_t field) const
    {
        QMap<QString, int> counts;
        for (const Opinion &row : m_snapshot.opinions) {
            const Opinion *other = row.joined ? m_index.findOpinion(*row.joined) : nullptr;
            const Opinion &opinion = other ? *other : row;
            if (!opinion.node)
                continue;
            int &count = counts[opinion.*kFreeTexts[field]];
            count =
                int(std::min<qint64>(qint64(count) + row.count, std::numeric_limits<int>::max()));
        }
        return counts;
    }

    std::vector<Block> blocks() const
    {
        std::vector<Block> blocks;
        size_t row = 0;
        const auto &rows = m_order.rows();
        blocks.reserve(rows.size() + m_snapshot.nodes.size());
        if (m_settings.order == RowOrder::Plan)
            addGroup(blocks, row, rows.size());
        else if (m_settings.order == RowOrder::Given)
            addRuns(blocks);
        while (m_settings.order == RowOrder::Category && row < rows.size()) {
            size_t end = row;
            while (end < rows.size() && rows[end].group == rows[row].group)
                ++end;
            blocks.emplace_back(categoryHeading(rows[row].group));
            addGroup(blocks, row, end);
        }
        return blocks;
    }

    // The rows from `row` to `end` below their headings of the plan.
    void addGroup(std::vector<Block> &blocks, size_t &row, size_t end) const
    {
        const std::vector<bool> printed = printedNodes(row, end);
        const int group = row < end ? m_order.rows()[row].group : 0;
        std::optional<size_t> shown;
        for (size_t i = 0; i < m_snapshot.nodes.size(); ++i) {
            if (!printed[i])
                continue;
            const Node &node = m_snapshot.nodes[i];
            if (hasRow(i))
                addHeading(blocks, shown, i, group);
            if (row < end && opinionOf(row).node == node.id)
                endOtherHeadings(blocks, shown, i, group);
            for (; row < end && opinionOf(row).node == node.id; ++row)
                blocks.emplace_back(makeRow(row));
        }
    }

    // Rows that stand together below one heading, with those of its headings that the rows above
    // them do not stand under.
    void addRuns(std::vector<Block> &blocks) const
    {
        std::vector<size_t> above; // the headings of the last row, from the root on
        std::optional<size_t> shown;
        int run = -1;
        for (size_t row = 0; row < m_order.rows().size(); ++row) {
            const int group = m_order.rows()[row].group;
            if (group != run) {
                run = group;
                const std::vector<size_t> path = pathOf(row);
                const auto differs =
                    std::mismatch(above.begin(), above.end(), path.begin(), path.end()).second;
                for (auto at = differs; at != path.end(); ++at) {
                    if (hasRow(*at))
                        addHeading(blocks, shown, *at, group);
                }
                endOtherHeadings(blocks, shown, path.back(), group);
                above = path;
            }
            blocks.emplace_back(makeRow(row));
        }
    }

    // `shown`: the last heading on a row, as a position; as many as nodes where it says that there
    // is none.
    void addHeading(std::vector<Block> &blocks, std::optional<size_t> &shown, size_t node,
                    int group) const
    {
        blocks.emplace_back(heading(node, group));
        shown = node;
    }

    // A chapter's own opinions behind those of its section would stand under the section: the
    // chapter's heading stands again above them, or a word that there is none. Not where it has a
    // column and its cell begins there.
    void endOtherHeadings(std::vector<Block> &blocks, std::optional<size_t> &shown, size_t node,
                          int group) const
    {
        const size_t none = m_snapshot.nodes.size();
        const size_t own = headingAbove(node);
        if (!shown || (*shown == none ? own == none : isIn(own, *shown)))
            return;
        if (own < none && !hasRow(own) && !isIn(*shown, own))
            return;
        HeadingBlock again = own < none ? heading(own, group) : noHeading(group);
        if (own == none)
            again.node = m_snapshot.nodes[node].id;
        else if (m_settings.order != RowOrder::Given) // the group has this heading already
            again.group = -1 - int(size_t(group) * none + node);
        blocks.emplace_back(std::move(again));
        shown = own;
    }

    HeadingBlock noHeading(int group) const
    {
        HeadingBlock block;
        block.group = group;
        block.kind = NodeKind::Other;
        block.depth = m_settings.order == RowOrder::Category ? 1 : 0;
        block.title = block.text = QStringLiteral("見出しなし");
        block.isNone = true;
        return block;
    }

    // The node itself or the next one above it that has words; as many as nodes for none.
    size_t headingAbove(size_t node) const
    {
        while (node < m_snapshot.nodes.size() && !hasWords(m_snapshot.nodes[node]))
            node = m_index.parentOf(node);
        return node;
    }

    bool isIn(size_t node, size_t heading) const
    {
        while (node < m_snapshot.nodes.size() && node != heading)
            node = m_index.parentOf(node);
        return node == heading;
    }

    // The nodes from the root to the one that the row stands below, as positions.
    std::vector<size_t> pathOf(size_t row) const
    {
        std::vector<size_t> path;
        const auto &nodes = m_snapshot.nodes;
        for (size_t i = m_positions.at(*opinionOf(row).node); i < nodes.size();
             i = m_index.parentOf(i))
            path.insert(path.begin(), i);
        return path;
    }

    // The same without those that have no words.
    std::vector<size_t> headingsOf(size_t row) const
    {
        std::vector<size_t> path = pathOf(row);
        std::erase_if(path, [this](size_t i) { return !hasWords(m_snapshot.nodes[i]); });
        return path;
    }

    // Headings without words have no row, nor those in columns of their own.
    bool hasRow(size_t node) const
    {
        return hasWords(m_snapshot.nodes[node]) && !m_cells.has(planDepth(node));
    }

    // By row and depth: the heading there, or where there is none the row's own.
    std::vector<std::vector<QString>> headingKeys(const std::vector<Block> &blocks) const
    {
        std::vector<std::vector<QString>> keys(blocks.size());
        size_t at = 0;
        for (size_t i = 0; i < blocks.size(); ++i) {
            if (!std::holds_alternative<RowBlock>(blocks[i]))
                continue;
            const QString own = opinionOf(at).node->value();
            const std::vector<size_t> path = headingsOf(at++);
            for (size_t depth = 0; depth < kHeadingColumns; ++depth)
                keys[i].push_back(depth < path.size() ? m_snapshot.nodes[path[depth]].id.value()
                                                      : own);
        }
        return keys;
    }

    const Opinion &opinionOf(size_t row) const { return *m_order.rows()[row].row; }

    // Nodes with one of these rows in or below them; all of them where the document says so.
    std::vector<bool> printedNodes(size_t row, size_t end) const
    {
        const auto &nodes = m_snapshot.nodes;
        const bool empty = m_settings.emptyNodes && m_settings.order == RowOrder::Plan;
        std::vector<bool> printed(nodes.size(), empty);
        size_t at = 0; // rows and nodes are in one order
        for (; row < end && !empty; ++row) {
            while (nodes[at].id != *opinionOf(row).node)
                ++at;
            printed[at] = true;
        }
        for (size_t i = nodes.size(); i-- > 0;) {
            if (printed[i] && nodes[i].parent)
                printed[m_index.parentOf(i)] = true;
        }
        return printed;
    }

    HeadingBlock categoryHeading(int group) const
    {
        HeadingBlock block;
        block.category = m_order.categoryOf(group);
        block.group = group;
        if (*block.category < m_snapshot.categories.size()) {
            const Category &category = m_snapshot.categories[*block.category];
            block.number = category.symbol;
            block.title = category.text;
        } else {
            block.title = QStringLiteral("対応区分 未設定");
        }
        block.text = block.number.isEmpty() || block.title.isEmpty()
                         ? block.number + block.title
                         : block.number + QStringLiteral("　") + block.title;
        return block;
    }

    QString countWords(qint64 count) const
    {
        return QStringLiteral("（%1%2）").arg(QString::number(count), m_settings.opinionCounter);
    }

    HeadingBlock heading(size_t at, int group) const
    {
        const Node &node = m_snapshot.nodes[at];
        HeadingBlock block;
        block.node = node.id;
        block.group = group;
        block.kind = node.kind;
        block.depth = printedDepth(at);
        block.title = node.title;
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

    int printedDepth(size_t at) const
    {
        const int depth = planDepth(at);
        return depth - m_cells.countAbove(depth) + (m_settings.order == RowOrder::Category ? 1 : 0);
    }

    // Headings without words, which have no row, make those below them no deeper: a level that is
    // left out is a fault to who reads by ear (ISO 14289-1 7.4.2).
    int planDepth(size_t at) const
    {
        int depth = 0;
        const auto &nodes = m_snapshot.nodes;
        for (size_t i = m_index.parentOf(at); i < nodes.size(); i = m_index.parentOf(i))
            depth += hasWords(nodes[i]) ? 1 : 0;
        return depth;
    }

    QString headingText(const HeadingBlock &block) const
    {
        const QString draft = block.draftNumber.isEmpty()
                                  ? QString()
                                  : QStringLiteral("（素案：%1）").arg(block.draftNumber);
        if (block.kind == NodeKind::Item) {
            const QString label = m_settings.itemLabel + block.number + draft;
            const bool apart = !label.isEmpty() && !block.title.isEmpty() && !endsClosed(label);
            return label + (apart ? QStringLiteral("　") : QString()) + block.title;
        }
        const bool apart = !block.number.isEmpty() && !block.title.isEmpty();
        return block.number + draft + (apart ? QStringLiteral("　") : QString()) + block.title;
    }

    // With those that it stands for.
    int countOf(const Opinion &opinion) const
    {
        const auto joined = m_joined.empty() ? m_joined.end() : m_joined.find(opinion.id);
        const qint64 all = opinion.count + (joined == m_joined.end() ? 0 : joined->second);
        return int(std::min<qint64>(all, std::numeric_limits<int>::max()));
    }

    RowBlock makeRow(size_t row) const
    {
        const PrintedRow &printed = m_order.rows()[row];
        const Opinion &opinion = opinionOf(row);
        RowBlock block;
        block.opinion = opinion.id;
        block.no = printed.no;
        block.label = printed.label;
        block.summary = literalParagraphs(opinion.summary);
        block.count = countOf(opinion);
        addCountNote(block);
        addFreeFields(block, opinion);
        if (!m_cells.isEmpty())
            addHeadingCells(block, row);
        if (const Category *category =
                opinion.category ? m_index.findCategory(*opinion.category) : nullptr)
            block.category = size_t(category - m_snapshot.categories.data());
        if (!m_order.continuesCell(row))
            block.response = responseCell(row);
        return block;
    }

    // （他2件） at the end of the words.
    void addCountNote(RowBlock &block) const
    {
        if (const QString note = countNote(m_settings, block.count); !note.isEmpty())
            block.summary.back().runs.push_back({note, {}});
    }

    void addFreeFields(RowBlock &block, const Opinion &opinion) const
    {
        if (std::ranges::find(m_hasFree, true) == m_hasFree.end())
            return;
        block.free.resize(kMostFreeFields);
        for (size_t i = 0; i < kMostFreeFields; ++i) {
            const QString &text = opinion.*kFreeTexts[i];
            if (m_hasFree[i] && !text.isEmpty())
                block.free[i] = literalParagraphs(text);
        }
    }

    void addHeadingCells(RowBlock &block, size_t row) const
    {
        const std::vector<size_t> path = headingsOf(row);
        for (size_t depth = 0; depth < kHeadingColumns; ++depth) {
            if (depth < path.size())
                block.path.push_back({cellText(path[depth], row), 1, int(path[depth])});
            else
                block.path.emplace_back();
        }
    }

    std::vector<PathNode> pathNodes() const
    {
        std::vector<PathNode> nodes;
        for (const Node &node : m_snapshot.nodes) {
            const auto number = m_numbers.find(node.id);
            nodes.push_back({node.id, node.kind,
                             number == m_numbers.end() ? QString() : number->second, node.title});
        }
        return nodes;
    }

    QString cellText(size_t node, size_t row) const
    {
        const QString text = heading(node, 0).text;
        return m_settings.headingCounts ? text + countWords(countAround(row, node)) : text;
    }

    ResponseCell responseCell(size_t row) const
    {
        ResponseCell cell;
        const Opinion &opinion = opinionOf(row);
        const Response *response = m_index.responseOf(opinion);
        if (!response)
            return cell;
        while (row + size_t(cell.span) < m_order.rows().size() &&
               m_order.continuesCell(row + size_t(cell.span)))
            ++cell.span;
        const PrintedRow &here = m_order.rows()[row];
        if (m_order.isUnclear(here))
            cell.name = m_order.reference(here, here.row->id);
        const PrintedRow &first = m_order.firstOf(*response);
        const bool elsewhere = first.opinion != here.opinion;
        if (elsewhere && m_settings.sharedElsewhere == SharedElsewhere::Name)
            cell.sameAs = first.no;
        if (isUnanswered(opinion, m_index))
            return cell;
        if (cell.sameAs) {
            const OpinionId &named = first.row->id;
            cell.paragraphs = {
                {{{m_order.reference(here, named), named}, {sameResponseAs({}), {}}}}};
            return cell;
        }
        cell.paragraphs = responseParagraphs(here, response->markup);
        if (m_settings.answersPrefix)
            addAnswered(cell, here, response->id);
        return cell;
    }

    // 【No.2・3】 before a response that answers several opinions.
    void addAnswered(ResponseCell &cell, const PrintedRow &here, const ResponseId &response) const
    {
        std::vector<const PrintedRow *> rows;
        for (const Opinion *opinion : m_index.sharers(response)) {
            if (const PrintedRow *row = opinion->joined ? nullptr : m_order.find(opinion->id))
                rows.push_back(row);
        }
        if (rows.size() < 2)
            return;
        // Where one is numbered elsewhere, each says where: □のNo. 7・△のNo. 7.
        const bool areTogether = std::all_of(rows.begin(), rows.end(), [&](const PrintedRow *row) {
            return row->scope == here.scope && !m_order.isUnclear(*row);
        });
        const QString prefix = m_settings.referencePrefix;
        QStringList labels;
        for (const PrintedRow *row : rows)
            labels << (areTogether                ? row->label
                       : row->scopeName.isEmpty() ? prefix + row->label
                                                  : row->scopeName + u'の' + prefix + row->label);
        auto &runs = cell.paragraphs.front().runs;
        runs.insert(runs.begin(),
                    {QStringLiteral("【%1%2】")
                         .arg(areTogether ? prefix.trimmed() : QString(), labels.join(u'・')),
                     {}});
    }

    // The row that a reference leads to: of a joined opinion the one that stands for it.
    std::optional<OpinionId> targetOf(const OpinionId &named) const
    {
        const PrintedRow *row = m_order.find(named);
        return row ? std::optional(row->row->id) : std::nullopt;
    }

    std::vector<Paragraph> responseParagraphs(const PrintedRow &here, const QString &markup) const
    {
        if (!markup.contains(u'{') && !markup.isEmpty())
            return literalParagraphs(markup);
        const auto parts = parseMarkup(markup);
        Q_ASSERT(parts.ok());
        std::vector<Paragraph> paragraphs(1);
        bool isAfterOther = false; // 第3章のNo. 4及び第1章のNo. 2, and not chapter 3's No. 2
        for (const MarkupPart &part : *parts) {
            if (part.reference) {
                isAfterOther |= !m_order.areNumberedTogether(here, *part.reference);
                paragraphs.back().runs.push_back(
                    {m_order.reference(here, *part.reference, isAfterOther),
                     targetOf(*part.reference)});
                continue;
            }
            if (part.page) {
                paragraphs.back().runs.push_back({pageText(m_index.findPage(*part.page)), {}});
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
    const SnapshotIndex &m_index;
    Settings m_settings;
    std::unordered_map<NodeId, QString> m_numbers;
    std::unordered_map<OpinionId, qint64> m_joined; // how many opinions joined each
    std::unique_ptr<const PrintedOrder> m_booklet;  // of an extract
    PrintedOrder m_order;
    Tally m_tally;
    HeadingCells m_cells;
    std::array<bool, kMostFreeFields> m_hasFree{};  // which have a column
    std::unordered_map<NodeId, size_t> m_positions; // where rows ask for their headings
    // Where columns of headings say them: by node and the first of the rows that stand together.
    std::map<std::pair<size_t, size_t>, qint64> m_counts;
};

} // namespace

Result<Collected> collect(const Snapshot &snapshot)
{
    return collect(snapshot, SnapshotIndex(snapshot));
}

Result<Collected> collect(const Snapshot &snapshot, const SnapshotIndex &index)
{
    auto settings = resolveSettings(snapshot.consultation);
    if (!settings)
        return settings.error();
    return Collector(snapshot, index, std::move(*settings)).run();
}

Result<Collected> collectExtract(const Snapshot &snapshot)
{
    const auto booklet = resolveSettings(snapshot.consultation);
    if (!booklet)
        return booklet.error();
    auto consultation = consultationOfExtract(snapshot.consultation);
    if (!consultation)
        return consultation.error();
    auto settings = resolveSettings(*consultation);
    if (!settings)
        return settings.error();
    Snapshot values = snapshot;
    values.consultation = std::move(*consultation);
    const SnapshotIndex index(values);
    Collected extract = Collector(values, index, std::move(*settings), &*booklet).run();
    const auto isRow = [](const Block &block) { return std::holds_alternative<RowBlock>(block); };
    if (std::none_of(extract.blocks.begin(), extract.blocks.end(), isRow))
        return Error{ErrorKind::Invalid,
                     QCoreApplication::translate(
                         "Collect", "No opinion is marked for the extract; mark those that it "
                                    "shall have.")};
    return extract;
}

} // namespace gaiyo
