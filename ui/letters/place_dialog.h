#pragma once

#include "session/document_view.h"

#include <QCoreApplication>

class QWidget;

namespace gaiyo {

// Asks for a place in the plan, by the number of the heading or some of its words; which of several
// that are called alike is told by the heading above them.
class PlaceDialog
{
    Q_DECLARE_TR_FUNCTIONS(PlaceDialog)
public:
    // None is 該当箇所 未定.
    using Place = std::optional<NodeId>;

    // `likely` is chosen until something is typed. None where the dialog was left.
    static std::optional<Place> ask(const QString &name, const QString &title,
                                    const DocumentView &view, const Place &likely, QWidget *parent);
};

} // namespace gaiyo
