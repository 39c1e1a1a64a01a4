#include "formats/contract.h"

#include "domain/outline.h"
#include "domain/random_document.h"
#include "domain/work/work.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QTest>

namespace gaiyo {

const Formats &formats()
{
    static const Formats all = testedFormats();
    return all;
}

const std::vector<Formats> &editions()
{
    static const std::vector<Formats> all = testedEditions();
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
    for (const Formats &edition : editions()) {
        for (const Format &format : edition.all()) {
            if (format.id == id)
                return format;
        }
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
    auto all = formats().writers();
    for (const Formats &edition : editions()) {
        for (const Format *format : edition.writers())
            all.push_back(format);
    }
    rows(all);
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

Snapshot largeDocument(int opinions)
{
    Snapshot values = makeLargeDocument(opinions);
    Work work;
    for (const Opinion &opinion : values.opinions) {
        const QString name = opinion.id.value();
        Letter letter{LetterId(QStringLiteral("l-") + name), int(work.letters.size()) + 1};
        work.originals.push_back({OriginalId(QStringLiteral("t-") + name), letter.id,
                                  QStringLiteral("本文"), QStringLiteral("typed"), opinion.summary,
                                  true});
        work.passages.push_back({PassageId(QStringLiteral("p-") + name),
                                 OriginalId(QStringLiteral("t-") + name),
                                 0,
                                 4,
                                 opinion.id,
                                 {}});
        work.letters.push_back(std::move(letter));
        work.planChanges.push_back({PlanChangeId(QStringLiteral("v-") + name), opinion.node,
                                    QStringLiteral("本文"), QStringLiteral("34"), opinion.summary,
                                    opinion.summary, QStringLiteral("時点修正")});
    }
    for (Opinion &opinion : values.opinions)
        opinion.inExtract = true;
    values.work = WorkPtr(work);
    auto arranged = arrange(std::move(values));
    if (!arranged)
        qFatal("%s", qPrintable(arranged.error().message));
    return *arranged;
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
                        std::optional<TextEncoding> encoding, const Progress &progress)
{
    CountingIdSource ids(QStringLiteral("i"));
    return readSource({bytes, &format}, {ids, encoding, {}, {}, {}, progress},
                      QStringLiteral("名前"));
}

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

} // namespace gaiyo
