#include "exchange/docx/word_document.h"

#include <QStringList>

namespace gaiyo {

QString WordParagraph::text() const
{
    QString words;
    for (const WordRun &run : runs) {
        if (run.change != WordChange::Deleted && !run.isStruck)
            words += run.text;
    }
    return words;
}

QString WordParagraph::formerText() const
{
    QString words;
    for (const WordRun &run : runs) {
        if (run.change != WordChange::Inserted)
            words += run.text;
    }
    return words;
}

QString textOf(const std::vector<WordBlock> &blocks)
{
    QStringList lines;
    for (const WordBlock &block : blocks) {
        if (!block.isTable)
            lines << block.paragraph.text();
        for (const WordRow &row : block.rows) {
            for (const WordCell &cell : row.cells)
                lines << textOf(cell.blocks);
        }
    }
    return lines.join(u'\n');
}

} // namespace gaiyo
