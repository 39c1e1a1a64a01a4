#include "exchange/docx/word_reader.h"

#include "exchange/docx/word_handler.h"
#include "exchange/opc/custom_properties.h"
#include "exchange/opc/office_package.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace gaiyo {

namespace {

Error notADocument()
{
    return {ErrorKind::Unreadable,
            QCoreApplication::translate("Word", "The file is no Word document, whatever its name "
                                                "says. Open it in the program that made it and "
                                                "save it as a Word document (.docx).")};
}

// Reads the parts of one package into one document.
class Reader
{
public:
    Reader(const OfficePackage &package, QByteArray main)
        : m_package(package)
        , m_main(std::move(main))
        , m_body(m_styles, m_numbering, m_document)
    {}

    Result<WordDocument> run()
    {
        const auto related = m_package.relationships(m_main);
        if (!related)
            return related.error();
        m_related = *related;
        if (const auto read = readFirst("styles", m_styles); !read)
            return read.error();
        if (const auto read = readFirst("numbering", m_numbering); !read)
            return read.error();
        if (const auto read = m_package.read(m_main, m_body); !read)
            return read.error();
        auto bodies = m_body.takeBodies();
        if (bodies.size() != 1)
            return notADocument();
        m_document.blocks = std::move(bodies.front().blocks);
        countUnread();
        auto properties = readCustomProperties(m_package);
        if (!properties)
            return properties.error();
        m_document.properties = std::move(*properties);
        if (const auto read = readBeside(); !read)
            return read.error();
        return std::move(m_document);
    }

private:
    using Bodies = std::vector<WordHandler::Body>;

    Result<void> readFirst(const char *type, XmlHandler &handler) const
    {
        const Relationship *part = findRelationship(m_related, type);
        if (!part || !m_package.hasPart(part->target))
            return {};
        return m_package.read(part->target, handler);
    }

    // Pictures, and what else is in the text and is not read.
    void countUnread()
    {
        static const QByteArray kEmbedded[] = {"oleObject",   "package", "chart",       "chartEx",
                                               "diagramData", "aFChunk", "subDocument", "control"};
        for (const Relationship &part : m_related) {
            m_document.pictures += part.type == "image";
            m_document.embedded +=
                int(std::count(std::begin(kEmbedded), std::end(kEmbedded), part.type));
        }
    }

    // Everything beside the text itself, each part as it is named.
    Result<void> readBeside()
    {
        for (const Relationship &part : m_related) {
            const bool isWanted = part.type == "header" || part.type == "footer" ||
                                  part.type == "comments" || part.type == "footnotes" ||
                                  part.type == "endnotes";
            if (!isWanted || !m_package.hasPart(part.target))
                continue;
            WordDocument aside; // its boxes hang on no paragraph of the text
            WordHandler handler(m_styles, m_numbering, aside);
            if (const auto read = m_package.read(part.target, handler); !read)
                return read;
            take(part.type, handler.takeBodies());
            for (WordBox &box : aside.boxes)
                m_document.boxes.push_back({std::move(box.blocks), -1});
        }
        return {};
    }

    void take(const QByteArray &type, Bodies bodies)
    {
        for (auto &body : bodies) {
            if (type == "header")
                m_document.headers.push_back(std::move(body.blocks));
            else if (type == "footer")
                m_document.footers.push_back(std::move(body.blocks));
            else if (type == "comments")
                takeComment(body);
            else if (!body.isOfNobody)
                m_document.notes.push_back(
                    {textOf(body.blocks),
                     (type == "footnotes" ? m_body.footnotes() : m_body.endnotes())
                         .value(body.id, -1)});
        }
    }

    void takeComment(const WordHandler::Body &body)
    {
        const auto anchor = m_body.comments().value(body.id);
        m_document.comments.push_back(
            {body.by, textOf(body.blocks), anchor.paragraph, anchor.quote});
    }

    const OfficePackage &m_package;
    QByteArray m_main;
    std::vector<Relationship> m_related;
    WordStyles m_styles;
    WordNumbering m_numbering;
    WordDocument m_document;
    WordHandler m_body;
};

} // namespace

Result<WordDocument> readWord(const QByteArray &bytes, const Progress &progress)
{
    const auto package = OfficePackage::open(bytes, progress);
    if (!package)
        return package.error();
    const auto root = package->relationships({});
    if (!root)
        return root.error();
    const Relationship *main = findRelationship(*root, "officeDocument");
    if (!main || !package->hasPart(main->target))
        return notADocument();
    return Reader(*package, main->target).run();
}

} // namespace gaiyo
