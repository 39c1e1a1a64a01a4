#pragma once

#include "ui/desk.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

namespace gaiyo::tablesteps {

// The choice over a column of the dialog that takes tables in; from 1.
inline QComboBox *column(QDialog &dialog, int position)
{
    return dialog.findChild<QComboBox *>(QStringLiteral("column%1").arg(position));
}

inline QString fieldOf(QDialog &dialog, int position)
{
    auto *box = column(dialog, position);
    return box ? box->currentData().toString() : QStringLiteral("(no column)");
}

inline void choose(QDialog &dialog, int position, const QString &field)
{
    auto *box = column(dialog, position);
    QVERIFY(box);
    box->setCurrentIndex(box->findData(field));
}

// The dialog reads in another thread.
inline void finish(QDialog &dialog)
{
    auto *button = dialog.findChild<QPushButton *>(QStringLiteral("do"));
    const auto trouble = [&] {
        QStringList words;
        for (const QLabel *label : dialog.findChildren<QLabel *>())
            words += label->text();
        return words.join(u'\n');
    };
    QTRY_VERIFY2(button->isEnabled(), qPrintable(trouble()));
    QTest::mouseClick(button, Qt::LeftButton);
}

inline void takeFile(Desk &desk, const QString &path, const std::function<void(QDialog &)> &work)
{
    desk.inDialog([&] { desk.press(Qt::Key_I, Qt::ControlModifier); },
                  [&](QDialog &dialog) {
                      dialog.findChild<QWidget *>(QStringLiteral("source"))
                          ->findChild<QLineEdit *>()
                          ->setText(path);
                      work(dialog);
                  });
}

} // namespace gaiyo::tablesteps
