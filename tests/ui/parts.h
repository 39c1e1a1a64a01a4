#pragma once

#include <QDialog>
#include <QString>

// The part of a window that a test works with, by its object name; without it there is no test.
template <typename Type>
Type &in(QDialog &dialog, const char *name)
{
    auto *found = dialog.findChild<Type *>(QString::fromLatin1(name));
    if (!found)
        qFatal("there is no %s", name);
    return *found;
}
