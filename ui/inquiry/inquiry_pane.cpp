#include "inquiry/inquiry_pane.h"

#include "inquiry/answer_view.h"
#include "inquiry/sheet_list.h"
#include "widgets/metrics.h"
#include "widgets/spared_width.h"

#include <QSplitter>
#include <QVBoxLayout>

#include <array>

namespace gaiyo {

namespace {

constexpr std::array kWidths{28, 36, 42}; // full-width characters
constexpr int kLeast = 17;                // for the name of a department beside its numbers
constexpr double kNarrow = 84;            // below it the answer is under the rows

} // namespace

InquiryPane::InquiryPane(Session &session, IdSource &ids, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_sheets(new SheetList(session))
    , m_answers(new AnswerList(session))
    , m_answer(new AnswerView)
    , m_asked(new AskedAnswers(session, ids, this))
    , m_across(new QSplitter(Qt::Horizontal))
    , m_halves(new QSplitter(Qt::Vertical)) // until the pane is known to be wide
{
    setObjectName(QStringLiteral("inquiry"));
    build();
    connect(m_sheets, &SheetList::lineChosen, this,
            [this] { m_answers->show(m_sheets->current()); });
    connect(m_answers, &AnswerList::lineChosen, this, &InquiryPane::showAnswer);
    connect(m_answers, &AnswerList::lineChosen, this, &InquiryPane::lineChosen);
    connect(m_answer, &AnswerView::nextWanted, this, &InquiryPane::nextOpen);
    connect(m_asked, &AskedAnswers::known, this, &InquiryPane::showAnswer);
    connect(&session, &Session::changed, this, &InquiryPane::onChanged);
    m_answers->show(m_sheets->current());
    showAnswer();
}

void InquiryPane::build()
{
    m_sheets->setMinimumWidth(ems(kLeast));
    for (QSplitter *splitter : {m_across, m_halves})
        splitter->setChildrenCollapsible(false);
    m_halves->addWidget(m_answers);
    m_halves->addWidget(m_answer);
    m_halves->setStretchFactor(0, 3);
    m_halves->setStretchFactor(1, 4);
    m_halves->setSizes({ems(kWidths[1]), ems(kWidths[2])});
    m_across->addWidget(m_sheets);
    m_across->addWidget(m_halves);
    m_across->setStretchFactor(0, 2);
    m_across->setStretchFactor(1, 7);
    m_across->setSizes({ems(kWidths[0]), ems(kWidths[1] + kWidths[2])});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_across);
}

const Reply *InquiryPane::reply() const
{
    const auto *line = m_answers->current();
    return line && line->reply ? m_session.work().findReply(*line->reply) : nullptr;
}

std::optional<OpinionId> InquiryPane::opinion() const
{
    const auto *line = m_answers->current();
    const Reply *chosen = reply();
    const SheetRow *row = line && line->row ? m_session.work().findSheetRow(*line->row) : nullptr;
    const QString id = chosen ? chosen->opinion.value_or(QString())
                       : row  ? row->opinion
                              : QString();
    const Opinion *opinion = m_session.view()->index.findOpinion(OpinionId(id));
    return opinion ? std::optional(opinion->id) : std::nullopt;
}

void InquiryPane::showSheet(const SheetId &id)
{
    if (const Sheet *sheet = m_session.work().findSheet(id))
        m_sheets->showLine({sheet->round, id});
}

void InquiryPane::showAnswer()
{
    const auto *line = m_answers->current();
    const Reply *chosen = reply();
    const bool canDecide =
        chosen && chosen->state == u"open" && chosen->opinion && !m_session.isReadOnly();
    m_answer->show(line ? std::optional(shownAnswer(*line, m_session, *m_asked)) : std::nullopt,
                   canDecide);
}

void InquiryPane::onChanged(const ChangeSet &changes)
{
    if (touchesInquiries(changes) || !changes.opinions.isEmpty() || !changes.responses.isEmpty())
        showAnswer();
}

void InquiryPane::enter()
{
    m_asked->look();
    if (m_answers->current())
        m_answers->focusList();
    else
        m_sheets->focusList();
}

void InquiryPane::nextOpen()
{
    if (!m_answers->showNextOpen())
        Q_EMIT told(tr("No answer of these waits for a decision any more."));
}

// In half of a small screen the answer has the width for itself.
void InquiryPane::arrange()
{
    m_halves->setOrientation(width() < ems(kNarrow) ? Qt::Vertical : Qt::Horizontal);
}

QSize InquiryPane::minimumSizeHint() const
{
    // The splitter is asked: the layout remembers for a while what was before they turned.
    return {m_across->minimumSizeHint().width() - widthSparedByTurning(*m_halves),
            QWidget::minimumSizeHint().height()};
}

void InquiryPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace gaiyo
