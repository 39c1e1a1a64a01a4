// How well and how fast personal data is found: precision and recall on made letters whose truth is
// known, false alarms in a published text, and the time for 10,000 letters.

#include "domain/words/code_points.h"
#include "domain/words/known_people.h"
#include "domain/words/personal_data.h"

#include <QFile>
#include <QRandomGenerator>
#include <QStringList>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace gaiyo;

namespace {

struct Letter
{
    QString text;
    std::vector<PersonalStretch> truth; // code points
    KnownPerson writer;
};

QString readSeed()
{
    QFile file(QStringLiteral(GAIYO_TEST_DATA "/nerima-2016.txt"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

// Writes letters out of sentences that are known to hold nothing personal, and plants what is.
class LetterMaker
{
public:
    LetterMaker(const QString &clean, quint32 seed)
        : m_dice(seed)
    {
        for (const QString &line : QString(clean).replace(u'\t', u'\n').split(u'\n')) {
            if (line.size() > 20)
                m_sentences += line.trimmed();
        }
    }

    Letter make()
    {
        m_letter = {};
        m_surname = pick(kSurnames);
        m_given = pick(kGiven);
        m_street = QStringLiteral("%1%2-%3-%4")
                       .arg(pick(kPlaces))
                       .arg(number(8))
                       .arg(number(40))
                       .arg(number(30));
        m_tel = QStringLiteral("%1-%2-%3")
                    .arg(pick(kAreas))
                    .arg(1000 + number(8999))
                    .arg(1000 + number(8999));
        m_mail = QStringLiteral("user%1@%2").arg(number(99999)).arg(pick(kHosts));
        m_letter.writer = {
            {m_surname + u' ' + m_given}, QStringLiteral("東京都練馬区") + m_street, m_tel, m_mail};
        if (number(4) == 1)
            writeFormHead();
        paragraphs();
        if (number(3) == 1)
            writeIntroduction();
        if (number(3) == 1)
            writeOther();
        paragraphs();
        writeEnd();
        return m_letter;
    }

private:
    static inline const QStringList kSurnames{
        QStringLiteral("佐藤"),   QStringLiteral("髙橋"), QStringLiteral("田中"),
        QStringLiteral("佐々木"), QStringLiteral("林"),   QStringLiteral("小笠原"),
        QStringLiteral("渡邉"),   QStringLiteral("乙黒"), QStringLiteral("御手洗"),
        QStringLiteral("山﨑"),   QStringLiteral("木村"), QStringLiteral("大塚")};
    static inline const QStringList kGiven{QStringLiteral("太郎"),   QStringLiteral("花子"),
                                           QStringLiteral("美咲"),   QStringLiteral("健"),
                                           QStringLiteral("さくら"), QStringLiteral("翔太"),
                                           QStringLiteral("ヒロシ"), QStringLiteral("由美子")};
    static inline const QStringList kPlaces{
        QStringLiteral("豊玉北"),   QStringLiteral("旭丘"),   QStringLiteral("大泉学園町"),
        QStringLiteral("石神井町"), QStringLiteral("光が丘"), QStringLiteral("関町北")};
    static inline const QStringList kAreas{QStringLiteral("03"), QStringLiteral("090"),
                                           QStringLiteral("080"), QStringLiteral("050")};
    static inline const QStringList kHosts{QStringLiteral("example.jp"),
                                           QStringLiteral("mail.example.co.jp"),
                                           QStringLiteral("docomo.example.ne.jp")};

    int number(int most) { return 1 + m_dice.bounded(most); }
    QString pick(const QStringList &list) { return list[m_dice.bounded(int(list.size()))]; }

    void write(const QString &words) { m_letter.text += words; }

    void plant(const QString &words, PersonalReason reason)
    {
        const qsizetype start = CodePoints(m_letter.text).count();
        write(words);
        m_letter.truth.push_back({start, CodePoints(m_letter.text).count(), reason, true});
    }

    void paragraphs()
    {
        for (int i = number(4); i > 0; --i)
            write(pick(m_sentences) + u'\n');
    }

    QString spelled(const QString &number)
    {
        QString out = number;
        switch (m_dice.bounded(4)) {
        case 0:
            for (QChar &c : out)
                c = c == u'-' ? QChar(0xFF0D) : QChar(char16_t(c.unicode() - '0' + 0xFF10));
            return out;
        case 1:
            return out.remove(u'-');
        case 2:
            return out.replace(u'-', QChar(0x2010));
        default:
            return out;
        }
    }

    QString name()
    {
        return m_surname + (number(2) == 1 ? QStringLiteral("　") : QString()) + m_given;
    }

    void writeFormHead()
    {
        static const QStringList kNames{QStringLiteral("氏名："), QStringLiteral("お名前: "),
                                        QStringLiteral("【氏名】"),
                                        QStringLiteral("■お名前（必須）\n")};
        static const QStringList kStreets{QStringLiteral("住所："), QStringLiteral("ご住所: "),
                                          QStringLiteral("【住所】")};
        write(pick(kNames));
        plant(name(), PersonalReason::Name);
        write(QStringLiteral("\n") + pick(kStreets));
        plant(QStringLiteral("練馬区") + m_street, PersonalReason::Address);
        write(QStringLiteral("\nTEL "));
        plant(spelled(m_tel), PersonalReason::Contact);
        write(QStringLiteral("\nメールアドレス："));
        plant(m_mail, PersonalReason::Contact);
        write(QStringLiteral("\n\n"));
    }

    void writeIntroduction()
    {
        write(QStringLiteral("私は"));
        if (number(2) == 1) {
            write(QStringLiteral("練馬区に住む"));
            plant(m_surname, PersonalReason::Name);
            write(QStringLiteral("と申します。\n"));
        } else {
            plant(QStringLiteral("練馬区") + m_street, PersonalReason::Address);
            write(QStringLiteral("に住んでいます。電話は"));
            plant(spelled(m_tel), PersonalReason::Contact);
            write(QStringLiteral("です。\n"));
        }
    }

    void writeOther()
    {
        switch (m_dice.bounded(3)) {
        case 0:
            write(QStringLiteral("隣の"));
            plant(pick(kSurnames), PersonalReason::Name);
            write(QStringLiteral("さんも同じ意見です。\n"));
            break;
        case 1:
            write(QStringLiteral("息子の"));
            plant(QStringLiteral("健太"), PersonalReason::Name);
            write(QStringLiteral("が通っています。\n"));
            break;
        default:
            write(QStringLiteral("返事は"));
            plant(m_mail, PersonalReason::Contact);
            write(QStringLiteral("へお願いします。\n"));
        }
    }

    // Ends as mail programs write them.
    void writeEnd()
    {
        static const QStringList kLines{QStringLiteral("-- "),
                                        QStringLiteral("--------------------"),
                                        QStringLiteral("━━━━━━━━━━━━"),
                                        QStringLiteral("＊＊＊＊＊＊＊＊"),
                                        QStringLiteral("_____________________"),
                                        QStringLiteral("☆★☆★☆★☆★")};
        const int kind = m_dice.bounded(4);
        if (kind == 0)
            return; // says nothing of himself
        if (kind == 1) {
            write(QStringLiteral("\n"));
            plant(name(), PersonalReason::Name); // the name alone: only who knows it finds it
            return;
        }
        const QString line = pick(kLines);
        write(QStringLiteral("\n") + line + u'\n');
        plant(name(), PersonalReason::Name);
        write(QStringLiteral("\n"));
        plant(QStringLiteral("〒176-%1").arg(1000 + number(8000)), PersonalReason::Address);
        write(QStringLiteral(" "));
        plant(QStringLiteral("練馬区") + m_street, PersonalReason::Address);
        write(QStringLiteral("\n"));
        plant(QStringLiteral("TEL ") + spelled(m_tel), PersonalReason::Contact);
        write(QStringLiteral("\n"));
        plant(m_mail, PersonalReason::Contact);
        write(line == u"-- " ? QString() : u'\n' + line);
    }

    QRandomGenerator m_dice;
    QStringList m_sentences;
    Letter m_letter;
    QString m_surname;
    QString m_given;
    QString m_street;
    QString m_tel;
    QString m_mail;
};

// Sentences of one kind, with what stands for it in ⟦⟧; # is any digit, % one of a My Number's, $
// a surname, & a given name, ¤ a surname that few have.
struct Shapes
{
    const char *name;
    QStringList sentences;
};

const std::vector<Shapes> &personalShapes()
{
    static const std::vector<Shapes> kShapes{
        {"telephone numbers",
         {QStringLiteral("電話は⟦03-####-####⟧です。"),
          QStringLiteral("連絡は⟦０３（####）####⟧へ"), QStringLiteral("⟦(03)####-####⟧にかけて"),
          QStringLiteral("⟦090########⟧まで"), QStringLiteral("⟦０８０－####－####⟧に連絡"),
          QStringLiteral("⟦070 #### ####⟧です"), QStringLiteral("⟦+81-90-####-####⟧、"),
          QStringLiteral("⟦042ー###ー####⟧に"), QStringLiteral("⟦0422-##-####⟧が自宅です"),
          QStringLiteral("⟦0120-###-###⟧で受付"), QStringLiteral("℡⟦03(####)####⟧"),
          QStringLiteral("TEL：⟦####-####⟧\n")}},
        {"mail addresses",
         {QStringLiteral("返事は⟦taro##@example.jp⟧へ。"), QStringLiteral("⟦a.b-c_#@mail.co.jp⟧"),
          QStringLiteral("⟦ｔａｒｏ＠ｅｘａｍｐｌｅ．ｃｏｍ⟧まで"),
          QStringLiteral("E-mail: ⟦x#@docomo.ne.jp⟧\n")}},
        {"addresses",
         {QStringLiteral("私は⟦練馬区豊玉北#-##-#⟧に住んでいます。"),
          QStringLiteral("⟦東京都練馬区旭丘#丁目##番#号⟧の住民です。"),
          QStringLiteral("⟦〒176-####⟧ ⟦練馬区練馬#-#-#⟧"),
          QStringLiteral("住所：⟦練馬区大泉学園町#丁目⟧\n"),
          QStringLiteral("⟦西東京市保谷町#-#-##⟧から通っています。"),
          QStringLiteral("⟦練馬区豊玉北六丁目十二番一号⟧です。")}},
        {"My Numbers",
         {QStringLiteral("マイナンバーは⟦####-####-####⟧です。"),
          QStringLiteral("個人番号：⟦############⟧"),
          QStringLiteral("番号は⟦%%%%-%%%%-%%%%⟧でした"), QStringLiteral("⟦%%%%%%%%%%%%⟧")}},
        {"names",
         {QStringLiteral("氏名：⟦$&⟧\n"), QStringLiteral("【お名前】⟦$　&⟧\n"),
          QStringLiteral("練馬区の⟦$⟧と申します。"), QStringLiteral("隣の⟦$⟧さんも同じ意見です。"),
          QStringLiteral("⟦$&⟧様からの指摘"), QStringLiteral("⟦$&⟧氏の話では"),
          QStringLiteral("町会長の⟦$⟧さんに聞いた")}},
        {"ages with names",
         {QStringLiteral("⟦$&⟧（⟦##歳⟧）"), QStringLiteral("⟦$ &⟧ ⟦##才⟧ 無職"),
          QStringLiteral("⟦$&⟧(⟦##歳⟧)の意見")}},
        {"readings of names",
         {QStringLiteral("氏名：⟦ﾔﾏﾀﾞ ﾀﾛｳ⟧\n"), QStringLiteral("氏名　⟦ﾔﾏﾀﾞ ﾀﾛｳ⟧\n意見　賛成"),
          QStringLiteral("氏名（ふりがな）\n⟦おとぐろ　はづき⟧\n⟦¤　&⟧\n意見\n賛成です。"),
          QStringLiteral("お名前：⟦¤&⟧\n⟦（おとぐろ はづき）⟧\n賛成です。"),
          QStringLiteral("氏名：⟦$&⟧\nよみ：⟦おおつか みさき⟧\n"),
          QStringLiteral("ﾌﾘｶﾞﾅ：⟦ﾔﾏﾀﾞ ﾀﾛｳ⟧\n"),
          QStringLiteral("氏　名　⟦$　&⟧\nふりがな　⟦さとう　はなこ⟧\n")}},
        {"who one is, in a sentence",
         {QStringLiteral("私は⟦$&⟧です。"), QStringLiteral("私は、⟦$　&⟧です。"),
          QStringLiteral("わたくし⟦$&⟧と申します。"), QStringLiteral("⟦¤&⟧と申します。"),
          QStringLiteral("名前は⟦¤&⟧です。"), QStringLiteral("私は⟦¤　&⟧です。"),
          QStringLiteral("⟦$ &⟧ と申します。練馬区在住です。"), QStringLiteral("文責：⟦$&⟧\n")}},
        {"heads and ends of letters",
         {QStringLiteral("練馬区長様\n⟦練馬区豊玉北#-#-#⟧\n⟦$&⟧\n\n素案に賛成です。"),
          QStringLiteral(
              "⟦〒176-00##⟧\n⟦東京都練馬区旭丘#丁目##番#号⟧\n⟦¤　&⟧\n\n意見書\n道を広げる。"),
          QStringLiteral("以上です。\n\n⟦$&⟧\n⟦090-####-####⟧"),
          QStringLiteral("よろしくお願いします。\n⟦¤ &⟧\n⟦練馬区貫井#-##-#⟧"),
          QStringLiteral("住所　⟦練馬区光が丘#-#-#⟧\n⟦$&⟧\n電話　⟦03-####-####⟧"),
          QStringLiteral("令和8年7月3日\n⟦$&⟧（練馬区在住）\n⟦taro#@example.jp⟧")}},
        {"who said it once, again",
         {QStringLiteral("氏名：⟦¤&⟧\n道を広げる。\n以上、⟦¤&⟧より"),
          QStringLiteral("氏名：⟦¤　&⟧\n私⟦¤&⟧は反対です。"),
          QStringLiteral("お名前 ⟦$&⟧\n去年も⟦$⟧さんと呼ばれました。"),
          QStringLiteral("⟦¤　&⟧と申します。道を広げる。\n⟦¤&⟧")}},
        {"addresses in kanji",
         {QStringLiteral("⟦練馬区豊玉北三丁目十二番五号⟧に住む者です。"),
          QStringLiteral("⟦練馬区光が丘三丁目十二番五号⟧です。"),
          QStringLiteral("⟦練馬区光が丘#-#-#⟧の者です。"),
          QStringLiteral("住まいは⟦練馬区大泉町百二十三番地⟧です。"),
          QStringLiteral("⟦練馬区豊玉北二十番五号⟧から通う。"),
          QStringLiteral("⟦豊玉北３丁目１２番５号⟧の隣")}},
        {"telephones in kanji",
         {QStringLiteral("電話 ⟦〇三（１２３４）５６７８⟧"),
          QStringLiteral("⟦○九○－####－####⟧まで"),
          QStringLiteral("電話は⟦〇三―三九九三―一一一一⟧です"), QStringLiteral("☎⟦０３―####―####⟧"),
          QStringLiteral("携帯：⟦090.####.####⟧")}},
    };
    return kShapes;
}

// What looks like it and is not.
const std::vector<Shapes> &falseFriends()
{
    static const std::vector<Shapes> kShapes{
        {"articles and items",
         {QStringLiteral("条例第#条第#項第#号"), QStringLiteral("第#章#-#-#"),
          QStringLiteral("施策#-#-#の取組"), QStringLiteral("取組項目#1-2の（#）"),
          QStringLiteral("基本目標#、施策の柱#-#")}},
        {"budget figures",
         {QStringLiteral("予算額は###,###,###円です"), QStringLiteral("##億####万円を計上"),
          QStringLiteral("令和#年度は####千円"), QStringLiteral("############円"),
          QStringLiteral("前年度比##.#%増の###-###件")}},
        {"dates and times",
         {QStringLiteral("令和#年##月##日から"), QStringLiteral("2026-07-0#から2026-08-1#まで"),
          QStringLiteral("平成##.##.##"), QStringLiteral("午前#時##分～午後#時"),
          QStringLiteral("2016/7/1-2016/7/2#")}},
        {"pages of the plan",
         {QStringLiteral("計画書P.##の図#-#"), QStringLiteral("##ページ#行目"),
          QStringLiteral("素案##～##ページ、表#-#-#"), QStringLiteral("資料#-#を参照")}},
        {"people in general",
         {QStringLiteral("高齢者（##歳以上）"), QStringLiteral("生徒さんや作家さん、お客様"),
          QStringLiteral("区長、部長、課長さん"), QStringLiteral("小学校の先生（##歳代）"),
          QStringLiteral("彼氏と摂氏##度"), QStringLiteral("田中町と中村橋駅の#番出口")}},
        {"what one is, in a sentence",
         {QStringLiteral("私は絶対反対です。"), QStringLiteral("私は原発反対です。"),
          QStringLiteral("私は大島出身です。"), QStringLiteral("私は中野区民です。"),
          QStringLiteral("私は大野町住民です。"), QStringLiteral("私は高校生です。"),
          QStringLiteral("私は西東京市在住です。"), QStringLiteral("名前は大切です。"),
          QStringLiteral("私は会社員です、"), QStringLiteral("一番と申しますか、"),
          QStringLiteral("私は平和台です。"), QStringLiteral("私は林業関係です。")}},
        {"lines near addresses",
         {QStringLiteral("区役所の隣#-##-#\n意見書\n"), QStringLiteral("練馬区長様\n"),
          QStringLiteral("氏名\n住所\n電話番号\n"), QStringLiteral("氏名（ふりがな）\n\n意見\n"),
          QStringLiteral("ふりがな\n意見\n賛成です")}},
        {"numbers in kanji",
         {QStringLiteral("第二十三条第一項第五号"), QStringLiteral("議案第十二番目の五号"),
          QStringLiteral("二〇二六年七月三日"), QStringLiteral("一番二番と続く"),
          QStringLiteral("平成二十八年一〇月〇三日"), QStringLiteral("環状八号線と補助二三五号線"),
          QStringLiteral("子ども一一〇番の家"), QStringLiteral("一丁目一番地の改革")}},
        {"counts of what arrived",
         {QStringLiteral("電子メール：##通、ファクス：#通、電話：#件"),
          QStringLiteral("郵送 #通、窓口 #通、計##通"), QStringLiteral("氏名の記載なし：#件")}},
    };
    return kShapes;
}

// Fills a shape in; the truth is what stands in ⟦⟧.
class ShapeFiller
{
public:
    Letter fill(const QString &shape)
    {
        QString myNumber;
        for (int i = 0; i < 11; ++i)
            myNumber += digit();
        myNumber += checkDigit(myNumber);
        const QString surname = pick({"田中", "佐々木", "高橋", "小笠原", "木村", "大塚"});
        const QString rare = pick({"乙黒", "御手洗", "蝦夷森", "四方", "葛城"});
        const QString given = pick({"太郎", "花子", "美咲", "翔太"});
        Letter letter;
        qsizetype start = 0;
        int used = 0;
        for (const QChar c : shape) {
            if (c == u'⟦')
                start = letter.text.size();
            else if (c == u'⟧')
                letter.truth.push_back({start, letter.text.size(), PersonalReason::Other, true});
            else if (c == u'#')
                letter.text += digit();
            else if (c == u'%')
                letter.text += myNumber[used++ % 12];
            else if (c == u'$')
                letter.text += surname;
            else if (c == u'¤')
                letter.text += rare;
            else if (c == u'&')
                letter.text += given;
            else
                letter.text += c;
        }
        return letter;
    }

private:
    QChar digit() { return QChar(char16_t('1' + m_dice.bounded(9))); }
    QString pick(std::initializer_list<const char *> words)
    {
        return QString::fromUtf8(words.begin()[m_dice.bounded(int(words.size()))]);
    }

    // Of eleven digits; as the law has it.
    static QChar checkDigit(const QString &digits)
    {
        int sum = 0;
        for (int n = 1; n <= 11; ++n)
            sum += digits[11 - n].digitValue() * (n <= 6 ? n + 1 : n - 5);
        return QChar(char16_t('0' + (sum % 11 <= 1 ? 0 : 11 - sum % 11)));
    }

    QRandomGenerator m_dice{13};
};

struct Figures
{
    qsizetype planted = 0;
    qsizetype covered = 0;
    qsizetype found = 0;
    qsizetype right = 0;
    qsizetype plantedOf[4] = {};
    qsizetype coveredOf[4] = {};

    // Planted stretches count as found where all their characters are; found ones as right where
    // they lie on a planted one.
    void add(const Letter &letter, const std::vector<PersonalStretch> &stretches)
    {
        const qsizetype length = CodePoints(letter.text).count();
        std::vector<char> isFound(size_t(length), 0);
        std::vector<char> isTrue(size_t(length), 0);
        for (const auto &s : stretches)
            std::fill(isFound.begin() + s.start, isFound.begin() + s.end, char(1));
        for (const auto &t : letter.truth)
            std::fill(isTrue.begin() + t.start, isTrue.begin() + t.end, char(1));
        for (const auto &t : letter.truth) {
            const bool isCovered = std::all_of(isFound.begin() + t.start, isFound.begin() + t.end,
                                               [](char c) { return c != 0; });
            ++planted;
            ++plantedOf[int(t.reason)];
            covered += isCovered ? 1 : 0;
            coveredOf[int(t.reason)] += isCovered ? 1 : 0;
        }
        for (const auto &s : stretches) {
            ++found;
            right += std::any_of(isTrue.begin() + s.start, isTrue.begin() + s.end,
                                 [](char c) { return c != 0; })
                         ? 1
                         : 0;
        }
    }

    void print(const char *name) const
    {
        std::printf("%-28s recall %.3f (%lld of %lld)  precision %.3f (%lld of %lld)\n", name,
                    double(covered) / double(planted), covered, planted,
                    double(right) / double(found), right, found);
        const char *reasons[] = {"names", "addresses", "contacts"};
        for (int i = 0; i < 3; ++i)
            std::printf("  %-26s recall %.3f (%lld of %lld)\n", reasons[i],
                        double(coveredOf[i]) / double(plantedOf[i]), coveredOf[i], plantedOf[i]);
    }
};

// As a letter is read: who is named in it once for certain is looked for in all of it.
std::vector<PersonalStretch> findInLetter(const QString &text)
{
    return findPersonalData(text);
}

// Each shape forty times: how much is found of each kind, and how often what is none is taken for
// it.
void measureShapes()
{
    ShapeFiller filler;
    Figures all;
    for (const Shapes &kind : personalShapes()) {
        Figures figures;
        for (const QString &shape : kind.sentences) {
            for (int i = 0; i < 40; ++i) {
                const Letter letter = filler.fill(shape);
                const auto found = findInLetter(letter.text);
                figures.add(letter, found);
                all.add(letter, found);
            }
        }
        std::printf("  %-26s recall %.3f (%lld of %lld)\n", kind.name,
                    double(figures.covered) / double(figures.planted), figures.covered,
                    figures.planted);
    }
    for (const Shapes &kind : falseFriends()) {
        Figures figures;
        qsizetype sentences = 0;
        for (const QString &shape : kind.sentences) {
            for (int i = 0; i < 40; ++i, ++sentences) {
                const Letter letter = filler.fill(shape);
                const auto found = findInLetter(letter.text);
                figures.add(letter, found);
                all.add(letter, found);
            }
        }
        std::printf("  %-26s %lld false alarms in %lld sentences\n", kind.name, figures.found,
                    sentences);
    }
    std::printf("%-28s recall %.3f, precision %.3f\n", "all shapes together",
                double(all.covered) / double(all.planted), double(all.right) / double(all.found));
}

double secondsOf(std::clock_t start)
{
    return double(std::clock() - start) / CLOCKS_PER_SEC;
}

} // namespace

int main(int argc, char **)
{
    const QString seed = readSeed();
    const auto alarms = findPersonalData(seed);
    std::printf("published text: %zu false alarms in %lld characters\n", alarms.size(),
                seed.size());

    measureShapes();
    if (argc > 1) // "shapes": these alone
        return 0;

    LetterMaker maker(seed, 7);
    std::vector<Letter> letters;
    for (int i = 0; i < 2000; ++i)
        letters.push_back(maker.make());
    Figures rules;
    Figures withRegister;
    for (const Letter &letter : letters) {
        rules.add(letter, findPersonalData(letter.text));
        const KnownPeople known({letter.writer});
        withRegister.add(letter, findPersonalData(letter.text, &known));
    }
    rules.print("rules alone");
    withRegister.print("with the register");

    // 10,000 letters of 1,490 characters.
    QStringList texts;
    for (int i = 0; i < 10'000; ++i) {
        QString text = letters[size_t(i) % letters.size()].text;
        while (text.size() < 1490)
            text += letters[size_t(i * 7 + text.size()) % letters.size()].text;
        texts += text.left(1490);
    }
    std::clock_t start = std::clock();
    size_t found = 0;
    for (const QString &text : texts)
        found += findPersonalData(text).size();
    std::printf("10,000 letters by the rules: %.2f s of processor (%zu stretches)\n",
                secondsOf(start), found);

    std::vector<KnownPerson> people;
    for (int i = 0; i < 10'000; ++i)
        people.push_back(letters[size_t(i) % letters.size()].writer);
    start = std::clock();
    const KnownPeople all(people);
    std::printf("10,000 people: %.2f s to learn\n", secondsOf(start));
    start = std::clock();
    found = 0;
    for (const QString &text : texts)
        found += findPersonalData(text, &all).size();
    std::printf("10,000 letters, and all people in each: %.2f s (%zu stretches)\n",
                secondsOf(start), found);
    return 0;
}
