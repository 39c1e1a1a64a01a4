#pragma once

#include "document/document.h"

#include <QJsonObject>
#include <QString>
#include <QTemporaryDir>

#include <vector>

namespace gaiyo {

// A document as a program of some version left it, with history, purged texts, removed rows and
// named versions, a copy of it that was carried off and worked on, and what both held in the eyes
// of the program that wrote them.
struct UpgradeFixture
{
    QString name;
    QString path;         // not to be written to
    QString carried;      // "" for none
    QJsonObject expected; // present, versions (by name), merged (with the copy)
};

// Those that this program has to be able to read: the files in tests/data for the program as it
// is, a made-up one in `folder` for the program of a made-up next version.
std::vector<UpgradeFixture> upgradeFixtures(const QTemporaryDir &folder);

// Makes one with the program as it is: BASE.db, BASE.carried.db and BASE.expected.json.
UpgradeFixture makeUpgradeFixture(const QString &base);
// Writes down what is in a file of this very version that is there already.
QJsonObject writeExpected(const QString &base);
UpgradeFixture readUpgradeFixture(const QString &base);

// Every row as JSON, by id.
QJsonObject dump(const Snapshot &values);
QJsonObject dumpOf(const QString &path);

} // namespace gaiyo
