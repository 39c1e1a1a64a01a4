#pragma once

#include "booklet/font_set.h"
#include "booklet/imposition.h"
#include "booklet/page.h"

#include <QDialog>

#include <functional>
#include <optional>
#include <vector>

class QLabel;

namespace gaiyo {

class SheetChoice;
class SheetView;

// The sheets as they will come out of the printer, and the way to it.
class PrintPreviewDialog : public QDialog
{
    Q_OBJECT
public:
    // Prints as the sheets are shown, asking in a dialog above `parent`; true where all is printed.
    using Print = std::function<bool(std::optional<Imposition>, QWidget *parent)>;
    // Pages and fonts must outlive the dialog.
    PrintPreviewDialog(const std::vector<Page> &pages, const FontSet &fonts, Print print,
                       QWidget *parent);

private:
    void build();
    void showNumber();

    Print m_print;
    SheetChoice *m_choice;
    QLabel *m_number;
    SheetView *m_view;
};

} // namespace gaiyo
