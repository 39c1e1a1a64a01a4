#pragma once

#include "session/history_steps.h"

#include <QWidget>

class QTreeWidget;

namespace gaiyo {

class EmptyHint;

// The versions of the document that have a name, the latest first, with how much was changed since
// the one before; what can be done with one stands below.
class VersionsPage : public QWidget
{
    Q_OBJECT
public:
    explicit VersionsPage(QWidget *parent = nullptr);

    // Of the whole history with its versions, the latest first.
    void show(const std::vector<HistoryStep> &steps);
    const NamedVersion *current() const;

Q_SIGNALS:
    void copyWanted(const gaiyo::NamedVersion &version);

private:
    std::vector<NamedVersion> m_versions;
    QTreeWidget *m_list;
    EmptyHint *m_hint;
};

} // namespace gaiyo
