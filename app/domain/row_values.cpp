#include "domain/row_values.h"

namespace gaiyo {

void clearInternal(Snapshot &values)
{
    const auto clear = [](auto &row) {
        forEachMember<std::decay_t<decltype(row)>>([&](const auto &field, const QString &) {
            if (field.field.isInternal)
                field.set(row, {});
        });
    };
    clear(values.consultation);
    forEachType<ListedRowTypes>([&]<typename Row>() {
        for (Row &row : values.*RowInfo<Row>::rows)
            clear(row);
    });
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
