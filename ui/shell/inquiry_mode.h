#pragma once

#include "session/session.h"

#include <QObject>
#include <QStringList>

namespace gaiyo {

class Commands;
class InquiryPane;
enum class InquiryLetter;
enum class ReplyOffer;
struct Settlement;
struct WindowServices;

// The mode for departments in the window: its pane, what the commands do there, and its dialogs.
class InquiryMode : public QObject
{
    Q_OBJECT
public:
    InquiryMode(Session &session, const WindowServices &services, const Commands &commands,
                QWidget &home, QObject *parent = nullptr);

    // A child of `home`; made when it is first needed, for most documents ask no department.
    InquiryPane &pane();
    void enter();
    // Takes in what departments sent back, and says of each file what it brought.
    void takeFiles(const QStringList &paths);
    // The opinion of the chosen row; none where there is none.
    std::optional<OpinionId> opinion();

Q_SIGNALS:
    void wanted();        // this mode is to be shown
    void opinionWanted(); // the session's opinion, in the mode for opinions
    void told(const QString &words);
    void refused(const QString &words); // until something else is done
    void lineChosen();

private:
    void connectCommands();
    void addKeys();
    void editDepartments();
    void issue();
    void writeLetter(InquiryLetter letter);
    void chooseFiles();
    void take();
    void takeChosen(const Reply &reply, const QString &words);
    void edit();
    void decline();
    void place();
    void accept(ReplyOffer offer);
    void takeClear();
    void closeSheet();
    void writeSheetAgain();
    void showOpinion();
    // The answer that somebody may decide on; null, and said why, where there is none.
    const Reply *requireOpen();
    const Sheet *requireSheet();
    bool mayReplace(const Reply &reply);
    bool settle(const Settlement &settlement, std::optional<qint64> since);

    Session &m_session;
    const WindowServices &m_services;
    const Commands &m_commands;
    QWidget &m_home;
    InquiryPane *m_pane = nullptr; // belongs to its home
};

} // namespace gaiyo
