#include "letters/letter_opinions.h"

#include "letters/summary_field.h"
#include "widgets/composing_edit.h"
#include "widgets/eliding.h"
#include "widgets/eliding_label.h"
#include "widgets/empty_hint.h"
#include "widgets/kept_row.h"
#include "widgets/labels.h"
#include "widgets/message_bar.h"
#include "widgets/metrics.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QTreeView>
#include <QVBoxLayout>

#include <utility>

namespace gaiyo {

namespace {

constexpr int kUsualLines = 5; // of the summary
constexpr int kLeastLines = 2; // where the words of the letter need the room

} // namespace

LetterOpinions::LetterOpinions(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_model(new LetterOpinionsModel(session, this))
    , m_title(new ElidingLabel)
    , m_list(new QTreeView)
    , m_name(new ElidingLabel)
    , m_place(new QPushButton(tr("P&lace…")))
    , m_open(new QPushButton(tr("Open under Opinio&ns")))
    , m_conflict(new MessageBar)
    , m_edit(new ComposingEdit)
    , m_field(new SummaryField(session, *m_edit))
{
    build();
    connect(m_model, &QAbstractItemModel::modelReset, this, &LetterOpinions::onRows);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &LetterOpinions::onCurrentChanged);
    connect(m_list, &QTreeView::activated, this, &LetterOpinions::focusSummary);
    connect(&session, &Session::opinionSelected, this, &LetterOpinions::follow);
    connect(&session, &Session::changed, this, &LetterOpinions::showFacts);
    connect(&session.words(), &TypedWords::tried, this, &LetterOpinions::showFacts);
    connect(m_field, &SummaryField::leave, this, &LetterOpinions::leave);
    connect(m_place, &QPushButton::clicked, this, &LetterOpinions::placeWanted);
    connect(m_edit, &ComposingEdit::focusCame, this, &LetterOpinions::jump);
    connect(m_open, &QPushButton::clicked, this, [this] {
        jump();
        Q_EMIT opinionWanted();
    });
    showFacts();
}

void LetterOpinions::build()
{
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setObjectName(QStringLiteral("letterOpinionsTitle"));
    m_list->setObjectName(QStringLiteral("letterOpinions"));
    m_list->setAccessibleName(tr("Opinions of this letter"));
    m_list->setModel(m_model);
    keepRowInSight(*m_list);
    m_list->setItemDelegate(new LineDelegate(m_list));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setTextElideMode(Qt::ElideRight);
    QHeaderView *header = m_list->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSectionResizeMode(LetterOpinionsModel::Words, QHeaderView::Stretch);
    header->resizeSection(LetterOpinionsModel::Name, ems(4.5));
    header->resizeSection(LetterOpinionsModel::Place, ems(9));
    auto *hint = new EmptyHint(*m_list,
                               tr("Mark words of the letter and press O: they become an opinion. "
                                  "L links them to one that is there."),
                               [this] { return m_model->rowCount() == 0; });
    connect(m_model, &QAbstractItemModel::modelReset, hint, &EmptyHint::look);
    auto *halves = new QSplitter(Qt::Vertical);
    halves->setChildrenCollapsible(false);
    halves->addWidget(m_list);
    halves->addWidget(buildEditor());
    halves->setStretchFactor(0, 1);
    halves->setStretchFactor(1, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kTight, kGap, kGap, kGap);
    layout->setSpacing(kTight);
    m_title->setMinimumHeight(headHeight());
    layout->addWidget(m_title);
    layout->addWidget(halves, 1);
}

QWidget *LetterOpinions::buildEditor()
{
    m_name->setObjectName(QStringLiteral("letterOpinionName"));
    QFont bold = m_name->font();
    bold.setBold(true);
    m_name->setFont(bold);
    m_place->setObjectName(QStringLiteral("letterOpinionPlace"));
    m_place->setAccessibleName(withoutMnemonic(m_place->text()));
    m_open->setObjectName(QStringLiteral("openOpinion"));
    m_conflict->setObjectName(QStringLiteral("letterConflict"));
    m_conflict->setText(tr("A colleague changed the same words. Both are kept; please choose under "
                           "Opinions."));
    m_conflict->hide();
    m_edit->setObjectName(QStringLiteral("letterSummary"));
    auto *label = new QLabel(tr("&Summary of the opinion"));
    label->setBuddy(m_edit);
    m_edit->setAccessibleName(withoutMnemonic(label->text()));
    m_edit->setMinimumHeight(m_edit->heightOf(kLeastLines));
    auto *editor = new QWidget;
    auto *layout = new QVBoxLayout(editor);
    layout->setContentsMargins(0, kTight, 0, 0);
    layout->setSpacing(kTight);
    layout->addWidget(m_name);
    auto *head = new QHBoxLayout;
    head->setSpacing(kGap);
    head->addWidget(label, 1);
    head->addWidget(m_place);
    head->addWidget(m_open);
    layout->addLayout(head);
    layout->addWidget(m_conflict);
    layout->addWidget(m_edit, 1);
    return editor;
}

int LetterOpinions::spareHeight() const
{
    const int usual = QFontMetrics(font()).lineSpacing() * kUsualLines;
    return qMax(0, usual - m_edit->minimumHeight());
}

void LetterOpinions::setLetter(const std::optional<LetterId> &letter)
{
    m_model->setLetter(letter);
}

// After other rows, the opinion that was looked at still is, or else the first one.
void LetterOpinions::onRows()
{
    const auto shown = m_field->opinion() ? m_field->opinion() : m_session.opinion();
    const int row = shown ? m_model->rowOf(*shown) : -1;
    m_following = true;
    m_list->setCurrentIndex(m_model->index(qMax(0, row), 0));
    m_following = false;
    m_field->show(current());
    showFacts();
}

void LetterOpinions::onCurrentChanged()
{
    if (m_following || !current())
        return;
    jump();
    m_field->show(current());
    showFacts();
}

void LetterOpinions::follow()
{
    if (!m_following && m_session.opinion())
        showOpinion(*m_session.opinion());
}

void LetterOpinions::showOpinion(const OpinionId &id)
{
    const int row = m_model->rowOf(id);
    if (row < 0)
        return;
    m_list->setCurrentIndex(m_model->index(row, 0));
    jump();
}

// What is looked at here is the opinion of the other mode, too.
void LetterOpinions::jump()
{
    const auto id = current();
    if (!id || m_session.opinion() == id)
        return;
    const bool was = std::exchange(m_following, true);
    m_session.jumpTo(*id);
    m_following = was;
}

std::optional<OpinionId> LetterOpinions::current() const
{
    return m_model->opinionAt(m_list->currentIndex().row());
}

void LetterOpinions::showFacts()
{
    const auto view = m_session.view();
    const auto id = current();
    const Opinion *opinion = id ? view->index.findOpinion(*id) : nullptr;
    const Node *node = opinion && opinion->node ? view->index.findNode(*opinion->node) : nullptr;
    m_title->setText(tr("Opinions of this letter: %1").arg(m_model->rowCount()));
    m_name->setText(!opinion ? tr("No opinion is selected.")
                    : node   ? tr("%1  %2").arg(longNameOf(*opinion, *view), view->heading(*node))
                             : tr("%1  place not decided").arg(longNameOf(*opinion, *view)));
    m_place->setEnabled(opinion && !m_session.isReadOnly());
    m_open->setEnabled(opinion);
    m_conflict->setVisible(id && m_session.words().findConflict(id->value()));
}

void LetterOpinions::focusSummary()
{
    if (current())
        m_edit->setFocus(Qt::ShortcutFocusReason);
}

void LetterOpinions::showAnew()
{
    m_field->showAnew();
}

QWidget &LetterOpinions::view() const
{
    return *m_list;
}

} // namespace gaiyo
