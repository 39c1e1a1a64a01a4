#include "widgets/window_fonts.h"

#include <QDir>
#include <QFontDatabase>
#include <QtEndian>

#include <cmath>
#include <cstring>

namespace gaiyo {

namespace {

constexpr double kLineEms = 1.34; // Japanese lines want air between them

// ISO/IEC 14496-22: where the directory of tables begins, and how long each entry is.
constexpr qsizetype kTables = 12;
constexpr qsizetype kEntry = 16;

template <typename T>
T numberAt(const QByteArray &font, qsizetype at)
{
    return at + qsizetype(sizeof(T)) <= font.size() ? qFromBigEndian<T>(font.constData() + at)
                                                    : T(0);
}

// Where a table begins; 0 where there is none.
qsizetype findTable(const QByteArray &font, const char *name)
{
    const int count = numberAt<quint16>(font, 4);
    for (int i = 0; i < count; ++i) {
        const qsizetype entry = kTables + i * kEntry;
        if (entry + kEntry <= font.size() && std::memcmp(font.constData() + entry, name, 4) == 0)
            return numberAt<quint32>(font, entry + 8);
    }
    return 0;
}

// The gap between its lines, where its letters alone are as high as a line: the bundled letters
// fill their em, and name no gap. True where something was changed.
bool spaceLines(QByteArray &font)
{
    const qsizetype head = findTable(font, "head");
    const qsizetype lines = findTable(font, "hhea");
    if (head == 0 || lines == 0 || lines + 10 > font.size())
        return false;
    const int em = numberAt<quint16>(font, head + 18);
    const int letters = numberAt<qint16>(font, lines + 4) - numberAt<qint16>(font, lines + 6);
    const int gap = int(std::lround(em * kLineEms)) - letters;
    if (gap <= numberAt<qint16>(font, lines + 8))
        return false;
    qToBigEndian(qint16(gap), font.data() + lines + 8);
    return true;
}

int addFont(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    QByteArray font = file.readAll();
    return spaceLines(font) ? QFontDatabase::addApplicationFontFromData(font)
                            : QFontDatabase::addApplicationFont(path);
}

} // namespace

QString loadWindowFonts(const QString &folder)
{
    QString family;
    const auto files = QDir(folder).entryList({QStringLiteral("*.ttf"), QStringLiteral("*.otf")});
    for (const QString &file : files) {
        const auto families = QFontDatabase::applicationFontFamilies(addFont(folder + u'/' + file));
        if (file.startsWith(u"BIZUDGothic-Regular") && !families.isEmpty())
            family = families.constFirst();
    }
    return family;
}

} // namespace gaiyo
