#include "formats/plan_pages.h"

#include "formats/plan_pdf.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace gaiyo {

namespace {

struct PageSentences
{
    Q_DECLARE_TR_FUNCTIONS(Formats)
};

// Larger than any list of pages.
constexpr qint64 kMostPages = qint64(16) * 1024 * 1024;

} // namespace

Result<FoundPages> readPlanPages(const QString &path, const Snapshot &values,
                                 const Progress &progress)
{
    QFile file(path);
    if (!file.exists())
        return Error{ErrorKind::Missing,
                     PageSentences::tr("The file “%1” does not exist.").arg(path)};
    if (!QFileInfo(path).isFile()) // of a pipe nobody knows when it ends
        return Error{
            ErrorKind::Unreadable,
            PageSentences::tr("“%1” is not a file; give a table of pages, or the plan as PDF.")
                .arg(path)};
    if (path.endsWith(QStringLiteral(".pdf"), Qt::CaseInsensitive)) {
        const auto text = readPlanPdf(path, progress);
        return text ? Result<FoundPages>(findPagesInText(*text, values)) : text.error();
    }
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::Io,
                     PageSentences::tr("“%1” cannot be read; check that you may read it and "
                                       "that the connection to it stands.")
                         .arg(path)};
    if (file.size() > kMostPages)
        return Error{ErrorKind::Unreadable,
                     PageSentences::tr("“%1” is too large for a list of pages.").arg(path)};
    auto found = readPageTable(file.readAll(), values);
    if (!found)
        return Error{found.error().kind, path + QStringLiteral(": ") + found.error().message};
    return found;
}

} // namespace gaiyo
