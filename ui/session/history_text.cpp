#include "session/history_text.h"

#include "domain/markup.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace gaiyo {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(History)
};

constexpr size_t kMostRows = 30; // of one operation that are written out

struct FieldName
{
    const char *field;
    const char *words;
};

constexpr std::array kFieldNames{
    FieldName{"summary", QT_TRANSLATE_NOOP("History", "Summary of the opinion")},
    FieldName{"text", QT_TRANSLATE_NOOP("History", "Words")},
    FieldName{"category", QT_TRANSLATE_NOOP("History", "Category")},
    FieldName{"count", QT_TRANSLATE_NOOP("History", "Identical opinions")},
    FieldName{"note", QT_TRANSLATE_NOOP("History", "Internal note")},
    FieldName{"node", QT_TRANSLATE_NOOP("History", "Place")},
    FieldName{"title", QT_TRANSLATE_NOOP("History", "Title")},
    FieldName{"subtitle", QT_TRANSLATE_NOOP("History", "Second line")},
    FieldName{"number", QT_TRANSLATE_NOOP("History", "Number")},
    FieldName{"draft_number", QT_TRANSLATE_NOOP("History", "Draft number")},
    FieldName{"symbol", QT_TRANSLATE_NOOP("History", "Symbol")},
    FieldName{"period_from", QT_TRANSLATE_NOOP("History", "First day")},
    FieldName{"period_to", QT_TRANSLATE_NOOP("History", "Last day")},
    FieldName{"institution", QT_TRANSLATE_NOOP("History", "Institution")}};

QString fieldWords(const HistoryEntry &entry, const FieldName &field)
{
    return entry.entity == Entity::Response ? Text::tr("Response") : Text::tr(field.words);
}

QString valueWords(const QJsonValue &value, const QString &field, const HistoryEntry &entry,
                   const DocumentView &view)
{
    if (value.isDouble())
        return QString::number(value.toInt());
    const QString text = value.toString();
    if (text.isEmpty())
        return Text::tr("(nothing)");
    if (entry.entity == Entity::Response)
        return plainText(text, [&](const OpinionId &id) { return view.index.findNo(id); });
    if (field == u"category") {
        const Category *category = view.index.findCategory(CategoryId(text));
        return category ? category->symbol + u'　' + category->text : Text::tr("(removed since)");
    }
    if (field == u"node") {
        const Node *node = view.index.findNode(NodeId(text));
        return node ? view.heading(*node) : Text::tr("(removed since)");
    }
    return text;
}

QString rowWords(const HistoryEntry &entry, const DocumentView &view)
{
    switch (entry.entity) {
    case Entity::Opinion:
        return view.index.findOpinion(OpinionId(entry.id)) ? view.name(OpinionId(entry.id))
                                                           : Text::tr("an opinion removed since");
    case Entity::Response: {
        const auto &sharers = view.index.sharers(ResponseId(entry.id));
        return sharers.empty() ? Text::tr("a response removed since")
                               : view.name(sharers.front()->id);
    }
    case Entity::Node: {
        const Node *node = view.index.findNode(NodeId(entry.id));
        return node ? view.heading(*node) : Text::tr("a heading removed since");
    }
    case Entity::Category:
        return Text::tr("Categories");
    case Entity::Consultation:
        break;
    }
    return Text::tr("Front page and form");
}

void addRow(QStringList &lines, const HistoryEntry &entry, const DocumentView &view, bool after)
{
    if (entry.isPurged) {
        lines += Text::tr("(The words were removed for good.)");
        return;
    }
    const QJsonObject before = entry.before.value_or(QJsonObject());
    const QJsonObject now = entry.after.value_or(QJsonObject());
    if (!(after ? entry.after : entry.before)) {
        lines += after ? Text::tr("(removed)") : Text::tr("(not there yet)");
        return;
    }
    for (const FieldName &name : kFieldNames) {
        const QString field = QString::fromLatin1(name.field);
        if (before.value(field) == now.value(field))
            continue;
        lines += Text::tr("[%1]").arg(fieldWords(entry, name));
        lines += valueWords((after ? now : before).value(field), field, entry, view);
    }
}

} // namespace

std::vector<HistoryStep> stepsOf(std::vector<HistoryEntry> entries, size_t most)
{
    std::vector<HistoryStep> steps;
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
        if (steps.empty() || steps.back().revision != entry->revision) {
            if (steps.size() == most)
                break;
            steps.push_back({entry->revision, entry->at, entry->by, entry->kind, {}});
        }
        steps.back().rows.push_back(std::move(*entry));
    }
    for (HistoryStep &step : steps)
        std::reverse(step.rows.begin(), step.rows.end());
    return steps;
}

void addVersions(std::vector<HistoryStep> &steps, const std::vector<NamedVersion> &versions)
{
    for (const NamedVersion &version : versions) {
        const auto at = std::find_if(steps.begin(), steps.end(), [&](const HistoryStep &step) {
            return step.revision < version.revision;
        });
        steps.insert(at, {version.revision,
                          version.at,
                          version.by,
                          QStringLiteral("name_version"),
                          {},
                          version.name});
    }
}

QString placeWords(const HistoryStep &step, const DocumentView &view)
{
    if (!step.name.isEmpty())
        return step.name;
    QStringList places;
    for (size_t i = 0; i < step.rows.size() && i < kMostRows; ++i)
        places += rowWords(step.rows[i], view);
    places.removeDuplicates();
    if (places.isEmpty())
        return {};
    return places.size() == 1
               ? places.constFirst()
               : Text::tr("%1 and %2 more").arg(places.constFirst()).arg(places.size() - 1);
}

QString changedWords(const HistoryStep &step, const DocumentView &view, bool after)
{
    QStringList lines;
    for (size_t i = 0; i < step.rows.size() && i < kMostRows; ++i) {
        if (step.rows.size() > 1)
            lines += (i ? QStringLiteral("\n") : QString()) + rowWords(step.rows[i], view);
        addRow(lines, step.rows[i], view, after);
    }
    if (step.rows.size() > kMostRows)
        lines += Text::tr("…and %1 more").arg(step.rows.size() - kMostRows);
    return lines.join(u'\n');
}

} // namespace gaiyo
