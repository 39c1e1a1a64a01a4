#include "editor/category_strip.h"
#include "editor/conflict_bar.h"
#include "editor/done_notice.h"
#include "editor/free_fields.h"
#include "editor/opinion_editor.h"
#include "editor/reference_edit.h"
#include "widgets/eliding_label.h"
#include "widgets/labels.h"
#include "widgets/least_height.h"
#include "widgets/message_bar.h"
#include "widgets/metrics.h"

#include <QAbstractTextDocumentLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QSplitter>
#include <QStyle>
#include <QVBoxLayout>

#include <utility>

namespace gaiyo {

namespace {

constexpr int kMostIdentical = 1000000;
constexpr int kNoteLines = 2;
constexpr int kLines = 4;      // of the two texts, wherever there is room for them
constexpr int kLeastLines = 2; // on a very low screen
constexpr int kLeastName = 5;  // full-width characters: No.1234, whatever is told beside it

QLabel *labelFor(const QString &text, QWidget *buddy)
{
    auto *label = new QLabel(text);
    label->setBuddy(buddy);
    buddy->setAccessibleName(withoutMnemonic(text));
    return label;
}

// One of the two texts with what stands above it.
QWidget *column(const QList<QWidget *> &above, QWidget *text, const QMargins &margins)
{
    auto *column = new QWidget;
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(margins);
    layout->setSpacing(kTight);
    auto *row = new QHBoxLayout;
    row->setSpacing(kGap);
    for (QWidget *widget : above)
        row->addWidget(widget, widget == above.constFirst() ? 1 : 0);
    layout->addLayout(row);
    layout->addWidget(text, 1);
    return column;
}

} // namespace

void OpinionEditor::setLow(bool low)
{
    m_isLow = low;
    makeTight();
}

void OpinionEditor::setLowest(bool lowest)
{
    m_isLowest = lowest;
    makeTight();
}

void OpinionEditor::setShort(bool isShort)
{
    m_isShort = isShort;
    makeTight();
}

int OpinionEditor::heightFor(int lines) const
{
    return m_response->heightOf(lines) - m_response->minimumHeight();
}

// Beside a note that is being written they may be small.
int OpinionEditor::spareHeight() const
{
    const int least = m_isTight && m_isNoteWanted ? 1 : kLeastLines;
    return m_response->minimumHeight() - m_response->heightOf(least);
}

int OpinionEditor::barHeight() const
{
    int height = 0;
    for (const QWidget *bar :
         {static_cast<QWidget *>(m_conflict), static_cast<QWidget *>(m_removed)})
        height += bar->isHidden() ? 0 : bar->minimumHeight() + kGap;
    return height;
}

// Also where a bar takes the room of a low window.
void OpinionEditor::makeTight()
{
    const bool hasBar = !m_conflict->isHidden() || !m_removed->isHidden();
    m_isTight = m_isLowest || m_isShort || (m_isLow && hasBar);
    m_categories->setSymbolsOnly(m_isTight);
    fitNote();
    for (QWidget *each : {m_rest, static_cast<QWidget *>(this)})
        each->layout()->activate(); // whoever shares the room out asks at once
}

void OpinionEditor::fitTexts(int room, int beside)
{
    const int line = m_response->heightOf(kLeastLines + 1) - m_response->heightOf(kLeastLines);
    const int least = m_response->heightOf(kLeastLines);
    const int wanted = m_response->minimumHeight() + room;
    const int lines = qBound(kLeastLines, kLeastLines + (wanted - beside - least) / line, kLines);
    const int height =
        wanted < least ? qMax(m_response->heightOf(1), wanted) : m_response->heightOf(lines);
    for (ComposingEdit *text : {m_summary, static_cast<ComposingEdit *>(m_response)})
        setLeastHeight(*text, height);
}

void OpinionEditor::tellHeights()
{
    for (const QWidget *text : {m_summary, static_cast<ComposingEdit *>(m_response)})
        text->parentWidget()->layout()->activate();
    m_texts->refresh();
    layout()->activate();
}

// A note that there is is seen wherever there is room for a line.
bool OpinionEditor::isNoteSpared() const
{
    return m_note->document()->isEmpty() && !m_isNoteWanted;
}

// Beside the categories, where these need no other row for that.
bool OpinionEditor::hasRoomForWay() const
{
    const int room = m_rest->width() - m_categories->x();
    const int beside = m_toNote->sizeHint().width() + kGap;
    return m_categories->rowsOfSymbols(room) == m_categories->rowsOfSymbols(room - beside);
}

void OpinionEditor::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitNote();
}

void OpinionEditor::fitNote()
{
    const bool isAway = m_isTight && isNoteSpared();
    for (QWidget *widget : {m_noteLabel, static_cast<QWidget *>(m_note)})
        widget->setVisible(!isAway);
    // What goes while it has the keys would give them to a field that is printed.
    if (!isAway && m_toNote->hasFocus())
        m_note->setFocus(Qt::OtherFocusReason);
    m_toNote->setVisible(isAway && hasRoomForWay());
    const bool isLine = m_note->document()->size().height() <= m_note->heightOf(1);
    m_note->setFixedHeight(m_note->heightOf(m_isLow || isLine ? 1 : kNoteLines));
}

void OpinionEditor::setNoteWanted(bool wanted)
{
    if (std::exchange(m_isNoteWanted, wanted) == wanted)
        return;
    makeTight();
    Q_EMIT noteWanted(wanted);
}

// Who is in a dialog, or in another program, comes back to it.
void OpinionEditor::followNote(const QWidget *now)
{
    if (now && now->window() == window())
        setNoteWanted(now == m_note);
}

void OpinionEditor::setAlone(bool alone)
{
    const bool was = std::exchange(m_isAlone, alone);
    m_rest->setVisible(!alone);
    if (alone && !was)
        m_beside = m_texts->sizes();
    if (alone)
        m_texts->setSizes({m_texts->width(), m_texts->width()});
    else if (was)
        m_texts->setSizes(m_beside);
}

int OpinionEditor::widthOf(int letters) const
{
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, m_response);
    const int text = m_response->fontMetrics().horizontalAdvance(u'国') * letters + bar +
                     2 * (int(m_response->document()->documentMargin()) + m_response->frameWidth());
    return 2 * (text + kTight + kGap) + m_texts->handleWidth();
}

int OpinionEditor::foldableHeight() const
{
    const int texts = spareHeight();
    const int note = m_note->minimumHeight() - m_note->heightOf(1);
    if (m_isTight || m_rest->isHidden())
        return texts + note;
    const bool goes = isNoteSpared();
    return texts + m_categories->foldableHeight() + (goes ? m_note->minimumHeight() + kGap : note);
}

void OpinionEditor::build()
{
    m_summary->setObjectName(QStringLiteral("summary"));
    m_response->setObjectName(QStringLiteral("response"));
    m_note->setObjectName(QStringLiteral("note"));
    m_categories->setObjectName(QStringLiteral("categories"));
    m_conflict->setObjectName(QStringLiteral("conflict"));
    m_removed->setObjectName(QStringLiteral("removed"));
    for (MessageBar *bar : {static_cast<MessageBar *>(m_conflict), m_removed})
        bar->hide();
    fitTexts(QWIDGETSIZE_MAX, 0);
    connect(m_note->document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged,
            this, &OpinionEditor::fitNote);
    auto *categoryRow = new QHBoxLayout;
    categoryRow->setSpacing(kGap);
    auto *categoryLabel = new QLabel(tr("Category"));
    categoryRow->addWidget(categoryLabel, 0, Qt::AlignTop);
    categoryLabel->setMinimumHeight(QPushButton(u"◎"_qs).sizeHint().height());
    categoryRow->addWidget(m_categories, 1);
    m_toNote->setObjectName(QStringLiteral("toNote"));
    m_toNote->setAccessibleName(withoutMnemonic(tr("Internal &note")));
    m_toNote->setToolTip(m_toNote->accessibleName());
    m_toNote->hide();
    connect(m_toNote, &QPushButton::clicked, this, &OpinionEditor::focusNote);
    categoryRow->addWidget(m_toNote, 0, Qt::AlignTop);
    auto *noteRow = new QHBoxLayout;
    noteRow->setSpacing(kGap);
    auto *noteLabel = labelFor(tr("Internal &note"), m_note);
    m_noteLabel = noteLabel;
    m_note->setPlaceholderText(tr("Never printed and never published"));
    noteRow->addWidget(noteLabel, 0, Qt::AlignTop);
    const int labels = qMax(categoryLabel->sizeHint().width(), noteLabel->sizeHint().width());
    categoryLabel->setMinimumWidth(labels);
    noteLabel->setMinimumWidth(labels);
    noteRow->addWidget(m_note, 1);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kGap, kTight, kGap, kGap);
    layout->setSpacing(kGap);
    layout->addWidget(buildHeader());
    layout->addWidget(m_removed);
    layout->addWidget(m_conflict);
    layout->addWidget(buildTexts(), 1);
    m_rest = new QWidget;
    auto *rest = new QVBoxLayout(m_rest);
    rest->setContentsMargins(0, 0, 0, 0);
    rest->setSpacing(kGap);
    rest->addLayout(categoryRow);
    rest->addWidget(m_free);
    rest->addLayout(noteRow);
    layout->addWidget(m_rest);
    setLow(false);
    orderTabs();
}

// First what is written, in the order in which it is written; then what is seldom needed.
void OpinionEditor::orderTabs()
{
    QList<QWidget *> order{m_summary, m_response};
    for (QAbstractButton *button : m_categories->buttons())
        order += button;
    order += m_free->inOrder();
    order += {m_toNote, m_note, m_share, m_separate, m_count};
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
}

QWidget *OpinionEditor::buildHeader()
{
    m_name->setObjectName(QStringLiteral("opinionName"));
    m_name->setMinimumWidth(QFontMetrics(font()).horizontalAdvance(u'国') * kLeastName);
    QFont bold = m_name->font();
    bold.setBold(true);
    m_name->setFont(bold);
    m_count->setObjectName(QStringLiteral("count"));
    m_count->setRange(1, kMostIdentical);
    m_count->setKeyboardTracking(false);
    m_count->setToolTip(tr("How many identical opinions this one stands for"));
    auto *header = new QWidget;
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    layout->addWidget(m_name, 1);
    layout->addWidget(m_done);
    m_done->setArea(*this);
    layout->addWidget(labelFor(tr("I&dentical opinions"), m_count));
    layout->addWidget(m_count);
    return header;
}

QWidget *OpinionEditor::buildTexts()
{
    m_sharing->setObjectName(QStringLiteral("sharing"));
    m_sharing->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    m_share->setObjectName(QStringLiteral("shareWithAbove"));
    m_separate->setObjectName(QStringLiteral("separate"));
    m_separate->hide(); // one of the two at a time: the window would open wide enough for both
    m_texts = new QSplitter(Qt::Horizontal);
    m_texts->setObjectName(QStringLiteral("texts"));
    m_texts->setChildrenCollapsible(false);
    auto *summaryLabel = labelFor(tr("S&ummary of the opinion"), m_summary);
    summaryLabel->setMinimumHeight(m_share->sizeHint().height());
    m_texts->addWidget(column({summaryLabel}, m_summary, {0, 0, kTight, 0}));
    m_texts->addWidget(
        column({labelFor(tr("&Response"), m_response), m_sharing, m_share, m_separate}, m_response,
               {kTight, 0, 0, 0}));
    m_texts->setStretchFactor(0, 1);
    m_texts->setStretchFactor(1, 1);
    return m_texts;
}

} // namespace gaiyo
