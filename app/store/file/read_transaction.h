#pragma once

#include "base/result.h"
#include "store/file/connection.h"

namespace gaiyo {

// One moment of the document for several SELECTs; inside a write transaction, that one's moment.
class ReadTransaction
{
public:
    explicit ReadTransaction(Connection &connection)
        : m_connection(connection)
        , m_isInner(connection.inTransaction())
    {}
    ~ReadTransaction()
    {
        if (!m_isInner)
            m_connection.rollback();
    }
    ReadTransaction(const ReadTransaction &) = delete;
    ReadTransaction &operator=(const ReadTransaction &) = delete;

    Result<void> begin() { return m_isInner ? Result<void>() : m_connection.run("BEGIN"); }

private:
    Connection &m_connection;
    bool m_isInner;
};

} // namespace gaiyo
