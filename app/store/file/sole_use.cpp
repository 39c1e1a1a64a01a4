#include "store/file/sole_use.h"

#include "store/file/connection.h"

namespace gaiyo {

Result<void> beginSoleUse(Connection &connection)
{
    if (auto begun = connection.run("BEGIN EXCLUSIVE"); !begun)
        return begun;
    auto kept = connection.setPragma("locking_mode", "EXCLUSIVE", "exclusive");
    if (!kept)
        connection.rollback();
    return kept;
}

} // namespace gaiyo
