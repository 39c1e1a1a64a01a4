#pragma once

class QHBoxLayout;

namespace gaiyo {

class PaperScroll;

// Smaller, larger and fit to the width, at the end of a row above the papers.
void addZoomButtons(QHBoxLayout &row, PaperScroll &papers);

} // namespace gaiyo
