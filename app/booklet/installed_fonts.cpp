#include "booklet/installed_fonts.h"

#include <QDirIterator>
#include <QMutexLocker>

#include <algorithm>
#include <cstdlib>

namespace gaiyo {

namespace {

constexpr int kMostFiles = 20000;
constexpr int kRegularWeight = 400;
constexpr int kBoldWeight = 700;
constexpr unsigned kLeastBold = 600;

// In an order that does not hang on the file system's.
QStringList fontFiles(const QStringList &folders)
{
    QStringList files;
    for (const QString &folder : folders) {
        QStringList found;
        QDirIterator all(folder,
                         {QStringLiteral("*.ttf"), QStringLiteral("*.otf"), QStringLiteral("*.ttc"),
                          QStringLiteral("*.otc")},
                         QDir::Files, QDirIterator::Subdirectories);
        while (all.hasNext() && files.size() + found.size() < kMostFiles)
            found << all.next();
        std::sort(found.begin(), found.end());
        files += found;
    }
    return files;
}

bool isJapanese(const QString &name)
{
    return std::any_of(name.begin(), name.end(), [](QChar c) {
        return c.unicode() >= 0x3040 && !c.isSurrogate() && c.unicode() < 0xFFF0;
    });
}

QString shownName(const QStringList &names)
{
    const auto japanese = std::find_if(names.begin(), names.end(), isJapanese);
    return japanese == names.end() ? names.first() : *japanese;
}

// Upright before slanted, then the weight that is nearest.
const InstalledFace *nearest(const std::vector<InstalledFace> &faces, int weight, unsigned least)
{
    const InstalledFace *best = nullptr;
    const auto distance = [weight](const InstalledFace &face) {
        return std::pair(face.isSlanted, std::abs(int(face.weight) - weight));
    };
    for (const InstalledFace &face : faces) {
        if (face.weight >= least && (!best || distance(face) < distance(*best)))
            best = &face;
    }
    return best;
}

std::optional<InstalledFace> boldOf(const std::vector<InstalledFace> &family,
                                    const InstalledFace &body)
{
    if (body.weight >= kLeastBold)
        return body;
    const InstalledFace *bold = nearest(family, kBoldWeight, kLeastBold);
    return bold && !bold->isSlanted && bold->fault == FontFault::None ? std::optional(*bold)
                                                                      : std::nullopt;
}

} // namespace

QString foldedFontName(const QString &name)
{
    return name.normalized(QString::NormalizationForm_KC).simplified().toCaseFolded();
}

void InstalledFonts::read() const
{
    if (m_isRead)
        return;
    m_isRead = true;
    for (const QString &file : fontFiles(m_folders)) {
        for (InstalledFace &face : readFaces(file)) {
            const size_t at = m_faces.size();
            for (const QString &family : face.families) {
                std::vector<size_t> &same = m_byFamily[foldedFontName(family)];
                if (same.empty() || same.back() != at)
                    same.push_back(at);
            }
            for (const QString &full : face.fullNames) {
                const QString folded = foldedFontName(full);
                if (!m_byFullName.contains(folded))
                    m_byFullName.insert(folded, at);
            }
            m_faces.push_back(std::move(face));
        }
    }
}

std::vector<InstalledFace> InstalledFonts::facesOf(const QString &family) const
{
    std::vector<InstalledFace> faces;
    for (const size_t at : m_byFamily.value(foldedFontName(family)))
        faces.push_back(m_faces[at]);
    return faces;
}

std::optional<FoundFamily> InstalledFonts::find(const QString &name) const
{
    const QMutexLocker lock(&m_lock);
    read();
    const auto family = facesOf(name);
    if (const InstalledFace *body = nearest(family, kRegularWeight, 0))
        return FoundFamily{*body, boldOf(family, *body)};
    const auto full = m_byFullName.constFind(foldedFontName(name));
    if (full == m_byFullName.constEnd())
        return {};
    const InstalledFace &body = m_faces[*full];
    return FoundFamily{body, boldOf(facesOf(body.families.first()), body)};
}

QStringList InstalledFonts::families() const
{
    const QMutexLocker lock(&m_lock);
    read();
    QStringList names;
    for (const InstalledFace &face : m_faces) {
        if (face.fault == FontFault::None && face.hasKana && !face.isSlanted)
            names << shownName(face.families);
    }
    names.sort();
    names.removeDuplicates();
    return names;
}

} // namespace gaiyo
