#pragma once

#include "domain/settings.h"
#include "domain/snapshot_index.h"

#include <unordered_map>
#include <vector>

namespace gaiyo {

// A category before a number of its own: ◎の No. 1, 「一部反映する」の No. 1.
QString scopeOfCategory(const QString &symbol, const QString &text);

// The order of numbers that the office gave: 12-2 before 12-10, and what has no number behind all
// that have one.
bool isGivenBefore(const QString &a, const QString &b);

// An opinion at its place in the booklet.
struct PrintedRow
{
    size_t opinion = 0;           // position in Snapshot::opinions
    const Opinion *row = nullptr; // there, without a look-up
    int no = 0;                   // in the document
    int group = 0;                // of a category, or run below one heading; 0 in plan order
    QString label;                // its No. as printed
    int scope = 0;                // within which the label is the only one
    QString scopeName;            // 第4章, ◎, "" for the booklet
    bool isRepeated = false;      // other categories have the number, too
};

// In which order the opinions with a place in the plan are printed, and under which numbers.
class PrintedOrder
{
public:
    // `numbers` of the nodes as printed. All arguments must outlive the order.
    PrintedOrder(const Snapshot &snapshot, const SnapshotIndex &index, const Settings &settings,
                 const std::unordered_map<NodeId, QString> &numbers);
    // Of the extract: only what is marked for it, under the numbers that it has in the booklet.
    PrintedOrder(const PrintedOrder &booklet, const Settings &settings);

    const std::vector<PrintedRow> &rows() const { return m_rows; }

    // The category of a group, as a position; the count of categories for opinions without one.
    size_t categoryOf(int group) const { return m_groups[size_t(group)]; }

    // Where the opinion is printed; none for one in the tray, one that does not exist, or one that
    // the extract does not have.
    const PrintedRow *find(const OpinionId &opinion) const;

    // The words of a reference that stands in `from`: No. 2, or 第5章のNo. 2 where numbers begin
    // anew in between; 第2章 1 (2)のNo. 2 where several headings are called (2). `isNamed`: also
    // among its own, behind the number of another chapter.
    QString reference(const PrintedRow &from, const OpinionId &to, bool isNamed = false) const;

    // False where a reference from there says in which chapter its number is.
    bool areNumberedTogether(const PrintedRow &from, const OpinionId &to) const;

    // True where the number alone could be that of another row, whatever it stands below: below
    // the headings of the plan ◎'s No. 1 stands beside ○'s.
    bool isUnclear(const PrintedRow &row) const
    {
        return row.isRepeated && m_settings.order != RowOrder::Category;
    }

    // True where the row above, under the same heading, has the same response.
    bool continuesCell(size_t row) const;

    // The first printed row that the response, one of the snapshot's, serves.
    const PrintedRow &firstOf(const Response &response) const
    {
        return m_rows[m_firsts[m_index.positionOf(response)]];
    }

private:
    const PrintedRow *findReferred(const OpinionId &to) const;
    bool isPrinted(const Opinion &opinion) const;
    PrintedRow makeRow(size_t position, const Opinion &opinion, int group) const;
    void takePlaces();
    void addRows();
    void addGivenRows();
    void number();
    void numberByChapter();
    void numberByHeading();
    template <typename ScopeOf>
    void numberBelow(ScopeOf scopeOf);
    void numberByCategory();
    void markRepeated(std::vector<int> lastNumbers);
    QString ownName(const Node &node) const;
    QString chainName(const Node &node) const;
    std::unordered_map<NodeId, QString> scopeNames(const std::vector<const Node *> &nodes) const;
    size_t categoryOf(const Opinion &opinion) const;

    const PrintedOrder *m_booklet = nullptr; // of an extract
    const Snapshot &m_snapshot;
    const SnapshotIndex &m_index;
    const Settings &m_settings;
    const std::unordered_map<NodeId, QString> &m_numbers;
    std::vector<size_t> m_groups;
    std::vector<PrintedRow> m_rows;
    std::vector<size_t> m_places; // of each opinion of the snapshot; as many as rows for none
    std::vector<size_t> m_firsts; // of each response
};

} // namespace gaiyo
