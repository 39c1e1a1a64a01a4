#pragma once

#include "session/document_view.h"
#include "store/history_list.h"

#include <QHash>
#include <QStringList>

#include <optional>
#include <vector>

namespace gaiyo {

// What the rows of a history are called, and who shared which response when. A row that is still
// there has its present name, so that it can be found; a removed one is named by its last words.
class PastRows
{
public:
    // `entries` is the whole history, oldest first.
    PastRows(const std::vector<HistoryEntry> &entries, ViewPtr view);

    const DocumentView &view() const { return *m_view; }
    QString opinion(const QString &id) const;      // No.3
    QString opinionLine(const QString &id) const;  // No.3「区の窓口を…」
    QString heading(const QString &id) const;      // ㉖　情報システムの…
    QString category(const QString &id) const;     // ◎　素案に反映したもの
    QString categoryMark(const QString &id) const; // ◎
    QString department(const QString &id) const;   // 情報政策課
    QString letter(const QString &id) const;       // 受付12
    QString original(const QString &id) const;     // 受付12の原文「本文」
    QString submitter(const QString &id) const;    // 受付12の提出者
    QString round(const QString &id) const;        // 第1回照会
    QString sheet(const QString &id) const;        // 情報政策課（第1回照会）
    QString planChange(const QString &id) const;   // what the plan says, or said, there
    QString ref(const QString &opinion) const;     // 整理番号: 12-3

    // The opinions other than `except` that had the response right after that revision.
    QStringList sharers(const QString &response, qint64 revision, const QString &except) const;

    // Which operation was taken back, or done again, by a step that changed this row so; "" where
    // the history does not say.
    QString revertedKind(const HistoryEntry &entry) const;

private:
    // What one operation did to a row.
    struct Doing
    {
        qint64 revision = 0;
        QString kind;
        std::optional<QJsonObject> before;
        std::optional<QJsonObject> after;
    };
    struct Exchange
    {
        qint64 revision = 0;
        QString before; // response of the opinion, "" for none
        QString after;
    };

    void noteReverted(const std::vector<HistoryEntry> &entries);
    QString responseAt(const QString &opinion, qint64 revision) const;

    ViewPtr m_view;
    QHash<QString, QJsonObject> m_removed;           // last fields of rows that are gone
    QHash<QString, std::vector<Exchange>> m_changes; // by opinion
    QHash<QString, QStringList> m_holders;           // opinions that have or had it, by response
    QHash<QString, std::vector<Doing>> m_doings;     // to rows that were undone or redone
};

// Whether it is the kind of a step of undo or redo.
bool isRevertingKind(const QString &kind);

// The title of a heading as it was; what kind it was where it had none, as one has that was given
// up before anything was typed.
QString pastTitle(const QJsonObject &heading);

// The beginning of a text on one line, cut between characters as people see them.
QString firstWords(const QString &text);

} // namespace gaiyo
