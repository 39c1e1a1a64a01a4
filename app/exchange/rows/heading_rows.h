#pragma once

#include "exchange/rows/heading_grammar.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace gaiyo {

// Which of the forms of numbers the heading begins with: the less, the further out; none without.
std::optional<int> headingForm(const QString &words);

// 第2章 福祉, １ 総論, Ⅰ 総論, 取組項目㉖ 公園: a heading with a number, as long as one is, and no
// sentence.
bool isNumberedHeading(const QString &words);

// The levels of headings that have rows of their own between the opinions: by their numbers, of
// which 第1編 is above 第1章, that above 1, (1), ①, ア. Words without one are chapters.
class HeadingLevels
{
public:
    HeadingLevels() = default;
    // All headings of the table; where they are of more levels than a plan has, no number counts.
    explicit HeadingLevels(const QStringList &headings);

    Heading read(const QString &words) const;

private:
    QMap<int, NodeKind> m_kinds; // by the form of the number; empty where readHeading() knows all
};

} // namespace gaiyo
