#pragma once

#include "session/session.h"

#include <QAbstractTableModel>

namespace gaiyo {

// The opinions of the place that is looked at, one a row; follows the document row by row.
class OpinionListModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { No, Ref, Words, Category, State, ColumnCount };
    enum Role { SearchTextRole = Qt::UserRole };

    explicit OpinionListModel(Session &session, QObject *parent = nullptr);

    std::optional<OpinionId> opinionAt(int row) const;
    int rowOf(const OpinionId &id) const; // -1 where it is not shown

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

private:
    void reload();
    void onChanged(const ChangeSet &changes);
    bool syncRows(const std::vector<OpinionId> &wanted);
    void renumber();
    QString stateOf(const Opinion &opinion) const;
    QString spokenRow(const Opinion &opinion) const;

    Session &m_session;
    std::vector<OpinionId> m_rows;
};

} // namespace gaiyo
