#pragma once

#include <QObject>

class TestFreeColumns : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void themesAbbreviationsAndHallsAreTaken();
    void abbreviationsAreNoHeadings();
    void longValuesMakeNoList();
    void documentsWithFieldsKeepThem();
    void columnsOfOtherOffices_data();
    void columnsOfOtherOffices();
    void sentencesAreNoCategories();
    void remarksAreLeftOut();
    void whatTheDialogOffers();
};
