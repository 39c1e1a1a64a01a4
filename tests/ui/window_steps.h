#pragma once

#include "ui/desk.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QTest>
#include <QTreeView>

#include <algorithm>
#include <vector>

// What is pressed and seen in the window of opinions.
namespace gaiyo::windowsteps {

inline const Opinion &opinion(Desk &desk, int no)
{
    return *desk.session().view()->index.findOpinionByNo(no);
}

inline QString focused()
{
    return QApplication::focusWidget()->objectName();
}

// Empty where it is not there or not seen.
inline QString wordsOf(Desk &desk, const char *name)
{
    const auto *label = desk.window().findChild<QLabel *>(QString::fromLatin1(name));
    return label && label->isVisible() ? label->text() : QString();
}

inline bool click(Desk &desk, const char *name)
{
    auto *button = desk.window().findChild<QAbstractButton *>(QString::fromLatin1(name));
    if (!button || !button->isVisible() || !button->isEnabled())
        return false;
    QTest::mouseClick(button, Qt::LeftButton);
    return true;
}

inline std::vector<Opinion> opinions(Desk &desk)
{
    return {desk.session().view()->values().opinions.begin(),
            desk.session().view()->values().opinions.end()};
}

inline std::vector<Node> nodes(Desk &desk)
{
    const auto &all = desk.session().view()->values().nodes;
    return {all.begin(), all.end()};
}

// A heading without a title, or with this one.
inline const Node *findNode(Desk &desk, const QString &title)
{
    for (const Node &node : desk.session().view()->values().nodes) {
        if (node.title == title)
            return &node;
    }
    return nullptr;
}

inline QTreeView &tree(Desk &desk)
{
    return *desk.find<QTreeView>("outline");
}

} // namespace gaiyo::windowsteps
