#include "domain/words/code_points.h"
#include "exchange/letters/letter_columns.h"
#include "exchange/letters/letter_subject.h"
#include "exchange/letters/letter_values.h"
#include "exchange/letters/receive.h"
#include "exchange/mail/made_mailbox.h"
#include "exchange/mail/mail_maker.h"
#include "exchange/zip/zip_bytes.h"

#include <QCryptographicHash>
#include <QLocale>
#include <QSet>
#include <QTest>

using namespace gaiyo;

namespace {

ReceivedLetters read(const char *table, const QMap<QString, QString> &map = {})
{
    ReceiveOptions options;
    options.columns = map;
    return receiveLetters(QStringLiteral("回答.csv"), QByteArray(table), options);
}

// Every word of a letter that may enter the document.
QString documentWords(const ReceivedLetter &letter)
{
    QString words = letter.subject + u'\n' + letter.place + u'\n' + letter.classWord;
    for (const ReceivedOriginal &original : letter.originals)
        words += u'\n' + original.title + u'\n' + original.masked();
    return words;
}

QStringList identityWords(const ReceivedIdentity &identity)
{
    QStringList words{
        identity.name,    identity.kana, identity.organisation, identity.representative,
        identity.address, identity.tel,  identity.mail};
    words.removeAll(QString());
    return words;
}

} // namespace

class TestLetters : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void headings_data()
    {
        QTest::addColumn<QString>("heading");
        QTest::addColumn<QString>("word");
        const auto row = [](const char *heading, const char *word) {
            QTest::newRow(heading) << QString::fromUtf8(heading) << QString::fromLatin1(word);
        };
        row("タイムスタンプ", "received_on");
        row("送信日時", "received_on");
        row("申込日時", "received_on");
        row("作成日時", "received_on");
        row("受付日", "received_on");
        row("ご意見", "text");
        row("ご意見をお書きください。", "text");
        row("【問３】素案に対するご意見（自由記述）【必須】", "text");
        row("意見の内容", "text");
        row("コメント", "text");
        row("氏名", "name");
        row("お名前（必須）", "name");
        row("申込者 氏名", "name");
        row("意見提出者の氏名", "name");
        row("Q1. お名前", "name");
        row("姓", "name");
        row("氏名（カナ）", "kana");
        row("フリガナ", "kana");
        row("ご芳名", "name");
        row("担当者", "people");
        row("担当者氏名", "people");
        row("児童名", "people");
        row("保護者名", "people");
        row("お子さまのお名前", "people");
        row("担当課", "");
        row("団体名", "organisation");
        row("法人名・団体名", "organisation");
        row("代表者氏名", "representative");
        row("住所", "address");
        row("ご住所", "address");
        row("郵便番号", "address");
        row("住所（番地・建物名）", "address");
        row("電話番号", "tel");
        row("ご連絡先", "tel");
        row("メールアドレス", "mail");
        row("電子メールアドレス（任意）", "mail");
        row("区分", "class");
        row("提出者の区分", "class");
        row("あなたの区分", "class");
        row("年代", "personal");
        row("年齢", "personal");
        row("あなたの年代を教えてください", "personal");
        row("該当箇所", "place");
        row("ご意見の該当箇所", "place");
        row("該当ページ", "place");
        row("提出方法", "method");
        row("件名", "subject");
        row("人数", "persons");
        row("受付番号", "ignore");
        row("レコード番号", "ignore");
        row("更新者", "ignore");
        row("差出人", "name");
        row("差出人: (名前)", "name");
        row("差出人: (アドレス)", "mail");
        row("差出人: (種類)", "");
        row("送信者名", "name");
        row("ご要望", "text");
        row("要望等", "text");
        row("ご提案・ご感想", "text");
        row("素案についてお気づきの点を自由にお書きください", "text");
        row("その他、ご要望などがありましたらお書きください", "text");
        row("お名前を自由に入力してください", "name");
        row("要望の有無", "");
        row("好きな色", "");
    }

    void headings()
    {
        QFETCH(QString, heading);
        const auto field = findFieldOfHeading(heading);
        QTEST(field ? letterFieldWords()[int(*field)] : QString(), "word");
    }

    // However many rows somebody writes, it takes no more room than so many letters.
    void tablesWithoutEnd()
    {
        const QByteArray head = "お名前,ご意見\n";
        const auto letters = read((head + QByteArray("山田,道\n").repeated(300)).constData());
        QCOMPARE(letters.letters.size(), size_t(300));
        const auto endless = read((head + QByteArray("a,b\n").repeated(400'000)).constData());
        QVERIFY(endless.letters.empty());
        QCOMPARE(endless.refused.size(), size_t(1));
        QVERIFY(endless.refused[0].reason.contains(QStringLiteral("100000")));
    }

    // Its lines are no letters each, whatever else could stand between columns.
    void tableWithAQuoteThatNeverEnds()
    {
        const auto table = read("受付日,意見\n2026-07-01,\"公園を広げて。\n木を植えて。\n");
        QVERIFY(table.letters.empty());
        QCOMPARE(table.refused.size(), size_t(1));
        QVERIFY2(table.refused[0].reason.contains(u'2'), qPrintable(table.refused[0].reason));
        // One column is one column.
        QCOMPARE(read("意見\n公園を,\"広げて。\n木を植えて。\n").letters.size(), size_t(2));
    }

    // A table of mails names the writer as the mails do.
    void sendersOfMailTables()
    {
        const auto received =
            read("受信日,差出人,本文\n2026/7/3,高橋 一郎 <t@example.jp>,反対です。高橋一郎\n"
                 "2026/7/4,u@example.jp,u@example.jpです。\n2026/7/5,田中,賛成\n");
        QCOMPARE(received.letters.size(), size_t(3));
        const auto who = [&](size_t i) { return identityWords(received.letters[i].identity); };
        QCOMPARE(who(0),
                 QStringList({QStringLiteral("高橋 一郎"), QStringLiteral("t@example.jp")}));
        QCOMPARE(who(1), QStringList(QStringLiteral("u@example.jp")));
        QCOMPARE(who(2), QStringList(QStringLiteral("田中")));
        QCOMPARE(received.letters[0].originals[0].masked(), QStringLiteral("反対です。■■■■"));
    }

    void routineSubjects_data()
    {
        QTest::addColumn<QString>("subject");
        QTest::addColumn<bool>("isRoutine");
        const auto row = [](const char *subject, bool isRoutine) {
            QTest::newRow(subject) << QString::fromUtf8(subject) << isRoutine;
        };
        row("", true);
        row("意見書", true);
        row("Re: ご意見の提出について", true);
        row("ＦＷ：パブリック・コメント", true);
        row("パブコメ", true);
        row("【意見】第２次みどりの基本計画（素案）への意見について", true);
        row("みどりの基本計画（素案）に対する意見の提出", true);
        row("○○市自転車条例（改正案）のパブリックコメント", true);
        row("意見を送ります（2026年7月3日）", true);
        row("意見書（■■■■）", true);
        row("意見書（佐藤次郎）", true);
        row("佐藤 次郎の意見", true);
        row("高橋の架け替え", false);
        row(("計画" + QByteArray(110, '1') + "x").constData(), false);
        row(QByteArray("意見").repeated(100).constData(), false); // longer than anybody writes it
        row("中野区の意見", false);
        row("保育園を増やしてください", false);
        row("みどりの基本計画に反対します", false);
        row("Re: 計画の撤回について", false);
        row("駅前の道路拡幅には賛成できない", false);
        row("公園の遊具", false);
        row("ペット防災", false);
        row("No to the plan", false);
    }

    void routineSubjects()
    {
        QFETCH(QString, subject);
        QTEST(isRoutineSubject(subject), "isRoutine");
    }

    // What somebody writes into the subject he has written: it stands before the other words, or
    // alone, masked as they are. That opinions are sent is not worth a place.
    void subjectsAreWords()
    {
        const auto mailOf = [](const char *subject, const QByteArray &body) {
            return receiveLetters(QStringLiteral("a.eml"),
                                  QByteArray("From: =?UTF-8?B?") +
                                      QByteArray("山田花子").toBase64() +
                                      "?= <h@example.jp>\nSubject: =?UTF-8?B?" +
                                      QByteArray(subject).toBase64() +
                                      "?=\nDate: Fri, 3 Jul 2026 10:00:00 +0900\n"
                                      "Content-Type: text/plain; charset=utf-8\n\n" +
                                      body,
                                  {})
                .letters.at(0);
        };
        const auto said = [](const ReceivedLetter &letter) {
            QStringList words;
            for (const ReceivedOriginal &original : letter.originals)
                words += original.masked();
            return words;
        };
        QCOMPARE(said(mailOf("保育園を増やして（山田花子）", "理由は次のとおり。")),
                 QStringList({QStringLiteral("保育園を増やして（■■■■）"),
                              QStringLiteral("理由は次のとおり。")}));
        QCOMPARE(said(mailOf("意見書の提出", "道を直して。")),
                 QStringList(QStringLiteral("道を直して。")));
        QCOMPARE(said(mailOf("意見書の提出", "")), QStringList(QStringLiteral("意見書の提出")));
        QCOMPARE(said(mailOf("", "")), QStringList());
        QCOMPARE(said(mailOf("意見書（佐藤 次郎）", "")),
                 QStringList(QStringLiteral("意見書（■■ ■■）")));
        const auto table = read("件名,ご意見\n保育園を増やして,次のとおり\n道路拡幅に反対,\n意見,\n"
                                "意見,公園を\n");
        QCOMPARE(table.letters.size(), size_t(3));
        QCOMPARE(said(table.letters[0]),
                 QStringList({QStringLiteral("保育園を増やして"), QStringLiteral("次のとおり")}));
        QCOMPARE(said(table.letters[1]), QStringList(QStringLiteral("道路拡幅に反対")));
        QCOMPARE(said(table.letters[2]), QStringList(QStringLiteral("公園を")));
        QCOMPARE(table.refused.size(), size_t(1));
    }

    // What stands below a form's table is no letter, and is named.
    void sumsBelowTheTable()
    {
        const auto received = read("お名前,ご意見\n山田花子,道を直して\n,合計 1件\n合計,１件\n"
                                   ",以上３件\n※９月末まで,\n佐藤,計画に反対\n");
        QCOMPARE(received.letters.size(), size_t(2));
        QCOMPARE(received.letters[1].record, QStringLiteral("7"));
        QCOMPARE(received.refused.size(), size_t(4));
        QVERIFY(received.refused[0].reason.contains(QStringLiteral("合計 1件")));
        QVERIFY(received.refused[0].place.contains(QStringLiteral("3")));
        QVERIFY(received.refused[3].reason.contains(QStringLiteral("※９月末まで")));
    }

    // お住まい asks for an address in one form and for a class in another: the cells tell.
    void whereOneLivesIsAClassOrAnAddress()
    {
        const auto classes = read("お名前,お住まい,ご意見\n山田花子,区内,道を直して\n"
                                  "佐藤太郎,練馬区外（在勤）,反対\n,市内に在学,賛成\n,,緑を\n"
                                  "田中,その他,公園を\n");
        QCOMPARE(classes.letters.size(), size_t(5));
        QCOMPARE(classes.letters[0].classWord, QStringLiteral("区内"));
        QCOMPARE(classes.letters[1].classWord, QStringLiteral("練馬区外（在勤）"));
        QCOMPARE(classes.letters[0].identity.address, QString());
        QVERIFY(classes.assumed.join(u' ').contains(QStringLiteral("お住まい")));
        // One address among them, and all are.
        for (const char *address : {"練馬区", "練馬区豊玉北６丁目", "豊玉北団地内３号棟"}) {
            const QByteArray table = "お名前,お住まい,ご意見\n山田花子,区内,道を直して\n佐藤太郎," +
                                     QByteArray(address) + ",反対\n";
            const auto addresses = read(table.constData());
            QCOMPARE(addresses.letters[0].classWord, QString());
            QCOMPARE(addresses.letters[1].identity.address, QString::fromUtf8(address));
            QVERIFY(addresses.assumed.isEmpty());
        }
        // A column of classes beside it, or --map, leaves it what its name says.
        const auto both = read("お名前,お住まい,区分,ご意見\n山田花子,区内,在勤,道を直して\n");
        QCOMPARE(both.letters[0].classWord, QStringLiteral("在勤"));
        QCOMPARE(both.letters[0].identity.address, QStringLiteral("区内"));
    }

    // A form of Google's: a day, a mail address, long questions.
    void google()
    {
        const auto received =
            read("タイムスタンプ,メールアドレス,お名前,お住まいの区分,ご意見を記入してください\n"
                 "2026/07/03 10:15:00,taro@example.jp,山田 "
                 "太郎,在住,\"賛成です。\n山田太郎（03-1234-5678）\"\n"
                 "2026/07/04 23:59:59,,,在勤,反対です。\n"
                 ",,,,\n"
                 "2026/07/05 0:00:00,x@example.jp,佐藤花子,在住,\n");
        QCOMPARE(received.letters.size(), size_t(2));
        const ReceivedLetter &first = received.letters[0];
        QCOMPARE(first.receivedOn, QDate(2026, 7, 3));
        QCOMPARE(first.method, QStringLiteral("form"));
        QCOMPARE(first.classWord, QStringLiteral("在住"));
        QCOMPARE(first.kind, QStringLiteral("person"));
        QCOMPARE(first.identity.name, QStringLiteral("山田 太郎"));
        QCOMPARE(first.identity.mail, QStringLiteral("taro@example.jp"));
        QCOMPARE(first.originals.size(), size_t(1));
        QCOMPARE(first.originals[0].text, QStringLiteral("賛成です。\n山田太郎（03-1234-5678）"));
        QCOMPARE(first.originals[0].masked(), QStringLiteral("賛成です。\n■■■■（■■■■■■■■■■■■）"));
        QCOMPARE(received.letters[1].kind, QStringLiteral("unknown"));
        QVERIFY(received.letters[1].identity.isEmpty());
        QCOMPARE(received.refused.size(), size_t(1)); // a person without an opinion
        QCOMPARE(received.refused[0].file, QStringLiteral("回答.csv"));
        QVERIFY(received.refused[0].place.contains(u'6')); // the first row took two lines
    }

    // LoGoフォーム: names in parts, several opinions of one row, columns of the form's own.
    void logo()
    {
        const auto received =
            read("受付番号,送信日時,氏名（姓）,氏名（名）,フリガナ,郵便番号,住所,電話番号,年代,"
                 "該当ページ,ご意見１,ご意見２,好きな色\n"
                 "1,2026年7月3日 10時,山田,太郎,ヤマダ "
                 "タロウ,176-8501,練馬区豊玉北6-12-1,03-3993-1111,60代,12,賛成,反対,青\n");
        QCOMPARE(received.letters.size(), size_t(1));
        const ReceivedLetter &letter = received.letters[0];
        QCOMPARE(letter.receivedOn, QDate(2026, 7, 3));
        QCOMPARE(letter.identity.name, QStringLiteral("山田 太郎"));
        QCOMPARE(letter.identity.address, QStringLiteral("176-8501 練馬区豊玉北6-12-1"));
        QCOMPARE(letter.place, QStringLiteral("12"));
        QCOMPARE(letter.originals.size(), size_t(2));
        QCOMPARE(letter.originals[1].title, QStringLiteral("ご意見２"));
        QCOMPARE(letter.originals[1].text, QStringLiteral("反対"));
        QCOMPARE(received.assumed.size(), 2);
        QVERIFY(received.assumed[0].contains(QStringLiteral("好きな色")));
        QVERIFY(received.assumed[1].contains(QStringLiteral("年代")));
    }

    // kintone, tabs, CP932, a title line above the headings, a group.
    void kintone()
    {
        const QString table = QStringLiteral(
            "意見募集の回答一覧\n\nレコード番号\t作成日時\t提出方法\t団体名\t代表者名\t人数\tコメン"
            "ト\n"
            "5\t2026-07-03 "
            "10:15\t郵送\t緑の会\t佐藤花子\t12\t①緑の会として、㈱も含め髙く評価します。\n");
        ReceiveOptions options;
        const auto received =
            receiveLetters(QStringLiteral("k.tsv"), mail::toShiftJis(table), options);
        QCOMPARE(received.letters.size(), size_t(1));
        const ReceivedLetter &letter = received.letters[0];
        QCOMPARE(letter.method, QStringLiteral("post"));
        QCOMPARE(letter.kind, QStringLiteral("group"));
        QCOMPARE(letter.persons, 12);
        QCOMPARE(letter.originals[0].text,
                 QStringLiteral("①緑の会として、㈱も含め髙く評価します。"));
        QCOMPARE(letter.originals[0].masked(),
                 QStringLiteral("①■■■として、㈱も含め髙く評価します。"));
    }

    // The writer's own comma, not in quotes: the end of the opinion is in a column too many.
    void wordsUnderNoHeadingAreNamed()
    {
        const auto received = read("氏名,区分,意見,\n甲,区民,街灯,を増やす。,切に\n乙,区民,道,,\n");
        QCOMPARE(received.letters.size(), size_t(2));
        QCOMPARE(received.letters[0].assumed.size(), 1);
        QVERIFY(received.letters[0].assumed[0].contains(QStringLiteral("を増やす。 切に")));
        QVERIFY(received.letters[0].assumed[0].contains(u'2'));
        QCOMPARE(received.letters[1].assumed, QStringList());
    }

    void columnsByMap()
    {
        const char *table = "a,b,c\n1,山田,賛成です\n";
        QVERIFY(read(table).letters.empty());
        QVERIFY(read(table).refused[0].reason.contains(u'a'));
        const auto received = read(table, {{QStringLiteral("c"), QStringLiteral("text")},
                                           {QStringLiteral("2"), QStringLiteral("name")}});
        QCOMPARE(received.letters.size(), size_t(1));
        QCOMPARE(received.letters[0].identity.name, QStringLiteral("山田"));
        QVERIFY(read(table, {{QStringLiteral("c"), QStringLiteral("opinion")}})
                    .refused[0]
                    .reason.contains(QStringLiteral("opinion")));
        QCOMPARE(read(table, {{QStringLiteral("x"), QStringLiteral("text")}}).letters.size(),
                 size_t(0));
        // What the map says is above the usual names.
        const auto ignored =
            read("氏名,ご意見\n山田,賛成\n", {{QStringLiteral("氏名"), QStringLiteral("ignore")}});
        QVERIFY(ignored.letters[0].identity.isEmpty());
    }

    void days_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QDate>("day");
        for (const char *cell :
             {"2026/07/03 10:15:00", "2026-07-03", "2026年7月3日", "令和8年7月3日", "R8.7.3",
              "7/3/2026 10:15:00", "２０２６／７／３", "2026.7.3"})
            QTest::newRow(cell) << QString::fromUtf8(cell) << QDate(2026, 7, 3);
        for (const char *cell :
             {"2026-07-02T15:00:00Z", "2026-07-02T23:30:00.000Z", "2026/07/03 8:30:00 午前 GMT+9",
              "2026/07/03 11:59:59 午後 GMT+9", "2026/07/02 11:30:00 午後 GMT+0",
              "2026/07/02 午後 3:00:00 UTC", "2026-07-03 23:30:00+09:00", "2026-07-02 23:30:00+00",
              "2026/07/03 0:30:00 GMT+9", "2026/07/02 8:00:00 AM GMT−7",
              "2026-07-04T00:30:00+14:00", "Fri Jul 03 2026 08:30:00 GMT+0900 (日本標準時)",
              "7/2/2026 11:30:00 PM GMT", "2026/07/03 23:59:59", "2026年7月3日(金) 午後11:59",
              "46206.98", "20260703"})
            QTest::newRow(cell) << QString::fromUtf8(cell) << QDate(2026, 7, 3);
        QTest::newRow("none") << QStringLiteral("昨日") << QDate();
        QTest::newRow("no such day") << QStringLiteral("2026/02/30") << QDate();
    }

    void days()
    {
        QFETCH(QString, cell);
        QTEST(dayOf(cell).value_or(QDate()), "day");
    }

    // The clock and the language of the machine do not matter.
    void daysElsewhere()
    {
        const QByteArray zone = qgetenv("TZ");
        const QLocale locale;
        for (const char *elsewhere : {"America/Los_Angeles", "Pacific/Kiritimati"}) {
            qputenv("TZ", elsewhere);
            QLocale::setDefault(QLocale(QLocale::Arabic));
            QCOMPARE(dayOf(QStringLiteral("2026-07-03T23:30:00Z")), QDate(2026, 7, 4));
            QCOMPARE(dayOf(QStringLiteral("2026/07/03 23:30:00")), QDate(2026, 7, 3));
        }
        QLocale::setDefault(locale);
        zone.isNull() ? qunsetenv("TZ") : qputenv("TZ", zone);
    }

    void persons_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<int>("persons");
        const auto row = [](const char *cell, int persons) {
            QTest::newRow(cell) << QString::fromUtf8(cell) << persons;
        };
        row("12", 12);
        row("12名", 12);
        row("３人", 3);
        row("１，２３４名", 1234);
        row("十二名", 12);
        row("二十人", 20);
        row("三名", 3);
        row("計 5 名", 5);
        row("12名（うち子ども3名）", 12);
        row("他3名", 4); // and the one who is named
        row("山田太郎　他３名", 4);
        row("代表者（ほか五名）", 6);
        row("個人", 0);
        row("0名", 0);
        row("", 0);
        row("3月", 0);
        row("123456789012名", 0);
    }

    void persons()
    {
        QFETCH(QString, cell);
        QTEST(personsOf(cell).value_or(0), "persons");
    }

    // A child and a class that say who somebody is.
    void othersInAForm()
    {
        const auto received = read(
            "保護者名,児童名,区分,ご意見\n乙黒葉月,乙黒晴,在住（乙黒葉月）,乙黒　晴が通います。\n");
        QCOMPARE(received.letters[0].identity.name, QStringLiteral("乙黒葉月"));
        QCOMPARE(received.letters[0].classWord, QStringLiteral("在住（■■■■）"));
        QCOMPARE(received.letters[0].originals[0].masked(), QStringLiteral("■■■■が通います。"));
    }

    // Who signs for others is counted with them, and is found in his own words.
    void othersBehindAName()
    {
        const auto received =
            read("氏名,人数,ご意見\n乙黒葉月 他3名,,賛成です。乙黒葉月\n甲,たくさん,反対です。\n");
        QCOMPARE(received.letters[0].persons, 4);
        QCOMPARE(received.letters[0].originals[0].masked(), QStringLiteral("賛成です。■■■■"));
        QCOMPARE(received.letters[1].persons, 1);
        QVERIFY(received.letters[1].assumed.at(0).contains(QStringLiteral("たくさん")));
    }

    void methods()
    {
        QCOMPARE(methodOf(QStringLiteral("ＦＡＸ")), QStringLiteral("fax"));
        QCOMPARE(methodOf(QStringLiteral("電子メール")), QStringLiteral("mail"));
        QCOMPARE(methodOf(QStringLiteral("窓口へ持参")), QStringLiteral("counter"));
        QCOMPARE(methodOf(QStringLiteral("電子申請")), QStringLiteral("form"));
        QCOMPARE(methodOf(QStringLiteral("鳩")), QStringLiteral("other"));
        QCOMPARE(methodOf(QString()), QString());
    }

    // Every mail of the made mailbox is a letter or refused; its words are there, and who wrote is
    // in none of those that may enter the document.
    void mails()
    {
        int letters = 0;
        int refused = 0;
        QStringList hashes;
        for (const mail::MadeMail &made : mail::makeMailbox(62)) {
            const auto received = receiveLetters(QStringLiteral("a.eml"), made.bytes, {});
            QCOMPARE(received.letters.size() + received.refused.size(), size_t(1));
            if (!made.isMail) {
                QVERIFY(!received.refused[0].reason.isEmpty());
                ++refused;
                continue;
            }
            const ReceivedLetter &letter = received.letters[0];
            ++letters;
            hashes += QString::fromLatin1(letter.sha256);
            QCOMPARE(letter.method, QStringLiteral("mail"));
            QCOMPARE(letter.receivedOn, QDate(2026, 7, 3)); // by Received where there is no Date
            QCOMPARE(letter.identity.name, QStringLiteral("区民太郎"));
            QCOMPARE(letter.identity.mail, made.from);
            QStringList texts;
            for (const ReceivedOriginal &original : letter.originals) {
                texts += original.text;
                QCOMPARE(CodePoints(original.masked()).count(), CodePoints(original.text).count());
            }
            QStringList expected = made.nested;
            if (!made.text.isEmpty())
                expected.prepend(made.text);
            if (expected.isEmpty())
                expected += made.subject; // nothing else was written
            QCOMPARE(texts, expected);
            for (const QString &word : identityWords(letter.identity))
                QVERIFY2(!documentWords(letter).contains(word), qPrintable(documentWords(letter)));
            QCOMPARE(letter.files.size(), made.files.size());
            QCOMPARE(letter.stripped, made.stripped);
        }
        QCOMPARE(letters, 60);
        QCOMPARE(refused, 2);
        QCOMPARE(hashes.removeDuplicates(), 0); // each is its own
    }

    // The sender of a mail that was forwarded is nobody's business either.
    void peopleInForwardedMails()
    {
        const QByteArray inner =
            "From: =?UTF-8?B?" + QStringLiteral("御手洗 葉月").toUtf8().toBase64() +
            "?= <hazuki@example.jp>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" +
            QStringLiteral("反対です。御手洗葉月").toUtf8();
        const auto received =
            receiveLetters(QStringLiteral("a.eml"),
                           "From: a@b.jp\r\nSubject: =?UTF-8?B?" +
                               QStringLiteral("御手洗葉月さんの意見").toUtf8().toBase64() +
                               "?=\r\nContent-Type: message/rfc822\r\n\r\n" + inner,
                           {});
        QCOMPARE(received.letters.size(), size_t(1));
        QCOMPARE(received.letters[0].originals[0].masked(), QStringLiteral("反対です。■■■■■"));
        QCOMPARE(received.letters[0].subject, QStringLiteral("■■■■■さんの意見"));
        QCOMPARE(received.letters[0].identity.mail, QStringLiteral("a@b.jp"));
    }

    void texts()
    {
        const auto received =
            receiveLetters(QStringLiteral("意見.txt"),
                           mail::toShiftJis(QStringLiteral("\n氏名：山田太郎\n賛成です。\n")), {});
        QCOMPARE(received.letters.size(), size_t(1));
        QCOMPARE(received.letters[0].originals[0].masked(),
                 QStringLiteral("氏名：■■■■\n賛成です。"));
        QCOMPARE(received.letters[0].method, QStringLiteral("other"));
        QVERIFY(!received.letters[0].receivedOn);
        ReceiveOptions post;
        post.method = QStringLiteral("post");
        QCOMPARE(receiveLetters(QStringLiteral("a.txt"), "x", post).letters[0].method,
                 QStringLiteral("post"));
        // A mail that was saved as .txt.
        QCOMPARE(receiveLetters(QStringLiteral("a.txt"), "From: a@b.jp\nSubject: x\n\nbody", {})
                     .letters[0]
                     .method,
                 QStringLiteral("mail"));
    }

    void refusals_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << "a.eml" << QByteArray();
        QTest::newRow("pdf") << "a.pdf" << QByteArray("%PDF-1.4");
        QTest::newRow("no mail") << "a.eml" << QByteArray("%PDF-1.4");
        QTest::newRow("no table") << "a.csv" << QByteArray("\xFF\xD8\xFF\x00", 4);
        QTest::newRow("headings only") << "a.csv" << QStringLiteral("氏名,ご意見\n").toUtf8();
        QTest::newRow("open quotation")
            << "a.csv" << QStringLiteral("氏名,ご意見\n\"山田,賛成\n").toUtf8();
        QTest::newRow("blank text") << "a.txt" << QByteArray(" \n\n");
        QTest::newRow("binary text") << "a.txt" << QByteArray(100, '\0');
        const QByteArray ole("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
        const auto wide = [](const char *name) {
            const QString text = QString::fromLatin1(name);
            return QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
        };
        QTest::newRow("password") << "a.xlsx" << ole + wide("EncryptedPackage");
        QTest::newRow("message") << "a.msg" << ole + wide("__nameid_version1.0");
        QTest::newRow("message by its content") << "a.dat" << ole + wide("__nameid_version1.0");
        QTest::newRow("ichitaro") << "a.jtd" << ole;
        QTest::newRow("rich text") << "a.doc" << QByteArray("{\\rtf1 x}");
        QTest::newRow("web page") << "a.xls" << QByteArray("<html><table><tr><td>x</table>");
        QTest::newRow("picture") << "a.txt" << QByteArray("\xFF\xD8\xFF\xE0");
        QTest::newRow("pdf as text") << "a.txt" << QByteArray("\n%PDF-1.7 x");
        QTest::newRow("damaged package") << "a.docx" << QByteArray("PK\x03\x04 x");
        QTest::newRow("zip of anything") << "a.zip" << zipOf({{"a.txt", "x"}});
        QTest::newRow("open document")
            << "a.ods" << zipOf({{"mimetype", "x"}, {"content.xml", "<a/>"}});
        QTest::newRow("huge text") << "a.txt" << QByteArray(9'000'000, 'a');
    }

    void refusals()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        const auto received = receiveLetters(name, bytes, {});
        QVERIFY(received.letters.empty());
        QCOMPARE(received.refused.size(), size_t(1));
        QCOMPARE(received.refused[0].file, name);
        QVERIFY(received.refused[0].reason.size() > 10);
    }

    // Each kind that people send and that is not read says what to do with it.
    void whatToDoInstead()
    {
        QSet<QString> reasons;
        const QByteArray ole("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
        const std::pair<const char *, QByteArray> files[] = {
            {"a.pdf", "%PDF-1.4"},
            {"a.jpg", "\xFF\xD8\xFF"},
            {"a.msg", ole},
            {"a.jtd", ole},
            {"a.rtf", "{\\rtf1 x}"},
            {"a.zip", zipOf({{"a.txt", "x"}})},
            {"a.odt", zipOf({{"content.xml", "<a/>"}})},
            {"a.exe", "MZ"}};
        for (const auto &[name, bytes] : files)
            reasons += receiveLetters(QString::fromUtf8(name), bytes, {}).refused.at(0).reason;
        QCOMPARE(reasons.size(), qsizetype(std::size(files)));
    }

    // What only a person can read is a letter where its file is kept; its words are to be typed.
    void keptWhereThereIsARegister_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("method");
        const QByteArray ole("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
        const auto row = [](const char *name, const QByteArray &bytes, const char *type,
                            const char *method = "other") {
            QTest::newRow(name) << QString::fromUtf8(name) << bytes << QString::fromLatin1(type)
                                << QString::fromLatin1(method);
        };
        const auto wide = [](const char *name) {
            const QString text = QString::fromLatin1(name);
            return QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
        };
        row("意見書.pdf", "%PDF-1.7 x", "application/pdf");
        row("a.png", "\x89PNG\r\n", "image/png");
        row("a.JPG", "\xFF\xD8\xFF\xE0", "image/jpeg");
        row("a.tif", QByteArray("II*\0x", 5), "image/tiff");
        row("a.heic",
            QByteArray("\0\0\0\x18"
                       "ftypheix",
                       12),
            "image/heic");
        row("b.heic",
            QByteArray("\0\0\0\x18"
                       "ftypmif1",
                       12),
            "image/heic");
        row("a.webp", "RIFF\1\1\1\1WEBPVP8 ", "image/webp");
        row("a.bmp", QByteArray("BM\1\1\1\1\0\0\0\0", 10), "image/bmp");
        row("a.msg", ole, "application/vnd.ms-outlook", "mail");
        row("a.doc", ole + wide("WordDocument"), "application/msword");
        row("a.xls", ole + wide("Workbook"), "application/vnd.ms-excel");
        row("a.jtd", ole, "application/x-js-taro");
        row("a.rtf", "{\\rtf1 x}", "application/rtf");
        row("a.odt", zipOf({{"content.xml", "<a/>"}}), "application/vnd.oasis.opendocument.text");
    }
    void keptWhereThereIsARegister()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, type);
        QFETCH(QString, method);
        ReceiveOptions options;
        options.hasRegister = true;
        const auto received = receiveLetters(name, bytes, options);
        QCOMPARE(received.refused.size(), size_t(0));
        QCOMPARE(received.letters.size(), size_t(1));
        const ReceivedLetter &letter = received.letters[0];
        QCOMPARE(letter.method, method);
        QCOMPARE(letter.originals.size(), size_t(1));
        QCOMPARE(letter.originals[0].origin, QStringLiteral("typed"));
        QCOMPARE(letter.originals[0].text, QString());
        QCOMPARE(letter.files.size(), size_t(1));
        QCOMPARE(letter.files[0].name, name);
        QCOMPARE(letter.files[0].type, type);
        QCOMPARE(letter.files[0].decoded(), bytes);
        QCOMPARE(letter.sha256,
                 QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
        QCOMPARE(letter.assumed.size(), 1);
        QVERIFY(!documentWords(letter).contains(name.left(1)));
        // Elsewhere it is refused with the same sentence.
        const auto refused = receiveLetters(name, bytes, {});
        QVERIFY(refused.letters.empty());
        QCOMPARE(refused.refused.at(0).reason, letter.needsRegister);
        options.method = QStringLiteral("fax");
        QCOMPARE(receiveLetters(name, bytes, options).letters.at(0).method, QStringLiteral("fax"));
    }

    void neverKept_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray ole("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
        const QString word = QStringLiteral("EncryptedPackage");
        QTest::newRow("program") << "a.exe" << QByteArray("MZ\x90");
        QTest::newRow("program called a PDF") << "a.pdf" << QByteArray("MZ\x90");
        QTest::newRow("packed") << "a.zip" << zipOf({{"a.txt", "x"}});
        QTest::newRow("damaged") << "a.docx" << QByteArray("PK\x03\x04 x");
        QTest::newRow("empty") << "a.pdf" << QByteArray();
        QTest::newRow("binary without a name") << "a.bin" << ole;
        QTest::newRow("password") << "a.doc"
                                  << ole + QByteArray(reinterpret_cast<const char *>(word.utf16()),
                                                      32);
        QTest::newRow("page of the web") << "a.html" << QByteArray("<!DOCTYPE html><html>");
    }
    void neverKept()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        ReceiveOptions options;
        options.hasRegister = true;
        const auto received = receiveLetters(name, bytes, options);
        QVERIFY(received.letters.empty());
        QCOMPARE(received.refused.size(), size_t(1));
    }

    // An old system of the web writes a table and calls it a workbook.
    void aTableByAnotherName()
    {
        const auto received =
            receiveLetters(QStringLiteral("回答.xls"),
                           mail::toShiftJis(QStringLiteral("氏名\tご意見\n山田\t賛成です\n")), {});
        QCOMPARE(received.letters.size(), size_t(1));
    }

    // The same row in a later export is the same letter.
    void hashes()
    {
        const auto once = read("氏名,ご意見\n山田,賛成\n");
        const auto again = read("氏名,ご意見\n佐藤,反対\n山田,賛成\n");
        QCOMPARE(again.letters[1].sha256, once.letters[0].sha256);
        QVERIFY(again.letters[0].sha256 != once.letters[0].sha256);
        QCOMPARE(once.letters[0].sha256.size(), 64);
    }
};

QObject *makeLettersTest()
{
    return new TestLetters;
}

#include "test_letters.moc"
