#pragma once

#include "session/session.h"

#include <QAbstractItemModel>

namespace gaiyo {

// The plan's outline as a tree: everything and the tray on top, then the headings. Follows the
// document row by row.
class OutlineModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { Title, Opinions, Open, ColumnCount };
    enum Role { SearchTextRole = Qt::UserRole, OpenRole };

    explicit OutlineModel(Session &session, QObject *parent = nullptr);
    ~OutlineModel() override;

    Place placeOf(const QModelIndex &index) const;
    QModelIndex indexOf(const Place &place) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &) const override { return ColumnCount; }
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

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
    struct Item;
    struct Counts
    {
        int opinions = 0;
        int open = 0; // unanswered or uncategorised
        bool operator==(const Counts &) const = default;
    };

    void sync();
    void removeGone(Item &item);
    void placeChildren(Item &parent, size_t position);
    void placeChild(Item &parent, int row, const NodeId &id);
    void count(bool withHeadings);
    std::vector<Counts> countAll(Counts &all, Counts &tray) const; // of the headings, in order
    void announce(const Item &item);
    QModelIndex indexOfItem(const Item &item, int column = 0) const;
    Item *itemOf(const QModelIndex &index) const;
    QString titleOf(const Item &item) const;
    QVariant toolTip(const Item &item) const;
    bool dropNode(const NodeId &node, int row, const Item &target);
    bool dropOpinions(const QStringList &ids, const Item &target);

    Session &m_session;
    std::unique_ptr<Item> m_root;
    std::unordered_map<NodeId, Item *> m_items;
    std::vector<Item *> m_inOrder; // of the document's headings
};

// What opinions and headings travel as between panes: ids, one a line.
inline const QString kOpinionsMime = QStringLiteral("application/x-gaiyo-opinions");
inline const QString kNodesMime = QStringLiteral("application/x-gaiyo-nodes");

} // namespace gaiyo
