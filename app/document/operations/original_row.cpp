#include "document/operations/original_row.h"

#include "document/operations/plain_fields.h"
#include "document/row_json.h"
#include "domain/row_values.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace gaiyo {

namespace {

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(Operation)
};

const QString kText = QStringLiteral("text");

Error notAStretch()
{
    return invalidOperation(
        Sentences::tr("“start” and “end” must be positions in the text, the first before the "
                      "second, that divide no character."));
}

template <typename Row>
std::vector<Row> rowsOn(WriteTransaction &transaction, const QString &original)
{
    std::vector<Row> rows;
    for (const Record &record :
         transaction.select(RowInfo<Row>::entity, QStringLiteral("original"), original))
        rows.push_back(rowOf<Row>(record.id, record.fields));
    return rows;
}

// What was typed may be corrected: the positions are then those of another text.
Result<void> checkWordsAreThose(OperationContext &context, const OriginalRow &original)
{
    const auto since = context.ifUnchangedSince;
    if (!since || original.origin != u"typed" ||
        context.transaction.fieldRevision(Entity::Original, original.id, kText) <= *since)
        return {};
    context.current = rowJson(context.state, original.id);
    return Error{ErrorKind::Conflict,
                 Sentences::tr("Somebody has corrected these words in the meantime. Nothing was "
                               "done; please mark them once more.")};
}

} // namespace

OriginalRow readOriginal(WriteTransaction &transaction, const Record &record)
{
    return {record.id,
            record.fields[u"letter"].toString(),
            record.fields[u"origin"].toString(),
            record.fields[u"text"].toString(),
            rowsOn<Mask>(transaction, record.id),
            rowsOn<Passage>(transaction, record.id)};
}

Result<OriginalRow> requireOriginal(OperationContext &context, const QString &name)
{
    const auto row = context.requireRow(Entity::Original, name);
    if (!row)
        return row.error();
    return readOriginal(context.transaction, *row);
}

Result<Stretch> requireStretch(OperationContext &context, const OriginalRow &original)
{
    if (const auto same = checkWordsAreThose(context, original); !same)
        return same.error();
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

Result<QString> insertOriginal(OperationContext &context, const QString &id, QJsonObject fields,
                               const QString &text, const QJsonArray &masks)
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
    fields.insert(kText, masked);
    context.transaction.insert(Entity::Original, id, fields);
    for (QJsonObject &mask : rows) {
        mask.insert(QStringLiteral("original"), id);
        context.transaction.insert(Entity::Mask, context.newId(), mask);
    }
    return id;
}

void quoteAnew(WriteTransaction &transaction, const QString &original, const QString &before,
               const QString &after)
{
    for (const Passage &passage : rowsOn<Passage>(transaction, original)) {
        const Stretch stretch{passage.start, passage.end};
        if (passage.quote == quoteOf(wordsOf(before, stretch))) // else it had drifted already
            transaction.update(Entity::Passage, passage.id.value(),
                               {{QStringLiteral("quote"), quoteOf(wordsOf(after, stretch))}});
    }
}

} // namespace gaiyo
