#pragma once

#include <QObject>

namespace gaiyo {

// schema.sql is written by hand; this holds it against the description of the rows.
class TestSchema : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void hasTheTablesOfTheRows();
    void hasTheColumnsOfTheFields();
    void namesOtherRowsAsTheLinksDo();
    void findsRowsByTheirLinks();
    void asksForTheLeastNumber();
};

} // namespace gaiyo
