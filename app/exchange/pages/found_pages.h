#pragma once

#include "base/result.h"
#include "domain/snapshot.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace gaiyo {

// Where headings stand in the plan, as its own pages are numbered.
struct FoundPages
{
    struct Place
    {
        NodeId node;
        QString heading; // as printed: ⑤　電子申請の拡大
        QString page;    // "" where it was not found
    };
    struct Unknown
    {
        int line = 0;
        QString text;
        QString twice; // the heading that other rows put on another page; else ""
    };

    std::vector<Place> places; // of all headings with words, in outline order
    std::vector<Unknown> notUnderstood;
};

// From a table (CSV, TSV) with a row of titles: ページ or 頁, and id, 番号 or 見出し (also
// 該当箇所, 題名, 取組項目), by which a row is known: by its id, else by number and title, else by
// what it has of both, where only one heading has that. A row that is no heading's, or that two
// could be, is not understood; so are all rows of a heading that they put on several pages, which
// then is not found. Of 第36ページ, P.36 and ３６頁 the page is 36. Errors: Unreadable for what is
// no such table.
Result<FoundPages> readPageTable(const QByteArray &bytes, const Snapshot &values);

// From the text of a plan, with a form feed behind each page: a heading is a line with its words
// and nothing else, or up to three lines where it is wrapped, spaces and widths aside; of several
// the first behind the heading before it. A page on which more than half of the headings stand is a
// table of contents. What a page is called: pageNames(). On a page before the first one that is
// counted no heading is found.
FoundPages findPagesInText(const QString &text, const Snapshot &values);

} // namespace gaiyo
