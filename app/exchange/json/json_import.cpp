#include "exchange/json/json_import.h"

#include "base/sanitize.h"
#include "domain/markup.h"
#include "domain/outline.h"
#include "domain/row_members.h"
#include "domain/template.h"
#include "exchange/json/json_export.h"
#include "exchange/json/json_fields.h"
#include "exchange/json/json_work.h"

#include <QJsonArray>

namespace gaiyo {

namespace {

QJsonValue settingValue(const JsonValue &value)
{
    if (const bool *flag = value.as<bool>())
        return *flag;
    if (const double *number = value.as<double>())
        return *number;
    if (const QString *text = value.as<QString>())
        return sanitizeText(*text);
    if (const auto *elements = value.as<JsonValue::Array>()) {
        QJsonArray array;
        for (const JsonValue &element : *elements)
            array.append(settingValue(element));
        return array;
    }
    if (const auto *members = value.as<JsonValue::Object>()) {
        QJsonObject object;
        for (const JsonMember &member : *members)
            object.insert(member.key, settingValue(member.value));
        return object;
    }
    return QJsonValue::Null;
}

// A row's fields. What may be left out keeps the value that it has: numbers, flags, what may be
// null, and texts that came with a later version.

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(JsonImport)
};

void read(JsonFields &fields, const Field &field, const QString &key, QString &text)
{
    text = field.since > 1 ? fields.text(key, text) : fields.text(key);
    if (field.form != TextForm::Markup) {
        if (field.accepts && !field.accepts(text))
            fields.fail(key, Sentences::tr("“%1” is none of the words for this.").arg(text));
        return;
    }
    if (const auto parsed = parseMarkup(text); !parsed)
        fields.fail(key, parsed.error().message);
}

void read(JsonFields &fields, const Field &field, const QString &key, std::optional<QString> &text)
{
    text = field.isDeferred ? fields.text(key) : fields.textOrNull(key);
    if (text && field.accepts && !field.accepts(*text))
        fields.fail(key, Sentences::tr("“%1” is none of the words for this.").arg(*text));
}

void read(JsonFields &fields, const Field &, const QString &key, std::optional<QDate> &date)
{
    if (fields.find(key))
        date = fields.date(key);
}

void read(JsonFields &fields, const Field &field, const QString &key, int &number)
{
    number = fields.integer(key, field.least.value_or(0), number);
}

void read(JsonFields &fields, const Field &field, const QString &key, std::optional<int> &number)
{
    number = fields.integerOrNull(key, field.least.value_or(0));
}

void read(JsonFields &fields, const Field &, const QString &key, bool &flag)
{
    flag = fields.flag(key, flag);
}

void read(JsonFields &fields, const Field &, const QString &key, NodeKind &kind)
{
    if (const auto known = findNodeKind(fields.text(key)))
        kind = *known;
    else
        fields.fail(key, Sentences::tr("It must be chapter, section, subsection, item or other."));
}

template <typename Tag>
void read(JsonFields &fields, const Field &, const QString &key, std::optional<Id<Tag>> &id)
{
    id = fields.idOrNull<Tag>(key);
}

template <typename Tag>
void read(JsonFields &fields, const Field &, const QString &key, Id<Tag> &id)
{
    id = fields.id<Tag>(key);
}

template <typename Tag>
Id<Tag> readId(JsonFields &fields, const Id<Tag> &)
{
    return fields.id<Tag>(u"id");
}

// What an export adds, and an import computes anew.

template <typename Row>
void skipComputed(JsonFields &, const Row &)
{}

void skipComputed(JsonFields &fields, const Opinion &)
{
    fields.skip(u"no");
}

void skipComputed(JsonFields &fields, const Response &)
{
    fields.skip(u"plain");
}

// Reads the values of a document one kind of rows after the other.
class Importer
{
    Q_DECLARE_TR_FUNCTIONS(JsonImport)
public:
    explicit Importer(const Progress &progress)
        : m_progress(progress)
    {}

    Result<Snapshot> run(const JsonValue &json)
    {
        JsonFields document(json, {}, m_fault);
        document.skip(u"format");
        document.skip(u"version");
        Snapshot values;
        if (const JsonValue *consultation = document.require(u"consultation"))
            values.consultation = readConsultation(*consultation);
        forEachType<ListedRowTypes>([&]<typename Row>() {
            // What came with a later version need not be there.
            if (firstVersionOf(RowInfo<Row>::entity) == 1 || document.find(RowInfo<Row>::list))
                ownListOf<Row>(values) = readRows<Row>(document);
        });
        document.close();
        if (m_fault)
            return *m_fault;
        if (const auto checked = checkWork(json, values); !checked)
            return checked.error();
        auto arranged = arrange(std::move(values));
        if (!arranged)
            return Error{ErrorKind::Unreadable, arranged.error().message};
        return arranged;
    }

private:
    template <typename Row>
    std::vector<Row> readRows(JsonFields &document)
    {
        std::vector<Row> rows;
        const QStringView name = RowInfo<Row>::list;
        const JsonValue::Array &elements = document.array(name);
        rows.reserve(elements.size());
        for (size_t i = 0; i < elements.size() && !m_fault; ++i) {
            if (m_progress.isStopAsked())
                m_fault = stoppedError();
            JsonFields fields(elements[i], QStringLiteral("%1[%2]").arg(name).arg(i), m_fault);
            readRow(fields, rows.emplace_back());
            fields.close();
        }
        return rows;
    }

    template <typename Row>
    void readRow(JsonFields &fields, Row &row)
    {
        row.id = readId(fields, row.id);
        skipComputed(fields, row);
        forEachMember<Row>([&](const auto &field, const QString &key) {
            if (field.field.life == FieldLife::Computed)
                return fields.skip(key);
            auto value = field.get(row);
            read(fields, field.field, key, value);
            field.set(row, std::move(value));
        });
    }

    Consultation readConsultation(const JsonValue &json)
    {
        JsonFields fields(json, QStringLiteral("consultation"), m_fault);
        Consultation consultation;
        consultation.title = fields.text(u"title");
        consultation.subtitle = fields.text(u"subtitle", {});
        if (const JsonValue *period = fields.find(u"period"))
            consultation.period = readPeriod(*period);
        if (const JsonValue *declared = fields.find(u"declared"))
            readDeclared(*declared, consultation);
        if (fields.find(u"published_on"))
            consultation.publishedOn = fields.date(u"published_on");
        consultation.visitors = fields.integerOrNull(u"visitors", 0);
        consultation.institution = fields.text(u"institution", consultation.institution);
        consultation.templateName = fields.text(u"template", consultation.templateName);
        readSettings(fields, consultation);
        fields.close();
        return consultation;
    }

    Period readPeriod(const JsonValue &json)
    {
        JsonFields fields(json, QStringLiteral("consultation.period"), m_fault);
        const Period period{fields.date(u"from"), fields.date(u"to")};
        fields.close();
        if (period.from.isValid() && period.to.isValid() && period.to < period.from)
            fields.fail(u"to", tr("The last day of the period is before its first."));
        return period;
    }

    void readDeclared(const JsonValue &json, Consultation &consultation)
    {
        JsonFields fields(json, QStringLiteral("consultation.declared"), m_fault);
        consultation.declaredOpinions = fields.integerOrNull(u"opinions", 0);
        consultation.declaredSubmitters = fields.integerOrNull(u"submitters", 0);
        fields.close();
    }

    void readSettings(JsonFields &fields, Consultation &consultation)
    {
        if (const auto form = loadTemplate(consultation.templateName); !form)
            return fields.fail(u"template", form.error().message);
        const JsonValue *settings = fields.find(u"settings");
        if (!settings)
            return;
        if (!settings->as<JsonValue::Object>())
            return fields.fail(u"settings", tr("An object in { } must stand here."));
        consultation.settings = settingValue(*settings).toObject();
        if (const auto resolved = resolveSettings(consultation); !resolved)
            fields.fail(u"settings", resolved.error().message);
    }

    const Progress &m_progress;
    std::optional<Error> m_fault;
};

// Whether the document is one of ours, and of a version that this program knows.
Result<void> checkFormat(const JsonValue &json)
{
    const JsonValue *format = json.find(u"format");
    if (!format || !format->as<QString>() || *format->as<QString>() != u"gaiyo")
        return Error{ErrorKind::NotOurs,
                     QCoreApplication::translate("JsonImport",
                                                 "This JSON is no document of Gaiyo: it does not "
                                                 "say \"format\":\"gaiyo\".")};
    const JsonValue *version = json.find(u"version");
    const double *number = version ? version->as<double>() : nullptr;
    if (number && *number > kJsonVersion)
        return Error{ErrorKind::TooNew,
                     QCoreApplication::translate("JsonImport",
                                                 "This JSON has version %1; this program reads "
                                                 "version %2. Use a newer Gaiyo.")
                         .arg(*number)
                         .arg(kJsonVersion)};
    if (!number || *number < 1 || *number != int(*number))
        return Error{ErrorKind::Unreadable,
                     QCoreApplication::translate("JsonImport",
                                                 "version must be a whole number from 1 to %1.")
                         .arg(kJsonVersion)};
    return {};
}

// U+0000, U+0007: the characters of a text that sanitizeText() does not let in.
QString leftOutOf(const QString &text)
{
    QString former = text;
    former.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    const QString clean = sanitizeText(former);
    if (clean.size() == former.size())
        return {};
    QStringList codes;
    qsizetype at = 0;
    for (const QChar c : std::as_const(former)) {
        if (at < clean.size() && (clean[at] == c || clean[at] == u'\n')) {
            ++at;
            continue;
        }
        const QString code =
            QStringLiteral("U+%1").arg(uint(c.unicode()), 4, 16, QLatin1Char('0')).toUpper();
        if (!codes.contains(code))
            codes += code;
    }
    return codes.join(u'、');
}

// Depth first, in the order of the text; `place` is what messages call it: opinions[3].summary.
void findLeftOut(const JsonValue &value, const QString &place, std::vector<NotUnderstood> &leftOut)
{
    if (const QString *text = value.as<QString>()) {
        if (const QString codes = leftOutOf(*text); !codes.isEmpty())
            leftOut.push_back({value.line, Sentences::tr("%1: characters that no text may have "
                                                         "were left out: %2")
                                               .arg(place, codes)});
    } else if (const auto *elements = value.as<JsonValue::Array>()) {
        for (size_t i = 0; i < elements->size(); ++i)
            findLeftOut((*elements)[i], place + QStringLiteral("[%1]").arg(i), leftOut);
    } else if (const auto *members = value.as<JsonValue::Object>()) {
        for (const JsonMember &member : *members)
            findLeftOut(member.value, place.isEmpty() ? member.key : place + u'.' + member.key,
                        leftOut);
    }
}

} // namespace

Result<Snapshot> importJson(const QByteArray &bytes, const Progress &progress,
                            std::vector<NotUnderstood> *leftOut)
{
    const auto json = readJson(bytes);
    if (!json)
        return json.error();
    if (const auto checked = checkFormat(*json); !checked)
        return checked.error();
    if (leftOut)
        findLeftOut(*json, {}, *leftOut);
    return Importer(progress).run(*json);
}

} // namespace gaiyo
