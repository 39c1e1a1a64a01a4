#include "shell/letter_words.h"

#include "document/document.h"
#include "domain/work/work.h"

#include <QElapsedTimer>

#include <unordered_set>

namespace gaiyo {

namespace {

constexpr int kMoment = 8; // milliseconds: less than anybody sees
constexpr int kMostOriginals = 3'000;

std::vector<OriginalId> wantedOf(const Work &work)
{
    std::unordered_set<OriginalId> cut;
    for (const Passage &passage : work.passages)
        cut.insert(passage.original);
    std::unordered_set<LetterId> begun; // with words that belong nowhere yet
    for (const Letter &letter : work.letters) {
        if (letter.unused > 0)
            begun.insert(letter.id);
    }
    std::unordered_set<LetterId> cutLetters;
    for (const Original &original : work.originals) {
        if (cut.contains(original.id))
            cutLetters.insert(original.letter);
    }
    std::vector<OriginalId> wanted;
    for (const Original &original : work.originals) {
        const bool isTyped = original.origin == u"typed" && cut.contains(original.id);
        const bool isBegun =
            begun.contains(original.letter) && cutLetters.contains(original.letter);
        if ((isTyped || isBegun) && wanted.size() < kMostOriginals)
            wanted.push_back(original.id);
    }
    return wanted;
}

} // namespace

bool LetterWords::readSome(const Document &document, const Snapshot &values)
{
    QElapsedTimer time;
    time.start();
    for (const OriginalId &id : wantedOf(*values.work)) {
        if (m_words.contains(id))
            continue;
        if (time.elapsed() >= kMoment)
            return false;
        // Out of reach, it is left out: what the rows say is believed.
        const auto text = document.originalText(id);
        if (!text)
            return true;
        m_words.insert(id, *text);
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
