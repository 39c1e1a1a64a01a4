#include "formats/picture_format.h"

#include "booklet/booklet.h"
#include "booklet/picture/picture_painter.h"
#include "collect/collect.h"
#include "exchange/zip/zip_writer.h"
#include "formats/page_options.h"

#include <QCoreApplication>

#include <algorithm>

namespace gaiyo {

namespace {

struct PictureSentences
{
    Q_DECLARE_TR_FUNCTIONS(Formats)
};

const QString kDpi = QStringLiteral("--dpi");
constexpr int kUsualDpi =
    150; // A4 upright as high as a slide of 1920 × 1080, and half as much again
constexpr int kLeastDpi = 50; // below it no character can be read
constexpr int kMostDpi = 600; // A3 is 70 million pixels then

struct PictureRequest
{
    QString font;
    std::optional<std::pair<int, int>> pages;
    int dotsPerInch = kUsualDpi;
};

Result<PictureRequest> readPictureRequest(const OptionWords &words)
{
    const auto pages = readPagesOption(words);
    if (!pages)
        return pages.error();
    const auto font = readFontOption(words);
    if (!font)
        return font.error();
    PictureRequest request{*font, *pages};
    if (!words.contains(kDpi))
        return request;
    bool isNumber = false;
    request.dotsPerInch = words[kDpi].toInt(&isNumber);
    if (!isNumber || request.dotsPerInch < kLeastDpi || request.dotsPerInch > kMostDpi)
        return usageError(PictureSentences::tr("--dpi %1 is not a whole number from %2 to %3.")
                              .arg(words[kDpi])
                              .arg(kLeastDpi)
                              .arg(kMostDpi));
    return request;
}

// Numbers as wide as the last one, so that names sort as pages do.
QByteArray nameOfPicture(int page, int allPages)
{
    const int digits = std::max(2, int(QString::number(allPages).size()));
    return QStringLiteral("page-%1.png").arg(page, digits, 10, QLatin1Char('0')).toLatin1();
}

Result<void> writePictures(const PictureRequest &request, const FontSource &fonts,
                           const Result<Collected> &collected, QIODevice &out,
                           const WriteContext &context)
{
    if (!collected)
        return collected.error();
    const auto set = fonts();
    if (!set)
        return set.error();
    const PicturePainter painter(**set, request.dotsPerInch);
    ZipWriter zip(out, context.progress);
    const auto written =
        visitPages(*collected, **set, {context.date, request.font, request.pages, context.progress},
                   [&](const Page &page, int allPages) -> Result<void> {
                       if (context.progress.isStopAsked())
                           return stoppedError();
                       zip.begin(nameOfPicture(page.number, allPages), Packing::Stored);
                       zip.write(painter.paint(page));
                       return {};
                   });
    return written ? zip.finish() : written;
}

} // namespace

Format pictureFormat(const FontSource &fonts)
{
    return pictureFormat(fonts, [](const Snapshot &values, const WriteContext &,
                                   const OptionWords &) { return collect(values); });
}

Format pictureFormat(const FontSource &fonts, const CollectFunction &collectBlocks)
{
    FormatWriter writer;
    writer.ending = QStringLiteral("zip");
    writer.options = {{kPagesOption, QStringLiteral("3-7")},
                      {kFontOption, QStringLiteral("FAMILY")},
                      {kDpi, QStringLiteral("150")}};
    writer.offers = {{PictureSentences::tr("Pictures of the pages (PNG)"),
                      PictureSentences::tr("For slides: a picture of each page, all of them in "
                                           "one ZIP file."),
                      {}}};
    writer.losses = {Loss::OneWay};
    writer.makesPages = true;
    writer.prepare = [fonts, collectBlocks](const OptionWords &words) -> Result<WriteFunction> {
        const auto request = readPictureRequest(words);
        if (!request)
            return request.error();
        return WriteFunction([fonts, collectBlocks, words,
                              request = *request](const Snapshot &values, QIODevice &out,
                                                  const WriteContext &context) {
            return writePictures(request, fonts, collectBlocks(values, context, words), out,
                                 context);
        });
    };
    return {QStringLiteral("pictures"), PictureSentences::tr("Pictures of the pages (PNG)"),
            std::nullopt, writer};
}

} // namespace gaiyo
