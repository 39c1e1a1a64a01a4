#pragma once

#include "ui/desk.h"

#include "letters/original_view.h"

#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTest>
#include <QTextEdit>
#include <QWindow>

#include <algorithm>

// What is done and seen where letters are read.
namespace gaiyo::intakesteps {

inline OriginalView &original(Desk &desk)
{
    return *desk.find<OriginalView>("original");
}

inline QString marked(Desk &desk)
{
    return original(desk).textCursor().selectedText().replace(QChar::ParagraphSeparator, u'\n');
}

inline QString left(Desk &desk)
{
    return desk.find<QLabel>("wordsUnused")->text();
}

inline QString state(Desk &desk)
{
    return desk.find<QLabel>("wordsState")->text();
}

inline QString summary(Desk &desk)
{
    return desk.find<QTextEdit>("letterSummary")->toPlainText();
}

inline QString focus()
{
    return QApplication::focusWidget()->objectName();
}

inline const Opinion *byRef(Desk &desk, const QString &ref)
{
    const auto &opinions = desk.session().view()->values().opinions;
    const auto found = std::find_if(opinions.begin(), opinions.end(),
                                    [&](const Opinion &each) { return each.ref == ref; });
    return found == opinions.end() ? nullptr : &*found;
}

inline QStringList notes(Desk &desk)
{
    QStringList words;
    for (const OriginalView::Note &note : original(desk).notes())
        words += note.words();
    return words;
}

// From a menu; the offscreen platform does not go back to the window by itself.
inline void comeBack(Desk &desk)
{
    QVERIFY(!QApplication::activePopupWidget());
    desk.window().activateWindow();
    QTRY_VERIFY(QGuiApplication::focusWindow() == desk.window().windowHandle());
    QApplication::setActiveWindow(&desk.window());
}

// Chooses in a menu that opened.
inline void choose(Desk &desk, Qt::Key key)
{
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    QTest::keyClick(menu, key);
    comeBack(desk);
}

// A heading by what is typed of it.
inline void place(Desk &desk, const QString &typed)
{
    desk.inDialog([&] { desk.press(Qt::Key_M, Qt::ControlModifier); },
                  [&](QDialog &dialog) {
                      QCOMPARE(dialog.objectName(), QStringLiteral("choosePlace"));
                      auto *words = dialog.findChild<QLineEdit *>(QStringLiteral("pickWords"));
                      QTest::keyClicks(words, typed);
                      QTest::keyClick(words, Qt::Key_Return);
                  });
}

} // namespace gaiyo::intakesteps
