#pragma once

#include "shell/commands.h"

#include <initializer_list>

class QWidget;

namespace gaiyo {

// What a right click offers in each pane: commands of the menus, with their keys.
void addContextMenu(QWidget &pane, const Commands &commands,
                    std::initializer_list<std::initializer_list<Command>> groups);

void addOutlineMenu(QWidget &outline, const Commands &commands);
void addOpinionsMenu(QWidget &list, const Commands &commands);
void addPagesMenu(QWidget &pages, const Commands &commands);
void addCategoriesMenu(QWidget &categories, const Commands &commands);

} // namespace gaiyo
