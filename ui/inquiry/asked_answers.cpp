#include "inquiry/asked_answers.h"

#include "inquiry/sheet_list_model.h"

#include <memory>
#include <utility>

namespace gaiyo {

AskedAnswers::AskedAnswers(Session &session, IdSource &ids, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_ids(ids)
{
    connect(&session, &Session::changed, this, &AskedAnswers::onChanged);
}

const AskedAnswers::Asked *AskedAnswers::find(const ReplyId &id) const
{
    const auto found = m_answers.find(id);
    return found == m_answers.end() ? nullptr : &found->second;
}

std::optional<Error> AskedAnswers::waiting() const
{
    if (m_trouble)
        return m_trouble;
    if (m_states && !m_isReading)
        return std::nullopt;
    return Error{ErrorKind::Busy,
                 tr("What the departments were shown is still being read. Please try again.")};
}

Result<std::vector<Operation>> AskedAnswers::operationsOf(const Settlement &settlement)
{
    if (const auto trouble = waiting())
        return *trouble;
    return settlementOperations(*m_session.view()->snapshot, settlement, *m_states);
}

Result<Document::NextOperation> AskedAnswers::operationsOf(ReplyOffer offer, const Reply &reply)
{
    if (const auto trouble = waiting())
        return *trouble;
    return acceptOffer(offer, reply, *m_session.view()->snapshot, *m_states);
}

Result<QString> AskedAnswers::markupOf(const Reply &reply)
{
    if (const auto trouble = waiting())
        return *trouble;
    const auto view = m_session.view();
    return gaiyo::markupOf(reply, *view->snapshot, view->index, *m_states);
}

void AskedAnswers::look()
{
    m_isLooking = true;
    if (m_isOld)
        read();
}

// A response that is written anew may make an answer one about which there is doubt.
void AskedAnswers::onChanged(const ChangeSet &changes)
{
    if (!touchesInquiries(changes) && changes.opinions.isEmpty() && changes.responses.isEmpty())
        return;
    m_isOld = true;
    if (m_isLooking)
        read();
}

void AskedAnswers::read()
{
    if (m_isReading)
        return; // and once more when that is done
    m_isOld = false;
    const SnapshotPtr values = m_session.view()->snapshot;
    if (values->work->replies.empty()) {
        m_answers.clear();
        Q_EMIT known();
        return;
    }
    m_isReading = true;
    struct Read
    {
        Answers answers;
        std::optional<Error> trouble;
        std::shared_ptr<AskedStates> states;
    };
    const auto done = std::make_shared<Read>();
    const Document::Services services{m_session.clock(), m_ids, Author{m_session.author()}};
    m_job.start(
        this,
        [done, values, services, path = m_session.path()] {
            done->states = std::make_shared<AskedStates>(path, values, services);
            const auto list = listReplies(*values, *done->states);
            if (!list) {
                done->trouble = list.error();
                return;
            }
            for (const ListedReply &listed : *list)
                done->answers[listed.reply->id] = {listed.base, listed.flags, listed.isLate,
                                                   listed.isClear()};
        },
        [this, done] {
            m_isReading = false;
            m_trouble = done->trouble;
            m_states = done->states;
            if (!m_trouble)
                m_answers = std::move(done->answers);
            if (m_isOld)
                read();
            Q_EMIT known();
        });
}

} // namespace gaiyo
