#include "booklet/font_set.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>

namespace gaiyo {

namespace {

constexpr QStringView kMainFamily = u"BIZ UDGothic";
// Cut out of these at build time (resources/fonts): kanji and their neighbours, Latin letters with
// marks, symbols and emoji.
constexpr QStringView kFallbackFamilies[] = {u"Noto Sans CJK JP", u"DejaVu Sans", u"Symbola"};

} // namespace

bool FontSet::covers(char32_t base, char32_t selector) const
{
    return std::any_of(m_fonts.begin(), m_fonts.end(), [=](const Font &font) {
        return font.findGlyph(base, selector).has_value();
    });
}

std::function<bool(char32_t base, char32_t selector)> FontSet::coverage() const
{
    return [this](char32_t base, char32_t selector) { return covers(base, selector); };
}

std::optional<FontChain> FontSet::findChain(const QString &family, bool bold) const
{
    FontChain chain;
    const auto add = [&](QStringView name, bool wantBold) {
        for (size_t i = 0; i < m_fonts.size(); ++i) {
            const auto index = FontIndex(i);
            const bool fits = m_fonts[i].isBold() == wantBold &&
                              m_fonts[i].families().contains(name, Qt::CaseInsensitive);
            if (fits && std::find(chain.begin(), chain.end(), index) == chain.end())
                chain.push_back(index);
        }
    };
    if (bold)
        add(family, true);
    add(family, false);
    if (chain.empty())
        return {};
    add(kMainFamily, bold);
    add(kMainFamily, false);
    for (const QStringView fallback : kFallbackFamilies)
        add(fallback, false);
    return chain;
}

Result<void> FontSet::addFont(const QString &file, unsigned index)
{
    auto font = Font::load(file, index);
    if (!font)
        return font.error();
    m_fonts.push_back(std::move(*font));
    return {};
}

Result<FontSet> loadFonts(const QString &fontFolder)
{
    FontSet fonts;
    const QDir folder(fontFolder);
    const QStringList names = folder.entryList({QStringLiteral("*.ttf"), QStringLiteral("*.otf")},
                                               QDir::Files, QDir::NoSort);
    std::vector<QString> sorted(names.begin(), names.end());
    std::sort(sorted.begin(), sorted.end());
    for (const QString &name : sorted) {
        if (auto added = fonts.addFont(folder.filePath(name)); !added)
            return added.error();
    }
    if (!fonts.findChain(kMainFamily.toString(), false))
        return Error{ErrorKind::Missing,
                     QCoreApplication::translate("FontSet",
                                                 "The folder %1 has no font BIZ UDGothic, which "
                                                 "the booklet needs. Install Gaiyo again.")
                         .arg(QDir::toNativeSeparators(fontFolder))};
    return fonts;
}

} // namespace gaiyo
