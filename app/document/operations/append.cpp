#include "document/operations/append.h"

#include "domain/added_categories.h"
#include "domain/markup.h"
#include "domain/numbering.h"
#include "domain/outline.h"
#include "domain/row_values.h"
#include "store/rows/snapshot_rows.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <map>

namespace gaiyo {

namespace {

// Two headings under one parent are the same where these keys are equal. No part holds a newline.
QString headingKey(const QString &parent, const Node &node,
                   const std::unordered_map<NodeId, QString> &numbers)
{
    const auto number = numbers.find(node.id);
    return QStringList{parent, nodeKindName(node.kind),
                       number == numbers.end() ? QString() : number->second, node.title}
        .join(u'\n');
}

// One run of appendInTransaction(). The records are added as they are, except for what
// connects them to the document: ids of headings and categories that are reused, and ranks among
// siblings that are there already.
class Append
{
    Q_DECLARE_TR_FUNCTIONS(Append)
public:
    Append(WriteTransaction &transaction, const Snapshot &additions, const Progress &progress)
        : m_transaction(transaction)
        , m_additions(additions)
        , m_progress(progress)
    {}

    Result<void> run()
    {
        matchCategories();
        if (const auto matched = matchNodes(); !matched)
            return matched.error();
        const size_t rows =
            m_additions.nodes.size() + m_additions.opinions.size() + m_additions.responses.size();
        size_t seen = 0;
        const auto added = visitRecords(m_additions, [&](Record record) -> Result<void> {
            if (!m_progress.report(std::min(1.0, double(seen++) / double(rows + 1))))
                return stoppedError();
            if (record.entity == Entity::Consultation || m_reused.contains(record.id))
                return {};
            return insert(record);
        });
        m_transaction.countNumbers();
        return added;
    }

private:
    void matchCategories()
    {
        const auto rows = m_transaction.select(Entity::Category, QString(), {});
        std::vector<Category> present;
        present.reserve(rows.size());
        for (const Record &row : rows)
            present.push_back(rowOf<Category>(row.id, row.fields));
        const auto front = m_transaction.find(Entity::Consultation, kConsultationId.toString());
        const auto hasOpinion = [this](const CategoryId &category) {
            const SiblingRows given{Entity::Opinion, QStringLiteral("category"), category.value()};
            return m_transaction.countSiblings(given, 1) > 0;
        };
        const AddedCategories change =
            addCategories(present, m_additions.categories,
                          front ? front->fields[u"template"].toString() : QString(), hasOpinion);
        m_reused = change.reused;
        for (const Category &category : change.removed)
            m_transaction.remove(Entity::Category, category.id.value());
    }

    // Each heading of the document is matched at most once, so that two equal ones among the
    // additions stay two.
    Result<void> matchNodes()
    {
        const auto present = readNodes();
        if (!present)
            return present.error();
        const auto presentNumbers = nodeNumbers(*present);
        QMultiHash<QString, QString> idsByKey;
        // Backwards: QMultiHash finds first what was put in last.
        for (auto node = present->rbegin(); node != present->rend(); ++node)
            idsByKey.insert(
                headingKey(node->parent ? node->parent->value() : QString(), *node, presentNumbers),
                node->id.value());
        const auto numbers = nodeNumbers(m_additions.nodes);
        for (const Node &node : m_additions.nodes) {
            QString parent;
            if (node.parent) {
                const auto reused = m_reused.constFind(node.parent->value());
                if (reused == m_reused.cend())
                    continue; // below a new heading all is new
                parent = *reused;
            }
            const auto found = idsByKey.find(headingKey(parent, node, numbers));
            if (found == idsByKey.end())
                continue;
            m_reused.insert(node.id.value(), *found);
            idsByKey.erase(found);
        }
        return {};
    }

    Result<std::vector<Node>> readNodes()
    {
        Snapshot present;
        std::vector<QJsonValue> parents{QJsonValue(QJsonValue::Null)};
        while (!parents.empty()) {
            const QJsonValue parent = parents.back();
            parents.pop_back();
            for (const Record &row :
                 m_transaction.select(Entity::Node, QStringLiteral("parent"), parent)) {
                present.nodes.push_back(rowOf<Node>(row.id, row.fields));
                present.nodes.back().department.reset(); // there is no department among these rows
                parents.emplace_back(row.id);
            }
        }
        auto arranged = arrange(std::move(present));
        if (!arranged)
            return arranged.error();
        return std::move(arranged->nodes);
    }

    Result<void> insert(Record &record)
    {
        if (m_transaction.isIdTaken(record.id))
            return Error{ErrorKind::Invalid,
                         tr("The id “%1” is in the document already, or was; take the row out of "
                            "what is added, or give it another id.")
                             .arg(record.id)};
        for (const RowLink &link : rowLinks()) {
            if (link.from != record.entity)
                continue;
            const auto reused = m_reused.constFind(record.fields.value(link.field).toString());
            if (reused != m_reused.cend())
                record.fields.insert(link.field, *reused);
        }
        // Longer than the last rank and beginning with it: sorts after all that are there.
        if (record.fields.contains(QStringLiteral("rank")))
            record.fields.insert(QStringLiteral("rank"),
                                 lastRank(record) + record.fields[u"rank"].toString());
        if (record.entity == Entity::Response)
            nameReusedPages(record);
        keepNumber(record);
        m_transaction.insert(record.entity, record.id, record.fields);
        return {};
    }

    // Pages of headings that are there already under another id.
    void nameReusedPages(Record &record) const
    {
        QString text = record.fields[u"text"].toString();
        for (const NodeId &node : pagesNamed(QString(text))) {
            const auto reused = m_reused.constFind(node.value());
            if (reused != m_reused.cend())
                text.replace(pageMarkup(node), pageMarkup(NodeId(*reused)));
        }
        record.fields.insert(QStringLiteral("text"), text);
    }

    // A number that is free is kept: what was taken in from elsewhere may bring its own.
    void keepNumber(Record &record)
    {
        const bool isLetter = record.entity == Entity::Letter;
        if (!isLetter && record.entity != Entity::Opinion)
            return;
        const QString field = isLetter ? QStringLiteral("no") : QStringLiteral("ref");
        const QJsonValue own = record.fields.value(field);
        const bool hasOwn = isLetter ? own.toInt() > 0 : !own.toString().isEmpty();
        if (hasOwn && m_transaction.countSiblings({record.entity, field, own}, 1) == 0)
            return;
        record.fields.insert(field,
                             isLetter ? QJsonValue(m_transaction.takeLetterNumber())
                                      : QJsonValue(QString::number(m_transaction.takeRefNumber())));
    }

    // The rank of the last of the siblings that were there before this run.
    QString lastRank(const Record &record)
    {
        const QString field = placeField(record.entity);
        const QJsonValue siblings = field.isEmpty() ? QJsonValue() : record.fields.value(field);
        const std::pair key(record.entity, siblings.toString());
        const auto known = m_lastRanks.find(key);
        if (known != m_lastRanks.end())
            return known->second;
        const auto rows = m_transaction.findNeighbours({record.entity, field, siblings},
                                                       Side::Before, nullptr, QString(), 1);
        const QString last = rows.empty() ? QString() : rows.front().rank;
        m_lastRanks.emplace(key, last);
        return last;
    }

    WriteTransaction &m_transaction;
    const Snapshot &m_additions;
    const Progress &m_progress;
    QHash<QString, QString> m_reused; // id among the additions → id in the document
    std::map<std::pair<Entity, QString>, QString> m_lastRanks;
};

} // namespace

Result<void> appendInTransaction(WriteTransaction &transaction, const Snapshot &additions,
                                 const Progress &progress)
{
    return Append(transaction, additions, progress).run();
}

} // namespace gaiyo
