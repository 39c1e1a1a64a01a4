#include "collect/block_words.h"

#include "domain/calendar.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace gaiyo {

static constexpr QChar kBelow = u'／'; // 第1章　まち／その他

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
    if (name.trimmed().isEmpty())
        return {};
    if (word.startsWith(u"category:")) {
        for (size_t i = 0; i < m_snapshot.categories.size(); ++i) {
            const Category &category = m_snapshot.categories[i];
            if ((category.symbol.isEmpty() ? category.text : category.symbol) == name)
                return QString::number(m_tally.categories[i]);
        }
    }
    if (word.startsWith(u"node:")) {
        if (const auto nodes = findNodes(name); nodes.size() == 1)
            return QString::number(countsOfNodes(m_snapshot, m_index)[nodes.front()]);
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

bool BlockWords::isCalled(const Node &node, const QString &name) const
{
    return node.title == name || nameOf(node) == name || headingOf(node) == name;
}

// The last of the names, below headings of the others, in this order.
bool BlockWords::isCalled(size_t node, const QStringList &names) const
{
    if (!isCalled(m_snapshot.nodes[node], names.back()))
        return false;
    auto wanted = std::next(names.rbegin());
    for (size_t above = m_index.parentOf(node);
         wanted != names.rend() && above < m_snapshot.nodes.size(); above = m_index.parentOf(above))
        wanted += isCalled(m_snapshot.nodes[above], *wanted) ? 1 : 0;
    return wanted == names.rend();
}

std::vector<size_t> BlockWords::findNodes(const QString &name) const
{
    const QStringList names = name.split(kBelow, Qt::SkipEmptyParts);
    std::vector<size_t> found;
    if (name.trimmed().isEmpty() || names.isEmpty())
        return found;
    for (size_t i = 0; i < m_snapshot.nodes.size(); ++i) {
        if (m_snapshot.nodes[i].id.value() == name)
            return {i};
        if (isCalled(m_snapshot.nodes[i], name) || isCalled(i, names))
            found.push_back(i);
    }
    return found;
}

// Its number or its title, as far as it has either; which of the two, where it has both.
QString BlockWords::shortNameOf(const Node &node, bool withTitle) const
{
    const QString number = nameOf(node);
    return node.title.isEmpty() || (!withTitle && !number.isEmpty()) ? number : node.title;
}

QString BlockWords::pathOf(size_t node) const
{
    QStringList names;
    for (size_t i = node; i < m_snapshot.nodes.size(); i = m_index.parentOf(i)) {
        if (hasWords(m_snapshot.nodes[i]))
            names.prepend(shortNameOf(m_snapshot.nodes[i], i == node));
    }
    return names.join(kBelow);
}

QString BlockWords::onlyNameOf(size_t node) const
{
    QStringList names;
    for (size_t i = node; i < m_snapshot.nodes.size(); i = m_index.parentOf(i)) {
        const QString own = shortNameOf(m_snapshot.nodes[i], i == node);
        if (own.isEmpty() || own.contains(u'{') || own.contains(u'}'))
            continue;
        names.prepend(own);
        if (findNodes(names.join(kBelow)) == std::vector{node})
            return names.join(kBelow);
    }
    return m_snapshot.nodes[node].id.value();
}

QString BlockWords::headingOf(const Node &node) const
{
    const QString number = nameOf(node);
    const bool isApart = !number.isEmpty() && !node.title.isEmpty();
    const QString gap = isApart ? QStringLiteral("　") : QString();
    return hasWords(node) ? number + gap + node.title : QStringLiteral("見出しなし");
}

// What the words over a column count; none where they do not say.
std::optional<BlockWords::Figure> BlockWords::figureOf(const QString &title)
{
    static const QRegularExpression kFirst(
        QStringLiteral("(割合|比率|構成比|[％%])|(通)|(人|名|提出者)|(件)"));
    const auto match = kFirst.match(title);
    if (!match.hasMatch())
        return title.contains(QStringLiteral("意見")) ? std::optional(Figure::Opinions)
                                                      : std::nullopt;
    constexpr std::array kFigures{Figure::Share, Figure::Letters, Figure::Persons,
                                  Figure::Opinions};
    return kFigures.at(size_t(match.lastCapturedIndex()) - 1);
}

// Of each column but the first. Columns whose words do not say take what is usual and left.
std::vector<std::optional<BlockWords::Figure>> BlockWords::figuresOf(const QStringList &titles,
                                                                     Breakdown by)
{
    std::vector<Figure> usual{Figure::Opinions, Figure::Share};
    if (by == Breakdown::Method)
        usual = {Figure::Letters, Figure::Opinions, Figure::Persons};
    std::vector<std::optional<Figure>> figures;
    for (const QString &title : titles.mid(1)) {
        figures.push_back(figureOf(title));
        if (figures.back())
            std::erase(usual, *figures.back());
    }
    for (auto &figure : figures) {
        if (figure || usual.empty())
            continue;
        figure = usual.front();
        usual.erase(usual.begin());
    }
    return figures;
}

QString BlockWords::wordsOf(Figure figure, const Figures &row) const
{
    const auto counted = [](const std::optional<int> &count, const QString &counter) {
        return count ? QString::number(*count) + counter : QString();
    };
    switch (figure) {
    case Figure::Opinions:
        return QString::number(row.opinions) + m_settings.opinionCounter;
    case Figure::Share:
        return percentOf(row.opinions, row.allOpinions);
    case Figure::Letters:
        return counted(row.letters, QStringLiteral("通"));
    case Figure::Persons:
        return counted(row.persons, m_settings.submitterCounter);
    }
    Q_UNREACHABLE();
}

// With the total below. A row is as wide as the heading row, whatever the office left out.
void BlockWords::addComputedRows(PageBlock &block) const
{
    if (block.by == Breakdown::None)
        return;
    if (block.by == Breakdown::Matrix)
        return addMatrix(block);
    const auto figures = figuresOf(block.rows.front(), block.by);
    for (const Figures &row : computedRows(block.by)) {
        QStringList cells{row.name};
        for (const auto &figure : figures)
            cells += figure ? wordsOf(*figure, row) : QString();
        block.rows.push_back(std::move(cells));
    }
}

std::vector<BlockWords::Figures> BlockWords::computedRows(Breakdown by) const
{
    std::vector<Figures> rows;
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
            rows.push_back(
                {category.symbol + (both ? QStringLiteral("　") : QString()) + category.text,
                 m_tally.categories[i], m_tally.opinions});
        }
        if (m_tally.uncategorised > 0)
            rows.push_back(
                {QStringLiteral("対応区分 未設定"), m_tally.uncategorised, m_tally.opinions});
        break;
    }
    rows.push_back({QStringLiteral("合計"), m_tally.opinions, m_tally.opinions});
    return rows;
}

// Of the chapters with what is below them, or of every heading with its own opinions.
std::vector<BlockWords::Figures> BlockWords::nodeRows(bool onlyRoots) const
{
    std::vector<Figures> rows;
    std::vector<size_t> nodes;
    std::vector<qint64> counts = countsOfNodes(m_snapshot, m_index);
    for (size_t i = 0; i < counts.size() && !onlyRoots; ++i) { // parents stand before children
        if (m_snapshot.nodes[i].parent)
            counts[m_index.parentOf(i)] -= counts[i];
    }
    for (size_t i = 0; i < counts.size(); ++i) {
        const Node &node = m_snapshot.nodes[i];
        if ((onlyRoots && node.parent) || counts[i] == 0)
            continue;
        rows.push_back({headingOf(node), counts[i], m_tally.opinions});
        nodes.push_back(i);
    }
    tellApart(rows, nodes);
    return rows;
}

// (4)　その他 stands below many headings: those above it are named, as far up as it takes.
void BlockWords::tellApart(std::vector<Figures> &rows, const std::vector<size_t> &nodes) const
{
    std::vector<size_t> tops = nodes; // the highest that is named
    for (bool changed = true; changed;) {
        std::unordered_map<QString, int> uses;
        for (const Figures &row : rows)
            ++uses[row.name];
        changed = false;
        for (size_t i = 0; i < rows.size(); ++i) {
            if (uses[rows[i].name] < 2 || !m_snapshot.nodes[tops[i]].parent)
                continue;
            tops[i] = m_index.parentOf(tops[i]);
            rows[i].name = headingOf(m_snapshot.nodes[tops[i]]) + kBelow + rows[i].name;
            changed = true;
        }
    }
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

std::vector<BlockWords::Figures> BlockWords::methodRows() const
{
    qint64 opinions = 0;
    for (const auto &method : letters().methods)
        opinions += method.opinions;
    std::vector<Figures> rows;
    for (const auto &method : letters().methods)
        rows.push_back({method.words, method.opinions, opinions, method.letters, method.persons});
    rows.push_back(
        {QStringLiteral("合計"), opinions, opinions, letters().letters, letters().persons});
    return rows;
}

} // namespace gaiyo
