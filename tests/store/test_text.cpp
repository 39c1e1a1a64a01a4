#include "store/test_text.h"

#include "base/canonical_json.h"
#include "store/care/verify.h"
#include "store/file/connection.h"
#include "store/file/statement.h"
#include "store/history_list.h"
#include "store/rows/row_table.h"
#include "store/support.h"
#include "store/versions.h"

#include <QTest>

namespace gaiyo {

namespace {

QString units(std::initializer_list<char16_t> list)
{
    QString text;
    for (const char16_t unit : list)
        text += QChar(unit);
    return text;
}

// What UTF-16 on the way to SQLite and back would harm, and what must not be harmed beside it.
QStringList hardTexts()
{
    return {
        units({0xFEFF, u'a'}),
        units({0xFEFF, 0xFEFF, u'a'}),
        units({0xFFFE, u'a', u'漢'}),
        units({0xFEFF, 0xFFFE, u'a'}),
        units({0xFFFE, 0xFEFF, u'a'}),
        units({0xFEFF}),
        units({0xFFFE}),
        units({u'a', 0xFEFF, 0xFFFE, 0xFFFF, u'b'}),
        units({0xFFFF}),
        units({u'a', 0xD842, u'b', 0xDC00, u'c'}),
        units({0xD842}),
        units({0xDC00, 0xD800}),
        units({u'a', 0, u'b'}),
        units({0}),
        QStringLiteral("𠮷葛\U000E0100辻\uFE00\U0010FFFF\U0001FFFE"),
        QStringLiteral("\uE000外字\u2028\u0085\t\n"),
        QStringLiteral("'\"`[:name?1; -- %_"),
    };
}

QString throughSqlite(Connection &connection, const QString &text)
{
    Statement rows(connection, R"(SELECT CAST("t" AS BLOB) FROM (SELECT ? AS "t"))");
    rows.bind(text);
    return rows.next() ? rows.text(0) : QStringLiteral("no row");
}

QByteArray hexOf(const QByteArray &bytes)
{
    return bytes.toHex().toUpper();
}

QByteArray cellHex(const QString &path, const QByteArray &column, const QByteArray &opinion)
{
    return askForeignSql(path,
                         "SELECT hex(" + column + ") FROM opinion WHERE id='" + opinion + "'");
}

// Puts these bytes into an opinion as text, as SQLite's C interface would, with the hash of the row
// that they make.
void writeByOtherWay(const QString &path, const QString &id, const QString &summary)
{
    auto connection = Connection::open(path, Connection::Mode::ReadOnly, path);
    auto row = findRow(**connection, Entity::Opinion, id);
    QVERIFY(row && *row);
    QJsonObject fields = (*row)->record.fields;
    fields[QStringLiteral("summary")] = summary;
    connection->reset();
    runForeignSql(path, "UPDATE opinion SET summary = CAST(x'" + summary.toUtf8().toHex() +
                            "' AS TEXT), hash = x'" +
                            recordHash(Entity::Opinion, id, fields).toHex() + "' WHERE id = '" +
                            id.toUtf8() + "'");
}

} // namespace

void TestText::everyUnitComesBack()
{
    auto connection = Connection::openMemory();
    QVERIFY(connection);
    for (int unit = 0; unit <= 0xFFFF; ++unit) {
        const QChar c{char16_t(unit)};
        const QString mark(QChar(0xFEFF));
        for (const QString &text : {QString(c), c + u'a', u'a' + c, u'a' + c + u'b', mark + c}) {
            const QString back = throughSqlite(**connection, text);
            if (back != storableText(text))
                QFAIL(qPrintable(QStringLiteral("U+%1: %2").arg(unit, 4, 16).arg(back)));
        }
    }
    for (const QString &text : hardTexts())
        QCOMPARE(throughSqlite(**connection, text), storableText(text));
}

void TestText::bindsNothingAndNull()
{
    auto connection = Connection::openMemory();
    QVERIFY(connection);
    QVERIFY((*connection)->run("CREATE TABLE t (a TEXT NOT NULL, b TEXT, c BLOB NOT NULL) STRICT"));
    {
        Statement insert(**connection, "INSERT INTO t VALUES (?, ?, ?)");
        QVERIFY(insert.bind(QString()).bind(std::optional<QString>()).bindBlob({}).run());
    }
    {
        Statement insert(**connection, "INSERT INTO t VALUES (?, ?, ?)");
        QVERIFY(insert.bindUtf8({}).bind(std::optional(QString())).bindBlob("x").run());
    }
    QCOMPARE(*(*connection)->integer("SELECT sum(b IS NULL) FROM t"), 1);
    QCOMPARE(*(*connection)->integer("SELECT sum(length(a)) FROM t"), 0);
    // One value too few, at first and when the query is used again, is a fault and not a NULL.
    for (int i = 0; i < 2; ++i) {
        Statement insert(**connection, "INSERT INTO t VALUES (?, ?, ?)");
        const auto done = insert.bind(QString()).bindNull().run();
        QVERIFY(!done);
        QCOMPARE(done.error().kind, ErrorKind::Internal);
    }
    QCOMPARE(*(*connection)->integer("SELECT count(*) FROM t"), 2);
}

void TestText::rowsAndHistoryKeepWhatCanBeStored()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.db"));
    createSample(path);
    auto store = openStore(path);
    QString before = sampleDocument().opinions[0].summary;
    for (const QString &text : hardTexts()) {
        const QString stored = storableText(text);
        setField(*store, Entity::Opinion, QStringLiteral("o1"), QStringLiteral("summary"), text,
                 operation(QStringLiteral("s")));
        QCOMPARE(cellHex(path, "summary", "o1"), hexOf(stored.toUtf8()));
        QCOMPARE(store->load()->opinions[0].summary, stored);
        const auto history = readHistory(path, QStringLiteral("o1"));
        QVERIFY(history);
        QCOMPARE((*history->back().after)[u"summary"].toString(), stored);
        QCOMPARE((*history->back().before)[u"summary"].toString(), before);
        before = stored;
    }
    QCOMPARE(verifyFile(path)->size(), 0U);
}

void TestText::settingsKeepWhatCanBeStored()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.db"));
    createSample(path);
    auto store = openStore(path);
    for (const QString &text : hardTexts()) {
        const QString stored = storableText(text);
        setField(*store, Entity::Consultation, QStringLiteral("consultation"),
                 QStringLiteral("settings"), QJsonObject{{QStringLiteral("k") + text, text}},
                 operation(QStringLiteral("s")));
        const QJsonObject expected{{QStringLiteral("k") + stored, stored}};
        QCOMPARE(store->load()->consultation.settings, expected);
        QCOMPARE(askForeignSql(path, "SELECT hex(settings) FROM consultation"),
                 hexOf(canonicalJson(expected)));
    }
    QCOMPARE(verifyFile(path)->size(), 0U);
}

void TestText::namesKeepWhatCanBeStored()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.db"));
    createSample(path);
    for (const QString &text : hardTexts()) {
        const Author author{text};
        const FixedClock clock = testClock();
        auto store = openStore(path, author, clock);
        setField(*store, Entity::Opinion, QStringLiteral("o1"), QStringLiteral("summary"),
                 QStringLiteral("by ") + text, operation(QStringLiteral("s")));
        const auto history = readHistory(path, QStringLiteral("o1"));
        QVERIFY(history);
        QCOMPARE(history->back().by, storableText(text));
    }
}

// A file in which SQLite's C interface has put what Qt's UTF-16 could neither write nor read.
void TestText::olderTextsStaySound()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.db"));
    createSample(path);
    for (const QString &text : hardTexts()) {
        if (text != storableText(text))
            continue; // could never be written
        writeByOtherWay(path, QStringLiteral("o2"), text);
        QCOMPARE(verifyFile(path)->size(), 0U);
        auto store = openStore(path);
        QCOMPARE(store->load()->opinions[1].summary, text);
        // Another field of the row is changed: the text is written anew, as it was.
        setField(*store, Entity::Opinion, QStringLiteral("o2"), QStringLiteral("count"),
                 *store->revision() + 100, operation(QStringLiteral("s")));
        QCOMPARE(cellHex(path, "summary", "o2"), hexOf(text.toUtf8()));
        QCOMPARE(verifyFile(path)->size(), 0U);
    }
}

// SQLite, turning UTF-8 into UTF-16, takes F3 81 82 for the same letter as E3 81 82: a flipped bit
// must not hide behind that.
void TestText::damageThatStillReadsIsFound()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.db"));
    createSample(path);
    QByteArray bytes = readAll(path);
    const QByteArray words = sampleDocument().opinions[1].summary.toUtf8();
    const qsizetype at = bytes.indexOf(words);
    QVERIFY(at > 0);
    const qsizetype letter = bytes.indexOf("\xE5\x85\x88", at); // 先
    QVERIFY(letter > 0 && letter < at + words.size());
    bytes[letter] = char(0xF5);
    writeAll(path, bytes);
    const auto findings = verifyFile(path);
    QVERIFY(findings);
    QCOMPARE(findings->size(), 1U);
    QCOMPARE(findings->front().code, QStringLiteral("record_hash"));
    QCOMPARE(findings->front().id, QStringLiteral("o2"));
}

} // namespace gaiyo
