#include "shell/dropped_files.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QUrl>

#include <algorithm>

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

QStringList filesBeside(const QString &path, const QMimeData &dropped)
{
    QStringList files;
    for (const QUrl &url : dropped.urls()) {
        const QString file = url.toLocalFile();
        if (url.isLocalFile() && file != path && QFileInfo(file).isFile())
            files += file;
    }
    return files;
}

void tellNotTaken(QWidget &window, const QStringList &files)
{
    constexpr qsizetype kMostNamed = 5;
    if (files.isEmpty())
        return;
    QStringList names;
    for (const QString &file : files.first(std::min(files.size(), kMostNamed)))
        names += DroppedFiles::tr("“%1”").arg(QFileInfo(file).fileName());
    const QString all =
        names.join(QString()) + (files.size() > kMostNamed ? QStringLiteral("…") : QString());
    QMessageBox box(QMessageBox::Information, DroppedFiles::tr("Dropped files"),
                    DroppedFiles::tr("Only the first file was opened; %1 (%2 files) were not. "
                                     "Please drop them one after the other.")
                        .arg(all)
                        .arg(files.size()),
                    QMessageBox::Ok, &window);
    box.setObjectName(QStringLiteral("notTaken"));
    box.exec();
}

} // namespace gaiyo
