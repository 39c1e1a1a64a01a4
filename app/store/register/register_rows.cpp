#include "store/register/register_rows.h"

#include "base/canonical_json.h"
#include "store/file/open_file.h"
#include "store/file/statement.h"
#include "store/file/store_error.h"
#include "store/register/register_error.h"
#include "store/rows/schema.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace gaiyo {

namespace {

// The same way as a document's rows: 16 bytes that change with any byte of the row.
QByteArray rowHash(const QString &table, const QString &id, const QJsonObject &fields)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(table.toUtf8() + '\n' + id.toUtf8() + '\n');
    hash.addData(canonicalJson(storableJson(fields).toObject()));
    return hash.result().first(16);
}

QByteArray hashOf(const Person &person)
{
    return rowHash(QStringLiteral("person"), person.id,
                   {{QStringLiteral("name"), person.name},
                    {QStringLiteral("kana"), person.kana},
                    {QStringLiteral("organisation"), person.organisation},
                    {QStringLiteral("representative"), person.representative},
                    {QStringLiteral("address"), person.address},
                    {QStringLiteral("tel"), person.tel},
                    {QStringLiteral("mail"), person.mail},
                    {QStringLiteral("wants_reply"), person.wantsReply}});
}

QByteArray hashOf(const QString &original, const QString &text)
{
    return rowHash(QStringLiteral("full_text"), original, {{QStringLiteral("text"), text}});
}

QString originalsJson(const QStringList &originals)
{
    return QString::fromUtf8(
        QJsonDocument(QJsonArray::fromStringList(originals)).toJson(QJsonDocument::Compact));
}

Admission admissionIn(const Statement &rows)
{
    Admission admission{rows.text(0), rows.text(1), rows.text(2), {}};
    for (const QJsonValue &id : QJsonDocument::fromJson(rows.bytes(3)).array())
        admission.originals += id.toString();
    return admission;
}

// Bytes of a row changed outside this program: nobody is masked by a name that is not his.
Error damaged(const Connection &connection)
{
    return fileError(ErrorKind::Damaged, connection.path());
}

Person personIn(const Statement &rows)
{
    return {rows.text(0), rows.text(1), rows.text(2), rows.text(3),        rows.text(4),
            rows.text(5), rows.text(6), rows.text(7), rows.integer(8) != 0};
}

Result<void> writePerson(Connection &connection, const QByteArray &verb, const Person &person,
                         const RowMark &mark)
{
    Statement row(connection, verb + R"( INTO "person" ("id", "name", "kana", "organisation",
        "representative", "address", "tel", "mail", "wants_reply", "updated_at", "updated_by",
        "hash") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))");
    for (const QString &text : {person.id, person.name, person.kana, person.organisation,
                                person.representative, person.address, person.tel, person.mail})
        row.bind(text);
    return row.bind(qint64(person.wantsReply))
        .bind(mark.at)
        .bind(mark.by)
        .bindBlob(hashOf(person))
        .run();
}

Result<void> writeFullText(Connection &connection, const QByteArray &verb, const QString &original,
                           const QString &text, const RowMark &mark)
{
    Statement row(connection, verb + R"( INTO "full_text" ("id", "text", "updated_at",
        "updated_by", "hash") VALUES (?, ?, ?, ?, ?))");
    return row.bind(original)
        .bind(text)
        .bind(mark.at)
        .bind(mark.by)
        .bindBlob(hashOf(original, text))
        .run();
}

} // namespace

Result<std::unique_ptr<Connection>> openRegisterFile(const QString &path, Access access)
{
    auto connection = openFile(path, access, path, {kRegisterApplicationId, kRegisterVersion});
    if (!connection)
        return registerError(connection.error(), path);
    if (auto checked = checkSchema(**connection, schemaOfRegister()); !checked)
        return registerError(checked.error(), path);
    return connection;
}

Result<QString> readRegisterDocument(Connection &connection)
{
    return connection.text(R"(SELECT "document" FROM "register")");
}

Result<bool> isRegisterClosed(Connection &connection)
{
    const auto count =
        connection.integer(R"(SELECT count(*) FROM "register" WHERE "closed_at" IS NOT NULL)");
    return count ? Result<bool>(*count > 0) : count.error();
}

Result<std::vector<Person>> readPeople(Connection &connection)
{
    std::vector<Person> people;
    Statement rows(connection, R"(SELECT CAST("id" AS BLOB), CAST("name" AS BLOB),
        CAST("kana" AS BLOB), CAST("organisation" AS BLOB), CAST("representative" AS BLOB),
        CAST("address" AS BLOB), CAST("tel" AS BLOB), CAST("mail" AS BLOB), "wants_reply", "hash"
        FROM "person" ORDER BY "id")");
    bool isSound = true;
    while (rows.next()) {
        people.push_back(personIn(rows));
        isSound &= rows.bytes(9) == hashOf(people.back());
    }
    if (auto done = rows.finish(); !done)
        return done.error();
    return isSound ? Result<std::vector<Person>>(std::move(people)) : damaged(connection);
}

Result<std::optional<Person>> findPerson(Connection &connection, const QString &id)
{
    const auto people = readPeople(connection);
    if (!people)
        return people.error();
    const auto found = std::find_if(people->begin(), people->end(),
                                    [&](const Person &each) { return each.id == id; });
    return found == people->end() ? std::optional<Person>() : *found;
}

Result<std::vector<KeptFile>> readKeptFiles(Connection &connection)
{
    std::vector<KeptFile> files;
    Statement rows(connection, R"(SELECT CAST("letter" AS BLOB), CAST("name" AS BLOB),
        CAST("type" AS BLOB), CAST("sha256" AS BLOB), "size"
        FROM "file" ORDER BY "letter", "name", "sha256")");
    while (rows.next())
        files.push_back({rows.text(0), rows.text(1), rows.text(2), rows.text(3), rows.integer(4)});
    const auto done = rows.finish();
    return done ? Result<std::vector<KeptFile>>(std::move(files)) : done.error();
}

Result<std::vector<Admission>> readAdmissions(Connection &connection)
{
    std::vector<Admission> found;
    Statement rows(connection, R"(SELECT CAST("source" AS BLOB), CAST("letter" AS BLOB),
        CAST("submitter" AS BLOB), CAST("originals" AS BLOB) FROM "admission" ORDER BY rowid)");
    while (rows.next())
        found.push_back(admissionIn(rows));
    const auto done = rows.finish();
    return done ? Result<std::vector<Admission>>(std::move(found)) : done.error();
}

Result<std::optional<Admission>> findAdmission(Connection &connection, const QString &source)
{
    std::optional<Admission> found;
    Statement rows(connection, R"(SELECT CAST("source" AS BLOB), CAST("letter" AS BLOB),
        CAST("submitter" AS BLOB), CAST("originals" AS BLOB) FROM "admission" WHERE "source" = ?)");
    rows.bind(source);
    if (rows.next())
        found = admissionIn(rows);
    const auto done = rows.finish();
    return done ? Result<std::optional<Admission>>(std::move(found)) : done.error();
}

Result<std::optional<QString>> findFullText(Connection &connection, const QString &original)
{
    std::optional<QString> found;
    Statement rows(connection,
                   R"(SELECT CAST("text" AS BLOB), "hash" FROM "full_text" WHERE "id" = ?)");
    rows.bind(original);
    bool isSound = true;
    if (rows.next()) {
        found = rows.text(0);
        isSound = rows.bytes(1) == hashOf(original, *found);
    }
    if (auto done = rows.finish(); !done)
        return done.error();
    return isSound ? Result<std::optional<QString>>(std::move(found)) : damaged(connection);
}

Result<void> bindRegister(Connection &connection, const QString &document)
{
    Statement row(connection, R"(UPDATE "register" SET "document" = ?)");
    return row.bind(document).run();
}

Result<void> insertPerson(Connection &connection, const Person &person, const RowMark &mark)
{
    return writePerson(connection, "INSERT", person, mark);
}

Result<void> replacePerson(Connection &connection, const Person &person, const RowMark &mark)
{
    return writePerson(connection, "REPLACE", person, mark);
}

Result<void> insertFullText(Connection &connection, const QString &original, const QString &text,
                            const RowMark &mark)
{
    return writeFullText(connection, "INSERT", original, text, mark);
}

Result<void> replaceFullText(Connection &connection, const QString &original, const QString &text,
                             const RowMark &mark)
{
    return writeFullText(connection, "REPLACE", original, text, mark);
}

Result<void> insertKeptFile(Connection &connection, const KeptFile &file)
{
    Statement row(connection, R"(INSERT OR IGNORE INTO "file" ("letter", "name", "sha256", "type",
        "size") VALUES (?, ?, ?, ?, ?))");
    return row.bind(file.letter)
        .bind(file.name)
        .bind(file.sha256)
        .bind(file.type)
        .bind(file.size)
        .run();
}

Result<void> insertAdmission(Connection &connection, const Admission &admission,
                             const RowMark &mark)
{
    Statement row(connection, R"(INSERT INTO "admission" ("source", "letter", "submitter",
        "originals", "at", "by") VALUES (?, ?, ?, ?, ?, ?))");
    return row.bind(admission.source)
        .bind(admission.letter)
        .bind(admission.submitter)
        .bind(originalsJson(admission.originals))
        .bind(mark.at)
        .bind(mark.by)
        .run();
}

Result<std::vector<AlteredRow>> findAlteredRows(Connection &connection)
{
    std::vector<AlteredRow> altered;
    Statement people(connection, R"(SELECT CAST("id" AS BLOB), CAST("name" AS BLOB),
        CAST("kana" AS BLOB), CAST("organisation" AS BLOB), CAST("representative" AS BLOB),
        CAST("address" AS BLOB), CAST("tel" AS BLOB), CAST("mail" AS BLOB), "wants_reply", "hash"
        FROM "person" ORDER BY "id")");
    while (people.next()) {
        if (people.bytes(9) != hashOf(personIn(people)))
            altered.push_back({QStringLiteral("person"), people.text(0)});
    }
    if (auto done = people.finish(); !done)
        return done.error();
    Statement texts(connection, R"(SELECT CAST("id" AS BLOB), CAST("text" AS BLOB), "hash"
        FROM "full_text" ORDER BY "id")");
    while (texts.next()) {
        if (texts.bytes(2) != hashOf(texts.text(0), texts.text(1)))
            altered.push_back({QStringLiteral("full_text"), texts.text(0)});
    }
    if (auto done = texts.finish(); !done)
        return done.error();
    return altered;
}

} // namespace gaiyo
