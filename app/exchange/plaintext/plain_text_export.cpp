#include "exchange/plaintext/plain_text_export.h"

#include "collect/count_unit.h"
#include "collect/marked_item.h"
#include "collect/way_entries.h"
#include "domain/markup.h"
#include "domain/numbering.h"

namespace gaiyo {

namespace {

// Writes line by line; the blocks come in the order of the booklet.
class PlainTextWriter
{
public:
    explicit PlainTextWriter(const Collected &booklet)
        : m_booklet(booklet)
        , m_settings(booklet.settings)
    {}

    QString run(const Progress &progress)
    {
        if (!m_settings.watermark.isEmpty())
            writeLine(QStringLiteral("【%1】").arg(m_settings.watermark));
        for (const FrontItem &item : frontItems(m_booklet)) {
            if (item.part)
                write(*item.part);
            else
                write(*item.block);
        }
        for (const Block &block : m_booklet.blocks) {
            if (progress.isStopAsked())
                break;
            std::visit([&](const auto &content) { write(content); }, block);
        }
        for (const PageBlock &block : m_booklet.back)
            write(block);
        writeIndex();
        return std::move(m_text);
    }

private:
    void write(FrontPart part)
    {
        const FrontPage &front = m_booklet.front;
        switch (part) {
        case FrontPart::Title:
            return writeFact({}, front.title);
        case FrontPart::Subtitle:
            return writeFact({}, front.subtitle);
        case FrontPart::Period:
            return writeFact(m_settings.periodLabel, front.period);
        case FrontPart::OpinionCount:
            return writeFact(m_settings.countLabel, front.opinionCount);
        case FrontPart::Legend:
            return writeLegend();
        case FrontPart::Notes:
            return writeNotes();
        }
    }

    void write(const PageBlock &block)
    {
        writeLine({});
        if (!block.text.isEmpty())
            writeLine(block.text);
        for (const QString &item : block.items)
            writeLine(markedItem(item).isOwn ? item : u'・' + item);
        for (const QStringList &row : block.rows)
            writeLine(row.join(u'　'));
    }

    // A line with its label; the first labelled one stands apart.
    void writeFact(const QString &label, const QString &value)
    {
        if (value.isEmpty())
            return;
        if (!label.isEmpty() && !m_hasFact)
            writeLine({});
        m_hasFact = m_hasFact || !label.isEmpty();
        writeLine(label.isEmpty() ? value : label + u'：' + value);
    }

    void writeLegend()
    {
        for (const PrintedLegend &legend : printedLegends(m_booklet))
            writeLegend(legend);
    }

    void writeLegend(const PrintedLegend &legend)
    {
        writeLine({});
        writeLine(legend.plainTitle);
        for (const LegendEntry &entry : *legend.entries) {
            const QString name = entry.symbol.isEmpty() || entry.text.isEmpty()
                                     ? entry.symbol + entry.text
                                     : entry.symbol + u'：' + entry.text;
            const QString count = legendCount(m_booklet, entry);
            writeLine(count.isEmpty() ? name : name + u'　' + count);
            if (!entry.note.isEmpty())
                writeLine(u'　' + entry.note);
        }
        if (!legend.total.text.isEmpty())
            writeLine(legend.total.text + u'　' + legend.total.count);
    }

    void writeNotes()
    {
        if (m_booklet.front.notes.isEmpty())
            return;
        writeLine({});
        for (const QString &note : m_booklet.front.notes)
            writeLine(note);
    }

    void writeIndex()
    {
        const QStringList index = indexLines(m_booklet);
        if (!index.isEmpty())
            writeLine({});
        for (const QString &words : index)
            writeLine(words);
    }

    void write(const HeadingBlock &heading)
    {
        writeLine({});
        writeLine(heading.text);
    }

    void write(const RowBlock &row)
    {
        writeLine({});
        writeLine(m_settings.referencePrefix + row.label);
        if (row.response)
            m_cell = referenceTo(m_settings, row);
        for (const Column &column : m_settings.columns)
            writeCell(row, column);
    }

    void writeCell(const RowBlock &row, const Column &column)
    {
        switch (column.field) {
        case ColumnField::No:
            return; // stands at the head of every row
        case ColumnField::Summary:
            return writeLabelled(column.title, lines(row.summary));
        case ColumnField::Response:
            return writeLabelled(column.title, responseLines(row));
        case ColumnField::Category:
            return writeLabelled(column.title, {categoryName(row)});
        case ColumnField::Count:
            return writeLabelled(
                column.title, {QString::number(row.count) + countUnit(m_settings, column.title)});
        case ColumnField::Path1:
        case ColumnField::Path2:
        case ColumnField::Path3:
        case ColumnField::Path4:
            if (const PathCell *heading = row.findPath(column.field)) // else it stands above
                writeLabelled(column.title, {heading->text});
            return;
        case ColumnField::Free1:
        case ColumnField::Free2:
        case ColumnField::Free3:
            if (const auto *cell = row.findFree(column.field))
                writeLabelled(column.title, freeLines(row, column.field, *cell));
            return;
        }
        Q_UNREACHABLE();
    }

    // The words of a choice in place of its symbol, as of a category.
    QStringList freeLines(const RowBlock &row, ColumnField field,
                          const std::vector<Paragraph> &cell) const
    {
        const QString behind = choiceExpansion(m_booklet, row, field);
        return behind.isEmpty() ? lines(cell) : QStringList{behind};
    }

    QStringList responseLines(const RowBlock &row) const
    {
        if (!row.response)
            return {sameResponseAs(m_cell)};
        if (row.response->paragraphs.empty())
            return {QStringLiteral("（未記入）")};
        return lines(row.response->paragraphs);
    }

    QString categoryName(const RowBlock &row) const
    {
        if (!row.category)
            return QStringLiteral("（未設定）");
        const LegendEntry &entry = m_booklet.legend[*row.category];
        return entry.text.isEmpty() ? entry.symbol : entry.text;
    }

    static QStringList lines(const std::vector<Paragraph> &paragraphs)
    {
        QStringList lines;
        for (const Paragraph &paragraph : paragraphs)
            lines += paragraph.text();
        return lines;
    }

    void writeLabelled(const QString &label, const QStringList &lines)
    {
        const QString flat = QString(label).replace(u'\n', QString());
        writeLine(flat + u'：' + lines.value(0));
        for (qsizetype i = 1; i < lines.size(); ++i)
            writeLine(lines[i]);
    }

    // Nothing stands apart from the beginning.
    void writeLine(QString line)
    {
        if (line.isEmpty() && m_text.isEmpty())
            return;
        m_text += spellCircledNumbers(line.replace(u'\n', QStringLiteral("\r\n")));
        m_text += QStringLiteral("\r\n");
    }

    const Collected &m_booklet;
    const Settings &m_settings;
    QString m_text;
    bool m_hasFact = false;
    QString m_cell; // the No. of the row that the response cell began in
};

} // namespace

QString spellCircledNumbers(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (const QChar c : text) {
        if (const auto value = findCircledValue(c))
            out += QStringLiteral("(%1)").arg(*value);
        else
            out += c;
    }
    return out;
}

QByteArray exportPlainText(const Collected &booklet, const Progress &progress)
{
    return "\xEF\xBB\xBF" + PlainTextWriter(booklet).run(progress).toUtf8();
}

} // namespace gaiyo
