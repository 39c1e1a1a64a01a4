#include "shell/context_menus.h"

#include <QWidget>

namespace gaiyo {

void addContextMenu(QWidget &pane, const Commands &commands,
                    std::initializer_list<std::initializer_list<Command>> groups)
{
    pane.setContextMenuPolicy(Qt::ActionsContextMenu);
    for (const auto &group : groups) {
        if (!pane.actions().isEmpty()) {
            auto *separator = new QAction(&pane);
            separator->setSeparator(true);
            pane.addAction(separator);
        }
        for (const Command command : group)
            pane.addAction(commands.action(command));
    }
}

void addOutlineMenu(QWidget &outline, const Commands &commands)
{
    using enum Command;
    addContextMenu(outline, commands,
                   {{AddOpinion},
                    {AddNode, AddNodeBelow, PasteOutline},
                    {Rename, NodeSettings},
                    {MoveUp, MoveDown, Indent, Outdent},
                    {RemoveNode}});
}

void addOpinionsMenu(QWidget &list, const Commands &commands)
{
    using enum Command;
    addContextMenu(list, commands,
                   {{AddOpinion, PasteOpinions},
                    {Cut, Copy, Paste},
                    {MoveToPlace, MoveUp, MoveDown, JoinOpinion},
                    {Category1, Category2, Category3, Category4, Category5, Category6, Category7,
                     Category8, Category9, NoCategory},
                    {TakeOpinion, MarkForExtract},
                    {ShareWithAbove, Separate},
                    {OpinionHistory},
                    {RemoveOpinion}});
}

void addCategoriesMenu(QWidget &categories, const Commands &commands)
{
    using enum Command;
    addContextMenu(categories, commands,
                   {{Category1, Category2, Category3, Category4, Category5, Category6, Category7,
                     Category8, Category9, NoCategory},
                    {Categories}});
}

void addPagesMenu(QWidget &pages, const Commands &commands)
{
    using enum Command;
    addContextMenu(pages, commands,
                   {{ZoomIn, ZoomOut, ZoomToWidth}, {PrintPreview, Print, MakePdf}});
}

} // namespace gaiyo
