#pragma once

#include <QJsonValue>
#include <QList>
#include <QString>
#include <QStringList>

#include <utility>

namespace gaiyo {

// What people call the booklet's settings (domain/settings.h) and their values. Dialog and history
// use the same table; a test fails on a key or a choice that it lacks.

// "" where the table has none.
QString settingWords(const QString &key);

// The words and the values that a clerk chooses from, in the order of the list on the screen; none
// where the setting is not chosen from a list.
QList<std::pair<QString, QString>> settingChoiceWords(const QString &key);

// A value as a clerk reads it: 縦; A4; 上20 下20 左20 右20（mm）.
QString settingValueWords(const QString &key, const QJsonValue &value);

// What a column of the booklet can show, by the names of domain/settings.h, and what each is
// called.
QStringList columnFieldNames();
QString columnFieldWords(const QString &field);

} // namespace gaiyo
