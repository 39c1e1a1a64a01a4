#include "booklet/test_fonts.h"

#include "booklet/shape.h"
#include "booklet/shape_japanese.h"
#include "booklet/support.h"
#include "domain/words/shared_signs.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

namespace gaiyo {

using namespace test;
using namespace Qt::StringLiterals;

namespace {

Shaper shaper()
{
    return Shaper(fonts(), *fonts().findChain(QStringLiteral("BIZ UDGothic"), false));
}

QList<char32_t> listedCharacters(const QString &list = QStringLiteral("jisx0213"))
{
    QList<char32_t> characters;
    QFile file(QStringLiteral(GAIYO_SOURCE_DIR "/resources/fonts/%1.txt").arg(list));
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

// How many of a cluster's glyphs are seen.
int inkOf(const ShapedText &text, const Cluster &cluster)
{
    int seen = 0;
    for (quint32 i = cluster.glyph; i < cluster.glyph + cluster.glyphCount; ++i) {
        hb_glyph_extents_t extents;
        seen += hb_font_get_glyph_extents(fonts().font(cluster.font).hbFont(), text.glyphs[i].glyph,
                                          &extents) &&
                extents.width != 0;
    }
    return seen;
}

// All that stands in a plane's row, and what follows other characters, a hundred times: at random,
// of those that the font has, but for signs that are set by what stands beside them.
QString mixedText(const Font &font)
{
    const QList<std::pair<char32_t, char32_t>> ranges = {
        {0x20, 0x2F},     {0x3A, 0x7E},     {0x300, 0x30C},   {0x3001, 0x30FF},
        {0x3099, 0x309A}, {0x2010, 0x2026}, {0x3200, 0x33FF}, {0x4E00, 0x9FFF},
        {0xFF01, 0xFF9F}, {0xFF9E, 0xFF9F}, {0x31F0, 0x31FF}, {0x2190, 0x21FF},
        {0x2460, 0x2473}, {0xFE00, 0xFE00}, {0x3042, 0x304B}, {0xA0, 0x17F}};
    QRandomGenerator random(1);
    QString text;
    while (text.size() < 20000) {
        const auto &[first, last] = ranges[random.bounded(int(ranges.size()))];
        const char32_t c = first + random.bounded(uint(last - first + 1));
        if (font.findGlyph(c) && !isSharedSign(c))
            text += QChar(char16_t(c));
    }
    return text;
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

// What opinions bring along from elsewhere: Korean, Simplified Chinese, radicals out of PDFs.
void TestFonts::coverNeighbours()
{
    int hangul = 0;
    int others = 0;
    QStringList missing;
    for (char32_t character : listedCharacters(QStringLiteral("neighbours"))) {
        (character >= 0xAC00 && character <= 0xD7A3 ? hangul : others) += 1;
        const bool isThere = QChar::category(character) != QChar::Other_NotAssigned;
        if (isThere && !fonts().covers(character, 0))
            missing << QString::number(character, 16);
    }
    QCOMPARE(hangul, 11172);
    QVERIFY(others > 22000);
    // Only the doubles of North Korea's code are not there.
    QCOMPARE(missing.size(), 0xFAD9 - 0xFA70 + 1);
    QCOMPARE(missing.front(), QStringLiteral("fa70"));
    for (const char32_t ideograph : std::u32string(U"侀嬨窱"))
        QVERIFY(fonts().covers(ideograph, 0));
    for (char32_t radical = 0x2F00; radical <= 0x2FD5; ++radical)
        QVERIFY(fonts().covers(radical, 0));
}

void TestFonts::coverMarksAndEmoji()
{
    for (const char32_t character : std::u32string(U"☐☑☒✔✕✓←↑→↓⇒⇔↗⤴❤☎⚠♿😀👍🙏🌏💡🌸🚲🎌🇯🇵"
                                                   U"🏻"))
        QVERIFY2(fonts().covers(character, 0), qPrintable(QString::number(character, 16)));
    for (char32_t arrow = 0x2190; arrow <= 0x21FF; ++arrow)
        QVERIFY(fonts().covers(arrow, 0));
    // CO₂, m³, 10⁻⁶, a root, a currency; words in one square and letters in circles.
    for (const char32_t character : std::u32string(U"₀₁₂₃₄₅₆₇₈₉⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿ₊₋∛฿ЀѝҐіїє"))
        QVERIFY2(fonts().covers(character, 0), qPrintable(QString::number(character, 16)));
    for (char32_t square = 0x3200; square <= 0x33FF; ++square)
        QVERIFY2(square == 0x321F || square == 0x332C || fonts().covers(square, 0),
                 qPrintable(QString::number(square, 16)));
    int drawn = 0;
    for (char32_t face = 0x1F600; face <= 0x1F64F; ++face)
        drawn += fonts().covers(face, 0) ? 1 : 0;
    QCOMPARE(drawn, 80);
}

// Every letter of the languages of states that are written in Latin letters, with its marks.
void TestFonts::coverLatin()
{
    Shaper shape = shaper();
    const QString words = QStringLiteral(
        "Việt ngữ Türkçe ığĞİşŞ Polski łŁżŹćąęńśó Čeština řěůĎť Magyar őűŐŰ Română șțȘȚăâî "
        "Latviešu ķļņģ Lietuvių ėįųū Malti ħġżċ Cymraeg ŵŷ Íslenska þðæÞÐ Føroyskt Azərbaycan Əə "
        "Māori āēīōū Gaeilge ṡċḋ Hausa ɓɗƙƴ Ɓ Yorùbá ẹ̀ọ́ṣ Ẹ̀ Guaraní g̃ỹ Igbo ịọụ Wolof ŋ Ewe ɖƒɣʋ "
        "Kurdî êîû Hawaiʻi Oʻzbek Deutsch ẞß Esperanto ĉĝĥĵŝŭ Català ŀ Français œŒÿ Slovenščina");
    for (const Cluster &cluster : shape.shape(words).clusters)
        QVERIFY2(!cluster.missing, qPrintable(words.mid(cluster.text, cluster.textLength)));
    // A mark that makes one letter with its base stays in the booklet's font.
    const ShapedText &text = shape.shape(u"あe\u0301");
    QCOMPARE(text.clusters[0].font, text.clusters[1].font);
}

// As macOS writes them: e and an accent, or the parts of a Korean syllable, are drawn as their one
// character is, and stand for the parts that the text has.
void TestFonts::lettersInPartsAreWhole()
{
    for (const LatinStyle style : {LatinStyle::Proportional, LatinStyle::Halfwidth}) {
        Shaper shape(fonts(), *fonts().findChain(u"BIZ UDGothic"_s, false, style));
        for (const QString &words :
             {u"Tôi đồng ý với kế hoạch"_s, u"안녕하세요 의견"_s, u"Dziękuję za możliwość"_s,
              u"Příliš žluťoučký kůň"_s, u"Țara și ștampila ǎ ǐ ǖ"_s, u"Київ Москвой Ёлка"_s,
              u"Ελλάδα Ή Ύ"_s, u"がぎぐパピプ"_s}) {
            const ShapedText whole = shape.shape(words);
            const QString parts = words.normalized(QString::NormalizationForm_D);
            const ShapedText &made = shape.shape(parts);
            QCOMPARE(made.clusters.size(), whole.clusters.size());
            quint32 at = 0;
            for (size_t i = 0; i < made.clusters.size(); ++i) {
                const Cluster &cluster = made.clusters[i];
                QVERIFY2(!cluster.missing, qPrintable(words));
                QCOMPARE(cluster.font, whole.clusters[i].font);
                QCOMPARE(cluster.advance, whole.clusters[i].advance);
                QCOMPARE(made.glyphs[cluster.glyph].glyph,
                         whole.glyphs[whole.clusters[i].glyph].glyph);
                QCOMPARE(cluster.text, at);
                at += cluster.textLength;
            }
            QCOMPARE(at, quint32(parts.size()));
        }
    }
}

// What Unicode has no character for: the accent stands over its letter, in one font with it.
void TestFonts::accentsStandOverTheirLetters()
{
    Shaper shape(fonts(), *fonts().findChain(u"BIZ UDGothic"_s, false, LatinStyle::Proportional));
    const auto isDrawn = fonts().coverage();
    for (const QString &letter : {u"g\u0303"_s, u"m\u0300"_s, u"Q\u0301"_s, u"x\u0332"_s,
                                  u"ɔ\u0300"_s, u"日\u0301"_s, u"и\u0302"_s}) {
        const ShapedText &text = shape.shape(u"a %1 b"_s.arg(letter));
        const Cluster &cluster = text.clusters[2];
        QVERIFY2(!cluster.missing, qPrintable(letter));
        QCOMPARE(cluster.textLength, quint32(letter.size()));
        QVERIFY2(inkOf(text, cluster) == 2, qPrintable(letter));
        QVERIFY(isDrawn({}, letter[0].unicode(), letter[1].unicode()));
        hb_font_t *font = fonts().font(cluster.font).hbFont();
        hb_glyph_extents_t accent = {};
        hb_font_get_glyph_extents(font, text.glyphs[cluster.glyph + 1].glyph, &accent);
        const double em = fonts().font(cluster.font).unitsPerEm();
        const double middle =
            double(text.glyphs[cluster.glyph + 1].x) + (accent.x_bearing + accent.width / 2.0) / em;
        QVERIFY2(middle > 0.15 * double(cluster.advance) && middle < 0.85 * double(cluster.advance),
                 qPrintable(letter + QString::number(middle)));
    }
    // No font has both: 〓, and the check can ask for it.
    QVERIFY(shape.shape(u"日\u0332").clusters.front().missing);
    QVERIFY(!isDrawn({}, U'日', 0x332));
}

void TestFonts::wordsAreOfOneFont_data()
{
    QTest::addColumn<QString>("words");
    for (const char *words :
         {"Dziękuję", "ığdır", "tükörfúrógép", "Příliš žluťoučký", "Ķņēģis", "Tiếng Việt",
          "Ελληνικά και μετά", "Русский язык", "Өнөөдөр", "Café", "café", "g\u0303uarani"})
        QTest::newRow(words) << QString::fromUtf8(words);
}

// Its letters are no two hands', none is as wide as a kanji, and the font is of its text's kind.
void TestFonts::wordsAreOfOneFont()
{
    QFETCH(QString, words);
    struct Case
    {
        QString family;
        bool bold;
        QString font; // of what English lacks
    };
    for (const Case &in : {Case{u"BIZ UDGothic"_s, false, u"DejaVuSans"_s},
                           Case{u"BIZ UDGothic"_s, true, u"DejaVuSans-Bold"_s},
                           Case{u"BIZ UDMincho"_s, false, u"DejaVuSerif"_s},
                           Case{u"BIZ UDMincho"_s, true, u"DejaVuSans-Bold"_s}}) {
        Shaper shape(fonts(), *fonts().findChain(in.family, in.bold, LatinStyle::Proportional));
        const ShapedText &text = shape.shape(u"説明の%1を"_s.arg(words));
        std::vector<FontIndex> used;
        for (const Cluster &cluster : text.clusters) {
            if (!isWesternText(cluster.characterClass))
                continue;
            QVERIFY(!cluster.missing);
            used.push_back(cluster.font);
            QVERIFY(fonts().isLatin(cluster.font) ||
                    fonts().font(cluster.font).postScriptName() == in.font);
        }
        QVERIFY(used.size() >= 4);
        QCOMPARE(std::count(used.begin(), used.end(), used.front()), qsizetype(used.size()));
        // A word of English beside it keeps its own.
        QVERIFY(fonts().isLatin(shape.shape(u"PDFの%1"_s.arg(words)).clusters.front().font));
    }
    // Signs stay as wide as kanji.
    Shaper shape(fonts(), *fonts().findChain(u"BIZ UDGothic"_s, false, LatinStyle::Proportional));
    for (const Cluster &cluster : shape.shape(u"αとΔΣ").clusters)
        QCOMPARE(cluster.advance, 1.0F);
}

// What web pages have between their words is never seen, wherever it stands.
void TestFonts::unseenCharactersTakeNoRoom()
{
    Shaper shape = shaper();
    for (const char16_t unseen : {0x200B, 0x2060, 0xFEFF, 0xAD, 0x200E, 0x61C, 0x180E, 0xFFF9}) {
        for (const QString &words :
             {u"あ%1い"_s, u"%1あ"_s, u"あ%1"_s, u"a%1b"_s, u"あ%1%1い"_s, u"%1"_s}) {
            const QString with = QString(words).replace(u"%1"_s, QString(QChar(unseen)));
            const auto widthOf = [&](const QString &of) {
                float width = 0;
                for (const Cluster &cluster : shape.shape(of).clusters)
                    width += cluster.advance;
                return width;
            };
            QCOMPARE(widthOf(with), widthOf(QString(words).remove(u"%1"_s)));
            for (const Cluster &cluster : shape.shape(with).clusters)
                QVERIFY2(!cluster.missing, qPrintable(QString::number(unseen, 16) + u' ' + words));
        }
    }
}

void TestFonts::coverSequencesAndNames()
{
    QVERIFY(fonts().covers(U'葛', 0xE0100));
    QVERIFY(fonts().covers(U'辻', 0xE0100));
    QVERIFY(fonts().covers(U'𠮷', 0));
    QVERIFY(fonts().covers(U'㉖', 0));
    QVERIFY(fonts().covers(U'〓', 0));
    QVERIFY(!fonts().covers(U'\U000200CA', 0)); // of another country's names
    QVERIFY(!fonts().covers(U'\uE000', 0));
    QVERIFY(!fonts().covers(U'葛', 0xE01EF));
}

// All that Unicode 17 recommends, with every skin, sex and flag: each is one picture, whatever
// stands beside it, and the next one has nothing of it.
void TestFonts::everyEmojiIsOnePicture()
{
    QFile file(QStringLiteral(GAIYO_SOURCE_DIR "/tests/booklet/rgi_emoji.txt"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = file.readAll().trimmed().split('\n');
    QCOMPARE(lines.size(), 3953);
    Shaper shape = shaper();
    const FontIndex emojiFont = shape.shape(u"🥹").clusters.front().font;
    QStringList wrong;
    for (const QByteArray &line : lines) {
        const QString emoji = QString::fromUtf8(line);
        const ShapedText &text = shape.shape(QStringLiteral("声%1%1と").arg(emoji));
        const bool isKnown = text.clusters.size() == 4 && text.clusters[1].font == emojiFont &&
                             text.clusters[1].textLength == quint32(emoji.size()) &&
                             text.clusters[2].textLength == quint32(emoji.size()) &&
                             !text.clusters[1].missing && inkOf(text, text.clusters[1]) == 1 &&
                             text.clusters[1].advance > 1 && text.clusters[1].advance < 1.5F;
        const bool isTone = emoji.startsWith(u'\xD83C') && emoji.size() == 2 &&
                            emoji.back() >= QChar(0xDFFB) && emoji.back() <= QChar(0xDFFF);
        if (!isKnown && !isTone) // which belongs to the tone before it
            wrong << emoji;
    }
    QVERIFY2(wrong.isEmpty(),
             qPrintable(QString::number(wrong.size()) + u' ' + wrong.mid(0, 40).join(u' ')));
}

// A colour of skin behind what has none is not seen, but read; by itself it is a square.
void TestFonts::skinTonesAreNotDrawn()
{
    Shaper shape = shaper();
    for (const QString &base : {QStringLiteral("🍎"), QStringLiteral("手"), QStringLiteral("A"),
                                QStringLiteral("🏠"), QStringLiteral("✔")}) {
        const float advance = shape.shape(base).clusters.front().advance;
        const ShapedText &text = shape.shape(base + QStringLiteral("🏽と"));
        QCOMPARE(text.clusters.size(), size_t(2));
        QVERIFY2(!text.clusters[0].missing, qPrintable(base));
        QCOMPARE(text.clusters[0].textLength, quint32(base.size() + 2));
        QCOMPARE(inkOf(text, text.clusters[0]), 1);
        if (base != QStringLiteral("✔")) // drawn as an emoji there
            QCOMPARE(text.clusters[0].advance, advance);
    }
    const ShapedText &alone = shape.shape(u"色　🏽");
    QCOMPARE(alone.clusters.size(), size_t(3));
    QCOMPARE(inkOf(alone, alone.clusters[2]), 1);
}

// A mark is a mark, and an emoji only where the text asks for it.
void TestFonts::marksAreEmojiWhereAsked()
{
    Shaper shape = shaper();
    const FontIndex emojiFont = shape.shape(u"🥹").clusters.front().font;
    for (const QString &mark : {QStringLiteral("❤"), QStringLiteral("✔"), QStringLiteral("⬅"),
                                QStringLiteral("☎"), QStringLiteral("♀")}) {
        const bool isPlain = shape.shape(mark).clusters.front().font != emojiFont;
        QVERIFY2(isPlain, qPrintable(mark));
        const ShapedText &asked = shape.shape(mark + QChar(0xFE0F));
        QCOMPARE(asked.clusters.size(), size_t(1));
        QVERIFY2(asked.clusters.front().font == emojiFont, qPrintable(mark));
        const FontIndex plain = shape.shape(mark + QChar(0xFE0E)).clusters.front().font;
        QVERIFY2(plain != emojiFont, qPrintable(mark));
    }
    for (const char16_t digit : u"0123456789*#")
        QVERIFY(digit == 0 ||
                shape.shape(QString(QChar(digit))).clusters.front().font != emojiFont);
}

// What no font has as one is drawn apart, and none of it becomes 〓.
void TestFonts::strangeSequencesAreDrawnApart()
{
    Shaper shape = shaper();
    for (const QString &text :
         {QStringLiteral("🐱\u200D👤"), QStringLiteral("★\u200D👍"), QStringLiteral("👍\u200D賛"),
          QStringLiteral("🇯🇯"), QStringLiteral("賛\u200D👍"), QStringLiteral("🍎\u200D🏽"),
          QStringLiteral("👨\u200D👩\u200D★"), QStringLiteral("👍\u200D"), QStringLiteral("🇯"),
          QStringLiteral("👍\u200D\u200D🏽")}) {
        const ShapedText &shaped = shape.shape(text);
        quint32 length = 0;
        for (const Cluster &cluster : shaped.clusters) {
            QVERIFY2(!cluster.missing, qPrintable(text));
            length += cluster.textLength;
        }
        QCOMPARE(length, quint32(text.size()));
    }
}

// The letters that say which region's flag it is are not seen.
void TestFonts::tagsAreNotDrawn()
{
    Shaper shape = shaper();
    const ShapedText &text =
        shape.shape(u"旗🏴\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007Fで");
    QCOMPARE(text.clusters.size(), size_t(3));
    QVERIFY(!text.clusters[1].missing);
    QCOMPARE(text.clusters[1].textLength, 14U);
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
    const ShapedText &text = shape.shape(u"区\U000200CAの");
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

// All that are beside the program, three of others with rules of more kinds, and one that joins
// kana.
void TestFonts::textIsShapedAsHarfBuzzShapesIt_data()
{
    QTest::addColumn<const FontSet *>("set");
    QTest::addColumn<int>("index");
    static const FontSet kJoining = [] {
        FontSet set;
        if (!set.addFont(QStringLiteral(GAIYO_SOURCE_DIR "/tests/booklet/ligatures.ttf")))
            qFatal("ligatures.ttf cannot be read");
        return set;
    }();
    for (const FontSet *set : {&moreFonts(), &kJoining}) {
        for (size_t i = 0; i < set->count(); ++i)
            QTest::addRow("%s", qPrintable(set->font(FontIndex(i)).postScriptName()))
                << set << int(i);
    }
}

// Whatever is known without asking it. But for figures, which no font kerns here.
void TestFonts::textIsShapedAsHarfBuzzShapesIt()
{
    QFETCH(const FontSet *, set);
    QFETCH(const int, index);
    const Font &font = set->font(FontIndex(index));
    Shaper shape(*set, {FontIndex(index)});
    const HbBuffer buffer(hb_buffer_create());
    const QString text = mixedText(font);
    const ShapedText &shaped = shape.shape(text);
    shapeJapanese(buffer.get(), font, text, {0, text.size()}, HB_DIRECTION_LTR);
    unsigned count = 0;
    const hb_glyph_info_t *infos = hb_buffer_get_glyph_infos(buffer.get(), &count);
    const hb_glyph_position_t *positions = hb_buffer_get_glyph_positions(buffer.get(), nullptr);
    QCOMPARE(shaped.glyphs.size(), size_t(count));
    const auto em = float(font.unitsPerEm());
    for (const Cluster &cluster : shaped.clusters) {
        float pen = 0;
        for (size_t i = cluster.glyph; i < cluster.glyph + cluster.glyphCount; ++i) {
            const QByteArray place = QByteArray::number(infos[i].cluster) + ' ' +
                                     text.mid(qsizetype(infos[i].cluster), 3).toUtf8();
            QVERIFY2(infos[i].cluster == cluster.text, place.constData());
            QVERIFY2(infos[i].codepoint == shaped.glyphs[i].glyph, place.constData());
            QVERIFY2(pen + float(positions[i].x_offset) / em == shaped.glyphs[i].x,
                     place.constData());
            pen += float(positions[i].x_advance) / em;
        }
        const bool isInvisible = cluster.characterClass == CharClass::Invisible;
        QVERIFY(cluster.advance == (isInvisible ? 0 : pen));
    }
}

// In both families, in headings too; figures stand below each other. Half as wide as a kanji where
// that is asked for. Japanese signs stay those of the family.
void TestFonts::englishIsProportional()
{
    for (const char *family : {"BIZ UDGothic", "BIZ UDMincho"}) {
        for (const bool bold : {false, true}) {
            const QString name = QString::fromLatin1(family);
            Shaper as(fonts(), *fonts().findChain(name, bold, LatinStyle::Proportional));
            Shaper half(fonts(), *fonts().findChain(name, bold, LatinStyle::Halfwidth));
            const auto widthIn = [](Shaper &shaper, QStringView text) {
                float width = 0;
                for (const Cluster &cluster : shaper.shape(text).clusters)
                    width += cluster.advance;
                return width;
            };
            QVERIFY(widthIn(as, u"illicit") < widthIn(as, u"WWWWWWW") / 2);
            QCOMPARE(widthIn(half, u"illicit"), widthIn(half, u"WWWWWWW"));
            QCOMPARE(widthIn(as, u"1111"), widthIn(as, u"0898"));
            QVERIFY(widthIn(as, u"1111") < 2.4F);
            QCOMPARE(widthIn(as, u"°±×（）、漢ア"), widthIn(half, u"°±×（）、漢ア"));
        }
    }
}

// Signs of both are English in English, and Japanese beside Japanese.
void TestFonts::sharedSignsFollowTheirNeighbours()
{
    Shaper shaper(fonts(), *fonts().findChain(u"BIZ UDGothic"_s, false, LatinStyle::Proportional));
    Shaper half(fonts(), *fonts().findChain(u"BIZ UDGothic"_s, false));
    const auto signsIn = [](Shaper &of, const QString &text) {
        QString signs; // e of English, j of Japanese
        for (const Cluster &cluster : of.shape(text).clusters) {
            if (isSharedSign(cluster.character))
                signs += fonts().isLatin(cluster.font) ? u'e' : u'j';
        }
        return signs;
    };
    QCOMPARE(signsIn(shaper, u"don’t, Zürich’s"_s), u"ee"_s);
    QCOMPARE(signsIn(shaper, u"the “new plan’s” (2027–2036)"_s), u"eeee"_s);
    QCOMPARE(signsIn(shaper, u"‘ok’ 25°C m² m³"_s), u"eeeee"_s);
    QCOMPARE(signsIn(shaper, u"「“ICT”を」"_s), u"ee"_s);
    QCOMPARE(signsIn(shaper, u"“ICT推進”、“新しい”"_s), u"jjjj"_s);
    QCOMPARE(signsIn(shaper, u"25°と、東京–大阪、二²”“"_s), u"jjjjj"_s);
    QCOMPARE(signsIn(shaper, u"rock ’n’ roll, ’90s, ‘rock ’n’ roll’"_s), u"eeeeeee"_s);
    QCOMPARE(signsIn(shaper, u"‘区’AI、区 ’区"_s), u"jjj"_s);
    QCOMPARE(signsIn(half, u"don’t the “new plan” 2027–2036 m²"_s), u"jjjjj"_s);
    QCOMPARE(shaper.shape(u"a’b").clusters[1].characterClass, CharClass::Western);
    QVERIFY(shaper.shape(u"a’b").clusters[1].advance < 0.3F);
}

// PDF、Word、Excel is no word, however narrow the comma.
void TestFonts::narrowJapaneseSignsStayThat()
{
    for (const float width : {0.4F, 0.7F, 1.0F}) {
        QCOMPARE(classOfGlyph(U'、', width), CharClass::Comma);
        QCOMPARE(classOfGlyph(U'。', width), CharClass::FullStop);
        QCOMPARE(classOfGlyph(U'「', width), CharClass::Opening);
        QCOMPARE(classOfGlyph(U'）', width), CharClass::Closing);
    }
    QCOMPARE(classOfGlyph(U'”', 0.4F), CharClass::WesternClosing);
    QCOMPARE(classOfGlyph(U'“', 0.4F), CharClass::WesternOpening);
}

void TestFonts::missingFolderIsAnError()
{
    const auto loaded = loadFonts(QStringLiteral("/nowhere/fonts"));
    QVERIFY(!loaded.ok());
    QCOMPARE(loaded.error().kind, ErrorKind::Missing);
    QVERIFY(loaded.error().message.contains(u"nowhere"));
}

} // namespace gaiyo
