#include "dialogs/sheet_choice.h"

namespace gaiyo {

SheetChoice::SheetChoice(std::optional<Imposition> chosen, QWidget *parent)
    : QComboBox(parent)
{
    setObjectName(QStringLiteral("sheets"));
    setAccessibleName(tr("Pages on the sheets"));
    addItem(tr("One page to a side"));
    addItem(tr("Two pages side by side"), int(Imposition::TwoUp));
    addItem(tr("Booklet to be folded and stapled"), int(Imposition::Saddle));
    if (chosen)
        setCurrentIndex(findData(int(*chosen)));
}

std::optional<Imposition> SheetChoice::imposition() const
{
    return currentData().isValid() ? std::optional(Imposition(currentData().toInt()))
                                   : std::nullopt;
}

} // namespace gaiyo
