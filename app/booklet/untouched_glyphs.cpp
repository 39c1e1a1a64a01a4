#include "booklet/untouched_glyphs.h"

#include <algorithm>
#include <iterator>

namespace gaiyo {

namespace {

struct PlanDeleter
{
    void operator()(hb_shape_plan_t *plan) const { hb_shape_plan_destroy(plan); }
};

// Rules of other kinds: Apple's, and kerning in a table of its own.
bool hasOtherRules(hb_face_t *face)
{
    constexpr hb_tag_t kTables[] = {HB_TAG('k', 'e', 'r', 'n'), HB_TAG('k', 'e', 'r', 'x'),
                                    HB_TAG('m', 'o', 'r', 't'), HB_TAG('m', 'o', 'r', 'x'),
                                    HB_TAG('t', 'r', 'a', 'k')};
    return std::any_of(std::begin(kTables), std::end(kTables), [face](hb_tag_t tag) {
        return hb_blob_get_length(fontTable(face, tag).get()) > 0;
    });
}

} // namespace

UntouchedGlyphs::UntouchedGlyphs(const Font &font)
    : m_touched(hb_set_create())
{
    hb_face_t *face = font.face();
    if (hasOtherRules(face))
        return;
    const hb_segment_properties_t japanese = {HB_DIRECTION_LTR, HB_SCRIPT_HAN,
                                              hb_language_from_string("ja", 2), nullptr, nullptr};
    const std::unique_ptr<hb_shape_plan_t, PlanDeleter> plan(
        hb_shape_plan_create(face, &japanese, nullptr, 0, nullptr));
    const HbSet lookups(hb_set_create());
    hb_ot_shape_plan_collect_lookups(plan.get(), HB_OT_TAG_GPOS, lookups.get());
    if (!hb_set_is_empty(lookups.get())) // classes of glyphs, which may be all that are not named
        return;
    hb_ot_shape_plan_collect_lookups(plan.get(), HB_OT_TAG_GSUB, lookups.get());
    const HbSet around(hb_set_create());
    hb_codepoint_t lookup = HB_SET_VALUE_INVALID;
    while (hb_set_next(lookups.get(), &lookup))
        hb_ot_layout_lookup_collect_glyphs(face, HB_OT_TAG_GSUB, lookup, around.get(),
                                           m_touched.get(), around.get(), nullptr);
    m_isKnown = hb_set_is_empty(around.get());
}

bool isSimpleCharacter(char16_t c)
{
    struct Range
    {
        char16_t first;
        char16_t last;
    };
    constexpr Range kRanges[] = {{0x3000, 0x3029}, {0x3030, 0x3098}, {0x309B, 0x30FF},
                                 {0x31F0, 0x31FF}, {0x3200, 0x4DBF}, {0x4E00, 0x9FFF},
                                 {0xFF01, 0xFF60}, {0x20, 0x7E}};
    return std::any_of(std::begin(kRanges), std::end(kRanges),
                       [c](const Range &range) { return c >= range.first && c <= range.last; });
}

} // namespace gaiyo
