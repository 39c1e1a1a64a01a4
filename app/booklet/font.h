#pragma once

#include "base/result.h"

#include <hb-ot.h>
#include <hb.h>

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace gaiyo {

template <typename T, void (*destroy)(T *)>
struct HarfBuzzDeleter
{
    void operator()(T *object) const { destroy(object); }
};
using HbFace = std::unique_ptr<hb_face_t, HarfBuzzDeleter<hb_face_t, hb_face_destroy>>;
using HbFont = std::unique_ptr<hb_font_t, HarfBuzzDeleter<hb_font_t, hb_font_destroy>>;
using HbBlob = std::unique_ptr<hb_blob_t, HarfBuzzDeleter<hb_blob_t, hb_blob_destroy>>;
using HbSet = std::unique_ptr<hb_set_t, HarfBuzzDeleter<hb_set_t, hb_set_destroy>>;
using HbBuffer = std::unique_ptr<hb_buffer_t, HarfBuzzDeleter<hb_buffer_t, hb_buffer_destroy>>;

// ｟ ｠ are one character of JIS X 0213 with two names in Unicode (U+2985 and U+FF5F); fonts know
// the latter only. 0 for any other character.
char32_t twinOf(char32_t character);

// The bytes of a file, mapped; null where it cannot be read, or is larger than a font can be.
HbBlob mapFile(const QString &file);

// One face, and where it is variable one named instance of it, in a file.
struct FontPlace
{
    QString file;
    unsigned index = 0; // in a collection
    int instance = -1;  // of a variable font; -1 for the font as it is

    bool operator==(const FontPlace &) const = default;
};

// What a licence says to putting a part of the font into a PDF (OpenType 1.9, OS/2, fsType).
bool mayEmbed(unsigned fsType);

// The table's bytes; empty where the face has none.
HbBlob fontTable(hb_face_t *face, hb_tag_t tag);

// The fields of OS/2; a font without the table may be embedded.
struct Os2
{
    unsigned weight = 400;
    unsigned fsType = 0;
    unsigned selection = 0;
};
Os2 readOs2(hb_face_t *face);

// Names of one kind, in all languages.
QStringList readNames(hb_face_t *face, hb_ot_name_id_t id);

// A variable font's instance as a font of its own; null where that cannot be made soundly.
HbFace makeInstance(hb_face_t *face, int instance);

// One face of a font file, read only. Lengths are in ems.
class Font
{
public:
    // Error: Missing, Unreadable, or Invalid where the font's licence bits forbid embedding.
    static Result<Font> load(const FontPlace &place);

    const QStringList &families() const { return m_families; } // in all its languages
    const QString &postScriptName() const { return m_postScriptName; }
    const QString &version() const { return m_version; } // as the font says it (name 5)
    bool isBold() const { return m_bold; }
    bool isCff() const { return m_cff; }

    hb_face_t *face() const { return m_face.get(); }
    hb_font_t *hbFont() const { return m_font.get(); } // scaled to its units per em
    double unitsPerEm() const { return m_unitsPerEm; }

    // The glyph of a character, `selector` 0 for a plain one; none where the font has none.
    std::optional<quint32> findGlyph(char32_t base, char32_t selector = 0) const;
    double advance(quint32 glyph) const;

private:
    Font() = default;
    void readOwnNames();
    void takeInstance(int instance);

    HbFace m_face;
    HbFont m_font;
    QStringList m_families;
    QString m_postScriptName;
    QString m_version;
    double m_unitsPerEm = 1000;
    bool m_bold = false;
    bool m_cff = false;
};

} // namespace gaiyo
