#include "letters/register_state.h"

#include <QDir>
#include <QFileInfo>
#include <QPushButton>

namespace gaiyo {

RegisterLine::RegisterLine(const RegisterInUse &persons, QWidget *parent)
    : ElidingLabel(parent)
    , m_persons(persons)
{
    setObjectName(QStringLiteral("registerLine"));
    connect(&persons, &RegisterInUse::changed, this, &RegisterLine::showState);
    showState();
}

void RegisterLine::showState()
{
    const QString name = QFileInfo(m_persons.path()).fileName();
    switch (m_persons.state()) {
    case RegisterInUse::State::None:
        setText(tr("No register of persons in use"));
        break;
    case RegisterInUse::State::Looking:
    case RegisterInUse::State::Ready:
        setText(tr("Register of persons in use: %1").arg(name));
        break;
    case RegisterInUse::State::Trouble:
        setText(tr("Register of persons cannot be read: %1").arg(name));
        break;
    }
    setToolTip(m_persons.isUsed() ? QDir::toNativeSeparators(m_persons.path())
                                  : tr("What tells who wrote is masked, and kept nowhere."));
}

RegisterBar::RegisterBar(RegisterInUse &persons, QWidget *parent)
    : MessageBar(parent)
    , m_persons(persons)
{
    setObjectName(QStringLiteral("registerTrouble"));
    QPushButton *again = addButton(tr("Try again"));
    again->setObjectName(QStringLiteral("registerAgain"));
    QPushButton *other = addButton(tr("Choose another…"));
    other->setObjectName(QStringLiteral("registerOther"));
    QPushButton *without = addButton(tr("Work without"));
    without->setObjectName(QStringLiteral("registerWithout"));
    connect(again, &QPushButton::clicked, &persons, &RegisterInUse::look);
    connect(other, &QPushButton::clicked, this, &RegisterBar::otherWanted);
    connect(without, &QPushButton::clicked, &persons, &RegisterInUse::leave);
    connect(&persons, &RegisterInUse::changed, this, &RegisterBar::showTrouble);
    hide();
    showTrouble();
}

// While it is looked for once more, the bar stays as it is: it would only flicker.
void RegisterBar::showTrouble()
{
    if (m_persons.state() == RegisterInUse::State::Looking)
        return;
    const bool isTrouble = m_persons.state() == RegisterInUse::State::Trouble;
    if (isTrouble)
        setText(m_persons.trouble().message);
    setVisible(isTrouble);
}

} // namespace gaiyo
