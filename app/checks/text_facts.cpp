#include "checks/text_facts.h"

#include "domain/markup.h"

namespace gaiyo {

namespace {

constexpr size_t kMostOthers = 1000;

} // namespace

TextFacts::TextFacts(const QString &stored, Kind kind)
{
    if (kind == Kind::Literal || !stored.contains(u'{')) {
        words = stored;
        return;
    }
    const auto parts = parseMarkup(stored);
    if (!parts)
        return;
    qsizetype place = 0;
    for (const MarkupPart &part : *parts) {
        places.emplace_back(words.size(), place);
        if (!part.isWords()) {
            words += part.page ? kPageMark : kReferenceMark;
            if (part.page)
                pages.push_back(*part.page);
            else
                references.push_back(*part.reference);
            place += markupOf(part).size();
            continue;
        }
        for (qsizetype i = 0; i < part.text.size(); ++i) {
            if (part.text[i] != u'{')
                continue;
            places.emplace_back(words.size() + i, place + i);
            place += escapeMarkup(QStringLiteral("{")).size() - 1;
            places.emplace_back(words.size() + i + 1, place + i + 1);
        }
        words += part.text;
        place += part.text.size();
    }
    places.emplace_back(words.size(), place);
}

const TextFacts &TextStore::of(const QString &stored, TextFacts::Kind kind)
{
    Kept &kept = find(stored, kind);
    if (kept.lastUse != m_use) {
        kept.lastUse = m_use;
        ++m_used;
    }
    return kept.facts;
}

TextStore::Kept &TextStore::find(const QString &stored, TextFacts::Kind kind)
{
    const Key key{stored.constData(), stored.size(), kind};
    Kept *const last = m_last;
    if (last && last->next && last->next->key == key) {
        m_last = last->next;
        return *m_last;
    }
    auto entry = m_texts.find(key);
    if (entry == m_texts.end())
        entry = m_texts.emplace(key, Kept{key, stored, TextFacts(stored, kind)}).first;
    m_last = &entry->second;
    if (last)
        last->next = m_last;
    return *m_last;
}

void TextStore::forgetOthers()
{
    m_last = nullptr;
    if (m_texts.size() > m_used + kMostOthers) {
        std::erase_if(m_texts, [this](const auto &each) { return each.second.lastUse != m_use; });
        for (auto &each : m_texts)
            each.second.next = nullptr; // it may be gone
    }
    ++m_use;
    m_used = 0;
}

void TextStore::forgetAll()
{
    m_texts.clear();
    m_last = nullptr;
}

} // namespace gaiyo
