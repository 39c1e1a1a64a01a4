#pragma once

#include <QObject>

// Tables in the ways that people save them.
class TestCsvImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsUsualNames_data();
    void knowsUsualNames();
    void findsDelimiterAndHeader();
    void pathCellsFollowTheGrammar();
    void knowsTablesOfOffices_data();
    void knowsTablesOfOffices();
    void doesNotTakeOthersForOpinions_data();
    void doesNotTakeOthersForOpinions();
    void saysWhichOfTwoItTook();
    void takesSymbolsForCategories();
    void keepsPagesInNotes();
    void keepsWhetherThePlanChanged();
    void findsTheTableBelowFigures();
    void charactersFromElsewhere();
    void tableWithoutHeadings();
    void headingsBetweenRows();
    void emptyPathCells();
    void samePathIsSameNode();
    void responsesAndSharing();
    void sharingThatLeadsNowhere();
    void emptyResponseShared();
    void counts();
    void categories();
    void paragraphs();
    void columnMap();
    void columnMapWithoutHeadings_data();
    void columnMapWithoutHeadings();
    void rowTakenForHeadingsIsNamed();
    void settingsFollowTheTable();
    void unknownColumnsAreReported();
    void headingRows();
    void referencesFollowTheFilesNumbers();
    void everyEncoding();
    void refuses_data();
    void refuses();
    void hostileInput();
};
