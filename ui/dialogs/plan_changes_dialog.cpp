#include "dialogs/plan_changes_dialog.h"

#include "dialogs/ordered_table.h"
#include "domain/settings.h"
#include "domain/work/plan_changes.h"
#include "domain/work/work.h"
#include "widgets/growing_edit.h"
#include "widgets/metrics.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <span>
#include <utility>

namespace gaiyo {

namespace {

constexpr int kListLines = 6;
constexpr int kTextLines = 6; // of what the plan says, at most; more is scrolled

GrowingEdit *wordsField()
{
    auto *field = new GrowingEdit;
    field->setLines(1, kTextLines);
    return field;
}

// What a field shows of words that nobody touched is these words: it shows some blanks as others.
QString keptWords(const QString &shown, const QString &former)
{
    return QString(former).replace(QChar::Nbsp, u' ') == shown ? former : shown;
}

} // namespace

PlanChangesDialog::PlanChangesDialog(Session &session, QWidget *parent)
    : FormDialog(QStringLiteral("planChangesDialog"), tr("Changes of the plan"), tr("OK"), parent)
    , m_session(session)
    , m_list(new QListWidget)
    , m_node(new QComboBox)
    , m_place(new QLineEdit)
    , m_page(new QLineEdit)
    , m_old(wordsField())
    , m_new(wordsField())
    , m_opinions(new QLineEdit)
    , m_reason(new QLineEdit)
    , m_edition(new QComboBox)
{
    session.saveWords();
    resizeToEms(*this, 56, 44);
    m_drafts = drafts();
    addWide(buildList());
    addFields();
    for (size_t i = 0; i < m_drafts.size(); ++i) {
        m_list->addItem(QString());
        nameRow(int(i));
    }
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        keep();
        showChange(row);
    });
    showChange(-1);
    m_list->setCurrentRow(m_drafts.empty() ? -1 : 0);
}

QWidget *PlanChangesDialog::buildList()
{
    auto *all = new QWidget;
    auto *column = new QVBoxLayout(all);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGap);
    m_list->setObjectName(QStringLiteral("planChanges"));
    m_list->setAccessibleName(tr("Changes of the plan"));
    m_list->setMinimumHeight(m_list->fontMetrics().lineSpacing() * kListLines);
    column->addWidget(m_list);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(kGap);
    column->addLayout(buttons);
    const auto add = [&](const QString &text, const char *name, const auto &action) {
        auto *button = plainButton(text, QString::fromLatin1(name));
        connect(button, &QPushButton::clicked, this, action);
        buttons->addWidget(button);
    };
    add(tr("&New"), "addPlanChange", [this] { addChange(); });
    add(tr("&Up"), "planChangeUp", [this] { moveChange(-1); });
    add(tr("&Down"), "planChangeDown", [this] { moveChange(1); });
    add(tr("&Remove"), "removePlanChange", [this] { removeChange(); });
    buttons->addStretch(1);
    return all;
}

void PlanChangesDialog::addFields()
{
    const auto view = m_session.view();
    m_node->addItem(tr("None of the headings"), QString());
    for (const Node &node : view->values().nodes)
        m_node->addItem(view->heading(node), node.id.value());
    m_node->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_opinions->setPlaceholderText(tr("3, 12; empty where no opinion is the reason"));
    m_page->setMaximumWidth(ems(8));
    addRow(tr("&Heading"), m_node, QStringLiteral("changeNode"));
    addRow(tr("&Place there"), m_place, QStringLiteral("changePlace"));
    addRow(tr("Pa&ge of the draft"), m_page, QStringLiteral("changePage"));
    addRow(tr("&Before"), m_old, QStringLiteral("changeOld"));
    addRow(tr("&After"), m_new, QStringLiteral("changeNew"));
    addRow(tr("N&o. of the opinions"), m_opinions, QStringLiteral("changeOpinions"));
    addRow(tr("R&eason"), m_reason, QStringLiteral("changeReason"));
    m_edition->addItem(tr("of the draft"), planEditionName(PlanEdition::Draft));
    m_edition->addItem(tr("of the decided plan"), planEditionName(PlanEdition::Final));
    m_edition->setCurrentIndex(int(pageEditionOf(view->values().consultation.settings)));
    addRow(tr("Pages in respon&ses"), m_edition, QStringLiteral("pageEdition"));
}

std::vector<PlanChangesDialog::Draft> PlanChangesDialog::drafts() const
{
    const auto view = m_session.view();
    const PlanChanges changes(view->values(), view->index);
    std::vector<Draft> all;
    for (const PlanChange &change : view->values().work->planChanges) {
        QStringList numbers;
        for (const Opinion *opinion : changes.opinionsOf(change)) {
            const auto no = view->index.findNo(opinion->id);
            numbers += no ? QString::number(*no) : opinion->id.value();
        }
        numbers.removeDuplicates();
        all.push_back({change, numbers.join(QStringLiteral("、"))});
    }
    return all;
}

// What is open in the window is most often what the change is for.
void PlanChangesDialog::addChange()
{
    keep();
    const auto view = m_session.view();
    const auto open = m_session.opinion();
    const Opinion *opinion = open ? view->index.findOpinion(*open) : nullptr;
    Draft draft;
    if (opinion)
        draft.change.node = opinion->node;
    if (const auto no = opinion ? view->index.findNo(opinion->id) : std::nullopt)
        draft.opinions = QString::number(*no);
    m_drafts.push_back(draft);
    m_list->addItem(QString());
    nameRow(m_list->count() - 1);
    m_list->setCurrentRow(m_list->count() - 1);
    m_old->setFocus();
}

void PlanChangesDialog::removeChange()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    m_shown = -1; // its words go with it
    m_drafts.erase(m_drafts.begin() + row);
    {
        const QSignalBlocker blocker(m_list); // of rows that are about to move
        delete m_list->takeItem(row);
    }
    showChange(m_list->currentRow());
}

void PlanChangesDialog::moveChange(int by)
{
    const int row = m_list->currentRow();
    const int to = row + by;
    if (row < 0 || to < 0 || to >= m_list->count())
        return;
    keep();
    m_shown = -1;
    std::swap(m_drafts[size_t(row)], m_drafts[size_t(to)]);
    nameRow(row);
    nameRow(to);
    m_list->setCurrentRow(to);
}

void PlanChangesDialog::showChange(int row)
{
    m_shown = row;
    const bool isThere = row >= 0;
    const Draft draft = isThere ? m_drafts[size_t(row)] : Draft();
    const PlanChange &change = draft.change;
    m_node->setCurrentIndex(m_node->findData(change.node ? change.node->value() : QString()));
    m_place->setText(change.place);
    m_page->setText(change.page);
    m_old->setPlainText(change.oldText);
    m_new->setPlainText(change.newText);
    m_opinions->setText(draft.opinions);
    m_reason->setText(change.reason);
    for (QWidget *field : {static_cast<QWidget *>(m_node), static_cast<QWidget *>(m_place),
                           static_cast<QWidget *>(m_page), static_cast<QWidget *>(m_old),
                           static_cast<QWidget *>(m_new), static_cast<QWidget *>(m_opinions),
                           static_cast<QWidget *>(m_reason)})
        field->setEnabled(isThere);
}

void PlanChangesDialog::keep()
{
    if (m_shown < 0)
        return;
    Draft &draft = m_drafts[size_t(m_shown)];
    PlanChange &change = draft.change;
    const QString node = m_node->currentData().toString();
    change.node = node.isEmpty() ? std::nullopt : std::optional(NodeId(node));
    change.place = keptWords(m_place->text(), change.place);
    change.page = keptWords(m_page->text(), change.page);
    change.oldText = keptWords(m_old->toPlainText(), change.oldText);
    change.newText = keptWords(m_new->toPlainText(), change.newText);
    change.reason = keptWords(m_reason->text(), change.reason);
    draft.opinions = m_opinions->text().trimmed();
    nameRow(m_shown);
}

void PlanChangesDialog::nameRow(int row)
{
    const Draft &draft = m_drafts[size_t(row)];
    const auto view = m_session.view();
    const Node *node = draft.change.node ? view->index.findNode(*draft.change.node) : nullptr;
    QStringList words{node ? view->heading(*node) : QString(), draft.change.place};
    words.removeAll(QString());
    const QString &said =
        draft.change.newText.isEmpty() ? draft.change.oldText : draft.change.newText;
    m_list->item(row)->setText(words.join(u'　') + QStringLiteral("：") +
                               said.section(u'\n', 0, 0));
}

std::optional<QStringList> PlanChangesDialog::opinionsOf(const QString &typed) const
{
    static const QRegularExpression between(QStringLiteral("[、，,・\\s]+|(?i:No\\.?)"));
    const auto view = m_session.view();
    QStringList ids;
    for (const QString &word : typed.split(between, Qt::SkipEmptyParts)) {
        bool isNumber = false;
        const int no = word.toInt(&isNumber);
        const Opinion *opinion =
            isNumber ? view->index.findOpinionByNo(no) : view->index.findOpinion(OpinionId(word));
        if (!opinion)
            return std::nullopt;
        ids += opinion->id.value();
    }
    return ids;
}

Operation PlanChangesDialog::stepOf(const Draft &draft, const QStringList &opinions) const
{
    const PlanChange &change = draft.change;
    const bool isNew = change.id.isEmpty();
    QJsonObject fields{
        {QStringLiteral("node"), change.node ? QJsonValue(change.node->value()) : QJsonValue()},
        {QStringLiteral("place"), change.place},
        {QStringLiteral("page"), change.page},
        {QStringLiteral("old"), change.oldText},
        {QStringLiteral("new"), change.newText},
        {QStringLiteral("reason"), change.reason},
        {QStringLiteral("opinions"), QJsonArray::fromStringList(opinions)}};
    if (!isNew)
        fields.insert(QStringLiteral("id"), change.id.value());
    return {
        isNew ? QStringLiteral("add_plan_change") : QStringLiteral("set_plan_change"), fields, {}};
}

// As the tables of other dialogs: moving each to the end in turn gives the order.
std::optional<std::vector<Operation>> PlanChangesDialog::steps() const
{
    const std::vector<Draft> document = drafts();
    const auto idOf = [](const Draft &draft) { return draft.change.id; };
    std::vector<PlanChangeId> present;
    std::vector<Operation> all;
    for (const Draft &draft : document) {
        if (std::ranges::find(m_drafts, draft.change.id, idOf) != m_drafts.end())
            present.push_back(draft.change.id);
        else
            all.push_back({QStringLiteral("remove_plan_change"),
                           {{QStringLiteral("id"), draft.change.id.value()}},
                           {}});
    }
    const bool isReordered =
        !std::ranges::equal(present, std::span(m_drafts).first(present.size()), {}, {}, idOf);
    for (const Draft &draft : m_drafts) {
        const auto opinions = opinionsOf(draft.opinions);
        if (!opinions)
            return std::nullopt;
        if (std::ranges::find(document, draft) == document.end())
            all.push_back(stepOf(draft, *opinions));
        if (isReordered && !draft.change.id.isEmpty())
            all.push_back({QStringLiteral("move_plan_change"),
                           {{QStringLiteral("id"), draft.change.id.value()}},
                           {}});
    }
    const auto edition = m_edition->currentData().toString();
    if (m_edition->currentIndex() !=
        int(pageEditionOf(m_session.view()->values().consultation.settings)))
        all.push_back(
            {QStringLiteral("set_settings"), {{QStringLiteral("page_edition"), edition}}, {}});
    return all;
}

void PlanChangesDialog::accept()
{
    keep();
    const auto all = steps();
    if (!all)
        setTrouble(tr("A number is no opinion's. Please write the No. of opinions, as 3, 12."));
    else if (all->empty() || m_session.applyAll(QStringLiteral("edit_plan_changes"), *all))
        QDialog::accept();
    else
        setTrouble(tr("The changes could not be saved. Please look at the line at the foot of the "
                      "window."));
}

} // namespace gaiyo
