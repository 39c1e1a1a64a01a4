#include "formats/page_options.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace gaiyo {

Result<std::optional<std::pair<int, int>>> readPagesOption(const OptionWords &words)
{
    using Range = std::optional<std::pair<int, int>>;
    if (!words.contains(kPagesOption))
        return Range();
    const QString word = words[kPagesOption];
    static const QRegularExpression range(QStringLiteral("^([1-9]\\d{0,6})(?:-([1-9]\\d{0,6}))?$"));
    const auto match = range.match(word);
    const int first = match.captured(1).toInt();
    const int last = match.captured(2).isEmpty() ? first : match.captured(2).toInt();
    if (!match.hasMatch() || last < first)
        return usageError(
            QCoreApplication::translate(
                "Formats", "--pages %1 is not a range of pages; write it as 3-7, or 3.")
                .arg(word));
    return Range(std::in_place, first, last);
}

Result<QString> readFontOption(const OptionWords &words)
{
    const QString family = words.value(kFontOption);
    if (words.contains(kFontOption) && family.trimmed().isEmpty())
        return usageError(
            QCoreApplication::translate("Formats", "--font needs the name of a font."));
    return family;
}

} // namespace gaiyo
