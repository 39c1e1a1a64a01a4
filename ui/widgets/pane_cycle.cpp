#include "widgets/pane_cycle.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QLineEdit>
#include <QSplitter>

namespace gaiyo {

namespace {

void addPanes(const QSplitter &splitter, QList<QWidget *> &panes)
{
    for (int i = 0; i < splitter.count(); ++i) {
        if (const auto *parted = qobject_cast<QSplitter *>(splitter.widget(i)))
            addPanes(*parted, panes);
        else
            panes += splitter.widget(i);
    }
}

QList<QWidget *> panesOf(QWidget &window)
{
    QList<QWidget *> panes;
    const auto splitters = window.findChildren<QSplitter *>();
    for (const QSplitter *splitter : splitters) {
        const auto *above = splitter->parentWidget();
        while (above && above != &window && !qobject_cast<const QSplitter *>(above))
            above = above->parentWidget();
        if (above == &window) // within none that counts already
            addPanes(*splitter, panes);
    }
    return panes;
}

// In the order of Tab, also those that are hidden or of no use now, and those that only a click
// reaches: of several buttons that are one stop for the keys, another one may be that later.
QList<QWidget *> focusable(QWidget &pane)
{
    QList<QWidget *> found;
    QWidget *each = pane.window();
    do {
        if (each->focusPolicy() != Qt::NoFocus && (each == &pane || pane.isAncestorOf(each)))
            found += each;
        each = each->nextInFocusChain();
    } while (each != pane.window());
    return found;
}

QWidget *placeOfKeys(QWidget &pane)
{
    const auto canTake = [](const QWidget *each) {
        return each && each->isVisible() && each->isEnabled();
    };
    // Where it was; a field that narrows a list down is seldom gone back to.
    QWidget *last = pane.focusWidget();
    if (canTake(last) && last->focusPolicy() != Qt::NoFocus && !qobject_cast<QLineEdit *>(last))
        return last;
    QWidget *first = nullptr;
    const auto widgets = focusable(pane);
    for (QWidget *each : widgets) {
        if (!canTake(each) || !(each->focusPolicy() & Qt::TabFocus))
            continue;
        if (qobject_cast<QAbstractScrollArea *>(each))
            return each;
        if (!first)
            first = each;
    }
    return first;
}

} // namespace

void goToPane(QWidget &window, bool forward)
{
    const auto panes = panesOf(window);
    const QWidget *present = QApplication::focusWidget();
    qsizetype at = forward ? -1 : panes.size();
    for (qsizetype i = 0; i < panes.size(); ++i) {
        if (present && (panes[i] == present || panes[i]->isAncestorOf(present)))
            at = i;
    }
    const qsizetype count = panes.size();
    for (qsizetype i = 1; i <= count; ++i) {
        QWidget *pane = panes[((forward ? at + i : at - i) + 2 * count) % count];
        if (QWidget *target = pane->isVisible() ? placeOfKeys(*pane) : nullptr) {
            target->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
}

void orderTabsByPanes(QWidget &window)
{
    QWidget *last = nullptr;
    const auto panes = panesOf(window);
    for (QWidget *pane : panes) {
        const auto widgets = focusable(*pane);
        for (QWidget *each : widgets) {
            if (last)
                QWidget::setTabOrder(last, each);
            last = each;
        }
    }
}

} // namespace gaiyo
