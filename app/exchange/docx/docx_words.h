#pragma once

#include "collect/blocks.h"
#include "exchange/docx/bookmarks.h"
#include "exchange/docx/docx_contents.h"
#include "exchange/docx/word_writer.h"

namespace gaiyo {

inline constexpr int kGapAbove = 240; // of a heading in running text, twentieths of a point

// A note of a row that its marks do not say: （旧12）. It is a comment, so that the words of the
// document are those of the two states and no others.
QString wordComment(const RowBlock &row);

// The words of a booklet as paragraphs of Word, for its front, its table and its stacked rows:
// references as fields, what a comparison marks as tracked changes. One for a document, since
// comments are counted.
class DocxWords
{
public:
    // All must outlive it.
    DocxWords(const Collected &collected, WordWriter &word, const QDateTime &date);

    // For addPlace(); none where the document has none.
    void setContents(const WordContents *contents) { m_contents = contents; }
    // The next paragraph begins a page.
    void beginPage(bool begins) { m_beginsPage = begins; }
    // What follows is of a row or heading that came or went, or did not.
    void beginRow(Mark mark) { m_rowMark = mark; }
    Mark rowMark() const { return m_rowMark; }

    void addParagraph(WordParagraph form, const QString &words);
    void addMarked(WordParagraph form, const Paragraph &words);
    void addWords(WordParagraph form, const Paragraph &words);
    void addParagraphs(const std::vector<Paragraph> &paragraphs);
    void addRun(const TextRun &run);
    // Before the words of a heading, for the contents.
    void addPlace(const HeadingBlock &heading);
    // One before or behind the table; where contents lead to it, Word's own field takes it up too.
    void addBlockHeading(const PageBlock &block);
    // Of the index, likewise.
    void addIndexTitle(const QString &title);
    // One in a column, in its cell.
    void addHeadingCell(WordParagraph form, const RowBlock &row, int columnDepth);
    // Around the No. of a row; false where there is nothing to say.
    bool beginComment(const RowBlock &row);
    void endComment(const RowBlock &row);

    QString nameOf(const RowBlock &row) const { return m_bookmarks.nameOf(row); }
    // Where a reference may lead to the row: not one that came or went.
    bool isLedTo(const RowBlock &row, const Paragraph &paragraph) const;
    Paragraph categoryParagraph(const RowBlock &row) const;
    static Paragraph countParagraph(const RowBlock &row);
    static Paragraph wordsOf(const HeadingBlock &heading);
    // Of a heading that stands so deep among all headings.
    static QByteArray headingStyle(int depth);
    static WordParagraph::End changeOf(Mark mark);

private:
    void addLedHeading(const QString &words, const QString &place);
    QString categoryWords(const RowBlock &row) const;

    const Collected &m_collected;
    const Settings &m_settings;
    WordWriter &m_word;
    BookletBookmarks m_bookmarks;
    ChangeAuthor m_author;       // of the marks of a comparison
    Mark m_rowMark = Mark::None; // of the row at work
    int m_nextComment = 0;
    bool m_beginsPage = false; // the next paragraph does
    const WordContents *m_contents = nullptr;
};

} // namespace gaiyo
