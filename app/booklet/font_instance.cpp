#include "booklet/font.h"

#include <hb-subset.h>

#include <vector>

namespace gaiyo {

namespace {

using InstanceInput =
    std::unique_ptr<hb_subset_input_t, HarfBuzzDeleter<hb_subset_input_t, hb_subset_input_destroy>>;

// Neither another outline format than TrueType's nor a file that lacks what an instance is made of.
bool canBePinned(hb_face_t *face)
{
    return hb_blob_get_length(fontTable(face, HB_TAG('g', 'l', 'y', 'f')).get()) > 0 &&
           hb_blob_get_length(fontTable(face, HB_TAG('g', 'v', 'a', 'r')).get()) > 0;
}

// A font whose outlines did not follow its axes would be another one than it says.
bool isStatic(hb_face_t *face)
{
    return face && hb_face_get_glyph_count(face) > 0 && !hb_ot_var_has_data(face) &&
           hb_blob_get_length(fontTable(face, HB_TAG('g', 'l', 'y', 'f')).get()) > 0;
}

} // namespace

HbFace makeInstance(hb_face_t *face, int instance)
{
    const unsigned axes = hb_ot_var_get_axis_count(face);
    if (axes == 0 || axes > 64 || !canBePinned(face))
        return {};
    std::vector<hb_ot_var_axis_info_t> infos(axes);
    std::vector<float> coords(axes);
    unsigned count = axes;
    hb_ot_var_get_axis_infos(face, 0, &count, infos.data());
    count = axes;
    hb_ot_var_named_instance_get_design_coords(face, unsigned(instance), &count, coords.data());
    if (count != axes)
        return {};
    const InstanceInput input(hb_subset_input_create_or_fail());
    if (!input)
        return {};
    hb_set_t *glyphs = hb_subset_input_glyph_set(input.get());
    hb_set_add_range(glyphs, 0, hb_face_get_glyph_count(face) - 1);
    hb_set_t *characters = hb_subset_input_unicode_set(input.get());
    hb_set_add_range(characters, 0, 0x10FFFF);
    hb_set_t *names = hb_subset_input_set(input.get(), HB_SUBSET_SETS_NAME_ID);
    hb_set_add_range(names, 0, 0x7FFF);
    hb_set_t *languages = hb_subset_input_set(input.get(), HB_SUBSET_SETS_NAME_LANG_ID);
    hb_set_add_range(languages, 0, 0xFFFF);
    hb_set_t *features = hb_subset_input_set(input.get(), HB_SUBSET_SETS_LAYOUT_FEATURE_TAG);
    hb_set_clear(features);
    hb_set_invert(features); // all of them
    hb_subset_input_set_flags(input.get(),
                              HB_SUBSET_FLAGS_RETAIN_GIDS | HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
    for (unsigned i = 0; i < axes; ++i) {
        if (!hb_subset_input_pin_axis_location(input.get(), face, infos[i].tag, coords[i]))
            return {};
    }
    HbFace made(hb_subset_or_fail(face, input.get()));
    return isStatic(made.get()) ? std::move(made) : HbFace();
}

} // namespace gaiyo
