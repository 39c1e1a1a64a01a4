#pragma once

#include "document/sharing/merge_report.h"
#include "document/sharing/merged_before.h"

#include <QJsonObject>
#include <QStringList>

#include <vector>

namespace gaiyo {

// What becomes of the answers of departments when a copy is brought back: they are a set, and what
// was decided on one is one thing.
class MergedReplies
{
public:
    MergedReplies(WriteTransaction &into, WriteTransaction &copy, MergedBefore &before);

    // Of what was decided, by whom and when.
    static bool isOfDecision(const QString &field);

    // What the document takes over of the decision on an answer.
    struct Decision
    {
        QJsonObject fields = {};
        bool isDisputed = false; // decided otherwise here
    };
    // Of one that both had before.
    static Decision decide(const QJsonObject &base, const QJsonObject &mine,
                           const QJsonObject &theirs);
    // Of one that came from the copy before.
    Decision decideAgain(const QString &id, const QJsonObject &mine, const Record &there);

    // A row of a file that both have read in is one answer, as long as nobody has decided on the
    // copy's.
    bool isReadHere(const QJsonObject &reply);

    // The answer has this decision from the copy.
    void noteDecided(const QString &id, const QJsonObject &fields);
    // What was taken in the copy and is disputed here is not what stands here: it waits.
    void openDisputed(const std::vector<MergeReport::Conflict> &conflicts);

private:
    bool isDisputed(const QString &opinion, const std::vector<MergeReport::Conflict> &conflicts);

    WriteTransaction &m_into;
    WriteTransaction &m_copy;
    MergedBefore &m_before;
    QStringList m_taken; // in the copy
};

} // namespace gaiyo
