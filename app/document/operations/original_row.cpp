#include "document/operations/original_row.h"

#include "document/operations/plain_fields.h"
#include "domain/row_values.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace gaiyo {

namespace {

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(Operation)
};

Error notAStretch()
{
    return invalidOperation(
        Sentences::tr("“start” and “end” must be positions in the text, the first before the "
                      "second, that divide no character."));
}

template <typename Row>
Result<void> readRows(WriteTransaction &transaction, const QString &original,
                      std::vector<Row> &rows)
{
    const auto records =
        transaction.select(RowInfo<Row>::entity, QStringLiteral("original"), original);
    if (!records)
        return records.error();
    for (const Record &record : *records)
        rows.push_back(rowOf<Row>(record.id, record.fields));
    return {};
}

} // namespace

Result<OriginalRow> requireOriginal(OperationContext &context, const QString &name)
{
    const auto row = context.requireRow(Entity::Original, name);
    if (!row)
        return row.error();
    OriginalRow original{row->id,
                         row->fields[u"letter"].toString(),
                         row->fields[u"origin"].toString(),
                         row->fields[u"text"].toString(),
                         {},
                         {}};
    if (const auto read = readRows(context.transaction, row->id, original.masks); !read)
        return read.error();
    if (const auto read = readRows(context.transaction, row->id, original.passages); !read)
        return read.error();
    return original;
}

Result<Stretch> requireStretch(OperationContext &context, const OriginalRow &original)
{
    context.arguments.require(QStringLiteral("start"));
    context.arguments.require(QStringLiteral("end"));
    const Stretch stretch{context.arguments.number(QStringLiteral("start"), 0, 0),
                          context.arguments.number(QStringLiteral("end"), 0, 0)};
    return isStretchOf(original.text, stretch) ? Result<Stretch>(stretch) : notAStretch();
}

QString withMask(const QString &text, const Stretch &stretch)
{
    auto points = text.toUcs4();
    for (int i = stretch.start; i < stretch.end && i < points.size(); ++i) {
        if (points[i] != U'\n')
            points[i] = U'■';
    }
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(points.constData()), points.size());
}

Result<QString> insertOriginal(OperationContext &context, QJsonObject fields, const QString &text,
                               const QJsonArray &masks)
{
    QString masked = text;
    std::vector<QJsonObject> rows;
    for (const QJsonValue &each : masks) {
        const QJsonObject mask = each.toObject();
        const Stretch stretch{mask[u"start"].toInt(-1), mask[u"end"].toInt(-1)};
        const QString reason = mask[u"reason"].toString(QStringLiteral("other"));
        if (!isStretchOf(text, stretch))
            return notAStretch();
        if (!isOneOf<kMaskReasons>(reason))
            return invalidOperation(Sentences::tr("“%1” is no reason for a mask.").arg(reason));
        masked = withMask(masked, stretch);
        rows.push_back({{QStringLiteral("start"), stretch.start},
                        {QStringLiteral("end"), stretch.end},
                        {QStringLiteral("reason"), reason},
                        {QStringLiteral("note"), QJsonValue()}});
    }
    fields.insert(QStringLiteral("text"), masked);
    const auto id = context.newId();
    if (!id)
        return id.error();
    if (const auto done = context.transaction.insert(Entity::Original, *id, fields); !done)
        return done.error();
    for (QJsonObject &mask : rows) {
        const auto maskId = context.newId();
        if (!maskId)
            return maskId.error();
        mask.insert(QStringLiteral("original"), *id);
        if (const auto done = context.transaction.insert(Entity::Mask, *maskId, mask); !done)
            return done.error();
    }
    return id;
}

Result<void> quoteAnew(OperationContext &context, const QString &original, const QString &before,
                       const QString &after)
{
    std::vector<Passage> passages;
    if (const auto read = readRows(context.transaction, original, passages); !read)
        return read;
    for (const Passage &passage : passages) {
        const Stretch stretch{passage.start, passage.end};
        if (passage.quote != quoteOf(wordsOf(before, stretch))) // it had drifted already
            continue;
        const auto done = context.transaction.update(
            Entity::Passage, passage.id.value(),
            {{QStringLiteral("quote"), quoteOf(wordsOf(after, stretch))}});
        if (!done)
            return done;
    }
    return {};
}

} // namespace gaiyo
