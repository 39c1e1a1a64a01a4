#pragma once

#include "document/change_set.h"
#include "domain/work/work.h"
#include "session/register_look.h"

#include <QObject>
#include <QStringList>

#include <functional>
#include <optional>
#include <unordered_map>
#include <vector>

namespace gaiyo {

class Session;

// The full words that the register had and got by corrections made here, for as long as the
// document is open: where a correction is taken back or done again, the register follows, so that
// what is masked can always be shown again.
class FollowedWords final : public QObject
{
    Q_OBJECT
public:
    // `look` tells which register is in use; its path is "" while none is.
    FollowedWords(Session &session, std::function<RegisterLook()> look, QObject *parent = nullptr);

    // Before the document is corrected.
    void add(const OriginalId &original, const CorrectedWords &words);
    // The register gets those that are the document's now; it is written beside the window.
    void settle(const OriginalId &original);

private:
    void onChanged(const ChangeSet &changes);
    void settleNext();

    Session &m_session;
    const std::function<RegisterLook()> m_look;
    std::unordered_map<OriginalId, QStringList> m_forms;
    std::vector<OriginalId> m_waiting;
    bool m_isWriting = false; // one after the other: the last state counts
};

// An original as the window's document shows it; none while it cannot be read.
std::optional<ShownWords> shownWordsOf(Session &session, const OriginalId &original);

} // namespace gaiyo
