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
#include <QVBoxLayout>

namespace gaiyo {

namespace {

const QString kMincho = QStringLiteral("BIZ UDMincho");
constexpr int kLineHeight = 150; // percent

} // namespace

AnswerView::AnswerView(QWidget *parent)
    : QWidget(parent)
    , m_title(new ElidingLabel)
    , m_facts(new ElidingLabel)
    , m_text(new QTextBrowser)
    , m_offers(new QWidget)
    , m_take(new QPushButton(tr("&Take it")))
    , m_edit(new QPushButton(tr("&Edit and take…")))
    , m_decline(new QPushButton(tr("Do &not take it")))
    , m_next(new QPushButton(tr("Ne&xt")))
{
    build();
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
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
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
    layout->addWidget(m_title);
    layout->addWidget(m_facts);
    layout->addWidget(m_text, 1);
    m_offers->setObjectName(QStringLiteral("replyOffers"));
    m_offers->setLayout(new FlowLayout(kGap));
    layout->addWidget(m_offers);
    layout->addLayout(buttons);
}

void AnswerView::show(const std::optional<ShownAnswer> &answer, bool canDecide)
{
    m_shown = answer;
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
    QTextBlockFormat block;
    block.setLineHeight(kLineHeight, QTextBlockFormat::ProportionalHeight);
    for (const QString &paragraph : words.split(u'\n')) {
        cursor.insertBlock(block);
        cursor.insertText(paragraph, format);
    }
}

// 見え消し: what is gone is struck through, what is new underlined, and both differ without colour.
void AnswerView::writeField(QTextCursor &cursor, const ShownAnswer::Field &field)
{
    const auto pieces = findDifference(field.base, field.answer);
    QTextCharFormat same;
    same.setFontFamilies({kMincho});
    QTextCharFormat removed = same;
    removed.setFontStrikeOut(true);
    removed.setForeground(mutedColor(palette()));
    QTextCharFormat added = same;
    added.setFontUnderline(true);
    added.setFontWeight(QFont::Bold);
    QTextBlockFormat block;
    block.setLineHeight(kLineHeight, QTextBlockFormat::ProportionalHeight);
    writeHead(cursor,
              field.isChanged
                  ? tr("%1: the answer, against what the department was shown").arg(field.name)
                  : field.name);
    cursor.insertBlock(block);
    for (const DifferencePiece &piece : pieces)
        cursor.insertText(piece.text, piece.kind == DifferencePiece::Kind::Removed ? removed
                                      : piece.kind == DifferencePiece::Kind::Added ? added
                                                                                   : same);
    if (!field.isChanged)
        return;
    writeHead(cursor, tr("%1: as it stands here now; it was changed since").arg(field.name));
    writeText(cursor, field.now);
}

void AnswerView::write()
{
    m_text->clear();
    if (!m_shown)
        return;
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
}

// Written anew in other colours and letters.
void AnswerView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        write();
}

} // namespace gaiyo
