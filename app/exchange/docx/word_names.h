#pragma once

#include "exchange/xml/xml_writer.h"

namespace gaiyo {

// Namespaces and types of a Word package (ISO 29500-1 annex L, ISO 29500-2).
inline constexpr const char *kWordNames =
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
inline constexpr const char *kRelationNames =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
inline constexpr const char *kPackageNames = "http://schemas.openxmlformats.org/package/2006/";

// Begins the element that a part of a document consists of.
inline void beginPart(XmlWriter &xml, const char *root)
{
    xml.start(root);
    xml.attribute("xmlns:w", QString::fromLatin1(kWordNames));
    xml.attribute("xmlns:r", QString::fromLatin1(kRelationNames));
}

} // namespace gaiyo
