#pragma once

#include "exchange/mail/mail.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <vector>

namespace gaiyo::mail {

// A made mail with the truth of it.
struct MadeMail
{
    QByteArray kind;
    QByteArray bytes;
    bool isMail = true;
    QString text;
    QString subject;
    QString from; // the address
    bool hasDate = true;
    std::vector<std::pair<QString, QByteArray>> files;
    QStringList nested; // their texts
    QStringList stripped;
    std::vector<std::pair<MailWords, QString>> marks; // stretches by their words
    int assumed = 0;                                  // sentences, but for the missing date
    int notRead = 0;
};

// Mails of every kind that is told apart, in turns, each with other words.
std::vector<MadeMail> makeMailbox(int count);

} // namespace gaiyo::mail
