#include "exchange/docx/docx_words.h"

#include "collect/category_words.h"
#include "collect/comparison.h"
#include "domain/words/passage_language.h"
#include "exchange/docx/docx_styles.h"

#include <algorithm>
#include <utility>

namespace gaiyo {

QString wordComment(const RowBlock &row)
{
    if (row.change->becomes == kCameNote || row.change->becomes == kWentNote)
        return {};
    return QString(row.change->becomes).remove(u'（').remove(u'）');
}

DocxWords::DocxWords(const Collected &collected, WordWriter &word, const QDateTime &date)
    : m_collected(collected)
    , m_settings(collected.settings)
    , m_word(word)
    , m_bookmarks(collected)
    , m_author{collected.marks ? collected.marks->author : QString(), date}
{
    m_word.setAuthor(m_author);
}

void DocxWords::addParagraph(WordParagraph form, const QString &words)
{
    form.breaksPage = form.breaksPage || std::exchange(m_beginsPage, false);
    m_word.beginParagraph(form);
    m_word.run(words);
    m_word.endParagraph();
}

void DocxWords::addMarked(WordParagraph form, const Paragraph &words)
{
    form.breaksPage = form.breaksPage || std::exchange(m_beginsPage, false);
    addWords(form, words);
}

WordParagraph::End DocxWords::changeOf(Mark mark)
{
    switch (mark) {
    case Mark::None:
    case Mark::Underlined:
        return WordParagraph::End::Same;
    case Mark::Removed:
        return WordParagraph::End::Deleted;
    case Mark::Added:
        return WordParagraph::End::Inserted;
    }
    Q_UNREACHABLE();
}

Paragraph DocxWords::wordsOf(const HeadingBlock &heading)
{
    return heading.marked.runs.empty() ? Paragraph{{{heading.text, {}, heading.mark}}}
                                       : heading.marked;
}

QByteArray DocxWords::headingStyle(int depth)
{
    return "Heading" + QByteArray::number(std::min(depth + 1, kHeadingStyles));
}

Paragraph DocxWords::categoryParagraph(const RowBlock &row) const
{
    return row.change->category.runs.empty() ? Paragraph{{{categoryWords(row), {}, row.mark}}}
                                             : row.change->category;
}

Paragraph DocxWords::countParagraph(const RowBlock &row)
{
    return row.change->count.runs.empty() ? Paragraph{{{QString::number(row.count), {}, row.mark}}}
                                          : row.change->count;
}

QString DocxWords::categoryWords(const RowBlock &row) const
{
    if (!row.category)
        return {};
    return gaiyo::categoryWords(m_collected.legend[*row.category], m_settings.categoryStyle);
}

bool DocxWords::beginComment(const RowBlock &row)
{
    if (wordComment(row).isEmpty())
        return false;
    m_word.beginComment(m_nextComment, changeOf(row.mark));
    return true;
}

void DocxWords::endComment(const RowBlock &row)
{
    m_word.endComment(m_nextComment++, changeOf(row.mark));
}

// In a row that came or went each paragraph did: Word and LibreOffice ask for both.
void DocxWords::addWords(WordParagraph form, const Paragraph &words)
{
    form.end = changeOf(words.end == Mark::None ? m_rowMark : words.end);
    form.language = passageLanguage(words.text());
    m_word.beginParagraph(form);
    for (const TextRun &run : words.runs)
        addRun(run);
    m_word.endParagraph();
}

// A cell has one paragraph at least.
void DocxWords::addParagraphs(const std::vector<Paragraph> &paragraphs)
{
    if (paragraphs.empty())
        return addWords({}, {});
    for (const Paragraph &paragraph : paragraphs)
        addWords({kWordsStyle, false, m_settings.paragraphIndent, false}, paragraph);
}

// Of "No. 2" the number is the field, since that is what the bookmark holds.
void DocxWords::addRun(const TextRun &run)
{
    if (run.mark == Mark::Removed)
        return m_word.deletedRun(run.text, m_author);
    if (run.mark == Mark::Underlined) {
        WordLook look;
        look.isUnderlined = true;
        return m_word.run(run.text, look);
    }
    const bool isAdded = run.mark == Mark::Added;
    const auto words = [&](const QString &text) {
        isAdded ? m_word.insertedRun(text, m_author) : m_word.run(text);
    };
    const BookletBookmarks::Target target =
        run.reference ? m_bookmarks.find(*run.reference) : BookletBookmarks::Target();
    if (target.name.isEmpty() || !run.text.endsWith(target.label))
        return words(run.text);
    words(run.text.chopped(target.label.size()));
    const QString instruction = QStringLiteral("REF %1 \\h").arg(target.name);
    if (isAdded)
        m_word.insertedField(instruction, target.label, m_author);
    else
        m_word.field(instruction, target.label);
}

void DocxWords::addPlace(const HeadingBlock &heading)
{
    const QString place = m_contents ? m_contents->placeOf(heading) : QString();
    if (!place.isEmpty())
        m_word.place(place);
}

void DocxWords::addBlockHeading(const PageBlock &block)
{
    addLedHeading(block.text, m_contents ? m_contents->placeOf(block) : QString());
}

void DocxWords::addIndexTitle(const QString &title)
{
    addLedHeading(title, m_contents ? m_contents->placeOfIndex() : QString());
}

void DocxWords::addLedHeading(const QString &words, const QString &place)
{
    WordParagraph form{kBlockStyle};
    form.isHeading = !place.isEmpty();
    form.breaksPage = std::exchange(m_beginsPage, false);
    m_word.beginParagraph(form);
    if (!place.isEmpty())
        m_word.place(place);
    m_word.run(words);
    m_word.endParagraph();
}

void DocxWords::addHeadingCell(WordParagraph form, const RowBlock &row, int columnDepth)
{
    m_word.beginParagraph(form);
    if (const QString place = m_contents ? m_contents->placeOf(row, columnDepth) : QString();
        !place.isEmpty())
        m_word.place(place);
    m_word.run(row.path[size_t(columnDepth)].text);
    m_word.endParagraph();
}

bool DocxWords::isLedTo(const RowBlock &row, const Paragraph &paragraph) const
{
    return row.mark == Mark::None && !row.opinion.value().isEmpty() &&
           !m_bookmarks.nameOf(row).isEmpty() && paragraph.text() == row.label;
}

} // namespace gaiyo
