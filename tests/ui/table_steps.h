#pragma once

#include "ui/desk.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMap>
#include <QPushButton>
#include <QTest>
#include <QTreeView>

#include <algorithm>
#include <functional>
#include <vector>

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

inline void paste(Desk &desk, const QString &text, const std::function<void(QDialog &)> &work)
{
    QApplication::clipboard()->setText(text);
    desk.inDialog([&] { desk.press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier); }, work);
}

inline QTreeView &reportOf(QDialog &dialog)
{
    return *dialog.findChild<QTreeView *>(QStringLiteral("importReport"));
}

// What the preview says, by its kinds: places and words.
inline QMap<QString, QStringList> linesOf(QDialog &dialog)
{
    QMap<QString, QStringList> lines;
    const auto &report = *reportOf(dialog).model();
    const auto text = [&](int row, int column) {
        return report.index(row, column).data().toString();
    };
    for (int i = 0; i < report.rowCount(); ++i)
        lines[text(i, 0)] += text(i, 1) + u' ' + text(i, 2);
    return lines;
}

inline void writeLines(const QString &path, const QStringList &lines)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(lines.join(QStringLiteral("\r\n")).toUtf8());
}

inline std::vector<Opinion> added(Desk &desk, const std::vector<OpinionId> &before)
{
    std::vector<Opinion> made;
    for (const Opinion &opinion : desk.session().view()->values().opinions) {
        if (std::find(before.begin(), before.end(), opinion.id) == before.end())
            made.push_back(opinion);
    }
    return made;
}

inline std::vector<OpinionId> ids(Desk &desk)
{
    std::vector<OpinionId> all;
    for (const Opinion &opinion : desk.session().view()->values().opinions)
        all.push_back(opinion.id);
    return all;
}

} // namespace gaiyo::tablesteps
