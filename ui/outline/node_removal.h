#pragma once

#include "document/operations/operation.h"
#include "session/document_view.h"

#include <optional>
#include <vector>

class QKeyEvent;
class QWidget;

namespace gaiyo {

enum class RemovalChoice { ToTray, Together, Not };

// The keys by which an opinion is removed; in the outline they mean what is there.
bool isRemoval(const QKeyEvent &event);

// What becomes of the opinions below a heading that is removed; the safe answer is the default.
RemovalChoice askRemoval(QWidget *parent, const QString &heading, size_t opinions);

std::vector<Operation> removalSteps(const NodeId &node, const std::vector<OpinionId> &opinions,
                                    RemovalChoice choice);

} // namespace gaiyo
