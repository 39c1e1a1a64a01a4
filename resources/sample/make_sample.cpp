// Makes the sample document out of its JSON: the same bytes every time, on every machine, with
// nobody's name in them. Usage: gaiyo_make_sample SOURCE.json SAMPLE.db

#include "exchange/json/json_import.h"
#include "store/document_store.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

using namespace gaiyo;

namespace {

int fail(const QString &message)
{
    std::fprintf(stderr, "gaiyo_make_sample: %s\n", qUtf8Printable(message));
    return 1;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3)
        return fail(QStringLiteral("SOURCE.json SAMPLE.db"));
    QFile source(arguments[1]);
    if (!source.open(QIODevice::ReadOnly))
        return fail(source.fileName() + u' ' + source.errorString());
    const auto values = importJson(source.readAll());
    if (!values)
        return fail(values.error().message);
    // The day of the publication that the sample is taken from.
    const FixedClock clock(QDateTime(QDate(2016, 10, 1), QTime(), Qt::UTC));
    const OperationInfo info{QStringLiteral("00000000-0000-4000-8000-000000000001"),
                             QStringLiteral("import"),
                             {},
                             false};
    QFile::remove(arguments[2]);
    const auto made =
        DocumentStore::create(arguments[2], *values, info, {QStringLiteral("Gaiyo")}, clock);
    return made ? 0 : fail(made.error().message);
}
