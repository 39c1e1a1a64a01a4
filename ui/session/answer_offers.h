#pragma once

#include "base/result.h"
#include "document/document.h"
#include "domain/words/similarity.h"
#include "session/document_view.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace gaiyo {

// A response that was given before to an opinion that says much the same.
struct AnswerOffer
{
    QString source;  // where it stands: No.12, or last year's file
    QString summary; // of the opinion
    QString markup;  // of the response; of another document without living numbers
    double similarity = 0;
};

// Responses of earlier booklets, to be found by the opinion that they answered.
class EarlierAnswers
{
public:
    // The documents of these paths, and what could not be read. Takes as long as opening them.
    static EarlierAnswers read(const QStringList &paths, const Document::Services &services,
                               std::vector<Error> &troubles);

    bool isEmpty() const { return m_answers.empty(); }
    // The nearest first, no more than so many; those that have hardly anything in common are none.
    std::vector<AnswerOffer> nearest(const QString &summary, size_t most) const;

private:
    struct Answer
    {
        AnswerOffer offer;
        Trigrams trigrams;
    };
    std::vector<Answer> m_answers;
};

// The same of the document that is worked on; without the opinion itself.
std::vector<AnswerOffer> nearestAnswers(const DocumentView &view, const OpinionId &opinion,
                                        size_t most);

} // namespace gaiyo
