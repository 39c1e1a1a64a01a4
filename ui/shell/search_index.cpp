#include "shell/search_index.h"

#include "domain/markup.h"

#include <QElapsedTimer>

#include <algorithm>
#include <numeric>
#include <unordered_set>

namespace gaiyo {

namespace {

constexpr qsizetype kWordsBefore = 24;  // characters shown before the words found
constexpr qsizetype kWordsBehind = 120; // and behind them: as many as a wide list has room for
constexpr qint64 kEarly = 25;           // ms until the first answer
constexpr size_t kAskEvery = 128;       // entries between two questions whether to go on
constexpr size_t kOldWindow = 4096;     // entries looked through for one that moved

// Looking for single characters is much faster than looking for the words as a whole.
bool mayHold(QStringView text, QStringView words)
{
    return std::all_of(words.begin(), words.end(), [&](QChar c) { return text.contains(c); }) &&
           (words.size() == 1 || text.contains(words));
}

size_t countIn(QStringView text, QStringView words)
{
    size_t count = 0;
    for (qsizetype at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.size()))
        ++count;
    return count;
}

// What the references of a text print, in their order.
QStringList chipsOf(WordField field, const QString &source, const SnapshotIndex &index)
{
    QStringList chips;
    if (field != WordField::Response || !source.contains(QStringLiteral("{{")))
        return chips;
    const auto parts = parseMarkup(source);
    for (const MarkupPart &part : *parts) {
        if (!part.isWords())
            chips += index.plainText(markupOf(part));
    }
    return chips;
}

// A part of the shown words in one line, as it is read: with what its references print.
QString readable(const QString &shown, qsizetype from, qsizetype length, const QStringList &chips)
{
    qsizetype chip = QStringView(shown).left(from).count(QChar::ObjectReplacementCharacter);
    QString line;
    for (const QChar sign : shown.mid(from, length)) {
        if (sign == QChar::ObjectReplacementCharacter)
            line += chips.value(chip++);
        else
            line += sign == u'\n' ? u' ' : sign;
    }
    return line;
}

} // namespace

std::optional<size_t> freeIndexOf(WordField field)
{
    return field < WordField::Free1 ? std::nullopt
                                    : std::optional(size_t(field) - size_t(WordField::Free1));
}

QString wordFieldName(WordField field)
{
    switch (field) {
    case WordField::Heading:
        return QStringLiteral("title");
    case WordField::Summary:
        return QStringLiteral("summary");
    case WordField::Response:
        return QStringLiteral("response");
    case WordField::Note:
        break;
    case WordField::Free1:
    case WordField::Free2:
    case WordField::Free3:
        return QStringLiteral("free%1").arg(*freeIndexOf(field) + 1);
    }
    return QStringLiteral("note");
}

FieldKey keyOf(WordField field, const QString &row)
{
    return {field == WordField::Heading ? Entity::Node : Entity::Opinion, row,
            wordFieldName(field)};
}

QString shownWords(WordField field, const QString &source)
{
    if (field != WordField::Response || !source.contains(QStringLiteral("{{")))
        return source;
    const auto parts = parseMarkup(source);
    QString shown;
    for (const MarkupPart &part : *parts)
        shown += part.isWords() ? part.text : QString(QChar::ObjectReplacementCharacter);
    return shown;
}

// Entries keep their order, so the earlier one is here or a little further on.
void SearchIndex::addEntry(WordField field, const QString &row, const QString &source,
                           std::vector<Entry> &old)
{
    const size_t end = std::min(old.size(), m_oldAt + kOldWindow);
    for (size_t at = m_oldAt; at < end; ++at) {
        if (old[at].row != row || old[at].field != field)
            continue;
        m_oldAt = at + 1;
        if (old[at].source != source)
            break;
        m_entries.push_back(std::move(old[at]));
        return;
    }
    m_entries.push_back({field, row, source});
}

// First what the office itself writes, which is replaced unless the clerk says otherwise, and last
// the headings, which the plan shows anyway.
void SearchIndex::setDocument(const ViewPtr &view)
{
    std::vector<Entry> old = std::move(m_entries);
    m_entries.clear();
    m_entries.reserve(old.size() + 3);
    m_oldAt = 0;
    m_view = view;
    m_lastWords.clear();
    std::unordered_set<ResponseId> seen; // a shared response is one text
    for (const Opinion &opinion : view->values().opinions) {
        if (opinion.response && seen.insert(*opinion.response).second)
            addEntry(WordField::Response, opinion.id.value(), view->markup(opinion), old);
    }
    for (const Opinion &opinion : view->values().opinions) {
        const QString &row = opinion.id.value();
        addEntry(WordField::Summary, row, opinion.summary, old);
        if (opinion.note)
            addEntry(WordField::Note, row, *opinion.note, old);
        for (size_t i = 0; i < kFreeTexts.size(); ++i) {
            const QString &text = opinion.*kFreeTexts[i];
            if (!text.isEmpty())
                addEntry(WordField(size_t(WordField::Free1) + i), row, text, old);
        }
    }
    for (const Node &node : view->values().nodes)
        addEntry(WordField::Heading, node.id.value(), node.title, old);
}

void SearchIndex::addHits(const Entry &entry, const TextSearch &search, SearchAnswer &answer) const
{
    const QString shown = shownWords(entry.field, entry.source);
    const QStringList chips = chipsOf(entry.field, entry.source, m_view->index);
    size_t number = answer.found;
    for (const TextMatch &match : search.findAll(shown)) {
        if (answer.hits.size() >= kMostHits)
            return;
        if (number++ < answer.first)
            continue;
        qsizetype from = qMax(qsizetype(0), match.begin - kWordsBefore);
        from -= from > 0 && shown[from].isLowSurrogate() ? 1 : 0; // no half of a character
        const qsizetype end = match.begin + match.length;
        const QString more = QStringLiteral("…");
        const QString before =
            (from > 0 ? more : QString()) + readable(shown, from, match.begin - from, chips);
        const QString found = readable(shown, match.begin, match.length, chips);
        const QString behind = readable(shown, end, kWordsBehind, chips) +
                               (end + kWordsBehind < shown.size() ? more : QString());
        answer.hits.push_back({entry.field,
                               entry.row,
                               match,
                               before + found + behind,
                               {before.size(), found.size()}});
    }
}

std::vector<SearchIndex::FoundField> SearchIndex::foundFields() const
{
    std::vector<SearchIndex::FoundField> fields;
    for (const size_t at : m_lastFound)
        fields.push_back({m_entries[at].field, m_entries[at].row});
    return fields;
}

std::optional<SearchAnswer> SearchIndex::look(const QString &words, const Progress &progress,
                                              const Early &early, size_t first)
{
    QElapsedTimer time;
    time.start();
    const TextSearch search(words);
    const QString folded = foldText(words);
    std::vector<size_t> candidates;
    if (!m_lastWords.isEmpty() && folded.contains(m_lastWords)) {
        candidates = m_lastFound;
    } else {
        candidates.resize(m_entries.size());
        std::iota(candidates.begin(), candidates.end(), 0);
    }
    SearchAnswer answer;
    answer.view = m_view;
    answer.first = first;
    std::vector<size_t> found;
    bool told = false;
    for (size_t i = 0; i < candidates.size() && !folded.isEmpty(); ++i) {
        if (i % kAskEvery == 0 && progress.isStopAsked())
            return std::nullopt;
        Entry &entry = m_entries[candidates[i]];
        if (!entry.folded)
            entry.folded = foldText(shownWords(entry.field, entry.source));
        if (!mayHold(*entry.folded, folded))
            continue;
        found.push_back(candidates[i]);
        const size_t count = countIn(*entry.folded, folded);
        if (answer.hits.size() < kMostHits && answer.found + count > first)
            addHits(entry, search, answer);
        answer.found += count;
        // A part of the later places would take the chosen one from the list.
        const bool isEarly = first == 0 && time.elapsed() >= kEarly;
        if (!told && (answer.hits.size() >= kMostHits || isEarly)) {
            told = true;
            early(answer);
        }
    }
    m_lastWords = folded;
    m_lastFound = std::move(found);
    answer.isComplete = true;
    return answer;
}

} // namespace gaiyo
