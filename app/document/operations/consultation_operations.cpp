#include "document/operations/plain_fields.h"

#include "domain/ignored_finding.h"
#include "domain/row_values.h"
#include "domain/template.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace gaiyo {

namespace {

// Context of these sentences in translations/.
struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(Operation)
};

// Settings are one field of the row, but many to the clerk: each key is judged by itself.
Result<void> checkKeys(OperationContext &context, const QJsonObject &mine, const QStringList &named)
{
    if (!context.ifUnchangedSince)
        return {};
    const QString id = kConsultationId.toString();
    const auto past = context.transaction.fieldPast(
        Entity::Consultation, id, QStringLiteral("settings"), *context.ifUnchangedSince);
    const QJsonObject base = past.value.toObject();
    const QJsonObject &now = context.snapshot.consultation.settings;
    for (const QString &key : named) {
        if (now[key] != base[key] && now[key] != mine[key])
            return context.conflictIn(
                {id, key, base[key], mine[key], now[key], past.changedBy, past.changedAt}, id);
    }
    return {};
}

// {"from","to"} as ISO dates, or null.
Result<void> readPeriod(ArgumentReader &arguments, QJsonObject &fields)
{
    const auto period = arguments.objectOrNull(QStringLiteral("period"));
    if (!period) {
        fields.insert(QStringLiteral("period_from"), QJsonValue());
        fields.insert(QStringLiteral("period_to"), QJsonValue());
        return {};
    }
    const QString from = period->value(u"from").toString();
    const QString to = period->value(u"to").toString();
    const auto date = [](const QString &text) {
        return text.size() == 10 ? QDate::fromString(text, Qt::ISODate) : QDate();
    };
    if (period->size() != 2 || !date(from).isValid() || !date(to).isValid() ||
        date(from) > date(to))
        return invalidOperation(Sentences::tr(
            "The period needs its first and last day, as 2016-07-01, in this order."));
    fields.insert(QStringLiteral("period_from"), from);
    fields.insert(QStringLiteral("period_to"), to);
    return {};
}

Result<void> readDeclared(ArgumentReader &arguments, QJsonObject &fields)
{
    ArgumentReader declared(
        arguments.objectOrNull(QStringLiteral("declared")).value_or(QJsonObject()));
    const auto opinions = declared.numberOrNull(QStringLiteral("opinions"), 0);
    const auto submitters = declared.numberOrNull(QStringLiteral("submitters"), 0);
    fields.insert(QStringLiteral("declared_opinions"),
                  opinions ? QJsonValue(*opinions) : QJsonValue());
    fields.insert(QStringLiteral("declared_submitters"),
                  submitters ? QJsonValue(*submitters) : QJsonValue());
    return declared.finish();
}

// When the booklet came out, and who looked at the draft.
void readOutcome(ArgumentReader &arguments, QJsonObject &fields)
{
    const QString day = QStringLiteral("published_on");
    if (arguments.has(day)) {
        const auto given = arguments.lineOrNull(day);
        if (given && !isDay(*given))
            arguments.reject(day);
        fields.insert(day, jsonOf(given));
    }
    const QString visitors = QStringLiteral("visitors");
    if (arguments.has(visitors))
        fields.insert(visitors, jsonOf(arguments.numberOrNull(visitors, 0)));
}

} // namespace

Result<QString> setConsultation(OperationContext &context)
{
    ArgumentReader &arguments = context.arguments;
    QJsonObject fields;
    for (const QString &name :
         {QStringLiteral("title"), QStringLiteral("subtitle"), QStringLiteral("institution")}) {
        if (arguments.has(name))
            fields.insert(name, arguments.line(name));
    }
    if (arguments.has(QStringLiteral("period"))) {
        if (const auto done = readPeriod(arguments, fields); !done)
            return done.error();
    }
    if (arguments.has(QStringLiteral("declared"))) {
        if (const auto done = readDeclared(arguments, fields); !done)
            return done.error();
    }
    if (arguments.has(QStringLiteral("template"))) {
        Consultation changed = context.snapshot.consultation;
        changed.templateName = arguments.line(QStringLiteral("template"));
        if (const auto settings = resolveSettings(changed); !settings)
            return settings.error();
        fields.insert(QStringLiteral("template"), changed.templateName);
    }
    readOutcome(arguments, fields);
    return updateRow(context, Entity::Consultation, kConsultationId.toString(), fields);
}

Result<QString> setSettings(OperationContext &context)
{
    QJsonObject settings = context.snapshot.consultation.settings;
    const QJsonObject all = settingsToJson(Settings());
    QStringList named;
    for (const QString &key : all.keys()) {
        const QJsonValue value = context.arguments.raw(key);
        if (!value.isUndefined())
            named += key;
        if (value.isNull())
            settings.remove(key); // back to what the template says
        else if (!value.isUndefined())
            settings.insert(key, value);
    }
    if (const auto read = context.arguments.finish(); !read)
        return read.error();
    Consultation changed = context.snapshot.consultation;
    changed.settings = settings;
    if (const auto resolved = resolveSettings(changed); !resolved)
        return resolved.error();
    const QString id = kConsultationId.toString();
    const QString field = QStringLiteral("settings");
    if (const auto done = checkKeys(context, settings, named); !done)
        return done.error();
    context.transaction.update(Entity::Consultation, id, {{field, settings}});
    return id;
}

Result<QString> ignoreFinding(OperationContext &context)
{
    ArgumentReader &arguments = context.arguments;
    arguments.require(QStringLiteral("code"));
    arguments.require(QStringLiteral("subject"));
    arguments.require(QStringLiteral("reason"));
    IgnoredFinding ignored{arguments.line(QStringLiteral("code")),
                           arguments.lineOrNull(QStringLiteral("subject")).value_or(QString()),
                           {},
                           {}};
    const auto reason = arguments.lineOrNull(QStringLiteral("reason"));
    if (const auto read = arguments.finish(); !read)
        return read.error();
    if (ignored.code.isEmpty() || (reason && reason->trimmed().isEmpty()))
        return invalidOperation(
            Sentences::tr("Why a finding may stand has to be said in a few words."));
    ignored.reason = reason.value_or(QString());
    ignored.words =
        subjectWords(context.snapshot, context.state.index(), ignored.code, ignored.subject);
    auto settings = resolveSettings(context.snapshot.consultation);
    if (!settings)
        return settings.error();
    std::vector<IgnoredFinding> &all = settings->ignoredFindings;
    std::erase_if(all, [&](const IgnoredFinding &other) {
        return other.code == ignored.code && other.subject == ignored.subject;
    });
    if (reason)
        all.push_back(ignored);
    const QString key = QStringLiteral("ignored_findings");
    QJsonObject changed = context.snapshot.consultation.settings;
    changed.insert(key, settingsToJson(*settings)[key]);
    if (all.empty())
        changed.remove(key);
    const QString id = kConsultationId.toString();
    context.transaction.update(Entity::Consultation, id, {{QStringLiteral("settings"), changed}});
    return id;
}

} // namespace gaiyo
