#include "domain/settings.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QMap>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <functional>
#include <utility>

namespace gaiyo {

namespace {

template <typename Enum>
struct Word
{
    Enum value;
    QStringView name;
};

constexpr std::array kFields{Word<ColumnField>{ColumnField::No, u"no"},
                             Word<ColumnField>{ColumnField::Summary, u"summary"},
                             Word<ColumnField>{ColumnField::Response, u"response"},
                             Word<ColumnField>{ColumnField::Category, u"category"},
                             Word<ColumnField>{ColumnField::Count, u"count"},
                             Word<ColumnField>{ColumnField::Path1, u"path1"},
                             Word<ColumnField>{ColumnField::Path2, u"path2"},
                             Word<ColumnField>{ColumnField::Path3, u"path3"},
                             Word<ColumnField>{ColumnField::Path4, u"path4"},
                             Word<ColumnField>{ColumnField::Free1, u"free1"},
                             Word<ColumnField>{ColumnField::Free2, u"free2"},
                             Word<ColumnField>{ColumnField::Free3, u"free3"}};
constexpr std::array kOrientations{Word<Orientation>{Orientation::Portrait, u"portrait"},
                                   Word<Orientation>{Orientation::Landscape, u"landscape"}};
constexpr std::array kDraftPolicies{Word<DraftNumberPolicy>{DraftNumberPolicy::Differs, u"differs"},
                                    Word<DraftNumberPolicy>{DraftNumberPolicy::Always, u"always"},
                                    Word<DraftNumberPolicy>{DraftNumberPolicy::Never, u"never"}};
constexpr std::array kSharedElsewhere{Word<SharedElsewhere>{SharedElsewhere::Name, u"name"},
                                      Word<SharedElsewhere>{SharedElsewhere::Repeat, u"repeat"}};
constexpr std::array kCategoryStyles{
    Word<CategoryStyle>{CategoryStyle::Symbol, u"symbol"},
    Word<CategoryStyle>{CategoryStyle::SymbolAndText, u"symbol_and_text"},
    Word<CategoryStyle>{CategoryStyle::Text, u"text"}};
constexpr std::array kOrders{Word<RowOrder>{RowOrder::Plan, u"plan"},
                             Word<RowOrder>{RowOrder::Category, u"category"},
                             Word<RowOrder>{RowOrder::Given, u"given"}};
constexpr std::array kNumberings{Word<Numbering>{Numbering::Document, u"document"},
                                 Word<Numbering>{Numbering::Chapter, u"chapter"},
                                 Word<Numbering>{Numbering::Category, u"category"},
                                 Word<Numbering>{Numbering::Heading, u"heading"},
                                 Word<Numbering>{Numbering::Given, u"given"}};
constexpr std::array kLayouts{Word<RowLayout>{RowLayout::Table, u"table"},
                              Word<RowLayout>{RowLayout::Stacked, u"stacked"}};
constexpr std::array kLegendCounts{Word<LegendCounts>{LegendCounts::None, u"none"},
                                   Word<LegendCounts>{LegendCounts::Count, u"count"},
                                   Word<LegendCounts>{LegendCounts::Percent, u"percent"}};
constexpr std::array kBlockTypes{Word<PageBlockType>{PageBlockType::Paragraph, u"paragraph"},
                                 Word<PageBlockType>{PageBlockType::Heading, u"heading"},
                                 Word<PageBlockType>{PageBlockType::List, u"list"},
                                 Word<PageBlockType>{PageBlockType::Table, u"table"}};
constexpr std::array kBreakdowns{Word<Breakdown>{Breakdown::Category, u"category"},
                                 Word<Breakdown>{Breakdown::Chapter, u"chapter"},
                                 Word<Breakdown>{Breakdown::Heading, u"heading"},
                                 Word<Breakdown>{Breakdown::Method, u"method"},
                                 Word<Breakdown>{Breakdown::Matrix, u"matrix"}};
constexpr std::array kLatinStyles{Word<LatinStyle>{LatinStyle::Proportional, u"proportional"},
                                  Word<LatinStyle>{LatinStyle::Halfwidth, u"halfwidth"}};
constexpr std::array kSplits{Word<SplitPolicy>{SplitPolicy::Never, u"never"},
                             Word<SplitPolicy>{SplitPolicy::SaveSpace, u"save_space"},
                             Word<SplitPolicy>{SplitPolicy::Freely, u"freely"}};
constexpr std::array kPageNumbers{Word<PageNumberStyle>{PageNumberStyle::Dashes, u"dashes"},
                                  Word<PageNumberStyle>{PageNumberStyle::Plain, u"plain"},
                                  Word<PageNumberStyle>{PageNumberStyle::OfTotal, u"of_total"},
                                  Word<PageNumberStyle>{PageNumberStyle::None, u"none"}};
constexpr std::array kRunningHeads{Word<RunningHead>{RunningHead::None, u"none"},
                                   Word<RunningHead>{RunningHead::Title, u"title"},
                                   Word<RunningHead>{RunningHead::Chapter, u"chapter"},
                                   Word<RunningHead>{RunningHead::Section, u"section"}};
constexpr std::array kContents{Word<ContentsPolicy>{ContentsPolicy::None, u"none"},
                               Word<ContentsPolicy>{ContentsPolicy::Auto, u"auto"},
                               Word<ContentsPolicy>{ContentsPolicy::Always, u"always"}};
constexpr std::array kFrontParts{Word<FrontPart>{FrontPart::Title, u"title"},
                                 Word<FrontPart>{FrontPart::Subtitle, u"subtitle"},
                                 Word<FrontPart>{FrontPart::Period, u"period"},
                                 Word<FrontPart>{FrontPart::OpinionCount, u"opinion_count"},
                                 Word<FrontPart>{FrontPart::Legend, u"legend"},
                                 Word<FrontPart>{FrontPart::Notes, u"notes"}};
constexpr std::array kEditions{Word<PlanEdition>{PlanEdition::Draft, u"draft"},
                               Word<PlanEdition>{PlanEdition::Final, u"final"}};
constexpr std::array kPapers{u"A3", u"A4", u"A5", u"B4", u"B5"};

template <typename Enum, size_t N>
QString nameOf(const std::array<Word<Enum>, N> &words, Enum value)
{
    for (const auto &word : words) {
        if (word.value == value)
            return word.name.toString();
    }
    Q_UNREACHABLE();
}

template <typename Enum, size_t N>
std::optional<Enum> findIn(const std::array<Word<Enum>, N> &words, const QString &name)
{
    for (const auto &word : words) {
        if (word.name == name)
            return word.value;
    }
    return std::nullopt;
}

bool readNumber(const QJsonValue &json, double least, double most, double &out)
{
    if (!json.isDouble() || json.toDouble() < least || json.toDouble() > most)
        return false;
    out = json.toDouble();
    return true;
}

bool readWhole(const QJsonValue &json, int least, int most, int &out)
{
    double number = 0;
    if (!readNumber(json, least, most, number) || number != int(number))
        return false;
    out = int(number);
    return true;
}

bool readBool(const QJsonValue &json, bool &out)
{
    out = json.toBool();
    return json.isBool();
}

bool readString(const QJsonValue &json, QString &out)
{
    out = json.toString();
    return json.isString();
}

template <typename Enum, size_t N>
bool readWord(const std::array<Word<Enum>, N> &words, const QJsonValue &json, Enum &out)
{
    const auto found = findIn(words, json.toString());
    if (found)
        out = *found;
    return found.has_value();
}

bool readPaper(const QJsonValue &json, QString &out)
{
    out = json.toString();
    return std::any_of(kPapers.begin(), kPapers.end(),
                       [&](const char16_t *p) { return out == QStringView(p); });
}

bool readMargins(const QJsonValue &json, Margins &out)
{
    const QJsonObject object = json.toObject();
    const QMap<QString, double *> sides{{QStringLiteral("top"), &out.top},
                                        {QStringLiteral("bottom"), &out.bottom},
                                        {QStringLiteral("left"), &out.left},
                                        {QStringLiteral("right"), &out.right}};
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!sides.contains(it.key()) || !readNumber(it.value(), 5, 100, *sides[it.key()]))
            return false;
    }
    return json.isObject();
}

bool readColumn(const QJsonValue &json, Column &out)
{
    const QJsonObject object = json.toObject();
    const auto field = findIn(kFields, object[u"field"].toString());
    const bool saysDirection = object.contains(u"vertical");
    if (saysDirection && (!object[u"vertical"].isBool() || !field || !headingDepth(*field)))
        return false;
    if (!field || object.size() != (saysDirection ? 4 : 3) ||
        !readWhole(object[u"width"], 2, 200, out.width) || !readString(object[u"title"], out.title))
        return false;
    out.field = *field;
    out.vertical = object[u"vertical"].toBool();
    return true;
}

bool readColumns(const QJsonValue &json, std::vector<Column> &out)
{
    out.clear();
    bool hasSummary = false;
    for (const auto &entry : json.toArray()) {
        Column column;
        if (!readColumn(entry, column))
            return false;
        for (const Column &earlier : out) {
            if (earlier.field == column.field)
                return false;
        }
        hasSummary |= column.field == ColumnField::Summary;
        out.push_back(column);
    }
    return hasSummary;
}

bool readFree(const QJsonValue &json, std::vector<FreeField> &out)
{
    auto fields = readFreeFields(json);
    if (fields)
        out = std::move(*fields);
    return fields.has_value();
}

bool readHeadings(const QJsonValue &json, std::vector<HeadingStyle> &out)
{
    out.clear();
    for (const auto &entry : json.toArray()) {
        const QJsonObject object = entry.toObject();
        HeadingStyle style;
        if (object.size() != 3 || !readNumber(object[u"size"], 0.8, 2, style.size) ||
            !readBool(object[u"bold"], style.bold) ||
            !readWhole(object[u"shade"], 0, 50, style.shade))
            return false;
        out.push_back(style);
    }
    return !out.empty() && out.size() <= 20;
}

// Each part at most once.
bool readFrontParts(const QJsonValue &json, std::vector<FrontPart> &out)
{
    out.clear();
    for (const auto &entry : json.toArray()) {
        FrontPart part{};
        if (!readWord(kFrontParts, entry, part) ||
            std::find(out.begin(), out.end(), part) != out.end())
            return false;
        out.push_back(part);
    }
    return json.isArray();
}

bool readStrings(const QJsonValue &json, QStringList &out)
{
    out.clear();
    for (const auto &entry : json.toArray()) {
        if (!entry.isString())
            return false;
        out += entry.toString();
    }
    return json.isArray();
}

bool readIgnored(const QJsonValue &json, std::vector<IgnoredFinding> &out)
{
    out.clear();
    for (const auto &entry : json.toArray()) {
        const QJsonObject object = entry.toObject();
        IgnoredFinding ignored;
        if (object.size() != 4 || !readString(object[u"code"], ignored.code) ||
            !readString(object[u"subject"], ignored.subject) ||
            !readString(object[u"reason"], ignored.reason) ||
            !readString(object[u"words"], ignored.words))
            return false;
        out.push_back(ignored);
    }
    return json.isArray();
}

// Settings of its own are judged as they will be read; its numbers are the booklet's.
bool readExtract(const QJsonValue &json, QJsonObject &out)
{
    out = json.toObject();
    for (auto it = out.begin(); it != out.end(); ++it) {
        const QJsonObject own = it->toObject();
        const bool known =
            ((it.key() == u"title" || it.key() == u"subtitle") && it->isString()) ||
            (it.key() == u"template" && !it->toString().isEmpty()) ||
            (it.key() == u"settings" && it->isObject() && !own.contains(u"extract") &&
             !own.contains(u"numbering") && applySettings(Settings(), own).ok());
        if (!known)
            return false;
    }
    return json.isObject();
}

bool readRows(const QJsonValue &json, std::vector<QStringList> &out)
{
    out.clear();
    for (const auto &entry : json.toArray()) {
        QStringList row;
        if (!readStrings(entry, row) || row.isEmpty() ||
            (!out.empty() && row.size() != out.front().size()))
            return false;
        out.push_back(row);
    }
    return json.isArray();
}

bool readAfter(const QJsonValue &json, QString &out)
{
    return readString(json, out) && (out == u"start" || findIn(kFrontParts, out));
}

// The key that is missing, or that the type has no use for: it is refused, so that nothing is lost
// in silence. "" where all is well.
QString findKeyOutOfPlace(const PageBlock &block, const QJsonObject &object)
{
    const bool isTable = block.type == PageBlockType::Table;
    const bool isList = block.type == PageBlockType::List;
    if (object.contains(u"items") != isList || (isList && block.items.isEmpty()))
        return QStringLiteral("items");
    if (!isTable && object.contains(u"by"))
        return QStringLiteral("by");
    if (object.contains(u"rows") != isTable || (isTable && block.rows.empty()))
        return QStringLiteral("rows");
    return isTable || isList || !block.text.isEmpty() ? QString() : QStringLiteral("text");
}

// The key that cannot be used; "" where the block was read.
QString readBlock(const QJsonValue &json, bool isFront, PageBlock &out)
{
    const QJsonObject object = json.toObject();
    if (!readWord(kBlockTypes, object[u"type"], out.type))
        return QStringLiteral("type");
    for (auto it = object.begin(); it != object.end(); ++it) {
        const bool known = it.key() == u"type" ||
                           (it.key() == u"text" && readString(*it, out.text)) ||
                           (it.key() == u"items" && readStrings(*it, out.items)) ||
                           (it.key() == u"rows" && readRows(*it, out.rows)) ||
                           (it.key() == u"by" && readWord(kBreakdowns, *it, out.by)) ||
                           (it.key() == u"new_page" && readBool(*it, out.newPage)) ||
                           (isFront && it.key() == u"after" && readAfter(*it, out.after));
        if (!known)
            return it.key();
    }
    return findKeyOutOfPlace(out, object);
}

bool readBlocks(const QJsonValue &json, bool isFront, std::vector<PageBlock> &out)
{
    out.clear();
    for (const auto &entry : json.toArray()) {
        PageBlock block;
        if (!readBlock(entry, isFront, block).isEmpty())
            return false;
        out.push_back(std::move(block));
    }
    return json.isArray();
}

// Which block it is, and which key; none for what is no list.
std::optional<Error> faultOfBlocks(const QString &setting, const QJsonValue &json, bool isFront)
{
    int number = 0;
    for (const auto &entry : json.toArray()) {
        ++number;
        PageBlock block;
        const QString key = readBlock(entry, isFront, block);
        if (!key.isEmpty())
            return Error{ErrorKind::Invalid,
                         QCoreApplication::translate(
                             "Settings",
                             "The setting “%1” cannot be used: “%3” of block %2 is wrong, missing "
                             "or of no use there.")
                             .arg(setting, QString::number(number), key)};
    }
    return std::nullopt;
}

bool readWords(const QJsonValue &json, QMap<QString, QString> &out)
{
    out.clear();
    const QJsonObject object = json.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.key().isEmpty() || !readString(*it, out[it.key()]))
            return false;
    }
    return json.isObject();
}

// Braces hold words that are known, and nothing else.
bool readPattern(const QJsonValue &json, const QRegularExpression &known, QString &out)
{
    return readString(json, out) &&
           !QString(out).remove(known).contains(QRegularExpression(QStringLiteral("[{}]")));
}

bool readPeriodPattern(const QJsonValue &json, QString &out)
{
    static const QRegularExpression kWords(
        QStringLiteral("\\{(和暦|西暦|月|日|曜|末和暦\\??|末西暦\\??|末月|末日|末曜)\\}"));
    return readPattern(json, kWords, out);
}

bool readCountNote(const QJsonValue &json, QString &out)
{
    static const QRegularExpression kWords(QStringLiteral("\\{(他|件)\\}"));
    return readPattern(json, kWords, out) && (out.isEmpty() || out.contains(u'{'));
}

// A key, how it is read and how it is written: the form is this table.
struct Key
{
    QString name;
    std::function<bool(Settings &, const QJsonValue &)> read;
    std::function<QJsonValue(const Settings &)> write;
    QStringList choices = {};
    // Says more of a value that could not be read.
    std::function<std::optional<Error>(const QJsonValue &)> fault = {};
};

QJsonValue columnsToJson(const std::vector<Column> &columns)
{
    QJsonArray array;
    for (const Column &column : columns) {
        QJsonObject object{{QStringLiteral("field"), columnFieldName(column.field)},
                           {QStringLiteral("title"), column.title},
                           {QStringLiteral("width"), column.width}};
        if (column.vertical)
            object.insert(QStringLiteral("vertical"), true);
        array.append(object);
    }
    return array;
}

QJsonValue headingsToJson(const std::vector<HeadingStyle> &headings)
{
    QJsonArray array;
    for (const HeadingStyle &style : headings)
        array.append(QJsonObject{{QStringLiteral("size"), style.size},
                                 {QStringLiteral("bold"), style.bold},
                                 {QStringLiteral("shade"), style.shade}});
    return array;
}

QJsonValue frontPartsToJson(const std::vector<FrontPart> &parts)
{
    QJsonArray array;
    for (FrontPart part : parts)
        array.append(nameOf(kFrontParts, part));
    return array;
}

QJsonValue ignoredToJson(const std::vector<IgnoredFinding> &findings)
{
    QJsonArray array;
    for (const IgnoredFinding &ignored : findings)
        array.append(QJsonObject{{QStringLiteral("code"), ignored.code},
                                 {QStringLiteral("subject"), ignored.subject},
                                 {QStringLiteral("reason"), ignored.reason},
                                 {QStringLiteral("words"), ignored.words}});
    return array;
}

QJsonObject blockToJson(const PageBlock &block)
{
    QJsonObject object{{QStringLiteral("type"), nameOf(kBlockTypes, block.type)}};
    if (!block.text.isEmpty())
        object[u"text"] = block.text;
    if (block.type == PageBlockType::List)
        object[u"items"] = QJsonArray::fromStringList(block.items);
    QJsonArray rows;
    for (const QStringList &row : block.rows)
        rows.append(QJsonArray::fromStringList(row));
    if (block.type == PageBlockType::Table)
        object[u"rows"] = rows;
    if (block.by != Breakdown::None)
        object[u"by"] = nameOf(kBreakdowns, block.by);
    if (!block.after.isEmpty())
        object[u"after"] = block.after;
    if (block.newPage)
        object[u"new_page"] = true;
    return object;
}

QJsonValue wordsToJson(const QMap<QString, QString> &words)
{
    QJsonObject object;
    for (auto it = words.begin(); it != words.end(); ++it)
        object[it.key()] = it.value();
    return object;
}

QJsonValue marginsToJson(const Margins &m)
{
    return QJsonObject{{QStringLiteral("top"), m.top},
                       {QStringLiteral("bottom"), m.bottom},
                       {QStringLiteral("left"), m.left},
                       {QStringLiteral("right"), m.right}};
}

using S = Settings;
using J = QJsonValue;

Key stringKey(const QString &name, QString S::*member)
{
    return {name, [=](S &s, const J &j) { return readString(j, s.*member); },
            [=](const S &s) -> J { return s.*member; }};
}

Key stringsKey(const QString &name, QStringList S::*member)
{
    return {name, [=](S &s, const J &j) { return readStrings(j, s.*member); },
            [=](const S &s) -> J { return QJsonArray::fromStringList(s.*member); }};
}

Key boolKey(const QString &name, bool S::*member)
{
    return {name, [=](S &s, const J &j) { return readBool(j, s.*member); },
            [=](const S &s) -> J { return s.*member; }};
}

Key numberKey(const QString &name, double S::*member, double least, double most)
{
    return {name, [=](S &s, const J &j) { return readNumber(j, least, most, s.*member); },
            [=](const S &s) -> J { return s.*member; }};
}

Key wholeKey(const QString &name, int S::*member, int least, int most)
{
    return {name, [=](S &s, const J &j) { return readWhole(j, least, most, s.*member); },
            [=](const S &s) -> J { return s.*member; }};
}

template <typename Enum, size_t N>
Key wordKey(const QString &name, Enum S::*member, const std::array<Word<Enum>, N> &words)
{
    QStringList choices;
    for (const auto &word : words)
        choices += word.name.toString();
    return {name, [=](S &s, const J &j) { return readWord(words, j, s.*member); },
            [=](const S &s) -> J { return nameOf(words, s.*member); }, choices};
}

Key blocksKey(const QString &name, std::vector<PageBlock> S::*member, bool isFront)
{
    return {name,
            [=](S &s, const J &j) { return readBlocks(j, isFront, s.*member); },
            [=](const S &s) -> J {
                QJsonArray array;
                for (const PageBlock &block : s.*member)
                    array.append(blockToJson(block));
                return array;
            },
            {},
            [=](const J &j) { return faultOfBlocks(name, j, isFront); }};
}

Key paperKey()
{
    QStringList choices;
    for (const char16_t *paper : kPapers)
        choices += QString::fromUtf16(paper);
    return {QStringLiteral("paper"), [](S &s, const J &j) { return readPaper(j, s.paper); },
            [](const S &s) -> J { return s.paper; }, choices};
}

std::vector<Key> pageKeys()
{
    return {paperKey(),
            wordKey(QStringLiteral("orientation"), &S::orientation, kOrientations),
            {QStringLiteral("margins"), [](S &s, const J &j) { return readMargins(j, s.margins); },
             [](const S &s) -> J { return marginsToJson(s.margins); }},
            {QStringLiteral("font"),
             [](S &s, const J &j) { return readString(j, s.font) && !s.font.isEmpty(); },
             [](const S &s) -> J { return s.font; }},
            wordKey(QStringLiteral("latin"), &S::latin, kLatinStyles),
            numberKey(QStringLiteral("font_size"), &S::fontSize, 5, 24),
            numberKey(QStringLiteral("line_pitch"), &S::linePitch, 1.2, 3),
            boolKey(QStringLiteral("paragraph_indent"), &S::paragraphIndent),
            boolKey(QStringLiteral("hanging_punctuation"), &S::hangingPunctuation),
            wordKey(QStringLiteral("page_number"), &S::pageNumber, kPageNumbers),
            wholeKey(QStringLiteral("first_page_number"), &S::firstPageNumber, 1, 9999),
            stringKey(QStringLiteral("watermark"), &S::watermark)};
}

// By which readers find their way.
std::vector<Key> wayKeys()
{
    return {boolKey(QStringLiteral("summary"), &S::summary),
            wordKey(QStringLiteral("contents"), &S::contents, kContents),
            wholeKey(QStringLiteral("contents_depth"), &S::contentsDepth, 1, 9),
            boolKey(QStringLiteral("item_index"), &S::itemIndex),
            wordKey(QStringLiteral("running_head"), &S::runningHead, kRunningHeads),
            stringKey(QStringLiteral("short_title"), &S::shortTitle)};
}

std::vector<Key> tableKeys()
{
    return {
        {QStringLiteral("columns"), [](S &s, const J &j) { return readColumns(j, s.columns); },
         [](const S &s) -> J { return columnsToJson(s.columns); }},
        {QStringLiteral("free_fields"), [](S &s, const J &j) { return readFree(j, s.freeFields); },
         [](const S &s) -> J { return freeFieldsToJson(s.freeFields); }},
        {QStringLiteral("headings"), [](S &s, const J &j) { return readHeadings(j, s.headings); },
         [](const S &s) -> J { return headingsToJson(s.headings); }},
        wordKey(QStringLiteral("layout"), &S::layout, kLayouts),
        boolKey(QStringLiteral("stacked_rules"), &S::stackedRules),
        stringKey(QStringLiteral("block_mark"), &S::blockMark),
        boolKey(QStringLiteral("heading_counts"), &S::headingCounts),
        {QStringLiteral("count_note"),
         [](S &s, const J &j) { return readCountNote(j, s.countNote); },
         [](const S &s) -> J { return s.countNote; }},
        wholeKey(QStringLiteral("header_shade"), &S::headerShade, 0, 50),
        numberKey(QStringLiteral("rule_width"), &S::ruleWidth, 0.1, 2),
        wordKey(QStringLiteral("order"), &S::order, kOrders),
        wordKey(QStringLiteral("numbering"), &S::numbering, kNumberings),
        stringKey(QStringLiteral("reference_prefix"), &S::referencePrefix),
        stringKey(QStringLiteral("item_label"), &S::itemLabel),
        wordKey(QStringLiteral("split"), &S::split, kSplits),
        boolKey(QStringLiteral("answers_prefix"), &S::answersPrefix),
        wordKey(QStringLiteral("draft_number"), &S::draftNumber, kDraftPolicies),
        boolKey(QStringLiteral("empty_nodes"), &S::emptyNodes),
        wordKey(QStringLiteral("shared_elsewhere"), &S::sharedElsewhere, kSharedElsewhere),
        wordKey(QStringLiteral("category_style"), &S::categoryStyle, kCategoryStyles)};
}

std::vector<Key> frontKeys()
{
    return {stringKey(QStringLiteral("opinion_counter"), &S::opinionCounter),
            stringKey(QStringLiteral("submitter_counter"), &S::submitterCounter),
            boolKey(QStringLiteral("legend"), &S::legend),
            {QStringLiteral("front_parts"),
             [](S &s, const J &j) { return readFrontParts(j, s.frontParts); },
             [](const S &s) -> J { return frontPartsToJson(s.frontParts); }},
            stringKey(QStringLiteral("period_label"), &S::periodLabel),
            stringKey(QStringLiteral("count_label"), &S::countLabel),
            stringKey(QStringLiteral("legend_title"), &S::legendTitle),
            wordKey(QStringLiteral("legend_counts"), &S::legendCounts, kLegendCounts),
            boolKey(QStringLiteral("legend_total"), &S::legendTotal),
            {QStringLiteral("legend_notes"),
             [](S &s, const J &j) { return readWords(j, s.legendNotes); },
             [](const S &s) -> J { return wordsToJson(s.legendNotes); }},
            stringsKey(QStringLiteral("front_notes"), &S::frontNotes),
            blocksKey(QStringLiteral("front_blocks"), &S::frontBlocks, true),
            blocksKey(QStringLiteral("back_blocks"), &S::backBlocks, false),
            {QStringLiteral("period_pattern"),
             [](S &s, const J &j) { return readPeriodPattern(j, s.periodPattern); },
             [](const S &s) -> J { return s.periodPattern; }},
            boolKey(QStringLiteral("table_on_new_page"), &S::tableOnNewPage),
            wordKey(QStringLiteral("page_edition"), &S::pageEdition, kEditions),
            {QStringLiteral("extract"), [](S &s, const J &j) { return readExtract(j, s.extract); },
             [](const S &s) -> J { return s.extract; }},
            stringsKey(QStringLiteral("confirmed_words"), &S::confirmedWords),
            stringsKey(QStringLiteral("skipped_checks"), &S::skippedChecks),
            {QStringLiteral("ignored_findings"),
             [](S &s, const J &j) { return readIgnored(j, s.ignoredFindings); },
             [](const S &s) -> J { return ignoredToJson(s.ignoredFindings); }}};
}

const std::vector<Key> &keys()
{
    static const std::vector<Key> kKeys = [] {
        std::vector<Key> all = pageKeys();
        for (const auto &part : {wayKeys(), tableKeys(), frontKeys()})
            all.insert(all.end(), part.begin(), part.end());
        return all;
    }();
    return kKeys;
}

Error unknownKey(const QString &key)
{
    return {ErrorKind::Invalid,
            QCoreApplication::translate("Settings", "The setting “%1” is not known.").arg(key)};
}

Error badValue(const QString &key)
{
    return {ErrorKind::Invalid,
            QCoreApplication::translate("Settings", "The value of the setting “%1” cannot be used.")
                .arg(key)};
}

} // namespace

QString columnFieldName(ColumnField field)
{
    return nameOf(kFields, field);
}

std::optional<int> headingDepth(ColumnField field)
{
    switch (field) {
    case ColumnField::Path1:
        return 0;
    case ColumnField::Path2:
        return 1;
    case ColumnField::Path3:
        return 2;
    case ColumnField::Path4:
        return 3;
    case ColumnField::No:
    case ColumnField::Summary:
    case ColumnField::Response:
    case ColumnField::Category:
    case ColumnField::Count:
    case ColumnField::Free1:
    case ColumnField::Free2:
    case ColumnField::Free3:
        break;
    }
    return {};
}

std::optional<size_t> freeIndex(ColumnField field)
{
    if (field < ColumnField::Free1)
        return {};
    return size_t(field) - size_t(ColumnField::Free1);
}

QString frontPartName(FrontPart part)
{
    return nameOf(kFrontParts, part);
}

std::optional<ColumnField> findColumnField(const QString &name)
{
    return findIn(kFields, name);
}

Result<Settings> applySettings(Settings base, const QJsonObject &values)
{
    for (auto it = values.begin(); it != values.end(); ++it) {
        const auto key = std::find_if(keys().begin(), keys().end(),
                                      [&](const Key &known) { return known.name == it.key(); });
        if (key == keys().end())
            return unknownKey(it.key());
        if (!key->read(base, it.value())) {
            const auto fault = key->fault ? key->fault(it.value()) : std::nullopt;
            return fault ? *fault : badValue(it.key());
        }
    }
    return base;
}

QJsonObject settingsToJson(const Settings &settings)
{
    QJsonObject object;
    for (const Key &key : keys())
        object[key.name] = key.write(settings);
    return object;
}

PlanEdition pageEditionOf(const QJsonObject &settings)
{
    return findIn(kEditions, settings[u"page_edition"].toString()).value_or(PlanEdition::Draft);
}

QStringList settingChoices(const QString &key)
{
    const auto found = std::find_if(keys().begin(), keys().end(),
                                    [&](const Key &known) { return known.name == key; });
    return found == keys().end() ? QStringList() : found->choices;
}

} // namespace gaiyo
