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
    const Key key{stored.constData(), stored.size(), kind};
    auto entry = m_texts.find(key);
    if (entry == m_texts.end())
        entry = m_texts.emplace(key, Kept{stored, TextFacts(stored, kind), 0}).first;
    if (entry->second.lastUse != m_use) {
        entry->second.lastUse = m_use;
        ++m_used;
    }
    return entry->second.facts;
}

void TextStore::forgetOthers()
{
    if (m_texts.size() > m_used + kMostOthers)
        std::erase_if(m_texts, [this](const auto &each) { return each.second.lastUse != m_use; });
    ++m_use;
    m_used = 0;
}

} // namespace gaiyo
