#pragma once

#include "exchange/docx/word_document.h"
#include "exchange/docx/word_numbering.h"

#include <QMap>
#include <QSet>

namespace gaiyo {

// Which styles strike their words through.
class WordStyles : public XmlHandler
{
public:
    void start(std::string_view name, const XmlAttributes &attributes) override;
    void end(std::string_view) override {}
    void text(std::string_view) override {}
    bool isStruck(const QString &style) const { return m_struck.contains(style); }

private:
    QString m_style;
    QSet<QString> m_struck;
};

// Reads any part with paragraphs: the document, a header, comments, notes.
class WordHandler : public XmlHandler
{
public:
    // One body of a part: a whole document or header, or one comment or note of many.
    struct Body
    {
        std::vector<ReadBlock> blocks;
        QString id;
        WordAuthor by;
        bool isOfNobody = false; // the line above notes, which is no note
    };
    struct Anchor
    {
        int paragraph = -1;
        QString quote;
    };

    // Who changes and the lists are counted on; all must outlive the handler.
    WordHandler(const WordStyles &styles, WordNumbering &numbering, WordDocument &document)
        : m_styles(styles)
        , m_numbering(numbering)
        , m_document(document)
    {}
    void start(std::string_view name, const XmlAttributes &attributes) override;
    void end(std::string_view name) override;
    void text(std::string_view text) override;

    std::vector<Body> takeBodies() { return std::move(m_bodies); }
    const QMap<QString, Anchor> &comments() const { return m_comments; }
    const QMap<QString, int> &footnotes() const { return m_footnotes; }
    const QMap<QString, int> &endnotes() const { return m_endnotes; }

private:
    // What is open around a place; a text box begins anew and comes back to it.
    struct Place
    {
        bool isInRun = false;
        bool isInRunProperties = false;
        bool isInParagraphProperties = false;
        bool isInText = false;
        bool isInRowProperties = false;
        bool isStruck = false;
        bool isHidden = false;
        std::optional<quint32> colour = {};
        int list = -1;
        int level = 0;
        std::vector<ReadRun> changes; // of which only the state counts
    };

    bool isUnfilled(std::string_view name, const XmlAttributes &attributes);
    void startBody(const XmlAttributes &attributes);
    void startParagraph();
    void endParagraph();
    bool startTable(std::string_view name, const XmlAttributes &attributes);
    bool endTable(std::string_view name);
    void startProperty(std::string_view name, const XmlAttributes &attributes);
    void startInRun(std::string_view name, const XmlAttributes &attributes);
    void startChange(WordChange change, const XmlAttributes &attributes);
    void startAnchor(std::string_view name, const XmlAttributes &attributes);
    void startPicture();
    void add(const QString &text);
    bool count();

    const WordStyles &m_styles;
    WordNumbering &m_numbering;
    WordDocument &m_document;
    std::vector<Body> m_bodies;
    std::vector<std::vector<ReadBlock>> m_frames; // what paragraphs and tables are added to
    std::vector<ReadBlock> m_tables;
    std::vector<ReadParagraph> m_paragraphs;
    std::vector<Place> m_outer;
    Place m_place;
    int m_skipped = 0;            // how deep we are in what is not read
    bool m_isPlaceholder = false; // a field to fill in shows what it asks for
    int m_paragraph = -1;
    int m_counted = 0;
    std::string m_text;
    QMap<QString, Anchor> m_comments;
    QSet<QString> m_openComments;
    QMap<QString, int> m_footnotes;
    QMap<QString, int> m_endnotes;
};

} // namespace gaiyo
