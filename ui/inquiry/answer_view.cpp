#include "inquiry/answer_view.h"

#include "widgets/eliding_label.h"
#include "widgets/flow_layout.h"
#include "widgets/metrics.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPushButton>
#include <QTextBrowser>
#include <QTextCursor>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace gaiyo {

namespace {

const QString kMincho = QStringLiteral("BIZ UDMincho");
const QString kChangeLink = QStringLiteral("change:");

// Each piece with the change that it is part of: what is removed comes before what took its place,
// and together they are one.
std::vector<std::pair<int, DifferencePiece>> numberedPieces(const ShownAnswer::Field &field)
{
    using Kind = DifferencePiece::Kind;
    std::vector<std::pair<int, DifferencePiece>> pieces;
    int change = -1;
    Kind before = Kind::Same;
    for (DifferencePiece &piece : findDifference(field.base, field.answer)) {
        const bool isNext =
            piece.kind == Kind::Removed || (piece.kind == Kind::Added && before != Kind::Removed);
        change += isNext ? 1 : 0;
        before = piece.kind;
        pieces.emplace_back(change, std::move(piece));
    }
    return pieces;
}

} // namespace

AnswerView::AnswerView(QWidget *parent)
    : QWidget(parent)
    , m_title(new ElidingLabel)
    , m_facts(new ElidingLabel)
    , m_text(new QTextBrowser)
    , m_offers(new QWidget)
    , m_take(new QPushButton(tr("T&ake it")))
    , m_edit(new QPushButton(tr("E&dit and take…")))
    , m_decline(new QPushButton(tr("Do &not take it")))
    , m_next(new QPushButton(tr("Ne&xt")))
    , m_choice(new ElidingLabel)
{
    build();
    connect(m_text, &QTextBrowser::anchorClicked, this,
            [this](const QUrl &url) { toggle(url.path().toInt()); });
    connect(m_take, &QPushButton::clicked, this, &AnswerView::takeWanted);
    connect(m_edit, &QPushButton::clicked, this, &AnswerView::editWanted);
    connect(m_decline, &QPushButton::clicked, this, &AnswerView::declineWanted);
    connect(m_next, &QPushButton::clicked, this, &AnswerView::nextWanted);
    show(std::nullopt, false);
}

void AnswerView::build()
{
    setObjectName(QStringLiteral("answerView"));
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setObjectName(QStringLiteral("answerTitle"));
    m_facts->setObjectName(QStringLiteral("answerFacts"));
    m_text->setObjectName(QStringLiteral("answer"));
    m_text->setAccessibleName(tr("Opinion and answer"));
    m_text->setOpenLinks(false);
    m_text->setUndoRedoEnabled(false);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard |
                                    Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_text->installEventFilter(this);
    m_choice->setObjectName(QStringLiteral("answerChoice"));
    m_text->document()->setDocumentMargin(kMargin);
    m_take->setObjectName(QStringLiteral("takeReply"));
    m_edit->setObjectName(QStringLiteral("editReply"));
    m_decline->setObjectName(QStringLiteral("declineReply"));
    m_next->setObjectName(QStringLiteral("nextReply"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(kGap);
    for (QPushButton *button : {m_take, m_edit, m_decline})
        buttons->addWidget(button);
    buttons->addStretch(1);
    buttons->addWidget(m_next);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kTight, kGap, kGap, kGap);
    layout->setSpacing(kTight);
    m_title->setMinimumHeight(headHeight());
    layout->addWidget(m_title);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_facts);
    layout->addWidget(m_choice);
    m_offers->setObjectName(QStringLiteral("replyOffers"));
    m_offers->setLayout(new FlowLayout(kGap));
    layout->addWidget(m_offers);
    layout->addLayout(buttons);
}

void AnswerView::show(const std::optional<ShownAnswer> &answer, bool canDecide)
{
    const auto before = std::exchange(m_shown, answer);
    const ShownAnswer::Field *field = chosenField();
    const bool isSame =
        before && answer && before->reply == answer->reply && field &&
        std::ranges::any_of(before->fields, [&](const ShownAnswer::Field &each) {
            return each.isChosen && each.base == field->base && each.answer == field->answer;
        });
    if (!isSame)
        m_leftOut.clear();
    m_canDecide = canDecide;
    m_title->setText(answer ? answer->title : tr("No row is selected."));
    m_facts->setText(answer ? answer->facts : QString());
    m_facts->setVisible(answer && !answer->facts.isEmpty());
    for (QPushButton *button : {m_take, m_edit, m_decline})
        button->setEnabled(canDecide);
    showOffers();
    write();
}

// Where an answer cannot simply be taken: a button for each thing that may be meant.
void AnswerView::showOffers()
{
    // One of them may be what was clicked just now.
    for (QPushButton *old : m_offers->findChildren<QPushButton *>()) {
        m_offers->layout()->removeWidget(old);
        old->hide();
        old->setObjectName(QString());
        old->deleteLater();
    }
    m_offers->setVisible(m_shown && !m_shown->offers.empty());
    if (!m_shown)
        return;
    for (const auto &[offer, words] : m_shown->offers) {
        auto *button = new QPushButton(words);
        button->setObjectName(QStringLiteral("replyOffer%1").arg(int(offer)));
        connect(button, &QPushButton::clicked, this,
                [this, wanted = offer] { Q_EMIT offerWanted(wanted); });
        m_offers->layout()->addWidget(button);
        button->show(); // now, and not with the next round of events
    }
}

QWidget &AnswerView::words() const
{
    return *m_text;
}

void AnswerView::writeHead(QTextCursor &cursor, const QString &words)
{
    QTextCharFormat format;
    format.setFontWeight(QFont::Bold);
    QTextBlockFormat block;
    block.setTopMargin(cursor.position() == 0 ? 0 : kMargin);
    block.setBottomMargin(kTight);
    if (cursor.position() > 0)
        cursor.insertBlock();
    cursor.setBlockFormat(block);
    cursor.insertText(words, format);
}

void AnswerView::writeText(QTextCursor &cursor, const QString &words)
{
    QTextCharFormat format;
    format.setFontFamilies({kMincho});
    for (const QString &paragraph : words.split(u'\n')) {
        cursor.insertBlock({});
        cursor.insertText(paragraph, format);
    }
}

// 見え消し: what is gone is struck through, what is new underlined, and both differ without colour.
// Of a change that is left out the old words stand, dotted below, and the new ones are struck.
QTextCharFormat AnswerView::formatOf(DifferencePiece::Kind kind, std::optional<int> change) const
{
    using Kind = DifferencePiece::Kind;
    QTextCharFormat format;
    format.setFontFamilies({kMincho});
    if (change) {
        format.setAnchor(true);
        format.setAnchorHref(kChangeLink + QString::number(*change));
    }
    const bool isLeftOut = change && m_leftOut.contains(*change);
    const bool isGone = kind == (isLeftOut ? Kind::Added : Kind::Removed);
    if (isGone) {
        format.setFontStrikeOut(true);
        format.setForeground(mutedColor(palette()));
    } else if (kind == Kind::Removed) {
        format.setUnderlineStyle(QTextCharFormat::DotLine);
    } else if (kind == Kind::Added) {
        format.setFontUnderline(true);
        format.setFontWeight(QFont::Bold);
    }
    return format;
}

void AnswerView::writePieces(QTextCursor &cursor, const ShownAnswer::Field &field)
{
    const bool areChosen = field.isChosen && m_canDecide;
    for (const auto &[change, piece] : numberedPieces(field)) {
        const bool isMarked = areChosen && piece.kind != DifferencePiece::Kind::Same;
        const int start = cursor.position();
        cursor.insertText(piece.text,
                          formatOf(piece.kind, isMarked ? std::optional(change) : std::nullopt));
        if (isMarked)
            m_marked.push_back({change, piece.kind, start, cursor.position()});
    }
}

void AnswerView::writeField(QTextCursor &cursor, const ShownAnswer::Field &field)
{
    writeHead(cursor,
              field.isChanged
                  ? tr("%1: the answer, against what the department was shown").arg(field.name)
                  : field.name);
    cursor.insertBlock({});
    writePieces(cursor, field);
    if (!field.isChanged)
        return;
    writeHead(cursor, tr("%1: as it stands here now; it was changed since").arg(field.name));
    writeText(cursor, field.now);
}

const ShownAnswer::Field *AnswerView::chosenField() const
{
    if (!m_shown)
        return nullptr;
    const auto found = std::ranges::find(m_shown->fields, true, &ShownAnswer::Field::isChosen);
    return found == m_shown->fields.end() ? nullptr : &*found;
}

std::optional<QString> AnswerView::chosenWords() const
{
    using Kind = DifferencePiece::Kind;
    const ShownAnswer::Field *field = chosenField();
    if (!field || m_leftOut.empty())
        return std::nullopt;
    QString words;
    for (const auto &[change, piece] : numberedPieces(*field)) {
        const Kind gone = m_leftOut.contains(change) ? Kind::Added : Kind::Removed;
        if (piece.kind == Kind::Same || piece.kind != gone)
            words += piece.text;
    }
    return words;
}

// In its place, so that nobody loses theirs.
void AnswerView::toggle(int change)
{
    if (m_leftOut.erase(change) == 0)
        m_leftOut.insert(change);
    for (const Marked &marked : m_marked) {
        if (marked.change != change)
            continue;
        QTextCursor cursor(m_text->document());
        cursor.setPosition(marked.start);
        cursor.setPosition(marked.end, QTextCursor::KeepAnchor);
        cursor.setCharFormat(formatOf(marked.kind, change));
    }
    tellChoice();
}

void AnswerView::tellChoice()
{
    const int count = m_marked.empty() ? 0 : m_marked.back().change + 1;
    m_choice->setVisible(count > 0);
    m_choice->setText(m_leftOut.empty()
                          ? tr("A click on a change, or Tab and Space, leaves it out.")
                          : tr("%1 of %2 changes are left out.").arg(m_leftOut.size()).arg(count));
}

// Tab has gone to a change.
bool AnswerView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_text || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const QString link = m_text->textCursor().charFormat().anchorHref();
    if (key->key() != Qt::Key_Space || !link.startsWith(kChangeLink))
        return QWidget::eventFilter(watched, event);
    toggle(link.sliced(kChangeLink.size()).toInt());
    return true;
}

void AnswerView::write()
{
    m_text->clear();
    m_marked.clear();
    if (!m_shown) {
        tellChoice();
        return;
    }
    QTextCursor cursor(m_text->document());
    cursor.beginEditBlock();
    if (!m_shown->state.isEmpty())
        writeHead(cursor, m_shown->state);
    if (!m_shown->doubts.isEmpty()) {
        writeHead(cursor, tr("Please look at this"));
        writeText(cursor, m_shown->doubts.join(u'\n'));
    }
    if (!m_shown->summary.isEmpty()) {
        writeHead(cursor, tr("Opinion"));
        writeText(cursor, m_shown->summary);
    }
    for (const ShownAnswer::Field &field : m_shown->fields)
        writeField(cursor, field);
    if (!m_shown->present.isEmpty()) {
        writeHead(cursor, tr("Response at present"));
        writeText(cursor, m_shown->present);
    }
    if (!m_shown->remark.isEmpty()) {
        writeHead(cursor, tr("Remark of the department"));
        writeText(cursor, m_shown->remark);
    }
    cursor.endEditBlock();
    m_text->moveCursor(QTextCursor::Start);
    tellChoice();
}

// Written anew in other colours and letters.
void AnswerView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        write();
}

} // namespace gaiyo
