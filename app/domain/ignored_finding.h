#pragma once

#include <QString>

namespace gaiyo {

class SnapshotIndex;
struct Snapshot;

// A finding that somebody looked at and let stand, with the reason. It stays quiet as long as the
// words that it is about are what they were.
struct IgnoredFinding
{
    QString code;
    QString subject; // what the finding is about: the id of an opinion, a heading or a change of
                     // the plan, the words themselves where it is about words of the whole
                     // document, or ""
    QString reason;
    QString words; // a hash of the subject's words at that time

    bool operator==(const IgnoredFinding &) const = default;
};

// A hash of what a finding is about, as it is now: an opinion's words and its response's, a
// heading's, a change's of the plan, what was typed for the front page and around the table where
// the subject is "". Of findings that tell counts, these as well: of declared numbers what is
// counted, of writings and widths that are mixed how often each stands there, but for the most
// frequent one, whose count says nothing of what was looked at.
QString subjectWords(const Snapshot &snapshot, const SnapshotIndex &index, const QString &code,
                     const QString &subject);

} // namespace gaiyo
