#include "fuzz/targets.h"

#include "base/sanitize.h"
#include "document/repair/recover.h"
#include "document/repair/recovery_journal.h"
#include "domain/outline.h"
#include "domain/seed_document.h"
#include "domain/words/code_points.h"
#include "exchange/csv/csv_export.h"
#include "exchange/csv/csv_import.h"
#include "exchange/docx/word_bytes.h"
#include "exchange/docx/word_reader.h"
#include "exchange/inquiry/read_returned.h"
#include "exchange/json/json_export.h"
#include "exchange/json/json_import.h"
#include "exchange/letters/receive.h"
#include "exchange/mail/made_mailbox.h"
#include "exchange/mail/mail_reader.h"
#include "exchange/text/published_text_import.h"
#include "exchange/xlsx/workbook_bytes.h"
#include "exchange/xlsx/xlsx_import.h"
#include "exchange/zip/zip_reader.h"
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

// What holds of everything that a file of letters gives.
QString brokenLaw(const ReceivedLetters &received)
{
    if (received.letters.empty() && received.refused.empty())
        return QStringLiteral("neither letter nor refusal");
    for (const RefusedLetter &refused : received.refused) {
        if (refused.reason.isEmpty())
            return QStringLiteral("refused without a sentence");
    }
    for (const ReceivedLetter &letter : received.letters) {
        for (const ReceivedOriginal &original : letter.originals) {
            const qsizetype length = CodePoints(original.text).count();
            if (sanitizeText(original.text) != original.text || original.text.isEmpty())
                return QStringLiteral("words not clean");
            if (CodePoints(original.masked()).count() != length)
                return QStringLiteral("masks change the length");
        }
    }
    return {};
}

QByteArray testData(const QString &name)
{
    QFile file(QStringLiteral(GAIYO_TEST_DATA "/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no %s", qPrintable(name));
    return file.readAll();
}

Outcome outcomeOfWorkbook(const QByteArray &bytes)
{
    CountingIdSource ids(QStringLiteral("x"));
    return outcomeOf(importXlsx(bytes, {ids, {}, {}, {}}));
}

// A package as such: every part that opens is read through, and gives what it said.
Outcome readZip(const QByteArray &input)
{
    const auto zip = ZipReader::open(input);
    if (!zip)
        return {false, zip.error().message.isEmpty() ? QStringLiteral("no sentence") : QString()};
    for (const ZipPart &part : zip->parts()) {
        qint64 given = 0;
        const auto read = zip->read(part, [&](QByteArrayView stretch) -> Result<void> {
            given += stretch.size();
            return {};
        });
        if (given > part.size || (read && given != part.size))
            return {true, QStringLiteral("gives other than it said")};
    }
    return {true, outcomeOfWorkbook(input).fault};
}

Target zipTarget()
{
    return {{"PK\x01\x02", "PK\x03\x04", "PK\x05\x06", QByteArray("\x08\0", 2), "\xFF\xFF\xFF\xFF",
             QByteArray("\x01\0\x10\0", 4), QByteArray("\0\0\0\0", 4), "xl/workbook.xml"},
            [] {
                return std::vector<QByteArray>{
                    opinionsWorkbook(5), testData(QStringLiteral("workbooks/as_excel.xlsx")),
                    testData(QStringLiteral("workbooks/libreoffice.xlsx"))};
            },
            readZip};
}

const QByteArray kSomeStrings = "<sst><si><t>章</t></si><si><t>意見</t></si><si><t>区の考え方</t>"
                                "</si><si><r><t>区では</t></r><r><rPr><strike/><color "
                                "rgb='FFFF0000'/></rPr><t>検討_x000D_</t></r></si><si><t>第1章　緑"
                                "</t><rPh sb='0' eb='1'><t>ダイ</t></rPh></si></sst>";
const QByteArray kSomeSheet =
    "<worksheet><cols><col min='2' max='3' hidden='1'/></cols><sheetData><row r='1'><c r='A1' "
    "t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c><c r='C1' t='s'><v>2</v></c></row><row r='2' "
    "hidden='1'><c r='A2' t='s'><v>4</v></c><c r='B2' t='inlineStr'><is><t>一</t></is></c><c "
    "r='C2' t='s' s='1'><v>3</v></c></row><row><c/><c t='str'><f>A1</f><v>二</v></c><c "
    "t='b'><v>1</v></c></row></sheetData><autoFilter ref='A1:C3'/><mergeCells><mergeCell "
    "ref='A2:A3'/><mergeCell ref='C2:C3'/></mergeCells></worksheet>";

Target sheetTarget()
{
    return {{"<row>",      "</row>",       "<c r='A3'>",     "</c>",
             "<v>",        "</v>",         "<is><t>",        "t='s'",
             "t='e'",      "s='1'",        "r='XFD1048576'", "<mergeCell ref='A1:C9'/>",
             "hidden='1'", "<!DOCTYPE a>", "<!--",           "-->",
             "<![CDATA[",  "]]>",          "&#x10FFFF;",     "<f>"},
            [] { return std::vector<QByteArray>{kSomeSheet}; },
            [](const QByteArray &input) {
                const QByteArray workbook = packageOf(input, kSomeStrings, {}, {}, {});
                Outcome outcome = outcomeOfWorkbook(workbook);
                if (outcome.fault.isEmpty())
                    outcome.fault =
                        brokenLaw(receiveLetters(QStringLiteral("a.xlsx"), workbook, {}));
                return outcome;
            }};
}

// A sheet of an inquiry by its headings, as it comes back when its hidden row is gone; one cell
// over two rows, struck words, a number.
const QByteArray kSomeInquiry =
    "<worksheet><sheetData><row r='1'><c t='inlineStr'><is><t>整理番号</t></is></c><c "
    "t='inlineStr'><is><t>現在のNo.</t></is></c><c t='inlineStr'><is><t>意見の概要</t></is></c><c "
    "t='inlineStr'><is><t>区の考え方</t></is></c><c t='inlineStr'><is><t>対応区分</t></is></c><c "
    "t='inlineStr'><is><t>備考</t></is></c></row><row r='2'><c t='inlineStr'><is><t>1-1</t></is>"
    "</c><c><v>1</v></c><c t='s'><v>1</v></c><c t='s'><v>3</v></c><c t='inlineStr'><is><t>△</t>"
    "</is></c><c/></row><row r='3'><c t='inlineStr'><is><t>1-2</t></is></c><c><v>2</v></c><c "
    "t='s'><v>0</v></c><c/><c t='e'><v>#REF!</v></c><c s='1'><v>45000</v></c></row></sheetData>"
    "<mergeCells><mergeCell ref='D2:D3'/></mergeCells></worksheet>";

// Rows stand in their order, and what counts of a cell can stand in a document.
QString brokenLawOf(const ReturnedSheet &sheet)
{
    int before = 0;
    for (size_t i = 0; i < sheet.rows.size(); ++i) {
        const ReturnedRow &row = sheet.rows[i];
        if (row.row <= before)
            return QStringLiteral("rows out of order");
        before = row.row;
        if (row.mergedWith && *row.mergedWith >= i)
            return QStringLiteral("one cell with a row below");
        if (row.answer && sanitizeText(row.answer->text) != row.answer->text)
            return QStringLiteral("words not clean");
    }
    return {};
}

Target inquiryTarget()
{
    return {{"<row>", "</row>", "<c r='D3'>", "</c>", "<v>", "</v>", "<is><t>", "t='s'", "t='e'",
             "s='1'", "r='1048576'", "<mergeCell ref='A1:F9'/>", "整理番号", "区の考え方", "<f>"},
            [] { return std::vector<QByteArray>{kSomeInquiry}; },
            [](const QByteArray &input) -> Outcome {
                const auto read = readReturned(packageOf(input, kSomeStrings, {}, {}, {}));
                if (!read)
                    return {false, read.error().message.isEmpty() ? QStringLiteral("no sentence")
                                                                  : QString()};
                return {true, brokenLawOf(*read)};
            }};
}

Target stringsTarget()
{
    return {{"<si>", "</si>", "<t>", "</t>", "<r>", "</r>", "<rPr>", "<strike/>",
             "<strike val='0'/>", "<rPh>", "</rPh>", "_x000D_", "_x005F_", "_xD800_",
             "<color rgb='FF00FF00'/>", "&amp;"},
            [] { return std::vector<QByteArray>{kSomeStrings}; },
            [](const QByteArray &input) {
                return outcomeOfWorkbook(packageOf(kSomeSheet, input, {}, {}, {}));
            }};
}

Target docxTarget()
{
    return {{"<w:p>",
             "</w:p>",
             "<w:r>",
             "</w:r>",
             "<w:t>",
             "</w:t>",
             "<w:tbl>",
             "</w:tbl>",
             "<w:tr>",
             "</w:tr>",
             "<w:tc>",
             "</w:tc>",
             "<w:ins w:author='a'>",
             "</w:ins>",
             "<w:del>",
             "</w:del>",
             "<w:txbxContent>",
             "</w:txbxContent>",
             "<w:strike/>",
             "<w:vMerge/>",
             "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>",
             "</w:sdtContent></w:sdt>",
             "<w:commentRangeStart w:id='1'/>",
             "<w:numId w:val='1'/>",
             "<w:pPr>",
             "</w:pPr>"},
            [] {
                return std::vector<QByteArray>{
                    "<w:document xmlns:w='w'><w:body><w:p><w:pPr><w:numPr><w:numId w:val='1'/>"
                    "</w:numPr></w:pPr><w:ins w:author='a'><w:r><w:t>一</w:t></w:r></w:ins><w:r>"
                    "<w:rPr><w:strike/></w:rPr><w:tab/><w:t>二</w:t><w:txbxContent><w:p><w:r><w:t>"
                    "三</w:t></w:r></w:p></w:txbxContent></w:r></w:p><w:tbl><w:tr><w:tc><w:p/>"
                    "</w:tc></w:tr></w:tbl></w:body></w:document>"};
            },
            [](const QByteArray &input) -> Outcome {
                const QByteArray package = wordPackageOf(input);
                const auto document = readWord(package);
                if (document)
                    return {true, brokenLaw(receiveLetters(QStringLiteral("a.docx"), package, {}))};
                return {false, document.error().message.isEmpty() ? QStringLiteral("no sentence")
                                                                  : QString()};
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
    if (name == u"zip")
        return zipTarget();
    if (name == u"sheet")
        return sheetTarget();
    if (name == u"inquiry")
        return inquiryTarget();
    if (name == u"docx")
        return docxTarget();
    if (name == u"strings")
        return stringsTarget();
    if (name == u"eml")
        return emlTarget();
    if (name == u"opener")
        return openerTarget();
    if (name == u"journal")
        return journalTarget();
    return std::nullopt;
}

} // namespace gaiyo::fuzz
