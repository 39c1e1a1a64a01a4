#include "cli/fonts.h"
#include "cli/load_document.h"
#include "cli/text.h"
#include "cli/write_document.h"

#include "checks/finding_groups.h"
#include "document/earlier_version.h"
#include "domain/template.h"
#include "store/versions.h"

#include <QFileInfo>
#include <QUuid>

#include <memory>
#include <utility>

namespace gaiyo {

namespace {

const QString kEdition = QStringLiteral("--edition");
const QStringList kWithoutForm{QStringLiteral("json"), QStringLiteral("csv"),
                               QStringLiteral("xlsx")};
const QStringList kTables{QStringLiteral("csv"), QStringLiteral("xlsx")}; // that may come back
const QString kTemplate = QStringLiteral("--template");
const QString kEditions = QStringLiteral("public|approval|receipt|changes|extract");

// With what the checks say, and with the last version that was decided on, so that what has changed
// since can be seen.
Result<ToWrite> loadForApproval(const Arguments &arguments, Environment &environment)
{
    const QString &path = arguments.operand(0);
    QString state;
    auto values = loadDocument(path, environment, &state);
    if (!values)
        return values.error();
    auto decided = readDecidedVersion(path, environment.author, environment.clock);
    if (!decided)
        return decided.error();
    std::shared_ptr<const EarlierState> earlier;
    if (*decided)
        earlier = std::make_shared<const EarlierState>(
            EarlierState{std::move((*decided)->values), (*decided)->version.name,
                         QStringLiteral("今回"), environment.author.name});
    const auto fonts = loadBundledFonts();
    if (!fonts)
        return fonts.error();
    const QString checked =
        findingsOnPaper(*values, (*fonts)->coverage(), (*fonts)->familiesOnPages());
    return ToWrite{std::move(*values), state, earlier, checked};
}

// The pages are made all the same, in another font.
void tellOfMissingFont(const Snapshot &values, Environment &environment)
{
    const auto settings = resolveSettings(values.consultation);
    const auto fonts = loadBundledFonts();
    if (!settings || !fonts)
        return;
    const auto family = (*fonts)->familiesOnPages()(settings->font);
    if (family && *family != settings->font)
        environment.console.complain(Cli::tr("The font “%1” of the booklet is not on this "
                                             "computer; the pages are set in %2.")
                                         .arg(settings->font, *family));
}

Result<ExitCode> run(const Arguments &arguments, Environment &environment)
{
    const QString edition = arguments.find(kEdition).value_or(QStringLiteral("public"));
    if (!kEditions.split(u'|').contains(edition))
        return Error{ErrorKind::Usage,
                     Cli::tr("%1 is one of %2, not “%3”.").arg(kEdition, kEditions, edition)};
    const Formats &formats = edition == u"receipt"    ? environment.receipt
                             : edition == u"approval" ? environment.approval
                             : edition == u"changes"  ? environment.changes
                             : edition == u"extract"  ? environment.extract
                                                      : environment.formats;
    const auto form = arguments.find(kTemplate);
    if (const auto known = form ? loadTemplate(*form) : Result<Template>(Template()); !known)
        return Error{ErrorKind::Usage, known.error().message};
    const QString ending = QFileInfo(arguments.operand(1)).suffix().toLower();
    if (form && (edition == u"receipt" || edition == u"changes" ||
                 (edition != u"extract" && kWithoutForm.contains(ending))))
        return Error{ErrorKind::Usage,
                     Cli::tr("%1 says nothing about %2; leave it out.")
                         .arg(kTemplate, edition == u"receipt" || edition == u"changes"
                                             ? kEdition + u' ' + edition
                                             : u'.' + ending)};
    const auto change = [&](Snapshot &values) -> Result<void> {
        auto changed = form ? putInForm(values.consultation, *form) : Result<void>();
        const Format *format = formats.findWriter(ending);
        if (changed && format && format->writer->makesPages &&
            !arguments.has(QStringLiteral("--font")))
            tellOfMissingFont(values, environment);
        return changed;
    };
    const auto options =
        formatOptions({&environment.formats, &environment.receipt, &environment.approval,
                       &environment.changes, &environment.extract});
    const QString &path = arguments.operand(0);
    // What is read is there already; who may only read it cannot mark it, and gets its table.
    if (edition == u"public" && kTables.contains(ending))
        (void)keepStateApart(path, QUuid::createUuid().toString(QUuid::WithoutBraces),
                             environment.author, environment.clock);
    if (edition != u"approval")
        return writeDocument(arguments, environment, formats, options, {}, change);
    return writeLoaded(arguments, environment, formats, options, arguments.operand(1),
                       [&](bool) -> Result<ToWrite> {
                           auto loaded = loadForApproval(arguments, environment);
                           if (loaded) {
                               if (const auto changed = change(loaded->values); !changed)
                                   return changed.error();
                           }
                           return loaded;
                       });
}

} // namespace

Command exportCommand(const std::vector<const Formats *> &editions)
{
    std::vector<OptionSpec> options = formatOptions(editions);
    options.push_back({kEdition, kEditions});
    options.push_back({kTemplate, QStringLiteral("NAME")});
    return {QStringLiteral("export"),
            {QStringLiteral("FILE.db"),
             QStringLiteral("OUT") + dottedEndings(*editions.front()).join(u'|')},
            withCommonWriteOptions(std::move(options)),
            QT_TRANSLATE_NOOP(
                "Cli", "writes the booklet as PDF, Word, text or web page, or the document as "
                       "table, Excel or JSON, by the ending of the name"),
            run};
}

} // namespace gaiyo
