#include "formats/test_formats.h"

#include "domain/markup.h"
#include "domain/random_document.h"
#include "domain/seed_document.h"
#include "domain/snapshot_index.h"
#include "exchange/json/json_export.h"
#include "formats/contract.h"
#include "formats/losses.h"

#include <QRegularExpression>
#include <QTest>

using namespace gaiyo;

namespace {

QString withoutSpace(QString text)
{
    return text.remove(QRegularExpression(QStringLiteral("\\s")));
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
    for (const QString &id : ids)
        QVERIFY2(contractEntries().contains(id),
                 qPrintable(id + QStringLiteral(" has no entry in entries.cpp")));
    for (const QString &id : contractEntries().keys())
        QVERIFY2(ids.contains(id), qPrintable(id + QStringLiteral(" is not in all_formats.cpp")));
    for (const Format *format : formats().readers())
        QVERIFY2(!entryOf(*format).sample.isEmpty(), qPrintable(format->id));
    for (const Format *format : formats().writers())
        QCOMPARE(bool(entryOf(*format).wordsOf) || entryOf(*format).isPicture,
                 isOneWay(*format->writer));
}

// Ids, deciding endings and written endings belong to one format each; an option of several says
// the same of each.
void TestFormats::announcementsAreSound()
{
    QStringList ids;
    QStringList read;
    QStringList writtenEndings;
    QMap<QString, QString> options;
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
            QCOMPARE(*options.insert(option.name, options.value(option.name, option.value)),
                     option.value);
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
    for (QStringList *list : {&ids, &read, &writtenEndings})
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
    if (entryOf(format).isPicture)
        return;
    for (Snapshot values : {richDocument(), readSeed()}) {
        // A divided row says so between its words.
        values.consultation.settings.insert(QStringLiteral("split"), QStringLiteral("never"));
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
