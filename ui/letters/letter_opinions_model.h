#pragma once

#include "session/session.h"

#include <QAbstractTableModel>

namespace gaiyo {

// 12-3, or No.5 where the opinion has a place; both in `long`.
QString shortNameOf(const Opinion &opinion, const DocumentView &view);
QString longNameOf(const Opinion &opinion, const DocumentView &view);

// The opinions that have words of a letter, in the order of these words.
class LetterOpinionsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, Place, Words, ColumnCount };

    explicit LetterOpinionsModel(Session &session, QObject *parent = nullptr);

    void setLetter(const std::optional<LetterId> &letter);
    std::optional<OpinionId> opinionAt(int row) const;
    int rowOf(const OpinionId &id) const; // -1 where it is not there

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void onChanged();
    std::vector<OpinionId> wantedRows() const;
    QString shown(const Opinion &opinion, int column) const;

    Session &m_session;
    std::optional<LetterId> m_letter;
    std::vector<OpinionId> m_rows;
};

} // namespace gaiyo
