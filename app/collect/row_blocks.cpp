#include "collect/row_blocks.h"

#include "collect/printed_order.h"
#include "domain/markup.h"

#include <algorithm>
#include <limits>

namespace gaiyo {

namespace {

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

} // namespace

std::array<bool, kMostFreeFields> freeColumns(const Settings &settings)
{
    std::array<bool, kMostFreeFields> has{};
    for (const Column &column : settings.columns) {
        if (const auto field = freeIndex(column.field))
            has[*field] = true;
    }
    return has;
}

RowBlocks::RowBlocks(const Snapshot &snapshot, const SnapshotIndex &index, const Settings &settings,
                     const PrintedOrder &order)
    : m_snapshot(snapshot)
    , m_index(index)
    , m_settings(settings)
    , m_order(order)
    , m_hasFree(freeColumns(settings))
{
    for (const Opinion &opinion : snapshot.opinions) {
        if (opinion.joined)
            m_joined[*opinion.joined] += opinion.count;
    }
}

RowBlock RowBlocks::make(size_t row) const
{
    const PrintedRow &printed = m_order.rows()[row];
    const Opinion &opinion = *printed.row;
    RowBlock block;
    block.opinion = opinion.id;
    block.no = printed.no;
    block.label = printed.label;
    block.summary = literalParagraphs(opinion.summary);
    block.count = countOf(opinion);
    addCountNote(block);
    addFreeFields(block, opinion);
    if (const Category *category =
            opinion.category ? m_index.findCategory(*opinion.category) : nullptr)
        block.category = size_t(category - m_snapshot.categories.data());
    if (!m_order.continuesCell(row))
        block.response = responseCell(row);
    return block;
}

int RowBlocks::countOf(const Opinion &opinion) const
{
    const auto joined = m_joined.empty() ? m_joined.end() : m_joined.find(opinion.id);
    const qint64 all = opinion.count + (joined == m_joined.end() ? 0 : joined->second);
    return int(std::min<qint64>(all, std::numeric_limits<int>::max()));
}

// （他2件） at the end of the words.
void RowBlocks::addCountNote(RowBlock &block) const
{
    if (const QString note = countNote(m_settings, block.count); !note.isEmpty())
        block.summary.back().runs.push_back({note, {}});
}

void RowBlocks::addFreeFields(RowBlock &block, const Opinion &opinion) const
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

ResponseCell RowBlocks::responseCell(size_t row) const
{
    ResponseCell cell;
    const Opinion &opinion = *m_order.rows()[row].row;
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
        cell.paragraphs = {{{{m_order.reference(here, named), named}, {sameResponseAs({}), {}}}}};
        return cell;
    }
    cell.paragraphs = responseParagraphs(here, response->markup);
    if (m_settings.answersPrefix)
        addAnswered(cell, here, response->id);
    return cell;
}

// 【No.2・3】 before a response that answers several opinions.
void RowBlocks::addAnswered(ResponseCell &cell, const PrintedRow &here,
                            const ResponseId &response) const
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
std::optional<OpinionId> RowBlocks::targetOf(const OpinionId &named) const
{
    const PrintedRow *row = m_order.find(named);
    return row ? std::optional(row->row->id) : std::nullopt;
}

std::vector<Paragraph> RowBlocks::responseParagraphs(const PrintedRow &here,
                                                     const QString &markup) const
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

} // namespace gaiyo
