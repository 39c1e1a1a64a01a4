#include "collect/block_words.h"

#include "domain/calendar.h"

#include <QRegularExpression>

#include <algorithm>

namespace gaiyo {

QString percentOf(qint64 part, qint64 all)
{
    return QString::number(all > 0 ? 100.0 * double(part) / double(all) : 0, 'f', 1) + u'%';
}

std::unordered_map<NodeId, size_t> positionsOfNodes(const Snapshot &snapshot)
{
    std::unordered_map<NodeId, size_t> positions;
    positions.reserve(snapshot.nodes.size());
    for (size_t i = 0; i < snapshot.nodes.size(); ++i)
        positions.emplace(snapshot.nodes[i].id, i);
    return positions;
}

BlockWords::BlockWords(const Snapshot &snapshot, const SnapshotIndex &index,
                       const Settings &settings, const Tally &tally,
                       const std::unordered_map<NodeId, QString> &numbers)
    : m_snapshot(snapshot)
    , m_index(index)
    , m_settings(settings)
    , m_tally(tally)
    , m_numbers(numbers)
{}

std::vector<PageBlock> BlockWords::fill(const std::vector<PageBlock> &blocks) const
{
    std::vector<PageBlock> filled = blocks;
    for (PageBlock &block : filled) {
        block.text = fill(block.text);
        for (QString &item : block.items)
            item = fill(item);
        for (QStringList &row : block.rows) {
            for (QString &cell : row)
                cell = fill(cell);
        }
        addComputedRows(block);
    }
    return filled;
}

QString BlockWords::fill(const QString &text) const
{
    static const QRegularExpression kWord(QStringLiteral("\\{([^{}]+)\\}"));
    QString filled;
    qsizetype at = 0;
    for (auto words = kWord.globalMatch(text); words.hasNext();) {
        const auto word = words.next();
        filled += QStringView(text).mid(at, word.capturedStart() - at);
        filled += find(word.captured(1)).value_or(word.captured());
        at = word.capturedEnd();
    }
    filled += QStringView(text).mid(at);
    return filled;
}

const PrintedLetters &BlockWords::letters() const
{
    if (!m_letters)
        m_letters = countPrintedLetters(m_snapshot);
    return *m_letters;
}

std::optional<QString> BlockWords::find(const QString &word) const
{
    const Consultation &facts = m_snapshot.consultation;
    if (word == u"件")
        return QString::number(m_tally.opinions);
    if (word == u"名")
        return QString::number(facts.declaredSubmitters ? *facts.declaredSubmitters
                                                        : letters().persons);
    if (word == u"通")
        return QString::number(letters().letters);
    if (word == u"期間")
        return facts.period ? periodWords(*facts.period, m_settings.periodPattern) : QString();
    const QString name = word.section(u':', 1);
    if (word.startsWith(u"category:")) {
        for (size_t i = 0; i < m_snapshot.categories.size(); ++i) {
            const Category &category = m_snapshot.categories[i];
            if ((category.symbol.isEmpty() ? category.text : category.symbol) == name)
                return QString::number(m_tally.categories[i]);
        }
    }
    if (word.startsWith(u"node:")) {
        if (const auto count = findNodeCount(name))
            return QString::number(*count);
    }
    if (word.startsWith(u"method:")) {
        if (const auto count = findLettersBy(letters(), name))
            return QString::number(*count);
    }
    return {};
}

std::vector<qint64> BlockWords::countsOfNodes(const Snapshot &snapshot, const SnapshotIndex &index)
{
    std::vector<qint64> counts(snapshot.nodes.size());
    const auto positions = positionsOfNodes(snapshot);
    for (const Opinion &opinion : snapshot.opinions) {
        // One that is joined to another counts where that one stands.
        const Opinion *shown = opinion.joined ? index.findOpinion(*opinion.joined) : &opinion;
        if (shown && shown->node)
            counts[positions.at(*shown->node)] += opinion.count;
    }
    for (size_t i = counts.size(); i-- > 0;) {
        if (snapshot.nodes[i].parent)
            counts[index.parentOf(i)] += counts[i];
    }
    return counts;
}

QString BlockWords::nameOf(const Node &node) const
{
    const auto number = m_numbers.find(node.id);
    return number == m_numbers.end() ? QString() : number->second;
}

std::optional<qint64> BlockWords::findNodeCount(const QString &name) const
{
    for (size_t i = 0; i < m_snapshot.nodes.size(); ++i) {
        const Node &node = m_snapshot.nodes[i];
        if (node.id.value() == name || node.title == name || nameOf(node) == name)
            return countsOfNodes(m_snapshot, m_index)[i];
    }
    return {};
}

QString BlockWords::headingOf(const Node &node) const
{
    const QString number = nameOf(node);
    const QString gap = number.isEmpty() ? QString() : QStringLiteral("　");
    return hasWords(node) ? number + gap + node.title : QStringLiteral("見出しなし");
}

QStringList BlockWords::countRow(const QString &name, qint64 count) const
{
    return {name, QString::number(count) + m_settings.opinionCounter,
            percentOf(count, m_tally.opinions)};
}

// With the total below. A row is as wide as the heading row, whatever the office left out.
void BlockWords::addComputedRows(PageBlock &block) const
{
    if (block.by == Breakdown::None)
        return;
    if (block.by == Breakdown::Matrix)
        return addMatrix(block);
    const qsizetype width = block.rows.front().size();
    for (QStringList &row : computedRows(block.by)) {
        row.resize(width);
        block.rows.push_back(std::move(row));
    }
}

std::vector<QStringList> BlockWords::computedRows(Breakdown by) const
{
    std::vector<QStringList> rows;
    switch (by) {
    case Breakdown::None:
    case Breakdown::Matrix: // its columns are computed, too
        return {};
    case Breakdown::Method:
        return methodRows();
    case Breakdown::Chapter:
    case Breakdown::Heading:
        rows = nodeRows(by == Breakdown::Chapter);
        break;
    case Breakdown::Category:
        for (size_t i = 0; i < m_snapshot.categories.size(); ++i) {
            const Category &category = m_snapshot.categories[i];
            const bool both = !category.symbol.isEmpty() && !category.text.isEmpty();
            rows.push_back(countRow(category.symbol + (both ? QStringLiteral("　") : QString()) +
                                        category.text,
                                    m_tally.categories[i]));
        }
        if (m_tally.uncategorised > 0)
            rows.push_back(countRow(QStringLiteral("対応区分 未設定"), m_tally.uncategorised));
        break;
    }
    rows.push_back(countRow(QStringLiteral("合計"), m_tally.opinions));
    return rows;
}

// Of the chapters with what is below them, or of every heading with its own opinions.
std::vector<QStringList> BlockWords::nodeRows(bool onlyRoots) const
{
    std::vector<QStringList> rows;
    std::vector<qint64> counts = countsOfNodes(m_snapshot, m_index);
    for (size_t i = 0; i < counts.size() && !onlyRoots; ++i) { // parents stand before children
        if (m_snapshot.nodes[i].parent)
            counts[m_index.parentOf(i)] -= counts[i];
    }
    for (size_t i = 0; i < counts.size(); ++i) {
        const Node &node = m_snapshot.nodes[i];
        if ((onlyRoots && node.parent) || counts[i] == 0)
            continue;
        rows.push_back(countRow(headingOf(node), counts[i]));
    }
    return rows;
}

std::vector<PageBlock> BlockWords::summary() const
{
    std::vector<PageBlock> blocks(2);
    blocks[0].type = PageBlockType::Heading;
    blocks[0].text = QStringLiteral("対応区分ごとの意見の件数");
    blocks[0].newPage = true;
    blocks[1].type = PageBlockType::Table;
    blocks[1].rows = {
        {onlyRoot() < m_snapshot.nodes.size() ? QStringLiteral("見出し") : QStringLiteral("章")}};
    blocks[1].by = Breakdown::Matrix;
    return fill(blocks);
}

// The heading that all others stand below, where there is only one chapter: then its own children
// take the chapters' place. As many as nodes for none.
size_t BlockWords::onlyRoot() const
{
    const std::vector<qint64> counts = countsOfNodes(m_snapshot, m_index);
    size_t only = counts.size();
    for (size_t i = 0; i < counts.size(); ++i) {
        if (m_snapshot.nodes[i].parent || counts[i] == 0)
            continue;
        if (only < counts.size())
            return counts.size();
        only = i;
    }
    return only;
}

// By chapter, beside Snapshot::nodes: of each category, at the end of those without one.
std::vector<std::vector<qint64>> BlockWords::countChapters(size_t top) const
{
    std::vector<std::vector<qint64>> counts(m_snapshot.nodes.size());
    const auto positions = positionsOfNodes(m_snapshot);
    for (const Opinion &opinion : m_snapshot.opinions) {
        const Opinion *shown = opinion.joined ? m_index.findOpinion(*opinion.joined) : &opinion;
        if (!shown || !shown->node)
            continue;
        size_t chapter = positions.at(*shown->node);
        while (m_snapshot.nodes[chapter].parent && m_index.parentOf(chapter) != top)
            chapter = m_index.parentOf(chapter);
        counts[chapter].resize(m_snapshot.categories.size() + 1);
        const Category *category =
            shown->category ? m_index.findCategory(*shown->category) : nullptr;
        counts[chapter][category ? size_t(category - m_snapshot.categories.data())
                                 : m_snapshot.categories.size()] += opinion.count;
    }
    return counts;
}

QStringList BlockWords::matrixTitles(bool withOthers) const
{
    QStringList titles;
    for (const Category &category : m_snapshot.categories)
        titles += category.symbol.isEmpty() ? category.text : category.symbol;
    if (withOthers)
        titles += QStringLiteral("未設定");
    return titles << QStringLiteral("計") << QStringLiteral("割合");
}

// Behind the first column, whose title stands, the categories, the total and its share.
void BlockWords::addMatrix(PageBlock &block) const
{
    const bool withOthers = m_tally.uncategorised > 0;
    const size_t columns = m_snapshot.categories.size() + (withOthers ? 1 : 0);
    block.rows.resize(1);
    block.rows.front().resize(1);
    block.rows.front() += matrixTitles(withOthers);
    std::vector<qint64> totals(columns + 1);
    qint64 most = 1;
    const auto addRow = [&](const QString &name, const std::vector<qint64> &counts, qint64 all) {
        QStringList row{name};
        for (size_t i = 0; i < columns; ++i)
            row += QString::number(counts[i]);
        block.rows.push_back(row << QString::number(all) << percentOf(all, m_tally.opinions));
        block.bars.push_back(double(all));
        most = std::max(most, all);
    };
    const auto chapters = countChapters(onlyRoot());
    for (size_t i = 0; i < chapters.size(); ++i) {
        if (chapters[i].empty())
            continue;
        qint64 all = 0;
        for (size_t category = 0; category < columns; ++category) {
            totals[category] += chapters[i][category];
            all += chapters[i][category];
        }
        addRow(headingOf(m_snapshot.nodes[i]), chapters[i], all);
    }
    for (double &bar : block.bars)
        bar /= double(most);
    addRow(QStringLiteral("合計"), totals, m_tally.opinions);
    block.bars.back() = 0; // of the whole there is nothing to see
}

std::vector<QStringList> BlockWords::methodRows() const
{
    std::vector<QStringList> rows;
    int opinions = 0;
    const auto row = [&](const QString &name, int count, int opinionCount) {
        rows.push_back({name, QString::number(count) + QStringLiteral("通"),
                        QString::number(opinionCount) + m_settings.opinionCounter});
    };
    for (const auto &method : letters().methods) {
        row(method.words, method.letters, method.opinions);
        opinions += method.opinions;
    }
    row(QStringLiteral("合計"), letters().letters, opinions);
    return rows;
}

} // namespace gaiyo
