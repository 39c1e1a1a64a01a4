#include "exchange/letters/letter_format.h"

#include "exchange/mail/mail_reader.h"
#include "exchange/opc/office_package.h"

#include <QCoreApplication>

#include <algorithm>

namespace gaiyo {

namespace {

constexpr qsizetype kMailStart = 100'000;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Letters)
};

QString endingOf(const QString &fileName)
{
    const qsizetype dot = fileName.lastIndexOf(u'.');
    return dot < 0 ? QString() : fileName.mid(dot + 1).toLower();
}

// By how pictures begin; "" for none. Those of telephones (.heic, .avif) are boxes of ISO 14496-12
// whose first one names what is in them.
QString pictureTypeOf(const QByteArray &bytes)
{
    static const std::pair<QByteArray, const char *> kStarts[] = {
        {QByteArray("\xFF\xD8\xFF"), "image/jpeg"},
        {QByteArray("\x89PNG"), "image/png"},
        {QByteArray("GIF8"), "image/gif"},
        {QByteArray("II*\0", 4), "image/tiff"},
        {QByteArray("MM\0*", 4), "image/tiff"}};
    static const char *kBrands[] = {"heic", "heix", "hevc", "heim", "heis", "mif1", "msf1"};
    for (const auto &[start, type] : kStarts) {
        if (bytes.startsWith(start))
            return QString::fromLatin1(type);
    }
    if (bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP")
        return QStringLiteral("image/webp");
    // A text may begin with BM, too, but not with zeros where a bitmap has them.
    if (bytes.startsWith("BM") && bytes.mid(6, 4) == QByteArray(4, '\0'))
        return QStringLiteral("image/bmp");
    if (bytes.mid(4, 8) == "ftypavif")
        return QStringLiteral("image/avif");
    const bool isHeic =
        bytes.mid(4, 4) == "ftyp" &&
        std::any_of(std::begin(kBrands), std::end(kBrands),
                    [brand = bytes.mid(8, 4)](const char *each) { return brand == each; });
    return isHeic ? QStringLiteral("image/heic") : QString();
}

bool isPicture(const QByteArray &bytes)
{
    return !pictureTypeOf(bytes).isEmpty();
}

bool isPdf(const QByteArray &bytes)
{
    return bytes.left(1024).contains("%PDF-");
}

bool isWebPage(const QByteArray &bytes)
{
    const QByteArray start = bytes.left(1000).toLower();
    return start.contains("<html") || start.contains("<table") || start.contains("<!doctype html");
}

// What kind of office document a package is: xlsx, docx, pptx; "" for another zip file or a
// damaged one.
QString packageOf(const QByteArray &bytes)
{
    const auto package = OfficePackage::open(bytes);
    const auto root = package ? package->relationships({}) : package.error();
    if (!root)
        return {};
    const Relationship *main = findRelationship(*root, "officeDocument");
    const QByteArray target = main ? main->target : QByteArray();
    if (target.startsWith("xl/"))
        return QStringLiteral("xlsx");
    if (target.startsWith("word/"))
        return QStringLiteral("docx");
    return target.startsWith("ppt/") ? QStringLiteral("pptx") : QString();
}

// The format that a name's ending promises.
QString formatByEnding(const QString &ending)
{
    static const std::pair<const char16_t *, const char16_t *> kEndings[] = {
        {u"eml", u"eml"},   {u"mbox", u"eml"},  {u"csv", u"csv"},   {u"tsv", u"csv"},
        {u"xlsx", u"xlsx"}, {u"xlsm", u"xlsx"}, {u"docx", u"docx"}, {u"docm", u"docx"}};
    for (const auto &[name, format] : kEndings) {
        if (ending == QStringView(name))
            return QStringView(format).toString();
    }
    return {};
}

bool isOldOffice(const QByteArray &bytes)
{
    return startsLikeOffice(bytes) && !bytes.startsWith("PK");
}

// Of the binary formats that Office, Outlook and Ichitaro share.
QString binaryTypeOf(const QString &ending, const QByteArray &bytes)
{
    if (hasBinaryStream(bytes, "EncryptedPackage"))
        return {};
    if (ending == u"msg" || hasBinaryStream(bytes, "__nameid_version1.0"))
        return QStringLiteral("application/vnd.ms-outlook");
    if (hasBinaryStream(bytes, "Workbook") || hasBinaryStream(bytes, "Book"))
        return QStringLiteral("application/vnd.ms-excel");
    if (hasBinaryStream(bytes, "WordDocument"))
        return QStringLiteral("application/msword");
    if (hasBinaryStream(bytes, "PowerPoint Document"))
        return QStringLiteral("application/vnd.ms-powerpoint");
    return ending == u"jtd" || ending == u"jtt" ? QStringLiteral("application/x-js-taro")
                                                : QString();
}

// Of packages that no letter is read from: presentations and OpenDocument.
QString packageTypeOf(const QString &ending, const QByteArray &bytes)
{
    if (packageOf(bytes) == u"pptx")
        return QStringLiteral(
            "application/vnd.openxmlformats-officedocument.presentationml.presentation");
    const auto package = OfficePackage::open(bytes);
    if (!package || !package->hasPart("content.xml"))
        return {};
    static const std::pair<const char16_t *, const char *> kKinds[] = {
        {u"odt", "text"}, {u"ods", "spreadsheet"}, {u"odp", "presentation"}, {u"odg", "graphics"}};
    for (const auto &[name, kind] : kKinds) {
        if (ending == QStringView(name))
            return QStringLiteral("application/vnd.oasis.opendocument.") + QLatin1String(kind);
    }
    return {};
}

// What is said of a zip file that is no office document of ours.
QString whyNoPackage(const QString &ending, const QByteArray &bytes)
{
    if (packageOf(bytes) == u"pptx")
        return Words::tr("This is a presentation. Make a letter and type or paste its words, and "
                         "keep the file.");
    const auto package = OfficePackage::open(bytes);
    if (package && package->hasPart("content.xml"))
        return Words::tr("This is an OpenDocument file. Open it and save it as a Word document "
                         "(.docx) or an Excel workbook (.xlsx), then try again.");
    if (!package && ending != u"zip")
        return package.error().message;
    return Words::tr("This is a folder of packed files (.zip). Unpack it, and choose the files in "
                     "it.");
}

QString whyNoBinary(const QString &ending, const QByteArray &bytes)
{
    if (ending == u"msg" || hasBinaryStream(bytes, "__nameid_version1.0"))
        return Words::tr("This is a message of Outlook (.msg). Open it in Outlook and save it as "
                         "text (.txt) or as a mail (.eml), then try again.");
    if (ending == u"jtd" || ending == u"jtt")
        return Words::tr("This is a document of Ichitaro (.jtd). Open it there and save it as a "
                         "Word document (.docx), then try again.");
    return OfficePackage::open(bytes).error().message;
}

} // namespace

QStringList letterFormats()
{
    return {QStringLiteral("eml"), QStringLiteral("csv"), QStringLiteral("xlsx"),
            QStringLiteral("docx"), QStringLiteral("text")};
}

QString letterFormatOf(const QString &fileName, const QByteArray &bytes)
{
    const QString ending = endingOf(fileName);
    if (startsLikeOffice(bytes)) {
        const QString package = packageOf(bytes);
        // A damaged one is for its reader to refuse.
        const QString promised = formatByEnding(ending);
        const bool isOffice = promised == u"xlsx" || promised == u"docx";
        return package.isEmpty() && isOffice ? promised : package == u"pptx" ? QString() : package;
    }
    if (isPdf(bytes) || isPicture(bytes) || bytes.startsWith("{\\rtf"))
        return {};
    if (const QString format = formatByEnding(ending); !format.isEmpty())
        return format;
    if (looksLikeMail(bytes.left(kMailStart)))
        return QStringLiteral("eml");
    if (ending == u"xls") // as programs of the web write it
        return isWebPage(bytes) ? QString() : QStringLiteral("csv");
    return ending == u"txt" || ending == u"text" || ending.isEmpty() ? QStringLiteral("text")
                                                                     : QString();
}

QString keptTypeOf(const QString &fileName, const QByteArray &bytes)
{
    const QString ending = endingOf(fileName);
    if (!letterFormatOf(fileName, bytes).isEmpty())
        return {};
    if (bytes.startsWith("PK"))
        return packageTypeOf(ending, bytes);
    if (isOldOffice(bytes))
        return binaryTypeOf(ending, bytes);
    if (isPdf(bytes))
        return QStringLiteral("application/pdf");
    if (bytes.startsWith("{\\rtf"))
        return QStringLiteral("application/rtf");
    return pictureTypeOf(bytes);
}

QString whyNoLetter(const QString &fileName, const QByteArray &bytes)
{
    const QString ending = endingOf(fileName);
    if (bytes.startsWith("PK"))
        return whyNoPackage(ending, bytes);
    if (startsLikeOffice(bytes))
        return whyNoBinary(ending, bytes);
    if (isPdf(bytes))
        return Words::tr(
            "Words are not read from a PDF. Make a letter and type its words, or paste "
            "them from a PDF viewer; keep the file beside the register.");
    if (isPicture(bytes))
        return Words::tr("Words are not read from a picture. Make a letter and type what it says; "
                         "keep the file beside the register.");
    if (bytes.startsWith("{\\rtf"))
        return Words::tr("This is a document in rich text (.rtf). Open it and save it as a Word "
                         "document (.docx), then try again.");
    if (isWebPage(bytes))
        return Words::tr(
            "This is a page of the web, whatever its name says. Open it and save it as "
            "an Excel workbook (.xlsx) or a Word document (.docx), then try again.");
    return Words::tr("Letters are not read from this kind of file. Keep it as an attachment, and "
                     "paste or type its words.");
}

} // namespace gaiyo
