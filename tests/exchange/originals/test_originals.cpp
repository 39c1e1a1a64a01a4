#include "exchange/originals/originals_blocks.h"
#include "exchange/originals/shown_letter.h"
#include "exchange/originals/write_originals.h"

#include "collect/way_entries.h"
#include "domain/outline.h"
#include "domain/work/coverage.h"

#include <QBuffer>
#include <QRandomGenerator>
#include <QTest>

using namespace gaiyo;
using namespace Qt::StringLiterals;

namespace {

const QString kText = u"はじめまして。公園に木を植えてください。\n=道に灯りがほしい。■■■■ <03>"_s;

// A letter of which two opinions were cut, one of them without a number; a name is masked. One
// more, withdrawn.
Snapshot document()
{
    Snapshot s;
    s.consultation.title = u"計画＜素案＞"_s;
    s.nodes = {Node{}};
    s.nodes[0].id = NodeId(u"n"_s);
    for (int i = 1; i <= 2; ++i) {
        Opinion opinion;
        opinion.id = OpinionId(u"o%1"_s.arg(i));
        opinion.ref = u"7-%1"_s.arg(i);
        opinion.summary = u"意見"_s;
        if (i == 1)
            opinion.node = NodeId(u"n"_s);
        s.opinions.push_back(opinion);
    }
    Work work;
    work.submitters = {{SubmitterId(u"s"_s), u"区内在住"_s}};
    work.letters = {
        {LetterId(u"l"_s), 7, QDate(2026, 7, 3), u"mail"_s, SubmitterId(u"s"_s), {}, u"late"_s},
        {LetterId(u"x"_s), 8, {}, u"fax"_s, {}, {}, u"withdrawn"_s}};
    work.originals = {{OriginalId(u"w"_s), LetterId(u"l"_s), u"本文"_s, u"typed"_s, kText, true},
                      {OriginalId(u"y"_s), LetterId(u"x"_s), u"本文"_s, u"typed"_s, kText, false}};
    const auto at = [](const QString &words) { return int(kText.indexOf(words)); };
    work.masks = {
        {MaskId(u"m1"_s), OriginalId(u"w"_s), at(u"■"_s), at(u"■"_s) + 2, u"name"_s},
        {MaskId(u"m2"_s), OriginalId(u"w"_s), at(u"■"_s) + 1, at(u"■"_s) + 4, u"contact"_s}};
    work.passages = {{PassageId(u"p1"_s), OriginalId(u"w"_s), 0, 7, {}, u"greeting"_s},
                     {PassageId(u"p2"_s), OriginalId(u"w"_s), 7, 20, OpinionId(u"o1"_s), {}},
                     {PassageId(u"p3"_s),
                      OriginalId(u"w"_s),
                      at(u"=道"_s),
                      at(u"。■"_s) + 1,
                      OpinionId(u"o2"_s),
                      {}},
                     {PassageId(u"p4"_s),
                      OriginalId(u"w"_s),
                      at(u"=道"_s),
                      at(u"。■"_s) + 1,
                      OpinionId(u"o1"_s),
                      {}}};
    s.work = WorkPtr(work);
    return *arrange(s);
}

QByteArray bytesOf(const QString &ending, const Snapshot &values)
{
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    const auto done = writeOriginals(ending, values, out, {});
    return done ? out.data() : done.error().message.toUtf8();
}

QString written(const QString &ending, const Snapshot &values)
{
    return QString::fromUtf8(bytesOf(ending, values));
}

} // namespace

class TestOriginals : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void textHasMasksAndNumbers()
    {
        QCOMPARE(
            written(u"txt"_s, document()),
            u"計画＜素案＞\n提出意見一覧\n\n受付7　令和8年7月3日　電子メール　区内在住　期限後\n"
            "【本文】\nはじめまして。公園に木を植えてください。〔No.1〕\n"
            "=道に灯りがほしい。〔整理番号7-2、No.1〕〔墨消し：氏名・連絡先〕 <03>\n"_s);
    }

    // As the booklet prints them, where they begin anew in each chapter.
    void numbersAreThosePrinted()
    {
        Snapshot values = document();
        values.nodes[0].kind = NodeKind::Chapter;
        values.nodes[0].number = u"第2章"_s;
        values.consultation.settings.insert(u"numbering"_s, u"chapter"_s);
        QVERIFY2(written(u"txt"_s, values).contains(u"〔第2章のNo.1〕"_s),
                 qPrintable(written(u"txt"_s, values)));
    }

    void tableIsGuarded()
    {
        QVERIFY(bytesOf(u"csv"_s, document()).startsWith("\xEF\xBB\xBF"));
        QCOMPARE(
            written(u"csv"_s, document()),
            u"受付番号,受付日,提出方法,区分,備考,書類,原文,意見のNo.\r\n"
            "7,2026-07-03,電子メール,区内在住,期限後,本文,\"はじめまして。公園に木を植えて"
            "ください。〔No.1〕\n=道に灯りがほしい。〔整理番号7-2、No.1〕〔墨消し：氏名・連絡先〕"
            " <03>\",No.1、整理番号7-2\r\n"_s);
        Snapshot other = document();
        other.work.own().submitters[0].className = u"=1+1"_s;
        QVERIFY(written(u"csv"_s, other).contains(u",'=1+1,"_s));
    }

    void pageEscapesWords()
    {
        const QString page = written(u"html"_s, document());
        QVERIFY(page.contains(u"<title>計画＜素案＞　提出意見一覧</title>"_s));
        QVERIFY(page.contains(u"<h2>受付7　令和8年7月3日　電子メール　区内在住　期限後</h2>"_s));
        QVERIFY2(
            page.contains(u"<p>=道に灯りがほしい。<span class=\"no\">〔整理番号7-2、No.1〕</span>"
                          "<span class=\"mask\">〔墨消し：氏名・連絡先〕</span> &lt;03&gt;</p>"_s),
            qPrintable(page));
        // A long address leaves no narrow screen; no heading is alone at the foot of a page.
        QVERIFY(page.contains(u"h1,h2,h3,p{overflow-wrap:anywhere}h1,h2,h3{break-after:avoid}"_s));
    }

    // How long a masked name is, is no business of anybody's.
    void nothingTellsHowMuchIsMasked()
    {
        for (const QString &ending : {u"csv"_s, u"html"_s, u"txt"_s})
            QVERIFY2(!written(ending, document()).contains(u'■'), qPrintable(ending));
    }

    void uncheckedOnesAreNamed()
    {
        QCOMPARE(uncheckedOriginals(document()), QStringList()); // the withdrawn one is not shown
        Snapshot values = document();
        for (size_t i = 0; i < 2; ++i)
            values.work.own().originals[i].checked = false;
        QCOMPARE(uncheckedOriginals(values), QStringList{u"受付7 本文"_s});
    }

    // The contents lead to the letters. 件 are opinions: a letter's texts are not counted as such.
    void contentsAreTheLetters()
    {
        Snapshot values = document();
        values.consultation.settings.insert(u"contents"_s, u"always"_s);
        values.consultation.settings.insert(u"item_index"_s, true);
        const auto list = collectOriginals(values);
        QVERIFY(list.ok());
        const auto entries = contentsEntries(*list);
        QCOMPARE(entries.size(), size_t(1));
        QVERIFY(entries[0].words.startsWith(u"受付7"_s));
        QCOMPARE(entries[0].beside, QString());
    }

    // A mail with nothing in it, and a scan that nobody has typed, were received as well: no
    // heading stands alone, and no letter is missing from the table.
    void lettersWithoutWordsSaySo()
    {
        Snapshot values = document();
        values.work.own().letters.push_back({LetterId(u"e"_s), 9, {}, u"mail"_s, {}, {}, u"in"_s});
        values.work.own().letters.push_back({LetterId(u"f"_s), 10, {}, u"fax"_s, {}, {}, u"in"_s});
        values.work.own().originals.push_back(
            {OriginalId(u"z"_s), LetterId(u"f"_s), u"本文"_s, u"typed"_s, u""_s, true});
        values = *arrange(values);
        QVERIFY2(written(u"txt"_s, values)
                     .endsWith(u"\n受付9　電子メール\n〔記載なし〕\n\n受付10　ファクス\n【本文】\n"
                               "〔文字に起こしていません〕\n"_s),
                 qPrintable(written(u"txt"_s, values)));
        QVERIFY(written(u"csv"_s, values).contains(u"\r\n9,,電子メール,,,,〔記載なし〕,\r\n10,"_s));
        QVERIFY(written(u"html"_s, values).contains(u"<p>〔記載なし〕</p>"_s));
        QCOMPARE(uncheckedOriginals(values), QStringList());
    }

    // Whatever lies on whatever else, and where it ends: of the words exactly those are shown that
    // no mask covers, in their order, and each opinion's number stands behind its passage's end.
    void piecesAreTheWordsWithoutWhatIsMasked()
    {
        const Snapshot values = document();
        const OpinionNames names(values);
        QRandomGenerator dice(5);
        for (int round = 0; round < 500; ++round) {
            QString text;
            for (int i = 0; i < 30; ++i)
                text += i % 7 == 3 ? u"𠮷"_s : QString(QChar(char16_t(0x4E00 + i)));
            Original original;
            original.text = text;
            OriginalRows rows{&original, {}, {}};
            const auto stretch = [&](auto &row) {
                row.start = dice.bounded(30);
                row.end = row.start + 1 + dice.bounded(12); // beyond the end, too
            };
            for (int i = dice.bounded(4); i > 0; --i) {
                Mask mask;
                stretch(mask);
                rows.masks.push_back(mask);
            }
            for (int i = dice.bounded(5); i > 0; --i) {
                Passage passage;
                stretch(passage);
                passage.opinion = OpinionId(u"o1"_s);
                rows.passages.push_back(passage);
            }
            std::ranges::sort(rows.masks, {}, &Mask::start);
            std::ranges::sort(rows.passages, {}, &Passage::start);
            QString expected;
            for (int i = 0; i < 30; ++i) {
                const bool isMasked = std::ranges::any_of(
                    rows.masks, [i](const Mask &mask) { return mask.start <= i && i < mask.end; });
                if (!isMasked)
                    expected += wordsOf(text, {i, i + 1});
            }
            QString words;
            size_t references = 0;
            size_t masks = 0;
            for (const ShownPiece &piece : shownPieces(rows, names)) {
                words += piece.kind == ShownPiece::Kind::Words ? piece.text : QString();
                references += piece.kind == ShownPiece::Kind::Reference;
                masks += piece.kind == ShownPiece::Kind::Mask;
            }
            QCOMPARE(words, expected);
            QVERIFY(masks <= rows.masks.size() && (masks > 0) == !rows.masks.empty());
            QVERIFY(references <= rows.passages.size());
            QCOMPARE(references > 0, !rows.passages.empty());
        }
    }

    void uncheckedOnesAreRefused()
    {
        Snapshot values = document();
        QVERIFY(requireCheckedOriginals(values).ok());
        values.work.own().originals[0].checked = false;
        const auto refused = requireCheckedOriginals(values);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Invalid);
        QVERIFY(refused.error().message.contains(u"受付7 本文"_s));
    }
};

QTEST_GUILESS_MAIN(TestOriginals)
#include "test_originals.moc"
