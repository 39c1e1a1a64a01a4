#include "letters/intake_commands.h"

#include "domain/words/code_points.h"
#include "domain/words/unwrapped.h"
#include "domain/work/coverage.h"
#include "intake/hidden_words.h"
#include "letters/letter_opinions.h"
#include "letters/opinion_pick.h"
#include "letters/original_view.h"
#include "letters/place_dialog.h"
#include "session/work_words.h"
#include "widgets/background_job.h"

#include <QMenu>

#include <algorithm>

namespace gaiyo {

IntakeCommands::IntakeCommands(Session &session, const RegisterInUse &persons,
                               OriginalView &original, LetterOpinions &opinions)
    : QObject(&original)
    , m_session(session)
    , m_persons(persons)
    , m_original(original)
    , m_opinions(opinions)
{}

std::optional<operations::WordsOfLetter> IntakeCommands::requireWords()
{
    auto words = m_original.letter().wordsAt(m_original.selection());
    if (words)
        words->since = m_session.view()->snapshot->revision;
    else
        Q_EMIT told(tr("Please mark words of the letter first: a double click or Enter marks a "
                       "sentence, Tab the next one that is left."));
    return words;
}

void IntakeCommands::cut()
{
    const auto words = requireWords();
    if (!words)
        return;
    const auto made = m_session.apply(operations::cut(*words, {}, summaryOf(*words)));
    if (!made)
        return;
    m_original.clearSelection();
    m_opinions.showOpinion(OpinionId(*made));
    m_opinions.focusSummary();
}

// The words as they are, but for the line ends of a mail.
QString IntakeCommands::summaryOf(const operations::WordsOfLetter &words) const
{
    const Original *original = m_original.letter().originalAt(m_original.selection().start);
    return unwrapped(wordsOf(original->text.value_or(QString()), {words.start, words.end}));
}

void IntakeCommands::link()
{
    const auto words = requireWords();
    if (!words)
        return;
    const auto id = pickOpinion(QStringLiteral("linkOpinion"), tr("Link to an opinion"),
                                *m_session.view(), m_original.window());
    if (!id || !m_session.apply(operations::link(*words, *id)))
        return;
    m_original.clearSelection();
    m_opinions.showOpinion(*id);
}

// Below the marked words.
void IntakeCommands::showMenu(QMenu *menu)
{
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QPoint below = m_original.cursorRect().bottomLeft() + QPoint(0, 4);
    menu->popup(m_original.viewport()->mapToGlobal(below));
    // A key that chooses is enough; the arrows go on from the first one.
    for (QAction *action : menu->actions()) {
        if (action->isEnabled() && !action->isSeparator()) {
            menu->setActiveAction(action);
            break;
        }
    }
}

void IntakeCommands::setAside()
{
    const auto words = requireWords();
    if (!words)
        return;
    auto *menu = new QMenu(&m_original);
    menu->setObjectName(QStringLiteral("asideReasons"));
    int number = 0;
    for (const char16_t *reason : kAsideReasons) {
        const QString value = QString::fromUtf16(reason);
        const QString text = listedValueWords(Entity::Passage, QStringLiteral("reason"), value);
        menu->addAction(QStringLiteral("&%1  %2").arg(++number).arg(text), this,
                        [this, words, value] {
                            if (m_session.apply(operations::setAside(*words, value)))
                                m_original.clearSelection();
                        });
    }
    showMenu(menu);
}

void IntakeCommands::mask()
{
    const auto words = requireWords();
    if (!words)
        return;
    auto *menu = new QMenu(&m_original);
    menu->setObjectName(QStringLiteral("maskReasons"));
    QAction *warning =
        menu->addAction(tr("Masked words leave the document and cannot be brought back:"));
    warning->setEnabled(false);
    menu->addSeparator();
    int number = 0;
    for (const char16_t *reason : kMaskReasons) {
        const QString value = QString::fromUtf16(reason);
        const QString text = listedValueWords(Entity::Mask, QStringLiteral("reason"), value);
        menu->addAction(QStringLiteral("&%1  %2").arg(++number).arg(text), this,
                        [this, words, value] {
                            if (m_session.apply(operations::mask(*words, value)))
                                m_original.clearSelection();
                        });
    }
    showMenu(menu);
}

// Where it lies on the marked words, or at the caret; null for none.
const Mask *IntakeCommands::markedMask() const
{
    const TextSpan marked = m_original.selection();
    for (const LetterText::Piece &piece : m_original.letter().pieces()) {
        const bool meets = marked.isEmpty()
                               ? piece.units.start <= marked.start && marked.start < piece.units.end
                               : piece.units.start < marked.end && marked.start < piece.units.end;
        if (piece.mask && meets)
            return piece.mask;
    }
    return nullptr;
}

void IntakeCommands::unmask()
{
    const Mask *mask = markedMask();
    if (!mask || m_persons.state() != RegisterInUse::State::Ready) {
        Q_EMIT told(mask ? tr("The masked words are not in the document. They can be shown again "
                              "only where the register of persons that has them is in use.")
                         : tr("Nothing is masked here."));
        return;
    }
    auto *menu = new QMenu(&m_original);
    menu->setObjectName(QStringLiteral("unmaskMenu"));
    QAction *warning = menu->addAction(
        tr("The words come back into the document; everybody who opens it can read them:"));
    warning->setEnabled(false);
    menu->addSeparator();
    menu->addAction(tr("&Take the mask away"), this,
                    [this, look = m_persons.lookNow(), mask = *mask] { unmaskWith(look, mask); });
    showMenu(menu);
}

void IntakeCommands::unmaskWith(const RegisterLook &look, const Mask &mask)
{
    const auto text = std::make_shared<std::optional<QString>>();
    const auto isRead =
        runUnlessLeft(m_original.window(), tr("Reading the register of persons…"),
                      [text, look, id = mask.original](const Progress &) -> Result<void> {
                          auto read = readFullText(look, id);
                          if (!read)
                              return read.error();
                          *text = std::move(*read);
                          return {};
                      });
    if (!isRead) {
        if (isRead.error().kind != ErrorKind::Cancelled)
            Q_EMIT told(isRead.error().message);
        return;
    }
    if (!*text) {
        Q_EMIT told(tr("The register of persons does not have the words of this letter: it was "
                       "received without it."));
        return;
    }
    const auto words = hiddenWordsIn(**text, m_session.document(), mask);
    if (!words) {
        Q_EMIT told(tr("The words of this letter were corrected since, and the register of persons "
                       "has them as they came: type the words by correcting them."));
        return;
    }
    if (m_session.apply(operations::unmask(mask.id, *words)))
        m_original.clearSelection();
}

void IntakeCommands::freeAll(const std::vector<PassageId> &passages)
{
    std::vector<Operation> steps;
    for (const PassageId &id : passages)
        steps.push_back(operations::unlink(id));
    if (m_session.applyAll(QStringLiteral("unlink"), steps))
        m_original.clearSelection();
}

// Where several lie one over the other, a menu asks which.
void IntakeCommands::free()
{
    const TextSpan marked = m_original.selection();
    std::vector<const Passage *> found;
    for (const LetterText::Piece &piece : m_original.letter().pieces()) {
        const bool meets = marked.isEmpty()
                               ? piece.units.start <= marked.start && marked.start < piece.units.end
                               : piece.units.start < marked.end && marked.start < piece.units.end;
        for (const Passage *passage : piece.passages) {
            if (meets && std::find(found.begin(), found.end(), passage) == found.end())
                found.push_back(passage);
        }
    }
    if (found.empty()) {
        Q_EMIT told(tr("Nothing lies on these words."));
        return;
    }
    if (found.size() == 1) {
        freeAll({found.front()->id});
        return;
    }
    auto *menu = new QMenu(&m_original);
    menu->setObjectName(QStringLiteral("freeWhich"));
    const auto view = m_session.view();
    int number = 0;
    std::vector<PassageId> all;
    for (const Passage *passage : found) {
        const Opinion *opinion =
            passage->opinion ? view->index.findOpinion(*passage->opinion) : nullptr;
        const QString name = opinion ? tr("from %1").arg(longNameOf(*opinion, *view))
                                     : listedValueWords(Entity::Passage, QStringLiteral("reason"),
                                                        passage->reason.value_or(QString()));
        all.push_back(passage->id);
        menu->addAction(QStringLiteral("&%1  %2").arg(++number).arg(name), this,
                        [this, id = passage->id] { freeAll({id}); });
    }
    menu->addSeparator();
    menu->addAction(tr("&All of them"), this, [this, all] { freeAll(all); });
    showMenu(menu);
}

void IntakeCommands::choosePlace()
{
    const auto opinion = m_opinions.current();
    if (!opinion) {
        Q_EMIT told(tr("Please choose an opinion of the letter first."));
        return;
    }
    // Opinions that follow each other in a letter are often about the same.
    const auto view = m_session.view();
    const Opinion *row = view->index.findOpinion(*opinion);
    const auto place =
        PlaceDialog::ask(QStringLiteral("choosePlace"), tr("Place of the opinion"), *view,
                         row && row->node ? row->node : m_lastPlace, m_original.window());
    if (!place)
        return;
    m_lastPlace = *place;
    m_session.apply(operations::moveOpinion(*opinion, *place, {}));
}

} // namespace gaiyo
