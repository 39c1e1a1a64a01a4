#pragma once

#include "inquiry/answer_list_model.h"
#include "inquiry/asked_answers.h"

#include <QString>

#include <utility>
#include <vector>

namespace gaiyo {

// What the clerk reads of an answer, or of a row that has none.
struct ShownAnswer
{
    // A field that the answer speaks of.
    struct Field
    {
        QString name;           // 区の考え方
        QString base;           // as the department had it
        QString now;            // as it is
        QString answer;         // as it shall be
        bool isChanged = false; // here, since the department had it
        bool isChosen = false;  // its changes may be taken one by one
    };

    std::optional<ReplyId> reply;

    QString title;   // No.5 (12-3)
    QString facts;   // department, file and row
    QString state;   // what became of it
    QString summary; // of the opinion
    QString present; // its response, where no answer speaks of it
    std::vector<Field> fields;
    QString remark;
    QStringList doubts; // why a person has to look at it
    // What else may become of it, and what a button for that says.
    std::vector<std::pair<ReplyOffer, QString>> offers;
};

ShownAnswer shownAnswer(const AnswerListModel::Line &line, const Session &session,
                        const AskedAnswers &asked);

// Why a person has to look at an answer, as a sentence; the word itself for one that is not known.
QString doubtWords(const QString &flag);

} // namespace gaiyo
