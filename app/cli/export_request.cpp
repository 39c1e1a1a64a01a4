#include "cli/export_request.h"

#include "cli/text.h"

#include <QFileInfo>
#include <QMap>
#include <QRegularExpression>

namespace gaiyo {

namespace {

Error usage(const QString &message)
{
    return {ErrorKind::Usage, message};
}

Result<ExportFormat> readFormat(const QString &path)
{
    static const QMap<QString, ExportFormat> formats{{QStringLiteral("pdf"), ExportFormat::Pdf},
                                                     {QStringLiteral("json"), ExportFormat::Json},
                                                     {QStringLiteral("csv"), ExportFormat::Csv},
                                                     {QStringLiteral("txt"), ExportFormat::Text},
                                                     {QStringLiteral("html"), ExportFormat::Html}};
    const QString ending = QFileInfo(path).suffix().toLower();
    const auto found = formats.constFind(ending);
    if (found != formats.cend())
        return *found;
    return usage(Cli::tr("%1: the ending of the file says what is written; it has to be .pdf, "
                         ".txt, .html, .csv or .json.")
                     .arg(path));
}

Result<std::optional<PageRange>> readPages(const Arguments &arguments)
{
    static const QRegularExpression range(QStringLiteral("^([1-9]\\d{0,6})(?:-([1-9]\\d{0,6}))?$"));
    const auto text = arguments.find(QStringLiteral("--pages"));
    if (!text)
        return std::optional<PageRange>();
    const auto match = range.match(*text);
    const int first = match.captured(1).toInt();
    const int last = match.captured(2).isEmpty() ? first : match.captured(2).toInt();
    if (!match.hasMatch() || last < first)
        return usage(
            Cli::tr("--pages %1 is not a range of pages; write it as 3-7, or 3.").arg(*text));
    return std::optional(PageRange{first, last});
}

Result<std::optional<QDateTime>> readDate(const Arguments &arguments)
{
    const auto text = arguments.find(QStringLiteral("--date"));
    if (!text)
        return std::optional<QDateTime>();
    QDateTime date = QDateTime::fromString(*text, Qt::ISODate);
    if (!date.isValid() || date.date().year() < 1 || date.date().year() > 9999)
        return usage(Cli::tr("--date %1 is not a date; write it as 2026-04-01 or "
                             "2026-04-01T09:00:00+09:00.")
                         .arg(*text));
    if (date.timeSpec() == Qt::LocalTime) // it names no zone
        date.setTimeSpec(Qt::UTC);
    return std::optional(date.toUTC());
}

Result<CsvFormulas> readFormulas(const Arguments &arguments)
{
    const QString word =
        arguments.find(QStringLiteral("--csv-formulas")).value_or(QStringLiteral("escape"));
    if (word == u"escape")
        return CsvFormulas::Escape;
    if (word == u"keep")
        return CsvFormulas::Keep;
    return usage(Cli::tr("%1 is one of %2, not “%3”.")
                     .arg(QStringLiteral("--csv-formulas"), QStringLiteral("escape|keep"), word));
}

Result<std::optional<Imposition>> readImposition(const Arguments &arguments)
{
    const auto word = arguments.find(QStringLiteral("--booklet"));
    if (!word)
        return std::optional<Imposition>();
    if (*word == u"saddle")
        return std::optional(Imposition::Saddle);
    if (*word == u"2up")
        return std::optional(Imposition::TwoUp);
    return usage(Cli::tr("%1 is one of %2, not “%3”.")
                     .arg(QStringLiteral("--booklet"), QStringLiteral("saddle|2up"), *word));
}

// An option that would be passed over in silence is refused instead.
Result<void> checkOptionsFit(const Arguments &arguments, ExportFormat format)
{
    for (const QString &option :
         {QStringLiteral("--booklet"), QStringLiteral("--pages"), QStringLiteral("--font")}) {
        if (arguments.has(option) && format != ExportFormat::Pdf)
            return usage(Cli::tr("%1 is for PDF only; leave it out.").arg(option));
    }
    if (arguments.has(QStringLiteral("--booklet")) && arguments.has(QStringLiteral("--pages")))
        return usage(Cli::tr("--booklet puts all pages on sheets; leave --pages out."));
    if (arguments.has(QStringLiteral("--csv-formulas")) && format != ExportFormat::Csv)
        return usage(
            Cli::tr("%1 is for CSV only; leave it out.").arg(QStringLiteral("--csv-formulas")));
    return {};
}

} // namespace

std::vector<OptionSpec> exportOptions()
{
    return {{QStringLiteral("--pages"), QStringLiteral("3-7")},
            {QStringLiteral("--font"), QStringLiteral("FAMILY")},
            {QStringLiteral("--date"), QStringLiteral("ISO")},
            {QStringLiteral("--csv-formulas"), QStringLiteral("escape|keep")},
            {QStringLiteral("--booklet"), QStringLiteral("saddle|2up")},
            {QStringLiteral("--force"), {}}};
}

Result<ExportRequest> readExportRequest(const Arguments &arguments)
{
    const auto format = readFormat(arguments.operand(1));
    if (!format)
        return format.error();
    if (const auto fit = checkOptionsFit(arguments, *format); !fit)
        return fit.error();
    const auto pages = readPages(arguments);
    if (!pages)
        return pages.error();
    const auto date = readDate(arguments);
    if (!date)
        return date.error();
    const auto formulas = readFormulas(arguments);
    if (!formulas)
        return formulas.error();
    const auto imposition = readImposition(arguments);
    if (!imposition)
        return imposition.error();
    ExportRequest request;
    request.format = *format;
    request.replace = arguments.has(QStringLiteral("--force"));
    request.pages = *pages;
    request.font = arguments.find(QStringLiteral("--font"));
    request.date = *date;
    request.imposition = *imposition;
    request.formulas = *formulas;
    return request;
}

} // namespace gaiyo
