#pragma once

#include "domain/numbering.h"
#include "domain/snapshot_index.h"
#include "exchange/inquiry/inquiry_sheet.h"

namespace gaiyo {

// What opinions look like in a 照会表 that shows these values, which must stay.
class InquiryRows
{
public:
    explicit InquiryRows(const Snapshot &values);

    const Snapshot &values() const { return m_values; }
    const SnapshotIndex &index() const { return m_index; }

    InquiryRow rowOf(const Opinion &opinion) const;
    // Its answer as it is printed; "" for none.
    QString answerOf(const Opinion &opinion) const;
    // The same as markup, which stays where only numbers have changed.
    QString markupOf(const Opinion &opinion) const;
    // How the list of categories calls its own; "" for none.
    QString categoryOf(const Opinion &opinion) const;
    std::vector<InquiryChoice> choices() const;
    // The category that somebody means by this word; none where it is unknown, or several.
    const Category *findCategory(const QString &word) const;

private:
    QString wordOf(const Category &category) const;
    QString placeOf(const Opinion &opinion) const;

    const Snapshot &m_values;
    SnapshotIndex m_index;
    std::unordered_map<NodeId, QString> m_numbers;
};

} // namespace gaiyo
