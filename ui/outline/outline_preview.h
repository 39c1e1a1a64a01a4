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
    // `pasted` says what was left out of a table, and whether it is one of headings at all.
    OutlinePreview(const std::vector<OutlineRow> &rows, const QString &above,
                   const PastedLines &pasted, QWidget *parent = nullptr);

private:
    static QString wordsOf(const std::vector<OutlineRow> &rows, const QString &above,
                           const PastedLines &pasted);
    static void fill(QTreeWidget &tree, const std::vector<OutlineRow> &rows);
};

} // namespace gaiyo
