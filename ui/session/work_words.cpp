#include "session/work_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace gaiyo {

namespace {

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(WorkWords)
};

struct ValueWords
{
    Entity entity;
    const char *field;
    const char *value;
    const char *words;
};

constexpr std::array kValues{
    ValueWords{Entity::Opinion, "stage", "todo", QT_TRANSLATE_NOOP("WorkWords", "Not begun")},
    ValueWords{Entity::Opinion, "stage", "draft", QT_TRANSLATE_NOOP("WorkWords", "Draft")},
    ValueWords{Entity::Opinion, "stage", "confirmed",
               QT_TRANSLATE_NOOP("WorkWords", "Confirmed by the department")},
    ValueWords{Entity::Submitter, "kind", "person", QT_TRANSLATE_NOOP("WorkWords", "Person")},
    ValueWords{Entity::Submitter, "kind", "group", QT_TRANSLATE_NOOP("WorkWords", "Group")},
    ValueWords{Entity::Submitter, "kind", "unknown", QT_TRANSLATE_NOOP("WorkWords", "Unknown")},
    ValueWords{Entity::Letter, "method", "mail", QT_TRANSLATE_NOOP("WorkWords", "E-mail")},
    ValueWords{Entity::Letter, "method", "fax", QT_TRANSLATE_NOOP("WorkWords", "Fax")},
    ValueWords{Entity::Letter, "method", "post", QT_TRANSLATE_NOOP("WorkWords", "By post")},
    ValueWords{Entity::Letter, "method", "counter",
               QT_TRANSLATE_NOOP("WorkWords", "At the counter")},
    ValueWords{Entity::Letter, "method", "form", QT_TRANSLATE_NOOP("WorkWords", "Web form")},
    ValueWords{Entity::Letter, "method", "meeting", QT_TRANSLATE_NOOP("WorkWords", "Meeting")},
    ValueWords{Entity::Letter, "method", "phone", QT_TRANSLATE_NOOP("WorkWords", "Telephone")},
    ValueWords{Entity::Letter, "method", "other", QT_TRANSLATE_NOOP("WorkWords", "Other way")},
    ValueWords{Entity::Letter, "scope", "in", QT_TRANSLATE_NOOP("WorkWords", "Counted")},
    ValueWords{Entity::Letter, "scope", "late",
               QT_TRANSLATE_NOOP("WorkWords", "After the last day")},
    ValueWords{Entity::Letter, "scope", "outside",
               QT_TRANSLATE_NOOP("WorkWords", "Outside the consultation")},
    ValueWords{Entity::Letter, "scope", "withdrawn", QT_TRANSLATE_NOOP("WorkWords", "Withdrawn")},
    ValueWords{Entity::Original, "origin", "machine",
               QT_TRANSLATE_NOOP("WorkWords", "As it was received")},
    ValueWords{Entity::Original, "origin", "typed", QT_TRANSLATE_NOOP("WorkWords", "Typed here")},
    ValueWords{Entity::Mask, "reason", "name", QT_TRANSLATE_NOOP("WorkWords", "Name")},
    ValueWords{Entity::Mask, "reason", "address", QT_TRANSLATE_NOOP("WorkWords", "Address")},
    ValueWords{Entity::Mask, "reason", "contact",
               QT_TRANSLATE_NOOP("WorkWords", "Telephone or mail")},
    ValueWords{Entity::Mask, "reason", "third_party",
               QT_TRANSLATE_NOOP("WorkWords", "Third party")},
    ValueWords{Entity::Mask, "reason", "abuse", QT_TRANSLATE_NOOP("WorkWords", "Abuse")},
    ValueWords{Entity::Mask, "reason", "rights",
               QT_TRANSLATE_NOOP("WorkWords", "Rights of others")},
    ValueWords{Entity::Mask, "reason", "other", QT_TRANSLATE_NOOP("WorkWords", "Other reason")},
    ValueWords{Entity::Passage, "reason", "greeting", QT_TRANSLATE_NOOP("WorkWords", "Greeting")},
    ValueWords{Entity::Passage, "reason", "identity",
               QT_TRANSLATE_NOOP("WorkWords", "Who the sender is")},
    ValueWords{Entity::Passage, "reason", "outside",
               QT_TRANSLATE_NOOP("WorkWords", "Not about the plan")},
    ValueWords{Entity::Passage, "reason", "repeated",
               QT_TRANSLATE_NOOP("WorkWords", "Said before in the same letter")},
    ValueWords{Entity::Passage, "reason", "other", QT_TRANSLATE_NOOP("WorkWords", "Other reason")},
    ValueWords{Entity::Assignment, "role", "lead", QT_TRANSLATE_NOOP("WorkWords", "Answers")},
    ValueWords{Entity::Assignment, "role", "with",
               QT_TRANSLATE_NOOP("WorkWords", "Helps to answer")},
    ValueWords{Entity::Reply, "state", "open",
               QT_TRANSLATE_NOOP("WorkWords", "Waits for a decision")},
    ValueWords{Entity::Reply, "state", "taken", QT_TRANSLATE_NOOP("WorkWords", "Taken as it came")},
    ValueWords{Entity::Reply, "state", "edited",
               QT_TRANSLATE_NOOP("WorkWords", "Taken with changes")},
    ValueWords{Entity::Reply, "state", "declined", QT_TRANSLATE_NOOP("WorkWords", "Not taken")},
    ValueWords{Entity::Reply, "state", "superseded",
               QT_TRANSLATE_NOOP("WorkWords", "Replaced by a newer answer")},
};

// By file and row, as the department knows it, where it came in a file.
QString replyWords(const QJsonObject &fields)
{
    const QString file = fields[u"file"].toString();
    return file.isEmpty() ? Sentences::tr("Answer of a department")
                          : Sentences::tr("Answer in row %2 of “%1”")
                                .arg(file, QString::number(fields[u"row"].toInt()));
}

} // namespace

QString workRowWords(const HistoryEntry &entry)
{
    const QJsonObject fields = (entry.after ? entry.after : entry.before).value_or(QJsonObject());
    switch (entry.entity) {
    case Entity::Submitter:
        return Sentences::tr("Submitter");
    case Entity::Letter:
        return Sentences::tr("Letter %1").arg(fields[u"no"].toInt());
    case Entity::Original:
        return Sentences::tr("Original “%1”").arg(fields[u"title"].toString());
    case Entity::Mask:
        return Sentences::tr("Mask");
    case Entity::Passage:
        return Sentences::tr("Passage of an original");
    case Entity::Phrase:
        return Sentences::tr("Phrase “%1”").arg(fields[u"title"].toString());
    case Entity::Department:
        return Sentences::tr("Department “%1”").arg(fields[u"name"].toString());
    case Entity::Assignment:
        return Sentences::tr("Department in charge of an opinion");
    case Entity::Round:
        return Sentences::tr("Inquiry “%1”").arg(fields[u"name"].toString());
    case Entity::Sheet:
        return Sentences::tr("Inquiry sheet");
    case Entity::SheetRow:
        return Sentences::tr("Row of an inquiry sheet");
    case Entity::Reply:
        return replyWords(fields);
    case Entity::PlanChange:
        return Sentences::tr("Change of the plan");
    case Entity::PlanChangeOpinion:
        return Sentences::tr("Opinion that is the reason of a change of the plan");
    case Entity::Consultation:
    case Entity::Category:
    case Entity::Node:
    case Entity::Opinion:
    case Entity::Response:
        break;
    }
    return {};
}

QString listedValueWords(Entity entity, const QString &field, const QString &value)
{
    const auto found = std::ranges::find_if(kValues, [&](const ValueWords &row) {
        return row.entity == entity && field == QLatin1String(row.field) &&
               value == QLatin1String(row.value);
    });
    return found == kValues.end() ? QString()
                                  : QCoreApplication::translate("WorkWords", found->words);
}

} // namespace gaiyo
