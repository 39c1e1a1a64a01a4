#pragma once

#include <QList>
#include <QMap>
#include <QString>

namespace gaiyo {

class Notes;
class TableHeader;

// How a text with a table spells the names of its columns and the （素案：…） of its headings: what
// is read all the same, and is not to be printed so.
class Spellings
{
public:
    void takeColumns(int line, const QStringList &oddNames);
    void takeHeading(const QString &heading);

    // At the end of the text.
    void tell(const TableHeader &header, Notes &notes) const;

private:
    void tellColumns(const TableHeader &header, Notes &notes) const;

    QMap<QString, QList<int>> m_oddNames; // of columns, and the lines where they stand
    int m_fullWidth = 0;                  // （素案：…） with all its signs in it
    int m_halfWidth = 0;                  // with any of them in half width
};

} // namespace gaiyo
