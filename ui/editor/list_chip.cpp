#include "editor/list_chip.h"
#include "widgets/labels.h"

#include <QAction>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

namespace gaiyo {

ListChip::ListChip(QToolButton &button, const QString &name, const QString &title,
                   const QString &tip)
    : QObject(&button)
    , m_button(button)
    , m_title(title)
    , m_chip(new QAction(title, &button))
    , m_menu(new QMenu(&button))
{
    m_menu->setObjectName(name + QStringLiteral("Menu"));
    m_chip->setObjectName(name);
    m_chip->setToolTip(tip);
    m_chip->setMenu(m_menu);
    m_chip->setCheckable(true);
    button.setObjectName(name + QStringLiteral("Button"));
    button.setDefaultAction(m_chip); // with its menu, which the button takes over
    button.setToolButtonStyle(Qt::ToolButtonTextOnly);
    button.setPopupMode(QToolButton::InstantPopup);
    button.setFocusPolicy(Qt::TabFocus);
}

void ListChip::addChoice(const Choice &choice)
{
    QAction *action = m_menu->addAction(QString());
    action->setCheckable(true);
    action->setData(choice.key);
    action->setObjectName(m_chip->objectName() + u'_' + choice.key);
    connect(action, &QAction::triggered, this, [this] {
        showTitle();
        Q_EMIT changed();
    });
}

void ListChip::setChoices(const std::vector<Choice> &choices)
{
    const QList<QAction *> present = m_menu->actions();
    const bool isSame = std::equal(
        present.begin(), present.end(), choices.begin(), choices.end(),
        [](const QAction *action, const Choice &choice) { return action->data() == choice.key; });
    if (!isSame) {
        const QStringList kept = chosen();
        m_menu->clear();
        for (const Choice &choice : choices) {
            addChoice(choice);
            m_menu->actions().constLast()->setChecked(kept.contains(choice.key));
        }
    }
    const QList<QAction *> actions = m_menu->actions();
    for (qsizetype i = 0; i < actions.size(); ++i) {
        actions[i]->setText(tr("%1 %2", "a choice of the list's filter, and how many")
                                .arg(withoutKeys(choices[size_t(i)].words))
                                .arg(choices[size_t(i)].count));
        // A choice of nothing is none; one that is made can be taken back.
        actions[i]->setEnabled(choices[size_t(i)].count > 0 || actions[i]->isChecked());
    }
    showTitle();
}

QStringList ListChip::chosen() const
{
    QStringList keys;
    const QList<QAction *> actions = m_menu->actions();
    for (const QAction *action : actions) {
        if (action->isChecked())
            keys += action->data().toString();
    }
    return keys;
}

void ListChip::clear()
{
    const QList<QAction *> actions = m_menu->actions();
    for (QAction *action : actions)
        action->setChecked(false);
    showTitle();
}

void ListChip::setVisible(bool isVisible)
{
    m_button.setVisible(isVisible);
}

// What is chosen is read on the chip.
void ListChip::showTitle()
{
    QStringList words;
    const QList<QAction *> actions = m_menu->actions();
    for (const QAction *action : actions) {
        if (action->isChecked())
            words += action->text();
    }
    m_chip->setChecked(!words.isEmpty());
    m_chip->setText(words.isEmpty()     ? m_title
                    : words.size() == 1 ? words[0]
                                        : tr("%1 (%2 chosen)").arg(m_title).arg(words.size()));
}

} // namespace gaiyo
