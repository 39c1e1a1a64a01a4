#include "outline/outline_preview.h"

#include "session/document_view.h"
#include "widgets/metrics.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace gaiyo {

QString OutlinePreview::wordsOf(const std::vector<OutlineRow> &rows, const QString &above,
                                const PastedLines &pasted)
{
    if (rows.empty())
        return tr("There are no lines of text to paste. Please copy the plan's headings in Word or "
                  "Excel first.");
    QString words =
        above.isEmpty()
            ? tr("The lines were understood as these headings. They come at the end of the plan.")
            : tr("The lines were understood as these headings. They come below “%1”.").arg(above);
    if (pasted.areOpinions)
        words.prepend(tr("This looks like a table of opinions. To take them in as opinions, press "
                         "Cancel here, and then Ctrl+Shift+O.") +
                      u'\n');
    if (!pasted.above.isEmpty())
        words += tr(" What stands above the table is left out: %1.")
                     .arg(pasted.above.join(QStringLiteral("、")));
    if (!pasted.leftOut.isEmpty())
        words +=
            tr(" Columns that are left out: %1.").arg(pasted.leftOut.join(QStringLiteral("、")));
    return words;
}

OutlinePreview::OutlinePreview(const std::vector<OutlineRow> &rows, const QString &above,
                               const PastedLines &pasted, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("pasteOutline"));
    setWindowTitle(tr("Paste as headings"));
    resizeToEms(*this, 48, 36);
    auto *words = new QLabel(wordsOf(rows, above, pasted));
    words->setObjectName(QStringLiteral("pastedWords"));
    words->setWordWrap(true);
    auto *tree = new QTreeWidget;
    tree->setObjectName(QStringLiteral("pastedHeadings"));
    tree->setAccessibleName(tr("Headings"));
    tree->setHeaderLabels({tr("Title"), tr("Number"), tr("Draft number"), tr("Kind")});
    tree->setSelectionMode(QAbstractItemView::SingleSelection);
    fill(*tree, rows);
    tree->header()->setStretchLastSection(false);
    tree->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    auto *add =
        buttons->addButton(tr("Add %1 headings").arg(rows.size()), QDialogButtonBox::AcceptRole);
    add->setObjectName(QStringLiteral("do"));
    add->setEnabled(!rows.empty());
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    layout->setSpacing(kGap);
    layout->addWidget(words);
    layout->addWidget(tree, 1);
    layout->addWidget(buttons);
    // Twenty headings of one table are much to take back.
    QPushButton *usual = pasted.areOpinions ? buttons->button(QDialogButtonBox::Cancel) : add;
    usual->setDefault(true);
    usual->setFocus();
}

void OutlinePreview::fill(QTreeWidget &tree, const std::vector<OutlineRow> &rows)
{
    std::vector<std::pair<int, QTreeWidgetItem *>> open;
    for (const OutlineRow &row : rows) {
        while (!open.empty() && open.back().first >= row.level)
            open.pop_back();
        const Heading &heading = row.heading;
        const QStringList cells{heading.title, heading.number.value_or(tr("(counted)")),
                                heading.draftNumber.value_or(QString()),
                                nodeKindWord(heading.kind)};
        auto *item = open.empty() ? new QTreeWidgetItem(&tree, cells)
                                  : new QTreeWidgetItem(open.back().second, cells);
        item->setToolTip(0, heading.title);
        open.emplace_back(row.level, item);
    }
    tree.expandAll();
}

} // namespace gaiyo
