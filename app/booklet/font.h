#pragma once

#include "base/result.h"

#include <hb.h>

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace gaiyo {

template <typename T, void (*destroy)(T *)>
struct HarfBuzzDeleter
{
    void operator()(T *object) const { destroy(object); }
};
using HbFace = std::unique_ptr<hb_face_t, HarfBuzzDeleter<hb_face_t, hb_face_destroy>>;
using HbFont = std::unique_ptr<hb_font_t, HarfBuzzDeleter<hb_font_t, hb_font_destroy>>;
using HbBlob = std::unique_ptr<hb_blob_t, HarfBuzzDeleter<hb_blob_t, hb_blob_destroy>>;
using HbBuffer = std::unique_ptr<hb_buffer_t, HarfBuzzDeleter<hb_buffer_t, hb_buffer_destroy>>;

// ｟ ｠ are one character of JIS X 0213 with two names in Unicode (U+2985 and U+FF5F); fonts know
// the latter only. 0 for any other character.
char32_t twinOf(char32_t character);

// One face of a font file, read only. Lengths are in ems.
class Font
{
public:
    // Error: Missing, Unreadable, or Invalid where the font's licence bits forbid embedding.
    static Result<Font> load(const QString &file, unsigned index = 0);

    const QStringList &families() const { return m_families; } // in all its languages
    const QString &postScriptName() const { return m_postScriptName; }
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
    void readNames();

    HbFace m_face;
    HbFont m_font;
    QStringList m_families;
    QString m_postScriptName;
    double m_unitsPerEm = 1000;
    bool m_bold = false;
    bool m_cff = false;
};

} // namespace gaiyo
