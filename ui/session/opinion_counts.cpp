#include "session/opinion_counts.h"

#include "domain/row_fields.h"
#include "session/row_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace gaiyo {

namespace {

struct CountSentences
{
    Q_DECLARE_TR_FUNCTIONS(OpinionCounts)
};

constexpr size_t kMostCompared = 500; // changes of one operation
constexpr size_t kMostThings = 3;     // that stand in a line

// How many opinions came, went and changed.
struct OpinionRows
{
    qsizetype added = 0;
    qsizetype removed = 0;
    std::vector<const HistoryEntry *> changed;
    bool areAlone = true; // but for what hangs on them
};

// Comes and goes with its opinion, and is counted there.
bool comesWithOpinions(const HistoryEntry &entry)
{
    const bool isChanged = entry.before && entry.after;
    switch (entry.entity) {
    case Entity::Passage:
    case Entity::Assignment:
    case Entity::PlanChangeOpinion:
        return !isChanged;
    case Entity::Letter: // how many of its words are used
        return isChanged;
    default:
        return false;
    }
}

OpinionRows countOpinions(const std::vector<const HistoryEntry *> &entries)
{
    OpinionRows found;
    for (const HistoryEntry *entry : entries) {
        if (entry->entity != Entity::Opinion || entry->isPurged)
            found.areAlone = found.areAlone && !entry->isPurged && comesWithOpinions(*entry);
        else if (!entry->before)
            ++found.added;
        else if (!entry->after)
            ++found.removed;
        else
            found.changed.push_back(entry);
    }
    return found;
}

// A word, a number or one of a list that became another one, and nothing else.
bool isOneValue(const HistoryEntry &entry)
{
    QStringList changed;
    for (const Field &field : fieldsOf(Entity::Opinion)) {
        const QString name = QString::fromLatin1(field.name);
        if (entry.before->value(name) != entry.after->value(name))
            changed += name;
    }
    return changed.size() == 1 && !isLongText(Entity::Opinion, changed.front()) &&
           changed.front() != u"node" && changed.front() != u"rank" &&
           changed.front() != u"response";
}

// Those that changed alike are one thing.
QString changedSentence(const std::vector<const HistoryEntry *> &changed,
                        const std::function<QString(const HistoryEntry &)> &sentenceOf)
{
    struct Thing
    {
        QString words;
        bool isValue = false;
        int count = 0;
    };
    std::vector<Thing> things;
    for (const HistoryEntry *entry : changed) {
        const QString words = sentenceOf(*entry);
        auto known = std::ranges::find(things, words, &Thing::words);
        if (known == things.end()) {
            if (things.size() == kMostThings)
                return {};
            known = things.insert(things.end(), Thing{words, isOneValue(*entry), 0});
        }
        ++known->count;
    }
    QStringList said;
    for (const Thing &thing : things)
        said += (thing.isValue ? CountSentences::tr("%2 (%1 opinions)", "category: △ → □")
                               : CountSentences::tr("%1 opinions: %2", "moved to …"))
                    .arg(QString::number(thing.count), thing.words);
    return said.join(CountSentences::tr("; "));
}

} // namespace

QString opinionsSentence(const QString &kind, const std::vector<const HistoryEntry *> &entries,
                         const std::function<QString(const HistoryEntry &)> &sentenceOf)
{
    const OpinionRows opinions = countOpinions(entries);
    const auto changed = qsizetype(opinions.changed.size());
    if (kind == u"join_opinion" && opinions.removed > 0)
        return CountSentences::tr("%1 opinions joined into one").arg(opinions.removed + 1);
    if (kind == u"split_opinion" && opinions.added == 1)
        return CountSentences::tr("An opinion divided into two");
    if (!opinions.areAlone)
        return {};
    if (opinions.added > 1 && opinions.removed + changed == 0)
        return CountSentences::tr("%1 opinions added").arg(opinions.added);
    if (opinions.removed > 1 && opinions.added + changed == 0)
        return CountSentences::tr("%1 opinions removed").arg(opinions.removed);
    const bool isOfMany = opinions.changed.size() > kMostCompared;
    return changed > 1 && opinions.added + opinions.removed == 0 && !isOfMany
               ? changedSentence(opinions.changed, sentenceOf)
               : QString();
}

} // namespace gaiyo
