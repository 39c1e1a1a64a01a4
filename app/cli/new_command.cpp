#include "cli/command.h"
#include "cli/load_document.h"
#include "cli/operation_info.h"
#include "cli/text.h"

#include "base/sanitize.h"
#include "domain/template.h"

namespace gaiyo {

namespace {

// The form that last year's file was made with: categories, columns and settings, nothing else.
Result<Snapshot> valuesFromFile(const QString &path, const Environment &environment)
{
    const auto old = loadDocument(path, environment);
    if (!old)
        return old.error();
    return beginFromForm(*old);
}

Result<ExitCode> run(const Arguments &arguments, Environment &environment)
{
    const auto from = arguments.find(QStringLiteral("--from"));
    const auto form = arguments.find(QStringLiteral("--template"));
    if (from && form)
        return Error{ErrorKind::Usage,
                     Cli::tr("--template and --from exclude each other; give one of them.")};
    if (const auto known = form ? loadTemplate(*form) : Result<Template>(Template()); !known)
        return Error{ErrorKind::Usage, known.error().message};
    auto values = from ? valuesFromFile(*from, environment)
                       : beginFromTemplate(form.value_or(QStringLiteral("nerima")));
    if (!values)
        return values.error();
    values->consultation.title =
        sanitizeLine(arguments.find(QStringLiteral("--title")).value_or(QString()));
    for (Category &category : values->categories)
        category.id = CategoryId(environment.ids.next());

    const auto made =
        DocumentStore::create(arguments.operand(0), *values, operationInfo(QStringLiteral("new")),
                              environment.author, environment.clock);
    return made ? Result<ExitCode>(ExitCode::Done) : made.error();
}

} // namespace

Command newCommand()
{
    return {QStringLiteral("new"),
            {QStringLiteral("FILE.db")},
            {{QStringLiteral("--title"), QStringLiteral("T")},
             {QStringLiteral("--template"), QStringLiteral("NAME")},
             {QStringLiteral("--from"), QStringLiteral("OLD.db")}},
            QT_TRANSLATE_NOOP("Cli", "makes an empty booklet with a template's, or last year's, "
                                     "categories, columns and settings"),
            run};
}

} // namespace gaiyo
