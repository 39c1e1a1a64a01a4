#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QStringList>

// The built gaiyo-cli as another program sees it: arguments, streams, exit code, files.

struct Outcome
{
    int exitCode = -1; // -1: it did not end by itself
    QByteArray out;
    QString err;

    QJsonObject json() const; // stdout, which must be one JSON object
};

Outcome runCli(const QStringList &arguments, const QByteArray &input = {});

// The same with no file allowed to grow over so many blocks of 512 bytes: a disk that is full.
Outcome runCliInBlocks(int blocks, const QStringList &arguments);

// In another locale; Qt must not speak of it.
Outcome runCliInLocale(const QString &locale, const QStringList &arguments);

// The path of the built program.
QString cliPath();

// A line for it: %1 to %9 of the pattern stand for the values. (moc loses its way among raw strings
// that are put together with +.)
QByteArray fill(QByteArray pattern, const QList<QByteArray> &values);

// Each answer of a batch run of these lines.
QList<QJsonObject> runBatch(const QString &file, const QList<QByteArray> &lines,
                            const QStringList &options = {});

// Names and bytes of everything in a folder, hidden files too.
QMap<QString, QByteArray> readFolder(const QString &path);

QByteArray readFile(const QString &path);
void writeFile(const QString &path, const QByteArray &content);

// "" if the outcome is a refusal as app/cli/README.md has it: this exit code, nothing on stdout,
// one sentence on stderr that names `name`. Otherwise what is wrong with it.
QString findRefusalFault(const Outcome &outcome, int exitCode, const QString &name);
