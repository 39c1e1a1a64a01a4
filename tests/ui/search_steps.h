#pragma once

#include "ui/desk.h"

#include <QTest>
#include <QTreeWidget>

// What tests of searching and replacing do and count.

// Looks for words by keys and waits for what is found.
inline QTreeWidget &search(gaiyo::Desk &desk, const QString &words)
{
    desk.press(Qt::Key_F, Qt::ControlModifier);
    desk.type(words);
    auto *list = desk.find<QTreeWidget>("searchResults");
    [&] { QTRY_VERIFY(list->topLevelItemCount() > 0); }();
    return *list;
}

// How often the words stand in all opinions, or in their responses.
inline int countOf(gaiyo::Desk &desk, const QString &words, bool inResponses)
{
    const auto view = desk.session().view();
    qsizetype count = 0;
    for (const gaiyo::Opinion &one : view->values().opinions)
        count += (inResponses ? view->markup(one) : one.summary).count(words);
    return int(count);
}
