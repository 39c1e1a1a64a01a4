#include "booklet/booklet.h"
#include "booklet/picture/picture_painter.h"
#include "booklet/screen/screen_painter.h"
#include "booklet/support.h"
#include "collect/collect.h"
#include "domain/seed_document.h"

#include <QBuffer>
#include <QImage>
#include <QImageReader>
#include <QPainter>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <functional>

using namespace gaiyo;
using namespace gaiyo::test;

namespace {

// Both are painted finely and reduced: poppler sets small glyphs on whole dots from top to bottom,
// which is its own way of seeing and no difference of the pages.
constexpr double kDpi = 150;
constexpr int kFiner = 4;

// How far the two painters' pages may be apart, of 255: on the average of the page, and anywhere
// once both are seen in cells of 0.7 mm, which an antialiasing that differs does not reach.
constexpr double kMostOnAverage = 2.5;
constexpr int kCell = 4; // dots
constexpr double kMostInACell = 40;

// The seed with what is hard to draw.
Collected hardBooklet()
{
    Snapshot seed = readSeed();
    for (size_t i = 0; i < seed.opinions.size(); ++i)
        seed.opinions[i].category = seed.categories[i % seed.categories.size()].id;
    seed.opinions[0].summary = QStringLiteral(
        "𠮷野家と葛\U000E0100飾区、葛城市。か\u309Aに①㉖、office 100％～…―\U0001F600です。");
    seed.consultation.settings[QStringLiteral("watermark")] = QStringLiteral("見本");
    auto collected = collect(seed);
    if (!collected)
        qFatal("%s", qUtf8Printable(collected.error().message));
    return std::move(*collected);
}

QImage reduced(const QImage &image)
{
    return image.convertToFormat(QImage::Format_RGB32)
        .scaled(image.size() / kFiner, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
        .convertToFormat(QImage::Format_Grayscale8);
}

QImage paintPage(const Page &page)
{
    const double scale = kDpi * kFiner / 72;
    QImage image(int(std::ceil(page.size.width() * scale)),
                 int(std::ceil(page.size.height() * scale)), QImage::Format_Grayscale8);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(scale, scale);
    ScreenPainter(fonts()).paint(painter, page);
    return reduced(image);
}

// The page of the PDF as poppler draws it, in dots as fine as those of paintPage().
QImage renderPdf(const QByteArray &pdf, int page)
{
    const QByteArray picture =
        askAbout(pdf, QStringLiteral("pdftoppm"),
                 {QStringLiteral("-r"), QString::number(int(kDpi) * kFiner),
                  QStringLiteral("-gray"), QStringLiteral("-f"), QString::number(page),
                  QStringLiteral("-l"), QString::number(page), QStringLiteral("%")});
    QImageReader::setAllocationLimit(0);
    return QImage::fromData(picture);
}

struct Difference
{
    double average = 0;
    double worst = 0;
    QPoint at;
};

Difference compare(const QImage &a, const QImage &b)
{
    Difference difference;
    const int width = std::min(a.width(), b.width());
    const int height = std::min(a.height(), b.height());
    double sum = 0;
    for (int y = 0; y + kCell <= height; y += kCell) {
        for (int x = 0; x + kCell <= width; x += kCell) {
            double signedSum = 0;
            for (int dy = 0; dy < kCell; ++dy) {
                for (int dx = 0; dx < kCell; ++dx) {
                    const int d = qGray(a.pixel(x + dx, y + dy)) - qGray(b.pixel(x + dx, y + dy));
                    signedSum += d;
                    sum += std::abs(d);
                }
            }
            if (const double cell = std::abs(signedSum) / (kCell * kCell);
                cell > difference.worst) {
                difference.worst = cell;
                difference.at = {x, y};
            }
        }
    }
    difference.average = sum / (double(width) * height);
    return difference;
}

} // namespace

class TestScreenPainter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void paintsWhatThePdfShows();
    void sheetsShowThePages();
    void showsADifference();
    void leavesThePainterAsItWas();
    void samePagesLookTheSame();
    void picturesAreTheSame();
};

void TestScreenPainter::paintsWhatThePdfShows()
{
    const Collected collected = hardBooklet();
    const QByteArray pdf = pdfOf(collected);
    const auto pages = makePages(collected, fonts());
    QVERIFY(pages.ok());
    QVERIFY(pages->size() > 5);
    for (const size_t at : {size_t(0), size_t(1), pages->size() / 2, pages->size() - 1}) {
        const QImage screen = paintPage((*pages)[at]);
        const QImage paper = reduced(renderPdf(pdf, int(at) + 1));
        QVERIFY(!paper.isNull());
        QVERIFY(std::abs(screen.width() - paper.width()) <= 1);
        const Difference difference = compare(screen, paper);
        const QString said = QStringLiteral("page %1: %2 on average, %3 at %4,%5")
                                 .arg(at + 1)
                                 .arg(difference.average)
                                 .arg(difference.worst)
                                 .arg(difference.at.x())
                                 .arg(difference.at.y());
        qInfo("%s", qPrintable(said));
        QVERIFY2(difference.average < kMostOnAverage && difference.worst < kMostInACell,
                 qPrintable(said));
    }
}

// The painter without Qt's: as large, and as near as edges that are softened in another way allow.
void TestScreenPainter::picturesAreTheSame()
{
    const auto pages = makePages(hardBooklet(), fonts());
    QVERIFY(pages.ok());
    for (size_t at = 0; at < pages->size(); at += 3) {
        const Page &page = (*pages)[at];
        const QByteArray png = PicturePainter(fonts(), int(kDpi) * kFiner).paint(page);
        const Difference difference = compare(reduced(QImage::fromData(png)), paintPage(page));
        const QString said =
            QStringLiteral("%1 on average, %2").arg(difference.average).arg(difference.worst);
        qInfo("page %zu: %s", at + 1, qPrintable(said));
        QVERIFY2(difference.average < kMostOnAverage && difference.worst < kMostInACell,
                 qPrintable(said));
    }
}

// A sheet of the imposed PDF is two pages side by side, the right one the first.
void TestScreenPainter::sheetsShowThePages()
{
    const Collected collected = hardBooklet();
    const auto pages = makePages(collected, fonts());
    QVERIFY(pages.ok());
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    PdfOptions options;
    options.date = QDateTime(QDate(2026, 4, 1), QTime(9, 0), Qt::UTC);
    QVERIFY(writeSheets(collected, fonts(), buffer, options, Imposition::Saddle).ok());
    const SheetSide side = imposePages(int(pages->size()), Imposition::Saddle).front();
    const QImage sheet = renderPdf(buffer.data(), 1);
    const QImage first = paintPage((*pages)[size_t(side.right - 1)]);
    const int middle = int(std::lround(pages->front().size.width() * kDpi * kFiner / 72));
    const QImage half =
        reduced(sheet.copy(middle, 0, first.width() * kFiner, first.height() * kFiner));
    const Difference difference = compare(half, first);
    const QString said =
        QStringLiteral("%1 on average, %2").arg(difference.average).arg(difference.worst);
    QVERIFY2(difference.average < kMostOnAverage && difference.worst < kMostInACell,
             qPrintable(said));
}

// The bounds are tight enough to see a character that is another, or a shade that is missing.
void TestScreenPainter::showsADifference()
{
    Collected collected = hardBooklet();
    const auto before = makePages(collected, fonts());
    auto &row = std::get<RowBlock>(
        *std::find_if(collected.blocks.begin(), collected.blocks.end(),
                      [](const Block &block) { return std::holds_alternative<RowBlock>(block); }));
    QString &text = row.summary.front().runs.front().text;
    text.replace(QStringLiteral("城"), QStringLiteral("一"));
    const auto after = makePages(collected, fonts());
    QVERIFY(before.ok() && after.ok());
    for (size_t i = 0; i < before->size(); ++i) {
        if ((*before)[i].text == (*after)[i].text)
            continue;
        const Difference difference = compare(paintPage((*before)[i]), paintPage((*after)[i]));
        QVERIFY2(difference.worst > kMostInACell, qPrintable(QString::number(difference.worst)));
        return;
    }
    QFAIL("no page has changed");
}

void TestScreenPainter::leavesThePainterAsItWas()
{
    const auto pages = makePages(hardBooklet(), fonts());
    QVERIFY(pages.ok());
    QImage image(100, 100, QImage::Format_RGB32);
    QPainter painter(&image);
    painter.translate(3, 4);
    painter.setBrush(Qt::red);
    const QTransform transform = painter.transform();
    ScreenPainter(fonts()).paint(painter, pages->front());
    QCOMPARE(painter.transform(), transform);
    QCOMPARE(painter.brush().color(), QColor(Qt::red));
    QVERIFY(!painter.testRenderHint(QPainter::Antialiasing));
}

// looksSame() agrees with the pictures: what is painted counts, and nothing else.
void TestScreenPainter::samePagesLookTheSame()
{
    const auto pages = makePages(hardBooklet(), fonts());
    QVERIFY(pages.ok());
    for (const Page &page : *pages) {
        Page other = page;
        QVERIFY(looksSame(page, other));
        other.number += 1;
        for (PageItem &item : other.items) {
            if (auto *text = std::get_if<TextItem>(&item))
                text->element += 7;
        }
        other.items.push_back(CloseItem{3});
        QVERIFY(looksSame(page, other));
        if (page.number <= 3)
            QCOMPARE(paintPage(page), paintPage(other));
    }
    const Page &page = pages->back();
    const auto differs = [&](const std::function<void(Page &)> &edit) {
        Page other = page;
        edit(other);
        return !looksSame(page, other) && !looksSame(other, page);
    };
    const auto edited = [](auto example, const auto &edit) {
        return [edit](Page &other) {
            for (PageItem &item : other.items) {
                if (auto *found = std::get_if<decltype(example)>(&item))
                    return edit(*found);
            }
            QFAIL("the page has none of it");
        };
    };
    QVERIFY(differs([](Page &other) { other.glyphs.front().glyph += 1; }));
    QVERIFY(differs([](Page &other) { other.glyphs.back().x += 0.5F; }));
    QVERIFY(differs([](Page &other) { other.glyphs.pop_back(); }));
    QVERIFY(differs([](Page &other) { other.size.rheight() += 1; }));
    QVERIFY(differs([](Page &other) { other.items.push_back(FillItem{{0, 0, 5, 5}, 0.5F}); }));
    QVERIFY(differs(edited(TextItem(), [](TextItem &text) { text.origin.ry() += 1; })));
    QVERIFY(differs(edited(TextItem(), [](TextItem &text) { text.gray = 0.5F; })));
    QVERIFY(differs(edited(RuleItem(), [](RuleItem &rule) { rule.to.rx() += 1; })));
}

QTEST_MAIN(TestScreenPainter)
#include "test_screen_painter.moc"
