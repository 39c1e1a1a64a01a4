#include "shell/workspace.h"

#include "dialogs/assign_dialog.h"
#include "dialogs/copied_rows.h"
#include "dialogs/node_dialog.h"
#include "dialogs/plan_pages_dialog.h"
#include "editor/category_strip.h"
#include "editor/done_notice.h"
#include "editor/opinion_clipboard.h"
#include "editor/opinion_commands.h"
#include "editor/opinion_editor.h"
#include "editor/opinion_list.h"
#include "letters/origins_pane.h"
#include "letters/place_dialog.h"
#include "outline/outline_pane.h"
#include "preview/preview_pane.h"
#include "session/operations.h"
#include "shell/commands.h"
#include "shell/context_menus.h"
#include "shell/findings_panel.h"
#include "shell/inquiry_mode.h"
#include "shell/pane_layout.h"
#include "shell/search_panel.h"
#include "shell/status_line.h"
#include "widgets/pane_cycle.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QStackedWidget>

// What the commands do in the panes.
namespace gaiyo {

void Workspace::updateUndo()
{
    Document &document = m_session->document();
    QAction *undo = m_commands.action(Command::Undo);
    QAction *redo = m_commands.action(Command::Redo);
    undo->setText(document.canUndo() ? tr("&Undo: %1").arg(operationName(m_session->undoKind()))
                                     : tr("&Undo"));
    redo->setText(document.canRedo() ? tr("&Redo: %1").arg(operationName(document.redoKind()))
                                     : tr("&Redo"));
    // Words that are typed can be taken back, too.
    m_commands.setUndo(document.canUndo() || !m_session->words().isEmpty(), document.canRedo());
}

void Workspace::tellDone(const QString &words)
{
    m_editor->done().tell(words);
}

void Workspace::takeBack(bool isUndo)
{
    m_session->saveWords();
    const Document &document = m_session->document();
    // Of two steps that go together the first one names them, as the menu does.
    const QString again = operationName(document.redoKind());
    QString remark;
    const auto heard = connect(m_session.get(), &Session::revertedOtherwise, this,
                               [&](const QString &words) { remark = words; });
    const bool isDone = isUndo ? m_session->undo() : m_session->redo();
    disconnect(heard);
    if (!isDone)
        return;
    const QString told = isUndo ? tr("Taken back: %1").arg(operationName(document.redoKind()))
                                : tr("Done again: %1").arg(again);
    m_status.tell(
        remark.isEmpty()
            ? told
            : tr("%1. %2", "what was taken back, and what is not as it was").arg(told, remark));
}

// The words stay under the clerk's hands; their number and heading are others now.
void Workspace::tellMoved(const QString &before)
{
    const auto view = m_session->view();
    const Opinion *opinion = view->index.findOpinion(*m_session->opinion());
    const Node *node = opinion->node ? view->index.findNode(*opinion->node) : nullptr;
    const QString place = node ? view->heading(*node) : tr("Place not decided");
    m_status.tell(node ? tr("Somebody else moved %1 to “%2”; it is %3 now.")
                             .arg(before, place, view->name(opinion->id))
                       : tr("Somebody else moved %1 to “%2”.").arg(before, place));
}

void Workspace::nameCategories()
{
    QStringList names;
    for (const Category &category : m_session->view()->values().categories)
        names += QString(category.symbol + u' ' + category.text).simplified();
    m_commands.setCategories(names);
}

void Workspace::connectEditCommands()
{
    m_commands.on(Command::Undo, this, [this] { takeBack(true); });
    m_commands.on(Command::Redo, this, [this] { takeBack(false); });
    m_commands.on(Command::Find, this, &Workspace::showSearch);
    m_commands.on(Command::FindNext, m_search, &SearchPanel::showNext);
    m_commands.on(Command::FindPrevious, m_search, &SearchPanel::showPrevious);
    m_commands.on(Command::AddNode, m_outline, &OutlinePane::addNode);
    m_commands.on(Command::AddNodeBelow, m_outline, &OutlinePane::addNodeBelow);
    m_commands.on(Command::Rename, m_outline, &OutlinePane::rename);
    m_commands.on(Command::RemoveNode, m_outline, &OutlinePane::removeNode);
    connect(m_outline, &OutlinePane::removeWanted, m_commands.action(Command::RemoveNode),
            &QAction::trigger);
    m_commands.on(Command::KeepDraftNumbers, m_outline, &OutlinePane::keepDraftNumbers);
    m_commands.on(Command::PasteOutline, m_outline, [this] {
        const QMimeData *copied = QApplication::clipboard()->mimeData();
        m_outline->pasteOutline(copied ? copiedRows(*copied) : QString());
    });
    m_commands.on(Command::NodeSettings, this, [this] {
        if (const auto node = m_outline->nodeOrTold())
            NodeDialog(*m_session, *node, window()).exec();
    });
    m_commands.on(Command::ReadPlanPages, this, [this] {
        PlanPagesDialog dialog(*m_session, window());
        if (dialog.exec() == QDialog::Accepted)
            tellDone(dialog.doneWords());
    });
    m_commands.on(Command::MoveUp, this, &Workspace::moveUp);
    m_commands.on(Command::MoveDown, this, &Workspace::moveDown);
    m_commands.on(Command::Indent, m_outline, &OutlinePane::indent);
    m_commands.on(Command::Outdent, m_outline, &OutlinePane::outdent);
}

void Workspace::connectViewCommands()
{
    m_commands.on(Command::NextOpinion, m_list, &OpinionList::selectNext);
    m_commands.on(Command::PreviousOpinion, m_list, &OpinionList::selectPrevious);
    m_commands.on(Command::ToOutline, this, [this] {
        m_panes->bring(m_outline);
        m_outline->focusTree();
    });
    m_commands.on(Command::ToList, this, [this] {
        m_panes->bring(m_list);
        m_list->focusList();
    });
    m_commands.on(Command::ToSummary, m_editor, &OpinionEditor::focusSummary);
    m_commands.on(Command::ToResponse, m_editor, &OpinionEditor::focusResponse);
    m_commands.on(Command::ToNote, this, [this] {
        m_panes->bring(m_editor); // where it stands alone it has no note
        m_editor->focusNote();
    });
    m_commands.on(Command::ToPages, this, [this] {
        m_panes->bring(m_preview);
        m_preview->view().setFocus(Qt::ShortcutFocusReason);
    });
    m_commands.on(Command::ToOrigins, this, [this] {
        m_panes->bring(m_origins);
        if (!m_origins->focusWords())
            m_status.tellPassing(tr("No words of a letter belong to this opinion."));
    });
    m_commands.on(Command::NextPane, this, [this] { goToPane(*m_modes->currentWidget(), true); });
    m_commands.on(Command::PreviousPane, this,
                  [this] { goToPane(*m_modes->currentWidget(), false); });
    m_commands.on(Command::ZoomIn, this, [this] { m_preview->view().zoomBy(1.2); });
    m_commands.on(Command::ZoomOut, this, [this] { m_preview->view().zoomBy(1 / 1.2); });
    m_commands.on(Command::ZoomToWidth, this, [this] { m_preview->view().zoomToWidth(); });
}

void Workspace::connectOpinionCommands()
{
    m_commands.on(Command::AddOpinion, this, [this] {
        m_opinions->add();
        m_editor->focusSummary();
    });
    m_commands.on(Command::SplitOpinion, m_editor, &OpinionEditor::splitAtCursor);
    m_commands.on(Command::JoinOpinion, m_opinions, &OpinionCommands::join);
    m_commands.on(Command::MoveToPlace, this, &Workspace::moveToPlace);
    m_commands.on(Command::RemoveOpinion, m_opinions, &OpinionCommands::remove);
    m_commands.on(Command::ShareWithAbove, m_opinions, &OpinionCommands::shareWithAbove);
    m_commands.on(Command::Separate, m_opinions, &OpinionCommands::separate);
    m_commands.on(Command::TakeOpinion, m_opinions, &OpinionCommands::takeOrLeave);
    m_commands.on(Command::MarkForExtract, m_opinions, &OpinionCommands::markForExtract);
    m_commands.on(Command::InsertReference, m_editor, &OpinionEditor::insertReference);
    m_commands.on(Command::InsertPage, this, [this] {
        const auto view = m_session->view();
        const auto open = m_session->opinion();
        const Opinion *opinion = open ? view->index.findOpinion(*open) : nullptr;
        const auto place =
            PlaceDialog::ask(QStringLiteral("insertPage"), tr("Page of a heading"), *view,
                             opinion ? opinion->node : std::nullopt, window());
        if (place && *place)
            m_editor->insertPage(**place);
    });
    for (int i = 0; i <= int(Command::Category9) - int(Command::Category1); ++i) {
        const auto command = Command(int(Command::Category1) + i);
        m_commands.on(command, m_opinions, [this, i] { m_opinions->setCategory(i); });
    }
    m_commands.on(Command::NoCategory, m_opinions, &OpinionCommands::clearCategory);
}

// Words could be headings or opinions there: the clerk says which.
void Workspace::pasteInOutline()
{
    const QMimeData *copied = QApplication::clipboard()->mimeData();
    if (copied && hasOpinions(*copied))
        m_opinions->paste();
    else
        m_status.tellPassing(tr("Ctrl+Shift+V pastes the copied words as headings, Ctrl+Shift+O "
                                "as opinions below the chosen heading."));
}

void Workspace::connectOpinions()
{
    connect(m_opinions, &OpinionCommands::done, &m_editor->done(), &DoneNotice::tell);
    connect(m_opinions, &OpinionCommands::told, &m_status, &StatusLine::tellPassing);
    connect(m_list, &OpinionList::done, &m_editor->done(), &DoneNotice::tell);
    connect(m_list, &OpinionList::copyWanted, m_opinions, &OpinionCommands::copy);
    connect(m_list, &OpinionList::cutWanted, m_opinions, &OpinionCommands::cut);
    connect(m_list, &OpinionList::pasteWanted, m_opinions, &OpinionCommands::paste);
    connect(m_opinions, &OpinionCommands::rowsPasted, m_commands.action(Command::PasteOpinions),
            &QAction::trigger);
    connect(m_outline, &OutlinePane::pasteWanted, this, &Workspace::pasteInOutline);
    addOutlineMenu(m_outline->view(), m_commands);
    addOpinionsMenu(m_list->view(), m_commands);
    addPagesMenu(m_preview->view(), m_commands);
    addCategoriesMenu(m_editor->categories(), m_commands);
    connect(m_outline, &OutlinePane::told, &m_status, &StatusLine::tellPassing);
    connect(m_outline, &OutlinePane::done, &m_editor->done(), &DoneNotice::tell);
    connect(m_editor, &OpinionEditor::entered, m_list, &OpinionList::selectCurrentOnly);
    connect(m_editor, &OpinionEditor::shareWanted, m_opinions, &OpinionCommands::shareWithAbove);
    connect(m_editor, &OpinionEditor::separateWanted, m_opinions, &OpinionCommands::separate);
    connect(&m_editor->categories(), &CategoryStrip::chosen, m_opinions,
            &OpinionCommands::setCategory);
}

void Workspace::connectCheckCommands()
{
    m_commands.on(Command::ShowFindings, this, [this] {
        m_panes->bring(m_findings);
        m_findings->focusList();
    });
    m_commands.on(Command::NextFinding, this, [this] {
        m_panes->bring(m_findings);
        m_findings->showNext();
    });
    m_commands.on(Command::ConfirmWords, m_findings, &FindingsPanel::confirmWords);
    connect(m_findings, &FindingsPanel::told, &m_status, &StatusLine::tellPassing);
    connect(m_findings, &FindingsPanel::done, &m_editor->done(), &DoneNotice::tell);
    connect(m_findings, &FindingsPanel::formWanted, this, [this](const QString &words) {
        if (m_commands.action(Command::BookletForm)->isEnabled())
            Q_EMIT formWanted(words);
    });
    connect(m_findings, &FindingsPanel::frontWanted, m_commands.action(Command::FrontPage),
            &QAction::trigger);
    m_commands.on(Command::NextUnanswered, this, &Workspace::nextToDo);
}

void Workspace::moveUp()
{
    if (m_outline->hasTreeFocus())
        m_outline->moveUp();
    else
        m_opinions->moveUp();
}

void Workspace::moveDown()
{
    if (m_outline->hasTreeFocus())
        m_outline->moveDown();
    else
        m_opinions->moveDown();
}

void Workspace::moveToPlace()
{
    const auto place = PlaceDialog::ask(QStringLiteral("moveToPlace"), tr("Change the place"),
                                        *m_session->view(), m_session->currentNode(), window());
    if (place)
        m_opinions->moveToNode(*place);
}

// Of the heading in the plan that has the keys, else of the opinions that are chosen.
void Workspace::assignDepartment()
{
    const auto node = m_outline->currentNode();
    if (m_commands.mode() == Mode::Opinions && m_outline->hasTreeFocus() && node) {
        AssignDialog(*m_session, *node, window()).exec();
        return;
    }
    std::vector<OpinionId> opinions;
    if (m_commands.mode() != Mode::Inquiries)
        opinions = m_list->selected();
    else if (const auto id = m_inquiry->opinion())
        opinions.push_back(*id);
    if (opinions.empty())
        m_status.tellPassing(tr("Please choose a heading of the plan, or opinions, first."));
    else
        AssignDialog(*m_session, opinions, window()).exec();
}

void Workspace::showSearch()
{
    m_panes->bring(m_search);
    m_search->focusWords();
}

// The next opinion without a response or a category, from the present one on.
void Workspace::nextToDo()
{
    const auto view = m_session->view();
    const auto &opinions = view->values().opinions;
    size_t start = 0;
    for (size_t i = 0; i < opinions.size(); ++i) {
        if (opinions[i].id == m_session->opinion())
            start = i + 1;
    }
    for (size_t i = 0; i < opinions.size(); ++i) {
        const Opinion &opinion = opinions[(start + i) % opinions.size()];
        if (isUnanswered(opinion, view->index) || !opinion.category) {
            m_session->jumpTo(opinion.id);
            return;
        }
    }
}

} // namespace gaiyo
