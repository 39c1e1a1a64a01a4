#include "editor/reference_completer.h"

#include "widgets/completion_list.h"
#include "widgets/composing_edit.h"
#include "widgets/text_search.h"

#include <QRegularExpression>
#include <QTextBlock>

namespace gaiyo {

namespace {

constexpr int kMostShown = 50;
constexpr qsizetype kWordsShown = 40;

// What was typed so far: No. and then a number or words.
std::optional<QString> typedReference(const QTextCursor &cursor)
{
    static const QRegularExpression typed(
        QStringLiteral("(?:No|Ｎｏ|ｎｏ|NO|no)[.．]\\s?([^\\s。、,]{0,12})$"));
    const auto match = typed.match(cursor.block().text().left(cursor.positionInBlock()));
    return match.hasMatch() ? std::optional(match.captured()) : std::nullopt;
}

QString wordsAfterNo(const QString &typed)
{
    return typed.mid(3).trimmed().normalized(QString::NormalizationForm_KC);
}

} // namespace

ReferenceCompleter::ReferenceCompleter(Session &session, ComposingEdit &edit)
    : QObject(&edit)
    , m_session(session)
    , m_edit(edit)
    , m_list(new CompletionList(QStringLiteral("references"), tr("Opinions to refer to"), edit))
{
    connect(m_list, &CompletionList::chosen, this,
            [this](const QString &id) { Q_EMIT chosen(OpinionId(id), m_typed); });
    connect(m_list, &CompletionList::dismissed, this,
            [this] { m_dismissed = m_edit.textCursor().position() - m_typed; });
    connect(&edit, &QTextEdit::textChanged, this, &ReferenceCompleter::update);
    connect(&edit, &ComposingEdit::compositionEnded, this, &ReferenceCompleter::update);
}

ReferenceCompleter::~ReferenceCompleter() = default;

void ReferenceCompleter::close()
{
    m_list->hide();
}

void ReferenceCompleter::open(int replaced)
{
    m_typed = replaced;
    offer(QString());
}

void ReferenceCompleter::update()
{
    const QTextCursor cursor = m_edit.textCursor();
    const auto typed = m_edit.isComposing() || !m_edit.hasFocus() || m_edit.isReadOnly()
                           ? std::nullopt
                           : typedReference(cursor);
    if (!typed || m_dismissed == cursor.position() - typed->size()) {
        close();
        return;
    }
    m_dismissed = -1;
    m_typed = int(typed->size());
    offer(wordsAfterNo(*typed));
}

// The exact number first, then numbers that begin so, then words. Nothing where the number is the
// opinion's own: Return would make another one of it.
void ReferenceCompleter::offer(const QString &words)
{
    const auto view = m_session.view();
    const auto own = m_session.opinion() ? view->index.findNo(*m_session.opinion()) : std::nullopt;
    if (own && QString::number(*own) == words) {
        close();
        return;
    }
    const TextSearch search(words);
    std::vector<std::pair<int, const Opinion *>> found;
    for (const Opinion &opinion : view->values().opinions) {
        const auto no = view->index.findNo(opinion.id);
        if (!no || opinion.id == m_session.opinion())
            continue;
        const QString number = QString::number(*no);
        const int order = number == words                     ? 0
                          : number.startsWith(words)          ? 1
                          : search.isFoundIn(opinion.summary) ? 2
                                                              : -1;
        if (order >= 0)
            found.emplace_back(order, &opinion);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto &a, const auto &b) { return a.first < b.first; });
    std::vector<CompletionList::Item> items;
    for (size_t i = 0; i < found.size() && i < kMostShown; ++i) {
        const Opinion &opinion = *found[i].second;
        items.push_back({opinion.id.value(), view->name(opinion.id) + QStringLiteral("　") +
                                                 view->firstLine(opinion).left(kWordsShown)});
    }
    m_list->offer(items);
}

bool ReferenceCompleter::takeKey(QKeyEvent *event)
{
    return m_list->takeKey(*event);
}

} // namespace gaiyo
