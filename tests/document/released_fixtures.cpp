#include "document/upgrade_fixture.h"

#include "store/rows/upgrade_plan.h"

#include <QDir>

#include <algorithm>

namespace gaiyo {

// Every file of a released version has what was expected of it beside it.
std::vector<UpgradeFixture> upgradeFixtures(const QTemporaryDir &)
{
    const QDir data(QStringLiteral(GAIYO_TEST_DATA));
    std::vector<UpgradeFixture> fixtures;
    for (const QString &name : data.entryList({QStringLiteral("version-*.db")}, QDir::Files)) {
        if (!name.endsWith(QStringLiteral(".carried.db")))
            fixtures.push_back(readUpgradeFixture(data.filePath(name.chopped(3))));
    }
    for (int version = 1; version <= currentPlan().version; ++version) {
        const QString name = QStringLiteral("version-%1-in-use").arg(version);
        if (std::ranges::find(fixtures, name, &UpgradeFixture::name) == fixtures.end())
            qFatal("tests/data has no %s: see --write in test_upgrade.cpp", qPrintable(name));
    }
    return fixtures;
}

} // namespace gaiyo
