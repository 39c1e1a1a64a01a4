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
#include <utility>

namespace gaiyo {

namespace {

constexpr int kListLines = 2;      // at least
constexpr int kLeastTextLines = 2; // of what the plan says: some sentences
constexpr int kTextLines = 8;      // and at most; more is scrolled

GrowingEdit *wordsField()
{
    auto *field = new GrowingEdit;
    field->setLines(kLeastTextLines, kTextLines);
    return field;
}

// What a field shows of words that nobody touched is these words: it shows some blanks as others.
QString keptWords(const QString &shown, const QString &former)
{
    return QString(former).replace(QChar::Nbsp, u' ') == shown ? former : shown;
}

const QString kEdition = QStringLiteral("page_edition");

const PlanChange *findChange(const DocumentView &view, const PlanChangeId &id)
{
    const auto &changes = view.values().work->planChanges;
    const auto found = std::ranges::find(changes, id, &PlanChange::id);
    return found == changes.end() ? nullptr : &*found;
}

// The ids of the opinions that are its reason; sorted, for their order says nothing.
QStringList reasonsOf(const PlanChange &change, const DocumentView &view)
{
    QStringList ids;
    for (const Opinion *opinion : PlanChanges(view.values(), view.index).opinionsOf(change))
        ids += opinion->id.value();
    ids.sort();
    return ids;
}

// As they are typed: 3、12.
QString numbersOf(const QStringList &ids, const DocumentView &view)
{
    QStringList numbers;
    for (const Opinion &opinion : view.values().opinions) {
        if (!ids.contains(opinion.id.value()))
            continue;
        const auto no = view.index.findNo(opinion.id);
        numbers += no ? QString::number(*no) : opinion.id.value();
    }
    numbers.removeDuplicates();
    return numbers.join(QStringLiteral("、"));
}

QString numbersOf(const PlanChange &change, const DocumentView &view)
{
    return numbersOf(reasonsOf(change, view), view);
}

const Opinion *findTyped(const QString &word, const DocumentView &view)
{
    bool isNumber = false;
    const int no = word.toInt(&isNumber);
    return isNumber ? view.index.findOpinionByNo(no) : view.index.findOpinion(OpinionId(word));
}

// What a sentence calls it: what the plan says, or said, there.
QString nameOfChange(const PlanChange &change)
{
    const QString &said = change.newText.isEmpty() ? change.oldText : change.newText;
    return said.section(u'\n', 0, 0);
}

ShownRow rowOf(const PlanChange &change, const QStringList &opinions)
{
    return {
        change.id.value(),
        nameOfChange(change),
        {{QStringLiteral("node"), change.node ? QJsonValue(change.node->value()) : QJsonValue()},
         {QStringLiteral("place"), change.place},
         {QStringLiteral("page"), change.page},
         {QStringLiteral("old"), change.oldText},
         {QStringLiteral("new"), change.newText},
         {QStringLiteral("reason"), change.reason},
         {QStringLiteral("opinions"), QJsonArray::fromStringList(opinions)}}};
}

std::vector<ShownRow> rowsOf(const DocumentView &view)
{
    std::vector<ShownRow> rows;
    for (const PlanChange &change : view.values().work->planChanges)
        rows.push_back(rowOf(change, reasonsOf(change, view)));
    return rows;
}

} // namespace

PlanChangesDialog::PlanChangesDialog(Session &session, QWidget *parent)
    : FormDialog(QStringLiteral("planChangesDialog"), tr("Changes of the plan"), tr("OK"), parent)
    , m_session(session)
    , m_save(
          session, QStringLiteral("edit_plan_changes"), Entity::PlanChange,
          [this](const QString &field, const QJsonValue &value) { return sayValue(field, value); })
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
    resizeToEms(*this, 56, 49);
    m_opened = session.view();
    for (const PlanChange &change : m_opened->values().work->planChanges)
        m_drafts.push_back({change, numbersOf(change, *m_opened)});
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
    all->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    auto *column = new QVBoxLayout(all);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGap);
    m_list->setObjectName(QStringLiteral("planChanges"));
    m_list->setAccessibleName(tr("Changes of the plan"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setMinimumHeight(rowHeight(m_list->fontMetrics()) * kListLines +
                             2 * m_list->frameWidth());
    // The words have what they need before it has blank rows.
    m_list->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
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
    m_list->item(row)->setText(words.join(u'　') + QStringLiteral("：") +
                               nameOfChange(draft.change));
}

// Numbers are those that stood here when the dialog opened; one that was made since has its own.
std::optional<QStringList> PlanChangesDialog::opinionsOf(const Draft &draft) const
{
    static const QRegularExpression between(QStringLiteral("[、，,・\\s]+|(?i:No\\.?)"));
    if (const PlanChange *base = findChange(*m_opened, draft.change.id);
        base && numbersOf(*base, *m_opened) == draft.opinions)
        return reasonsOf(*base, *m_opened);
    const auto now = m_session.view();
    QStringList ids;
    for (const QString &word : draft.opinions.split(between, Qt::SkipEmptyParts)) {
        const Opinion *opinion = findTyped(word, *m_opened);
        if (!opinion)
            opinion = findTyped(word, *now);
        if (!opinion)
            return std::nullopt;
        ids += opinion->id.value();
    }
    ids.removeDuplicates();
    ids.sort();
    return ids;
}

std::optional<std::vector<ShownRow>> PlanChangesDialog::shownRows() const
{
    std::vector<ShownRow> rows;
    for (const Draft &draft : m_drafts) {
        const auto opinions = opinionsOf(draft);
        if (!opinions)
            return std::nullopt;
        rows.push_back(rowOf(draft.change, *opinions));
    }
    return rows;
}

Merged PlanChangesDialog::merged(const DocumentView &now, const std::vector<ShownRow> &mine) const
{
    Merged merged = mergeRows(QStringLiteral("plan_change"), QStringLiteral("move_plan_change"),
                              {rowsOf(*m_opened), mine, rowsOf(now)});
    const auto editionIn = [](const DocumentView &view) {
        return QJsonObject{
            {kEdition, planEditionName(pageEditionOf(view.values().consultation.settings))}};
    };
    const QJsonObject set = mergeFields(
        {editionIn(*m_opened), {{kEdition, m_edition->currentData().toString()}}, editionIn(now)},
        {}, merged.clashes);
    if (!set.isEmpty())
        merged.operations.push_back({QStringLiteral("set_settings"), set, {}});
    return merged;
}

// What a colleague chose or named, as the fields show it.
QString PlanChangesDialog::sayValue(const QString &field, const QJsonValue &value) const
{
    const auto view = m_session.view();
    if (field == kEdition)
        return m_edition->itemText(m_edition->findData(value.toString()));
    if (field == u"opinions")
        return numbersOf(value.toVariant().toStringList(), *view);
    const Node *node = field == u"node" ? view->index.findNode(NodeId(value.toString())) : nullptr;
    return node ? view->heading(*node) : QString();
}

bool PlanChangesDialog::hasTyped()
{
    keep();
    const auto mine = shownRows();
    return !mine || !merged(*m_session.view(), *mine).operations.empty();
}

void PlanChangesDialog::accept()
{
    keep();
    const auto mine = shownRows();
    if (!mine) {
        setTrouble(tr("A number is no opinion's. Please write the No. of opinions, as 3, 12."));
        return;
    }
    closeUnless(m_save.save(
        [&](const DocumentView &now) { return merged(now, *mine); },
        tr("The changes could not be saved. Please look at the line at the foot of the window.")));
}

} // namespace gaiyo
