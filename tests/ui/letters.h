#pragma once

#include "ui/desk.h"

#include "intake/letter_operation.h"

namespace gaiyo {

// Three made-up letters: each has a greeting, and words for opinions.
inline const QStringList &letterTexts()
{
    static const QStringList texts{
        QStringLiteral("お世話になります。\n"
                       "・公園の木を増やしてください。夏に日陰がありません。\n"
                       "・駅前の道が暗いので、街灯を付け\nてください。\n"
                       "よろしくお願いします。\n"),
        QStringLiteral("図書館の開館時間を午後9時まで延ばしてほしいです。𠮷野通りの歩道は狭く、葛"
                       "󠄀飾"
                       "橋まで車いすで通れません。"),
        QStringLiteral("情報システムの共同化に賛成です。費用の見通しも書いてください。以上です。")};
    return texts;
}

inline LetterId addLetter(Session &session, const QString &text,
                          const QString &method = QStringLiteral("mail"), bool isTyped = false)
{
    ReceivedLetter letter;
    letter.receivedOn = QDate(2026, 7, 3);
    letter.method = method;
    letter.classWord = QStringLiteral("区内在住");
    letter.kind = QStringLiteral("person");
    letter.originals.push_back({QStringLiteral("本文"),
                                isTyped ? QStringLiteral("typed") : QStringLiteral("machine"),
                                text,
                                {},
                                {}});
    const auto made = session.apply(letterOperation(letter, nullptr));
    return LetterId(made.value_or(QString()));
}

inline void addLetters(Session &session)
{
    for (const QString &text : letterTexts())
        addLetter(session, text);
}

// The sample booklet in the mode for letters, without any.
inline void openIntake(Desk &desk)
{
    desk.open(desk.makeSeed());
    desk.press(Qt::Key_F1, Qt::ControlModifier);
    if (!desk.find<QWidget>("intake")->isVisible())
        qFatal("the mode for letters is not shown");
}

// The same with three, and the keys at the words of the first.
inline void openLetters(Desk &desk)
{
    openIntake(desk);
    addLetters(desk.session());
    desk.press(Qt::Key_2, Qt::AltModifier);
}

} // namespace gaiyo
