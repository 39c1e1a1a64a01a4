#include "dialogs/column_guess.h"

#include "domain/words/personal_data.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <iterator>
#include <numeric>
#include <utility>
#include <vector>

namespace gaiyo {

namespace {

const QString kLeaveOut = QStringLiteral("ignore");

bool isNumbering(const TableHead &head, int column)
{
    static const QRegularExpression number(QStringLiteral("^(No[.．]?\\s*)?[0-9０-９]{1,6}$"));
    return std::all_of(head.rows.begin(), head.rows.end(), [&](const QStringList &row) {
        return number.match(row.value(column).trimmed()).hasMatch();
    });
}

bool isSymbol(const TableHead &head, int column)
{
    return std::all_of(head.rows.begin(), head.rows.end(), [&](const QStringList &row) {
        return row.value(column).trimmed().size() == 1;
    });
}

qsizetype lengthOf(const TableHead &head, int column)
{
    return std::accumulate(
        head.rows.begin(), head.rows.end(), qsizetype(0),
        [&](qsizetype sum, const QStringList &row) { return sum + row.value(column).size(); });
}

// A few characters beside long texts are who wrote them, rather than an answer.
bool isName(const TableHead &head, int column, int longest)
{
    constexpr qsizetype kLongestName = 8;
    const qsizetype length = lengthOf(head, column);
    return length <= kLongestName * qsizetype(head.rows.size()) &&
           3 * length <= lengthOf(head, longest);
}

// An address, a telephone, a mail: little else than what tells who somebody is.
bool tellsWho(const QString &cell)
{
    qsizetype told = 0;
    for (const PersonalStretch &stretch : findPersonalData(cell))
        told += stretch.end - stretch.start;
    return 2 * told > qsizetype(cell.toUcs4().size());
}

bool tellsWho(const TableHead &head, int column)
{
    qsizetype filled = 0;
    qsizetype told = 0;
    for (const QStringList &row : head.rows) {
        const QString cell = row.value(column).trimmed();
        filled += cell.isEmpty() ? 0 : 1;
        told += tellsWho(cell) ? 1 : 0;
    }
    return told > 0 && 2 * told >= filled;
}

bool matches(const QRegularExpression &pattern, const QString &name)
{
    return pattern.match(name.normalized(QString::NormalizationForm_KC).remove(u' ')).hasMatch();
}

// 山田太郎, 佐藤 はな; 東京都新宿区, 豊玉北六丁目 are told by findPersonalData() only with more.
bool areNamesOrHomes(const TableHead &head, int column)
{
    static const QRegularExpression kName(
        QStringLiteral("^(?!.*(?:です|ます|した|する|たい|しい|ない|べき)$)(?:[\\p{Han}々]{1,4}[ "
                       "　]?[\\p{Han}々\\p{Hiragana}\\p{Katakana}ー]{1,5}|"
                       "(?:\\p{Han}{2,3}[都道府県])?\\p{Han}{1,6}[市区町村郡]"
                       "[^。、？！\\p{Hiragana}]{0,20})$"),
        QRegularExpression::UseUnicodePropertiesOption);
    constexpr qsizetype kLeast = 3; // 賛成 is an opinion
    QSet<QString> seen;
    for (const QStringList &row : head.rows) {
        const QString cell = row.value(column).trimmed();
        if (cell.isEmpty())
            continue;
        if (cell.size() < kLeast || !kName.match(cell).hasMatch())
            return false;
        seen.insert(cell);
    }
    return !seen.isEmpty() && (seen.size() > 1 || head.rows.size() == 1);
}

// Columns that may be opinions or responses, the longest first.
std::vector<int> textColumns(const TableHead &head, const QStringList &fields)
{
    std::vector<int> texts;
    for (int column = 0; column < fields.size(); ++column) {
        if (fields[column] == kLeaveOut && !isPersonal(head.names.value(column)) &&
            !tellsWho(head, column))
            texts.push_back(column);
    }
    std::vector<int> others;
    std::ranges::copy_if(texts, std::back_inserter(others),
                         [&](int column) { return !areNamesOrHomes(head, column); });
    if (!others.empty())
        texts = others;
    std::stable_sort(texts.begin(), texts.end(),
                     [&](int a, int b) { return lengthOf(head, a) > lengthOf(head, b); });
    return texts;
}

// Of columns with one character a row the one with marks (◎, ○) rather than letters (済); -1 for
// none.
int symbolColumn(const TableHead &head, const std::vector<int> &symbols)
{
    const auto hasMarks = [&](int column) {
        return std::ranges::none_of(head.rows, [&](const QStringList &row) {
            return row.value(column).trimmed().front().isLetter();
        });
    };
    const auto marks = std::ranges::find_if(symbols, hasMarks);
    return symbols.empty() ? -1 : marks == symbols.end() ? symbols.front() : *marks;
}

QStringList guessByContent(const TableHead &head)
{
    qsizetype width = 0;
    for (const QStringList &row : head.rows)
        width = std::max(width, row.size());
    QStringList fields(width, kLeaveOut);
    std::vector<int> symbols;
    for (int column = 0; column < width; ++column) {
        if (width > 1 && isNumbering(head, column) && !fields.contains(QStringLiteral("no")))
            fields[column] = QStringLiteral("no");
        else if (width > 1 && isSymbol(head, column))
            symbols.push_back(column);
    }
    if (const int category = symbolColumn(head, symbols); category >= 0)
        fields[category] = QStringLiteral("category");
    std::vector<int> texts = textColumns(head, fields);
    std::erase_if(texts, [&](int column) { return std::ranges::count(symbols, column) > 0; });
    if (texts.size() > 2)
        texts.erase(texts.begin() + 2, texts.end());
    if (texts.size() == 2 && isName(head, texts[1], texts[0]))
        texts.pop_back();
    if (texts.size() == 2 && texts[1] < texts[0]) // the opinion stands before its answer
        std::swap(texts[0], texts[1]);
    const QStringList words{QStringLiteral("summary"), QStringLiteral("response")};
    for (size_t i = 0; i < texts.size(); ++i)
        fields[texts[i]] = words[qsizetype(i)];
    return fields;
}

const QRegularExpression &opinionNames()
{
    static const QRegularExpression kNames(
        QStringLiteral("内容|意見|コメント|自由記[述入]|本文|提案|要望|質問|感想"));
    return kNames;
}

QStringList guessByNames(const TableHead &head)
{
    static const QRegularExpression kNumbers(QStringLiteral("番号$|^No\\.?$"),
                                             QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression kResponses(QStringLiteral("考え方|回答|対応内容"));
    QStringList fields(head.names.size(), kLeaveOut);
    const auto take = [&](const QRegularExpression &names, const QString &field) {
        for (int column = 0; column < fields.size(); ++column) {
            const QString &name = head.names[column];
            if (fields[column] != kLeaveOut || isPersonal(name) || !matches(names, name))
                continue;
            fields[column] = field;
            return true;
        }
        return false;
    };
    take(kNumbers, QStringLiteral("no"));
    take(kResponses, QStringLiteral("response"));
    if (!take(opinionNames(), QStringLiteral("summary"))) {
        if (const auto texts = textColumns(head, fields); !texts.empty())
            fields[texts.front()] = QStringLiteral("summary");
    }
    return fields;
}

} // namespace

bool isPersonal(const QString &name)
{
    static const QRegularExpression words(
        QStringLiteral("氏名|名前|姓名|住所|居住地|所在地|電話|携帯|連絡先|メール|mail|郵便|"
                       "ファ[ック]?クス|fax|年齢|年代|性別|職業|勤務先|生年月日|提出者|投稿者"),
        QRegularExpression::CaseInsensitiveOption);
    return matches(words, name);
}

bool startsWithNames(const TableHead &head)
{
    constexpr qsizetype kLongest = 15;
    if (!head.names.isEmpty() || head.rows.size() < 2)
        return false;
    static const QRegularExpression kEnd(QStringLiteral("[。！？!?]$|^[0-9０-９.．-]+$"));
    qsizetype known = 0;
    qsizetype named = 0;
    for (const QString &cell : head.rows.front()) {
        const QString name = cell.trimmed();
        if (name.isEmpty())
            continue;
        if (name.size() > kLongest || matches(kEnd, name))
            return false;
        ++named;
        known += isPersonal(name) || matches(opinionNames(), name) ? 1 : 0;
    }
    return named > 1 && known > 0;
}

TableHead namedByFirstRow(TableHead head)
{
    if (head.rows.empty())
        return head;
    head.names = head.rows.front();
    head.fields = QStringList(head.names.size(), QString());
    head.rows.erase(head.rows.begin());
    return head;
}

QStringList guessFields(const TableHead &head)
{
    if (head.names.isEmpty())
        return guessByContent(head);
    if (!head.fields.contains(QStringLiteral("summary")))
        return guessByNames(head);
    QStringList fields;
    for (qsizetype column = 0; column < head.names.size(); ++column) {
        const QString known = head.fields.value(column);
        // What the importer knows for words may speak of names: ご意見（氏名は書かないでください）
        const bool isWords = known == u"summary" || known == u"response";
        const bool isOut = known.isEmpty() || (!isWords && isPersonal(head.names[column]));
        fields += isOut ? kLeaveOut : known;
    }
    return fields;
}

} // namespace gaiyo
