#include "collect/comparison.h"

#include "collect/category_words.h"
#include "collect/collect.h"
#include "collect/comparison_notes.h"
#include "collect/front_marks.h"
#include "collect/heading_cells.h"
#include "collect/marked_words.h"
#include "collect/merged_blocks.h"
#include "domain/compare/compare.h"

#include <algorithm>
#include <array>
#include <limits>
#include <unordered_map>

namespace gaiyo {

namespace {

// A break belongs to the paragraph that it ends.
std::vector<Paragraph> paragraphsOf(const std::vector<DifferencePiece> &pieces)
{
    std::vector<Paragraph> paragraphs(1);
    for (const DifferencePiece &piece : pieces) {
        const QStringList lines = piece.text.split(u'\n');
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (i > 0) {
                paragraphs.back().end = markOf(piece.kind);
                paragraphs.emplace_back();
            }
            if (!lines[i].isEmpty())
                paragraphs.back().runs.push_back({lines[i], {}, markOf(piece.kind)});
        }
    }
    return paragraphs;
}

std::vector<Paragraph> paragraphsOf(const QString &text, DifferencePiece::Kind kind)
{
    return paragraphsOf({{kind, text}});
}

// Where references stand in a text, and what it is as a whole.
struct Referring
{
    struct Stretch
    {
        qsizetype start;
        qsizetype end;
        OpinionId to;
    };
    QString text;
    std::vector<Stretch> stretches;
};

Referring referringIn(const std::vector<Paragraph> &paragraphs)
{
    Referring found;
    for (const Paragraph &paragraph : paragraphs) {
        if (&paragraph != &paragraphs.front())
            found.text += u'\n';
        for (const TextRun &run : paragraph.runs) {
            const qsizetype start = found.text.size();
            found.text += run.text;
            if (run.reference)
                found.stretches.push_back({start, found.text.size(), *run.reference});
        }
    }
    return found;
}

// Pieces that are cut where a reference begins and ends; each that is one as a whole leads there.
// What was removed leads nowhere: its number is of another day.
std::vector<Paragraph> paragraphsOf(const std::vector<DifferencePiece> &pieces,
                                    const Referring &present)
{
    std::vector<Paragraph> paragraphs(1);
    qsizetype at = 0;
    const auto addPlain = [&](const QString &words, DifferencePiece::Kind kind) {
        for (Paragraph &more : paragraphsOf(words, kind)) {
            auto &runs = paragraphs.back().runs;
            runs.insert(runs.end(), more.runs.begin(), more.runs.end());
            paragraphs.back().end = more.end;
            paragraphs.emplace_back();
        }
        paragraphs.pop_back();
    };
    for (const DifferencePiece &piece : pieces) {
        if (piece.kind == DifferencePiece::Kind::Removed) {
            addPlain(piece.text, piece.kind);
            continue;
        }
        qsizetype done = 0;
        for (const Referring::Stretch &each : present.stretches) {
            if (each.start < at + done || each.end > at + piece.text.size())
                continue;
            addPlain(piece.text.sliced(done, each.start - at - done), piece.kind);
            done = each.end - at;
            paragraphs.back().runs.push_back(
                {present.text.sliced(each.start, each.end - each.start), each.to,
                 markOf(piece.kind)});
        }
        addPlain(piece.text.sliced(done), piece.kind);
        at += piece.text.size();
    }
    return paragraphs;
}

void markAll(std::vector<Paragraph> &paragraphs, Mark mark)
{
    for (Paragraph &paragraph : paragraphs) {
        for (TextRun &run : paragraph.runs)
            run.mark = mark;
        paragraph.end = &paragraph == &paragraphs.back() ? Mark::None : mark;
    }
}

// The changes of one opinion, by what they are about.
struct Changes
{
    const OpinionChange *summary = nullptr;
    const OpinionChange *response = nullptr;
    const OpinionChange *category = nullptr;
    const OpinionChange *count = nullptr;
    const OpinionChange *place = nullptr;
    const OpinionChange *joined = nullptr;
    std::array<const OpinionChange *, kMostFreeFields> free{};
};

// What is printed for a running number: 1-5, or one that begins anew below each heading.
using Labels = std::unordered_map<int, QString>;

Labels labelsOf(const Collected &booklet)
{
    Labels labels;
    for (const Block &block : booklet.blocks) {
        if (const auto *row = std::get_if<RowBlock>(&block))
            labels.emplace(row->no, row->label);
    }
    return labels;
}

QString labelOf(const Labels &labels, std::optional<int> no)
{
    const auto label = no ? labels.find(*no) : labels.end();
    return label == labels.end() ? QStringLiteral("番号なし") : label->second;
}

// Both booklets become one.
class ComparisonCollector
{
public:
    ComparisonCollector(const Snapshot &before, const Snapshot &after, const Comparison &comparison,
                        Collected former, Collected present)
        : m_beforeIndex(before)
        , m_former(std::move(former))
        , m_present(std::move(present))
        , m_formerKeys(keysOf(m_former, before))
        , m_presentKeys(keysOf(m_present, after))
        , m_formerLabels(labelsOf(m_former))
        , m_presentLabels(labelsOf(m_present))
    {
        for (const OpinionChange &change : comparison.opinions)
            sortIn(change);
        for (size_t i = 0; i < m_formerKeys.size(); ++i)
            m_formerAt.insert({m_formerKeys[i], i});
        for (const QString &key : m_presentKeys)
            m_isPresent.insert(key);
    }

    Collected run(bool changedOnly)
    {
        markPresent();
        std::vector<Block> merged = mergeBlocks({m_formerKeys, takeGone(), m_isMoved},
                                                {m_presentKeys, std::move(m_present.blocks)});
        m_present.blocks = changedOnly ? keepChanged(std::move(merged)) : std::move(merged);
        return std::move(m_present);
    }

private:
    void sortIn(const OpinionChange &change)
    {
        Changes &changes = m_changes[change.opinion];
        const std::pair<QStringView, const OpinionChange * Changes::*> fields[] = {
            {kSummaryField, &Changes::summary},   {kResponseField, &Changes::response},
            {kCategoryField, &Changes::category}, {kCountField, &Changes::count},
            {kPlaceField, &Changes::place},       {kJoinedField, &Changes::joined}};
        for (const auto &[name, member] : fields) {
            if (change.field == name)
                changes.*member = &change;
        }
        for (size_t i = 0; i < kMostFreeFields; ++i) {
            if (change.field == kFreeNames[i])
                changes.free[i] = &change;
        }
        if (change.kind == ChangeKind::Moved)
            m_isMoved.insert(rowKey(change.opinion));
    }

    // Headings and rows of the later booklet get their marks, and shared cells are divided where
    // the rows that share them now had different words.
    void markPresent()
    {
        ResponseCell held;         // as collected
        RowBlock *owner = nullptr; // who has the cell that rows go on with
        const OpinionChange *ownerChange = nullptr;
        for (size_t i = 0; i < m_present.blocks.size(); ++i) {
            const auto former = m_formerAt.find(m_presentKeys[i]);
            const bool isNew = former == m_formerAt.end();
            if (auto *heading = std::get_if<HeadingBlock>(&m_present.blocks[i])) {
                markHeading(*heading,
                            isNew ? nullptr
                                  : &std::get<HeadingBlock>(m_former.blocks[former->second]));
                continue;
            }
            auto &row = std::get<RowBlock>(m_present.blocks[i]);
            const bool begins = row.response.has_value();
            if (begins)
                held = *row.response;
            held.span = 1;
            const auto found = m_changes.find(row.opinion);
            const Changes changes = found == m_changes.end() ? Changes() : found->second;
            const OpinionChange *response = isNew ? nullptr : changes.response;
            const bool goesOn = !begins && owner && (owner->mark == Mark::Added) == isNew &&
                                isSameChange(ownerChange, response);
            markRow(row, changes, isNew);
            if (goesOn) {
                ++owner->response->span;
                row.response.reset();
                continue;
            }
            row.response = held;
            markResponse(*row.response, response, isNew);
            owner = &row;
            ownerChange = response;
        }
    }

    static bool isSameChange(const OpinionChange *a, const OpinionChange *b)
    {
        return a == b || (a && b && a->before == b->before && a->after == b->after);
    }

    void markHeading(HeadingBlock &heading, const HeadingBlock *former) const
    {
        if (!former)
            heading.mark = Mark::Added;
        else if (former->text != heading.text)
            heading.marked = headingMarks(former->text, heading.text);
    }

    // Of one whose words, number or count are others; the count is a figure.
    Paragraph headingMarks(const QString &former, const QString &present) const
    {
        const auto countAt = [this](const QString &text) {
            const qsizetype at = m_present.settings.headingCounts && text.endsWith(u'）')
                                     ? text.lastIndexOf(u'（')
                                     : -1;
            return at < 0 ? text.size() : at;
        };
        const qsizetype formerAt = countAt(former);
        const qsizetype presentAt = countAt(present);
        Paragraph marks; // a title's breaks are in its runs
        const auto pieces = findDifference(former.first(formerAt), present.first(presentAt));
        for (const DifferencePiece &piece : pieces)
            marks.runs.push_back({piece.text, {}, markOf(piece.kind)});
        addFigure(marks, former.sliced(formerAt), present.sliced(presentAt));
        return marks;
    }

    static void markResponse(ResponseCell &cell, const OpinionChange *change, bool isNew)
    {
        if (isNew) {
            markAll(cell.paragraphs, Mark::Added);
        } else if (change) {
            const Referring present = referringIn(cell.paragraphs);
            const bool isSaid = present.text == change->after && !cell.sameAs;
            cell.sameAs.reset();
            cell.paragraphs =
                isSaid ? paragraphsOf(change->pieces, present) : paragraphsOf(change->pieces);
        }
    }

    void markRow(RowBlock &row, const Changes &changes, bool isNew) const
    {
        if (const QString note = noteOf(row, changes, isNew); !note.isEmpty())
            row.change.own().becomes = note;
        if (isNew) {
            row.mark = Mark::Added;
            markAll(row.summary, Mark::Added);
            for (std::vector<Paragraph> &cell : row.free) {
                if (!cell.empty())
                    markAll(cell, Mark::Added);
            }
            return;
        }
        for (size_t i = 0; i < row.free.size(); ++i) {
            if (changes.free[i] && isPrinted(i))
                row.free[i] = paragraphsOf(changes.free[i]->pieces);
        }
        const RowBlock &former = formerRow(row.opinion);
        const QString note = countNote(m_present.settings, row.count);
        if (changes.summary)
            row.summary = paragraphsOf(changes.summary->pieces);
        else if (!note.isEmpty())
            row.summary.back().runs.pop_back(); // it comes back below
        addFigure(row.summary.back(), countNote(m_former.settings, former.count), note);
        if (changes.category || categoryWords(m_former, former) != categoryWords(m_present, row))
            row.change.own().category = categoryMarks(row);
        const std::optional<LegendEntry> was = categoryOf(m_former, former);
        const std::optional<LegendEntry> is = categoryOf(m_present, row);
        if (namesOf(was) != namesOf(is)) {
            if (was)
                row.change.own().categories.emplace_back(*was, Mark::Removed);
            if (is)
                row.change.own().categories.emplace_back(*is, Mark::Added);
        }
        if (former.count != row.count)
            addFigure(row.change.own().count, QString::number(former.count),
                      QString::number(row.count));
    }

    const RowBlock &formerRow(const OpinionId &opinion) const
    {
        return std::get<RowBlock>(m_former.blocks[m_formerAt.at(rowKey(opinion))]);
    }

    bool isPrinted(size_t freeField) const
    {
        return std::ranges::any_of(m_present.settings.columns, [&](const Column &column) {
            return freeIndex(column.field) == freeField;
        });
    }

    // As the booklet prints them: a symbol, its words, or both.
    Paragraph categoryMarks(const RowBlock &row) const
    {
        const RowBlock &block = formerRow(row.opinion);
        Paragraph marks;
        addFigure(marks, categoryWords(m_former, block), categoryWords(m_present, row));
        return marks;
    }

    static std::optional<LegendEntry> categoryOf(const Collected &booklet, const RowBlock &row)
    {
        return row.category ? std::optional(booklet.legend[*row.category]) : std::nullopt;
    }

    static QStringList namesOf(const std::optional<LegendEntry> &category)
    {
        return category ? QStringList{category->symbol, category->text} : QStringList();
    }

    static QString categoryWords(const Collected &booklet, const RowBlock &row)
    {
        if (!row.category)
            return {};
        return gaiyo::categoryWords(booklet.legend[*row.category], booklet.settings.categoryStyle);
    }

    QString noteOf(const RowBlock &row, const Changes &changes, bool isNew) const
    {
        const OpinionChange *part = changes.joined ? changes.joined : changes.summary;
        if (part && part->kind == ChangeKind::Split)
            return QStringLiteral("（旧%1から分割）").arg(labelOf(m_formerLabels, part->oldNo));
        if (isNew)
            return kCameNote.toString();
        if (!changes.place)
            return {};
        const QString label = labelOf(m_formerLabels, changes.place->oldNo);
        return label == row.label ? QStringLiteral("（移動）")
                                  : QStringLiteral("（旧%1）").arg(label);
    }

    // What only the earlier booklet has, struck as a whole; other blocks are left empty.
    std::vector<std::optional<Block>> takeGone()
    {
        std::vector<std::optional<Block>> gone(m_former.blocks.size());
        int no = highestNo();
        for (size_t i = 0; i < gone.size(); ++i) {
            if (m_isPresent.contains(m_formerKeys[i]))
                continue;
            if (auto *heading = std::get_if<HeadingBlock>(&m_former.blocks[i])) {
                heading->mark = Mark::Removed;
                if (heading->category) // of another legend
                    heading->category = m_present.legend.size();
                gone[i] = std::move(*heading);
                continue;
            }
            gone[i] = goneRow(std::get<RowBlock>(m_former.blocks[i]), ++no);
        }
        return gone;
    }

    RowBlock goneRow(RowBlock row, int no) const
    {
        const Opinion &opinion = *m_beforeIndex.findOpinion(row.opinion);
        row.no = no; // links know rows by it
        row.mark = Mark::Removed;
        row.summary = paragraphsOf(opinion.summary, DifferencePiece::Kind::Removed);
        if (const QString note = countNote(m_former.settings, row.count); !note.isEmpty())
            row.summary.back().runs.push_back({note, {}, Mark::Removed});
        for (std::vector<Paragraph> &cell : row.free) {
            if (!cell.empty())
                markAll(cell, Mark::Removed);
        }
        row.response = ResponseCell();
        if (const QString response = printedResponse(opinion, m_beforeIndex); !response.isEmpty())
            row.response->paragraphs = paragraphsOf(response, DifferencePiece::Kind::Removed);
        if (const QString words = categoryWords(m_former, row); !words.isEmpty())
            row.change.own().category = {{{words, {}, Mark::Removed}}};
        if (const auto category = categoryOf(m_former, row))
            row.change.own().categories.emplace_back(*category, Mark::Removed);
        row.category.reset(); // of another legend
        row.change.own().becomes = goneNote(row.opinion);
        return row;
    }

    QString goneNote(const OpinionId &id) const
    {
        const auto found = m_changes.find(id);
        const Changes changes = found == m_changes.end() ? Changes() : found->second;
        const OpinionChange *part = changes.joined ? changes.joined : changes.summary;
        if (part && part->kind == ChangeKind::Joined)
            return QStringLiteral("（%1に統合）").arg(labelOf(m_presentLabels, part->newNo));
        return changes.place ? QStringLiteral("（該当箇所未定へ）") : kWentNote.toString();
    }

    int highestNo() const
    {
        int no = 0;
        for (const Block &block : m_present.blocks) {
            if (const auto *row = std::get_if<RowBlock>(&block))
                no = std::max(no, row->no);
        }
        return no;
    }

    bool isChanged(const RowBlock &row) const
    {
        return row.mark != Mark::None || m_changes.count(row.opinion) > 0;
    }

    // Changed rows with the headings that they stand under, and changed headings.
    std::vector<Block> keepChanged(std::vector<Block> blocks) const
    {
        std::vector<Block> kept;
        int depth = -1; // headings above this one lead to something that is kept
        // A cell that rows go on with belongs to the first of them that is kept.
        for (size_t i = blocks.size(); i-- > 0;) {
            if (auto *heading = std::get_if<HeadingBlock>(&blocks[i])) {
                const bool isMarked = heading->mark != Mark::None || !heading->marked.runs.empty();
                if (heading->depth < depth || isMarked) {
                    depth = heading->depth;
                    kept.push_back(std::move(blocks[i]));
                }
                continue;
            }
            if (isChanged(std::get<RowBlock>(blocks[i]))) {
                depth = std::numeric_limits<int>::max();
                kept.push_back(std::move(blocks[i]));
            } else if (auto &row = std::get<RowBlock>(blocks[i]);
                       row.response && row.response->span > 1) {
                handOn(std::move(*row.response), kept, i, blocks);
            }
        }
        std::reverse(kept.begin(), kept.end());
        for (size_t i = 0; i < kept.size(); ++i)
            countSpan(kept, i);
        return kept;
    }

    // `kept` is in reverse order: its last block is the next one.
    static void handOn(ResponseCell cell, std::vector<Block> &kept, size_t at,
                       const std::vector<Block> &blocks)
    {
        if (kept.empty())
            return;
        auto *next = std::get_if<RowBlock>(&kept.back());
        if (!next || next->response)
            return; // of the rows that share the cell none is kept
        Q_ASSERT(at + 1 < blocks.size());
        next->response = std::move(cell);
    }

    static void countSpan(std::vector<Block> &kept, size_t at)
    {
        auto *row = std::get_if<RowBlock>(&kept[at]);
        if (!row || !row->response)
            return;
        size_t end = at + 1;
        for (; end < kept.size(); ++end) {
            const auto *next = std::get_if<RowBlock>(&kept[end]);
            if (!next || next->response)
                break;
        }
        row->response->span = int(end - at);
    }

    SnapshotIndex m_beforeIndex;
    Collected m_former;
    Collected m_present;
    std::vector<QString> m_formerKeys;
    std::vector<QString> m_presentKeys;
    Labels m_formerLabels;
    Labels m_presentLabels;
    std::unordered_map<OpinionId, Changes> m_changes;
    QSet<QString> m_isMoved;
    QSet<QString> m_isPresent;
    std::unordered_map<QString, size_t> m_formerAt;
};

} // namespace

Result<Collected> collectComparison(const Snapshot &before, const Snapshot &after,
                                    const ComparisonForm &form)
{
    const auto comparison = compare(before, after);
    if (!comparison)
        return comparison.error();
    Snapshot later = after;
    keepRowsApart(later.consultation);
    auto present = collect(later);
    if (!present)
        return present.error();
    Snapshot formed = before; // in the form of the later state
    formed.consultation.settings = later.consultation.settings;
    formed.consultation.templateName = later.consultation.templateName;
    auto former = collect(formed);
    if (!former)
        return former.error();
    markFront(*former, before, *present, after);
    Collected merged =
        ComparisonCollector(before, after, *comparison, std::move(*former), std::move(*present))
            .run(form.changedOnly);
    merged.marks = form.look;
    addComparisonNotes(merged, *comparison, form);
    return merged;
}

} // namespace gaiyo
