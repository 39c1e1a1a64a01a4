#include "cli/command.h"
#include "cli/console.h"
#include "cli/fonts.h"
#include "cli/load_document.h"
#include "cli/text.h"

#include "checks/checks.h"
#include "checks/finding_groups.h"
#include "checks/findings_json.h"
#include "checks/fixes.h"
#include "document/document.h"
#include "intake/register_people.h"
#include "store/confirmations.h"

#include <algorithm>
#include <optional>

namespace gaiyo {

namespace {

const QString kTo = QStringLiteral("--to");

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
    for (const FindingGroup &group : groupFindings(findings)) {
        text +=
            Cli::tr("%1: %2").arg(severityWord(group.severity), groupSentence(group, findings)) +
            u'\n';
        if (group.findings.size() == 1)
            continue;
        for (const size_t i : group.findings)
            text += QStringLiteral("  %1\n").arg(findings[i].message);
    }
    return text.toUtf8();
}

Result<CheckedEdition> editionOf(const Arguments &arguments)
{
    const QString name =
        arguments.find(QStringLiteral("--edition")).value_or(QStringLiteral("public"));
    if (name != u"public" && name != u"originals")
        return Error{ErrorKind::Usage,
                     Cli::tr("--edition is public or originals, not “%1”.").arg(name)};
    return name == u"public" ? CheckedEdition::Public : CheckedEdition::Originals;
}

struct Look
{
    std::vector<Finding> findings;
    bool isOfOneState = true; // nobody saved anything while words of letters were read
};

// None while nothing was decided on.
Result<std::optional<ApprovedWords>> readApproved(const QString &path)
{
    auto standing = readStanding(path);
    if (!standing)
        return standing.error();
    if (!standing->approval)
        return std::optional<ApprovedWords>();
    ApprovedWords approved{standing->approval->name, std::move(standing->approved)};
    for (const GoneOpinion &gone : standing->gone)
        approved.gone.emplace_back(gone.ref, gone.summary);
    approved.taken = std::move(standing->taken);
    approved.title = std::move(standing->title);
    approved.subtitle = std::move(standing->subtitle);
    return std::optional(std::move(approved));
}

// These words are read one by one, when a check asks for them: all of them may be many.
Result<Look> lookOnce(DocumentStore &store, const QString &path, PersonRegister *persons,
                      CheckAids aids)
{
    const auto values = store.load();
    if (!values)
        return values.error();
    std::optional<KnownPeople> people;
    if (persons) {
        const auto identity = store.operationUuid(1);
        const auto known = identity ? readPeople(*persons, *identity, *values) : identity.error();
        if (!known)
            return known.error();
        aids.people = &people.emplace(*known);
    }
    const auto approved = readApproved(path);
    if (!approved)
        return approved.error();
    aids.approved = *approved ? &**approved : nullptr;
    std::optional<Error> fault;
    aids.originalWords = [&](const OriginalId &id) -> std::optional<QString> {
        auto text = store.originalText(id.value());
        if (!text && !fault)
            fault = text.error();
        return text ? *text : std::nullopt;
    };
    Look look{runChecks(*values, aids)};
    const auto revision = store.revision();
    if (fault || !revision)
        return fault ? *fault : revision.error();
    look.isOfOneState = *revision == values->revision;
    return look;
}

Result<Look> look(DocumentStore &store, const QString &path, PersonRegister *persons,
                  const CheckAids &aids)
{
    constexpr int kMostLooks = 3;
    for (int i = 1;; ++i) {
        auto seen = lookOnce(store, path, persons, aids);
        if (!seen || seen->isOfOneState || i == kMostLooks)
            return seen;
    }
}

// None where no register is given.
Result<std::unique_ptr<PersonRegister>> openRegister(const Arguments &arguments,
                                                     const Environment &environment)
{
    const auto path = arguments.find(QStringLiteral("--register"));
    if (!path)
        return std::unique_ptr<PersonRegister>();
    return PersonRegister::open(*path, Access::ReadOnly, environment.author, environment.clock);
}

// Puts all findings of a code right as one operation, but those that somebody let stand, on the
// values as they are when nobody else can save any more; with `to`, those that have this writing
// among theirs, towards it. How many there were.
Result<int> fixAll(const QString &path, const QString &code, const std::optional<QString> &to,
                   const CheckAids &aids, const Environment &environment)
{
    if (findingTitle(code) == code)
        return Error{ErrorKind::Usage, Cli::tr("There is no finding “%1”.").arg(code)};
    const auto document = Document::open(path, Access::ReadWrite,
                                         {environment.clock, environment.ids, environment.author});
    if (!document)
        return document.error();
    const auto fixable = [&] {
        auto findings = runChecks(*(*document)->snapshot(), aids);
        std::erase_if(findings, [&](const Finding &finding) {
            return finding.code != code || finding.fix.empty() || finding.ignored ||
                   (to && !withChoice(finding, *to));
        });
        for (Finding &finding : findings)
            finding = to ? *withChoice(finding, *to) : finding;
        return findings;
    };
    if (fixable().empty() && to)
        return Error{ErrorKind::Usage,
                     Cli::tr("No finding of “%1” is about the writing “%2”.").arg(code, *to)};
    if (fixable().empty())
        return 0;
    int count = 0;
    std::optional<std::vector<FixStep>> steps;
    const auto outcome = (*document)->applyAll(
        QStringLiteral("fix"), [&](const QStringList &answered) -> std::optional<Operation> {
            if (!steps) {
                const auto findings = fixable();
                count = int(findings.size());
                steps = fixSteps(*(*document)->snapshot(), findings);
            }
            const auto next = size_t(answered.size());
            if (next >= steps->size())
                return std::nullopt;
            return Operation{(*steps)[next].kind, (*steps)[next].arguments, {}};
        });
    if (const auto *refusal = std::get_if<Refusal>(&outcome))
        return refusal->error;
    return count;
}

Result<ExitCode> run(const Arguments &arguments, Environment &environment)
{
    const auto edition = editionOf(arguments);
    if (!edition)
        return edition.error();
    const auto to = arguments.find(kTo);
    if (to && !arguments.has(QStringLiteral("--fix")))
        return Error{ErrorKind::Usage, Cli::tr("%1 goes with --fix CODE.").arg(kTo)};
    const auto fonts = loadBundledFonts();
    if (!fonts)
        return fonts.error();
    CheckAids aids;
    aids.coverage = (*fonts)->coverage();
    aids.font = (*fonts)->familiesOnPages();
    aids.edition = *edition;
    aids.today = environment.clock.nowUtc().toLocalTime().date();
    aids.withIgnored = arguments.has(QStringLiteral("--ignored"));
    const bool isJson = arguments.has(QStringLiteral("--json"));
    if (const auto code = arguments.find(QStringLiteral("--fix"))) {
        const auto count = fixAll(arguments.operand(0), *code, to, aids, environment);
        if (!count)
            return count.error();
        if (!isJson) {
            const auto said =
                environment.console.print((Cli::tr("Put right: %1.").arg(*count) + u'\n').toUtf8());
            if (!said)
                return said.error();
        }
    }
    const auto store = openToRead(arguments.operand(0), environment);
    if (!store)
        return store.error();
    const auto persons = openRegister(arguments, environment);
    if (!persons)
        return persons.error();
    const auto seen = look(**store, arguments.operand(0), persons->get(), aids);
    if (!seen)
        return seen.error();
    const std::vector<Finding> &findings = seen->findings;
    const auto printed =
        environment.console.print(isJson ? findingsJson(findings) : findingsText(findings));
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
            {{QStringLiteral("--json"), {}},
             {QStringLiteral("--fix"), QStringLiteral("CODE")},
             {kTo, QStringLiteral("WORDS")},
             {QStringLiteral("--ignored"), {}},
             {QStringLiteral("--edition"), QStringLiteral("public|originals")},
             {QStringLiteral("--register"), QStringLiteral("REGISTER.db")}},
            QT_TRANSLATE_NOOP("Cli", "says what is wrong or doubtful before publication"),
            run};
}

} // namespace gaiyo
