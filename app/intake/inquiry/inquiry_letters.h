#pragma once

#include "domain/snapshot.h"

#include <QDate>
#include <QStringList>

#include <array>
#include <optional>
#include <vector>

namespace gaiyo {

// What an office writes to its departments beside the 照会表: with it, and where answers are
// missing.
enum class InquiryLetter { Covering, Reminder };

// What a letter can say of one department's sheet.
struct LetterFacts
{
    QString department;
    int rows = 0;
    int unanswered = 0; // rows of which nothing has come back
    std::optional<QDate> dueOn = {};
    QString file = {}; // "" where it is not known
};

// Of the sheets of a round in the order of the departments; of two for one department the last one.
// For a reminder those that are not closed and lack an answer.
std::vector<LetterFacts> letterFacts(const Snapshot &values, const RoundId &round,
                                     InquiryLetter letter);

// The words with blanks that stand for what differs: one of kLetterBlanks each.
inline constexpr std::array kLetterBlanks{u"〔計画〕", u"〔照会〕",   u"〔課〕",       u"〔期限〕",
                                          u"〔件数〕", u"〔未回答〕", u"〔ファイル〕", u"〔一覧〕"};
QString usualLetter(InquiryLetter letter);
// Where several stand one after the other.
QString betweenLetters();

// The letters of these words: one for each department where they name anything that differs between
// them, else one for all, 〔一覧〕 being a line for each. Other words in brackets stay.
QStringList writeLetters(const QString &wording, const QString &title, const QString &round,
                         const std::vector<LetterFacts> &facts);

} // namespace gaiyo
