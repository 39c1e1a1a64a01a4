#include "session/field_values.h"

#include "domain/markup.h"
#include "domain/template.h"
#include "domain/work/inquiry.h"
#include "session/date_words.h"
#include "session/work_words.h"

#include <QCoreApplication>

namespace gaiyo {

namespace {

constexpr qsizetype kMostNames = 3;

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(FieldValues)
};

QString dayWords(const QString &iso)
{
    const QDate date = QDate::fromString(iso, Qt::ISODate);
    return date.isValid() ? dateWords(date) : iso;
}

QString responseWords(const QString &id, const HistoryEntry &entry, bool after,
                      const PastRows &rows)
{
    if (id.isEmpty())
        return Sentences::tr("(not written)");
    const auto sharers = rows.sharers(id, entry.revision - (after ? 0 : 1), entry.id);
    return sharers.isEmpty() ? Sentences::tr("(of its own)")
                             : Sentences::tr("the same as %1").arg(opinionList(sharers, rows));
}

QString opinionValue(const HistoryEntry &entry, const QString &field, const QString &text,
                     bool after, const PastRows &rows)
{
    if (field == u"node")
        return text.isEmpty() ? Sentences::tr("Place not decided") : rows.heading(text);
    if (field == u"category")
        return text.isEmpty() ? Sentences::tr("(not set)") : rows.category(text);
    if (field == u"response")
        return responseWords(text, entry, after, rows);
    if (field == u"joined" && !text.isEmpty())
        return rows.opinion(text);
    if (field == u"due_on")
        return dayWords(text);
    return {};
}

QString nodeValue(const QString &field, const QJsonValue &value, const PastRows &rows)
{
    if (field == u"parent")
        return value.isNull() ? Sentences::tr("(top of the plan)") : rows.heading(value.toString());
    if (field == u"department" && !value.isNull())
        return rows.department(value.toString());
    if (field == u"kind")
        return nodeKindWord(findNodeKind(value.toString()).value_or(NodeKind::Other));
    return {};
}

// 公園課.xlsx（令和8年10月2日 10:00）
QString returnWords(const QString &returned)
{
    QStringList files;
    for (const SheetReturn &each : returnsIn(returned))
        files +=
            Sentences::tr("%1 (%2)", "file, time")
                .arg(each.file, timeWords(QDateTime::fromString(each.cameAt, Qt::ISODateWithMs)));
    return files.join(Sentences::tr(", ", "between files"));
}

// Of the letters, of what departments are asked and answer, and of the plan's changes: whom and
// what it names.
QString workValue(const QString &field, const QString &text, const PastRows &rows)
{
    if (text.isEmpty())
        return {};
    if (field == u"letter")
        return rows.letter(text);
    if (field == u"original")
        return rows.original(text);
    if (field == u"submitter")
        return rows.submitter(text);
    if (field == u"round")
        return rows.round(text);
    if (field == u"sheet")
        return rows.sheet(text);
    if (field == u"change")
        return rows.planChange(text);
    if (field == u"department")
        return rows.department(text);
    if (field == u"opinion")
        return rows.opinion(text);
    if (field == u"returned")
        return returnWords(text);
    if (field.endsWith(u"_at"))
        return timeWords(QDateTime::fromString(text, Qt::ISODateWithMs));
    return field == u"due_on" ? dayWords(text) : QString();
}

QString specialValue(const HistoryEntry &entry, const QString &field, const QJsonValue &value,
                     bool after, const PastRows &rows)
{
    const QString text = value.toString();
    switch (entry.entity) {
    case Entity::Opinion:
        return opinionValue(entry, field, text, after, rows);
    case Entity::Node:
        return nodeValue(field, value, rows);
    case Entity::Response:
        return rows.view().index.plainText(text);
    case Entity::Consultation:
        return field.startsWith(u"period_") || field == u"published_on" ? dayWords(text)
                                                                        : QString();
    case Entity::Letter:
    case Entity::Original:
    case Entity::Mask:
    case Entity::Passage:
    case Entity::Assignment:
    case Entity::Round:
    case Entity::Sheet:
    case Entity::SheetRow:
    case Entity::Reply:
    case Entity::PlanChangeOpinion:
        return workValue(field, text, rows);
    case Entity::PlanChange:
        return field == u"node" && !text.isEmpty() ? rows.heading(text) : QString();
    default:
        break;
    }
    return {};
}

QJsonObject settingsInForce(const QJsonObject &fields)
{
    Consultation consultation;
    consultation.templateName = fields[u"template"].toString();
    consultation.settings = fields[u"settings"].toObject();
    const auto resolved = resolveSettings(consultation);
    return resolved ? settingsToJson(*resolved) : consultation.settings;
}

} // namespace

QString opinionList(const QStringList &ids, const PastRows &rows)
{
    QStringList names;
    for (const QString &id : ids.first(qMin(ids.size(), kMostNames)))
        names += rows.opinion(id);
    const QString list = names.join(Sentences::tr(", "));
    return ids.size() > kMostNames
               ? Sentences::tr("%1 and %2 more").arg(list, QString::number(ids.size() - kMostNames))
               : list;
}

QString valueWords(const HistoryEntry &entry, const QString &field, bool after,
                   const PastRows &rows)
{
    const QJsonValue value = (after ? entry.after : entry.before).value_or(QJsonObject())[field];
    const QString special = specialValue(entry, field, value, after, rows);
    if (!special.isEmpty())
        return special;
    if (const QString listed = listedValueWords(entry.entity, field, value.toString());
        !listed.isEmpty())
        return listed;
    if (value.isBool())
        return value.toBool() ? Sentences::tr("Yes") : Sentences::tr("No");
    if (value.isDouble())
        return QString::number(value.toInt());
    return value.toString().isEmpty() ? Sentences::tr("(nothing)") : value.toString();
}

std::vector<SettingChange> settingChanges(const HistoryEntry &entry)
{
    const QJsonObject before = settingsInForce(entry.before.value_or(QJsonObject()));
    const QJsonObject after = settingsInForce(entry.after.value_or(QJsonObject()));
    std::vector<SettingChange> changes;
    for (auto setting = after.begin(); setting != after.end(); ++setting) {
        if (before.value(setting.key()) != setting.value())
            changes.push_back({setting.key(), before.value(setting.key()), setting.value()});
    }
    return changes;
}

} // namespace gaiyo
