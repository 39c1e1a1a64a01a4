#include "exchange/docx/word_bytes.h"

namespace gaiyo {

namespace {

QByteArray relationship(const QByteArray &id, const QByteArray &type, const QByteArray &target)
{
    return "<Relationship Id='" + id + "' Type='http://x/relationships/" + type + "' Target='" +
           target + "'/>";
}

} // namespace

QByteArray wordPackageOf(const QByteArray &document, const std::vector<NamedPart> &others)
{
    QByteArray related;
    std::vector<NamedPart> parts{
        {"_rels/.rels", "<Relationships>" +
                            relationship("a", "officeDocument", "word/document.xml") +
                            "</Relationships>"},
        {"word/document.xml", document}};
    for (const auto &[name, bytes] : others) {
        QByteArray type = name.left(name.indexOf('.'));
        while (!type.isEmpty() && type.back() >= '0' && type.back() <= '9')
            type.chop(1);
        related += relationship(name, type, name);
        parts.emplace_back("word/" + name, bytes);
    }
    parts.emplace_back("word/_rels/document.xml.rels",
                       "<Relationships>" + related + "</Relationships>");
    return zipOf(parts);
}

QByteArray wordOf(const QByteArray &body, const std::vector<NamedPart> &others)
{
    return wordPackageOf(
        "<w:document xmlns:w='w' xmlns:mc='mc'><w:body>" + body + "</w:body></w:document>", others);
}

} // namespace gaiyo
