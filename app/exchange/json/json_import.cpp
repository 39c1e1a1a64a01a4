#include "exchange/json/json_import.h"

#include "base/sanitize.h"
#include "base/stop.h"
#include "domain/markup.h"
#include "domain/outline.h"
#include "domain/template.h"
#include "exchange/json/json_fields.h"

#include <QJsonArray>

namespace gaiyo {

namespace {

constexpr int kVersion = 1;

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

// Reads the values of a document one kind of rows after the other.
class Importer
{
    Q_DECLARE_TR_FUNCTIONS(JsonImport)
public:
    Result<Snapshot> run(const JsonValue &json)
    {
        JsonFields document(json, {}, m_fault);
        document.skip(u"format");
        document.skip(u"version");
        Snapshot values;
        if (const JsonValue *consultation = document.require(u"consultation"))
            values.consultation = readConsultation(*consultation);
        readRows(document, u"categories", values.categories, &Importer::readCategory);
        readRows(document, u"nodes", values.nodes, &Importer::readNode);
        readRows(document, u"opinions", values.opinions, &Importer::readOpinion);
        readRows(document, u"responses", values.responses, &Importer::readResponse);
        document.close();
        if (m_fault)
            return *m_fault;
        auto arranged = arrange(std::move(values));
        if (!arranged)
            return Error{ErrorKind::Unreadable, arranged.error().message};
        return arranged;
    }

private:
    template <typename Row>
    void readRows(JsonFields &document, QStringView name, std::vector<Row> &rows,
                  Row (Importer::*read)(JsonFields &))
    {
        const JsonValue::Array &elements = document.array(name);
        rows.reserve(elements.size());
        for (size_t i = 0; i < elements.size() && !m_fault; ++i) {
            if (isStopAsked())
                m_fault = stoppedError();
            JsonFields fields(elements[i], QStringLiteral("%1[%2]").arg(name).arg(i), m_fault);
            rows.push_back((this->*read)(fields));
            fields.close();
        }
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

    Category readCategory(JsonFields &fields)
    {
        return {fields.id<CategoryTag>(u"id"), fields.text(u"symbol"), fields.text(u"text"),
                fields.integerOrNull(u"declared", 0)};
    }

    Node readNode(JsonFields &fields)
    {
        Node node;
        node.id = fields.id<NodeTag>(u"id");
        node.parent = fields.idOrNull<NodeTag>(u"parent");
        const QString kind = fields.text(u"kind");
        if (const auto known = findNodeKind(kind))
            node.kind = *known;
        else
            fields.fail(u"kind", tr("It must be chapter, section, subsection, item or other."));
        node.number = fields.textOrNull(u"number");
        node.autoNumber = fields.flag(u"auto", false);
        node.draftNumber = fields.textOrNull(u"draft_number");
        node.title = fields.text(u"title");
        return node;
    }

    Opinion readOpinion(JsonFields &fields)
    {
        Opinion opinion;
        opinion.id = fields.id<OpinionTag>(u"id");
        fields.skip(u"no");
        opinion.node = fields.idOrNull<NodeTag>(u"node");
        opinion.summary = fields.text(u"summary");
        opinion.response = fields.idOrNull<ResponseTag>(u"response");
        opinion.category = fields.idOrNull<CategoryTag>(u"category");
        opinion.count = fields.integer(u"count", 1, 1);
        opinion.note = fields.textOrNull(u"note");
        return opinion;
    }

    Response readResponse(JsonFields &fields)
    {
        Response response{fields.id<ResponseTag>(u"id"), fields.text(u"text")};
        fields.skip(u"plain");
        if (const auto parsed = parseMarkup(response.markup); !parsed)
            fields.fail(u"text", parsed.error().message);
        return response;
    }

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
    if (number && *number > kVersion)
        return Error{ErrorKind::TooNew,
                     QCoreApplication::translate("JsonImport",
                                                 "This JSON has version %1; this program reads "
                                                 "version %2. Use a newer Gaiyo.")
                         .arg(*number)
                         .arg(kVersion)};
    if (!number || *number != kVersion)
        return Error{ErrorKind::Unreadable,
                     QCoreApplication::translate("JsonImport", "version must be the number %1.")
                         .arg(kVersion)};
    return {};
}

} // namespace

Result<Snapshot> importJson(const QByteArray &bytes)
{
    const auto json = readJson(bytes);
    if (!json)
        return json.error();
    if (const auto checked = checkFormat(*json); !checked)
        return checked.error();
    return Importer().run(*json);
}

} // namespace gaiyo
