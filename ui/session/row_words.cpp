#include "session/row_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace gaiyo {

namespace {

struct FieldWords
{
    Entity entity;
    const char *field;
    const char *words;
    bool isLong = false;
};

constexpr bool kLong = true;

constexpr std::array kFieldWords{
    FieldWords{Entity::Consultation, "title", QT_TRANSLATE_NOOP("FieldWords", "Title of the plan")},
    FieldWords{Entity::Consultation, "subtitle", QT_TRANSLATE_NOOP("FieldWords", "Second line")},
    FieldWords{Entity::Consultation, "period_from", QT_TRANSLATE_NOOP("FieldWords", "First day")},
    FieldWords{Entity::Consultation, "period_to", QT_TRANSLATE_NOOP("FieldWords", "Last day")},
    FieldWords{Entity::Consultation, "declared_opinions",
               QT_TRANSLATE_NOOP("FieldWords", "Opinions as announced")},
    FieldWords{Entity::Consultation, "declared_submitters",
               QT_TRANSLATE_NOOP("FieldWords", "Submitters")},
    FieldWords{Entity::Consultation, "institution", QT_TRANSLATE_NOOP("FieldWords", "Institution")},
    FieldWords{Entity::Consultation, "template", QT_TRANSLATE_NOOP("FieldWords", "Template")},
    FieldWords{Entity::Consultation, "settings",
               QT_TRANSLATE_NOOP("FieldWords", "Form of the booklet")},
    FieldWords{Entity::Consultation, "published_on",
               QT_TRANSLATE_NOOP("FieldWords", "Day of publication")},
    FieldWords{Entity::Consultation, "visitors",
               QT_TRANSLATE_NOOP("FieldWords", "People who looked at the draft")},

    FieldWords{Entity::Category, "rank", QT_TRANSLATE_NOOP("FieldWords", "Order")},
    FieldWords{Entity::Category, "symbol", QT_TRANSLATE_NOOP("FieldWords", "Symbol")},
    FieldWords{Entity::Category, "text", QT_TRANSLATE_NOOP("FieldWords", "Meaning")},
    FieldWords{Entity::Category, "declared", QT_TRANSLATE_NOOP("FieldWords", "Count as announced")},
    FieldWords{Entity::Category, "changes_plan",
               QT_TRANSLATE_NOOP("FieldWords", "The plan is changed")},

    FieldWords{Entity::Node, "parent", QT_TRANSLATE_NOOP("FieldWords", "Heading above")},
    FieldWords{Entity::Node, "rank", QT_TRANSLATE_NOOP("FieldWords", "Order")},
    FieldWords{Entity::Node, "kind", QT_TRANSLATE_NOOP("FieldWords", "Kind")},
    FieldWords{Entity::Node, "number", QT_TRANSLATE_NOOP("FieldWords", "Number")},
    FieldWords{Entity::Node, "auto",
               QT_TRANSLATE_NOOP("FieldWords", "Number counted by the program")},
    FieldWords{Entity::Node, "draft_number", QT_TRANSLATE_NOOP("FieldWords", "Draft number")},
    FieldWords{Entity::Node, "title", QT_TRANSLATE_NOOP("FieldWords", "Heading")},
    FieldWords{Entity::Node, "department", QT_TRANSLATE_NOOP("FieldWords", "Department in charge")},
    FieldWords{Entity::Node, "page_draft", QT_TRANSLATE_NOOP("FieldWords", "Page of the draft")},
    FieldWords{Entity::Node, "page_final",
               QT_TRANSLATE_NOOP("FieldWords", "Page of the decided plan")},

    FieldWords{Entity::Response, "text", QT_TRANSLATE_NOOP("FieldWords", "Response"), kLong},

    FieldWords{Entity::Opinion, "node", QT_TRANSLATE_NOOP("FieldWords", "Place")},
    FieldWords{Entity::Opinion, "rank", QT_TRANSLATE_NOOP("FieldWords", "Order")},
    FieldWords{Entity::Opinion, "summary",
               QT_TRANSLATE_NOOP("FieldWords", "Summary of the opinion"), kLong},
    FieldWords{Entity::Opinion, "response", QT_TRANSLATE_NOOP("FieldWords", "Response")},
    FieldWords{Entity::Opinion, "category", QT_TRANSLATE_NOOP("FieldWords", "Category")},
    FieldWords{Entity::Opinion, "count", QT_TRANSLATE_NOOP("FieldWords", "Identical opinions")},
    FieldWords{Entity::Opinion, "note", QT_TRANSLATE_NOOP("FieldWords", "Internal note"), kLong},
    FieldWords{Entity::Opinion, "ref", QT_TRANSLATE_NOOP("FieldWords", "Reference number")},
    FieldWords{Entity::Opinion, "joined", QT_TRANSLATE_NOOP("FieldWords", "Joined to")},
    FieldWords{Entity::Opinion, "owner", QT_TRANSLATE_NOOP("FieldWords", "Worked on by")},
    FieldWords{Entity::Opinion, "due_on", QT_TRANSLATE_NOOP("FieldWords", "Due on")},
    FieldWords{Entity::Opinion, "stage", QT_TRANSLATE_NOOP("FieldWords", "State")},
    FieldWords{Entity::Opinion, "extract", QT_TRANSLATE_NOOP("FieldWords", "In the extract")},
    FieldWords{Entity::Opinion, "free1", QT_TRANSLATE_NOOP("FieldWords", "Free field 1")},
    FieldWords{Entity::Opinion, "free2", QT_TRANSLATE_NOOP("FieldWords", "Free field 2")},
    FieldWords{Entity::Opinion, "free3", QT_TRANSLATE_NOOP("FieldWords", "Free field 3")},

    FieldWords{Entity::Submitter, "class", QT_TRANSLATE_NOOP("FieldWords", "Class of submitter")},
    FieldWords{Entity::Submitter, "kind", QT_TRANSLATE_NOOP("FieldWords", "Person or group")},
    FieldWords{Entity::Submitter, "persons", QT_TRANSLATE_NOOP("FieldWords", "Number of persons")},
    FieldWords{Entity::Submitter, "note", QT_TRANSLATE_NOOP("FieldWords", "Internal note"), kLong},

    FieldWords{Entity::Letter, "no", QT_TRANSLATE_NOOP("FieldWords", "Letter number")},
    FieldWords{Entity::Letter, "received_on", QT_TRANSLATE_NOOP("FieldWords", "Received on")},
    FieldWords{Entity::Letter, "method", QT_TRANSLATE_NOOP("FieldWords", "Way of sending")},
    FieldWords{Entity::Letter, "submitter", QT_TRANSLATE_NOOP("FieldWords", "Submitter")},
    FieldWords{Entity::Letter, "place", QT_TRANSLATE_NOOP("FieldWords", "Place of receipt")},
    FieldWords{Entity::Letter, "scope", QT_TRANSLATE_NOOP("FieldWords", "Whether it counts")},
    FieldWords{Entity::Letter, "owner", QT_TRANSLATE_NOOP("FieldWords", "Worked on by")},
    FieldWords{Entity::Letter, "note", QT_TRANSLATE_NOOP("FieldWords", "Internal note"), kLong},
    FieldWords{Entity::Letter, "parts", QT_TRANSLATE_NOOP("FieldWords", "Opinions cut so far")},
    FieldWords{Entity::Letter, "unused",
               QT_TRANSLATE_NOOP("FieldWords", "Characters not used yet")},

    FieldWords{Entity::Original, "letter", QT_TRANSLATE_NOOP("FieldWords", "Letter")},
    FieldWords{Entity::Original, "rank", QT_TRANSLATE_NOOP("FieldWords", "Order")},
    FieldWords{Entity::Original, "title", QT_TRANSLATE_NOOP("FieldWords", "Name of the text")},
    FieldWords{Entity::Original, "origin", QT_TRANSLATE_NOOP("FieldWords", "Origin of the words")},
    FieldWords{Entity::Original, "text", QT_TRANSLATE_NOOP("FieldWords", "Words of the original"),
               kLong},
    FieldWords{Entity::Original, "checked",
               QT_TRANSLATE_NOOP("FieldWords", "Looked through for masking")},

    FieldWords{Entity::Mask, "original", QT_TRANSLATE_NOOP("FieldWords", "Original")},
    FieldWords{Entity::Mask, "start", QT_TRANSLATE_NOOP("FieldWords", "Begins at character")},
    FieldWords{Entity::Mask, "end", QT_TRANSLATE_NOOP("FieldWords", "Ends at character")},
    FieldWords{Entity::Mask, "reason", QT_TRANSLATE_NOOP("FieldWords", "Reason")},
    FieldWords{Entity::Mask, "note", QT_TRANSLATE_NOOP("FieldWords", "Internal note"), kLong},

    FieldWords{Entity::Passage, "original", QT_TRANSLATE_NOOP("FieldWords", "Original")},
    FieldWords{Entity::Passage, "start", QT_TRANSLATE_NOOP("FieldWords", "Begins at character")},
    FieldWords{Entity::Passage, "end", QT_TRANSLATE_NOOP("FieldWords", "Ends at character")},
    FieldWords{Entity::Passage, "opinion", QT_TRANSLATE_NOOP("FieldWords", "Opinion")},
    FieldWords{Entity::Passage, "reason", QT_TRANSLATE_NOOP("FieldWords", "Reason")},
    FieldWords{Entity::Passage, "quote", QT_TRANSLATE_NOOP("FieldWords", "Mark of the words")},

    FieldWords{Entity::Phrase, "rank", QT_TRANSLATE_NOOP("FieldWords", "Order")},
    FieldWords{Entity::Phrase, "title", QT_TRANSLATE_NOOP("FieldWords", "Name of the phrase")},
    FieldWords{Entity::Phrase, "text", QT_TRANSLATE_NOOP("FieldWords", "Words of the phrase"),
               kLong},

    FieldWords{Entity::Department, "rank", QT_TRANSLATE_NOOP("FieldWords", "Order")},
    FieldWords{Entity::Department, "name",
               QT_TRANSLATE_NOOP("FieldWords", "Name of the department")},
    FieldWords{Entity::Department, "code",
               QT_TRANSLATE_NOOP("FieldWords", "Code of the department")},

    FieldWords{Entity::Assignment, "opinion", QT_TRANSLATE_NOOP("FieldWords", "Opinion")},
    FieldWords{Entity::Assignment, "department",
               QT_TRANSLATE_NOOP("FieldWords", "Department in charge")},
    FieldWords{Entity::Assignment, "role", QT_TRANSLATE_NOOP("FieldWords", "Part in answering")},

    FieldWords{Entity::Round, "rank", QT_TRANSLATE_NOOP("FieldWords", "Order")},
    FieldWords{Entity::Round, "name", QT_TRANSLATE_NOOP("FieldWords", "Name of the inquiry")},
    FieldWords{Entity::Round, "due_on", QT_TRANSLATE_NOOP("FieldWords", "Due on")},
    FieldWords{Entity::Round, "asks", QT_TRANSLATE_NOOP("FieldWords", "What is asked for")},
    FieldWords{Entity::Round, "note", QT_TRANSLATE_NOOP("FieldWords", "Internal note"), kLong},

    FieldWords{Entity::Sheet, "round", QT_TRANSLATE_NOOP("FieldWords", "Inquiry")},
    FieldWords{Entity::Sheet, "department", QT_TRANSLATE_NOOP("FieldWords", "Department asked")},
    FieldWords{Entity::Sheet, "revision", QT_TRANSLATE_NOOP("FieldWords", "State shown")},
    FieldWords{Entity::Sheet, "operation",
               QT_TRANSLATE_NOOP("FieldWords", "Mark of the state shown")},
    FieldWords{Entity::Sheet, "issued_at", QT_TRANSLATE_NOOP("FieldWords", "Issued at")},
    FieldWords{Entity::Sheet, "due_on", QT_TRANSLATE_NOOP("FieldWords", "Due on")},
    FieldWords{Entity::Sheet, "closed_at", QT_TRANSLATE_NOOP("FieldWords", "Closed at")},
    FieldWords{Entity::Sheet, "returned", QT_TRANSLATE_NOOP("FieldWords", "Came back unchanged")},

    FieldWords{Entity::SheetRow, "sheet", QT_TRANSLATE_NOOP("FieldWords", "Inquiry sheet")},
    FieldWords{Entity::SheetRow, "opinion", QT_TRANSLATE_NOOP("FieldWords", "Opinion")},
    FieldWords{Entity::SheetRow, "ref", QT_TRANSLATE_NOOP("FieldWords", "Reference number")},
    FieldWords{Entity::SheetRow, "no", QT_TRANSLATE_NOOP("FieldWords", "No. when issued")},

    FieldWords{Entity::Reply, "sheet", QT_TRANSLATE_NOOP("FieldWords", "Inquiry sheet")},
    FieldWords{Entity::Reply, "row", QT_TRANSLATE_NOOP("FieldWords", "Row of the file")},
    FieldWords{Entity::Reply, "opinion", QT_TRANSLATE_NOOP("FieldWords", "Opinion")},
    FieldWords{Entity::Reply, "department",
               QT_TRANSLATE_NOOP("FieldWords", "Department that answered")},
    FieldWords{Entity::Reply, "response", QT_TRANSLATE_NOOP("FieldWords", "Answered response"),
               kLong},
    FieldWords{Entity::Reply, "category", QT_TRANSLATE_NOOP("FieldWords", "Answered category")},
    FieldWords{Entity::Reply, "summary", QT_TRANSLATE_NOOP("FieldWords", "Answered summary"),
               kLong},
    FieldWords{Entity::Reply, "remark", QT_TRANSLATE_NOOP("FieldWords", "Remark of the department"),
               kLong},
    FieldWords{Entity::Reply, "by", QT_TRANSLATE_NOOP("FieldWords", "Answered by")},
    FieldWords{Entity::Reply, "came_at", QT_TRANSLATE_NOOP("FieldWords", "Came at")},
    FieldWords{Entity::Reply, "file", QT_TRANSLATE_NOOP("FieldWords", "File of the answer")},
    FieldWords{Entity::Reply, "file_hash", QT_TRANSLATE_NOOP("FieldWords", "Mark of the file")},
    FieldWords{Entity::Reply, "flag", QT_TRANSLATE_NOOP("FieldWords", "To be looked at")},
    FieldWords{Entity::Reply, "state", QT_TRANSLATE_NOOP("FieldWords", "State of the answer")},
    FieldWords{Entity::Reply, "decided_at", QT_TRANSLATE_NOOP("FieldWords", "Decided at")},
    FieldWords{Entity::Reply, "decided_by", QT_TRANSLATE_NOOP("FieldWords", "Decided by")},
    FieldWords{Entity::Reply, "note", QT_TRANSLATE_NOOP("FieldWords", "Note on the decision"),
               kLong},

    FieldWords{Entity::PlanChange, "rank", QT_TRANSLATE_NOOP("FieldWords", "Order")},
    FieldWords{Entity::PlanChange, "node", QT_TRANSLATE_NOOP("FieldWords", "Heading of the plan")},
    FieldWords{Entity::PlanChange, "place", QT_TRANSLATE_NOOP("FieldWords", "Place there")},
    FieldWords{Entity::PlanChange, "page", QT_TRANSLATE_NOOP("FieldWords", "Page of the draft")},
    FieldWords{Entity::PlanChange, "old", QT_TRANSLATE_NOOP("FieldWords", "In the draft"), kLong},
    FieldWords{Entity::PlanChange, "new", QT_TRANSLATE_NOOP("FieldWords", "After the change"),
               kLong},
    FieldWords{Entity::PlanChange, "reason",
               QT_TRANSLATE_NOOP("FieldWords", "Reason of the change"), kLong},

    FieldWords{Entity::PlanChangeOpinion, "change",
               QT_TRANSLATE_NOOP("FieldWords", "Change of the plan")},
    FieldWords{Entity::PlanChangeOpinion, "opinion", QT_TRANSLATE_NOOP("FieldWords", "Opinion")},
};

const FieldWords *find(Entity entity, QStringView field)
{
    const auto found = std::ranges::find_if(kFieldWords, [&](const FieldWords &row) {
        return row.entity == entity && field == QLatin1String(row.field);
    });
    return found == kFieldWords.end() ? nullptr : &*found;
}

} // namespace

QString fieldWords(Entity entity, QStringView field)
{
    const FieldWords *row = find(entity, field);
    return row ? QCoreApplication::translate("FieldWords", row->words) : QString();
}

QString freeFieldWords(const FreeField &named, size_t index)
{
    return named.name.isEmpty()
               ? fieldWords(Entity::Opinion, QStringLiteral("free%1").arg(index + 1))
               : named.name;
}

QString fieldWords(Entity entity, QStringView field, const Consultation &consultation)
{
    const auto named = freeFieldsOf(consultation.settings);
    for (size_t i = 0; entity == Entity::Opinion && i < named.size(); ++i) {
        if (field == QStringLiteral("free%1").arg(i + 1))
            return freeFieldWords(named[i], i);
    }
    return fieldWords(entity, field);
}

bool isLongText(Entity entity, QStringView field)
{
    const FieldWords *row = find(entity, field);
    return row && row->isLong;
}

} // namespace gaiyo
