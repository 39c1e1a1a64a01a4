#include "document/sample_document.h"
#include "document/sharing/merge.h"
#include "domain/work/coverage.h"
#include "domain/work/work.h"
#include "store/care/backup.h"
#include "store/care/purge.h"
#include "store/care/verify.h"
#include "store/rows/record_hash.h"

#include <sqlite3.h>

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <functional>

using namespace gaiyo;

namespace {

constexpr int kGuesses = 10'000;
const QString kBefore = QStringLiteral("木を植えてください。電話は090-");
const QString kBehind = QStringLiteral("-5678です。よろしく。");
const QString kDigits = QStringLiteral("1234");

QString letterOf(const QString &digits)
{
    return kBefore + digits + kBehind;
}

QString guess(int number)
{
    return QString::number(number).rightJustified(4, u'0');
}

quint64 beginningOf(QByteArrayView bytes)
{
    quint64 value = 0;
    for (const char byte : bytes.first(8))
        value = value << 8 | quint64(uchar(byte));
    return value;
}

// All that could be the beginning of a hash in the file and its journal: eight bytes in a row, or
// sixteen hexadecimal digits.
class PossibleHashes
{
public:
    explicit PossibleHashes(const QString &path)
    {
        for (const QString &name : {path, path + QStringLiteral("-journal")}) {
            QFile file(name);
            if (file.open(QIODevice::ReadOnly))
                take(file.readAll());
        }
        std::ranges::sort(m_found);
    }

    bool has(const QByteArray &hash) const
    {
        return std::ranges::binary_search(m_found, beginningOf(hash));
    }

private:
    void take(const QByteArray &bytes)
    {
        const auto isHex = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
        qsizetype digits = 0;
        for (qsizetype i = 0; i < bytes.size(); ++i) {
            if (i + 8 <= bytes.size())
                m_found.push_back(beginningOf(QByteArrayView(bytes).sliced(i, 8)));
            digits = isHex(bytes[i]) ? digits + 1 : 0;
            if (digits >= 16)
                m_found.push_back(beginningOf(QByteArray::fromHex(bytes.mid(i - 15, 16))));
        }
    }

    std::vector<quint64> m_found;
};

// The rows as they were before something was hidden in them: an attacker knows all but the words.
using Rows = std::vector<Record>;

Rows rowsOf(const QString &path)
{
    const FixedClock clock(QDateTime(QDate(2026, 11, 23), QTime(9, 0), Qt::UTC));
    const auto store = *DocumentStore::open(path, Access::ReadWrite, {}, clock);
    const auto transaction = *store->begin();
    Rows rows =
        transaction->select(Entity::Original, QStringLiteral("origin"), QStringLiteral("machine"));
    for (const Entity entity : {Entity::Original, Entity::Passage}) {
        const QString field =
            entity == Entity::Original ? QStringLiteral("origin") : QStringLiteral("opinion");
        const QJsonValue value =
            entity == Entity::Original ? QJsonValue(QStringLiteral("typed")) : QJsonValue();
        for (const Record &row : transaction->select(entity, field, value))
            rows.push_back(row);
    }
    return rows;
}

// What the file may have of these digits: of themselves, the letter and its passages, and of the
// rows.
std::vector<QByteArray> hashesOf(const QString &digits, const Rows &rows)
{
    const auto hashOf = [](const QString &words) {
        return QCryptographicHash::hash(words.toUtf8(), QCryptographicHash::Sha256);
    };
    std::vector<QByteArray> hashes{hashOf(digits), hashOf(letterOf(digits))};
    for (const Record &row : rows) {
        QJsonObject fields = row.fields;
        if (row.entity == Entity::Original) {
            fields[u"text"] = letterOf(digits);
        } else {
            const Stretch stretch{fields[u"start"].toInt(), fields[u"end"].toInt()};
            const QString words = wordsOf(letterOf(digits), stretch);
            hashes.push_back(hashOf(words));
            fields[u"quote"] = quoteOf(words);
        }
        hashes.push_back(recordHash(row.entity, row.id, fields));
    }
    return hashes;
}

// The four digits that a file gives away to whoever tries all of them.
QStringList guessedFrom(const QString &path, const Rows &rows)
{
    const PossibleHashes known(path);
    QStringList guessed;
    for (int number = 0; number < kGuesses; ++number) {
        const auto hashes = hashesOf(guess(number), rows);
        if (std::ranges::any_of(hashes, [&](const QByteArray &hash) { return known.has(hash); }))
            guessed += guess(number);
    }
    return guessed;
}

QString applied(Document &document, const char *kind, const QJsonObject &arguments)
{
    const auto outcome = document.apply({QString::fromLatin1(kind), arguments, {}});
    const auto *done = std::get_if<Applied>(&outcome);
    if (!done)
        qFatal("%s: %s", kind, qUtf8Printable(std::get<Refusal>(outcome).error.message));
    return done->id;
}

QString addLetter(Document &document, const QString &origin = QStringLiteral("machine"),
                  const QJsonArray &masks = {})
{
    applied(document, "add_letter",
            {{QStringLiteral("method"), QStringLiteral("mail")},
             {QStringLiteral("originals"),
              QJsonArray{QJsonObject{{QStringLiteral("title"), QStringLiteral("本文")},
                                     {QStringLiteral("origin"), origin},
                                     {QStringLiteral("text"), letterOf(kDigits)},
                                     {QStringLiteral("masks"), masks}}}}});
    return document.snapshot()->work->originals.back().id.value();
}

QJsonObject stretchOf(const QString &original, const QString &words)
{
    const int start = int(letterOf(kDigits).indexOf(words));
    return {{QStringLiteral("original"), original},
            {QStringLiteral("start"), start},
            {QStringLiteral("end"), start + int(words.size())}};
}

QJsonObject with(QJsonObject object, const QString &name, const QString &value)
{
    object.insert(name, value);
    return object;
}

void maskDigits(Document &document, const QString &original)
{
    applied(
        document, "mask",
        with(stretchOf(original, kDigits), QStringLiteral("reason"), QStringLiteral("contact")));
}

QString setAside(Document &document, const QString &original, const QString &words)
{
    return applied(
        document, "set_aside",
        with(stretchOf(original, words), QStringLiteral("reason"), QStringLiteral("identity")));
}

void workIn(const QString &path, const QString &clerk, const std::function<void(Document &)> &work)
{
    FixedClock clock(QDateTime(QDate(2026, 11, 23), QTime(9, 0), Qt::UTC));
    CountingIdSource ids(clerk);
    work(**Document::open(path, Access::ReadWrite, {clock, ids, {clerk}}));
}

bool isProved(const Document &document)
{
    const auto values = *document.wholeSnapshot();
    return std::ranges::all_of(values->work->passages, [&](const Passage &passage) {
        const auto original =
            std::ranges::find(values->work->originals, passage.original, &Original::id);
        return passage.quote == quoteOf(wordsOf(*original->text, {passage.start, passage.end}));
    });
}

} // namespace

// Four digits are found by trying ten thousand: nothing that a document keeps may tell which were
// the right ones.
class TestMaskedWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void maskedDigitsCannotBeTriedOut()
    {
        SampleDocument sample;
        const auto document = sample.open();
        const QString original = addLetter(*document);
        setAside(*document, original, QStringLiteral("090-1234-5678"));
        const Rows rows = rowsOf(sample.path());
        QCOMPARE(guessedFrom(sample.path(), rows), QStringList(kDigits)); // the trial works
        maskDigits(*document, original);
        QCOMPARE(guessedFrom(sample.path(), rows), QStringList());
        QVERIFY(isProved(*document));
        // Taken back and done again.
        QVERIFY(isApplied(document->undo()));
        QVERIFY(isProved(*document));
        QVERIFY(isApplied(document->redo()));
        QCOMPARE(guessedFrom(sample.path(), rows), QStringList());
        QVERIFY(isProved(*document));
        QVERIFY(verifyFile(sample.path())->empty());
    }

    void digitsThatCameMaskedCannotBeTriedOut()
    {
        SampleDocument sample;
        const auto document = sample.open();
        const int start = int(kBefore.size());
        const QString original =
            addLetter(*document, QStringLiteral("machine"),
                      {QJsonObject{{QStringLiteral("start"), start},
                                   {QStringLiteral("end"), start + 4},
                                   {QStringLiteral("reason"), QStringLiteral("contact")}}});
        setAside(*document, original, QStringLiteral("090-1234-5678"));
        QCOMPARE(guessedFrom(sample.path(), rowsOf(sample.path())), QStringList());
    }

    void digitsMaskedInACopyCannotBeTriedOutAfterTheMerge()
    {
        SampleDocument sample;
        const QString copy = sample.path() + QStringLiteral(".carried.db");
        QString original;
        {
            const auto document = sample.open();
            original = addLetter(*document);
            setAside(*document, original, QStringLiteral("電話は090-1234-5678です。"));
        }
        QVERIFY(backupTo(sample.path(), copy).ok());
        workIn(copy, QStringLiteral("there"), [&](Document &document) {
            setAside(document, original, QStringLiteral("1234-5678"));
        });
        workIn(sample.path(), QStringLiteral("here"), [&](Document &document) {
            setAside(document, original, QStringLiteral("090-1234"));
        });
        Rows rows = rowsOf(sample.path());
        for (const Record &row : rowsOf(copy))
            rows.push_back(row);
        workIn(copy, QStringLiteral("there"),
               [&](Document &document) { maskDigits(document, original); });
        QCOMPARE(guessedFrom(sample.path(), rows), QStringList(kDigits));
        const FixedClock clock(QDateTime(QDate(2026, 11, 24), QTime(9, 0), Qt::UTC));
        const auto report = mergeCopy(copy, sample.path(), {QStringLiteral("佐藤")}, clock);
        QVERIFY2(report.ok(), report ? "" : qPrintable(report.error().message));
        QVERIFY(report->conflicts.empty());
        QCOMPARE(guessedFrom(sample.path(), rows), QStringList());
        QVERIFY(isProved(*sample.open()));
    }

    // Both what was corrected and what was masked came along from the copy.
    void digitsCorrectedAndMaskedInACopyCannotBeTriedOutAfterTheMerge()
    {
        SampleDocument sample;
        const QString copy = sample.path() + QStringLiteral(".carried.db");
        QString original;
        {
            const auto document = sample.open();
            original = addLetter(*document, QStringLiteral("typed"));
            setAside(*document, original, QStringLiteral("090-1234-5678"));
        }
        const Rows rows = rowsOf(sample.path());
        QVERIFY(backupTo(sample.path(), copy).ok());
        workIn(copy, QStringLiteral("there"), [&](Document &document) {
            maskDigits(document, original);
            QString text = *document.originalText(OriginalId(original));
            text.replace(QStringLiteral("木を"), QStringLiteral("桜の木を"));
            applied(document, "correct_original",
                    {{QStringLiteral("id"), original}, {QStringLiteral("text"), text}});
        });
        const FixedClock clock(QDateTime(QDate(2026, 11, 24), QTime(9, 0), Qt::UTC));
        const auto report = mergeCopy(copy, sample.path(), {QStringLiteral("佐藤")}, clock);
        QVERIFY2(report.ok(), report ? "" : qPrintable(report.error().message));
        QVERIFY(report->conflicts.empty());
        const auto document = sample.open();
        QVERIFY(document->originalText(OriginalId(original))->contains(QStringLiteral("桜")));
        QVERIFY(isProved(*document));
        QCOMPARE(guessedFrom(sample.path(), rows), QStringList());
    }

    // What proves a passage is of the words that it had when it was cut.
    void aPassageThatDriftedGivesNothingAway()
    {
        SampleDocument sample;
        const auto document = sample.open();
        const QString original = addLetter(*document, QStringLiteral("typed"));
        setAside(*document, original, QStringLiteral("090-1234-5678です。"));
        const Rows rows = rowsOf(sample.path());
        QString text = letterOf(kDigits);
        text.replace(QStringLiteral("です"), QStringLiteral("でした"));
        applied(*document, "correct_original",
                {{QStringLiteral("id"), original}, {QStringLiteral("text"), text}});
        QVERIFY(!isProved(*document));
        QCOMPARE(guessedFrom(sample.path(), rows), QStringList(kDigits));
        maskDigits(*document, original);
        QVERIFY(!isProved(*document)); // still to be looked at
        QCOMPARE(guessedFrom(sample.path(), rows), QStringList());
    }

    // Undo has the rows as they were before a colleague masked something in them.
    void aPassageThatComesBackGivesNothingAway()
    {
        SampleDocument sample;
        const auto document = sample.open();
        const QString original = addLetter(*document);
        const QString passage =
            setAside(*document, original, QStringLiteral("090-1234-5678です。"));
        const Rows rows = rowsOf(sample.path());
        applied(*document, "unlink", {{QStringLiteral("id"), passage}});
        workIn(sample.path(), QStringLiteral("colleague"),
               [&](Document &other) { maskDigits(other, original); });
        QVERIFY(isApplied(document->undo()));
        QCOMPARE(document->snapshot()->work->passages.size(), size_t(1));
        QCOMPARE(guessedFrom(sample.path(), rows), QStringList());
    }

    // The program, or the PC, may die when the mask is saved and before the file is written anew.
    void whatWasMaskedIsWipedByWhoeverOpensTheFileNext()
    {
        SampleDocument sample;
        sqlite3 *reader = nullptr;
        {
            const auto document = sample.open();
            const QString original = addLetter(*document);
            QObject::connect(document.get(), &Document::changed, document.get(), [&] {
                QCOMPARE(sqlite3_open(sample.path().toUtf8().constData(), &reader), SQLITE_OK);
                const char *look = R"(BEGIN; SELECT * FROM "operation")";
                QCOMPARE(sqlite3_exec(reader, look, nullptr, nullptr, nullptr), SQLITE_OK);
            });
            maskDigits(*document, original);
        }
        sqlite3_close(reader);
        const auto has = [&](const QString &words) {
            QFile journal(sample.path() + QStringLiteral("-journal"));
            return journal.open(QIODevice::ReadOnly) && journal.readAll().contains(words.toUtf8());
        };
        QVERIFY(has(letterOf(kDigits)));
        sample.open();
        QVERIFY(!has(letterOf(kDigits)));
        QVERIFY(verifyFile(sample.path())->empty());
    }

    void whatIsTakenBackStaysProved()
    {
        SampleDocument sample;
        const auto document = sample.open();
        const QString original = addLetter(*document);
        const QJsonObject to{{QStringLiteral("opinion"), QStringLiteral("o1")}};
        const auto link = [&](const QString &words) {
            applied(
                *document, "link",
                with(stretchOf(original, words), QStringLiteral("opinion"), QStringLiteral("o1")));
        };
        link(QStringLiteral("木を植えて"));
        link(QStringLiteral("植えてください"));
        QVERIFY(isProved(*document));
        QVERIFY(isApplied(document->undo()));
        QVERIFY(isProved(*document));
        QVERIFY(isApplied(document->redo()));
        QVERIFY(isProved(*document));
    }

    void ofALetterTakenOutForGoodNothingCanBeTriedOut()
    {
        SampleDocument sample;
        QString letter;
        Rows rows;
        {
            const auto document = sample.open();
            const QString original = addLetter(*document);
            setAside(*document, original, QStringLiteral("090-1234-5678"));
            letter = document->snapshot()->work->letters[0].id.value();
            rows = rowsOf(sample.path());
            applied(*document, "remove_letter", {{QStringLiteral("id"), letter}});
        }
        const FixedClock clock(QDateTime(QDate(2026, 11, 24), QTime(9, 0), Qt::UTC));
        QVERIFY(purgeLetter(sample.path(), letter, QStringLiteral("purge"), {}, clock).ok());
        QCOMPARE(guessedFrom(sample.path(), rows), QStringList());
    }

    // Earlier builds wrote hashes of former words into the history.
    void anOlderDocumentForgetsThemWhenItIsOpened()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("old.db"));
        QVERIFY(QFile::copy(QStringLiteral(GAIYO_TEST_DATA "/version-2-in-use.db"), path));
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
        const QByteArray hash = QCryptographicHash::hash(
            QStringLiteral("山田です。街灯を増やしてほしい。以上です。").toUtf8(),
            QCryptographicHash::Sha256);
        QVERIFY(PossibleHashes(path).has(hash));
        const auto forget = [&](Access access) {
            FixedClock clock(QDateTime(QDate(2026, 11, 23), QTime(9, 0), Qt::UTC));
            CountingIdSource ids(QStringLiteral("n"));
            const auto document = *Document::open(path, access, {clock, ids, {}});
            return document->snapshot()->revision;
        };
        const auto revision = forget(Access::ReadOnly);
        QVERIFY(PossibleHashes(path).has(hash)); // nothing is written by looking
        QCOMPARE(forget(Access::ReadWrite), revision);
        QVERIFY(!PossibleHashes(path).has(hash));
        QVERIFY(verifyFile(path)->empty());
        // Once and for all.
        const auto bytes = [&] {
            QFile file(path);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        const QByteArray forgotten = bytes();
        forget(Access::ReadWrite);
        QVERIFY(bytes() == forgotten);
    }
};

QTEST_GUILESS_MAIN(TestMaskedWords)
#include "test_masked_words.moc"
