#include "exchange/opc/office_package.h"

#include <QCoreApplication>

#include <algorithm>

namespace gaiyo {

namespace {

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(Office)
};

const QByteArray kZipStart("PK\x03\x04");
const QByteArray kBinaryStart("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"); // OLE

Error binary(const QByteArray &bytes)
{
    QString sentence = Sentences::tr("The file is in an older format of an office program. Open it "
                                     "and save it as .xlsx or .docx, then try again.");
    if (hasBinaryStream(bytes, "EncryptedPackage"))
        sentence = Sentences::tr("The file is protected by a password. Open it, take the password "
                                 "off, save it once more and try again.");
    else if (hasBinaryStream(bytes, "Workbook") || hasBinaryStream(bytes, "Book"))
        sentence = Sentences::tr("The file is a workbook of the older format (.xls). Open it and "
                                 "save it as an Excel workbook (.xlsx), then try again.");
    else if (hasBinaryStream(bytes, "WordDocument"))
        sentence = Sentences::tr("The file is a Word document of the older format (.doc). Open it "
                                 "and save it as a Word document (.docx), then try again.");
    return {ErrorKind::Unreadable, sentence};
}

QByteArray relationshipsName(const QByteArray &part)
{
    const qsizetype at = part.lastIndexOf('/') + 1;
    return part.left(at) + "_rels/" + part.mid(at) + ".rels";
}

// A folder that somebody packed, and no document of its own.
bool holdsOfficeFiles(const ZipReader &zip)
{
    return !zip.findPart("[Content_Types].xml") && !zip.findPart("mimetype") &&
           std::ranges::any_of(zip.parts(), [](const ZipPart &part) {
               const QByteArray name = foldPartName(part.name);
               return name.endsWith(".xlsx") || name.endsWith(".docx") || name.endsWith(".xlsm") ||
                      name.endsWith(".xls") || name.endsWith(".doc");
           });
}

} // namespace

bool startsLikeOffice(const QByteArray &start)
{
    return start.startsWith(kZipStart) || start.startsWith(kBinaryStart);
}

// The names of streams in a binary file stand in it in UTF-16.
bool hasBinaryStream(const QByteArray &bytes, QByteArrayView name)
{
    QByteArray wide;
    for (const char c : name) {
        wide += c;
        wide += '\0';
    }
    return bytes.contains(wide);
}

Result<OfficePackage> OfficePackage::open(const QByteArray &bytes, const Progress &progress)
{
    if (bytes.startsWith(kBinaryStart))
        return binary(bytes);
    if (!bytes.startsWith(kZipStart))
        return Error{ErrorKind::Unreadable,
                     Sentences::tr("The file is neither an Excel workbook (.xlsx) nor a Word "
                                   "document (.docx), whatever its name says. Open it in the "
                                   "program that made it and save it as one of them.")};
    auto zip = ZipReader::open(bytes, {}, progress);
    if (!zip)
        return zip.error();
    if (holdsOfficeFiles(*zip))
        return Error{ErrorKind::Unreadable,
                     Sentences::tr("The file is a compressed folder (.zip) with files in it. "
                                   "Please unpack it, and choose the files that were in it.")};
    return OfficePackage(std::move(*zip));
}

Result<void> OfficePackage::read(const QByteArray &name, XmlHandler &handler) const
{
    const ZipPart *part = m_zip.findPart(name);
    if (!part)
        return Error{ErrorKind::Unreadable,
                     Sentences::tr("The file lacks its part “%1”. Open it in the program that made "
                                   "it and save it once more.")
                         .arg(QString::fromUtf8(name.left(80)))};
    XmlReader xml(handler);
    // The end of a part is read though nothing more is wanted: its check sum counts.
    const auto read = m_zip.read(*part, [&](QByteArrayView stretch) { return xml.feed(stretch); });
    if (!read)
        return read;
    return xml.finish();
}

Result<std::vector<Relationship>> OfficePackage::relationships(const QByteArray &part) const
{
    const QByteArray name = relationshipsName(part);
    if (!hasPart(name))
        return std::vector<Relationship>();
    RelationshipsHandler handler(part);
    if (const auto done = read(name, handler); !done)
        return done.error();
    return handler.take();
}

const Relationship *findRelationship(const std::vector<Relationship> &all, const char *type)
{
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const Relationship &one) { return one.type == type; });
    return found == all.end() ? nullptr : &*found;
}

} // namespace gaiyo
