#include "booklet/font.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <vector>

namespace gaiyo {

namespace {

Error fontError(ErrorKind kind, const char *message, const QString &file)
{
    return {kind, QCoreApplication::translate("FontSet", message).arg(file)};
}

constexpr qint64 kLargestFile = 1LL << 30; // the largest collections have 200 MB
constexpr unsigned kLongestName = 1000;
constexpr unsigned kMostNames = 2000;

QString readName(hb_face_t *face, const hb_ot_name_entry_t &entry)
{
    unsigned size = hb_ot_name_get_utf16(face, entry.name_id, entry.language, nullptr, nullptr);
    size = std::min(size, kLongestName) + 1;
    std::vector<uint16_t> text(size);
    hb_ot_name_get_utf16(face, entry.name_id, entry.language, &size, text.data());
    QString name =
        QString::fromUtf16(reinterpret_cast<const char16_t *>(text.data()), qsizetype(size));
    name.removeIf(
        [](QChar c) { return c.category() == QChar::Other_Control || c.isNonCharacter(); });
    return name.simplified();
}

// Of the characters that a PDF's name may have (ISO 32000-1, 7.3.5).
QString pdfName(const QString &name)
{
    QString out;
    for (const QChar c : name) {
        const bool isPlain = c.unicode() > 0x20 && c.unicode() < 0x7F;
        if (isPlain && !QStringView(u"()<>[]{}/%#").contains(c))
            out += c;
    }
    return out.isEmpty() ? QStringLiteral("Font") : out.left(63);
}

void unmapFile(void *file)
{
    delete static_cast<QFile *>(file);
}

} // namespace

char32_t twinOf(char32_t character)
{
    return character == 0x2985 ? 0xFF5F : character == 0x2986 ? 0xFF60 : 0;
}

HbBlob mapFile(const QString &file)
{
    auto opened = std::make_unique<QFile>(file);
    if (!opened->open(QIODevice::ReadOnly) || opened->size() <= 0 || opened->size() > kLargestFile)
        return {};
    const qint64 size = opened->size();
    const uchar *bytes = opened->map(0, size);
    if (!bytes)
        return {};
    return HbBlob(hb_blob_create(reinterpret_cast<const char *>(bytes), unsigned(size),
                                 HB_MEMORY_MODE_READONLY, opened.release(), unmapFile));
}

bool mayEmbed(unsigned fsType)
{
    constexpr unsigned kRestricted = 0x0002;
    constexpr unsigned kWholeOrBitmapsOnly = 0x0300;
    return (fsType & 0x000E) != kRestricted && (fsType & kWholeOrBitmapsOnly) == 0;
}

HbBlob fontTable(hb_face_t *face, hb_tag_t tag)
{
    return HbBlob(hb_face_reference_table(face, tag));
}

Os2 readOs2(hb_face_t *face)
{
    const HbBlob blob = fontTable(face, HB_TAG('O', 'S', '/', '2'));
    unsigned length = 0;
    const auto *data = reinterpret_cast<const uchar *>(hb_blob_get_data(blob.get(), &length));
    if (length < 64)
        return {};
    const auto at = [data](int place) { return unsigned(data[place] << 8 | data[place + 1]); };
    return {at(4), at(8), at(62)};
}

QStringList readNames(hb_face_t *face, hb_ot_name_id_t id)
{
    QStringList names;
    unsigned count = 0;
    const hb_ot_name_entry_t *entries = hb_ot_name_list_names(face, &count);
    for (unsigned i = 0; i < std::min(count, kMostNames); ++i) {
        if (entries[i].name_id != id)
            continue;
        const QString name = readName(face, entries[i]);
        if (!name.isEmpty() && !names.contains(name))
            names << name;
    }
    return names;
}

Result<Font> Font::load(const FontPlace &place)
{
    if (!QFile::exists(place.file))
        return fontError(
            ErrorKind::Missing,
            QT_TRANSLATE_NOOP("FontSet", "The font file %1 is not there. Install Gaiyo again."),
            place.file);
    const HbBlob blob = mapFile(place.file);
    Font font;
    if (blob)
        font.m_face.reset(hb_face_create(blob.get(), place.index));
    if (font.m_face && place.instance >= 0)
        font.takeInstance(place.instance);
    if (!font.m_face || hb_face_get_glyph_count(font.m_face.get()) == 0)
        return fontError(
            ErrorKind::Unreadable,
            QT_TRANSLATE_NOOP("FontSet", "%1 cannot be read as a font. Install Gaiyo again."),
            place.file);
    const Os2 os2 = readOs2(font.m_face.get());
    if (!mayEmbed(os2.fsType))
        return fontError(ErrorKind::Invalid,
                         QT_TRANSLATE_NOOP("FontSet", "The licence of the font %1 forbids putting "
                                                      "it into a PDF. Choose another font."),
                         place.file);
    hb_face_make_immutable(font.m_face.get());
    font.m_font.reset(hb_font_create(font.m_face.get()));
    hb_font_make_immutable(font.m_font.get());
    font.m_unitsPerEm = hb_face_get_upem(font.m_face.get());
    font.m_bold = os2.selection & 0x20;
    font.m_cff =
        hb_blob_get_length(fontTable(font.m_face.get(), HB_TAG('C', 'F', 'F', ' ')).get()) > 0;
    font.readOwnNames();
    return font;
}

// Its names say nothing of the style; those of the instance do.
void Font::takeInstance(int instance)
{
    hb_face_t *face = m_face.get();
    const auto at = unsigned(instance);
    const auto own = readNames(face, hb_ot_var_named_instance_get_postscript_name_id(face, at));
    const auto style = readNames(face, hb_ot_var_named_instance_get_subfamily_name_id(face, at));
    const QString whole = readNames(face, HB_OT_NAME_ID_POSTSCRIPT_NAME).value(0);
    m_postScriptName = own.value(0, whole.section(u'-', 0, 0) + u'-' + style.value(0));
    m_face = makeInstance(face, instance);
}

void Font::readOwnNames()
{
    hb_face_t *face = m_face.get();
    if (m_postScriptName.isEmpty())
        m_postScriptName = readNames(face, HB_OT_NAME_ID_POSTSCRIPT_NAME).value(0);
    m_postScriptName = pdfName(m_postScriptName);
    m_version = readNames(face, HB_OT_NAME_ID_VERSION_STRING).value(0);
    for (const auto id : {HB_OT_NAME_ID_FONT_FAMILY, HB_OT_NAME_ID_TYPOGRAPHIC_FAMILY}) {
        for (const QString &name : readNames(face, id)) {
            if (!m_families.contains(name))
                m_families << name;
        }
    }
}

std::optional<quint32> Font::findGlyph(char32_t base, char32_t selector) const
{
    hb_codepoint_t glyph = 0;
    const bool found = selector ? hb_font_get_variation_glyph(m_font.get(), base, selector, &glyph)
                                : hb_font_get_nominal_glyph(m_font.get(), base, &glyph);
    if (found && glyph != 0)
        return glyph;
    const char32_t twin = selector ? 0 : twinOf(base);
    return twin ? findGlyph(twin) : std::nullopt;
}

double Font::advance(quint32 glyph) const
{
    return hb_font_get_glyph_h_advance(m_font.get(), glyph) / m_unitsPerEm;
}

} // namespace gaiyo
