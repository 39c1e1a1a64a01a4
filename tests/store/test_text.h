#pragma once

#include <QObject>

namespace gaiyo {

// Every character through Qt Sql and back, in rows, settings, history and names; and texts that
// other ways than Qt Sql have brought into a file.
class TestText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyUnitComesBack();
    void bindsNothingAndNull();
    void rowsAndHistoryKeepWhatCanBeStored();
    void settingsKeepWhatCanBeStored();
    void namesKeepWhatCanBeStored();
    void olderTextsStaySound();
    void damageThatStillReadsIsFound();
};

} // namespace gaiyo
