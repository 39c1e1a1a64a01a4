#pragma once

#include <QProcess>
#include <QStringList>

// What another program answered: its exit code, -1 where it does not run or does not end, and all
// that it wrote.
struct Answer
{
    int exitCode = -1;
    QString text;
};

inline Answer runOutside(const QString &program, const QStringList &arguments)
{
    constexpr int kPatience = 500'000; // milliseconds: LibreOffice and Java on a loaded machine
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForFinished(kPatience))
        return {-1, program + QStringLiteral(" does not run")};
    return {process.exitCode(), QString::fromUtf8(process.readAll())};
}

// What tests/`folder`/validate.sh finds in the files; 77 where what it needs is not there.
inline Answer validateBy(const QString &folder, const QStringList &files)
{
    return runOutside(QStringLiteral("bash"),
                      QStringList{QStringLiteral(GAIYO_SOURCE_DIR "/tests/") + folder +
                                  QStringLiteral("/validate.sh")} +
                          files);
}
