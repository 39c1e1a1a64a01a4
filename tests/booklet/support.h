#pragma once

#include "booklet/font_set.h"
#include "collect/blocks.h"

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>

namespace gaiyo::test {

// The bundled fonts.
const FontSet &fonts();

// The bundled fonts and the machine's IPAexGothic, Noto Sans CJK JP and Noto Serif CJK JP, which
// come with the packages of the tests.
const FontSet &moreFonts();

// The settings of the template nerima.
Settings settings();

// An empty booklet with a legend of two categories, ◎ and △.
Collected emptyBooklet();

// The same with its opinions one below the other, and more settings.
Collected stackedBooklet(const QJsonObject &more = {});
// Chapters of two items with two opinions each.
Collected bookletOfChapters(int count);

std::vector<Paragraph> paragraphs(const QString &text);
// A row with an own response and no category; its No. is given by renumber().
RowBlock row(const QString &summary, const QString &response, int span = 1);
// A row inside the span of one above.
RowBlock rowBelow(const QString &summary);
HeadingBlock heading(int depth, const QString &text);
void renumber(Collected &collected);

// A row of test data for each form that the templates have: its name, as “form”.
void addFormRows();

// The PDF of a booklet, made at a fixed date.
QByteArray pdfOf(const Collected &collected, const QString &family = {},
                 const FontSet &set = fonts());

// What a program of the PATH says about a PDF; "%" in its arguments stands for the file. Fails the
// test, with an empty answer, where the program is not there or complains.
// Windows has none of them: there a test that asks begins with GAIYO_ASKS_READERS. The same pages
// are read back on Linux, and the packages' test compares the files of both byte by byte.
QByteArray askAbout(const QByteArray &pdf, const QString &program, QStringList arguments);

} // namespace gaiyo::test

#ifdef Q_OS_WIN
#define GAIYO_ASKS_READERS() QSKIP("reads a PDF back by programs that are not there on Windows")
#else
#define GAIYO_ASKS_READERS() static_cast<void>(0)
#endif
