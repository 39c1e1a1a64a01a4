#pragma once

#include "domain/work/inquiry_index.h"
#include "inquiry/sheet_list_model.h"

#include <QAbstractTableModel>

namespace gaiyo {

// What departments were asked and answered, one row of a sheet or one answer a line.
class AnswerListModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { No, Ref, Words, Department, State, ColumnCount };
    // Which of them are shown.
    enum class Filter { All, ToDecide, Flagged, Unanswered };

    // An answer, or a row that has none. One of both is there.
    struct Line
    {
        SheetId sheet;
        std::optional<SheetRowId> row;
        std::optional<ReplyId> reply;

        bool operator==(const Line &) const = default;
    };

    explicit AnswerListModel(Session &session, QObject *parent = nullptr);

    // The sheets of an inquiry, or one of them; null for nothing.
    void show(const SheetListModel::Line *line);
    void setFilter(Filter filter);

    const Line *lineAt(int row) const;
    int rowOf(const Line &line) const; // -1 where it is not there
    bool isWaiting(int row) const;     // for somebody who decides
    // All that wait, in their order, whatever is filtered.
    const std::vector<ReplyId> &openReplies() const { return m_waiting; }
    // Of all that is chosen, whatever is filtered.
    int openCount() const { return int(m_waiting.size()); }
    int allCount() const { return m_all; }
    bool hasManySheets() const { return m_hasMany; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Shown
    {
        Line line;
        QString no;
        QString ref;
        QString words;
        QString department;
        QString state;
        bool isWaiting = false; // for somebody who decides
        bool isFlagged = false;
    };
    void onChanged(const ChangeSet &changes);
    void read();
    void readSheet(const Sheet &sheet, const InquiryIndex &index, std::vector<Shown> &all) const;
    Shown shownOf(const Sheet &sheet, const SheetRow *row, const Reply *reply) const;
    bool passes(const Shown &shown) const;
    std::vector<Line> lines() const;

    Session &m_session;
    std::optional<SheetListModel::Line> m_chosen;
    Filter m_filter = Filter::All;
    std::vector<Shown> m_rows;
    int m_all = 0;
    std::vector<ReplyId> m_waiting;
    bool m_hasMany = false;
};

} // namespace gaiyo
