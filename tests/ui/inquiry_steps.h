#pragma once

#include "ui/desk.h"

#include "domain/work/work.h"
#include "inquiry/inquiry_pane.h"
#include "intake/inquiry/reply_offers.h"

#include <QJsonObject>
#include <QStringList>

#include <vector>

class QAction;

namespace gaiyo {

// What a clerk does with the departments: asks them, takes their files in and decides on answers.

QAction &action(Desk &desk, Command command);
QString told(Desk &desk);
const Work &work(Desk &desk);
// Three departments, each with a chapter or section of the sample.
void nameDepartments(Desk &desk);
void assign(Desk &desk, const NodeId &node, int department);
void open(Desk &desk);
void issue(Desk &desk);
QStringList filesOf(Desk &desk);
// The sheet of a department, by the order of departments: sheets lie by their random ids.
const Sheet &sheetOf(Desk &desk, size_t department = 0);
// Its rows, in the order of their numbers: they lie by their ids, too.
std::vector<SheetRow> rowsOf(Desk &desk, size_t department = 0);
// The file of a sheet as a department sends it back: every answer with these words behind it.
QString sendBack(Desk &desk, int number, const QString &more);
QStringList takeIn(Desk &desk, const QStringList &paths);
InquiryPane &pane(Desk &desk);
QString answer(Desk &desk);
int openReplies(Desk &desk);
QString responseOf(Desk &desk, const QString &opinion);
const Opinion *opinionOf(Desk &desk, const QString &id);
// An answer out of a file of the first sheet; it is what is looked at then.
ReplyId answerComes(Desk &desk, const char *id, QJsonObject reply);
void lookAt(Desk &desk, const ReplyId &id);
QString stateOf(Desk &desk, const ReplyId &id);
// The buttons below an answer, in their order.
QStringList offers(Desk &desk);
void acceptOffer(Desk &desk, ReplyOffer offer);
// Opinions of the first sheet that share their answer with none, in the order of their numbers:
// about others the window asks.
QStringList asked(Desk &desk);
void openAsked(Desk &desk);

} // namespace gaiyo
