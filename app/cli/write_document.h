#pragma once

#include "cli/command.h"
#include "formats/formats.h"

#include <functional>

namespace gaiyo {

// What commands have in common that write a document by the ending of a name.

QStringList dottedEndings(const Formats &formats); // .pdf, .docx, …

// The options of these formats, each once.
std::vector<OptionSpec> formatOptions(const std::vector<const Formats *> &all);
// Those that go with each of them.
std::vector<OptionSpec> withCommonWriteOptions(std::vector<OptionSpec> options);

// What is written, and what the writer is told of it.
struct ToWrite
{
    Snapshot values;
    QString state = {}; // its name
    std::shared_ptr<const EarlierState> earlier = {};
    QString checked = {}; // as WriteContext has it
};

// Writes what `load` answers, which is asked when the call is known to be right, as a file of one
// of these formats. Of `options`, which the command knows of formats, one that says nothing about
// this one is refused.
Result<ExitCode> writeLoaded(const Arguments &arguments, Environment &environment,
                             const Formats &formats, const std::vector<OptionSpec> &options,
                             const QString &target,
                             const std::function<Result<ToWrite>(bool withOriginals)> &load);

// Whether what was read may be written.
using MayBeWritten = std::function<Result<void>(const Snapshot &)>;

// What is written differently from what was read; the document stays as it is.
using ChangeBefore = std::function<Result<void>(Snapshot &)>;

// Writes the first operand as the second, likewise.
Result<ExitCode> writeDocument(const Arguments &arguments, Environment &environment,
                               const Formats &formats, const std::vector<OptionSpec> &options,
                               const MayBeWritten &mayBeWritten = {},
                               const ChangeBefore &change = {});

} // namespace gaiyo
