#include "domain/row_values.h"

namespace gaiyo {

void clearInternal(Snapshot &values)
{
    const auto clear = []<typename Row>(Row &row) {
        forEachMember<Row>([&](const auto &field, const QString &) {
            if (field.field.isInternal)
                field.set(row, field.get(Row()));
        });
    };
    clear(values.consultation);
    forEachType<ListedRowTypes>([&]<typename Row>() {
        if constexpr (!kIsWork<Row>) {
            for (Row &row : values.*RowInfo<Row>::rows)
                clear(row);
        }
    });
    values.work = WorkPtr();
}

QJsonObject newRowFields(Entity entity)
{
    QJsonObject fields;
    forEachType<RowTypes>([&]<typename Row>() {
        if (RowInfo<Row>::entity == entity)
            fields = fieldsOfRow(Row(), {});
    });
    fields.remove(QStringLiteral("rank"));
    return fields;
}

} // namespace gaiyo
