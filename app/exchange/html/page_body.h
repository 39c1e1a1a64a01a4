#pragma once

#include "collect/way_entries.h"

#include <functional>

namespace gaiyo {

// How the elements of a page are written down.
struct PageForm
{
    bool isXml = false; // void elements are closed
    // Opinions stand in a table where those of the document do; else each is a block of its own.
    bool hasTable = false;
    // What stands before the # of a link to this id; none where all ids are in one file.
    std::function<QString(const QString &id)> fileOf = {};
};

// A line of the contents.
struct PageLink
{
    int depth = 0;
    QString target;
    QString words;
    QString beside;       // the count, "" for none
    QString numbers = {}; // HTML behind the link, "" for none
};

// As nested lists, "" for none. Where a depth is left out, its lines stand below the last one
// above.
QString listOfLinks(const std::vector<PageLink> &links);

// The booklet as elements of HTML, piece by piece, for whoever puts pages around them (one web
// page, the files of an e-book). Text is escaped; what XML cannot hold is left out. One heading per
// opinion, its parts labelled; a shared response is named and linked; No. references are links.
class PageBody
{
public:
    // `collected` must outlive the writer.
    PageBody(const Collected &collected, PageForm form);

    // What has been written since the last time.
    QString takeText();
    qsizetype length() const { return m_out.size(); }

    void front(); // title, facts, legend, blocks before the table
    // The headings as nested lists of links, under their own heading.
    void contents(const std::vector<WayEntry> &entries);
    // What follows stands below headings of this level, 0 where it is the first on its page.
    void beginBelow(int level);
    // Around the blocks.
    void openBody();
    void closeBody();
    void block(size_t position);
    void back();
    // Of the items, under its own heading; nothing where the document wants none.
    void index();

    // The text of a title element.
    QString pageTitle() const;
    // The element's name by which links find a block, or a heading on the way.
    QString anchorOf(const Block &block) const;
    QString anchorOf(const WayEntry &entry) const;
    QString linkTo(const QString &anchor) const;
    PageLink linkOf(const WayEntry &entry) const;

    static QString escaped(const QString &text);

private:
    void line(QStringView text);
    void element(const QString &name, const QString &content);
    QString lineBreak() const;
    // A heading that contents lead to has an anchor.
    void pageBlock(const PageBlock &block, const QString &anchor = {});
    void list(const PageBlock &block);
    void prose(const QString &text);
    void table(const PageBlock &block);
    void tableRows(const PageBlock &block, const std::vector<bool> &areFigures);
    QString nextTableId();
    void title();
    void frontPart(FrontPart part);
    void fact(const QString &label, const Paragraph &value);
    void legend();
    QString legendEntry(const LegendEntry &entry) const;
    void heading(const HeadingBlock &block);
    void heading(int depth, const QString &anchor, const QString &html, const QString &text);
    bool standsBelowItsPath(const RowBlock &block) const;
    QString rowHeading(const RowBlock &block, const QString &attributes = {}) const;
    void row(const RowBlock &block);
    void tableRow(const RowBlock &block);
    QString tableCell(const Column &column, const RowBlock &block) const;
    QString otherPath(const RowBlock &block) const;
    void strip(const RowBlock &block);
    static QString columnWords(const QString &text);
    void part(const Column &column, const RowBlock &block);
    QString content(const Column &column, const RowBlock &block) const;
    QString freeText(ColumnField field, const RowBlock &block) const;
    QString sameAsAbove() const;
    QString words(const Paragraph &paragraph) const;
    QString paragraphs(const std::vector<Paragraph> &all) const;

    const Collected &m_collected;
    PageForm m_form;
    QString m_out;
    int m_above = 1; // level of the heading that all of the page stands below, 0 for none
    int m_level = 1; // of the last heading
    int m_tables = 0;
    QString m_blockHeading;           // of the office's own, above the present block
    std::vector<Column> m_columns;    // of the table of opinions, empty where there is none
    std::vector<QString> m_way;       // the headings above, by depth
    const RowBlock *m_cell = nullptr; // in which the present response cell began
};

} // namespace gaiyo
