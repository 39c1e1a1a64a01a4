#pragma once

#include "base/id_source.h"
#include "intake/inquiry/reply_offers.h"
#include "intake/inquiry/settle_replies.h"
#include "session/session.h"
#include "widgets/background_job.h"

#include <QObject>
#include <QStringList>

#include <memory>
#include <optional>
#include <unordered_map>

namespace gaiyo {

// The answers of departments with what they were shown when they were asked. That state of the
// document is read from its file, in another thread, whenever answers came in.
class AskedAnswers : public QObject
{
    Q_OBJECT
public:
    struct Asked
    {
        QString base;      // the response as the department had it
        QStringList flags; // why a person has to look at the answer, as app/intake says it
        bool isLate = false;
        bool isClear = false; // may be taken with all others about which there is no doubt
    };

    AskedAnswers(Session &session, IdSource &ids, QObject *parent = nullptr);

    // Null as long as it is not known.
    const Asked *find(const ReplyId &id) const;
    // What is to be done so that these answers are settled. Error: Busy while it is being read.
    Result<std::vector<Operation>> operationsOf(const Settlement &settlement);
    Result<Document::NextOperation> operationsOf(ReplyOffer offer, const Reply &reply);
    // The words of an answer as a response is written. Error: likewise.
    Result<QString> markupOf(const Reply &reply);
    bool isReading() const { return m_isReading; }
    const std::optional<Error> &trouble() const { return m_trouble; }
    // To be called when somebody looks: nothing is read before.
    void look();

Q_SIGNALS:
    void known();

private:
    void onChanged(const ChangeSet &changes);
    void read();
    std::optional<Error> waiting() const;

    using Answers = std::unordered_map<ReplyId, Asked>;
    Session &m_session;
    IdSource &m_ids;
    Answers m_answers;
    std::shared_ptr<AskedStates> m_states; // the other thread's while it reads
    std::optional<Error> m_trouble;
    bool m_isLooking = false;
    bool m_isReading = false;
    bool m_isOld = true; // something changed since it was read
    BorrowingJob m_job;  // uses the session's clock, and ends before the rest does
};

} // namespace gaiyo
