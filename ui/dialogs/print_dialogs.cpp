#include "dialogs/print_dialogs.h"

#include "booklet/booklet.h"
#include "collect/collect.h"
#include "preview/printing.h"
#include "widgets/background_job.h"
#include "widgets/metrics.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QFormLayout>
#include <QPrintDialog>
#include <QPrintPreviewDialog>
#include <QPrinter>
#include <QProgressDialog>

namespace gaiyo {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printing)
};

std::optional<std::vector<Page>> makePagesFor(const Snapshot &snapshot, const FontSet &fonts,
                                              QWidget *parent)
{
    std::vector<Page> pages;
    const auto done =
        runJob(parent, Text::tr("Setting the pages…"), [&](JobControl &) -> Result<void> {
            const auto collected = collect(snapshot);
            if (!collected)
                return collected.error();
            auto made = makePages(*collected, fonts);
            if (!made)
                return made.error();
            pages = std::move(*made);
            return {};
        });
    if (done)
        return pages;
    warnUnlessStopped(parent, Text::tr("Print"), done.error());
    return std::nullopt;
}

void printWithProgress(const std::vector<Page> &pages, const FontSet &fonts, QPrinter &printer,
                       std::optional<Imposition> imposition, const QString &title, QWidget *parent)
{
    QProgressDialog progress(title, Text::tr("Cancel"), 0, 1000, parent);
    progress.setObjectName(QStringLiteral("progress"));
    progress.setWindowTitle(title);
    progress.setWindowModality(Qt::WindowModal);
    printPages(pages, fonts, printer, imposition, [&](double done) {
        progress.setValue(int(done * 1000));
        return !progress.wasCanceled();
    });
}

// How the pages come on the sheets, as a tab of the printer's own dialog.
class SheetChoice : public QWidget
{
public:
    SheetChoice()
        : m_choice(new QComboBox)
    {
        setWindowTitle(Text::tr("Sheets"));
        m_choice->setObjectName(QStringLiteral("sheets"));
        m_choice->addItem(Text::tr("One page to a side"));
        m_choice->addItem(Text::tr("Two pages side by side"), int(Imposition::TwoUp));
        m_choice->addItem(Text::tr("Booklet to be folded and stapled"), int(Imposition::Saddle));
        auto *layout = new QFormLayout(this);
        layout->addRow(Text::tr("Pages on the sheets"), m_choice);
    }

    std::optional<Imposition> imposition() const
    {
        const QVariant chosen = m_choice->currentData();
        return chosen.isValid() ? std::optional(Imposition(chosen.toInt())) : std::nullopt;
    }

private:
    QComboBox *m_choice;
};

} // namespace

void showPrintPreview(const Snapshot &snapshot, const FontSet &fonts, QWidget *parent)
{
    const auto pages = makePagesFor(snapshot, fonts, parent);
    if (!pages)
        return;
    QPrinter printer;
    preparePrinter(printer, *pages, {});
    QPrintPreviewDialog dialog(&printer, parent);
    dialog.setObjectName(QStringLiteral("printPreview"));
    resizeToEms(dialog, 77, 62);
    QObject::connect(&dialog, &QPrintPreviewDialog::paintRequested, &dialog, [&](QPrinter *target) {
        printWithProgress(*pages, fonts, *target, {}, Text::tr("Showing the pages…"), &dialog);
    });
    dialog.exec();
}

void showPrint(const Snapshot &snapshot, const FontSet &fonts, QWidget *parent)
{
    const auto pages = makePagesFor(snapshot, fonts, parent);
    if (!pages)
        return;
    QPrinter printer(QPrinter::HighResolution);
    preparePrinter(printer, *pages, {});
    QPrintDialog dialog(&printer, parent);
    dialog.setObjectName(QStringLiteral("print"));
    dialog.setOption(QAbstractPrintDialog::PrintPageRange);
    dialog.setMinMax(1, int(pages->size()));
    auto *sheets = new SheetChoice;
    dialog.setOptionTabs({sheets});
    if (dialog.exec() != QDialog::Accepted)
        return;
    const auto imposition = sheets->imposition();
    if (imposition)
        preparePrinter(printer, *pages, imposition);
    printWithProgress(*pages, fonts, printer, imposition, Text::tr("Printing…"), parent);
}

} // namespace gaiyo
