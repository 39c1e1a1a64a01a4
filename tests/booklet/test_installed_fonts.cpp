#include "booklet/test_installed_fonts.h"

#include "booklet/installed_fonts.h"
#include "booklet/made_font.h"
#include "booklet/shape.h"
#include "booklet/support.h"
#include "collect/collect.h"
#include "domain/seed_document.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstdlib>

namespace gaiyo {

using namespace test;

namespace {

const QString kFolder = QStringLiteral("/usr/share/fonts");

const FontSet &setWithInstalled()
{
    static const FontSet kFonts = [] {
        auto loaded = loadFonts(QStringLiteral(GAIYO_FONTS));
        if (!loaded)
            qFatal("%s", qUtf8Printable(loaded.error().message));
        loaded->lookIn({kFolder});
        return std::move(*loaded);
    }();
    return kFonts;
}

FontSet setLookingIn(const QString &folder)
{
    auto loaded = loadFonts(QStringLiteral(GAIYO_FONTS));
    if (!loaded)
        qFatal("%s", qUtf8Printable(loaded.error().message));
    loaded->lookIn({folder});
    return std::move(*loaded);
}

// All that a reader is told of the words, in the order of the structure, whatever lines they are
// in.
QByteArray wordsOf(const QByteArray &pdf)
{
    QByteArray words;
    const QByteArray said = askAbout(pdf, QStringLiteral("pdfinfo"),
                                     {QStringLiteral("-struct-text"), QStringLiteral("%")});
    for (const QByteArray &line : said.split('\n')) {
        const QByteArray trimmed = line.trimmed();
        if (trimmed.size() >= 2 && trimmed.startsWith('"') && trimmed.endsWith('"'))
            words += trimmed.mid(1, trimmed.size() - 2);
    }
    return words;
}

// What a glyph covers, in font units.
std::vector<int> boxOf(hb_font_t *font, hb_codepoint_t glyph)
{
    hb_glyph_extents_t extents = {};
    hb_font_get_glyph_extents(font, glyph, &extents);
    return {extents.x_bearing, extents.y_bearing, extents.width, extents.height,
            hb_font_get_glyph_h_advance(font, glyph)};
}

} // namespace

void TestInstalledFonts::areFoundByAnyName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("body"); // PostScript names
    QTest::addColumn<QString>("bold");
    const auto row = [](const char *name, const char *body, const char *bold) {
        QTest::newRow(name) << QString::fromUtf8(name) << QString::fromLatin1(body)
                            << QString::fromLatin1(bold);
    };
    constexpr auto kGothicBold = "BIZUDGothic-Bold";
    row("IPAexGothic", "IPAexGothic", kGothicBold);
    row("IPAexゴシック", "IPAexGothic", kGothicBold);
    row("ｉｐａｅｘ明朝", "IPAexMincho", kGothicBold);
    row("Noto Serif CJK JP", "NotoSerifCJKjp-Regular", "NotoSerifCJKjp-Bold");
    row("Noto Serif CJK KR", "NotoSerifCJKkr-Regular", "NotoSerifCJKkr-Bold");
    row("Noto Sans CJK JP", "NotoSansCJKjp-Regular", "NotoSansCJKjp-Bold");
    row("Noto Sans CJK JP Bold", "NotoSansCJKjp-Bold", "NotoSansCJKjp-Bold");
    row("TakaoGothic", "TakaoGothic", kGothicBold);
    row("Takaoゴシック", "TakaoGothic", kGothicBold);
    row("VL ゴシック", "VL-Gothic-Regular", kGothicBold);
    row("BIZ UDPゴシック", "BIZUDPGothic-Regular", "BIZUDPGothic-Bold");
    row("BIZ UDMincho", "BIZUDMincho-Regular", kGothicBold);
    row("ＢＩＺ UDゴシック", "BIZUDGothic-Regular", kGothicBold);
    row("Inter", "Inter-Regular", "Inter-Bold");
    row("NotoSerifCJKkr-Bold", "NotoSerifCJKkr-Bold", "NotoSerifCJKkr-Bold");
    row("vl-gothic-regular", "VL-Gothic-Regular", kGothicBold);
    row("Inter Medium", "Inter-Medium", "Inter-Bold");
}

void TestInstalledFonts::areFoundByAnyName()
{
    GAIYO_ASKS_READERS();
    QFETCH(QString, name);
    QFETCH(QString, body);
    QFETCH(QString, bold);
    const FontSet &fonts = setWithInstalled();
    const auto chain = fonts.findChain(name, false);
    const auto strong = fonts.findChain(name, true);
    QVERIFY(chain && strong);
    QCOMPARE(fonts.font(chain->front()).postScriptName(), body);
    QCOMPARE(fonts.font(strong->front()).postScriptName(), bold);
    QVERIFY(!fonts.font(chain->front()).version().isEmpty());
    QCOMPARE(fonts.familyFor(name), name);
}

void TestInstalledFonts::giveTheSameWords_data()
{
    QTest::addColumn<QString>("family");
    for (const char *family : {"IPAexゴシック", "IPAex明朝", "Noto Serif CJK JP", "TakaoGothic",
                               "VL ゴシック", "BIZ UDPゴシック", "Inter"})
        QTest::newRow(family) << QString::fromUtf8(family);
}

void TestInstalledFonts::giveTheSameWords()
{
    GAIYO_ASKS_READERS();
    QFETCH(QString, family);
    const auto collected = collect(readSeed());
    QVERIFY(collected.ok());
    static const QByteArray kWords = wordsOf(pdfOf(*collected, {}, fonts()));
    QVERIFY(kWords.size() > 10000 && kWords.contains("意見"));
    const QByteArray pdf = pdfOf(*collected, family, setWithInstalled());
    QCOMPARE(wordsOf(pdf), kWords);
    // The pages say what they are set in, and are the same each time.
    QVERIFY(pdf == pdfOf(*collected, family, setLookingIn(kFolder)));
    const auto chain = setWithInstalled().findChain(family, false);
    const Font &font = setWithInstalled().font(chain->front());
    QVERIFY(pdf.contains("<stFnt:fontName>" + font.postScriptName().toLatin1()));
    QVERIFY(pdf.contains("<stFnt:versionString>" + font.version().toHtmlEscaped().toUtf8()));
}

// A font's gaps are filled from what comes with the program, not from other installed fonts; a
// family that is not here is one of the program's, and the hidden fallback has no name.
void TestInstalledFonts::fallBackAmongTheBundledOnly()
{
    GAIYO_ASKS_READERS();
    const FontSet &fonts = setWithInstalled();
    for (const bool isBold : {false, true}) {
        const auto chain = fonts.findChain(QStringLiteral("Inter"), isBold);
        QVERIFY(chain);
        for (const FontIndex index : *chain)
            QVERIFY(index < fonts.count() || fonts.font(index).families().contains(u"Inter"));
    }
    const FontSet alone = setLookingIn(QStringLiteral("/nowhere"));
    QCOMPARE(alone.familyFor(QStringLiteral("ヒラギノ明朝 ProN")), QStringLiteral("BIZ UDMincho"));
    QCOMPARE(alone.familyFor(QStringLiteral("Noto Serif JP")), QStringLiteral("BIZ UDMincho"));
    QCOMPARE(alone.familyFor(QStringLiteral("Hiragino Sans")), QStringLiteral("BIZ UDGothic"));
    for (const char *hidden : {"Noto Sans CJK JP", "DejaVu Sans", "Symbola", "Noto Emoji"}) {
        QVERIFY(!alone.findChain(QString::fromLatin1(hidden), false));
        QCOMPARE(alone.troubleOf(QString::fromLatin1(hidden)), FamilyTrouble::Unknown);
    }
}

// What prints as 〓 in one booklet does so whatever fonts were looked at for another.
void TestInstalledFonts::eachFamilyCoversItsOwn()
{
    const FontSet &set = setWithInstalled();
    const QString latin = QStringLiteral("Inter");
    const auto chain = set.findChain(latin, false);
    QVERIFY(chain);
    const Font &font = set.font(chain->front());
    const auto covers = set.coverage();
    int own = 0;
    for (char32_t c = 0x100; c < 0x3000; ++c) {
        if (!font.findGlyph(c) || fonts().covers(c, 0))
            continue;
        ++own;
        QVERIFY(covers(latin, c, 0));
        QVERIFY2(!covers(QStringLiteral("BIZ UDGothic"), c, 0), qPrintable(QString::number(c, 16)));
    }
    QVERIFY(own > 0);
    QVERIFY(covers(QStringLiteral("BIZ UDGothic"), U'意', 0));
    QVERIFY(covers(QStringLiteral("Nobody has this"), U'意', 0)); // set in a bundled one
}

// Noto's fonts of Japan have и but no ї, λ but no ά.
void TestInstalledFonts::otherAlphabetsAreOfOneFont()
{
    GAIYO_ASKS_READERS();
    const FontSet &fonts = setWithInstalled();
    for (const char *family : {"Noto Sans CJK JP", "Noto Serif CJK JP", "IPAexGothic"}) {
        Shaper shape(fonts, *fonts.findChain(QString::fromLatin1(family), false));
        for (const QString &word : {QStringLiteral("Україна"), QStringLiteral("Ελλάδα")}) {
            const ShapedText &text = shape.shape(word);
            for (const Cluster &cluster : text.clusters) {
                QCOMPARE(cluster.font, text.clusters.front().font);
                QVERIFY2(cluster.advance < 0.8F, qPrintable(word));
            }
        }
    }
}

// What is embedded has the outlines and widths that the variable font itself shows at the instance.
void TestInstalledFonts::instancesAreWhatTheyShow()
{
    GAIYO_ASKS_READERS();
    const QString file = kFolder + QStringLiteral("/truetype/inter-vf/Inter-roman.var.ttf");
    const HbBlob blob = mapFile(file);
    QVERIFY(blob);
    const HbFace face(hb_face_create(blob.get(), 0));
    const unsigned count = hb_ot_var_get_named_instance_count(face.get());
    QVERIFY(count >= 9);
    const HbFont whole(hb_font_create(face.get()));
    int differing = 0;
    for (unsigned instance = 0; instance < count; ++instance) {
        hb_font_set_var_named_instance(whole.get(), instance);
        const HbFace made = makeInstance(face.get(), int(instance));
        QVERIFY(made);
        QVERIFY(!hb_ot_var_has_data(made.get()));
        const HbFont font(hb_font_create(made.get()));
        for (hb_codepoint_t glyph = 0; glyph < hb_face_get_glyph_count(face.get()); ++glyph) {
            const auto shown = boxOf(whole.get(), glyph);
            const auto kept = boxOf(font.get(), glyph);
            for (size_t i = 0; i < shown.size(); ++i) // rounded once more
                differing += std::abs(shown[i] - kept[i]) > 2 ? 1 : 0;
        }
    }
    QCOMPARE(differing, 0);
}

void TestInstalledFonts::withoutRightAreRefused_data()
{
    QTest::addColumn<int>("fsType");
    QTest::addColumn<bool>("isRefused");
    QTest::newRow("installable") << 0x0000 << false;
    QTest::newRow("restricted") << 0x0002 << true;
    QTest::newRow("preview and print") << 0x0004 << false;
    QTest::newRow("editable") << 0x0008 << false;
    QTest::newRow("no subsetting") << 0x0108 << true;
    QTest::newRow("bitmaps only") << 0x0208 << true;
}

void TestInstalledFonts::withoutRightAreRefused()
{
    QFETCH(int, fsType);
    QFETCH(bool, isRefused);
    const QTemporaryDir folder;
    const QByteArray font =
        madeFont(QStringLiteral(GAIYO_FONTS "/BIZUDGothic-Regular.ttf"), "BIZ UDSecret", fsType);
    writeFont(folder.filePath(QStringLiteral("secret.ttf")), font);
    const FontSet fonts = setLookingIn(folder.path());
    const QString family = QStringLiteral("BIZ UDSecret");
    QCOMPARE(fonts.findChain(family, false).has_value(), !isRefused);
    QCOMPARE(fonts.installedFamilies().contains(family), !isRefused);
    QCOMPARE(fonts.familiesOnPages()(family).has_value(), !isRefused);
    if (!isRefused)
        return;
    const Error error = fonts.errorOf(family);
    QCOMPARE(error.kind, ErrorKind::Invalid);
    QVERIFY2(error.message.contains(family) && error.message.contains(u"licence"),
             qPrintable(error.message));
    QCOMPARE(fonts.familyFor(family), family); // not set in another one in silence
}

// No instance can be made of a variable font with CFF2 outlines: refused by the name that it was
// asked by, its family's or an instance's, and not offered. (The file was made with fontTools'
// FontBuilder and varLib: eight boxes in two weights.)
void TestInstalledFonts::variableCff2IsRefused()
{
    const QTemporaryDir folder;
    QVERIFY(QFile::copy(QStringLiteral(GAIYO_SOURCE_DIR "/tests/booklet/variable_cff2.otf"),
                        folder.filePath(QStringLiteral("made.otf"))));
    const FontSet fonts = setLookingIn(folder.path());
    QVERIFY(!fonts.installedFamilies().contains(QStringLiteral("Made CFF2")));
    for (const QString &name : {QStringLiteral("Made CFF2"), QStringLiteral("Made CFF2 Regular"),
                                QStringLiteral("Made CFF2 Bold")}) {
        QVERIFY2(!fonts.findChain(name, false).has_value(), qPrintable(name));
        const Error error = fonts.errorOf(name);
        QCOMPARE(error.kind, ErrorKind::Invalid);
        QVERIFY2(error.message.contains(name) && error.message.contains(u"outlines"),
                 qPrintable(error.message));
        QCOMPARE(fonts.familyFor(name), name); // not set in another one in silence
    }
}

// Cut off anywhere, or with bytes of another file in them, files are no fonts or whole ones.
void TestInstalledFonts::brokenFilesAreNone()
{
    const QByteArray font =
        madeFont(QStringLiteral(GAIYO_FONTS "/BIZUDGothic-Regular.ttf"), "BIZ UDSecret", 0);
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("broken.ttf"));
    for (const qsizetype length :
         {0, 1, 4, 11, 12, 13, 40, 200, 300, 1000, 5000, 100000, 1000000}) {
        writeFont(file, font.first(std::min(length, font.size())));
        readFaces(file);
    }
    quint32 dice = 1;
    for (int i = 0; i < 60; ++i) {
        QByteArray bytes = font;
        for (int k = 0; k < 20; ++k) {
            dice = dice * 1664525 + 1013904223;
            bytes[qsizetype(dice >> 8) % (k < 10 ? 400 : bytes.size())] = char(dice >> 24);
        }
        if (i % 3 == 0)
            bytes.replace(0, 4, "ttcf");
        writeFont(file, bytes);
        for (const InstalledFace &face : readFaces(file))
            (void)Font::load(face.place);
    }
    const FontSet fonts = setLookingIn(folder.path());
    QCOMPARE(fonts.familyFor(QStringLiteral("Nowhere")), QStringLiteral("BIZ UDGothic"));
}

void TestInstalledFonts::damagedAreRefused_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<int>("at");
    QTest::addColumn<QByteArray>("bytes");
    const auto all = [](char c, int count = 54) { return QByteArray(count, c); };
    QTest::newRow("none") << QByteArray("head") << 0 << QByteArray();
    QTest::newRow("whole head") << QByteArray("head") << 0 << all('\xFF');
    QTest::newRow("magic number") << QByteArray("head") << 12 << all('\xFF', 4);
    QTest::newRow("no em") << QByteArray("head") << 18 << all('\0', 2);
    QTest::newRow("small em") << QByteArray("head") << 18 << QByteArray("\0\1", 2);
    QTest::newRow("large em") << QByteArray("head") << 18 << all('\xFF', 2);
    QTest::newRow("kind of places") << QByteArray("head") << 50 << all('\xFF', 2);
    QTest::newRow("widths") << QByteArray("hmtx") << 0 << all('\xFF', 20000);
    QTest::newRow("count of widths") << QByteArray("hhea") << 34 << all('\0', 2);
    QTest::newRow("places") << QByteArray("loca") << 0 << all('\xFF', 20000);
    QTest::newRow("outlines") << QByteArray("glyf") << 5000 << all('\xFF', 5000);
    QTest::newRow("characters") << QByteArray("cmap") << 40 << all('\xFF', 5000);
    QTest::newRow("count of glyphs") << QByteArray("maxp") << 4 << all('\xFF', 2);
}

// By name, before anything is set in them.
void TestInstalledFonts::damagedAreRefused()
{
    QFETCH(QByteArray, table);
    QFETCH(int, at);
    QFETCH(QByteArray, bytes);
    QByteArray font =
        madeFont(QStringLiteral(GAIYO_FONTS "/BIZUDGothic-Regular.ttf"), "BIZ UDSecret", 0);
    const qsizetype record = font.first(1000).indexOf(table);
    QVERIFY(record > 0);
    quint32 begin = 0;
    for (int i = 8; i < 12; ++i)
        begin = begin << 8 | uchar(font[record + i]);
    font.replace(qsizetype(begin) + at, bytes.size(), bytes);
    const QTemporaryDir folder;
    writeFont(folder.filePath(QStringLiteral("damaged.ttf")), font);
    const FontSet fonts = setLookingIn(folder.path());
    const QString family = QStringLiteral("BIZ UDSecret");
    QCOMPARE(fonts.findChain(family, false).has_value(), bytes.isEmpty());
    if (bytes.isEmpty())
        return;
    QCOMPARE(fonts.troubleOf(family), FamilyTrouble::Unusable);
    QVERIFY(fonts.errorOf(family).message.contains(family));
    QCOMPARE(fonts.familyFor(family), family); // not set in another one in silence
}

void TestInstalledFonts::areListed()
{
    GAIYO_ASKS_READERS();
    const QStringList names = setWithInstalled().installedFamilies();
    for (const char *name :
         {"IPAexゴシック", "IPAex明朝", "Noto Serif CJK JP", "VL ゴシック", "BIZ UDPゴシック"})
        QVERIFY2(names.contains(QString::fromUtf8(name)), name);
    // Neither what comes with the program nor what has no Japanese letters.
    for (const char *name :
         {"BIZ UDGothic", "BIZ UDゴシック", "BIZ UDMincho", "Inter", "Symbola", "Noto Emoji"})
        QVERIFY2(!names.contains(QString::fromUtf8(name)), name);
}

} // namespace gaiyo
