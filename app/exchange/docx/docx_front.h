#pragma once

#include "collect/blocks.h"
#include "exchange/docx/docx_parts.h"
#include "exchange/docx/docx_words.h"
#include "exchange/docx/note_fit.h"

#include <vector>

namespace gaiyo {

// What stands before and behind a booklet's table, for Word: title, facts, legends and notes, the
// office's own blocks, boxes to stamp in.
class DocxFront
{
public:
    DocxFront(const Collected &collected, const WordPage &page, WordWriter &word, DocxWords &words)
        : m_collected(collected)
        , m_settings(collected.settings)
        , m_page(page)
        , m_word(word)
        , m_words(words)
    {}

    // 決裁欄, as many boxes beside each other as there is room for; the notes take what room is
    // left.
    void addStamps();
    void addFront(FrontPart part);
    void addBlock(const PageBlock &block);
    bool isTight() const { return m_notes.line > 0; }

private:
    int addStampRows();
    void addStampRow(const std::vector<StampBox> &boxes, const std::vector<int> &widths);
    void addStampCell(const WordCell &cell, const char *style, const QString &words);
    void addNote(const QString &note);
    WordParagraph firstOfBlock() const;
    void addList(const PageBlock &block);
    std::vector<int> smallTableWidths(const PageBlock &block) const;
    void addSmallTable(const PageBlock &block);
    void addTitle(const char *style, const Paragraph &words);
    void addFact(const QString &label, Paragraph value);
    void addLegends();
    void addLegend(const PrintedLegend &legend);
    void addLegendRow(const std::vector<int> &widths, const char *symbolStyle,
                      const std::vector<Paragraph> &words, const QString &note);

    const Collected &m_collected;
    const Settings &m_settings;
    const WordPage &m_page;
    WordWriter &m_word;
    DocxWords &m_words;
    NoteFit m_notes; // of a front page that has to be one sheet
};

} // namespace gaiyo
