#pragma once

#include "store/document_store.h"

#include <QString>

namespace gaiyo {

// What was brought back from a copy before, and what has become of it since. The transactions must
// stay.
class MergedBefore
{
public:
    // `base`: the last revision that both have in common; `end`: the last one of the copy.
    MergedBefore(WriteTransaction &into, WriteTransaction &copy, qint64 base, qint64 end);

    // Nothing was done in the copy since.
    bool isOfThisState() const { return m_into > 0 && m_copy == m_end; }
    // Whether a field of a row that is on this side was changed since; all of it where nothing was
    // brought back before.
    bool isNewHere(Entity entity, const QString &id, const QString &field);
    bool isNewInCopy(Entity entity, const QString &id, const QString &field);
    // Somebody dealt with it here after it had been told, and the copy says nothing new. `field` as
    // in MergeReport: "" for the row as a whole.
    bool isSettled(Entity entity, const QString &id, const QString &field);

private:
    static bool isNew(WriteTransaction &side, Entity entity, const QString &id,
                      const QString &field, qint64 since);

    WriteTransaction &m_intoRows;
    WriteTransaction &m_copyRows;
    qint64 m_into = 0; // the revision here that brought it; 0 for none
    qint64 m_copy = 0; // the copy's by then
    qint64 m_end;
};

// The UUID of the operation that brings a state of a copy back: that of its last operation.
QString mergeUuid(const QString &lastOfCopy);

} // namespace gaiyo
