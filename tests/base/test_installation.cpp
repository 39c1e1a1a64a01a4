#include "base/installation.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace gaiyo;
using namespace Qt::StringLiterals;

class TestInstallation : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsFilesBesideTheProgram();
    void findsFilesOfAnInstalledPackage();
    void isPortableWhereTheFolderIs();
};

void TestInstallation::findsFilesBesideTheProgram()
{
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath(u"bin/fonts"_s));
    QVERIFY(QDir(folder.path()).mkpath(u"share/gaiyo/fonts"_s));
    QCOMPARE(programFilesFolder(folder.filePath(u"bin"_s)), folder.filePath(u"bin"_s));
}

void TestInstallation::findsFilesOfAnInstalledPackage()
{
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath(u"bin"_s));
    QCOMPARE(programFilesFolder(folder.filePath(u"bin"_s)), folder.filePath(u"bin"_s));
    QVERIFY(QDir(folder.path()).mkpath(u"share/gaiyo/fonts"_s));
    QCOMPARE(programFilesFolder(folder.filePath(u"bin"_s)), folder.filePath(u"share/gaiyo"_s));
}

void TestInstallation::isPortableWhereTheFolderIs()
{
    const QTemporaryDir folder;
    QCOMPARE(portableFolder(folder.path()), QString());
    QVERIFY(QDir(folder.path()).mkpath(u"settings"_s));
    QCOMPARE(portableFolder(folder.path()), folder.filePath(u"settings"_s));
}

QObject *makeInstallationTest()
{
    return new TestInstallation;
}

#include "test_installation.moc"
