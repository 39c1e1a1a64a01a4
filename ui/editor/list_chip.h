#pragma once

#include <QObject>
#include <QStringList>

#include <vector>

class QAction;
class QMenu;
class QToolButton;

namespace gaiyo {

// A chip of the list's filter that has its choices below it, each with how many there are; any
// number of them can be chosen.
class ListChip : public QObject
{
    Q_OBJECT
public:
    struct Choice
    {
        QString key;
        QString words;
        int count = 0;
    };

    // In the button, which owns it.
    ListChip(QToolButton &button, const QString &name, const QString &title, const QString &tip);

    // What was chosen and is still there stays so.
    void setChoices(const std::vector<Choice> &choices);
    QStringList chosen() const; // keys
    void clear();
    void setVisible(bool isVisible);

Q_SIGNALS:
    void changed(); // by the clerk

private:
    void addChoice(const Choice &choice);
    void showTitle();

    QToolButton &m_button;
    QString m_title;
    QAction *m_chip;
    QMenu *m_menu;
};

} // namespace gaiyo
