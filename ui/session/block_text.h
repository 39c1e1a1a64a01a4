#pragma once

#include <QJsonArray>
#include <QString>

namespace gaiyo {

// The blocks before and after the table (front_blocks of domain/settings.h) as a clerk types them:
//
//   # 募集の概要            a heading
//   words                   a paragraph, to the next blank line
//   ・市役所3階             a list; directly below words, these stand above it
//   |方法|通数|             a table, its first row on top; likewise
//   |{提出方法}|            below it: computed rows; or {対応区分} {章} {見出し}
//                           {章×対応区分}
//   @ 募集期間              the next block stands behind that part of the front page; はじめ
//   @ 改ページ              it begins a new page
//
// A backslash before a mark makes it a letter. Each answers what the other was given.
QString blocksToText(const QJsonArray &blocks);
QJsonArray blocksFromText(const QString &text);

} // namespace gaiyo
