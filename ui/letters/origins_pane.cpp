#include "letters/origins_pane.h"

#include "widgets/eliding_label.h"
#include "widgets/metrics.h"
#include "widgets/theme.h"

#include <QElapsedTimer>
#include <QKeyEvent>
#include <QScrollBar>
#include <QTextBrowser>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace gaiyo {

namespace {

const QString kMincho = QStringLiteral("BIZ UDMincho");
constexpr int kPause = 40;     // milliseconds; while a key goes on, nothing is read
constexpr int kMoment = 8;     // milliseconds; less than anybody sees
constexpr int kMostKept = 64;  // originals
constexpr int kLeastLines = 2; // of the words

} // namespace

OriginsPane::OriginsPane(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_toggle(new QToolButton)
    , m_facts(new ElidingLabel)
    , m_text(new QTextBrowser)
{
    build();
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &OriginsPane::look);
    connect(&session, &Session::opinionSelected, this, &OriginsPane::follow);
    connect(&session, &Session::changed, this, &OriginsPane::onChanged);
    connect(m_toggle, &QToolButton::clicked, this, &OriginsPane::toggleWanted);
    connect(m_text, &QTextBrowser::anchorClicked, this,
            [this](const QUrl &url) { Q_EMIT letterWanted(PassageId(url.toString())); });
    follow();
}

void OriginsPane::build()
{
    setObjectName(QStringLiteral("originsPane"));
    m_toggle->setObjectName(QStringLiteral("foldOrigins"));
    m_toggle->setText(tr("Original words"));
    m_toggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toggle->setAutoRaise(true);
    m_facts->setObjectName(QStringLiteral("originsFacts"));
    m_text->setObjectName(QStringLiteral("origins"));
    m_text->setAccessibleName(tr("Original words of the opinion"));
    m_text->setOpenLinks(false);
    m_text->setUndoRedoEnabled(false);
    m_text->setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    m_text->document()->setDocumentMargin(kGap);
    m_text->setMinimumHeight(QFontMetrics(QApplication::font()).lineSpacing() * kLeastLines +
                             2 * kGap);
    m_text->installEventFilter(this);
    auto *line = new QHBoxLayout;
    line->setSpacing(kGap);
    line->addWidget(m_toggle);
    line->addWidget(m_facts, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kGap, 0, kGap, kTight);
    layout->setSpacing(kTight);
    layout->addLayout(line);
    layout->addWidget(m_text, 1);
}

bool OriginsPane::isFolded() const
{
    return !m_isOpen || m_passages.empty();
}

int OriginsPane::foldableHeight() const
{
    return isFolded() ? 0 : m_text->minimumHeight() + kTight;
}

void OriginsPane::setAway(bool away)
{
    m_isAway = away;
    showOrHide();
}

void OriginsPane::setOpen(bool open)
{
    m_isOpen = open;
    fold();
}

bool OriginsPane::focusWords()
{
    if (isFolded())
        return false;
    m_text->setFocus(Qt::ShortcutFocusReason);
    return true;
}

void OriginsPane::onChanged(const ChangeSet &changes)
{
    for (const auto &ids : {changes.originals.changed, changes.originals.removed}) {
        for (const OriginalId &id : ids)
            m_words.remove(id);
    }
    if (touchesLetters(changes))
        follow();
}

// What is said of another opinion goes at once; the words come when nothing else is to be done.
void OriginsPane::follow()
{
    const auto opinion = m_session.opinion();
    auto passages = opinion ? m_session.work().passagesOf(*opinion) : std::vector<Passage>();
    if (passages.empty() || m_passages.empty() || passages.front().opinion != m_passages[0].opinion)
        m_text->clear();
    m_passages = std::move(passages);
    if (m_words.size() > kMostKept)
        m_words.clear();
    showLine();
    fold();
    showOrHide();
}

// In a document without letters there is not even the line.
void OriginsPane::showOrHide()
{
    if (m_isAway || m_session.work().work().letters.empty())
        hide();
    else if (parentWidget() && isHidden())
        show();
}

void OriginsPane::showLine()
{
    QStringList letters;
    for (const Passage &passage : m_passages) {
        const Original *original = m_session.work().findOriginal(passage.original);
        const Letter *letter = original ? m_session.work().findLetter(original->letter) : nullptr;
        const QString name = letter ? tr("Letter %1").arg(letter->no) : QString();
        if (letter && !letters.contains(name))
            letters += name;
    }
    m_facts->setText(m_passages.empty() ? tr("None: no words of a letter belong to this opinion")
                                        : tr("%1 (places: %2)")
                                              .arg(letters.join(tr(", ", "between letters")))
                                              .arg(m_passages.size()));
}

void OriginsPane::fold()
{
    const bool isSeen = !isFolded();
    m_toggle->setEnabled(!m_passages.empty());
    m_toggle->setArrowType(isSeen ? Qt::DownArrow : Qt::RightArrow);
    m_toggle->setAccessibleDescription(isSeen ? tr("Shown") : tr("Folded away"));
    // Who gives it room remembers how much it was, and may give it again.
    if (!isSeen)
        Q_EMIT folded(true);
    m_text->setVisible(isSeen);
    setMaximumHeight(isSeen ? QWIDGETSIZE_MAX : layout()->totalSizeHint().height());
    if (isSeen)
        Q_EMIT folded(false);
    m_pause.start(kPause);
}

void OriginsPane::look()
{
    if (isFolded() || !isVisible())
        return;
    if (readSome())
        write();
    else
        m_pause.start(0);
}

// True where nothing is missing, or what is cannot be read now.
bool OriginsPane::readSome()
{
    QElapsedTimer time;
    time.start();
    m_trouble.reset();
    for (const Passage &passage : m_passages) {
        if (m_words.contains(passage.original))
            continue;
        if (time.elapsed() >= kMoment)
            return false;
        const auto text = m_session.document().originalText(passage.original);
        if (!text) {
            m_trouble = text.error();
            return true;
        }
        m_words.insert(passage.original, *text);
    }
    return true;
}

void OriginsPane::write()
{
    const auto read = [this](const OriginalId &id) -> Result<QString> {
        if (m_words.contains(id))
            return m_words.value(id);
        return m_trouble.value_or(Error{});
    };
    auto origins = originsOf(*m_passages.front().opinion, m_session.work(), read);
    if (origins == m_shown && !m_text->document()->isEmpty())
        return;
    m_shown = std::move(origins);
    m_begins.clear();
    m_text->clear();
    QTextCursor cursor(m_text->document());
    cursor.beginEditBlock();
    for (const OpinionOrigin &origin : m_shown) {
        if (cursor.position() > 0)
            cursor.insertBlock();
        m_begins.push_back(cursor.position());
        writeOrigin(origin, cursor);
    }
    cursor.endEditBlock();
    m_text->moveCursor(QTextCursor::Start);
}

// A line that names the letter and leads there, and below it the words.
void OriginsPane::writeOrigin(const OpinionOrigin &origin, QTextCursor &cursor)
{
    QTextCharFormat link;
    link.setAnchor(true);
    link.setAnchorHref(origin.passage.value());
    link.setForeground(palette().color(QPalette::Link));
    link.setFontUnderline(true);
    QTextCharFormat muted;
    muted.setForeground(mutedColor(palette()));
    QTextCharFormat words;
    words.setFontFamilies({kMincho});
    QTextBlockFormat below;
    below.setLeftMargin(kMargin);
    below.setTopMargin(kTight);
    below.setBottomMargin(kGap);
    cursor.setBlockFormat({});
    cursor.insertText(origin.title, link);
    if (!origin.original.isEmpty())
        cursor.insertText(u'　' + origin.original, muted);
    if (origin.isDrifted)
        cursor.insertText(u'　' + tr("These words were corrected since; please look whether they "
                                     "are the right ones."),
                          muted);
    cursor.insertBlock(below);
    cursor.insertText(origin.words, words);
    cursor.insertText(origin.trouble, muted);
}

const OpinionOrigin *OriginsPane::originAt(int position) const
{
    const auto next = std::upper_bound(m_begins.begin(), m_begins.end(), position);
    return next == m_begins.begin() ? nullptr : &m_shown[size_t(next - m_begins.begin()) - 1];
}

void OriginsPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_pause.start(kPause);
}

// Written anew in other colours and letters.
void OriginsPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        m_shown.clear();
        fold(); // its line has another height
    }
}

// Enter goes to the letter, wherever the caret is in its words.
bool OriginsPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_text && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const OpinionOrigin *origin = originAt(m_text->textCursor().selectionStart());
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && origin) {
            Q_EMIT letterWanted(origin->passage);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace gaiyo
