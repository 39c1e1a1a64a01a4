#include "formats/test_pictures.h"

#include "domain/random_document.h"
#include "domain/seed_document.h"
#include "domain/template.h"
#include "exchange/zip/zip_reader.h"
#include "formats/contract.h"

#include <QBuffer>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace gaiyo;
using namespace Qt::StringLiterals;

namespace {

QByteArray writtenWith(const QString &id, const OptionWords &options, const Snapshot &values,
                       const QDateTime &date = QDateTime({2026, 4, 1}, {0, 0}, Qt::UTC))
{
    const auto write = formatOf(id).writer->prepare(options);
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    if (!write)
        qFatal("%s", qPrintable(write.error().message));
    if (const auto done = (*write)(values, out, {date}); !done)
        qFatal("%s", qPrintable(done.error().message));
    return out.data();
}

// By name, in the order of the file.
QList<std::pair<QByteArray, QByteArray>> partsOf(const QByteArray &zipped)
{
    QList<std::pair<QByteArray, QByteArray>> parts;
    const auto zip = ZipReader::open(zipped);
    if (!zip)
        qFatal("%s", qPrintable(zip.error().message));
    for (const ZipPart &part : zip->parts()) {
        parts.append({part.name, {}});
        const auto read = zip->read(part, [&](QByteArrayView stretch) -> Result<void> {
            parts.last().second.append(stretch.data(), stretch.size());
            return {};
        });
        if (!read)
            qFatal("%s", qPrintable(read.error().message));
    }
    return parts;
}

// As another program paints the PDF.
QList<QImage> paintedBy(const QByteArray &pdf, int dotsPerInch)
{
    const QTemporaryDir dir;
    writeTo(dir.filePath(u"b.pdf"_s), pdf);
    QProcess tool;
    tool.start(u"pdftoppm"_s, {u"-gray"_s, u"-r"_s, QString::number(dotsPerInch),
                               dir.filePath(u"b.pdf"_s), dir.filePath(u"p"_s)});
    if (!tool.waitForFinished(120'000) || tool.exitCode() != 0)
        qFatal("pdftoppm does not run: it is in packaging/debian/test.packages");
    QList<QImage> pages;
    for (const QString &name : namesIn(dir.path())) {
        if (name.endsWith(u".pgm"_s))
            pages << QImage(dir.filePath(name)).convertToFormat(QImage::Format_Grayscale8);
    }
    return pages;
}

// Of two pictures of one size: the mean difference of a pixel, and the largest of any square of
// 16 × 16 pixels, of 255. Poppler puts glyphs on quarters of a pixel and softens edges in its way;
// beside another page of the same booklet the two are 6 to 27 and 69 to 230.
struct Difference
{
    double mean = 0;
    double worst = 0;
};
Difference differenceOf(const QImage &a, const QImage &b)
{
    constexpr int kSquare = 16;
    Difference found;
    for (int top = 0; top < a.height(); top += kSquare) {
        for (int left = 0; left < a.width(); left += kSquare) {
            double ours = 0;
            double theirs = 0;
            for (int y = top; y < std::min(top + kSquare, a.height()); ++y) {
                for (int x = left; x < std::min(left + kSquare, a.width()); ++x) {
                    ours += a.constScanLine(y)[x];
                    theirs += b.constScanLine(y)[x];
                    found.mean += std::abs(a.constScanLine(y)[x] - b.constScanLine(y)[x]);
                }
            }
            found.worst = std::max(found.worst, std::abs(ours - theirs) / kSquare / kSquare);
        }
    }
    found.mean /= double(a.width()) * a.height();
    return found;
}

} // namespace

void TestPictures::lookLikeThePdf_data()
{
    QTest::addColumn<QString>("form");
    QTest::addColumn<QString>("font");
    QTest::addColumn<int>("dotsPerInch");
    QTest::newRow("as it is") << "nerima"
                              << "" << 150;
    QTest::newRow("fine") << "kubun"
                          << "BIZ UDMincho" << 300;
    QTest::newRow("coarse") << "tatezumi"
                            << "" << 72;
}

void TestPictures::lookLikeThePdf()
{
    QFETCH(QString, form);
    QFETCH(QString, font);
    QFETCH(int, dotsPerInch);
    Snapshot values = readSeed();
    QVERIFY(putInForm(values.consultation, form).ok());
    values.consultation.settings.insert(u"watermark"_s, u"案"_s); // turned, below everything
    OptionWords options;
    if (!font.isEmpty())
        options.insert(u"--font"_s, font);
    const auto theirs = paintedBy(writtenWith(u"pdf"_s, options, values), dotsPerInch);
    options.insert(u"--dpi"_s, QString::number(dotsPerInch));
    const auto ours = partsOf(writtenWith(u"pictures"_s, options, values));
    QCOMPARE(ours.size(), theirs.size());
    for (qsizetype i = 0; i < ours.size(); ++i) {
        const QImage page = QImage::fromData(ours[i].second, "PNG");
        // Poppler rounds up.
        const QSize larger = theirs[i].size() - page.size();
        QVERIFY(larger.isValid() && larger.width() <= 1 && larger.height() <= 1);
        const Difference difference = differenceOf(page, theirs[i]);
        QVERIFY2(difference.mean < 9 && difference.worst < 25,
                 qPrintable(u"%1: %2 %3"_s.arg(QString::fromLatin1(ours[i].first))
                                .arg(difference.mean)
                                .arg(difference.worst)));
    }
}

void TestPictures::areWhitePaperInGrays()
{
    const auto parts =
        partsOf(writtenWith(u"pictures"_s, {{u"--dpi"_s, u"100"_s}}, richDocument()));
    const QImage page = QImage::fromData(parts.front().second, "PNG");
    QCOMPARE(page.size(), QSize(827, 1169)); // A4
    QVERIFY(!page.hasAlphaChannel() && page.allGray());
    QCOMPARE(qRound(page.dotsPerMeterX() * 0.0254), 100);
    QCOMPARE(qRound(page.dotsPerMeterY() * 0.0254), 100);
    QCOMPARE(qGray(page.pixel(0, 0)), 255);
    int darkest = 255;
    for (int y = 0; y < page.height(); ++y) {
        for (int x = 0; x < page.width(); ++x)
            darkest = std::min(darkest, qGray(page.pixel(x, y)));
    }
    QVERIFY2(darkest < 30, qPrintable(QString::number(darkest)));
}

// As wide as the number of the last page, also for some pages of many: names sort as pages do.
void TestPictures::areNamedByTheirPages()
{
    const Snapshot values = makeLargeDocument(1'200);
    const OptionWords coarse{{u"--dpi"_s, u"50"_s}};
    const auto all = partsOf(writtenWith(u"pictures"_s, coarse, values));
    QVERIFY(all.size() > 99 && all.size() < 1'000);
    for (qsizetype i = 0; i < all.size(); ++i)
        QCOMPARE(QString::fromLatin1(all[i].first), QString::asprintf("page-%03d.png", int(i + 1)));
    OptionWords some = coarse;
    some.insert(u"--pages"_s, u"9-11"_s);
    const auto chosen = partsOf(writtenWith(u"pictures"_s, some, values));
    QCOMPARE(chosen, all.mid(8, 3));
    const auto few = partsOf(writtenWith(u"pictures"_s, coarse, richDocument()));
    QCOMPARE(few.front().first, QByteArray("page-01.png"));
}

void TestPictures::haveNoDate()
{
    const Snapshot values = richDocument();
    const OptionWords coarse{{u"--dpi"_s, u"50"_s}};
    const QByteArray before = writtenWith(u"pictures"_s, coarse, values);
    QVERIFY(writtenWith(u"pictures"_s, coarse, values, QDateTime({2030, 1, 2}, {3, 4}, Qt::UTC)) ==
            before);
}

// What is written is given away page by page.
void TestPictures::keepOnePageInMind()
{
    class Largest : public QIODevice
    {
    public:
        Largest() { open(QIODevice::WriteOnly); }
        bool isSequential() const override { return true; }
        qint64 most = 0;
        qint64 all = 0;

    protected:
        qint64 readData(char *, qint64) override { return -1; }
        qint64 writeData(const char *, qint64 size) override
        {
            most = std::max(most, size);
            all += size;
            return size;
        }
    };
    Largest out;
    const auto write = formatOf(u"pictures"_s).writer->prepare({{u"--dpi"_s, u"50"_s}});
    QVERIFY(write.ok() && (*write)(makeLargeDocument(300), out, context()).ok());
    QVERIFY2(out.most * 10 < out.all, qPrintable(u"%1 %2"_s.arg(out.most).arg(out.all)));
}

void TestPictures::optionsAreRefused_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("word");
    for (const char *word : {"49", "601", "0", "-150", "", "x", "1e2", "150.5", "99999999999"})
        QTest::newRow(word) << "--dpi" << QString::fromLatin1(word);
    QTest::newRow("pages") << "--pages"
                           << "3-2";
}

void TestPictures::optionsAreRefused()
{
    QFETCH(QString, option);
    QFETCH(QString, word);
    const auto write = formatOf(u"pictures"_s).writer->prepare({{option, word}});
    QVERIFY(!write);
    QCOMPARE(write.error().kind, ErrorKind::Usage);
    QVERIFY(write.error().message.contains(option));
}

void TestPictures::pagesThatAreNotThere()
{
    const auto write = formatOf(u"pictures"_s).writer->prepare({{u"--pages"_s, u"99"_s}});
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    QVERIFY(write);
    const auto done = (*write)(richDocument(), out, context());
    QVERIFY(!done && done.error().kind == ErrorKind::Usage);
    QVERIFY(out.data().isEmpty());
}
