#include "checks/check_context.h"
#include "checks/subjects.h"
#include "domain/words/width_fold.h"
#include "domain/work/letter_tally.h"
#include "domain/work/list_words.h"
#include "domain/work/work.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace gaiyo {

namespace {

// What a breakdown on the front page may count.
constexpr std::array kUnits{u'通', u'名'};

// A row of a breakdown: how it may be called, and what it has to be.
struct Row
{
    QString name; // where the notes do not name it
    QString pattern;
    LetterTally::Part counted;
};
using Rows = std::vector<Row>;

int countOf(const LetterTally::Part &part, QChar unit)
{
    return unit == u'名' ? part.persons : part.letters;
}

// What the notes say of a row.
struct Named
{
    QString name;
    int count;
};

// 電子メール 3通, 窓口への持参：２通.
std::optional<Named> findNamed(const QString &notes, const QString &folded, const Row &row,
                               QChar unit)
{
    const QString units = unit == u'名' ? QStringLiteral("[名人]") : QString(unit);
    const QRegularExpression named(
        QStringLiteral("(%1)[^0-9\\n、。,;]{0,8}([0-9]{1,6}) ?%2").arg(row.pattern, units));
    const auto match = named.match(folded);
    if (!match.hasMatch())
        return std::nullopt;
    return Named{notes.mid(match.capturedStart(1), match.capturedLength(1)),
                 match.captured(2).toInt()};
}

// What is wrong with the breakdown that the notes of the front page give in this unit; "" for
// nothing, or none. One row alone is no breakdown.
QString faultsOf(const QString &notes, const Rows &rows, QChar unit)
{
    const QString folded = foldUnits(notes);
    QStringList faults;
    int namedRows = 0;
    for (const Row &row : rows) {
        const auto named = findNamed(notes, folded, row, unit);
        namedRows += named.has_value();
        const int counted = countOf(row.counted, unit);
        const int printed = named ? named->count : 0;
        if (printed != counted)
            faults += Checks::tr("%1 %2 (counted %3)")
                          .arg(named ? named->name : row.name, QString::number(printed) + unit,
                               QString::number(counted) + unit);
    }
    return namedRows < 2 ? QString() : faults.join(u'、');
}

void checkSubmitters(CheckContext &context, const LetterTally &tally)
{
    const auto declared = context.snapshot.consultation.declaredSubmitters;
    const QString &counter = context.settings.submitterCounter;
    if (declared && *declared != tally.all.persons)
        context.reportFront("submitters_declared", Severity::Warning,
                            Checks::tr("The letters come from %1, but the submitters were typed in "
                                       "as %2.")
                                .arg(QString::number(tally.all.persons) + counter,
                                     QString::number(*declared) + counter));
}

void checkMethods(CheckContext &context, const LetterTally &tally, const QString &notes)
{
    Rows rows;
    for (const auto *each : kLetterMethods) {
        const QString method = QStringView(each).toString();
        const auto found = tally.methods.find(method);
        rows.push_back({methodWords(method), methodSpellings(method).join(u'|'),
                        found == tally.methods.end() ? LetterTally::Part() : found->second});
    }
    for (const QChar unit : kUnits) {
        if (const QString faults = faultsOf(notes, rows, unit); !faults.isEmpty())
            context.reportFront("methods_sum", Severity::Warning,
                                Checks::tr("The counts by way of sending on the front page are not "
                                           "those of the letters: %1.")
                                    .arg(faults));
    }
}

void checkClasses(CheckContext &context, const LetterTally &tally, const QString &notes)
{
    Rows rows;
    int without = 0;
    for (const auto &[name, part] : tally.classes) {
        if (name.isEmpty())
            without = part.letters;
        else
            rows.push_back({name, QRegularExpression::escape(foldUnits(name)), part});
    }
    if (without > 0 && !rows.empty())
        context.reportFront("classes_sum", Severity::Warning,
                            Checks::tr("%1 letters have no class of submitters: the counts by "
                                       "class do not make the whole.")
                                .arg(without));
    for (const QChar unit : kUnits) {
        if (const QString faults = faultsOf(notes, rows, unit); !faults.isEmpty())
            context.reportFront("classes_sum", Severity::Warning,
                                Checks::tr("The counts by class of submitters on the front page "
                                           "are not those of the letters: %1.")
                                    .arg(faults));
    }
}

} // namespace

void checkLetterCounts(CheckContext &context)
{
    if (context.snapshot.work->letters.empty())
        return;
    const LetterTally tally = tallyLetters(context.snapshot);
    if (tally.all.letters == 0)
        return;
    const QString notes = context.notes().join(u'\n');
    checkSubmitters(context, tally);
    checkMethods(context, tally, notes);
    checkClasses(context, tally, notes);
}

} // namespace gaiyo
