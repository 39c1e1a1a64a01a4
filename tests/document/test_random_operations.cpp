#include "document/sample_document.h"
#include "domain/outline.h"

#include <QRandomGenerator>
#include <QTest>

using namespace gaiyo;

// Makes operations that are mostly sensible for the document as it is.
class OperationMaker
{
public:
    explicit OperationMaker(quint32 seed)
        : m_random(seed)
    {}

    Operation next(const Snapshot &s)
    {
        switch (m_random.bounded(12)) {
        case 0:
            return {QStringLiteral("add_node"),
                    {{QStringLiteral("parent"), node(s)},
                     {QStringLiteral("kind"), QStringLiteral("item")},
                     {QStringLiteral("title"), word()}},
                    {}};
        case 1:
            return {QStringLiteral("move_node"),
                    {{QStringLiteral("id"), node(s)}, {QStringLiteral("parent"), node(s)}},
                    {}};
        case 2:
            return {QStringLiteral("remove_node"),
                    {{QStringLiteral("id"), node(s)},
                     {QStringLiteral("with_opinions"), m_random.bounded(8) == 0}},
                    {}};
        case 3:
        case 4:
            return {QStringLiteral("add_opinion"),
                    {{QStringLiteral("node"), node(s)},
                     {QStringLiteral("summary"), word()},
                     {QStringLiteral("response"), word()}},
                    {}};
        case 5:
            return {QStringLiteral("move_opinion"),
                    {{QStringLiteral("id"), opinion(s)}, {QStringLiteral("node"), node(s)}},
                    {}};
        case 6:
            return {QStringLiteral("remove_opinion"), {{QStringLiteral("id"), opinion(s)}}, {}};
        case 7:
            return {QStringLiteral("set_response"),
                    {{QStringLiteral("opinion"), opinion(s)}, {QStringLiteral("text"), word()}},
                    {}};
        case 8:
            return {QStringLiteral("share_response"),
                    {{QStringLiteral("opinion"), opinion(s)}, {QStringLiteral("with"), opinion(s)}},
                    {}};
        case 9:
            return {
                QStringLiteral("unshare_response"), {{QStringLiteral("opinion"), opinion(s)}}, {}};
        case 10:
            return {QStringLiteral("set_opinion"),
                    {{QStringLiteral("id"), opinion(s)},
                     {QStringLiteral("summary"), word()},
                     {QStringLiteral("category"), category(s)}},
                    {}};
        default:
            return {QStringLiteral("move_opinion"),
                    {{QStringLiteral("id"), opinion(s)},
                     {QStringLiteral("node"), before(s).first},
                     {QStringLiteral("before"), before(s).second}},
                    {}};
        }
    }

private:
    QJsonValue node(const Snapshot &s)
    {
        const auto i = size_t(m_random.bounded(quint32(s.nodes.size()) + 1));
        return i < s.nodes.size() ? QJsonValue(s.nodes[i].id.value()) : QJsonValue();
    }

    QJsonValue category(const Snapshot &s)
    {
        const auto i = size_t(m_random.bounded(quint32(s.categories.size()) + 1));
        return i < s.categories.size() ? QJsonValue(s.categories[i].id.value()) : QJsonValue();
    }

    QString opinion(const Snapshot &s)
    {
        return s.opinions.empty()
                   ? QStringLiteral("none")
                   : s.opinions[m_random.bounded(quint32(s.opinions.size()))].id.value();
    }

    std::pair<QJsonValue, QJsonValue> before(const Snapshot &s)
    {
        if (s.opinions.empty())
            return {};
        const Opinion &o = s.opinions[(m_chosen * 7) % s.opinions.size()];
        return {o.node ? QJsonValue(o.node->value()) : QJsonValue(), o.id.value()};
    }

    QString word() { return QStringLiteral("語%1").arg(++m_chosen); }

    QRandomGenerator m_random;
    size_t m_chosen = 0;
};

class TestRandomOperations : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // The law: what the document holds in memory is what the file has, and undoing all brings the
    // start back, redoing all the end.
    void undoAllIsTheStartAndRedoAllTheEnd()
    {
        for (quint32 seed = 1; seed <= 3; ++seed) {
            SampleDocument sample;
            const auto document = sample.open();
            const Snapshot start = SampleDocument::content(*document->snapshot());
            OperationMaker maker(seed);
            int done = 0;
            for (int i = 0; i < 250; ++i) {
                const auto outcome = document->apply(maker.next(*document->snapshot()));
                done += std::holds_alternative<Applied>(outcome) ? 1 : 0;
                if (i % 10 == 0)
                    QVERIFY(sample.stored() == *document->snapshot());
            }
            QVERIFY(done > 100);
            QVERIFY(sample.stored() == *document->snapshot());
            const Snapshot end = SampleDocument::content(*document->snapshot());
            while (document->canUndo())
                QVERIFY(isApplied(document->undo()));
            QVERIFY(SampleDocument::content(*document->snapshot()) == start);
            QVERIFY(SampleDocument::content(sample.stored()) == start);
            while (document->canRedo())
                QVERIFY(isApplied(document->redo()));
            QVERIFY(SampleDocument::content(*document->snapshot()) == end);
            QVERIFY(SampleDocument::content(sample.stored()) == end);
        }
    }
};

QTEST_GUILESS_MAIN(TestRandomOperations)
#include "test_random_operations.moc"
