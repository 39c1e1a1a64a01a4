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
    ToolIcon icon;
    const char *words; // shorter than the menu's
    bool separator = false;
};

constexpr std::array kTools{
    Tool{Command::AddOpinion, ToolIcon::AddOpinion, QT_TRANSLATE_NOOP("ToolBar", "Add an opinion")},
    Tool{Command::AddNode, ToolIcon::Heading, QT_TRANSLATE_NOOP("ToolBar", "Heading")},
    Tool{Command::InsertReference, ToolIcon::Number, QT_TRANSLATE_NOOP("ToolBar", "No."), true},
    Tool{Command::ShareWithAbove, ToolIcon::SameAsAbove,
         QT_TRANSLATE_NOOP("ToolBar", "Same as above")},
    Tool{Command::Find, ToolIcon::Search, QT_TRANSLATE_NOOP("ToolBar", "Search"), true},
    Tool{Command::Undo, ToolIcon::Undo, QT_TRANSLATE_NOOP("ToolBar", "Undo")},
    Tool{Command::PrintPreview, ToolIcon::Preview, QT_TRANSLATE_NOOP("ToolBar", "Preview"), true},
    Tool{Command::MakePdf, ToolIcon::Pdf, QT_TRANSLATE_NOOP("ToolBar", "PDF")}};

} // namespace

ToolBar::ToolBar(const Commands &commands, QWidget *parent)
    : QToolBar(parent)
{
    setObjectName(QStringLiteral("toolBar"));
    setWindowTitle(tr("Toolbar"));
    setMovable(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setIconSize(QSize(ems(1.3), ems(1.3)));
    for (const Tool &tool : kTools) {
        QAction *action = commands.action(tool.command);
        if (tool.separator)
            addSeparator();
        action->setIcon(toolIcon(tool.icon));
        action->setIconVisibleInMenu(false);
        action->setIconText(QCoreApplication::translate("ToolBar", tool.words));
        addAction(action);
        // The keys of the window stay where the words are.
        widgetForAction(action)->setFocusPolicy(Qt::TabFocus);
    }
}

} // namespace gaiyo
