#pragma once

#include "editor/opinion_list_model.h"

#include <QWidget>

class QTreeView;

namespace gaiyo {

class ElidingLabel;

// The opinions of the present place, and what is done to whole opinions.
class OpinionList : public QWidget
{
    Q_OBJECT
public:
    explicit OpinionList(Session &session, QWidget *parent = nullptr);

    void focusList();
    bool hasListFocus() const;
    void selectNext();
    void selectPrevious();

    void addOpinion(); // behind the present one
    void removeOpinions();
    void moveUp();
    void moveDown();
    void moveToNode(const std::optional<NodeId> &node);
    void joinWithAbove();
    void pasteRows(const QString &text);
    std::vector<OpinionId> selected() const;

private:
    void build();
    // A colleague removed the selected opinion, and it was not left yet.
    bool isOpinionGone() const;
    void follow();
    void onCurrentChanged();
    void step(int by);
    void updateTitle();
    std::optional<OpinionId> neighbour(int by) const;

    Session &m_session;
    OpinionListModel *m_model;
    ElidingLabel *m_title;
    QTreeView *m_list;
    int m_lastRow = 0;
    bool m_following = false;
    bool m_removing = false; // rows
};

} // namespace gaiyo
