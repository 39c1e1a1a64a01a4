#pragma once

#include "intake/inquiry/take_replies_in.h"

#include <map>

namespace gaiyo {

// What one of several answered to an opinion.
struct RivalAnswer
{
    QString department;
    QString text;     // its response, or what else it says
    QString category; // "" for none
    QString file;
};

// An opinion that several answered, of which nobody but a person takes one.
struct RivalAnswers
{
    QString opinion; // its id
    std::vector<RivalAnswer> answers;
};

// Watches while files are taken in for opinions that several departments, or several people of one,
// answer: answers that were there before count, and so does an accepted draft.
class RivalWatch
{
public:
    // `before`: the document before the first file.
    explicit RivalWatch(const Snapshot &before);

    void add(const TakenReplies &taken, const QString &file);

    std::vector<RivalAnswers> all() const;
    // How many of the answers that came now are among them and carry no other doubt.
    int newlyDoubtful() const;

private:
    struct Answer
    {
        RivalAnswer shown;
        SheetId sheet;
        DepartmentId department;
        RoundId round;
        Reply said; // in words, and by whom
        bool isWaiting = true;
        bool isNew = false;
        bool isDoubted = false; // by itself
    };
    using Answers = std::vector<Answer>;

    static bool areRivals(const Answers &answers);

    std::map<QString, Answers> m_answers; // by opinion
};

} // namespace gaiyo
