#pragma once

#include "domain/work/inquiry_index.h"
#include "session/session.h"

#include <QAbstractTableModel>

namespace gaiyo {

// The inquiries and below each the sheets of its departments, with how far they are.
class SheetListModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, Rows, Unanswered, Open, Due, ColumnCount };

    // A row: an inquiry, or one of its sheets.
    struct Line
    {
        RoundId round;
        std::optional<SheetId> sheet;

        bool operator==(const Line &) const = default;
    };

    explicit SheetListModel(Session &session, QObject *parent = nullptr);

    const Line *lineAt(int row) const; // null where there is none
    int rowOf(const Line &line) const; // -1 where it is not there

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    // What a row says, made once for each state of the document.
    struct Shown
    {
        Line line;
        QString name;
        InquiryIndex::Counts counts;
        QString due;
        std::optional<QDate> back = {}; // when a file came back with nothing changed in it
        bool isLate = false;
        bool isClosed = false;
    };
    void onChanged(const ChangeSet &changes);
    void read();
    QString spoken(const Shown &shown) const;
    static QString nameOf(const Shown &shown);

    Session &m_session;
    std::vector<Shown> m_rows;
};

// Whether a change touched an inquiry, or what belongs to one.
bool touchesInquiries(const ChangeSet &changes);

} // namespace gaiyo
