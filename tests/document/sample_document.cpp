#include "document/sample_document.h"

#include "domain/outline.h"
#include "domain/work/work_rules.h"

namespace gaiyo {

SampleDocument::SampleDocument()
    : SampleDocument(values())
{}

SampleDocument::SampleDocument(const Snapshot &start)
    : m_clock(QDateTime(QDate(2026, 11, 23), QTime(9, 0), Qt::UTC))
    , m_ids(QStringLiteral("new"))
{
    const auto made = DocumentStore::create(
        path(), start, {QStringLiteral("make"), QStringLiteral("import"), {}, false},
        {QStringLiteral("佐藤")}, m_clock);
    if (!made)
        qFatal("%s", qUtf8Printable(made.error().message));
}

std::unique_ptr<Document> SampleDocument::open(Access access)
{
    auto document = Document::open(path(), access, {m_clock, m_ids, {QStringLiteral("山田")}});
    if (!document)
        qFatal("%s", qUtf8Printable(document.error().message));
    return std::move(*document);
}

Snapshot SampleDocument::stored() const
{
    auto store = DocumentStore::open(path(), Access::ReadOnly, {QStringLiteral("佐藤")}, m_clock);
    if (!store)
        qFatal("%s", qUtf8Printable(store.error().message));
    return *(*store)->load();
}

Snapshot SampleDocument::content(Snapshot values)
{
    values.revision = 0;
    return values;
}

Snapshot SampleDocument::values()
{
    const auto id = [](const char *name) { return QString::fromLatin1(name); };
    const auto node = [&](const char *name, const char *parent, NodeKind kind,
                          const QString &title) {
        return Node{NodeId(id(name)),
                    parent ? std::optional(NodeId(id(parent))) : std::nullopt,
                    kind,
                    std::nullopt,
                    true,
                    std::nullopt,
                    title};
    };
    const auto opinion = [&](const char *name, const char *place, const char *response) {
        return Opinion{OpinionId(id(name)),
                       place ? std::optional(NodeId(id(place))) : std::nullopt,
                       QStringLiteral("意見") + id(name),
                       response ? std::optional(ResponseId(id(response))) : std::nullopt,
                       std::nullopt,
                       1,
                       std::nullopt};
    };
    Snapshot s;
    s.consultation.title = QStringLiteral("計画（素案）");
    s.categories = {{CategoryId(id("c1")), QStringLiteral("◎"), QStringLiteral("反映"), 2},
                    {CategoryId(id("c2")), QStringLiteral("―"), QStringLiteral("その他"), {}}};
    s.nodes = {node("a", nullptr, NodeKind::Chapter, QStringLiteral("甲")),
               node("a1", "a", NodeKind::Item, QStringLiteral("甲の一")),
               node("a2", "a", NodeKind::Item, QStringLiteral("甲の二")),
               node("b", nullptr, NodeKind::Chapter, QStringLiteral("乙")),
               node("b1", "b", NodeKind::Item, QStringLiteral("乙の一"))};
    s.opinions = {opinion("o1", "a1", "r1"),    opinion("o2", "a1", "r1"),
                  opinion("o3", "a2", nullptr), opinion("o4", "b1", "r4"),
                  opinion("o5", "b1", "r5"),    opinion("o6", nullptr, nullptr)};
    s.opinions[0].category = CategoryId(id("c1"));
    s.responses = {{ResponseId(id("r1")), QStringLiteral("共通の考え方")},
                   {ResponseId(id("r4")), QStringLiteral("{{No:o1}}に記載のとおり")},
                   {ResponseId(id("r5")), QStringLiteral("五")}};
    Snapshot arranged = *arrange(std::move(s));
    giveNumbers(arranged);
    return arranged;
}

Operation operation(const char *json)
{
    QJsonObject arguments = QJsonDocument::fromJson(QByteArray(json)).object();
    Operation made;
    made.kind = arguments.take(u"op").toString();
    const QJsonValue rev = arguments.take(u"rev");
    if (rev.isDouble())
        made.ifUnchangedSince = rev.toInteger();
    made.arguments = arguments;
    return made;
}

bool isApplied(const std::variant<Applied, Refusal> &outcome)
{
    if (const auto *refusal = std::get_if<Refusal>(&outcome))
        qInfo("%s", qUtf8Printable(refusal->error.message));
    return std::holds_alternative<Applied>(outcome);
}

ErrorKind refusalOf(const std::variant<Applied, Refusal> &outcome)
{
    const auto *refusal = std::get_if<Refusal>(&outcome);
    return refusal ? refusal->error.kind : ErrorKind::Internal;
}

} // namespace gaiyo
