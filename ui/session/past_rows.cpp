#include "session/past_rows.h"

#include "domain/work/work.h"

#include <QCoreApplication>
#include <QSet>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <optional>

namespace gaiyo {

namespace {

constexpr int kFirstWords = 20; // characters

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(PastRows)
};

template <typename Rows>
auto findById(const Rows &rows, const QString &id)
{
    const auto found =
        std::ranges::find_if(rows, [&](const auto &row) { return row.id.value() == id; });
    return found == rows.end() ? nullptr : &*found;
}

QString categoryLine(const QString &symbol, const QString &text)
{
    return text.isEmpty() ? symbol : symbol + u'　' + text;
}

} // namespace

QString firstWords(const QString &text)
{
    const QString line = text.trimmed().section(u'\n', 0, 0).trimmed();
    QTextBoundaryFinder characters(QTextBoundaryFinder::Grapheme, line);
    for (int i = 0; i < kFirstWords; ++i) {
        if (characters.toNextBoundary() < 0)
            return line;
    }
    return characters.position() >= line.size() ? line : line.left(characters.position()) + u'…';
}

bool isRevertingKind(const QString &kind)
{
    return kind == u"undo" || kind == u"redo";
}

QString pastTitle(const QJsonObject &heading)
{
    const QString title = heading[u"title"].toString();
    const auto kind = findNodeKind(heading[u"kind"].toString());
    return title.isEmpty() ? Sentences::tr("(%1 without a title)")
                                 .arg(nodeKindWord(kind.value_or(NodeKind::Other)))
                           : title;
}

PastRows::PastRows(const std::vector<HistoryEntry> &entries, ViewPtr view)
    : m_view(std::move(view))
{
    noteReverted(entries);
    for (const HistoryEntry &entry : entries) {
        if (entry.isPurged)
            continue;
        if (entry.before && !entry.after)
            m_removed.insert(entry.id, *entry.before);
        if (entry.entity != Entity::Opinion)
            continue;
        const QString before = entry.before.value_or(QJsonObject())[u"response"].toString();
        const QString after = entry.after.value_or(QJsonObject())[u"response"].toString();
        m_changes[entry.id].push_back({entry.revision, before, after});
        for (const QString &response : {before, after}) {
            if (!response.isEmpty())
                m_holders[response] += entry.id;
        }
    }
}

// Few rows are: no others are looked up later.
void PastRows::noteReverted(const std::vector<HistoryEntry> &entries)
{
    for (const HistoryEntry &entry : entries) {
        if (isRevertingKind(entry.kind))
            m_doings.insert(entry.id, {});
    }
    for (const HistoryEntry &entry : entries) {
        const auto found = m_doings.find(entry.id);
        if (found != m_doings.end() && !isRevertingKind(entry.kind))
            found->push_back({entry.revision, entry.kind, entry.before, entry.after});
    }
}

QString PastRows::revertedKind(const HistoryEntry &entry) const
{
    const bool isUndo = entry.kind == u"undo";
    const std::vector<Doing> doings = m_doings.value(entry.id);
    const auto found = std::find_if(doings.rbegin(), doings.rend(), [&](const Doing &doing) {
        return doing.revision < entry.revision &&
               doing.before == (isUndo ? entry.after : entry.before) &&
               doing.after == (isUndo ? entry.before : entry.after);
    });
    return found == doings.rend() ? QString() : found->kind;
}

QString PastRows::ref(const QString &opinion) const
{
    const Opinion *present = m_view->index.findOpinion(OpinionId(opinion));
    return present ? present->ref : m_removed.value(opinion)[u"ref"].toString();
}

// A removed opinion has no No. any more; its 整理番号 stays its own.
QString PastRows::opinion(const QString &id) const
{
    if (m_view->index.findOpinion(OpinionId(id)))
        return m_view->name(OpinionId(id));
    const QJsonObject fields = m_removed.value(id);
    const QString words = firstWords(fields[u"summary"].toString());
    const QString ref = fields[u"ref"].toString();
    return ref.isEmpty()
               ? Sentences::tr("the removed opinion “%1”").arg(words)
               : Sentences::tr("the removed opinion “%1” (reference number %2)").arg(words, ref);
}

QString PastRows::opinionLine(const QString &id) const
{
    const Opinion *present = m_view->index.findOpinion(OpinionId(id));
    return present
               ? Sentences::tr("%1 “%2”").arg(opinion(id), firstWords(m_view->firstLine(*present)))
               : opinion(id);
}

QString PastRows::heading(const QString &id) const
{
    if (const Node *node = m_view->index.findNode(NodeId(id)))
        return m_view->heading(*node);
    const QJsonObject fields = m_removed.value(id);
    return Sentences::tr("%1 (removed)")
        .arg(QStringList{fields[u"number"].toString(), pastTitle(fields)}.join(u'　').trimmed());
}

QString PastRows::category(const QString &id) const
{
    if (const Category *category = m_view->index.findCategory(CategoryId(id)))
        return categoryLine(category->symbol, category->text);
    const QJsonObject fields = m_removed.value(id);
    return Sentences::tr("%1 (removed)")
        .arg(categoryLine(fields[u"symbol"].toString(), fields[u"text"].toString()));
}

QString PastRows::categoryMark(const QString &id) const
{
    if (const Category *category = m_view->index.findCategory(CategoryId(id)))
        return category->symbol;
    return m_removed.value(id)[u"symbol"].toString();
}

QString PastRows::department(const QString &id) const
{
    for (const Department &department : m_view->values().work->departments) {
        if (department.id.value() == id)
            return department.name;
    }
    return Sentences::tr("%1 (removed)").arg(m_removed.value(id)[u"name"].toString());
}

QString PastRows::letter(const QString &id) const
{
    const Letter *present = findById(m_view->values().work->letters, id);
    return Sentences::tr("letter %1")
        .arg(present ? present->no : m_removed.value(id)[u"no"].toInt());
}

QString PastRows::original(const QString &id) const
{
    const QString words = Sentences::tr("the original “%2” of %1");
    if (const Original *present = findById(m_view->values().work->originals, id))
        return words.arg(letter(present->letter.value()), present->title);
    const QJsonObject fields = m_removed.value(id);
    return words.arg(letter(fields[u"letter"].toString()), fields[u"title"].toString());
}

// The document has no names: it is whoever wrote the first letter that is his.
QString PastRows::submitter(const QString &id) const
{
    std::optional<int> first;
    for (const Letter &letter : m_view->values().work->letters) {
        if (letter.submitter == SubmitterId(id))
            first = std::min(first.value_or(letter.no), letter.no);
    }
    return first ? Sentences::tr("who wrote letter %1").arg(*first)
                 : Sentences::tr("a submitter who is not there any more");
}

QString PastRows::round(const QString &id) const
{
    const Round *present = findById(m_view->values().work->rounds, id);
    return present ? present->name
                   : Sentences::tr("%1 (removed)").arg(m_removed.value(id)[u"name"].toString());
}

QString PastRows::sheet(const QString &id) const
{
    const QString words = Sentences::tr("%1 (%2)", "department, inquiry");
    if (const Sheet *present = findById(m_view->values().work->sheets, id))
        return words.arg(department(present->department.value()), round(present->round.value()));
    const QJsonObject fields = m_removed.value(id);
    return words.arg(department(fields[u"department"].toString()),
                     round(fields[u"round"].toString()));
}

QString PastRows::planChange(const QString &id) const
{
    const PlanChange *present = findById(m_view->values().work->planChanges, id);
    const QJsonObject fields = m_removed.value(id);
    const QString said = present ? present->newText : fields[u"new"].toString();
    const QString before = present ? present->oldText : fields[u"old"].toString();
    return Sentences::tr("“%1”").arg(firstWords(said.isEmpty() ? before : said));
}

QString PastRows::responseAt(const QString &opinion, qint64 revision) const
{
    const auto changes = m_changes.constFind(opinion);
    if (changes == m_changes.cend()) {
        const Opinion *present = m_view->index.findOpinion(OpinionId(opinion));
        return present && present->response ? present->response->value() : QString();
    }
    QString response = changes->front().before;
    for (const Exchange &change : *changes) {
        if (change.revision > revision)
            break;
        response = change.after;
    }
    return response;
}

QStringList PastRows::sharers(const QString &response, qint64 revision, const QString &except) const
{
    QStringList found;
    if (response.isEmpty())
        return found;
    QSet<QString> asked{except};
    const auto ask = [&](const QString &id) {
        if (!asked.contains(id) && responseAt(id, revision) == response)
            found += id;
        asked.insert(id);
    };
    for (const Opinion *opinion : m_view->index.sharers(ResponseId(response)))
        ask(opinion->id.value());
    for (const QString &id : m_holders.value(response))
        ask(id);
    return found;
}

} // namespace gaiyo
