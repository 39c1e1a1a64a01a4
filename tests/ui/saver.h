#pragma once

#include "store/file/connection.h"

#include <QtGlobal>

namespace gaiyo {

// A colleague in the middle of a save.
class Saver
{
public:
    explicit Saver(const QString &path)
    {
        auto opened = Connection::open(path, Connection::Mode::ReadWrite, path);
        if (!opened || !(*opened)->run("BEGIN EXCLUSIVE"))
            qFatal("the file cannot be held");
        m_connection = std::move(*opened);
    }

private:
    std::unique_ptr<Connection> m_connection;
};

} // namespace gaiyo
