#include "exchange/opc/office_package.h"
#include "exchange/zip/zip_bytes.h"

#include <QTest>

using namespace gaiyo;

namespace {

const QByteArray kOle("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");

QByteArray wide(const char *name)
{
    QByteArray bytes;
    for (const char *c = name; *c; ++c) {
        bytes += *c;
        bytes += '\0';
    }
    return bytes;
}

class Counter : public XmlHandler
{
public:
    void start(std::string_view, const XmlAttributes &) override { ++elements; }
    void end(std::string_view) override {}
    void text(std::string_view) override {}
    int elements = 0;
};

} // namespace

// What xlsx and docx have in common.
class TestOpc : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void targets_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("part");
        const auto row = [](const char *from, const char *target, const char *part) {
            QTest::addRow("%s in %s", target, from)
                << QByteArray(from) << QByteArray(target) << QByteArray(part);
        };
        row("", "xl/workbook.xml", "xl/workbook.xml");
        row("", "/xl/workbook.xml", "xl/workbook.xml");
        row("xl/workbook.xml", "worksheets/sheet1.xml", "xl/worksheets/sheet1.xml");
        row("xl/workbook.xml", "/xl/worksheets/sheet1.xml", "xl/worksheets/sheet1.xml");
        row("xl/worksheets/sheet1.xml", "../comments1.xml", "xl/comments1.xml");
        row("xl/worksheets/sheet1.xml", "..\\a%20b.xml", "xl/a b.xml");
        row("xl/worksheets/sheet1.xml", "../../../etc/passwd", "");
        row("xl/workbook.xml", "../../x.xml", "");
        row("", "../x.xml", "");
        row("xl/workbook.xml", "./a//b.xml", "xl/a/b.xml");
    }
    void targets()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, target);
        QFETCH(QByteArray, part);
        QCOMPARE(resolveTarget(from, target), part);
    }

    void relationships()
    {
        const auto package = OfficePackage::open(
            zipOf({{"xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns='r'>"
                    "<Relationship Id='a' Type='http://x/2006/worksheet' Target='s.xml'/>"
                    "<Relationship Id='b' Type='worksheet' Target='http://x.invalid/' "
                    "TargetMode='External'/>"
                    "<Relationship Id='c' Type='worksheet' Target='../../x'/>"
                    "<Relationship Id='d' Type='http://y/strict/styles' Target='/t.xml'/>"
                    "</Relationships>"}}));
        const auto found = package->relationships("xl/workbook.xml");
        QVERIFY(found.ok());
        QCOMPARE(found->size(), size_t(2)); // nothing that leads out
        QCOMPARE(findRelationship(*found, "worksheet")->target, QByteArray("xl/s.xml"));
        QCOMPARE(findRelationship(*found, "styles")->target, QByteArray("t.xml"));
        QCOMPARE(findRelationship(*found, "styles")->id, QStringLiteral("d"));
        QVERIFY(!findRelationship(*found, "comments"));
        QVERIFY(package->relationships("")->empty());
    }

    void otherKindsOfFile_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("word");
        const auto row = [](const char *name, const QByteArray &bytes, const char *word) {
            QTest::newRow(name) << bytes << QString::fromUtf8(word);
        };
        row("xls", kOle + wide("Workbook"), ".xls)");
        row("old xls", kOle + wide("Book"), ".xls)");
        row("doc", kOle + wide("WordDocument"), ".doc)");
        row("password", kOle + wide("EncryptedPackage"), "password");
        row("something binary", kOle, "older format");
        row("text", "意見", "neither");
        row("nothing", "", "neither");
        row("cut", "PK\x03\x04", "cut short");
    }
    void otherKindsOfFile()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, word);
        const auto package = OfficePackage::open(bytes);
        QVERIFY(!package);
        QCOMPARE(package.error().kind, ErrorKind::Unreadable);
        QVERIFY2(package.error().message.contains(word), qPrintable(package.error().message));
    }

    // A check sum that is wrong counts, though what was wanted stands before it.
    void damagedBehindWhatWasWanted()
    {
        const QByteArray zip = zipOf({{"a.xml", "<a><b/></a>"}});
        Counter counter;
        QVERIFY(OfficePackage::open(zip)->read("A.XML", counter).ok());
        QCOMPARE(counter.elements, 2);
        const auto wrong = changed<quint32>(zip, entryAt(zip, 0) + kCrcAt, 1);
        QVERIFY(!OfficePackage::open(wrong)->read("a.xml", counter));
        QVERIFY(!OfficePackage::open(zip)->read("none.xml", counter));
    }
};

QTEST_GUILESS_MAIN(TestOpc)
#include "test_opc.moc"
