#include "session/three_way.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <array>
#include <utility>

using namespace gaiyo;
using namespace Qt::StringLiterals;

namespace {

using Rows = std::vector<ShownRow>;

constexpr std::array kFields{"text", "page"};

// A document of rows, changed by the operations as the batch contract has them.
void applyTo(Rows &rows, const Operation &operation)
{
    QJsonObject fields = operation.arguments;
    QString id = fields.take(u"id"_s).toString();
    const bool isMoved = fields.contains(u"before"_s);
    const QString before = fields.take(u"before"_s).toString();
    auto row = std::ranges::find(rows, id, &ShownRow::id);
    if (operation.kind == u"remove_row") {
        rows.erase(row);
        return;
    }
    ShownRow changed{u"new "_s + fields.value(u"text").toString(), {}, {}};
    if (operation.kind != u"add_row") {
        QVERIFY(row != rows.end());
        changed = *row;
    }
    for (auto field = fields.begin(); field != fields.end(); ++field)
        changed.fields.insert(field.key(), field.value());
    if (operation.kind == u"set_row" && !isMoved) {
        *row = changed;
        return;
    }
    if (row != rows.end())
        rows.erase(row);
    const auto at = std::ranges::find(rows, before, &ShownRow::id);
    QVERIFY(before.isEmpty() || at != rows.end());
    rows.insert(at, changed);
}

// The work of one hour, on one side.
class Hand
{
public:
    Hand(QRandomGenerator &random, QString words, bool givesIds)
        : m_random(random)
        , m_words(std::move(words))
        , m_givesIds(givesIds)
    {}

    Rows work(Rows rows, bool mayMove)
    {
        for (int left = int(m_random.bounded(4)); left > 0; --left) {
            const size_t at = size_t(m_random.bounded(int(rows.size())));
            const QString words = m_words + QString::number(m_made++);
            switch (m_random.bounded(mayMove ? 4 : 3)) {
            case 0:
                rows[at].fields[QLatin1StringView(kFields[m_random.bounded(2)])] = words;
                break;
            case 1:
                rows.insert(rows.begin() + (mayMove ? qsizetype(at) : qsizetype(rows.size())),
                            {m_givesIds ? words : QString(), words, {{u"text"_s, words}}});
                break;
            case 2:
                if (rows.size() > 1)
                    rows.erase(rows.begin() + qsizetype(at));
                break;
            default:
                std::swap(rows[at], rows[size_t(m_random.bounded(int(rows.size())))]);
            }
        }
        return rows;
    }

private:
    QRandomGenerator &m_random;
    QString m_words;
    bool m_givesIds;
    int m_made = 0;
};

const ShownRow *find(const Rows &rows, const QString &id)
{
    const auto found = std::ranges::find(rows, id, &ShownRow::id);
    return id.isEmpty() || found == rows.end() ? nullptr : &*found;
}

QStringList idsIn(const Rows &rows, const Rows &among)
{
    QStringList ids;
    for (const ShownRow &row : rows) {
        if (find(among, row.id))
            ids += row.id;
    }
    return ids;
}

QStringList idsOf(const Rows &rows)
{
    return idsIn(rows, rows);
}

QList<QJsonObject> fieldsOf(const Rows &rows)
{
    QList<QJsonObject> all;
    for (const ShownRow &row : rows)
        all += row.fields;
    return all;
}

bool isTold(const Merged &merged, const QString &row, const QString &field)
{
    return std::ranges::any_of(merged.clashes, [&](const Clash &clash) {
        return clash.row == row && clash.field == field;
    });
}

Rows startingRows(int count)
{
    Rows rows;
    for (int i = 0; i < count; ++i)
        rows.push_back({QString::number(i), {}, {{u"text"_s, u"base"_s}, {u"page"_s, u"1"_s}}});
    return rows;
}

// A row that both had at the beginning.
void checkRow(const ThreeWays<Rows> &rows, const ShownRow &base, const Rows &result,
              const Merged &merged)
{
    const ShownRow *mine = find(rows.mine, base.id);
    const ShownRow *theirs = find(rows.theirs, base.id);
    const ShownRow *now = find(result, base.id);
    QCOMPARE(now != nullptr, mine && theirs);
    if (!mine && theirs && theirs->fields != base.fields)
        QVERIFY(isTold(merged, base.id, {}));
    if (mine && !theirs && mine->fields != base.fields) {
        QVERIFY(isTold(merged, base.id, {}));
        QVERIFY(fieldsOf(result).contains(mine->fields));
    }
    if (!now)
        return;
    for (const char *name : kFields) {
        const QString field = QLatin1StringView(name);
        const bool isMine = mine->fields[field] != base.fields[field];
        const bool isTheirs = theirs->fields[field] != base.fields[field];
        QCOMPARE(now->fields[field], isMine ? mine->fields[field] : theirs->fields[field]);
        QCOMPARE(isTold(merged, base.id, field), isMine && isTheirs);
    }
}

} // namespace

// The law of what two people change at once: nothing of a colleague's that was not touched is lost,
// and nothing of his that was is passed over untold.
class TestThreeWay : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingOfTheirsIsLost()
    {
        QRandomGenerator random(29);
        for (int round = 0; round < 4000 && !QTest::currentTestFailed(); ++round) {
            const Rows base = startingRows(1 + int(random.bounded(5)));
            const bool iMove = random.bounded(2) == 0;
            const bool theyMove = random.bounded(2) == 0;
            const ThreeWays<Rows> rows{base, Hand(random, u"mine"_s, false).work(base, iMove),
                                       Hand(random, u"theirs"_s, true).work(base, theyMove)};
            const Merged merged = mergeRows(u"row"_s, u"set_row"_s, rows);
            Rows result = rows.theirs;
            for (const Operation &operation : merged.operations)
                applyTo(result, operation);
            for (const ShownRow &each : base)
                checkRow(rows, each, result, merged);
            for (const ShownRow &theirs : rows.theirs) // his new ones
                QVERIFY(find(base, theirs.id) || find(result, theirs.id));
            for (const ShownRow &mine : rows.mine) // and mine
                QVERIFY(!mine.id.isEmpty() || fieldsOf(result).contains(mine.fields));
            if (idsIn(base, rows.mine) == idsOf(rows.mine))
                QCOMPARE(idsIn(result, rows.theirs), idsIn(rows.theirs, result));
            if (idsIn(base, rows.theirs) == idsIn(rows.theirs, base))
                QCOMPARE(idsIn(result, rows.mine), idsIn(rows.mine, result));
        }
    }

    // Alone, the dialog is what the document becomes; and what was not changed does nothing.
    void aloneAllIsMine()
    {
        QRandomGenerator random(30);
        for (int round = 0; round < 2000 && !QTest::currentTestFailed(); ++round) {
            const Rows base = startingRows(1 + int(random.bounded(6)));
            const Rows changed = Hand(random, u"mine"_s, false).work(base, true);
            const Merged merged = mergeRows(u"row"_s, u"set_row"_s, {base, changed, base});
            Rows result = base;
            for (const Operation &operation : merged.operations)
                applyTo(result, operation);
            QCOMPARE(fieldsOf(result), fieldsOf(changed));
            QCOMPARE(idsIn(result, base), idsOf(changed));
            QVERIFY(merged.clashes.empty());
            const Rows theirs = Hand(random, u"theirs"_s, true).work(base, true);
            QVERIFY(mergeRows(u"row"_s, u"set_row"_s, {base, base, theirs}).operations.empty());
        }
    }

    // Two orders are one thing that both changed; one order and a row more are two.
    void ordersClash()
    {
        const Rows base = startingRows(3);
        const Rows mine{base[1], base[0], base[2]};
        Rows theirs{base[0], base[2], base[1]};
        const Merged merged = mergeRows(u"row"_s, u"set_row"_s, {base, mine, theirs});
        QCOMPARE(merged.clashes.size(), 1);
        QCOMPARE(merged.clashes.front().kind, Clash::Kind::Order);
        theirs = base;
        theirs.push_back({u"more"_s, {}, {}});
        QVERIFY(mergeRows(u"row"_s, u"set_row"_s, {base, mine, theirs}).clashes.empty());
    }

    // A row that is used by more than when it was removed here is told.
    void useIsTold()
    {
        const Rows base = startingRows(2);
        Rows theirs = base;
        theirs[1].used = 3;
        const Merged merged = mergeRows(u"row"_s, u"set_row"_s, {base, {base[0]}, theirs});
        QCOMPARE(merged.clashes.size(), 1);
        QCOMPARE(merged.clashes.front().kind, Clash::Kind::RowMoreInUse);
        QCOMPARE(merged.clashes.front().theirs.toInt(), 3);
    }

    // What both added alike is there once.
    void sameIsAddedOnce()
    {
        const Rows base = startingRows(1);
        Rows mine = base;
        mine.push_back({{}, {}, {{u"text"_s, u"new"_s}}});
        Rows theirs = base;
        theirs.push_back({u"x"_s, {}, {{u"text"_s, u"new"_s}}});
        QVERIFY(mergeRows(u"row"_s, u"set_row"_s, {base, mine, theirs}).operations.empty());
    }
};

QTEST_GUILESS_MAIN(TestThreeWay)
#include "test_three_way.moc"
