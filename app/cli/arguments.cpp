#include "cli/arguments.h"

#include "cli/text.h"

#include <algorithm>

namespace gaiyo {

namespace {

Error usage(const QString &message)
{
    return {ErrorKind::Usage, message};
}

Result<void> checkOperands(const QStringList &given, const QStringList &expected)
{
    QStringList required = expected;
    required.removeIf([](const QString &operand) { return operand.startsWith(u'['); });
    if (given.size() < required.size())
        return usage(
            Cli::tr("%1 is missing; the program's --help shows how the command is written.")
                .arg(required[given.size()]));
    const bool isAnyNumber = std::ranges::any_of(
        expected, [](const QString &operand) { return operand.endsWith(u'…'); });
    if (given.size() > expected.size() && !isAnyNumber)
        return usage(Cli::tr("“%1” is one argument too many; put quotation marks around a name "
                             "that contains spaces.")
                         .arg(given[expected.size()]));
    const auto empty = given.indexOf(QString());
    if (empty >= 0)
        return usage(Cli::tr("%1 is empty; give the name of a file.")
                         .arg(expected[std::min(empty, expected.size() - 1)]));
    return {};
}

} // namespace

Result<Arguments> Arguments::parse(const QStringList &words, const QStringList &operands,
                                   const std::vector<OptionSpec> &options)
{
    Arguments result;
    bool optionsEnded = false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (optionsEnded || !words[i].startsWith(u"--")) {
            result.m_operands.append(words[i]);
        } else if (words[i] == u"--") {
            optionsEnded = true;
        } else if (const auto taken = result.takeOption(words, i, options); !taken) {
            return taken.error();
        }
    }
    if (const auto checked = checkOperands(result.m_operands, operands); !checked)
        return checked.error();
    return result;
}

std::optional<QString> Arguments::find(const QString &option) const
{
    const auto found = m_options.constFind(option);
    if (found == m_options.cend())
        return {};
    return found->constFirst();
}

Result<void> Arguments::takeOption(const QStringList &words, qsizetype &position,
                                   const std::vector<OptionSpec> &options)
{
    const QString &word = words[position];
    const auto equals = word.indexOf(u'=');
    const QString name = word.left(equals);
    const auto spec = std::find_if(options.begin(), options.end(),
                                   [&](const OptionSpec &option) { return option.name == name; });
    if (spec == options.end())
        return usage(Cli::tr("%1 is not an option of this command; the program's --help lists "
                             "the options.")
                         .arg(name));
    if (m_options.contains(name) && !spec->repeatable)
        return usage(Cli::tr("%1 is given twice; give it once.").arg(name));

    QString value;
    if (spec->value.isEmpty()) {
        if (equals >= 0)
            return usage(Cli::tr("%1 takes no value; leave out what follows the =.").arg(name));
    } else if (equals >= 0) {
        value = word.mid(equals + 1);
    } else if (position + 1 < words.size() && !words[position + 1].startsWith(u"--")) {
        value = words[++position];
    } else {
        return usage(Cli::tr("%1 needs a value: write %1 %2.").arg(name, spec->value));
    }
    m_options[name].append(value);
    return {};
}

} // namespace gaiyo
