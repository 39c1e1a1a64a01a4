#pragma once

#include "exchange/xml/xml_writer.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <vector>

namespace gaiyo {

// Who changed words when, as Word keeps it with a tracked change.
struct ChangeAuthor
{
    QString name;
    QDateTime at; // UTC
};

// How a paragraph stands.
struct WordParagraph
{
    const char *style = nullptr; // id of a style of docx_parts; null for the body's
    bool centred = false;
    bool indented = false;  // begins one em in
    bool keepsNext = false; // stays on the page of what follows
    int before = 0;         // blank above it, twentieths of a point
    int line = 0;           // from line to line, exactly, the same; 0 for the style's
    // A tracked change of the break between it and the next paragraph.
    enum class End { Same, Inserted, Deleted } end = End::Same;
    bool breaksPage = false; // begins a page
    bool isHidden = false;   // its mark takes no room
    bool isAtRight = false;  // its lines end below each other
    int hanging = 0;         // lines after the first begin so much further in, the same as `before`
    bool isHeading = false;  // of the highest level, whatever its style
    int left = 0;            // the first line begins so much in, the same
    QLatin1String language = {}; // BCP 47, of words that are not Japanese
};

// How words look.
struct WordLook
{
    bool isBold = false;
    bool isStruck = false;
    bool isHidden = false;
    QString colour = {}; // RRGGBB, "" for the usual one
    bool isUnderlined = false;
    double size = 0; // points, 0 for the style's
};

// How a cell of a table stands.
struct WordCell
{
    enum class Merge { None, Begins, Continues }; // with the cells below

    int width = 0; // twentieths of a point
    int span = 1;  // columns
    Merge merge = Merge::None;
    QString fill = {};       // RRGGBB, "" for none
    bool isMiddle = false;   // its words stand in the middle of its height
    bool isVertical = false; // from top to bottom, columns from right to left
};

// Says paragraphs, runs, fields and tables in the elements of WordprocessingML (ISO 29500-1, 17),
// each with its parts in the order that the schema asks for. Words are words: what is in them is
// never markup.
class WordWriter
{
public:
    // `signFont`: of signs that Japanese shares with English, where the letters of English have a
    // font of their own (latinFontOf() in docx_styles.h); "" where one font has all.
    explicit WordWriter(XmlWriter &xml, const QString &signFont = {})
        : m_xml(xml)
        , m_signFont(signFont)
    {}

    // Tracked changes of breaks and rows are by this one.
    void setAuthor(const ChangeAuthor &author) { m_author = author; }

    void beginParagraph(const WordParagraph &form = {});
    void endParagraph();
    // A tab in the words is one in Word.
    void run(const QString &words, bool bold = false);
    void run(const QString &words, const WordLook &look);
    // Words out of a list, `words` being the one that is chosen; "" for none as yet. `name` is what
    // the list is called, `asks` what stands there before somebody chooses.
    void choice(const QString &name, const QString &asks, const QStringList &list,
                const QString &words);
    // A field with what it said last: Word finds it anew.
    void field(const QString &instruction, const QString &cached);
    // Words that fields can name.
    void bookmark(const QString &name, const QString &words, bool bold = false);
    void pageBreak();
    // A place that links lead to, before a paragraph.
    void place(const QString &name);
    // Around paragraphs of which a field consists, within the first and the last.
    void beginField(const QString &instruction);
    void endField() { fieldChar("end"); }
    void link(const QString &place, const QString &words);

    // Tracked changes, which Word shows, accepts and takes back one by one.
    void insertedRun(const QString &words, const ChangeAuthor &author);
    void insertedField(const QString &instruction, const QString &cached,
                       const ChangeAuthor &author);
    void deletedRun(const QString &words, const ChangeAuthor &author);

    // What a comment is about stands between these; its words are in commentsPart, by its number.
    // `change` is what became of those words: the comment goes with them. Then it stands at a place
    // and not over a stretch, whose ends would keep an empty row in LibreOffice.
    void beginComment(int number, WordParagraph::End change);
    void endComment(int number, WordParagraph::End change);

    // A table of these columns (twentieths of a point). `title` is what it is called to those who
    // cannot see it.
    void beginTable(const char *style, const std::vector<int> &widths, const QString &title,
                    bool hasHeadingRow, bool isAtRight = false);
    void endTable() { m_xml.end(); }
    // A heading row is printed again at the top of each page. Rows may be divided between pages.
    // One that came or went is a tracked change as a whole.
    // `height` is the least, in twentieths of a point, 0 for that of its words: Word gives none to
    // those that run from top to bottom. One that is whole stands on one page.
    void beginRow(bool isHeading = false, WordParagraph::End change = WordParagraph::End::Same,
                  int height = 0, bool isWhole = false);
    // One that is as high at least, in twentieths of a point.
    void beginHighRow(int height);
    void endRow() { m_xml.end(); }
    void beginCell(const WordCell &form); // needs a paragraph at least
    void endCell() { m_xml.end(); }

    void value(const char *element, const QString &value); // <w:element w:val="value"/>

private:
    void runs(const char *element, const QString &words, const WordLook &look);
    void runLook(const WordLook &look, bool isEastAsian);
    void language();
    void runText(const char *element, QStringView words);
    void fieldChar(const char *type);
    void beginChange(const char *element, const ChangeAuthor &author);
    void changeOf(WordParagraph::End change);

    XmlWriter &m_xml;
    QString m_signFont;
    QLatin1String m_language; // of the present paragraph
    ChangeAuthor m_author;
    int m_nextId = 1; // of bookmarks, changes and lists
};

} // namespace gaiyo
