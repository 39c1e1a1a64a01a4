#pragma once

#include <QDirIterator>
#include <QFile>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace gaiyo {

// Whoever is root may write everything; while this lives the test is somebody who owns the folder
// and what is in it, and must ask like others. Elsewhere, and for others, it does nothing.
class AsNobody
{
public:
    explicit AsNobody(const QString &folder)
    {
#ifdef Q_OS_UNIX
        if (geteuid() != 0)
            return;
        m_wasRoot = true;
        give(folder);
        QDirIterator entries(folder, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                             QDirIterator::Subdirectories);
        while (entries.hasNext())
            give(entries.next());
        if (seteuid(kNobody) != 0)
            qFatal("nobody cannot be");
#else
        Q_UNUSED(folder);
#endif
    }
    ~AsNobody()
    {
#ifdef Q_OS_UNIX
        if (m_wasRoot && seteuid(0) != 0)
            qFatal("root cannot come back");
#endif
    }
    AsNobody(const AsNobody &) = delete;
    AsNobody &operator=(const AsNobody &) = delete;

private:
#ifdef Q_OS_UNIX
    static constexpr uid_t kNobody = 65534;
    static void give(const QString &path)
    {
        if (chown(QFile::encodeName(path).constData(), kNobody, gid_t(-1)) != 0)
            qFatal("%s cannot be given away", qUtf8Printable(path));
    }
    bool m_wasRoot = false;
#endif
};

} // namespace gaiyo
