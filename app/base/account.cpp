#include "base/account.h"

#include "base/sanitize.h"

#ifdef Q_OS_WIN
#include <windows.h>
// After windows.h, whose types it needs.
#define SECURITY_WIN32
#include <security.h>

#include <array>
#else
#include <pwd.h>
#include <unistd.h>
#endif

namespace gaiyo {

namespace {

#ifdef Q_OS_WIN

QString systemName()
{
    std::array<wchar_t, 256> buffer{};
    auto size = ULONG(buffer.size());
    if (GetUserNameExW(NameDisplay, buffer.data(), &size) && size > 0)
        return QString::fromWCharArray(buffer.data(), int(size));
    return qEnvironmentVariable("USERNAME");
}

#else

QString systemName()
{
    const passwd *account = getpwuid(geteuid());
    if (account == nullptr)
        return qEnvironmentVariable("USER");
    const QString fullName = QString::fromLocal8Bit(account->pw_gecos).section(u',', 0, 0);
    return fullName.isEmpty() ? QString::fromLocal8Bit(account->pw_name) : fullName;
}

#endif

} // namespace

QString accountDisplayName()
{
    const QString name = sanitizeLine(systemName()).trimmed();
    return name.isEmpty() ? QStringLiteral("?") : name;
}

} // namespace gaiyo
