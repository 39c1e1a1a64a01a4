#pragma once

#include "outline/outline_model.h"
#include "outline/outline_text.h"

#include <QWidget>

class QLineEdit;
class QSortFilterProxyModel;
class QTreeView;

namespace gaiyo {

class LostTitle;
class TitleDelegate;

// 計画の体系: the outline with its filter, and what is done to headings.
class OutlinePane : public QWidget
{
    Q_OBJECT
public:
    explicit OutlinePane(Session &session, QWidget *parent = nullptr);

    QWidget &view() const;
    void focusTree();

    void addNode(); // beside the present one
    void addNodeBelow();
    void rename();
    void removeNode();
    void moveUp();
    void moveDown();
    void indent();
    void outdent();
    void keepDraftNumbers();
    void pasteOutline(const QString &text);
    std::optional<NodeId> currentNode() const;
    std::optional<NodeId> nodeOrTold();
    bool hasTreeFocus() const;

Q_SIGNALS:
    // Something worth telling, with the way back.
    void done(const QString &words);
    void told(const QString &words);
    void removeWanted(); // of the heading that has the keys
    void pasteWanted();  // below it

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void bindTitles();
    void onRowsLeaving(const QModelIndex &parent, int first, int last);
    bool isGoing(const QModelIndex &index, const QModelIndex &parent, int first, int last) const;
    void onLeft(bool byOthers);
    void arrange();
    void select(const Place &place);
    void showCurrent();
    void onCurrentChanged();
    void dropNameless();
    void insert(const std::optional<NodeId> &parent, NodeKind kind,
                const std::optional<NodeId> &before);
    void addRows(const std::vector<OutlineRow> &rows, const std::optional<NodeId> &above);
    void move(const NodeId &node, const std::optional<NodeId> &parent,
              const std::optional<NodeId> &before);

    void tellSameNumber(const NodeId &node);

    Session &m_session;
    OutlineModel *m_model;
    QSortFilterProxyModel *m_filtered;
    QLineEdit *m_filter;
    QTreeView *m_tree;
    TitleDelegate *m_delegate;
    LostTitle *m_lost;
    bool m_selecting = false;
    bool m_isLeaving = false;           // the current heading just now
    bool m_hasLeft = false;             // in the change that is being shown
    std::optional<QString> m_lostTitle; // while the rows of a title that was written go
    // A heading that was added and has no title yet, and what was shown before.
    std::optional<NodeId> m_added;
    Place m_before;
};

} // namespace gaiyo
