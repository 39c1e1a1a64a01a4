#include "dialogs/plan_pages_dialog.h"

#include "dialogs/file_field.h"
#include "dialogs/file_filters.h"
#include "domain/settings.h"
#include "formats/plan_pages.h"
#include "intake/page_operations.h"
#include "widgets/background_job.h"
#include "widgets/metrics.h"
#include "widgets/theme.h"

#include <QComboBox>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>

#include <algorithm>

namespace gaiyo {

namespace {

enum PlanPageColumn { PlanHeading, PageNow, PageFound, PageOutcome };

} // namespace

PlanPagesDialog::PlanPagesDialog(Session &session, QWidget *parent)
    : FormDialog(QStringLiteral("planPagesDialog"), tr("Read the pages of the headings"),
                 tr("&Set the pages"), parent)
    , m_session(session)
    , m_file(new FileField(FileField::Kind::Existing, planFilter()))
    , m_edition(new QComboBox)
    , m_counts(new QLabel)
    , m_list(new QTreeWidget)
{
    session.saveWords();
    resizeToEms(*this, 60, 44);
    build();
    connect(m_file, &FileField::changed, this, &PlanPagesDialog::read);
    connect(m_edition, &QComboBox::currentIndexChanged, this, &PlanPagesDialog::show);
    show();
    m_file->setFocus(); // nothing can be done before there is a file
}

void PlanPagesDialog::build()
{
    m_edition->addItem(tr("Pages of the draft"));
    m_edition->addItem(tr("Pages of the decided plan"));
    m_edition->setCurrentIndex(
        int(pageEditionOf(m_session.view()->values().consultation.settings)));
    m_counts->setWordWrap(true);
    m_list->setObjectName(QStringLiteral("planPages"));
    m_list->setAccessibleName(tr("Headings and their pages"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setHeaderLabels({tr("Heading"), tr("Page now"), tr("Page found"), tr("What happens")});
    m_list->setMinimumHeight(ems(10));
    QHeaderView *header = m_list->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(PlanHeading, QHeaderView::Stretch);
    for (const int column : {PageNow, PageFound, PageOutcome})
        header->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    addRow(tr("&File"), m_file, QStringLiteral("planFile"));
    addNote(tr("The plan as PDF, or a table (CSV) with the columns 見出し and ページ."));
    addRow(tr("&Edition"), m_edition, QStringLiteral("planEdition"));
    addRow(tr("Understood"), m_counts, QStringLiteral("planCounts"));
    addWide(m_list);
}

PlanEdition PlanPagesDialog::edition() const
{
    return PlanEdition(m_edition->currentIndex());
}

void PlanPagesDialog::read()
{
    m_found.reset();
    m_unread.clear();
    const QString path = m_file->path();
    if (QFileInfo::exists(path)) {
        const auto found = std::make_shared<FoundPages>();
        // All is copied, because the work may go on when the window is gone.
        const auto done = runUnlessLeft(this, tr("Reading the file…"),
                                        [path, values = m_session.view()->snapshot,
                                         found](const Progress &progress) -> Result<void> {
                                            auto pages = readPlanPages(path, *values, progress);
                                            if (!pages)
                                                return pages.error();
                                            *found = std::move(*pages);
                                            return {};
                                        });
        if (path != m_file->path()) // while it was read, another one was given and is shown
            return;
        if (done)
            m_found = std::move(*found);
        else
            m_unread = done.error().message;
    }
    show();
}

// What is not found and not understood comes first, then what changes, then the rest.
void PlanPagesDialog::show()
{
    m_list->clear();
    m_counts->clear();
    setTrouble(m_unread);
    doButton()->setEnabled(false);
    if (!m_found)
        return;
    const auto view = m_session.view();
    QList<QTreeWidgetItem *> missing;
    QList<QTreeWidgetItem *> changed;
    QList<QTreeWidgetItem *> same;
    for (const FoundPages::Place &place : m_found->places) {
        const Node *node = view->index.findNode(place.node);
        if (!node) // a colleague removed it
            continue;
        const QString now = pageIn(*node, edition()).value_or(QString());
        const bool isMissing = place.page.isEmpty();
        auto &rows = isMissing ? missing : place.page == now ? same : changed;
        rows += new QTreeWidgetItem({place.heading, now, isMissing ? tr("not found") : place.page,
                                     isMissing           ? tr("Stays as it is")
                                     : place.page == now ? tr("Is the same")
                                     : now.isEmpty()     ? tr("Is set")
                                                         : tr("Changes")});
    }
    m_counts->setText(tr("%1 pages are set or change, %2 are the same; %3 headings were not found.")
                          .arg(changed.size())
                          .arg(same.size())
                          .arg(missing.size()));
    for (const FoundPages::Unknown &line : m_found->notUnderstood)
        missing += new QTreeWidgetItem(
            {tr("Line %1: %2").arg(line.line).arg(line.text),
             {},
             {},
             line.twice.isEmpty() ? tr("No such heading or page") : tr("Several pages")});
    for (QTreeWidgetItem *item : std::as_const(missing))
        item->setForeground(PageFound, attentionColor(palette()));
    m_list->addTopLevelItems(missing + changed + same);
    for (int row = 0; row < m_list->topLevelItemCount(); ++row)
        m_list->topLevelItem(row)->setToolTip(PlanHeading, m_list->topLevelItem(row)->text(0));
    if (m_found->places.empty())
        setTrouble(tr("The document has no headings yet to look for."));
    doButton()->setEnabled(!changed.isEmpty() && !m_session.isReadOnly());
}

void PlanPagesDialog::accept()
{
    if (!m_found)
        return;
    // As the headings are now: a colleague may have set some.
    const auto operations = pageOperations(*m_found, m_session.view()->values(), edition());
    if (!operations.empty() && !m_session.applyAll(kPagesStep, operations))
        return;
    const auto missing = std::ranges::count_if(
        m_found->places, [](const FoundPages::Place &place) { return place.page.isEmpty(); });
    m_done = missing == 0 ? tr("The pages of %1 headings were set (%2).")
                                .arg(operations.size())
                                .arg(m_edition->currentText())
                          : tr("The pages of %1 headings were set (%2); %3 were not found.")
                                .arg(operations.size())
                                .arg(m_edition->currentText())
                                .arg(missing);
    QDialog::accept();
}

} // namespace gaiyo
