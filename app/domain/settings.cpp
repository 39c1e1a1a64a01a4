#include "domain/settings.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QMap>

#include <array>
#include <functional>

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
                             Word<ColumnField>{ColumnField::Count, u"count"}};
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
    double width = 0;
    if (!field || object.size() != 3 || !readNumber(object[u"width"], 2, 200, width) ||
        width != int(width) || !readString(object[u"title"], out.title))
        return false;
    out.field = *field;
    out.width = int(width);
    return true;
}

bool readColumns(const QJsonValue &json, std::vector<Column> &out)
{
    out.clear();
    bool hasSummary = false;
    for (const QJsonValue &entry : json.toArray()) {
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

bool readStrings(const QJsonValue &json, QStringList &out)
{
    out.clear();
    for (const QJsonValue &entry : json.toArray()) {
        if (!entry.isString())
            return false;
        out += entry.toString();
    }
    return json.isArray();
}

// A key, how it is read and how it is written: the form is this table.
struct Key
{
    QString name;
    std::function<bool(Settings &, const QJsonValue &)> read;
    std::function<QJsonValue(const Settings &)> write;
};

QJsonValue columnsToJson(const std::vector<Column> &columns)
{
    QJsonArray array;
    for (const Column &column : columns)
        array.append(QJsonObject{{QStringLiteral("field"), columnFieldName(column.field)},
                                 {QStringLiteral("title"), column.title},
                                 {QStringLiteral("width"), column.width}});
    return array;
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

const std::vector<Key> &keys()
{
    static const std::vector<Key> kKeys{
        {QStringLiteral("paper"), [](S &s, const J &j) { return readPaper(j, s.paper); },
         [](const S &s) -> J { return s.paper; }},
        {QStringLiteral("orientation"),
         [](S &s, const J &j) { return readWord(kOrientations, j, s.orientation); },
         [](const S &s) -> J { return nameOf(kOrientations, s.orientation); }},
        {QStringLiteral("margins"), [](S &s, const J &j) { return readMargins(j, s.margins); },
         [](const S &s) -> J { return marginsToJson(s.margins); }},
        {QStringLiteral("font"),
         [](S &s, const J &j) { return readString(j, s.font) && !s.font.isEmpty(); },
         [](const S &s) -> J { return s.font; }},
        {QStringLiteral("font_size"),
         [](S &s, const J &j) { return readNumber(j, 5, 24, s.fontSize); },
         [](const S &s) -> J { return s.fontSize; }},
        {QStringLiteral("columns"), [](S &s, const J &j) { return readColumns(j, s.columns); },
         [](const S &s) -> J { return columnsToJson(s.columns); }},
        {QStringLiteral("opinion_counter"),
         [](S &s, const J &j) { return readString(j, s.opinionCounter); },
         [](const S &s) -> J { return s.opinionCounter; }},
        {QStringLiteral("submitter_counter"),
         [](S &s, const J &j) { return readString(j, s.submitterCounter); },
         [](const S &s) -> J { return s.submitterCounter; }},
        {QStringLiteral("draft_number"),
         [](S &s, const J &j) { return readWord(kDraftPolicies, j, s.draftNumber); },
         [](const S &s) -> J { return nameOf(kDraftPolicies, s.draftNumber); }},
        {QStringLiteral("empty_nodes"), [](S &s, const J &j) { return readBool(j, s.emptyNodes); },
         [](const S &s) -> J { return s.emptyNodes; }},
        {QStringLiteral("legend"), [](S &s, const J &j) { return readBool(j, s.legend); },
         [](const S &s) -> J { return s.legend; }},
        {QStringLiteral("shared_elsewhere"),
         [](S &s, const J &j) { return readWord(kSharedElsewhere, j, s.sharedElsewhere); },
         [](const S &s) -> J { return nameOf(kSharedElsewhere, s.sharedElsewhere); }},
        {QStringLiteral("category_style"),
         [](S &s, const J &j) { return readWord(kCategoryStyles, j, s.categoryStyle); },
         [](const S &s) -> J { return nameOf(kCategoryStyles, s.categoryStyle); }},
        {QStringLiteral("front_notes"),
         [](S &s, const J &j) { return readStrings(j, s.frontNotes); },
         [](const S &s) -> J { return QJsonArray::fromStringList(s.frontNotes); }},
        {QStringLiteral("watermark"), [](S &s, const J &j) { return readString(j, s.watermark); },
         [](const S &s) -> J { return s.watermark; }},
    };
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
        if (!key->read(base, it.value()))
            return badValue(it.key());
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

} // namespace gaiyo
