#include "domain/markup.h"
#include "domain/text_difference.h"

#include <QRandomGenerator>
#include <QStringList>
#include <QTest>

using namespace gaiyo;
using Kind = DifferencePiece::Kind;

namespace {

// [same][-removed][+added]
QString shown(const std::vector<DifferencePiece> &pieces)
{
    QString text;
    for (const DifferencePiece &piece : pieces)
        text += QStringLiteral("[%1%2]").arg(piece.kind == Kind::Same      ? QString()
                                             : piece.kind == Kind::Removed ? QStringLiteral("-")
                                                                           : QStringLiteral("+"),
                                             piece.text);
    return text;
}

QString without(Kind kind, const std::vector<DifferencePiece> &pieces)
{
    QString text;
    for (const DifferencePiece &piece : pieces)
        text += piece.kind == kind ? QString() : piece.text;
    return text;
}

// Words of every script, references and escapes, characters of two units, with a variation.
QString randomWords(QRandomGenerator &dice, int words)
{
    static const QStringList parts{QStringLiteral("区民"),      QStringLiteral("の"),
                                   QStringLiteral("意見"),      QStringLiteral("について"),
                                   QStringLiteral("サービス"),  QStringLiteral("、"),
                                   QStringLiteral("。"),        QStringLiteral("\n"),
                                   QStringLiteral("ICT"),       QStringLiteral("２０２６年度"),
                                   QStringLiteral("{{No:o1}}"), QStringLiteral("{{No:o2}}"),
                                   QStringLiteral("{{lb}}"),    QStringLiteral("}}"),
                                   QStringLiteral("𠮷野"),      QStringLiteral("葛\U000E0100城"),
                                   QStringLiteral("が\u3099"),  QStringLiteral(" ")};
    QString text;
    for (int i = 0; i < words; ++i)
        text += parts[dice.bounded(int(parts.size()))];
    return text;
}

// A few stretches, taken out or written over, anywhere between two characters of markup.
QString edited(QRandomGenerator &dice, const QString &text)
{
    QStringList pieces;
    const auto parts = parseMarkup(text);
    for (const MarkupPart &part : *parts) {
        if (part.reference)
            pieces += referenceMarkup(*part.reference);
        for (const QChar c : part.text) {
            // With what belongs to it: a variation, a voicing mark.
            const bool isAttached = c.isLowSurrogate() || c == QChar(0xDB40) || c == QChar(0x3099);
            if (isAttached && !pieces.isEmpty())
                pieces.last() += c;
            else
                pieces += escapeMarkup(QString(c));
        }
    }
    for (int edits = dice.bounded(6); edits > 0; --edits) {
        const int at = dice.bounded(int(pieces.size()) + 1);
        const int end = std::min(int(pieces.size()), at + dice.bounded(8));
        pieces.erase(pieces.begin() + at, pieces.begin() + end);
        pieces.insert(at, randomWords(dice, dice.bounded(4)));
    }
    return pieces.join(QString());
}

} // namespace

class TestDifference : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void examples_data();
    void examples();
    void lawsHoldForRandomEdits();
    void unrelatedTextsAreOneReplacement();
    void longTextsAreTakenApartOrReplaced();
};

void TestDifference::examples_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *before, const char *after,
                        const char *expected) {
        QTest::newRow(name) << QString::fromUtf8(before) << QString::fromUtf8(after)
                            << QString::fromUtf8(expected);
    };
    row("nothing", "", "", "");
    row("same", "区の考え方", "区の考え方", "[区の考え方]");
    row("begun", "", "区の考え方", "[+区の考え方]");
    row("emptied", "区の考え方", "", "[-区の考え方]");
    row("a word", "区は支援を検討します。", "区は支援を実施します。",
        "[区は支援を][-検討][+実施][します。]");
    row("a whole word of kanji", "情報化基本計画を見直します。", "情報化推進計画を見直します。",
        "[-情報化基本計画][+情報化推進計画][を見直します。]");
    row("katakana with its long vowel", "新しいサービスを提供します。",
        "新しいサーバーを提供します。", "[新しい][-サービス][+サーバー][を提供します。]");
    row("figures", "令和８年度に開始します。", "令和９年度に開始します。",
        "[令和][-８][+９][年度に開始します。]");
    row("added at the end", "今後検討します。", "今後検討します。\nまた、周知します。",
        "[今後検討します。][+\nまた、周知します。]");
    row("two places", "区は窓口を増やし、手続を簡単にします。",
        "区は端末を増やし、手続を便利にします。",
        "[区は][-窓口][+端末][を増やし、手続を][-簡単][+便利][にします。]");
    row("a particle alone between two words", "今後は窓口の改善に努めてまいります。",
        "今後は端末の更新に努めてまいります。",
        "[今後は][-窓口の改善][+端末の更新][に努めてまいります。]");
    row("another reference", "{{No:ab1}}のとおり進めてまいります。",
        "{{No:ab2}}のとおり進めてまいります。",
        "[-{{No:ab1}}][+{{No:ab2}}][のとおり進めてまいります。]");
    row("variation of a character", "葛城市の取組を参考にします。",
        "葛\U000E0100城市の取組を参考にします。",
        "[-葛城市][+葛\U000E0100城市][の取組を参考にします。]");
    row("a family", "家族👨‍👩‍👧で公園を使う。",
        "家族👨‍👩‍👦で公園を使う。",
        "[家族][-👨‍👩‍👧][+👨‍👩‍👦][で公園を使う。]");
    row("a tone of skin", "賛成👍🏻です。続けます。",
        "賛成👍🏿です。続けます。",
        "[賛成][-👍🏻][+👍🏿][です。続けます。]");
    row("flags", "旗🇯🇵🇯🇲を公園に立てます。", "旗🇯🇵🇲🇯を公園に立てます。",
        "[旗🇯🇵][-🇯🇲][+🇲🇯][を公園に立てます。]");
    row("nearly all", "ご意見として承ります。", "既に実施しています。",
        "[-ご意見として承ります。][+既に実施しています。]");
}

void TestDifference::examples()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QString, expected);
    QCOMPARE(shown(findDifference(before, after)), expected);
}

void TestDifference::lawsHoldForRandomEdits()
{
    QRandomGenerator dice(11);
    int marked = 0; // others are whole replacements
    for (int i = 0; i < 3000; ++i) {
        const QString before = randomWords(dice, dice.bounded(120));
        const QString after = edited(dice, before);
        const auto pieces = findDifference(before, after);
        QCOMPARE(without(Kind::Removed, pieces), after);
        QCOMPARE(without(Kind::Added, pieces), before);
        for (size_t at = 0; at < pieces.size(); ++at) {
            QVERIFY(!pieces[at].text.isEmpty());
            // Whole markup, and no half of a character.
            QVERIFY(parseMarkup(pieces[at].text));
            QVERIFY(pieces[at].text.isValidUtf16());
            QVERIFY(!pieces[at].text.startsWith(u"\U000E0100"_qs));
            if (at > 0)
                QVERIFY(pieces[at - 1].kind < pieces[at].kind ||
                        (pieces[at].kind == Kind::Same && pieces[at - 1].kind != Kind::Same));
        }
        marked += pieces.size() > 2 ? 1 : 0;
    }
    QVERIFY2(marked > 2000, qPrintable(QString::number(marked)));
}

void TestDifference::unrelatedTextsAreOneReplacement()
{
    QRandomGenerator dice(12);
    for (int i = 0; i < 500; ++i) {
        const QString before = randomWords(dice, 60);
        const QString after = randomWords(dice, 60);
        const auto pieces = findDifference(before, after);
        qsizetype changed = 0;
        for (const DifferencePiece &piece : pieces)
            changed += piece.kind == Kind::Same ? 0 : piece.text.size();
        const qsizetype all = before.size() + after.size();
        QVERIFY(changed * 3 <= all * 2 || changed == all);
        QCOMPARE(changed == all, pieces.size() <= 2);
    }
}

// However long: never more than the steps that are allowed.
void TestDifference::longTextsAreTakenApartOrReplaced()
{
    QRandomGenerator dice(13);
    const QString before = randomWords(dice, 20'000);
    QString after = before;
    after.insert(after.indexOf(u'。', after.size() / 2) + 1, QStringLiteral("追記。"));
    const auto few = findDifference(before, after);
    QCOMPARE(few.size(), size_t(3));
    QCOMPARE(without(Kind::Removed, few), after);
    const QString other = randomWords(dice, 20'000);
    const auto all = findDifference(before, other);
    QCOMPARE(without(Kind::Removed, all), other);
    QCOMPARE(without(Kind::Added, all), before);
}

QObject *makeDifferenceTest()
{
    return new TestDifference;
}

#include "test_difference.moc"
