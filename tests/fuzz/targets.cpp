#include "fuzz/targets.h"

#include "base/sanitize.h"
#include "document/repair/recover.h"
#include "document/repair/recovery_journal.h"
#include "domain/outline.h"
#include "domain/seed_document.h"
#include "domain/words/code_points.h"
#include "exchange/csv/csv_export.h"
#include "exchange/csv/csv_import.h"
#include "exchange/json/json_export.h"
#include "exchange/json/json_import.h"
#include "exchange/mail/made_mailbox.h"
#include "exchange/mail/mail_reader.h"
#include "exchange/text/published_text_import.h"
#include "store/care/verify.h"
#include "torture/torture.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace gaiyo::fuzz {

namespace {

// What every document keeps: its order, and that nothing is lost on the way through JSON.
QString brokenLaw(const Snapshot &values)
{
    auto arranged = arrange(values);
    if (!arranged)
        return QStringLiteral("not arranged: ") + arranged.error().message;
    if (*arranged != values)
        return QStringLiteral("arranged otherwise");
    const QByteArray json = exportJson(values);
    const auto back = importJson(json);
    if (!back)
        return QStringLiteral("own JSON refused: ") + back.error().message;
    if (exportJson(*back) != json)
        return QStringLiteral("own JSON not lossless");
    return {};
}

Outcome outcomeOf(const Result<Imported> &imported)
{
    if (imported)
        return {true, brokenLaw(imported->values)};
    return {false, imported.error().message.isEmpty() ? QStringLiteral("refused without a sentence")
                                                      : QString()};
}

std::vector<QByteArray> seedText()
{
    QFile file(QStringLiteral(GAIYO_TEST_DATA "/nerima-2016.txt"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no seed");
    return {file.readAll()};
}

Target textTarget()
{
    return {{"\t", "   ", "<p>", "</p>", "\n第２章　", "\n取組項目㉖（素案：㉕）", "\nその他\n",
             "No. 2", "Ｎｏ．４", "№3", "（素案：", "意見件数　49件（3名）", "\n12\t",
             "平成28年7月1日", "◎", "\r", "{"},
            seedText,
            [](const QByteArray &input) {
                CountingIdSource ids(QStringLiteral("x"));
                return outcomeOf(importPublishedText(input, {{ids, {}, {}, {}}}));
            }};
}

Target csvTarget()
{
    return {{",", "\"", "\"\"", "\r\n", ";", "\t", "意見", "章,", "同上", "〃", "\xEF\xBB\xBF",
             "\xFF\xFE", "\x81", "件数", "999999999999", "-1", "=1+1", "（素案：①）"},
            [] { return std::vector<QByteArray>{exportCsv(readSeed(), CsvFormulas::Escape)}; },
            [](const QByteArray &input) {
                CountingIdSource ids(QStringLiteral("x"));
                return outcomeOf(importCsv(input, {{ids, {}, {}, {}}}));
            }};
}

Target jsonTarget()
{
    return {{"{", "}", "[", "]", "null", "\"\"", "\\ud800", "\\u0000", "{{No:", "}}", "{{lb}}",
             "1e999", "-0", "\"parent\":\"n2\"", "\"id\":\"o1\"", "\"settings\":{\"columns\":[]}",
             ","},
            [] { return std::vector<QByteArray>{exportJson(readSeed())}; },
            [](const QByteArray &input) -> Outcome {
                const auto values = importJson(input);
                return {values.ok(), values ? brokenLaw(*values) : QString()};
            }};
}

// What holds of every mail that was read, and of those inside it.
QString brokenLaw(const Mail &mail)
{
    if (sanitizeText(mail.text) != mail.text)
        return QStringLiteral("text not clean");
    const qsizetype length = CodePoints(mail.text).count();
    qsizetype behind = 0;
    for (const MailStretch &mark : mail.marks) {
        if (mark.start < behind || mark.end <= mark.start || mark.end > length)
            return QStringLiteral("stretches out of order or of the text");
        behind = mark.end;
    }
    for (const MailAttachment &file : mail.attachments) {
        if (file.decoded().size() != file.size || file.name.isEmpty() || file.name.contains(u'/'))
            return QStringLiteral("file without its size or with a path");
    }
    for (const Mail &inner : mail.nested) {
        if (const QString fault = brokenLaw(inner); !fault.isEmpty())
            return fault;
    }
    return {};
}

Target emlTarget()
{
    return {{"\r\n",
             "\n\n",
             "--",
             "--=_mixed_made",
             "boundary=\"",
             "=?",
             "?=",
             "?B?",
             "\x1B$B",
             "\x1B(B",
             "Content-Type: message/rfc822\r\n\r\n",
             "multipart/alternative",
             "Content-Transfer-Encoding: base64\r\n",
             "filename*0*=",
             "''",
             "\nFrom ",
             "<table>",
             "<!--",
             "&#x",
             "charset=",
             "-- \r\n",
             ";",
             "(",
             "\"",
             "format=flowed"},
            [] {
                std::vector<QByteArray> inputs;
                for (const mail::MadeMail &made : mail::makeMailbox(31)) {
                    if (made.bytes.size() < 50'000)
                        inputs.push_back(made.bytes);
                }
                return inputs;
            },
            [](const QByteArray &input) {
                Outcome outcome;
                for (const auto &read : readMailFile(input)) {
                    outcome.isTaken = outcome.isTaken || read.ok();
                    if (!read && read.error().message.isEmpty())
                        outcome.fault = QStringLiteral("refused without a sentence");
                    else if (read)
                        outcome.fault = brokenLaw(*read);
                    if (!outcome.fault.isEmpty())
                        break;
                }
                return outcome;
            }};
}

// A damaged document: looked at, opened, loaded, and what can be saved of it.
Outcome openDocument(const QByteArray &input)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.db"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(input) != input.size())
        return {false, QStringLiteral("cannot write")};
    file.close();
    (void)verifyFile(path);
    Outcome outcome;
    if (const auto store = DocumentStore::open(path, Access::ReadOnly, {}, torture::fixedClock())) {
        const auto values = (*store)->load();
        outcome.isTaken = values.ok();
        if (values && *arrange(*values) != *values)
            outcome.fault = QStringLiteral("loaded values are not arranged");
    }
    const QString out = folder.filePath(QStringLiteral("out.db"));
    const auto report =
        recoverDocument(path, out, {}, {QStringLiteral("r"), QStringLiteral("recover"), {}}, {},
                        torture::fixedClock());
    if (report && !torture::findFault(out).isEmpty())
        outcome.fault = QStringLiteral("recovered, and not sound: ") + torture::findFault(out);
    return outcome;
}

Target openerTarget()
{
    return {{QByteArray("\0\0\0\0", 4), "\xFF\xFF\xFF\xFF", "\x0D", "\x05", "\x0A",
             "CREATE TRIGGER", "CREATE VIEW", "SQLite format 3", "{}", QByteArray("\x10\x00", 2)},
            [] {
                return std::vector<QByteArray>{torture::documentBytes(torture::document(3)),
                                               torture::documentBytes(torture::document(12))};
            },
            openDocument};
}

std::vector<QByteArray> ownJournal()
{
    const QTemporaryDir folder;
    RandomIdSource ids;
    auto journal = RecoveryJournal::open(folder.path(), QStringLiteral("/share/意見.db"),
                                         QStringLiteral("山田"), torture::fixedClock(), ids);
    if (!journal)
        qFatal("no journal");
    const FieldKey key{Entity::Opinion, QStringLiteral("o1"), QStringLiteral("summary")};
    for (const char *words : {"一", "一二", "一二三"}) {
        const PendingWords pending{key, QString::fromUtf8(words), QStringLiteral("前"),
                                   1,   QStringLiteral("u1"),     torture::fixedClock().nowUtc()};
        if (!journal->keep(pending))
            qFatal("not kept");
    }
    std::vector<QByteArray> inputs;
    for (const QFileInfo &info : QDir(folder.path()).entryInfoList(QDir::Files)) {
        QFile file(info.absoluteFilePath());
        if (file.open(QIODevice::ReadOnly))
            inputs.push_back(file.readAll());
    }
    (void)journal->drop(key);
    return inputs;
}

Target journalTarget()
{
    return {{"\n", "{", "}", "\"words\"", QByteArray("\0", 1), "0123456789abcdef", "\xFF"},
            ownJournal,
            [](const QByteArray &input) -> Outcome {
                const auto words = readRecoveryJournal(input);
                return {words.ok(), {}};
            }};
}

} // namespace

std::optional<Target> findTarget(const QString &name)
{
    if (name == u"text")
        return textTarget();
    if (name == u"csv")
        return csvTarget();
    if (name == u"json")
        return jsonTarget();
    if (name == u"eml")
        return emlTarget();
    if (name == u"opener")
        return openerTarget();
    if (name == u"journal")
        return journalTarget();
    return std::nullopt;
}

} // namespace gaiyo::fuzz
