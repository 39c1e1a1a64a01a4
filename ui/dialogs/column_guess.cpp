#include "dialogs/column_guess.h"

#include "dialogs/column_kind.h"
#include "exchange/rows/shown_head.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <tuple>
#include <utility>
#include <vector>

namespace gaiyo {

namespace {

const QString kLeaveOut = QStringLiteral("ignore");

bool matches(const QRegularExpression &pattern, const QString &name)
{
    return pattern.match(name.normalized(QString::NormalizationForm_KC).remove(u' ')).hasMatch();
}

// A column that may hold opinions or responses. Lengths are those of a row in which it has words.
struct TextColumn
{
    int column;
    qsizetype length;
    bool isSentences;
    int asks;    // rows that wish for something, as opinions do
    int answers; // rows that speak for an office
};

TextColumn textColumn(const TableHead &head, int column)
{
    static const QRegularExpression kSentence(QStringLiteral(
        "[。！？!?]|(?:です|ます|した|する|ません|たい|しい|ない|べき|して|下さい|ください|"
        "同上|同様|とおり|通り|検討中|予定|済み?)$"));
    static const QRegularExpression kAsks(QStringLiteral(
        "(?:ほし|欲し|望み|望む)|てください|て下さい|願い|べき|と思|賛成|反対|でしょうか|"
        "ないか|ですか|不安|心配|困る|困って|たい[。と]|たい$"));
    static const QRegularExpression kAnswers(QStringLiteral(
        "[区市町村県都府]では|[区市町村県都府]として|いたします|致します|参考[にと]|まいります|"
        "参ります|考えて(?:い|お)|検討します|ありがとうございます|ご意見|御意見|しております|"
        "努め|進めます|ご理解"));
    const QStringList cells = filledCells(head, column);
    TextColumn text{column, 0, false, 0, 0};
    qsizetype sentences = 0;
    for (const QString &cell : cells) {
        text.length += cell.size();
        sentences += kSentence.match(cell).hasMatch() ? 1 : 0;
        text.asks += kAsks.match(cell).hasMatch() ? 1 : 0;
        text.answers += kAnswers.match(cell).hasMatch() ? 1 : 0;
    }
    text.length /= std::max(qsizetype(1), cells.size());
    text.isSentences = 2 * sentences >= cells.size() && sentences > 0;
    return text;
}

// Columns that may be opinions or responses, from the left. Where there are no others, those with
// 賛成 and 反対, and at last what only looks like a name: 木陰.
std::vector<TextColumn> textColumns(const TableHead &head, const QStringList &fields)
{
    std::vector<TextColumn> texts;
    for (const ColumnKind wanted : {ColumnKind::Words, ColumnKind::Code, ColumnKind::Name}) {
        if (!texts.empty())
            break;
        for (int column = 0; column < fields.size(); ++column) {
            if (fields[column] != kLeaveOut || isPersonal(head.names.value(column)))
                continue;
            if (kindOfColumn(head, column) == wanted)
                texts.push_back(textColumn(head, column));
        }
    }
    return texts;
}

template <typename Range>
const TextColumn *longestOf(const Range &texts)
{
    const TextColumn *longest = nullptr;
    for (const TextColumn &text : texts) {
        if (!longest || std::pair(text.isSentences, text.length) >
                            std::pair(longest->isSentences, longest->length))
            longest = &text;
    }
    return longest;
}

struct Words
{
    const TextColumn *opinion = nullptr;
    const TextColumn *answer = nullptr;
};

// The longest sentences are the opinion, or its answer where they speak for an office, or where a
// column on their left has sentences of about that length.
const TextColumn *opinionOf(const std::vector<TextColumn> &texts)
{
    const TextColumn *longest = longestOf(texts);
    if (!longest || !longest->isSentences || longest->asks > longest->answers)
        return longest;
    const bool isAnswer = longest->answers > longest->asks;
    const TextColumn *opinion = nullptr;
    for (const TextColumn &text : texts) {
        if (&text == longest || (!isAnswer && text.column > longest->column))
            continue;
        const bool isLike =
            isAnswer || (text.isSentences && (3 * text.length >= longest->length || text.asks > 0));
        const bool isBetter =
            !opinion || std::pair(text.isSentences && text.asks >= text.answers, text.length) >
                            std::pair(opinion->isSentences && opinion->asks >= opinion->answers,
                                      opinion->length);
        if (isLike && isBetter)
            opinion = &text;
    }
    return opinion ? opinion : longest;
}

Words wordsOf(const std::vector<TextColumn> &texts)
{
    Words words{opinionOf(texts)};
    if (!words.opinion)
        return words;
    const auto weigh = [](const TextColumn &text) {
        return std::tuple(text.answers > text.asks, text.isSentences, text.length);
    };
    for (const TextColumn &text : texts) {
        const bool isRight = text.column > words.opinion->column;
        if (&text == words.opinion || !text.isSentences || !(isRight || text.answers > text.asks))
            continue;
        if (!words.answer || weigh(text) > weigh(*words.answer))
            words.answer = &text;
    }
    return words;
}

// Marks (◎, ○) before words (反映) and letters (済); -1 for none.
int categoryColumn(const TableHead &head, const QStringList &fields)
{
    int found = -1;
    for (int column = 0; column < fields.size(); ++column) {
        const ColumnKind kind =
            fields[column] == kLeaveOut ? kindOfColumn(head, column) : ColumnKind::Empty;
        if (kind == ColumnKind::Mark)
            return column;
        if (kind == ColumnKind::Code && found < 0)
            found = column;
    }
    return found;
}

// One of few short words behind the opinion, whatever it is; -1 for none.
int repeatedColumn(const TableHead &head, const QStringList &fields)
{
    constexpr qsizetype kLongest = 6;
    constexpr qsizetype kLeast = 3;
    for (int column = int(fields.indexOf(QStringLiteral("summary"))) + 1; column < fields.size();
         ++column) {
        if (fields[column] != kLeaveOut || kindOfColumn(head, column) != ColumnKind::Words)
            continue;
        const QStringList cells = filledCells(head, column);
        const QSet<QString> few(cells.begin(), cells.end());
        const bool areShort =
            std::ranges::all_of(cells, [](const QString &cell) { return cell.size() <= kLongest; });
        if (areShort && cells.size() >= kLeast && 2 * few.size() <= cells.size())
            return column;
    }
    return -1;
}

QStringList guessByContent(const TableHead &head)
{
    qsizetype width = 0;
    for (const QStringList &row : head.rows)
        width = std::max(width, row.size());
    QStringList fields(width, kLeaveOut);
    for (int column = 0; width > 1 && column < width; ++column) {
        if (isNumbering(head, column) && !fields.contains(QStringLiteral("no")))
            fields[column] = QStringLiteral("no");
    }
    const std::vector<TextColumn> texts = textColumns(head, fields);
    const Words words = wordsOf(texts);
    if (words.opinion)
        fields[words.opinion->column] = QStringLiteral("summary");
    if (words.answer)
        fields[words.answer->column] = QStringLiteral("response");
    int category = categoryColumn(head, fields);
    if (category < 0)
        category = repeatedColumn(head, fields);
    if (category >= 0)
        fields[category] = QStringLiteral("category");
    return fields;
}

const QRegularExpression &opinionNames()
{
    static const QRegularExpression kNames(
        QStringLiteral("内容|意見|コメント|自由記[述入]|本文|提案|要望|質問|感想"));
    return kNames;
}

// What stands beside the opinion is what it is beside one with a usual name.
void addUsualFields(const QStringList &names, QStringList &fields)
{
    const int summary = int(fields.indexOf(QStringLiteral("summary")));
    if (summary < 0)
        return;
    const QStringList usual = fieldsBeside(names, summary);
    for (int column = 0; column < fields.size(); ++column) {
        const bool isOpen = fields[column] == kLeaveOut && !usual[column].isEmpty();
        if (isOpen && !isPersonal(names[column]) && !fields.contains(usual[column]))
            fields[column] = usual[column];
    }
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
    const QString summary = QStringLiteral("summary");
    take(kNumbers, QStringLiteral("no"));
    take(kResponses, QStringLiteral("response"));
    if (!take(opinionNames(), summary)) {
        if (const auto texts = textColumns(head, fields); !texts.empty())
            fields[opinionOf(texts)->column] = summary;
    }
    addUsualFields(head.names, fields);
    return fields;
}

} // namespace

bool isNameOfOpinions(const QString &name)
{
    return matches(opinionNames(), name);
}

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

bool holdsOtherWords(const TableHead &head, int column)
{
    const QString name = head.names.value(column);
    const ColumnKind kind = kindOfColumn(head, column);
    const bool isNamed = !name.trimmed().isEmpty(); // what looks like a name may be a place: 公園
    return !isPersonal(name) &&
           (kind == ColumnKind::Words || kind == ColumnKind::Code || kind == ColumnKind::Mark ||
            (isNamed && (kind == ColumnKind::Name || kind == ColumnKind::Person)));
}

} // namespace gaiyo
