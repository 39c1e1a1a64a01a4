#include "store/rows/counters.h"

#include "store/file/connection.h"
#include "store/file/statement.h"

namespace gaiyo {

namespace {

QByteArray columnOf(Counter counter)
{
    return counter == Counter::Ref ? R"("last_ref")" : R"("last_letter")";
}

} // namespace

Result<int> takeNumber(Connection &connection, Counter counter)
{
    const QByteArray column = columnOf(counter);
    if (auto done = connection.run(R"(UPDATE "document" SET )" + column + " = " + column + " + 1");
        !done)
        return done.error();
    auto number = connection.integer("SELECT " + column + R"( FROM "document")");
    return number ? Result<int>(int(*number)) : number.error();
}

// A ref with a hyphen belongs to a letter, whose own counter it follows.
Result<void> setCounters(Connection &connection)
{
    return connection.run(R"(UPDATE "document" SET
        "last_ref" = max("last_ref", ifnull((SELECT max(CAST("ref" AS INTEGER)) FROM "opinion"
                                             WHERE "ref" NOT LIKE '%-%'), 0)),
        "last_letter" = max("last_letter", ifnull((SELECT max("no") FROM "letter"), 0)))");
}

} // namespace gaiyo
