#pragma once

#include "domain/opinion.h"

#include <QHash>
#include <QString>

#include <optional>

namespace gaiyo {

// Words that a text lost, to find again as a text of their own: so one sees that an opinion was cut
// out of another, or, with the two states exchanged, that it went into another.
class CutWords
{
public:
    // The summary of an opinion that is in both states.
    void add(const OpinionId &opinion, const QString &before, const QString &after);

    // The opinion that lost exactly these words, as whole sentences and no fewer than kLeast
    // characters: shorter ones (賛成です。) would be found by chance. The first, if several did.
    std::optional<OpinionId> find(const QString &summary) const;

    static constexpr qsizetype kLeast = 8;

private:
    struct Loss
    {
        OpinionId opinion;
        QString words; // the whole stretch that is not there any more
    };
    QMultiHash<QString, Loss> m_losses; // by each of their sentences
};

} // namespace gaiyo
