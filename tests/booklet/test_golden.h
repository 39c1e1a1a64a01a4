#pragma once

#include <QObject>

namespace gaiyo {

// The pages of the sample as they were looked at and found good (tests/golden). After a change that
// is meant, GAIYO_UPDATE_GOLDEN=1 writes them anew; the difference is then read like any other.
class TestGolden : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pagesStayAsTheyWere_data();
    void pagesStayAsTheyWere();
};

} // namespace gaiyo
