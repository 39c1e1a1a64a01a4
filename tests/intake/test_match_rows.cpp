#include "domain/seed_document.h"
#include "domain/words/similarity.h"
#include "intake/inquiry/match_rows.h"
#include "intake/inquiry/same_as.h"
#include "intake/inquiry/unclear_answer.h"

#include <QTest>

#include <algorithm>
#include <random>
#include <set>

using namespace gaiyo;

namespace {

constexpr int kOpinions = 382;

QStringList seedSentences()
{
    const Snapshot seed = readSeed();
    QStringList sentences;
    const auto add = [&](const QString &text) {
        for (const QString &each : text.split(u'。', Qt::SkipEmptyParts)) {
            if (each.trimmed().size() > 8)
                sentences << each.trimmed() + u'。';
        }
    };
    for (const Opinion &opinion : seed.opinions)
        add(opinion.summary);
    for (const Response &response : seed.responses)
        add(response.markup);
    sentences.removeDuplicates();
    return sentences;
}

// As many opinions as a prefecture had, of the published text's sentences: many have one in common.
AskedRows madeOpinions(QSet<QString> &ours)
{
    const QStringList sentences = seedSentences();
    const qsizetype count = sentences.size();
    AskedRows asked;
    std::set<QString> known;
    for (qsizetype i = 0; asked.rows.size() < kOpinions; ++i) {
        const qsizetype round = i / count;
        const QString summary = sentences[i % count] + sentences[(i * 7 + 3 + round * 11) % count] +
                                (round > 0 ? sentences[(i * 5 + round) % count] : QString());
        if (!known.insert(foldedText(summary)).second)
            continue;
        InquiryRow row;
        row.no = int(asked.rows.size()) + 1;
        row.opinion = QStringLiteral("o%1").arg(row.no);
        row.ref = QString::number(row.no);
        row.summary = summary;
        ours.insert(row.opinion);
        asked.add(row);
    }
    return asked;
}

ReturnedRow withoutNumbers(const QString &summary)
{
    ReturnedRow row;
    row.summary.text = summary;
    return row;
}

QString editedAt(QString text, qsizetype at)
{
    text.insert(at % text.size(), QStringLiteral("（案）"));
    return text.chopped(text.size() / 12);
}

ReturnedRow rowOf(const InquiryRow &asked)
{
    ReturnedRow row;
    row.opinion = asked.opinion;
    row.ref = asked.ref;
    row.summary.text = asked.summary;
    return row;
}

} // namespace

// Which opinion a row is about that came back.
class TestMatchRows : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_asked = madeOpinions(m_ours); }

    // Shuffled, one in twelve edited, eight doubled, six put in, and nothing but words to go by.
    void wordsAloneFindNearlyAllAndNothingWrong()
    {
        std::vector<std::pair<ReturnedRow, int>> made; // with the opinion, -1 for a new row
        for (int i = 0; i < kOpinions; ++i) {
            const QString &summary = m_asked.rows[size_t(i)].summary;
            made.emplace_back(withoutNumbers(i % 12 == 5 ? editedAt(summary, i) : summary), i);
        }
        for (int i = 0; i < 8; ++i)
            made.push_back(made[size_t(i) * 40]);
        for (int i = 0; i < 6; ++i)
            made.emplace_back(
                withoutNumbers(QStringLiteral("%1件目の追加です。窓口でうかがいました。").arg(i)),
                -1);
        std::mt19937 random(382);
        std::ranges::shuffle(made, random);
        std::vector<ReturnedRow> rows;
        for (const auto &[row, opinion] : made)
            rows.push_back(row);
        const auto matches = matchRows(rows, m_asked, m_ours);
        std::set<int> found;
        int wrong = 0;
        for (size_t i = 0; i < matches.size(); ++i) {
            if (!matches[i].asked)
                continue;
            wrong += int(*matches[i].asked) != made[i].second;
            found.insert(made[i].second);
        }
        QCOMPARE(wrong, 0);
        QVERIFY2(found.size() >= 375, qPrintable(QString::number(found.size())));
        qInfo("%d of %d found", int(found.size()), kOpinions);
    }

    void aPartThatDisagreesIsNotBelieved()
    {
        ReturnedRow row = rowOf(m_asked.rows[4]);
        row.opinion = QStringLiteral("o9"); // the key stayed behind when the others were sorted
        QCOMPARE(match(row), 4);
        row = rowOf(m_asked.rows[4]);
        row.ref = QStringLiteral("9");
        QCOMPARE(match(row), 4);
        row = rowOf(m_asked.rows[4]);
        row.summary.text = QStringLiteral("まったく別の概要に書き換えられました。");
        QCOMPARE(match(row), 4);
        row.ref = QStringLiteral("9");
        QVERIFY(matchRows({row}, m_asked, m_ours).front().isDoubtful);
    }

    void theSameWordsTwiceAreForAPerson()
    {
        AskedRows asked = m_asked;
        InquiryRow again = m_asked.rows[4];
        again.opinion = QStringLiteral("again");
        again.ref = QStringLiteral("again");
        again.place = QStringLiteral("第2章");
        asked.add(again);
        QSet<QString> ours = m_ours;
        ours.insert(again.opinion);
        ReturnedRow row = withoutNumbers(again.summary);
        row.place = QStringLiteral("第3章");
        QVERIFY(!matchRows({row}, asked, ours).front().asked);
        row.place = again.place;
        QCOMPARE(matchRows({row}, asked, ours).front().asked, std::optional(asked.rows.size() - 1));
    }

    void anAnswerLeansOnAnother_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::addColumn<QString>("number"); // "above", "" for none
        const auto add = [](const char *answer, const char *number) {
            QTest::newRow(answer) << QString::fromUtf8(answer) << QString::fromUtf8(number);
        };
        add("同上", "above");
        add("〃", "above");
        add("No.5に同じ", "No 5");
        add("Ｎｏ．５と同じです。", "No 5");
        add("（№ 12の回答に同じ）", "No 12");
        add("整理番号12-3と同じ", "Ref 12-3");
        add("整理番号１２－３ と同様", "Ref 12-3");
        add("(同上)", "above");
        add("上に同じ", "above");
        add("上記と同じです。", "above");
        add("上記のとおり", "above");
        add("5に同じ", "No 5");
        add("No.5、No.6と同じ", "several");
        add("整理番号12-3及び13と同様です。", "several");
        add("No.5に記載のとおり、検討します。", "");
        add("上記のとおり、検討します。", "");
        add("5年前と同じです。", "");
        add("前回と同じ", "");
        add("同上の理由により、検討します。", "");
    }
    void anAnswerLeansOnAnother()
    {
        QFETCH(QString, answer);
        QFETCH(QString, number);
        const auto same = readSameAs(answer);
        const QString seen = !same                                 ? QString()
                             : same->kind == SameAs::Kind::Above   ? QStringLiteral("above")
                             : same->kind == SameAs::Kind::Several ? QStringLiteral("several")
                             : same->kind == SameAs::Kind::No
                                 ? QStringLiteral("No ") + same->number
                                 : QStringLiteral("Ref ") + same->number;
        QCOMPARE(seen, number);
    }

    void whatIsSaidToUsIsNoAnswer_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::addColumn<QString>("seen");
        const auto add = [](const char *answer, const char *seen) {
            QTest::newRow(answer) << QString::fromUtf8(answer) << QString::fromLatin1(seen);
        };
        for (const char *words : {"（案のとおり）", "原案どおりでお願いします", "修正なし",
                                  "特に修正はありません。", "異議なし", "異存ありません",
                                  "変更不要", "このままで結構です。", "了解しました", "ＯＫ"})
            add(words, "accepted");
        for (const char *words : {"意見なし", "特になし", "特に意見はありません。", "なし"})
            add(words, "none");
        for (const char *words :
             {"案のとおりとし、令和9年度に実施します。", "変更はありませんが、検討します。",
              "問題の箇所を直します。", "予定はありません。", "このまま進めます。"})
            add(words, "answer");
    }
    void whatIsSaidToUsIsNoAnswer()
    {
        QFETCH(QString, answer);
        QFETCH(QString, seen);
        QCOMPARE(acceptsDraft(answer)   ? QStringLiteral("accepted")
                 : saysNoneToUs(answer) ? QStringLiteral("none")
                                        : QStringLiteral("answer"),
                 seen);
    }

    void whatMayBeMeantForUsIsAsked()
    {
        for (const char *words :
             {"―", "－", "…", "〇", "済", "変更なし（担当：田中）", "特段の意見はありません",
              "案でよい", "No5回答と同様", "別紙「まとめ」のとおり", "確認中です。",
              "後日回答します。", "当課の所管ではありません。", "他課で回答願います",
              "左記に同じ。", "？"})
            QVERIFY2(mayBeMeantForUs(QString::fromUtf8(words)), words);
        for (const char *words :
             {"検討します。", "ご意見として承ります。", "順に直します。", "きまりがあります。",
              "No.5のとおりです。", "変更はありませんが、検討します。", "予定はありません。",
              "別途検討してまいります。", "実施時期は未定です。", "所管課と調整します。",
              "追ってお知らせします。", "関係機関と協議中です。", "他課とも連携して進めます。",
              "国の補助の対象外です。",
              "区では、ほかの自治体と同様に、この計画の中でも木を植えることとしています。"})
            QVERIFY2(!mayBeMeantForUs(QString::fromUtf8(words)), words);
    }

private:
    int match(const ReturnedRow &row) const
    {
        const auto found = matchRows({row}, m_asked, m_ours).front().asked;
        return found ? int(*found) : -1;
    }

    AskedRows m_asked;
    QSet<QString> m_ours;
};

QTEST_GUILESS_MAIN(TestMatchRows)
#include "test_match_rows.moc"
