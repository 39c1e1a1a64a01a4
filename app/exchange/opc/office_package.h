#pragma once

#include "base/progress.h"
#include "exchange/opc/relationships.h"
#include "exchange/zip/zip_reader.h"

#include <vector>

namespace gaiyo {

// True for the beginning of a file that may be a package: a zip file; and for one of the older
// binary formats and of a protected file, so that OfficePackage can say what to do about it.
bool startsLikeOffice(const QByteArray &start);

// Whether a file of the older binary formats has a stream of this name. True by accident is
// possible.
bool hasBinaryStream(const QByteArray &bytes, QByteArrayView name);

// An office document of our days (.xlsx, .docx): XML parts in a zip file, which name each other.
class OfficePackage
{
public:
    // Errors: Unreadable, with a sentence of its own for a password and for the older formats;
    // those of ZipReader::open().
    static Result<OfficePackage> open(const QByteArray &bytes, const Progress &progress = {});

    bool hasPart(const QByteArray &name) const { return m_zip.findPart(name) != nullptr; }

    // Reads a part through. Errors: Unreadable where it is missing or damaged; those of the
    // handler; Cancelled.
    Result<void> read(const QByteArray &name, XmlHandler &handler) const;

    // What a part names, "" for the package itself. Empty where it names nothing.
    Result<std::vector<Relationship>> relationships(const QByteArray &part) const;

private:
    explicit OfficePackage(ZipReader zip)
        : m_zip(std::move(zip))
    {}

    ZipReader m_zip;
};

// The first of this type; null for none.
const Relationship *findRelationship(const std::vector<Relationship> &all, const char *type);

} // namespace gaiyo
