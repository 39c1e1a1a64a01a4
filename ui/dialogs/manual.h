#pragma once

#include <QString>

class QWidget;

namespace gaiyo {

// How to use the program, in the program; from a chapter on, by the name of its picture, or from
// the beginning.
void showManual(QWidget *parent, const QString &chapter = {});

} // namespace gaiyo
