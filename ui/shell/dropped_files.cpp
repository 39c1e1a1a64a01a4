#include "shell/dropped_files.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

namespace gaiyo {

namespace {

struct DroppedFiles
{
    Q_DECLARE_TR_FUNCTIONS(DroppedFiles)
};

} // namespace

std::optional<Mode> askWhatWasDropped(QWidget &window, const QStringList &files, bool isOpen,
                                      bool isReadOnly)
{
    const QString name = QFileInfo(files.front()).fileName();
    QMessageBox box(QMessageBox::Question, DroppedFiles::tr("Dropped files"), {},
                    QMessageBox::Cancel, &window);
    box.setObjectName(QStringLiteral("droppedFiles"));
    QPushButton *letter = nullptr;
    QPushButton *answer = nullptr;
    if (!isOpen || isReadOnly) {
        box.setIcon(QMessageBox::Information);
        box.setStandardButtons(QMessageBox::Ok);
        box.setText(isOpen
                        ? DroppedFiles::tr("“%1” cannot be taken in, because the document is "
                                           "open for reading only.")
                              .arg(name)
                        : DroppedFiles::tr(
                              "“%1” is no document of Gaiyo and no table. Please open a document "
                              "first, and drop letters and the answers of departments on it.")
                              .arg(name));
    } else {
        box.setText(files.size() == 1
                        ? DroppedFiles::tr("“%1” is no table of opinions. What is it?").arg(name)
                        : DroppedFiles::tr("“%1” and others (%2 files) are no tables of opinions. "
                                           "What are they?")
                              .arg(name)
                              .arg(files.size()));
        letter = box.addButton(DroppedFiles::tr("&Letters with opinions"), QMessageBox::AcceptRole);
        letter->setObjectName(QStringLiteral("asLetters"));
        answer =
            box.addButton(DroppedFiles::tr("&Answers of departments"), QMessageBox::AcceptRole);
        answer->setObjectName(QStringLiteral("asAnswers"));
        box.setDefaultButton(letter);
    }
    box.exec();
    const QAbstractButton *chosen = box.clickedButton();
    return !chosen            ? std::nullopt
           : chosen == letter ? std::optional(Mode::Letters)
           : chosen == answer ? std::optional(Mode::Inquiries)
                              : std::nullopt;
}

} // namespace gaiyo
