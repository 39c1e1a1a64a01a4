#include "shell/replacement.h"

#include "domain/markup.h"
#include "session/operations.h"
#include "shell/place_choice.h"

namespace gaiyo {

namespace {

// Replaces in shown words, part by part.
class Replacer
{
public:
    Replacer(const TextSearch &search, const QString &with,
             const std::function<bool(qsizetype)> &isWanted)
        : m_search(search)
        , m_with(with)
        , m_isWanted(isWanted)
    {}

    size_t places() const { return m_places; }

    QString replaceIn(const QString &text, qsizetype offset)
    {
        QString replaced;
        qsizetype at = 0;
        for (const TextMatch &match : m_search.findAll(text)) {
            if (!m_isWanted(match.begin + offset))
                continue;
            replaced += text.mid(at, match.begin - at) + m_with;
            at = match.begin + match.length;
            ++m_places;
        }
        return replaced + text.mid(at);
    }

    // Words only: references stay as they are.
    QString replaceInMarkup(const QString &markup)
    {
        QString replaced;
        qsizetype offset = 0;
        const auto parts = parseMarkup(markup);
        for (const MarkupPart &part : *parts) {
            if (!part.isWords()) {
                replaced += markupOf(part);
                ++offset;
                continue;
            }
            replaced += escapeMarkup(replaceIn(part.text, offset));
            offset += part.text.size();
        }
        return replaced;
    }

private:
    const TextSearch &m_search;
    const QString &m_with;
    const std::function<bool(qsizetype)> &m_isWanted;
    size_t m_places = 0;
};

Operation setWords(WordField field, const QString &row, const QString &words)
{
    switch (field) {
    case WordField::Heading:
        return operations::renameNode(NodeId(row), words);
    case WordField::Summary:
        return operations::setSummary(OpinionId(row), words, {});
    case WordField::Response:
        return operations::setResponse(OpinionId(row), words, {});
    case WordField::Note:
        break;
    case WordField::Free1:
    case WordField::Free2:
    case WordField::Free3:
        return operations::setFree(OpinionId(row), *freeIndexOf(field), words, {});
    }
    return operations::setNote(OpinionId(row), words, {});
}

} // namespace

std::optional<Replacement> replaceWords(const DocumentView &now, WordField field,
                                        const QString &row, const Replacing &replacing)
{
    const auto words = findWords(now, keyOf(field, row));
    const auto seen = findWords(*replacing.seen, keyOf(field, row));
    if (!words || !seen)
        return std::nullopt;
    const bool isSame = *words == *seen;
    const QString shown = isSame ? QString() : shownWords(field, *words);
    const QString shownThen = isSame ? QString() : shownWords(field, *seen);
    const std::function<bool(qsizetype)> isWanted = [&](qsizetype begin) {
        const auto then = isSame ? std::optional(begin) : movedPlace(begin, shown, shownThen);
        return then && replacing.isWanted(field, row, *then);
    };
    Replacer replacer(replacing.search, replacing.with, isWanted);
    const QString replaced = field == WordField::Response ? replacer.replaceInMarkup(*words)
                                                          : replacer.replaceIn(*words, 0);
    if (replaced == *words || (field == WordField::Heading && replaced.trimmed().isEmpty()))
        return std::nullopt;
    return Replacement{setWords(field, row, replaced), replacer.places()};
}

} // namespace gaiyo
