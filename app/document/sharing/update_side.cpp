#include "document/sharing/update_side.h"

#include "document/sharing/table_update_report.h"
#include "domain/numbering.h"
#include "domain/words/similarity.h"

namespace gaiyo {

namespace {

// Between the parts of a heading, and between the headings of a path: in no words of a table.
constexpr QChar kBetweenParts(0x1F);
constexpr QChar kBetweenHeadings(0x1E);

// A heading as a table prints it.
QString keyOf(const Node &node, const std::unordered_map<NodeId, QString> &numbers)
{
    const auto number = numbers.find(node.id);
    return QStringList{nodeKindName(node.kind),
                       number == numbers.end() ? QString() : number->second,
                       node.draftNumber ? u'+' + *node.draftNumber : QString(), node.title}
        .join(kBetweenParts);
}

} // namespace

UpdateHeadings::UpdateHeadings(const Snapshot &snapshot)
    : m_values(snapshot)
{
    const auto numbers = nodeNumbers(snapshot.nodes);
    for (const Node &node : snapshot.nodes) {
        QStringList path = node.parent ? m_paths.value(*node.parent) : QStringList();
        path << keyOf(node, numbers);
        m_paths.insert(node.id, path);
        const QString key = path.join(kBetweenHeadings);
        if (!m_nodes.contains(key)) // of two with the same words the first
            m_nodes.insert(key, node.id);
    }
}

QStringList UpdateHeadings::pathOf(const std::optional<NodeId> &node) const
{
    return node ? m_paths.value(*node) : QStringList();
}

std::optional<NodeId> UpdateHeadings::find(const QStringList &path) const
{
    const auto found = m_nodes.constFind(path.join(kBetweenHeadings));
    return found == m_nodes.cend() ? std::nullopt : std::optional(*found);
}

std::optional<NodeId> UpdateHeadings::findMeant(const QStringList &path) const
{
    if (m_written.isEmpty())
        addWritings();
    QString written;
    for (const QString &key : path) {
        const QStringList parts = key.split(kBetweenParts);
        written += kBetweenHeadings + foldedText(parts[1] + parts[3]);
    }
    const auto found = m_written.constFind(written);
    return found == m_written.cend() ? std::nullopt : *found;
}

void UpdateHeadings::addWritings() const
{
    for (const Node &node : m_values.nodes)
        addWritings(node, node.parent ? m_writings.value(*node.parent) : QStringList{{}});
}

// Each way in which a person would write its path.
void UpdateHeadings::addWritings(const Node &node, const QStringList &above) const
{
    const QStringList parts = m_paths.value(node.id).last().split(kBetweenParts);
    QStringList own;
    for (const QString &words : {parts[1] + parts[3], parts[3]}) {
        const QString folded = foldedText(words);
        if (!folded.isEmpty() && !own.contains(folded))
            own << folded;
    }
    QStringList &writings = m_writings[node.id];
    for (const QString &path : above) {
        for (const QString &words : own)
            writings << path + kBetweenHeadings + words;
    }
    for (const QString &written : writings) {
        const auto known = m_written.constFind(written);
        const bool isFree = known == m_written.cend();
        m_written.insert(written, isFree ? std::optional(node.id) : std::nullopt);
    }
}

UpdateSide::UpdateSide(const Snapshot &snapshot)
    : values(snapshot)
    , index(snapshot)
    , headings(snapshot)
{}

QString UpdateSide::markupOf(const Opinion &opinion) const
{
    const Response *response = index.responseOf(opinion);
    return response ? response->markup : QString();
}

QString UpdateSide::plainOf(const Opinion &opinion) const
{
    return index.plainText(markupOf(opinion));
}

QString UpdateSide::labelOf(const Opinion &opinion, const ReturnedTable &table) const
{
    const Category *category = opinion.category ? index.findCategory(*opinion.category) : nullptr;
    return category ? table.categoryLabel(*category) : QString();
}

QString UpdateSide::placeOf(const Opinion &opinion) const
{
    const Node *node = opinion.node ? index.findNode(*opinion.node) : nullptr;
    return node ? node->title : QString();
}

} // namespace gaiyo
