#include "exchange/rows/column_names.h"

#include "domain/free_field.h"
#include "domain/words/edit_distance.h"
#include "exchange/rows/cell_text.h"
#include "exchange/rows/column_words.h"

#include <algorithm>
#include <array>

namespace gaiyo {

namespace {

constexpr std::array<QStringView, 18> kWords{
    u"no",       u"path1",    u"path2", u"path3",        u"path4",       u"summary",
    u"response", u"category", u"count", u"draft_number", u"shared_with", u"note",
    u"id",       u"ref",      u"free1", u"free2",        u"free3",       u"ignore"};

} // namespace

std::optional<size_t> freeIndexOf(SourceField field)
{
    if (field < SourceField::Free1 || field > SourceField::Free3)
        return {};
    return size_t(field) - size_t(SourceField::Free1);
}

QStringList freeNamesOf(const Consultation &consultation)
{
    QStringList names;
    for (const FreeField &field : freeFieldsOf(consultation.settings))
        names += field.name;
    return names;
}

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
    const auto meanings = meaningsOfColumn(header);
    return meanings.empty() ? std::nullopt : std::optional(meanings.front().field);
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
    const QString name = foldName(header);
    return findFieldOfColumn(header) == SourceField::Response
               ? institutionPattern().match(name).captured(1)
               : QString();
}

} // namespace gaiyo
