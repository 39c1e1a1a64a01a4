#pragma once

#include <QJsonObject>
#include <QString>

namespace gaiyo {

// A free field (free_fields of domain/settings.h) as a clerk types it: 会場, or with a list of
// values 略記：創＝創造、笑＝笑顔. Each answers what the other was given; the title of its legend
// is not in the words, and stays that of `former`.
QString freeFieldText(const QJsonObject &field);
QJsonObject freeFieldFromText(const QString &text, const QJsonObject &former);

} // namespace gaiyo
