#include "exchange/originals/originals_sheet.h"

#include "domain/words/code_points.h"
#include "exchange/originals/shown_letter.h"
#include "exchange/xlsx/workbook_text.h"
#include "exchange/xlsx/workbook_writer.h"

namespace gaiyo {

namespace {

SheetForm formOf(const QString &title)
{
    SheetForm form;
    form.name = QStringLiteral("提出意見一覧");
    form.columns = {{9}, {12}, {12}, {12}, {8}, {12}, {88}, {14}}; // half-width characters
    form.frozenColumns = 1;
    form.footer = title;
    return form;
}

// In parts that a cell takes: to the end of a line where one is near, else of a character.
QStringList partsOf(const QString &words)
{
    QStringList parts;
    qsizetype begin = 0;
    while (words.size() - begin > kLongestCell) {
        const qsizetype most = begin + kLongestCell;
        qsizetype end = words.lastIndexOf(u'\n', most - 1) + 1;
        if (end < begin + kLongestCell / 2)
            end = boundaryBefore(words, most);
        if (end <= begin)
            end = most;
        parts += words.mid(begin, end - begin);
        begin = end;
    }
    return parts << words.mid(begin);
}

// The workbook at work.
class SheetOfLetters
{
public:
    SheetOfLetters(const Snapshot &values, QIODevice &out, const WriteContext &context)
        : m_names(values)
        , m_title(originalsTitle(values.consultation).join(u'　'))
        , m_writer(out, {m_title, context.date, {}}, {formOf(m_title)}, context.progress)
    {
        m_heading = m_writer.style(headingStyle());
        m_words = m_writer.style({});
        m_number = m_writer.style(numberStyle());
    }

    Result<void> run(const std::vector<ShownLetterRows> &letters, const Progress &progress)
    {
        std::vector<SheetCell> titles;
        for (const QString &title : originalsColumns())
            titles.push_back({title, m_heading});
        if (const auto added = m_writer.addRow(titles, {}); !added)
            return added;
        for (size_t i = 0; i < letters.size(); ++i) {
            for (const OriginalRows &rows : letters[i].originals) {
                if (const auto added = addOriginal(letters[i].letter, rows); !added)
                    return added;
            }
            if (!progress.report(double(i + 1) / double(letters.size() + 1)))
                return stoppedError();
        }
        m_writer.endSheet();
        return m_writer.finish();
    }

private:
    Result<void> addOriginal(const ShownLetter &letter, const OriginalRows &rows)
    {
        const QString &title = rows.original->title;
        const QStringList parts = partsOf(joinedWords(shownPieces(rows, m_names)));
        for (qsizetype i = 0; i < parts.size(); ++i) {
            const QString part = parts.size() == 1
                                     ? QString()
                                     : QStringLiteral("（%1/%2）").arg(i + 1).arg(parts.size());
            std::vector<SheetCell> cells{{double(letter.no), m_number}};
            const QStringList row =
                originalsRow(letter, title + part, parts[i], opinionsOf(rows, m_names));
            for (const QString &words : row.mid(1))
                cells.push_back({words, m_words});
            if (const auto added = m_writer.addRow(cells, letter.nameOf(title)); !added)
                return added;
        }
        return {};
    }

    OpinionNames m_names;
    QString m_title;
    WorkbookWriter m_writer;
    int m_heading = 0;
    int m_words = 0;
    int m_number = 0;
};

} // namespace

Result<void> writeOriginalsSheet(const Snapshot &values, QIODevice &out,
                                 const WriteContext &context)
{
    return SheetOfLetters(values, out, context).run(shownLetters(values), context.progress);
}

} // namespace gaiyo
