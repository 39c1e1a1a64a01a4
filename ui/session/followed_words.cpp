#include "session/followed_words.h"

#include "session/session.h"
#include "widgets/background_job.h"

#include <algorithm>
#include <utility>

namespace gaiyo {

FollowedWords::FollowedWords(Session &session, std::function<RegisterLook()> look, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_look(std::move(look))
{
    connect(&session, &Session::changed, this, &FollowedWords::onChanged);
}

void FollowedWords::add(const OriginalId &original, const CorrectedWords &words)
{
    QStringList &forms = m_forms[original];
    for (const auto &form : {words.before, words.after}) {
        if (form && !forms.contains(*form))
            forms += *form;
    }
}

void FollowedWords::onChanged(const ChangeSet &changes)
{
    for (const OriginalId &original : changes.originals.changed) {
        if (m_forms.contains(original))
            settle(original);
    }
}

void FollowedWords::settle(const OriginalId &original)
{
    if (std::ranges::find(m_waiting, original) == m_waiting.end())
        m_waiting.push_back(original);
    settleNext();
}

// Where the register cannot be written, it stays as it is: showing masked words again then says so.
void FollowedWords::settleNext()
{
    if (m_isWriting || m_waiting.empty())
        return;
    const OriginalId original = m_waiting.front();
    m_waiting.erase(m_waiting.begin());
    const auto shown = shownWordsOf(m_session, original);
    const RegisterLook look = m_look();
    if (!shown || look.path.isEmpty())
        return;
    m_isWriting = true;
    runBehind(
        this,
        [look, shown = *shown, forms = m_forms[original]] {
            static_cast<void>(fitFullWords(look, shown, forms));
        },
        [this] {
            m_isWriting = false;
            settleNext();
        });
}

std::optional<ShownWords> shownWordsOf(Session &session, const OriginalId &original)
{
    auto text = session.document().originalText(original);
    if (!text)
        return std::nullopt;
    return ShownWords{original, std::move(*text), session.work().masksOf(original)};
}

} // namespace gaiyo
