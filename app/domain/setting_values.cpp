#include "domain/setting_values.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace gaiyo::setting {

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

namespace {

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

} // namespace

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

namespace {

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

} // namespace

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

namespace {

// Braces hold words that are known, and nothing else.
bool readPattern(const QJsonValue &json, const QRegularExpression &known, QString &out)
{
    return readString(json, out) &&
           !QString(out).remove(known).contains(QRegularExpression(QStringLiteral("[{}]")));
}

} // namespace

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

} // namespace gaiyo::setting
