#include "widgets/typed_guard.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextDocument>
#include <QTextEdit>

#include <algorithm>

namespace gaiyo {

namespace {

struct TypedGuard
{
    Q_DECLARE_TR_FUNCTIONS(TypedGuard)
};

template <typename Edit>
bool isAnyTyped(const QWidget &window)
{
    const auto edits = window.findChildren<Edit *>();
    return std::ranges::any_of(edits, [](const Edit *edit) {
        return !edit->isReadOnly() && edit->document()->isModified() &&
               !edit->document()->isEmpty();
    });
}

} // namespace

bool isTypedIn(const QWidget &window)
{
    return isAnyTyped<QTextEdit>(window) || isAnyTyped<QPlainTextEdit>(window);
}

bool mayForgetWords(QWidget &window, bool isTyped)
{
    if (!isTyped)
        return true;
    QMessageBox box(QMessageBox::Question, window.windowTitle(),
                    TypedGuard::tr("What you have typed here is not kept anywhere else. Leave this "
                                   "window and lose it?"),
                    QMessageBox::NoButton, &window);
    box.setObjectName(QStringLiteral("typedWords"));
    const QPushButton *forget =
        box.addButton(TypedGuard::tr("&Lose it"), QMessageBox::DestructiveRole);
    QPushButton *stay = box.addButton(TypedGuard::tr("&Go on writing"), QMessageBox::RejectRole);
    box.setDefaultButton(stay);
    box.setEscapeButton(stay);
    box.exec();
    return box.clickedButton() == forget;
}

} // namespace gaiyo
