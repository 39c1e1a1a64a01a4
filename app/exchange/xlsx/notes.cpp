#include "exchange/xlsx/notes.h"

#include "exchange/xlsx/limits.h"

namespace gaiyo {

namespace {

QString fromUtf8(const std::string &text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

void setPlace(const QString &cell, XlsxNote &note)
{
    const auto range = readCellRange(cell);
    note.row = range ? range->firstRow : 0;
    note.column = range ? range->firstColumn : 0;
}

} // namespace

void CommentsHandler::start(std::string_view name, const XmlAttributes &attributes)
{
    if (m_isInComment)
        return m_rich.start(name, attributes);
    if (name == "author") {
        m_isInAuthor = true;
        m_author.clear();
    }
    if (name != "comment")
        return;
    m_note = {};
    setPlace(attributes.text("ref"), m_note);
    const int author = attributes.number("authorId").value_or(-1);
    if (author >= 0 && size_t(author) < m_authors.size())
        m_note.author = m_authors[size_t(author)];
    m_isInComment = true;
    m_rich.clear();
}

void CommentsHandler::end(std::string_view name)
{
    if (name == "author" && m_isInAuthor) {
        m_isInAuthor = false;
        if (m_authors.size() >= kMostNotes)
            return refuse(tooMuchInWorkbook());
        m_authors.push_back(fromUtf8(m_author));
    }
    if (!m_isInComment)
        return;
    m_rich.end(name);
    if (name != "comment")
        return;
    m_isInComment = false;
    if (m_notes.size() >= kMostNotes)
        return refuse(tooMuchInWorkbook());
    XlsxCell words;
    applyRuns(m_rich.runs(), false, words);
    m_note.text = words.text;
    m_note.struck = words.struck;
    m_notes.push_back(m_note);
}

void CommentsHandler::text(std::string_view text)
{
    if (m_isInAuthor)
        m_author += text;
    else if (m_isInComment)
        m_rich.text(text);
}

void PersonsHandler::start(std::string_view name, const XmlAttributes &attributes)
{
    if (name != "person")
        return;
    if (size_t(m_names.size()) >= kMostNotes)
        return refuse(tooMuchInWorkbook());
    m_names.insert(attributes.text("id"), attributes.text("displayName"));
}

void ThreadedCommentsHandler::start(std::string_view name, const XmlAttributes &attributes)
{
    if (name == "threadedComment") {
        if (m_notes.size() >= kMostNotes)
            return refuse(tooMuchInWorkbook());
        XlsxNote note;
        note.kind = XlsxNote::Kind::Threaded;
        setPlace(attributes.text("ref"), note);
        note.author = m_persons.value(attributes.text("personId"));
        note.date = attributes.text("dT");
        m_notes.push_back(note);
    }
    m_isInText = name == "text" && !m_notes.empty();
    m_text.clear();
}

void ThreadedCommentsHandler::end(std::string_view name)
{
    if (m_isInText && name == "text")
        m_notes.back().text = fromUtf8(m_text);
    m_isInText = false;
}

void ThreadedCommentsHandler::text(std::string_view text)
{
    if (m_isInText)
        m_text += text;
}

void DrawingHandler::start(std::string_view name, const XmlAttributes &attributes)
{
    m_field.clear();
    m_text.clear();
    if (name == "Fallback" || m_fallbacks > 0) {
        ++m_fallbacks;
    } else if (m_isInBody) {
        startText(name, attributes);
    } else if (name.size() > 6 && name.substr(name.size() - 6) == "Anchor") {
        m_anchor = {};
    } else if (name == "from") {
        m_isInFrom = true;
    } else if (m_isInFrom && (name == "row" || name == "col")) {
        m_field = name;
    } else if (name == "pic" || name == "graphicFrame") {
        if (m_notes.size() >= kMostNotes)
            return refuse(tooMuchInWorkbook());
        m_notes.push_back(m_anchor);
        m_notes.back().kind = XlsxNote::Kind::Picture;
    } else if (name == "txBody") {
        m_isInBody = true;
        m_note = m_anchor;
        m_note.kind = XlsxNote::Kind::TextBox;
    }
}

void DrawingHandler::startText(std::string_view name, const XmlAttributes &attributes)
{
    if (name == "r")
        m_isStruck = false;
    else if (name == "rPr")
        m_isStruck = attributes.find("strike").value_or("noStrike") != "noStrike";
    else if (name == "t")
        m_field = name;
    else if (name == "br")
        m_note.text += u'\n';
    else if (name == "p" && !(m_note.text + m_note.struck).isEmpty())
        m_note.text += u'\n';
}

void DrawingHandler::end(std::string_view name)
{
    if (m_fallbacks > 0) {
        --m_fallbacks;
        return;
    }
    if (m_field == "row" && name == "row")
        m_anchor.row = fromUtf8(m_text).toInt() + 1;
    else if (m_field == "col" && name == "col")
        m_anchor.column = fromUtf8(m_text).toInt();
    else if (m_field == "t" && name == "t")
        (m_isStruck ? m_note.struck : m_note.text) += fromUtf8(m_text);
    m_field.clear();
    if (name == "from")
        m_isInFrom = false;
    if (name != "txBody" || !m_isInBody)
        return;
    m_isInBody = false;
    if (m_notes.size() >= kMostNotes)
        return refuse(tooMuchInWorkbook());
    if (!m_note.text.trimmed().isEmpty() || !m_note.struck.isEmpty())
        m_notes.push_back(m_note);
}

void DrawingHandler::text(std::string_view text)
{
    if (!m_field.empty())
        m_text += text;
}

} // namespace gaiyo
