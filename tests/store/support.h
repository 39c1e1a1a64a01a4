#pragma once

#include "base/clock.h"
#include "domain/snapshot.h"
#include "store/document_store.h"
#include "store/register/person_register.h"

#include <QTemporaryDir>

#include <memory>

struct sqlite3;

namespace gaiyo {

inline const Author kYamada{QStringLiteral("山田")};
inline const Author kSato{QStringLiteral("佐藤")};

// 2026-04-01 00:00 UTC; tests move it.
FixedClock testClock();

// An operation with a UUID of its own.
OperationInfo operation(const QString &kind, const QString &field = {});

// Two chapters, an item, two categories, three opinions (one in the tray), two responses; with
// characters that do not survive everywhere.
Snapshot sampleDocument();

// One chapter with that many opinions, each with a response of its own.
Snapshot largeDocument(int opinions);

// A letter for the register of persons, with everything that it keeps.
Arrival sampleArrival(const QString &source);

void createSample(const QString &path);

std::unique_ptr<DocumentStore> openStore(const QString &path, Access access = Access::ReadWrite,
                                         const Author &author = kYamada);
// For tests in which time passes.
std::unique_ptr<DocumentStore> openStore(const QString &path, const Author &author,
                                         const Clock &clock);

// The kind of error that opening this file gives; none if it opens.
std::optional<ErrorKind> openError(const QString &path, Access access = Access::ReadWrite);

QByteArray readAll(const QString &path);
void writeAll(const QString &path, const QByteArray &bytes);

// Changes a file with a plain SQLite connection, as another program would.
void runForeignSql(const QString &path, const QByteArray &sql);
// The first column of the first row.
QByteArray askForeignSql(const QString &path, const QByteArray &sql);

// One change in a transaction of its own; answers the new revision.
qint64 setField(DocumentStore &store, Entity entity, const QString &id, const QString &field,
                const QJsonValue &value, const OperationInfo &info);

} // namespace gaiyo
