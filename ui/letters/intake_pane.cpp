#include "letters/intake_pane.h"

#include "letters/intake_commands.h"
#include "letters/letter_list.h"
#include "letters/letter_opinions.h"
#include "letters/letter_person.h"
#include "letters/letter_title.h"
#include "letters/original_view.h"
#include "letters/register_state.h"
#include "session/work_words.h"
#include "widgets/eliding_label.h"
#include "widgets/metrics.h"
#include "widgets/spared_width.h"

#include <QAccessible>
#include <QDataStream>
#include <QIODevice>
#include <QLabel>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <utility>

namespace gaiyo {

namespace {

constexpr std::array kWidths{27, 43, 34}; // full-width characters
constexpr int kLeast = 12;
constexpr double kNarrow = 80; // below it the opinions are under the words

} // namespace

IntakePane::IntakePane(Session &session, RegisterInUse &persons, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_persons(persons)
    , m_bar(new RegisterBar(persons))
    , m_letters(new LetterList(session))
    , m_original(new OriginalView({[this](const Passage &passage) { return noteOf(passage); },
                                   [](const Mask &) { return tr("Masked"); }}))
    , m_opinions(new LetterOpinions(session))
    , m_commands(new IntakeCommands(session, persons, *m_original, *m_opinions))
    , m_across(new QSplitter(Qt::Horizontal))
    , m_halves(new QSplitter(Qt::Horizontal))
    , m_title(new ElidingLabel)
    , m_person(new LetterPerson(persons))
    , m_left(new QLabel)
    , m_place(new ElidingLabel)
{
    setObjectName(QStringLiteral("intake"));
    build();
    connect(m_letters, &LetterList::letterChosen, this, &IntakePane::onLetterChosen);
    connect(&session, &Session::changed, this, &IntakePane::onChanged);
    connect(m_original, &QTextEdit::cursorPositionChanged, this, &IntakePane::showPlace);
    connect(m_original, &QTextEdit::selectionChanged, this, &IntakePane::showPlace);
    connect(m_opinions, &LetterOpinions::leave, this,
            [this] { m_original->setFocus(Qt::ShortcutFocusReason); });
    connect(m_opinions, &LetterOpinions::placeWanted, m_commands, &IntakeCommands::choosePlace);
    connect(m_commands, &IntakeCommands::told, this, &IntakePane::told);
    onLetterChosen();
}

void IntakePane::build()
{
    m_across->setObjectName(QStringLiteral("intakeAcross"));
    for (QSplitter *splitter : {m_across, m_halves})
        splitter->setChildrenCollapsible(false);
    m_halves->addWidget(buildMiddle());
    m_halves->addWidget(m_opinions);
    m_halves->setStretchFactor(0, 4);
    m_halves->setStretchFactor(1, 3);
    m_halves->setSizes({ems(kWidths[1]), ems(kWidths[2])});
    m_across->addWidget(buildLetters());
    m_across->addWidget(m_halves);
    m_across->setStretchFactor(0, 2);
    m_across->setStretchFactor(1, 7);
    m_across->setSizes({ems(kWidths[0]), ems(kWidths[1] + kWidths[2])});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_across, 1);
}

QWidget *IntakePane::buildLetters()
{
    auto *letters = new QWidget;
    letters->setMinimumWidth(ems(kLeast));
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(kGap, 0, kTight, kGap);
    foot->addWidget(new RegisterLine(m_persons));
    auto *layout = new QVBoxLayout(letters);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_letters, 1);
    layout->addLayout(foot);
    return letters;
}

QWidget *IntakePane::buildMiddle()
{
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setObjectName(QStringLiteral("letterTitle"));
    m_left->setFont(bold);
    m_left->setObjectName(QStringLiteral("wordsUnused"));
    m_place->setObjectName(QStringLiteral("wordsState"));
    m_original->setObjectName(QStringLiteral("original"));
    m_original->setAccessibleName(tr("Words of the letter"));
    auto *middle = new QWidget;
    auto *layout = new QVBoxLayout(middle);
    layout->setContentsMargins(kTight, kGap, kTight, kGap);
    layout->setSpacing(kTight);
    auto *head = new QHBoxLayout;
    head->setSpacing(kGap);
    m_title->setMinimumHeight(headHeight());
    head->addWidget(m_title, 1);
    head->addWidget(m_left);
    layout->addLayout(head);
    layout->addWidget(m_person);
    layout->addWidget(m_original, 1);
    layout->addWidget(m_place);
    return middle;
}

// The words of an original are read when they are looked at, and kept while they are.
QString IntakePane::readWords(const OriginalId &id)
{
    const auto known = m_words.constFind(id.value());
    if (known != m_words.constEnd())
        return *known;
    const auto read = m_session.document().originalText(id);
    if (!read) {
        Q_EMIT told(read.error().message);
        return {};
    }
    m_words.insert(id.value(), *read);
    return *read;
}

LetterText IntakePane::readLetter()
{
    std::vector<ShownOriginal> originals;
    const auto letter = m_letters->current();
    if (!letter)
        return {};
    for (const Original *row : m_session.work().originalsOf(*letter)) {
        ShownOriginal shown{*row, m_session.work().passagesOf(row->id),
                            m_session.work().masksOf(row->id)};
        shown.original.text = readWords(row->id);
        originals.push_back(std::move(shown));
    }
    return LetterText(std::move(originals));
}

void IntakePane::onLetterChosen()
{
    m_words.clear();
    m_original->showLetter(readLetter());
    m_opinions->setLetter(m_letters->current());
    m_person->setLetter(m_letters->current());
    showFacts();
}

// The words are laid out anew only where something of the letter changed; the numbers in the margin
// may change with every opinion.
void IntakePane::onChanged(const ChangeSet &changes)
{
    for (const OriginalId &id : changes.originals.changed)
        m_words.remove(id.value());
    if (touchesLetters(changes))
        m_original->updateLetter(readLetter());
    else if (!changes.opinions.isEmpty() || !changes.nodes.isEmpty())
        m_original->update();
    showFacts();
}

void IntakePane::showFacts()
{
    const auto id = m_letters->current();
    const Letter *letter = id ? m_session.work().findLetter(*id) : nullptr;
    m_title->setText(letter ? letterTitle(*letter, m_session.work())
                            : tr("No letter is selected."));
    const int unused = m_original->letter().unused();
    m_left->setText(!letter       ? QString()
                    : unused == 0 ? tr("All words have their place")
                                  : tr("%1 characters left").arg(unused));
    m_original->setPlaceholderText(letter && m_original->letter().text().isEmpty()
                                       ? tr("There are no words yet. Open the file of the letter, "
                                            "or take the paper, and press "
                                            "F2 to type them.")
                                       : QString());
    showPlace();
}

// In the margin.
QString IntakePane::noteOf(const Passage &passage) const
{
    const QString name = nameOf(passage);
    return m_original->letter().isDrifted(passage)
               ? tr("%1 ?", "in the margin, of words that were corrected since").arg(name)
               : name;
}

QString IntakePane::nameOf(const Passage &passage) const
{
    static constexpr std::array kShort{
        std::pair("greeting", QT_TR_NOOP("Greeting")),
        std::pair("identity", QT_TR_NOOP("Sender")),
        std::pair("outside", QT_TR_NOOP("Off topic")),
        std::pair("repeated", QT_TR_NOOP("Repeated")),
    };
    const auto view = m_session.view();
    const Opinion *opinion = passage.opinion ? view->index.findOpinion(*passage.opinion) : nullptr;
    if (opinion)
        return shortNameOf(*opinion, *view);
    for (const auto &[reason, words] : kShort) {
        if (passage.reason == QLatin1String(reason))
            return tr(words);
    }
    return tr("Aside");
}

// A sentence for who does not see the tints.
QString IntakePane::stateOf(const LetterText::Piece &piece) const
{
    if (piece.mask)
        return tr("Masked: %1")
            .arg(listedValueWords(Entity::Mask, QStringLiteral("reason"), piece.mask->reason));
    const auto view = m_session.view();
    QStringList names;
    for (const Passage *passage : piece.passages) {
        if (const Opinion *opinion =
                passage->opinion ? view->index.findOpinion(*passage->opinion) : nullptr)
            names += longNameOf(*opinion, *view);
    }
    if (!names.isEmpty())
        return tr("Used in %1").arg(names.join(tr(", ", "between opinions")));
    if (piece.isSetAside())
        return tr("Set aside: %1")
            .arg(listedValueWords(Entity::Passage, QStringLiteral("reason"),
                                  piece.passages.front()->reason.value_or(QString())));
    return tr("Not used yet");
}

void IntakePane::showPlace()
{
    const TextSpan marked = m_original->selection();
    const LetterText::Piece *piece = m_original->letter().pieceAt(marked.start);
    QString words = piece ? stateOf(*piece) : QString();
    if (piece &&
        std::any_of(piece->passages.begin(), piece->passages.end(), [this](const Passage *passage) {
            return m_original->letter().isDrifted(*passage);
        }))
        words = tr("%1 – these words were corrected since; please look whether they are the right "
                   "ones")
                    .arg(words);
    if (!marked.isEmpty()) {
        const QString text =
            m_original->letter().text().mid(marked.start, marked.end - marked.start);
        words = tr("%1 (%2 characters are marked)").arg(words).arg(lengthOf(text));
    }
    m_place->setText(words);
    if (m_original->accessibleDescription() == words)
        return;
    m_original->setAccessibleDescription(words);
    QAccessibleEvent said(m_original, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&said);
}

void IntakePane::showLetter(const LetterId &id)
{
    m_letters->showLetter(id);
}

void IntakePane::showWords(const LetterId &letter, const OriginalId &original, int start, int end)
{
    m_letters->showLetter(letter);
    if (const auto units = m_original->letter().unitsOf(original, start, end))
        m_original->select(*units);
}

void IntakePane::showPassage(const PassageId &id)
{
    const Passage *passage = m_session.work().findPassage(id);
    const Original *original = passage ? m_session.work().findOriginal(passage->original) : nullptr;
    if (!original)
        return;
    showWords(original->letter, original->id, passage->start, passage->end);
}

void IntakePane::enter()
{
    if (m_letters->current())
        m_original->setFocus(Qt::ShortcutFocusReason);
    else
        m_letters->focusList();
}

void IntakePane::nextWords()
{
    if (!m_original->selectNextUnused())
        focusNextPrevChild(true);
}

void IntakePane::nextToDo()
{
    m_original->setFocus(Qt::ShortcutFocusReason);
    const TextSpan now = m_original->selection();
    const auto next = m_original->letter().nextUnused(now.end);
    if (next && next->start >= now.end) {
        m_original->select(*next);
        return;
    }
    const auto letter = m_letters->nextToDo();
    if (!letter) {
        Q_EMIT told(tr("All words of all letters have their place."));
        return;
    }
    m_letters->showLetter(*letter);
    m_original->moveCursor(QTextCursor::Start);
    if (!m_original->selectNextUnused())
        Q_EMIT told(tr("This letter has no words yet; F2 types them."));
}

// In half of a small screen the words have a line of their own.
void IntakePane::arrange()
{
    m_halves->setOrientation(width() < ems(kNarrow) ? Qt::Vertical : Qt::Horizontal);
}

QSize IntakePane::minimumSizeHint() const
{
    // The splitter is asked: the layout remembers for a while what was before they turned. What the
    // summary can spare is for the words of the letter, not for a lower window.
    return {m_across->minimumSizeHint().width() - widthSparedByTurning(*m_halves),
            QWidget::minimumSizeHint().height() + m_opinions->spareHeight()};
}

void IntakePane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

QByteArray IntakePane::saveState() const
{
    QByteArray state;
    QDataStream out(&state, QIODevice::WriteOnly);
    out << m_across->saveState() << m_halves->saveState();
    return state;
}

void IntakePane::restoreState(const QByteArray &state)
{
    QDataStream in(state);
    for (QSplitter *splitter : {m_across, m_halves}) {
        QByteArray part;
        in >> part;
        if (!part.isEmpty())
            splitter->restoreState(part);
    }
    arrange();
}

} // namespace gaiyo
