#pragma once

#include "booklet/imposition.h"

#include <QComboBox>

#include <optional>

namespace gaiyo {

// How the pages come on the sheets.
class SheetChoice : public QComboBox
{
    Q_OBJECT
public:
    explicit SheetChoice(std::optional<Imposition> chosen = {}, QWidget *parent = nullptr);

    std::optional<Imposition> imposition() const; // none: one page to a side
};

} // namespace gaiyo
