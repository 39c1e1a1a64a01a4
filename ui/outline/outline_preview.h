#pragma once

#include "outline/outline_text.h"

#include <QDialog>

class QTreeWidget;

namespace gaiyo {

// What pasted rows were understood as, before they become headings.
class OutlinePreview : public QDialog
{
    Q_OBJECT
public:
    // `above` is the heading that they come below; "" for the whole plan.
    // `leftOut` are columns of a table that have no headings.
    OutlinePreview(const std::vector<OutlineRow> &rows, const QString &above,
                   const QStringList &leftOut, QWidget *parent = nullptr);

private:
    static void fill(QTreeWidget &tree, const std::vector<OutlineRow> &rows);
};

} // namespace gaiyo
