#pragma once

#include "document/document.h"
#include "domain/work/inquiry.h"
#include "exchange/inquiry/inquiry_sheet.h"

#include <QDate>
#include <QStringList>

#include <functional>

namespace gaiyo {

// A question to departments.
struct Inquiry
{
    QString document;           // path
    QString round;              // its name; a round of that name goes on, else one is made
    QStringList departments;    // names or codes; none: all that answer for an opinion
    std::optional<QDate> dueOn; // none: the round's
    // Round::asks; none: the round's, which are the usual ones where it is made.
    std::optional<QString> asks = {};
};

struct IssuedSheets
{
    std::vector<InquirySheet> sheets; // in the order of the departments
    int unassigned = 0;               // opinions that nobody answers for
};

// Looks at what is about to be issued: each sheet's round, department and title, by which its file
// is called. An error stops it before anything happens.
using LookAtSheets = std::function<Result<void>(const IssuedSheets &)>;

// Issues a sheet for each department, as one step of undo, and answers what each shows: files are
// made of it by the caller, who undoes the step where they cannot be written. Departments that
// answer for nothing get none. Errors: NotFound where there is no such department; Invalid where
// there is nobody to ask; those of `look`
// and of the document.
Result<IssuedSheets> issueSheets(Document &document, const Inquiry &inquiry,
                                 const Document::Services &services, const LookAtSheets &look = {});

// The sheets of a round that went out before, for files that were lost or never written: each as it
// was then, of each department the last one. Nothing changes. Errors: NotFound where there is no
// such round or department, or it was not asked; Invalid where the state that a sheet shows is
// lost; those of the document.
Result<IssuedSheets> sheetsAgain(Document &document, const Inquiry &inquiry,
                                 const Document::Services &services);
// The same of one sheet.
Result<IssuedSheets> sheetAgain(Document &document, const QString &path, const Sheet &sheet,
                                const Document::Services &services);

} // namespace gaiyo
