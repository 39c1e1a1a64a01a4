#include "widgets/eliding.h"

#include <QHeaderView>
#include <QTextLayout>
#include <QTreeView>

namespace gaiyo {

namespace {

// Letters beyond the width that are kept: kerning and ligatures make a line shorter than the sum of
// its letters.
constexpr int kMore = 8;

// What may be seen of `words`, and a little more, by the advance of each letter alone, for which
// nothing is shaped. A pair of surrogates counts as nothing, and is not cut.
QString beginningOf(const QString &words, const QFontMetrics &metrics, int width)
{
    int sum = 0;
    qsizetype end = 0;
    while (end < words.size() && sum <= width) {
        if (!words[end].isSurrogate())
            sum += metrics.horizontalAdvance(words[end]);
        ++end;
    }
    end = qMin(end + kMore, words.size());
    while (end < words.size() && (words[end].isLowSurrogate() || words[end].isMark()))
        ++end;
    return words.left(end);
}

// < and > are no brackets to Unicode's breaking of lines, though titles use them so.
bool opens(QChar sign)
{
    return sign == u'<' || sign == u'＜' || sign.category() == QChar::Punctuation_Open ||
           sign.category() == QChar::Punctuation_InitialQuote;
}

bool closes(QChar sign)
{
    return sign == u'>' || sign == u'＞' || sign.category() == QChar::Punctuation_Close ||
           sign.category() == QChar::Punctuation_FinalQuote;
}

// A line ends before a sign that opens, and takes a letter with the sign that closes behind it.
void breakBesideSigns(QTextLine &line, const QString &words)
{
    const int begin = line.textStart();
    int end = begin + line.textLength();
    const auto isParted = [&] {
        return opens(words[end - 1]) || (end < words.size() && closes(words[end]));
    };
    while (end - begin > 1 && isParted())
        --end;
    if (end - begin > 1 && end < begin + line.textLength())
        line.setNumColumns(end - begin);
}

} // namespace

QString elided(const QString &words, const QFontMetrics &metrics, int width)
{
    return metrics.elidedText(beginningOf(words, metrics, width), Qt::ElideRight, width);
}

QStringList elidedLines(const QString &words, const QFont &font, int width, int most)
{
    QTextLayout layout(words, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    QStringList lines;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        breakBesideSigns(line, words);
        const bool isLast = lines.size() + 1 == most;
        lines += isLast ? elided(words.mid(line.textStart()), QFontMetrics(font), width)
                        : words.mid(line.textStart(), line.textLength()).trimmed();
        if (isLast)
            break;
    }
    layout.endLayout();
    return lines.isEmpty() ? QStringList(QString()) : lines;
}

void LineDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (option->rect.isValid()) // not where the width is asked for
        option->text = beginningOf(option->text, option->fontMetrics, option->rect.width());
}

// A tree asks without a place, and words wrap in a valid one only. A column that is as wide as its
// words does not wrap.
QSize WrappingDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell(option);
    const auto *tree = qobject_cast<const QTreeView *>(option.widget);
    const int column = index.column();
    if (tree && tree->header()->sectionResizeMode(column) != QHeaderView::ResizeToContents)
        cell.rect = QRect(0, 0, tree->columnWidth(column), 1);
    else
        cell.features &= ~QStyleOptionViewItem::WrapText;
    return QStyledItemDelegate::sizeHint(cell, index);
}

} // namespace gaiyo
