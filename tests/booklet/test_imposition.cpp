#include "booklet/test_imposition.h"

#include "booklet/booklet.h"
#include "booklet/support.h"

#include <QBuffer>
#include <QRegularExpression>
#include <QTest>

namespace gaiyo {

using namespace test;

namespace {

// Pages as a reader turns them: sheets laid one into another and folded in the middle.
std::vector<int> fold(const std::vector<SheetSide> &sides)
{
    std::vector<int> pages;
    for (size_t i = 0; i < sides.size(); i += 2) {
        pages.push_back(sides[i].right);
        pages.push_back(sides[i + 1].left);
    }
    for (size_t i = sides.size(); i > 0; i -= 2) {
        pages.push_back(sides[i - 1].right);
        pages.push_back(sides[i - 2].left);
    }
    return pages;
}

} // namespace

void TestImposition::foldedSheetsReadInOrder()
{
    for (int pages = 1; pages <= 200; ++pages) {
        const auto sides = imposePages(pages, Imposition::Saddle);
        QCOMPARE(sides.size(), size_t((pages + 3) / 4 * 2));
        const auto read = fold(sides);
        for (int i = 0; i < int(read.size()); ++i)
            QCOMPARE(read[size_t(i)], i < pages ? i + 1 : 0); // blanks at the end only
    }
    const std::vector<SheetSide> six{{0, 1}, {2, 0}, {6, 3}, {4, 5}};
    QVERIFY(imposePages(6, Imposition::Saddle) == six);
}

void TestImposition::twoUpReadsInOrder()
{
    for (int pages = 1; pages <= 50; ++pages) {
        int page = 0;
        for (const SheetSide &side : imposePages(pages, Imposition::TwoUp)) {
            QCOMPARE(side.left, ++page);
            QCOMPARE(side.right, page < pages ? ++page : 0);
        }
        QCOMPARE(page, pages);
    }
}

// The page numbers that stand on each sheet of the file, from left to right.
void TestImposition::sheetsAreWrittenInOrder()
{
    GAIYO_ASKS_READERS();
    Collected collected = emptyBooklet();
    for (int i = 0; i < 60; ++i)
        collected.blocks.emplace_back(
            row(QStringLiteral("意見です。").repeated(20), QStringLiteral("回答です。")));
    renumber(collected);
    const auto pages = makePages(collected, fonts());
    QVERIFY(pages.ok());
    const int count = int(pages->size());
    QVERIFY(count > 4);
    for (const Imposition imposition : {Imposition::Saddle, Imposition::TwoUp}) {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        PdfOptions options;
        options.date = QDateTime(QDate(2026, 4, 1), QTime(9, 0), Qt::UTC);
        QVERIFY(writeSheets(collected, fonts(), buffer, options, imposition).ok());
        QVERIFY(askAbout(buffer.data(), QStringLiteral("qpdf"),
                         {QStringLiteral("--check"), QStringLiteral("%")})
                    .contains("No syntax or stream encoding errors"));
        const auto sides = imposePages(count, imposition);
        const QStringList sheets =
            QString::fromUtf8(
                askAbout(buffer.data(), QStringLiteral("pdftotext"),
                         {QStringLiteral("-layout"), QStringLiteral("%"), QStringLiteral("-")}))
                .split(u'\f');
        QCOMPARE(sheets.size(), qsizetype(sides.size()) + 1); // what follows the last form feed
        static const QRegularExpression kNumber(QStringLiteral("– *(\\d+) *–"));
        for (size_t i = 0; i < sides.size(); ++i) {
            QList<int> wanted;
            for (int page : {sides[i].left, sides[i].right}) {
                if (page != 0)
                    wanted << page;
            }
            QList<int> found;
            for (auto match = kNumber.globalMatch(sheets[qsizetype(i)]); match.hasNext();)
                found << match.next().captured(1).toInt();
            QCOMPARE(found, wanted);
        }
    }
}

} // namespace gaiyo
