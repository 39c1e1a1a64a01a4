#pragma once

#include <QImage>
#include <QStringList>
#include <QWidget>

namespace gaiyo {

// A widget for a person who reads a test's answer.
QString describe(const QWidget &widget);

// Words that do not fit the room that they were given: of labels, buttons, fields of numbers, heads
// of columns and tabs, rows of a table.
QStringList clippedIn(const QWidget &window);

// Columns whose words are cut while another one has room that it does not need.
QStringList starvedIn(const QWidget &window);

// Texts to write of which a line is cut while a list of the window has blank rows and could give
// way; and those of which there is no more than a line to be seen.
QStringList crampedIn(const QWidget &window);

// Labels of fields that are sentences: what is explained stands in a line of its own.
QStringList wordyIn(const QWidget &window);

// Buttons beside a list that begin above it or below it.
QStringList crookedIn(const QWidget &window);

// Words set solid: rows of a list, and lines of a text or a label, that follow each other without
// air between them.
QStringList crowdedIn(const QWidget &window);

// What holds words, rows or pages and yet is one colour in the picture of its window.
QStringList blankIn(const QWidget &window, const QImage &picture);

// What can be seen in a window: the names in alphabetical order, each once, then of what shows
// something and has no name how many of each class.
QStringList areasIn(const QWidget &window);

// The rows "theme", "percent" and "size" of a test that makes pictures for a person to look at:
// light, dark, contrast, twice as large in a window of `large`, on a small screen, on half of one,
// English.
void addPictureRows(const QSize &large = {1900, 1060});

} // namespace gaiyo
