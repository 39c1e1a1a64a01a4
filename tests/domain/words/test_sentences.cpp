#include "domain/words/sentences.h"

#include "domain/words/code_points.h"
#include "domain/words/unwrapped.h"

#include <QFile>
#include <QTest>

using namespace gaiyo;

namespace {

QString wordsOf(const QString &text, const SentenceStretch &sentence)
{
    const CodePoints points(text);
    const qsizetype start = points.unitAt(sentence.start);
    return text.mid(start, points.unitAt(sentence.end) - start);
}

// The sentences with | between them, line ends inside shown as ⏎.
QString divided(const QString &text)
{
    QStringList sentences;
    for (const auto &sentence : sentencesOf(text))
        sentences += wordsOf(text, sentence).replace(u'\n', u'⏎');
    return sentences.join(u'|');
}

QString readSeed()
{
    QFile file(QStringLiteral(GAIYO_TEST_DATA "/nerima-2016.txt"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

class TestSentences : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void shapes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("sentences");
        const auto row = [](const char *name, const char *text, const char *sentences) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(sentences);
        };
        row("points", "賛成です。反対です！なぜ？", "賛成です。|反対です！|なぜ？");
        row("lines",
            "区の計画に賛成しますが、もう少\nし具体的に書いてほしい。次に、予\n算も示すべきです。",
            "区の計画に賛成しますが、もう少⏎し具体的に書いてほしい。|次に、予⏎算も示すべきです。");
        row("empty line", "件名\n\n本文です", "件名|本文です");
        row("bullets", "次のとおりです\n・一つ目\n・二つ目は長いの\nで続く\n(3)三つ目",
            "次のとおりです|一つ目|二つ目は長いの⏎で続く|三つ目");
        row("numbers", "1. 一\n2. 二\n３　三\n④四", "一|二|三|四");
        row("a number in a line", "予算は\n1.5倍に\n増えた。", "予算は⏎1.5倍に⏎増えた。");
        row("indented", "　一つ目の段落はここで終わる\n　二つ目の段落はここで終わる",
            "一つ目の段落はここで終わる⏎　二つ目の段落はここで終わる");
        row("new paragraph", "一つ目の段落はここで終わる\n　二つ目の段落",
            "一つ目の段落はここで終わる|二つ目の段落");
        row("quotation", "「賛成。とても良い。」という声がある。以上。",
            "「賛成。とても良い。」という声がある。|以上。");
        row("point in brackets", "計画（素案。第2章）に賛成。次", "計画（素案。第2章）に賛成。|次");
        row("point before a bracket", "（賛成です。）次です。", "（賛成です。）次です。");
        row("never closed", "「賛成です。次です。", "「賛成です。|次です。");
        row("question inside", "本当に？と思う。", "本当に？と思う。");
        row("several marks", "なぜですか！？次", "なぜですか！？|次");
        row("heading",
            "意見1　計画について\n区の計画には具体的な数字がありません。書いてください。",
            "意見1　計画について|区の計画には具体的な数字がありません。|書いてください。");
        row("salutation", "情報政策課御中\n意見を提出します。よろしくお願いします。",
            "情報政策課御中|意見を提出します。|よろしくお願いします。");
        row("typed on a telephone", "私は\n区の計画に\n賛成です。", "私は⏎区の計画に⏎賛成です。");
        row("points of the sciences", "賛成する．次に，予算は1．5倍だ．",
            "賛成する．|次に，予算は1．5倍だ．");
        row("beyond the plane", "𠮷野です。葛󠄀城です。",
            "𠮷野です。|葛󠄀城です。");
        row("a mark with a selector", "なぜ？\uFE0F次です。\u3099次",
            "なぜ？\uFE0F|次です。\u3099|次");
        row("nothing", " \n　\n", "");
    }

    void shapes()
    {
        QFETCH(QString, text);
        QTEST(divided(text), "sentences");
    }

    void positions()
    {
        const QString text = QStringLiteral("𠮷野です。\n\n・次の\nことです。 以上");
        QCOMPARE(wordsOf(text, sentenceAt(text, 0)), QStringLiteral("𠮷野です。"));
        QCOMPARE(wordsOf(text, sentenceAt(text, 4)), QStringLiteral("𠮷野です。"));
        QCOMPARE(wordsOf(text, sentenceAt(text, 5)), QStringLiteral("𠮷野です。")); // behind it
        QCOMPARE(sentenceAt(text, 6), (SentenceStretch{6, 6}));                     // empty line
        QCOMPARE(wordsOf(text, sentenceAt(text, 7)),
                 QStringLiteral("次の\nことです。")); // its bullet
        QCOMPARE(wordsOf(text, sentenceAt(text, 12)), QStringLiteral("次の\nことです。"));
        QCOMPARE(wordsOf(text, sentenceAt(text, 17)), QStringLiteral("以上"));
        QCOMPARE(wordsOf(text, sentenceAt(text, 1000)), QStringLiteral("以上"));
    }

    // Sentences follow each other, and what is between them is no word but a bullet.
    void nothingIsLost_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("seed") << readSeed();
        QString wrapped;
        for (const QString &line : readSeed().split(u'\n')) {
            for (qsizetype at = 0; at < line.size(); at += 35)
                wrapped += line.mid(at, 35) + u'\n';
            wrapped += u'\n';
        }
        QTest::newRow("broken into lines") << wrapped;
    }

    void nothingIsLost()
    {
        QFETCH(QString, text);
        QVERIFY(text.size() > 10'000);
        const CodePoints points(text);
        qsizetype behind = 0;
        QString between;
        for (const auto &sentence : sentencesOf(text)) {
            QVERIFY(sentence.start >= behind && sentence.end > sentence.start);
            between += text.mid(points.unitAt(behind), sentence.start - behind);
            behind = sentence.end;
        }
        between += text.mid(points.unitAt(behind));
        for (const QChar c : between)
            QVERIFY2(!c.isLetter(), qPrintable(between));
    }

    // The sentences of the published text are the same when it is broken into lines of 35.
    void linesDoNotMatter()
    {
        int same = 0;
        int all = 0;
        for (const QString &cell : readSeed().replace(u'\t', u'\n').split(u'\n')) {
            const QString words = cell.trimmed();
            if (words.size() < 60 || !words.endsWith(u'。') || words.contains(u' '))
                continue;
            QString wrapped;
            for (qsizetype at = 0; at < words.size(); at += 35)
                wrapped += (at ? QStringLiteral("\n") : QString()) + words.mid(at, 35);
            ++all;
            same += divided(wrapped).remove(u'⏎') == divided(words) ? 1 : 0;
        }
        QVERIFY(all > 20);
        QVERIFY2(same * 100 >= all * 95, qPrintable(QStringLiteral("%1 of %2").arg(same).arg(all)));
    }

    // What was broken to fit a line is one sentence again; what is two stays two.
    void unwrapped_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("one");
        const auto row = [](const char *name, const char *text, const char *one) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(one);
        };
        row("inside", "街灯を付け\nてください。", "街灯を付けてください。");
        row("between", "街灯を付けてください。\n木も植えてください。",
            "街灯を付けてください。\n木も植えてください。");
        row("empty line", "街灯を付けてください\n\n木を植えてください",
            "街灯を付けてください\n\n木を植えてください");
        row("latin", "長い行を二つに折るために Wi-Fi\nrouter を駅前に置いてください。",
            "長い行を二つに折るために Wi-Fi router を駅前に置いてください。");
        row("bullets", "・街灯を付け\nてください。\n・木を植える。",
            "・街灯を付けてください。\n・木を植える。");
        row("blanks", "街灯 を　付けて", "街灯 を　付けて");
        row("beyond the plane", "𠮷野の街灯を、\n葛󠄀飾に付けてください。",
            "𠮷野の街灯を、葛󠄀飾に付けてください。");
        row("nothing", "", "");
    }
    void unwrapped()
    {
        QFETCH(QString, text);
        QTEST(gaiyo::unwrapped(text), "one");
    }
    // Only blanks and line ends go, and what is in one piece stays so.
    void unwrappedKeepsTheWords()
    {
        const QString seed = readSeed();
        QVERIFY(!seed.isEmpty());
        const auto bare = [](QString text) {
            text.removeIf([](QChar c) { return c.isSpace(); });
            return text;
        };
        const QString one = gaiyo::unwrapped(seed);
        QCOMPARE(bare(one), bare(seed));
        QVERIFY(one.size() < seed.size());
        QCOMPARE(gaiyo::unwrapped(one), one);
    }
};

QObject *makeSentencesTest()
{
    return new TestSentences;
}

#include "test_sentences.moc"
