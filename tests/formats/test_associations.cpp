#include "formats/test_associations.h"

#include "formats/entries.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace gaiyo;

namespace {

QString readPackaging(const QString &name)
{
    QFile file(QStringLiteral(GAIYO_SOURCE_DIR "/packaging/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("packaging/%s is not there", qPrintable(name));
    return QString::fromUtf8(file.readAll());
}

QStringList captures(const QString &text, const QString &pattern)
{
    QStringList all;
    for (auto it =
             QRegularExpression(pattern, QRegularExpression::MultilineOption).globalMatch(text);
         it.hasNext();)
        all << it.next().captured(1);
    all.removeDuplicates();
    return all;
}

} // namespace

// The program is started with what is associated: it must be a document or something to import.
void TestAssociations::windowsEndingsAreKnown()
{
    const Formats formats = testedFormats();
    const QString nsi = readPackaging(QStringLiteral("windows/gaiyo.nsi"));
    const QStringList added = captures(
        nsi, QStringLiteral("^ *WriteRegStr SHCTX \"Software\\\\Classes\\\\\\.(\\w+)\\\\"));
    const QStringList removed = captures(
        nsi, QStringLiteral("^ *DeleteRegValue SHCTX \"Software\\\\Classes\\\\\\.(\\w+)\\\\"));
    QVERIFY(added.contains(kDocumentEnding));
    QCOMPARE(removed, added); // the uninstaller takes back what the installer said
    for (const QString &ending : added)
        QVERIFY2(ending == kDocumentEnding || formats.isImportName(QStringLiteral("a.") + ending),
                 qPrintable(ending));
}

// Our own type is known by its content; any other that is listed would have to be a format's.
void TestAssociations::linuxTypesAreKnown()
{
    const QString desktop = readPackaging(QStringLiteral("linux/gaiyo.desktop"));
    QStringList listed =
        captures(desktop, QStringLiteral("^MimeType=(.*)$")).join(u';').split(u';');
    listed.removeAll(QString());
    const QString types = readPackaging(QStringLiteral("linux/gaiyo.xml"));
    QCOMPARE(listed, captures(types, QStringLiteral("<mime-type type=\"([^\"]+)\"")));
    const Formats formats = testedFormats();
    for (const QString &ending : captures(types, QStringLiteral("<glob pattern=\"\\*\\.(\\w+)\"")))
        QVERIFY2(ending == kDocumentEnding || formats.isImportName(QStringLiteral("a.") + ending),
                 qPrintable(ending));
}
