#include "exchange/inquiry/returned_document.h"

#include "base/sanitize.h"
#include "exchange/docx/word_reader.h"
#include "exchange/inquiry/inquiry_document.h"
#include "exchange/inquiry/returned_columns.h"
#include "exchange/rows/cell_text.h"

#include <QRegularExpression>
#include <QSet>
#include <QUrl>

#include <algorithm>
#include <functional>
#include <set>
#include <utility>

namespace gaiyo {

namespace {

constexpr size_t kLeastFields = 4; // that make a table one of an opinion

using VisitParagraph = std::function<void(const ReadParagraph &)>;

void visitParagraphs(const std::vector<ReadBlock> &blocks, const VisitParagraph &visit)
{
    for (const ReadBlock &block : blocks) {
        if (!block.isTable)
            visit(block.paragraph);
        for (const ReadRow &row : block.rows) {
            for (const ReadCell &cell : row.cells)
                visitParagraphs(cell.blocks, visit);
        }
    }
}

int countParagraphs(const std::vector<ReadBlock> &blocks)
{
    int count = 0;
    visitParagraphs(blocks, [&](const ReadParagraph &) { ++count; });
    return count;
}

// 田中 2026-10-03
QString nameOf(const WordAuthor &who)
{
    const QString day = who.date.section(u'T', 0, 0);
    return (sanitizeLine(who.author).trimmed() + u' ' + day).trimmed();
}

// Collects what stands in a cell.
class WordsReader
{
public:
    explicit WordsReader(const std::vector<WordAuthor> &changes)
        : m_changes(changes)
    {}

    ReturnedWords read(const std::vector<ReadBlock> &blocks)
    {
        visitParagraphs(blocks, [this](const ReadParagraph &paragraph) { add(paragraph); });
        m_words.hasTable = std::ranges::any_of(blocks, &ReadBlock::isTable);
        const QString clean = sanitizeText(m_text);
        m_words.text = trimCell(clean);
        m_words.hadOdd = clean != m_text;
        m_words.struck = sanitizeText(m_struck.join(u'\n')).trimmed();
        m_words.isMarked |= m_people.size() > 1 || (m_isLoud && m_isPlain);
        return std::move(m_words);
    }

private:
    void add(const ReadParagraph &paragraph)
    {
        if (m_isBroken)
            m_text += u'\n';
        // The list has it, and the words have not.
        if (!paragraph.number.isEmpty() && !paragraph.text().trimmed().isEmpty())
            m_text += paragraph.number + u' ';
        for (const ReadRun &run : paragraph.runs)
            add(run);
        // A break that is deleted has none behind it.
        m_isBroken = paragraph.end != WordChange::Deleted;
    }

    void add(const ReadRun &run)
    {
        const bool isGone = run.change == WordChange::Deleted || run.isStruck;
        if (!isGone && run.isHidden)
            m_words.hidden += run.text;
        else if (!isGone)
            m_text += run.text;
        else if (!run.text.trimmed().isEmpty())
            m_struck << run.text.trimmed();
        if (!isGone && !run.isHidden && !run.text.trimmed().isEmpty())
            (run.colour && isLoudColour(*run.colour) ? m_isLoud : m_isPlain) = true;
        m_words.isMarked |= run.isStruck && !run.text.trimmed().isEmpty();
        if (run.change == WordChange::None || run.changedBy < 0)
            return;
        const WordAuthor &who = m_changes[size_t(run.changedBy)];
        m_people.insert(who.author);
        if (const QString name = nameOf(who); !m_words.changedBy.contains(name))
            m_words.changedBy << name;
    }

    const std::vector<WordAuthor> &m_changes;
    ReturnedWords m_words;
    QString m_text;
    QStringList m_struck;
    QSet<QString> m_people;
    bool m_isBroken = false;
    bool m_isLoud = false;  // some words are coloured
    bool m_isPlain = false; // some are not
};

// Makes rows of the tables of a document, and lists what stands elsewhere.
class DocumentReader
{
public:
    DocumentReader(const WordDocument &document, ReturnedSheet &sheet)
        : m_document(document)
        , m_sheet(sheet)
    {}

    void run()
    {
        visitParagraphs(m_document.blocks,
                        [this](const ReadParagraph &each) { findIdentity(each); });
        for (const ReadBlock &block : m_document.blocks) {
            if (block.isTable) {
                takeTable(block);
            } else {
                takeLoose(block.paragraph);
                ++m_paragraph;
            }
        }
        for (const auto *beside : {&m_document.headers, &m_document.footers}) {
            for (const auto &blocks : *beside)
                visitParagraphs(blocks, [this](const ReadParagraph &each) { takeMargin(each); });
        }
        hangPictures();
        for (const WordComment &comment : m_document.comments)
            hang(comment.paragraph, comment.text, comment.by.author);
        for (const WordNote &note : m_document.notes)
            hang(note.paragraph, note.text, {});
        for (const WordBox &box : m_document.boxes)
            hang(box.paragraph, textOf(box.blocks), {});
    }

private:
    // The paragraphs of the document that a row of ours consists of.
    struct Stretch
    {
        int first = 0;
        int last = 0;
        size_t row = 0;
    };

    struct Field
    {
        int first = 0;
        int last = 0;
        QString name; // as people see it
    };

    static QString nameOf(const ReadRow &row)
    {
        return sanitizeText(textOf(row.cells[0].blocks)).trimmed().section(u'\n', 0, 0);
    }

    void findIdentity(const ReadParagraph &paragraph)
    {
        static const QRegularExpression kIdentity(kIdentityPattern);
        const QString words = paragraph.formerText();
        if (!words.contains(kIdentityProperty))
            return;
        const auto found = kIdentity.match(words);
        if (!found.hasMatch())
            return;
        m_sheet.format = found.captured(1).toInt();
        m_sheet.document = found.captured(2);
        m_sheet.sheet = found.captured(3);
        for (const QString &hash : found.captured(6).split(u' ', Qt::SkipEmptyParts))
            m_own.insert(hash);
    }

    // Words that we did not write, where none of ours should be.
    void takeLoose(const ReadParagraph &paragraph)
    {
        static const QRegularExpression kIdentity(kIdentityPattern);
        const QString words = sanitizeText(paragraph.text()).remove(kIdentity).trimmed();
        if (!words.isEmpty() && !m_own.contains(wordsHash(words)))
            m_sheet.loose.emplace_back(m_sheet.rows.empty() ? 0 : m_sheet.rows.back().row, words);
    }

    // Page numbers are found anew by each program.
    void takeMargin(const ReadParagraph &paragraph)
    {
        const QString words = paragraph.text();
        const bool isNumber = std::ranges::all_of(
            words, [](QChar c) { return c.isDigit() || c.isSpace() || c == u'/'; });
        if (!isNumber)
            takeLoose(paragraph);
    }

    // Also where they are struck through by hand: that is no deletion, and is asked about.
    static bool keepsWords(const ReadCell &cell)
    {
        bool isKept = false;
        visitParagraphs(cell.blocks, [&](const ReadParagraph &paragraph) {
            isKept |= std::ranges::any_of(paragraph.runs, [](const ReadRun &run) {
                return run.change != WordChange::Deleted && !run.text.trimmed().isEmpty();
            });
        });
        return isKept;
    }

    static std::optional<InquiryField> fieldOf(const ReadRow &row)
    {
        if (row.cells.size() < 2)
            return std::nullopt;
        QString former;
        visitParagraphs(row.cells[0].blocks,
                        [&](const ReadParagraph &each) { former += each.formerText(); });
        const auto field = findHeading(textOf(row.cells[0].blocks));
        return field ? field : findHeading(former);
    }

    static bool isOfOpinions(const ReadBlock &table)
    {
        std::set<InquiryField> fields;
        for (const ReadRow &row : table.rows) {
            if (const auto field = fieldOf(row))
                fields.insert(*field);
        }
        return fields.size() >= kLeastFields && fields.contains(InquiryField::Summary);
    }

    // Word makes one table of two with nothing between them: where a field comes again, another
    // opinion begins.
    void takeTable(const ReadBlock &table)
    {
        if (goesOn(table)) {
            resumeRow();
        } else if (isOfOpinions(table)) {
            m_sheet.hasTable = true;
            m_known.clear();
            beginRow();
        } else {
            visitParagraphs({table}, [this](const ReadParagraph &each) {
                takeLoose(each);
                ++m_paragraph;
            });
            m_known.clear();
            return;
        }
        for (const ReadRow &row : table.rows) {
            const auto field = fieldOf(row);
            if (field && !m_known.insert(*field).second) {
                endRow();
                beginRow();
                m_known = {*field};
            }
            takeField(row, field);
            const int first = m_paragraph;
            for (const ReadCell &cell : row.cells)
                m_paragraph += countParagraphs(cell.blocks);
            if (field)
                m_fields.push_back({first, m_paragraph - 1, nameOf(row)});
        }
        endRow();
    }

    // The rest of a table that somebody divided: nothing but fields that the opinion above lacks.
    bool goesOn(const ReadBlock &table) const
    {
        return !m_known.empty() && m_isThere && !m_stretches.empty() &&
               std::ranges::all_of(table.rows, [this](const ReadRow &row) {
                   const auto field = fieldOf(row);
                   return field && !m_known.contains(*field);
               });
    }

    void resumeRow()
    {
        m_row = std::move(m_sheet.rows.back());
        m_sheet.rows.pop_back();
        m_first = m_stretches.back().first;
        m_stretches.pop_back();
        if (m_row.by == m_people.join(QStringLiteral("、")))
            m_row.by.clear();
    }

    void beginRow()
    {
        m_row = {};
        m_row.row = ++m_ordinal;
        m_first = m_paragraph;
        m_isThere = false;
        m_people.clear();
    }

    // A table that was deleted as a tracked change is not there. LibreOffice keeps it of the words
    // only, and not of the rows.
    void endRow()
    {
        m_isThere = m_isThere && !m_row.saysNothing();
        if (!m_isThere)
            return;
        m_stretches.push_back({m_first, m_paragraph - 1, m_sheet.rows.size()});
        if (m_row.by.isEmpty())
            m_row.by = m_people.join(QStringLiteral("、"));
        m_sheet.rows.push_back(std::move(m_row));
    }

    void takeField(const ReadRow &row, std::optional<InquiryField> field)
    {
        m_isThere |=
            row.change != WordChange::Deleted && std::ranges::any_of(row.cells, keepsWords);
        ReturnedWords words;
        if (row.cells.size() > 1)
            words = WordsReader(m_document.changes).read(row.cells[1].blocks);
        if (field)
            setField(*field, std::move(words));
        // What stands in no field of ours: a line of their own, a column of their own.
        for (size_t i = field ? 2 : 0; i < row.cells.size(); ++i) {
            const QString other = sanitizeText(textOf(row.cells[i].blocks)).trimmed();
            if (!other.isEmpty())
                m_row.comments << other;
        }
    }

    void setField(InquiryField field, ReturnedWords words)
    {
        for (const QString &name : std::as_const(words.changedBy)) {
            const QString person = name.section(u' ', 0, -2);
            if (const QString &who = person.isEmpty() ? name : person; !m_people.contains(who))
                m_people << who;
        }
        const QString hidden = QString(words.hidden).remove(ourKey()).trimmed();
        if (!hidden.isEmpty())
            m_row.comments << QStringLiteral("隠し文字：") + sanitizeText(hidden);
        switch (field) {
        case InquiryField::Key:
            return;
        case InquiryField::Ref:
            return takeRef(words.hidden + words.textOrStruck());
        case InquiryField::No:
            return m_row.takeNo(sanitizeLine(words.textOrStruck()));
        case InquiryField::Place:
            m_row.place = words.textOrStruck();
            return;
        case InquiryField::Summary:
            m_row.summary = std::move(words);
            return;
        case InquiryField::Draft:
            m_row.draft = std::move(words);
            return;
        case InquiryField::Answer:
            m_row.answer = std::move(words);
            return;
        case InquiryField::Category:
            m_row.category = std::move(words);
            return;
        case InquiryField::Change:
            m_row.change = words.withStruck();
            return;
        case InquiryField::Remark:
            m_row.remark = words.withStruck();
            return;
        case InquiryField::By:
            m_row.by = sanitizeLine(words.text).trimmed();
            return;
        }
    }

    static const QRegularExpression &ourKey()
    {
        static const QRegularExpression kKey(kKeyPattern);
        return kKey;
    }

    void takeRef(QString words)
    {
        if (const auto found = ourKey().match(words); found.hasMatch()) {
            m_row.sheet = found.captured(1);
            m_row.opinion = QUrl::fromPercentEncoding(found.captured(2).toLatin1());
            m_sheet.sent.insert(m_row.opinion, found.captured(3));
            words.remove(ourKey());
        }
        m_row.ref = foldWidth(sanitizeLine(words)).trimmed();
    }

    // Beside the field that it stands in; where only the file knows of one, beside the file.
    void hangPictures()
    {
        if (m_document.picturePlaces.empty() && m_document.pictures + m_document.embedded > 0)
            m_sheet.loose.emplace_back(0, kPictureWords);
        for (const int paragraph : m_document.picturePlaces) {
            const auto field = std::ranges::find_if(m_fields, [&](const Field &each) {
                return each.first <= paragraph && paragraph <= each.last;
            });
            hang(paragraph,
                 field == m_fields.end() ? kPictureWords : field->name + u'：' + kPictureWords, {});
        }
    }

    void hang(int paragraph, const QString &text, const QString &author)
    {
        const QString words = sanitizeText(text).trimmed();
        if (words.isEmpty())
            return;
        const QString who = sanitizeLine(author).trimmed();
        const QString said = who.isEmpty() || words.startsWith(who) ? words : who + u'：' + words;
        const auto at = std::ranges::find_if(m_stretches, [&](const Stretch &each) {
            return each.first <= paragraph && paragraph <= each.last;
        });
        if (at == m_stretches.end()) {
            m_sheet.loose.emplace_back(0, said);
            return;
        }
        ReturnedRow &row = m_sheet.rows[at->row];
        row.comments << said;
        if (row.by.isEmpty())
            row.by = who;
    }

    const WordDocument &m_document;
    ReturnedSheet &m_sheet;
    QSet<QString> m_own; // hashes of what we wrote outside the tables
    std::vector<Stretch> m_stretches;
    std::vector<Field> m_fields;
    ReturnedRow m_row; // at work
    QStringList m_people;
    std::set<InquiryField> m_known; // fields of m_row
    bool m_isThere = false;
    int m_ordinal = 0;
    int m_paragraph = 0; // the next one, as WordComment counts them
    int m_first = 0;     // of m_row
};

} // namespace

Result<ReturnedSheet> readReturnedDocument(const QByteArray &bytes, const Progress &progress)
{
    const auto document = readWord(bytes, progress);
    if (!document)
        return document.error();
    ReturnedSheet returned;
    DocumentReader(*document, returned).run();
    if (returned.sheet.isEmpty())
        returned.sheet = document->properties.value(kIdentityProperty);
    return returned;
}

} // namespace gaiyo
