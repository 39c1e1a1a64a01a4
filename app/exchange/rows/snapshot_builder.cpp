#include "exchange/rows/snapshot_builder.h"

#include "domain/outline.h"
#include "domain/words/symbol_look.h"
#include "exchange/rows/cell_text.h"
#include "exchange/rows/references.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace gaiyo {

namespace {

QString pathKey(const std::optional<NodeId> &parent, const Heading &heading, bool isFolded)
{
    const QChar separator(0x1F); // never in sanitized text
    const auto form = [&](const QString &text) { return isFolded ? foldName(text) : text; };
    const auto part = [](const std::optional<QString> &text) {
        return text ? u'+' + *text : QStringLiteral("-");
    };
    const auto number = heading.number ? std::optional(form(*heading.number)) : std::nullopt;
    return (parent ? parent->value() : QString()) + separator + nodeKindName(heading.kind) +
           separator + part(number) + separator + part(heading.draftNumber) + separator +
           form(heading.title);
}

QString shownHeading(const std::optional<QString> &number, const QString &title)
{
    return number ? *number + u'　' + title : title;
}

QString scopedLabel(const QString &label, const NodeId &scope)
{
    return label + QChar(0x1F) + scope.value();
}

} // namespace

SnapshotBuilder::SnapshotBuilder(IdSource &ids)
    : m_ids(ids)
{}

QString SnapshotBuilder::meant(const QString &text)
{
    countForeignCharacters(text, m_foreign);
    return withMeantCharacters(text);
}

void SnapshotBuilder::cleanFront()
{
    m_values.consultation.title = meant(m_values.consultation.title);
    m_values.consultation.subtitle = meant(m_values.consultation.subtitle);
    for (Category &category : m_values.categories)
        category.text = meant(category.text);
}

void SnapshotBuilder::noteCharacters()
{
    if (!m_foreign.meant.isEmpty())
        m_notes.add(Notes::Kind::Other,
                    QCoreApplication::translate(
                        "Import", "Characters that stood for others, as text out of PDFs has them, "
                                  "were replaced: %1.")
                        .arg(describeMeant(m_foreign.meant)));
    if (!m_foreign.privateUse.isEmpty()) {
        QStringList codes;
        for (auto it = m_foreign.privateUse.cbegin();
             it != m_foreign.privateUse.cend() && codes.size() < 20; ++it)
            codes += QStringLiteral("U+%1").arg(uint(it.key().unicode()), 4, 16).toUpper();
        m_notes.add(Notes::Kind::Other,
                    QCoreApplication::translate(
                        "Import", "Characters that only the font of the source can show were kept "
                                  "and cannot be printed: %1. Compare with the source.")
                        .arg(codes.join(u'、')));
    }
}

QString SnapshotBuilder::newId()
{
    QString id = m_ids.next();
    while (m_reserved.contains(id))
        id = m_ids.next();
    return id;
}

// A row that was copied with its id is another opinion.
QString SnapshotBuilder::idFor(const SourceRow &row)
{
    if (!m_reserved.contains(row.id))
        return newId();
    if (!m_taken.contains(row.id)) {
        m_taken.insert(row.id);
        return row.id;
    }
    m_notes.add(Notes::Kind::Other,
                QCoreApplication::translate(
                    "Import", "Line %1: the id of this row stands in a row above; it was taken "
                              "for a new opinion.")
                    .arg(row.line));
    return newId();
}

// Each number once, and none that is not a number like ours: what it lacks it is given later.
QString SnapshotBuilder::refFor(const SourceRow &row)
{
    static const QRegularExpression kRef(QRegularExpression::anchoredPattern(
        QStringLiteral("[1-9][0-9]{0,8}(?:-[1-9][0-9]{0,8})?")));
    if (row.ref.isEmpty())
        return {};
    if (kRef.match(row.ref).hasMatch() && !m_refs.contains(row.ref)) {
        m_refs.insert(row.ref);
        return row.ref;
    }
    if (!m_tellsRefs)
        return {};
    refuseRef(row, !kRef.match(row.ref).hasMatch());
    return {};
}

// Of one reason the first is told in full: Excel makes days of all numbers of a column.
void SnapshotBuilder::refuseRef(const SourceRow &row, bool isNone)
{
    const QString why = refusedRef(row, isNone);
    RefusedRefs &refused = m_refusedRefs[why];
    if (refused.lines.isEmpty())
        refused.first = why.arg(QString::number(row.line), row.ref.left(40));
    refused.lines += QString::number(row.line);
}

void SnapshotBuilder::noteRefusedRefs()
{
    constexpr qsizetype kMostLines = 10;
    for (const RefusedRefs &refused : std::as_const(m_refusedRefs)) {
        const QStringList others = refused.lines.mid(1);
        const QString lines =
            others.mid(0, kMostLines).join(QCoreApplication::translate("Import", ", ")) +
            (others.size() > kMostLines ? QStringLiteral("…") : QString());
        const QString more = others.isEmpty()
                                 ? QString()
                                 : QCoreApplication::translate(
                                       "Import", " The same holds for %1 rows below it (lines %2).")
                                       .arg(QString::number(others.size()), lines);
        m_notes.add(Notes::Kind::Other, refused.first + more);
    }
}

// With places for the line and the number.
QString SnapshotBuilder::refusedRef(const SourceRow &row, bool isNone) const
{
    const bool isKnown =
        m_knownHaveNumbers && !row.id.isEmpty() && m_values.opinions.back().id.value() == row.id;
    return isNone && isKnown
               ? QCoreApplication::translate(
                     "Import",
                     "Line %1: “%2” is no reference number (12 and 12-3 are); the row was "
                     "known by its id, and the opinion keeps its number.")
           : isNone ? QCoreApplication::translate(
                          "Import", "Line %1: “%2” is no reference number (12 and 12-3 are); the "
                                    "opinion gets a new one, which the list of opinions shows.")
           : isKnown
               ? QCoreApplication::translate(
                     "Import", "Line %1: the reference number %2 stands in a row above; the row "
                               "was known by its id, and the opinion keeps its number.")
               : QCoreApplication::translate(
                     "Import", "Line %1: the reference number %2 stands in a row above; this "
                               "opinion gets a new one, which the list of opinions shows.");
}

NodeId SnapshotBuilder::requireNode(const std::optional<NodeId> &parent, const Heading &heading)
{
    const Heading clean{heading.kind, cleaned(heading.number), cleaned(heading.draftNumber),
                        cleaned(heading.title)};
    const QString key = pathKey(parent, clean, m_foldsHeadings);
    if (const auto known = m_nodesByPath.constFind(key); known != m_nodesByPath.cend()) {
        noteOtherForm(*findNode(*known), clean);
        return *known;
    }
    if (const auto known = findKnown(parent, clean, key))
        return *known;
    if (!m_severalByPath.contains(key))
        noteNew(parent, clean);
    const NodeId id(newId());
    m_nodesByPath.insert(key, id);
    m_nodes.insert(id, m_values.nodes.size());
    m_roots.insert(id, parent ? m_roots.value(*parent) : id);
    m_values.nodes.push_back(
        {id, parent, clean.kind, clean.number, false, clean.draftNumber, clean.title});
    return id;
}

void SnapshotBuilder::addTo(const std::vector<Node> &nodes, bool isExact)
{
    m_known.emplace(nodes, isExact);
    m_knowsRoot = std::ranges::any_of(nodes, [](const Node &node) {
        return !node.parent && node.kind == NodeKind::Other && !hasWords(node);
    });
}

// The heading of the document that is meant; none where it has no such, or several.
std::optional<NodeId> SnapshotBuilder::findKnown(const std::optional<NodeId> &parent,
                                                 const Heading &heading, const QString &key)
{
    if (const auto named = m_knownByPath.constFind(key); named != m_knownByPath.cend())
        return *named;
    const auto above = parent ? m_originals.constFind(*parent) : m_originals.cend();
    if (!m_known || (parent && above == m_originals.cend())) // below a new heading all is new
        return std::nullopt;
    const auto found = m_known->find(parent ? std::optional(*above) : std::nullopt, heading);
    if (!found.node) {
        noteSeveral(heading, found.several);
        if (!found.several.empty())
            m_severalByPath.insert(key);
        return std::nullopt;
    }
    if (found.isNamedInPart)
        m_foundHeadings << QCoreApplication::translate("Import", "“%1” → “%2”")
                               .arg(headingWords(heading).left(80),
                                    headingWords(m_known->headingOf(*found.node)).left(80));
    const NodeId id = requireKnown(*found.node);
    m_knownByPath.insert(key, id);
    return id;
}

// As the document has it, and those above it.
NodeId SnapshotBuilder::requireKnown(const Node &known)
{
    if (const auto copy = m_copies.constFind(known.id); copy != m_copies.cend())
        return *copy;
    const Node *above = m_known->parentOf(known);
    const auto parent = above ? std::optional(requireKnown(*above)) : std::nullopt;
    const NodeId id(newId());
    const Heading heading = m_known->headingOf(known);
    m_copies.insert(known.id, id);
    m_originals.insert(id, known.id);
    m_nodes.insert(id, m_values.nodes.size());
    m_roots.insert(id, parent ? m_roots.value(*parent) : id);
    m_values.nodes.push_back(
        {id, parent, heading.kind, heading.number, false, heading.draftNumber, heading.title});
    return id;
}

// Those below a new heading are new with it.
void SnapshotBuilder::noteNew(const std::optional<NodeId> &parent, const Heading &heading)
{
    const QString words = headingWords(heading);
    if (!m_known || words.isEmpty() || (parent && !m_originals.contains(*parent)))
        return;
    const Node *above = parent ? findNode(*parent) : nullptr;
    m_newHeadings << (above ? QCoreApplication::translate("Import", "“%1” (below “%2”)")
                                  .arg(words.left(80),
                                       shownHeading(above->number, above->title).left(80))
                            : QCoreApplication::translate("Import", "“%1”").arg(words.left(80)));
}

void SnapshotBuilder::noteSeveral(const Heading &heading, const std::vector<const Node *> &several)
{
    constexpr size_t kMostNamed = 5;
    if (several.empty())
        return;
    QStringList paths;
    for (size_t i = 0; i < std::min(several.size(), kMostNamed); ++i)
        paths << QCoreApplication::translate("Import", "“%1”").arg(m_known->pathOf(*several[i]));
    m_notes.add(Notes::Kind::Other,
                QCoreApplication::translate(
                    "Import",
                    "“%1” may be any of %2 headings of the document (%3), so that it becomes a new "
                    "one. Where one of these is meant, write those above it in the table, too.")
                    .arg(headingWords(heading).left(80), QString::number(several.size()),
                         paths.join(u'、')));
}

void SnapshotBuilder::noteHeadings()
{
    constexpr qsizetype kMostNamed = 20;
    const auto add = [this](const QStringList &headings, const QString &sentence,
                            const QString &cutShort) {
        if (headings.isEmpty())
            return;
        const QString named = headings.mid(0, kMostNamed).join(u'、');
        const qsizetype more = headings.size() - kMostNamed;
        m_notes.add(Notes::Kind::Other,
                    more > 0 ? cutShort.arg(named).arg(more) : sentence.arg(named));
    };
    add(m_newHeadings,
        QCoreApplication::translate("Import",
                                    "The document does not have these headings; they are made: %1"),
        QCoreApplication::translate(
            "Import", "The document does not have these headings; they are made: %1 and %2 more"));
    add(m_foundHeadings,
        QCoreApplication::translate("Import",
                                    "Headings that are named by their number or their title alone "
                                    "were found in the document: %1"),
        QCoreApplication::translate("Import",
                                    "Headings that are named by their number or their title alone "
                                    "were found in the document: %1 and %2 more"));
}

void SnapshotBuilder::noteOtherForm(const Node &known, const Heading &heading)
{
    const QString shown = shownHeading(heading.number, heading.title);
    if ((known.number == heading.number && known.title == heading.title) ||
        m_otherHeadings.contains(shown))
        return;
    m_otherHeadings.insert(shown);
    m_notes.add(Notes::Kind::Other,
                QCoreApplication::translate(
                    "Import", "The heading “%1” was read as “%2”, the same in another width.")
                    .arg(shown.left(80), shownHeading(known.number, known.title).left(80)));
}

void SnapshotBuilder::placeWithoutHeadings(const SnapshotPtr &addedTo)
{
    if (addedTo && !addedTo->nodes.empty() && std::ranges::all_of(addedTo->nodes, hasWords)) {
        m_notes.add(Notes::Kind::Other,
                    QCoreApplication::translate("Import",
                                                "The text has no headings of a plan: the places of "
                                                "its opinions are left undecided."));
        return;
    }
    const NodeId root = requireRoot();
    for (Opinion &opinion : m_values.opinions)
        opinion.node = root;
    m_notes.add(Notes::Kind::Other,
                QCoreApplication::translate(
                    "Import", "The text has no headings of a plan: its opinions stand "
                              "in the booklet without headings."));
}

const Node *SnapshotBuilder::findNode(const NodeId &id) const
{
    const auto found = m_nodes.constFind(id);
    return found == m_nodes.cend() ? nullptr : &m_values.nodes[*found];
}

void SnapshotBuilder::setDraftNumber(const NodeId &node, const QString &draftNumber)
{
    m_values.nodes[m_nodes.value(node)].draftNumber = cleaned(draftNumber);
}

void SnapshotBuilder::declareCategory(const QString &symbol, const QString &text,
                                      std::optional<int> declared)
{
    const QString look = symbolLook(symbol);
    if (const auto known = m_categories.constFind(look); known != m_categories.cend()) {
        Category &category = m_values.categories[*known];
        if (category.text.isEmpty())
            category.text = text;
        if (!category.declared)
            category.declared = declared;
        return;
    }
    m_categories.insert(look, m_values.categories.size());
    m_values.categories.push_back({CategoryId(newId()), symbol, text, declared});
}

const Category *SnapshotBuilder::findCategory(const QString &symbolOrText) const
{
    const QString symbol = foldSymbol(symbolOrText);
    if (const auto known = m_categories.constFind(symbolLook(symbol)); known != m_categories.cend())
        return &m_values.categories[*known];
    const auto byText =
        std::find_if(m_values.categories.begin(), m_values.categories.end(),
                     [&](const Category &c) { return !c.text.isEmpty() && c.text == symbol; });
    return byText == m_values.categories.end() ? nullptr : &*byText;
}

std::optional<CategoryId> SnapshotBuilder::requireCategory(const QString &symbol)
{
    const QString clean = foldSymbol(cleaned(symbol));
    if (clean.isEmpty())
        return std::nullopt;
    if (!findCategory(clean))
        declareCategory(clean, {}, {});
    const Category *found = findCategory(clean);
    if (found->symbol != clean && found->text != clean && !m_otherMarks.contains(clean)) {
        m_otherMarks.insert(clean);
        m_notes.add(Notes::Kind::Other,
                    QCoreApplication::translate(
                        "Import", "The category “%1” was read as “%2”, which looks the same.")
                        .arg(clean, found->symbol));
    }
    return found->id;
}

SnapshotBuilder::Answer SnapshotBuilder::answerOf(const SourceRow &row)
{
    using From = Answer::From;
    if (!row.sharedWith.isEmpty())
        return {From::Labelled, row.sharedWith, row.response, row.line};
    if (row.sharedAbove) {
        const bool above = !m_answers.empty() && m_answers.back().from != From::Nowhere &&
                           (row.isMerged || m_values.opinions.back().node == row.node);
        if (above)
            return {From::Above, {}, {}, row.line};
        m_notes.add(
            Notes::Kind::Unanswered,
            (row.saysAbove && !m_answers.empty()
                 ? QCoreApplication::translate(
                       "Import", "Line %1: the response says “same as above”, but the row above "
                                 "stands below another heading or has no response. The opinion is "
                                 "left unanswered, so that it gets no wrong one.")
                 : QCoreApplication::translate(
                       "Import", "Line %1: the response cell is empty and no row above has a "
                                 "response to share, so the opinion is left unanswered."))
                .arg(row.line));
        return {From::Nowhere, {}, {}, row.line};
    }
    const bool empty = row.response.trimmed().isEmpty();
    return {empty ? From::Nowhere : From::Own, {}, row.response, row.line};
}

void SnapshotBuilder::add(const SourceRow &row)
{
    m_answers.push_back(answerOf(row));
    addLabel(row.calledBy.value_or(row.label), row.node);
    m_values.opinions.push_back({OpinionId(idFor(row)),
                                 row.node,
                                 meant(sanitizeText(row.summary)),
                                 {},
                                 requireCategory(row.category),
                                 row.count,
                                 row.note ? std::optional(meant(*row.note)) : std::nullopt});
    m_values.opinions.back().ref = refFor(row);
    m_rows.insert(OpinionId(m_values.opinions.back().id),
                  {row.line, row.ref, row.unread, row.label});
    for (size_t i = 0; i < kFreeTexts.size(); ++i)
        m_values.opinions.back().*kFreeTexts[i] = meant(row.free[i]);
}

bool SnapshotBuilder::addToLast(const SourceRow &row)
{
    if (m_answers.empty())
        return false;
    Answer &answer = m_answers.back();
    Opinion &opinion = m_values.opinions.back();
    const bool isOwn = answer.from == Answer::From::Own || answer.from == Answer::From::Nowhere;
    if (!isOwn || (row.node && row.node != opinion.node))
        return false;
    answer.from = Answer::From::Own;
    answer.response += (answer.response.isEmpty() ? QString() : QString(u'\n')) + row.response;
    for (size_t i = 0; i < kFreeTexts.size(); ++i) {
        QString &text = opinion.*kFreeTexts[i];
        const QString more = meant(row.free[i]);
        if (!more.isEmpty() && text != more)
            text += (text.isEmpty() ? QString() : QStringLiteral("、")) + more;
    }
    return true;
}

void SnapshotBuilder::reportNotUnderstood(int line, const QString &text)
{
    m_notUnderstood.push_back({line, text});
}

void SnapshotBuilder::addLabel(const QString &label, const std::optional<NodeId> &node)
{
    if (label.isEmpty())
        return;
    QStringList keys{label};
    if (node)
        keys << scopedLabel(label, *node);
    if (node && m_roots.value(*node) != *node)
        keys << scopedLabel(label, m_roots.value(*node));
    for (const QString &key : keys) {
        Labelled &labelled = m_labels[key];
        labelled.opinion = m_values.opinions.size();
        ++labelled.count;
    }
}

// The opinion that is printed with the number. Where the number stands twice (numbers that restart
// in each chapter): the one under the same heading, else the one in the same chapter.
std::optional<size_t> SnapshotBuilder::findLabelled(const QString &label, size_t from) const
{
    QStringList keys{label};
    if (const auto &home = m_values.opinions[from].node)
        keys << scopedLabel(label, *home) << scopedLabel(label, m_roots.value(*home));
    for (const QString &key : keys) {
        const Labelled labelled = m_labels.value(key);
        if (labelled.count == 1)
            return labelled.opinion;
    }
    return std::nullopt;
}

// The opinion one step nearer to the text that this one shares.
std::optional<size_t> SnapshotBuilder::sourceOf(size_t opinion) const
{
    const Answer &answer = m_answers[opinion];
    if (answer.from == Answer::From::Above)
        return opinion - 1;
    if (answer.from != Answer::From::Labelled)
        return std::nullopt;
    return findLabelled(answer.label, opinion);
}

ResponseId SnapshotBuilder::requireResponse(size_t opinion)
{
    auto &response = m_values.opinions[opinion].response;
    if (!response) {
        response = ResponseId(newId());
        m_values.responses.push_back({*response, meant(sanitizeText(m_answers[opinion].response))});
        m_owners.push_back(opinion);
        m_responses.insert(*response, m_values.responses.size() - 1);
    }
    return *response;
}

void SnapshotBuilder::shareWith(size_t opinion, size_t source)
{
    const Answer &answer = m_answers[opinion];
    const ResponseId shared = requireResponse(source);
    const QString &sharedText = m_values.responses[m_responses.value(shared)].markup;
    const QString own = withMeantCharacters(answer.response.trimmed());
    if (!own.isEmpty() && own != sharedText.trimmed()) {
        m_notes.add(Notes::Kind::Other,
                    QCoreApplication::translate(
                        "Import",
                        "Line %1: the response differs from that of No. %2, with which it is "
                        "said to be shared. It was kept as a response of its own.")
                        .arg(QString::number(answer.line), answer.label));
        requireResponse(opinion);
        return;
    }
    m_values.opinions[opinion].response = shared;
}

// Follows each opinion to the row that has the text. A circle of rows that name each other, or a
// number that no row has, ends in a report.
void SnapshotBuilder::resolveAnswers()
{
    enum class State { Open, Visiting, Done };
    std::vector<State> states(m_answers.size(), State::Open);
    for (size_t start = 0; start < m_answers.size(); ++start) {
        std::vector<size_t> path;
        std::optional<size_t> at = start;
        while (at && states[*at] == State::Open) {
            states[*at] = State::Visiting;
            path.push_back(*at);
            at = sourceOf(*at);
        }
        if (at && states[*at] == State::Visiting)
            m_answers[path.back()].inCircle = true;
        for (auto it = path.rbegin(); it != path.rend(); ++it) {
            settleAnswer(*it);
            states[*it] = State::Done;
        }
    }
}

// Its source, if it has one, is settled already.
void SnapshotBuilder::settleAnswer(size_t opinion)
{
    const Answer &answer = m_answers[opinion];
    const auto source = answer.inCircle ? std::nullopt : sourceOf(opinion);
    if (source) {
        shareWith(opinion, *source);
        return;
    }
    if (answer.from == Answer::From::Labelled)
        reportNotUnderstood(answer.line, answer.label);
    if (!answer.response.trimmed().isEmpty())
        requireResponse(opinion);
    else if (answer.from == Answer::From::Labelled)
        m_lostShares.insert(OpinionId(m_values.opinions[opinion].id));
}

// Who shares a response that cannot be read has none that can be.
void SnapshotBuilder::spreadUnread()
{
    const QString field = QStringLiteral("response");
    for (const Opinion &opinion : std::as_const(m_values.opinions)) {
        if (!opinion.response)
            continue;
        const size_t owner = m_owners[m_responses.value(*opinion.response)];
        if (m_rows[std::as_const(m_values.opinions)[owner].id].unread.contains(field))
            m_rows[opinion.id].unread.insert(field);
    }
}

void SnapshotBuilder::linkResponses()
{
    for (size_t i = 0; i < m_values.responses.size(); ++i) {
        const size_t owner = m_owners[i];
        const auto find = [&](const QString &label) -> std::optional<OpinionId> {
            if (const auto target = findLabelled(label, owner))
                return m_values.opinions[*target].id;
            if (!m_tellsReferences)
                return std::nullopt;
            m_notes.add(Notes::Kind::Reference,
                        QCoreApplication::translate(
                            "Import",
                            "Line %1: “No. %2” leads to no single opinion and stays as plain text.")
                            .arg(QString::number(m_answers[owner].line), label));
            return std::nullopt;
        };
        m_values.responses[i].markup = linkReferences(m_values.responses[i].markup, find);
    }
}

Result<Imported> SnapshotBuilder::finish()
{
    resolveAnswers();
    spreadUnread();
    linkResponses();
    cleanFront();
    noteRefusedRefs();
    noteHeadings();
    noteCharacters();
    auto arranged = arrange(std::move(m_values));
    if (!arranged)
        return arranged.error();
    std::stable_sort(m_notUnderstood.begin(), m_notUnderstood.end(),
                     [](const auto &a, const auto &b) { return a.line < b.line; });
    const QList<NodeId> known = m_originals.keys();
    return Imported{std::move(*arranged),
                    std::move(m_notUnderstood),
                    m_notes.take(),
                    {},
                    {},
                    std::move(m_rows),
                    std::move(m_lostShares),
                    {known.begin(), known.end()}};
}

} // namespace gaiyo
