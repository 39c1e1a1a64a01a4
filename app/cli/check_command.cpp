#include "cli/command.h"
#include "cli/console.h"
#include "cli/fonts.h"
#include "cli/load_document.h"
#include "cli/text.h"

#include "checks/checks.h"
#include "checks/findings_json.h"

#include <algorithm>

namespace gaiyo {

namespace {

QString severityWord(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return Cli::tr("Must be mended");
    case Severity::Warning:
        return Cli::tr("Please check");
    case Severity::Note:
        return Cli::tr("Note");
    }
    Q_UNREACHABLE();
}

QByteArray findingsText(const std::vector<Finding> &findings)
{
    QString text;
    for (const Finding &finding : findings)
        text += Cli::tr("%1: %2").arg(severityWord(finding.severity), finding.message) + u'\n';
    return text.toUtf8();
}

Result<ExitCode> run(const Arguments &arguments, Environment &environment)
{
    const auto snapshot = loadDocument(arguments.operand(0), environment);
    if (!snapshot)
        return snapshot.error();
    const auto fonts = loadBundledFonts();
    if (!fonts)
        return fonts.error();
    const auto findings = runChecks(*snapshot, [&](char32_t base, char32_t selector) {
        return (*fonts)->covers(base, selector);
    });
    const auto printed = environment.console.print(
        arguments.has(QStringLiteral("--json")) ? findingsJson(findings) : findingsText(findings));
    if (!printed)
        return printed.error();
    const bool anyError = std::any_of(findings.begin(), findings.end(), [](const Finding &finding) {
        return finding.severity == Severity::Error;
    });
    return anyError ? ExitCode::Findings : ExitCode::Done;
}

} // namespace

Command checkCommand()
{
    return {QStringLiteral("check"),
            {QStringLiteral("FILE.db")},
            {{QStringLiteral("--json"), {}}},
            QT_TRANSLATE_NOOP("Cli", "says what is wrong or doubtful before publication"),
            run};
}

} // namespace gaiyo
