#include "formats/test_formats.h"

#include "base/id_source.h"
#include "base/stopped_thread.h"
#include "domain/markup.h"
#include "domain/outline.h"
#include "domain/random_document.h"
#include "domain/seed_document.h"
#include "domain/snapshot_index.h"
#include "exchange/json/json_export.h"
#include "formats/entries.h"
#include "formats/losses.h"
#include "formats/source.h"
#include "formats/write_file.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace gaiyo;

namespace {

const Formats &formats()
{
    static const Formats all = testedFormats();
    return all;
}

const Entry &entryOf(const Format &format)
{
    static const QMap<QString, Entry> entries = contractEntries();
    const auto found = entries.constFind(format.id);
    if (found == entries.cend())
        qFatal("no entry for the format %s", qPrintable(format.id));
    return *found;
}

const Format &formatOf(const QString &id)
{
    for (const Format &format : formats().all()) {
        if (format.id == id)
            return format;
    }
    qFatal("no format %s", qPrintable(id));
}

void rows(const std::vector<const Format *> &some)
{
    QTest::addColumn<QString>("id");
    for (const Format *format : some)
        QTest::newRow(qPrintable(format->id)) << format->id;
}

void readers()
{
    rows(formats().readers());
}

void writers()
{
    rows(formats().writers());
}

bool isOneWay(const FormatWriter &writer)
{
    return writer.losses == std::vector{Loss::OneWay};
}

void twoWay(bool wanted)
{
    std::vector<const Format *> some;
    for (const Format *format : formats().writers()) {
        if (isOneWay(*format->writer) != wanted)
            some.push_back(format);
    }
    rows(some);
}

WriteContext context()
{
    return {QDateTime(QDate(2026, 4, 1), QTime(9, 0), Qt::UTC), {}};
}

WriteFunction writerOf(const Format &format)
{
    auto write = format.writer->prepare({});
    if (!write)
        qFatal("%s", qPrintable(write.error().message));
    return *write;
}

QByteArray written(const Format &format, const Snapshot &values)
{
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    const auto done = writerOf(format)(values, out, context());
    if (!done)
        qFatal("%s: %s", qPrintable(format.id), qPrintable(done.error().message));
    return out.data();
}

Result<Imported> readAs(const Format &format, const QByteArray &bytes,
                        std::optional<TextEncoding> encoding = {})
{
    CountingIdSource ids(QStringLiteral("i"));
    return readSource({bytes, &format}, {ids, encoding, {}, {}}, QStringLiteral("名前"));
}

// "" for an import that is a document, or an error that a reader may have, with its sentence.
QString findReadFault(const Result<Imported> &read)
{
    if (read) {
        const auto arranged = arrange(read->values);
        return arranged && *arranged == read->values
                   ? QString()
                   : QStringLiteral("what was read is in no order");
    }
    const auto kind = read.error().kind;
    if (kind != ErrorKind::Unreadable && kind != ErrorKind::NotOurs && kind != ErrorKind::TooNew)
        return QStringLiteral("error of kind %1: %2").arg(int(kind)).arg(read.error().message);
    return read.error().message.startsWith(u"名前: ") && read.error().message.size() > 10
               ? QString()
               : QStringLiteral("no sentence: ") + read.error().message;
}

QStringList namesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

void writeTo(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

QString withoutSpace(QString text)
{
    return text.remove(QRegularExpression(QStringLiteral("\\s")));
}

// A device that asks the thread it is written in to stop, once it has taken some bytes.
class StoppingDevice : public QIODevice
{
public:
    explicit StoppingDevice(qint64 after)
        : m_left(after)
    {
        open(QIODevice::WriteOnly);
    }
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64 size) override
    {
        m_left -= size;
        if (m_left < 0)
            QThread::currentThread()->requestInterruption();
        return size;
    }

private:
    qint64 m_left;
};

// Asks the thread it is used in to stop after so many ids.
class StoppingIds : public IdSource
{
public:
    explicit StoppingIds(int after)
        : m_left(after)
    {}
    QString next() override
    {
        if (--m_left == 0)
            QThread::currentThread()->requestInterruption();
        return m_ids.next();
    }

private:
    int m_left;
    CountingIdSource m_ids{QStringLiteral("s")};
};

void inThread(const std::function<void()> &work)
{
    const std::unique_ptr<QThread> thread(QThread::create(work));
    thread->start();
    thread->wait();
}

} // namespace

void TestFormats::everyFormatIsHere()
{
    QStringList ids;
    for (const Format &format : formats().all()) {
        ids << format.id;
        QStringList losses;
        for (const Loss loss : format.writer ? format.writer->losses : std::vector<Loss>())
            losses << nameOf(loss);
        qInfo("format %-10s reads %-9s writes %-5s loses: %s", qPrintable(format.id),
              qPrintable(format.reader ? format.reader->endings.join(u' ') : QStringLiteral("-")),
              qPrintable(format.writer ? format.writer->ending : QStringLiteral("-")),
              qPrintable(losses.isEmpty() ? QStringLiteral("-") : losses.join(u", ")));
    }
    ids.sort();
    QCOMPARE(ids, contractEntries().keys()); // a new format needs an entry
    for (const Format *format : formats().readers())
        QVERIFY2(!entryOf(*format).sample.isEmpty(), qPrintable(format->id));
    for (const Format *format : formats().writers())
        QCOMPARE(bool(entryOf(*format).wordsOf), isOneWay(*format->writer));
}

// Ids, deciding endings and written endings belong to one format each.
void TestFormats::announcementsAreSound()
{
    QStringList ids;
    QStringList read;
    QStringList writtenEndings;
    QStringList options;
    for (const Format &format : formats().all()) {
        QVERIFY(!format.id.isEmpty() && !format.name.isEmpty());
        QVERIFY(format.reader || format.writer);
        ids << format.id;
        if (format.reader && format.reader->endingDecides)
            read << format.reader->endings;
        if (!format.writer)
            continue;
        writtenEndings << format.writer->ending;
        QVERIFY(!format.writer->offers.empty());
        for (const WriteOption &option : format.writer->options)
            options << option.name;
        for (const WriteOffer &offer : format.writer->offers) {
            QVERIFY(!offer.name.isEmpty() && !offer.sentence.isEmpty());
            QVERIFY(format.writer->prepare(offer.options).ok());
        }
        for (const WriteOption &option : format.writer->options) {
            if (!option.value.contains(u'|')) // any word will do
                continue;
            const auto refused = format.writer->prepare({{option.name, QStringLiteral("none")}});
            QVERIFY(!refused && refused.error().kind == ErrorKind::Usage);
            for (const QString &word : option.value.split(u'|'))
                QVERIFY(format.writer->prepare({{option.name, word}}).ok());
        }
    }
    for (QStringList *list : {&ids, &read, &writtenEndings, &options})
        QCOMPARE(list->removeDuplicates(), 0);
    QVERIFY(!writtenEndings.contains(kDocumentEnding) && !read.contains(kDocumentEnding));
}

void TestFormats::comesBack_data()
{
    twoWay(true);
}

// What the format does not declare as lost is there again; and the second round loses nothing more.
void TestFormats::comesBack()
{
    QFETCH(QString, id);
    const Format &format = formatOf(id);
    QVERIFY2(format.reader, "what is written back and forth has a reader");
    for (const Snapshot &values : {richDocument(), readSeed(), makeLargeDocument(60)}) {
        const QByteArray bytes = written(format, values);
        const auto back = readAs(format, bytes);
        QVERIFY2(back.ok(), back ? "" : qPrintable(back.error().message));
        QVERIFY(back->notUnderstood.empty());
        const auto &losses = format.writer->losses;
        const QByteArray kept = exportJson(withoutLost(values, losses));
        QCOMPARE(QString::fromUtf8(exportJson(withoutLost(back->values, losses))),
                 QString::fromUtf8(kept));
        const QByteArray second = written(format, back->values);
        if (!entryOf(format).showsWhatIsLost)
            QCOMPARE(second, bytes);
        const auto again = readAs(format, second);
        QVERIFY(again.ok());
        QVERIFY(again->values == back->values);
    }
}

void TestFormats::losesAllThatItDeclares_data()
{
    twoWay(true);
}

// A loss that is declared and does not happen would hide one that does.
void TestFormats::losesAllThatItDeclares()
{
    QFETCH(QString, id);
    const Format &format = formatOf(id);
    const Snapshot values = richDocument();
    const auto back = readAs(format, written(format, values));
    QVERIFY(back.ok());
    for (const Loss loss : format.writer->losses) {
        std::vector<Loss> others = format.writer->losses;
        others.erase(std::find(others.begin(), others.end(), loss));
        QVERIFY2(exportJson(withoutLost(values, others)) !=
                     exportJson(withoutLost(back->values, others)),
                 qPrintable(nameOf(loss)));
    }
}

void TestFormats::oneWayHasTheWords_data()
{
    twoWay(false);
}

// What is for people holds every word that is printed, and none of the notes.
void TestFormats::oneWayHasTheWords()
{
    QFETCH(QString, id);
    const Format &format = formatOf(id);
    for (const Snapshot &values : {richDocument(), readSeed()}) {
        const SnapshotIndex index(values);
        const QString words = withoutSpace(entryOf(format).wordsOf(written(format, values)));
        for (const Opinion &opinion : values.opinions) {
            const bool printed = opinion.node.has_value();
            QCOMPARE(words.contains(withoutSpace(opinion.summary.section(u'\n', 0, 0))), printed);
            if (opinion.note)
                QVERIFY(!words.contains(*opinion.note));
            if (!printed || !opinion.response)
                continue;
            const QString response = plainText(index.findResponse(*opinion.response)->markup,
                                               [&](const OpinionId &o) { return index.findNo(o); });
            QVERIFY2(words.contains(withoutSpace(response.section(u'\n', 0, 0)).left(12)),
                     qPrintable(response));
        }
    }
}

void TestFormats::emptyInputIsRefused_data()
{
    readers();
}

void TestFormats::emptyInputIsRefused()
{
    QFETCH(QString, id);
    for (const QByteArray &bytes :
         {QByteArray(), QByteArray("\xEF\xBB\xBF"), QByteArray("\n \r\n\t\n")}) {
        const auto read = readAs(formatOf(id), bytes);
        QVERIFY(!read);
        QCOMPARE(findReadFault(read), QString());
    }
}

void TestFormats::cutInput_data()
{
    readers();
}

void TestFormats::cutInput()
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

void TestFormats::wrongBytes_data()
{
    readers();
}

void TestFormats::wrongBytes()
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

void TestFormats::wrongEncoding_data()
{
    std::vector<const Format *> some;
    for (const Format *format : formats().readers()) {
        if (format->reader->options.testFlag(ReadOption::Encoding))
            some.push_back(format);
    }
    rows(some);
}

void TestFormats::wrongEncoding()
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

void TestFormats::hugeInput_data()
{
    readers();
}

// As much as ten national consultations would be; and what is no end of input is not begun.
void TestFormats::hugeInput()
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

void TestFormats::readingStops_data()
{
    readers();
}

void TestFormats::readingStops()
{
    QFETCH(QString, id);
    const Format &format = formatOf(id);
    Result<Imported> before = Imported();
    inStoppedThread([&] { before = readAs(format, entryOf(format).sample); });
    QVERIFY(!before && before.error().kind == ErrorKind::Cancelled);
    QVERIFY(!before.error().message.isEmpty());
    for (const int ids : {1, 3, 6}) { // where rows get ids, in the middle
        Result<Imported> during = Imported();
        bool asked = false;
        inThread([&] {
            StoppingIds source(ids);
            during = readSource({entryOf(format).sample, &format}, {source, {}, {}, {}}, {});
            asked = QThread::currentThread()->isInterruptionRequested();
        });
        QCOMPARE(!during.ok(), asked);
        QVERIFY(during.ok() || during.error().kind == ErrorKind::Cancelled);
    }
}

// The same for every format: it is not begun to be read.
void TestFormats::badSources()
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

void TestFormats::emptyDocument_data()
{
    writers();
}

void TestFormats::emptyDocument()
{
    QFETCH(QString, id);
    Snapshot values;
    values.consultation.title = QStringLiteral("題");
    QVERIFY(!written(formatOf(id), values).isEmpty());
}

void TestFormats::sameBytesAgain_data()
{
    writers();
}

void TestFormats::sameBytesAgain()
{
    QFETCH(QString, id);
    const Snapshot values = richDocument();
    QVERIFY(written(formatOf(id), values) == written(formatOf(id), values));
}

void TestFormats::writingStops_data()
{
    writers();
}

void TestFormats::writingStops()
{
    QFETCH(QString, id);
    const Format &format = formatOf(id);
    const Snapshot values = makeLargeDocument(300);
    const QTemporaryDir dir;
    const QString target = dir.filePath(QStringLiteral("out"));
    Result<void> outcome;
    const auto write = [&](const WriteContext &how) {
        return writeFile(writerOf(format), values, target, WholeFile::Existing::Refused, how);
    };
    inStoppedThread([&] { outcome = write(context()); });
    QVERIFY(!outcome && outcome.error().kind == ErrorKind::Cancelled);
    QVERIFY(!outcome.error().message.isEmpty());
    QCOMPARE(namesIn(dir.path()), QStringList());

    WriteContext how = context();
    how.progress = [](double) { return false; };
    outcome = write(how);
    QVERIFY(!outcome && outcome.error().kind == ErrorKind::Cancelled);
    QCOMPARE(namesIn(dir.path()), QStringList());

    // In the middle of what it writes; a format that writes all at once is at its end then.
    const qint64 size = written(format, values).size();
    inThread([&] {
        StoppingDevice out(size / 3);
        outcome = writerOf(format)(values, out, context());
    });
    QVERIFY(outcome.ok() || outcome.error().kind == ErrorKind::Cancelled);
}

void TestFormats::targetExists_data()
{
    writers();
}

void TestFormats::targetExists()
{
    QFETCH(QString, id);
    const Format &format = formatOf(id);
    const Snapshot values = richDocument();
    const QTemporaryDir dir;
    const QString target = dir.filePath(QStringLiteral("out.x"));
    const auto write = [&](const QString &path, WholeFile::Existing existing) {
        return writeFile(writerOf(format), values, path, existing, context());
    };
    const auto kindOf = [&](const QString &path, WholeFile::Existing existing) {
        const auto outcome = write(path, existing);
        return outcome || outcome.error().message.isEmpty() ? ErrorKind::Internal
                                                            : outcome.error().kind;
    };
    writeTo(target, "mine");
    QCOMPARE(kindOf(target, WholeFile::Existing::Refused), ErrorKind::Exists);
    QCOMPARE(contentOf(target), QByteArray("mine"));
    QVERIFY(write(target, WholeFile::Existing::Replaced).ok());
    QVERIFY(contentOf(target) == written(format, values));
    QVERIFY(QDir(dir.path()).mkdir(QStringLiteral("folder")));
    QCOMPARE(kindOf(dir.filePath(QStringLiteral("folder")), WholeFile::Existing::Replaced),
             ErrorKind::Exists);
    QCOMPARE(kindOf(dir.filePath(QStringLiteral("none/out.x")), WholeFile::Existing::Refused),
             ErrorKind::Io);
    QCOMPARE(namesIn(dir.path()), (QStringList{QStringLiteral("folder"), QStringLiteral("out.x")}));
}

void TestFormats::diskIsFull_data()
{
    writers();
}

// No file may grow over some bytes: a disk that is full, at several places of the file.
void TestFormats::diskIsFull()
{
#ifndef Q_OS_UNIX
    QSKIP("limits of files are Unix'");
#else
    QFETCH(QString, id);
    const Format &format = formatOf(id);
    const Snapshot values = makeLargeDocument(20);
    const qint64 size = written(format, values).size();
    const auto former = std::signal(SIGXFSZ, SIG_IGN);
    struct rlimit before = {};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    for (const qint64 room : {qint64(0), size / 2, size - 1}) {
        for (const auto existing : {WholeFile::Existing::Refused, WholeFile::Existing::Replaced}) {
            const QTemporaryDir dir;
            const QString target = dir.filePath(QStringLiteral("out"));
            QStringList names;
            if (existing == WholeFile::Existing::Replaced) {
                writeTo(target, "mine");
                names << QStringLiteral("out");
            }
            struct rlimit limit = before;
            limit.rlim_cur = rlim_t(room);
            QCOMPARE(setrlimit(RLIMIT_FSIZE, &limit), 0);
            const auto outcome = writeFile(writerOf(format), values, target, existing, context());
            QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
            QVERIFY(!outcome);
            QCOMPARE(outcome.error().kind, ErrorKind::Full);
            QVERIFY(outcome.error().message.contains(QDir::toNativeSeparators(target)));
            QCOMPARE(namesIn(dir.path()), names);
            if (!names.isEmpty())
                QCOMPARE(contentOf(target), QByteArray("mine"));
        }
    }
    std::signal(SIGXFSZ, former);
#endif
}

void TestFormats::deviceIsFull_data()
{
    writers();
}

// A device that says no at the first byte, without the file around it.
void TestFormats::deviceIsFull()
{
#ifndef Q_OS_LINUX
    QSKIP("/dev/full is Linux'");
#else
    QFETCH(QString, id);
    QFile full(QStringLiteral("/dev/full"));
    QVERIFY(full.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    const auto outcome = writerOf(formatOf(id))(makeLargeDocument(5), full, context());
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::Io);
    QVERIFY(!outcome.error().message.isEmpty());
#endif
}
