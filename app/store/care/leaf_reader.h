#pragma once

#include <QByteArray>

#include <functional>
#include <variant>
#include <vector>

namespace gaiyo {

// Finds rows in the bytes of a damaged SQLite file without any of its structure: every page that
// looks like a leaf of a table is read cell by cell, bounded by the bytes that are there. Answers
// nothing about whether a row is sound: that is the matter of its hash.
class LeafReader
{
public:
    using Value = std::variant<std::monostate, qint64, QByteArray>; // NULL, number, text or blob
    using Cells = std::vector<Value>;

    explicit LeafReader(const QByteArray &file);

    // Calls `visit` with each row of a table that can be taken apart; reals are NULL.
    void visitRows(const std::function<void(const Cells &row)> &visit);
    // The same for the entries of indexes and of tables without rowid.
    void visitEntries(const std::function<void(const Cells &row)> &visit);

private:
    void visitPages(char kind, const std::function<void(const Cells &row)> &visit);
    void visitPage(qsizetype number, char kind, const std::function<void(const Cells &row)> &visit);
    bool readPayload(qsizetype at, qsizetype end, char kind, qsizetype &room, QByteArray &payload);
    static bool takeApart(const QByteArray &payload, Cells &row);

    const QByteArray &m_file;
    qsizetype m_pageSize = 4096;
    qsizetype m_usable = 4096;
    qsizetype m_overflowLeft = 0; // chains that many cells point to are not read for ever
};

} // namespace gaiyo
