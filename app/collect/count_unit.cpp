#include "collect/count_unit.h"

namespace gaiyo {

QString countUnit(const Settings &settings, const QString &columnTitle)
{
    for (const char16_t *person : {u"人", u"名", u"者"}) {
        if (columnTitle.contains(QStringView(person)) && !columnTitle.contains(u'件'))
            return settings.submitterCounter;
    }
    return settings.opinionCounter;
}

} // namespace gaiyo
