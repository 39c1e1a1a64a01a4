#include "exchange/docx/test_word_writer.h"

#include "exchange/docx/word_stretches.h"
#include "exchange/docx/word_writer.h"

#include <QTest>

#include <functional>

using namespace gaiyo;
using namespace Qt::StringLiterals;

namespace {

QByteArray written(const std::function<void(WordWriter &)> &write)
{
    QByteArray bytes;
    XmlWriter xml([&](QByteArrayView stretch) { bytes.append(stretch.data(), stretch.size()); });
    WordWriter word(xml);
    xml.start("w:p");
    write(word);
    xml.finish();
    bytes.remove(0, bytes.indexOf("<w:p>") + 5);
    return bytes.chopped(qstrlen("</w:p>"));
}

const ChangeAuthor kAuthor{u"環境課 <佐藤>"_s, QDateTime(QDate(2026, 10, 3), QTime(9, 5), Qt::UTC)};

} // namespace

void TestWordWriter::wordsAreWords()
{
    QCOMPARE(written([](WordWriter &word) { word.run(u" <b>&\t後"_s); }),
             QByteArray("<w:r><w:t xml:space=\"preserve\"> &lt;b&gt;&amp;</w:t><w:tab/>"
                        "<w:t xml:space=\"preserve\">後</w:t></w:r>"));
    QCOMPARE(written([](WordWriter &word) { word.run(u"太"_s, true); }),
             QByteArray("<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">太</w:t></w:r>"));
}

// Those that stand in Western words are told nothing; all others that Word might take for Western
// are told to be Japanese. Nothing is lost between them.
void TestWordWriter::signsOfBothAreTold()
{
    const auto told = [](const QString &words) {
        QString out; // Japanese in brackets
        for (const WordStretch &stretch : wordStretches(words))
            out += stretch.isEastAsian ? u'[' + stretch.words.toString() + u']'
                                       : stretch.words.toString();
        return out;
    };
    QCOMPARE(told(u"Zürich’s “new plan” (2027–2036), 25°C, m², CO₂"_s),
             u"Zürich’s “new plan” (2027–2036), 25°C, m², CO₂"_s);
    QCOMPARE(told(u"「計画」は、A案です。"_s), u"「計画」は、A案です。"_s);
    QCOMPARE(told(u"“計画”と①■…→℃"_s), u"[“計画”と①■…→℃]"_s);
    QCOMPARE(told(u"It’s “計画”"_s), u"It’s [“計画”]"_s);
    QCOMPARE(told(u"3×4 “yes”"_s), u"3[×]4 “yes”"_s);
    QCOMPARE(told(u"α波とΩ"_s), u"[α波とΩ]"_s);
    QCOMPARE(told(u"ご意見：Добрый день"_s), u"ご意見：Добрый день"_s);
    QCOMPARE(told({}), QString());
}

void TestWordWriter::eachStretchIsARun()
{
    QByteArray bytes;
    XmlWriter xml([&](QByteArrayView stretch) { bytes.append(stretch.data(), stretch.size()); });
    WordWriter word(xml, u"BIZ UDGothic"_s);
    xml.start("w:p");
    word.run(u"It’s①"_s, true);
    word.deletedRun(u"①"_s, kAuthor);
    xml.finish();
    const QByteArray hint =
        "<w:rFonts w:hint=\"eastAsia\" w:ascii=\"BIZ UDGothic\" w:hAnsi=\"BIZ UDGothic\"/>";
    QVERIFY2(bytes.contains("<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">It’s</w:t></w:r>"
                            "<w:r><w:rPr>" +
                            hint + "<w:b/></w:rPr><w:t xml:space=\"preserve\">①"),
             bytes.constData());
    QVERIFY2(bytes.contains("<w:r><w:rPr>" + hint + "</w:rPr><w:delText xml:space=\"preserve\">①"),
             bytes.constData());
}

// What is taken out is no longer text: it has an element of its own.
void TestWordWriter::changesHaveAuthorAndDate()
{
    const QByteArray changed = written([](WordWriter &word) {
        word.run(u"区では、"_s);
        word.deletedRun(u"検討します。"_s, kAuthor);
        word.insertedRun(u"実施します。"_s, kAuthor);
        word.insertedRun({}, kAuthor); // no change at all
    });
    const QByteArray who = "w:author=\"環境課 &lt;佐藤&gt;\" w:date=\"2026-10-03T09:05:00Z\"";
    QCOMPARE(changed,
             "<w:r><w:t xml:space=\"preserve\">区では、</w:t></w:r><w:del w:id=\"1\" " + who +
                 "><w:r><w:delText xml:space=\"preserve\">検討します。</w:delText></w:r></w:del>"
                 "<w:ins w:id=\"2\" " +
                 who + "><w:r><w:t xml:space=\"preserve\">実施します。</w:t></w:r></w:ins>");
}

void TestWordWriter::fieldsSayWhatTheySaid()
{
    const QByteArray field =
        written([](WordWriter &word) { word.field(u"REF No_a \\h"_s, u"2"_s); });
    const auto part = [](const char *type) {
        return "<w:r><w:fldChar w:fldCharType=\"" + QByteArray(type) + "\"/></w:r>";
    };
    QCOMPARE(field, part("begin") +
                        "<w:r><w:instrText xml:space=\"preserve\"> REF No_a \\h </w:instrText>"
                        "</w:r>" +
                        part("separate") + "<w:r><w:t xml:space=\"preserve\">2</w:t></w:r>" +
                        part("end"));
}

void TestWordWriter::bookmarksHaveIdsOfTheirOwn()
{
    const QByteArray two = written([](WordWriter &word) {
        word.bookmark(u"No_a"_s, u"1"_s);
        word.bookmark(u"No_b"_s, u"2"_s);
    });
    QVERIFY(two.startsWith("<w:bookmarkStart w:id=\"1\" w:name=\"No_a\"/>"));
    QVERIFY(two.contains("<w:bookmarkEnd w:id=\"1\"/><w:bookmarkStart w:id=\"2\" "));
}
