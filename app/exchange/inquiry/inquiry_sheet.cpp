#include "exchange/inquiry/inquiry_sheet.h"

#include <QCryptographicHash>
#include <QStringList>

#include <algorithm>

namespace gaiyo {

namespace {

constexpr int kHashDigits = 16;

struct Known
{
    InquiryField field;
    const char16_t *name;
};
constexpr Known kNames[] = {
    {InquiryField::Key, u"key"},         {InquiryField::Ref, u"ref"},
    {InquiryField::No, u"no"},           {InquiryField::Place, u"place"},
    {InquiryField::Summary, u"summary"}, {InquiryField::Draft, u"draft"},
    {InquiryField::Answer, u"response"}, {InquiryField::Category, u"category"},
    {InquiryField::Change, u"change"},   {InquiryField::Remark, u"remark"},
    {InquiryField::By, u"by"},
};

QString nameOf(InquiryField field)
{
    const auto known = std::ranges::find(kNames, field, &Known::field);
    return QString::fromUtf16(known->name);
}

// Anything that QString::simplified() takes for a blank, and some more.
bool mayBeBlank(QChar c)
{
    const char16_t u = c.unicode();
    return u <= 0x20 || (u >= 0x7F && u <= 0xA0) || u == 0x1680 || (u >= 0x2000 && u <= 0x205F) ||
           u == 0x3000;
}

// QString::simplified(), which asks Unicode's tables of each letter that is not Latin, although
// most texts have no blank.
QByteArray simplifiedUtf8(const QString &words)
{
    return (std::ranges::any_of(words, mayBeBlank) ? words.simplified() : words).toUtf8();
}

// Programs that save the file anew change line ends and blanks at the edges, which nobody meant.
QString hashOf(const QStringList &words)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &each : words) {
        hash.addData(simplifiedUtf8(each));
        hash.addData(QByteArrayView("\n"));
    }
    return QString::fromLatin1(hash.result().toHex().left(kHashDigits));
}

} // namespace

std::vector<InquiryColumn> inquiryColumns(const InquirySheet &sheet)
{
    std::vector<InquiryColumn> columns;
    const auto add = [&](InquiryField field, const QString &heading, double width, bool isOpen) {
        columns.push_back({field, nameOf(field), heading, width, isOpen});
    };
    add(InquiryField::Key, QStringLiteral("照合用（変更しないでください）"), 24, false);
    add(InquiryField::Ref, QStringLiteral("整理番号\n変わりません"), 12, false);
    add(InquiryField::No, QStringLiteral("現在の\nNo."), 7, false);
    add(InquiryField::Place, QStringLiteral("該当箇所"), 18, false);
    add(InquiryField::Summary, QStringLiteral("意見の概要"), 42, sheet.asksSummary);
    add(InquiryField::Draft, QStringLiteral("現在の案"), 36, false);
    if (sheet.asksResponse)
        add(InquiryField::Answer, sheet.answerName, 42, true);
    if (sheet.asksCategory)
        add(InquiryField::Category, QStringLiteral("対応\n区分"), 7, true);
    add(InquiryField::Change, QStringLiteral("計画の修正"), 18, true);
    add(InquiryField::Remark, QStringLiteral("備考"), 16, true);
    add(InquiryField::By, QStringLiteral("回答課・氏名"), 12, true);
    return columns;
}

std::optional<InquiryField> findInquiryField(QStringView name)
{
    const QStringView word = name.trimmed();
    const auto known = std::ranges::find_if(
        kNames, [&](const Known &each) { return word == QStringView(each.name); });
    return known == std::end(kNames) ? std::nullopt : std::optional(known->field);
}

QString inquiryKey(const QString &sheet, const QString &opinion)
{
    return sheet + u'/' + opinion;
}

QString lockedHash(const QString &ref, int no, const QString &place, const QString &summary)
{
    return hashOf({ref, QString::number(no), place, summary});
}

QString sentHash(const QString &answer, const QString &category)
{
    return hashOf({answer, category});
}

QString wordsHash(const QString &words)
{
    constexpr int kShortDigits = 8;
    return hashOf({words}).left(kShortDigits);
}

} // namespace gaiyo
