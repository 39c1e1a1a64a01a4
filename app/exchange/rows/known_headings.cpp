#include "exchange/rows/known_headings.h"

#include "domain/numbering.h"
#include "exchange/rows/cell_text.h"

#include <QRegularExpression>

#include <algorithm>

namespace gaiyo {

namespace {

// ㉖ and ②⑥, which texts out of PDFs have for it.
const QChar kCircled(0x20DD);

QString foldHeading(const QString &text)
{
    QString folded;
    bool isInCircles = false;
    for (QChar sign : foldName(text)) {
        if (QStringView(u"−‐‑–").contains(sign)) // as input methods and office programs write 1-1
            sign = u'-';
        const auto circled = findCircledValue(sign);
        if (circled && !isInCircles)
            folded += kCircled;
        isInCircles = circled.has_value();
        folded += circled ? QString::number(*circled) : QString(sign);
    }
    return folded;
}

// Without the point that some set behind it.
QString foldNumber(const QString &number)
{
    static const QRegularExpression kPoint(QStringLiteral("[.．、]$"));
    return foldHeading(number).remove(kPoint);
}

// 3 of ③, (3), 3. and 3番.
QString bareNumber(const QString &number)
{
    static const QRegularExpression kNumber(
        QRegularExpression::anchoredPattern(QStringLiteral("[(\\x{20DD}]?([0-9]{1,3})[).番]?")));
    const auto match = kNumber.match(number);
    return match.hasMatch() ? QString::number(match.captured(1).toInt()) : QString();
}

bool isDraftOf(const Heading &heading, const Node &node)
{
    const QString wanted = heading.draftNumber.value_or(QString());
    const QString known = node.draftNumber.value_or(QString());
    return wanted.isEmpty() || known.isEmpty() || foldHeading(wanted) == foldHeading(known);
}

// 第4章/1/(1)/①, 第4章 ＞ 1 ＞ (1): between signs, else between spaces.
std::vector<QStringList> pathPartsOf(const QString &words)
{
    static const QRegularExpression kSigns(QStringLiteral("[\\s　]*[/／>＞→][\\s　]*"));
    static const QRegularExpression kSpaces(QStringLiteral("[\\s　]+"));
    std::vector<QStringList> divisions;
    for (const QRegularExpression &between : {kSigns, kSpaces}) {
        const QStringList parts = words.split(between, Qt::SkipEmptyParts);
        if (parts.size() > 1)
            divisions.push_back(parts);
    }
    return divisions;
}

} // namespace

QString headingWords(const Heading &heading)
{
    static const QRegularExpression kGoesOn(QStringLiteral("^[/／>＞→]")); // a path
    if (!heading.number || heading.title.isEmpty())
        return heading.number.value_or(heading.title);
    const bool isPath = kGoesOn.match(heading.title).hasMatch();
    return *heading.number + (isPath ? QString() : QString(u'　')) + heading.title;
}

KnownHeadings::KnownHeadings(const std::vector<Node> &nodes, bool isExact)
    : m_nodes(nodes)
    , m_isExact(isExact)
    , m_numbers(nodeNumbers(nodes))
{
    for (size_t i = m_nodes.size(); i-- > 0;) { // QMultiHash answers the last one first
        const Node &node = m_nodes[i];
        m_positions.insert(node.id, i);
        if (!hasWords(node))
            continue;
        const QString number = foldNumber(headingOf(node).number.value_or(QString()));
        const QString title = foldHeading(node.title);
        m_wholes.insert(number + title, i);
        if (!title.isEmpty())
            m_titles.insert(title, i);
        if (!number.isEmpty())
            m_ownNumbers.insert(number, i);
        if (node.kind == NodeKind::Item && !bareNumber(number).isEmpty())
            m_bareNumbers.insert(bareNumber(number), i);
    }
}

KnownHeadings::Found KnownHeadings::find(const std::optional<NodeId> &above,
                                         const Heading &heading) const
{
    const Wanted wanted{above, heading};
    const Found whole = findOne(wanted);
    return whole.node || !whole.several.empty() || m_isExact ? whole : findByParts(wanted);
}

const Node *KnownHeadings::parentOf(const Node &node) const
{
    return node.parent ? &m_nodes[m_positions.value(*node.parent)] : nullptr;
}

Heading KnownHeadings::headingOf(const Node &node) const
{
    const auto number = m_numbers.find(node.id);
    return {node.kind, number == m_numbers.end() ? std::nullopt : std::optional(number->second),
            node.draftNumber, node.title};
}

QString KnownHeadings::pathOf(const Node &node) const
{
    QStringList path;
    for (const Node *each = &node; each; each = parentOf(*each))
        path.prepend(headingWords(headingOf(*each)));
    return path.join(QStringLiteral(" ＞ "));
}

// Each of the parts below the one before.
KnownHeadings::Found KnownHeadings::findByParts(const Wanted &wanted) const
{
    for (const QStringList &parts : pathPartsOf(headingWords(wanted.heading))) {
        Found found;
        std::optional<NodeId> place = wanted.above;
        for (const QString &part : parts) {
            found = findOne({place, readHeadingOf(NodeKind::Section, part)});
            if (!found.node)
                break;
            place = found.node->id;
        }
        if (found.node)
            return {found.node, true, {}};
    }
    return {};
}

// A heading whose words are only the beginning or the end of one of the document's is another.
KnownHeadings::Found KnownHeadings::findOne(const Wanted &wanted) const
{
    const Node *same = findSame(wanted);
    if (same || m_isExact)
        return {same, false, {}};
    const Heading &heading = wanted.heading;
    const QString words =
        foldNumber(heading.number.value_or(QString())) + foldHeading(heading.title);
    if (words.isEmpty())
        return {};
    Found found = pick(candidates(m_wholes, words, wanted), wanted);
    if (found.isAny())
        return found;
    found = findByTitle(wanted);
    if (!found.isAny())
        found = findByNumber(wanted);
    found.isNamedInPart = found.node != nullptr;
    return found;
}

// The first of the children, as those are matched that have the same path, whatever their drafts'
// numbers.
const Node *KnownHeadings::findSame(const Wanted &wanted) const
{
    const Heading &heading = wanted.heading;
    const QString words =
        foldNumber(heading.number.value_or(QString())) + foldHeading(heading.title);
    for (auto it = m_wholes.constFind(words); it != m_wholes.cend() && it.key() == words; ++it) {
        const Node &node = m_nodes[*it];
        const Heading known = headingOf(node);
        if (node.parent == wanted.above && known.kind == heading.kind &&
            known.number.value_or(QString()) == heading.number.value_or(QString()) &&
            known.title == heading.title)
            return &node;
    }
    return nullptr;
}

// A number beside the title must not be another one than the document's.
KnownHeadings::Found KnownHeadings::findByTitle(const Wanted &wanted) const
{
    if (wanted.heading.title.isEmpty())
        return {};
    auto nodes = candidates(m_titles, foldHeading(wanted.heading.title), wanted);
    const QString number = foldNumber(wanted.heading.number.value_or(QString()));
    std::erase_if(nodes, [&](const Node *node) {
        const QString own = foldNumber(headingOf(*node).number.value_or(QString()));
        const QString draft = foldNumber(node->draftNumber.value_or(QString()));
        return !number.isEmpty() && !own.isEmpty() && number != draft;
    });
    return pick(nodes, wanted);
}

// A bare 3 in a column of items is rather ③ than a 3 further out.
KnownHeadings::Found KnownHeadings::findByNumber(const Wanted &wanted) const
{
    const Heading &heading = wanted.heading;
    if (heading.number && !heading.title.isEmpty())
        return {};
    const QString number = foldNumber(heading.number.value_or(heading.title));
    const QString plain = bareNumber(number);
    const Found item = plain == number && !plain.isEmpty()
                           ? pick(candidates(m_bareNumbers, plain, wanted), wanted)
                           : Found();
    if (item.node && heading.kind == NodeKind::Item)
        return item;
    const Found own = pick(candidates(m_ownNumbers, number, wanted), wanted);
    return own.isAny() ? own : item;
}

std::vector<const Node *> KnownHeadings::candidates(const Keys &keys, const QString &words,
                                                    const Wanted &wanted) const
{
    std::vector<const Node *> nodes;
    for (auto it = keys.constFind(words); it != keys.cend() && it.key() == words; ++it) {
        const Node &node = m_nodes[*it];
        if (isBelow(node, wanted.above) && isDraftOf(wanted.heading, node))
            nodes.push_back(&node);
    }
    return nodes;
}

// Of several the only one of the kind.
KnownHeadings::Found KnownHeadings::pick(const std::vector<const Node *> &nodes,
                                         const Wanted &wanted)
{
    if (nodes.size() == 1)
        return {nodes.front(), false, {}};
    std::vector<const Node *> alike = nodes;
    std::erase_if(alike, [&](const Node *node) { return node->kind != wanted.heading.kind; });
    return alike.size() == 1 ? Found{alike.front(), false, {}} : Found{nullptr, false, nodes};
}

bool KnownHeadings::isBelow(const Node &node, const std::optional<NodeId> &above) const
{
    if (!above)
        return true;
    for (const Node *each = parentOf(node); each; each = parentOf(*each)) {
        if (each->id == *above)
            return true;
    }
    return false;
}

} // namespace gaiyo
