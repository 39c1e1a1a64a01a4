#include "booklet/test_running_heads.h"

#include "booklet/page_reader.h"
#include "booklet/support.h"

#include <QTest>

#include <tuple>

namespace gaiyo {

using namespace test;
using namespace Qt::StringLiterals;

void TestRunningHeads::runningHeadsNameWhereThePageBegins()
{
    Collected collected = bookletOfChapters(6);
    const std::vector<Page> plain = pagesOf(collected);
    for (const Page &page : plain)
        QCOMPARE(headOf(page, collected), QString());
    collected.settings.runningHead = RunningHead::Section;
    collected.settings.shortTitle = u"短い題"_s;
    const std::vector<Page> pages = pagesOf(collected);
    QCOMPARE(pages.size(), plain.size());
    QCOMPARE(headOf(pages[0], collected), QString()); // where the title itself stands
    QString chapter;
    QString section;
    int seen = 0;
    for (const Page &page : pages) {
        bool isFirst = true;
        for (const PageItem &item : page.items) {
            if (const auto *mark = std::get_if<BookmarkItem>(&item))
                (mark->depth == 0 ? chapter : section) = mark->title;
            if (!std::holds_alternative<RowItem>(item) || !std::exchange(isFirst, false) ||
                page.number == 1)
                continue;
            QCOMPARE(headOf(page, collected), u"短い題"_s + chapter + u"／"_s + section);
            ++seen;
        }
    }
    QVERIFY(seen > 2);
    collected.settings.runningHead = RunningHead::Title;
    collected.settings.shortTitle.clear();
    QCOMPARE(headOf(pagesOf(collected)[1], collected), collected.front.title);
}

// The count behind a heading in a column is no part of the running head.
void TestRunningHeads::runningHeadsHaveNoCounts()
{
    Collected collected = emptyBooklet();
    collected.settings.runningHead = RunningHead::Section;
    collected.settings.columns.insert(collected.settings.columns.begin(),
                                      Column{ColumnField::Path1, u"章"_s, 5});
    collected.pathNodes = {{NodeId(u"n"_s), NodeKind::Chapter, {}, u"まち"_s}};
    for (int i = 0; i < 12; ++i) {
        RowBlock block =
            row(u"道をよくしてほしい。"_s.repeated(12), u"よくします。"_s.repeated(20));
        block.path = {{u"第1章　まち（12件）"_s, i == 0 ? 12 : 0, 0}};
        collected.blocks.emplace_back(block);
    }
    renumber(collected);
    const QString head = headOf(pagesOf(collected).back(), collected);
    QVERIFY2(head.endsWith(u"第1章　まち"_s), qPrintable(head));
}

// Each side has the room that the other leaves.
void TestRunningHeads::runningHeadsTakeTheRoomThatIsLeft()
{
    Collected collected = emptyBooklet();
    collected.settings.runningHead = RunningHead::Chapter;
    collected.front.title = u"みなと町総合計画後期基本計画（素案）に対する意見募集の実施結果"_s;
    HeadingBlock chapter = heading(0, u"第1章"_s);
    chapter.kind = NodeKind::Chapter;
    collected.blocks.emplace_back(chapter);
    for (int i = 0; i < 30; ++i)
        collected.blocks.emplace_back(
            row(u"道をよくしてほしい。"_s.repeated(12), u"よくします。"_s.repeated(20)));
    renumber(collected);
    const QString head = headOf(pagesOf(collected).back(), collected);
    QCOMPARE(head, collected.front.title + u"第1章"_s);
    std::get<HeadingBlock>(collected.blocks.front()).title =
        std::get<HeadingBlock>(collected.blocks.front()).text =
            u"安心して暮らせるまち"_s.repeated(9);
    const QString both = headOf(pagesOf(collected).back(), collected);
    QCOMPARE(both.count(u'…'), 2); // neither takes all of it
}

// Title, chapter and section are all cut where they are all long: none is lost.
void TestRunningHeads::longRunningHeadsAreCutFairly()
{
    const QString title = u"みなと町総合計画後期基本計画（素案）に対する意見募集の実施結果"_s;
    for (const auto &[paper, size, least] :
         {std::tuple(u"A4"_s, 10.5, 12), std::tuple(u"A5"_s, 10.5, 8),
          std::tuple(u"A5"_s, 22.0, 4)}) {
        for (const bool isLong : {true, false}) {
            Collected collected = emptyBooklet();
            collected.settings.runningHead = RunningHead::Section;
            collected.settings.paper = paper;
            collected.settings.fontSize = size;
            collected.front.title = title;
            const QString chapter =
                isLong ? u"第1章　安心して暮らせるまちづくりを進めるために地域でできること"_s
                       : u"第1章"_s;
            const QString section =
                u"第2節　子どもから高齢者までだれもが集える居場所をつくること"_s;
            collected.blocks.emplace_back(heading(0, chapter));
            collected.blocks.emplace_back(heading(1, section));
            for (int i = 0; i < 30; ++i)
                collected.blocks.emplace_back(
                    row(u"道をよくしてほしい。"_s.repeated(12), u"よくします。"_s.repeated(20)));
            renumber(collected);
            const QString head = headOf(pagesOf(collected).back(), collected);
            QVERIFY2(head.startsWith(title.left(least)), qPrintable(head));
            QVERIFY2(head.contains(isLong ? chapter.left(least) : chapter + u'／'),
                     qPrintable(head));
            QVERIFY2(head.contains(u'／' + section.left(least)), qPrintable(head));
        }
    }
}

void TestRunningHeads::aLongHeadKeepsItsPlace()
{
    Collected collected = bookletOfChapters(2);
    collected.settings.runningHead = RunningHead::Chapter;
    collected.settings.shortTitle = u"とても長い題"_s.repeated(20);
    for (double margin : {5.0, 40.0}) {
        collected.settings.margins.top = margin;
        std::get<HeadingBlock>(collected.blocks[0]).text = u"𠮷章の長い見出し"_s.repeated(20);
        const std::vector<Page> pages = pagesOf(collected);
        const double right = pages[1].size.width() - collected.settings.margins.right * 72 / 25.4;
        int found = 0;
        for (const PageItem &item : pages[1].items) {
            const auto *text = std::get_if<TextItem>(&item);
            if (!text || text->origin.y() >= margin * 72 / 25.4)
                continue;
            ++found;
            QVERIFY(text->origin.y() - double(text->size) * 0.88 > 0);
            const PageGlyph &last = pages[1].glyphs[text->glyphEnd - 1];
            QVERIFY(text->origin.x() + double(last.x + text->size) < right + 1);
        }
        QVERIFY(found >= 2);
    }
}

} // namespace gaiyo
