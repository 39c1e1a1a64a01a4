#pragma once

#include "base/result.h"
#include "domain/setting_words.h"

#include <QJsonValue>
#include <QMap>
#include <QStringList>

#include <array>
#include <optional>
#include <vector>

// How the values of settings are read from JSON and written. What reads is false of a value that
// cannot be used; `out` is then undefined.
namespace gaiyo::setting {

template <typename Enum, size_t N>
bool readWord(const std::array<Word<Enum>, N> &words, const QJsonValue &json, Enum &out)
{
    const auto found = findIn(words, json.toString());
    if (found)
        out = *found;
    return found.has_value();
}

bool readNumber(const QJsonValue &json, double least, double most, double &out);
bool readWhole(const QJsonValue &json, int least, int most, int &out);
bool readBool(const QJsonValue &json, bool &out);
bool readString(const QJsonValue &json, QString &out);
bool readPaper(const QJsonValue &json, QString &out);
bool readMargins(const QJsonValue &json, Margins &out);
bool readColumns(const QJsonValue &json, std::vector<Column> &out);
bool readFree(const QJsonValue &json, std::vector<FreeField> &out);
bool readHeadings(const QJsonValue &json, std::vector<HeadingStyle> &out);
// Each part at most once.
bool readFrontParts(const QJsonValue &json, std::vector<FrontPart> &out);
bool readStrings(const QJsonValue &json, QStringList &out);
bool readIgnored(const QJsonValue &json, std::vector<IgnoredFinding> &out);
// Settings of its own are judged as they will be read; its numbers are the booklet's.
bool readExtract(const QJsonValue &json, QJsonObject &out);
bool readBlocks(const QJsonValue &json, bool isFront, std::vector<PageBlock> &out);
// Which block it is, and which key; none for what is no list.
std::optional<Error> faultOfBlocks(const QString &setting, const QJsonValue &json, bool isFront);
bool readWords(const QJsonValue &json, QMap<QString, QString> &out);
bool readPeriodPattern(const QJsonValue &json, QString &out);
bool readCountNote(const QJsonValue &json, QString &out);
QJsonValue columnsToJson(const std::vector<Column> &columns);
QJsonValue headingsToJson(const std::vector<HeadingStyle> &headings);
QJsonValue frontPartsToJson(const std::vector<FrontPart> &parts);
QJsonValue ignoredToJson(const std::vector<IgnoredFinding> &findings);
QJsonObject blockToJson(const PageBlock &block);
QJsonValue wordsToJson(const QMap<QString, QString> &words);
QJsonValue marginsToJson(const Margins &m);

} // namespace gaiyo::setting
