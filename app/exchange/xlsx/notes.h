#pragma once

#include "exchange/xlsx/rich_text.h"

#include <QHash>

namespace gaiyo {

// Comments as spreadsheets have always had them. Those that only stand in for a threaded one are
// left out.
class CommentsHandler : public XmlHandler
{
public:
    void start(std::string_view name, const XmlAttributes &attributes) override;
    void end(std::string_view name) override;
    void text(std::string_view text) override;
    std::vector<XlsxNote> take() { return std::move(m_notes); }

private:
    std::vector<QString> m_authors;
    std::vector<XlsxNote> m_notes;
    XlsxNote m_note;
    bool m_isInAuthor = false;
    bool m_isInComment = false;
    std::string m_author;
    RichText m_rich;
};

// Who writes threaded comments, by id.
class PersonsHandler : public XmlHandler
{
public:
    void start(std::string_view name, const XmlAttributes &attributes) override;
    void end(std::string_view) override {}
    void text(std::string_view) override {}
    QHash<QString, QString> take() { return std::move(m_names); }

private:
    QHash<QString, QString> m_names;
};

// Comments that answer each other.
class ThreadedCommentsHandler : public XmlHandler
{
public:
    // `persons`: names by id
    explicit ThreadedCommentsHandler(QHash<QString, QString> persons)
        : m_persons(std::move(persons))
    {}
    void start(std::string_view name, const XmlAttributes &attributes) override;
    void end(std::string_view name) override;
    void text(std::string_view text) override;
    std::vector<XlsxNote> take() { return std::move(m_notes); }

private:
    QHash<QString, QString> m_persons;
    std::vector<XlsxNote> m_notes;
    bool m_isInText = false;
    std::string m_text;
};

// Text boxes and other shapes with words in them.
class DrawingHandler : public XmlHandler
{
public:
    void start(std::string_view name, const XmlAttributes &attributes) override;
    void end(std::string_view name) override;
    void text(std::string_view text) override;
    std::vector<XlsxNote> take() { return std::move(m_notes); }

private:
    void startText(std::string_view name, const XmlAttributes &attributes);

    std::vector<XlsxNote> m_notes;
    XlsxNote m_anchor; // row and column
    XlsxNote m_note;
    int m_fallbacks = 0; // how deep we are in what older programs show instead
    bool m_isInFrom = false;
    bool m_isInBody = false;
    bool m_isStruck = false;
    std::string m_field; // the element whose text is wanted
    std::string m_text;
};

} // namespace gaiyo
