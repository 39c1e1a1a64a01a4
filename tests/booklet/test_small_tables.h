#pragma once

#include <QObject>

namespace gaiyo {

// Tables beside that of the opinions, with figures and with bars.
class TestSmallTables : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void barsStandBesideTheirFigures();
    void namesBesideBarsUseTheWholeWidth();
    void longNamesBesideBarsAreLow();
    void titlesOverFiguresAreLow();
    void smallTablesRepeatTheirHeads();
    void figuresAreNeverBroken();
    void figuresAreWholeBesideManyCategories_data();
    void figuresAreWholeBesideManyCategories();
    void figuresOfWideTablesAreSmaller();
    void smallTablesKeepTheirWords();
};

} // namespace gaiyo
