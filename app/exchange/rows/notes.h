#pragma once

#include <QMap>
#include <QStringList>

namespace gaiyo {

// Collects what an importer assumed, and keeps one kind of note from burying the others: beyond
// the first fifty of a kind it only counts.
class Notes
{
public:
    enum class Kind { Number, Reference, Unanswered, Struck, Broken, Other };

    void add(Kind kind, const QString &sentence);

    // The sentences in the order they came, then one for each kind that was cut short.
    QStringList take();

private:
    QStringList m_sentences;
    QMap<Kind, int> m_counts;
};

} // namespace gaiyo
