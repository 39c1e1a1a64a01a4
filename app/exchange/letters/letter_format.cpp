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

bool isPicture(const QByteArray &bytes)
{
    static const QByteArray kStarts[] = {QByteArray("\xFF\xD8\xFF"), QByteArray("\x89PNG"),
                                         QByteArray("GIF8"), QByteArray("II*\0", 4),
                                         QByteArray("MM\0*", 4)};
    return std::any_of(std::begin(kStarts), std::end(kStarts),
                       [&](const QByteArray &start) { return bytes.startsWith(start); }) ||
           bytes.mid(4, 8) == "ftypheic";
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
