#pragma once

#include "editor/list_rows.h"
#include "session/session.h"

#include <QAbstractTableModel>
#include <QHash>

namespace gaiyo {

// The opinions of the place that is looked at, as far as a filter lets them through, below their
// headings or in another order; follows the document row by row.
class OpinionListModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { No, Ref, Words, Category, State, Departments, Marks, ColumnCount };
    enum Role {
        SearchTextRole = Qt::UserRole,
        HeadingRole,  // of a row that is a heading: its words
        ResponseRole, // the first line of the response
        HueRole,      // of the category's quiet colour: its position, -1 for none
        MarksRole     // ListMarks
    };

    explicit OpinionListModel(Session &session, QObject *parent = nullptr);

    std::optional<OpinionId> opinionAt(int row) const;
    int rowOf(const OpinionId &id) const; // -1 where it is not shown
    // The opinion of that row, else of the next one, else of one above; none in an empty list.
    std::optional<OpinionId> nearest(int row) const;
    // So many opinions on, over headings.
    std::optional<OpinionId> neighbour(int row, int by) const;

    const ListFilter &filter() const { return m_filter; }
    const ListOrder &order() const { return m_order; }
    void setFilter(const ListFilter &filter);
    void setOrder(const ListOrder &order);
    // An opinion of the place that the filter keeps back: it is listed until the filter changes.
    void reveal(const OpinionId &id);
    // Who else is at which opinion.
    void setOthers(const std::vector<OpenSession> &others);
    int opinionCount() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    Qt::DropActions supportedDragActions() const override { return Qt::MoveAction; }
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                         const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

Q_SIGNALS:
    // Something worth telling, with the way back.
    void done(const QString &words);

private:
    void reload();
    void onChanged(const ChangeSet &changes);
    std::vector<ListRow> listedRows() const;
    std::vector<ListRow> wantedRows() const;
    bool syncRows(const std::vector<ListRow> &wanted);
    QVariant headingData(const ListRow &row, int column, int role) const;
    std::unordered_set<OpinionId> shown() const;
    QStringList marksInWords(const Opinion &opinion) const;
    void renumber();
    void onStanding();
    QString missingIn(const Opinion &opinion, WorkState state) const;
    QString stateOf(const Opinion &opinion) const;
    QString wholeStateOf(const Opinion &opinion) const;
    QVariant stateColor(const Opinion &opinion) const;
    QString departmentsOf(const Opinion &opinion) const;
    QString tipOf(const Opinion &opinion, int column) const;
    QString spokenRow(const Opinion &opinion) const;

    Session &m_session;
    std::vector<ListRow> m_rows;
    ListFilter m_filter;
    ListOrder m_order;
    QHash<QString, QStringList> m_others; // names, by opinion
};

// What is to be seen of an opinion beside its words.
struct ListMarks
{
    bool isNoted = false;
    bool isShared = false;
    bool isInExtract = false;
    QStringList people; // who else is there

    bool operator==(const ListMarks &) const = default;
};

} // namespace gaiyo

Q_DECLARE_METATYPE(gaiyo::ListMarks)
