#pragma once

#include <QString>

namespace gaiyo {

// One line of what a file of rows comes to, before anything is taken in.
struct ImportLine
{
    QString kind;
    QString place; // a line of the file, or No. and 整理番号
    QString words;
    QString whole; // the same with every word, where it is longer
};

} // namespace gaiyo
