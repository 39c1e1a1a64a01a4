#include "booklet/installed_fonts.h"

#include <algorithm>

namespace gaiyo {

namespace {

constexpr unsigned kMostFaces = 256; // of a collection
constexpr unsigned kMostInstances = 256;
constexpr unsigned kMostAxes = 64;
constexpr hb_tag_t kWeightAxis = HB_TAG('w', 'g', 'h', 't');
constexpr hb_tag_t kItalicAxis = HB_TAG('i', 't', 'a', 'l');
constexpr hb_tag_t kSlantAxis = HB_TAG('s', 'l', 'n', 't');

bool hasTable(hb_face_t *face, hb_tag_t tag)
{
    return hb_blob_get_length(fontTable(face, tag).get()) > 0;
}

QStringList familiesOf(hb_face_t *face)
{
    QStringList names = readNames(face, HB_OT_NAME_ID_TYPOGRAPHIC_FAMILY);
    for (const QString &name : readNames(face, HB_OT_NAME_ID_FONT_FAMILY)) {
        if (!names.contains(name))
            names << name;
    }
    return names;
}

FontFault faultOf(hb_face_t *face, const Os2 &os2)
{
    if (!mayEmbed(os2.fsType))
        return FontFault::Licence;
    const bool hasPlain = hasTable(face, HB_TAG('g', 'l', 'y', 'f'));
    if (hb_ot_var_has_data(face) && !(hasPlain && hasTable(face, HB_TAG('g', 'v', 'a', 'r'))))
        return FontFault::Variable;
    return hasPlain || hasTable(face, HB_TAG('C', 'F', 'F', ' ')) ? FontFault::None
                                                                  : FontFault::Outlines;
}

bool hasGlyph(hb_face_t *face, char32_t character)
{
    const HbFont font(hb_font_create(face));
    hb_codepoint_t glyph = 0;
    return hb_font_get_nominal_glyph(font.get(), character, &glyph) && glyph != 0;
}

// The named instances of a variable font, each as a face.
std::vector<InstalledFace> instancesOf(hb_face_t *face, const InstalledFace &whole)
{
    std::vector<InstalledFace> instances;
    unsigned axes = std::min(hb_ot_var_get_axis_count(face), kMostAxes);
    std::vector<hb_ot_var_axis_info_t> infos(axes);
    hb_ot_var_get_axis_infos(face, 0, &axes, infos.data());
    const unsigned count = std::min(hb_ot_var_get_named_instance_count(face), kMostInstances);
    for (unsigned i = 0; i < count; ++i) {
        InstalledFace instance = whole;
        instance.place.instance = int(i);
        instance.fullNames.clear();
        std::vector<float> coords(axes);
        unsigned length = axes;
        hb_ot_var_named_instance_get_design_coords(face, i, &length, coords.data());
        for (unsigned axis = 0; axis < std::min(length, axes); ++axis) {
            if (infos[axis].tag == kWeightAxis)
                instance.weight = unsigned(std::clamp(coords[axis], 1.0F, 1000.0F));
            if (infos[axis].tag == kItalicAxis || infos[axis].tag == kSlantAxis)
                instance.isSlanted = instance.isSlanted || coords[axis] != 0;
        }
        const auto id = hb_ot_var_named_instance_get_subfamily_name_id(face, i);
        for (const QString &style : readNames(face, id)) {
            for (const QString &family : whole.families)
                instance.fullNames << family + u' ' + style;
        }
        const auto postscript = hb_ot_var_named_instance_get_postscript_name_id(face, i);
        if (postscript != HB_OT_NAME_ID_INVALID)
            instance.fullNames << readNames(face, postscript);
        instances.push_back(std::move(instance));
    }
    return instances;
}

void addFaces(hb_face_t *face, const FontPlace &place, std::vector<InstalledFace> &faces)
{
    const Os2 os2 = readOs2(face);
    InstalledFace whole;
    whole.place = place;
    whole.families = familiesOf(face);
    whole.fullNames =
        readNames(face, HB_OT_NAME_ID_FULL_NAME) + readNames(face, HB_OT_NAME_ID_POSTSCRIPT_NAME);
    whole.weight = os2.weight;
    whole.isSlanted = os2.selection & 0x201; // ITALIC, OBLIQUE
    whole.hasKana = hasGlyph(face, U'あ');
    whole.fault = faultOf(face, os2);
    if (whole.families.isEmpty())
        return;
    std::vector<InstalledFace> instances;
    if (hb_ot_var_has_data(face))
        instances = instancesOf(face, whole);
    if (!instances.empty())
        faces.insert(faces.end(), instances.begin(), instances.end());
    else if (hb_ot_var_has_data(face) && whole.fault == FontFault::None)
        whole.fault = FontFault::Variable; // nothing to name an instance by
    if (instances.empty())
        faces.push_back(std::move(whole));
}

} // namespace

std::vector<InstalledFace> readFaces(const QString &file)
{
    std::vector<InstalledFace> faces;
    const HbBlob blob = mapFile(file);
    if (!blob)
        return faces;
    const unsigned count = std::min(hb_face_count(blob.get()), kMostFaces);
    for (unsigned index = 0; index < count; ++index) {
        const HbFace face(hb_face_create(blob.get(), index));
        if (face && hb_face_get_glyph_count(face.get()) > 0)
            addFaces(face.get(), {file, index, -1}, faces);
    }
    return faces;
}

} // namespace gaiyo
