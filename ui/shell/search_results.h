#pragma once

#include "shell/search_index.h"

#include <QTreeWidget>

#include <set>

namespace gaiyo {

QString wordFieldWord(WordField field); // for people

// The places found, each with a box that says whether it would be replaced: those of the fields in
// the scope are, but for the places that the clerk decided otherwise.
class SearchResults : public QTreeWidget
{
    Q_OBJECT
public:
    explicit SearchResults(QWidget *parent = nullptr);

    void setHits(const SearchAnswer &answer, const DocumentView &view);
    void setInScope(WordField field, bool isIn);
    void forgetDecisions();
    bool isWanted(WordField field, const QString &row, qsizetype begin) const;
    // A row of the list; the first where none is current.
    int currentRow() const;
    void setCurrentRow(int row);

Q_SIGNALS:
    void chosen(); // the current one
    void decided();

protected:
    void mousePressEvent(QMouseEvent *event) override;

private:
    using PlaceKey = std::tuple<WordField, QString, qsizetype>;
    void showBoxes();
    void onChanged(QTreeWidgetItem *item);

    std::vector<PlaceKey> m_places; // of the rows
    std::set<WordField> m_scope{WordField::Response};
    std::set<PlaceKey> m_otherwise; // than the scope says
    bool m_showing = false;
    bool m_toggled = false; // by this click
};

} // namespace gaiyo
