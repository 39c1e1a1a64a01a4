#include "checks/checks.h"

#include "domain/outline.h"
#include "domain/words/known_people.h"
#include "domain/work/coverage.h"

#include <QJsonArray>
#include <QTest>

using namespace gaiyo;
using namespace Qt::StringLiterals;

namespace {

const QString kWords = u"はじめまして。公園に木を植えてください。山田太郎"_s;

// A letter of one original, of which everything is used, set aside or masked; its opinion; all
// counted as it is.
struct Office
{
    Snapshot values;
    QHash<OriginalId, QString> words{{OriginalId(u"w1"_s), kWords}};

    Office()
    {
        values.consultation.title = u"題"_s;
        values.consultation.declaredSubmitters = 1;
        values.nodes = {Node{}};
        values.nodes[0].id = NodeId(u"n1"_s);
        values.nodes[0].title = u"項"_s;
        addOpinion(u"o1"_s, u"公園に木を植えてください。"_s);
        Work work;
        work.submitters = {{SubmitterId(u"s1"_s), u"区内在住"_s}};
        work.letters = {{LetterId(u"l1"_s), 7, {}, u"mail"_s, SubmitterId(u"s1"_s)}};
        work.originals = {{OriginalId(u"w1"_s), LetterId(u"l1"_s), u"本文"_s, u"typed"_s}};
        work.masks = {{MaskId(u"m1"_s), OriginalId(u"w1"_s), 20, 24, u"name"_s}};
        values.work = WorkPtr(work);
        addPassage(u"p1"_s, 0, 7, {}, u"greeting"_s);
        addPassage(u"p2"_s, 7, 20, OpinionId(u"o1"_s), {});
    }

    Work &work() { return values.work.own(); }

    void addOpinion(const QString &id, const QString &summary)
    {
        Opinion opinion;
        opinion.id = OpinionId(id);
        opinion.ref = u"7-"_s + id.mid(1);
        opinion.node = NodeId(u"n1"_s);
        opinion.summary = summary;
        opinion.response = ResponseId(u"r"_s + id);
        values.responses.push_back({*opinion.response, u"回答です。"_s});
        values.opinions.push_back(opinion);
    }

    void addPassage(const QString &id, int start, int end, std::optional<OpinionId> opinion,
                    std::optional<QString> reason)
    {
        work().passages.push_back({PassageId(id), OriginalId(u"w1"_s), start, end, opinion, reason,
                                   quoteOf(wordsOf(kWords, {start, end}))});
    }

    void setNotes(const QStringList &notes)
    {
        values.consultation.settings = {{u"front_notes"_s, QJsonArray::fromStringList(notes)}};
    }

    void confirm(const QString &found)
    {
        values.consultation.settings = {{u"confirmed_words"_s, QJsonArray{found}}};
    }

    CheckAids aids() const
    {
        CheckAids given;
        given.originalWords = [this](const OriginalId &id) -> std::optional<QString> {
            return words.contains(id) ? std::optional(words[id]) : std::nullopt;
        };
        return given;
    }

    std::vector<Finding> find(const CheckAids &given) const
    {
        return runChecks(*arrange(values), given);
    }

    // As lines "code severity message".
    QStringList findings(const CheckAids &given) const
    {
        QStringList lines;
        for (const Finding &finding : find(given))
            lines << u"%1 %2 %3"_s.arg(finding.code, severityName(finding.severity),
                                       finding.message);
        return lines;
    }
    QStringList findings() const { return findings(aids()); }
};

using Spoil = std::function<void(Office &)>;

// Another letter of the same person.
Letter letter(const QString &id, int no, const QString &scope = u"in"_s)
{
    return {LetterId(id), no, {}, u"mail"_s, SubmitterId(u"s1"_s), {}, scope};
}

} // namespace

class TestLetters : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsNothingWhereAllIsDone()
    {
        QCOMPARE(Office().findings(), QStringList());
        QCOMPARE(Office().findings({}), QStringList());
    }

    void findsOne_data()
    {
        QTest::addColumn<Spoil>("spoil");
        QTest::addColumn<QString>("finding");
        QTest::newRow("untouched")
            << Spoil([](Office &office) { office.work().letters.push_back(letter(u"l2"_s, 8)); })
            << u"letter_untouched error No opinion was cut out of letter 8 yet."_s;
        QTest::newRow("unused")
            << Spoil([](Office &office) {
                   office.work().passages.erase(office.values.work->passages.begin());
               })
            << u"letter_unused error 6 characters of letter 7 belong to no opinion yet, from "
               "“はじめまして” on."_s;
        QTest::newRow("drifted")
            << Spoil([](Office &office) {
                   office.words[OriginalId(u"w1"_s)].replace(u"木を"_s, u"花を"_s);
               })
            << u"passage_drifted error The words of letter 7 that No.1 was cut from have changed "
               "since."_s;
        QTest::newRow("set aside, and drifted") << Spoil([](Office &office) {
            office.words[OriginalId(u"w1"_s)].replace(u"はじめ"_s, u"初めま"_s);
        }) << u"passage_drifted error Words of letter 7 that were set aside have changed since."_s;
        QTest::newRow("shorter than its passages")
            << Spoil([](Office &office) { office.words[OriginalId(u"w1"_s)].truncate(18); })
            << u"passage_drifted error The words of letter 7 that No.1 was cut from have changed "
               "since."_s;
        QTest::newRow("of no letter")
            << Spoil([](Office &office) { office.addOpinion(u"o2"_s, u"道に灯りがほしい。"_s); })
            << u"opinion_without_original warning No words of any letter belong to No.2."_s;
        QTest::newRow("joined to something else") << Spoil([](Office &office) {
            office.addOpinion(u"o2"_s, u"保育園の待機児童をなくすべきだ。"_s);
            office.values.opinions[1].joined = OpinionId(u"o1"_s);
            office.addPassage(u"p3"_s, 7, 20, OpinionId(u"o2"_s), {});
        })
                                                  << u"joined_differs note The opinion 7-2 is "
                                                     u"joined to No.1, but has few words in common "
                                                     "with it."_s;
        QTest::newRow("submitters")
            << Spoil([](Office &office) { office.work().submitters[0].persons = 3; })
            << u"submitters_declared warning The letters come from 3名, but the submitters were "
               "typed in as 1名."_s;
        QTest::newRow("methods")
            << Spoil([](Office &office) {
                   office.setNotes({u"電子メール：２通、窓口への持参 1通"_s});
               })
            << u"methods_sum warning The counts by way of sending on the front page are not those "
               "of the letters: 電子メール 2通 (counted 1通)、窓口 1通 (counted 0通)."_s;
        QTest::newRow("classes") << Spoil([](Office &office) {
            office.work().submitters.push_back({SubmitterId(u"s2"_s), u"区内在勤"_s});
            office.work().letters.push_back(
                {LetterId(u"l2"_s), 8, {}, u"fax"_s, SubmitterId(u"s2"_s), {}, u"in"_s});
            office.work().passages.push_back({PassageId(u"p9"_s), OriginalId(u"w2"_s), 0, 1});
            office.work().passages[2].reason = u"other"_s;
            office.work().originals.push_back({OriginalId(u"w2"_s), LetterId(u"l2"_s)});
            office.words[OriginalId(u"w2"_s)] = u"あ"_s;
            office.values.consultation.declaredSubmitters = 2;
            office.values.opinions[0].count = 2;
            office.setNotes({u"区内在住 1名\n区内在勤 2人"_s});
        })
                                 << u"classes_sum warning The counts by class of submitters on the "
                                    u"front page are not "
                                    "those of the letters: 区内在勤 2名 (counted 1名)."_s;
        QTest::newRow("a number in a response")
            << Spoil([](Office &office) {
                   office.values.responses[0].markup = u"お問い合わせは03-3993-1111へ。"_s;
               })
            << u"personal_data warning The response to No.1 may tell who somebody is: "
               "“03-3993-1111”."_s;
        QTest::newRow("a mail in a summary") << Spoil([](Office &office) {
            office.values.opinions[0].summary += u"taro@example.jp"_s;
        }) << u"personal_data warning No.1 may tell who somebody is: “taro@example.jp”."_s;
        QTest::newRow("a name in a heading")
            << Spoil([](Office &office) { office.values.nodes[0].title = u"氏名：山田太郎"_s; })
            << u"personal_data warning The heading “氏名：山田太郎” may tell who somebody is: "
               "“山田太郎”."_s;
        QTest::newRow("a number on the front page")
            << Spoil([](Office &office) { office.setNotes({u"電話 03-3993-1111"_s}); })
            << u"personal_data warning The front page may tell who somebody is: “03-3993-1111”."_s;
    }

    void findsOne()
    {
        QFETCH(Spoil, spoil);
        QFETCH(QString, finding);
        Office office;
        spoil(office);
        QCOMPARE(office.findings().join(u'\n'), finding);
    }

    void isQuiet_data()
    {
        QTest::addColumn<Spoil>("change");
        for (const QString &scope : {u"late"_s, u"outside"_s, u"withdrawn"_s})
            QTest::addRow("untouched, %s", qPrintable(scope)) << Spoil([=](Office &office) {
                office.work().letters.push_back(letter(u"l2"_s, 8, scope));
            });
        QTest::newRow("all of it is masked") << Spoil([](Office &office) {
            office.work().letters.push_back(letter(u"l2"_s, 8));
            office.work().originals.push_back({OriginalId(u"w2"_s), LetterId(u"l2"_s)});
            office.work().masks.push_back({MaskId(u"m2"_s), OriginalId(u"w2"_s), 0, 2});
        });
        QTest::newRow("counts as they are") << Spoil([](Office &office) {
            office.setNotes({u"電子メール：1通、窓口 0通"_s, u"区内在住 1名"_s});
        });
        QTest::newRow("one word alone is no breakdown") << Spoil(
            [](Office &office) { office.setNotes({u"郵送による意見 3通を含みます。"_s}); });
        QTest::newRow("confirmed in another width") << Spoil([](Office &office) {
            office.values.responses[0].markup = u"お問い合わせは０３−３９９３－１１１１へ。"_s;
            office.confirm(u"情報政策課 03-3993-1111"_s);
        });
        QTest::newRow("masked") << Spoil([](Office &office) {
            office.values.opinions[0].summary = u"氏名：■■■■\n公園に木を植えてください。"_s;
        });
        QTest::newRow("not printed")
            << Spoil([](Office &office) { office.values.opinions[0].note = u"氏名：山田太郎"_s; });
        QTest::newRow("joined to what says the same") << Spoil([](Office &office) {
            office.addOpinion(u"o2"_s, u"公園にもっと木を植えてほしい。"_s);
            office.values.opinions[1].joined = OpinionId(u"o1"_s);
            office.addPassage(u"p3"_s, 7, 20, OpinionId(u"o2"_s), {});
        });
    }

    void isQuiet()
    {
        QFETCH(Spoil, change);
        Office office;
        change(office);
        QCOMPARE(office.findings().join(u'\n'), QString());
    }

    // Without words at hand the row is believed: nothing is quoted.
    void saysHowMuchWithoutTheWords()
    {
        Office office;
        office.work().passages.erase(office.values.work->passages.begin());
        office.work().letters[0].unused = 6;
        const QStringList expected{
            u"letter_unused error 6 characters of letter 7 belong to no opinion yet."_s};
        QCOMPARE(office.findings({}), expected);
        office.words.clear();
        QCOMPARE(office.findings(), expected);
    }

    void leadsToTheWords()
    {
        Office office;
        office.work().passages.erase(office.values.work->passages.begin());
        const auto unused = office.find(office.aids());
        QCOMPARE(unused.size(), size_t(1));
        QVERIFY(unused[0].letter == (LetterPlace{LetterId(u"l1"_s), 7, OriginalId(u"w1"_s), 0, 6}));
        office.words[OriginalId(u"w1"_s)].replace(u"木を"_s, u"花を"_s);
        const auto drifted = office.find(office.aids());
        QCOMPARE(drifted[0].code, u"passage_drifted"_s);
        QVERIFY(drifted[0].letter ==
                (LetterPlace{LetterId(u"l1"_s), 7, OriginalId(u"w1"_s), 7, 20}));
        QCOMPARE(drifted[0].opinion, OpinionId(u"o1"_s));
    }

    // Ten thousand letters: the words of one that nobody has cut yet are not asked for, and of no
    // original twice.
    void readsOnlyWhatMatters()
    {
        Office office;
        for (int i = 0; i < 50; ++i) {
            const QString id = QString::number(100 + i);
            office.work().letters.push_back(letter(u"l"_s + id, 100 + i));
            office.work().originals.push_back({OriginalId(u"w"_s + id), LetterId(u"l"_s + id)});
        }
        QStringList asked;
        CheckAids aids;
        aids.originalWords = [&](const OriginalId &id) -> std::optional<QString> {
            asked += id.value();
            return office.words.value(id);
        };
        QCOMPARE(office.find(aids).size(), size_t(50)); // untouched
        QCOMPARE(asked, QStringList{u"w1"_s});
    }

    // Who is in the register is found whatever was confirmed, and not named again.
    void findsPeopleOfTheRegister()
    {
        Office office;
        const KnownPeople people(
            {{{u"髙橋 美﨑"_s}, u"練馬区旭丘2-3-14"_s, u"080-1111-2222"_s, {}}});
        CheckAids aids = office.aids();
        aids.people = &people;
        QCOMPARE(office.findings(aids), QStringList());
        office.values.opinions[0].summary = u"高橋美崎です。０８０（１１１１）２２２２へ。"_s;
        office.values.responses[0].markup = u"旭丘二丁目3番14号の件"_s;
        office.confirm(u"080-1111-2222"_s);
        QCOMPARE(
            office.findings(aids),
            (QStringList{
                u"identity_in_text error No.1 has the name of somebody in the register."_s,
                u"identity_in_text error No.1 has the telephone number or mail address of "
                "somebody in the register."_s,
                u"identity_in_text error The response to No.1 has the address of somebody in "
                "the register."_s,
                u"mixed_digits note Numbers of several digits: 3 in full width and 1 in half "
                "width; the first in half width stands here: The response to No.1, “丁目3番14号の件”."_s}));
        for (const Finding &finding : office.find(aids))
            QCOMPARE(finding.words, QString());
    }

    void originalsAreCheckedBeforeTheyAreShown()
    {
        Office office;
        office.work().letters.push_back(
            {LetterId(u"l2"_s), 9, {}, u"fax"_s, {}, {}, u"withdrawn"_s});
        office.work().originals.push_back({OriginalId(u"w2"_s), LetterId(u"l2"_s)});
        office.words[OriginalId(u"w1"_s)] += u"\n電話090-1234-5678"_s;
        CheckAids aids = office.aids();
        aids.edition = CheckedEdition::Originals;
        QCOMPARE(office.findings(aids),
                 (QStringList{u"mask_unchecked error Nobody has looked yet for what has to be "
                              "masked in letter 7 (本文)."_s,
                              u"personal_data warning Letter 7 may tell who somebody is: "
                              "“090-1234-5678”."_s}));
        const auto found = office.find(aids);
        QVERIFY(found[1].letter ==
                (LetterPlace{LetterId(u"l1"_s), 7, OriginalId(u"w1"_s), 27, 40}));
        QCOMPARE(found[1].words, u"090-1234-5678"_s);
        office.work().originals[0].checked = true;
        QCOMPARE(office.findings(aids), QStringList());
        const KnownPeople people({{{}, {}, u"090-1234-5678"_s, {}}});
        aids.people = &people;
        QCOMPARE(office.findings(aids),
                 QStringList{u"identity_in_text error Letter 7 tells who somebody in the register "
                             "is, unmasked."_s});
    }

    // Letters stand behind the booklet, by number.
    void lettersStandBehindTheBooklet()
    {
        Office office;
        for (const int no : {30, 20})
            office.work().letters.push_back(letter(u"x%1"_s.arg(no), no));
        office.addOpinion(u"o2"_s, u"道に灯りがほしい。"_s);
        office.values.opinions[1].node.reset();
        QStringList codes;
        for (const Finding &finding : office.find(office.aids()))
            codes << finding.code +
                         (finding.letter ? u' ' + QString::number(finding.letter->no) : QString());
        QCOMPARE(codes, (QStringList{u"unplaced"_s, u"opinion_without_original"_s,
                                     u"letter_untouched 20"_s, u"letter_untouched 30"_s}));
    }
};

QObject *makeLettersTest()
{
    return new TestLetters;
}

#include "test_letters.moc"
