#include "booklet/font_set.h"

#include "booklet/font_tables.h"
#include "booklet/installed_fonts.h"
#include "booklet/text_unit.h"
#include "domain/words/shared_signs.h"

#include <QCoreApplication>
#include <QDir>
#include <QHash>
#include <QMutex>
#include <QMutexLocker>

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace gaiyo {

namespace {

constexpr QStringView kMainFamily = u"BIZ UDGothic";
constexpr QStringView kSerifFamily = u"BIZ UDMincho";
// Cut out of these at build time (resources/fonts): kanji and their neighbours, Latin letters with
// marks (of Mincho with serifs), symbols, emoji. Nobody can name them: each has only what the main
// family lacks, or what a sequence needs. Emoji stand last, where the Shaper looks first for a
// sequence.
constexpr QStringView kSerifFallback = u"DejaVu Serif";
constexpr QStringView kFallbackFamilies[] = {u"Noto Sans CJK JP", kSerifFallback, u"DejaVu Sans",
                                             u"Symbola", u"Noto Emoji"};
// Cut out at build time, too: letters, figures and signs of English, as books have them. They are
// known by the names of their files: inside they are called as the fonts that they come from.
constexpr QStringView kLatinSans = u"GaiyoLatinSans-Regular.otf";
constexpr QStringView kLatinSansBold = u"GaiyoLatinSans-Bold.otf";
constexpr QStringView kLatinSerif = u"GaiyoLatinSerif-Regular.otf";
constexpr FontIndex kFirstInstalled = 0x4000;
constexpr size_t kMostInstalled = 64; // that one run of the program sets pages in

void append(FontChain &chain, const FontChain &more)
{
    for (const FontIndex index : more) {
        if (std::find(chain.begin(), chain.end(), index) == chain.end())
            chain.push_back(index);
    }
}

bool isFallbackFamily(QStringView family)
{
    return std::any_of(
        std::begin(kFallbackFamilies), std::end(kFallbackFamilies),
        [family](QStringView name) { return name.compare(family, Qt::CaseInsensitive) == 0; });
}

bool soundsLikeMincho(const QString &family)
{
    for (const char16_t *part : {u"明朝", u"mincho", u"serif", u"宋", u"song", u"roman"}) {
        if (foldedFontName(family).contains(QStringView(part)) &&
            !foldedFontName(family).contains(QStringView(u"sans")))
            return true;
    }
    return false;
}

} // namespace

// Fonts that were named. A place that was given out is never changed: what knows its index may read
// it while others are added.
class FontSet::Installed
{
public:
    explicit Installed(const QStringList &folders)
        : m_catalogue(folders)
    {}

    struct Named
    {
        FamilyTrouble trouble = FamilyTrouble::None;
        std::optional<FontIndex> body = {};
        std::optional<FontIndex> bold = {};
    };

    Named find(const QString &family)
    {
        const QMutexLocker lock(&m_lock);
        const QString key = foldedFontName(family);
        const auto known = m_named.constFind(key);
        if (known != m_named.constEnd())
            return *known;
        const Named named = read(family);
        m_named.insert(key, named);
        return named;
    }

    QStringList families() const { return m_catalogue.families(); }
    const Font &font(size_t place) const { return *m_fonts[place]; }

private:
    Named read(const QString &family)
    {
        const auto found = m_catalogue.find(family);
        if (!found)
            return {FamilyTrouble::Unknown};
        if (found->body.fault == FontFault::Licence)
            return {FamilyTrouble::Licence};
        if (found->body.fault != FontFault::None)
            return {FamilyTrouble::Unusable};
        const auto body = load(found->body.place);
        if (!body)
            return {FamilyTrouble::Unusable};
        return {FamilyTrouble::None, body,
                found->bold ? load(found->bold->place) : std::optional<FontIndex>()};
    }

    std::optional<FontIndex> load(const FontPlace &place)
    {
        const size_t count = m_count;
        for (size_t i = 0; i < count; ++i) {
            if (m_places[i] == place)
                return FontIndex(kFirstInstalled + i);
        }
        if (count == kMostInstalled || !hasSoundTables(place))
            return {};
        auto font = Font::load(place);
        if (!font)
            return {};
        m_places[count] = place;
        m_fonts[count] = std::make_unique<const Font>(std::move(*font));
        ++m_count;
        return FontIndex(kFirstInstalled + count);
    }

    InstalledFonts m_catalogue;
    QMutex m_lock;
    QHash<QString, Named> m_named;
    std::array<FontPlace, kMostInstalled> m_places;
    std::array<std::unique_ptr<const Font>, kMostInstalled> m_fonts;
    size_t m_count = 0;
};

FontSet::FontSet()
    : m_installed(std::make_unique<Installed>(QStringList()))
{}

FontSet::FontSet(FontSet &&other) noexcept = default;
FontSet &FontSet::operator=(FontSet &&other) noexcept = default;
FontSet::~FontSet() = default;

bool FontSet::covers(char32_t base, char32_t selector) const
{
    return std::any_of(m_fonts.begin(), m_fonts.end(), [=](const Font &font) {
        return font.findGlyph(base, selector).has_value();
    });
}

std::function<bool(const QString &named, char32_t base, char32_t selector)>
FontSet::coverage() const
{
    struct Asked
    {
        QString family;
        FontChain chain;
    };
    return [this, last = std::make_shared<Asked>()](const QString &named, char32_t base,
                                                    char32_t selector) {
        const bool isAccent = QChar::isMark(selector) && !isSelector(selector);
        if (last->chain.empty() || last->family != named)
            *last = {named, findChain(familyFor(named), false)
                                .value_or(*findChain(kMainFamily.toString(), false))};
        const auto draws = [&](FontIndex index) {
            const Font &asked = font(index);
            return isAccent ? asked.findGlyph(base) && asked.findGlyph(selector)
                            : asked.findGlyph(base, selector).has_value();
        };
        return std::any_of(last->chain.begin(), last->chain.end(), draws) ||
               (selector == 0 && findForParts(last->chain, base));
    };
}

FontChain FontSet::ownFonts(QStringView family, bool bold, bool isFallback) const
{
    FontChain chain;
    const bool isHidden = isFallbackFamily(family);
    const QString folded = foldedFontName(family.toString());
    for (size_t i = 0; i < m_fonts.size(); ++i) {
        if (isLatin(i) || (isHidden && (i < m_bundled) != isFallback))
            continue;
        const QStringList &names = m_fonts[i].families();
        const bool fits = std::any_of(names.begin(), names.end(), [&](const QString &name) {
            return foldedFontName(name) == folded;
        });
        if (fits && m_fonts[i].isBold() == bold)
            chain.push_back(FontIndex(i));
    }
    return chain;
}

void FontSet::addBundled(FontChain &chain, QStringView family, bool bold) const
{
    const bool isSerif = !bold && soundsLikeMincho(family.toString());
    if (bold)
        append(chain, ownFonts(kMainFamily, true, false));
    append(chain, ownFonts(kMainFamily, false, false));
    for (const QStringView fallback : kFallbackFamilies) {
        if (fallback == kSerifFallback && !isSerif)
            continue;
        if (bold)
            append(chain, ownFonts(fallback, true, true));
        append(chain, ownFonts(fallback, false, true));
    }
}

bool FontSet::isLatin(size_t index) const
{
    return index == m_latin.sans || index == m_latin.sansBold || index == m_latin.serif;
}

std::optional<FontIndex> FontSet::findIn(const FontChain &chain, char32_t base,
                                         char32_t selector) const
{
    const bool isShared = isSharedSign(base);
    for (const FontIndex index : chain) {
        if (!(isShared && isLatin(index)) && font(index).findGlyph(base, selector))
            return index;
    }
    return std::nullopt;
}

// An ideograph that Unicode holds for the same as another is not made of it.
std::optional<FontIndex> FontSet::findForParts(const FontChain &chain, char32_t character) const
{
    const QString parts = QString::fromUcs4(&character, 1).normalized(QString::NormalizationForm_D);
    if (parts.size() < 2 || parts.front().isSurrogate())
        return std::nullopt;
    const auto found = std::find_if(chain.begin(), chain.end(), [&](FontIndex index) {
        return std::all_of(parts.begin(), parts.end(), [&](QChar part) {
            return font(index).findGlyph(part.unicode()).has_value();
        });
    });
    return found == chain.end() ? std::nullopt : std::optional(*found);
}

// Mincho's headings are a gothic's.
void FontSet::addLatin(FontChain &chain, QStringView family, bool bold) const
{
    const bool isSerif = family.compare(kSerifFamily, Qt::CaseInsensitive) == 0;
    if (!isSerif && family.compare(kMainFamily, Qt::CaseInsensitive) != 0)
        return;
    const auto add = [&chain](std::optional<FontIndex> font) {
        if (font)
            chain.push_back(*font);
    };
    if (bold)
        add(m_latin.sansBold);
    else
        add(isSerif ? m_latin.serif : m_latin.sans);
}

std::optional<FontChain> FontSet::findChain(const QString &family, bool bold,
                                            LatinStyle latin) const
{
    auto chain = findOwnChain(family, bold);
    if (!chain || latin == LatinStyle::Halfwidth)
        return chain;
    FontChain whole;
    addLatin(whole, family, bold);
    append(whole, *chain);
    return whole;
}

std::optional<FontChain> FontSet::findOwnChain(const QString &family, bool bold) const
{
    FontChain body = ownFonts(family, false, false);
    FontChain strong = ownFonts(family, true, false);
    if (body.empty()) {
        const Installed::Named named = m_installed->find(family);
        if (named.trouble != FamilyTrouble::None)
            return {};
        body = {*named.body};
        if (named.bold)
            strong = {*named.bold};
    }
    if (!bold) {
        addBundled(body, family, false);
        return body;
    }
    if (strong.empty())
        strong = ownFonts(kMainFamily, true, false);
    append(strong, body);
    addBundled(strong, family, true);
    return strong;
}

FamilyTrouble FontSet::troubleOf(const QString &family) const
{
    if (!ownFonts(family, false, false).empty())
        return FamilyTrouble::None;
    return m_installed->find(family).trouble;
}

Error FontSet::errorOf(const QString &family) const
{
    const auto sentence = [&]() -> QString {
        switch (troubleOf(family)) {
        case FamilyTrouble::Licence:
            return QCoreApplication::translate(
                "FontSet", "The licence of the font “%1” forbids putting it into a PDF. Choose "
                           "another font.");
        case FamilyTrouble::Unusable:
            return QCoreApplication::translate(
                "FontSet", "The font “%1” cannot be put into a PDF: it is damaged, or its outlines "
                           "are of a kind that Gaiyo cannot take out of it. Choose another font.");
        case FamilyTrouble::Unknown:
        case FamilyTrouble::None:
            break;
        }
        return QCoreApplication::translate("Booklet",
                                           "The font \"%1\" of the booklet is not available. "
                                           "Choose another font in the booklet's settings.");
    };
    return {ErrorKind::Invalid, sentence().arg(family)};
}

QString FontSet::familyFor(const QString &named) const
{
    if (troubleOf(named) != FamilyTrouble::Unknown)
        return named;
    return (soundsLikeMincho(named) ? kSerifFamily : kMainFamily).toString();
}

std::function<std::optional<QString>(const QString &named)> FontSet::familiesOnPages() const
{
    return [this](const QString &named) -> std::optional<QString> {
        const QString family = familyFor(named);
        return troubleOf(family) == FamilyTrouble::None ? std::optional(family) : std::nullopt;
    };
}

QStringList FontSet::installedFamilies() const
{
    QStringList names;
    for (const QString &name : m_installed->families()) {
        if (ownFonts(name, false, false).empty())
            names << name;
    }
    return names;
}

Result<void> FontSet::addFont(const QString &file, unsigned index)
{
    auto font = Font::load({file, index, -1});
    if (!font)
        return font.error();
    m_fonts.push_back(std::move(*font));
    return {};
}

void FontSet::lookIn(const QStringList &folders)
{
    m_installed = std::make_unique<Installed>(folders);
}

const Font &FontSet::font(FontIndex index) const
{
    return index < kFirstInstalled ? m_fonts[index] : m_installed->font(index - kFirstInstalled);
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
        const auto index = FontIndex(fonts.m_fonts.size());
        if (auto added = fonts.addFont(folder.filePath(name)); !added)
            return added.error();
        if (name == kLatinSans)
            fonts.m_latin.sans = index;
        else if (name == kLatinSansBold)
            fonts.m_latin.sansBold = index;
        else if (name == kLatinSerif)
            fonts.m_latin.serif = index;
    }
    fonts.m_bundled = fonts.m_fonts.size();
    if (!fonts.findChain(kMainFamily.toString(), false))
        return Error{ErrorKind::Missing,
                     QCoreApplication::translate("FontSet",
                                                 "The folder %1 has no font BIZ UDGothic, which "
                                                 "the booklet needs. Install Gaiyo again.")
                         .arg(QDir::toNativeSeparators(fontFolder))};
    return fonts;
}

} // namespace gaiyo
