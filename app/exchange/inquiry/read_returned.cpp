#include "exchange/inquiry/read_returned.h"

#include "exchange/inquiry/returned_workbook.h"

namespace gaiyo {

bool ReturnedRow::saysNothing() const
{
    const auto isEmpty = [](const std::optional<ReturnedWords> &words) {
        return !words || words->isEmpty();
    };
    return opinion.isEmpty() && ref.isEmpty() && no == 0 && place.isEmpty() && summary.isEmpty() &&
           isEmpty(answer) && isEmpty(category) && change.isEmpty() && remark.isEmpty() &&
           by.isEmpty() && comments.isEmpty();
}

Result<ReturnedSheet> readReturned(const QByteArray &bytes, const Progress &progress)
{
    return readReturnedWorkbook(bytes, progress);
}

} // namespace gaiyo
