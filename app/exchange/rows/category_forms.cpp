#include "exchange/rows/category_forms.h"

#include "exchange/rows/cell_text.h"

#include <QCoreApplication>

namespace gaiyo {

namespace {

// Of one letter its size is no other sign.
QString formOf(const QString &cell)
{
    const QString form = foldName(cell);
    return form.size() == 1 ? form.toUpper() : form;
}

} // namespace

void CategoryForms::declare(const QString &cell)
{
    if (const QString form = formOf(cell); !form.isEmpty() && !m_first.contains(form))
        m_first.insert(form, cell);
}

QString CategoryForms::read(int line, const QString &cell, QStringList &told)
{
    declare(cell);
    const QString known = m_first.value(formOf(cell), cell);
    if (cell == known || m_told.contains(cell))
        return known;
    m_told.insert(cell);
    told << QCoreApplication::translate("Table", "Line %1: the category “%2” was read as “%3”, the "
                                                 "same in another width or size.")
                .arg(QString::number(line), cell, known);
    return known;
}

} // namespace gaiyo
