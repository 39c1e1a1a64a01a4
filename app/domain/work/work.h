#pragma once

#include "base/id.h"
#include "domain/row_list.h"
#include "domain/work/inquiry.h"
#include "domain/work/plan_change.h"

#include <QDate>
#include <QString>

#include <array>
#include <optional>

namespace gaiyo {

// The year before the booklet: letters, their words, and what became of them. Nothing of it is
// printed in the booklet or leaves the office with it. Positions in an original are code points of
// its text, half-open.

// 提出者: whose letters belong together. Says nothing of who it is: names stand in the register.
struct Submitter
{
    SubmitterId id;
    QString className = {}; // 区分: 区内在住, 区内在勤, … as the office divides them
    QString kind = QStringLiteral("unknown"); // one of kSubmitterKinds
    int persons = 1;                          // 名
    std::optional<QString> note = {};

    bool operator==(const Submitter &) const = default;
};
inline constexpr std::array kSubmitterKinds{u"person", u"group", u"unknown"};

// 受付: one thing that arrived (通).
struct Letter
{
    LetterId id;
    int no =
        0; // 受付番号: in order of entry, never changed, never given again; 0 until it is given
    std::optional<QDate> receivedOn = {};
    QString method = QStringLiteral("other"); // one of kLetterMethods
    std::optional<SubmitterId> submitter = {};
    QString place = {};                   // 会場, 窓口
    QString scope = QStringLiteral("in"); // one of kLetterScopes: what counts is "in"
    QString owner = {};                   // who works on it
    std::optional<QString> note = {};
    int parts = 0;  // how many opinions got a 整理番号 of this letter; never lowered
    int unused = 0; // letters and kana outside every passage and mask; computed

    bool operator==(const Letter &) const = default;
};
inline constexpr std::array kLetterMethods{u"mail", u"fax",     u"post",  u"counter",
                                           u"form", u"meeting", u"phone", u"other"};
inline constexpr std::array kLetterScopes{u"in", u"late", u"outside", u"withdrawn"};

// 原文: the words of a letter, or of a 別紙 with it, masked where needed.
struct Original
{
    OriginalId id;
    LetterId letter;
    QString title = {}; // 本文, 別紙1
    // machine: as it came, never changed; typed: by a clerk, and may be corrected.
    QString origin = QStringLiteral("typed"); // one of kOriginalOrigins
    // Read when it is looked at: none in the values of an open document.
    std::optional<QString> text = {};
    bool checked = false; // somebody looked for what has to be masked

    bool operator==(const Original &) const = default;
};
inline constexpr std::array kOriginalOrigins{u"machine", u"typed"};

// 墨消し: a stretch that nobody sees.
struct Mask
{
    MaskId id;
    OriginalId original;
    int start = 0;
    int end = 0;
    QString reason = QStringLiteral("other"); // one of kMaskReasons
    std::optional<QString> note = {};

    bool operator==(const Mask &) const = default;
};
inline constexpr std::array kMaskReasons{u"name",  u"address", u"contact", u"third_party",
                                         u"abuse", u"rights",  u"other"};

// A stretch that became (part of) an opinion, or was set aside: exactly one of both.
struct Passage
{
    PassageId id;
    OriginalId original;
    int start = 0;
    int end = 0;
    std::optional<OpinionId> opinion = {};
    std::optional<QString> reason = {}; // one of kAsideReasons
    QString quote = {}; // hash of the words, which proves that it still fits; computed

    bool operator==(const Passage &) const = default;
};
inline constexpr std::array kAsideReasons{u"greeting", u"identity", u"outside", u"repeated",
                                          u"other"};

// 定型文: words for responses that come again.
struct Phrase
{
    PhraseId id;
    QString title;
    QString text;

    bool operator==(const Phrase &) const = default;
};

// All of it at one moment. Order: originals by letter, then rank; phrases, departments and rounds
// by rank, and so the changes of the plan; all others by id, so that a row is found by a search.
struct Work
{
    RowList<Submitter> submitters;
    RowList<Letter> letters;
    RowList<Original> originals;
    RowList<Mask> masks;
    RowList<Passage> passages;
    RowList<Phrase> phrases;
    RowList<Department> departments;
    RowList<Assignment> assignments;
    RowList<Round> rounds;
    RowList<Sheet> sheets;
    RowList<SheetRow> sheetRows;
    RowList<Reply> replies;
    RowList<PlanChange> planChanges;
    RowList<PlanChangeOpinion> planChangeOpinions;

    bool operator==(const Work &) const = default;
    bool isEmpty() const { return *this == Work(); }
};

} // namespace gaiyo
