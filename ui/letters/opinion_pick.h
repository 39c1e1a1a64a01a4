#pragma once

#include "session/session.h"

class QWidget;

namespace gaiyo {

// Asks for an opinion, by its No., its 整理番号 or its words; none where it was left. `name` is the
// dialog's.
std::optional<OpinionId> pickOpinion(const QString &name, const QString &title,
                                     const DocumentView &view, QWidget *parent);

} // namespace gaiyo
