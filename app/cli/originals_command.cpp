#include "cli/command.h"
#include "cli/console.h"
#include "cli/interrupt.h"
#include "cli/load_document.h"
#include "cli/text.h"

#include "base/output_file.h"
#include "exchange/originals/write_originals.h"

#include <QFileInfo>

#include <optional>

namespace gaiyo {

namespace {

QStringList dottedEndings()
{
    QStringList endings;
    for (const QString &ending : originalsEndings())
        endings += u'.' + ending;
    return endings;
}

Result<QString> endingOf(const QString &path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (originalsEndings().contains(ending))
        return ending;
    return Error{ErrorKind::Usage,
                 Cli::tr("%1: the ending of the file says what is written; it is one of %2.")
                     .arg(path, dottedEndings().join(u' '))};
}

// What nobody has looked through may not be shown to anybody.
Result<void> requireChecked(const Snapshot &values)
{
    const QStringList unchecked = uncheckedOriginals(values);
    if (unchecked.isEmpty())
        return {};
    return Error{
        ErrorKind::Invalid,
        Cli::tr("Nothing was written: %1 of the originals were not checked for what has to "
                "be masked, first %2. gaiyo-cli check --edition originals lists them.")
            .arg(QString::number(unchecked.size()), unchecked.constFirst())};
}

Result<ExitCode> run(const Arguments &arguments, Environment &environment)
{
    const QString &target = arguments.operand(1);
    const auto ending = endingOf(target);
    if (!ending)
        return ending.error();
    const auto store = openToRead(arguments.operand(0), environment);
    if (!store)
        return store.error();
    const auto values = (*store)->load();
    if (!values)
        return values.error();
    if (const auto checked = requireChecked(*values); !checked)
        return checked.error();
    const OriginalsSource source{*values, [&](const OriginalId &id) -> Result<QString> {
                                     const auto text = (*store)->originalText(id.value());
                                     return text ? Result<QString>(text->value_or(QString()))
                                                 : text.error();
                                 }};
    const bool force = arguments.has(QStringLiteral("--force"));
    std::optional<UnfinishedFile> guard;
    const auto out = OutputFile::open(
        target, force ? WholeFile::Existing::Replaced : WholeFile::Existing::Refused,
        [&](const QString &temporary) { guard.emplace(temporary); });
    if (!out)
        return out.error();
    const Progress progress = Progress::make([&](double done) {
        environment.console.showProgress(int(done * 100));
        return true;
    });
    if (const auto written = writeOriginals(*ending, source, **out, progress); !written)
        return written.error();
    // Masks and words that were read apart would show what a colleague has just masked.
    const auto revision = (*store)->revision();
    if (!revision)
        return revision.error();
    if (*revision != values->revision)
        return Error{ErrorKind::Busy,
                     Cli::tr("Somebody saved something while the letters were being written; "
                             "nothing was kept. Please try again.")};
    const auto kept = (*out)->commit();
    return kept ? Result<ExitCode>(ExitCode::Done) : kept.error();
}

} // namespace

Command originalsCommand()
{
    return {QStringLiteral("originals"),
            {QStringLiteral("FILE.db"), QStringLiteral("OUT") + dottedEndings().join(u'|')},
            {{QStringLiteral("--force"), {}}},
            QT_TRANSLATE_NOOP("Cli", "writes the letters themselves, masked, each passage with the "
                                     "numbers of its opinions"),
            run};
}

} // namespace gaiyo
