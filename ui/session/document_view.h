#pragma once

#include "domain/numbering.h"
#include "domain/outline.h"
#include "domain/snapshot.h"

#include <memory>

namespace gaiyo {

// The document at one moment with what every pane looks up in it; made once per commit.
struct DocumentView
{
    explicit DocumentView(SnapshotPtr snapshot);

    const Snapshot &values() const { return *snapshot; }
    // 取組項目の見出し: ㉖ 情報システムの…; a title that is not written yet has its kind's word.
    QString heading(const Node &node) const;
    // No.12, or the words for an opinion in the tray.
    QString name(const OpinionId &id) const;
    QString firstLine(const Opinion &opinion) const;
    const QString &markup(const Opinion &opinion) const; // of its response, "" for none
    QString plainResponse(const Opinion &opinion) const;

    SnapshotPtr snapshot;
    SnapshotIndex index;
    std::unordered_map<NodeId, QString> numbers;
};

using ViewPtr = std::shared_ptr<const DocumentView>;

QString nodeKindWord(NodeKind kind);

} // namespace gaiyo
