#include "dialogs/column_kind.h"

#include "domain/words/personal_data.h"

#include <QRegularExpression>

#include <algorithm>

namespace gaiyo {

namespace {

QString plain(const QString &cell)
{
    return cell.normalized(QString::NormalizationForm_KC).simplified();
}

bool isLike(const QRegularExpression &pattern, const QString &cell)
{
    return pattern.match(cell).hasMatch();
}

QRegularExpression whole(const QString &pattern)
{
    return QRegularExpression(u'^' + QStringLiteral("(?:") + pattern + QStringLiteral(")$"),
                              QRegularExpression::UseUnicodePropertiesOption |
                                  QRegularExpression::CaseInsensitiveOption);
}

template <typename Test>
qsizetype countIf(const QStringList &cells, Test test)
{
    return std::ranges::count_if(cells, test);
}

// 2026-11-24, 令和8年11月24日(火), R8.11.24, 11/24, 20261124, Nov 24, 2026; with a time behind it.
bool isDate(const QString &cell)
{
    static const QRegularExpression kDate = whole(QStringLiteral(
        "(?:"
        "(?:(?:明治|大正|昭和|平成|令和|[MTSHR]) ?)?(?:\\d{1,4}|元) ?[年/.-] ?\\d{1,2} ?[月/.-] "
        "?\\d{1,4} ?日?"
        "|\\d{1,2}[月/] ?\\d{1,2}日?"
        "|(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\\d|3[01])"
        "|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.? \\d{1,2}(?:,? \\d{4})?"
        "|\\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?(?:,? \\d{4})?"
        ")"
        " ?(?:\\([日月火水木金土](?:曜日?)?(?:・?祝)?\\))?"
        "(?:[ T]?(?:午前|午後)?\\d{1,2}[:時]\\d{1,2}(?:[:分](?:\\d{1,2})?秒?)?(?: ?[ap]m)?)?"));
    return isLike(kDate, cell);
}

// 12, No.12, A-12, 第3号, 1-2, 5件, 120 字
bool isNumber(const QString &cell)
{
    static const QRegularExpression kNumber =
        whole(QStringLiteral("(?:no\\.?|#|第|[a-z]{1,3})?[ -]?\\d+(?:[-.,]\\d+)* ?"
                             "(?:番|号|件|通|字|頁|ページ|人|名)?\\.?"));
    return isLike(kNumber, cell);
}

// What stands for a sex, an age or one who gives no name, and no family has for a name.
bool isTrait(const QString &cell)
{
    static const QRegularExpression kTrait = whole(QStringLiteral(
        "男|女|男性|女性|個人|団体|法人|匿名|匿名希望|無記名|\\d{1,3} ?(?:歳|才)(?:代|以上|未満|"
        "台)?|\\d{2}代(?:以上)?|[区市町村都県府道]?[内外](?:在住|在勤|在学)?(?:者)?"));
    return isLike(kTrait, cell);
}

// Short words that opinions and answers are sorted by.
bool isSortingWord(const QString &cell)
{
    static const QRegularExpression kWord(
        QStringLiteral("反映|参考|趣旨|対応|検討|実施|困難|その他|済|予定|採用|記載|盛り込|"
                       "盛込|今後|賛成|反対|質問|要望|修正|原案|補足|感想|同意|保留|中立|意見|"
                       "提案|苦情|不明|賛同|継続"));
    return isLike(kWord, cell);
}

// How an opinion came in.
bool isWay(const QString &cell)
{
    static const QRegularExpression kWay = whole(QStringLiteral(
        "郵送|郵便|電子?メール|メール|持参|窓口|ファクス|ファックス|fax|電子申請|web|"
        "ウェブ|フォーム|電話|説明会|e-?mail|インターネット"));
    return isLike(kWay, cell);
}

bool isSentence(const QString &cell)
{
    static const QRegularExpression kEnd(
        QStringLiteral("[。！？!?]|(?:です|ます|した|する|ません|たい|しい|ない|べき|して|下さい|"
                       "ください|こと|よう)$"));
    return isLike(kEnd, cell);
}

// 山田太郎, 佐藤 はな, やまだ たろう, サトウ, John Smith, T.S
bool isName(const QString &cell)
{
    static const QRegularExpression kName = whole(QStringLiteral(
        "(?:[\\p{Han}々ヶ]{2,5}"
        "|[\\p{Han}々ヶ]{1,4} [\\p{Han}々\\p{Hiragana}\\p{Katakana}ー]{1,5}"
        "|[\\p{Han}々ヶ]{2,3}[\\p{Hiragana}\\p{Katakana}ー]{2,4}"
        "|[\\p{Hiragana}ー]{2,6} [\\p{Hiragana}ー]{1,6}"
        "|[\\p{Katakana}ー]{2,8}(?:[ ・=][\\p{Katakana}ー]{1,8}){0,2}"
        "|\\p{Latin}[\\p{Latin}.'’-]{0,14}(?:[ ,]{1,2}\\p{Latin}[\\p{Latin}.'’-]{0,14}){1,2}"
        "|\\p{Latin}[.・]? ?\\p{Latin}\\.?)"
        " ?(?:さん|様|氏|殿|くん|ちゃん)?"));
    static const QRegularExpression kOther(
        QStringLiteral("[課部係室局を]$|^(?:第|同)|章$|節$|項$|[がをは].*[いくむる]$"));
    return isLike(kName, cell) && !isSentence(cell) && !isLike(kOther, cell) &&
           !isSortingWord(cell) && !isWay(cell);
}

// 東京都新宿区, 豊玉北六丁目: findPersonalData() knows them with more alone.
bool isHome(const QString &cell)
{
    static const QRegularExpression kHome =
        whole(QStringLiteral("(?:\\p{Han}{2,3}[都道府県])?[\\p{Han}ヶケノ]{1,6}[市区町村郡]"
                             "[^。、?!\\p{Hiragana}]{0,20}"
                             "|[\\p{Han}ヶケノ]{1,8}(?:\\d{1,2}|[一二三四五六七八九十]{1,2})"
                             "(?:丁目|-\\d)[^。、?!\\p{Hiragana}]{0,20}"
                             "|[\\p{Han}ヶケノ]{2,8}\\d{1,3}"));
    return isLike(kHome, cell) && !isSentence(cell);
}

// An address, a telephone, a mail: little else than what tells who somebody is.
bool isMostlyPersonal(const QString &cell)
{
    qsizetype told = 0;
    for (const PersonalStretch &stretch : findPersonalData(cell))
        told += stretch.end - stretch.start;
    return 2 * told > qsizetype(cell.toUcs4().size());
}

bool tellsWho(const QStringList &cells)
{
    const auto tells = [](const QString &cell) { return isMostlyPersonal(cell) || isHome(cell); };
    return 2 * countIf(cells, isMostlyPersonal) >= cells.size() ||
           2 * countIf(cells, tells) > cells.size() || 2 * countIf(cells, isTrait) > cells.size();
}

// A row may say 不明; what stands beside names must be short to be one itself.
bool areNames(const QStringList &cells)
{
    constexpr qsizetype kLongest = 12;
    const auto isOne = [](const QString &cell) { return isName(cell) || isTrait(cell); };
    const auto mayBe = [&](const QString &cell) {
        return isOne(cell) || (cell.size() <= kLongest && !isSentence(cell));
    };
    return 4 * countIf(cells, isOne) >= 3 * cells.size() && std::ranges::all_of(cells, mayBe);
}

bool isMark(const QString &cell)
{
    constexpr qsizetype kLongest = 12; // "◎ 反映する"
    static const QRegularExpression kMark(QStringLiteral("^[^\\p{L}\\p{N}\\p{P}\\s]|^[-―ー※]$"),
                                          QRegularExpression::UseUnicodePropertiesOption);
    return isLike(kMark, cell) && cell.size() <= kLongest;
}

// 対応区分 are few, and short.
bool areCodes(const QStringList &cells)
{
    constexpr qsizetype kLongest = 10;
    const auto isOneLetter = [](const QString &cell) { return cell.size() == 1; };
    const auto isCode = [&](const QString &cell) {
        const bool isWord = isSortingWord(cell) && !cell.contains(u'、') && !isSentence(cell);
        return isOneLetter(cell) || isMark(cell) || (isWord && cell.size() <= kLongest);
    };
    return 4 * countIf(cells, isCode) >= 3 * cells.size() &&
           std::ranges::all_of(cells, [](const QString &cell) {
               return cell.size() <= kLongest && !isSentence(cell);
           });
}

} // namespace

QStringList filledCells(const TableHead &head, int column)
{
    QStringList cells;
    cells.reserve(qsizetype(head.rows.size()));
    for (const QStringList &row : head.rows) {
        if (const QString cell = row.value(column).trimmed(); !cell.isEmpty())
            cells += cell;
    }
    return cells;
}

bool isNumbering(const TableHead &head, int column)
{
    static const QRegularExpression number(QStringLiteral("^(No[.．]?\\s*)?[0-9０-９]{1,6}$"));
    return std::ranges::all_of(head.rows, [&](const QStringList &row) {
        return isLike(number, row.value(column).trimmed());
    });
}

ColumnKind kindOfColumn(const TableHead &head, int column)
{
    const QStringList filled = filledCells(head, column);
    if (filled.isEmpty())
        return ColumnKind::Empty;
    QStringList cells;
    cells.reserve(filled.size());
    for (const QString &cell : filled)
        cells += plain(cell);
    const auto areMostly = [&](auto test) { return 4 * countIf(cells, test) >= 3 * cells.size(); };
    const bool hasSentence = std::ranges::any_of(cells, isSentence);
    if (!hasSentence && areMostly(isDate))
        return ColumnKind::Date;
    if (2 * countIf(filled, isMostlyPersonal) < filled.size() && !hasSentence &&
        areMostly(isNumber))
        return ColumnKind::Number;
    // ㊤ and the like become letters in plain()
    if (2 * countIf(filled, isMark) >= filled.size() && !filled.join(u' ').contains(u'。'))
        return ColumnKind::Mark;
    if (!areMostly(isTrait) && areCodes(cells))
        return ColumnKind::Code;
    if (tellsWho(cells))
        return ColumnKind::Person;
    return areNames(cells) ? ColumnKind::Name : ColumnKind::Words;
}

} // namespace gaiyo
