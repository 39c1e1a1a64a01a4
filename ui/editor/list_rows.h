#pragma once

#include "session/session.h"

#include <QString>

#include <array>
#include <unordered_set>
#include <vector>

namespace gaiyo {

// Which opinions of a place are listed. What is not chosen lets everything through; of the
// categories, with "none" among them, one is enough, and so of the states and the departments.
struct ListFilter
{
    bool unanswered = false;
    bool noCategory = false;
    std::vector<CategoryId> categories;
    bool mine = false; // this clerk works on it
    bool noted = false;
    bool shared = false;    // its response is that of others, too
    bool extract = false;   // it is in the extract
    bool undecided = false; // whatever is not decided on; one of the states
    std::vector<WorkState> states;
    bool noDepartment = false;
    std::vector<DepartmentId> departments;

    bool isOn() const { return *this != ListFilter(); }
    bool operator==(const ListFilter &) const = default;
};

// By what they are ordered; booklet order is grouped by headings.
struct ListOrder
{
    enum class By { Booklet, Ref, Words, Category, State, Department };

    By by = By::Booklet;
    bool isDescending = false;

    bool operator==(const ListOrder &) const = default;
};

// A row of the list: an opinion, or the heading that those below it stand under.
struct ListRow
{
    bool isHeading = false;
    QString id; // of the heading "" for opinions whose place is not decided

    bool operator==(const ListRow &) const = default;
};

// How many opinions of a place each choice of the filter lets through.
struct ListCounts
{
    int all = 0;
    int unanswered = 0;
    int noCategory = 0;
    std::vector<int> categories; // in the document's order
    int mine = 0;
    int noted = 0;
    int shared = 0;
    int extract = 0;
    int undecided = 0;
    std::array<int, kWorkStates.size()> states{}; // as in kWorkStates
    int noDepartment = 0;
    std::vector<int> departments; // in the document's order
};

// The rows as they stand, without those that are gone; each new one behind the row that it follows
// in `wanted`.
std::vector<ListRow> keepPlaces(const std::vector<ListRow> &present,
                                const std::vector<ListRow> &wanted);

bool isLetThrough(const Opinion &opinion, const ListFilter &filter, const Session &session);
// `kept` are listed all the same: what is being worked on does not vanish under one's hands.
std::vector<ListRow> listRows(const Place &place, const ListFilter &filter, const ListOrder &order,
                              const std::unordered_set<OpinionId> &kept, const Session &session);
ListCounts countChoices(const Place &place, const Session &session);

} // namespace gaiyo
