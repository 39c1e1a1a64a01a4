#pragma once

#include "domain/text_difference.h"

#include <functional>
#include <vector>

class QTextEdit;

namespace gaiyo {

// Places in a field: [begin, end).
struct MarkedStretch
{
    int begin = 0;
    int end = 0;
};

// Where the pieces of one kind stand in a text that is made of them and of what is the same.
// `length` tells how many places a piece takes in the field: its letters, if none is given.
std::vector<MarkedStretch> findStretches(const std::vector<DifferencePiece> &pieces,
                                         DifferencePiece::Kind kind,
                                         const std::function<int(const QString &)> &length = {});

// Removed is struck through, Added underlined, so that both differ without their colour. It is no
// part of the text and of its undo, and takes the place of what was marked before.
void markStretches(QTextEdit &field, std::vector<MarkedStretch> stretches,
                   DifferencePiece::Kind kind);

// Marks in either field what the other has not; nothing where one is empty, or where they have
// nothing in common.
void markDifference(QTextEdit &before, QTextEdit &after);

} // namespace gaiyo
