#include "cli/command.h"
#include "cli/console.h"

#include "store/care/verify.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace gaiyo {

namespace {

QJsonValue stringOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

// Prints what is wrong as a JSON array, [] where all is well.
Result<ExitCode> run(const Arguments &arguments, Environment &environment)
{
    const auto findings = verifyFile(arguments.operand(0));
    if (!findings)
        return findings.error();
    QJsonArray list;
    for (const FileFinding &finding : *findings)
        list.append(QJsonObject{{QStringLiteral("code"), finding.code},
                                {QStringLiteral("entity"), stringOrNull(finding.entity)},
                                {QStringLiteral("id"), stringOrNull(finding.id)},
                                {QStringLiteral("message"), finding.message}});
    const auto printed =
        environment.console.print(QJsonDocument(list).toJson(QJsonDocument::Compact) + '\n');
    if (!printed)
        return printed.error();
    return findings->empty() ? ExitCode::Done : ExitCode::Findings;
}

} // namespace

Command verifyCommand()
{
    return {QStringLiteral("verify"),
            {QStringLiteral("FILE.db")},
            {},
            QT_TRANSLATE_NOOP("Cli", "checks the file itself: its structure and the hash of every "
                                     "record; findings as JSON"),
            run};
}

} // namespace gaiyo
