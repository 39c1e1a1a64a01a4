#include "exchange/docx/docx_stacked.h"

#include "collect/count_unit.h"
#include <algorithm>

namespace gaiyo {

DocxStacked::DocxStacked(const Collected &collected, WordWriter &word, DocxWords &words)
    : m_settings(collected.settings)
    , m_word(word)
    , m_words(words)
{
    for (const Column &column : m_settings.columns)
        m_hasNo = m_hasNo || column.field == ColumnField::No;
}

void DocxStacked::addRow(const RowBlock &row)
{
    m_words.beginRow(row.mark);
    if (row.response) {
        m_shared = &*row.response;
        m_sharedRows = std::max(1, row.response->span);
        m_sharers.clear();
    }
    m_sharers += row.label;
    --m_sharedRows;
    if (m_hasNo)
        addNo(row);
    for (const Column &column : m_settings.columns)
        addColumn(column, row);
}

void DocxStacked::addNo(const RowBlock &row)
{
    WordParagraph form{nullptr, false, false, true};
    form.before = kGapAbove;
    form.end = DocxWords::changeOf(row.mark);
    m_word.beginParagraph(form);
    const QString name = m_words.nameOf(row);
    const bool isCommented = m_words.beginComment(row);
    if (row.mark == Mark::None && !name.isEmpty()) {
        m_word.run(m_settings.referencePrefix, true);
        m_word.bookmark(name, row.label, true);
    } else {
        m_words.addRun({m_settings.referencePrefix + row.label, {}, row.mark});
    }
    if (isCommented)
        m_words.endComment(row);
    m_word.endParagraph();
}

void DocxStacked::addLabel(const QString &title)
{
    const QString flat = QString(title).remove(u'\n');
    if (flat.isEmpty())
        return;
    WordParagraph form{nullptr, false, false, true};
    form.end = DocxWords::changeOf(m_words.rowMark());
    m_word.beginParagraph(form);
    if (m_words.rowMark() == Mark::None)
        m_word.run(m_settings.blockMark + flat, true);
    else
        m_words.addRun({m_settings.blockMark + flat, {}, m_words.rowMark()});
    m_word.endParagraph();
}

void DocxStacked::addFact(const Column &column, const Paragraph &value)
{
    if (value.text().isEmpty())
        return;
    Paragraph words = value;
    words.runs.insert(
        words.runs.begin(),
        {m_settings.blockMark + QString(column.title).remove(u'\n') + QStringLiteral("："),
         {},
         m_words.rowMark()});
    m_words.addWords({}, words);
}

void DocxStacked::addColumn(const Column &column, const RowBlock &row)
{
    switch (column.field) {
    case ColumnField::Summary:
        addLabel(column.title);
        return m_words.addParagraphs(row.summary);
    case ColumnField::Response:
        if (m_sharedRows > 0 || !m_shared)
            return;
        addLabel(m_sharers.size() < 2
                     ? column.title
                     : column.title + QStringLiteral("（%1%2）")
                                          .arg(m_settings.referencePrefix, m_sharers.join(u'・')));
        return m_words.addParagraphs(m_shared->paragraphs);
    case ColumnField::Category:
        return addFact(column, m_words.categoryParagraph(row));
    case ColumnField::Count: {
        Paragraph words = DocxWords::countParagraph(row);
        words.runs.push_back({countUnit(m_settings, column.title), {}, row.mark});
        return addFact(column, words);
    }
    case ColumnField::No:
    case ColumnField::Path1:
    case ColumnField::Path2:
    case ColumnField::Path3:
    case ColumnField::Path4:
        return;
    case ColumnField::Free1:
    case ColumnField::Free2:
    case ColumnField::Free3:
        return addFree(column, row);
    }
}

void DocxStacked::addFree(const Column &column, const RowBlock &row)
{
    const auto *cell = row.findFree(column.field);
    if (cell && cell->size() == 1)
        return addFact(column, cell->front());
    if (!cell)
        return;
    addLabel(column.title);
    m_words.addParagraphs(*cell);
}

} // namespace gaiyo
