#include "exchange/rows/counted_words.h"

#include "domain/count_note.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace gaiyo {

namespace {

// What stands at the ends of a table's opinions.
struct CountedWords
{
    int opinions = 0;
    int line = 0; // of the first
    QString words;
    QString pattern;
    bool isOne = true;      // all of them can be printed by it
    bool isVerbatim = true; // and are so letter for letter
};

CountedWords findCountedWords(const Imported &imported)
{
    CountedWords found;
    for (const Opinion &opinion : imported.values.opinions) {
        const auto note = findCountNote(opinion.summary);
        if (!note && !endsInCountNote(opinion.summary))
            continue;
        const QString words = note ? note->words : opinion.summary;
        if (++found.opinions == 1) {
            found.line = imported.rows.value(opinion.id).line;
            found.words =
                words.mid(words.lastIndexOf(QRegularExpression(QStringLiteral("[(（]")))).trimmed();
            found.pattern = note ? note->pattern : QString();
        }
        found.isOne = found.isOne && note && note->pattern == found.pattern;
        found.isVerbatim = found.isVerbatim && note && note->isVerbatim;
    }
    return found;
}

QString takenSentence(bool isVerbatim)
{
    return isVerbatim
               ? QCoreApplication::translate(
                     "Table", "The words at the end of opinions, like “%1” in line %2, were read "
                              "as their counts and are printed behind them: %3.")
               : QCoreApplication::translate(
                     "Table", "The words at the end of opinions, like “%1” in line %2, were read "
                              "as their counts and are printed behind them, all figures in half "
                              "width and without commas: %3.");
}

QString leftSentence()
{
    return QCoreApplication::translate(
        "Table", "Words at the end of opinions, like “%1” in line %2, were not read as their "
                 "counts, because the document cannot print all of them so: %3. Please enter the "
                 "counts.");
}

} // namespace

void takeCountedWords(Imported &imported, const std::optional<QString> &known)
{
    const CountedWords found = findCountedWords(imported);
    if (found.opinions == 0)
        return;
    const bool isPrintable = found.isOne && known.value_or(found.pattern) == found.pattern;
    imported.assumed << (isPrintable ? takenSentence(found.isVerbatim) : leftSentence())
                            .arg(found.words, QString::number(found.line),
                                 QString::number(found.opinions));
    if (!isPrintable)
        return;
    for (Opinion &opinion : imported.values.opinions) {
        const auto note = findCountNote(opinion.summary);
        if (!note)
            continue;
        opinion.summary.chop(note->words.size());
        opinion.count = note->count;
    }
    if (!known)
        imported.values.consultation.settings[QStringLiteral("count_note")] = found.pattern;
}

} // namespace gaiyo
