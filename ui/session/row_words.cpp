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

    FieldWords{Entity::Category, "rank", QT_TRANSLATE_NOOP("FieldWords", "Order")},
    FieldWords{Entity::Category, "symbol", QT_TRANSLATE_NOOP("FieldWords", "Symbol")},
    FieldWords{Entity::Category, "text", QT_TRANSLATE_NOOP("FieldWords", "Meaning")},
    FieldWords{Entity::Category, "declared", QT_TRANSLATE_NOOP("FieldWords", "Count as announced")},

    FieldWords{Entity::Node, "parent", QT_TRANSLATE_NOOP("FieldWords", "Heading above")},
    FieldWords{Entity::Node, "rank", QT_TRANSLATE_NOOP("FieldWords", "Order")},
    FieldWords{Entity::Node, "kind", QT_TRANSLATE_NOOP("FieldWords", "Kind")},
    FieldWords{Entity::Node, "number", QT_TRANSLATE_NOOP("FieldWords", "Number")},
    FieldWords{Entity::Node, "auto",
               QT_TRANSLATE_NOOP("FieldWords", "Number counted by the program")},
    FieldWords{Entity::Node, "draft_number", QT_TRANSLATE_NOOP("FieldWords", "Draft number")},
    FieldWords{Entity::Node, "title", QT_TRANSLATE_NOOP("FieldWords", "Heading")},

    FieldWords{Entity::Response, "text", QT_TRANSLATE_NOOP("FieldWords", "Response"), kLong},

    FieldWords{Entity::Opinion, "node", QT_TRANSLATE_NOOP("FieldWords", "Place")},
    FieldWords{Entity::Opinion, "rank", QT_TRANSLATE_NOOP("FieldWords", "Order")},
    FieldWords{Entity::Opinion, "summary",
               QT_TRANSLATE_NOOP("FieldWords", "Summary of the opinion"), kLong},
    FieldWords{Entity::Opinion, "response", QT_TRANSLATE_NOOP("FieldWords", "Response")},
    FieldWords{Entity::Opinion, "category", QT_TRANSLATE_NOOP("FieldWords", "Category")},
    FieldWords{Entity::Opinion, "count", QT_TRANSLATE_NOOP("FieldWords", "Identical opinions")},
    FieldWords{Entity::Opinion, "note", QT_TRANSLATE_NOOP("FieldWords", "Internal note"), kLong},
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

bool isLongText(Entity entity, QStringView field)
{
    const FieldWords *row = find(entity, field);
    return row && row->isLong;
}

} // namespace gaiyo
