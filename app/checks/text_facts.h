#pragma once

#include "base/id.h"

#include <QString>

#include <atomic>
#include <bitset>
#include <cstddef>
#include <memory>
#include <unordered_map>
#include <utility>
#include <vector>

namespace gaiyo {

inline constexpr QChar kReferenceMark(0xFFFC);
inline constexpr QChar kPageMark(0xFFFB);

// The words of a text as the checks read them: a reference is one character (kReferenceMark), and
// so is the page of a heading (kPageMark). What checks find in them by the words alone is found
// once, however often and in however many places it is asked for.
class TextFacts
{
public:
    enum class Kind { Literal, Markup };

    TextFacts(const QString &stored, Kind kind);

    QString words;
    std::vector<OpinionId> references; // one for each mark
    std::vector<NodeId> pages;         // likewise
    // Where `words` and the text of the document part: positions in both, in order.
    std::vector<std::pair<qsizetype, qsizetype>> places;

    // What `find` makes of the words. The type is what it is kept by: each has one `find`.
    template <typename Found, typename Find>
    const Found &found(Find find) const
    {
        static const Found kNothing{};
        const size_t slot = slotOf<Found>();
        if (m_isNothing[slot])
            return kNothing;
        for (const auto &[itsSlot, found] : m_found) {
            if (itsSlot == slot)
                return *static_cast<const Found *>(found.get());
        }
        Found found = find(words);
        if (found == kNothing) {
            m_isNothing.set(slot);
            return kNothing;
        }
        const auto kept = std::make_shared<const Found>(std::move(found));
        m_found.emplace_back(slot, kept);
        return *kept;
    }

    // The text as it is printed, with numbers in place of marks. `print` makes the words; while
    // `numbering` is the same, it is not asked again.
    template <typename Print>
    const TextFacts &asPrinted(int numbering, Print print) const
    {
        if (references.empty() && pages.empty())
            return *this;
        if (m_printed && m_numbering == numbering)
            return *m_printed;
        const QString printed = print();
        if (!m_printed || m_printed->words != printed)
            m_printed = std::make_unique<const TextFacts>(printed, Kind::Literal);
        m_numbering = numbering;
        return *m_printed;
    }

private:
    static size_t nextSlot()
    {
        static std::atomic<size_t> next = 0;
        const size_t slot = next++;
        Q_ASSERT(slot < kMostSlots);
        return slot;
    }
    template <typename Found>
    static size_t slotOf()
    {
        static const size_t kSlot = nextSlot();
        return kSlot;
    }

    static constexpr size_t kMostSlots = 64;

    mutable std::bitset<kMostSlots> m_isNothing; // in most texts most checks find nothing
    mutable std::vector<std::pair<size_t, std::shared_ptr<const void>>> m_found;
    mutable std::unique_ptr<const TextFacts> m_printed;
    mutable int m_numbering = 0;
};

// The texts of a document. Words are found again by where they lie in memory: what is kept holds on
// to them, so that no others come to lie there, and copies that share them need no comparison.
class TextStore
{
public:
    const TextFacts &of(const QString &stored, TextFacts::Kind kind);

    // To be called when all texts of a document were asked for: the others are forgotten, but for
    // a few, which may come back with undo.
    void forgetOthers();
    void forgetAll();

    size_t count() const { return m_texts.size(); }

private:
    struct Key
    {
        const QChar *at;
        qsizetype size;
        TextFacts::Kind kind;
        bool operator==(const Key &) const = default;
    };
    struct Hash
    {
        size_t operator()(const Key &key) const
        {
            return std::hash<const QChar *>()(key.at) * 2 + size_t(key.kind);
        }
    };
    struct Kept
    {
        Key key;
        QString stored;
        TextFacts facts;
        int lastUse = 0;
        Kept *next = nullptr; // what was asked for after it the last time: most likely it is again
    };

    Kept &find(const QString &stored, TextFacts::Kind kind);

    std::unordered_map<Key, Kept, Hash> m_texts;
    int m_use = 1;
    size_t m_used = 0; // since forgetOthers()
    Kept *m_last = nullptr;
};

} // namespace gaiyo
