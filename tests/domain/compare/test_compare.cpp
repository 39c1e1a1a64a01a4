#include "domain/compare/compare.h"
#include "domain/compare/stayed.h"
#include "domain/markup.h"
#include "domain/outline.h"
#include "domain/random_document.h"

#include <QMap>
#include <QRandomGenerator>
#include <QTest>

#include <numeric>

using namespace gaiyo;
using namespace Qt::StringLiterals;
using Kind = DifferencePiece::Kind;

namespace {

QString without(Kind kind, const std::vector<DifferencePiece> &pieces)
{
    QString text;
    for (const DifferencePiece &piece : pieces)
        text += piece.kind == kind ? QString() : piece.text;
    return text;
}

// text summary ID, sorted
QStringList shown(const Comparison &comparison)
{
    QStringList all;
    for (const OpinionChange &change : comparison.opinions)
        all += changeKindName(change.kind) + u' ' + change.field + u' ' + change.opinion.value();
    for (const OtherChange &change : comparison.others)
        all += entityName(change.entity) + u' ' + changeKindName(change.kind) + u' ' + change.id;
    all.sort();
    return all;
}

Comparison compared(const Snapshot &before, const Snapshot &after)
{
    auto comparison = compare(before, after);
    if (!comparison)
        qFatal("%s", qUtf8Printable(comparison.error().message));
    return std::move(*comparison);
}

Snapshot arranged(Snapshot values)
{
    auto done = arrange(std::move(values));
    if (!done)
        qFatal("%s", qUtf8Printable(done.error().message));
    return std::move(*done);
}

// A document whose opinions stand under several headings, each with a response of its own.
Snapshot document(int opinions)
{
    return makeLargeDocument(opinions);
}

Opinion &opinionAt(Snapshot &values, size_t at)
{
    return values.opinions[at];
}

} // namespace

class TestCompare : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStateIsTheSameAsItself();
    void eachChangeIsFoundAndNoOther();
    void aDraftNumberAloneIsTold();
    void aKindAloneIsTold();
    void lawOfPieces();
    void numbersThatOthersChangedAreNone();
    void aReferenceThatLostItsOpinionIsAChange();
    void movedAreAsFewAsCanBe();
    void cutOutAndPutTogether();
    void joinedAndParted();
    void madeApartIsRefused();
};

void TestCompare::aStateIsTheSameAsItself()
{
    for (quint32 seed = 0; seed < 40; ++seed) {
        const Snapshot values = RandomDocument(seed).make();
        QCOMPARE(shown(compared(values, values)), QStringList());
    }
}

// 30 moved, 20 changed, 5 split, and some of each other kind, of 300.
void TestCompare::eachChangeIsFoundAndNoOther()
{
    Snapshot before = document(300);
    for (size_t i = 0; i < before.opinions.size(); ++i)
        opinionAt(before, i).summary = u"ご意見その%1です。図書館を増やしてほしい%1。"_s.arg(i);
    Snapshot after = before;
    QStringList expected;
    const auto expect = [&](const QString &words, size_t at) {
        expected += words + u' ' + before.opinions[at].id.value();
    };
    std::vector<size_t> order(before.opinions.size());
    std::iota(order.begin(), order.end(), 0);
    QRandomGenerator dice(5);
    std::shuffle(order.begin(), order.end(), dice);
    size_t next = 0;
    const NodeId last = *before.opinions[before.opinions.size() - 1].node;
    for (int i = 0; i < 30; ++i) {
        while (*before.opinions[order[next]].node == last)
            ++next;
        opinionAt(after, order[next]).node = last;
        expect(u"moved node"_s, order[next++]);
    }
    for (int i = 0; i < 20; ++i) {
        opinionAt(after, order[next]).summary += u"至急お願いします。"_s;
        expect(u"text summary"_s, order[next++]);
    }
    for (int i = 0; i < 5; ++i) {
        Opinion &source = opinionAt(after, order[next]);
        const qsizetype cut = source.summary.indexOf(u'。') + 1;
        Opinion part = source;
        part.id = OpinionId(u"part%1"_s.arg(i));
        part.summary = source.summary.mid(cut);
        part.response = {};
        part.category = {};
        source.summary.truncate(cut);
        expected += u"split summary "_s + part.id.value();
        expect(u"text summary"_s, order[next++]);
        after.opinions.push_back(part);
    }
    for (int i = 0; i < 4; ++i) {
        const Opinion &gone = before.opinions[order[next]];
        expect(u"removed summary"_s, order[next]);
        if (!printedResponse(gone, SnapshotIndex(before)).isEmpty())
            expect(u"removed response"_s, order[next]);
        if (gone.category)
            expect(u"removed category"_s, order[next]);
        const auto at = std::find_if(after.opinions.begin(), after.opinions.end(),
                                     [&](const Opinion &each) { return each.id == gone.id; });
        after.opinions.erase(at);
        ++next;
    }
    // Who referred to one that is gone says 「No. ？」 now.
    const SnapshotIndex index(after);
    for (const Opinion &opinion : after.opinions) {
        const Response *response = index.responseOf(opinion);
        const auto named = response ? references(response->markup) : std::vector<OpinionId>();
        if (std::any_of(named.begin(), named.end(),
                        [&](const OpinionId &id) { return !index.findOpinion(id); }))
            expected += u"text response "_s + opinion.id.value();
    }
    const Comparison comparison = compared(arranged(before), arranged(after));
    expected.sort();
    QCOMPARE(shown(comparison), expected);
}

void TestCompare::aDraftNumberAloneIsTold()
{
    Snapshot before = document(20);
    before.nodes[0].draftNumber = u"②⑤"_s;
    before = arranged(std::move(before));
    Snapshot after = before;
    after.nodes[0].draftNumber = u"㉕"_s;
    after = arranged(std::move(after));
    const Comparison comparison = compared(before, after);
    QCOMPARE(comparison.others.size(), size_t(1));
    const OtherChange &change = comparison.others.front();
    QVERIFY(change.before.endsWith(u"（素案：②⑤）"_s));
    QVERIFY(change.after.endsWith(u"（素案：㉕）"_s));
}

void TestCompare::aKindAloneIsTold()
{
    const Snapshot before = arranged(document(20));
    Snapshot after = before;
    after.nodes[0].kind = after.nodes[0].kind == NodeKind::Other ? NodeKind::Item : NodeKind::Other;
    const Comparison comparison = compared(before, after);
    const auto told =
        std::ranges::find(comparison.others, before.nodes[0].id.value(), &OtherChange::id);
    QVERIFY(told != comparison.others.end());
    QVERIFY2(told->before != told->after, qPrintable(told->before + u" → "_s + told->after));
}

// Same and removed give the old, same and added the new, in every change, whatever was edited.
void TestCompare::lawOfPieces()
{
    int changes = 0;
    for (quint32 seed = 0; seed < 60; ++seed) {
        QRandomGenerator dice(seed);
        const Snapshot before = RandomDocument(seed).make();
        Snapshot after = before;
        for (Opinion &opinion : after.opinions) {
            if (dice.bounded(3) == 0)
                opinion.summary.insert(dice.bounded(int(opinion.summary.size()) + 1), u"加筆"_s);
            if (dice.bounded(4) == 0)
                opinion.count += 1;
        }
        for (Response &response : after.responses) {
            if (dice.bounded(3) == 0)
                response.markup += u"なお、検討します。"_s;
        }
        const SnapshotIndex formerIndex(before);
        const SnapshotIndex index(after);
        for (const OpinionChange &change : compared(before, after).opinions) {
            ++changes;
            QCOMPARE(without(Kind::Added, change.pieces), change.before);
            QCOMPARE(without(Kind::Removed, change.pieces), change.after);
            const Opinion *former = formerIndex.findOpinion(change.opinion);
            const Opinion *opinion = index.findOpinion(change.opinion);
            if (change.field == kSummaryField) {
                QCOMPARE(change.before, former->summary);
                QCOMPARE(change.after, opinion->summary);
            } else if (change.field == kResponseField) {
                QCOMPARE(change.before, printedResponse(*former, formerIndex));
                QCOMPARE(change.after, printedResponse(*opinion, index));
            }
            QCOMPARE(change.oldNo, formerIndex.findNo(change.opinion));
            QCOMPARE(change.newNo, index.findNo(change.opinion));
        }
    }
    QVERIFY(changes > 100);
}

// Each other opinion gets another No., and each reference to it, because one came before them.
void TestCompare::numbersThatOthersChangedAreNone()
{
    Snapshot before = document(40);
    for (size_t i = 1; i < before.opinions.size(); ++i) {
        const SnapshotIndex index(before);
        const Response *response = index.responseOf(before.opinions[i]);
        QVERIFY(response);
        before.responses[index.positionOf(*response)].markup =
            referenceMarkup(before.opinions[i - 1].id) + u"と同じです。"_s;
    }
    Snapshot after = before;
    Opinion first = before.opinions[0];
    first.id = OpinionId(u"new"_s);
    first.summary = u"新しく届いたご意見です。"_s;
    first.response = {};
    first.category = {};
    after.opinions.insert(after.opinions.begin(), first);
    const Comparison comparison = compared(before, after);
    QCOMPARE(shown(comparison), QStringList{u"added summary new"_s});
    QCOMPARE(comparison.opinions[0].oldNo, std::optional<int>());
    QCOMPARE(comparison.opinions[0].newNo, std::optional(1));
}

void TestCompare::aReferenceThatLostItsOpinionIsAChange()
{
    Snapshot before = document(3);
    before.responses[0].markup = referenceMarkup(before.opinions[2].id) + u"のとおりです。"_s;
    const OpinionId teller = before.opinions[0].id;
    Snapshot after = before;
    opinionAt(after, 2).node = {}; // to the tray: it has no number any more
    for (const OpinionChange &change : compared(before, after).opinions) {
        if (change.opinion != teller)
            continue;
        QCOMPARE(change.before, u"No. 3のとおりです。"_s);
        QCOMPARE(change.after, u"No. ？のとおりです。"_s);
        return;
    }
    QFAIL("nothing was said of the reference");
}

void TestCompare::movedAreAsFewAsCanBe()
{
    QCOMPARE(findStayed({}), std::vector<bool>());
    QCOMPARE(findStayed({4, 0, 1, 2, 3}), (std::vector<bool>{false, true, true, true, true}));
    QCOMPARE(findStayed({1, 2, 3, 4, 0}), (std::vector<bool>{true, true, true, true, false}));
    QRandomGenerator dice(7);
    for (int round = 0; round < 50; ++round) {
        std::vector<size_t> places(size_t(dice.bounded(9)));
        std::iota(places.begin(), places.end(), 0);
        std::shuffle(places.begin(), places.end(), dice);
        const std::vector<bool> stayed = findStayed(places);
        std::vector<size_t> kept;
        for (size_t i = 0; i < places.size(); ++i) {
            if (stayed[i])
                kept.push_back(places[i]);
        }
        QVERIFY(std::is_sorted(kept.begin(), kept.end()));
        size_t most = 0; // of all choices, tried one by one
        for (size_t choice = 0; choice < size_t(1) << places.size(); ++choice) {
            std::vector<size_t> chosen;
            for (size_t i = 0; i < places.size(); ++i) {
                if (choice >> i & 1)
                    chosen.push_back(places[i]);
            }
            if (std::is_sorted(chosen.begin(), chosen.end()))
                most = std::max(most, chosen.size());
        }
        QCOMPARE(kept.size(), most);
    }
}

void TestCompare::cutOutAndPutTogether()
{
    Snapshot whole = document(2);
    opinionAt(whole, 0).summary =
        u"保育園を増やしてほしい。保育士の給与も上げてほしい。公園も広げてほしい。"_s;
    Snapshot parts = whole;
    opinionAt(parts, 0).summary = u"保育園を増やしてほしい。"_s;
    for (const QString &words : {u"保育士の給与も上げてほしい。"_s, u"公園も広げてほしい。"_s}) {
        Opinion part = whole.opinions[0];
        part.id = OpinionId(u"part%1"_s.arg(parts.opinions.size()));
        part.summary = words;
        part.response = {};
        part.category = {};
        parts.opinions.push_back(part);
    }
    parts = arranged(parts);
    const QString first = whole.opinions[0].id.value();
    QStringList expected{u"split summary part2"_s, u"split summary part3"_s,
                         u"text summary "_s + first};
    Comparison comparison = compared(whole, parts);
    QCOMPARE(shown(comparison), expected);
    for (const OpinionChange &change : comparison.opinions)
        QCOMPARE(change.oldNo, std::optional(1)); // the one that it was cut out of
    comparison = compared(parts, whole);
    QCOMPARE(shown(comparison), QStringList(expected).replaceInStrings(u"split"_s, u"joined"_s));
    for (const OpinionChange &change : comparison.opinions)
        QCOMPARE(change.newNo, std::optional(1));
    // What others wrote anew in the same words is new where nobody lost them.
    opinionAt(parts, 0).summary = whole.opinions[0].summary;
    QCOMPARE(shown(compared(whole, parts)),
             (QStringList{u"added summary part2"_s, u"added summary part3"_s}));
}

void TestCompare::joinedAndParted()
{
    const Snapshot apart = document(4);
    Snapshot joined = apart;
    opinionAt(joined, 3).joined = joined.opinions[0].id;
    const QString id = apart.opinions[3].id.value();
    Comparison comparison = compared(apart, joined);
    QCOMPARE(shown(comparison), QStringList{u"joined joined "_s + id});
    QCOMPARE(comparison.opinions[0].after, u"No. 1"_s);
    QCOMPARE(comparison.opinions[0].oldNo, std::optional(4));
    QCOMPARE(comparison.opinions[0].newNo, std::optional(1));
    comparison = compared(joined, apart);
    QCOMPARE(shown(comparison), QStringList{u"split joined "_s + id});
}

void TestCompare::madeApartIsRefused()
{
    Snapshot first = document(5);
    Snapshot second = first;
    for (Opinion &opinion : second.opinions)
        opinion.id = OpinionId(u"x"_s + opinion.id.value());
    const auto comparison = compare(first, second);
    QVERIFY(!comparison);
    QCOMPARE(comparison.error().kind, ErrorKind::Invalid);
    // One that has no opinion yet, or none any more, is a state like others.
    second.opinions = {};
    QVERIFY(compare(first, second).ok());
    QVERIFY(compare(second, first).ok());
}

QObject *makeCompareTest()
{
    return new TestCompare;
}

#include "test_compare.moc"
