#pragma once

#include "base/clock.h"
#include "base/id_source.h"
#include "base/result.h"
#include "cli/arguments.h"
#include "cli/exit_code.h"
#include "store/document_store.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace gaiyo {

class Console;
class Formats;

// What main() hands to every command: nothing here is reached in any other way.
struct Environment
{
    Console &console;
    const Clock &clock;
    IdSource &ids;
    const Formats &formats;
    const Formats &originals; // what the letters themselves are written as
    const Formats &receipt;   // and what the record of them is
    const Formats &approval;  // and what those who decide are given
    const Formats &changes;   // and what the plan says otherwise
    const Formats &extract;   // and what of it a wider public is given
    const Formats &comparison;
    Author author;
};

// One subcommand: how it is written and the function that does it. The function answers Done or
// Findings; every failure is an Error, whose kind decides the exit code.
struct Command
{
    QString name;
    QStringList operands;
    std::vector<OptionSpec> options;
    const char *summary; // in context "Cli"
    Result<ExitCode> (*run)(const Arguments &, Environment &);
};

Command newCommand();
// Their options are those of the formats.
Command importCommand(const Formats &formats);
Command exportCommand(const std::vector<const Formats *> &editions);
Command originalsCommand(const Formats &formats);
Command compareCommand(const Formats &formats);
Command pagesCommand();
Command yearlyCommand();
Command statsCommand();
Command coverageCommand();
Command similarCommand();
Command receiveCommand();
Command inquireCommand();
Command replyCommand();
Command repliesCommand();
Command registerCommand();
Command checkCommand();
Command batchCommand();
Command verifyCommand();
Command backupCommand();
Command handoverCommand();
Command purgeCommand();
Command historyCommand();
Command mergeCommand();
Command recoverCommand();
Command selftestCommand();
Command versionsCommand();

} // namespace gaiyo
