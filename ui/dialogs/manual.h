#pragma once

class QWidget;

namespace gaiyo {

// How to use the program, in the program.
void showManual(QWidget *parent);

} // namespace gaiyo
