#include "domain/row_values.h"

#include "domain/random_document.h"
#include "domain/work/work.h"

#include <QTest>

using namespace gaiyo;

namespace {

// Calls visit(row) for every row of a document.
template <typename Visit>
void forEachRow(const Snapshot &document, Visit visit)
{
    visit(document.consultation);
    forEachType<ListedRowTypes>([&]<typename Row>() {
        for (const Row &row : listOf<Row>(document))
            visit(row);
    });
}

QStringList sortedNames(Entity entity)
{
    QStringList names;
    for (const Field &field : fieldsOf(entity))
        names += QString::fromLatin1(field.name);
    names.sort();
    return names;
}

} // namespace

class TestRowValues : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void areTheRowAgain();
    void loseOnlyWhatIsInternal();
    void standWhereTheySay();
    void canBeWhereNothingIsSaid();
};

// A row is what its fields say: every field that it has, and nothing beside them.
void TestRowValues::areTheRowAgain()
{
    for (quint32 seed = 0; seed < 100; ++seed) {
        forEachRow(RandomDocument(seed).make(), [](const auto &row) {
            using Row = std::decay_t<decltype(row)>;
            const QJsonObject fields = fieldsOfRow(row, QStringLiteral("m"));
            QVERIFY(rowOf<Row>(idOf(row), fields) == row);
            QCOMPARE(fields.keys(), sortedNames(RowInfo<Row>::entity));
            for (const Field &field : fieldsOf(RowInfo<Row>::entity)) {
                const QJsonValue value = fields[QLatin1String(field.name)];
                QVERIFY2(isPossibleValue(field, value), field.name);
                QVERIFY2(field.nullable || !value.isNull(), field.name);
            }
        });
    }
}

void TestRowValues::loseOnlyWhatIsInternal()
{
    bool hasLost = false;
    for (quint32 seed = 0; seed < 100; ++seed) {
        const Snapshot document = RandomDocument(seed).make();
        Snapshot cleared = document;
        clearInternal(cleared);
        std::vector<QJsonObject> before;
        forEachRow(document, [&](const auto &row) {
            if (!kIsWork<std::decay_t<decltype(row)>>)
                before.push_back(fieldsOfRow(row, {}));
        });
        QVERIFY(cleared.work->isEmpty()); // all of it is
        size_t i = 0;
        forEachRow(cleared, [&](const auto &row) {
            using Row = std::decay_t<decltype(row)>;
            const QJsonObject after = fieldsOfRow(row, {});
            const QJsonObject fresh = fieldsOfRow(Row(), {});
            for (const Field &field : fieldsOf(RowInfo<Row>::entity)) {
                const QLatin1String name(field.name);
                QCOMPARE(after[name], field.isInternal ? fresh[name] : before[i][name]);
                hasLost |= after[name] != before[i][name];
            }
            ++i;
        });
    }
    QVERIFY(hasLost);
}

void TestRowValues::standWhereTheySay()
{
    Node node;
    node.parent = NodeId(QStringLiteral("a"));
    QCOMPARE(placeOf(node), QStringLiteral("a"));
    QCOMPARE(placeOf(Opinion()), QString());
    QCOMPARE(placeOf(Category()), QString());
    QCOMPARE(placeField(Entity::Opinion), QStringLiteral("node"));
    QCOMPARE(placeField(Entity::Response), QString());
}

void TestRowValues::canBeWhereNothingIsSaid()
{
    for (const Entity entity : kEntities) {
        const QJsonObject fields = newRowFields(entity);
        for (const Field &field : fieldsOf(entity)) {
            const QLatin1String name(field.name);
            if (name == QLatin1String("rank"))
                continue;
            QVERIFY2(fields.contains(name) && isPossibleValue(field, fields[name]), field.name);
        }
    }
}

QObject *makeRowValuesTest()
{
    return new TestRowValues;
}

#include "test_row_values.moc"
