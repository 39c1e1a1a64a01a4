#pragma once

#include "base/id_source.h"
#include "formats/entries.h"
#include "formats/source.h"

#include <QIODevice>

#include <optional>
#include <vector>

namespace gaiyo {

// What the parts of the contract are made of.

const Formats &formats();
const std::vector<Formats> &editions();
const Entry &entryOf(const Format &format);
const Format &formatOf(const QString &id);

bool isOneWay(const FormatWriter &writer);

// Rows of a test, by format: column "id".
void rows(const std::vector<const Format *> &some);
void readers();
void writers();
void twoWay(bool wanted);

// makeLargeDocument() with a letter for each opinion.
Snapshot largeDocument(int opinions);

WriteContext context();
WriteFunction writerOf(const Format &format);
QByteArray written(const Format &format, const Snapshot &values);
Result<Imported> readAs(const Format &format, const QByteArray &bytes,
                        std::optional<TextEncoding> encoding = {}, const Progress &progress = {});
// "" for an import that is a document, or an error that a reader may have, with its sentence.
QString findReadFault(const Result<Imported> &read);

QStringList namesIn(const QString &folder);
QByteArray contentOf(const QString &path);
void writeTo(const QString &path, const QByteArray &content);

} // namespace gaiyo
