#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace gaiyo {

// One value of a free field that has a list of them.
struct FreeChoice
{
    QString symbol; // what an opinion holds and its cell shows
    QString words;  // of the legend
    bool operator==(const FreeChoice &) const = default;
};

// What the document calls a free field of its opinions, and what may stand there.
struct FreeField
{
    QString name;                    // "": this one is not used
    std::vector<FreeChoice> choices; // none: any text
    // Above the legend of the choices; none: ＜NAMEの凡例＞, "": no legend is printed.
    std::optional<QString> legendTitle = {};
    bool operator==(const FreeField &) const = default;
};

// How many an opinion has (domain/opinion.h: kFreeTexts).
inline constexpr size_t kMostFreeFields = 3;

// The setting free_fields; none where it cannot be used. Every name once, every symbol once.
std::optional<std::vector<FreeField>> readFreeFields(const QJsonValue &json);
QJsonArray freeFieldsToJson(const std::vector<FreeField> &fields);

// The free fields as the settings of the document name them; none where they cannot be read. Those
// that are not used have no name.
std::vector<FreeField> freeFieldsOf(const QJsonObject &settings);

// The words of the choice, "" where the value is none of them.
QString choiceWords(const FreeField &field, const QString &value);

} // namespace gaiyo
