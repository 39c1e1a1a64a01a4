#include "document/operations/part_ref.h"

namespace gaiyo {

QString takePartRef(WriteTransaction &transaction, const Record &letter)
{
    int part = letter.fields[u"parts"].toInt();
    QString ref;
    do
        ref = QStringLiteral("%1-%2").arg(letter.fields[u"no"].toInt()).arg(++part);
    while (transaction.countSiblings({Entity::Opinion, QStringLiteral("ref"), ref}, 1) > 0);
    transaction.update(Entity::Letter, letter.id, {{QStringLiteral("parts"), part}});
    return ref;
}

} // namespace gaiyo
