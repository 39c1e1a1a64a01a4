#include "architecture/circles.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QSet>

namespace {

// Files that hold a part of a class of another file: the part, and the file of the class.
const QMap<QString, QString> &parts()
{
    static const QMap<QString, QString> kParts{
        {QStringLiteral("store/write_transaction"), QStringLiteral("store/document_store")},
        {QStringLiteral("document/document_state"), QStringLiteral("document/document")},
        {QStringLiteral("document/document_link"), QStringLiteral("document/document")},
    };
    return kParts;
}

QString unitOf(const QString &path) // below app/ or ui/
{
    const QString name = path.left(path.lastIndexOf(u'.'));
    return parts().value(name, name);
}

// Unit -> units that it includes, of these folders.
using Graph = QMap<QString, QSet<QString>>;

Graph readIncludes(const QString &sourceDir, const QString &top, const QStringList &folders)
{
    static const QRegularExpression include(
        QStringLiteral("^[ \\t]*#[ \\t]*include[ \\t]*\"([^\"]+)\""),
        QRegularExpression::MultilineOption);
    Graph graph;
    const QDir root(sourceDir + u'/' + top);
    for (const QString &folder : folders) {
        QDirIterator files(root.filePath(folder), {QStringLiteral("*.h"), QStringLiteral("*.cpp")},
                           QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            const QString unit = unitOf(root.relativeFilePath(file.fileName()));
            const QString text = QString::fromUtf8(file.readAll());
            for (auto it = include.globalMatch(text); it.hasNext();) {
                const QString included = it.next().captured(1);
                if (folders.contains(included.section(u'/', 0, 0)) && unitOf(included) != unit)
                    graph[unit].insert(unitOf(included));
            }
        }
    }
    return graph;
}

// Depth first; a way that comes back to itself is a circle.
class CircleFinder
{
public:
    explicit CircleFinder(const Graph &graph)
        : m_graph(graph)
    {}

    QStringList run()
    {
        for (auto unit = m_graph.keyBegin(); unit != m_graph.keyEnd(); ++unit)
            visit(*unit);
        return m_circles;
    }

private:
    void visit(const QString &unit)
    {
        if (const qsizetype at = m_way.indexOf(unit); at >= 0) {
            m_circles << (m_way.mid(at) << unit).join(QStringLiteral(" -> "));
            return;
        }
        if (m_done.contains(unit))
            return;
        m_way << unit;
        QStringList included = m_graph.value(unit).values();
        included.sort();
        for (const QString &next : included)
            visit(next);
        m_way.removeLast();
        m_done.insert(unit);
    }

    const Graph &m_graph;
    QStringList m_way;
    QSet<QString> m_done;
    QStringList m_circles;
};

qsizetype levelInStore(const QString &unit)
{
    static const QStringList order{QStringLiteral("file"), QStringLiteral("rows"),
                                   QStringLiteral("history"), QStringLiteral("care"),
                                   QStringLiteral("register")};
    const qsizetype level = order.indexOf(unit.section(u'/', 1, 1));
    return level >= 0 ? level : order.size();
}

} // namespace

QStringList findCircles(const QString &sourceDir, const QString &top, const QStringList &folders)
{
    const Graph graph = readIncludes(sourceDir, top, folders);
    return CircleFinder(graph).run();
}

QStringList findStoreOrderViolations(const QString &sourceDir)
{
    QStringList found;
    const Graph graph = readIncludes(sourceDir, QStringLiteral("app"), {QStringLiteral("store")});
    for (auto unit = graph.cbegin(); unit != graph.cend(); ++unit) {
        for (const QString &included : unit.value()) {
            if (levelInStore(included) > levelInStore(unit.key()))
                found << QStringLiteral("app/%1 may not include %2").arg(unit.key(), included);
        }
    }
    found.sort();
    return found;
}
