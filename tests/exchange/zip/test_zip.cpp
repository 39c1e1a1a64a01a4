#include "exchange/zip/zip_bytes.h"

#include "base/stopped.h"
#include "exchange/zip/zip_reader.h"
#include "exchange/zip/zip_writer.h"

#include <QBuffer>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

using namespace gaiyo;

namespace {

// The content of a part, or the sentence why there is none.
QByteArray contentOf(const ZipReader &zip, const QByteArray &name)
{
    const ZipPart *part = zip.findPart(name);
    if (!part)
        return "no such part";
    QByteArray content;
    const auto read = zip.read(*part, [&](QByteArrayView stretch) -> Result<void> {
        content.append(stretch.data(), stretch.size());
        return {};
    });
    return read ? content : "refused: " + read.error().message.toUtf8();
}

// Opens and reads everything; "" where all is well, else the sentence.
QString refusalOf(const QByteArray &bytes, const ZipLimits &limits = {})
{
    const auto zip = ZipReader::open(bytes, limits);
    if (!zip)
        return zip.error().kind == ErrorKind::Unreadable ? zip.error().message
                                                         : QStringLiteral("another kind");
    for (const ZipPart &part : zip->parts()) {
        const auto read = zip->read(part, [](QByteArrayView) { return Result<void>(); });
        if (!read)
            return read.error().message;
    }
    return {};
}

QByteArray noise(quint32 seed, qsizetype size)
{
    QRandomGenerator dice(seed);
    QByteArray bytes(size, '\0');
    for (char &byte : bytes)
        byte = char(dice.bounded(256));
    return bytes;
}

std::vector<NamedPart> someParts()
{
    return {{"mimetype", "application/zip"},
            {"a/empty.xml", ""},
            {"a/long.xml", QByteArray("<row>words</row>\n").repeated(20'000)},
            {"noise", noise(1, 200'000)},
            {QByteArray("日本.xml"), QByteArray("語")}};
}

} // namespace

// Zip files that we and others write, and those that somebody made to do harm.
class TestZip : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void comesBack();
    void sameBytesAgain();
    void storedIsStored();
    void otherProgramsReadIt();
    void deviceIsFull();
    void capitalsAreOneName();
    void truncatedAnywhere();
    void hostile_data();
    void hostile();
    void changedAnywhere();
    void limits();
    void noMoreThanItSays();
    void sizesOf64Bits();
    void streamed();
    void sinkEnds();
    void stops();
};

void TestZip::comesBack()
{
    const auto zip = ZipReader::open(zipOf(someParts()));
    QVERIFY(zip.ok());
    QCOMPARE(zip->parts().size(), someParts().size());
    for (const auto &[name, bytes] : someParts())
        QVERIFY2(contentOf(*zip, name) == bytes, name.constData());
    QVERIFY(!zip->findPart("none"));
    const auto none = ZipReader::open(zipOf({}));
    QVERIFY(none.ok() && none->parts().empty());
}

void TestZip::sameBytesAgain()
{
    QVERIFY(zipOf(someParts()) == zipOf(someParts()));
    QVERIFY(zipOf(someParts()).size() < 220'000); // it is packed
}

void TestZip::storedIsStored()
{
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    ZipWriter writer(out);
    writer.begin("mimetype", Packing::Stored);
    writer.write(QByteArray("application/"));
    writer.write(QByteArray("epub+zip"));
    QVERIFY(writer.finish().ok());
    // Where readers of such books look for it.
    QCOMPARE(out.data().mid(30, 28), QByteArray("mimetypeapplication/epub+zip"));
    QCOMPARE(contentOf(*ZipReader::open(out.data()), "mimetype"),
             QByteArray("application/epub+zip"));
}

// zlib's own view: what we deflate is what the directory says, part by part.
void TestZip::otherProgramsReadIt()
{
    const QByteArray zip = zipOf(someParts());
    const qsizetype entry = entryAt(zip, 2);
    QCOMPARE(qFromLittleEndian<quint32>(zip.constData() + entry + kSizeAt), 340'000u);
    QCOMPARE(qFromLittleEndian<quint16>(zip.constData() + entry + kMethodAt), quint16(8));
    // 1980-01-01, the first day that the format knows.
    QCOMPARE(qFromLittleEndian<quint16>(zip.constData() + entry + 14), quint16(0x21));
}

void TestZip::deviceIsFull()
{
#ifdef Q_OS_LINUX
    QFile full(QStringLiteral("/dev/full"));
    QVERIFY(full.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    ZipWriter writer(full);
    writer.begin("a");
    writer.write(QByteArray("words"));
    const auto done = writer.finish();
    QVERIFY(!done);
    QCOMPARE(done.error().kind, ErrorKind::Io);
#endif
}

void TestZip::capitalsAreOneName()
{
    const auto zip = ZipReader::open(zipOf({{"xl/sharedStrings.xml", "x"}}));
    QVERIFY(zip->findPart("xl/sharedstrings.xml"));
    QVERIFY(refusalOf(zipOf({{"xl/A.xml", "x"}, {"xl/a.xml", "y"}})).contains(u"xl/a.xml"));
    // A slash to the left, as one archiver writes it, and a leading one are the same name.
    QVERIFY(refusalOf(zipOf({{"xl/a.xml", "x"}, {"\\xl\\a.xml", "y"}})).contains(u"xl/a.xml"));
}

void TestZip::truncatedAnywhere()
{
    const QByteArray zip = zipOf({{"a", "words"}, {"b", QByteArray(3'000, 'x')}});
    for (qsizetype size = 0; size < zip.size(); ++size)
        QVERIFY2(!refusalOf(zip.left(size)).isEmpty(), qPrintable(QString::number(size)));
    QCOMPARE(refusalOf(zip), QString());
}

void TestZip::hostile_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("word"); // of the sentence
    const auto row = [](const char *name, const QByteArray &bytes, const char *word) {
        QTest::newRow(name) << bytes << QString::fromUtf8(word);
    };
    const QByteArray good = zipOf({{"a", QByteArray(1'000, 'x')}, {"b", noise(2, 500)}});
    const qsizetype a = entryAt(good, 0);
    const qsizetype b = entryAt(good, 1);
    row("nothing", {}, "damaged or cut");
    row("noise", noise(3, 5'000), "damaged or cut");
    row("an end mark alone", "PK\x05\x06", "damaged or cut");
    row("directory behind the end", changed<quint32>(good, good.size() - 6, 0xFFFFFFF0),
        "damaged or cut");
    row("directory that ends early", changed<quint32>(good, good.size() - 10, 47),
        "damaged or cut");
    row("on two disks", changed<quint16>(good, good.size() - 18, 1), "damaged or cut");
    row("more entries than are there",
        changed<quint16>(changed<quint16>(good, good.size() - 12, 3), good.size() - 14, 3),
        "damaged or cut");
    row("same name twice", zipOf({{"xl/a.xml", "x"}, {"xl/a.xml", "y"}}), "twice");
    row("encrypted", changed<quint16>(good, a + kFlagsAt, 1), "password");
    row("strongly encrypted", changed<quint16>(good, a + kFlagsAt, 0x41), "password");
    row("packed otherwise", changed<quint16>(good, a + kMethodAt, 12), "packed in a way");
    row("wrong check sum", changed<quint32>(good, a + kCrcAt, 7), "check sum");
    row("says less", changed<quint32>(good, a + kSizeAt, 999), "is damaged");
    row("says more", changed<quint32>(good, a + kSizeAt, 1'001), "is damaged");
    row("packed says less", changed<quint32>(good, b + kPackedSizeAt, 100), "is damaged");
    row("packed says more than the file", changed<quint32>(good, b + kPackedSizeAt, 0x7FFFFFFF),
        "damaged or cut");
    row("header outside", changed<quint32>(good, b + kHeaderAt, 0x7FFFFFFF), "damaged or cut");
    row("two parts of the same bytes", changed<quint32>(good, b + kHeaderAt, 0), "damaged or cut");
    row("swells", zipOf({{"a", QByteArray(5'000'000, ' ')}}), "unpacks to more");
    row("says that it is huge", changed<quint32>(good, a + kSizeAt, 300u * 1024 * 1024),
        "unpacks to more");
    std::vector<NamedPart> many;
    for (int i = 0; i < 2'001; ++i)
        many.emplace_back(QByteArray::number(i), "");
    row("too many parts", zipOf(many), "unpacks to more");
}

void TestZip::hostile()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, word);
    const QString refusal = refusalOf(bytes);
    QVERIFY2(refusal.contains(word), qPrintable(refusal));
}

// Whatever byte is changed: it is refused or not, but never read beyond its end.
void TestZip::changedAnywhere()
{
    const QByteArray good = zipOf({{"a", QByteArray(300, 'x')}, {"b", noise(2, 100)}});
    int refused = 0;
    for (qsizetype at = 0; at < good.size(); ++at) {
        for (const int change : {1, 0x80, 0xFF}) {
            QByteArray bytes = good;
            bytes[at] = char(bytes[at] ^ change);
            refused += !refusalOf(bytes).isEmpty();
        }
    }
    QVERIFY(refused > good.size()); // dates, versions and names are all that nobody checks
}

// Each limit for itself: at it, and beyond.
void TestZip::limits()
{
    const QByteArray zip = zipOf({{"a", noise(1, 1'000)}, {"b", noise(2, 1'000)}});
    ZipLimits limits;
    limits.partBytes = 1'000;
    limits.allBytes = 2'000;
    limits.parts = 2;
    QCOMPARE(refusalOf(zip, limits), QString());
    for (qint64 *limit : {&limits.partBytes, &limits.allBytes}) {
        --*limit;
        QVERIFY(refusalOf(zip, limits).contains(u"unpacks to more"));
        ++*limit;
    }
    limits.parts = 1;
    QVERIFY(refusalOf(zip, limits).contains(u"unpacks to more"));
    // A part that swells is a small one to a limit that begins later.
    const QByteArray swelling = zipOf({{"a", QByteArray(5'000'000, ' ')}});
    limits = {};
    limits.ratioFrom = 5'000'000;
    QCOMPARE(refusalOf(swelling, limits), QString());
}

// A part that says 999 bytes gives no more, whatever is packed in it.
void TestZip::noMoreThanItSays()
{
    const QByteArray good = zipOf({{"a", QByteArray(900'000, 'x')}});
    const auto zip = ZipReader::open(changed<quint32>(good, entryAt(good, 0) + kSizeAt, 999));
    qsizetype given = 0;
    const auto read = zip->read(zip->parts().front(), [&](QByteArrayView stretch) -> Result<void> {
        given += stretch.size();
        return {};
    });
    QVERIFY(!read);
    QVERIFY(given <= 999);
}

// Some programs write sizes of 64 bits, though they are small.
void TestZip::sizesOf64Bits()
{
    const QByteArray good = zipOf({{"a", QByteArray(1'000, 'x')}});
    const qsizetype entry = entryAt(good, 0);
    const auto packed = qFromLittleEndian<quint32>(good.constData() + entry + kPackedSizeAt);
    QByteArray extra(20, '\0');
    extra = changed<quint16>(extra, 0, 1);
    extra = changed<quint16>(extra, 2, 16);
    extra = changed<quint64>(extra, 4, 1'000);
    extra = changed<quint64>(extra, 12, packed);
    QByteArray bytes = changed<quint32>(good, entry + kSizeAt, 0xFFFFFFFF);
    bytes = changed<quint32>(bytes, entry + kPackedSizeAt, 0xFFFFFFFF);
    bytes = changed<quint16>(bytes, entry + 30, quint16(extra.size()));
    const auto directory = qFromLittleEndian<quint32>(good.constData() + good.size() - 10);
    bytes = changed<quint32>(bytes, bytes.size() - 10, directory + quint32(extra.size()));
    const QByteArray whole =
        QByteArray(bytes).insert(entry + 47, extra); // behind the name of one letter
    QCOMPARE(contentOf(*ZipReader::open(whole), "a"), QByteArray(1'000, 'x'));
    // Without the field the size is what it says: all ones.
    bytes = changed<quint32>(good, entry + kSizeAt, 0xFFFFFFFF);
    QVERIFY(!refusalOf(bytes).isEmpty());
}

// A part is never in memory as a whole.
void TestZip::streamed()
{
    const QByteArray bytes = zipOf({{"a", noise(5, 3'000'000)}, {"b", QByteArray(900'000, 'x')}});
    const auto zip = ZipReader::open(bytes);
    qsizetype longest = 0;
    qsizetype all = 0;
    QVERIFY(zip->read(*zip->findPart("b"),
                      [&](QByteArrayView stretch) -> Result<void> {
                          longest = qMax(longest, stretch.size());
                          all += stretch.size();
                          return {};
                      })
                .ok());
    QCOMPARE(all, 900'000);
    QVERIFY(longest <= 64 * 1024);
}

void TestZip::sinkEnds()
{
    const auto zip = ZipReader::open(zipOf(someParts()));
    int calls = 0;
    const auto read = zip->read(*zip->findPart("noise"), [&](QByteArrayView) -> Result<void> {
        ++calls;
        return Error{ErrorKind::Invalid, QStringLiteral("enough")};
    });
    QVERIFY(!read && read.error().kind == ErrorKind::Invalid);
    QCOMPARE(calls, 1);
}

void TestZip::stops()
{
    const auto zip = ZipReader::open(zipOf(someParts()), {}, stopped());
    const Result<void> outcome =
        zip->read(*zip->findPart("a/long.xml"), [](QByteArrayView) { return Result<void>(); });
    QVERIFY(!outcome && outcome.error().kind == ErrorKind::Cancelled);
}

QTEST_GUILESS_MAIN(TestZip)
#include "test_zip.moc"
