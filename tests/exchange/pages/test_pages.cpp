#include "domain/outline.h"
#include "exchange/pages/found_pages.h"

#include <QTest>

#include <utility>

using namespace gaiyo;
using namespace Qt::StringLiterals;

namespace {

// 第1章 with ① and ②, 第2章 with ① of the same words as the first one's ②.
Snapshot plan()
{
    Snapshot s;
    const auto add = [&](const QString &id, const QString &parent, NodeKind kind,
                         const QString &number, const QString &title) {
        Node node;
        node.id = NodeId(id);
        if (!parent.isEmpty())
            node.parent = NodeId(parent);
        node.kind = kind;
        node.number = number;
        node.title = title;
        s.nodes.push_back(node);
    };
    add(u"a"_s, {}, NodeKind::Chapter, u"第1章"_s, u"緑を増やす"_s);
    add(u"a1"_s, u"a"_s, NodeKind::Item, u"①"_s, u"公園の整備"_s);
    add(u"a2"_s, u"a"_s, NodeKind::Item, u"②"_s, u"水辺の整備"_s);
    add(u"b"_s, {}, NodeKind::Chapter, u"第2章"_s, u"水を守る"_s);
    add(u"b1"_s, u"b"_s, NodeKind::Item, u"①"_s, u"水辺の整備"_s);
    return *arrange(s);
}

QStringList placesOf(const FoundPages &found)
{
    QStringList places;
    for (const FoundPages::Place &place : found.places)
        places += place.node.value() + u' ' + place.page;
    return places;
}

} // namespace

class TestPages : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // By id, by number and title in any width, by a title with its number in front, by a title that
    // only one has; and what could be two, or is none, is told with its line.
    void rowsOfATable()
    {
        const auto found = readPageTable("id,番号,見出し,ページ\n"
                                         "b1,,,61\n"
                                         ",第１章,緑を 増やす,３4\n"
                                         ",,①公園の整備,35\n"
                                         ",,水を守る,資-3\n"
                                         ",,水辺の整備,40\n"
                                         ",,どこにもない,41\n"
                                         ",②,,\n",
                                         plan());
        QVERIFY(found.ok());
        QCOMPARE(placesOf(*found),
                 (QStringList{u"a 34"_s, u"a1 35"_s, u"a2 "_s, u"b 資-3"_s, u"b1 61"_s}));
        QStringList lines;
        for (const FoundPages::Unknown &line : found->notUnderstood)
            lines += QString::number(line.line);
        QCOMPARE(lines, (QStringList{u"6"_s, u"7"_s, u"8"_s}));
        QCOMPARE(found->places[1].heading, u"①　公園の整備"_s);
    }

    // 取組項目　①　公園の整備: as the booklet prints it, with the word that the document has for
    // it.
    void theLabelOfAnItem()
    {
        for (const QString &label : {u"取組項目"_s, u"施策"_s}) {
            Snapshot values = plan();
            if (label != u"取組項目")
                values.consultation.settings[u"item_label"_s] = label;
            const auto found = readPageTable(u"見出し,ページ\n"
                                             "%1　公園の整備,35\n"
                                             "%1　②水辺の整備,36\n"
                                             "%1　水を守る,40\n"_s.arg(label)
                                                 .toUtf8(),
                                             values);
            QVERIFY(found.ok());
            QCOMPARE(placesOf(*found),
                     (QStringList{u"a "_s, u"a1 35"_s, u"a2 36"_s, u"b "_s, u"b1 "_s}));
            const auto inText = findPagesInText(u"表紙\n\f第1章　緑を増やす\n- 1 -\n\f"
                                                "%1　公園の整備\n- 2 -\n\f"
                                                "%1　②\n水辺の整備\n- 3 -\n\f"
                                                "第2章　水を守る\n- 4 -\n\f"
                                                "水辺の整備\n- 5 -\n"_s.arg(label),
                                                values);
            QCOMPARE(placesOf(inText),
                     (QStringList{u"a 1"_s, u"a1 2"_s, u"a2 3"_s, u"b 4"_s, u"b1 5"_s}));
        }
    }

    // Two rows that put one heading on two pages are told, both, and neither holds; saying the same
    // twice is no fault.
    void aHeadingTwiceInATable()
    {
        const auto found = readPageTable("番号,見出し,ページ\n"
                                         ",公園の整備,35\n"
                                         ",水を守る,40\n"
                                         "①,公園の整備,36\n"
                                         ",水を守る,40頁\n",
                                         plan());
        QVERIFY(found.ok());
        QCOMPARE(placesOf(*found), (QStringList{u"a "_s, u"a1 "_s, u"a2 "_s, u"b 40"_s, u"b1 "_s}));
        QStringList told;
        for (const FoundPages::Unknown &line : found->notUnderstood)
            told += QString::number(line.line) + u' ' + line.twice;
        QCOMPARE(told, (QStringList{u"2 ①　公園の整備"_s, u"4 ①　公園の整備"_s}));
    }

    void pagesAsTheyAreTyped_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("page");
        const std::pair<QString, QString> rows[] = {{u"第36ページ"_s, u"36"_s},
                                                    {u"P.36"_s, u"36"_s},
                                                    {u"36頁"_s, u"36"_s},
                                                    {u"Ｐ３６"_s, u"36"_s},
                                                    {u" p. 36 "_s, u"36"_s},
                                                    {u"３６ページ"_s, u"36"_s},
                                                    {u"36p"_s, u"36"_s},
                                                    {u"36～37頁"_s, u"36-37"_s},
                                                    {u"資料編３"_s, u"資料編3"_s},
                                                    {u"Ⅱ"_s, u"ii"_s},
                                                    {u"Ａ－12"_s, u"a-12"_s},
                                                    {u"別冊2-5"_s, u"別冊2-5"_s},
                                                    {u"表紙"_s, u"表紙"_s},
                                                    {u"XIV"_s, u"xiv"_s},
                                                    {u"100"_s, u"100"_s},
                                                    {u"０"_s, u""_s},
                                                    {u"abc"_s, u""_s},
                                                    {u"=1+1"_s, u""_s},
                                                    {u"99999999999"_s, u""_s},
                                                    {u"3.14"_s, u""_s},
                                                    {u"#REF!"_s, u""_s},
                                                    {u"2026/11/28"_s, u""_s},
                                                    {u"公園の整備をもっと進めてほしい"_s, u""_s},
                                                    {u"－3"_s, u""_s},
                                                    {u"ページ"_s, u""_s}};
        for (const auto &[typed, page] : rows)
            QTest::addRow("%s", qPrintable(typed)) << typed << page;
    }

    void pagesAsTheyAreTyped()
    {
        QFETCH(QString, typed);
        QFETCH(QString, page);
        QCOMPARE(placesOf(*readPageTable((u"見出し\tページ\n公園の整備\t"_s + typed).toUtf8(),
                                         plan()))[1],
                 (u"a1 "_s + page));
    }

    void tablesOfOtherKinds()
    {
        QCOMPARE(placesOf(*readPageTable("頁\t取組項目\n7\t公園の整備\n", plan()))[1], u"a1 7"_s);
        for (const char *bytes : {"", "見出し,意見\n公園の整備,7\n", "ページ\n7\n"}) {
            const auto refused = readPageTable(bytes, plan());
            QVERIFY(!refused && refused.error().kind == ErrorKind::Unreadable);
        }
    }

    // The contents name all headings and are passed over; running titles do not come first; the
    // second 水辺の整備 is looked for behind its chapter; the cover has no number.
    void headingsOfAPlan()
    {
        const QString text =
            u"みどりの計画\n\f"
            "目次\n第1章 緑を増やす\n① 公園の整備\n② 水辺の整備\n第2章 水を守る\n\f"
            "第１章　緑を増やす\nはじめに\n- 1 -\n\f"
            "第1章 緑を増やす\n①公園の整備\n公園の整備を進めます。\n- 2 -\n\f"
            "② 水辺の整備\n\f"
            "第2章 水を守る\n- 4 -\n\f"
            "① 水辺の整備\n- 5 -\n\f"_s;
        const FoundPages found = findPagesInText(text, plan());
        QCOMPARE(placesOf(found),
                 (QStringList{u"a 1"_s, u"a1 2"_s, u"a2 3"_s, u"b 4"_s, u"b1 5"_s}));
    }

    // The number of a heading that stands by itself is not that of its page, whatever the feet look
    // like, and wherever in the text they come out.
    void feetOfAPlan_data()
    {
        QTest::addColumn<QString>("foot");
        QTest::addColumn<bool>("isFirst");
        for (const QString &foot :
             {u"- %1 -"_s, u"－%1－"_s, u"ー %1 ー"_s, u"― %1 ―"_s, u"〜 %1 〜"_s, u"%1 / 120"_s,
              u"p.%1"_s, u"%1ページ"_s, u"%1"_s, u"みどりの計画　%1"_s, u"%1　みどりの計画"_s}) {
            QTest::addRow("%s behind", qPrintable(foot)) << foot << false;
            QTest::addRow("%s before", qPrintable(foot)) << foot << true;
        }
    }

    void feetOfAPlan()
    {
        QFETCH(QString, foot);
        QFETCH(bool, isFirst);
        const QStringList bodies{u"表紙"_s,
                                 u"１\n第1章\n緑を増やす\n緑は大切です。"_s,
                                 u"2\n公園の整備\n３\n公園を整えます。\n公園は広いです。"_s,
                                 u"３\n水辺の整備\n水辺を整えます。"_s,
                                 u"第2章\n水を守る\n水を大切に使います。"_s,
                                 u"1\n水辺の整備\n水辺を整えます。"_s};
        QString text = bodies[0] + u'\f';
        for (int i = 1; i < 6; ++i) {
            const QString own = foot.arg(i + 10);
            text += isFirst ? own + u'\n' + bodies[i] : bodies[i] + u'\n' + own;
            text += u'\f';
        }
        QCOMPARE(placesOf(findPagesInText(text, plan())),
                 (QStringList{u"a 11"_s, u"a1 12"_s, u"a2 13"_s, u"b 14"_s, u"b1 15"_s}));
    }

    // Front matter in roman numbers, a new count behind it; a page without a number between.
    void pagesOfFrontMatter()
    {
        const QString text = u"緑を増やす\nⅰ\f公園の整備\nii\f\f水辺の整備\n1\f水を守る\n- 2 -\f\f"
                             "水辺の整備\nまとめ\f次\n5\f"_s;
        QCOMPARE(placesOf(findPagesInText(text, plan())),
                 (QStringList{u"a i"_s, u"a1 ii"_s, u"a2 1"_s, u"b 2"_s, u"b1 4"_s}));
    }

    // Before page 1 there is no page: the heading is not found.
    void noPageBelowOne()
    {
        const QString text =
            u"緑を増やす\f公園の整備\f水辺の整備\n- 1 -\f水を守る\n- 2 -\f水辺の整備\n- 3 -\f"_s;
        QCOMPARE(placesOf(findPagesInText(text, plan())),
                 (QStringList{u"a "_s, u"a1 "_s, u"a2 1"_s, u"b 2"_s, u"b1 3"_s}));
    }

    // Headings that go on in the next line, or in two; not words that only begin like one.
    void headingsThatAreWrapped()
    {
        QCOMPARE(
            placesOf(findPagesInText(u"第1章\n緑を増やす\n\f①　公園の\n整備\n\f② 水\n辺の\n整備\n"
                                     "\f第2章 水を\n守る\n\f①水辺の\n　整備\n"_s,
                                     plan())),
            (QStringList{u"a 1"_s, u"a1 2"_s, u"a2 3"_s, u"b 4"_s, u"b1 5"_s}));
        QCOMPARE(placesOf(findPagesInText(u"緑を\n増やすこと\n\f公園の\n整備を\n\f水を守\nる\n"_s,
                                          plan())),
                 (QStringList{u"a "_s, u"a1 "_s, u"a2 "_s, u"b 3"_s, u"b1 "_s}));
    }

    void pagesWithoutNumbersAndHeadingsThatAreNotThere()
    {
        const FoundPages found =
            findPagesInText(u"表紙\n\f公園の整備について\n\f水を守る\n\f"_s, plan());
        QCOMPARE(placesOf(found), (QStringList{u"a "_s, u"a1 "_s, u"a2 "_s, u"b 3"_s, u"b1 "_s}));
        for (const FoundPages::Place &place : findPagesInText({}, plan()).places)
            QCOMPARE(place.page, QString());
    }
};

QTEST_GUILESS_MAIN(TestPages)
#include "test_pages.moc"
