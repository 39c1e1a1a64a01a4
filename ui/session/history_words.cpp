#include "session/history_words.h"

#include "session/field_values.h"
#include "session/operations.h"
#include "session/opinion_counts.h"
#include "session/row_words.h"
#include "session/setting_words.h"
#include "session/work_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace gaiyo {

namespace {

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(History)
};

constexpr size_t kMostRows = 30;    // of one operation that are written out
constexpr qsizetype kMostParts = 3; // of one row that stand in a line

// Order follows from the place where that changed too.
bool saysNothing(const QString &field, const QStringList &changed)
{
    return field == u"rank" && changed.size() > 1;
}

// Where in a text something stands, which operation issued a sheet, which bytes a file had: nothing
// that a clerk reads.
bool isInternal(Entity entity, const QString &field)
{
    const bool isPart = entity == Entity::Mask || entity == Entity::Passage;
    return (isPart && (field == u"start" || field == u"end")) ||
           (entity == Entity::Sheet && field == u"operation") ||
           (entity == Entity::Reply && field == u"file_hash");
}

QStringList changedFields(const HistoryEntry &entry)
{
    const QJsonObject before = entry.before.value_or(QJsonObject());
    const QJsonObject after = entry.after.value_or(QJsonObject());
    QStringList changed;
    for (const Field &known : fieldsOf(entry.entity)) {
        const QString field = QString::fromLatin1(known.name);
        if (before.value(field) != after.value(field) && !isInternal(entry.entity, field))
            changed += field;
    }
    changed.removeIf([&](const QString &field) { return saysNothing(field, changed); });
    return changed;
}

// Under the names that the document has now, as people know them.
QString nameOf(const HistoryEntry &entry, const QString &field, const PastRows &rows)
{
    return fieldWords(entry.entity, field, rows.view().values().consultation);
}

QString longTextSentence(const HistoryEntry &entry, const QString &field, const PastRows &rows)
{
    const QString words = nameOf(entry, field, rows);
    if (entry.before->value(field).toString().isEmpty())
        return Sentences::tr("%1 written").arg(words);
    return (entry.after->value(field).toString().isEmpty() ? Sentences::tr("%1 emptied")
                                                           : Sentences::tr("%1 changed"))
        .arg(words);
}

QString responseSentence(const HistoryEntry &entry, const PastRows &rows)
{
    const QString before = entry.before->value(u"response").toString();
    const QString after = entry.after->value(u"response").toString();
    if (const auto with = rows.sharers(after, entry.revision, entry.id); !with.isEmpty())
        return Sentences::tr("Response shared with %1").arg(opinionList(with, rows));
    if (const auto left = rows.sharers(before, entry.revision, entry.id); !left.isEmpty())
        return Sentences::tr("Response parted from %1").arg(opinionList(left, rows));
    return longTextSentence(entry, QStringLiteral("response"), rows);
}

QString orderSentence(const HistoryEntry &entry)
{
    const bool isForward =
        entry.after->value(u"rank").toString() < entry.before->value(u"rank").toString();
    return isForward ? Sentences::tr("Moved further up at the same place")
                     : Sentences::tr("Moved further down at the same place");
}

QString shortValue(const HistoryEntry &entry, const QString &field, bool after,
                   const PastRows &rows)
{
    const QString id = (after ? entry.after : entry.before)->value(field).toString();
    if (field == u"category" && !id.isEmpty())
        return rows.categoryMark(id);
    return firstWords(valueWords(entry, field, after, rows));
}

QString fromTo(const QString &what, const QString &before, const QString &after)
{
    return Sentences::tr("%1: %2 → %3").arg(what, before, after);
}

QStringList settingSentences(const HistoryEntry &entry)
{
    QStringList parts;
    for (const SettingChange &change : settingChanges(entry))
        parts += fromTo(settingWords(change.key), settingValueWords(change.key, change.before),
                        settingValueWords(change.key, change.after));
    return parts;
}

QString fieldSentence(const HistoryEntry &entry, const QString &field, const PastRows &rows)
{
    if (isLongText(entry.entity, field))
        return longTextSentence(entry, field, rows);
    if (field == u"rank")
        return orderSentence(entry);
    if (entry.entity == Entity::Opinion && field == u"response")
        return responseSentence(entry, rows);
    const QString before = shortValue(entry, field, false, rows);
    const QString after = shortValue(entry, field, true, rows);
    if (entry.entity == Entity::Opinion && field == u"node")
        return Sentences::tr("Moved to “%1” (from “%2”)").arg(after, before);
    if (entry.entity == Entity::Node && field == u"parent" && (*entry.after)[field].isNull())
        return Sentences::tr("Moved to the top of the plan (from “%1”)").arg(before);
    if (entry.entity == Entity::Node && field == u"parent")
        return Sentences::tr("Moved below “%1” (from “%2”)").arg(after, before);
    return fromTo(nameOf(entry, field, rows), before, after);
}

QString changedRowSentence(const HistoryEntry &entry, const PastRows &rows)
{
    QStringList parts;
    for (const QString &field : changedFields(entry)) {
        if (entry.entity == Entity::Consultation && field == u"settings")
            parts += settingSentences(entry);
        else
            parts += fieldSentence(entry, field, rows);
    }
    const qsizetype more = parts.size() - kMostParts;
    const QString listed = parts.first(qMin(parts.size(), kMostParts)).join(Sentences::tr("; "));
    return more > 0 ? Sentences::tr("%1 and %2 more fields").arg(listed, QString::number(more))
                    : listed;
}

// With whose it is, where it is a department's.
QString workWords(const HistoryEntry &entry, const PastRows &rows)
{
    const QString words = workRowWords(entry);
    const QJsonObject fields = (entry.after ? entry.after : entry.before).value_or(QJsonObject());
    const QString department = fields[u"department"].toString();
    return department.isEmpty() ? words
                                : Sentences::tr("%1: %2").arg(rows.department(department), words);
}

QString addedSentence(const HistoryEntry &entry, const PastRows &rows)
{
    switch (entry.entity) {
    case Entity::Opinion:
        return Sentences::tr("Opinion added at “%1”")
            .arg(valueWords(entry, QStringLiteral("node"), true, rows));
    case Entity::Node:
        return Sentences::tr("Heading “%1” added").arg(firstWords(rows.heading(entry.id)));
    case Entity::Category:
        return Sentences::tr("Category %1 added").arg(rows.category(entry.id));
    case Entity::Response: // its opinion says it
    case Entity::Consultation:
        return {};
    default: // of the work
        return Sentences::tr("%1 added").arg(workWords(entry, rows));
    }
}

QString removedSentence(const HistoryEntry &entry, const PastRows &rows)
{
    switch (entry.entity) {
    case Entity::Opinion:
        return Sentences::tr("“%1” removed (from “%2”)")
            .arg(firstWords(entry.before->value(u"summary").toString()),
                 valueWords(entry, QStringLiteral("node"), false, rows));
    case Entity::Node:
        return Sentences::tr("Heading “%1” removed").arg(firstWords(pastTitle(*entry.before)));
    case Entity::Category:
        return Sentences::tr("Category %1 removed").arg(entry.before->value(u"symbol").toString());
    case Entity::Response:
    case Entity::Consultation:
        return {};
    default: // of the work
        return Sentences::tr("%1 removed").arg(workWords(entry, rows));
    }
}

QString responseRowWords(const HistoryEntry &entry, const PastRows &rows)
{
    if (!entry.before || !entry.after)
        return entry.after ? Sentences::tr("a new response")
                           : Sentences::tr("a response that is not used any more");
    const auto sharers = rows.sharers(entry.id, entry.revision, {});
    if (sharers.isEmpty())
        return Sentences::tr("a response removed since");
    return sharers.size() == 1 ? rows.opinionLine(sharers.constFirst())
                               : opinionList(sharers, rows);
}

QString rowWords(const HistoryEntry &entry, const PastRows &rows)
{
    switch (entry.entity) {
    case Entity::Opinion:
        return rows.opinionLine(entry.id);
    case Entity::Response:
        return responseRowWords(entry, rows);
    case Entity::Node:
        return rows.heading(entry.id);
    case Entity::Category:
        return rows.category(entry.id);
    case Entity::Consultation:
        return Sentences::tr("Front page and form");
    default: // of the work
        return workWords(entry, rows);
    }
}

// A response that comes or goes is told by its opinion.
bool isTold(const HistoryEntry &entry)
{
    return entry.isPurged || entry.entity != Entity::Response || (entry.before && entry.after);
}

// Whose rank was spread anew, to make room for another row of the step, or whose words stand at
// another place of a text that was changed.
bool isMovedAlong(const HistoryEntry &entry)
{
    if (!entry.before || !entry.after)
        return false;
    const QStringList changed = changedFields(entry);
    return changed.isEmpty() || changed == QStringList{QStringLiteral("rank")};
}

using EntryList = std::vector<const HistoryEntry *>;

// Without the rows that were only moved along.
EntryList shownRows(const HistoryStep &step)
{
    EntryList all;
    EntryList shown;
    for (const HistoryEntry &entry : step.rows) {
        all.push_back(&entry);
        if (!isMovedAlong(entry))
            shown.push_back(&entry);
    }
    return shown.empty() ? all : shown;
}

EntryList tellingRows(const HistoryStep &step)
{
    EntryList telling = shownRows(step);
    std::erase_if(telling, [](const HistoryEntry *entry) { return !isTold(*entry); });
    return telling;
}

QString countsSentence(const QString &what, const EntryList &telling)
{
    const auto added = std::ranges::count_if(telling, [](auto *entry) { return !entry->before; });
    const auto removed = std::ranges::count_if(telling, [](auto *entry) { return !entry->after; });
    const auto changed = qsizetype(telling.size()) - added - removed;
    QStringList counts;
    if (added > 0)
        counts += Sentences::tr("added %1").arg(added);
    if (changed > 0)
        counts += Sentences::tr("changed %1").arg(changed);
    if (removed > 0)
        counts += Sentences::tr("removed %1").arg(removed);
    return counts.isEmpty() ? what
                            : Sentences::tr("%1 (%2)", "an operation, counts")
                                  .arg(what, counts.join(Sentences::tr(", ", "between counts")));
}

bool isOfKind(const HistoryStep &step, const char *kind)
{
    return step.kind == QLatin1String(kind);
}

bool isRevert(const HistoryStep &step)
{
    return isRevertingKind(step.kind);
}

// What a step of undo took back, or a step of redo did again, as it was when it was done.
HistoryStep revertedStep(const HistoryStep &step, const PastRows &rows)
{
    HistoryStep reverted = step;
    for (const HistoryEntry &entry : step.rows) {
        const QString kind = rows.revertedKind(entry);
        if (kind.isEmpty())
            continue;
        reverted.kind = kind;
        break;
    }
    if (isOfKind(step, "redo"))
        return reverted;
    std::ranges::reverse(reverted.rows);
    for (HistoryEntry &entry : reverted.rows) {
        std::swap(entry.before, entry.after);
        --entry.revision; // the state before the undo is the one after what it took back
    }
    return reverted;
}

// The opinion that came or went, where what hangs on it came or went with it.
const HistoryEntry *findOnlyOpinion(const EntryList &telling)
{
    const HistoryEntry *found = nullptr;
    for (const HistoryEntry *entry : telling) {
        const bool isWhole = !entry->before || !entry->after;
        if (!isWhole || entry->isPurged)
            continue;
        const bool hangsOnIt = entry->entity == Entity::Passage ||
                               entry->entity == Entity::Assignment ||
                               entry->entity == Entity::PlanChangeOpinion;
        if (entry->entity == Entity::Opinion && !found)
            found = entry;
        else if (!hangsOnIt)
            return nullptr;
    }
    return found;
}

// The row that the step is about, where others had to change with it: of headings the first one,
// since the others stood below it.
const HistoryEntry *findLeadingRow(const HistoryStep &step, const EntryList &telling)
{
    if (isOfKind(step, "remove_opinion") || isRevert(step))
        return findOnlyOpinion(telling);
    const Entity entity = isOfKind(step, "remove_node") ? Entity::Node : Entity::Category;
    if (!isOfKind(step, "remove_node") && !isOfKind(step, "remove_category"))
        return nullptr;
    QStringList removed;
    for (const HistoryEntry *entry : telling)
        removed += entry->id;
    for (const HistoryEntry *entry : telling) {
        const bool isOuter =
            entry->before && !removed.contains(entry->before->value(u"parent").toString());
        if (entry->entity == entity && !entry->after && isOuter)
            return entry;
    }
    return nullptr;
}

QString rowsSentence(const HistoryStep &step, const PastRows &rows)
{
    const EntryList telling = tellingRows(step);
    const QString name =
        isRevert(step) ? Sentences::tr("several changes") : operationName(step.kind);
    if (telling.empty())
        return name;
    const QString first = rowSentence(*telling.front(), rows);
    if (telling.size() == 1)
        return first;
    const auto sentenceOf = [&rows](const HistoryEntry &entry) { return rowSentence(entry, rows); };
    if (const QString said = opinionsSentence(step.kind, telling, sentenceOf); !said.isEmpty())
        return said;
    if (const HistoryEntry *leading = findLeadingRow(step, telling))
        return Sentences::tr("%1 (and %2 changes that this made necessary)")
            .arg(rowSentence(*leading, rows), QString::number(telling.size() - 1));
    const bool areAlike = std::ranges::all_of(
        telling, [&](auto *entry) { return rowSentence(*entry, rows) == first; });
    return areAlike ? Sentences::tr("%1 (%2 places)").arg(first, QString::number(telling.size()))
                    : countsSentence(name, telling);
}

QString doneSentence(const HistoryStep &step, const PastRows &rows)
{
    return isOfKind(step, "import") || isOfKind(step, "merge")
               ? countsSentence(operationName(step.kind), tellingRows(step))
               : rowsSentence(step, rows);
}

// Of a row that was made or removed, the fields that say nothing.
bool isEmptyOfWhole(const HistoryEntry &entry, const QString &field, bool after)
{
    if (entry.before && entry.after)
        return false;
    const QJsonValue value = (after ? entry.after : entry.before)->value(field);
    return field == u"rank" || value.isNull() || (value.isString() && value.toString().isEmpty());
}

void addSettings(QStringList &lines, const HistoryEntry &entry, bool after)
{
    for (const SettingChange &change : settingChanges(entry)) {
        lines += Sentences::tr("[%1]").arg(settingWords(change.key));
        lines += settingValueWords(change.key, after ? change.after : change.before);
    }
}

void addField(QStringList &lines, const HistoryEntry &entry, const QString &field,
              const PastRows &rows, bool after)
{
    if (entry.entity == Entity::Consultation && field == u"settings") {
        addSettings(lines, entry, after);
    } else if (field == u"rank") {
        lines += after ? orderSentence(entry) : Sentences::tr("(where it was)");
    } else {
        lines += Sentences::tr("[%1]").arg(nameOf(entry, field, rows));
        lines += valueWords(entry, field, after, rows);
    }
}

void addRow(QStringList &lines, const HistoryEntry &entry, const PastRows &rows, bool after)
{
    if (entry.isPurged) {
        lines += Sentences::tr("(The words were removed for good.)");
        return;
    }
    if (!(after ? entry.after : entry.before)) {
        lines += after ? Sentences::tr("(removed)") : Sentences::tr("(not there yet)");
        return;
    }
    for (const QString &field : changedFields(entry)) {
        if (!isEmptyOfWhole(entry, field, after))
            addField(lines, entry, field, rows, after);
    }
}

} // namespace

QString rowSentence(const HistoryEntry &entry, const PastRows &rows)
{
    if (entry.isPurged)
        return Sentences::tr("(The words were removed for good.)");
    if (!entry.before)
        return addedSentence(entry, rows);
    return entry.after ? changedRowSentence(entry, rows) : removedSentence(entry, rows);
}

QString changeSentence(const HistoryStep &step, const PastRows &rows)
{
    if (!step.name.isEmpty())
        return operationName(step.kind);
    if (isOfKind(step, "purge"))
        return Sentences::tr("Earlier words removed from the history for good");
    if (isOfKind(step, "undo"))
        return Sentences::tr("Undone: %1").arg(doneSentence(revertedStep(step, rows), rows));
    if (isOfKind(step, "redo"))
        return Sentences::tr("Done again: %1").arg(doneSentence(revertedStep(step, rows), rows));
    return doneSentence(step, rows);
}

QString placeWords(const HistoryStep &step, const PastRows &rows)
{
    if (!step.name.isEmpty())
        return step.name;
    QStringList places;
    const EntryList telling = tellingRows(step);
    if (const HistoryEntry *leading = findLeadingRow(step, telling))
        places += rowWords(*leading, rows);
    for (size_t i = 0; i < telling.size() && i < kMostRows; ++i)
        places += rowWords(*telling[i], rows);
    places.removeDuplicates();
    if (places.isEmpty())
        return {};
    return places.size() == 1 ? places.constFirst()
                              : Sentences::tr("%1 and %2 more")
                                    .arg(places.constFirst(), QString::number(places.size() - 1));
}

QString changedWords(const HistoryStep &step, const PastRows &rows, bool after)
{
    QStringList lines;
    EntryList shown = shownRows(step);
    const HistoryEntry *leading = findLeadingRow(step, tellingRows(step));
    std::stable_partition(shown.begin(), shown.end(),
                          [&](auto *entry) { return entry == leading; });
    for (size_t i = 0; i < shown.size() && i < kMostRows; ++i) {
        if (shown.size() > 1)
            lines += (i ? QStringLiteral("\n") : QString()) + rowWords(*shown[i], rows);
        addRow(lines, *shown[i], rows, after);
    }
    if (shown.size() > kMostRows)
        lines += Sentences::tr("…and %1 more").arg(shown.size() - kMostRows);
    return lines.join(u'\n');
}

} // namespace gaiyo
