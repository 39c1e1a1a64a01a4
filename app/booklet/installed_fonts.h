#pragma once

#include "booklet/font.h"

#include <QHash>
#include <QMutex>

#include <memory>
#include <optional>
#include <vector>

namespace gaiyo {

// Why a font that is installed cannot be put into a PDF.
enum class FontFault {
    None,
    Licence,  // its licence bits forbid it
    Variable, // an instance of it cannot be made soundly
    Outlines, // it has none
};

// One face of an installed font, or a named instance of a variable one.
struct InstalledFace
{
    FontPlace place;
    QStringList families;  // in all languages; of a collection's face only its own
    QStringList fullNames; // family and style: "Noto Sans CJK JP Bold"
    unsigned weight = 400;
    bool isSlanted = false;
    bool hasKana = false;
    FontFault fault = FontFault::None;
};

// What a name leads to: the face, and the bold one of its family where there is one.
struct FoundFamily
{
    InstalledFace body;
    std::optional<InstalledFace> bold;
};

// The fonts of some folders, by any of their names. The folders are read when a name is asked for
// the first time, and only the tables with names. May be used by several threads.
class InstalledFonts
{
public:
    explicit InstalledFonts(QStringList folders)
        : m_folders(std::move(folders))
    {}

    // Capitals, widths of letters and spaces make no difference.
    std::optional<FoundFamily> find(const QString &name) const;
    // The families that a booklet can be set in, each by its Japanese name where it has one, in
    // their order; those without Japanese letters are left out.
    QStringList families() const;

private:
    void read() const;
    std::vector<InstalledFace> facesOf(const QString &family) const;

    QStringList m_folders;
    mutable QMutex m_lock;
    mutable bool m_isRead = false;
    mutable std::vector<InstalledFace> m_faces;
    mutable QHash<QString, std::vector<size_t>> m_byFamily;
    mutable QHash<QString, size_t> m_byFullName;
};

// A font file's faces and named instances; none for what is no font.
std::vector<InstalledFace> readFaces(const QString &file);

// A name as it is compared.
QString foldedFontName(const QString &name);

} // namespace gaiyo
