#include "outline/node_removal.h"

#include "session/operations.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QMessageBox>
#include <QPushButton>

namespace gaiyo {

namespace {

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(NodeRemoval)
};

} // namespace

bool isRemoval(const QKeyEvent &event)
{
    return event.key() == Qt::Key_Delete &&
           (event.modifiers() & ~Qt::KeypadModifier) == (Qt::ControlModifier | Qt::ShiftModifier);
}

RemovalChoice askRemoval(QWidget *parent, const QString &heading, size_t opinions)
{
    QMessageBox box(QMessageBox::Question, Sentences::tr("Remove the heading"),
                    Sentences::tr("%1 opinions hang on “%2” or below it. What becomes of them?")
                        .arg(opinions)
                        .arg(heading),
                    QMessageBox::NoButton, parent);
    box.setObjectName(QStringLiteral("removeHeading"));
    box.setInformativeText(
        Sentences::tr("Moved to “Place not decided”, they keep their words and responses."));
    auto *toTray =
        box.addButton(Sentences::tr("Move them to “Place not decided”"), QMessageBox::AcceptRole);
    auto *together = box.addButton(Sentences::tr("Remove them, too"), QMessageBox::DestructiveRole);
    auto *no = box.addButton(Sentences::tr("Remove nothing"), QMessageBox::RejectRole);
    toTray->setObjectName(QStringLiteral("removeToTray"));
    together->setObjectName(QStringLiteral("removeTogether"));
    no->setObjectName(QStringLiteral("removeNot"));
    box.setDefaultButton(toTray);
    box.setEscapeButton(no);
    box.exec();
    return box.clickedButton() == toTray     ? RemovalChoice::ToTray
           : box.clickedButton() == together ? RemovalChoice::Together
                                             : RemovalChoice::Not;
}

std::vector<Operation> removalSteps(const NodeId &node, const std::vector<OpinionId> &opinions,
                                    RemovalChoice choice)
{
    std::vector<Operation> steps;
    if (choice == RemovalChoice::ToTray) {
        for (const OpinionId &opinion : opinions)
            steps.push_back(operations::moveOpinion(opinion, {}, {}));
    }
    steps.push_back(operations::removeNode(node, choice == RemovalChoice::Together));
    return steps;
}

} // namespace gaiyo
