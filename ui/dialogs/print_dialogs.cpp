#include "dialogs/print_dialogs.h"

#include "booklet/booklet.h"
#include "collect/collect.h"
#include "dialogs/font_notice.h"
#include "dialogs/print_preview_dialog.h"
#include "dialogs/sheet_choice.h"
#include "preview/printing.h"
#include "widgets/background_job.h"

#include <QCoreApplication>
#include <QFormLayout>
#include <QPrintDialog>
#include <QPrinter>
#include <QProgressDialog>

namespace gaiyo {

namespace {

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(Printing)
};

std::optional<std::vector<Page>> makePagesFor(const Snapshot &snapshot, const FontSet &fonts,
                                              QWidget *parent)
{
    if (!mayMakePages(snapshot, fonts, parent))
        return std::nullopt;
    std::vector<Page> pages;
    const auto done = runJob(parent, Sentences::tr("Setting the pages…"),
                             [&](const Progress &progress) -> Result<void> {
                                 const auto collected = collect(snapshot);
                                 if (!collected)
                                     return collected.error();
                                 auto made = makePages(*collected, fonts, {}, progress);
                                 if (!made)
                                     return made.error();
                                 pages = std::move(*made);
                                 return {};
                             });
    if (done)
        return pages;
    warnUnlessStopped(parent, Sentences::tr("Print"), done.error());
    return std::nullopt;
}

bool printWithProgress(const std::vector<Page> &pages, const FontSet &fonts, QPrinter &printer,
                       std::optional<Imposition> imposition, QWidget *parent)
{
    const QString title = Sentences::tr("Printing…");
    QProgressDialog window(title, Sentences::tr("Cancel"), 0, 1000, parent);
    window.setObjectName(QStringLiteral("progress"));
    window.setWindowTitle(title);
    window.setWindowModality(Qt::WindowModal);
    const auto progress = Progress::make([&](double done) {
        window.setValue(int(done * 1000));
        return !window.wasCanceled();
    });
    return printPages(pages, fonts, printer, imposition, progress);
}

// A tab of the printer's own dialog.
QWidget *makeTab(SheetChoice *choice)
{
    auto *tab = new QWidget;
    tab->setWindowTitle(Sentences::tr("Sheets"));
    auto *layout = new QFormLayout(tab);
    layout->addRow(Sentences::tr("Pages on the sheets"), choice);
    return tab;
}

// With the way to put them on the sheets chosen beforehand; true where all was printed.
bool askAndPrint(const std::vector<Page> &pages, const FontSet &fonts,
                 std::optional<Imposition> chosen, QWidget *parent)
{
    QPrinter printer(QPrinter::HighResolution);
    preparePrinter(printer, pages, {});
    QPrintDialog dialog(&printer, parent);
    dialog.setObjectName(QStringLiteral("print"));
    dialog.setOption(QAbstractPrintDialog::PrintPageRange);
    dialog.setMinMax(1, int(pages.size()));
    auto *sheets = new SheetChoice(chosen);
    dialog.setOptionTabs({makeTab(sheets)});
    if (dialog.exec() != QDialog::Accepted)
        return false;
    const auto imposition = sheets->imposition();
    if (imposition)
        preparePrinter(printer, pages, imposition);
    return printWithProgress(pages, fonts, printer, imposition, parent);
}

} // namespace

void showPrintPreview(const Snapshot &snapshot, const FontSet &fonts, QWidget *parent)
{
    const auto pages = makePagesFor(snapshot, fonts, parent);
    if (!pages)
        return;
    const auto print = [&](std::optional<Imposition> imposition, QWidget *above) {
        return askAndPrint(*pages, fonts, imposition, above);
    };
    PrintPreviewDialog(*pages, fonts, print, parent).exec();
}

void showPrint(const Snapshot &snapshot, const FontSet &fonts, QWidget *parent)
{
    if (const auto pages = makePagesFor(snapshot, fonts, parent))
        askAndPrint(*pages, fonts, {}, parent);
}

} // namespace gaiyo
