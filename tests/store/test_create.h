#pragma once

#include <QObject>

namespace gaiyo {

// Making a document: whole or not at all, and nothing lost between values and rows.
class TestCreate : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void roundTripsEveryValue();
    void roundTripsALargeDocument();
    void leavesOnlyTheDocument();
    void writesOneOperationWithoutTexts();
    void refusesAnExistingFile();
    void refusesAFileThatAppearedMeanwhile();
    void refusesALeftOverJournal();
    void refusesContradictingValues();
    void refusesAMissingFolder();
    void survivesTextThatUtf8CannotHold();
};

} // namespace gaiyo
