#include "exchange/letters/letter_columns.h"

#include "exchange/rows/cell_text.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace gaiyo {

namespace {

constexpr std::array<QStringView, 18> kWords{
    u"received_on", u"method", u"class", u"kind",   u"persons",      u"place",
    u"subject",     u"text",   u"name",  u"kana",   u"organisation", u"representative",
    u"address",     u"tel",    u"mail",  u"people", u"personal",     u"ignore"};

struct Pattern
{
    LetterField field;
    QRegularExpression names;
};

QRegularExpression whole(const char *names)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(QString::fromUtf8(names)),
                              QRegularExpression::CaseInsensitiveOption);
}

QRegularExpression part(const char *names)
{
    return QRegularExpression(QString::fromUtf8(names), QRegularExpression::CaseInsensitiveOption);
}

// In order: a heading that fits two is of the first. Headings are folded: no blanks, half width.
const std::vector<Pattern> &patterns()
{
    static const std::vector<Pattern> kPatterns{
        // The forms' own columns.
        {LetterField::ReceivedOn, whole("タイムスタンプ|timestamp|日時|日付|(?:受付|申請|申込|"
                                        "申し込み|送信|回答|登録|作成|投稿|提出|受信|受理|"
                                        "意見提出)(?:完了)?(?:日時|日|年月日|日付)")},
        {LetterField::Ignore,
         whole("(?:受付|整理|管理|通し|申込|申請|レコード|回答)(?:番号|no\\.?|id)|no\\.?|id|#|連番|"
               "更新日時|更新者|"
               "作成者|作業者|ステータス|処理状況|状態|ip(?:アドレス)?|ユーザーid|ログインid|"
               "手続き?名|フォーム名|"
               "(?:個人情報|利用規約).*同意.*|同意.*|備考|添付(?:ファイル)?.*")},
        // Who: before what, since 意見提出者の氏名 has both.
        {LetterField::Kana,
         part("フリガナ|ふりがな|よみがな|ヨミガナ|カナ\\)?$|\\((?:かな|カナ)\\)")},
        {LetterField::People,
         part("^(?:ご?担当者?|窓口担当者?|児童|生徒|園児|学生|お子(?:さん|さま|様)|保護者|ご?家族|"
              "世帯主|代理人|紹介者|連絡者)(?:の?(?:お?名前|ご?氏名|ご?芳名|名))(?:\\(.*\\))?$|"
              "^(?:ご?担当者|保護者|世帯主|代理人)(?:\\(.*\\))?$")},
        {LetterField::Representative, part("代表者")},
        {LetterField::Organisation,
         part("(?:団体|法人|会社|事業者|事業所|学校|企業|組織)(?:等)?(?:の)?(?:名|名称)(?!.*氏名)|^"
              "(?:所属|勤務先|通学先|団体|法人)"
              "(?:\\(.*\\))?$")},
        {LetterField::Mail,
         part("メールアドレス|電子メール|e-?mail|^メール(?:\\(.*\\))?$|mailaddress|"
              "^(?:差出人|送信者|発信者|返信先|from).*アドレス")},
        {LetterField::Tel,
         part("電話|tel|携帯|fax(?!で)|ファク(?:ス|シミリ)番号|^ご?連絡先(?:\\(.*\\))?$")},
        {LetterField::Name, part("氏名|お名前|御名前|芳名|^名前(?:\\(.*\\))?$|^[姓名](?:\\(.*\\))"
                                 "?$|^(?:提出者|投稿者|回答者|申込者|申請者)"
                                 "(?:名)?(?:\\(.*\\))?$|^name$|"
                                 "^(?:差出人|送信者|発信者|from)(?:名|:?\\((?:表示)?名前?\\))?$")},
        {LetterField::Class,
         part("^(?:提出者の?|意見提出者の?|あなたの|該当)?(?:区分|属性)(?:\\(.*\\))?$|(?:提出者|"
              "あなた|お住まい|住所)の?"
              "(?:区分|属性|要件)|在住.{0,3}在勤|提出(?:できる方|資格)|該当する(?:区分|もの)")},
        {LetterField::Personal, part("^(?:ご?年齢|年代|性別|ご?職業|生年月日|世代)(?:\\(.*\\))?$|"
                                     "あなたの(?:年齢|年代|性別|職業)|"
                                     "(?:年齢|年代|性別|職業)(?:を|について)")},
        {LetterField::Address, part("^ご?住所|住所(?:\\(.*\\))?$|所在地|お住まい(?!の(?:地域|区分))"
                                    "|^郵便番号|^都道府県|^市区?町村|^番地|^建物|^町名|"
                                    "^丁目")},
        // What.
        {LetterField::Place, part("該当(?:の)?(?:箇所|ページ|頁|部分|項目|章)|対象(?:の)?(?:箇所|"
                                  "ページ|項目)|(?:計画|素案|案)の(?:箇所|ページ|"
                                  "項目)|意見の(?:箇所|分野|項目)|どの(?:部分|箇所|章|項目)|^(?:章|"
                                  "節|項目|ページ|頁|分野|テーマ|論点|取組項目)"
                                  "(?:番号|名)?(?:\\(.*\\))?$")},
        {LetterField::Method,
         whole("(?:意見)?の?(?:提出|受付|申込|応募|送付)(?:の)?方法|方法|手段|受付経路|提出手段")},
        {LetterField::Persons,
         whole("人数|提出人数|提出者数|連名(?:の)?人数|署名(?:の)?(?:人)?数")},
        {LetterField::Kind, whole("個人(?:・|/|か|又は|または)団体(?:の別)?|種別|提出者種別")},
        {LetterField::Subject, whole("件名|表題|タイトル|題名|subject")},
        {LetterField::Text,
         part("意見(?!.*(?:件数|人数|方法|提出日))|コメント|自由記述|自由記載|"
              "自由回答|お気[づ付]き|自由に(?:お書き|ご?記入|ご?記載|ご?入力)|"
              "^(?:内容|本文|ご?提案|ご?要望|ご?感想|記入欄)(?:等|など)?"
              "(?:・.*)?(?:\\(.*\\))?$|(?:提案|要望|感想|内容|考え|理由)(?:を|の|"
              "(?:等|など)?(?:が|は).*)(?:ご)?(?:記入|お書き|お聞かせ|記載|入力)|"
              "パブリックコメント")},
    };
    return kPatterns;
}

} // namespace

QStringList letterFieldWords()
{
    QStringList words;
    for (const QStringView word : kWords)
        words << word.toString();
    return words;
}

std::optional<LetterField> findLetterField(const QString &word)
{
    const auto found = std::find(kWords.begin(), kWords.end(), word);
    if (found == kWords.end())
        return std::nullopt;
    return LetterField(int(found - kWords.begin()));
}

std::optional<LetterField> findFieldOfHeading(const QString &heading)
{
    static const QRegularExpression kLead(
        QStringLiteral("^(?:[【\\[(]?(?:問|設問|質問|q)?[0-9]{1,2}[】\\])]?[.:．、)]?|[■●○◆・*※]+|"
                       "\\((?:必須|任意)\\))+"));
    static const QRegularExpression kTail(
        QStringLiteral("(?:[\\[(（【]?(?:必須|任意|※)[\\])）】]?|[*:？?])+$"));
    QString name = foldName(heading).left(200);
    name.remove(kTail);
    const QString bare = QString(name).remove(kLead);
    if (!bare.isEmpty())
        name = bare;
    if (name.isEmpty())
        return std::nullopt;
    for (const Pattern &pattern : patterns()) {
        if (pattern.names.match(name).hasMatch())
            return pattern.field;
    }
    return std::nullopt;
}

bool LetterColumns::has(LetterField field) const
{
    return std::find(fields.begin(), fields.end(), field) != fields.end();
}

std::vector<int> LetterColumns::all(LetterField field) const
{
    std::vector<int> columns;
    for (size_t i = 0; i < fields.size(); ++i) {
        if (fields[i] == field)
            columns.push_back(int(i));
    }
    return columns;
}

namespace {

// The column that a word of the map names: a heading, or a number from 1; -1 for none.
int columnOf(const QStringList &headings, const QString &column)
{
    for (qsizetype i = 0; i < headings.size(); ++i) {
        if (foldName(headings[i]) == foldName(column))
            return int(i);
    }
    const auto number = readCount(column);
    return number && *number >= 1 && *number <= headings.size() ? *number - 1 : -1;
}

} // namespace

Result<LetterColumns> readLetterColumns(const QStringList &headings,
                                        const QMap<QString, QString> &map)
{
    LetterColumns columns{headings, {}};
    for (const QString &heading : headings)
        columns.fields.push_back(findFieldOfHeading(heading));
    for (auto it = map.cbegin(); it != map.cend(); ++it) {
        const auto field = findLetterField(it.value());
        if (!field)
            return Error{
                ErrorKind::Usage,
                QCoreApplication::translate(
                    "Letters", "“%1” is nothing that a column of letters can be. Use one of: %2.")
                    .arg(it.value(), letterFieldWords().join(QStringLiteral(", ")))};
        if (const int column = columnOf(headings, it.key()); column >= 0)
            columns.fields[size_t(column)] = field;
    }
    return columns;
}

bool hasMappedColumns(const QStringList &headings, const QMap<QString, QString> &map)
{
    return std::all_of(map.keyBegin(), map.keyEnd(),
                       [&](const QString &column) { return columnOf(headings, column) >= 0; });
}

} // namespace gaiyo
