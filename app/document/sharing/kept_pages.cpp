#include "document/sharing/kept_pages.h"

#include "domain/markup.h"
#include "domain/text_difference.h"

#include <vector>

namespace gaiyo {

namespace {

// A page as it stands in the table.
struct PrintedPage
{
    NodeId node;
    qsizetype start = 0;
    qsizetype end = 0;
};

} // namespace

QString withKeptPages(const QString &before, const SnapshotIndex &index, const QString &returned)
{
    const auto parts = parseMarkup(before);
    if (!parts)
        return returned;
    QString printed;
    std::vector<PrintedPage> pages;
    for (const MarkupPart &part : *parts) {
        if (!part.page) {
            printed += markupOf(part);
            continue;
        }
        const qsizetype start = printed.size();
        printed += escapeMarkup(pageText(index.findPage(*part.page)));
        pages.push_back({*part.page, start, printed.size()});
    }
    if (pages.empty())
        return returned;
    QString kept;
    qsizetype at = 0; // in `printed`
    auto page = pages.cbegin();
    for (const DifferencePiece &piece : findDifference(printed, returned)) {
        if (piece.kind == DifferencePiece::Kind::Added) {
            kept += piece.text;
            continue;
        }
        const qsizetype end = at + piece.text.size();
        qsizetype done = at;
        for (; page != pages.cend() && page->start < end; ++page) {
            const bool isWhole = page->start >= at && page->end <= end;
            if (piece.kind == DifferencePiece::Kind::Same && isWhole) {
                kept += QStringView(printed).mid(done, page->start - done);
                kept += pageMarkup(page->node);
                done = page->end;
            }
        }
        if (piece.kind == DifferencePiece::Kind::Same)
            kept += QStringView(printed).mid(done, end - done);
        at = end;
    }
    return kept;
}

} // namespace gaiyo
