// gaiyo_make_fallback OUT SOURCE FAMILY MAIN LIST… [--variants] [--kern]
//
// Build-time: cuts one of the booklet's fallback fonts out of a font of Debian's. It gets the
// characters of the lists (code points and ranges in hexadecimal) that the main font lacks, and
// those of lines that begin with = even so: a mark is drawn by the font that has its base, too.
// With --variants also the bases of those ideographic variation sequences (of Adobe-Japan1) that
// the main font lacks, with their variants. With --kern pairs of letters stay kerned.

#include <hb-ot.h>
#include <hb-subset.h>

#include <QFile>
#include <QList>

#include <cstdio>
#include <memory>

namespace {

template <typename T, void (*destroy)(T *)>
struct Deleter
{
    void operator()(T *object) const { destroy(object); }
};
using Face = std::unique_ptr<hb_face_t, Deleter<hb_face_t, hb_face_destroy>>;
using FontHandle = std::unique_ptr<hb_font_t, Deleter<hb_font_t, hb_font_destroy>>;
using Set = std::unique_ptr<hb_set_t, Deleter<hb_set_t, hb_set_destroy>>;
using Input =
    std::unique_ptr<hb_subset_input_t, Deleter<hb_subset_input_t, hb_subset_input_destroy>>;

Face openFace(const char *path, unsigned index)
{
    hb_blob_t *blob = hb_blob_create_from_file_or_fail(path);
    if (!blob)
        return {};
    Face face(hb_face_create(blob, index));
    hb_blob_destroy(blob);
    return face;
}

Face openFamily(const char *path, const char *family)
{
    for (unsigned index = 0; index < 64; ++index) {
        Face face = openFace(path, index);
        if (!face || hb_face_get_glyph_count(face.get()) == 0)
            return {};
        char name[128] = {};
        unsigned size = sizeof name;
        hb_ot_name_get_utf8(face.get(), HB_OT_NAME_ID_FONT_FAMILY,
                            hb_language_from_string("en", -1), &size, name);
        if (qstrcmp(name, family) == 0)
            return face;
    }
    return {};
}

// Adds the characters of a list; those that `known` has only from lines that begin with =.
bool addList(const QString &path, const hb_set_t *known, hb_set_t *unicodes)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Text))
        return false;
    for (QByteArray line : file.readAll().split('\n')) {
        if (line.startsWith('#'))
            continue;
        const Set set(hb_set_create());
        const bool isKept = line.startsWith('=');
        for (const QByteArray &item : line.replace('=', ' ').split(' ')) {
            const QList<QByteArray> ends = item.split('-');
            if (!item.isEmpty())
                hb_set_add_range(set.get(), ends.first().toUInt(nullptr, 16),
                                 ends.last().toUInt(nullptr, 16));
        }
        if (!isKept)
            hb_set_subtract(set.get(), known);
        hb_set_union(unicodes, set.get());
    }
    return true;
}

// Bases of the variation sequences that `main` does not know: those of Adobe-Japan1, so that the
// kanji of names (𠮷) come with them.
void addVariants(hb_face_t *face, hb_face_t *main, hb_set_t *unicodes)
{
    const FontHandle mainFont(hb_font_create(main));
    const Set selectors(hb_set_create());
    hb_face_collect_variation_selectors(face, selectors.get());
    for (hb_codepoint_t selector = HB_SET_VALUE_INVALID; hb_set_next(selectors.get(), &selector);) {
        const Set bases(hb_set_create());
        hb_face_collect_variation_unicodes(face, selector, bases.get());
        for (hb_codepoint_t base = HB_SET_VALUE_INVALID; hb_set_next(bases.get(), &base);) {
            hb_codepoint_t glyph = 0;
            if (!hb_font_get_variation_glyph(mainFont.get(), base, selector, &glyph))
                hb_set_add(unicodes, base);
        }
        hb_set_add(unicodes, selector);
    }
}

Face cut(hb_face_t *face, const hb_set_t *unicodes, bool isKerned)
{
    const Input input(hb_subset_input_create_or_fail());
    if (!input)
        return {};
    hb_set_union(hb_subset_input_unicode_set(input.get()), unicodes);
    hb_set_t *features = hb_subset_input_set(input.get(), HB_SUBSET_SETS_LAYOUT_FEATURE_TAG);
    hb_set_clear(features);
    for (const hb_tag_t kept :
         {HB_TAG('c', 'c', 'm', 'p'), HB_TAG('m', 'a', 'r', 'k'), HB_TAG('m', 'k', 'm', 'k')})
        hb_set_add(features, kept);
    if (isKerned)
        hb_set_add(features, HB_TAG('k', 'e', 'r', 'n'));
    hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING);
    return Face(hb_subset_or_fail(face, input.get()));
}

int fail(const char *what)
{
    std::fprintf(stderr, "gaiyo_make_fallback: %s\n", what);
    return 1;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 6)
        return fail("usage: OUT SOURCE FAMILY MAIN LIST… [--variants] [--kern]");
    const Face source = openFamily(argv[2], argv[3]);
    const Face main = openFace(argv[4], 0);
    if (!source || !main)
        return fail("a font cannot be read");

    const Set known(hb_set_create());
    hb_face_collect_unicodes(main.get(), known.get());
    const Set unicodes(hb_set_create());
    bool isKerned = false;
    for (int i = 5; i < argc; ++i) {
        if (qstrcmp(argv[i], "--kern") == 0)
            isKerned = true;
        else if (qstrcmp(argv[i], "--variants") == 0)
            addVariants(source.get(), main.get(), unicodes.get());
        else if (!addList(QString::fromLocal8Bit(argv[i]), known.get(), unicodes.get()))
            return fail("a list cannot be read");
    }

    const Face subset = cut(source.get(), unicodes.get(), isKerned);
    if (!subset)
        return fail("the subset cannot be made");
    hb_blob_t *blob = hb_face_reference_blob(subset.get());
    unsigned length = 0;
    const char *data = hb_blob_get_data(blob, &length);
    QFile out(QString::fromLocal8Bit(argv[1]));
    const bool written = out.open(QIODevice::WriteOnly) && out.write(data, length) == length;
    hb_blob_destroy(blob);
    return written ? 0 : fail("the output cannot be written");
}
