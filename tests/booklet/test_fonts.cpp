#include "booklet/test_fonts.h"

#include "booklet/shape.h"
#include "booklet/support.h"

#include <QFile>
#include <QTest>

namespace gaiyo {

using namespace test;

namespace {

Shaper shaper()
{
    return Shaper(fonts(), *fonts().findChain(QStringLiteral("BIZ UDGothic"), false));
}

QList<char32_t> listedCharacters()
{
    QList<char32_t> characters;
    QFile file(QStringLiteral(GAIYO_SOURCE_DIR "/resources/fonts/jisx0213.txt"));
    if (!file.open(QIODevice::ReadOnly | QIODevice::Text))
        return characters;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith('#'))
            continue;
        for (const QByteArray &item : line.split(' ')) {
            const QList<QByteArray> ends = item.split('-');
            const uint last = ends.last().toUInt(nullptr, 16);
            for (uint c = ends.first().toUInt(nullptr, 16); !item.isEmpty() && c <= last; ++c)
                characters << c;
        }
    }
    return characters;
}

} // namespace

void TestFonts::coverJisX0213()
{
    const QList<char32_t> characters = listedCharacters();
    QVERIFY(characters.size() > 11000);
    QStringList missing;
    for (char32_t character : characters) {
        if (!fonts().covers(character, 0))
            missing << QString::number(character, 16);
    }
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u' ')));
}

void TestFonts::coverSequencesAndNames()
{
    QVERIFY(fonts().covers(U'葛', 0xE0100));
    QVERIFY(fonts().covers(U'辻', 0xE0100));
    QVERIFY(fonts().covers(U'𠮷', 0));
    QVERIFY(fonts().covers(U'㉖', 0));
    QVERIFY(fonts().covers(U'〓', 0));
    QVERIFY(!fonts().covers(U'\U0001F600', 0));
    QVERIFY(!fonts().covers(U'葛', 0xE01EF));
}

void TestFonts::sequencesAreDrawnDifferently()
{
    Shaper shape = shaper();
    const quint32 plain = shape.shape(u"葛").glyphs.front().glyph;
    const ShapedText &variant = shape.shape(u"葛\U000E0100");
    QCOMPARE(variant.clusters.size(), size_t(1));
    QCOMPARE(variant.clusters.front().textLength, 3U);
    QVERIFY(variant.glyphs.front().glyph != plain);
}

void TestFonts::clustersFallBack()
{
    Shaper shape = shaper();
    const ShapedText &text = shape.shape(u"吉𠮷吉");
    QCOMPARE(text.clusters.size(), size_t(3));
    QVERIFY(text.clusters[0].font != text.clusters[1].font);
    QCOMPARE(text.clusters[0].font, text.clusters[2].font);
    QVERIFY(!text.clusters[1].missing);
}

void TestFonts::missingCharacterIsGeta()
{
    Shaper shape = shaper();
    const quint32 geta = shape.shape(u"〓").glyphs.front().glyph;
    const ShapedText &text = shape.shape(u"区\U0001F600の");
    QCOMPARE(text.clusters.size(), size_t(3));
    QVERIFY(text.clusters[1].missing);
    QCOMPARE(text.glyphs[text.clusters[1].glyph].glyph, geta);
}

// Clusters follow one another without a gap, whatever the text is.
void TestFonts::everyClusterIsKept()
{
    Shaper shape = shaper();
    const QStringList texts{QStringLiteral("\u200Bあ\u200D\uFE0F"),
                            QStringLiteral("か\u309Aか\u0301\u0302"),
                            QStringLiteral("\U0001F468\u200D\U0001F469 \t\u00A0x"),
                            QStringLiteral("\u0301\u0301あ"),
                            QStringLiteral("\uFEFF\u2060\u00AD"),
                            QString(QChar(0xD842)) + QStringLiteral("あ"),
                            QStringLiteral("สวัสดี العربية हिन्दी"),
                            QStringLiteral("あ") + QStringLiteral("\u0301").repeated(70000)};
    for (const QString &text : texts) {
        const ShapedText &shaped = shape.shape(text);
        quint32 at = 0;
        for (const Cluster &cluster : shaped.clusters) {
            QCOMPARE(cluster.text, at);
            QVERIFY(cluster.textLength > 0);
            QVERIFY(cluster.glyphCount > 0);
            at += cluster.textLength;
        }
        QCOMPARE(at, quint32(text.size()));
    }
}

void TestFonts::missingFolderIsAnError()
{
    const auto loaded = loadFonts(QStringLiteral("/nowhere/fonts"));
    QVERIFY(!loaded.ok());
    QCOMPARE(loaded.error().kind, ErrorKind::Missing);
    QVERIFY(loaded.error().message.contains(u"nowhere"));
}

} // namespace gaiyo
