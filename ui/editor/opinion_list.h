#pragma once

#include "editor/opinion_list_model.h"

#include <QHash>
#include <QWidget>

namespace gaiyo {

class ElidingLabel;
class ListTools;
class OpinionDelegate;
class OpinionView;

// The opinions of the present place as a table to work with: filtered, in the order that is wanted,
// with marks for what is to be known of each; what is done to those that are selected:
// OpinionCommands.
class OpinionList : public QWidget
{
    Q_OBJECT
public:
    explicit OpinionList(Session &session, QWidget *parent = nullptr);

    void focusList();
    bool hasListFocus() const;
    void selectNext();
    void selectPrevious();

    std::vector<OpinionId> selected() const; // in the order of the list
    QWidget &view() const;
    void selectCurrentOnly();
    // So many rows on; none where the list ends, nor in another order.
    std::optional<OpinionId> neighbour(const OpinionId &id, int by) const;
    bool isInBookletOrder() const;
    // Where the screen is very low, the filter stays out of sight unless it is on.
    void hideTools(bool hide);
    int lineHeight() const;     // of an opinion on one line
    int foldableHeight() const; // what a window needs less of where they are hidden
    void setOthers(const std::vector<OpenSession> &others) { m_model->setOthers(others); }

protected:
    void resizeEvent(QResizeEvent *event) override;

Q_SIGNALS:
    // Something worth telling, with the way back.
    void done(const QString &words);
    // The opinions that are selected.
    void cutWanted();
    void copyWanted();
    void pasteWanted();

private:
    void build();
    bool isCaretInWords() const;
    // A colleague removed the selected opinion, and it was not left yet.
    bool isOpinionGone() const;
    void follow();
    void onCurrentChanged();
    void selectAll(const std::vector<OpinionId> &opinions);
    void step(int by);
    void updateTitle();
    void fitCategories();
    void showColumns();
    void chooseFilter(const ListFilter &filter);
    void chooseOrder(const ListOrder &order);
    void orderByColumn(int column);
    void chooseLines();
    void connectSession();

    Session &m_session;
    OpinionListModel *m_model;
    ElidingLabel *m_title;
    ListTools *m_tools;
    OpinionDelegate *m_delegate;
    OpinionView *m_list;
    QHash<int, int> m_widths; // of the columns
    int m_categoryWidth = 0;  // as it was made
    int m_lastRow = 0;
    bool m_following = false;
    bool m_removing = false; // rows
};

} // namespace gaiyo
