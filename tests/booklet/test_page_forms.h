#pragma once

#include <QObject>

namespace gaiyo {

// What holds in every form of pages: no column is too narrow for its words, and whoever hears the
// page hears all of it.
class TestPageForms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void symbolsMakeTheirColumnAsWideAsTheyAre();
    void columnTitlesBreakWhereTheyAreBroken();
    void narrowColumnTitlesAreWhole_data();
    void narrowColumnTitlesAreWhole();
    void narrowFieldsAreBrokenAsTitles();
    void categoriesInWordsHaveRoom();
    void figuresAndWordsHaveRoomBesideHeadings();
    void nothingStandsAloneAboveAnOpinion();
    void otherLanguagesAreTold();
    void marksAreSpokenBesideAnyCharacter();
    void rowsReachToTheirRules();
    void everyFormKeepsItsPlaces_data();
    void everyFormKeepsItsPlaces();
};

} // namespace gaiyo
