#include "booklet/test_pdf.h"

#include "booklet/booklet.h"
#include "booklet/support.h"
#include "collect/collect.h"
#include "domain/snapshot_index.h"
#include "exchange/text/published_text_import.h"

#include <QBuffer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

namespace gaiyo {

using namespace test;

namespace {

// The seed's shape in small: headings, two pages and more, a shared response, references.
Collected sample()
{
    Collected collected = emptyBooklet();
    collected.blocks.emplace_back(heading(0, QStringLiteral("第4章　取組項目")));
    collected.blocks.emplace_back(heading(1, QStringLiteral("1　情報の発信")));
    for (int i = 0; i < 30; ++i) {
        if (i % 5 == 0)
            collected.blocks.emplace_back(
                heading(2, QStringLiteral("取組項目%1　ホームページ").arg(QChar(u'①' + i / 5))));
        RowBlock block =
            row(QStringLiteral("%1番目の意見です。区民の意見を聞いてほしい。").arg(i),
                QStringLiteral("段落の一つ目です（%1）。\n二つ目のABC段落、長さを行より"
                               "長くするための言葉をここに足しています。")
                    .arg(i));
        block.category = size_t(i % 2);
        if (i == 20)
            block.response->paragraphs.push_back(
                {{{QStringLiteral("詳しくは"), {}},
                  {QStringLiteral("No. 2"), OpinionId(QStringLiteral("o2"))},
                  {QStringLiteral("に記載のとおり。"), {}}}});
        collected.blocks.emplace_back(std::move(block));
    }
    renumber(collected);
    return collected;
}

QString structText(const QByteArray &pdf)
{
    return QString::fromUtf8(askAbout(pdf, QStringLiteral("pdfinfo"),
                                      {QStringLiteral("-struct-text"), QStringLiteral("%")}));
}

QStringList quotedTexts(const QString &structure)
{
    QStringList texts;
    for (const QString &line : structure.split(u'\n')) {
        const QString trimmed = line.trimmed();
        if (trimmed.size() >= 2 && trimmed.startsWith(u'"') && trimmed.endsWith(u'"'))
            texts << trimmed.mid(1, trimmed.size() - 2);
    }
    return texts;
}

QJsonObject qpdfJson(const QByteArray &pdf)
{
    const QByteArray json =
        askAbout(pdf, QStringLiteral("qpdf"), {QStringLiteral("--json=2"), QStringLiteral("%")});
    return QJsonDocument::fromJson(json).object();
}

} // namespace

void TestPdf::isSound()
{
    GAIYO_ASKS_READERS();
    const QByteArray said = askAbout(pdfOf(sample()), QStringLiteral("qpdf"),
                                     {QStringLiteral("--check"), QStringLiteral("%")});
    QVERIFY2(said.contains("No syntax or stream encoding errors"), said.constData());
}

void TestPdf::sameInputSameBytes()
{
    const QByteArray first = pdfOf(sample());
    QVERIFY(!first.isEmpty());
    QCOMPARE(pdfOf(sample()), first);
    Collected other = sample();
    other.front.title += u'！';
    QVERIFY(pdfOf(other) != first);
}

void TestPdf::givesEveryParagraphWhole()
{
    GAIYO_ASKS_READERS();
    const Collected collected = sample();
    const QStringList texts = quotedTexts(structText(pdfOf(collected)));
    qsizetype at = 0;
    for (const Block &block : collected.blocks) {
        QStringList wanted;
        if (const auto *title = std::get_if<HeadingBlock>(&block)) {
            wanted << title->text;
        } else {
            const auto &opinion = std::get<RowBlock>(block);
            wanted << QString::number(opinion.no) << opinion.summary.front().text();
            for (const Paragraph &paragraph : opinion.response->paragraphs) {
                for (const TextRun &run : paragraph.runs)
                    wanted << run.text;
            }
            wanted << collected.legend[*opinion.category].symbol;
        }
        for (const QString &text : wanted) {
            const qsizetype found = texts.indexOf(text, at);
            QVERIFY2(found >= 0 && found <= at + 22, qPrintable(text)); // front matter comes first
            at = found + 1;
        }
    }
    QCOMPARE(at, texts.size());
}

void TestPdf::headingRowOnEachPage()
{
    GAIYO_ASKS_READERS();
    const QByteArray text =
        askAbout(pdfOf(sample()), QStringLiteral("pdftotext"),
                 {QStringLiteral("-raw"), QStringLiteral("%"), QStringLiteral("-")});
    const QStringList pages = QString::fromUtf8(text).split(u'\f', Qt::SkipEmptyParts);
    QVERIFY(pages.size() >= 3);
    for (qsizetype i = 0; i < pages.size(); ++i) {
        QVERIFY2(pages[i].contains(u"意見の概要") && pages[i].contains(u"対応区分"),
                 qPrintable(pages[i]));
        QVERIFY(pages[i].contains(QStringLiteral("– %1 –").arg(i + 1)));
    }
    // A screen reader says the titles of the columns once, though they are printed on every page.
    const QStringList texts = quotedTexts(structText(pdfOf(sample())));
    QCOMPARE(texts.count(QStringLiteral("意見の概要")), 1);
    QVERIFY(!texts.contains(QStringLiteral("– 1 –")));
}

void TestPdf::hasBookmarksAndLinks()
{
    GAIYO_ASKS_READERS();
    const Collected collected = sample();
    const QByteArray pdf = pdfOf(collected);
    const QByteArray said = askAbout(
        pdf, QStringLiteral("qpdf"),
        {QStringLiteral("--json=2"), QStringLiteral("--json-key=outlines"), QStringLiteral("%")});
    const QJsonArray chapters =
        QJsonDocument::fromJson(said).object().value(QStringLiteral("outlines")).toArray();
    QCOMPARE(chapters.size(), 1);
    const QJsonObject chapter = chapters[0].toObject();
    QCOMPARE(chapter[QStringLiteral("title")].toString(), QStringLiteral("第4章　取組項目"));
    const QJsonArray sections = chapter[QStringLiteral("kids")].toArray();
    QCOMPARE(sections.size(), 1);
    QCOMPARE(sections[0].toObject()[QStringLiteral("kids")].toArray().size(), 6);

    int links = 0;
    const QJsonObject objects = qpdfJson(pdf)[QStringLiteral("qpdf")].toArray()[1].toObject();
    for (const QJsonValue &object : objects) {
        const QJsonObject value = object.toObject()[QStringLiteral("value")].toObject();
        if (value[QStringLiteral("/Subtype")].toString() != u"/Link")
            continue;
        ++links;
        QVERIFY(!value[QStringLiteral("/Contents")].toString().isEmpty());
        QVERIFY(value.contains(QStringLiteral("/StructParent")));
    }
    QCOMPARE(links, 3); // two counts of the legend, one reference
}

void TestPdf::exactTextInEveryFont_data()
{
    QTest::addColumn<QString>("family");
    QTest::newRow("gothic") << QStringLiteral("BIZ UDGothic");
    QTest::newRow("mincho") << QStringLiteral("BIZ UDMincho");
    QTest::newRow("fallback") << QStringLiteral("Noto Sans CJK JP");
    // Whose ideographs stand in the font under Kangxi radicals too.
    QTest::newRow("noto serif") << QStringLiteral("Noto Serif CJK JP");
    QTest::newRow("ipaex") << QStringLiteral("IPAexGothic");
}

void TestPdf::exactTextInEveryFont()
{
    GAIYO_ASKS_READERS();
    QFETCH(QString, family);
    const QStringList texts{QStringLiteral("意見と見解"),
                            QStringLiteral("𠮷野家の𠮷"),
                            QStringLiteral("葛\U000E0100飾区と葛城市"),
                            QStringLiteral("office abc 123 A-1"),
                            QStringLiteral("か\u309A行と①㉖～〜―—"),
                            QStringLiteral("ﬁと半角ｶﾅﾞ、Ωйé")};
    Collected collected = emptyBooklet();
    collected.settings.columns[1].width = 40; // each on one line
    for (const QString &text : texts)
        collected.blocks.emplace_back(row(text, QStringLiteral("回答")));
    renumber(collected);
    const QByteArray pdf = pdfOf(collected, family, moreFonts());
    const QStringList found = quotedTexts(structText(pdf));
    // pdftotext guesses spaces from the quarter ems between scripts.
    QString plain = QString::fromUtf8(
        askAbout(pdf, QStringLiteral("pdftotext"),
                 {QStringLiteral("-raw"), QStringLiteral("%"), QStringLiteral("-")}));
    plain.remove(u' ');
    // Noto draws 〜 and ～ by one glyph: ActualText tells them apart, which pdfinfo does not read.
    const bool oneGlyph = family.startsWith(u"Noto");
    for (const QString &text : texts) {
        if (!oneGlyph || !text.contains(u'〜'))
            QVERIFY2(found.contains(text),
                     qPrintable(text + QStringLiteral(" in ") + found.join(u'|')));
        QVERIFY2(plain.contains(QString(text).remove(u' ')),
                 qPrintable(text + QStringLiteral(" in ") + plain));
    }
}

// All of JIS X 0213, Hangul, Simplified Chinese, radicals and emoji in one booklet: nothing is 〓,
// and what is read out of the file is what was written.
void TestPdf::exactTextOfEveryCharacter()
{
    GAIYO_ASKS_READERS();
    Collected collected = emptyBooklet();
    collected.settings.columns[1].width = 40;
    QStringList texts;
    QString text;
    const auto add = [&](char32_t c) {
        const auto category = QChar::category(c);
        const bool isAlone = !QChar::isMark(c) && !QChar::isSpace(c) &&
                             category != QChar::Other_Format &&
                             category != QChar::Other_NotAssigned;
        if (!isAlone || !fonts().covers(c, 0))
            return;
        text += QString::fromUcs4(&c, 1);
        if (text.size() >= 16) {
            texts << text;
            text.clear();
        }
    };
    for (const QString &name : {QStringLiteral("jisx0213"), QStringLiteral("neighbours")}) {
        QFile file(QStringLiteral(GAIYO_SOURCE_DIR "/resources/fonts/%1.txt").arg(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        for (const QByteArray &line : file.readAll().split('\n')) {
            for (const QByteArray &item :
                 line.startsWith('#') ? QList<QByteArray>() : line.split(' ')) {
                const auto ends = item.split('-');
                const uint last = ends.last().toUInt(nullptr, 16);
                for (uint c = ends.first().toUInt(nullptr, 16); c && c <= last; ++c)
                    add(c);
            }
        }
    }
    for (char32_t face = 0x1F600; face <= 0x1F64F; ++face)
        add(face);
    texts << text;
    QVERIFY(texts.size() > 1500);
    for (const QString &each : texts)
        collected.blocks.emplace_back(row(each, QString()));
    renumber(collected);
    QString plain = QString::fromUtf8(
        askAbout(pdfOf(collected), QStringLiteral("pdftotext"),
                 {QStringLiteral("-raw"), QStringLiteral("%"), QStringLiteral("-")}));
    plain.remove(QRegularExpression(QStringLiteral("\\s")));
    QStringList lost;
    for (const QString &each : texts) {
        if (!plain.contains(each))
            lost << each;
    }
    QVERIFY2(lost.isEmpty(),
             qPrintable(QString::number(lost.size()) + u'\n' + lost.mid(0, 12).join(u'\n')));
    QCOMPARE(plain.count(u'〓'), 2); // those of JIS and of GB 2312 themselves
}

// Every emoji that Unicode 17 recommends, and some that nobody does, is read as it was written,
// though hands of all colours are one picture.
void TestPdf::exactTextOfEveryEmoji()
{
    GAIYO_ASKS_READERS();
    QFile file(QStringLiteral(GAIYO_SOURCE_DIR "/tests/booklet/rgi_emoji.txt"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    Collected collected = emptyBooklet();
    QStringList texts{QStringLiteral("🍎🏽と手🏽とA🏽"),
                      QStringLiteral("🐱\u200D👤、★\u200D👍、🇯🇯、1\u20E3")};
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (qsizetype i = 0; i < lines.size(); i += 6)
        texts << lines.mid(i, 6).join(QString());
    for (const QString &each : texts)
        collected.blocks.emplace_back(row(each, QString()));
    renumber(collected);
    const QString read = quotedTexts(structText(pdfOf(collected))).join(QString());
    QVERIFY(read.size() > 20000);
    QStringList lost;
    for (const QString &each : texts) {
        if (!read.contains(each))
            lost << each;
    }
    QVERIFY2(lost.isEmpty(),
             qPrintable(QString::number(lost.size()) + u'\n' + lost.mid(0, 12).join(u'\n')));
    QVERIFY(!read.contains(u'〓'));
}

void TestPdf::missingCharacterKeepsItsText()
{
    GAIYO_ASKS_READERS();
    Collected collected = emptyBooklet();
    const QString text = QStringLiteral("氏名\U000200CAの漢字");
    collected.blocks.emplace_back(row(text, QStringLiteral("回答")));
    renumber(collected);
    const QByteArray pdf = pdfOf(collected);
    QVERIFY(quotedTexts(structText(pdf)).join(QString()).contains(text)); // in a Span of its own
    const QByteArray plain =
        askAbout(pdf, QStringLiteral("qpdf"),
                 {QStringLiteral("--qdf"), QStringLiteral("%"), QStringLiteral("-")});
    QVERIFY(
        QRegularExpression(QStringLiteral("/Span *<<\\s*/MCID \\d+\\s*/ActualText *<FEFFD840DCCA>"),
                           QRegularExpression::CaseInsensitiveOption)
            .match(QString::fromLatin1(plain))
            .hasMatch());
}

void TestPdf::writesARangeOfPages()
{
    GAIYO_ASKS_READERS();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    PdfOptions options;
    options.date = QDateTime(QDate(2026, 4, 1), QTime(9, 0), Qt::UTC);
    options.pages = {2, 3};
    QVERIFY(writePdf(sample(), fonts(), buffer, options).ok());
    const QByteArray said = askAbout(buffer.data(), QStringLiteral("qpdf"),
                                     {QStringLiteral("--check"), QStringLiteral("%")});
    QVERIFY(said.contains("No syntax"));
    const QByteArray info =
        askAbout(buffer.data(), QStringLiteral("pdfinfo"), {QStringLiteral("%")});
    QVERIFY2(info.contains("Pages:           2"), info.constData());
    const QStringList texts = quotedTexts(structText(buffer.data()));
    QCOMPARE(texts.count(QStringLiteral("意見の概要")), 1);
    QVERIFY(!texts.contains(QStringLiteral("第4章　取組項目")));
}

void TestPdf::refusesAWrongRange()
{
    for (const auto &pages : {std::pair(0, 1), std::pair(3, 2), std::pair(100, 101)}) {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        PdfOptions options;
        options.date = QDateTime(QDate(2026, 4, 1), QTime(9, 0), Qt::UTC);
        options.pages = pages;
        const auto written = writePdf(sample(), fonts(), buffer, options);
        QVERIFY(!written.ok());
        QCOMPARE(written.error().kind, ErrorKind::Usage);
    }
}

void TestPdf::canBeCancelled()
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    PdfOptions options;
    options.date = QDateTime(QDate(2026, 4, 1), QTime(9, 0), Qt::UTC);
    double last = 0;
    options.progress = Progress::make([&](double done) {
        last = done;
        return done < 0.4;
    });
    const auto written = writePdf(sample(), fonts(), buffer, options);
    QVERIFY(!written.ok());
    QCOMPARE(written.error().kind, ErrorKind::Cancelled);
    QVERIFY(last >= 0.4 && last < 1);
}

void TestPdf::reportsAFullDevice()
{
    QFile full(QStringLiteral("/dev/full"));
    if (!full.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        QFAIL("/dev/full cannot be opened");
    PdfOptions options;
    options.date = QDateTime(QDate(2026, 4, 1), QTime(9, 0), Qt::UTC);
    const auto written = writePdf(sample(), fonts(), full, options);
    QVERIFY(!written.ok());
    QCOMPARE(written.error().kind, ErrorKind::Io);
}

} // namespace gaiyo
