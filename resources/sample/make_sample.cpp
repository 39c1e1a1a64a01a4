// Makes the sample document out of its JSON: the same bytes every time, on every machine, with
// nobody's name in them. Behind it stand a version that was decided on (決裁版) and three changes
// since, so that 見え消し has something to show. Usage: gaiyo_make_sample SOURCE.json SAMPLE.db

#include "base/id_source.h"
#include "document/document.h"
#include "domain/numbering.h"
#include "domain/snapshot_index.h"
#include "exchange/json/json_import.h"
#include "store/document_store.h"
#include "store/versions.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>
#include <variant>
#include <vector>

using namespace gaiyo;

namespace {

int fail(const QString &message)
{
    std::fprintf(stderr, "gaiyo_make_sample: %s\n", qUtf8Printable(message));
    return 1;
}

QString uuidOf(int operation)
{
    return QStringLiteral("00000000-0000-4000-8000-%1").arg(operation, 12, 10, QLatin1Char('0'));
}

// Words of an opinion, or of its response, in place of others that stand there.
struct LateChange
{
    int no;
    bool isResponse;
    QString before;
    QString after;
};

std::vector<LateChange> lateChanges()
{
    return {{37, true, QStringLiteral("{{No:op36}}"), QStringLiteral("{{No:op35}}")},
            {44, true, QStringLiteral("サーバを"), QStringLiteral("サーバーを")},
            {47, false, QStringLiteral("ないかと。"), QStringLiteral("ないか。")}};
}

Result<Operation> operationFor(const LateChange &change, const Snapshot &values)
{
    const SnapshotIndex index(values);
    const Opinion *opinion = index.findOpinionByNo(change.no);
    const Response *response = opinion ? index.responseOf(*opinion) : nullptr;
    QString text = !opinion                        ? QString()
                   : change.isResponse && response ? response->markup
                                                   : opinion->summary;
    if (!text.contains(change.before))
        return Error{ErrorKind::Invalid, QStringLiteral("No.%1").arg(change.no)};
    text.replace(change.before, change.after);
    const QString id = opinion->id.value();
    if (change.isResponse)
        return Operation{QStringLiteral("set_response"),
                         {{QStringLiteral("opinion"), id}, {QStringLiteral("text"), text}},
                         {}};
    return Operation{QStringLiteral("set_opinion"),
                     {{QStringLiteral("id"), id}, {QStringLiteral("summary"), text}},
                     {}};
}

// What was published counts its items ⑳㉑㉒⑭⑮②⑥②⑦②⑧⑳㉑㉒. Here they are counted as a plan counts
// them: ① to ㉙, ㉑ new in it, so that from ㉒ on the draft's numbers are one behind.
void countItems(Snapshot &values)
{
    constexpr int kNew = 21;
    int count = 0;
    for (Node &node : values.nodes) {
        if (node.kind != NodeKind::Item)
            continue;
        node.number = circledNumber(++count);
        node.draftNumber = count == kNew
                               ? std::nullopt
                               : std::optional(circledNumber(count < kNew ? count : count - 1));
    }
}

Result<void> decideAndChange(const QString &path, const Author &author)
{
    const FixedClock decided(QDateTime(QDate(2016, 10, 1), QTime(9, 0), Qt::UTC));
    const auto named = nameVersion(path, QStringLiteral("決裁版"), uuidOf(2), author, decided,
                                   VersionKind::Approved);
    if (!named)
        return named.error();
    int operation = 2;
    for (const LateChange &change : lateChanges()) {
        const FixedClock clock(QDateTime(QDate(2016, 10, 2), QTime(++operation, 0), Qt::UTC));
        CountingIdSource ids(QStringLiteral("sample"));
        const auto document = Document::open(path, Access::ReadWrite, {clock, ids, author});
        if (!document)
            return document.error();
        auto made = operationFor(change, *(*document)->snapshot());
        if (!made)
            return made.error();
        made->uuid = uuidOf(operation);
        const auto outcome = (*document)->apply(*made);
        if (const auto *refusal = std::get_if<Refusal>(&outcome))
            return refusal->error;
    }
    return {};
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3)
        return fail(QStringLiteral("SOURCE.json SAMPLE.db"));
    QFile source(arguments[1]);
    if (!source.open(QIODevice::ReadOnly))
        return fail(source.fileName() + u' ' + source.errorString());
    auto values = importJson(source.readAll());
    if (!values)
        return fail(values.error().message);
    countItems(*values);
    // The day of the publication that the sample is taken from.
    const FixedClock clock(QDateTime(QDate(2016, 10, 1), QTime(), Qt::UTC));
    const OperationInfo info{uuidOf(1), QStringLiteral("import"), {}, false};
    const Author author{QStringLiteral("Gaiyo")};
    const QString journal = arguments[2] + QStringLiteral("-journal");
    for (const QString &former : {arguments[2], journal})
        QFile::remove(former);
    const auto made = DocumentStore::create(arguments[2], *values, info, author, clock);
    if (!made)
        return fail(made.error().message);
    const auto changed = decideAndChange(arguments[2], author);
    QFile::remove(journal); // all is in the document, and nobody has it open
    return changed ? 0 : fail(changed.error().message);
}
