#pragma once

#include "exchange/rows/heading_grammar.h"

#include <QHash>
#include <QMultiHash>

#include <optional>
#include <unordered_map>
#include <vector>

namespace gaiyo {

// As it is printed: ①　公園の整備.
QString headingWords(const Heading &heading);

// The headings of the document that rows are added to. People name one by its number, by its title
// or by both, with those above it or without, in any width: 取組項目 | ① 公園の整備, ①, 公園の整備,
// 第4章/1/(1)/①.
class KnownHeadings
{
public:
    KnownHeadings() = default;
    // Arranged. `isExact`: a document of ours has written them, so that only the same path is the
    // same heading.
    KnownHeadings(const std::vector<Node> &nodes, bool isExact);

    struct Found
    {
        const Node *node = nullptr;
        bool isNamedInPart = false;        // it has a number or a title more
        std::vector<const Node *> several; // where it may be any of these

        bool isAny() const { return node || !several.empty(); }
    };

    // The one of those below `above` (of all) that is meant; the first child of it that is the
    // same, else the only one that has the number and the title, or the only one with either.
    Found find(const std::optional<NodeId> &above, const Heading &heading) const;

    const Node *parentOf(const Node &node) const;
    // As it is printed.
    Heading headingOf(const Node &node) const;
    QString pathOf(const Node &node) const;

private:
    using Keys = QMultiHash<QString, size_t>;
    // A heading of the table, and the one of the document that it stands below.
    struct Wanted
    {
        std::optional<NodeId> above;
        Heading heading;
    };

    Found findOne(const Wanted &wanted) const;
    Found findByParts(const Wanted &wanted) const;
    const Node *findSame(const Wanted &wanted) const;
    Found findByTitle(const Wanted &wanted) const;
    Found findByNumber(const Wanted &wanted) const;
    std::vector<const Node *> candidates(const Keys &keys, const QString &words,
                                         const Wanted &wanted) const;
    static Found pick(const std::vector<const Node *> &nodes, const Wanted &wanted);
    bool isBelow(const Node &node, const std::optional<NodeId> &above) const;

    std::vector<Node> m_nodes;
    bool m_isExact = false;
    std::unordered_map<NodeId, QString> m_numbers;
    QHash<NodeId, size_t> m_positions;
    Keys m_wholes; // number and title
    Keys m_titles;
    Keys m_ownNumbers;
    Keys m_bareNumbers; // of items: 3 for ③
};

} // namespace gaiyo
