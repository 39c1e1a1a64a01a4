#pragma once

#include <QString>

#include <optional>

namespace gaiyo {

// What the setting count_note prints behind an opinion that stands for `count`; "" for one that
// stands for itself.
QString writeCountNote(const QString &pattern, int count);

// Such words at the end of a text that somebody wrote: （他2件）, (ほか 4件), （件数：3件）,
// （同意見3件）.
struct CountNote
{
    QString words;   // with the spaces before them
    QString pattern; // that prints these words for this count, in half-width digits
    int count = 1;
    bool isVerbatim =
        true; // they are printed letter for letter: （他２件） and （他1,000件） are not
};

// The last characters of `text`, where they are one, in brackets of either width; none where they
// say 1, and where no pattern prints them: in a line of their own, or with a 0 before the number.
std::optional<CountNote> findCountNote(const QString &text);
// Of （3件） alone, which is a count only where the office writes it so: it may as well belong to
// the last sentence.
std::optional<CountNote> findBareCountNote(const QString &text);

// Whether they say more than 1 to a person, be it printable so or not.
bool endsInCountNote(const QString &text);

} // namespace gaiyo
