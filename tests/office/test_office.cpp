#include "office/shapes.h"

#include "outside_program.h"

#include "base/id_source.h"
#include "booklet/font_set.h"
#include "collect/category_words.h"
#include "collect/collect.h"
#include "collect/comparison.h"
#include "domain/compare/compare.h"
#include "domain/edited_document.h"
#include "domain/outline.h"
#include "domain/random_document.h"
#include "domain/seed_document.h"
#include "domain/work/work.h"
#include "exchange/docx/docx_export.h"
#include "exchange/inquiry/inquiry_document.h"
#include "exchange/inquiry/inquiry_workbook.h"
#include "exchange/originals/originals_blocks.h"
#include "exchange/xlsx/xlsx_export.h"
#include "exchange/zip/zip_reader.h"
#include "formats/all_formats.h"
#include "formats/source.h"

#include <QBuffer>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace gaiyo;
using namespace Qt::StringLiterals;

namespace {

const QDateTime kDate(QDate(2026, 4, 1), QTime(9, 0), Qt::UTC);

Formats formats()
{
    return allFormats([]() -> Result<std::shared_ptr<const FontSet>> {
        auto fonts = loadFonts(QStringLiteral(GAIYO_FONTS));
        if (!fonts)
            return fonts.error();
        return std::make_shared<const FontSet>(std::move(*fonts));
    });
}

Result<std::shared_ptr<const FontSet>> noFonts()
{
    return Error{ErrorKind::Internal, {}};
}

void writeWith(const Formats &all, const Snapshot &values, const QString &path)
{
    const Format *format = all.findWriter(path.section(u'.', -1));
    if (!format)
        qFatal("no format writes %s", qPrintable(path));
    const auto write = format->writer->prepare({});
    QFile file(path);
    if (!write || !file.open(QIODevice::WriteOnly))
        qFatal("%s", qPrintable(path));
    if (const auto done = (*write)(values, file, {kDate, {}}); !done)
        qFatal("%s", qPrintable(done.error().message));
}

void writeBooklet(const Snapshot &values, const QString &path)
{
    writeWith(formats(), values, path);
}

// Each opinion of the document as a letter that it was cut from.
Snapshot lettersOf(Snapshot values)
{
    Work work;
    for (const Opinion &opinion : values.opinions) {
        const QString id = opinion.id.value();
        const Letter letter{LetterId(u"l-"_s + id), int(work.letters.size()) + 1};
        work.originals.push_back(
            {OriginalId(u"t-"_s + id), letter.id, u"本文"_s, u"typed"_s, opinion.summary, true});
        work.passages.push_back(
            {PassageId(u"p-"_s + id), OriginalId(u"t-"_s + id), 0, 1, opinion.id, {}});
        work.letters.push_back(letter);
    }
    values.work = WorkPtr(work);
    return values;
}

void writeTables(const Snapshot &values, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("%s", qPrintable(path));
    if (const auto done = exportXlsx(values, file, {kDate, {}, u"3-12345678"_s}); !done)
        qFatal("%s", qPrintable(done.error().message));
}

// Everything that such a sheet can have.
InquirySheet inquiry()
{
    using Kind = DifferencePiece::Kind;
    InquirySheet sheet{};
    sheet.document = u"document"_s;
    sheet.sheet = u"sheet"_s;
    sheet.title = u"計画（素案）"_s;
    sheet.round = u"第1回"_s;
    sheet.department = u"公園課"_s;
    sheet.dueOn = QDate(2026, 10, 3);
    sheet.choices = {{u"◎"_s, u"反映したもの"_s}, {u"※"_s, u"対応が困難なもの"_s}};
    InquiryRow row{};
    row.opinion = u"o 1/<&>"_s;
    row.ref = u"12-3"_s;
    row.no = 1;
    row.place = u"第1章\n(1) 項目"_s;
    row.summary = u"=1+1\tと\n\n𠮷野家の葛󠄀"_s;
    row.answer = u"新しい答え\nです。"_s;
    row.marked = {
        {Kind::Removed, u"古い"_s}, {Kind::Added, u"新しい"_s}, {Kind::Same, u"答え\nです。"_s}};
    row.category = u"◎"_s;
    sheet.rows.push_back(row);
    row.marked.clear();
    row.category.clear();
    sheet.rows.push_back(row);
    return sheet;
}

void writeInquiry(const InquirySheet &sheet, const QString &path)
{
    QFile file(path);
    const auto write = path.endsWith(u".docx"_s) ? writeInquiryDocument : writeInquiryWorkbook;
    if (!file.open(QIODevice::WriteOnly) || !write(sheet, file, kDate, {}))
        qFatal("%s", qPrintable(path));
}

Answer validate(const QStringList &files)
{
    return validateBy(u"office"_s, files);
}

QString withoutSpace(QString text)
{
    text.removeIf([](QChar c) { return c.isSpace(); });
    return text;
}

// Without what a merged cell that begins again says of itself; a booklet may say it elsewhere, too.
QString withoutSameAnswers(const QString &text)
{
    static const QRegularExpression kSame(u"（No\\.\\d+の回答と同じ）"_s);
    return withoutSpace(text).remove(kSame);
}

// What LibreOffice reads in a Word document: the cells of each row one after the other.
QString readByLibreOffice(const QString &path, const QTemporaryDir &dir)
{
    const Answer answer = runOutside(
        u"soffice"_s,
        {u"-env:UserInstallation=file://%1"_s.arg(dir.filePath(u"profile"_s)), u"--headless"_s,
         u"--convert-to"_s, u"txt:Text (encoded):UTF8"_s, u"--outdir"_s, dir.path(), path});
    QFile text(dir.filePath(path.section(u'/', -1).section(u'.', 0, 0) + u".txt"_s));
    if (answer.exitCode != 0 || !text.open(QIODevice::ReadOnly))
        qFatal("LibreOffice (packaging/debian/test.packages): %s", qPrintable(answer.text));
    return QString::fromUtf8(text.readAll()).remove(QChar(QChar::ByteOrderMark));
}

// What LibreOffice reads when it has accepted all tracked changes, or taken all back: the words,
// and how many rows its tables have.
struct Settled
{
    QString words;
    int rows = 0;
};

// The profile must be there: its first start writes over the macros.
Settled settledByLibreOffice(const QString &path, bool isAccepted, const QTemporaryDir &dir)
{
    const QString macros = dir.filePath(u"profile/user/basic/Standard/Module1.xba"_s);
    QFile macro(macros);
    if (!macro.open(QIODevice::WriteOnly))
        qFatal("%s", qPrintable(macros));
    macro.write(R"(<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub Settle(source As String, command As String, target As String)
  Dim none()
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = &quot;Hidden&quot;
  hidden(0).Value = True
  opened = StarDesktop.loadComponentFromURL(source, &quot;_blank&quot;, 0, hidden())
  dispatcher = createUnoService(&quot;com.sun.star.frame.DispatchHelper&quot;)
  dispatcher.executeDispatch(opened.CurrentController.Frame, command, &quot;&quot;, 0, none())
  Dim form(1) As New com.sun.star.beans.PropertyValue
  form(0).Name = &quot;FilterName&quot;
  form(0).Value = &quot;Text (encoded)&quot;
  form(1).Name = &quot;FilterOptions&quot;
  form(1).Value = &quot;UTF8&quot;
  opened.storeToURL(target, form())
  form(0).Value = &quot;OpenDocument Text Flat XML&quot;
  opened.storeToURL(target &amp; &quot;.fodt&quot;, form())
  opened.close(True)
End Sub
</script:module>
)");
    macro.close();
    const QString out = dir.filePath(isAccepted ? u"accepted.txt"_s : u"rejected.txt"_s);
    const QString command =
        isAccepted ? u".uno:AcceptAllTrackedChanges"_s : u".uno:RejectAllTrackedChanges"_s;
    const Answer answer = runOutside(
        u"soffice"_s,
        {u"-env:UserInstallation=file://%1"_s.arg(dir.filePath(u"profile"_s)), u"--headless"_s,
         u"macro:///Standard.Module1.Settle(\"file://%1\",\"%2\",\"file://%3\")"_s.arg(
             path, command, out)});
    QFile text(out);
    if (answer.exitCode != 0 || !text.open(QIODevice::ReadOnly))
        qFatal("LibreOffice: %s", qPrintable(answer.text));
    QFile page(out + u".fodt"_s);
    if (!page.open(QIODevice::ReadOnly))
        qFatal("LibreOffice has not written the tables");
    return {QString::fromUtf8(text.readAll()).remove(QChar(QChar::ByteOrderMark)),
            int(page.readAll().count("<table:table-row"))};
}

// Of all tables of the booklet for Word.
int tableRows(const Snapshot &values)
{
    const auto booklet = collect(values);
    QBuffer file;
    file.open(QIODevice::WriteOnly);
    if (!booklet || !exportDocx(*booklet, file, kDate))
        qFatal("the booklet cannot be written");
    const auto zip = ZipReader::open(file.data());
    const ZipPart *part = zip ? zip->findPart("word/document.xml") : nullptr;
    QByteArray words;
    if (!part || !zip->read(*part, [&](QByteArrayView stretch) -> Result<void> {
            words.append(stretch.data(), stretch.size());
            return {};
        }))
        qFatal("no document.xml");
    return int(words.count("<w:tr>"));
}

// What the booklet says, in reading order: the truth for both editions.
QString wordsOf(const Collected &booklet)
{
    QString words;
    const auto add = [&](const std::vector<Paragraph> &paragraphs) {
        for (const Paragraph &paragraph : paragraphs)
            words += paragraph.text();
    };
    for (const Block &block : booklet.blocks) {
        if (const auto *heading = std::get_if<HeadingBlock>(&block)) {
            words += heading->text;
            continue;
        }
        const auto &row = std::get<RowBlock>(block);
        for (const Column &column : booklet.settings.columns) {
            switch (column.field) {
            case ColumnField::No:
                words += row.label;
                break;
            case ColumnField::Summary:
                add(row.summary);
                break;
            case ColumnField::Response:
                if (row.response)
                    add(row.response->paragraphs);
                break;
            case ColumnField::Category:
                if (row.category) {
                    const LegendEntry &entry = booklet.legend[*row.category];
                    words += booklet.settings.categoryStyle == CategoryStyle::Symbol
                                 ? entry.symbol
                                 : entry.symbol + entry.text;
                }
                break;
            case ColumnField::Count:
                words += QString::number(row.count);
                break;
            case ColumnField::Path1:
            case ColumnField::Path2:
            case ColumnField::Path3:
            case ColumnField::Path4:
                if (const PathCell *heading = row.findPath(column.field);
                    heading && heading->span > 0)
                    words += heading->text;
                break;
            case ColumnField::Free1:
            case ColumnField::Free2:
            case ColumnField::Free3:
                if (const auto *cell = row.findFree(column.field)) {
                    for (const Paragraph &paragraph : *cell)
                        words += paragraph.text();
                }
                break;
            }
        }
    }
    return withoutSpace(words);
}

QString textOf(const std::vector<Paragraph> &paragraphs)
{
    QString words;
    for (const Paragraph &paragraph : paragraphs)
        words += paragraph.text();
    return words;
}

// What the rows of a comparison say in one of its two states, by that state's own document. A text
// in which only numbers changed, since others moved, has the later ones in both.
class StateWords
{
public:
    StateWords(const Snapshot &before, const Snapshot &after, Mark taken)
        : m_state(taken == Mark::Added ? after : before)
        , m_index(m_state)
        , m_afterIndex(after)
        , m_taken(taken)
    {
        m_state.consultation.settings = after.consultation.settings;
        m_state.consultation.templateName = after.consultation.templateName;
        m_booklet = *collect(m_state);
        for (const Block &block : m_booklet.blocks) {
            if (const auto *row = std::get_if<RowBlock>(&block))
                m_rows.insert(row->opinion.value(), row);
            else
                m_headings.insert(std::get<HeadingBlock>(block).node.value(),
                                  std::get<HeadingBlock>(block).text);
        }
        const auto changes = compare(before, after);
        for (const OpinionChange &change : changes->opinions) {
            if (change.field == kResponseField)
                m_otherResponses.insert(change.opinion.value());
        }
    }

    // What stands before the table, in its order.
    QStringList front() const
    {
        const FrontPage &page = m_booklet.front;
        QStringList words{page.title, page.subtitle, page.period, page.opinionCount};
        for (const LegendEntry &entry : m_booklet.legend)
            words += entry.symbol + entry.text + legendCount(m_booklet, entry);
        return words;
    }

    QString run(const Collected &comparison) const
    {
        QString words;
        for (const Block &block : comparison.blocks) {
            const Mark mark = std::visit([](const auto &each) { return each.mark; }, block);
            if (mark != Mark::None && mark != m_taken)
                continue;
            const auto *heading = std::get_if<HeadingBlock>(&block);
            if (heading && heading->mark == Mark::None && heading->marked.runs.empty())
                words += heading->text;
            else if (heading)
                words += m_headings[heading->node.value()];
            else
                words += wordsOf(std::get<RowBlock>(block), comparison.settings);
        }
        return withoutSpace(words);
    }

private:
    QString wordsOf(const RowBlock &row, const Settings &settings) const
    {
        const RowBlock *own = m_rows[row.opinion.value()];
        if (!own)
            return u"?"_s;
        QString words;
        for (const Column &column : settings.columns) {
            if (column.field == ColumnField::No)
                words += row.label;
            else if (column.field == ColumnField::Summary)
                words += m_index.findOpinion(row.opinion)->summary;
            else if (column.field == ColumnField::Response && row.response)
                words += responseOf(row);
            else if (column.field == ColumnField::Category && own->category)
                words += categoryWords(m_booklet.legend[*own->category], settings.categoryStyle);
            else if (column.field == ColumnField::Count)
                words += QString::number(own->count);
        }
        return words;
    }

    QString responseOf(const RowBlock &row) const
    {
        if (row.response->sameAs)
            return textOf(row.response->paragraphs);
        const bool isOther =
            row.mark != Mark::None || m_otherResponses.contains(row.opinion.value());
        const SnapshotIndex &index = isOther ? m_index : m_afterIndex;
        return printedResponse(*index.findOpinion(row.opinion), index);
    }

    Snapshot m_state;
    SnapshotIndex m_index;
    SnapshotIndex m_afterIndex;
    Mark m_taken;
    Collected m_booklet;
    QHash<QString, const RowBlock *> m_rows;
    QHash<QString, QString> m_headings;
    QSet<QString> m_otherResponses;
};

QString titleRow(const Collected &booklet)
{
    QString titles;
    for (const Column &column : booklet.settings.columns)
        titles += column.title;
    return withoutSpace(titles);
}

// How often each character stands in the PDF, without what is printed again on each page.
QHash<QChar, int> charactersOf(QString text)
{
    QHash<QChar, int> counts;
    for (const QChar c : withoutSpace(std::move(text)))
        ++counts[c];
    return counts;
}

// Words that came and went, whole and in part, rows, and a heading.
Snapshot editedSeed()
{
    Snapshot after = readSeed();
    for (size_t i = 0; i < after.opinions.size(); i += 3)
        after.opinions[i].summary.insert(int(i), u"加筆\n二段落目"_s);
    for (size_t i = 0; i < after.responses.size(); i += 4)
        after.responses[i].markup = u"お答えを改めました。"_s;
    after.opinions.erase(after.opinions.begin() + 20);
    Opinion added = after.opinions[8];
    added.id = OpinionId(u"added"_s);
    added.summary = u"新しく届いたご意見です。\nよろしくお願いします。"_s;
    after.opinions.insert(after.opinions.begin() + 8, added);
    Opinion moved = after.opinions[30];
    after.opinions.erase(after.opinions.begin() + 30);
    moved.node = after.opinions[2].node;
    moved.summary += u"\n移したうえの加筆。"_s;
    after.opinions.insert(after.opinions.begin() + 2, moved);
    after.nodes[3].title += u"（改題）"_s;
    after.consultation.title += u"（第二稿）"_s;
    after.categories[1].text += u"（改）"_s;
    return *arrange(after);
}

// Two opinions cut in two, and one that went into the one before it.
Snapshot splitSeed()
{
    Snapshot after = readSeed();
    for (const size_t at : {size_t(4), size_t(12)}) {
        Opinion part = after.opinions[at];
        const qsizetype half = part.summary.indexOf(u'。') + 1;
        part.id = OpinionId(u"part%1"_s.arg(at));
        part.summary = part.summary.mid(half);
        after.opinions[at].summary.truncate(half);
        after.opinions.insert(after.opinions.begin() + qsizetype(at) + 1, part);
    }
    Opinion &kept = after.opinions[30];
    kept.summary += after.opinions[31].summary;
    after.opinions.erase(after.opinions.begin() + 31);
    return *arrange(after);
}

void documents()
{
    QTest::addColumn<Snapshot>("values");
    // False where an answer of several opinions goes on over a page: the PDF says it again there.
    QTest::addColumn<bool>("isEqual");
    QTest::newRow("seed") << readSeed() << true;
    QTest::newRow("382 opinions") << manySharedResponses() << false;
    QTest::newRow("hard words") << hardWords() << true;
}

} // namespace

class TestOffice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void packagesAreValid();
    void brokenPackageIsNot();
    void sameRowsAndWords_data() { documents(); }
    void sameRowsAndWords();
    void lettersHaveTheirWords_data() { documents(); }
    void lettersHaveTheirWords();
    void sameCharactersAsThePdf_data() { documents(); }
    void sameCharactersAsThePdf();
    void trackedChangesAreTwoTexts_data();
    void trackedChangesAreTwoTexts();
    void trackedChangesOfAStackIncludeItsLabels();
    void factsOfADecisionAreOneSheet_data() { documents(); }
    void factsOfADecisionAreOneSheet();
    void savedAgainByOthers_data() { documents(); }
    void savedAgainByOthers();
    void stateWithoutItsColumn();

private:
    QTemporaryDir m_dir;
};

void TestOffice::initTestCase()
{
    const Answer found = runOutside(u"bash"_s, {u"-c"_s, u"command -v soffice"_s});
    const Answer valid = validate({});
    const bool isThere = found.exitCode == 0 && valid.exitCode == 0;
    if (!isThere && qEnvironmentVariableIsEmpty("GAIYO_REQUIRE_OFFICE"))
        QSKIP(
            qPrintable(u"LibreOffice or openxml-audit is not there: "_s + found.text + valid.text));
    QVERIFY2(isThere, qPrintable(found.text + valid.text));
}

void TestOffice::packagesAreValid()
{
    QStringList files;
    std::vector<Snapshot> documents{readSeed(), manySharedResponses(), hardWords(), Snapshot()};
    for (quint32 i = 0; i < 4; ++i)
        documents.push_back(RandomDocument(i).make());
    for (const Snapshot &values : documents) {
        const QString name = m_dir.filePath(u"%1"_s.arg(files.size()));
        writeBooklet(values, name + u".docx"_s);
        writeTables(values, name + u".xlsx"_s);
        files << name + u".docx"_s << name + u".xlsx"_s;
        if (files.size() > 6) // the words are those of the first documents
            continue;
        for (const QString &ending : {u"-letters.docx"_s, u"-letters.xlsx"_s}) {
            writeWith(originalsFormats(noFonts), lettersOf(values), name + ending);
            files << name + ending;
        }
    }
    for (const QString &ending : {u"inquiry.docx"_s, u"inquiry.xlsx"_s}) {
        files << m_dir.filePath(ending);
        writeInquiry(inquiry(), files.last());
    }
    const Answer answer = validate(files);
    if (answer.exitCode != 0) // a failure's message is cut short
        qWarning("%s", qPrintable(answer.text));
    QCOMPARE(answer.exitCode, 0);
    QCOMPARE(answer.text.count(u": valid"), files.size());
}

// The control: the same program complains about an element at a wrong place.
void TestOffice::brokenPackageIsNot()
{
    const QString path = m_dir.filePath(u"broken.docx"_s);
    writeBooklet(readSeed(), path);
    const Answer broken = runOutside(
        u"/usr/bin/python3"_s,
        {u"-c"_s,
         u"import sys,zipfile\n"
         "p=sys.argv[1]; z=zipfile.ZipFile(p); parts=[(n,z.read(n)) for n in z.namelist()]\n"
         "w=zipfile.ZipFile(p,'w')\n"
         "for n,b in parts: w.writestr(n,b.replace(b'<w:tcPr>',b'<w:p/><w:tcPr>',1))\n"
         "w.close()"_s,
         path});
    QCOMPARE(broken.exitCode, 0);
    QCOMPARE(validate({path}).exitCode, 1);
}

// LibreOffice shows every row with its cells, in the booklet's order, and nothing else but that a
// merged cell goes on.
void TestOffice::sameRowsAndWords()
{
    QFETCH(Snapshot, values);
    const auto booklet = collect(values);
    QVERIFY(booklet.ok());
    const QString path = m_dir.filePath(u"rows.docx"_s);
    writeBooklet(values, path);
    const QString seen = withoutSpace(readByLibreOffice(path, m_dir));
    const QString titles = titleRow(*booklet);
    const qsizetype table = seen.indexOf(titles);
    QVERIFY(table > 0);
    const QString rows = withoutSameAnswers(seen.mid(table + titles.size()));
    const QString expected = withoutSameAnswers(wordsOf(*booklet));
    qsizetype at = 0;
    while (at < rows.size() && at < expected.size() && rows[at] == expected[at])
        ++at;
    QVERIFY2(rows == expected, qPrintable(u"at %1: “%2” for “%3”"_s.arg(at).arg(
                                   rows.mid(at, 40), expected.mid(at, 40))));
    const QString front = seen.left(table);
    for (const LegendEntry &entry : booklet->legend)
        QVERIFY(front.contains(withoutSpace(entry.symbol + entry.text) +
                               QString::number(entry.count) + booklet->settings.opinionCounter));
    for (const QString &words : {booklet->front.title, booklet->front.subtitle,
                                 booklet->front.period, booklet->front.opinionCount})
        QVERIFY2(front.contains(withoutSpace(words)), qPrintable(words));
}

// LibreOffice shows the letters with their words, and nothing else.
void TestOffice::lettersHaveTheirWords()
{
    QFETCH(Snapshot, values);
    const Snapshot letters = lettersOf(values);
    const auto list = collectOriginals(letters);
    QVERIFY(list.ok());
    const QString path = m_dir.filePath(u"letters.docx"_s);
    writeWith(originalsFormats(noFonts), letters, path);
    const QString seen = withoutSpace(readByLibreOffice(path, m_dir));
    const QString expected =
        withoutSpace(list->front.title + list->front.subtitle) + wordsOf(*list);
    QVERIFY(expected.contains(u"〔No.1〕"_s));
    qsizetype at = 0;
    while (at < seen.size() && at < expected.size() && seen[at] == expected[at])
        ++at;
    QVERIFY2(seen == expected, qPrintable(u"at %1: “%2” for “%3”"_s.arg(at).arg(
                                   seen.mid(at, 40), expected.mid(at, 40))));
}

// The PDF has the same characters, each as often, but for what is printed on every page.
void TestOffice::sameCharactersAsThePdf()
{
    QFETCH(Snapshot, values);
    QFETCH(bool, isEqual);
    values.consultation.settings.insert(u"watermark"_s, QString());
    values.consultation.settings.insert(u"page_number"_s, u"none"_s);
    values.consultation.settings.insert(u"split"_s, u"never"_s); // a divided row says so
    const auto booklet = collect(values);
    QVERIFY(booklet.ok());
    const QString word = m_dir.filePath(u"same.docx"_s);
    const QString pdf = m_dir.filePath(u"same.pdf"_s);
    writeBooklet(values, word);
    writeBooklet(values, pdf);
    const Answer text = runOutside(u"pdftotext"_s, {u"-raw"_s, pdf, u"-"_s});
    QCOMPARE(text.exitCode, 0);
    auto inPdf = charactersOf(withoutSameAnswers(text.text));
    const auto inWord = charactersOf(withoutSameAnswers(readByLibreOffice(word, m_dir)));
    const QString titles = titleRow(*booklet);
    // The title row again on each further page with rows; what continues says so.
    int again = 0;
    for (const QString &page : text.text.split(u'\f', Qt::SkipEmptyParts))
        again += withoutSpace(page).contains(titles.left(8));
    QVERIFY(again > 1);
    for (const QChar c : titles)
        inPdf[c] -= again - 1;
    QStringList differences;
    for (auto it = inPdf.begin(); it != inPdf.end(); ++it) {
        const int here = inWord.value(it.key());
        if (isEqual ? it.value() != here : it.value() < here)
            differences
                << u"%1: %2 in the PDF, %3 in Word"_s.arg(it.key()).arg(it.value()).arg(here);
    }
    for (auto it = inWord.begin(); it != inWord.end(); ++it) {
        if (!inPdf.contains(it.key()))
            differences << u"%1: only in Word"_s.arg(it.key());
    }
    QVERIFY2(differences.isEmpty(), qPrintable(differences.mid(0, 12).join(u'\n')));
}

void TestOffice::trackedChangesAreTwoTexts_data()
{
    QTest::addColumn<Snapshot>("before");
    QTest::addColumn<Snapshot>("after");
    QTest::newRow("seed") << readSeed() << editedSeed();
    QTest::newRow("seed, split") << readSeed() << splitSeed();
    QTest::newRow("seed, at random") << readSeed() << editedDocument(readSeed(), 3);
    QTest::newRow("hard words") << hardWords() << editedDocument(hardWords(), 5);
}

// Accepting all gives the later document, taking all back the earlier one.
void TestOffice::trackedChangesAreTwoTexts()
{
    QFETCH(Snapshot, before);
    QFETCH(Snapshot, after);
    const auto comparison = collectComparison(before, after, {u"前"_s, u"後"_s, false, {}});
    QVERIFY(comparison.ok());
    const QString path = m_dir.filePath(u"changes.docx"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(exportDocx(*comparison, file, kDate).ok());
    file.close();
    const Answer valid = validate({path});
    QVERIFY2(valid.exitCode == 0, qPrintable(valid.text.left(4000)));
    readByLibreOffice(path, m_dir); // makes the profile, if there is none yet
    for (const Mark taken : {Mark::Added, Mark::Removed}) {
        const Settled settled = settledByLibreOffice(path, taken == Mark::Added, m_dir);
        const QString seen = withoutSpace(settled.words);
        const StateWords state(before, after, taken);
        qsizetype front = 0;
        for (const QString &words : state.front()) {
            const qsizetype found = seen.indexOf(withoutSpace(words), front);
            QVERIFY2(found >= front, qPrintable(words + u" in "_s + seen.mid(front, 400)));
            front = found;
        }
        const QString expected = state.run(*comparison);
        const qsizetype begin = seen.indexOf(titleRow(*comparison)) + titleRow(*comparison).size();
        const QString rows = seen.mid(begin);
        qsizetype at = 0;
        while (at < rows.size() && at < expected.size() && rows[at] == expected[at])
            ++at;
        QVERIFY2(rows == expected, qPrintable(u"at %1: “%2” for “%3”"_s.arg(at).arg(
                                       rows.mid(at, 40), expected.mid(at, 40))));
        // No empty row is left of what came or went.
        QCOMPARE(settled.rows, tableRows(taken == Mark::Added ? after : before));
    }
}

// One below the other: of what came or went no label is left.
void TestOffice::trackedChangesOfAStackIncludeItsLabels()
{
    Snapshot before = readSeed();
    Snapshot after = editedSeed();
    after.consultation.settings[u"layout"_s] = u"stacked"_s;
    before.consultation.settings = after.consultation.settings;
    const auto comparison = collectComparison(before, after, {u"前"_s, u"後"_s, false, {}});
    QVERIFY(comparison.ok());
    const QString path = m_dir.filePath(u"stack.docx"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(exportDocx(*comparison, file, kDate).ok());
    file.close();
    readByLibreOffice(path, m_dir); // makes the profile, if there is none yet
    for (const Mark taken : {Mark::Added, Mark::Removed}) {
        const Settled settled = settledByLibreOffice(path, taken == Mark::Added, m_dir);
        const auto booklet = collect(taken == Mark::Added ? after : before);
        QVERIFY(booklet.ok());
        const auto rows = std::ranges::count_if(booklet->blocks, [](const Block &block) {
            return std::holds_alternative<RowBlock>(block);
        });
        const QString label = booklet->settings.blockMark + u"意見の概要"_s;
        QCOMPARE(settled.words.count(label), rows);
    }
}

// 決裁版: the facts on the first sheet, the table from the second on.
void TestOffice::factsOfADecisionAreOneSheet()
{
    QFETCH(Snapshot, values);
    values.consultation.settings.remove(u"paper"_s);
    const QString path = m_dir.filePath(u"decision.docx"_s);
    writeWith(approvalFormats(noFonts), lettersOf(values), path);
    const Answer printed = runOutside(
        u"soffice"_s,
        {u"-env:UserInstallation=file://%1"_s.arg(m_dir.filePath(u"profile"_s)), u"--headless"_s,
         u"--convert-to"_s, u"pdf"_s, u"--outdir"_s, m_dir.path(), path});
    QVERIFY2(printed.exitCode == 0, qPrintable(printed.text));
    const Answer text =
        runOutside(u"pdftotext"_s, {u"-layout"_s, m_dir.filePath(u"decision.pdf"_s), u"-"_s});
    QVERIFY2(text.exitCode == 0, qPrintable(text.text));
    const QStringList sheets = text.text.split(u'\f');
    QVERIFY(sheets.size() > 2);
    QVERIFY2(!sheets[0].contains(u"整理番号"_s), qPrintable(sheets[0]));
    QVERIFY2(sheets[1].left(600).contains(u"整理番号"_s), qPrintable(sheets[1].left(600)));
}

// A workbook that LibreOffice or openpyxl has opened and saved reads as it did before.
void TestOffice::savedAgainByOthers()
{
    QFETCH(Snapshot, values);
    const QString path = m_dir.filePath(u"table.xlsx"_s);
    const QString libre = m_dir.filePath(u"libre"_s);
    const QString python = m_dir.filePath(u"python.xlsx"_s);
    writeTables(values, path);
    const auto read = [](const QString &file) {
        CountingIdSource ids(u"read"_s);
        const Formats all = formats();
        const auto source = openSource(all, file);
        auto imported = source ? readSource(*source, {ids, {}, {}, {}}, file)
                               : Result<Imported>(source.error());
        if (!imported)
            qFatal("%s", qPrintable(imported.error().message));
        return *imported;
    };
    const Imported before = read(path);
    QCOMPARE(before.values.opinions.size(), values.opinions.size());
    QCOMPARE(before.values.opinions[3].id, values.opinions[3].id);
    QCOMPARE(before.state, u"3-12345678"_s);
    QCOMPARE(runOutside(u"soffice"_s,
                        {u"-env:UserInstallation=file://%1"_s.arg(m_dir.filePath(u"profile"_s)),
                         u"--headless"_s, u"--convert-to"_s, u"xlsx"_s, u"--outdir"_s, libre, path})
                 .exitCode,
             0);
    QCOMPARE(
        runOutside(u"/usr/bin/python3"_s,
                   {u"-c"_s,
                    u"import sys,openpyxl; openpyxl.load_workbook(sys.argv[1]).save(sys.argv[2])"_s,
                    path, python})
            .exitCode,
        0);
    for (const QString &again : {libre + u"/table.xlsx"_s, python}) {
        const Imported after = read(again);
        QVERIFY2(after.values == before.values, qPrintable(again));
        QCOMPARE(after.state, before.state);
        QCOMPARE(after.fields, before.fields);
    }
}

// Who deletes the column of ids and saves in LibreOffice leaves the state of the document still.
void TestOffice::stateWithoutItsColumn()
{
    const QString path = m_dir.filePath(u"table.xlsx"_s);
    const QString libre = m_dir.filePath(u"libre-again"_s);
    writeTables(readSeed(), path);
    // Without its title the column is one that nobody knows.
    QCOMPARE(runOutside(u"/usr/bin/python3"_s,
                        {u"-c"_s,
                         u"import sys,zipfile\n"
                         "z=zipfile.ZipFile(sys.argv[1])\n"
                         "parts={n:z.read(n) for n in z.namelist()}\n"
                         "n='xl/worksheets/sheet1.xml'\n"
                         "assert b'gaiyo_id@3-12345678' in parts[n]\n"
                         "parts[n]=parts[n].replace(b'gaiyo_id@3-12345678',b'memo')\n"
                         "w=zipfile.ZipFile(sys.argv[1],'w')\n"
                         "[w.writestr(n,parts[n]) for n in parts]\n"
                         "w.close()"_s,
                         path})
                 .exitCode,
             0);
    QCOMPARE(runOutside(u"soffice"_s,
                        {u"-env:UserInstallation=file://%1"_s.arg(m_dir.filePath(u"profile"_s)),
                         u"--headless"_s, u"--convert-to"_s, u"xlsx"_s, u"--outdir"_s, libre, path})
                 .exitCode,
             0);
    for (const QString &file : {path, libre + u"/table.xlsx"_s}) {
        CountingIdSource ids(u"read"_s);
        const Formats all = formats();
        const auto source = openSource(all, file);
        QVERIFY(source.ok());
        const auto imported = readSource(*source, {ids, {}, {}, {}}, file);
        QVERIFY(imported.ok());
        QCOMPARE(imported->state, u"3-12345678"_s);
        QVERIFY(!imported->fields.contains(u"id"_s));
    }
}

QTEST_GUILESS_MAIN(TestOffice)
#include "test_office.moc"
