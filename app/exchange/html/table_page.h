#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace gaiyo {

// A web page of one table, for lists that stand beside the booklet: its title as the page's, a row
// of headings, cells with their line ends. `style` is CSS of this table.
QString tablePage(const QString &title, const QStringList &columns,
                  const std::vector<QStringList> &rows, const QString &style = {});
// The same of cells that are HTML already.
QString markedTablePage(const QString &title, const QStringList &columns,
                        const std::vector<QStringList> &rows, const QString &style = {});

} // namespace gaiyo
