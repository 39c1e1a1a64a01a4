#include "checks/check_context.h"
#include "checks/subjects.h"
#include "domain/work/responsible.h"
#include "domain/work/work.h"

#include <QRegularExpression>

namespace gaiyo {

namespace {

bool promises(const QString &words)
{
    static const QRegularExpression kPromise(QStringLiteral(
        "検討(?:し|いたし|して(?:い|まい|参)(?:き|り))ます。|検討を(?:行い|進め)ます。"));
    return words.contains(QStringLiteral("検討")) && kPromise.match(words).hasMatch();
}

// 情報政策課、環境部: somebody is named.
bool namesSomebody(const QString &words)
{
    static const QRegularExpression kDepartment(
        QStringLiteral("[\\x{3400}-\\x{9FFF}ー\\x{30A1}-\\x{30FA}](?:課|部|局|室|係|担当)"
                       "(?![\\x{3400}-\\x{9FFF}])"));
    return kDepartment.match(words).hasMatch();
}

struct OpenPromise
{
    bool value = false;

    bool operator==(const OpenPromise &) const = default;
};

bool promisesForNobody(const PrintedText &text)
{
    return text.facts
        .found<OpenPromise>([](const QString &words) {
            return OpenPromise{promises(words) && !namesSomebody(words)};
        })
        .value;
}

} // namespace

// Where departments are kept at all, whoever promises is one of them.
void checkPromises(CheckContext &context)
{
    if (context.snapshot.work->departments.empty())
        return;
    const ResponsibleDepartments responsible(context.snapshot);
    for (const PrintedText &text : context.texts()) {
        if (text.field != TextField::Response || !promisesForNobody(text) ||
            !responsible.of(*text.opinion).empty())
            continue;
        context.report("promise_without_department", Severity::Note, text,
                       Checks::tr("The response to No.%1 promises 検討, but no department stands "
                                  "for it.")
                           .arg(text.no));
    }
}

} // namespace gaiyo
