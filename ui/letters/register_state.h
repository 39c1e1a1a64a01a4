#pragma once

#include "session/register_in_use.h"
#include "widgets/eliding_label.h"
#include "widgets/message_bar.h"

namespace gaiyo {

// Below the letters: whether a register of persons is in use.
class RegisterLine : public ElidingLabel
{
    Q_OBJECT
public:
    explicit RegisterLine(const RegisterInUse &persons, QWidget *parent = nullptr);

private:
    void showState();

    const RegisterInUse &m_persons;
};

// Why the register that is in use cannot be read, and what can be done; hidden while it can.
class RegisterBar : public MessageBar
{
    Q_OBJECT
public:
    explicit RegisterBar(RegisterInUse &persons, QWidget *parent = nullptr);

Q_SIGNALS:
    void otherWanted();

private:
    void showTrouble();

    RegisterInUse &m_persons;
};

} // namespace gaiyo
