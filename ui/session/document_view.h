#pragma once

#include "domain/field_key.h"
#include "domain/indexed_snapshot.h"
#include "domain/numbering.h"

#include <memory>

namespace gaiyo {

// The document at one moment with what every pane looks up in it; made once per commit.
struct DocumentView
{
    // `before` is the view of an earlier state, of which everything that is the same is shared.
    explicit DocumentView(IndexedPtr state, const DocumentView *before = nullptr);

    const Snapshot &values() const { return *snapshot; }
    // 取組項目の見出し: ㉖ 情報システムの…; a title that is not written yet has its kind's word.
    QString heading(const Node &node) const;
    // No.12, or the words for an opinion in the tray.
    QString name(const OpinionId &id) const;
    QString firstLine(const Opinion &opinion) const;
    const QString &markup(const Opinion &opinion) const; // of its response, "" for none
    QString plainResponse(const Opinion &opinion) const;

    IndexedPtr state;
    SnapshotPtr snapshot;                                               // of it
    const SnapshotIndex &index;                                         // of it
    std::shared_ptr<const std::unordered_map<NodeId, QString>> numbers; // of the nodes
};

using ViewPtr = std::shared_ptr<const DocumentView>;

// The words of a field that is typed in the editor, as the document has them; none where the row is
// gone, or the field is another.
std::optional<QString> findWords(const DocumentView &view, const FieldKey &key);

QString nodeKindWord(NodeKind kind);

} // namespace gaiyo
