#pragma once

#include "base/id.h"

#include <QDate>
#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace gaiyo {

// What departments are asked, and what they answered. Like all of the work beside the booklet it is
// never printed in it and never leaves the office with it.

// 課: who answers for opinions.
struct Department
{
    DepartmentId id;
    QString name = {};
    QString code = {}; // as the office numbers them

    bool operator==(const Department &) const = default;
};

// Who answers for one opinion, whatever its heading says.
struct Assignment
{
    AssignmentId id;
    OpinionId opinion;
    DepartmentId department;
    QString role = QStringLiteral("lead"); // one of kAssignmentRoles

    bool operator==(const Assignment &) const = default;
};
inline constexpr std::array kAssignmentRoles{u"lead", u"with"};

// 照会: a question to departments.
struct Round
{
    RoundId id;
    QString name = {};
    std::optional<QDate> dueOn = {};
    // What is asked for: words of kAskedWords with a blank between them.
    QString asks = QStringLiteral("response category");
    std::optional<QString> note = {};

    bool operator==(const Round &) const = default;
};
inline constexpr std::array kAskedWords{u"response", u"category", u"summary", u"remark"};
bool isListOfAsks(const QString &text);

// 照会表: one file for one department.
struct Sheet
{
    SheetId id;
    RoundId round;
    DepartmentId department;
    // The state of the document that it shows: a revision, and the UUID of the operation that made
    // it, by which another document is known that has a revision of that number, too.
    int revision = 0;
    QString operation = {};
    QString issuedAt = {}; // UTC, as all times in the file
    std::optional<QDate> dueOn = {};
    std::optional<QString> closedAt = {}; // none: answers are awaited
    // Files that came back and said nothing new: lines of SheetReturn.
    QString returned = {};

    bool operator==(const Sheet &) const = default;
};

// A file that came back with nothing changed in it, so that no answer tells of it.
struct SheetReturn
{
    QString cameAt; // UTC
    QString fileHash;
    QString file; // its name

    bool operator==(const SheetReturn &) const = default;
};
// Of Sheet::returned; in the order in which they were noted.
std::vector<SheetReturn> returnsIn(const QString &returned);
bool isListOfReturns(const QString &returned);
QString withReturn(const QString &returned, const SheetReturn &added);
// What two copies noted since they were one.
QString unitedReturns(const QString &base, const QString &mine, const QString &theirs);

// A row of a sheet as it was issued; never changed. The opinion is named as on paper: by then it
// may be gone.
struct SheetRow
{
    SheetRowId id;
    SheetId sheet;
    QString opinion = {}; // its id
    QString ref = {};     // its 整理番号
    int no = 0;           // its No. that day; 0 where it had none

    bool operator==(const SheetRow &) const = default;
};

// 回答: a row that came back. Nothing of it counts until somebody takes it.
struct Reply
{
    ReplyId id;
    std::optional<SheetId> sheet = {};
    int row = 0; // of the file, from 1; 0 where it had none
    // The id of the opinion that it answers, none where nobody knows. An opinion that is removed
    // takes no answer with it, so this may name one that is gone.
    std::optional<QString> opinion = {};
    std::optional<DepartmentId> department = {};
    // None: nothing was said about it.
    std::optional<QString> response = {};
    std::optional<QString> category = {}; // its symbol, or whatever stood there
    std::optional<QString> summary = {};
    std::optional<QString> remark = {};
    QString by = {};     // who of the department
    QString cameAt = {}; // UTC
    QString file = {};   // its name
    QString fileHash = {};
    std::optional<QString> flag = {};       // why a person has to look at it
    QString state = QStringLiteral("open"); // one of kReplyStates
    std::optional<QString> decidedAt = {};
    QString decidedBy = {};
    std::optional<QString> note = {}; // of who decided

    bool operator==(const Reply &) const = default;
};
inline constexpr std::array kReplyStates{u"open", u"taken", u"edited", u"declined", u"superseded"};

// Whether the answer corrects the summary of its opinion. Of a row that was not sent it is what the
// department wrote there, and no correction of the opinion that it is said to be for.
bool correctsSummary(const Reply &reply);

// Whether an answer of a newer file stands for one that waits of an older file of the same sheet.
// What another person answered is another answer; who gives no name may be another person, too, so
// that nothing that was said may be missing in the newer one. Nobody takes words back by saying
// nothing.
bool answersAnew(const Reply &newer, const Reply &older);

// Whether what came in its `own` sheet came for `sheet`: it is that one, or went out to the same
// department in the same round before the answer came, be it as another kind of file.
bool cameFor(const QString &cameAt, const Sheet &own, const Sheet &sheet);

// A time as it stands in the file: 2026-11-23T01:32:00.000Z.
bool isMoment(const QString &text);

} // namespace gaiyo
