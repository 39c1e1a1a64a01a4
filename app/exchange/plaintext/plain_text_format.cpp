#include "exchange/plaintext/plain_text_format.h"

#include "exchange/one_way_format.h"
#include "exchange/plaintext/plain_text_export.h"

#include <QCoreApplication>

namespace gaiyo {

namespace {

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(Formats)
};

} // namespace

Format plainTextFormat()
{
    return oneWayFormat(
        QStringLiteral("plaintext"), QStringLiteral("txt"),
        {Sentences::tr("Text"), Sentences::tr("For reading aloud, without tables."), {}},
        exportPlainText);
}

} // namespace gaiyo
