#pragma once

#include "domain/words/name_cue.h"
#include "domain/words/personal_data.h"

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

#include <vector>

namespace gaiyo {

// What a caller knows of somebody who wrote.
struct KnownPerson
{
    QStringList names; // in every writing: kanji, kana, of the organisation and who stands for it
    QString address;
    QString tel;
    QString mail;
    bool isWriter = false; // of the texts that are looked through: of himself he says less
};

// Finds known people in texts, whatever the width, the case, the kana, the variant of a character
// and the blanks between: certain, and without guessing. Made once for many texts.
class KnownPeople
{
public:
    explicit KnownPeople(const std::vector<KnownPerson> &people);

    // Copies have the same one, all others another.
    quint64 serial() const { return m_serial; }

    bool isEmpty() const { return m_words.isEmpty() && m_places.isEmpty() && m_numbers.isEmpty(); }

    // Adds stretches in units of the text, not in code points.
    void find(const QString &text, std::vector<PersonalStretch> &found) const;

    struct Folded; // a text as names are compared in it

private:
    struct Needle
    {
        QString words; // folded
        PersonalReason reason;
        NameCue cue = NameCue::None; // a surname: only beside what is said to people, or alone
        QString whole;               // of an address: the whole of it, folded
        qsizetype at = 0;            // where `words` stands in it
    };
    using Needles = QHash<quint32, std::vector<Needle>>; // by keyOf() their first characters

    static quint32 keyOf(QStringView words)
    {
        return quint32(words[0].unicode()) << 16 | words[1].unicode();
    }
    void addName(const QString &name, bool isWriter);
    void addAddress(const QString &address);
    static void add(Needles &needles, const Needle &needle);

    void findNames(const QString &text, const Folded &folded,
                   std::vector<PersonalStretch> &found) const;
    void findPlaces(const QString &text, const Folded &folded,
                    std::vector<PersonalStretch> &found) const;
    void findNumbers(const QString &text, std::vector<PersonalStretch> &found) const;

    quint64 m_serial;
    Needles m_words;
    Needles m_places;
    QSet<QString> m_numbers;
};

} // namespace gaiyo
