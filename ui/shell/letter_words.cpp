#include "shell/letter_words.h"

#include "document/document.h"
#include "domain/work/work.h"
#include "session/work_index.h"

#include <QElapsedTimer>

#include <unordered_set>

namespace gaiyo {

namespace {

constexpr int kMoment = 8; // milliseconds: less than anybody sees
constexpr int kMostOriginals = 3'000;

std::vector<OriginalId> wantedOf(const WorkIndex &work)
{
    std::unordered_set<LetterId> begun; // with words that belong nowhere yet
    for (const Letter &letter : work.work().letters) {
        if (letter.unused > 0)
            begun.insert(letter.id);
    }
    std::unordered_set<LetterId> cut;
    for (const Original &original : work.work().originals) {
        if (begun.contains(original.letter) && work.isCut(original.id))
            cut.insert(original.letter);
    }
    std::vector<OriginalId> wanted;
    for (const Original &original : work.work().originals) {
        const bool isTyped = original.origin == u"typed" && work.isCut(original.id);
        if ((isTyped || cut.contains(original.letter)) && wanted.size() < kMostOriginals)
            wanted.push_back(original.id);
    }
    return wanted;
}

} // namespace

bool LetterWords::readSome(const Document &document, const WorkIndex &work, qint64 revision)
{
    QElapsedTimer time;
    time.start();
    if (revision != m_revision) {
        m_wanted = wantedOf(work);
        m_next = 0;
        m_revision = revision;
    }
    for (; m_next < m_wanted.size(); ++m_next) {
        const OriginalId &id = m_wanted[m_next];
        if (m_words.contains(id))
            continue;
        // Out of reach, it is left out: what the rows say is believed.
        const auto text = document.originalText(id);
        if (!text)
            return true;
        m_words.insert(id, *text);
        if (time.elapsed() >= kMoment) {
            ++m_next;
            return m_next == m_wanted.size();
        }
    }
    return true;
}

void LetterWords::forget(const ChangeSet &changes)
{
    // A mask is a change of its original, too.
    for (const auto &ids : {changes.originals.changed, changes.originals.removed}) {
        for (const OriginalId &id : ids)
            m_words.remove(id);
    }
}

} // namespace gaiyo
