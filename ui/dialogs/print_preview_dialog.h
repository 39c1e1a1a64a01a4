#pragma once

#include "booklet/font_set.h"
#include "booklet/page.h"

#include <QDialog>

class QLabel;

namespace gaiyo {

class SheetChoice;
class SheetView;

// The sheets as they will come out of the printer, and the way to it.
class PrintPreviewDialog : public QDialog
{
    Q_OBJECT
public:
    // Pages and fonts must outlive the dialog.
    PrintPreviewDialog(const std::vector<Page> &pages, const FontSet &fonts, QWidget *parent);

private:
    void build();
    void showNumber();

    const std::vector<Page> &m_pages;
    const FontSet &m_fonts;
    SheetChoice *m_choice;
    QLabel *m_number;
    SheetView *m_view;
};

} // namespace gaiyo
