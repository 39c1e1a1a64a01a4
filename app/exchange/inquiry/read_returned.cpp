#include "exchange/inquiry/read_returned.h"

#include "exchange/inquiry/inquiry_sheet.h"
#include "exchange/inquiry/returned_document.h"
#include "exchange/inquiry/returned_workbook.h"
#include "exchange/opc/office_package.h"
#include "exchange/rows/cell_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace gaiyo {

namespace {

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(Inquiry)
};

// What most of the rows say: some may have been copied from another sheet.
QString sheetOfKeys(const std::vector<ReturnedRow> &rows)
{
    QHash<QString, int> counts;
    for (const ReturnedRow &row : rows) {
        if (!row.sheet.isEmpty())
            ++counts[row.sheet];
    }
    QString most;
    for (auto each = counts.begin(); each != counts.end(); ++each) {
        const int best = counts.value(most);
        if (each.value() > best || (each.value() == best && each.key() < most))
            most = each.key();
    }
    return most;
}

Error noTable()
{
    return {
        ErrorKind::Unreadable,
        Sentences::tr("The file is no inquiry sheet: no table with the columns of one stands in "
                      "it. Please choose the file that the department filled in.")};
}

Error madeByNewer()
{
    return {ErrorKind::TooNew,
            Sentences::tr("The inquiry sheet was made by a newer version of this program. Please "
                          "take it in with that version.")};
}

// Its kind stands at the beginning, unpacked.
bool isOpenDocument(const QByteArray &bytes)
{
    constexpr qsizetype kWithin = 128;
    return bytes.startsWith("PK") &&
           bytes.left(kWithin).contains("mimetypeapplication/vnd.oasis.opendocument");
}

Error openDocument()
{
    return {ErrorKind::Unreadable,
            Sentences::tr("The file is an OpenDocument file. Open it, and save a workbook as an "
                          "Excel workbook (.xlsx), a text as a Word document (.docx). Then take it "
                          "in once more.")};
}

// By what is in it: people rename files.
bool isWordDocument(const QByteArray &bytes)
{
    const auto package = OfficePackage::open(bytes);
    const auto root =
        package ? package->relationships({}) : Result<std::vector<Relationship>>(package.error());
    const Relationship *main = root ? findRelationship(*root, "officeDocument") : nullptr;
    return main && main->target.startsWith("word/");
}

} // namespace

bool isLoudColour(quint32 colour)
{
    const int red = (colour >> 16) & 0xFF;
    const int green = (colour >> 8) & 0xFF;
    const int blue = colour & 0xFF;
    constexpr int kLeast = 64;
    return std::max({red, green, blue}) - std::min({red, green, blue}) > kLeast;
}

QString ReturnedWords::withStruck() const
{
    if (struck.isEmpty())
        return text;
    const QString gone = QStringLiteral("取り消し線：") + struck;
    return text.isEmpty() ? gone : text + u'\n' + gone;
}

bool ReturnedRow::saysNothing() const
{
    const auto isEmpty = [](const std::optional<ReturnedWords> &words) {
        return !words || words->isEmpty();
    };
    return opinion.isEmpty() && ref.isEmpty() && no == 0 && place.isEmpty() && summary.isEmpty() &&
           draft.isEmpty() && isEmpty(answer) && isEmpty(category) && change.isEmpty() &&
           remark.isEmpty() && by.isEmpty() && comments.isEmpty();
}

void ReturnedRow::takeNo(const QString &words)
{
    const auto number = readCount(words);
    no = number.value_or(0);
    if (!number && !words.trimmed().isEmpty())
        comments << QStringLiteral("現在のNo.：") + words.trimmed();
}

Result<ReturnedSheet> readReturned(const QByteArray &bytes, const Progress &progress)
{
    if (isOpenDocument(bytes))
        return openDocument();
    auto returned = isWordDocument(bytes) ? readReturnedDocument(bytes, progress)
                                          : readReturnedWorkbook(bytes, progress);
    if (!returned)
        return returned;
    if (returned->format > kInquiryFormat)
        return madeByNewer();
    if (!returned->hasTable)
        return noTable();
    if (returned->sheet.isEmpty())
        returned->sheet = sheetOfKeys(returned->rows);
    return returned;
}

} // namespace gaiyo
