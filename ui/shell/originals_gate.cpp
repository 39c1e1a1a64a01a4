#include "shell/originals_gate.h"

#include "exchange/originals/write_originals.h"
#include "letters/intake_pane.h"
#include "shell/intake_mode.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace gaiyo {

namespace {

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(OriginalsGate)
};

} // namespace

bool mayWriteOriginals(const Snapshot &values, IntakeMode &intake)
{
    const Original *first = findUncheckedOriginal(values);
    if (!first)
        return true;
    const QStringList unchecked = uncheckedOriginals(values);
    QMessageBox box(
        QMessageBox::Warning, Sentences::tr("Write the letters themselves"),
        Sentences::tr("%1 of the originals were not looked through for what has to be masked; the "
                      "first is %2. Nothing was written.")
            .arg(QString::number(unchecked.size()), unchecked.constFirst()),
        QMessageBox::NoButton, intake.pane().window());
    box.setObjectName(QStringLiteral("uncheckedOriginals"));
    box.setInformativeText(
        Sentences::tr("Read each of them, mask (M) what may not be shown, and mark it as looked "
                      "through (K)."));
    QPushButton *show = box.addButton(Sentences::tr("&Go to the first"), QMessageBox::AcceptRole);
    show->setObjectName(QStringLiteral("showUnchecked"));
    box.addButton(QMessageBox::Cancel);
    box.setDefaultButton(show);
    box.exec();
    if (box.clickedButton() == show)
        intake.showPlace({first->letter, 0, first->id});
    return false;
}

} // namespace gaiyo
