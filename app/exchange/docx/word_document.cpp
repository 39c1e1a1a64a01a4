#include "exchange/docx/word_document.h"

#include <QStringList>

namespace gaiyo {

QString ReadParagraph::text() const
{
    QString words;
    for (const ReadRun &run : runs) {
        if (run.change != WordChange::Deleted && !run.isStruck)
            words += run.text;
    }
    return words;
}

QString ReadParagraph::formerText() const
{
    QString words;
    for (const ReadRun &run : runs) {
        if (run.change != WordChange::Inserted)
            words += run.text;
    }
    return words;
}

QString textOf(const std::vector<ReadBlock> &blocks)
{
    QStringList lines;
    for (const ReadBlock &block : blocks) {
        if (!block.isTable)
            lines << block.paragraph.text();
        for (const ReadRow &row : block.rows) {
            for (const ReadCell &cell : row.cells)
                lines << textOf(cell.blocks);
        }
    }
    return lines.join(u'\n');
}

} // namespace gaiyo
