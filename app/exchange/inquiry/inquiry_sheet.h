#pragma once

#include "domain/text_difference.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace gaiyo {

// What one opinion looks like to the department that is asked about it.
struct InquiryRow
{
    QString opinion; // its id
    QString ref;     // 整理番号
    int no = 0;      // its No. that day; 0 for none
    QString place;   // 該当箇所
    QString summary;
    QString answer; // 区の考え方 as it is printed that day
    // The same, marked against what the department was shown the last time; empty where it was not
    // asked before, or nothing has changed.
    std::vector<DifferencePiece> marked;
    QString category; // as InquiryChoice::word; "" for none
};

// A 対応区分 as the department chooses it.
struct InquiryChoice
{
    QString word; // what stands in the list: the symbol, where there is one
    QString text;
};

// 照会表: all of one file for one department, as plain values.
struct InquirySheet
{
    QString document;  // names the document among all others
    QString sheet;     // its id
    qint64 revision;   // the state of the document that it shows, and the operation that made it
    QString operation; // likewise
    QString title;     // of the plan
    QString answerName = QStringLiteral("区の考え方");
    QString round;
    QString department;
    std::optional<QDate> dueOn;
    QString note; // of who asks
    QString paper = QStringLiteral("A4");
    bool asksResponse = true;
    bool asksCategory = true;
    bool asksSummary = false;
    std::vector<InquiryChoice> choices;
    std::vector<InquiryRow> rows;
};

// The columns of its table. Both directions, and both kinds of file, know them from here.
enum class InquiryField {
    Key,
    Ref,
    No,
    Place,
    Summary,
    Draft,
    Answer,
    Category,
    Change,
    Remark,
    By
};
struct InquiryColumn
{
    InquiryField field;
    QString name;    // for machines: it stays when people call the column otherwise
    QString heading; // for people
    double width;    // half-width characters
    bool isOpen;     // the department writes there
};
std::vector<InquiryColumn> inquiryColumns(const InquirySheet &sheet);
// The field of that name, whatever blanks stand around it; none for another word.
std::optional<InquiryField> findInquiryField(QStringView name);

// The form of the file: a reader refuses a later one.
inline constexpr int kInquiryFormat = 1;

// Names the row, and the sheet that it belongs to, wherever it is copied to: SHEET/OPINION.
QString inquiryKey(const QString &sheet, const QString &opinion);

// A hash of what the department is not asked to change, by which it is seen if it did.
QString lockedHash(const QString &ref, int no, const QString &place, const QString &summary);
// Likewise of what it was asked about, as it was sent.
QString sentHash(const QString &answer, const QString &category);
// A short one of any words, by which they are known again.
QString wordsHash(const QString &words);

// What files say of themselves.
inline const QString kIdentityProperty = QStringLiteral("gaiyo-sheet");

} // namespace gaiyo
