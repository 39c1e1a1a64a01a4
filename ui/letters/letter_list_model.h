#pragma once

#include "session/session.h"

#include <QAbstractTableModel>

namespace gaiyo {

// How much of a letter became what, in characters under passages and masks; unused are letters and
// kana. None of it needs the words of the letter.
struct LetterShares
{
    int used = 0;
    int setAside = 0;
    int masked = 0;
    int unused = 0;

    int all() const { return used + setAside + masked + unused; }
};

LetterShares sharesOf(const Letter &letter, const WorkIndex &work);

// Whether nothing of it is left to do: one that counts and has no words yet is not done.
bool isDone(const Letter &letter, const WorkIndex &work);

// The letters by their numbers, one a row; follows the document row by row.
class LetterListModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { No, State, Day, Method, Class, Owner, ColumnCount };
    // State: LetterShares for the bar.
    enum Role { SharesRole = Qt::UserRole };

    explicit LetterListModel(Session &session, QObject *parent = nullptr);

    std::optional<LetterId> letterAt(int row) const;
    int rowOf(const LetterId &id) const; // -1 where it is not there

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void onChanged(const ChangeSet &changes);
    bool takeAppended(const std::vector<LetterId> &wanted);
    void tellChanged(const LetterId &id);
    QString shown(const Letter &letter, int column) const;
    QString spokenRow(const Letter &letter) const;

    Session &m_session;
    std::vector<LetterId> m_rows;
};

// 未着手, 残り 84字, 済: of the words of a letter.
QString letterStateWords(const LetterShares &shares);

} // namespace gaiyo

Q_DECLARE_METATYPE(gaiyo::LetterShares)
