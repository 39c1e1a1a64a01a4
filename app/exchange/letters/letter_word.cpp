#include "exchange/letters/letter_word.h"

#include "base/sanitize.h"
#include "exchange/docx/word_reader.h"
#include "exchange/letters/finish_letter.h"
#include "exchange/rows/cell_text.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QHash>

#include <algorithm>

namespace gaiyo {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Letters)
};

ReceivedLetters refused(const QString &fileName, const QString &reason)
{
    return {{}, {{fileName, {}, reason}}, {}};
}

// The lines of a document as a person reads them: paragraphs, the cells of a table from left to
// right, text boxes behind the paragraph that they hang on.
class LineReader
{
public:
    explicit LineReader(const WordDocument &document)
    {
        for (const WordBox &box : document.boxes)
            m_boxes[box.paragraph].push_back(&box);
    }

    QStringList read(const std::vector<ReadBlock> &blocks)
    {
        QStringList lines;
        addBlocks(blocks, lines);
        return lines;
    }

    const QString &struck() const { return m_struck; }

private:
    void addBlocks(const std::vector<ReadBlock> &blocks, QStringList &lines)
    {
        bool goesOn = false; // the mark before was deleted: one paragraph with the next
        for (const ReadBlock &block : blocks) {
            if (block.isTable) {
                for (const ReadRow &row : block.rows)
                    addRow(row, lines);
                goesOn = false;
                continue;
            }
            const QString words = wordsOf(block.paragraph);
            if (goesOn && !lines.isEmpty())
                lines.back() += words;
            else
                lines += words;
            goesOn = block.paragraph.end == WordChange::Deleted;
            addBoxes(lines);
        }
        if (goesOn && !lines.isEmpty() && lines.back().isEmpty())
            lines.removeLast();
    }

    QString wordsOf(const ReadParagraph &paragraph)
    {
        for (const ReadRun &run : paragraph.runs) {
            if (run.isStruck && run.change != WordChange::Deleted)
                m_struck += run.text;
        }
        const QString words = paragraph.text();
        return paragraph.number.isEmpty() || words.isEmpty() ? words
                                                             : paragraph.number + u' ' + words;
    }

    // Cells of a line each on one line with tabs between them, else one below the other. Paragraphs
    // of a row that is gone are counted all the same: boxes hang on their numbers.
    void addRow(const ReadRow &row, QStringList &lines)
    {
        std::vector<QStringList> cells;
        for (const ReadCell &cell : row.cells) {
            QStringList words = read(cell.blocks);
            while (!words.isEmpty() && words.back().trimmed().isEmpty())
                words.removeLast();
            if (!cell.isContinued)
                cells.push_back(std::move(words));
        }
        if (row.change == WordChange::Deleted)
            return;
        const bool isLine = std::all_of(cells.begin(), cells.end(),
                                        [](const QStringList &cell) { return cell.size() <= 1; });
        QStringList all;
        for (const QStringList &cell : cells)
            all += isLine ? QStringList(cell.value(0)) : cell;
        if (isLine)
            lines += all.join(u'\t');
        else
            lines += all;
    }

    void addBoxes(QStringList &lines)
    {
        const auto boxes = m_boxes.constFind(m_paragraph++);
        if (m_isInBox || boxes == m_boxes.cend())
            return;
        m_isInBox = true; // paragraphs in boxes have no number
        const int paragraph = m_paragraph;
        for (const WordBox *box : *boxes)
            addBlocks(box->blocks, lines);
        m_paragraph = paragraph;
        m_isInBox = false;
    }

    QHash<int, std::vector<const WordBox *>> m_boxes;
    int m_paragraph = 0;
    bool m_isInBox = false;
    QString m_struck;
};

bool hasWords(const std::vector<std::vector<ReadBlock>> &parts)
{
    return std::any_of(parts.begin(), parts.end(), [](const std::vector<ReadBlock> &part) {
        return !textOf(part).trimmed().isEmpty();
    });
}

// What is in the document and not in the letter.
std::vector<NotRead> notReadOf(const WordDocument &document)
{
    std::vector<NotRead> all;
    if (!document.comments.empty())
        all.push_back(
            {{}, Words::tr("Comments that were not read: %1.").arg(document.comments.size())});
    if (hasWords(document.headers) || hasWords(document.footers))
        all.push_back(
            {{}, Words::tr("What stands at the head and foot of every page was not read.")});
    if (document.pictures > 0)
        all.push_back({{},
                       Words::tr("Pictures that were not read: %1. Look whether there are words "
                                 "in them.")
                           .arg(document.pictures)});
    if (document.embedded > 0)
        all.push_back(
            {{},
             Words::tr("Files, charts and diagrams in the document that were not read: %1.")
                 .arg(document.embedded)});
    return all;
}

QString textOfLetter(const WordDocument &document, LineReader &reader)
{
    QStringList lines = reader.read(document.blocks);
    for (const WordNote &note : document.notes)
        lines += note.text;
    return trimCell(sanitizeText(lines.join(u'\n')));
}

} // namespace

ReceivedLetters readLetterWord(const QString &fileName, const QByteArray &bytes,
                               const ReceiveOptions &options)
{
    const auto document = readWord(bytes, options.progress);
    if (!document)
        return refused(fileName, document.error().message);
    LineReader reader(*document);
    const QString text = textOfLetter(*document, reader);
    const auto notRead = notReadOf(*document);
    if (text.isEmpty())
        return refused(fileName,
                       document->pictures > 0
                           ? Words::tr("There are only pictures in this document. Type their words "
                                       "as a letter, and keep the file.")
                           : Words::tr("There are no words in this file."));
    ReceivedLetter letter;
    letter.fileName = fileName;
    letter.method = options.method.isEmpty() ? QStringLiteral("other") : options.method;
    letter.kind = QStringLiteral("unknown");
    letter.sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    letter.originals.push_back({bodyTitle(), QStringLiteral("machine"), text, {}, {}});
    letter.notRead = notRead;
    if (!document->changes.empty())
        letter.assumed +=
            Words::tr("The document has tracked changes; it was read as if all were accepted.");
    if (const QString struck = sanitizeLine(reader.struck()).trimmed(); !struck.isEmpty())
        letter.assumed +=
            Words::tr("Words that are struck through were left out: “%1”.").arg(struck.left(40));
    finishLetter(letter, {}, {});
    return {{std::move(letter)}, {}, {}};
}

} // namespace gaiyo
