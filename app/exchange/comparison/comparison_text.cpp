#include "exchange/comparison/comparison_text.h"

#include "collect/comparison.h"
#include "collect/count_unit.h"
#include "collect/way_entries.h"
#include "exchange/plaintext/plain_text_export.h"

#include <algorithm>

namespace gaiyo {

namespace {

QString escaped(const QString &words)
{
    QString out;
    out.reserve(words.size());
    for (const QChar c : words) {
        if (c == u'〔' || c == u'〕' || c == u'＼')
            out += u'＼';
        out += c;
    }
    return out;
}

// Words one after the other, with a bracket where a mark begins or ends.
class MarkedWords
{
public:
    void add(const QString &words, Mark mark)
    {
        if (words.isEmpty())
            return;
        if (mark != m_mark) {
            close();
            if (mark != Mark::None)
                m_text +=
                    mark == Mark::Removed ? QStringLiteral("〔削除：") : QStringLiteral("〔追加：");
            m_mark = mark;
        }
        m_text += escaped(words);
    }

    void add(const Paragraph &paragraph)
    {
        for (const TextRun &run : paragraph.runs)
            add(run.text, run.mark);
    }

    void add(const std::vector<Paragraph> &paragraphs)
    {
        for (const Paragraph &paragraph : paragraphs) {
            add(paragraph);
            if (&paragraph != &paragraphs.back())
                add(QStringLiteral("\n"), paragraph.end);
        }
    }

    QString take()
    {
        close();
        return std::move(m_text);
    }

private:
    void close()
    {
        if (m_mark != Mark::None)
            m_text += u'〕';
        m_mark = Mark::None;
    }

    QString m_text;
    Mark m_mark = Mark::None;
};

template <typename Words>
QString marked(const Words &words)
{
    MarkedWords out;
    out.add(words);
    return out.take();
}

QString marked(const QString &words, Mark mark)
{
    return marked(Paragraph{{{words, {}, mark}}});
}

class ComparisonText
{
public:
    explicit ComparisonText(const Collected &comparison)
        : m_comparison(comparison)
        , m_settings(comparison.settings)
    {}

    QByteArray run(const Progress &progress)
    {
        addTitles();
        line({});
        for (const QString &note : m_comparison.front.notes) {
            if (!note.startsWith(kLookNote))
                line(escaped(note));
        }
        line(QStringLiteral("〔削除：前だけにある字句〕　〔追加：後だけにある字句〕"));
        line(QStringLiteral("本文にもともとある亀甲括弧と逆斜線の前には、逆斜線を付けています。"));
        addFacts();
        for (const Block &block : m_comparison.blocks) {
            if (progress.isStopAsked())
                break;
            if (const auto *heading = std::get_if<HeadingBlock>(&block))
                add(*heading);
            else
                add(std::get<RowBlock>(block));
        }
        addIndex();
        m_text.replace(u'\n', QStringLiteral("\r\n"));
        return "\xEF\xBB\xBF" + spellCircledNumbers(m_text).toUtf8(); // as the text edition
    }

private:
    void line(const QString &words)
    {
        m_text += words;
        m_text += u'\n';
    }

    void addTitles()
    {
        const FrontPage &front = m_comparison.front;
        line(marked(markedOr(front.marks.title, front.title)));
        const Paragraph subtitle = markedOr(front.marks.subtitle, front.subtitle);
        if (!subtitle.text().isEmpty())
            line(marked(subtitle));
    }

    void addFact(const QString &label, const Paragraph &value)
    {
        if (!value.text().isEmpty())
            line((label.isEmpty() ? QString() : escaped(label) + u'：') + marked(value));
    }

    void addLegend(const PrintedLegend &legend)
    {
        line({});
        line(escaped(QString(legend.title).remove(u'\n')));
        const auto addEntry = [this](const LegendEntry &entry) {
            const QString count =
                marked(markedOr(entry.countMarks, legendCount(m_comparison, entry)));
            line(marked(markedOr(entry.symbolMarks, entry.symbol)) + u' ' +
                 marked(markedOr(entry.textMarks, entry.text)) +
                 (count.isEmpty() ? QString() : u'：' + count));
        };
        std::ranges::for_each(*legend.entries, addEntry);
        if (legend.gone)
            std::ranges::for_each(*legend.gone, addEntry);
        if (!legend.total.text.isEmpty())
            line(escaped(legend.total.text) + u'：' +
                 marked(markedOr(legend.total.countMarks, legend.total.count)));
    }

    // What the booklet has before its table.
    void addFacts()
    {
        const FrontPage &front = m_comparison.front;
        const auto &parts = m_settings.frontParts;
        const auto has = [&](FrontPart part) {
            return std::ranges::find(parts, part) != parts.end();
        };
        line({});
        if (has(FrontPart::Period))
            addFact(m_settings.periodLabel, markedOr(front.marks.period, front.period));
        if (has(FrontPart::OpinionCount))
            addFact(m_settings.countLabel, markedOr(front.marks.opinionCount, front.opinionCount));
        if (!has(FrontPart::Legend))
            return;
        for (const PrintedLegend &legend : printedLegends(m_comparison))
            addLegend(legend);
    }

    // By the numbers of the later state, as on paper.
    void addIndex()
    {
        const QStringList index = indexLines(m_comparison);
        if (!index.isEmpty())
            line({});
        for (const QString &words : index)
            line(escaped(words));
    }

    void add(const HeadingBlock &heading)
    {
        line({});
        line(heading.marked.runs.empty() ? marked(heading.text, heading.mark)
                                         : marked(heading.marked));
    }

    void add(const RowBlock &row)
    {
        line({});
        line(marked(m_settings.referencePrefix + row.label, row.mark) + row.change->becomes);
        if (row.response)
            m_cell = referenceTo(m_settings, row);
        for (const Column &column : m_settings.columns) {
            if (column.field != ColumnField::No) // stands at the head of every row
                line(escaped(QString(column.title).remove(u'\n')) + u'：' + cell(column, row));
        }
    }

    QString cell(const Column &column, const RowBlock &row) const
    {
        const ColumnField field = column.field;
        switch (field) {
        case ColumnField::Summary:
            return marked(row.summary);
        case ColumnField::Response:
            return row.response ? marked(row.response->paragraphs)
                                : escaped(sameResponseAs(m_cell));
        case ColumnField::Category:
            if (!row.change->categories.empty())
                return markedCategories(row);
            return row.category ? marked(nameOf(m_comparison.legend[*row.category]), row.mark)
                                : QString();
        case ColumnField::Count:
            return (row.change->count.runs.empty() ? marked(QString::number(row.count), row.mark)
                                                   : marked(row.change->count)) +
                   escaped(countUnit(m_settings, column.title));
        case ColumnField::Free1:
        case ColumnField::Free2:
        case ColumnField::Free3:
            return row.findFree(field) ? marked(*row.findFree(field)) : QString();
        case ColumnField::No:
        case ColumnField::Path1: // a comparison's headings have rows
        case ColumnField::Path2:
        case ColumnField::Path3:
        case ColumnField::Path4:
            break;
        }
        return {};
    }

    static QString markedCategories(const RowBlock &row)
    {
        MarkedWords words;
        for (const auto &[category, mark] : row.change->categories)
            words.add(nameOf(category), mark);
        return words.take();
    }

    static QString nameOf(const LegendEntry &entry)
    {
        return entry.symbol.isEmpty() || entry.text.isEmpty() ? entry.symbol + entry.text
                                                              : entry.symbol + u'　' + entry.text;
    }

    const Collected &m_comparison;
    const Settings &m_settings;
    QString m_text;
    QString m_cell; // label of the row that the response cell began in
};

} // namespace

QByteArray exportComparisonText(const Collected &comparison, const Progress &progress)
{
    return ComparisonText(comparison).run(progress);
}

} // namespace gaiyo
