#include "document/sharing/presence.h"

#include "base/canonical_json.h"
#include "base/sanitize.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace gaiyo {

namespace {

// One block, so that a reader never meets half of it.
constexpr qsizetype kFileSize = 4096;
constexpr qsizetype kLongestName = 200;

QString prefixOf(const QString &documentPath)
{
    return QFileInfo(documentPath).fileName() + QStringLiteral("-user-");
}

QByteArray contentOf(const OpenSession &session)
{
    QByteArray content =
        canonicalJson({{QStringLiteral("name"), session.name},
                       {QStringLiteral("computer"), session.computer},
                       {QStringLiteral("since"), session.since.toString(Qt::ISODate)},
                       {QStringLiteral("opinion"),
                        session.opinion ? QJsonValue(session.opinion->value()) : QJsonValue()}});
    return content.leftJustified(kFileSize - 1, ' ', true) + '\n';
}

// Makes any content of the file into something that can be shown.
OpenSession sessionIn(const QString &path)
{
    OpenSession session;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return session;
    const auto json = findJsonObject(file.read(kFileSize).trimmed());
    if (!json)
        return session;
    const auto line = [&](QStringView key) {
        return sanitizeLine(json->value(key).toString()).left(kLongestName);
    };
    session.name = line(u"name");
    session.computer = line(u"computer");
    session.since = QDateTime::fromString(line(u"since"), Qt::ISODate).toUTC();
    const QString opinion = json->value(u"opinion").toString();
    if (isValidId(opinion))
        session.opinion = OpinionId(opinion);
    return session;
}

} // namespace

Presence::Presence(QString documentPath, OpenSession self, LiveFile file)
    : m_documentPath(std::move(documentPath))
    , m_self(std::move(self))
    , m_file(std::move(file))
{}

Presence::~Presence()
{
    if (m_file)
        m_file->remove();
}

Result<Presence> Presence::announce(const QString &documentPath, const QString &name,
                                    const QString &computer, const Clock &clock, IdSource &ids)
{
    const QDir folder = QFileInfo(documentPath).absoluteDir();
    auto file = LiveFile::make(folder.filePath(prefixOf(documentPath) + ids.next()));
    if (!file)
        return file.error();
    OpenSession self{sanitizeLine(name).left(kLongestName),
                     sanitizeLine(computer).left(kLongestName),
                     clock.nowUtc(),
                     {}};
    Presence presence(documentPath, std::move(self), std::move(*file));
    if (auto written = presence.write(); !written)
        return written.error();
    return presence;
}

Result<void> Presence::setOpinion(const std::optional<OpinionId> &opinion)
{
    if (m_self.opinion == opinion)
        return {};
    m_self.opinion = opinion;
    return write();
}

Result<void> Presence::write()
{
    return m_file->write(0, contentOf(m_self));
}

std::vector<OpenSession> Presence::others() const
{
    const QDir folder = QFileInfo(m_documentPath).absoluteDir();
    const QString prefix = prefixOf(m_documentPath);
    std::vector<OpenSession> sessions;
    const QStringList names = folder.entryList(QDir::Files | QDir::Hidden | QDir::System);
    for (const QString &name : names) {
        const QString path = folder.filePath(name);
        // Exactly ours: a colleague's file of another purpose must not be removed.
        if (!name.startsWith(prefix) || !isValidId(name.mid(prefix.size())) ||
            path == m_file->path())
            continue;
        if (auto dead = LiveFile::findDead(path))
            dead->remove();
        else if (QFile::exists(path))
            sessions.push_back(sessionIn(path));
    }
    std::sort(sessions.begin(), sessions.end(), [](const OpenSession &a, const OpenSession &b) {
        return std::tie(a.since, a.name, a.computer) < std::tie(b.since, b.name, b.computer);
    });
    return sessions;
}

} // namespace gaiyo
