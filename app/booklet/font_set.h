#pragma once

#include "booklet/font.h"
#include "domain/settings.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace gaiyo {

using FontIndex = quint16;
using FontChain = std::vector<FontIndex>;

// Why a family cannot be had.
enum class FamilyTrouble { None, Unknown, Licence, Unusable };

// The fonts that a booklet may be set in: those beside the program, and what a document names of
// those that are installed, read when it is named. Fallback stays among the former, so that the
// same booklet in the same font gives the same pages on every machine. May be used by several
// threads.
class FontSet
{
public:
    FontSet();
    FontSet(FontSet &&other) noexcept;
    FontSet &operator=(FontSet &&other) noexcept;
    ~FontSet();

    // True where some font beside the program draws the character (with its variation selector, 0
    // for none).
    bool covers(char32_t base, char32_t selector) const;
    // Whether one of the fonts that a booklet which names this family is set in does, with an
    // accent in place of the selector, too; what none of them has is printed as 〓. For one thread,
    // as long as the set is there.
    std::function<bool(const QString &named, char32_t base, char32_t selector)> coverage() const;

    // The fonts to try in turn for a text of the family; none for a family that cannot be had.
    // `latin` is for the two families of text beside the program: before them stands the font of
    // English that books have, where that is asked for.
    // Where it has no bold face, bold is a gothic's, as Japanese books have it.
    std::optional<FontChain> findChain(const QString &family, bool bold,
                                       LatinStyle latin = LatinStyle::Halfwidth) const;

    // The first font of the chain that draws the character; none where none does. Signs of Japanese
    // and Western text alike are the Japanese font's.
    std::optional<FontIndex> findIn(const FontChain &chain, char32_t base,
                                    char32_t selector = 0) const;
    // The first that has the letter and the accents that a character is made of: n and ̈.
    std::optional<FontIndex> findForParts(const FontChain &chain, char32_t character) const;
    // A font of English, see findChain().
    bool isLatin(size_t index) const;

    FamilyTrouble troubleOf(const QString &family) const;
    // A sentence that names the family. Error: Invalid.
    Error errorOf(const QString &family) const;
    // The family that a booklet is set in which names this one: a bundled one of its kind in place
    // of one that is not here. One that must not be embedded stays: it is refused.
    QString familyFor(const QString &named) const;
    // The same as a function, as long as the set is there; none for a family that is refused.
    std::function<std::optional<QString>(const QString &named)> familiesOnPages() const;
    // What a booklet can be set in besides the bundled families. Reads the folders of fonts.
    QStringList installedFamilies() const;

    // One more font file, for a family that a document names.
    Result<void> addFont(const QString &file, unsigned index = 0);
    // Where installed fonts are. Nothing is read yet.
    void lookIn(const QStringList &folders);

    const Font &font(FontIndex index) const;
    size_t count() const { return m_fonts.size(); } // of those that are not looked for

private:
    class Installed;

    std::optional<FontChain> findOwnChain(const QString &family, bool bold) const;
    FontChain ownFonts(QStringView family, bool bold, bool isFallback) const;
    void addBundled(FontChain &chain, QStringView family, bool bold) const;
    void addLatin(FontChain &chain, QStringView family, bool bold) const;

    std::vector<Font> m_fonts;
    size_t m_bundled = 0; // of these, which come from the program's folder
    struct LatinFonts     // of these, the letters and figures of English
    {
        std::optional<FontIndex> sans, sansBold, serif;
    } m_latin;
    std::unique_ptr<Installed> m_installed;

    friend Result<FontSet> loadFonts(const QString &fontFolder);
};

// The fonts of a folder (*.ttf, *.otf). Error: Missing or Unreadable where the folder has none or
// one cannot be read.
Result<FontSet> loadFonts(const QString &fontFolder);

} // namespace gaiyo
