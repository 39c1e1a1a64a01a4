#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QJsonObject>

#include <optional>

class QFile;

namespace gaiyo {

// What commands have in common that take JSON lines and answer each with a line.

// The next line without its end, empty behind the last one; Invalid where it is too long, and then
// it is skipped.
Result<QByteArray> readAnswerableLine(QFile &input);
// The object on a line; Invalid, in the sentence, where it is none.
Result<QJsonObject> objectOnLine(const QByteArray &line, const QString &sentence);

// {"ok":false,…}, with what is there now where that is known.
QJsonObject refusalAnswer(const Error &error, const std::optional<QJsonObject> &current = {});

// The answer as one line, its members in the order of the contract.
QByteArray lineOf(const QJsonObject &answer);

} // namespace gaiyo
