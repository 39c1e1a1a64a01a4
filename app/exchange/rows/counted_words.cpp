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

using FindNote = std::optional<CountNote> (*)(const QString &);

CountedWords findCountedWords(const Imported &imported, FindNote find)
{
    CountedWords found;
    for (const Opinion &opinion : imported.values.opinions) {
        const auto note = find(opinion.summary);
        if (!note && !(find == &findCountNote && endsInCountNote(opinion.summary)))
            continue;
        const QString words = note ? note->words : opinion.summary;
        if (++found.opinions == 1) {
            found.line = imported.rows.value(opinion.id).line;
            found.words =
                words.mid(words.lastIndexOf(QRegularExpression(QStringLiteral("[(（【［〔]"))))
                    .trimmed();
            found.pattern = note ? note->pattern : QString();
        }
        found.isOne = found.isOne && note && note->pattern == found.pattern;
        found.isVerbatim = found.isVerbatim && note && note->isVerbatim;
    }
    return found;
}

// （3件） at the end of opinions is the office's way of counting where the document has it so; else
// where two rows end so behind their sentences, or three whatever is before it, and such words
// stand nowhere else in an opinion.
bool isBareWay(const Imported &imported, const CountedWords &found,
               const std::optional<QString> &known)
{
    static const QRegularExpression kInside(
        QStringLiteral("[(（][ 　]*[0-9０-９,，]+[ 　]*件[ 　]*[）)](?!$)"));
    constexpr int kLeast = 2;
    bool isBehindSentences = true;
    for (const Opinion &opinion : imported.values.opinions) {
        if (opinion.summary.contains(kInside))
            return false;
        if (const auto note = findBareCountNote(opinion.summary)) {
            const QString words = opinion.summary.chopped(note->words.size()).trimmed();
            isBehindSentences =
                isBehindSentences && QStringLiteral("。！？!?").contains(words.back());
        }
    }
    return known == found.pattern || found.opinions > kLeast ||
           (found.opinions == kLeast && isBehindSentences);
}

QString bareSentence()
{
    return QCoreApplication::translate(
        "Table", "Words at the end of opinions, like “%1” in line %2, were left there: they may "
                 "belong to the sentence (%3). Please enter the counts, if they are.");
}

// （同旨2件）, （他2名）, （件数2）: somebody counted, and does not say whether the opinion itself
// is among them, or counts people.
QString findOtherCount(const QString &text)
{
    static const QRegularExpression kCount(
        QStringLiteral("[(（【［〔][^()（）【】［］〔〕]{0,8}(?:同|類似|他|ほか|外|数)"
                       "[^()（）【】［］〔〕]{0,8}[0-9０-９]{1,4}[ 　]*[件名人通]?[）)】］〕]$"));
    return kCount.match(text.trimmed()).captured(0);
}

void tellOtherCounts(Imported &imported)
{
    int opinions = 0;
    QString words;
    int line = 0;
    for (const Opinion &opinion : imported.values.opinions) {
        const QString found = findOtherCount(opinion.summary);
        if (found.isEmpty() || ++opinions > 1)
            continue;
        words = found;
        line = imported.rows.value(opinion.id).line;
    }
    if (opinions > 0)
        imported.assumed << bareSentence().arg(words, QString::number(line),
                                               QString::number(opinions));
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

void takeCountedWords(Imported &imported, const std::optional<QString> &known, bool isSaid)
{
    FindNote find = &findCountNote;
    CountedWords found = findCountedWords(imported, find);
    if (found.opinions == 0) {
        find = &findBareCountNote;
        found = findCountedWords(imported, find);
    }
    if (found.opinions == 0) {
        tellOtherCounts(imported);
        return;
    }
    if (find == &findBareCountNote && !isSaid && !isBareWay(imported, found, known)) {
        imported.assumed << bareSentence().arg(found.words, QString::number(found.line),
                                               QString::number(found.opinions));
        return;
    }
    const bool isPrintable = found.isOne && known.value_or(found.pattern) == found.pattern;
    imported.assumed << (isPrintable ? takenSentence(found.isVerbatim) : leftSentence())
                            .arg(found.words, QString::number(found.line),
                                 QString::number(found.opinions));
    if (!isPrintable)
        return;
    for (Opinion &opinion : imported.values.opinions) {
        const auto note = find(opinion.summary);
        if (!note)
            continue;
        opinion.summary.chop(note->words.size());
        opinion.count = note->count;
    }
    if (!known)
        imported.values.consultation.settings[QStringLiteral("count_note")] = found.pattern;
}

} // namespace gaiyo
