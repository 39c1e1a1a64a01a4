#include "shell/inquiry_mode.h"

#include "dialogs/answer_dialog.h"
#include "dialogs/answers_dialog.h"
#include "dialogs/departments_dialog.h"
#include "dialogs/inquiry_letter_dialog.h"
#include "dialogs/issue_dialog.h"
#include "inquiry/answer_view.h"
#include "inquiry/inquiry_pane.h"
#include "inquiry/sheet_list.h"
#include "intake/inquiry/reply_offers.h"
#include "intake/inquiry/settle_replies.h"
#include "intake/inquiry/sheet_files.h"
#include "letters/opinion_pick.h"
#include "shell/commands.h"
#include "shell/context_menus.h"
#include "shell/window_services.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QJsonArray>
#include <QMessageBox>
#include <QPushButton>

namespace gaiyo {

InquiryMode::InquiryMode(Session &session, const WindowServices &services, const Commands &commands,
                         QWidget &home, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_services(services)
    , m_commands(commands)
    , m_home(home)
{
    connectCommands();
}

InquiryPane &InquiryMode::pane()
{
    if (m_pane)
        return *m_pane;
    m_pane = new InquiryPane(m_session, m_services.ids, &m_home);
    addKeys();
    connect(m_pane, &InquiryPane::told, this, &InquiryMode::told);
    connect(m_pane, &InquiryPane::lineChosen, this, &InquiryMode::lineChosen);
    connect(&m_pane->answer(), &AnswerView::takeWanted, this, &InquiryMode::take);
    connect(&m_pane->answer(), &AnswerView::editWanted, this, &InquiryMode::edit);
    connect(&m_pane->answer(), &AnswerView::declineWanted, this, &InquiryMode::decline);
    connect(&m_pane->answer(), &AnswerView::offerWanted, this, &InquiryMode::accept);
    return *m_pane;
}

void InquiryMode::connectCommands()
{
    const Commands &commands = m_commands;
    commands.on(Command::Departments, this, &InquiryMode::editDepartments);
    commands.on(Command::IssueInquiry, this, &InquiryMode::issue);
    commands.on(Command::WriteCovering, this, [this] { writeLetter(InquiryLetter::Covering); });
    commands.on(Command::WriteReminder, this, [this] { writeLetter(InquiryLetter::Reminder); });
    commands.on(Command::WriteSheetAgain, this, &InquiryMode::writeSheetAgain);
    commands.on(Command::TakeInAnswers, this, &InquiryMode::chooseFiles);
    commands.on(Command::TakeAnswer, this, &InquiryMode::take);
    commands.on(Command::EditAnswer, this, &InquiryMode::edit);
    commands.on(Command::DeclineAnswer, this, &InquiryMode::decline);
    commands.on(Command::PlaceAnswer, this, &InquiryMode::place);
    commands.on(Command::TakeClearAnswers, this, &InquiryMode::takeClear);
    commands.on(Command::CloseSheet, this, &InquiryMode::closeSheet);
    commands.on(Command::ShowAnswered, this, &InquiryMode::showOpinion);
    commands.on(Command::NextAnswer, this, [this] { pane().nextOpen(); });
    commands.on(Command::ToSheets, this, [this] { pane().sheets().focusList(); });
    commands.on(Command::ToAnswers, this, [this] { pane().answers().focusList(); });
    commands.on(Command::ToAnswer, this,
                [this] { pane().answer().words().setFocus(Qt::ShortcutFocusReason); });
}

void InquiryMode::addKeys()
{
    const Commands &commands = m_commands;
    using enum Command;
    for (QWidget *view : {&m_pane->answers().view(), &m_pane->answer().words()})
        addContextMenu(*view, commands,
                       {{TakeAnswer, EditAnswer, DeclineAnswer, PlaceAnswer},
                        {NextAnswer},
                        {TakeClearAnswers},
                        {ShowAnswered, AssignDepartment}});
    addContextMenu(m_pane->sheets().view(), commands,
                   {{IssueInquiry, TakeInAnswers},
                    {WriteCovering, WriteReminder, WriteSheetAgain},
                    {TakeClearAnswers, CloseSheet},
                    {Departments}});
}

void InquiryMode::enter()
{
    pane().enter();
}

std::optional<OpinionId> InquiryMode::opinion()
{
    return pane().opinion();
}

void InquiryMode::editDepartments()
{
    DepartmentsDialog(m_session, m_home.window()).exec();
}

void InquiryMode::issue()
{
    Q_EMIT wanted();
    IssueDialog dialog(m_session, m_services.ids, m_services.preferences, m_home.window());
    dialog.exec();
    if (!dialog.report().isEmpty())
        Q_EMIT told(dialog.report());
}

// What goes with the inquiry that is looked at, or after it.
void InquiryMode::writeLetter(InquiryLetter letter)
{
    const SheetListModel::Line *line = pane().sheets().current();
    InquiryLetterDialog dialog(m_session, m_services.preferences, letter,
                               line ? std::optional(line->round) : std::nullopt, m_home.window());
    dialog.exec();
    if (!dialog.report().isEmpty())
        Q_EMIT told(dialog.report());
}

void InquiryMode::chooseFiles()
{
    const QStringList paths = QFileDialog::getOpenFileNames(
        m_home.window(), tr("Take in answers"), QFileInfo(m_session.path()).path(),
        tr("Inquiry sheets") + QStringLiteral(" (*.xlsx *.xlsm *.docx);;") + tr("All files") +
            QStringLiteral(" (*)"));
    if (!paths.isEmpty())
        takeFiles(paths);
}

void InquiryMode::takeFiles(const QStringList &paths)
{
    Q_EMIT wanted();
    if (!m_session.saveWords())
        return;
    AnswersDialog dialog(m_session, m_services.ids, paths, m_home.window());
    dialog.exec();
    if (const auto sheet = dialog.firstSheet())
        pane().showSheet(*sheet);
    pane().enter();
}

const Reply *InquiryMode::requireOpen()
{
    const Reply *reply = pane().reply();
    if (!reply || reply->state != u"open") {
        Q_EMIT refused(tr("Please choose an answer that waits for a decision."));
        return nullptr;
    }
    return reply;
}

// What was changed here since the department was asked is not replaced unasked.
bool InquiryMode::mayReplace(const Reply &reply)
{
    const AskedAnswers::Asked *asked = pane().asked().find(reply.id);
    if (!asked || !asked->flags.contains(QStringLiteral("changed")))
        return true;
    QMessageBox box(QMessageBox::Question, tr("Take the answer"),
                    tr("The response was changed here since the department was asked. Shall the "
                       "answer take its place?"),
                    QMessageBox::Cancel, m_home.window());
    box.setObjectName(QStringLiteral("replaceChanged"));
    auto *replace = box.addButton(tr("Replace it"), QMessageBox::AcceptRole);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    return box.clickedButton() == replace;
}

// One step of undo. `since`: the clerk has seen what the document is at that revision.
bool InquiryMode::settle(const Settlement &settlement, std::optional<qint64> since)
{
    auto operations = pane().asked().operationsOf(settlement);
    if (!operations) {
        Q_EMIT told(operations.error().message);
        return false;
    }
    for (Operation &operation : *operations) {
        if (operation.kind == u"take_reply")
            operation.ifUnchangedSince = since;
    }
    return m_session.applyAll(QStringLiteral("replies"), *operations).has_value();
}

void InquiryMode::take()
{
    const Reply *reply = requireOpen();
    if (!reply)
        return;
    if (!reply->opinion) {
        Q_EMIT refused(tr("Please say first which opinion the answer is for (P)."));
        return;
    }
    if (const auto words = pane().answer().chosenWords()) {
        takeChosen(*reply, *words);
        return;
    }
    const QString id = reply->id.value();
    const qint64 seen = m_session.view()->snapshot->revision;
    if (mayReplace(*reply) && settle({false, {id}, {}}, seen))
        pane().nextOpen();
}

// Some changes of the answer, the others left out.
void InquiryMode::takeChosen(const Reply &reply, const QString &words)
{
    if (words.trimmed().isEmpty()) {
        Q_EMIT refused(tr("Nothing would be left of the response. Please take a change, or do not "
                          "take the answer."));
        return;
    }
    Reply edited = reply;
    edited.response = words;
    const auto markup = pane().asked().markupOf(edited);
    if (!markup) {
        Q_EMIT told(markup.error().message);
        return;
    }
    QJsonArray fields{QStringLiteral("response")};
    if (reply.category)
        fields.append(QStringLiteral("category"));
    if (correctsSummary(reply))
        fields.append(QStringLiteral("summary"));
    const Operation operation{QStringLiteral("take_reply"),
                              {{QStringLiteral("id"), reply.id.value()},
                               {QStringLiteral("fields"), fields},
                               {QStringLiteral("text"), *markup}},
                              m_session.view()->snapshot->revision};
    if (mayReplace(reply) && m_session.apply(operation))
        pane().nextOpen();
}

void InquiryMode::edit()
{
    const Reply *reply = requireOpen();
    if (!reply)
        return;
    if (!reply->opinion) {
        Q_EMIT refused(tr("Please say first which opinion the answer is for (P)."));
        return;
    }
    const auto markupOf = [this](const Reply &edited) { return pane().asked().markupOf(edited); };
    Reply edited = *reply;
    if (auto words = pane().answer().chosenWords())
        edited.response = std::move(words);
    AnswerDialog dialog(m_session, edited, markupOf, m_home.window());
    if (dialog.exec() == QDialog::Accepted)
        pane().nextOpen();
}

void InquiryMode::decline()
{
    const Reply *reply = requireOpen();
    if (!reply)
        return;
    const Operation operation{
        QStringLiteral("decline_reply"), {{QStringLiteral("id"), reply->id.value()}}, {}};
    if (m_session.apply(operation))
        pane().nextOpen();
}

void InquiryMode::place()
{
    const Reply *reply = requireOpen();
    if (!reply)
        return;
    const QString id = reply->id.value();
    const auto opinion =
        pickOpinion(QStringLiteral("placeReply"), tr("Which opinion does it answer?"),
                    *m_session.view(), m_home.window());
    if (!opinion)
        return;
    m_session.apply({QStringLiteral("place_reply"),
                     {{QStringLiteral("id"), id}, {QStringLiteral("opinion"), opinion->value()}},
                     {}});
}

// One step of undo. An answer that still waits after it is looked at again.
void InquiryMode::accept(ReplyOffer offer)
{
    const Reply *reply = requireOpen();
    const bool takes = offer == ReplyOffer::TakeAlone || offer == ReplyOffer::KeepSummary;
    if (!reply || (takes && !mayReplace(*reply)))
        return;
    const ReplyId id = reply->id;
    const auto operations = pane().asked().operationsOf(offer, *reply);
    if (!operations) {
        Q_EMIT told(operations.error().message);
        return;
    }
    if (!m_session.applyAll(QStringLiteral("replies"), *operations))
        return;
    const Reply *now = m_session.work().findReply(id);
    if (!now || now->state != u"open")
        pane().nextOpen();
}

void InquiryMode::takeClear()
{
    QStringList clear;
    for (const ReplyId &id : pane().answers().openReplies()) {
        const AskedAnswers::Asked *asked = pane().asked().find(id);
        if (asked && asked->isClear)
            clear += id.value();
    }
    if (clear.isEmpty()) {
        Q_EMIT told(pane().asked().isReading()
                        ? tr("What the departments were shown is still being read.")
                        : tr("No answer here can be taken without looking at it."));
        return;
    }
    if (settle({false, clear, {}}, {}))
        Q_EMIT told(tr("%1 answers were taken. Undo takes all of them back.").arg(clear.size()));
}

const Sheet *InquiryMode::requireSheet()
{
    const SheetListModel::Line *line = pane().sheets().current();
    if (line && line->sheet)
        return m_session.work().findSheet(*line->sheet);
    Q_EMIT refused(tr("Please choose the sheet of a department first."));
    return nullptr;
}

// The file was lost, or the program ended before it was written.
void InquiryMode::writeSheetAgain()
{
    const Sheet *sheet = requireSheet();
    if (!sheet)
        return;
    const Document::Services services{m_session.clock(), m_services.ids,
                                      Author{m_session.author()}};
    const auto made = sheetAgain(m_session.document(), m_session.path(), *sheet, services);
    if (!made) {
        Q_EMIT told(made.error().message);
        return;
    }
    const QString name = sheetFileNames(*made, QStringLiteral("xlsx")).front();
    const QString xlsx = tr("Excel workbook") + QStringLiteral(" (*.xlsx)");
    const QString docx = tr("Word document") + QStringLiteral(" (*.docx)");
    QString filter = xlsx;
    QString path =
        QFileDialog::getSaveFileName(m_home.window(), tr("Write the file of the sheet again"),
                                     QFileInfo(m_session.path()).dir().filePath(name),
                                     xlsx + QStringLiteral(";;") + docx, &filter);
    if (path.isEmpty())
        return;
    const QString ending = filter == docx ? QStringLiteral(".docx") : QStringLiteral(".xlsx");
    if (!path.endsWith(QStringLiteral(".docx"), Qt::CaseInsensitive) &&
        !path.endsWith(QStringLiteral(".xlsx"), Qt::CaseInsensitive))
        path += ending;
    const auto written = writeSheetFile(path, *made, m_session.clock().nowUtc());
    Q_EMIT told(written ? tr("%1 was written.").arg(QDir::toNativeSeparators(path))
                        : written.error().message);
}

void InquiryMode::closeSheet()
{
    const Sheet *sheet = requireSheet();
    if (!sheet)
        return;
    const bool closes = !sheet->closedAt;
    const Operation operation{
        QStringLiteral("close_sheet"),
        {{QStringLiteral("id"), sheet->id.value()}, {QStringLiteral("closed"), closes}},
        {}};
    if (m_session.apply(operation))
        Q_EMIT told(closes ? tr("The sheet is closed. Answers that still come are marked as late.")
                           : tr("The sheet is open again."));
}

void InquiryMode::showOpinion()
{
    const auto id = opinion();
    if (!id) {
        Q_EMIT refused(tr("This row is about no opinion."));
        return;
    }
    m_session.jumpTo(*id);
    Q_EMIT opinionWanted();
}

} // namespace gaiyo
