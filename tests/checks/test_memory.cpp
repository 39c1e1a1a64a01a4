#include "checks/check_memory.h"
#include "checks/checks.h"
#include "domain/markup.h"
#include "domain/outline.h"
#include "domain/random_document.h"
#include "domain/seed_document.h"
#include "domain/words/known_people.h"
#include "domain/work/work.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace gaiyo;
using namespace Qt::StringLiterals;

namespace {

// What the checks find something in.
constexpr QStringView kFaulty[] = {u"再編を再編を行う。",
                                   u"計画のの策定。。",
                                   u"見直せないかと。",
                                   u"（括弧を閉じない。",
                                   u"「「二重」です」。",
                                   u"サーバを増やす。",
                                   u"サーバーを増やす。",
                                   u"ファイルサーバ",
                                   u"出来ます。",
                                   u"できる。下さい",
                                   u"10か所と１０か所",
                                   u"5件、５件",
                                   u"(half)（全角）",
                                   u"上記のとおりです。",
                                   u"No.2参照。",
                                   u"２番の回答をご覧ください。",
                                   u"市としては、検討します。",
                                   u"平成27年度に実施する予定です。",
                                   u"必要である。取り組みます。",
                                   u"修正しました。",
                                   u"34ページに記載しています。",
                                   u"貴重なご意見として承ります。",
                                   u"練馬区内の石神井公園駅について、取組を進めていきます。",
                                   u"山田太郎（電話03-1234-5678）",
                                   u"⼀部の⽅",
                                   u"㈱①〓",
                                   u"\u200B",
                                   u"「情報の公開」（",
                                   u"です"};

// A document that is changed as clerks change it, and by everything else that findings depend on.
class ChangingDocument
{
public:
    explicit ChangingDocument(quint32 seed)
        : m_dice(seed)
    {
        m_values = oneIn(3) ? readSeed() : RandomDocument(seed).make();
        for (int i = 0; i < 20; ++i)
            edit();
    }

    SnapshotPtr next()
    {
        if (!m_earlier.empty() && oneIn(4)) { // 元に戻す
            m_values = *m_earlier[size_t(bounded(int(m_earlier.size())))];
        } else {
            edit();
            if (oneIn(5))
                edit();
        }
        auto arranged = arrange(m_values);
        if (!arranged)
            qFatal("the changed document is bad: %s", qPrintable(arranged.error().message));
        m_values = *arranged;
        m_earlier.push_back(std::make_shared<const Snapshot>(m_values));
        return m_earlier.back();
    }

    bool oneIn(int n) { return bounded(n) == 0; }
    int bounded(int most) { return m_dice.bounded(most); }

private:
    QString words()
    {
        QString out;
        for (int n = bounded(4); n >= 0; --n)
            out += kFaulty[bounded(int(std::size(kFaulty)))];
        return out;
    }

    QString markup()
    {
        QString out = words();
        while (oneIn(2) && !m_values.opinions.empty())
            out += referenceMarkup(anyOpinion().id) + words();
        if (oneIn(5) && !m_values.nodes.empty())
            out += pageMarkup(anyNode().id);
        return out + (oneIn(5) ? u"{{lb}}"_s : QString());
    }

    const Opinion &anyOpinion()
    {
        const auto &opinions = std::as_const(m_values.opinions);
        return opinions[size_t(bounded(int(opinions.size())))];
    }
    Opinion &someOpinion()
    {
        return m_values.opinions[size_t(bounded(int(m_values.opinions.size())))];
    }
    Node &anyNode() { return m_values.nodes[size_t(bounded(int(m_values.nodes.size())))]; }

    void edit()
    {
        if (m_values.opinions.empty() || m_values.nodes.empty() || m_values.responses.empty()) {
            add();
            return;
        }
        switch (bounded(14)) {
        case 0:
            someOpinion().summary = words();
            return;
        case 1:
            someOpinion().summary = anyOpinion().summary; // words that lie in one place
            return;
        case 2:
        case 3:
            someResponse().markup = oneIn(6) ? QString() : markup();
            return;
        case 4: // the words of a summary as those of a response
            someResponse().markup = escapeMarkup(anyOpinion().summary);
            return;
        case 5:
            someOpinion().*kFreeTexts[size_t(bounded(3))] = words();
            return;
        case 6:
            anyNode().title = oneIn(5) ? QString() : words();
            return;
        case 7:
            anyNode().draftPage = QString::number(bounded(40));
            return;
        case 8:
            move();
            return;
        case 9:
            add();
            return;
        case 10:
            remove();
            return;
        case 11:
            editSettings();
            return;
        case 12:
            someOpinion().response = someResponse().id;
            return;
        default:
            join();
            return;
        }
    }

    Response &someResponse()
    {
        return m_values.responses[size_t(bounded(int(m_values.responses.size())))];
    }

    void add()
    {
        const QString id = u"new%1"_s.arg(++m_added);
        if (m_values.nodes.empty() || oneIn(5)) {
            Node node;
            node.id = NodeId(u"n"_s + id);
            node.title = words();
            m_values.nodes.push_back(node);
        }
        Opinion opinion;
        opinion.id = OpinionId(u"o"_s + id);
        opinion.node = anyNode().id;
        opinion.summary = words();
        opinion.response = ResponseId(u"r"_s + id);
        m_values.responses.push_back({*opinion.response, words()});
        m_values.opinions.push_back(opinion);
    }

    void remove()
    {
        const OpinionId gone = anyOpinion().id;
        std::vector<Opinion> rows;
        for (const Opinion &opinion : std::as_const(m_values.opinions)) {
            if (opinion.id != gone && opinion.joined != gone)
                rows.push_back(opinion);
        }
        m_values.opinions = std::move(rows);
        Work &work = m_values.work.own();
        work.passages = {};
        work.planChangeOpinions.clear();
        work.assignments.clear();
    }

    void move()
    {
        Opinion &moved = someOpinion();
        moved.node = oneIn(6) ? std::nullopt : std::optional(anyNode().id);
    }

    void join()
    {
        Opinion &joining = someOpinion();
        const Opinion &other = anyOpinion();
        const bool isJoinedTo =
            std::ranges::any_of(std::as_const(m_values.opinions),
                                [&](const Opinion &each) { return each.joined == joining.id; });
        joining.joined = other.id == joining.id || other.joined || isJoinedTo
                             ? std::nullopt
                             : std::optional(other.id);
    }

    void editSettings()
    {
        Consultation &front = m_values.consultation;
        QJsonObject &settings = front.settings;
        switch (bounded(8)) {
        case 0:
            front.institution = oneIn(2) ? u"市"_s : u"区"_s;
            return;
        case 1:
            front.period = Period{QDate(2014 + bounded(4), 7, 1), QDate(2018, 7, 31)};
            return;
        case 2:
            settings[u"confirmed_words"] = QJsonArray{u"03-1234-5678"_s, words()};
            return;
        case 3:
            settings[u"font"] = oneIn(2) ? u"A"_s : u"B"_s;
            return;
        case 4:
            settings[u"columns"] = QJsonArray{
                QJsonObject{{u"field"_s, u"summary"_s}, {u"title"_s, u"意見"_s}, {u"width"_s, 4}},
                QJsonObject{{u"field"_s, u"free1"_s}, {u"title"_s, u"備考"_s}, {u"width"_s, 4}},
                QJsonObject{
                    {u"field"_s, u"response"_s}, {u"title"_s, u"考え方"_s}, {u"width"_s, 4}}};
            return;
        case 5:
            settings[u"page_edition"] = oneIn(2) ? u"final"_s : u"draft"_s;
            return;
        case 6:
            settings[u"skipped_checks"] = QJsonArray{u"official_usage"_s};
            return;
        default:
            m_values.work.own().phrases = {
                {PhraseId(u"ph%1"_s.arg(++m_added)), u"定型"_s, words()}};
            return;
        }
    }

    QRandomGenerator m_dice;
    Snapshot m_values;
    std::vector<SnapshotPtr> m_earlier;
    int m_added = 0;
};

void compare(const std::vector<Finding> &kept, const std::vector<Finding> &anew)
{
    for (size_t i = 0; i < std::min(kept.size(), anew.size()); ++i) {
        QCOMPARE(kept[i].code + kept[i].message, anew[i].code + anew[i].message);
        QVERIFY2(kept[i] == anew[i], qPrintable(kept[i].code));
    }
    QCOMPARE(kept.size(), anew.size());
}

} // namespace

class TestMemory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheSame_data();
    void findsTheSame();
    void forgetsWhatIsGone();
};

void TestMemory::findsTheSame_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 10; ++seed)
        QTest::addRow("%u", seed) << seed;
}

// With what earlier runs left, the checks find what they find without, in the same order.
void TestMemory::findsTheSame()
{
    QFETCH(quint32, seed);
    ChangingDocument document(seed);
    KnownPerson person;
    person.names = {u"山田太郎"_s};
    const KnownPeople people({person});
    CheckMemory memory;
    IndexedPtr state;
    for (int i = 0; i < 20; ++i) {
        const SnapshotPtr values = document.next();
        CheckAids aids;
        if (!document.oneIn(8))
            aids.coverage = [](const QString &family, char32_t base, char32_t) {
                return base != U'7' && base != (family == u"A" ? U'再' : U'サ');
            };
        aids.people = document.oneIn(4) ? nullptr : &people;
        state = std::make_shared<const IndexedSnapshot>(values, state);
        compare(runChecks(state, aids, memory), runChecks(*values, aids));
    }
}

void TestMemory::forgetsWhatIsGone()
{
    Snapshot values = RandomDocument(1).make();
    CheckMemory memory;
    const auto look = [&] {
        runChecks(std::make_shared<const IndexedSnapshot>(std::make_shared<const Snapshot>(values)),
                  {}, memory);
        return memory.parts().texts.count();
    };
    const size_t first = look();
    for (int i = 0; i < 1100; ++i) {
        values.opinions[0].summary = u"言葉%1"_s.arg(i);
        QVERIFY(look() <= first + 1001);
    }
    values.opinions.clear();
    values.responses.clear();
    for (Node &node : values.nodes)
        node.title = u"章"_s;
    look();
    QVERIFY(look() <= 1001);
}

QObject *makeMemoryTest()
{
    return new TestMemory;
}

#include "test_memory.moc"
