#pragma once

#include "shell/place_choice.h"

#include <QTreeWidget>

namespace gaiyo {

QString wordFieldWord(WordField field); // for people

// The places found, each with a box that says whether it would be replaced.
class SearchResults : public QTreeWidget
{
    Q_OBJECT
public:
    explicit SearchResults(QWidget *parent = nullptr);

    void setHits(const SearchAnswer &answer);
    void setInScope(WordField field, bool isIn);
    void forgetDecisions();
    const PlaceChoice &choice() const { return m_choice; } // in the words as they were found
    bool isTicked(int row) const;
    // The next row whose box is ticked, from this one on and round again; -1 where none is.
    int tickedFrom(int row) const;
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
    ViewPtr m_view;                 // in which they were found
    PlaceChoice m_choice;
    bool m_showing = false;
    bool m_toggled = false; // by this click
};

} // namespace gaiyo
