#pragma once

class QHBoxLayout;

namespace gaiyo {

class PaperScroll;

// Smaller, larger, fit to the width and the whole page, at the end of a row above the papers.
void addZoomButtons(QHBoxLayout &row, PaperScroll &papers);

} // namespace gaiyo
