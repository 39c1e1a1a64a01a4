#include "architecture/same_names.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>

#include <algorithm>

namespace {

using Places = QMap<QString, QStringList>; // the files of each type

bool isOnlyNamed(const QString &line)
{
    return line.endsWith(u';') && !line.contains(u'{');
}

// By lines, as clang-format sets them: what stands in a namespace is not indented, and every
// namespace ends with a comment.
void readTypes(const QString &path, const QString &shown, Places &places)
{
    static const QRegularExpression opens(
        QStringLiteral("^(?:inline )?namespace(?: ([\\w:]+))? \\{$"));
    static const QRegularExpression type(
        QStringLiteral("^(?:template <.*> )?(?:struct|class|union|enum|enum class) "
                       "([\\w:]+(?:<[^{;]*>)?)(?: final)?(?: :.*)?(?:\\s*\\{.*)?$"));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return;
    QStringList spaces;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        if (const auto space = opens.match(line); space.hasMatch())
            spaces << space.captured(1);
        else if (line.startsWith(QStringLiteral("} // namespace")) && !spaces.isEmpty())
            spaces.removeLast();
        else if (const auto match = type.match(line);
                 match.hasMatch() && !isOnlyNamed(line) && !spaces.contains(QString()))
            places[(spaces + QStringList{match.captured(1)}).join(QStringLiteral("::"))] << shown;
    }
}

bool meet(const QString &a, const QString &b)
{
    const QString cli = QStringLiteral("app/cli/");
    const QString ui = QStringLiteral("ui/");
    return !(a.startsWith(cli) && b.startsWith(ui)) && !(a.startsWith(ui) && b.startsWith(cli));
}

} // namespace

QStringList findSameNames(const QString &sourceDir)
{
    const QDir root(sourceDir);
    Places places;
    for (const char *top : {"app", "ui"}) {
        QDirIterator files(root.filePath(QString::fromLatin1(top)),
                           {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            readTypes(path, root.relativeFilePath(path), places);
        }
    }
    QStringList found;
    for (auto it = places.cbegin(); it != places.cend(); ++it) {
        QStringList in = it.value();
        std::sort(in.begin(), in.end());
        for (qsizetype i = 1; i < in.size(); ++i) {
            if (meet(in[i - 1], in[i]))
                found << QStringLiteral("%1: %2 and %3").arg(it.key(), in[i - 1], in[i]);
        }
    }
    return found;
}
