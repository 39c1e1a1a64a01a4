#pragma once

#include "document/operations/operation.h"
#include "domain/node.h"

#include <optional>

namespace gaiyo {

// The operations of the batch contract as the editor makes them.
namespace operations {

Operation setSummary(const OpinionId &opinion, const QString &text, std::optional<qint64> since);
// `field`: which of the free fields, from 0.
Operation setFree(const OpinionId &opinion, size_t field, const QString &text,
                  std::optional<qint64> since);
Operation setNote(const OpinionId &opinion, const QString &text, std::optional<qint64> since);
Operation setResponse(const OpinionId &opinion, const QString &markup, std::optional<qint64> since);
Operation setCategory(const OpinionId &opinion, const std::optional<CategoryId> &category);
// "" for nobody.
Operation setOwner(const OpinionId &opinion, const QString &name);
// 広報用の抜粋.
Operation setInExtract(const OpinionId &opinion, bool isIn);
Operation setCount(const OpinionId &opinion, int count);
Operation addOpinion(const std::optional<NodeId> &node, const QString &summary,
                     const std::optional<OpinionId> &before);
Operation moveOpinion(const OpinionId &opinion, const std::optional<NodeId> &node,
                      const std::optional<OpinionId> &before);
Operation removeOpinion(const OpinionId &opinion);
Operation shareResponse(const OpinionId &opinion, const OpinionId &with);
Operation unshareResponse(const OpinionId &opinion);

Operation addNode(const std::optional<NodeId> &parent, NodeKind kind, const QString &title,
                  const std::optional<NodeId> &before);
Operation renameNode(const NodeId &node, const QString &title);
Operation moveNode(const NodeId &node, const std::optional<NodeId> &parent,
                   const std::optional<NodeId> &before);
Operation removeNode(const NodeId &node, bool withOpinions);

// Words of a letter: positions are code points of the original's text, as it was at that revision.
struct WordsOfLetter
{
    OriginalId original;
    int start = 0;
    int end = 0;
    std::optional<qint64> since = {};
};
// Without a summary, the words as they are.
Operation cut(const WordsOfLetter &words, const std::optional<NodeId> &node,
              const std::optional<QString> &summary = {});
Operation link(const WordsOfLetter &words, const OpinionId &opinion);
Operation setAside(const WordsOfLetter &words, const QString &reason);
Operation mask(const WordsOfLetter &words, const QString &reason);
// With the words that were masked, which only the register of persons has.
Operation unmask(const MaskId &mask, const QString &words);
Operation unlink(const PassageId &passage);
// Whether somebody looked through it for what has to be masked.
Operation checkOriginal(const OriginalId &original, bool checked);
Operation removeLetter(const LetterId &letter, bool withOpinions, std::optional<qint64> since);
// Of what was typed: its passages go where their words are now.
Operation correctOriginal(const OriginalId &original, const QString &text,
                          std::optional<qint64> since);

} // namespace operations

// What the menu names an operation that can be undone: 区の考え方の変更.
QString operationName(const QString &kind);

} // namespace gaiyo
