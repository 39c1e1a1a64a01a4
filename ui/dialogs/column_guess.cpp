#include "dialogs/column_guess.h"

#include "domain/words/personal_data.h"

#include <QRegularExpression>

#include <algorithm>
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

QStringList guessByContent(const TableHead &head)
{
    qsizetype width = 0;
    for (const QStringList &row : head.rows)
        width = std::max(width, row.size());
    QStringList fields(width, kLeaveOut);
    std::vector<int> texts;
    for (int column = 0; column < width; ++column) {
        if (width > 1 && isNumbering(head, column) && !fields.contains(QStringLiteral("no")))
            fields[column] = QStringLiteral("no");
        else if (width > 1 && isSymbol(head, column))
            fields[column] = QStringLiteral("category");
        else if (!tellsWho(head, column))
            texts.push_back(column);
    }
    std::stable_sort(texts.begin(), texts.end(),
                     [&](int a, int b) { return lengthOf(head, a) > lengthOf(head, b); });
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

} // namespace

bool isPersonal(const QString &name)
{
    static const QRegularExpression words(
        QStringLiteral("氏名|名前|姓名|住所|居住地|所在地|電話|携帯|連絡先|メール|mail|郵便|"
                       "ファ[ック]?クス|fax|年齢|年代|性別|職業|勤務先|生年月日|提出者|投稿者"),
        QRegularExpression::CaseInsensitiveOption);
    return words.match(name.normalized(QString::NormalizationForm_KC).remove(u' ')).hasMatch();
}

QStringList guessFields(const TableHead &head)
{
    if (head.names.isEmpty())
        return guessByContent(head);
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
