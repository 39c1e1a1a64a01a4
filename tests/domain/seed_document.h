#pragma once

#include "base/id_source.h"
#include "exchange/text/published_text_import.h"

#include <QFile>

namespace gaiyo {

// The seed as the text importer reads it; for programs that link gaiyo_exchange_text.
inline Snapshot readSeed()
{
    QFile file(QStringLiteral(GAIYO_TEST_DATA "/nerima-2016.txt"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the seed is not among the test data");
    CountingIdSource ids(QStringLiteral("x"));
    auto imported = importPublishedText(file.readAll(), {{ids, {}, {}, {}}});
    if (!imported)
        qFatal("the seed cannot be read: %s", qPrintable(imported.error().message));
    return std::move(imported->values);
}

} // namespace gaiyo
