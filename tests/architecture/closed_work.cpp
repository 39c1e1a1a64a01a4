#include "architecture/closed_work.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace {

const QStringList kClosed{
    QStringLiteral("collect/"),       QStringLiteral("booklet/"),
    QStringLiteral("exchange/html/"), QStringLiteral("exchange/plaintext/"),
    QStringLiteral("exchange/epub/"), QStringLiteral("exchange/csv/"),
    QStringLiteral("exchange/docx/"), QStringLiteral("exchange/xlsx/"),
    QStringLiteral("exchange/rows/"), QStringLiteral("exchange/text/"),
};

using Includes = QMap<QString, QStringList>; // of each file below app/

Includes readIncludes(const QDir &app)
{
    static const QRegularExpression include(
        QStringLiteral("^[ \\t]*#[ \\t]*include[ \\t]*\"([^\"]+)\""),
        QRegularExpression::MultilineOption);
    Includes includes;
    QDirIterator files(app.path(), {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        QStringList &of = includes[app.relativeFilePath(file.fileName())];
        const QString text = QString::fromUtf8(file.readAll());
        for (auto it = include.globalMatch(text); it.hasNext();)
            of += it.next().captured(1);
    }
    return includes;
}

// The way to a header of domain/work; empty where there is none.
QStringList wayToWork(const QString &file, const Includes &includes, QSet<QString> &seen)
{
    for (const QString &next : includes.value(file)) {
        if (next.startsWith(QStringLiteral("domain/work/")))
            return {file, next};
        if (seen.contains(next))
            continue;
        seen.insert(next);
        if (const QStringList way = wayToWork(next, includes, seen); !way.isEmpty())
            return QStringList{file} + way;
    }
    return {};
}

} // namespace

QStringList findWorkViolations(const QString &sourceDir)
{
    const Includes includes = readIncludes(QDir(sourceDir + QStringLiteral("/app")));
    QStringList found;
    for (auto file = includes.keyBegin(); file != includes.keyEnd(); ++file) {
        const bool isClosed =
            std::any_of(kClosed.begin(), kClosed.end(),
                        [&](const QString &folder) { return file->startsWith(folder); });
        QSet<QString> seen;
        const QStringList way = isClosed ? wayToWork(*file, includes, seen) : QStringList();
        if (!way.isEmpty())
            found += QStringLiteral("app/") + way.join(QStringLiteral(" -> "));
    }
    return found;
}
