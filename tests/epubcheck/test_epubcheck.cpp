#include "outside_documents.h"
#include "outside_program.h"

#include "collect/collect.h"
#include "exchange/epub/epub_export.h"
#include "exchange/zip/zip_writer.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace gaiyo;
using namespace Qt::StringLiterals;

namespace {

constexpr int kNoJava = 77;

Answer validate(const QStringList &files)
{
    return validateBy(u"epubcheck"_s, files);
}

} // namespace

class TestEpubCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyBookComplies();
    void aBookWithoutPackageDoesNot();

private:
    void write(const Snapshot &snapshot);

    QTemporaryDir m_dir;
    QStringList m_files;
};

void TestEpubCheck::write(const Snapshot &snapshot)
{
    const auto collected = collect(snapshot);
    QVERIFY(collected.ok());
    QFile file(m_dir.filePath(u"%1.epub"_s.arg(m_files.size())));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QDateTime date(QDate(2026, 4, 1), QTime(9, 0), Qt::UTC);
    QVERIFY(exportEpub(*collected, u"本"_s, file, date).ok());
    m_files << file.fileName();
}

void TestEpubCheck::initTestCase()
{
    for (const Snapshot &document : documentsOfEveryShape())
        write(document);
    const Answer answer = validate({m_files.front()});
    if (answer.exitCode == kNoJava && qEnvironmentVariableIsEmpty("GAIYO_REQUIRE_EPUBCHECK"))
        QSKIP(qPrintable(answer.text));
}

void TestEpubCheck::everyBookComplies()
{
    const Answer answer = validate(m_files);
    if (answer.exitCode != 0) // a failure's message is cut short
        qWarning("%s", qPrintable(answer.text));
    QCOMPARE(answer.exitCode, 0);
    QCOMPARE(answer.text.count(u": compliant"), m_files.size());
}

// The control: the same program complains about a zip file that is no book.
void TestEpubCheck::aBookWithoutPackageDoesNot()
{
    QFile file(m_dir.filePath(u"no.epub"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    ZipWriter zip(file);
    zip.begin("mimetype", Packing::Stored);
    zip.write("application/epub+zip");
    QVERIFY(zip.finish().ok());
    file.close();
    const Answer answer = validate({file.fileName()});
    QCOMPARE(answer.exitCode, 1);
    QVERIFY(answer.text.contains(u"NOT COMPLIANT"));
}

QTEST_GUILESS_MAIN(TestEpubCheck)
#include "test_epubcheck.moc"
