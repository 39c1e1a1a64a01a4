#include "session/setting_words.h"

#include "domain/settings.h"
#include "session/free_field_text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <array>

namespace gaiyo {

namespace {

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(SettingWords)
};

struct KeyWords
{
    const char *key;
    const char *words;
    const char *unit = nullptr; // a sentence with %1 for the number
};

constexpr std::array kColumnFields{
    std::pair<ColumnField, const char *>{ColumnField::No, QT_TRANSLATE_NOOP("SettingWords", "No.")},
    std::pair<ColumnField, const char *>{
        ColumnField::Summary, QT_TRANSLATE_NOOP("SettingWords", "Summary of the opinion")},
    std::pair<ColumnField, const char *>{ColumnField::Response,
                                         QT_TRANSLATE_NOOP("SettingWords", "Response")},
    std::pair<ColumnField, const char *>{ColumnField::Category,
                                         QT_TRANSLATE_NOOP("SettingWords", "Category")},
    std::pair<ColumnField, const char *>{ColumnField::Count,
                                         QT_TRANSLATE_NOOP("SettingWords", "Number of opinions")},
    std::pair<ColumnField, const char *>{
        ColumnField::Path1, QT_TRANSLATE_NOOP("SettingWords", "Headings of the first level")},
    std::pair<ColumnField, const char *>{
        ColumnField::Path2, QT_TRANSLATE_NOOP("SettingWords", "Headings of the second level")},
    std::pair<ColumnField, const char *>{
        ColumnField::Path3, QT_TRANSLATE_NOOP("SettingWords", "Headings of the third level")},
    std::pair<ColumnField, const char *>{
        ColumnField::Path4, QT_TRANSLATE_NOOP("SettingWords", "Headings of the fourth level")},
    std::pair<ColumnField, const char *>{ColumnField::Free1,
                                         QT_TRANSLATE_NOOP("SettingWords", "Free field 1")},
    std::pair<ColumnField, const char *>{ColumnField::Free2,
                                         QT_TRANSLATE_NOOP("SettingWords", "Free field 2")},
    std::pair<ColumnField, const char *>{ColumnField::Free3,
                                         QT_TRANSLATE_NOOP("SettingWords", "Free field 3")}};

constexpr std::array kKeys{
    KeyWords{"paper", QT_TRANSLATE_NOOP("SettingWords", "Paper")},
    KeyWords{"orientation", QT_TRANSLATE_NOOP("SettingWords", "Direction")},
    KeyWords{"margins", QT_TRANSLATE_NOOP("SettingWords", "Margins")},
    KeyWords{"font", QT_TRANSLATE_NOOP("SettingWords", "Letters")},
    KeyWords{"latin", QT_TRANSLATE_NOOP("SettingWords", "English and figures")},
    KeyWords{"font_size", QT_TRANSLATE_NOOP("SettingWords", "Size"),
             QT_TRANSLATE_NOOP("SettingWords", "%1 pt")},
    KeyWords{"line_pitch", QT_TRANSLATE_NOOP("SettingWords", "Line to line"),
             QT_TRANSLATE_NOOP("SettingWords", "%1 lines")},
    KeyWords{"paragraph_indent",
             QT_TRANSLATE_NOOP("SettingWords", "Paragraphs begin one character in")},
    KeyWords{"hanging_punctuation",
             QT_TRANSLATE_NOOP("SettingWords", "Punctuation may hang over the edge")},
    KeyWords{"summary", QT_TRANSLATE_NOOP("SettingWords", "A page with the counts by category")},
    KeyWords{"contents", QT_TRANSLATE_NOOP("SettingWords", "Contents")},
    KeyWords{"contents_depth", QT_TRANSLATE_NOOP("SettingWords", "Levels in the contents")},
    KeyWords{"item_index", QT_TRANSLATE_NOOP("SettingWords", "An index of the items at the end")},
    KeyWords{"running_head", QT_TRANSLATE_NOOP("SettingWords", "Above the pages")},
    KeyWords{"short_title", QT_TRANSLATE_NOOP("SettingWords", "Short title above the pages")},
    KeyWords{"page_number", QT_TRANSLATE_NOOP("SettingWords", "Page numbers")},
    KeyWords{"first_page_number", QT_TRANSLATE_NOOP("SettingWords", "Number of the first page")},
    KeyWords{"watermark", QT_TRANSLATE_NOOP("SettingWords", "Word across every page")},
    KeyWords{"layout", QT_TRANSLATE_NOOP("SettingWords", "Layout")},
    KeyWords{"stacked_rules",
             QT_TRANSLATE_NOOP("SettingWords", "A rule between opinions one below the other")},
    KeyWords{"block_mark", QT_TRANSLATE_NOOP("SettingWords", "Mark before titles in the text")},
    KeyWords{"heading_counts", QT_TRANSLATE_NOOP("SettingWords", "Headings say their counts")},
    KeyWords{"count_note", QT_TRANSLATE_NOOP("SettingWords", "Count behind an opinion")},
    KeyWords{"columns", QT_TRANSLATE_NOOP("SettingWords", "Columns")},
    KeyWords{"free_fields", QT_TRANSLATE_NOOP("SettingWords", "Free fields")},
    KeyWords{"headings", QT_TRANSLATE_NOOP("SettingWords", "Look of the headings")},
    KeyWords{"header_shade", QT_TRANSLATE_NOOP("SettingWords", "Shade behind the columns' titles"),
             QT_TRANSLATE_NOOP("SettingWords", "%1 %")},
    KeyWords{"rule_width", QT_TRANSLATE_NOOP("SettingWords", "Width of the rules"),
             QT_TRANSLATE_NOOP("SettingWords", "%1 pt")},
    KeyWords{"order", QT_TRANSLATE_NOOP("SettingWords", "Order")},
    KeyWords{"numbering", QT_TRANSLATE_NOOP("SettingWords", "Numbers begin anew")},
    KeyWords{"reference_prefix",
             QT_TRANSLATE_NOOP("SettingWords", "What stands before the number of a reference")},
    KeyWords{"item_label", QT_TRANSLATE_NOOP("SettingWords", "Word for an item")},
    KeyWords{"split", QT_TRANSLATE_NOOP("SettingWords", "Rows over two pages")},
    KeyWords{"answers_prefix",
             QT_TRANSLATE_NOOP("SettingWords", "A shared response begins with its numbers")},
    KeyWords{"draft_number", QT_TRANSLATE_NOOP("SettingWords", "Draft number")},
    KeyWords{"empty_nodes", QT_TRANSLATE_NOOP("SettingWords", "Print headings without opinions")},
    KeyWords{"shared_elsewhere", QT_TRANSLATE_NOOP("SettingWords", "Shared response elsewhere")},
    KeyWords{"category_style", QT_TRANSLATE_NOOP("SettingWords", "How categories are shown")},
    KeyWords{"opinion_counter", QT_TRANSLATE_NOOP("SettingWords", "Opinions are counted as")},
    KeyWords{"submitter_counter", QT_TRANSLATE_NOOP("SettingWords", "Submitters are counted as")},
    KeyWords{"legend", QT_TRANSLATE_NOOP("SettingWords", "Print the legend of categories")},
    KeyWords{"front_parts", QT_TRANSLATE_NOOP("SettingWords", "Parts of the front page")},
    KeyWords{"period_label", QT_TRANSLATE_NOOP("SettingWords", "Label of the period")},
    KeyWords{"count_label", QT_TRANSLATE_NOOP("SettingWords", "Label of the count")},
    KeyWords{"legend_title", QT_TRANSLATE_NOOP("SettingWords", "Title of the legend")},
    KeyWords{"legend_counts", QT_TRANSLATE_NOOP("SettingWords", "Counts in the legend")},
    KeyWords{"legend_total", QT_TRANSLATE_NOOP("SettingWords", "The legend ends with the total")},
    KeyWords{"legend_notes", QT_TRANSLATE_NOOP("SettingWords", "Notes on the categories")},
    KeyWords{"front_blocks", QT_TRANSLATE_NOOP("SettingWords", "Blocks before the table")},
    KeyWords{"back_blocks", QT_TRANSLATE_NOOP("SettingWords", "Blocks behind the table")},
    KeyWords{"period_pattern", QT_TRANSLATE_NOOP("SettingWords", "How the period is written")},
    KeyWords{"front_notes", QT_TRANSLATE_NOOP("SettingWords", "Notes below the legend")},
    KeyWords{"table_on_new_page",
             QT_TRANSLATE_NOOP("SettingWords", "The table begins on a new page")},
    KeyWords{"extract", QT_TRANSLATE_NOOP("SettingWords", "Form of the extract")},
    KeyWords{"page_edition", QT_TRANSLATE_NOOP("SettingWords", "Pages of the plan in responses")},
    KeyWords{"confirmed_words",
             QT_TRANSLATE_NOOP("SettingWords", "Words confirmed to be no personal data")},
    KeyWords{"skipped_checks", QT_TRANSLATE_NOOP("SettingWords", "Checks that are left out")},
    KeyWords{"ignored_findings", QT_TRANSLATE_NOOP("SettingWords", "Findings that were let stand")},
};

struct ChoiceWords
{
    const char *key;
    const char *value;
    const char *words = nullptr; // the value itself where it needs none
};

constexpr std::array kChoices{
    ChoiceWords{"paper", "A4"},
    ChoiceWords{"paper", "A3"},
    ChoiceWords{"paper", "A5"},
    ChoiceWords{"paper", "B4"},
    ChoiceWords{"paper", "B5"},
    ChoiceWords{"orientation", "portrait", QT_TRANSLATE_NOOP("SettingWords", "Upright")},
    ChoiceWords{"orientation", "landscape", QT_TRANSLATE_NOOP("SettingWords", "Across")},
    ChoiceWords{"font", "BIZ UDGothic", QT_TRANSLATE_NOOP("SettingWords", "Gothic (BIZ UDGothic)")},
    ChoiceWords{"font", "BIZ UDMincho", QT_TRANSLATE_NOOP("SettingWords", "Mincho (BIZ UDMincho)")},
    ChoiceWords{"latin", "proportional", QT_TRANSLATE_NOOP("SettingWords", "As wide as they are")},
    ChoiceWords{"latin", "halfwidth", QT_TRANSLATE_NOOP("SettingWords", "Half as wide as a kanji")},
    ChoiceWords{"page_number", "dashes", QT_TRANSLATE_NOOP("SettingWords", "- 1 -")},
    ChoiceWords{"page_number", "plain", QT_TRANSLATE_NOOP("SettingWords", "1")},
    ChoiceWords{"page_number", "of_total", QT_TRANSLATE_NOOP("SettingWords", "1/10")},
    ChoiceWords{"page_number", "none", QT_TRANSLATE_NOOP("SettingWords", "None")},
    ChoiceWords{"contents", "none", QT_TRANSLATE_NOOP("SettingWords", "None")},
    ChoiceWords{"contents", "auto", QT_TRANSLATE_NOOP("SettingWords", "From about 20 pages on")},
    ChoiceWords{"contents", "always", QT_TRANSLATE_NOOP("SettingWords", "Always")},
    ChoiceWords{"running_head", "none", QT_TRANSLATE_NOOP("SettingWords", "Nothing")},
    ChoiceWords{"running_head", "title", QT_TRANSLATE_NOOP("SettingWords", "The title")},
    ChoiceWords{"running_head", "chapter",
                QT_TRANSLATE_NOOP("SettingWords", "The title and the chapter")},
    ChoiceWords{"running_head", "section",
                QT_TRANSLATE_NOOP("SettingWords", "The title, the chapter and the section")},
    ChoiceWords{"order", "plan", QT_TRANSLATE_NOOP("SettingWords", "By the plan")},
    ChoiceWords{"order", "category", QT_TRANSLATE_NOOP("SettingWords", "By category")},
    ChoiceWords{"order", "given", QT_TRANSLATE_NOOP("SettingWords", "By reference number")},
    ChoiceWords{"layout", "table", QT_TRANSLATE_NOOP("SettingWords", "Side by side")},
    ChoiceWords{"layout", "stacked", QT_TRANSLATE_NOOP("SettingWords", "One below the other")},
    ChoiceWords{"legend_counts", "none", QT_TRANSLATE_NOOP("SettingWords", "None")},
    ChoiceWords{"legend_counts", "count", QT_TRANSLATE_NOOP("SettingWords", "Counts")},
    ChoiceWords{"legend_counts", "percent",
                QT_TRANSLATE_NOOP("SettingWords", "Counts and percent")},
    ChoiceWords{"numbering", "document", QT_TRANSLATE_NOOP("SettingWords", "Never")},
    ChoiceWords{"numbering", "chapter", QT_TRANSLATE_NOOP("SettingWords", "In every chapter")},
    ChoiceWords{"numbering", "category", QT_TRANSLATE_NOOP("SettingWords", "In every category")},
    ChoiceWords{"numbering", "heading", QT_TRANSLATE_NOOP("SettingWords", "Below every heading")},
    ChoiceWords{"numbering", "given",
                QT_TRANSLATE_NOOP("SettingWords", "Not at all: the reference number")},
    ChoiceWords{"category_style", "symbol", QT_TRANSLATE_NOOP("SettingWords", "Symbol")},
    ChoiceWords{"category_style", "symbol_and_text",
                QT_TRANSLATE_NOOP("SettingWords", "Symbol and words")},
    ChoiceWords{"category_style", "text", QT_TRANSLATE_NOOP("SettingWords", "Words")},
    ChoiceWords{"draft_number", "differs", QT_TRANSLATE_NOOP("SettingWords", "Where it differs")},
    ChoiceWords{"draft_number", "always", QT_TRANSLATE_NOOP("SettingWords", "Always")},
    ChoiceWords{"draft_number", "never", QT_TRANSLATE_NOOP("SettingWords", "Never")},
    ChoiceWords{"shared_elsewhere", "name", QT_TRANSLATE_NOOP("SettingWords", "Name the No.")},
    ChoiceWords{"shared_elsewhere", "repeat", QT_TRANSLATE_NOOP("SettingWords", "Print it again")},
    ChoiceWords{"split", "save_space", QT_TRANSLATE_NOOP("SettingWords", "To save paper")},
    ChoiceWords{"split", "never", QT_TRANSLATE_NOOP("SettingWords", "Never where avoidable")},
    ChoiceWords{"split", "freely", QT_TRANSLATE_NOOP("SettingWords", "Always allowed")},
    ChoiceWords{"front_parts", "title", QT_TRANSLATE_NOOP("SettingWords", "Title of the plan")},
    ChoiceWords{"front_parts", "subtitle", QT_TRANSLATE_NOOP("SettingWords", "Second line")},
    ChoiceWords{"front_parts", "period", QT_TRANSLATE_NOOP("SettingWords", "Period")},
    ChoiceWords{"front_parts", "opinion_count",
                QT_TRANSLATE_NOOP("SettingWords", "Count of opinions")},
    ChoiceWords{"front_parts", "legend", QT_TRANSLATE_NOOP("SettingWords", "Legend")},
    ChoiceWords{"front_parts", "notes", QT_TRANSLATE_NOOP("SettingWords", "Notes")},
    ChoiceWords{"page_edition", "draft", QT_TRANSLATE_NOOP("SettingWords", "of the draft")},
    ChoiceWords{"page_edition", "final", QT_TRANSLATE_NOOP("SettingWords", "of the decided plan")},
};

const KeyWords *findKey(const QString &key)
{
    for (const KeyWords &row : kKeys) {
        if (key == QLatin1String(row.key))
            return &row;
    }
    return nullptr;
}

QString choiceWords(const QString &key, const QString &value)
{
    for (const auto &[words, choice] : settingChoiceWords(key)) {
        if (choice == value)
            return words;
    }
    return value;
}

QString listWords(const QStringList &parts)
{
    return parts.isEmpty() ? Sentences::tr("(nothing)") : parts.join(Sentences::tr(", "));
}

QString marginWords(const QJsonObject &margins)
{
    return Sentences::tr("above %1, below %2, left %3, right %4 (mm)")
        .arg(margins[u"top"].toDouble())
        .arg(margins[u"bottom"].toDouble())
        .arg(margins[u"left"].toDouble())
        .arg(margins[u"right"].toDouble());
}

QString partWords(const QString &key, const QJsonValue &part)
{
    if (key == u"columns")
        return (part[u"vertical"].toBool() ? Sentences::tr("%1 (%2 characters, top to bottom)")
                                           : Sentences::tr("%1 (%2 characters)"))
            .arg(part[u"title"].toString(), QString::number(part[u"width"].toInt()));
    if (key == u"free_fields")
        return freeFieldText(part.toObject());
    if (key == u"headings")
        return (part[u"bold"].toBool() ? Sentences::tr("%1 times, bold, shade %2 %")
                                       : Sentences::tr("%1 times, shade %2 %"))
            .arg(part[u"size"].toDouble())
            .arg(part[u"shade"].toInt());
    if (key == u"ignored_findings")
        return part[u"reason"].toString();
    if (part.isObject()) // a block of words
        return part[u"text"].toString() + part[u"items"].toArray().first().toString() +
               part[u"rows"].toArray().first().toArray().first().toString();
    return choiceWords(key, part.toString());
}

// Of the extract its title, its template, and what of the form is its own.
QString extractWords(const QJsonObject &extract)
{
    QStringList words;
    for (const QString &key :
         {QStringLiteral("title"), QStringLiteral("subtitle"), QStringLiteral("template")})
        words += extract[key].toString();
    for (const QString &key : extract[u"settings"].toObject().keys())
        words += settingWords(key);
    words.removeAll(QString());
    return listWords(words);
}

QString notesWords(const QJsonObject &notes)
{
    QStringList words;
    for (auto note = notes.begin(); note != notes.end(); ++note)
        words += note.key() + QStringLiteral("：") + note.value().toString();
    return listWords(words);
}

} // namespace

QString settingWords(const QString &key)
{
    const KeyWords *row = findKey(key);
    return row ? Sentences::tr(row->words) : QString();
}

QList<std::pair<QString, QString>> settingChoiceWords(const QString &key)
{
    QList<std::pair<QString, QString>> choices;
    for (const ChoiceWords &row : kChoices) {
        if (key == QLatin1String(row.key))
            choices.emplaceBack(row.words ? Sentences::tr(row.words)
                                          : QString::fromLatin1(row.value),
                                QString::fromLatin1(row.value));
    }
    return choices;
}

QStringList columnFieldNames()
{
    QStringList names;
    for (const auto &[field, words] : kColumnFields)
        names += columnFieldName(field);
    return names;
}

QString columnFieldWords(const QString &field)
{
    for (const auto &[known, words] : kColumnFields) {
        if (columnFieldName(known) == field)
            return Sentences::tr(words);
    }
    return field;
}

QString settingValueWords(const QString &key, const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? Sentences::tr("Yes") : Sentences::tr("No");
    if (value.isDouble()) {
        const KeyWords *row = findKey(key);
        const QString number = QString::number(value.toDouble());
        return row && row->unit ? Sentences::tr(row->unit).arg(number) : number;
    }
    if (value.isObject() && key == u"legend_notes")
        return notesWords(value.toObject());
    if (value.isObject() && key == u"extract")
        return extractWords(value.toObject());
    if (value.isObject())
        return marginWords(value.toObject());
    if (!value.isArray())
        return value.toString().isEmpty() ? Sentences::tr("(nothing)")
                                          : choiceWords(key, value.toString());
    QStringList parts;
    for (const QJsonValue &part : value.toArray())
        parts += partWords(key, part);
    return listWords(parts);
}

} // namespace gaiyo
