#include "formats/test_reading.h"

#include "base/stopped.h"
#include "domain/random_document.h"
#include "domain/seed_document.h"
#include "exchange/json/json_export.h"
#include "formats/contract.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace gaiyo;

namespace {

// Stops the work it is used in after so many ids.
class StoppingIds : public IdSource
{
public:
    StoppingIds(int after, const Progress &progress)
        : m_left(after)
        , m_progress(progress)
    {}
    QString next() override
    {
        if (--m_left == 0)
            m_progress.stop();
        return m_ids.next();
    }

private:
    int m_left;
    Progress m_progress;
    CountingIdSource m_ids{QStringLiteral("s")};
};

} // namespace

void TestReading::emptyInputIsRefused_data()
{
    readers();
}

void TestReading::emptyInputIsRefused()
{
    QFETCH(QString, id);
    for (const QByteArray &bytes :
         {QByteArray(), QByteArray("\xEF\xBB\xBF"), QByteArray("\n \r\n\t\n")}) {
        const auto read = readAs(formatOf(id), bytes);
        QVERIFY(!read);
        QCOMPARE(findReadFault(read), QString());
    }
}

void TestReading::cutInput_data()
{
    readers();
}

void TestReading::cutInput()
{
    QFETCH(QString, id);
    const Format &format = formatOf(id);
    const QByteArray sample = entryOf(format).sample;
    const qsizetype end = sample.trimmed().size();
    int taken = 0;
    constexpr int kCuts = 120;
    for (int i = 0; i < kCuts; ++i) {
        const qsizetype cut = end * i / kCuts;
        const auto read = readAs(format, sample.left(cut));
        taken += read.ok();
        const QString fault = findReadFault(read);
        QVERIFY2(fault.isEmpty(), qPrintable(QStringLiteral("cut at %1: %2").arg(cut).arg(fault)));
    }
    if (entryOf(format).knowsItsEnd)
        QCOMPARE(taken, 0);
}

void TestReading::wrongBytes_data()
{
    readers();
}

void TestReading::wrongBytes()
{
    QFETCH(QString, id);
    const Format &format = formatOf(id);
    QRandomGenerator dice(20261125);
    for (int round = 0; round < 60; ++round) {
        QByteArray noise(1 + dice.bounded(3000), '\0');
        for (char &byte : noise)
            byte = char(dice.bounded(256));
        const auto read = readAs(format, noise);
        QVERIFY2(!read || noise.size() < 64, "noise is no document");
        QCOMPARE(findReadFault(read), QString());
        QByteArray spoiled = entryOf(format).sample.left(20'000);
        for (int i = 0; i < 5; ++i)
            spoiled[dice.bounded(int(spoiled.size()))] = char(dice.bounded(256));
        QCOMPARE(findReadFault(readAs(format, spoiled)), QString());
    }
}

void TestReading::wrongEncoding_data()
{
    std::vector<const Format *> some;
    for (const Format *format : formats().readers()) {
        if (format->reader->options.testFlag(ReadOption::Encoding))
            some.push_back(format);
    }
    rows(some);
}

void TestReading::wrongEncoding()
{
    QFETCH(QString, id);
    const Format &format = formatOf(id);
    const QByteArray sample = entryOf(format).sample;
    for (const TextEncoding encoding : {TextEncoding::Cp932, TextEncoding::Utf16}) {
        const auto read = readAs(format, sample, encoding);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::Unreadable);
        QCOMPARE(findReadFault(read), QString());
    }
    QVERIFY(readAs(format, sample, TextEncoding::Utf8).ok());
}

void TestReading::hugeInput_data()
{
    readers();
}

// As much as ten national consultations would be; and what is no end of input is not begun.
void TestReading::hugeInput()
{
    QFETCH(QString, id);
    const Format &format = formatOf(id);
    QByteArray bytes;
    if (entryOf(format).huge) {
        bytes = entryOf(format).huge();
    } else if (format.writer) {
        bytes = written(format, makeLargeDocument(5'000));
    } else {
        const QByteArray sample = entryOf(format).sample;
        while (bytes.size() < 3'000'000)
            bytes += sample + '\n';
    }
    const auto read = readAs(format, bytes);
    QVERIFY2(read.ok(), read ? "" : qPrintable(read.error().message));
    QVERIFY(read->values.opinions.size() >= 1'000);
    QCOMPARE(findReadFault(read), QString());
}

void TestReading::readingStops_data()
{
    readers();
}

void TestReading::readingStops()
{
    QFETCH(QString, id);
    const Format &format = formatOf(id);
    const auto before = readAs(format, entryOf(format).sample, {}, stopped());
    QVERIFY(!before && before.error().kind == ErrorKind::Cancelled);
    QVERIFY(!before.error().message.isEmpty());
    for (const int ids : {1, 3, 6}) { // where rows get ids, in the middle
        const Progress progress = Progress::make();
        StoppingIds source(ids, progress);
        const auto during =
            readSource({entryOf(format).sample, &format}, {source, {}, {}, {}, {}, progress}, {});
        QCOMPARE(!during.ok(), progress.isStopAsked());
        QVERIFY(during.ok() || during.error().kind == ErrorKind::Cancelled);
    }
}

// The same for every format: it is not begun to be read.
void TestReading::badSources()
{
    const QTemporaryDir dir;
    const auto kindOf = [&](const QString &path) {
        const auto source = openSource(formats(), path);
        if (source)
            return ErrorKind::Internal;
        return source.error().message.contains(QDir::toNativeSeparators(path))
                   ? source.error().kind
                   : ErrorKind::Internal;
    };
    QCOMPARE(kindOf(dir.filePath(QStringLiteral("none.csv"))), ErrorKind::Missing);
    QCOMPARE(kindOf(dir.path()), ErrorKind::Unreadable);
    const QString giant = dir.filePath(QStringLiteral("giant.csv"));
    QFile file(giant);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.resize(qint64(1024) * 1024 * 1024 + 1)); // of holes
    file.close();
    QCOMPARE(kindOf(giant), ErrorKind::Unreadable);
#ifdef Q_OS_LINUX
    QCOMPARE(kindOf(QStringLiteral("/dev/zero")), ErrorKind::Unreadable);
    QCOMPARE(kindOf(QStringLiteral("/proc/self/mem")), ErrorKind::Io); // not to its end
#endif
    QCOMPARE(namesIn(dir.path()), QStringList{QStringLiteral("giant.csv")});
}
