#pragma once

#include "base/clock.h"
#include "base/id.h"
#include "base/id_source.h"
#include "base/result.h"
#include "document/sharing/live_file.h"

#include <QDateTime>
#include <QString>

#include <optional>
#include <vector>

namespace gaiyo {

// Somebody who has the document open.
struct OpenSession
{
    QString name; // of the clerk; "" where the file could not be read
    QString computer;
    QDateTime since; // UTC
    std::optional<OpinionId> opinion;

    bool operator==(const OpenSession &) const = default;
};

// Who has the document open: one small UTF-8 file per session beside it, held open, so that the
// server and no clock says whether the session lives. It guards nothing: everybody may edit.
class Presence
{
public:
    // Errors: those of making a file in the document's folder; work goes on without it then.
    static Result<Presence> announce(const QString &documentPath, const QString &name,
                                     const QString &computer, const Clock &clock, IdSource &ids);
    Presence(Presence &&) noexcept = default;
    Presence &operator=(Presence &&) = delete;
    ~Presence();

    // Which opinion this session works in; none for none.
    Result<void> setOpinion(const std::optional<OpinionId> &opinion);
    // All other living sessions, by since and name. Files of dead ones are removed.
    std::vector<OpenSession> others() const;

private:
    Presence(QString documentPath, OpenSession self, LiveFile file);
    Result<void> write();

    QString m_documentPath;
    OpenSession m_self;
    std::optional<LiveFile> m_file;
};

} // namespace gaiyo
