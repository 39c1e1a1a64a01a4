#include "editor/list_tools.h"

#include "editor/list_chip.h"
#include "widgets/eliding.h"
#include "widgets/flow_layout.h"
#include "widgets/labels.h"
#include "widgets/metrics.h"

#include <QActionGroup>
#include <QMenu>
#include <QToolButton>

namespace gaiyo {

namespace {

const QString kUndecided = QStringLiteral("undecided"); // beside the names of states
constexpr int kBeforeCategories = 4;                    // chips
constexpr double kWidestCategory = 9;                   // ems, of one in words
const QString kChipStyle =
    QStringLiteral("QToolButton { border: 1px solid palette(mid); border-radius: 4px;"
                   " padding: 1px 3px; background: palette(base); }"
                   "QToolButton:checked { border-color: palette(highlight);"
                   " background: palette(highlight); color: palette(highlighted-text); }"
                   "QToolButton:focus { border-color: palette(highlight); }"
                   "QToolButton[popupMode=\"2\"] { padding-right: 12px; }");

} // namespace

ListTools::ListTools(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_chips(new FlowLayout(kTight))
    , m_order(new QToolButton(this))
    , m_orders(new QActionGroup(this))
{
    setObjectName(QStringLiteral("listTools"));
    setAccessibleName(tr("What the list shows"));
    setLayout(m_chips);
    setStyleSheet(kChipStyle);
    addListChips();
    m_unanswered = addChip(QStringLiteral("chipUnanswered"), tr("Response not written"));
    m_noCategory = addChip(QStringLiteral("chipNoCategory"), tr("Category not set"));
    m_mine = addChip(QStringLiteral("chipMine"), tr("Opinions that I work on"));
    m_noted = addChip(QStringLiteral("chipNoted"), tr("Opinions with a note"));
    m_shared = addChip(QStringLiteral("chipShared"), tr("Opinions that share a response"));
    m_extract = addChip(QStringLiteral("chipExtract"), tr("Opinions of the extract"));
    addOrders();
    update();
}

QToolButton *ListTools::addButton(QAction *action, int index)
{
    auto *button = new QToolButton;
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setFocusPolicy(Qt::TabFocus);
    m_chips->insertWidget(index, button);
    return button;
}

QAction *ListTools::addChip(const QString &name, const QString &tip, int index)
{
    auto *chip = new QAction(tip, this);
    chip->setObjectName(name);
    chip->setCheckable(true);
    chip->setToolTip(tip);
    connect(chip, &QAction::triggered, this, &ListTools::choose);
    QToolButton *button = addButton(chip, index);
    button->setObjectName(name + QStringLiteral("Button"));
    chip->setParent(button);
    return chip;
}

void ListTools::addListChips()
{
    const auto button = [this] {
        auto *made = new QToolButton;
        m_chips->insertWidget(m_chips->count(), made);
        return made;
    };
    m_states = new ListChip(*button(), QStringLiteral("chipStates"), tr("State"),
                            tr("How far the opinions are"));
    m_departments = new ListChip(*button(), QStringLiteral("chipDepartments"), tr("Department"),
                                 tr("Who answers for the opinions"));
    for (const ListChip *chip : {m_states, m_departments})
        connect(chip, &ListChip::changed, this, &ListTools::choose);
}

void ListTools::updateListChips(const ListCounts &counts)
{
    std::vector<ListChip::Choice> states{{kUndecided, tr("Not decided on"), counts.undecided}};
    states.reserve(kWorkStates.size() + 1);
    for (const WorkState state : kWorkStates)
        states.push_back(
            {workStateName(state), workStateWords(state), counts.states[size_t(state)]});
    m_states->setChoices(states);
    const auto &all = m_session.work().work().departments;
    std::vector<ListChip::Choice> departments;
    departments.reserve(all.size() + 1);
    for (const Department &department : all)
        departments.push_back(
            {department.id.value(), department.name, counts.departments[departments.size()]});
    departments.push_back({QString(), tr("Nobody"), counts.noDepartment});
    m_departments->setChoices(departments);
    m_departments->setVisible(!all.empty());
}

void ListTools::addOrders()
{
    using By = ListOrder::By;
    auto *menu = new QMenu(this);
    const std::vector<std::pair<By, QString>> orders{
        {By::Booklet, tr("As in the booklet")},      {By::Category, tr("By category")},
        {By::State, tr("What is to be done first")}, {By::Words, tr("By the words")},
        {By::Ref, tr("By the number that stays")},   {By::Department, tr("By department")}};
    for (const auto &[by, words] : orders) {
        QAction *action = m_orders->addAction(menu->addAction(words));
        action->setCheckable(true);
        action->setData(int(by));
    }
    m_orders->actions().constFirst()->setChecked(true);
    menu->addSeparator();
    m_descending = menu->addAction(tr("The other way round"));
    m_descending->setCheckable(true);
    const auto tell = [this] {
        const QVariant by = m_orders->checkedAction()->data();
        nameOrder();
        Q_EMIT orderChosen({By(by.toInt()), m_descending->isChecked()});
    };
    connect(m_orders, &QActionGroup::triggered, this, tell);
    connect(m_descending, &QAction::triggered, this, tell);
    auto *order = new QAction(tr("Order"), this);
    order->setMenu(menu);
    order->setToolTip(tr("Order of the list"));
    m_order->setDefaultAction(order);
    m_order->setObjectName(QStringLiteral("listOrder"));
    m_order->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_order->setFocusPolicy(Qt::TabFocus);
    m_order->setPopupMode(QToolButton::InstantPopup);
    m_order->setStyleSheet(kChipStyle);
}

// Between “not set” and “mine”; those that are still there stay chosen.
void ListTools::addCategories()
{
    std::vector<CategoryId> chosen = filter().categories;
    for (const auto &[id, chip] : m_categories)
        delete chip->parent(); // its button
    m_categories.clear();
    const auto &categories = m_session.view()->values().categories;
    int at = kBeforeCategories;
    for (size_t i = 0; i < categories.size(); ++i) {
        QAction *chip =
            addChip(QStringLiteral("chipCategory%1").arg(i + 1), categories[i].text, at++);
        chip->setChecked(std::find(chosen.begin(), chosen.end(), categories[i].id) != chosen.end());
        m_categories.emplace_back(categories[i].id, chip);
    }
    // Tab goes as the chips stand.
    for (int i = 1; i < m_chips->count(); ++i)
        setTabOrder(m_chips->itemAt(i - 1)->widget(), m_chips->itemAt(i)->widget());
}

void ListTools::update()
{
    const auto view = m_session.view();
    const auto &categories = view->values().categories;
    const bool areSame = std::equal(
        categories.begin(), categories.end(), m_categories.begin(), m_categories.end(),
        [](const Category &category, const auto &chip) { return category.id == chip.first; });
    if (!areSame)
        addCategories();
    const ListCounts counts = countChoices(m_session.place(), m_session);
    updateListChips(counts);
    // Nothing slides under the mouse, which would take the next chip for the one that goes.
    const bool stay = underMouse();
    const auto label = [stay](QAction *chip, const QString &words, int count) {
        chip->setText(
            tr("%1 %2", "a choice of the list's filter, and how many").arg(words).arg(count));
        // A choice of nothing is none, and takes no room; one that is made can be taken back.
        chip->setEnabled(count > 0 || chip->isChecked());
        auto *button = static_cast<QWidget *>(chip->parent());
        button->setVisible(chip->isEnabled() || (stay && !button->isHidden()));
    };
    label(m_unanswered, tr("Not written"), counts.unanswered);
    label(m_noCategory, tr("Not set"), counts.noCategory);
    label(m_mine, tr("Mine"), counts.mine);
    label(m_noted, tr("Note"), counts.noted);
    label(m_shared, tr("Shared"), counts.shared);
    label(m_extract, tr("Extract"), counts.extract);
    for (size_t i = 0; i < m_categories.size(); ++i) {
        label(m_categories[i].second,
              withoutKeys(elided(categories[i].symbol, fontMetrics(), ems(kWidestCategory))),
              counts.categories[i]);
        m_categories[i].second->setToolTip(categories[i].symbol + u' ' + categories[i].text);
    }
}

void ListTools::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    update();
}

ListFilter ListTools::filter() const
{
    ListFilter filter;
    filter.unanswered = m_unanswered->isChecked();
    filter.noCategory = m_noCategory->isChecked();
    filter.mine = m_mine->isChecked();
    filter.noted = m_noted->isChecked();
    filter.shared = m_shared->isChecked();
    filter.extract = m_extract->isChecked();
    for (const auto &[id, chip] : m_categories) {
        if (chip->isChecked())
            filter.categories.push_back(id);
    }
    const QStringList states = m_states->chosen();
    filter.undecided = states.contains(kUndecided);
    for (const WorkState state : kWorkStates) {
        if (states.contains(workStateName(state)))
            filter.states.push_back(state);
    }
    const QStringList departments = m_departments->chosen();
    for (const QString &id : departments) {
        if (id.isEmpty())
            filter.noDepartment = true;
        else
            filter.departments.emplace_back(id);
    }
    return filter;
}

void ListTools::choose()
{
    Q_EMIT filterChosen(filter());
}

void ListTools::clearFilter()
{
    for (QAction *chip : {m_unanswered, m_noCategory, m_mine, m_noted, m_shared, m_extract})
        chip->setChecked(false);
    for (const auto &[id, chip] : m_categories)
        chip->setChecked(false);
    for (ListChip *chip : {m_states, m_departments})
        chip->clear();
    choose();
}

void ListTools::showOrder(const ListOrder &order)
{
    for (QAction *action : m_orders->actions())
        action->setChecked(action->data().toInt() == int(order.by));
    m_descending->setChecked(order.isDescending);
    nameOrder();
}

// Not every order has a column of its own whose head would show it.
void ListTools::nameOrder()
{
    const QAction &chosen = *m_orders->checkedAction();
    const bool isUsual = &chosen == m_orders->actions().constFirst() && !m_descending->isChecked();
    QString words = isUsual ? tr("Order") : chosen.text();
    if (m_descending->isChecked())
        words = tr("%1, the other way round").arg(words);
    m_order->defaultAction()->setText(words);
}

} // namespace gaiyo
