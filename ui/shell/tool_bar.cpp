#include "shell/tool_bar.h"

#include "shell/commands.h"
#include "widgets/metrics.h"
#include "widgets/tool_icons.h"

#include <QCoreApplication>
#include <QToolButton>

#include <array>
#include <optional>

namespace gaiyo {

namespace {

struct Tool
{
    Command command;
    std::optional<ToolIcon> icon;
    const char *words; // shorter than the menu's
    std::optional<Mode> mode = {};
    bool separator = false;
};

const std::array kTools{
    Tool{Command::ModeLetters, {}, QT_TRANSLATE_NOOP("ToolBar", "Letters")},
    Tool{Command::ModeOpinions, {}, QT_TRANSLATE_NOOP("ToolBar", "Opinions")},
    Tool{Command::ModeInquiries, {}, QT_TRANSLATE_NOOP("ToolBar", "Inquiries")},
    Tool{Command::AddOpinion, ToolIcon::AddOpinion, QT_TRANSLATE_NOOP("ToolBar", "Add an opinion"),
         Mode::Opinions, true},
    Tool{Command::AddNode, ToolIcon::Heading, QT_TRANSLATE_NOOP("ToolBar", "Heading"),
         Mode::Opinions},
    Tool{Command::InsertReference, ToolIcon::Number, QT_TRANSLATE_NOOP("ToolBar", "No."),
         Mode::Opinions, true},
    Tool{Command::ShareWithAbove, ToolIcon::SameAsAbove,
         QT_TRANSLATE_NOOP("ToolBar", "Same as above"), Mode::Opinions},
    Tool{Command::AddLetter, ToolIcon::AddLetter, QT_TRANSLATE_NOOP("ToolBar", "Type a letter"),
         Mode::Letters, true},
    Tool{Command::ReceiveLetters, ToolIcon::Receive, QT_TRANSLATE_NOOP("ToolBar", "Receive files"),
         Mode::Letters},
    Tool{Command::CutOut, ToolIcon::AddOpinion, QT_TRANSLATE_NOOP("ToolBar", "As an opinion"),
         Mode::Letters, true},
    Tool{Command::LinkWords, ToolIcon::Link, QT_TRANSLATE_NOOP("ToolBar", "Link"), Mode::Letters},
    Tool{Command::SetAside, ToolIcon::Aside, QT_TRANSLATE_NOOP("ToolBar", "Set aside"),
         Mode::Letters},
    Tool{Command::MaskWords, ToolIcon::Mask, QT_TRANSLATE_NOOP("ToolBar", "Mask"), Mode::Letters},
    Tool{Command::NextLetterToDo, ToolIcon::Next, QT_TRANSLATE_NOOP("ToolBar", "Next"),
         Mode::Letters, true},
    Tool{Command::IssueInquiry, ToolIcon::AddLetter, QT_TRANSLATE_NOOP("ToolBar", "Issue"),
         Mode::Inquiries, true},
    Tool{Command::TakeInAnswers, ToolIcon::Receive, QT_TRANSLATE_NOOP("ToolBar", "Take in answers"),
         Mode::Inquiries},
    Tool{Command::TakeClearAnswers, ToolIcon::AddOpinion,
         QT_TRANSLATE_NOOP("ToolBar", "Take all without doubt"), Mode::Inquiries, true},
    Tool{Command::NextAnswer, ToolIcon::Next, QT_TRANSLATE_NOOP("ToolBar", "Next answer"),
         Mode::Inquiries},
    Tool{Command::Find, ToolIcon::Search, QT_TRANSLATE_NOOP("ToolBar", "Search"), Mode::Opinions,
         true},
    Tool{Command::Undo, ToolIcon::Undo, QT_TRANSLATE_NOOP("ToolBar", "Undo")},
    Tool{Command::PrintPreview, ToolIcon::Preview, QT_TRANSLATE_NOOP("ToolBar", "Preview"),
         Mode::Opinions, true},
    Tool{Command::MakePdf, ToolIcon::Pdf, QT_TRANSLATE_NOOP("ToolBar", "PDF"), Mode::Opinions}};

} // namespace

ToolBar::ToolBar(const Commands &commands, QWidget *parent)
    : QToolBar(parent)
    , m_commands(commands)
{
    setObjectName(QStringLiteral("toolBar"));
    setWindowTitle(tr("Toolbar"));
    setMovable(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setIconSize(QSize(ems(1.3), ems(1.3)));
    connect(&commands, &Commands::modeChanged, this, &ToolBar::fill);
    fill();
}

void ToolBar::fill()
{
    clear();
    qDeleteAll(m_separators);
    m_separators.clear();
    for (const Tool &tool : kTools) {
        if (tool.mode.value_or(m_commands.mode()) != m_commands.mode())
            continue;
        QAction *action = m_commands.action(tool.command);
        if (tool.separator)
            m_separators += addSeparator();
        if (tool.icon)
            action->setIcon(toolIcon(*tool.icon));
        action->setIconVisibleInMenu(false);
        action->setIconText(QCoreApplication::translate("ToolBar", tool.words));
        addAction(action);
        // The keys of the window stay where the words are.
        widgetForAction(action)->setFocusPolicy(Qt::TabFocus);
    }
}

} // namespace gaiyo
