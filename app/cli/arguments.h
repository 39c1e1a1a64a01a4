#pragma once

#include "base/result.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace gaiyo {

// An option as it may be written: a flag, or one that a value follows.
struct OptionSpec
{
    QString name;  // with its dashes: --title
    QString value; // what follows, as the usage line names it; "" for a flag
    bool repeatable = false;
};

// The words of a call, sorted into operands and options. `--name value` and `--name=value` are the
// same; `--` ends the options.
class Arguments
{
public:
    // An operand named SOURCE… stands for one or more, one named [W] may be left out. Error: Usage
    // for an unknown or repeated option, a missing value, or a number of operands other than
    // `operands` has.
    static Result<Arguments> parse(const QStringList &words, const QStringList &operands,
                                   const std::vector<OptionSpec> &options);

    const QString &operand(qsizetype position) const { return m_operands[position]; }
    const QStringList &operands() const { return m_operands; }
    bool has(const QString &option) const { return m_options.contains(option); }
    std::optional<QString> find(const QString &option) const;
    QStringList findAll(const QString &option) const { return m_options.value(option); }

private:
    Result<void> takeOption(const QStringList &words, qsizetype &position,
                            const std::vector<OptionSpec> &options);

    QStringList m_operands;
    QHash<QString, QStringList> m_options;
};

} // namespace gaiyo
