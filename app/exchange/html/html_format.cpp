#include "exchange/html/html_format.h"

#include "exchange/html/html_export.h"
#include "exchange/one_way_format.h"

#include <QCoreApplication>

namespace gaiyo {

namespace {

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(Formats)
};

} // namespace

Format htmlFormat()
{
    return oneWayFormat(
        QStringLiteral("html"), QStringLiteral("html"),
        {Sentences::tr("Web page"), Sentences::tr("One HTML file for the office's web page."), {}},
        exportHtml);
}

} // namespace gaiyo
