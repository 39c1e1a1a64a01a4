#include "cli/write_document.h"

#include "cli/console.h"
#include "cli/load_document.h"
#include "cli/text.h"

#include "formats/write_file.h"

#include <QFileInfo>

#include <algorithm>
#include <optional>

namespace gaiyo {

namespace {

Error usage(const QString &message)
{
    return {ErrorKind::Usage, message};
}

Result<const Format *> readFormat(const Formats &formats, const QString &path)
{
    if (const Format *format = formats.findWriter(QFileInfo(path).suffix()))
        return format;
    return usage(Cli::tr("%1: the ending of the file says what is written; it is one of %2.")
                     .arg(path, dottedEndings(formats).join(u' ')));
}

// An option that would be passed over in silence is refused instead.
Result<OptionWords> readOptions(const Arguments &arguments, const std::vector<OptionSpec> &options,
                                const Format &format)
{
    OptionWords words;
    for (const OptionSpec &option : options) {
        const auto word = arguments.find(option.name);
        const auto &own = format.writer->options;
        const bool isOwn = std::any_of(own.begin(), own.end(), [&](const WriteOption &known) {
            return known.name == option.name;
        });
        if (word && isOwn)
            words.insert(option.name, *word);
        else if (word)
            return usage(
                Cli::tr("%1 says nothing about %2; leave it out.").arg(option.name, format.name));
    }
    return words;
}

Result<std::optional<QDateTime>> readDate(const Arguments &arguments)
{
    const auto text = arguments.find(QStringLiteral("--date"));
    if (!text)
        return std::optional<QDateTime>();
    QDateTime date = QDateTime::fromString(*text, Qt::ISODate);
    if (!date.isValid() || date.date().year() < 1 || date.date().year() > 9999)
        return usage(Cli::tr("--date %1 is not a date; write it as 2026-04-01 or "
                             "2026-04-01T09:00:00+09:00.")
                         .arg(*text));
    if (date.timeSpec() == Qt::LocalTime) // it names no zone
        date.setTimeSpec(Qt::UTC);
    return std::optional(date.toUTC());
}

// What a call asks for.
struct Request
{
    WriteFunction write;
    bool writesOriginals = false;
    std::optional<QDateTime> date; // UTC
};

Result<Request> readRequest(const Arguments &arguments, const Formats &formats,
                            const std::vector<OptionSpec> &options, const QString &target)
{
    const auto format = readFormat(formats, target);
    if (!format)
        return format.error();
    const auto words = readOptions(arguments, options, **format);
    if (!words)
        return words.error();
    auto write = (*format)->writer->prepare(*words);
    if (!write)
        return write.error();
    const auto date = readDate(arguments);
    if (!date)
        return date.error();
    return Request{std::move(*write), (*format)->writer->writesOriginals, *date};
}

} // namespace

QStringList dottedEndings(const Formats &formats)
{
    QStringList endings;
    for (const Format *format : formats.writers())
        endings << u'.' + format->writer->ending;
    return endings;
}

std::vector<OptionSpec> formatOptions(const std::vector<const Formats *> &all)
{
    std::vector<OptionSpec> options;
    const auto isThere = [&](const QString &name) {
        return std::any_of(options.begin(), options.end(),
                           [&](const OptionSpec &known) { return known.name == name; });
    };
    for (const Formats *formats : all) {
        for (const Format *format : formats->writers()) {
            for (const WriteOption &option : format->writer->options) {
                if (!isThere(option.name))
                    options.push_back({option.name, option.value});
            }
        }
    }
    return options;
}

std::vector<OptionSpec> withCommonWriteOptions(std::vector<OptionSpec> options)
{
    options.push_back({QStringLiteral("--date"), QStringLiteral("ISO")});
    options.push_back({QStringLiteral("--force"), {}});
    return options;
}

Result<ExitCode> writeDocument(const Arguments &arguments, Environment &environment,
                               const Formats &formats, const std::vector<OptionSpec> &options,
                               const MayBeWritten &mayBeWritten, const ChangeBefore &change)
{
    const auto load = [&](bool withOriginals) -> Result<ToWrite> {
        QString state;
        auto values = loadDocument(arguments.operand(0), environment, &state, withOriginals);
        if (!values)
            return values.error();
        if (const auto may = mayBeWritten ? mayBeWritten(*values) : Result<void>(); !may)
            return may.error();
        if (const auto changed = change ? change(*values) : Result<void>(); !changed)
            return changed.error();
        return ToWrite{std::move(*values), state};
    };
    return writeLoaded(arguments, environment, formats, options, arguments.operand(1), load);
}

Result<ExitCode> writeLoaded(const Arguments &arguments, Environment &environment,
                             const Formats &formats, const std::vector<OptionSpec> &options,
                             const QString &target,
                             const std::function<Result<ToWrite>(bool withOriginals)> &load)
{
    const auto request = readRequest(arguments, formats, options, target);
    if (!request)
        return request.error();
    const auto loaded = load(request->writesOriginals);
    if (!loaded)
        return loaded.error();
    const bool force = arguments.has(QStringLiteral("--force"));
    const WriteContext context{request->date.value_or(environment.clock.nowUtc()),
                               Progress::make([&](double done) {
                                   environment.console.showProgress(int(done * 100));
                                   return true;
                               }),
                               loaded->state, loaded->earlier, loaded->checked};
    const auto written =
        writeFile(request->write, loaded->values, target,
                  force ? WholeFile::Existing::Replaced : WholeFile::Existing::Refused, context);
    if (written)
        return ExitCode::Done;
    if (written.error().kind == ErrorKind::Exists && !force && QFileInfo(target).isFile())
        return Error{ErrorKind::Exists, Cli::tr("%1 exists and is left as it is; give another "
                                                "name, or --force to replace it.")
                                            .arg(target)};
    return written.error();
}

} // namespace gaiyo
