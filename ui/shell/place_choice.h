#pragma once

#include "shell/search_index.h"

#include <set>

namespace gaiyo {

// Which of the places found are replaced: those of the fields in the scope, but for the places that
// the clerk decided otherwise.
class PlaceChoice
{
public:
    void setInScope(WordField field, bool isIn);
    // A place goes by its begin in the words as they are shown.
    bool isWanted(WordField field, const QString &row, qsizetype begin) const;
    void decide(WordField field, const QString &row, qsizetype begin, bool isWanted);
    void forgetDecisions() { m_otherwise.clear(); }
    // The words became others: what was decided of a place goes with it.
    void follow(const DocumentView &before, const DocumentView &now);

private:
    std::set<WordField> m_scope{WordField::Response};
    std::set<std::tuple<WordField, QString, qsizetype>> m_otherwise; // than the scope says
};

// Where a place of a text is in what became of it; none where it is in what changed.
std::optional<qsizetype> movedPlace(qsizetype begin, QStringView before, QStringView now);

} // namespace gaiyo
