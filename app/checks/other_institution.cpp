#include "checks/check_context.h"
#include "checks/office_names.h"
#include "checks/subjects.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace gaiyo {

namespace {

// The strings of a setting that its own office would not say.
QStringList othersInSetting(const OwnOffice &own, const QJsonValue &value)
{
    const QJsonValue proper = own.inSetting(value);
    if (proper == value)
        return {};
    if (value.isString())
        return {excerpt(value.toString())};
    QStringList found;
    if (value.isArray()) {
        for (const auto &each : value.toArray())
            found += othersInSetting(own, each);
        return found;
    }
    const QJsonObject all = value.toObject();
    const QJsonObject allProper = proper.toObject();
    for (auto each = all.begin(); each != all.end(); ++each) {
        if (*each != allProper[each.key()])
            found += each->isString() ? QStringList{excerpt(each->toString())}
                                      : othersInSetting(own, *each);
    }
    return found;
}

// The title, the legend and the settings, which an old booklet or a template may have brought.
void checkFrontOffice(CheckContext &context, const OwnOffice &own)
{
    QStringList found;
    std::vector<TextEdit> fix;
    const auto look = [&](TextField field, const QString &row, const QString &words) {
        const auto places = own.othersIn(words);
        for (const auto &[start, length] : places)
            fix.push_back({field, row, start, length, own.kind()});
        if (!places.empty())
            found += excerpt(words);
    };
    const Consultation &front = context.snapshot.consultation;
    look(TextField::FrontTitle, {}, front.title);
    look(TextField::FrontSubtitle, {}, front.subtitle);
    for (const Category &category : context.snapshot.categories)
        look(TextField::CategoryText, category.id.value(), category.text);
    const QJsonObject settings = settingsToJson(context.settings);
    for (const QString &key : officeSettings()) {
        const QStringList others = othersInSetting(own, settings[key]);
        if (!others.isEmpty())
            fix.push_back({TextField::OfficeInSetting, key});
        found += others;
    }
    if (fix.empty())
        return;
    found.removeDuplicates();
    context.reportFront(
        "other_institution", Severity::Warning,
        Checks::tr("The title, the columns or other settings have “%1”, though a %2 "
                   "speaks; are they left from another document?")
            .arg(found.join(u'、'), front.institution));
    context.addFix(std::move(fix));
}

// The first words of a text that another office would say.
QString otherOffice(const PrintedText &text, const OwnOffice &own)
{
    const auto &names = text.facts.found<std::vector<OfficeName>>(officeNames);
    const auto found =
        std::ranges::find_if(names, [&](const OfficeName &name) { return own.isOther(name); });
    return found == names.end() ? QString() : found->words;
}

} // namespace

void checkOtherInstitution(CheckContext &context)
{
    const OwnOffice own = ownOfficeOf(context.snapshot.consultation, context.settings);
    if (!own.isKnown())
        return;
    checkFrontOffice(context, own);
    for (const PrintedText &text : context.texts()) {
        const QString found = text.field == TextField::Summary ? QString() : otherOffice(text, own);
        if (!found.isEmpty())
            context.report(
                "other_institution", Severity::Warning, text,
                Checks::tr("%1 has “%2”, though a %3 speaks; is it left from another "
                           "document?")
                    .arg(placeName(text), found, context.snapshot.consultation.institution));
    }
}

} // namespace gaiyo
