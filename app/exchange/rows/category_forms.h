#pragma once

#include <QHash>
#include <QSet>
#include <QStringList>

namespace gaiyo {

// Categories in two widths, and letters in two sizes, are one: the form that stands first.
class CategoryForms
{
public:
    // What the cell is read as; `told` has a sentence where that is another form, once for each.
    QString read(int line, const QString &cell, QStringList &told);
    // One that a legend declares: the form of all the others.
    void declare(const QString &cell);

private:
    QHash<QString, QString> m_first; // the cell, by its form
    QSet<QString> m_told;
};

} // namespace gaiyo
