#include "booklet/test_live_pages.h"

#include "booklet/booklet.h"
#include "booklet/live_pages.h"
#include "booklet/support.h"

#include <QRandomGenerator>
#include <QTest>

namespace gaiyo {

using namespace test;

namespace {

// A page without the names of its elements, as text.
QString fingerprint(const Page &page)
{
    QString out = QStringLiteral("%1 %2x%3 %4\n")
                      .arg(page.number)
                      .arg(page.size.width())
                      .arg(page.size.height())
                      .arg(page.text);
    const auto point = [](const QPointF &p) {
        return QStringLiteral("%1,%2 ").arg(p.x(), 0, 'f', 3).arg(p.y(), 0, 'f', 3);
    };
    for (const PageItem &item : page.items) {
        if (const auto *text = std::get_if<TextItem>(&item)) {
            out += QStringLiteral("T%1 %2 %3 ")
                       .arg(text->font)
                       .arg(double(text->size))
                       .arg(text->element == kArtifact);
            out += point(text->origin);
            for (quint32 i = text->glyphBegin; i < text->glyphEnd; ++i)
                out += QStringLiteral("%1@%2 ")
                           .arg(page.glyphs[i].glyph)
                           .arg(double(page.glyphs[i].x), 0, 'f', 2);
        } else if (const auto *rule = std::get_if<RuleItem>(&item)) {
            out += u'R' + point(rule->from) + point(rule->to);
        } else if (const auto *fill = std::get_if<FillItem>(&item)) {
            out += u'F' + point(fill->area.topLeft()) + point(fill->area.bottomRight());
        } else if (const auto *row = std::get_if<RowItem>(&item)) {
            out += QStringLiteral("O%1 ").arg(row->no) + point(row->area.bottomRight());
        } else if (const auto *link = std::get_if<LinkItem>(&item)) {
            out += QStringLiteral("L%1 ").arg(link->no) + point(link->area.topLeft());
        } else if (const auto *open = std::get_if<OpenItem>(&item)) {
            out += QStringLiteral("E%1 ").arg(int(open->element.role));
        }
        out += u'\n';
    }
    return out;
}

QString words(QRandomGenerator &dice, int most)
{
    static const QStringList kWords{
        QStringLiteral("意見を聞いて、"), QStringLiteral("「区」の計画に"),
        QStringLiteral("反映してほしい。"), QStringLiteral("ABC"), QStringLiteral("\n")};
    QString out;
    for (int i = dice.bounded(1, most + 1); i > 0; --i)
        out += kWords[dice.bounded(int(kWords.size()))];
    return out;
}

Collected booklet(QRandomGenerator &dice, int rows)
{
    Collected collected = emptyBooklet();
    for (int i = 0; i < rows;) {
        if (dice.bounded(4) == 0) {
            HeadingBlock block = heading(dice.bounded(3), QStringLiteral("見出し%1").arg(i));
            block.node = NodeId(QStringLiteral("n%1").arg(i));
            collected.blocks.emplace_back(block);
        }
        const int span = dice.bounded(6) == 0 ? dice.bounded(2, 6) : 1;
        for (int k = 0; k < span; ++k, ++i)
            collected.blocks.emplace_back(k == 0 ? row(words(dice, 20), words(dice, 60), span)
                                                 : rowBelow(words(dice, 12)));
    }
    renumber(collected);
    return collected;
}

// What a clerk does: words, rows and headings come, change and go; the title changes.
void edit(Collected &collected, QRandomGenerator &dice)
{
    const auto at = collected.blocks.begin() + dice.bounded(int(collected.blocks.size()));
    switch (dice.bounded(7)) {
    case 0:
        collected.blocks.insert(at, heading(dice.bounded(3), words(dice, 2)));
        break;
    case 1:
        if (std::holds_alternative<HeadingBlock>(*at))
            collected.blocks.erase(at);
        break;
    case 2:
        if (auto *row = std::get_if<RowBlock>(&*at); row && row->response)
            collected.blocks.insert(at, test::row(words(dice, 10), words(dice, 40)));
        break;
    case 3:
        collected.front.title = words(dice, 6).remove(u'\n');
        break;
    case 4:
        collected.legend[0].count = dice.bounded(100);
        break;
    default:
        if (auto *row = std::get_if<RowBlock>(&*at)) {
            row->summary = paragraphs(words(dice, 30));
            if (row->response && dice.bounded(2) == 0)
                row->response->paragraphs = paragraphs(words(dice, 50));
        }
    }
    renumber(collected);
}

// Every page of `live` beside those of the booklet made at once.
QString difference(LivePages &live, const Collected &collected)
{
    const auto pages = makePages(collected, fonts());
    for (size_t i = 0; i < pages->size(); ++i) {
        const auto page = live.page(int(i) + 1);
        if (!page)
            return QStringLiteral("page %1 is missing").arg(i + 1);
        if (fingerprint(*page) != fingerprint((*pages)[i]))
            return QStringLiteral("page %1:\n%2\nand not\n%3")
                .arg(i + 1)
                .arg(fingerprint(*page), fingerprint((*pages)[i]));
    }
    if (live.layNext() || live.knownPages() != int(pages->size()))
        return QStringLiteral("%1 pages, not %2").arg(live.knownPages()).arg(pages->size());
    return {};
}

} // namespace

void TestLivePages::pagesAreThoseOfTheBooklet()
{
    QRandomGenerator dice(1);
    for (int i = 0; i < 20; ++i) {
        const Collected collected = booklet(dice, 40);
        LivePages live(fonts());
        QVERIFY(live.update(std::make_shared<Collected>(collected)).ok());
        const QString wrong = difference(live, collected);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        QVERIFY(!live.page(0) && !live.page(live.knownPages() + 1));
    }
}

void TestLivePages::randomEditsGiveTheSamePages()
{
    for (quint32 seed = 0; seed < 12; ++seed) {
        QRandomGenerator dice(seed);
        Collected collected = booklet(dice, 60);
        if (seed % 3 == 0)
            collected.settings.pageNumber = PageNumberStyle::OfTotal;
        if (seed % 2 == 0) {
            collected.settings.contents =
                seed % 4 == 0 ? ContentsPolicy::Always : ContentsPolicy::Auto;
            collected.settings.itemIndex = true;
            collected.settings.runningHead = RunningHead::Section;
            collected.back.resize(3);
            collected.back[0].type = collected.back[2].type = PageBlockType::Heading;
            collected.back[0].text = QStringLiteral("今後の予定");
            collected.back[1].text = QStringLiteral("予定を決めます。").repeated(600);
            collected.back[2].text = QStringLiteral("問い合わせ先");
            collected.back[2].newPage = seed % 4 == 0;
        }
        LivePages live(fonts());
        for (int i = 0; i < 40; ++i) {
            QVERIFY(live.update(std::make_shared<Collected>(collected)).ok());
            if (i % 4 == 0) { // often only a part is looked at before the next edit
                const QString wrong = difference(live, collected);
                QVERIFY2(wrong.isEmpty(),
                         qPrintable(QStringLiteral("seed %1, edit %2: ").arg(seed).arg(i) + wrong));
            } else if (i % 4 == 1) {
                live.page(dice.bounded(1, 20));
            }
            edit(collected, dice);
        }
    }
}

// Also where a page begins, and the rest of the booklet stays as it was.
void TestLivePages::aHeadingComesInAnywhere()
{
    QRandomGenerator dice(3);
    const Collected before = booklet(dice, 40);
    for (const ContentsPolicy contents : {ContentsPolicy::None, ContentsPolicy::Always}) {
        for (size_t at = 0; at <= before.blocks.size(); ++at) {
            Collected collected = before;
            collected.settings.contents = contents;
            LivePages live(fonts());
            QVERIFY(live.update(std::make_shared<Collected>(collected)).ok());
            while (live.layNext())
                continue;
            const auto place = collected.blocks.begin() + qptrdiff(at);
            const auto *next = at < before.blocks.size() ? std::get_if<RowBlock>(&*place) : nullptr;
            if (next && !next->response)
                continue; // in the middle of a shared response
            collected.blocks.insert(place, heading(1, words(dice, 2)));
            renumber(collected);
            QVERIFY(live.update(std::make_shared<Collected>(collected)).ok());
            const QString wrong = difference(live, collected);
            QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("at %1: ").arg(at) + wrong));
        }
    }
}

void TestLivePages::anEditLaysOutWhatItTouches()
{
    QRandomGenerator dice(5);
    Collected collected = booklet(dice, 600);
    LivePages live(fonts());
    QVERIFY(live.update(std::make_shared<Collected>(collected)).ok());
    while (live.layNext())
        continue;
    const int all = live.takeLaid();
    QVERIFY(all > 50);
    QCOMPARE(all, live.knownPages());

    // Nothing has changed.
    QVERIFY(live.update(std::make_shared<Collected>(collected)).ok());
    while (live.layNext())
        continue;
    QCOMPARE(live.takeLaid(), 0);
    QCOMPARE(live.knownPages(), all);

    // One character for another in the middle: the row's height stays.
    for (size_t i = collected.blocks.size() / 2; i < collected.blocks.size(); ++i) {
        auto *row = std::get_if<RowBlock>(&collected.blocks[i]);
        if (!row || !row->summary.front().text().contains(u"意見"))
            continue;
        row->summary.front().runs.front().text.replace(QStringLiteral("意見"),
                                                       QStringLiteral("見解"));
        break;
    }
    QVERIFY(live.update(std::make_shared<Collected>(collected)).ok());
    while (live.layNext())
        continue;
    const int laid = live.takeLaid();
    QVERIFY2(laid >= 1 && laid <= 3, qPrintable(QString::number(laid)));
    QCOMPARE(live.knownPages(), all);
}

void TestLivePages::findsThePageOfARow()
{
    QRandomGenerator dice(6);
    const Collected collected = booklet(dice, 120);
    const auto pages = makePages(collected, fonts());
    QHash<int, int> wanted; // the first page with a part of the row
    for (const Page &page : *pages) {
        for (const PageItem &item : page.items) {
            if (const auto *row = std::get_if<RowItem>(&item); row && !wanted.contains(row->no))
                wanted.insert(row->no, page.number);
        }
    }
    LivePages live(fonts());
    QVERIFY(live.update(std::make_shared<Collected>(collected)).ok());
    QCOMPARE(live.pageOf(1), wanted[1]);
    QVERIFY(live.knownPages() < int(pages->size())); // no more than needed
    for (auto row = wanted.begin(); row != wanted.end(); ++row)
        QCOMPARE(live.pageOf(row.key()), row.value());
    QCOMPARE(live.pageOf(100000), 0);
}

void TestLivePages::aFaultKeepsThePages()
{
    QRandomGenerator dice(8);
    Collected collected = booklet(dice, 20);
    LivePages live(fonts());
    QVERIFY(!live.page(1) && live.pageOf(1) == 0); // nothing yet
    QVERIFY(live.update(std::make_shared<Collected>(collected)).ok());
    const QString before = fingerprint(*live.page(1));
    Collected narrow = collected;
    narrow.settings.margins = {20, 20, 100, 100};
    QVERIFY(!live.update(std::make_shared<Collected>(narrow)).ok());
    QCOMPARE(fingerprint(*live.page(1)), before);
}

} // namespace gaiyo
