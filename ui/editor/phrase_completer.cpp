#include "editor/phrase_completer.h"

#include "domain/markup.h"
#include "widgets/completion_list.h"
#include "widgets/composing_edit.h"

#include <QTextBlock>

namespace gaiyo {

namespace {

constexpr qsizetype kMostTyped = 16; // characters that may be the beginning of a phrase
constexpr qsizetype kPhraseShown = 60;
constexpr size_t kAnswers = 5; // from each side

// What stands between the last point, or the beginning of the line, and the cursor.
QString typedBefore(const QTextCursor &cursor)
{
    const QString line = cursor.block().text().left(cursor.positionInBlock());
    qsizetype begin = line.size();
    while (begin > 0 && !QStringView(u"。！？ 　\ufffc").contains(line[begin - 1]))
        --begin;
    const QString typed = line.mid(begin);
    return typed.size() > kMostTyped ? QString() : typed;
}

QString oneLine(const QString &text)
{
    return QString(text).replace(u'\n', u' ').left(kPhraseShown);
}

} // namespace

PhraseCompleter::PhraseCompleter(Session &session, ComposingEdit &edit)
    : QObject(&edit)
    , m_session(session)
    , m_edit(edit)
    , m_list(new CompletionList(QStringLiteral("phrases"), tr("Phrases and earlier answers"), edit))
{
    connect(m_list, &CompletionList::chosen, this, [this](const QString &id) {
        Q_EMIT chosen(m_markups[size_t(id.toInt()) - 1], m_typed);
    });
}

void PhraseCompleter::add(const QString &source, const QString &markup, const QString &plain)
{
    m_markups.push_back(markup);
    m_shown += source.isEmpty() ? oneLine(plain) : source + u'　' + oneLine(plain);
    m_whole += plain;
}

// Those that begin as what was typed, in its place; where none does, all of them.
void PhraseCompleter::addPhrases(const QString &typed)
{
    const auto &phrases = m_session.work().work().phrases;
    m_typed = 0;
    for (const Phrase &phrase : phrases) {
        if (typed.isEmpty() || !(phrase.text.startsWith(typed) || phrase.title.startsWith(typed)))
            continue;
        m_typed = int(typed.size());
        add(phrase.title, escapeMarkup(phrase.text), phrase.text);
    }
    if (m_typed > 0)
        return;
    for (const Phrase &phrase : phrases)
        add(phrase.title, escapeMarkup(phrase.text), phrase.text);
}

void PhraseCompleter::addAnswers()
{
    const auto view = m_session.view();
    const auto opinion = m_session.opinion();
    const Opinion *asked = opinion ? view->index.findOpinion(*opinion) : nullptr;
    if (!asked)
        return;
    const auto plain = [&](const QString &markup) { return view->index.plainText(markup); };
    for (const AnswerOffer &offer : nearestAnswers(*view, *opinion, kAnswers))
        add(tr("As %1").arg(offer.source), offer.markup, plain(offer.markup));
    if (!m_earlier)
        return;
    for (const AnswerOffer &offer : m_earlier->nearest(asked->summary, kAnswers))
        add(offer.source, offer.markup, plain(offer.markup));
}

void PhraseCompleter::open()
{
    m_markups.clear();
    m_shown.clear();
    m_whole.clear();
    addPhrases(typedBefore(m_edit.textCursor()));
    if (m_typed == 0)
        addAnswers();
    std::vector<CompletionList::Item> items;
    for (qsizetype i = 0; i < m_shown.size(); ++i)
        items.push_back({QString::number(i + 1), m_shown[i], m_whole[i]});
    m_list->offer(items);
    if (items.empty())
        Q_EMIT nothingToOffer();
}

void PhraseCompleter::close()
{
    m_list->hide();
}

bool PhraseCompleter::takeKey(QKeyEvent *event)
{
    return m_list->takeKey(*event);
}

} // namespace gaiyo
