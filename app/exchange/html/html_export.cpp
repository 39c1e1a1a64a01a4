#include "exchange/html/html_export.h"

#include <algorithm>

namespace gaiyo {

namespace {

constexpr QStringView kStyle =
    u"body{font-family:\"BIZ UDPGothic\",\"BIZ UDGothic\",sans-serif;line-height:1.8;"
    u"max-width:45em;margin:0 auto;padding:1em;color:#111;background:#fff}"
    u"h1{font-size:1.4em;line-height:1.5}h2,h3,h4,h5{font-size:1.1em;background:#eee;"
    u"padding:.3em .6em;margin:2em 0 .8em}article{border-bottom:1px solid #767676;"
    u"padding:.4em 0 1em}article>:first-child{background:none;padding:0;margin:.6em 0;"
    u"font-size:1em}dt{font-weight:bold;margin-top:.6em}dd{margin:0 0 0 1em}p{margin:.3em 0}"
    u"table{border-collapse:collapse;margin:.6em 0}th,td{border:1px solid #767676;padding:.2em "
    u".8em;text-align:left}caption{text-align:left}a{color:#0b3d91}.mark{font-weight:bold;border:"
    u"1px solid;padding:.2em .6em}";

// Of a comparison. What is heard, and the sign of a break, is not among the words.
constexpr QStringView kMarkStyle =
    u"del{color:%1;text-decoration:line-through}ins{color:%2;text-decoration:underline}"
    u"del::before,ins::before,del::after,ins::after{position:absolute;width:1px;height:1px;"
    u"overflow:hidden;clip-path:inset(50%);white-space:nowrap}del::before{content:\"〔削除：\"}"
    u"ins::before{content:\"〔追加：\"}del::after,ins::after{content:\"〕\"}"
    u"del.break::after,ins.break::after{content:\"¶〕\";position:static;clip-path:none}"
    u".became{font-weight:normal;font-size:.9em}";

constexpr int kDeepestHeading = 6; // of HTML; opinions stand one below the plan's

// Characters that HTML takes for markup.
QString escaped(const QString &text)
{
    return text.toHtmlEscaped();
}

// Writes the parts of one file into one string.
class HtmlWriter
{
public:
    explicit HtmlWriter(const Collected &collected)
        : m_collected(collected)
    {}

    QByteArray run(const Progress &progress)
    {
        head();
        front();
        m_level = 1; // opinions without headings are no part of the legend
        for (const Block &block : m_collected.blocks) {
            if (progress.isStopAsked())
                break;
            if (const auto *part = std::get_if<HeadingBlock>(&block))
                heading(*part);
            else
                row(std::get<RowBlock>(block));
        }
        for (const PageBlock &block : m_collected.back) {
            m_level = 1;
            pageBlock(block);
        }
        line(u"</main>\n</body>\n</html>");
        return m_out.toUtf8();
    }

private:
    void line(QStringView text)
    {
        m_out += text;
        m_out += u'\n';
    }

    void element(const QString &name, const QString &content)
    {
        line(QStringLiteral("<%1>%2</%1>").arg(name, content));
    }

    void head()
    {
        const FrontPage &page = m_collected.front;
        line(u"<!DOCTYPE html>\n<html lang=\"ja\">\n<head>\n<meta charset=\"utf-8\">");
        line(u"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        element(QStringLiteral("title"), escaped(page.title + page.subtitle.trimmed()));
        element(QStringLiteral("style"), kStyle.toString() + markStyle());
        line(u"</head>\n<body>\n<main>");
    }

    QString markStyle() const
    {
        if (!m_collected.marks)
            return {};
        const QString red = QStringLiteral("#b80000");
        QString style = kMarkStyle.toString();
        style.replace(QStringLiteral("%1"),
                      m_collected.marks->isRed ? red : QStringLiteral("#666"));
        return style.replace(QStringLiteral("%2"),
                             m_collected.marks->isRed ? red : QStringLiteral("inherit"));
    }

    void front()
    {
        if (!m_collected.settings.watermark.isEmpty())
            line(QStringLiteral("<p class=\"mark\">%1</p>")
                     .arg(escaped(m_collected.settings.watermark)));
        title(); // a page has to have one, and first
        for (const FrontItem &item : frontItems(m_collected)) {
            if (item.part)
                frontPart(*item.part);
            else
                pageBlock(*item.block);
        }
    }

    void pageBlock(const PageBlock &block)
    {
        switch (block.type) {
        case PageBlockType::Heading:
            return element(QStringLiteral("h2"), escaped(block.text));
        case PageBlockType::Paragraph:
            return prose(block.text);
        case PageBlockType::List:
            prose(block.text);
            line(u"<ul>");
            for (const QString &item : block.items)
                element(QStringLiteral("li"), escaped(item));
            return line(u"</ul>");
        case PageBlockType::Table:
            return table(block);
        }
    }

    void prose(const QString &text)
    {
        if (text.isEmpty())
            return;
        for (const QString &paragraph : text.split(u'\n'))
            element(QStringLiteral("p"), escaped(paragraph));
    }

    void table(const PageBlock &block)
    {
        line(u"<table>");
        if (!block.text.isEmpty())
            element(QStringLiteral("caption"), escaped(block.text));
        for (size_t i = 0; i < block.rows.size(); ++i) {
            QString cells;
            for (const QString &cell : block.rows[i]) {
                const QString name = i == 0            ? QStringLiteral("th scope=\"col\"")
                                     : cells.isEmpty() ? QStringLiteral("th scope=\"row\"")
                                                       : QStringLiteral("td");
                cells += QStringLiteral("<%1>%2</%3>").arg(name, escaped(cell), name.left(2));
            }
            element(QStringLiteral("tr"), cells);
        }
        line(u"</table>");
    }

    void title()
    {
        const FrontPage &page = m_collected.front;
        const QString subtitle = page.subtitle.trimmed();
        element(QStringLiteral("h1"),
                escaped(page.title) + (subtitle.isEmpty()
                                           ? QString()
                                           : QStringLiteral("<br>\n") + escaped(subtitle)));
    }

    void frontPart(FrontPart part)
    {
        const FrontPage &page = m_collected.front;
        switch (part) {
        case FrontPart::Title:
        case FrontPart::Subtitle:
            return;
        case FrontPart::Period:
            return fact(m_collected.settings.periodLabel, page.period);
        case FrontPart::OpinionCount:
            return fact(m_collected.settings.countLabel, page.opinionCount);
        case FrontPart::Legend:
            return legend();
        case FrontPart::Notes:
            for (const QString &note : page.notes)
                element(QStringLiteral("p"), escaped(note));
            return;
        }
    }

    void fact(const QString &label, const QString &value)
    {
        if (!value.isEmpty())
            element(QStringLiteral("p"), escaped(label.isEmpty() ? value : label + u'：' + value));
    }

    void legend()
    {
        for (const PrintedLegend &legend : printedLegends(m_collected)) {
            m_level = 2;
            element(QStringLiteral("h2"), legend.isOfCategories
                                              ? QStringLiteral("対応区分の凡例")
                                              : escaped(plainTitle(legend.title)));
            line(u"<ul>");
            for (const LegendEntry &entry : *legend.entries)
                element(QStringLiteral("li"), legendEntry(entry));
            if (!legend.total.text.isEmpty())
                element(QStringLiteral("li"),
                        escaped(legend.total.text + u'：' + legend.total.count));
            line(u"</ul>");
        }
    }

    // Without the brackets that stand for a heading on paper.
    static QString plainTitle(const QString &title)
    {
        const bool isBracketed = title.startsWith(u'＜') && title.endsWith(u'＞');
        return isBracketed ? title.mid(1, title.size() - 2) : title;
    }

    QString legendEntry(const LegendEntry &entry) const
    {
        const QString count = legendCount(m_collected, entry);
        QString out = escaped(words(entry));
        if (!count.isEmpty())
            out += u'：' + escaped(count);
        if (!entry.note.isEmpty())
            out += QStringLiteral("<br>") + escaped(entry.note);
        return out;
    }

    // No level is skipped on the way down: who reads by ear would take it for a heading missed.
    void heading(const HeadingBlock &block)
    {
        m_level = std::min({block.depth + 2, m_level + 1, kDeepestHeading - 1});
        line(QStringLiteral("<h%1 id=\"%2\">%3</h%1>")
                 .arg(QString::number(m_level), idOf(block),
                      block.marked.runs.empty() ? marked(escaped(block.text), block.mark)
                                                : words(block.marked)));
    }

    // In the order of categories a heading of the plan stands once in each group.
    static QString idOf(const HeadingBlock &block)
    {
        if (block.category)
            return QStringLiteral("category-%1").arg(*block.category);
        return block.group == 0 ? block.node.value()
                                : QStringLiteral("%1-%2").arg(block.node.value()).arg(block.group);
    }

    void row(const RowBlock &block)
    {
        line(QStringLiteral("<article id=\"%1\">").arg(block.opinion.value()));
        element(QStringLiteral("h%1").arg(m_level + 1),
                marked(escaped(m_collected.settings.referencePrefix + block.label), block.mark) +
                    note(block));
        line(u"<dl>");
        if (block.response)
            m_cell = &block;
        for (const Column &column : m_collected.settings.columns)
            part(column, block);
        line(u"</dl>\n</article>");
    }

    static QString note(const RowBlock &block)
    {
        return block.becomes.isEmpty()
                   ? QString()
                   : QStringLiteral("<span class=\"became\">%1</span>").arg(escaped(block.becomes));
    }

    void part(const Column &column, const RowBlock &block)
    {
        if (column.field == ColumnField::No)
            return; // the heading says it
        if (headingDepth(column.field) && !block.findPath(column.field))
            return; // headings stand above the opinions
        element(QStringLiteral("dt"), escaped(column.title));
        line(QStringLiteral("<dd>%1</dd>").arg(content(column.field, block)));
    }

    QString content(ColumnField field, const RowBlock &block) const
    {
        switch (field) {
        case ColumnField::Summary:
            return paragraphs(block.summary);
        case ColumnField::Response:
            return block.response ? paragraphs(block.response->paragraphs) : sameAsAbove();
        case ColumnField::Category:
            if (!block.otherCategory.runs.empty())
                return words(block.otherCategory);
            return block.category
                       ? marked(escaped(words(m_collected.legend[*block.category])), block.mark)
                       : QString();
        case ColumnField::Count:
            return (block.otherCount.runs.empty() ? marked(QString::number(block.count), block.mark)
                                                  : words(block.otherCount)) +
                   escaped(m_collected.settings.opinionCounter);
        case ColumnField::Path1:
        case ColumnField::Path2:
        case ColumnField::Path3:
        case ColumnField::Path4:
            return escaped(block.findPath(field)->text);
        case ColumnField::Free1:
        case ColumnField::Free2:
        case ColumnField::Free3:
            return freeText(field, block);
        case ColumnField::No:
            break;
        }
        return {};
    }

    // A symbol with its words, as a category.
    QString freeText(ColumnField field, const RowBlock &block) const
    {
        const auto *cell = block.findFree(field);
        if (!cell)
            return {};
        const QString behind = choiceExpansion(m_collected, block, field);
        if (!hasChoices(m_collected.settings, field))
            return paragraphs(*cell);
        return words(cell->front()) + (behind.isEmpty() ? QString() : u' ' + escaped(behind));
    }

    // A row inside a merged cell names the row in which the words stand.
    QString sameAsAbove() const
    {
        return QStringLiteral("<p><a href=\"#%1\">%2</a>と同じ</p>")
            .arg(m_cell->opinion.value(),
                 escaped(m_collected.settings.referencePrefix + m_cell->label));
    }

    static QString words(const LegendEntry &entry)
    {
        return entry.text.isEmpty() ? entry.symbol : entry.symbol + u' ' + entry.text;
    }

    static QString marked(const QString &html, Mark mark)
    {
        if (mark == Mark::None || html.isEmpty())
            return html;
        if (mark == Mark::Underlined)
            return QStringLiteral("<u>") + html + QStringLiteral("</u>");
        return mark == Mark::Removed ? QStringLiteral("<del>") + html + QStringLiteral("</del>")
                                     : QStringLiteral("<ins>") + html + QStringLiteral("</ins>");
    }

    static QString words(const Paragraph &paragraph)
    {
        QString out;
        for (const TextRun &run : paragraph.runs)
            out += marked(run.reference ? QStringLiteral("<a href=\"#%1\">%2</a>")
                                              .arg(run.reference->value(), escaped(run.text))
                                        : escaped(run.text),
                          run.mark);
        return out;
    }

    static QString paragraphs(const std::vector<Paragraph> &all)
    {
        QString out;
        for (const Paragraph &paragraph : all) {
            out += QStringLiteral("<p>") + words(paragraph);
            if (paragraph.end != Mark::None)
                out += paragraph.end == Mark::Removed
                           ? QStringLiteral("<del class=\"break\"></del>")
                           : QStringLiteral("<ins class=\"break\"></ins>");
            out += QStringLiteral("</p>");
        }
        return out;
    }

    const Collected &m_collected;
    QString m_out;
    int m_level = 1;
    const RowBlock *m_cell = nullptr; // in which the present response cell began
};

} // namespace

QByteArray exportHtml(const Collected &collected, const Progress &progress)
{
    return HtmlWriter(collected).run(progress);
}

} // namespace gaiyo
