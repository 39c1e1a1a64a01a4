#include "exchange/rows/column_names.h"

#include "exchange/rows/cell_text.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <vector>

namespace gaiyo {

namespace {

constexpr std::array<QStringView, 14> kWords{
    u"no",       u"path1", u"path2",        u"path3",       u"path4", u"summary", u"response",
    u"category", u"count", u"draft_number", u"shared_with", u"note",  u"id",      u"ignore"};

struct Pattern
{
    SourceField field;
    QRegularExpression names;
};

QRegularExpression whole(const QString &names)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(names),
                              QRegularExpression::CaseInsensitiveOption);
}

QString responseNames()
{
    return QStringLiteral(".{0,20}([区市町村県都府道国])の(?:考え方|回答|検討結果|見解)");
}

const std::vector<Pattern> &patterns()
{
    static const std::vector<Pattern> kPatterns{
        {SourceField::No, whole(QStringLiteral("No\\.?|(?:整理|意見|通し)?番号"))},
        {SourceField::Path1, whole(QStringLiteral("章|目標"))},
        {SourceField::Path2, whole(QStringLiteral("柱|節|基本方針"))},
        {SourceField::Path3, whole(QStringLiteral("施策|項"))},
        {SourceField::Path4, whole(QStringLiteral("取組項目|項目|該当箇所|論点"))},
        {SourceField::Summary,
         whole(
             QStringLiteral("[ご御]?意見(?:の(?:概要|内容|要旨))?(?:\\((?:原文|要旨|概要)\\))?"))},
        {SourceField::Response, whole(responseNames() + QStringLiteral("|考え方|回答|検討結果"))},
        {SourceField::Category, whole(QStringLiteral("対応区分|対応状況|対応|区分"))},
        {SourceField::Count, whole(QStringLiteral("件数|人数"))},
        {SourceField::DraftNumber, whole(QStringLiteral("素案番号"))},
        {SourceField::SharedWith, whole(QStringLiteral("回答共有"))},
        {SourceField::Id, whole(QStringLiteral("gaiyo_id(?:@.*)?"))},
    };
    return kPatterns;
}

} // namespace

QString idColumnTitle(const QString &state)
{
    return QStringLiteral("gaiyo_id@") + state;
}

QString stateOfIdColumn(const QString &title)
{
    return foldName(title).section(u'@', 1);
}

QStringList sourceFieldWords()
{
    QStringList words;
    for (const QStringView word : kWords)
        words << word.toString();
    return words;
}

QString sourceFieldWord(SourceField field)
{
    return kWords[size_t(field)].toString();
}

std::optional<SourceField> findSourceField(const QString &word)
{
    const auto found = std::find(kWords.begin(), kWords.end(), word);
    if (found == kWords.end())
        return std::nullopt;
    return SourceField(int(found - kWords.begin()));
}

std::optional<SourceField> findFieldOfColumn(const QString &header)
{
    const QString name = foldName(header);
    if (name.isEmpty() || name.size() > 60)
        return std::nullopt;
    for (const Pattern &pattern : patterns()) {
        if (pattern.names.match(name).hasMatch())
            return pattern.field;
    }
    return std::nullopt;
}

std::optional<SourceField> guessFieldOfColumn(const QString &header)
{
    if (const auto known = findFieldOfColumn(header))
        return known;
    static const std::vector<std::pair<QString, SourceField>> kUsual{
        {QStringLiteral("意見の概要"), SourceField::Summary},
        {QStringLiteral("意見の内容"), SourceField::Summary},
        {QStringLiteral("区の考え方"), SourceField::Response},
        {QStringLiteral("市の考え方"), SourceField::Response},
        {QStringLiteral("県の考え方"), SourceField::Response},
        {QStringLiteral("対応区分"), SourceField::Category},
        {QStringLiteral("対応状況"), SourceField::Category}};
    const QString name = foldName(header);
    for (const auto &[usual, field] : kUsual) {
        if (qAbs(name.size() - usual.size()) <= 1 && editDistance(name, usual) <= 1)
            return field;
    }
    return std::nullopt;
}

QString institutionOf(const QString &header)
{
    static const QRegularExpression kPattern = whole(responseNames());
    return kPattern.match(foldName(header).left(60)).captured(1);
}

int editDistance(const QString &a, const QString &b)
{
    std::vector<int> row(size_t(b.size()) + 1);
    for (size_t j = 0; j < row.size(); ++j)
        row[j] = int(j);
    for (qsizetype i = 0; i < a.size(); ++i) {
        int diagonal = row[0];
        row[0] = int(i) + 1;
        for (size_t j = 1; j < row.size(); ++j) {
            const int exchanged = diagonal + (a[i] == b[qsizetype(j) - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, exchanged});
        }
    }
    return row.back();
}

} // namespace gaiyo
