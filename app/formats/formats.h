#pragma once

#include "exchange/format.h"

namespace gaiyo {

// The ending of our own documents, which are opened and not imported.
inline const QString kDocumentEnding = QStringLiteral("db");

// All formats that this program knows, and the answer to which of them a file is. The command line,
// the windows and what is dropped on them ask here, so that all of them answer alike.
class Formats
{
public:
    explicit Formats(std::vector<Format> formats);

    const std::vector<Format> &all() const { return m_formats; }
    Formats without(const QString &id) const;
    std::vector<const Format *> readers() const;
    std::vector<const Format *> writers() const;

    const Format *findReader(const QString &id) const;
    const Format *findWriter(const QString &ending) const;
    // True for a file that is named as one to import.
    bool isImportName(const QString &path) const;

    // The format of a file with this name that begins so: the format whose ending it has, where
    // that decides; else the first that recognises the content.
    const Format *recognise(const QString &path, const QByteArray &start) const;

private:
    std::vector<Format> m_formats;
};

} // namespace gaiyo
